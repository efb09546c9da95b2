//! The fewest facts that settle a criterion.
use super::arena::{Arena, Form, Leaf, Test};
use super::candidates::candidates;
use super::evaluate::View;
use super::facts::{FactTable, Slot};
use super::truth::Truth;
use crate::arrange::Arrange;
use crate::calendar::{Calendar, CivilDate};

/// Up to so many open facts every set of them is tried, the smallest first.
const EXACT: usize = 16;
/// How many answers are tried before the first set that looks right is taken as it is; fewer for a criterion of
/// more than [`USUAL`] tests, so that an answer takes its time in milliseconds at most.
const STEPS: u32 = 65_536;
const USUAL: u32 = 64;

/// The share of `steps` for a criterion of this size.
pub(super) fn allowance(steps: u32, size: u32) -> u32 {
    (steps / size.max(USUAL)).saturating_mul(USUAL)
}

/// A test, with the facts that it waits for as bits.
#[derive(Clone, Copy)]
struct OpenTest {
    needs: u32,
    now: Truth,
    known: bool,
}

impl OpenTest {
    fn may(self, chosen: u32) -> (bool, bool) {
        if self.known && self.needs & chosen != 0 {
            return (true, false);
        }
        match self.now {
            Truth::Holds => (true, false),
            Truth::Fails => (false, true),
            Truth::Unknown => {
                let told = self.needs != 0 && self.needs & chosen == self.needs;
                (told, told)
            }
        }
    }
}

pub(super) struct Search<'a> {
    pub(super) arena: &'a Arena,
    pub(super) calendar: Option<&'a Calendar>,
    pub(super) table: &'a FactTable,
    pub(super) as_of: CivilDate,
    /// What is known before any question.
    before: &'a [Slot],
    /// What is known with the answers that are being tried.
    slots: Vec<Slot>,
    /// Each test once, with its place in the arena.
    leaves: Vec<(u32, &'a Leaf)>,
    root: u32,
    pub(super) steps: u32,
}

impl<'a> Search<'a> {
    pub(super) fn new(
        arena: &'a Arena,
        calendar: Option<&'a Calendar>,
        table: &'a FactTable,
        as_of: CivilDate,
        before: &'a [Slot],
        root: u32,
    ) -> Self {
        let mut leaves = Vec::new();
        collect(arena, root, &mut leaves);
        let steps = allowance(STEPS, arena.node(root).map_or(0, |node| node.size));
        Self { arena, calendar, table, as_of, before, slots: before.to_vec(), leaves, root, steps }
    }

