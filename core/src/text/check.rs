//! Checking a tree with a schema: everything that is wrong, each with its place.
use super::branch::{Case, Tagged};
use super::build::{MOST_PROBLEMS, place};
use super::codes;
use super::path::{Step, shown};
use super::schema::{Choice, Id, Others, Rule, Schema, Types};
use super::tree::{Map, Mark, Node, Number, Tree, Value};
use crate::arrange::Arrange;
use crate::problem::{Problem, nearest};

impl Schema {
    /// Checks a tree: every problem, in the order of the text, after those that reading and merging found.
    pub fn check(&self, tree: &Tree) -> Vec<Problem> {
        let mut check =
            Check { schema: self, tree, path: Vec::new(), problems: tree.problems.clone(), forks: 0 };
        check.node(self.root, &tree.root);
        let mut problems = check.problems;
        if problems.len() > MOST_PROBLEMS {
            problems.truncate(MOST_PROBLEMS);
            problems.push(Problem::new(codes::TOO_MANY_PROBLEMS, "").expected(MOST_PROBLEMS.to_string()));
        }
        problems
    }
}

struct Check<'t> {
    schema: &'t Schema,
    tree: &'t Tree,
    path: Vec<Step<'t>>,
    problems: Vec<Problem>,
    /// How many open choices between look-alike branches we are inside of.
    forks: u8,
}

/// Inside this many open choices, the first branch is taken: trying all would take a time without limit.
const MOST_FORKS: u8 = 4;

fn type_of(node: &Node) -> Types {
    match &node.value {
        Value::Null => Types::NULL,
        Value::Boolean(_) => Types::BOOLEAN,
        Value::Number(Number::Whole(_)) => Types::WHOLE,
        Value::Number(Number::Fraction(_)) => Types::FRACTION,
        Value::Text(_) => Types::TEXT,
        Value::List(_) => Types::LIST,
        Value::Map(_) => Types::MAP,
    }
}

impl<'t> Check<'t> {
    fn problem(&self, code: &str, mark: Mark) -> Problem {
        self.tree.place(Problem::new(code, shown(&self.path)), mark)
    }

    fn tell(&mut self, problem: Problem) {
        self.problems.push(problem);
    }

    fn node(&mut self, id: Id, node: &'t Node) {
        let schema = self.schema;
        let Some(rule) = schema.rule(id).filter(|_| self.problems.len() <= MOST_PROBLEMS) else { return };
        let found = type_of(node);
        if !rule.types.has(found) {
            return self.wrong_type(rule.types, found, node.mark);
        }
        for also in &rule.also {
            self.node(*also, node);
        }
        if !rule.choices.is_empty() {
            self.choice(rule, node);
        }
        match &node.value {
            Value::Text(text) => self.text(rule, text, node.mark),
            Value::Number(number) => self.number(rule, number, node.mark),
            Value::List(items) => self.list(rule, items, node.mark),
            Value::Map(map) => self.map(rule, map, node.mark),
            Value::Null | Value::Boolean(_) => {}
        }
        if rule.branches.is_some() {
            self.branches(rule, node, found);
        }
    }

    fn wrong_type(&mut self, expected: Types, found: Types, mark: Mark) {
        let problem = if found == Types::NULL {
            self.problem(codes::NULL, mark)
        } else {
            let found =
                if found == Types::WHOLE && !expected.has(Types::WHOLE) { Types::NUMBER } else { found };
            let word = if found == Types::FRACTION { "number".to_owned() } else { found.words() };
            self.problem(codes::WRONG_TYPE, mark).found(word)
        };
        self.tell(problem.expected(expected.words()));
    }

