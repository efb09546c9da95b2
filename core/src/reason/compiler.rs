//! From Fluent to the compiled form: used while building, and by `words compile` for a further language.
//!
//! The subset of Fluent, and how each thing is written, is described in `core/words/README.md`. Anything else
//! is refused with what to write instead. This file is shared with the build script and knows nothing of the
//! rest of the library.
use super::plural;
use fluent_syntax::ast::{
    Entry, Expression, InlineExpression, Pattern, PatternElement, Resource, VariantKey,
};
use fluent_syntax::parser;
use std::collections::{BTreeMap, BTreeSet};

/// One language, compiled.
#[derive(Debug, Default)]
pub struct Compiled {
    /// The language, from the comment `### language: ar`.
    pub language: String,
    /// The CLDR rule of each plural category, from the comments `### plural one: n = 1`.
    pub plurals: BTreeMap<String, String>,
    /// Each sentence and term (`-role-client`) in its compiled form.
    pub sentences: BTreeMap<String, String>,
    /// The parameters that each of them reads.
    pub variables: BTreeMap<String, BTreeSet<String>>,
    /// The functions that each of them calls, as written, with their places.
    pub functions: Vec<(String, String, Place)>,
    /// Where each of them stands.
    pub places: BTreeMap<String, Place>,
    /// Those that cannot be compiled, though they are written.
    pub broken: BTreeSet<String>,
}

/// The line and the column, both from 1, the column in characters.
pub type Place = (u32, u32);

/// Something that cannot be compiled, and what to write instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The file.
    pub file: String,
    /// The message or term; empty when the fault is the file's.
    pub id: String,
    /// Where it stands, if it stands somewhere.
    pub place: Option<Place>,
    /// What is wrong, and what to write instead.
    pub what: String,
}

impl Compiled {
    /// Compiles several files of one language, given as name and text.
    ///
    /// # Errors
    /// Every fault of every file.
    #[allow(dead_code, reason = "the build compiles its own words with it")]
    pub fn of<'a>(files: impl IntoIterator<Item = (&'a str, &'a str)>) -> Result<Self, Vec<Fault>> {
        let (compiled, faults) = Self::read(files);
        if faults.is_empty() { Ok(compiled) } else { Err(faults) }
    }

    /// Compiles what can be compiled, and tells the faults of the rest.
    pub fn read<'a>(files: impl IntoIterator<Item = (&'a str, &'a str)>) -> (Self, Vec<Fault>) {
        let (mut compiled, mut faults, mut categories) = (Self::default(), Vec::new(), Vec::new());
        for (file, text) in files {
            let resource = match parser::parse(text) {
                Ok(resource) => resource,
                Err((resource, errors)) => {
                    for error in errors {
                        faults.push(Fault {
                            file: file.to_owned(),
                            id: String::new(),
                            place: Some(place(text, error.pos.start)),
                            what: format!("this is not Fluent: {}", error.kind),
                        });
                    }
                    resource
                }
            };
            let mut reader = Reader {
                file,
                text,
                id: String::new(),
                at: None,
                functions: Vec::new(),
                faults: &mut faults,
                categories: &mut categories,
            };
            reader.resource(resource, &mut compiled);
            compiled.functions.append(&mut reader.functions);
        }
        for (file, id, at, category) in categories {
            if !compiled.plurals.contains_key(&category) {
                let what = format!(
                    "`[{category}]` is never chosen: this language has no such plural category; drop the branch, or add a comment `### plural {category}: …`"
                );
                faults.push(Fault { file, id, place: at, what });
            }
        }
        compiled.broken.extend(faults.iter().map(|fault| fault.id.clone()).filter(|id| !id.is_empty()));
        (compiled, faults)
    }

    /// Compares with the English original: the same sentences, each with the same parameters.
    #[allow(dead_code, reason = "the build script compares sources; the library compares tables")]
    pub fn differences(&self, original: &Self) -> Vec<Fault> {
        let mut faults = Vec::new();
        let mut say = |id: &str, what: String| {
            faults.push(Fault { file: self.language.clone(), id: id.to_owned(), place: None, what });
        };
        for (id, variables) in &original.variables {
            let Some(found) = self.variables.get(id) else {
                say(id, "is missing: write it in this language".to_owned());
                continue;
            };
            for name in variables.difference(found) {
                say(id, format!("does not use `${name}`, which the English sentence does"));
            }
            for name in found.difference(variables) {
                say(id, format!("uses `${name}`, which the English sentence does not"));
            }
        }
        for id in self.variables.keys().filter(|id| !original.variables.contains_key(*id)) {
            say(id, "is unknown: the English words have no such sentence".to_owned());
        }
        faults
    }
}

