//! Pages for people: every rule, and which element led to which rule.
use super::element::Element;
use super::rule::Rule;
use super::sentences::Sentences;
use crate::wire::Parameters;
use std::collections::BTreeMap;

/// The rule reference as Markdown: for each rule its code, effect, sentence, parameters and elements.
/// Parameters stand in the sentence as `‹name›`.
pub fn reference_page(rules: &[&Rule], sentences: &Sentences) -> String {
    let mut page = String::new();
    heading(&mut page, "# ", &sentences.say_with("-reference-title", &[]));
    for rule in rules {
        heading(&mut page, "## ", &["`", rule.code, "`"].concat());
        paragraph(&mut page, &sentence(rule, sentences));
        item(&mut page, sentences, "-reference-effect", &sentences.term("effect", rule.effect.name()));
        if !rule.with.is_empty() {
            item(&mut page, sentences, "-reference-parameters", &code_list(rule.with.iter().copied()));
        }
        if !rule.elements.is_empty() {
            item(&mut page, sentences, "-reference-elements", "");
            for id in rule.elements {
                let citation =
                    Element::parse(id).map(|element| element.citation(sentences)).unwrap_or_default();
                page.push_str(&["  - `", id, "`: ", &citation, "\n"].concat());
            }
        }
        page.push('\n');
    }
    page
}

/// The guideline map as Markdown: each element with the rules that cite it, and those that no rule cites.
pub fn guideline_map(rules: &[&Rule], sentences: &Sentences) -> String {
    let mut cited: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for rule in rules {
        for element in rule.elements {
            cited.entry(element).or_default().push(rule.code);
        }
    }
    let mut page = String::new();
    heading(&mut page, "# ", &sentences.say_with("-map-title", &[]));
    let mut document = None;
    for element in Element::all() {
        if document.replace(element.document()) != Some(element.document()) {
            if page.ends_with("|\n") {
                page.push('\n');
            }
            heading(&mut page, "## ", &element.document().title(sentences));
            let (left, right) =
                (sentences.say_with("-map-element", &[]), sentences.say_with("-map-rules", &[]));
            page.push_str(&["| ", &left, " | ", &right, " |\n| --- | --- |\n"].concat());
        }
        let id = element.to_string();
        let rules =
            cited.get(id.as_str()).map(|codes| code_list(codes.iter().copied())).unwrap_or("–".to_owned());
        page.push_str(&["| `", &id, "` | ", &rules, " |\n"].concat());
    }
    page
}

fn sentence(rule: &Rule, sentences: &Sentences) -> String {
    let shown = |name: &&str| ((*name).to_owned(), ["‹", name, "›"].concat());
    sentences.say(rule.code, &rule.with.iter().map(shown).collect::<Parameters>())
}

fn heading(page: &mut String, mark: &str, text: &str) {
    page.push_str(&[mark, text, "\n\n"].concat());
}

fn paragraph(page: &mut String, text: &str) {
    page.push_str(&[text, "\n\n"].concat());
}

fn item(page: &mut String, sentences: &Sentences, label: &str, value: &str) {
    let text = sentences.say_with(label, &[("value", value)]);
    page.push_str(&["- ", text.trim_end(), "\n"].concat());
}

fn code_list<'n>(names: impl Iterator<Item = &'n str>) -> String {
    names.map(|name| ["`", name, "`"].concat()).collect::<Vec<_>>().join(", ")
}
