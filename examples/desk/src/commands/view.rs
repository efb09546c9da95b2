//! What somebody in a role may see of a record.
use super::named::Names;
use crate::agency::Agency;
use crate::arguments::General;
use crate::paint;
use crate::told::{Told, Trouble};
use crate::words::{Words, hyphenated, spaced};
use settlewell::text::{Field, Number, Tree, Value};
use settlewell::{Answer, RecordId};

/// Fields that say what sort of view it is: the heading says that.
const HEADED: &[&str] = &["room", "kind"];
/// What is said of several in one word each goes on one line up to this many characters.
const LINE: usize = 70;

/// Fields of which the library has the words itself, by family.
const OF_THE_LIBRARY: &[(&str, &str)] = &[("formats", "format"), ("tells", "point")];
/// Fields that hold words already in what a complainant sees.
const TOLD_IN_WORDS: &[&str] = &["category"];
/// Fields whose words in the policy speak to the client.
const WRITTEN_TO_CLIENTS: &[&str] = &["elements", "purpose", "purposes"];

pub fn run(
    agency: &Agency,
    record: &str,
    role: &str,
    person: Option<&str>,
    general: &General,
    words: &Words,
) -> Result<Told, Trouble> {
    let context = agency.context(role, person, general);
    let view = agency.caseload()?.view(&RecordId::from(record), &context)?;
    let json = Answer::View(view).write();
    if general.json {
        return Ok(Told::fine(json));
    }
    let role = words.role(role);
    let mut text = paint::heading(&words.say_with("view-title", &[("record", record), ("role", &role)]));
    text.push('\n');
    // A view has the shape of its room and role. What it holds is shown as it is, in the library's order.
    let tree = Tree::json("view", &json)?;
    let fields = tree.root().map().map(|map| map.fields()).unwrap_or_default();
    let told: Vec<&Field> = fields.iter().filter(|field| !HEADED.contains(&field.key.as_str())).collect();
    let text_of =
        |key: &str| fields.iter().find(|field| field.key == key).and_then(|field| field.node.text());
    let room = text_of("room").unwrap_or_default();
    // To whoever complains the library says in their own language what the complaint is about, and what the policy
    // calls elements and purposes is written to them: your name, your file.
    let kept = if text_of("kind") == Some("complainant") { TOLD_IN_WORDS } else { WRITTEN_TO_CLIENTS };
    let shown = Shown { names: Names::of(agency, words), room, kept, words };
    shown.fields(&mut text, &told, 1);
    Ok(Told::fine(text))
}

/// How a view is shown.
struct Shown<'a> {
    names: Names<'a>,
    room: &'a str,
    /// Fields that are shown as they are.
    kept: &'a [&'a str],
    words: &'a Words,
}

impl Shown<'_> {
    /// What a field holds; the parts of a list stand under the name of its field.
    fn write(&self, text: &mut String, field: &str, value: &Value, depth: usize) {
        let indent = "  ".repeat(depth);
        match value {
            Value::Map(map) => self.fields(text, &map.fields().iter().collect::<Vec<_>>(), depth),
            Value::List(items) => {
                for item in items {
                    let mut inner = String::new();
                    match self.plain(field, &item.value) {
                        Some(said) => inner = format!("{said}\n"),
                        None => self.write(&mut inner, field, &item.value, depth + 1),
                    }
                    // The first line of an item carries its dash.
                    text.push_str(&format!("{indent}– {}", inner.trim_start()));
                }
            }
            other => text.push_str(&format!("{indent}{}\n", self.plain(field, other).unwrap_or_default())),
        }
    }

    fn fields(&self, text: &mut String, fields: &[&Field], depth: usize) {
        let indent = "  ".repeat(depth);
        for field in fields.iter().filter(|field| !is_empty(&field.node.value)) {
            let key = hyphenated(&field.key);
            let of_room = self.words.known(&format!("{}-field-{key}", self.room), &[]);
            let label = of_room.unwrap_or_else(|| self.words.name("field", &key));
            match self.plain(&field.key, &field.node.value) {
                Some(said) => {
                    text.push_str(&format!("{indent}{}\n", self.words.labelled(&paint::faint(&label), &said)))
                }
                None => {
                    text.push_str(&format!("{indent}{}\n", paint::heading(&label)));
                    self.write(text, &field.key, &field.node.value, depth + 1);
                }
            }
        }
    }

    /// What fits on one line.
    fn plain(&self, field: &str, value: &Value) -> Option<String> {
        match value {
            Value::Text(said) => Some(self.said(field, said)),
            Value::Boolean(said) => Some(self.words.say(if *said { "yes" } else { "no" })),
            Value::Number(Number::Whole(number)) => Some(number.to_string()),
            Value::Number(Number::Fraction(number)) => Some(number.to_string()),
            Value::List(items) => {
                let all: Option<Vec<String>> =
                    items.iter().map(|item| item.text().map(|said| self.said(field, said))).collect();
                all.map(|all| all.join(", ")).filter(|said| said.chars().count() <= LINE)
            }
            Value::Null | Value::Map(_) => None,
        }
    }

    /// What the policy calls it, with the name by which it is asked for and written down; else as people read it.
    fn said(&self, field: &str, said: &str) -> String {
        let of_policy = !self.kept.contains(&field);
        if let Some(called) = self.names.in_field(self.room, field, said).filter(|_| of_policy) {
            return Names::both(&called, said);
        }
        let family = OF_THE_LIBRARY.iter().find(|(one, _)| *one == field).map(|(_, family)| *family);
        family.map_or_else(
            || named(said, self.room, self.words),
            |family| self.words.sentences().term(family, said),
        )
    }
}

/// A name of the library's as people read it: `inPerson` as *in person*. Everything else stays as it is.
fn named(said: &str, room: &str, words: &Words) -> String {
    let starts_small = said.starts_with(|letter: char| letter.is_ascii_lowercase());
    let is_name = starts_small && said.bytes().all(|letter| letter.is_ascii_alphabetic());
    if !is_name {
        return said.to_owned();
    }
    words.listed(room, said).unwrap_or_else(|| spaced(said))
}

fn is_empty(value: &Value) -> bool {
    match value {
        Value::List(items) => items.is_empty(),
        Value::Map(map) => map.fields().is_empty(),
        _ => false,
    }
}
