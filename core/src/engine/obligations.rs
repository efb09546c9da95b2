//! What is owed in a record, in full: each obligation with its dates, its owner and what people call it.
use super::occasion::Occasion;
use super::outlook::Found;
use super::parts::Ask;
use super::slot::Slot;
use super::viewing;
use crate::arrange::Arrange;
use crate::journal::CaseRecord;
use crate::timeline::{Obligation, Owed, What};

impl Slot {
    pub(super) fn obligations(&self, at: &Occasion<'_>) -> Vec<Obligation> {
        let mut obligations: Vec<Obligation> =
            at.evaluation().owed.iter().filter_map(|owed| self.obligation(at, owed)).collect();
        // What has no date stands last; otherwise the order of the policy breaks ties.
        obligations.arrange_by_key(|obligation| {
            let due = obligation.due.as_ref().map(|due| due.on);
            (!obligation.progress.is_open(), due.is_none(), due)
        });
        obligations
    }

    /// What was found of one record, in full; nothing where the viewer may not know of it.
    pub(crate) fn explain(&self, ask: &Ask<'_>, record: &CaseRecord, found: &[Found]) -> Vec<Obligation> {
        self.ask_of(ask, record, |at| {
            if !at.may_know() {
                return Vec::new();
            }
            let wanted = |owed: &&Owed| found.iter().any(|one| one.what == owed.what);
            at.evaluation().owed.iter().filter(wanted).filter_map(|owed| self.obligation(at, owed)).collect()
        })
    }

    /// One obligation in full, with the id of the entry that met it and of the person who owes it, where the viewer may
    /// know of it.
    fn obligation(&self, at: &Occasion<'_>, owed: &Owed) -> Option<Obligation> {
        let timeline = at.timeline();
        let mut obligation = timeline.explain(&at.situation(), owed);
        let language = at.ask.context.language();
        match owed.what {
            What::Step(step) => {
                obligation.name = timeline.step_label(step, language.as_str()).map(str::to_owned);
            }
            What::Promise(_) => {
                obligation.name = promise_name(self.profile().name, &obligation, language.as_str());
            }
        }
        if let Some(owner) = &mut obligation.owed_by
            && let Some(duty) = self.room.duty(owner.role.as_str())
        {
            owner.role = duty;
        }
        if let Some(moved) = at.moves().iter().find(|moved| moved.before.what == owed.what) {
            moved.show(timeline, &at.situation(), &mut obligation);
        }
        let met_by = owed.met_by.and_then(|place| at.folded.entries.get(place as usize));
        obligation.met_by = met_by.map(|entry| entry.id.clone());
        at.state().may_know_owed(at, &obligation).then(|| viewing::own(obligation, at))
    }
}

/// What people call something promised, where the room has words for that sort of promise.
fn promise_name(room: &str, obligation: &Obligation, language: &str) -> Option<String> {
    let words = crate::reason::Sentences::builtin(language)?;
    let code = ["promise.", room, ".", &obligation.step].concat();
    let mut with = crate::wire::Parameters::default();
    with.0.insert("about".to_owned(), obligation.about.clone().unwrap_or_default());
    words.has(&code).then(|| words.say(&code, &with))
}
