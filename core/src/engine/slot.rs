//! One room under one version of the policy: the six verbs, written once over the trait.
use super::answer::{Appended, NextEvent, Replayed, Status, Tense};
use super::fold::Folded;
use super::parts::{Ask, VersionParts};
use super::resident::{Found, Resident, Wanted};
use super::timekeeper::Timekeeper;
use super::viewing;
use crate::arrange::Arrange;
use crate::calendar::CivilDate;
use crate::criteria::{CriteriaSet, CriterionId, FactId, FactSet, FactValue, Facts};
use crate::journal::{CaseRecord, Entry};
use crate::problem::Problem;
use crate::reason::{Effect, Finding, Judged, Judgement, Verdict};
use crate::room::{Groundwork, Inquiry, Matter, Room, Said, StepTime};
use crate::rooms::{Figures, RoomName, Spoken, View};
use crate::timeline::{DateFacts, Obligation, Owed, Progress, Timeline, Vocabulary, What};
use crate::wire::Role;
use std::sync::Arc;

/// A room's policy, compiled.
pub(crate) struct Slot<R: Room> {
    room: RoomName,
    pub(super) policy: R::Policy,
    pub(super) parts: Arc<VersionParts>,
    pub(super) criteria: CriteriaSet,
    base: Timeline,
    pub(super) tracks: Vec<Track>,
    facts: Vec<(FactId, &'static str)>,
}

/// A track, compiled.
pub(super) struct Track {
    pub(super) name: String,
    pub(super) when: Option<CriterionId>,
    timeline: Timeline,
}

impl<R: Room> Slot<R> {
    pub(crate) fn compile(
        policy: &R::Policy,
        parts: &Arc<VersionParts>,
        problems: &mut Vec<Problem>,
    ) -> Option<Self> {
        let mut criteria = parts.criteria.clone();
        let timelines = R::timelines(policy);
        let milestones: Vec<&str> = parts.milestones.iter().map(String::as_str).collect();
        let track_names: Vec<&str> = timelines.tracks.iter().map(|track| track.name.as_str()).collect();
        let vocabulary = Vocabulary {
            events: R::KINDS,
            conditions: R::CONDITIONS,
            roles: R::ROLES,
            milestones: &milestones,
            tracks: &track_names,
        };
        let before = problems.len();
        let mut compile = |definition, path: &str, criteria: &mut CriteriaSet| {
            let compiled = Timeline::compile(definition, &vocabulary, criteria, &parts.calendars, path);
            compiled.map_err(|found| problems.extend(found)).ok()
        };
        let base = compile(&timelines.base, R::NAME, &mut criteria);
        let mut tracks = Vec::new();
        for track in &timelines.tracks {
            let path = format!("{}.tracks.{}", R::NAME, track.name);
            let timeline = compile(&track.timeline, &path, &mut criteria);
            tracks.extend(timeline.map(|mut timeline| {
                if let Some(base) = &base {
                    timeline.follow_track(&track.name, base);
                }
                (track, path, timeline)
            }));
        }
        let mut compiled = Vec::new();
        for (track, path, timeline) in tracks {
            let when = track.when.as_ref().map(|when| criteria.add_expression(&format!("{path}.when"), when));
            match when.transpose() {
                Ok(when) => compiled.push(Track { name: track.name.clone(), when, timeline }),
                Err(found) => problems.extend(found.problems().iter().cloned()),
            }
        }
        let mut own = Vec::new();
        R::examine(policy, &mut own);
        let ground = Groundwork { criteria: &parts.criteria, calendars: &parts.calendars, zone: &parts.zone };
        R::prepare(policy, &ground, &mut own);
        problems.extend(own.into_iter().map(|problem| problem.under(R::NAME)));
        if problems.len() > before {
            return None;
        }
        let facts =
            R::FACTS.iter().filter_map(|fact| criteria.fact(fact.name).map(|id| (id, fact.name))).collect();
        Some(Self {
            room: RoomName::named(R::NAME)?,
            policy: policy.clone(),
            parts: parts.clone(),
            criteria,
            base: base?,
            tracks: compiled,
            facts,
        })
    }

    pub(super) fn timeline(&self, track: Option<usize>) -> &Timeline {
        track.and_then(|at| self.tracks.get(at)).map_or(&self.base, |track| &track.timeline)
    }

    pub(super) fn track_name(&self, track: Option<usize>) -> Option<&str> {
        track.and_then(|at| self.tracks.get(at)).map(|track| track.name.as_str())
    }

