//! The fold of a record under a policy: its state, its history in time, and its track.
use super::any_room::{AnyState, InPart};
use super::parts::Ask;
use super::slot::Slot;
use crate::calendar::CivilDate;
use crate::criteria::{Facts, Truth};
use crate::journal::{CaseRecord, Effective, Entry, JournalEvent, rules};
use crate::reason::{Finding, Judgement, Reason, Rule, Sentences, Severity};
use crate::rooms::CaseEvent;
use crate::timeline::{EventId, Happening, History, Mark, TimelineFinding};
use crate::wire::{EntryId, Parameters, Role};

/// A record, folded.
pub(super) struct Folded<'r> {
    pub(super) state: Box<dyn AnyState + 'r>,
    pub(super) history: History,
    pub(super) track: Option<usize>,
    /// Whether an entry opened the record.
    pub(super) opened: bool,
    /// The day on which a later entry opens the record, where what is asked about comes before it.
    opens_later: Option<CivilDate>,
    /// The record was erased.
    erased: bool,
    /// The entries that count, in order, up to the day of the answer.
    pub(super) entries: Vec<&'r Entry>,
    /// The organization's own facts: those that entries state, over those that the host brings.
    pub(super) stated: Facts,
    remarks: Vec<(&'static Rule, EntryId, String)>,
    /// How many entries this copy holds a stub for.
    pub(super) withheld: u32,
}

impl<'r> Folded<'r> {
    fn empty(slot: &'r Slot, ask: &Ask<'_>) -> Self {
        Self {
            state: slot.room.begin(),
            history: History::new(),
            track: None,
            opened: false,
            opens_later: None,
            erased: false,
            entries: Vec::new(),
            stated: ask.context.facts.clone(),
            remarks: Vec::new(),
            withheld: 0,
        }
    }

    /// Folds what happened by the day of the answer.
    pub(super) fn of(slot: &'r Slot, ask: &Ask<'_>, record: &'r CaseRecord) -> Self {
        Self::each(slot, ask, record, &mut |_, _| {})
    }

