//! One room under one version of the policy: the six verbs, written once over the trait.
use super::answer::{Appended, NextEvent, Replayed, Status, Tense};
use super::device::{self, DeviceCopy};
use super::fold::Folded;
use super::parts::{Ask, VersionParts};
use super::permissions::{self, ReceiptAnswer, SharingAnswer, WordsOf};
use super::resident::{Found, Resident, Wanted};
use super::timekeeper::Timekeeper;
use super::viewing;
use crate::arrange::Arrange;
use crate::calendar::{CivilDate, Counting, Instant, Span};
use crate::caseload::FiguresQuestion;
use crate::criteria::{CriteriaSet, CriterionId, FactId, FactSet, FactValue, Facts};
use crate::journal::{CaseRecord, Entry, JournalEvent};
use crate::permission::{Basis, PermissionId, Sharing};
use crate::problem::{InputError, Problem};
use crate::reason::{Effect, Finding, Judged, Judgement, Sentences, Verdict};
use crate::room::{Erasure, FiguresGround, Gathered, Groundwork, Inquiry, Matter, Room, Said};
use crate::rooms::{CaseEvent, Figures, RoomName, Spoken, View};
use crate::roster::Roster;
use crate::staffing::RosterGap;
use crate::timeline::{DateFacts, Obligation, Owed, Progress, Timeline, Vocabulary, What};
use crate::wire::Role;
use std::sync::Arc;

/// A room's policy, compiled.
pub(crate) struct Slot<R: Room> {
    room: RoomName,
    pub(super) policy: Arc<R::Policy>,
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
    // Apart from what calls it: a browser compiles a function when it is first called, and most policies do not
    // speak of every room.
    #[inline(never)]
    pub(crate) fn compile(
        policy: &Arc<R::Policy>,
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
            compiled
                .map_err(|found| problems.extend(found.into_iter().map(|one| shared::<R>(one, path))))
                .ok()
        };
        let base = compile(&timelines.base, R::NAME, &mut criteria);
        let mut tracks = Vec::new();
        for track in &timelines.tracks {
            let path = format!("{}.tracks.{}", R::NAME, track.name);
            let mut timeline = compile(&track.timeline, &path, &mut criteria);
            if let (Some(timeline), Some(base)) = (&mut timeline, &base) {
                timeline.follow_track(&track.name, base);
            }
            tracks.push((track, path, timeline));
        }
        let mut compiled = Vec::new();
        for (track, path, timeline) in tracks {
            let when = track.when.as_ref().map(|when| criteria.add_expression(&format!("{path}.when"), when));
            match (when.transpose(), timeline) {
                (Ok(when), Some(timeline)) => {
                    compiled.push(Track { name: track.name.clone(), when, timeline })
                }
                (Ok(_), None) => {}
                (Err(found), _) => problems.extend(found.problems().iter().cloned()),
            }
        }
        let mut own = Vec::new();
        R::examine(policy, &mut own);
        let ground = Groundwork {
            criteria: &parts.criteria,
            calendars: &parts.calendars,
            zone: &parts.zone,
            permission: parts.permission.as_ref(),
        };
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

    /// The role that findings belong to.
    pub(super) fn owner(&self) -> Role {
        R::duty(&self.policy, R::OWNER).unwrap_or_else(|| Role::from(R::OWNER))
    }

    /// What is known of a record, ready for criteria.
    pub(super) fn facts(&self, state: &R::State, stated: &Facts, as_of: CivilDate) -> FactSet<'_> {
        let mut set = self.criteria.known(as_of, self.parts.calendars.own(), stated);
        for (id, name) in &self.facts {
            if let Some(value) = R::fact_under(&self.policy, self.parts.calendars.own(), state, name) {
                // A value of another type than its room declares is as good as unknown.
                let _ = set.set_built_in(*id, &value);
            }
        }
        set
    }
}

/// Deadlines stand beside the tracks, not in them: a mistake in one has its place there.
fn shared<R: Room>(mut problem: Problem, track: &str) -> Problem {
    let inside = problem.path.strip_prefix(track).filter(|rest| rest.starts_with(".deadlines"));
    if let Some(rest) = inside {
        problem.path = format!("{}{rest}", R::NAME);
    }
    problem
}

