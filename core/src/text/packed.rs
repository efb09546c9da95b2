//! The published schemas as the build packed them: the rules of all of them in one row of bytes, each rule once.
//! `build/schemas.rs` writes what is read here, in the same order.
use super::branch::{Branches, Case, Tagged};
use super::schema::{Choice, Format, Id, Name, Others, Rule, Schema, Types};
use std::sync::Arc;

impl Schema {
    /// Unpacks schemas that share their rules, each by its name and root.
    pub(crate) fn unpack(
        (names, bytes): (&'static str, &'static [u8]),
        roots: &[(&'static str, Id)],
        formats: &[Format],
    ) -> Vec<(&'static str, Self)> {
        let mut packed = Packed { bytes: bytes.iter(), names: names.lines().collect() };
        let rules = packed.list(Packed::rule);
        #[cfg(test)]
        let rules = with_toy(rules, roots);
        let rules: Arc<[Rule]> = rules.into();
        let formats: Arc<[Format]> = formats.into();
        let schema = |root| Self { rules: rules.clone(), formats: formats.clone(), root };
        roots.iter().map(|(name, root)| (*name, schema(*root))).collect()
    }
}

/// The room of the tests is in no published schema: a policy may say of it whatever it likes.
#[cfg(test)]
fn with_toy(mut rules: Vec<Rule>, roots: &[(&'static str, Id)]) -> Vec<Rule> {
    let anything = rules.len();
    let policies = roots.iter().filter(|(name, _)| *name == "Policy");
    for (_, root) in policies {
        let policy = rules.get_mut(*root).unwrap();
        policy.properties.push(("toy".into(), anything));
        policy.properties.sort();
    }
    rules.push(Rule::of(Types::ANY));
    rules
}

struct Packed {
    bytes: std::slice::Iter<'static, u8>,
    names: Vec<&'static str>,
}

impl Packed {
    /// A number, seven bits a byte, the lowest first.
    fn number(&mut self) -> u64 {
        let (mut number, mut shift) = (0, 0);
        for byte in self.bytes.by_ref() {
            number |= u64::from(byte & 127) << shift;
            shift = 63.min(shift + 7);
            if *byte < 128 {
                break;
            }
        }
        number
    }

    /// A number with its sign in the lowest bit.
    fn signed(&mut self) -> i64 {
        let number = self.number();
        let half = (number >> 1) as i64;
        if number & 1 == 0 { half } else { !half }
    }

    fn id(&mut self) -> Id {
        self.number() as Id
    }

    fn name(&mut self) -> Name {
        let number = self.id();
        self.names.get(number).copied().unwrap_or_default().into()
    }

    fn maybe<T>(&mut self, read: fn(&mut Self) -> T) -> Option<T> {
        (self.number() == 1).then(|| read(self))
    }

    fn list<T>(&mut self, read: fn(&mut Self) -> T) -> Vec<T> {
        let length = self.id();
        let mut list = Vec::with_capacity(length);
        for _ in 0..length {
            list.push(read(self));
        }
        list
    }

    fn types(&mut self) -> Types {
        Types(self.number() as u8)
    }

    fn others(&mut self) -> Others {
        match self.number() {
            0 => Others::Any,
            1 => Others::None,
            _ => Others::Each(self.id()),
        }
    }

    fn choice(&mut self) -> Choice {
        match self.number() {
            0 => Choice::Null,
            1 => Choice::Boolean(self.number() == 1),
            2 => Choice::Number(self.signed()),
            _ => Choice::Text(self.name()),
        }
    }

    fn rule(&mut self) -> Rule {
        Rule {
            types: self.types(),
            properties: self.list(|packed| (packed.name(), packed.id())),
            required: self.list(Self::name),
            other_properties: self.others(),
            names: self.maybe(Self::id),
            prefix: self.list(Self::id),
            other_items: self.others(),
            items: (self.maybe(Self::number), self.maybe(Self::number)),
            different: self.number() == 1,
            choices: self.list(Self::choice),
            range: (self.maybe(Self::signed), self.maybe(Self::signed)),
            length: (self.maybe(Self::number), self.maybe(Self::number)),
            format: self.maybe(Self::id),
            also: self.list(Self::id),
            branches: self.maybe(|packed| Branches {
                tagged: packed.maybe(Self::tagged),
                plain: packed.list(|packed| (packed.types(), packed.id())),
            }),
        }
    }

    fn tagged(&mut self) -> Tagged {
        Tagged { tag: self.name(), cases: self.list(|packed| (packed.name(), packed.case())) }
    }

    fn case(&mut self) -> Case {
        match self.number() {
            0 => Case::One(self.id()),
            _ => Case::More(self.tagged()),
        }
    }
}
