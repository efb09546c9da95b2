//! What came of looking at one need: how far, how sure, until when, and what is missing.
use super::answer::GateStep;
use crate::calendar::{Calendar, CivilDate, Counting, Span};
use crate::room::Clock;
use crate::rooms::training::requirement::Readiness;

/// What counts spans of time: the calendar of the policy, or the clock of a record.
pub trait DayCounter {
    /// The day so long after another; none when it leaves the years that calendars know.
    fn after(&self, from: CivilDate, span: Span) -> Option<CivilDate>;
}

impl DayCounter for Calendar {
    fn after(&self, from: CivilDate, span: Span) -> Option<CivilDate> {
        self.add(from, span, Counting::default()).ok()
    }
}

/// The clock of a record as a counter of days.
pub(in crate::rooms::training) struct ByClock<'a>(pub &'a dyn Clock);

impl DayCounter for ByClock<'_> {
    fn after(&self, from: CivilDate, span: Span) -> Option<CivilDate> {
        self.0.counted(from, &span)
    }
}

/// The result of looking at a need on a day. `known` is how far the worker is by what is known, `possible` how
/// far they may be when what is not known turns out well: where the two differ, something must be asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome<'a> {
    pub(super) known: Readiness,
    pub(super) possible: Readiness,
    pub(super) lapse: Option<Lapse<'a>>,
    pub(super) missing: Vec<Missing<'a>>,
    pub(super) unknown: Vec<Unknown<'a>>,
    pub(super) remarks: Vec<Remark<'a>>,
}

/// The last day on which something holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Lapse<'a> {
    pub on: CivilDate,
    pub what: &'a str,
}

/// Something missing, why, and the earliest day on which it can be met.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Missing<'a> {
    pub step: GateStep,
    pub why: Why<'a>,
    pub earliest: Option<CivilDate>,
}

/// Why something is missing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Why<'a> {
    NoRecord,
    Absent(&'a str),
    Lapsed(&'a str, CivilDate),
    Suspended(&'a str, CivilDate),
    Withdrawn(&'a str, CivilDate),
    Remedial(&'a str, Option<&'a str>),
    NotBegun(&'a str),
    Observes(&'a str, u32),
    Mentored(&'a str, Option<&'a str>),
    Triggered(&'a str, CivilDate),
    Returned(&'a str, CivilDate),
    Ongoing(&'a str),
    Away(CivilDate),
    Left(CivilDate),
    NotOpened,
}

/// A fact that is not known, and of what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Unknown<'a> {
    pub fact: &'static str,
    pub of: &'a str,
}

/// Something to be told beside the decision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Remark<'a> {
    Waived { what: &'a str, by: &'a str, reason: &'a str, on: CivilDate, until: Option<CivilDate> },
    Grace { what: &'a str, until: CivilDate },
    Equivalent { what: &'a str, by: &'a str },
    Pending { credential: &'a str, since: CivilDate },
    LongMentorship { mentorship: &'a str, until: CivilDate },
    Unmet { requirement: &'a str, what: &'a str },
    Later { requirement: &'a str, from: CivilDate },
}

impl<'a> Outcome<'a> {
    pub(super) fn ready() -> Self {
        Self::at(Readiness::Ready)
    }

    pub(super) fn at(readiness: Readiness) -> Self {
        Self {
            known: readiness,
            possible: readiness,
            lapse: None,
            missing: Vec::new(),
            unknown: Vec::new(),
            remarks: Vec::new(),
        }
    }

    pub(super) fn missing(step: GateStep, why: Why<'a>, earliest: Option<CivilDate>) -> Self {
        let mut outcome = Self::at(Readiness::NotYet);
        outcome.missing.push(Missing { step, why, earliest });
        outcome
    }

    /// Both: the lesser counts, and the earlier lapse.
    pub(super) fn and(&mut self, other: Self) {
        self.known = self.known.min(other.known);
        self.possible = self.possible.min(other.possible);
        self.lapse = match (self.lapse, other.lapse) {
            (Some(one), Some(two)) => Some(if two.on < one.on { two } else { one }),
            (one, two) => one.or(two),
        };
        self.missing.extend(other.missing);
        self.unknown.extend(other.unknown);
        self.remarks.extend(other.remarks);
    }

    /// Either: the one that leads further is meant, then the one with less missing; what is met by several holds
    /// as long as the longest of them.
    pub(super) fn or(&mut self, other: Self) {
        self.or_beside(other, &[]);
    }

    /// The same, where some steps are asked for anyway: only what is missing beside them counts first.
    pub(super) fn or_beside(&mut self, other: Self, anyway: &[GateStep]) {
        let possible = self.possible.max(other.possible);
        let leads = |one: &Self| {
            let beside = one.missing.iter().filter(|missing| !anyway.contains(&missing.step)).count();
            let fewer = (usize::MAX - beside, usize::MAX - one.missing.len());
            (one.known, one.possible, fewer)
        };
        let (mut better, worse) = if leads(&other) > leads(self) {
            (other, std::mem::replace(self, Self::ready()))
        } else {
            (std::mem::replace(self, Self::ready()), other)
        };
        if better.known == worse.known && better.missing.is_empty() && worse.missing.is_empty() {
            better.lapse = match (better.lapse, worse.lapse) {
                (Some(one), Some(two)) => Some(if two.on > one.on { two } else { one }),
                _ => None,
            };
        }
        if better.known < possible {
            better.unknown.extend(worse.unknown);
        }
        better.possible = possible;
        *self = better;
    }

    /// What is missing keeps somebody at this readiness at least.
    pub(super) fn at_least(mut self, floor: Readiness) -> Self {
        self.known = self.known.max(floor);
        self.possible = self.possible.max(floor);
        self
    }
}