    pub(super) fn leaves(&self) -> impl Iterator<Item = &'a Leaf> {
        self.leaves.iter().map(|(_, leaf)| *leaf)
    }

    fn view(&self) -> View<'_> {
        View { arena: self.arena, calendar: self.calendar, slots: &self.slots }
    }

    /// The smallest set of open facts that some answers make settle the criterion; of equal ones, the first in
    /// the order of declaration. Beyond the limits of the search, a small set.
    pub(super) fn fewest(&mut self) -> Vec<u16> {
        let mut open = Vec::new();
        self.open_facts(self.root, &mut open);
        open.arrange();
        open.dedup();
        if open.len() > EXACT {
            let (hold, fail) = self.cheapest(self.root);
            return shorter(hold, fail).unwrap_or_default();
        }
        let tests = self.open_tests(&open);
        let mut fallback = None;
        for size in 1..=open.len() {
            let mut places: Vec<usize> = (0..size).collect();
            loop {
                let chosen = places.iter().fold(0, |set, place| set | 1u32 << place);
                if self.may(self.root, chosen, &tests) != (false, false) {
                    let facts: Vec<u16> =
                        places.iter().filter_map(|place| open.get(*place).copied()).collect();
                    if self.settles(&facts) {
                        return facts;
                    }
                    fallback.get_or_insert(facts);
                    if self.steps == 0 {
                        return fallback.unwrap_or_default();
                    }
                }
                if !advance(&mut places, open.len()) {
                    break;
                }
            }
        }
        Vec::new()
    }

    /// The facts that an answer could still tell something of, where that could matter.
    fn open_facts(&self, id: u32, open: &mut Vec<u16>) {
        let Some(node) = self.arena.node(id) else { return };
        if !node.asks_known && self.view().truth(id).is_settled() {
            return;
        }
        match node.form {
            Form::Leaf(leaf) => {
                open.extend(self.arena.leaf(leaf).into_iter().flat_map(|leaf| self.open_in(leaf)))
            }
            Form::Not(of) | Form::Named(of) => self.open_facts(of, open),
            Form::All(run) | Form::Any(run) | Form::AtLeast(_, run) => {
                self.arena.children(run).iter().for_each(|&child| self.open_facts(child, open));
            }
            Form::Broken => {}
        }
    }

    fn open_in(&self, leaf: &Leaf) -> impl Iterator<Item = u16> {
        let is_open = |fact: &u16| match self.before.get(usize::from(*fact)) {
            Some(slot) if leaf.test == Test::Known => *slot == Slot::Unknown,
            Some(slot) => slot.is_open(),
            None => false,
        };
        [Some(leaf.fact), leaf.other()].into_iter().flatten().filter(is_open).collect::<Vec<_>>().into_iter()
    }

    /// Each test of the arena that this criterion uses, by its place there.
    fn open_tests(&self, open: &[u16]) -> Vec<OpenTest> {
        let mut tests = Vec::new();
        for (place, leaf) in &self.leaves {
            let place = *place as usize;
            if tests.len() <= place {
                tests.resize(place + 1, OpenTest { needs: 0, now: Truth::Unknown, known: false });
            }
            let bits = self.open_in(leaf).filter_map(|fact| open.binary_search(&fact).ok());
            let needs = bits.fold(0, |set, bit| set | 1u32 << bit);
            if let Some(test) = tests.get_mut(place) {
                *test = OpenTest { needs, now: self.view().test(leaf), known: leaf.test == Test::Known };
            }
        }
        tests
    }

    /// Whether it may hold, and whether it may fail, once the chosen facts are answered, each test taken by
    /// itself.
    fn may(&self, id: u32, chosen: u32, tests: &[OpenTest]) -> (bool, bool) {
        match self.arena.form(id) {
            Form::Leaf(leaf) => tests.get(leaf as usize).map_or((false, false), |test| test.may(chosen)),
            Form::Not(of) => {
                let (hold, fail) = self.may(of, chosen, tests);
                (fail, hold)
            }
            Form::Named(of) => self.may(of, chosen, tests),
            Form::All(run) => {
                let parts = self.arena.children(run).iter().map(|&child| self.may(child, chosen, tests));
                parts.fold((true, false), |(hold, fail), part| (hold && part.0, fail || part.1))
            }
            Form::Any(run) => {
                let parts = self.arena.children(run).iter().map(|&child| self.may(child, chosen, tests));
                parts.fold((false, true), |(hold, fail), part| (hold || part.0, fail && part.1))
            }
            Form::AtLeast(count, run) => {
                let children = self.arena.children(run);
                let parts = children.iter().map(|&child| self.may(child, chosen, tests));
                let (held, failed) = parts.fold((0, 0), |(held, failed), part| {
                    (held + u32::from(part.0), failed + u32::from(part.1))
                });
                (held >= count, failed > (children.len() as u32).saturating_sub(count))
            }
            Form::Broken => (false, false),
        }
    }

    /// Whether some answers to these facts settle it.
    fn settles(&mut self, facts: &[u16]) -> bool {
        self.reaches(facts, |truth| truth.is_settled().then_some(true))
    }

    /// Whether some answers lead to what `decide` says yes to; where it says no, no further answer is tried.
    pub(super) fn reaches(&mut self, facts: &[u16], decide: fn(Truth) -> Option<bool>) -> bool {
        if self.steps == 0 {
            return false;
        }
        self.steps -= 1;
        if let Some(decided) = decide(self.view().truth(self.root)) {
            return decided;
        }
        let Some((&fact, rest)) = facts.split_first() else { return false };
        let known = self.before.get(usize::from(fact)).unwrap_or(&Slot::Unknown);
        let answers = candidates(self.view(), self.table, &self.leaves, fact, known, self.as_of);
        let found = answers.into_iter().any(|answer| {
            if let Some(slot) = self.slots.get_mut(usize::from(fact)) {
                *slot = answer;
            }
            self.reaches(rest, decide)
        });
        if let Some(slot) = self.slots.get_mut(usize::from(fact)) {
            *slot = known.clone();
        }
        found
    }

    /// Small sets that may make it hold and fail, built up from the parts.
    fn cheapest(&self, id: u32) -> (Option<Vec<u16>>, Option<Vec<u16>>) {
        let parts = |run| self.arena.children(run).iter().map(|&child| self.cheapest(child)).unzip();
        match self.arena.form(id) {
            Form::Leaf(leaf) => {
                let Some(leaf) = self.arena.leaf(leaf) else { return (None, None) };
                let open: Vec<u16> = self.open_in(leaf).collect();
                match (self.view().test(leaf), &leaf.test) {
                    (Truth::Fails, Test::Known) => (Some(open), Some(Vec::new())),
                    (Truth::Holds, _) => (Some(Vec::new()), None),
                    (Truth::Fails, _) => (None, Some(Vec::new())),
                    (Truth::Unknown, _) if open.is_empty() => (None, None),
                    (Truth::Unknown, _) => (Some(open.clone()), Some(open)),
                }
            }
            Form::Not(of) => {
                let (hold, fail) = self.cheapest(of);
                (fail, hold)
            }
            Form::Named(of) => self.cheapest(of),
            Form::All(run) => {
                let (hold, fail): (Vec<_>, Vec<_>) = parts(run);
                (together(hold, self.arena.children(run).len()), together(fail, 1))
            }
            Form::Any(run) => {
                let (hold, fail): (Vec<_>, Vec<_>) = parts(run);
                (together(hold, 1), together(fail, self.arena.children(run).len()))
            }
            Form::AtLeast(count, run) => {
                let (hold, fail): (Vec<_>, Vec<_>) = parts(run);
                let enough = (hold.len() + 1).saturating_sub(count as usize);
                (together(hold, count as usize), together(fail, enough))
            }
            Form::Broken => (None, None),
        }
    }
}