    fn choice(&mut self, rule: &Rule, node: &Node) {
        let same = |choice: &Choice| match (&node.value, choice) {
            (Value::Text(found), Choice::Text(known)) => **found == **known,
            (Value::Number(Number::Whole(found)), Choice::Number(known)) => found == known,
            (Value::Number(Number::Fraction(found)), Choice::Number(known)) => {
                found.between() == (*known, *known)
            }
            (Value::Boolean(found), Choice::Boolean(known)) => found == known,
            (Value::Null, Choice::Null) => true,
            _ => false,
        };
        if rule.choices.iter().any(same) {
            return;
        }
        let known: Vec<String> = rule.choices.iter().map(Choice::shown).collect();
        let found = node.shown().unwrap_or_default();
        let problem = self.problem(codes::WRONG_VALUE, node.mark).expected(known.join(", "));
        self.tell(problem.one_of(&found, known.iter().map(String::as_str)));
    }

    fn text(&mut self, rule: &Rule, text: &str, mark: Mark) {
        if let Some(Err(expected)) = self.schema.format(rule).map(|check| check(text)) {
            let mut problem = self.problem(codes::WRONG_VALUE, mark).found(super::tree::short(text));
            problem.nearest = expected.nearest;
            self.tell(problem.expected(expected.expected));
        }
        if rule.length != (None, None) {
            let bounds = (codes::TOO_SHORT, codes::TOO_LONG);
            self.count(rule.length, text.chars().count() as u64, bounds, mark);
        }
    }

    fn count(
        &mut self,
        (least, most): (Option<u64>, Option<u64>),
        count: u64,
        codes: (&str, &str),
        mark: Mark,
    ) {
        let wrong = match (least, most) {
            (Some(least), _) if count < least => (codes.0, least),
            (_, Some(most)) if count > most => (codes.1, most),
            _ => return,
        };
        let problem = self.problem(wrong.0, mark).found(count.to_string()).expected(wrong.1.to_string());
        self.tell(problem);
    }

    fn number(&mut self, rule: &Rule, number: &Number, mark: Mark) {
        let ((below, above), shown) = match number {
            Number::Whole(whole) => ((*whole, *whole), whole.to_string()),
            Number::Fraction(fraction) => (fraction.between(), fraction.to_string()),
        };
        let (least, most) = rule.range;
        if least.is_none_or(|least| below >= least) && most.is_none_or(|most| above <= most) {
            return;
        }
        let expected = match (least, most) {
            (Some(least), Some(most)) => format!("{least} … {most}"),
            (Some(least), None) => format!("≥ {least}"),
            (_, most) => format!("≤ {}", most.unwrap_or(i64::MAX)),
        };
        let problem = self.problem(codes::OUT_OF_RANGE, mark).found(shown).expected(expected);
        self.tell(problem);
    }

    fn list(&mut self, rule: &Rule, items: &'t [Node], mark: Mark) {
        self.count(rule.items, items.len() as u64, (codes::TOO_FEW, codes::TOO_MANY), mark);
        for (n, item) in items.iter().enumerate() {
            let id = match (rule.prefix.get(n), rule.other_items) {
                (Some(id), _) => *id,
                (None, Others::Each(id)) => id,
                (None, _) => continue,
            };
            self.inside(Step::Item(n), |check| check.node(id, item));
        }
        if rule.different {
            self.different(items);
        }
    }

    /// Scalars alone are compared: lists of records are told apart by what their room says of them.
    fn different(&mut self, items: &'t [Node]) {
        let mut seen = std::collections::BTreeMap::new();
        for (n, item) in items.iter().enumerate() {
            let Some(shown) = item.shown() else { continue };
            let key = (type_of(item).0, item.text().map_or(shown.clone(), str::to_owned));
            if let Some(first) = seen.insert(key, item.mark) {
                self.path.push(Step::Item(n));
                let problem =
                    self.problem(codes::REPEATED_ITEM, item.mark).found(shown).expected(place(first));
                self.path.pop();
                self.tell(problem);
            }
        }
    }

    fn inside(&mut self, step: Step<'t>, act: impl FnOnce(&mut Self)) {
        self.path.push(step);
        act(self);
        self.path.pop();
    }

