//! Judging a criterion: one walk, no allocation.
use super::arena::{Arena, Day, Form, Leaf, Order, Test};
use super::dates::Possible;
use super::facts::Slot;
use super::truth::Truth;
use crate::calendar::Calendar;

/// What a walk reads.
#[derive(Clone, Copy)]
pub(super) struct View<'a> {
    pub(super) arena: &'a Arena,
    /// Counts business days; without one, what depends on them is unknown.
    pub(super) calendar: Option<&'a Calendar>,
    pub(super) slots: &'a [Slot],
}

impl View<'_> {
    pub(super) fn truth(self, id: u32) -> Truth {
        match self.arena.form(id) {
            Form::Leaf(leaf) => self.arena.leaf(leaf).map_or(Truth::Unknown, |leaf| self.test(leaf)),
            Form::Not(of) => self.truth(of).not(),
            Form::Named(of) => self.truth(of),
            Form::All(run) => self.until(self.arena.children(run), Truth::Fails),
            Form::Any(run) => self.until(self.arena.children(run), Truth::Holds),
            Form::AtLeast(count, run) => {
                let children = self.arena.children(run);
                let (mut held, mut failed) = (0u32, 0u32);
                let may_fail = (children.len() as u32).saturating_sub(count);
                for &child in children {
                    match self.truth(child) {
                        Truth::Holds => held += 1,
                        Truth::Fails => failed += 1,
                        Truth::Unknown => {}
                    }
                    if held >= count {
                        return Truth::Holds;
                    }
                    if failed > may_fail {
                        return Truth::Fails;
                    }
                }
                Truth::Unknown
            }
            Form::Broken => Truth::Unknown,
        }
    }

    /// The deciding truth when a child has it, else unknown when a child is, else the opposite.
    fn until(self, children: &[u32], decides: Truth) -> Truth {
        let mut truth = decides.not();
        for &child in children {
            let one = self.truth(child);
            if one == decides {
                return decides;
            }
            if one == Truth::Unknown {
                truth = Truth::Unknown;
            }
        }
        truth
    }

    pub(super) fn test(self, leaf: &Leaf) -> Truth {
        let slot = self.slots.get(usize::from(leaf.fact)).unwrap_or(&Slot::Unknown);
        match (&leaf.test, slot) {
            (Test::Known, slot) => Truth::from(*slot != Slot::Unknown),
            (Test::Yes, Slot::Boolean(value)) => Truth::from(*value),
            (Test::NumberFrom(min, max), Slot::Number(value)) => Truth::from((min..=max).contains(&value)),
            (Test::NumberIn(listed), Slot::Number(value)) => Truth::from(listed.contains(value)),
            (Test::TextIn(listed), Slot::Text(value)) => {
                Truth::from(listed.iter().any(|one| **one == **value))
            }
            (Test::ChoiceIn(listed), Slot::Choice(value)) => Truth::from(listed.contains(value)),
            (Test::ChoiceIn(listed), Slot::Choices(values)) => {
                Truth::from(values.iter().any(|value| listed.contains(value)))
            }
            (Test::Compare(order, day), Slot::Date(days)) => match self.day(day) {
                Some(than) => compare(*order, *days, than),
                None => Truth::Unknown,
            },
            _ => Truth::Unknown,
        }
    }

    /// The day that a date is compared with, where it is known.
    pub(super) fn day(self, day: &Day) -> Option<Possible> {
        match day {
            Day::On(day) => Some(Possible::only(*day)),
            Day::Fact(fact, by) => match (self.slots.get(usize::from(*fact)), by) {
                (Some(Slot::Date(days)), None) => Some(*days),
                (Some(Slot::Date(days)), Some(by)) => days.moved(*by, self.calendar?),
                _ => None,
            },
        }
    }
}

/// Settled only when every day that the dates may be gives the same answer.
fn compare(order: Order, one: Possible, than: Possible) -> Truth {
    let (always, never) = match order {
        Order::Before => (one.last < than.first, one.first >= than.last),
        Order::OnOrBefore => (one.last <= than.first, one.first > than.last),
        Order::After => return compare(Order::OnOrBefore, one, than).not(),
        Order::OnOrAfter => return compare(Order::Before, one, than).not(),
        Order::Same => {
            (one.first == than.last && one.last == than.first, one.last < than.first || one.first > than.last)
        }
    };
    match (always, never) {
        (true, _) => Truth::Holds,
        (_, true) => Truth::Fails,
        _ => Truth::Unknown,
    }
}
