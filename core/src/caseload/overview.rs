//! What many records say together: figures, and signals to other rooms.
use super::Caseload;
use crate::calendar::CivilDate;
use crate::context::Context;
use crate::problem::{InputError, Problem};
use crate::reason::Finding;
use crate::rooms::{Figures, RoomName};
use crate::staffing::RosterGap;
use crate::wire::RecordId;
use settlewell_macros::wire;

/// Over which records figures are made.
#[wire]
pub struct FiguresQuestion {
    /// The room.
    pub room: RoomName,
    /// Only records opened on this day or later; for training, only sessions from this day on.
    pub from: Option<CivilDate>,
    /// Only records opened on this day or earlier; for training, only sessions up to this day.
    pub until: Option<CivilDate>,
}

/// A finding that makes work in another room, and the record that it comes from.
#[wire]
pub struct RecordSignal {
    /// The record; absent where the viewer may not know of it, or where many records say it together.
    pub record: Option<RecordId>,
    /// What was noticed, and for whom.
    pub finding: Finding,
}

#[cfg_attr(feature = "uniffi", uniffi::export)]
impl Caseload {
    /// Figures over records of one room, as of the day of the context, under the newest version of the policy.
    /// Numbers so small that they could say who somebody was are left out.
    ///
    /// # Errors
    /// The newest version of the policy says nothing of the room, or the room has no figures.
    pub fn figures(&self, question: &FiguresQuestion, context: &Context) -> Result<Figures, InputError> {
        let asked = self.asked(context);
        let ask = self.engine.ask(asked.whole());
        let missing = || {
            let room = question.room.as_str();
            crate::engine::tell(Problem::new("policy.room-missing", room).found(room).into(), ask.sentences)
        };
        let newest = self.engine.versions.last();
        let slot = newest.and_then(|version| version.slot(question.room)).ok_or_else(missing)?;
        let in_time = |day: CivilDate| {
            question.from.is_none_or(|from| from <= day) && question.until.is_none_or(|until| day <= until)
        };
        let wanted = asked.inner.cases.iter().filter(|case| case.room == question.room);
        let wanted = wanted.filter(|case| slot.figures_over_all() || in_time(case.resident.opened));
        let records: Vec<_> = wanted.map(|case| &case.record).collect();
        slot.figures(&ask, question, &records).ok_or_else(missing)
    }

    /// As [`Engine::gaps`](crate::Engine::gaps), over the roster of the caseload where the context has none.
    ///
    /// # Errors
    /// As [`Engine::gaps`](crate::Engine::gaps).
    pub fn gaps(&self, context: &Context) -> Result<Vec<RosterGap>, InputError> {
        self.engine.gaps_within(self.asked(context).whole())
    }

    /// Findings of all records that make work in another room: a training need, a partner to look at again. A viewer
    /// who may not know of a record is told what falls to their own role, without the record and without names.
    ///
    /// Last comes what the records say together under the newest version of the policy, such as an area in which
    /// much was late. It names no record, and counts for a viewer what they may know of; for the role to which it
    /// falls it counts all. What somebody has taken up, it does not count.
    ///
    /// # Errors
    /// None today; a binding wants a place for them.
    pub fn signals(&self, context: &Context) -> Result<Vec<RecordSignal>, InputError> {
        let asked = self.asked(context);
        let ask = self.engine.ask(asked.whole());
        let (mut signals, mut late, mut taken_up) = (Vec::new(), Vec::new(), Vec::new());
        for case in &asked.inner.cases {
            let Some(slot) = case.slot(&self.engine) else { continue };
            let found = slot.signals(&ask, &case.record);
            let record = found.known.then(|| case.record.id.clone());
            let own = found.findings.into_iter();
            signals.extend(own.map(|finding| RecordSignal { record: record.clone(), finding }));
            late.extend(found.late.into_iter().map(|one| (case.room, found.known, one)));
            taken_up.extend(found.taken_up.into_iter().map(|one| (case.room, one)));
        }
        let newest = self.engine.versions.last();
        for slot in RoomName::ALL.iter().filter_map(|room| newest?.slot(*room)) {
            let taken = taken_up.iter().filter(|(room, _)| *room == slot.room());
            let taken: Vec<_> = taken.map(|(_, one)| one.clone()).collect();
            let count = |all: bool| {
                let counted = late.iter().filter(|(room, known, _)| *room == slot.room() && (all || *known));
                let counted: Vec<_> = counted.map(|(.., one)| one.clone()).collect();
                slot.together(&ask, &counted, &taken)
            };
            let to_viewer = |finding: &Finding| finding.owner.as_ref() == Some(&context.viewer.role);
            let own = count(true).into_iter().filter(to_viewer);
            let others = count(false).into_iter().filter(|finding| !to_viewer(finding));
            signals.extend(own.chain(others).map(|finding| RecordSignal { record: None, finding }));
        }
        Ok(signals)
    }
}