    fn map(&mut self, rule: &'t Rule, map: &'t Map, mark: Mark) {
        for name in rule.required.iter().filter(|name| map.get(name).is_none()) {
            let problem = self.problem(codes::MISSING_FIELD, mark).expected(name.as_ref());
            self.tell(problem);
        }
        for field in map.fields() {
            self.path.push(Step::Name(&field.key));
            if let Some(names) = rule.names {
                self.name(names, &field.key, field.mark);
            }
            match (rule.property(&field.key), rule.other_properties) {
                (Some(id), _) | (None, Others::Each(id)) => self.node(id, &field.node),
                (None, Others::Any) => {}
                (None, Others::None) => {
                    let known = rule.properties.iter().map(|(name, _)| name.as_ref());
                    self.unknown_field(&field.key, field.mark, known);
                }
            }
            self.path.pop();
        }
    }

    fn unknown_field<'k>(&mut self, key: &str, mark: Mark, known: impl Iterator<Item = &'k str> + Clone) {
        if self.problems.len() > MOST_PROBLEMS {
            return;
        }
        let all: Vec<&str> = known.clone().collect();
        let problem = self.problem(codes::UNKNOWN_FIELD, mark).expected(all.join(", "));
        self.tell(problem.one_of(key, known));
    }

    /// Checks a name as if it stood as a value.
    fn name(&mut self, names: Id, key: &str, mark: Mark) {
        let schema = self.schema;
        let Some(rule) = schema.rule(names) else { return };
        for also in &rule.also {
            self.name(*also, key, mark);
        }
        self.text(rule, key, mark);
        if !rule.choices.is_empty() {
            self.choice(rule, &Node { value: Value::Text(key.to_owned()), mark });
        }
    }

    fn branches(&mut self, rule: &'t Rule, node: &'t Node, found: Types) {
        let Some(branches) = &rule.branches else { return };
        if let (Some(tagged), Value::Map(map)) = (&branches.tagged, &node.value) {
            return self.tagged(tagged, map, node);
        }
        let fitting: Vec<Id> =
            branches.plain.iter().filter(|(types, _)| types.has(found)).map(|(_, id)| *id).collect();
        match fitting.as_slice() {
            [] => {
                let maps = if branches.tagged.is_some() { Types::MAP } else { Types(0) };
                let all = branches.plain.iter().fold(maps, |all, (types, _)| all.or(*types));
                self.wrong_type(all, found, node.mark);
            }
            [one] => self.node(*one, node),
            several => self.likeliest(several, node),
        }
    }

    fn tagged(&mut self, tagged: &'t Tagged, map: &'t Map, node: &'t Node) {
        let Some(field) = map.get(&tagged.tag) else {
            let problem = self.problem(codes::MISSING_FIELD, node.mark).expected(tagged.tag.as_ref());
            return self.tell(problem);
        };
        let known = tagged.cases.iter().map(|(value, _)| value.as_ref());
        let Some(text) = field.node.text() else {
            let (found, mark) = (type_of(&field.node), field.node.mark);
            return self.inside(Step::Name(&tagged.tag), |check| check.wrong_type(Types::TEXT, found, mark));
        };
        match tagged.cases.iter().find(|(value, _)| **value == *text) {
            Some((_, Case::One(id))) => self.node(*id, node),
            Some((_, Case::More(further))) => self.tagged(further, map, node),
            None => {
                self.path.push(Step::Name(&tagged.tag));
                let all: Vec<&str> = known.collect();
                let problem = self.problem(codes::UNKNOWN_KIND, field.node.mark).expected(all.join(", "));
                self.path.pop();
                let mut problem = problem.found(super::tree::short(text));
                problem.nearest = nearest(text, all).map(str::to_owned);
                self.tell(problem);
            }
        }
    }

    /// Of several branches that the value's type allows, speaks of the one that was most likely meant.
    fn likeliest(&mut self, branches: &[Id], node: &'t Node) {
        let mut meant = branches.to_vec();
        if let Value::Map(map) = &node.value {
            let known: Vec<usize> = branches.iter().map(|id| self.known_names(*id, map, 0)).collect();
            let most = known.iter().copied().max().unwrap_or(0);
            if most == 0 && !map.fields().is_empty() && branches.iter().all(|id| self.is_closed(*id)) {
                return self.none_known(branches, map);
            }
            meant =
                branches.iter().zip(known).filter(|(_, known)| *known == most).map(|(id, _)| *id).collect();
        }
        if self.forks >= MOST_FORKS {
            meant.truncate(1);
        }
        if let [one] = meant.as_slice() {
            return self.node(*one, node);
        }
        let before = std::mem::take(&mut self.problems);
        let mut tried: Vec<Vec<Problem>> = Vec::new();
        self.forks += 1;
        for id in meant {
            self.node(id, node);
            let problems = std::mem::take(&mut self.problems);
            let clean = problems.is_empty();
            tried.push(problems);
            if clean {
                break;
            }
        }
        self.forks -= 1;
        self.problems = before;
        let fewest = tried.iter().map(Vec::len).min().unwrap_or(0);
        if fewest == 1 && !matches!(node.value, Value::Map(_) | Value::List(_)) {
            self.problems.extend(together(tried));
        } else {
            self.problems
                .extend(tried.into_iter().find(|problems| problems.len() == fewest).unwrap_or_default());
        }
    }

    fn known_names(&self, id: Id, map: &Map, depth: u8) -> usize {
        let Some(rule) = self.schema.rule(id).filter(|_| depth < 8) else { return 0 };
        let own = map.fields().iter().filter(|field| rule.property(&field.key).is_some()).count();
        rule.also.iter().map(|also| self.known_names(*also, map, depth + 1)).sum::<usize>() + own
    }

    fn is_closed(&self, id: Id) -> bool {
        self.closed_rules(id, 0).is_some_and(|rules| !rules.is_empty())
    }

    /// The rules that list a branch's names, if it allows no others.
    fn closed_rules(&self, id: Id, depth: u8) -> Option<Vec<&'t Rule>> {
        let schema = self.schema;
        let rule = schema.rule(id).filter(|_| depth < 8)?;
        if rule.branches.is_some() {
            return None;
        }
        match (rule.other_properties, rule.also.as_slice()) {
            (Others::None, []) => Some(vec![rule]),
            (Others::Any, [also]) if rule.properties.is_empty() => self.closed_rules(*also, depth + 1),
            _ => None,
        }
    }

    fn none_known(&mut self, branches: &[Id], map: &'t Map) {
        let rules: Vec<&Rule> =
            branches.iter().filter_map(|id| self.closed_rules(*id, 0)).flatten().collect();
        let mut known: Vec<&str> =
            rules.iter().flat_map(|rule| rule.properties.iter().map(|(name, _)| name.as_ref())).collect();
        known.arrange();
        known.dedup();
        for field in map.fields() {
            self.path.push(Step::Name(&field.key));
            self.unknown_field(&field.key, field.mark, known.iter().copied());
            self.path.pop();
        }
    }
}

/// One problem for a scalar that fits none of several branches: what each of them wanted.
fn together(tried: Vec<Vec<Problem>>) -> Option<Problem> {
    let mut all = tried.into_iter().filter_map(|problems| <[Problem; 1]>::try_from(problems).ok()).flatten();
    let mut first = all.next()?;
    for other in all.filter(|other| other.code == codes::WRONG_VALUE) {
        if first.code != codes::WRONG_VALUE {
            first = other;
            continue;
        }
        if let (Some(expected), Some(more)) = (&mut first.expected, other.expected) {
            expected.push_str(", ");
            expected.push_str(&more);
        }
        first.nearest = first.nearest.or(other.nearest);
    }
    Some(first)
}
