//! The six verbs as the engine offers them: the right version, the right room, and input that is sound.
use super::load::tell;
use super::{Appended, Ask, Change, Engine, Preview, Replayed, Slot, Status, Tense, Version};
use crate::arrange::Gather;
use crate::calendar::CivilDate;
use crate::context::{Context, WholeContext};
use crate::journal::{self, CaseRecord, Entry, JournalEvent};
use crate::problem::{InputError, Problem};
use crate::reason::Verdict;
use crate::rooms::{CaseEvent, JOURNAL, RoomName, View};
use crate::timeline::Obligation;

#[cfg_attr(feature = "uniffi", uniffi::export)]
impl Engine {
    /// Adds an entry to a record, or says why not.
    ///
    /// A *proposed* entry is judged before the act and taken only when it is allowed. One that *happened* is always
    /// taken, and what was wrong with it becomes a finding with an owner. The same entry again changes nothing.
    ///
    /// # Errors
    /// Input that is not sound: an entry of another room, an id that stands for something else already, a version or
    /// milestone that the policy does not have.
    pub fn append(
        &self,
        record: &CaseRecord,
        entry: &Entry,
        tense: Tense,
        context: &Context,
    ) -> Result<Appended, InputError> {
        self.append_within(record, entry, tense, context.into())
    }

    /// Accepts a record as it happened, and tells everything that a person should look at.
    ///
    /// # Errors
    /// The record is of no room, or of a room or version that the policy does not have.
    pub fn replay(&self, record: &CaseRecord, context: &Context) -> Result<Replayed, InputError> {
        self.of(record, context.into(), |slot, ask| Ok(slot.replay(ask, record)))
    }

    /// Where a record stands on a day: its stage, what is owed, what to look at, and what may happen next.
    ///
    /// # Errors
    /// As [`Engine::replay`].
    pub fn status(&self, record: &CaseRecord, context: &Context) -> Result<Status, InputError> {
        self.of(record, context.into(), |slot, ask| Ok(slot.status(ask, record)))
    }

    /// What the viewer of the context may see of a record.
    ///
    /// # Errors
    /// As [`Engine::replay`].
    pub fn view(&self, record: &CaseRecord, context: &Context) -> Result<View, InputError> {
        self.of(record, context.into(), |slot, ask| Ok(slot.view(ask, record)))
    }

    /// Makes one record of two copies that grew apart. Nothing is lost, and either order gives the same.
    ///
    /// # Errors
    /// The copies are of different records, or hold one entry id with two contents.
    pub fn merge(&self, left: &CaseRecord, right: &CaseRecord) -> Result<CaseRecord, InputError> {
        journal::merge(left, right).map_err(|error| tell(error, self.sentences(&"en".into())))
    }

    /// What would change if a record moved to another version of the policy.
    ///
    /// # Errors
    /// As [`Engine::replay`], or the book has no such version.
    pub fn preview(&self, record: &CaseRecord, to: u32, context: &Context) -> Result<Preview, InputError> {
        self.preview_within(record, to, context.into())
    }
}

impl Engine {
    /// [`Engine::append`], within a whole context.
    pub(crate) fn append_within(
        &self,
        record: &CaseRecord,
        entry: &Entry,
        tense: Tense,
        context: WholeContext<'_>,
    ) -> Result<Appended, InputError> {
        self.telling(context, || {
            let version = self.version_of(record)?;
            let room =
                match record.room().or_else(|| Some(entry.event.room()).filter(|room| *room != JOURNAL)) {
                    Some(room) => self.room_named(room)?,
                    None => return Err(Problem::new("input.record.empty", "entries").into()),
                };
            self.check_entry(version, record, entry, room)?;
            let slot = self.slot(version, room)?;
            if let Some(known) = record.entry(&entry.id) {
                if !known.event.is_tombstone() && !journal::is_same(known, entry) {
                    return Err(journal::conflict(known, entry).into());
                }
                return Ok(Appended {
                    verdict: Verdict::Allowed,
                    reasons: Vec::new(),
                    findings: Vec::new(),
                    questions: Vec::new(),
                    approvals: Vec::new(),
                    record: Some(record.clone()),
                });
            }
            self.check_context(version, context)?;
            Ok(slot.append(&self.ask(context), record, entry, tense))
        })
    }