/// The place of a byte of a text.
fn place(text: &str, at: usize) -> Place {
    let before = text.get(..at).unwrap_or(text);
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    let line = before.rsplit_once('\n').map_or(before, |(_, line)| line);
    (count(before.matches('\n').count() + 1), count(line.chars().count() + 1))
}

/// A branch that a plural category chooses: file, sentence, place, category.
type Branch = (String, String, Option<Place>, String);

struct Reader<'r> {
    file: &'r str,
    text: &'r str,
    id: String,
    /// Where the sentence stands that is being read.
    at: Option<Place>,
    functions: Vec<(String, String, Place)>,
    faults: &'r mut Vec<Fault>,
    categories: &'r mut Vec<Branch>,
}

impl Reader<'_> {
    fn fault(&mut self, what: impl Into<String>) {
        self.fault_at(self.at, what);
    }

    fn fault_at(&mut self, place: Option<Place>, what: impl Into<String>) {
        let (file, id) = (self.file.to_owned(), self.id.clone());
        self.faults.push(Fault { file, id, place, what: what.into() });
    }

    /// Where a part of the text stands. The parser gives parts of the text itself, so that their address tells.
    fn place_of(&self, part: &str) -> Option<Place> {
        let at = (part.as_ptr() as usize).checked_sub(self.text.as_ptr() as usize)?;
        (at <= self.text.len()).then(|| place(self.text, at))
    }

    fn resource(&mut self, resource: Resource<&str>, compiled: &mut Compiled) {
        for entry in resource.body {
            let (name, id, value, attributes) = match entry {
                Entry::Message(message) => {
                    (message.id.name, message.id.name.to_owned(), message.value, message.attributes.len())
                }
                Entry::Term(term) => {
                    (term.id.name, format!("-{}", term.id.name), Some(term.value), term.attributes.len())
                }
                Entry::ResourceComment(comment) => {
                    for line in comment.content {
                        self.at = self.place_of(line);
                        self.setting(line, compiled);
                    }
                    continue;
                }
                Entry::Junk { content } => {
                    let name = content.split('=').next().unwrap_or_default().trim();
                    compiled.broken.insert(name.to_owned());
                    continue;
                }
                Entry::Comment(_) | Entry::GroupComment(_) => continue,
            };
            self.id = id;
            self.at = self.place_of(name);
            if attributes > 0 {
                self.fault("has attributes (`.name = …`): give each its own message");
            }
            let Some(pattern) = value else {
                self.fault("has no text: write it after `=`");
                continue;
            };
            let (mut template, mut variables) = (String::new(), BTreeSet::new());
            self.pattern(&pattern, &mut template, &mut variables);
            let id = std::mem::take(&mut self.id);
            if compiled.sentences.insert(id.clone(), template).is_some() {
                self.id = id.clone();
                self.fault("is written twice: keep one");
            }
            compiled.places.extend(self.at.map(|place| (id.clone(), place)));
            compiled.variables.insert(id, variables);
        }
    }

    /// Reads `language: ar` and `plural few: n % 100 = 3..10`.
    fn setting(&mut self, line: &str, compiled: &mut Compiled) {
        let Some((name, value)) = line.split_once(':') else { return };
        let (name, value) = (name.trim(), value.trim());
        if name == "language" {
            value.clone_into(&mut compiled.language);
        } else if let Some(category) = name.strip_prefix("plural ") {
            if !plural::CATEGORIES.contains(&category) {
                self.fault(format!(
                    "`{category}` is no plural category: write one of zero, one, two, few, many"
                ));
            } else if !plural::is_rule(value) {
                self.fault(format!(
                    "`{value}` is no plural rule: write it as CLDR does, such as `n % 10 = 2..4`"
                ));
            } else {
                compiled.plurals.insert(category.to_owned(), value.to_owned());
            }
        }
    }

    fn pattern(&mut self, pattern: &Pattern<&str>, out: &mut String, variables: &mut BTreeSet<String>) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => text(value, out),
                PatternElement::Placeable { expression } => self.expression(expression, out, variables),
            }
        }
    }

    fn expression(
        &mut self,
        expression: &Expression<&str>,
        out: &mut String,
        variables: &mut BTreeSet<String>,
    ) {
        match expression {
            Expression::Inline(inline) => self.inline(inline, out, variables),
            Expression::Select { selector: InlineExpression::VariableReference { id }, variants } => {
                variables.insert(id.name.to_owned());
                out.push('{');
                out.push_str(id.name);
                let (mut mark, mut default) = ('?', None);
                for variant in variants {
                    let key = match variant.key {
                        VariantKey::Identifier { name } => name,
                        VariantKey::NumberLiteral { value } => value,
                    };
                    if variant.default {
                        default = Some(&variant.value);
                        continue;
                    }
                    if plural::CATEGORIES.contains(&key) {
                        let at = self.place_of(key);
                        self.categories.push((self.file.to_owned(), self.id.clone(), at, key.to_owned()));
                    }
                    out.push(mark);
                    out.push_str(key);
                    out.push('=');
                    self.pattern(&variant.value, out, variables);
                    mark = '|';
                }
                out.push(mark);
                out.push_str("*=");
                if let Some(value) = default {
                    self.pattern(value, out, variables);
                }
                out.push('}');
            }
            Expression::Select { .. } => {
                self.fault("chooses by something else than a parameter: write `{ $name -> … }`");
            }
        }
    }

    fn inline(
        &mut self,
        inline: &InlineExpression<&str>,
        out: &mut String,
        variables: &mut BTreeSet<String>,
    ) {
        match inline {
            InlineExpression::StringLiteral { value } | InlineExpression::NumberLiteral { value } => text(value, out),
            InlineExpression::VariableReference { id } => {
                variables.insert(id.name.to_owned());
                out.push('{');
                out.push_str(id.name);
                out.push('}');
            }
            InlineExpression::FunctionReference { id, arguments } => {
                match (arguments.positional.as_slice(), arguments.named.as_slice()) {
                    ([InlineExpression::VariableReference { id: variable }], []) => {
                        variables.insert(variable.name.to_owned());
                        let called = self.place_of(id.name).map(|at| (self.id.clone(), id.name.to_owned(), at));
                        self.functions.extend(called);
                        out.push('{');
                        out.push_str(variable.name);
                        out.push(':');
                        out.push_str(&id.name.to_lowercase());
                        out.push('}');
                    }
                    _ => self.fault_at(
                        self.place_of(id.name),
                        format!("`{0}` takes one parameter: write `{{ {0}($name) }}`", id.name),
                    ),
                }
            }
            InlineExpression::MessageReference { id, .. } => {
                let at = self.place_of(id.name);
                self.fault_at(at, format!("refers to the message `{}`: write its words out", id.name));
            }
            InlineExpression::TermReference { id, .. } => self.fault_at(self.place_of(id.name), format!(
                "refers to the term `-{}`: write its words out, or choose among the terms of a family with `{{ FAMILY($name) }}`",
                id.name
            )),
            InlineExpression::Placeable { expression } => self.expression(expression, out, variables),
        }
    }
}

/// Text with our marks escaped, and a line break of the source as a space.
fn text(value: &str, out: &mut String) {
    for character in value.chars() {
        match character {
            '{' | '}' | '|' | '\\' => out.extend(['\\', character]),
            '\r' => {}
            '\n' => out.push(' '),
            _ => out.push(character),
        }
    }
}