    /// The same, telling each entry with what was so before it.
    pub(super) fn each(
        slot: &'r Slot,
        ask: &Ask<'_>,
        record: &'r CaseRecord,
        each: &mut dyn FnMut(&Self, &'r Entry),
    ) -> Self {
        let effective = Effective::of(record);
        let mut folded = Self::empty(slot, ask);
        for remark in effective.remarks {
            let other = remark.other.map(String::from).unwrap_or_default();
            folded.remarks.push((remark.rule, remark.entry, other));
        }
        for entry in effective.entries {
            if slot.parts.day(entry) <= ask.context.as_of {
                each(&folded, entry);
                folded.take(slot, entry);
            }
        }
        folded
    }

    /// Folds what comes before an entry that is not part of the record yet.
    pub(super) fn before(slot: &'r Slot, ask: &Ask<'_>, record: &'r CaseRecord, entry: &Entry) -> Self {
        let effective = Effective::of(record);
        let mut folded = Self::empty(slot, ask);
        let replaced = entry.corrects.as_ref();
        for earlier in effective.entries {
            if Some(&earlier.id) != replaced && crate::journal::precedes(earlier, entry) {
                folded.take(slot, earlier);
            } else if earlier.event.opens() && folded.opens_later.is_none() {
                folded.opens_later = Some(slot.parts.day(earlier));
            }
        }
        folded
    }

    fn take(&mut self, slot: &Slot, entry: &'r Entry) {
        if let CaseEvent::Journal(JournalEvent::Withheld { opens, .. }) = &entry.event {
            self.opened |= *opens;
            self.withheld += 1;
            return;
        }
        let (on, at) = (slot.parts.day(entry), self.entries.len() as u32);
        self.entries.push(entry);
        let mut marks = Vec::new();
        let kind = match &entry.event {
            CaseEvent::Journal(event) => match event {
                JournalEvent::Tombstone { was, .. } => was.as_str(),
                JournalEvent::Milestone { name } => {
                    marks.push(Mark::Milestone(name.clone()));
                    ""
                }
                JournalEvent::NoticeDated { step, on } => {
                    marks.push(Mark::NoticeDate { step: step.clone(), on: *on });
                    ""
                }
                JournalEvent::FactStated { fact, value } => {
                    self.stated.0.insert(fact.clone(), value.clone());
                    ""
                }
                JournalEvent::Erased { .. } => {
                    self.erased = true;
                    ""
                }
                _ => "",
            },
            CaseEvent::Unread(event) => {
                self.remarks.push((&rules::UNREAD, entry.id.clone(), event.kind.clone()));
                return;
            }
            event => event.kind(),
        };
        let (calendar, permission) = (slot.parts.calendars.own(), slot.parts.permission.as_ref());
        let in_parts = self.state.take(entry, on, calendar, permission, &mut marks);
        let profile = slot.profile();
        self.opened |= profile.opening.contains(&kind);
        let event = |kind: &str| profile.event(kind).unwrap_or(EventId::OTHER);
        let did_a_part = in_parts.iter().any(|one| matches!(one, InPart::Not));
        let own = if did_a_part { EventId::OTHER } else { event(kind) };
        let happening = Happening { event: own, on, known: entry.occurred_at, entry: at };
        marks.extend(self.change_of_track(slot, on));
        self.history.happened(happening, marks);
        for one in in_parts {
            if let InPart::Also(kind) = one {
                self.history.happened(Happening { event: event(kind), ..happening }, []);
            }
        }
    }

    /// The track after an entry, where it is another than before: the one that an entry chose, or else the first
    /// whose criterion holds.
    fn change_of_track(&mut self, slot: &Slot, on: CivilDate) -> Option<Mark> {
        if slot.tracks.is_empty() {
            return None;
        }
        let track = match self.state.track() {
            Some(name) => slot.tracks.iter().position(|track| track.name == name),
            None => {
                let facts = slot.facts(&*self.state, &self.stated, on);
                slot.tracks.iter().position(|track| {
                    track.when.is_some_and(|when| slot.criteria.evaluate(when, &facts) == Truth::Holds)
                })
            }
        };
        if track == self.track {
            return None;
        }
        self.track = track;
        Some(Mark::Track(slot.track_name(track).unwrap_or_default().to_owned()))
    }

    /// What the journal itself says of an entry, before its room does.
    pub(super) fn check_journal(&self, slot: &Slot, entry: &Entry, judgement: &mut Judgement) {
        let kind = entry.event.kind();
        let opens = entry.event.opens();
        if self.erased {
            judgement.refuse(&rules::ERASED, [("event", &kind)]);
        }
        if !self.opened && !opens {
            match self.opens_later {
                Some(opened) => {
                    judgement.refuse(&rules::BEFORE_OPENING, [("event", &kind), ("opened", &opened)])
                }
                None => judgement.refuse(&rules::NOT_OPENED, [("event", &kind)]),
            }
        }
        let again = || self.state.opens_again(Some(entry), slot.parts.day(entry));
        if self.opened && opens && entry.corrects.is_none() && !entry.event.is_tombstone() && !again() {
            judgement.refuse(&rules::ALREADY_OPENED, [("event", &kind)]);
        }
        if let CaseEvent::Journal(JournalEvent::Migrated { to, .. }) = &entry.event
            && *to < slot.parts.number
        {
            judgement.refuse(&rules::MIGRATION_BACKWARDS, [("from", &slot.parts.number), ("to", to)]);
        }
        let written = slot.parts.zone.local_date(&entry.recorded_at);
        if entry.occurred_at.earliest(&slot.parts.zone) > written {
            let owner = Some(slot.owner());
            judgement.note(&rules::WRITTEN_BEFORE, [("entry", &entry.id)], Severity::Notice, owner);
        }
    }

    /// What the timeline noticed, with the id of the entry that it is about.
    pub(super) fn finding(&self, noticed: TimelineFinding, sentences: &Sentences, owner: &Role) -> Finding {
        let entry = noticed.entry.and_then(|at| self.entries.get(at as usize)).map(|entry| entry.id.clone());
        let reason = Reason::of(noticed.rule, noticed.with, sentences);
        Finding { reason, severity: Severity::Attention, owner: Some(owner.clone()), entry }
    }

    /// What is odd about the journal itself.
    pub(super) fn journal_findings(&self, sentences: &Sentences, owner: &Role) -> Vec<Finding> {
        let told = self.remarks.iter().map(|(rule, entry, other)| {
            let second = if rule.with.contains(&"event") { "event" } else { "other" };
            let with = [("entry".to_owned(), entry.to_string()), (second.to_owned(), other.clone())];
            Finding {
                reason: Reason::of(rule, with.into_iter().collect(), sentences),
                severity: Severity::Attention,
                owner: Some(owner.clone()),
                entry: Some(entry.clone()),
            }
        });
        let partial = (self.withheld > 0).then(|| Finding {
            reason: Reason::of(&rules::PARTIAL, self.how_many_withheld(), sentences),
            severity: Severity::Attention,
            owner: Some(owner.clone()),
            entry: None,
        });
        told.chain(partial).collect()
    }

    /// Makes a judgement wait that was reached on a part of the record.
    pub(super) fn check_whole(&self, judgement: &mut Judgement) {
        if self.withheld > 0 {
            judgement.needs(&rules::PARTIAL_NEEDS, [("entries", &self.withheld)], Vec::new());
        }
    }

    fn how_many_withheld(&self) -> Parameters {
        [("entries".to_owned(), self.withheld.to_string())].into_iter().collect()
    }
}