    /// [`Engine::preview`], within a whole context.
    pub(crate) fn preview_within(
        &self,
        record: &CaseRecord,
        to: u32,
        context: WholeContext<'_>,
    ) -> Result<Preview, InputError> {
        self.telling(context, || {
            let (now, then) = (self.version_of(record)?, self.version_numbered(to, "to")?);
            let room = self.room_of(record)?;
            self.check_context(now, context)?;
            self.check_context(then, context)?;
            let ask = self.ask(context);
            let before = self.slot(now, room)?.status(&ask, record);
            let after = self.slot(then, room)?.status(&ask, record);
            let findings =
                after.findings.into_iter().filter(|finding| !before.findings.contains(finding)).collect();
            Ok(Preview {
                record: record.id.clone(),
                from: now.parts.number,
                to,
                changes: changes(before.obligations, after.obligations),
                findings,
            })
        })
    }

    /// Asks one room of one record.
    pub(crate) fn of<T>(
        &self,
        record: &CaseRecord,
        context: WholeContext<'_>,
        call: impl FnOnce(&Slot, &Ask<'_>) -> Result<T, InputError>,
    ) -> Result<T, InputError> {
        self.telling(context, || {
            let version = self.version_of(record)?;
            self.check_context(version, context)?;
            call(self.slot(version, self.room_of(record)?)?, &self.ask(context))
        })
    }

    pub(crate) fn ask<'a>(&'a self, context: WholeContext<'a>) -> Ask<'a> {
        Ask { context, sentences: self.sentences(&context.language()) }
    }

    /// Problems are told in the language of the call.
    fn telling<T>(
        &self,
        context: WholeContext<'_>,
        call: impl FnOnce() -> Result<T, InputError>,
    ) -> Result<T, InputError> {
        call().map_err(|error| tell(error, self.sentences(&context.language())))
    }

    /// The version in force on a day.
    pub(crate) fn version_in_force(&self, day: CivilDate) -> Result<&Version, InputError> {
        let number = self.version_on(day);
        let version = self.versions.iter().find(|version| Some(version.parts.number) == number);
        version.ok_or_else(|| Problem::new("policy.not-in-force", "asOf").found(day.to_string()).into())
    }

    /// The state of a record on the day of the context, as its room keeps it.
    #[cfg(feature = "training")]
    pub(crate) fn state_of(
        &self,
        record: &CaseRecord,
        context: WholeContext<'_>,
    ) -> Result<Box<dyn std::any::Any + Send + Sync>, InputError> {
        let slot = self.slot(self.version_of(record)?, self.room_of(record)?)?;
        Ok(slot.state(&self.ask(context), record))
    }

    pub(crate) fn version_of(&self, record: &CaseRecord) -> Result<&Version, InputError> {
        self.version_numbered(record.version(), "policyVersion")
    }

    fn version_numbered(&self, number: u32, path: &str) -> Result<&Version, InputError> {
        self.versions.iter().find(|version| version.parts.number == number).ok_or_else(|| {
            let known: Vec<String> = self.versions().iter().map(ToString::to_string).collect();
            Problem::new("input.record.unknown-version", path)
                .found(number.to_string())
                .expected(known.join(", "))
                .into()
        })
    }

    pub(crate) fn room_of(&self, record: &CaseRecord) -> Result<RoomName, InputError> {
        match record.room() {
            Some(room) => self.room_named(room),
            None => Err(Problem::new("input.record.empty", "entries").into()),
        }
    }

    fn room_named(&self, name: &str) -> Result<RoomName, InputError> {
        RoomName::named(name).ok_or_else(|| {
            let known = RoomName::ALL.iter().map(|room| room.as_str());
            let expected = known.clone().collect::<Vec<_>>().join(", ");
            Problem::new(super::not_built::UNKNOWN_ROOM, "room").one_of(name, known).expected(expected).into()
        })
    }

    fn slot<'v>(&self, version: &'v Version, room: RoomName) -> Result<&'v Slot, InputError> {
        version
            .slot(room)
            .ok_or_else(|| Problem::new("policy.room-missing", room.as_str()).found(room.as_str()).into())
    }

    /// Refuses facts that no version of the policy knows.
    pub(crate) fn check_facts(&self, context: WholeContext<'_>) -> Result<(), InputError> {
        let mut checked = Ok(());
        for version in &self.versions {
            checked = self.check_context(version, context);
            if checked.is_ok() {
                break;
            }
        }
        self.telling(context, || checked)
    }

    fn check_context(&self, version: &Version, context: WholeContext<'_>) -> Result<(), InputError> {
        let facts =
            version.parts.criteria.fact_set(context.as_of, version.parts.calendars.own(), context.facts);
        facts.map(|_| ()).map_err(|found| {
            found
                .problems()
                .iter()
                .cloned()
                .map(|problem| problem.under("context"))
                .collect::<Vec<_>>()
                .into()
        })
    }

    /// Whether an entry is sound at all: of this room, of a kind that this release reads, with names that the
    /// policy has.
    fn check_entry(
        &self,
        version: &Version,
        record: &CaseRecord,
        entry: &Entry,
        room: RoomName,
    ) -> Result<(), InputError> {
        let mut problems = Vec::new();
        match &entry.event {
            CaseEvent::Unread(event) if RoomName::named(&event.room).is_none() && event.room != JOURNAL => {
                let known = RoomName::ALL.iter().map(|room| room.as_str()).chain([JOURNAL]);
                let expected = known.clone().collect::<Vec<_>>().join(", ");
                problems.push(
                    Problem::new("input.unknown-kind", "entry.event.room")
                        .one_of(&event.room, known)
                        .expected(expected),
                );
            }
            CaseEvent::Unread(event) => {
                let kinds = RoomName::named(&event.room).map_or(JournalEvent::KINDS, RoomName::kinds);
                let problem = Problem::new("input.unknown-kind", "entry.event.kind");
                problems.push(problem.one_of(&event.kind, kinds.iter().copied()).expected(kinds.join(", ")));
            }
            CaseEvent::Journal(event) => self.check_journal_event(version, record, event, &mut problems),
            event if event.room() != room.as_str() => {
                let problem = Problem::new("input.entry.other-room", "entry.event.room");
                problems.push(problem.found(event.room()).expected(room.as_str()));
            }
            _ => {}
        }
        if let Some(target) = entry.corrects.as_ref().filter(|target| record.entry(target).is_none()) {
            let known = record.entries.iter().map(|known| known.id.as_str());
            problems.push(
                Problem::new("input.entry.unknown-target", "entry.corrects").one_of(target.as_str(), known),
            );
        }
        if problems.is_empty() { Ok(()) } else { Err(problems.into()) }
    }

    fn check_journal_event(
        &self,
        version: &Version,
        record: &CaseRecord,
        event: &JournalEvent,
        problems: &mut Vec<Problem>,
    ) {
        match event {
            JournalEvent::Retracted { entry: target, .. } | JournalEvent::Redacted { entry: target, .. }
                if record.entry(target).is_none() =>
            {
                let known = record.entries.iter().map(|known| known.id.as_str());
                problems.push(
                    Problem::new("input.entry.unknown-target", "entry.event.entry")
                        .one_of(target.as_str(), known),
                );
            }
            JournalEvent::Milestone { name } if !version.parts.milestones.contains(name) => {
                let known = version.parts.milestones.iter().map(String::as_str);
                let problem = Problem::new("input.entry.unknown-milestone", "entry.event.name");
                problems.push(problem.one_of(name, known).expected(version.parts.milestones.join(", ")));
            }
            JournalEvent::FactStated { fact, value } => {
                let facts = [(fact.clone(), value.clone())].into_iter().gather();
                let day = version.policy.version.effective_from;
                let read = version.parts.criteria.fact_set(
                    day,
                    version.parts.calendars.own(),
                    &crate::criteria::Facts(facts),
                );
                if let Err(found) = read {
                    problems.extend(
                        found
                            .problems()
                            .iter()
                            .cloned()
                            .map(|problem| Problem { path: "entry.event.value".to_owned(), ..problem }),
                    );
                }
            }
            JournalEvent::Migrated { to, .. } if self.version_numbered(*to, "entry.event.to").is_err() => {
                let known: Vec<String> = self.versions().iter().map(ToString::to_string).collect();
                let problem = Problem::new("input.record.unknown-version", "entry.event.to");
                problems.push(problem.found(to.to_string()).expected(known.join(", ")));
            }
            JournalEvent::Withheld { .. } => {
                problems.push(Problem::new("input.entry.withheld", "entry.event.kind").found("withheld"));
            }
            JournalEvent::Tombstone { .. } => {
                problems.push(
                    Problem::new("input.entry.tombstone", "entry.event.kind")
                        .found("tombstone")
                        .expected("redacted"),
                );
            }
            _ => {}
        }
    }
}

/// What differs between the obligations now and then.
fn changes(before: Vec<Obligation>, after: Vec<Obligation>) -> Vec<Change> {
    let same = |a: &Obligation, b: &Obligation| a.stage == b.stage && a.step == b.step && a.about == b.about;
    let mut left = after;
    let mut changes = Vec::new();
    for now in before {
        let then = left.iter().position(|then| same(&now, then)).map(|at| left.remove(at));
        if then.as_ref() != Some(&now) {
            changes.push(Change {
                stage: now.stage.clone(),
                step: now.step.clone(),
                about: now.about.clone(),
                before: Some(now),
                after: then,
            });
        }
    }
    changes.extend(left.into_iter().map(|then| Change {
        stage: then.stage.clone(),
        step: then.step.clone(),
        about: then.about.clone(),
        before: None,
        after: Some(then),
    }));
    changes
}
