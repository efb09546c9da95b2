//! What came of looking at everything that is needed, without words.
use super::outcome::{Lapse, Missing, Outcome, Remark, Why};
use crate::arrange::Arrange;
use crate::calendar::CivilDate;
use crate::rooms::training::requirement::Readiness;

/// What came of looking at everything that is needed, without words.
#[derive(Clone, Debug)]
pub struct Assessed<'a> {
    pub(super) items: Vec<Item<'a>>,
    /// How far the worker is, by what is known.
    pub readiness: Readiness,
    /// How far they may be, when what is not known turns out well.
    pub possible: Readiness,
    lapse: Option<(Lapse<'a>, &'a str)>,
}

/// One requirement, and what came of it.
#[derive(Clone, Debug)]
pub(super) struct Item<'a> {
    pub name: &'a str,
    pub outcome: Outcome<'a>,
    /// What remains when it is not met.
    pub floor: Readiness,
}

impl<'a> Assessed<'a> {
    /// The last day on which today's readiness holds, and the requirement and the thing that then end it; none when
    /// nothing known ends it.
    pub fn ready_until(&self) -> Option<(CivilDate, &'a str, &'a str)> {
        self.lapse.map(|(lapse, requirement)| (lapse.on, requirement, lapse.what))
    }

    /// Every end that is known, by requirement, the earliest first: the day, the requirement, and what ends.
    pub fn lapses(&self) -> Vec<(CivilDate, &'a str, &'a str)> {
        let of = |item: &Item<'a>| item.outcome.lapse.map(|lapse| (lapse.on, item.name, lapse.what));
        let mut lapses: Vec<_> = self.items.iter().filter_map(of).collect();
        lapses.arrange();
        lapses
    }

    /// The requirements that keep the worker from being ready, by name.
    pub fn unmet(&self) -> impl Iterator<Item = &'a str> + '_ {
        self.items.iter().filter(|item| item.outcome.known < Readiness::Ready).map(|item| item.name)
    }

    /// What should have been done: what ran out, what was asked for by a day, what is behind; and since when.
    pub fn overdue(&self) -> Vec<(&'a str, Option<CivilDate>)> {
        let mut found = Vec::new();
        for missing in self.items.iter().flat_map(|item| &item.outcome.missing) {
            match missing.why {
                Why::Lapsed(what, on) | Why::Triggered(what, on) => found.push((what, Some(on))),
                Why::Ongoing(what) => found.push((what, None)),
                _ => {}
            }
        }
        for remark in self.items.iter().flat_map(|item| &item.outcome.remarks) {
            if let Remark::LongMentorship { mentorship, until } = remark {
                found.push((mentorship, Some(*until)));
            }
        }
        found
    }

    /// The facts that are not known and could change the answer.
    pub fn unknown_facts(&self) -> impl Iterator<Item = &'static str> + '_ {
        let open = self.items.iter().filter(|item| item.outcome.known < item.outcome.possible);
        open.flat_map(|item| item.outcome.unknown.iter().map(|unknown| unknown.fact))
    }

    pub(super) fn of(items: Vec<Item<'a>>) -> Self {
        let readiness = items.iter().map(|item| item.outcome.known).min().unwrap_or(Readiness::Ready);
        let possible = items.iter().map(|item| item.outcome.possible).min().unwrap_or(Readiness::Ready);
        let counts = items.iter().filter(|item| item.floor < readiness);
        let lapse = counts.filter_map(|item| item.outcome.lapse.map(|lapse| (lapse, item.name)));
        let lapse =
            lapse.min_by_key(|(lapse, name)| (lapse.on, *name)).filter(|_| readiness > Readiness::NotYet);
        Self { items, readiness, possible, lapse }
    }
}

/// Everything missing over all items, the same step once, with the requirements that ask for it.
pub(super) fn all_missing<'a, 'b>(assessed: &'b Assessed<'a>) -> Vec<(&'b Missing<'a>, Vec<&'a str>)> {
    let mut found: Vec<(&Missing<'a>, Vec<&'a str>)> = Vec::new();
    let narrowing = assessed.items.iter().filter(|item| item.outcome.known < Readiness::Ready);
    for item in narrowing {
        for missing in &item.outcome.missing {
            match found.iter_mut().find(|(known, _)| known.step == missing.step) {
                Some((_, requirements)) if requirements.contains(&item.name) => {}
                Some((_, requirements)) => requirements.push(item.name),
                None => found.push((missing, vec![item.name])),
            }
        }
    }
    found
}
