//! The rules of the complaint room, by theme: each file of `rules/` declares those that its codes belong to.
mod acting;
pub(super) mod assurances;
pub(super) mod closing;
pub(super) mod communication;
mod decision;
pub(super) mod extension;
mod intake;
mod investigation;
pub(super) mod late;
pub(super) mod neutrality;
mod people;
mod process;
mod sharing;
pub(super) mod signals;
pub(super) mod steps;
mod survey;
pub(super) mod track;
mod telling;
mod unheard;
mod withdrawal;

pub(super) use extension::EXTENSIONS;
pub(super) use intake::intent_unclear;

use super::event::ComplaintEvent as E;
use super::{Complaint, RecordSort};
use crate::reason::{Judgement, Severity};
use crate::room::{Inquiry, Said};
use crate::wire::Role;

crate::rules! {
    /// Events of the process stand in the record of the process, and events of a complaint in its own.
    pub OTHER_RECORD = "complaint.record.other-sort", refuses, cites ["complaints.A.2.1"], with [event];
}

/// The rules of the room, in the order in which a complaint meets them.
static TABLES: &[&[&crate::reason::Rule]] = &[
    ALL,
    intake::ALL,
    late::ALL,
    track::ALL,
    assurances::ALL,
    sharing::ALL,
    neutrality::ALL,
    acting::ALL,
    investigation::ALL,
    decision::ALL,
    communication::ALL,
    extension::ALL,
    withdrawal::ALL,
    closing::ALL,
    process::ALL,
    signals::ALL,
    steps::ALL,
];

/// Every rule of the room.
pub(super) static EVERY: &[&crate::reason::Rule] = &crate::reason::joined::<{ crate::reason::number(TABLES) }>(TABLES);

/// What a rule of this room reads.
pub(super) type Case<'a> = Inquiry<'a, Complaint>;

/// Judges whether an event of a kind is open at all.
pub(super) fn may(case: &Case<'_>, kind: &'static str, judgement: &mut Judgement) {
    let of_process = kind.starts_with("process");
    let sort = case.state.record;
    if sort.is_some_and(|sort| (sort == RecordSort::Process) != of_process) {
        judgement.refuse(&OTHER_RECORD, [("event", &kind)]);
        return;
    }
    if sort.is_none() || of_process {
        return;
    }
    intake::may(case, kind, judgement);
    closing::may(case, kind, judgement);
    people::may(case, kind, judgement);
    communication::may(case, kind, judgement);
    withdrawal::may(case, kind, judgement);
    signals::may(case, kind, judgement);
}

/// Judges an entry against the state before it.
pub(super) fn check(case: &Case<'_>, said: Said<'_, E>, judgement: &mut Judgement) {
    intake::check(case, said, judgement);
    telling::check(case, said, judgement);
    late::check(case, said, judgement);
    track::check(case, said, judgement);
    assurances::check(case, said, judgement);
    sharing::check(case, said, judgement);
    people::check(case, said, judgement);
    investigation::check(case, said, judgement);
    decision::check(case, said, judgement);
    communication::check(case, said, judgement);
    steps::check(case, said, judgement);
    extension::check(case, said, judgement);
    withdrawal::check(case, said, judgement);
    closing::check(case, said, judgement);
    process::check(case, said, judgement);
    signals::check(case, said, judgement);
}

/// Judges the state as a whole.
pub(super) fn notice(case: &Case<'_>, judgement: &mut Judgement) {
    match case.state.record {
        None => {}
        Some(RecordSort::Process) => process::notice(case, judgement),
        Some(RecordSort::Complaint) => {
            closing::notice(case, judgement);
            signals::notice(case, judgement);
            survey::notice(case, judgement);
            intake::of_feedback(case, judgement);
            sharing::notice(case, judgement);
            if case.state.ending.closed_on.is_some() || case.state.intake.became_feedback.is_some() {
                return;
            }
            intake::notice(case, judgement);
            late::notice(case, judgement);
            track::notice(case, judgement);
            assurances::notice(case, judgement);
            people::notice(case, judgement);
            investigation::notice(case, judgement);
            decision::notice(case, judgement);
            communication::notice(case, judgement);
            withdrawal::notice(case, judgement);
        }
    }
}

/// A finding for the overseer.
fn overseer() -> Option<Role> {
    Some(Role::from("overseer"))
}

/// Something for the overseer to look at in the ordinary course of work.
fn note<const N: usize>(
    judgement: &mut Judgement,
    rule: &'static crate::reason::Rule,
    with: [(&str, &dyn std::fmt::Display); N],
) {
    judgement.note(rule, with, Severity::Attention, overseer());
}

/// Names in one text, with commas between them.
fn listed<'n>(names: impl IntoIterator<Item = &'n str>) -> String {
    names.into_iter().collect::<Vec<_>>().join(", ")
}
