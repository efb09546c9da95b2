//! The fold: one entry into the state. Total: whatever happened is taken, in the order in which it happened.
use super::event::ComplaintEvent as E;
use super::state::{ComplaintState, RecordSort};
use crate::room::Said;

/// Takes one event into the state.
pub(super) fn apply(state: &mut ComplaintState, said: Said<'_, E>) {
    let (entry, on, event) = (&said.entry.id, said.on, said.event);
    match event {
        E::ProcessDescribed { .. } if state.record.is_none() => state.record = Some(RecordSort::Process),
        E::Received { .. } if state.record.is_none() => state.record = Some(RecordSort::Complaint),
        _ => {}
    }
    state.process.apply(said);
    super::intake::apply(state, on, event);
    super::assurance::apply(state, event);
    super::sharing::apply(state, entry, on, event);
    super::people::apply(state, said);
    super::track::apply(state, event);
    super::investigation::apply(state, on, event);
    super::respondent::apply(state, event);
    super::decision::apply(state, event);
    super::appeal::apply(state, on, event);
    super::set_aside::apply(state, said);
    super::late::apply(state, said);
    super::ending::apply(state, said);
    super::signal::apply(state, on, event);
    super::survey::apply(state, entry, event);
}

/// What is said newly takes the place of what was said before.
pub(super) fn replace<T: Clone>(kept: &mut Option<T>, newer: &Option<T>) {
    if newer.is_some() {
        kept.clone_from(newer);
    }
}

/// Each is kept once.
pub(super) fn add<T: PartialEq>(list: &mut Vec<T>, item: T) {
    if !list.contains(&item) {
        list.push(item);
    }
}
