//! The time limit for complaining: late is decided on, never dropped in silence.
use super::{Case, E, intake, listed, note};
use crate::calendar::{CivilDate, Moment, TimeZone};
use crate::reason::{AnswerForm, Judgement, Question};
use crate::room::Said;
use crate::rooms::complaint::policy::{LimitFrom, TimeLimitPolicy};
use crate::rooms::complaint::allegation::{Allegation, AllegationId};

crate::rules! {
    /// A complaint beyond the time limit is decided on, never dropped in silence.
    pub LATE_UNDECIDED = "complaint.late.undecided", notes, cites ["complaints.A.2.1", "complaints.A.1.a.4"],
        with [allegation, limit];
    /// A late complaint is accepted under an exception that the policy lists.
    pub LATE_EXCEPTION = "complaint.late.exception", refuses, cites ["complaints.A.2.1"], with [exception, exceptions];
    /// The exception holds.
    pub LATE_EXCEPTION_HOLDS = "complaint.late.exception-holds", refuses, cites ["complaints.A.2.1"], with [exception];
    /// Whether the exception holds is known.
    pub LATE_EXCEPTION_KNOWN = "complaint.late.exception-known", needsInformation, cites ["complaints.A.2.1"],
        with [exception];
    /// Who decided on a late complaint is recorded.
    pub LATE_DECIDED_BY = "complaint.late.decided-by", needsInformation, cites ["complaints.A.2.1", "complaints.A.4.1"],
        with [];
    /// Somebody whose late complaint is declined is told why.
    pub LATE_TOLD = "complaint.late.told", refuses, cites ["complaints.A.1.a.4", "complaints.A.4.4"], with [];
    /// What came in time is not declined as late.
    pub LATE_IN_TIME = "complaint.late.in-time", refuses, cites ["complaints.A.2.1"], with [allegation];
}

/// Allegations that came in after the policy's time limit, each with the last day.
pub(super) fn late<'a>(case: &Case<'a>) -> Vec<(&'a AllegationId, CivilDate)> {
    let (Some(limit), Some(received)) = (&case.policy.time_limit, case.state.intake.received_on) else {
        return Vec::new();
    };
    let last = |allegation: &Allegation| case.clock.counted(counted_from(limit, allegation)?, &limit.within);
    let each = case.state.allegations.iter().map(|one| &one.allegation);
    each.filter_map(|one| last(one).filter(|last| received > *last).map(|last| (&one.id, last))).collect()
}

/// Those of them about which nobody decided yet.
pub(super) fn undecided<'a>(case: &Case<'a>) -> impl Iterator<Item = (&'a AllegationId, CivilDate)> {
    let state = case.state;
    late(case).into_iter().filter(|(id, _)| state.late_accepted(id).is_none())
}

/// Those of them that were declined. What came in time is not, whatever an entry says.
pub(super) fn declined<'a>(case: &Case<'a>) -> Vec<&'a AllegationId> {
    let state = case.state;
    let each = late(case).into_iter().map(|(id, _)| id);
    each.filter(|id| state.late_accepted(id) == Some(false)).collect()
}

/// The day from which the time to complain of something is counted, where it is known.
pub(in crate::rooms::complaint) fn counted_from(limit: &TimeLimitPolicy, allegation: &Allegation) -> Option<CivilDate> {
    match (limit.from.unwrap_or(LimitFrom::LaterOf), latest(allegation.happened), latest(allegation.known_since)) {
        (LimitFrom::Happened, happened, _) => happened,
        (LimitFrom::KnownSince, happened, known) => known.or(happened),
        (LimitFrom::LaterOf, happened, known) => happened.max(known),
    }
}

/// The latest day that a moment can have been: what is known in part is read in the complainant's favour.
fn latest(moment: Option<Moment>) -> Option<CivilDate> {
    moment.map(|moment| moment.latest(&TimeZone::utc()))
}

pub(super) fn check(case: &Case<'_>, said: Said<'_, E>, judgement: &mut Judgement) {
    match said.event {
        E::LateAccepted { allegations, exception, decided_by, .. } => {
            allegations.iter().for_each(|one| intake::known(case.state, one, judgement));
            decided(decided_by.is_some() || said.entry.by.id.is_some(), judgement);
            accepted(case, exception.as_deref(), judgement);
        }
        E::LateDeclined { allegations, decided_by, telling, .. } => {
            allegations.iter().for_each(|one| intake::known(case.state, one, judgement));
            decided(decided_by.is_some() || said.entry.by.id.is_some(), judgement);
            if telling.is_none() && case.state.reachable() {
                judgement.refuse(&LATE_TOLD, []);
            }
            in_time(case, allegations, judgement);
        }
        _ => {}
    }
}

/// Nothing that came in time is declined with what came late.
fn in_time(case: &Case<'_>, named: &[AllegationId], judgement: &mut Judgement) {
    let late = late(case);
    if late.is_empty() {
        judgement.refuse(&LATE_IN_TIME, [("allegation", &"")]);
        return;
    }
    let open = case.state.allegations.iter().filter(|one| one.outcome.is_none()).map(|one| &one.allegation.id);
    let meant = open.filter(|id| named.is_empty() || named.contains(id));
    for id in meant.filter(|id| !late.iter().any(|(late, _)| late == id)) {
        judgement.refuse(&LATE_IN_TIME, [("allegation", id)]);
    }
}

fn decided(known: bool, judgement: &mut Judgement) {
    if !known {
        judgement.needs(&LATE_DECIDED_BY, [], vec![Question::of("late.decidedBy").answered(AnswerForm::Person {})]);
    }
}

fn accepted(case: &Case<'_>, exception: Option<&str>, judgement: &mut Judgement) {
    let Some(limit) = &case.policy.time_limit else { return };
    if limit.exceptions.is_empty() {
        return;
    }
    let Some((name, chosen)) = exception.and_then(|name| Some((name, limit.exceptions.get(name)?))) else {
        let exceptions = listed(limit.exceptions.names());
        judgement.refuse(
            &LATE_EXCEPTION,
            [("exception", &exception.unwrap_or_default()), ("exceptions", &exceptions)],
        );
        return;
    };
    // A criterion is asked, by name or written out; without one a person decides.
    if let Some(when) = &chosen.when {
        match case.clock.weighed(when, &case.context.language()) {
            (Some(true), _) => {}
            (Some(false), _) => judgement.refuse(&LATE_EXCEPTION_HOLDS, [("exception", &name)]),
            (None, asked) => {
                judgement.needs(&LATE_EXCEPTION_KNOWN, [("exception", &name)], asked);
            }
        }
    }
}

pub(super) fn notice(case: &Case<'_>, judgement: &mut Judgement) {
    for (allegation, limit) in undecided(case) {
        note(judgement, &LATE_UNDECIDED, [("allegation", allegation), ("limit", &limit)]);
    }
}
