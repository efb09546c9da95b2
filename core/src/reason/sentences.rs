//! Sentences: from a code and its parameters to words in a language.
use super::plural;
use super::rule::Rule;
use super::template::{Branches, Piece, Pieces, pieces};
use crate::wire::Parameters;
use std::borrow::Cow;
use std::sync::OnceLock;

include!(concat!(env!("OUT_DIR"), "/words.rs"));

static IDS: &str = include_str!(concat!(env!("OUT_DIR"), "/words.ids"));
static COLUMNS: [&str; 2] = [
    include_str!(concat!(env!("OUT_DIR"), "/words.en")),
    include_str!(concat!(env!("OUT_DIR"), "/words.fr")),
];

/// The built-in sentences by id, in order, in each language: cut once from the long texts that the build wrote.
fn sentences() -> &'static [(&'static str, [&'static str; 2])] {
    static CUT: OnceLock<Vec<(&str, [&str; 2])>> = OnceLock::new();
    CUT.get_or_init(|| {
        let [mut english, mut french] = COLUMNS.map(|column| column.split('\u{1f}'));
        let mut next = || [english.next().unwrap_or_default(), french.next().unwrap_or_default()];
        IDS.split('\u{1f}').map(|id| (id, next())).collect()
    })
}

static ENGLISH: Sentences = Sentences::of("en", 0, ENGLISH_PLURALS);
static FRENCH: Sentences = Sentences::of("fr", 1, FRENCH_PLURALS);

/// Terms within terms stop here, so that words which refer to themselves still end.
const DEEPEST_TERM: u8 = 4;
/// No sentence and no term has a longer id; a value that would make one is said as it is.
const LONGEST_ID: usize = 160;