fn collect<'a>(arena: &'a Arena, id: u32, leaves: &mut Vec<(u32, &'a Leaf)>) {
    match arena.form(id) {
        Form::Leaf(place) => {
            let new = arena.leaf(place).filter(|_| leaves.iter().all(|(other, _)| *other != place));
            leaves.extend(new.map(|leaf| (place, leaf)));
        }
        Form::Not(of) | Form::Named(of) => collect(arena, of, leaves),
        Form::All(run) | Form::Any(run) | Form::AtLeast(_, run) => {
            arena.children(run).iter().for_each(|&child| collect(arena, child, leaves));
        }
        Form::Broken => {}
    }
}

/// The next choice of places, in the order of a dictionary; false after the last.
fn advance(places: &mut [usize], of: usize) -> bool {
    let size = places.len();
    let Some(turn) = (0..size).rev().find(|&i| places.get(i).is_some_and(|&place| place < of - size + i))
    else {
        return false;
    };
    let next = places.get(turn).map_or(0, |place| place + 1);
    for (step, place) in places.iter_mut().skip(turn).enumerate() {
        *place = next + step;
    }
    true
}

/// The union of the smallest so many of these sets, or none when there are fewer.
fn together(sets: Vec<Option<Vec<u16>>>, count: usize) -> Option<Vec<u16>> {
    let mut sets: Vec<Vec<u16>> = sets.into_iter().flatten().collect();
    if sets.len() < count {
        return None;
    }
    sets.arrange_by_key(Vec::len);
    let mut union: Vec<u16> = sets.into_iter().take(count).flatten().collect();
    union.arrange();
    union.dedup();
    Some(union)
}

fn shorter(one: Option<Vec<u16>>, other: Option<Vec<u16>>) -> Option<Vec<u16>> {
    match (one, other) {
        (Some(one), Some(other)) => Some(if other.len() < one.len() { other } else { one }),
        (one, other) => one.or(other),
    }
}
