//! What somebody in a role may see of a record.
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
    write_fields(&mut text, &told, 1, words);
    Ok(Told::fine(text))
}

fn write(text: &mut String, value: &Value, depth: usize, words: &Words) {
    let indent = "  ".repeat(depth);
    match value {
        Value::Map(map) => write_fields(text, &map.fields().iter().collect::<Vec<_>>(), depth, words),
        Value::List(items) => {
            for item in items {
                let mut inner = String::new();
                match plain(&item.value, words) {
                    Some(said) => inner = format!("{said}\n"),
                    None => write(&mut inner, &item.value, depth + 1, words),
                }
                // The first line of an item carries its dash.
                text.push_str(&format!("{indent}– {}", inner.trim_start()));
            }
        }
        other => text.push_str(&format!("{indent}{}\n", plain(other, words).unwrap_or_default())),
    }
}

fn write_fields(text: &mut String, fields: &[&Field], depth: usize, words: &Words) {
    let indent = "  ".repeat(depth);
    for field in fields.iter().filter(|field| !is_empty(&field.node.value)) {
        let label = words.name("field", &hyphenated(&field.key));
        match plain(&field.node.value, words) {
            Some(said) => {
                text.push_str(&format!("{indent}{}\n", words.labelled(&paint::faint(&label), &said)))
            }
            None => {
                text.push_str(&format!("{indent}{}\n", paint::heading(&label)));
                write(text, &field.node.value, depth + 1, words);
            }
        }
    }
}

/// What fits on one line.
fn plain(value: &Value, words: &Words) -> Option<String> {
    match value {
        Value::Text(said) => Some(named(said, words)),
        Value::Boolean(said) => Some(words.say(if *said { "yes" } else { "no" })),
        Value::Number(Number::Whole(number)) => Some(number.to_string()),
        Value::Number(Number::Fraction(number)) => Some(number.to_string()),
        Value::List(items) => {
            let all: Option<Vec<String>> =
                items.iter().map(|item| item.text().map(|said| named(said, words))).collect();
            all.map(|all| all.join(", ")).filter(|said| said.chars().count() <= LINE)
        }
        Value::Null | Value::Map(_) => None,
    }
}

/// A name of the library's as people read it: `inPerson` as *in person*. Everything else stays as it is.
fn named(said: &str, words: &Words) -> String {
    let starts_small = said.starts_with(|letter: char| letter.is_ascii_lowercase());
    let is_name = starts_small && said.bytes().all(|letter| letter.is_ascii_alphabetic());
    if !is_name {
        return said.to_owned();
    }
    let families = ["value", "channel", "track", "stage", "step"];
    let known =
        families.iter().find_map(|family| words.known(&format!("{family}-{}", hyphenated(said)), &[]));
    known.unwrap_or_else(|| {
        let role = words.role(said);
        if said.bytes().any(|letter| letter.is_ascii_uppercase()) {
            role
        } else if role == spaced(said) {
            said.to_owned()
        } else {
            role
        }
    })
}

fn is_empty(value: &Value) -> bool {
    match value {
        Value::List(items) => items.is_empty(),
        Value::Map(map) => map.fields().is_empty(),
        _ => false,
    }
}
