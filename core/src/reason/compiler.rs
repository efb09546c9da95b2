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
}

/// Something that cannot be compiled, and what to write instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The file.
    pub file: String,
    /// The message or term; empty when the fault is the file's.
    pub id: String,
    /// What is wrong, and what to write instead.
    pub what: String,
}

impl Compiled {
    /// Compiles several files of one language, given as name and text.
    ///
    /// # Errors
    /// Every fault of every file.
    pub fn of<'a>(files: impl IntoIterator<Item = (&'a str, &'a str)>) -> Result<Self, Vec<Fault>> {
        let (mut compiled, mut faults, mut categories) = (Self::default(), Vec::new(), Vec::new());
        for (file, text) in files {
            let resource = match parser::parse(text) {
                Ok(resource) => resource,
                Err((resource, errors)) => {
                    for error in errors {
                        let before = text.get(..error.pos.start).unwrap_or(text);
                        let line = before.matches('\n').count() + 1;
                        faults.push(Fault {
                            file: file.to_owned(),
                            id: String::new(),
                            what: format!("line {line} is not Fluent: {}", error.kind),
                        });
                    }
                    resource
                }
            };
            let mut reader =
                Reader { file, id: String::new(), faults: &mut faults, categories: &mut categories };
            reader.resource(resource, &mut compiled);
        }
        for (file, id, category) in categories {
            if !compiled.plurals.contains_key(&category) {
                let what = format!(
                    "`[{category}]` is never chosen: this language has no such plural category; drop the branch, or add a comment `### plural {category}: …`"
                );
                faults.push(Fault { file, id, what });
            }
        }
        if faults.is_empty() { Ok(compiled) } else { Err(faults) }
    }

    /// Compares with the English original: the same sentences, each with the same parameters.
    #[allow(dead_code, reason = "the build script compares sources; the library compares tables")]
    pub fn differences(&self, original: &Self) -> Vec<Fault> {
        let mut faults = Vec::new();
        let mut say = |id: &str, what: String| {
            faults.push(Fault { file: self.language.clone(), id: id.to_owned(), what });
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

struct Reader<'r> {
    file: &'r str,
    id: String,
    faults: &'r mut Vec<Fault>,
    categories: &'r mut Vec<(String, String, String)>,
}

impl Reader<'_> {
    fn fault(&mut self, what: impl Into<String>) {
        self.faults.push(Fault { file: self.file.to_owned(), id: self.id.clone(), what: what.into() });
    }

    fn resource(&mut self, resource: Resource<&str>, compiled: &mut Compiled) {
        for entry in resource.body {
            let (id, value, attributes) = match entry {
                Entry::Message(message) => {
                    (message.id.name.to_owned(), message.value, message.attributes.len())
                }
                Entry::Term(term) => (format!("-{}", term.id.name), Some(term.value), term.attributes.len()),
                Entry::ResourceComment(comment) => {
                    comment.content.iter().for_each(|line| self.setting(line, compiled));
                    continue;
                }
                Entry::Comment(_) | Entry::GroupComment(_) | Entry::Junk { .. } => continue,
            };
            self.id = id;
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
                        self.categories.push((self.file.to_owned(), self.id.clone(), key.to_owned()));
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
                        out.push('{');
                        out.push_str(variable.name);
                        out.push(':');
                        out.push_str(&id.name.to_lowercase());
                        out.push('}');
                    }
                    _ => self.fault(format!("`{0}` takes one parameter: write `{{ {0}($name) }}`", id.name)),
                }
            }
            InlineExpression::MessageReference { id, .. } => {
                self.fault(format!("refers to the message `{}`: write its words out", id.name));
            }
            InlineExpression::TermReference { id, .. } => self.fault(format!(
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