    /// What is known of a record, ready for criteria.
    pub(super) fn facts(&self, state: &R::State, stated: &Facts, as_of: CivilDate) -> FactSet<'_> {
        let mut set = self.criteria.known(as_of, self.parts.calendars.own(), stated);
        for (id, name) in &self.facts {
            if let Some(value) = R::fact(state, name) {
                // A value of another type than its room declares is as good as unknown.
                let _ = set.set_built_in(*id, &value);
            }
        }
        set
    }
}

impl<R: Room> Slot<R> {
    /// The dates among what is known of a record.
    pub(super) fn dates(&self, state: &R::State, stated: &Facts, as_of: CivilDate) -> DateFacts {
        let mut dates = DateFacts::read(&self.criteria, stated, as_of, &self.parts.zone);
        for (id, name) in &self.facts {
            if let Some(FactValue::Text(text)) = R::fact(state, name)
                && let Ok(moment) = text.parse()
            {
                dates.set(*id, moment, &self.parts.zone);
            }
        }
        dates
    }
}

/// The six verbs over any room. Records are of this room: the engine has seen to that.
pub(crate) trait Verbs: Send + Sync {
    fn room(&self) -> RoomName;
    fn append(&self, ask: &Ask<'_>, record: &CaseRecord, entry: &Entry, tense: Tense) -> Appended;
    fn replay(&self, ask: &Ask<'_>, record: &CaseRecord) -> Replayed;
    fn status(&self, ask: &Ask<'_>, record: &CaseRecord) -> Status;
    fn view(&self, ask: &Ask<'_>, record: &CaseRecord) -> View;
    fn standings(&self, ask: &Ask<'_>, record: &CaseRecord) -> Vec<crate::context::Standing>;
    /// Folds a record for keeping.
    fn resident(&self, record: &CaseRecord) -> Resident;
    /// Finds what is open of a record, with its place among those asked.
    fn find(
        &self,
        at: usize,
        record: &CaseRecord,
        resident: &Resident,
        wanted: &Wanted<'_>,
        found: &mut Vec<Found>,
    );
    /// What of a record makes work in another room, and whether the viewer may know of the record.
    fn signals(&self, ask: &Ask<'_>, record: &CaseRecord) -> (bool, Vec<Finding>);
    /// Figures over records of this room and version, as of the day of the call.
    fn figures(&self, ask: &Ask<'_>, records: &[&CaseRecord]) -> Option<Figures>;
    /// What was found of one record, in full; nothing where the viewer may not know of it.
    fn explain(&self, ask: &Ask<'_>, record: &CaseRecord, found: &[Found]) -> Vec<Obligation>;
}

impl<R: Room + Spoken> Verbs for Slot<R> {
    fn room(&self) -> RoomName {
        self.room
    }

    fn append(&self, ask: &Ask<'_>, record: &CaseRecord, entry: &Entry, tense: Tense) -> Appended {
        let mut longer = record.clone();
        longer.entries.push(entry.clone());
        let folded = Folded::before(self, ask, record, entry);
        let judgement = self.judge(ask, &folded, entry);
        let words = ask.sentences;
        let (verdict, judged) = match tense {
            Tense::Proposed => {
                let judged = judgement.into_parts(words);
                (judged.verdict, judged)
            }
            Tense::Happened => {
                let told = Judged {
                    verdict: Verdict::Allowed,
                    reasons: Vec::new(),
                    findings: Vec::new(),
                    questions: Vec::new(),
                    approvals: Vec::new(),
                };
                let findings = judgement.into_findings(words, Some(&Role::from(R::OWNER)));
                (Verdict::Allowed, Judged { findings, ..told })
            }
        };
        let taken = verdict == Verdict::Allowed;
        if taken {
            crate::journal::redact(&mut longer, entry);
            crate::journal::erase(&mut longer);
        }
        let clock = folded.clock(self, ask);
        let judged = viewing::cut_judged(judged, &self.inquiry(ask, &folded, &clock), words);
        Appended {
            verdict,
            reasons: judged.reasons,
            findings: judged.findings,
            questions: judged.questions,
            approvals: judged.approvals,
            record: taken.then_some(longer),
        }
    }

    fn replay(&self, ask: &Ask<'_>, record: &CaseRecord) -> Replayed {
        let (folded, findings) = self.judged_fold(ask, record);
        let clock = folded.clock(self, ask);
        let inquiry = self.inquiry(ask, &folded, &clock);
        let stage = inquiry.clock.stage().map(str::to_owned);
        Replayed {
            record: record.id.clone(),
            room: self.room(),
            stage,
            entries: folded.entries.iter().map(|entry| entry.id.clone()).collect(),
            findings: viewing::cut_findings(findings, &inquiry, ask.sentences),
        }
    }

    fn status(&self, ask: &Ask<'_>, record: &CaseRecord) -> Status {
        let (folded, findings) = self.judged_fold(ask, record);
        let clock = folded.clock(self, ask);
        let inquiry = self.inquiry(ask, &folded, &clock);
        let mut status = Status {
            as_of: ask.context.as_of,
            record: record.id.clone(),
            room: self.room(),
            policy_version: self.parts.number,
            stage: None,
            track: None,
            deemed: None,
            obligations: Vec::new(),
            findings: Vec::new(),
            next: Vec::new(),
        };
        if !R::may_know(&inquiry) {
            status.findings.push(viewing::withheld(ask.sentences));
            return status;
        }
        status.stage = inquiry.clock.stage().map(str::to_owned);
        status.track = inquiry.clock.track().map(str::to_owned);
        let deemed = clock.evaluation().deemed.last();
        status.deemed = deemed.and_then(|deemed| clock.timeline().outcome(deemed.step)).map(str::to_owned);
        status.obligations = self.obligations(&clock, &inquiry);
        status.findings = viewing::cut_findings(findings, &inquiry, ask.sentences);
        status.next = self.next(ask, &folded, &inquiry);
        status
    }

    fn view(&self, ask: &Ask<'_>, record: &CaseRecord) -> View {
        let folded = Folded::of(self, ask, record);
        let clock = folded.clock(self, ask);
        R::shown(R::view(&self.inquiry(ask, &folded, &clock)))
    }

    fn standings(&self, ask: &Ask<'_>, record: &CaseRecord) -> Vec<crate::context::Standing> {
        let folded = Folded::of(self, ask, record);
        let clock = folded.clock(self, ask);
        R::standings(&self.inquiry(ask, &folded, &clock))
    }

    fn resident(&self, record: &CaseRecord) -> Resident {
        self.resident_on(record, CivilDate::from_day_number(i32::MAX), &Facts::default())
    }

    fn find(
        &self,
        at: usize,
        record: &CaseRecord,
        resident: &Resident,
        wanted: &Wanted<'_>,
        found: &mut Vec<Found>,
    ) {
        self.find_open(at, record, resident, wanted, found);
    }

    fn signals(&self, ask: &Ask<'_>, record: &CaseRecord) -> (bool, Vec<Finding>) {
        let (folded, findings) = self.judged_fold(ask, record);
        let clock = folded.clock(self, ask);
        let inquiry = self.inquiry(ask, &folded, &clock);
        let signals =
            findings.into_iter().filter(|finding| finding.reason.effect == Effect::Signals).collect();
        (R::may_know(&inquiry), viewing::cut_signals(signals, &inquiry, ask.sentences))
    }

    fn figures(&self, ask: &Ask<'_>, records: &[&CaseRecord]) -> Option<Figures> {
        let folded: Vec<Folded<'_, R>> = records.iter().map(|record| Folded::of(self, ask, record)).collect();
        let matters: Vec<Matter<'_, R::State>> = folded
            .iter()
            .map(|folded| Matter { state: &folded.state, steps: self.step_times(&folded.clock(self, ask)) })
            .collect();
        R::figures(&self.policy, &matters)
    }

    fn explain(&self, ask: &Ask<'_>, record: &CaseRecord, found: &[Found]) -> Vec<Obligation> {
        let folded = Folded::of(self, ask, record);
        let clock = folded.clock(self, ask);
        let inquiry = self.inquiry(ask, &folded, &clock);
        if !R::may_know(&inquiry) {
            return Vec::new();
        }
        let open: Vec<_> = clock
            .evaluation()
            .owed
            .iter()
            .filter(|owed| found.iter().any(|one| one.what == owed.what))
            .collect();
        open.into_iter().map(|owed| self.obligation(&clock, &inquiry, owed)).collect()
    }
}

impl<R: Room + Spoken> Slot<R> {
    pub(super) fn inquiry<'a>(
        &'a self,
        ask: &'a Ask<'_>,
        folded: &'a Folded<'_, R>,
        clock: &'a Timekeeper<'a, R>,
    ) -> Inquiry<'a, R> {
        Inquiry {
            state: &folded.state,
            policy: &self.policy,
            permission: self.parts.permission.as_ref(),
            context: ask.context,
            clock,
            entries: &folded.entries,
        }
    }

    /// Judges one entry against what was so before it.
    fn judge(&self, ask: &Ask<'_>, before: &Folded<'_, R>, entry: &Entry) -> Judgement {
        let mut judgement = Judgement::about(entry.id.clone());
        before.check_journal(self, entry, &mut judgement);
        let Some(event) = R::of(&entry.event) else { return judgement };
        let clock =
            before.clock_at(self, self.parts.day(entry).min(ask.context.as_of).max(self.parts.day(entry)));
        let inquiry = self.inquiry(ask, before, &clock);
        R::may(&inquiry, R::kind(event), &mut judgement);
        R::check(&inquiry, Said { entry, event, on: self.parts.day(entry) }, &mut judgement);
        judgement
    }

    /// The fold, with what each entry did against the policy.
    fn judged_fold<'r>(&self, ask: &Ask<'_>, record: &'r CaseRecord) -> (Folded<'r, R>, Vec<Finding>) {
        let owner = Role::from(R::OWNER);
        let mut findings = Vec::new();
        let folded = Folded::each(self, ask, record, |before, entry| {
            findings.extend(self.judge(ask, before, entry).into_findings(ask.sentences, Some(&owner)));
        });
        findings.extend(folded.journal_findings(ask.sentences, &owner));
        let clock = folded.clock(self, ask);
        let noticed = clock.timeline().findings(&clock.situation()).into_iter();
        let noticed = noticed.filter(|noticed| noticed.entry.is_none() || !R::JUDGED.contains(&noticed.rule));
        findings.extend(noticed.map(|noticed| folded.finding(noticed, ask.sentences, &owner)));
        let mut judgement = Judgement::new();
        R::notice(&self.inquiry(ask, &folded, &clock), &mut judgement);
        findings.extend(judgement.into_findings(ask.sentences, Some(&owner)));
        (folded, findings)
    }

    /// How long each step took whose clock has started.
    fn step_times(&self, clock: &Timekeeper<'_, R>) -> Vec<StepTime> {
        let timed = clock.evaluation().owed.iter().filter_map(|owed| {
            let (What::Step(step), Some(started)) = (owed.what, owed.started) else { return None };
            let in_time = match owed.progress {
                Progress::Met => Some(true),
                Progress::MetLate | Progress::Overdue => Some(false),
                // It recurred, and ended before anybody did it.
                Progress::NotApplicable if owed.missed > 0 => Some(false),
                _ => None,
            };
            let met = owed.met_on.filter(|_| matches!(owed.progress, Progress::Met | Progress::MetLate));
            let took =
                met.and_then(|met| self.parts.calendars.own().business_days_between(started, met).ok());
            Some(StepTime {
                step: clock.timeline().step_name(step).to_owned(),
                in_time,
                business_days: took.and_then(|days| u32::try_from(days).ok()),
            })
        });
        timed.collect()
    }

    fn obligations(&self, clock: &Timekeeper<'_, R>, inquiry: &Inquiry<'_, R>) -> Vec<Obligation> {
        let explained = clock.evaluation().owed.iter().map(|owed| self.obligation(clock, inquiry, owed));
        let mut obligations: Vec<Obligation> = explained.collect();
        // What has no date stands last; otherwise the order of the policy breaks ties.
        obligations.arrange_by_key(|obligation| {
            let due = obligation.due.as_ref().map(|due| due.on);
            (!obligation.progress.is_open(), due.is_none(), due)
        });
        obligations
    }

    /// One obligation in full, with the id of the entry that met it and of the person who owes it.
    fn obligation(&self, clock: &Timekeeper<'_, R>, inquiry: &Inquiry<'_, R>, owed: &Owed) -> Obligation {
        let mut obligation = clock.timeline().explain(&clock.situation(), owed);
        if let What::Step(step) = owed.what {
            let language = inquiry.context.language();
            obligation.name = clock.timeline().step_label(step, language.as_str()).map(str::to_owned);
        }
        let met_by = owed.met_by.and_then(|at| inquiry.entries.get(at as usize));
        obligation.met_by = met_by.map(|entry| entry.id.clone());
        viewing::own(obligation, inquiry)
    }

    fn next(&self, ask: &Ask<'_>, folded: &Folded<'_, R>, inquiry: &Inquiry<'_, R>) -> Vec<NextEvent> {
        let kinds = R::KINDS.iter().filter(|kind| R::OPENING.contains(kind) != folded.opened);
        let judged = kinds.map(|kind| {
            let mut judgement = Judgement::new();
            R::may(inquiry, kind, &mut judgement);
            (*kind, judgement.into_parts(ask.sentences))
        });
        judged
            .filter(|(_, judged)| judged.verdict != Verdict::Refused)
            .map(|(kind, judged)| NextEvent {
                event: kind.to_owned(),
                verdict: judged.verdict,
                reasons: viewing::cut_reasons(judged.reasons, inquiry, ask.sentences),
            })
            .collect()
    }
}
