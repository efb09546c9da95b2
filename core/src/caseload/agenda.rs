//! What is owed across all records, in one call.
use super::Caseload;
use crate::arrange::Arrange;
use crate::calendar::CivilDate;
use crate::context::Context;
use crate::engine::{Found, Resident, Wanted};
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
        let context = self.whole_context(context);
        let ask = self.engine.ask(&context);
        let inner = self.read();
        let alone = |role: &str| {
            let mut holders = context.roster.as_ref()?.with_role(role, context.as_of);
            let first = holders.next()?;
            holders.next().is_none().then(|| first.id.clone())
        };
        let owner = |resident: &Resident, role: Option<&str>, person: Option<&PersonId>| {
            let role_fits = agenda.role.as_ref().is_none_or(|wanted| role == Some(wanted.as_str()));
            role_fits
                && agenda.worker.as_ref().is_none_or(|wanted| match (person, role) {
                    (Some(person), _) => person == wanted,
                    (None, Some(role)) => {
                        match resident.holders.iter().find(|(held, _)| held.as_str() == role) {
                            Some((_, holder)) => holder == wanted,
                            None => alone(role).as_ref() == Some(wanted),
                        }
                    }
                    (None, None) => false,
                })
        };
        let wanted = Wanted { as_of: context.as_of, until: agenda.until, owner: &owner };
        let mut items = Vec::new();
        for (at, version) in self.engine.versions.iter().enumerate() {
            for room in
                RoomName::ALL.iter().copied().filter(|room| agenda.room.is_none_or(|wanted| wanted == *room))
            {
                let Some(slot) = version.slot(room) else { continue };
                let mut found: Vec<Found> = Vec::new();
                let mut cases = inner.cases.iter().map(|case| {
                    (case.version == at && case.room == room).then_some((&case.record, &case.resident))
                });
                slot.scan(&mut cases, &wanted, &mut found);
                for group in found.chunk_by(|one, other| one.at == other.at) {
                    let Some(case) = group.first().and_then(|first| inner.cases.get(first.at)) else {
                        continue;
                    };
                    for obligation in slot.explain(&ask, &case.record, group) {
                        let text = in_words(&obligation, &case.record.id, ask.sentences);
                        items.push(AgendaItem { record: case.record.id.clone(), room, obligation, text });
                    }
                }
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
