//! The published schemas, compiled and packed: the rules of all of them in one row of bytes, each rule once, however
//! many schemas have it. `src/text/packed.rs` reads what is written here, in the same order.
use super::branch::{Case, Tagged};
use super::schema::{Choice, Expected, Format, FormatCheck, Id, Others, Rule, Schema, Types};
use std::collections::{BTreeMap, BTreeSet};
use std::{env, error::Error, fmt::Display, fs, path::Path};

/// Each schema by name: its file, and the part of it. A single value is checked with its part of the schema of a
/// call, word for word the one that is published for it.
const SCHEMAS: &[(&str, &str, &str)] = &[
    ("Policy", "policy", "#"),
    ("PolicyBook", "policy-book", "#"),
    ("CaseRecords", "records", "#"),
    ("Call", "call", "#"),
    ("CaseRecord", "call", "#/$defs/CaseRecord"),
    ("Entry", "call", "#/$defs/Entry"),
    ("Roster", "call", "#/$defs/Roster"),
    ("Context", "call", "#/$defs/Context"),
    ("CaseloadCall", "caseload-call", "#"),
];

/// The forms of text, in the order of `src/formats.rs`. What decides them is not asked here.
const FORMATS: &[&str] = &["CivilDate", "DayRule", "Instant", "Moment", "Span", "SignedSpan"];

/// Writes `schemas.names`, `schemas.rules`, `schemas.formats` and `schemas.rs`.
pub fn write() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=schemas");
    let formats: Vec<Format> = FORMATS.iter().map(|name| (*name, undecided as FormatCheck)).collect();
    let (mut rules, mut roots) = (Vec::new(), Vec::new());
    for (name, file, part) in SCHEMAS {
        let text = fs::read_to_string(format!("schemas/{file}.schema.json"))?;
        let told = |fault: &dyn Display| format!("core/schemas/{file}.schema.json: {fault}");
        let mut json = serde_json::from_str(&text).map_err(|fault| told(&fault))?;
        crate::rooms::take_out_of(&mut json);
        let schema = Schema::compile_part(&json, part, &formats).map_err(|fault| told(&fault))?;
        let first = rules.len();
        let lead = |id| target(&schema.rules, id) + first;
        roots.push((*name, lead(schema.root)));
        rules.extend(schema.rules.iter().map(|rule| moved(rule, &lead)));
    }
    let class = classes(&rules);
    let mut kept: BTreeMap<Id, &Rule> = BTreeMap::new();
    for (rule, class) in rules.iter().zip(&class).filter(|(rule, _)| meant(rule).is_none()) {
        kept.entry(*class).or_insert(rule);
    }
    let number: BTreeMap<Id, Id> = kept.keys().enumerate().map(|(number, class)| (*class, number)).collect();
    let of = |id: Id| class.get(id).and_then(|class| number.get(class)).copied().unwrap_or_default();
    let rules: Vec<Rule> = kept.values().map(|rule| moved(rule, &of)).collect();
    let roots: Vec<(&str, Id)> = roots.into_iter().map(|(name, root)| (name, of(root))).collect();

    let mut pack = Pack { names: names(&rules), bytes: Vec::new() };
    pack.list(&rules, Pack::rule);
    let out = env::var("OUT_DIR")?;
    fs::write(Path::new(&out).join("schemas.names"), pack.names.join("\n"))?;
    fs::write(Path::new(&out).join("schemas.rules"), pack.bytes)?;
    fs::write(Path::new(&out).join("schemas.formats"), FORMATS.join("\n"))?;
    fs::write(Path::new(&out).join("schemas.rs"), format!("&{roots:?}"))?;
    Ok(())
}

fn undecided(_: &str) -> Result<(), Expected> {
    Ok(())
}

/// The rule that is meant by one which only refers to another.
fn meant(rule: &Rule) -> Option<Id> {
    let [id] = rule.also.as_slice() else { return None };
    let reference = Rule { also: vec![*id], ..Rule::of(Types::ANY) };
    (format!("{rule:?}") == format!("{reference:?}")).then_some(*id)
}

/// Where references lead in the end.
fn target(rules: &[Rule], id: Id) -> Id {
    rules.get(id).and_then(meant).map_or(id, |id| target(rules, id))
}

/// The number of each rule among those that differ. Two rules are the same if they say the same and lead to the same:
/// what they say divides them first, then where they lead, until nothing divides further.
fn classes(rules: &[Rule]) -> Vec<Id> {
    let mut class = vec![0; rules.len()];
    let mut many = 0;
    loop {
        let said: Vec<String> = rules
            .iter()
            .map(|rule| format!("{:?}", moved(rule, &|id| class.get(id).copied().unwrap_or_default())))
            .collect();
        // In the order in which they first stand, so that what belongs together stays together.
        let mut known = BTreeMap::new();
        let next: Vec<Id> = said
            .iter()
            .map(|said| {
                let number = known.len();
                *known.entry(said).or_insert(number)
            })
            .collect();
        class = next;
        if known.len() == many {
            return class;
        }
        many = known.len();
    }
}