/// The words of one language: a sentence for each code, and the terms within them.
///
/// English and French are built in; a further language is [loaded](Sentences::load) as a table.
///
/// ```
/// # use settlewell::reason::Sentences;
/// let french = Sentences::builtin("fr-CA").unwrap();
/// assert_eq!(french.language(), "fr");
/// assert_eq!(french.term("date", "2026-10-01"), "1er octobre 2026");
/// assert_eq!(french.term("span", "5 business days"), "5 jours ouvrables");
/// assert!(Sentences::builtin("ti").is_none());
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentences {
    language: Cow<'static, str>,
    table: Table,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Table {
    Builtin { column: usize, plurals: &'static [(&'static str, &'static str)] },
    Loaded { plurals: Vec<(String, String)>, sentences: Vec<(String, String)> },
}

type Values<'v> = dyn Fn(&str) -> Option<&'v str> + 'v;

impl Sentences {
    const fn of(
        language: &'static str,
        column: usize,
        plurals: &'static [(&'static str, &'static str)],
    ) -> Self {
        Self { language: Cow::Borrowed(language), table: Table::Builtin { column, plurals } }
    }

    /// Both must be in the order of their names; `sentences` is looked up by halving.
    pub(super) fn loaded(
        language: String,
        plurals: Vec<(String, String)>,
        sentences: Vec<(String, String)>,
    ) -> Self {
        Self { language: Cow::Owned(language), table: Table::Loaded { plurals, sentences } }
    }

    /// The words built in for a language tag such as `en`, `fr` or `fr-CA`; none for any other language.
    pub fn builtin(tag: &str) -> Option<&'static Self> {
        let primary = tag.split('-').next().unwrap_or(tag);
        [&ENGLISH, &FRENCH].into_iter().find(|sentences| sentences.language.eq_ignore_ascii_case(primary))
    }

    /// The English words, which every other language is measured against.
    pub fn english() -> &'static Self {
        &ENGLISH
    }

    /// The language of these words, as a tag.
    pub fn language(&self) -> &str {
        &self.language
    }

    /// Whether there is a sentence for this code.
    pub fn has(&self, code: &str) -> bool {
        self.template(code).is_some()
    }

    /// The sentence for a code. A parameter that is not given shows as its name; a code without a sentence as
    /// the code.
    pub fn say(&self, code: &str, parameters: &Parameters) -> String {
        self.fill(self.template(code), code, parameters)
    }

    /// The same for the sentence of a rule, which remembers where it stands.
    pub(super) fn say_rule(&self, rule: &Rule, parameters: &Parameters) -> String {
        let template = match &self.table {
            Table::Builtin { column, .. } => {
                let place = rule.place.known_or(|| builtin_place(id_of(rule.code, &mut [0; LONGEST_ID])?));
                place.and_then(|place| sentences().get(place)?.1.get(*column).copied())
            }
            Table::Loaded { .. } => self.template(rule.code),
        };
        self.fill(template, rule.code, parameters)
    }

    fn fill(&self, template: Option<&str>, code: &str, parameters: &Parameters) -> String {
        let Some(template) = template else { return code.to_owned() };
        let mut out = String::with_capacity(template.len() + 16);
        self.write(&mut out, pieces(template), &|name| parameters.get(name), 0);
        out
    }

    /// One value in words: a role, a date, a span, whatever the words have a family of terms for.
    /// A value without a term, such as an organization's own role, is given back as it is.
    ///
    /// ```
    /// # use settlewell::reason::Sentences;
    /// let english = Sentences::english();
    /// assert_eq!(english.term("role", "decisionMaker"), "decision-maker");
    /// assert_eq!(english.term("role", "cultural broker"), "cultural broker");
    /// ```
    pub fn term(&self, family: &str, value: &str) -> String {
        let mut out = String::new();
        self.write_term(&mut out, family, value, 0);
        out
    }

    /// What a value of a built-in fact is called: the term `answer.<fact>`.
    pub(crate) fn choice(&self, fact: &str, value: &str) -> Option<String> {
        let template = self.template(&term_id(&["answer.", fact].concat(), value))?;
        let mut out = String::with_capacity(template.len());
        self.write(&mut out, pieces(template), &|_| None, 0);
        Some(out)
    }

    /// The compiled form of a sentence, or of a term by its id (`-role-client`).
    pub(super) fn template(&self, code: &str) -> Option<&str> {
        let mut room = [0; LONGEST_ID];
        let id = id_of(code, &mut room)?;
        match &self.table {
            Table::Builtin { column, .. } => sentences().get(builtin_place(id)?)?.1.get(*column).copied(),
            Table::Loaded { sentences, .. } => {
                let at = sentences.binary_search_by(|(known, _)| known.as_bytes().cmp(id)).ok()?;
                sentences.get(at).map(|(_, template)| template.as_str())
            }
        }
    }

    /// The ids of all built-in sentences and terms with their English templates, in the order of the ids.
    pub(super) fn originals() -> impl Iterator<Item = (&'static str, &'static str)> {
        sentences().iter().map(|(id, [english, _])| (*id, *english))
    }

    fn write(&self, out: &mut String, pieces: Pieces<'_>, values: &Values<'_>, depth: u8) {
        for piece in pieces {
            match piece {
                Piece::Text(text) | Piece::Broken(text) => out.push_str(text),
                Piece::Value(name) => out.push_str(values(name).unwrap_or(name)),
                Piece::Term { name, family } => match values(name) {
                    Some(value) => self.write_term(out, family, value, depth),
                    None => out.push_str(name),
                },
                Piece::Choice { name, branches } => {
                    if let Some(branch) = self.choose(values(name).unwrap_or_default(), branches) {
                        self.write(out, self::pieces(branch), values, depth);
                    }
                }
            }
        }
    }

    /// The branch with the value itself as its key, else with its plural category, else the last.
    fn choose<'t>(&self, value: &str, branches: Branches<'t>) -> Option<&'t str> {
        let value = if value.is_empty() { "absent" } else { value };
        let keyed = |wanted: &str| branches.into_iter().find(|(key, _)| *key == wanted);
        keyed(value)
            .or_else(|| {
                let number = value.parse().ok()?;
                branches.into_iter().find(|(key, _)| self.category(key, number))
            })
            .or_else(|| keyed("*"))
            .map(|(_, branch)| branch)
    }

    fn category(&self, category: &str, number: u64) -> bool {
        let rule = match &self.table {
            Table::Builtin { plurals, .. } => {
                plurals.iter().find(|(name, _)| *name == category).map(|(_, r)| *r)
            }
            Table::Loaded { plurals, .. } => {
                plurals.iter().find(|(name, _)| name == category).map(|(_, rule)| rule.as_str())
            }
        };
        rule.and_then(|rule| plural::holds(rule, number)).unwrap_or(false)
    }

    fn write_term(&self, out: &mut String, family: &str, value: &str, depth: u8) {
        let said = depth < DEEPEST_TERM
            && match family {
                "date" => self.write_date(out, value, depth),
                "span" => self.write_span(out, value, depth),
                _ => self.write_list(out, family, value, depth),
            };
        if !said {
            out.push_str(value);
        }
    }

    /// Writes a term with its own parameters, if the words have it.
    fn write_with(&self, out: &mut String, id: &str, values: &[(&str, &str)], depth: u8) -> bool {
        let Some(template) = self.template(id) else { return false };
        let value = |name: &str| values.iter().find(|(own, _)| *own == name).map(|(_, value)| *value);
        self.write(out, pieces(template), &value, depth + 1);
        true
    }

    pub(super) fn say_with(&self, id: &str, values: &[(&str, &str)]) -> String {
        let mut out = String::new();
        self.write_with(&mut out, id, values, 0);
        out
    }

    /// `2026-09-30`, the day of an instant, or a month (`2026-03`).
    fn write_date(&self, out: &mut String, value: &str, depth: u8) -> bool {
        let date = value.split_once('T').map_or(value, |(date, _)| date);
        let mut parts = date.split('-').map(|part| {
            let numeric = !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
            numeric.then(|| part.trim_start_matches('0'))
        });
        match (parts.next(), parts.next(), parts.next(), parts.next()) {
            (Some(Some(year)), Some(Some(month)), Some(Some(day)), None) => {
                let values = [("year", year), ("month", month), ("day", day)];
                self.write_with(out, "-date", &values, depth)
            }
            (Some(Some(year)), Some(Some(month)), None, None) => {
                self.write_with(out, "-month", &[("year", year), ("month", month)], depth)
            }
            _ => false,
        }
    }

    /// `5 business days`, `48 hours`.
    fn write_span(&self, out: &mut String, value: &str, depth: u8) -> bool {
        let Some((count, unit)) = value.split_once(' ') else { return false };
        if count.parse::<u32>().is_err() {
            return false;
        }
        let unit = unit.trim();
        let id = term_id("span", unit.strip_suffix('s').unwrap_or(unit));
        self.write_with(out, &id, &[("count", count)], depth)
    }

    /// One value, or several with commas between them, each through its own term.
    fn write_list(&self, out: &mut String, family: &str, value: &str, depth: u8) -> bool {
        let one = |item: &str| {
            let mut said = String::new();
            let id = term_id(family, item);
            if family == "list" || !self.write_with(&mut said, &id, &[("value", item)], depth) {
                said.push_str(item);
            }
            said
        };
        let Some((items, last)) = value.rsplit_once(", ") else {
            out.push_str(&one(value));
            return true;
        };
        let mut joined = String::new();
        for item in items.split(", ") {
            if !joined.is_empty() {
                joined.push_str(", ");
            }
            joined.push_str(&one(item));
        }
        self.write_with(out, "-list", &[("items", &joined), ("last", &one(last))], depth)
    }
}

/// The id of a code, which has hyphens where the code has dots: written once, it is compared as a whole.
fn id_of<'r>(code: &str, room: &'r mut [u8; LONGEST_ID]) -> Option<&'r [u8]> {
    let id = room.get_mut(..code.len())?;
    for (to, from) in id.iter_mut().zip(code.bytes()) {
        *to = if from == b'.' { b'-' } else { from };
    }
    Some(id)
}

/// Where a built-in sentence stands.
fn builtin_place(id: &[u8]) -> Option<usize> {
    sentences().binary_search_by(|(known, _)| known.as_bytes().cmp(id)).ok()
}

/// `("role", "decisionMaker")` gives `-role-decision-maker`.
fn term_id(family: &str, value: &str) -> String {
    let mut id = String::with_capacity(family.len() + value.len() + 4);
    id.push('-');
    id.push_str(family);
    id.push('-');
    for character in value.chars() {
        match character {
            'A'..='Z' => {
                if !id.ends_with('-') {
                    id.push('-');
                }
                id.push(character.to_ascii_lowercase());
            }
            ' ' | '.' | '_' => id.push('-'),
            _ => id.push(character),
        }
    }
    id
}
