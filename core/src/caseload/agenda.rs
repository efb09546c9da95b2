//! What is owed across all records, in one call.
use super::{Caseload, Inner};
use crate::arrange::Arrange;
use crate::calendar::CivilDate;
use crate::context::{Context, WholeContext};
use crate::engine::{Engine, Found, Glance, Wanted};
use crate::problem::InputError;
use crate::rooms::RoomName;
use crate::timeline::Obligation;
use crate::wire::{Parameters, PersonId, RecordId, Role};
use settlewell_macros::wire;

/// What an agenda asks for. Nothing set asks for everything that is open.
///
/// ```
/// use settlewell::{Agenda, CivilDate};
/// let mine = Agenda::of_worker("w-07").until(CivilDate::new(2026, 10, 9)?);
/// assert_eq!(mine.worker.as_ref().map(|id| id.as_str()), Some("w-07"));
/// # Ok::<(), settlewell::InputError>(())
/// ```
#[wire]
#[derive(Default)]
pub struct Agenda {
    /// Only what this person owes.
    pub worker: Option<PersonId>,
    /// Only what this role owes.
    pub role: Option<Role>,
    /// Only records of this room.
    pub room: Option<RoomName>,
    /// Only what is due by this day.
    pub until: Option<CivilDate>,
}

/// Something owed, and in which record.
#[wire]
pub struct AgendaItem {
    /// The record.
    pub record: RecordId,
    /// Its room.
    pub room: RoomName,
    /// What is owed.
    pub obligation: Obligation,
    /// The same in words, in the language of the call.
    pub text: String,
}

impl Agenda {
    /// Everything that is open.
    pub fn all() -> Self {
        Self::default()
    }

    /// What one person owes.
    pub fn of_worker(worker: &str) -> Self {
        Self { worker: Some(worker.into()), ..Self::default() }
    }

    /// Only what is due by a day.
    pub fn until(mut self, day: CivilDate) -> Self {
        self.until = Some(day);
        self
    }

    /// Only records of a room.
    pub fn in_room(mut self, room: RoomName) -> Self {
        self.room = Some(room);
        self
    }
}

#[cfg_attr(feature = "uniffi", uniffi::export)]
impl Caseload {
    /// What is open on the day of the context, the earliest due first, cut to what its viewer may know.
    ///
    /// # Errors
    /// The context holds facts that the policy does not know.
    pub fn agenda(&self, agenda: &Agenda, context: &Context) -> Result<Vec<AgendaItem>, InputError> {
        self.engine.check_facts(context.into())?;
        let asked = self.asked(context);
        let found = asked.inner.open(&self.engine, agenda, asked.whole());
        let ask = self.engine.ask(asked.whole());
        let mut items = Vec::new();
        for group in found.chunk_by(|one, other| one.at == other.at) {
            let case = group.first().and_then(|first| asked.inner.cases.get(first.at));
            let Some((case, slot)) = case.and_then(|case| Some((case, case.slot(&self.engine)?))) else {
                continue;
            };
            for obligation in slot.explain(&ask, &case.record, group) {
                let text = in_words(&obligation, &case.record.id, ask.sentences);
                items.push(AgendaItem { record: case.record.id.clone(), room: case.room, obligation, text });
            }
        }
        let due = |item: &AgendaItem| item.obligation.due.as_ref().map(|due| due.on);
        // What has no date yet stands last.
        items.arrange_by(|a, b| {
            (due(a).is_none(), due(a), &a.record).cmp(&(due(b).is_none(), due(b), &b.record))
        });
        Ok(items)
    }
}

impl Inner {
    /// What an agenda asks for, record by record.
    fn open(&self, engine: &Engine, agenda: &Agenda, context: WholeContext<'_>) -> Vec<Found> {
        let as_of = context.as_of;
        let alone = agenda.worker.as_ref().zip(context.roster);
        let alone_in = alone.map(|(worker, roster)| roster.alone_in(worker, as_of)).unwrap_or_default();
        let wanted = Wanted {
            as_of,
            until: agenda.until,
            role: agenda.role.as_ref().map(Role::as_str),
            worker: agenda.worker.as_ref(),
            alone_in: &alone_in,
            facts: context.facts,
        };
        let sought = wanted.at_a_glance();
        let may_have = |glance: &Glance| sought.as_ref().is_none_or(|sought| glance.may_have(sought));
        let mut found = Vec::new();
        for (at, _) in self.glances.iter().enumerate().filter(|(_, glance)| may_have(glance)) {
            let case = self.cases.get(at).filter(|case| agenda.room.is_none_or(|room| room == case.room));
            if let Some((case, slot)) = case.and_then(|case| Some((case, case.slot(engine)?))) {
                slot.find(at, &case.record, &case.resident, &wanted, &mut found);
            }
        }
        found
    }
}

fn in_words(obligation: &Obligation, record: &RecordId, words: &crate::reason::Sentences) -> String {
    let progress = format!("agenda.{}", obligation.progress.name());
    let mut with = Parameters::default();
    let mut put = |name: &str, value: String| with.0.insert(name.to_owned(), value);
    put("record", record.to_string());
    put("step", obligation.name.as_ref().unwrap_or(&obligation.step).clone());
    if let Some(due) = &obligation.due {
        put("due", due.on.to_string());
    }
    if let Some(owner) = &obligation.owed_by {
        put("role", owner.role.to_string());
    }
    words.say(&progress, &with)
}