/// The rule with other numbers for the rules that it leads to.
fn moved(rule: &Rule, to: &dyn Fn(Id) -> Id) -> Rule {
    let mut rule = rule.clone();
    let others = |others: &mut Others| {
        if let Others::Each(id) = others {
            *id = to(*id);
        }
    };
    rule.properties.iter_mut().for_each(|(_, id)| *id = to(*id));
    rule.names.iter_mut().for_each(|id| *id = to(*id));
    rule.prefix.iter_mut().chain(&mut rule.also).for_each(|id| *id = to(*id));
    others(&mut rule.other_properties);
    others(&mut rule.other_items);
    if let Some(branches) = &mut rule.branches {
        branches.plain.iter_mut().for_each(|(_, id)| *id = to(*id));
        branches.tagged.iter_mut().for_each(|tagged| lead(tagged, to));
    }
    rule
}

fn lead(tagged: &mut Tagged, to: &dyn Fn(Id) -> Id) {
    for (_, case) in &mut tagged.cases {
        match case {
            Case::One(id) => *id = to(*id),
            Case::More(further) => lead(further, to),
        }
    }
}

/// Every name that a rule lists, once.
fn names(rules: &[Rule]) -> Vec<String> {
    let mut all = BTreeSet::new();
    for rule in rules {
        all.extend(rule.properties.iter().map(|(name, _)| name.to_string()));
        all.extend(rule.required.iter().map(ToString::to_string));
        all.extend(rule.choices.iter().filter_map(|choice| match choice {
            Choice::Text(text) => Some(text.to_string()),
            _ => None,
        }));
        if let Some(tagged) = rule.branches.as_ref().and_then(|branches| branches.tagged.as_ref()) {
            tags(tagged, &mut all);
        }
    }
    all.into_iter().collect()
}

fn tags(tagged: &Tagged, all: &mut BTreeSet<String>) {
    all.insert(tagged.tag.to_string());
    for (value, case) in &tagged.cases {
        all.insert(value.to_string());
        if let Case::More(further) = case {
            tags(further, all);
        }
    }
}

struct Pack {
    names: Vec<String>,
    bytes: Vec<u8>,
}

impl Pack {
    fn number(&mut self, number: u64) {
        let mut left = number;
        while left > 127 {
            self.bytes.push(left as u8 | 128);
            left >>= 7;
        }
        self.bytes.push(left as u8);
    }

    fn signed(&mut self, number: &i64) {
        self.number(if *number < 0 { (!*number as u64) << 1 | 1 } else { (*number as u64) << 1 });
    }

    fn id(&mut self, id: &Id) {
        self.number(*id as u64);
    }

    fn name(&mut self, name: &str) {
        // Each is among the names.
        let number = self.names.binary_search_by(|known| known.as_str().cmp(name)).unwrap_or_default();
        self.id(&number);
    }

    fn maybe<T>(&mut self, value: Option<&T>, write: fn(&mut Self, &T)) {
        self.number(value.is_some().into());
        if let Some(value) = value {
            write(self, value);
        }
    }

    fn list<T>(&mut self, items: &[T], write: fn(&mut Self, &T)) {
        self.id(&items.len());
        for item in items {
            write(self, item);
        }
    }

    fn others(&mut self, others: Others) {
        match others {
            Others::Any => self.number(0),
            Others::None => self.number(1),
            Others::Each(id) => {
                self.number(2);
                self.id(&id);
            }
        }
    }

    fn choice(&mut self, choice: &Choice) {
        match choice {
            Choice::Null => self.number(0),
            Choice::Boolean(value) => {
                self.number(1);
                self.number((*value).into());
            }
            Choice::Number(number) => {
                self.number(2);
                self.signed(number);
            }
            Choice::Text(text) => {
                self.number(3);
                self.name(text);
            }
        }
    }

    fn rule(&mut self, rule: &Rule) {
        let count = |pack: &mut Self, count: &u64| pack.number(*count);
        self.number(rule.types.0.into());
        self.list(&rule.properties, |pack, (name, id)| {
            pack.name(name);
            pack.id(id);
        });
        self.list(&rule.required, |pack, name| pack.name(name));
        self.others(rule.other_properties);
        self.maybe(rule.names.as_ref(), Self::id);
        self.list(&rule.prefix, Self::id);
        self.others(rule.other_items);
        self.maybe(rule.items.0.as_ref(), count);
        self.maybe(rule.items.1.as_ref(), count);
        self.number(rule.different.into());
        self.list(&rule.choices, Self::choice);
        self.maybe(rule.range.0.as_ref(), Self::signed);
        self.maybe(rule.range.1.as_ref(), Self::signed);
        self.maybe(rule.length.0.as_ref(), count);
        self.maybe(rule.length.1.as_ref(), count);
        self.maybe(rule.format.as_ref(), Self::id);
        self.list(&rule.also, Self::id);
        self.maybe(rule.branches.as_ref(), |pack, branches| {
            pack.maybe(branches.tagged.as_ref(), Self::tagged);
            pack.list(&branches.plain, |pack, (types, id)| {
                pack.number(types.0.into());
                pack.id(id);
            });
        });
    }

    fn tagged(&mut self, tagged: &Tagged) {
        self.name(&tagged.tag);
        self.list(&tagged.cases, |pack, (value, case)| {
            pack.name(value);
            match case {
                Case::One(id) => {
                    pack.number(0);
                    pack.id(id);
                }
                Case::More(further) => {
                    pack.number(1);
                    pack.tagged(further);
                }
            }
        });
    }
}