impl<R: Room> Slot<R> {
    /// The dates among what is known of a record.
    pub(super) fn dates(&self, state: &R::State, stated: &Facts, as_of: CivilDate) -> DateFacts {
        let mut dates = DateFacts::read(&self.criteria, stated, as_of, &self.parts.zone);
        for (id, name) in &self.facts {
            if let Some(FactValue::Text(text)) =
                R::fact_under(&self.policy, self.parts.calendars.own(), state, name)
                && let Ok(moment) = text.parse()
            {
                dates.set(*id, moment, &self.parts.zone);
            }
        }
        dates
    }
}

/// What one record adds to the signals of all.
pub(crate) struct Signals {
    /// Whether the viewer may know of the record.
    pub(crate) known: bool,
    /// What it says by itself, cut to what the viewer may know.
    pub(crate) findings: Vec<Finding>,
    /// What was not done in time: the area of work, and the day on which it was due.
    pub(crate) late: Vec<(String, CivilDate)>,
}

/// The six verbs over any room. Records are of this room: the engine has seen to that.
pub(crate) trait Verbs: Send + Sync {
    fn room(&self) -> RoomName;
    fn append(&self, ask: &Ask<'_>, record: &CaseRecord, entry: &Entry, tense: Tense) -> Appended;
    fn replay(&self, ask: &Ask<'_>, record: &CaseRecord) -> Replayed;
    fn status(&self, ask: &Ask<'_>, record: &CaseRecord) -> Status;
    fn view(&self, ask: &Ask<'_>, record: &CaseRecord) -> View;
    /// Whether the viewer may know that the record exists.
    fn exists_for(&self, ask: &Ask<'_>, record: &CaseRecord) -> bool;
    fn standings(&self, ask: &Ask<'_>, record: &CaseRecord) -> Vec<crate::context::Standing>;
    /// The state of a record on the day of the call, as its room keeps it.
    #[cfg(feature = "training")]
    fn state(&self, ask: &Ask<'_>, record: &CaseRecord) -> Box<dyn std::any::Any + Send + Sync>;
    /// What a device of the viewer may hold of a record.
    fn device_copy(&self, ask: &Ask<'_>, record: &CaseRecord) -> DeviceCopy;
    /// A receipt for a permission, where the viewer may have it.
    fn receipt(
        &self,
        ask: &Ask<'_>,
        record: &CaseRecord,
        permission: &PermissionId,
        words: WordsOf<'_>,
    ) -> Result<ReceiptAnswer, InputError>;
    /// Whether something may be shared, where the viewer may ask.
    fn sharing(
        &self,
        ask: &Ask<'_>,
        record: &CaseRecord,
        sharing: &Sharing,
        basis: Option<&Basis>,
    ) -> Result<SharingAnswer, InputError>;
    /// Folds a record for keeping, with what is open now: when something was written down last.
    fn resident(&self, record: &CaseRecord, now: Option<Instant>) -> Resident;
    /// Finds what is open of a record, with its place among those asked.
    fn find(
        &self,
        at: usize,
        record: &CaseRecord,
        resident: &Resident,
        wanted: &Wanted<'_>,
        found: &mut Vec<Found>,
    );
    /// What of a record makes work in another room.
    fn signals(&self, ask: &Ask<'_>, record: &CaseRecord) -> Signals;
    /// What many records say together, from what was late in each: areas and days.
    fn together(&self, ask: &Ask<'_>, late: &[(String, CivilDate)]) -> Vec<Finding>;
    /// Whether figures read every record of the room.
    fn figures_over_all(&self) -> bool;
    /// Figures over records of this room and version, as of the day of the call.
    fn figures(&self, ask: &Ask<'_>, question: &FiguresQuestion, records: &[&CaseRecord]) -> Option<Figures>;
    /// Whom the policy asks for and nobody on the roster is.
    fn gaps(&self, roster: &Roster, on: CivilDate, words: &Sentences) -> Vec<RosterGap>;
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
        let mut judgement = self.judge(ask, &folded, entry);
        if let CaseEvent::Journal(JournalEvent::Erased { entries, .. }) = &entry.event {
            let clock = folded.clock_at(self, self.parts.day(entry));
            let held = u32::try_from(record.entries.len()).unwrap_or(u32::MAX);
            let erasure = Erasure { stated: *entries, held };
            R::may_erase(&self.inquiry(ask, &folded, &clock), erasure, &mut judgement);
        }
        if tense == Tense::Proposed {
            folded.check_whole(&mut judgement);
        }
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
                let findings = judgement.into_findings(words, Some(&self.owner()));
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
        // Where it stands and how much was written down is for those who may know of it.
        let known = R::may_know(&inquiry);
        let entries = folded.entries.iter().filter(|_| known).map(|entry| entry.id.clone());
        Replayed {
            record: record.id.clone(),
            room: self.room(),
            stage: inquiry.clock.stage().filter(|_| known).map(str::to_owned),
            entries: entries.collect(),
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

    fn exists_for(&self, ask: &Ask<'_>, record: &CaseRecord) -> bool {
        let folded = Folded::of(self, ask, record);
        let clock = folded.clock(self, ask);
        R::exists_for(&self.inquiry(ask, &folded, &clock))
    }

    fn standings(&self, ask: &Ask<'_>, record: &CaseRecord) -> Vec<crate::context::Standing> {
        let folded = Folded::of(self, ask, record);
        let clock = folded.clock(self, ask);
        R::standings(&self.inquiry(ask, &folded, &clock))
    }

    #[cfg(feature = "training")]
    fn state(&self, ask: &Ask<'_>, record: &CaseRecord) -> Box<dyn std::any::Any + Send + Sync> {
        Box::new(Folded::of(self, ask, record).state)
    }

    fn device_copy(&self, ask: &Ask<'_>, record: &CaseRecord) -> DeviceCopy {
        let folded = Folded::of(self, ask, record);
        let clock = folded.clock(self, ask);
        device::copy(&self.inquiry(ask, &folded, &clock), self.room(), record)
    }

    fn receipt(
        &self,
        ask: &Ask<'_>,
        record: &CaseRecord,
        permission: &PermissionId,
        words: WordsOf<'_>,
    ) -> Result<ReceiptAnswer, InputError> {
        let folded = Folded::of(self, ask, record);
        let clock = folded.clock(self, ask);
        permissions::receipt(&self.inquiry(ask, &folded, &clock), permission, ask, words)
    }

    fn sharing(
        &self,
        ask: &Ask<'_>,
        record: &CaseRecord,
        sharing: &Sharing,
        basis: Option<&Basis>,
    ) -> Result<SharingAnswer, InputError> {
        let folded = Folded::of(self, ask, record);
        let clock = folded.clock(self, ask);
        permissions::sharing(&self.inquiry(ask, &folded, &clock), sharing, basis, ask)
    }

    fn resident(&self, record: &CaseRecord, now: Option<Instant>) -> Resident {
        self.resident_with_outlook(record, now)
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

    fn signals(&self, ask: &Ask<'_>, record: &CaseRecord) -> Signals {
        let (folded, findings) = self.judged_fold(ask, record);
        let clock = folded.clock(self, ask);
        let inquiry = self.inquiry(ask, &folded, &clock);
        let signals =
            findings.into_iter().filter(|finding| finding.reason.effect == Effect::Signals).collect();
        let areas = R::areas(&inquiry);
        let is_late = |owed: &&Owed| matches!(owed.progress, Progress::Overdue | Progress::MetLate);
        let dues = clock.evaluation().owed.iter().filter(is_late).filter_map(|owed| owed.due);
        let late = dues.flat_map(|due| areas.iter().map(move |area| (area.clone(), due))).collect();
        Signals {
            known: R::may_know(&inquiry),
            findings: viewing::cut_signals(signals, &inquiry, ask.sentences),
            late,
        }
    }

    fn together(&self, ask: &Ask<'_>, late: &[(String, CivilDate)]) -> Vec<Finding> {
        let (calendar, as_of) = (self.parts.calendars.own(), ask.context.as_of);
        let recent = |day, span: &Span| {
            calendar.add(day, *span, Counting::default()).is_ok_and(|until| until >= as_of)
        };
        let mut judgement = Judgement::new();
        R::together(&self.policy, &Gathered { late, recent: &recent }, &mut judgement);
        judgement.into_findings(ask.sentences, Some(&self.owner()))
    }

    fn figures_over_all(&self) -> bool {
        R::FIGURES_OVER_ALL
    }

    fn figures(&self, ask: &Ask<'_>, question: &FiguresQuestion, records: &[&CaseRecord]) -> Option<Figures> {
        let folded: Vec<Folded<'_, R>> = records.iter().map(|record| Folded::of(self, ask, record)).collect();
        let matters: Vec<Matter<'_, R::State>> = folded
            .iter()
            .map(|folded| Matter { state: &folded.state, steps: self.step_times(&folded.clock(self, ask)) })
            .collect();
        let ground = FiguresGround {
            policy: &*self.policy,
            context: ask.context,
            from: question.from,
            until: question.until,
            calendar: self.parts.calendars.own(),
        };
        R::figures(&ground, &matters)
    }

    fn gaps(&self, roster: &Roster, on: CivilDate, words: &Sentences) -> Vec<RosterGap> {
        let gaps = R::gaps(&self.policy, roster, on).into_iter();
        gaps.filter_map(|gap| gap.told(self.room, self.owner(), words)).collect()
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
        let owner = self.owner();
        let mut findings = Vec::new();
        let folded = Folded::each(self, ask, record, |before, entry| {
            findings.extend(self.judge(ask, before, entry).into_findings(ask.sentences, Some(&owner)));
        });
        findings.extend(folded.journal_findings(ask.sentences, &owner));
        let clock = folded.clock(self, ask);
        let noticed = clock.timeline().findings(&clock.situation()).into_iter();
        let noticed = noticed.filter(|noticed| noticed.entry.is_none() || !R::JUDGED.contains(&noticed.rule));
        let noticed = noticed.map(|noticed| folded.finding(noticed, ask.sentences, &owner));
        let said_before = |one: &Finding, said: &[Finding]| {
            let mut own = R::SAYS_ITSELF.iter().filter(|(theirs, _)| theirs.code == one.reason.code);
            own.any(|(_, own)| {
                said.iter().any(|said| {
                    let step = |finding: &Finding| finding.reason.with.get("step").map(str::to_owned);
                    said.reason.code == own.code && said.entry == one.entry && step(said) == step(one)
                })
            })
        };
        let noticed: Vec<Finding> = noticed.filter(|one| !said_before(one, &findings)).collect();
        findings.extend(noticed);
        let promised = clock.moves().iter().filter_map(|one| one.broken_promise(clock.timeline()));
        findings.extend(promised.map(|noticed| folded.finding(noticed, ask.sentences, &owner)));
        let mut judgement = Judgement::new();
        let inquiry = self.inquiry(ask, &folded, &clock);
        findings.retain(|finding| !R::was_seen_to(&inquiry, finding));
        R::notice(&inquiry, &mut judgement);
        findings.extend(judgement.into_findings(ask.sentences, Some(&owner)));
        (folded, findings)
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
        if matches!(owed.what, What::Promise(_)) {
            obligation.name = promise_name::<R>(&obligation, inquiry.context.language().as_str());
        }
        if let Some(owner) = &mut obligation.owed_by
            && let Some(duty) = R::duty(&self.policy, owner.role.as_str())
        {
            owner.role = duty;
        }
        if let Some(moved) = clock.moves().iter().find(|moved| moved.before.what == owed.what) {
            moved.show(clock.timeline(), &clock.situation(), &mut obligation);
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

/// What people call something promised, where the room has words for that sort of promise.
fn promise_name<R: Room>(obligation: &Obligation, language: &str) -> Option<String> {
    let words = crate::reason::Sentences::builtin(language)?;
    let code = ["promise.", R::NAME, ".", &obligation.step].concat();
    let mut with = crate::wire::Parameters::default();
    with.0.insert("about".to_owned(), obligation.about.clone().unwrap_or_default());
    words.has(&code).then(|| words.say(&code, &with))
}
