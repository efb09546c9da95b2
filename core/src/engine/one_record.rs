//! What is asked of one record: the verbs, and what else is read of it on a day. Written once, for every room.
use super::answer::{Appended, NextEvent, Replayed, Status, Tense};
use super::device::{self, DeviceCopy};
use super::fold::Folded;
use super::occasion::Occasion;
use super::parts::Ask;
use super::permissions::{self, ReceiptAnswer, SharingAnswer, WordsOf};
use super::slot::Slot;
use super::viewing;
use crate::context::Standing;
use crate::journal::{CaseRecord, Entry, JournalEvent};
use crate::permission::{Basis, PermissionId, Sharing};
use crate::problem::InputError;
use crate::reason::{Judged, Judgement, Verdict};
use crate::room::{Clock, Erasure};
use crate::rooms::{CaseEvent, View};

impl Slot {
    /// Folds a record, and asks something of it on the day of the call.
    pub(super) fn ask_of<T>(
        &self,
        ask: &Ask<'_>,
        record: &CaseRecord,
        answer: impl FnOnce(&Occasion<'_>) -> T,
    ) -> T {
        let folded = Folded::of(self, ask, record);
        answer(&Occasion::of(self, &folded, ask))
    }

    pub(crate) fn append(&self, ask: &Ask<'_>, record: &CaseRecord, entry: &Entry, tense: Tense) -> Appended {
        let mut longer = record.clone();
        longer.entries.push(entry.clone());
        let folded = Folded::before(self, ask, record, entry);
        let mut judgement = self.judge(ask, &folded, entry);
        if let CaseEvent::Journal(JournalEvent::Erased { entries, .. }) = &entry.event {
            let held = u32::try_from(record.entries.len()).unwrap_or(u32::MAX);
            let erasure = Erasure { stated: *entries, held };
            let at = Occasion::on(self.parts.day(entry), self, &folded, ask);
            folded.state.may_erase(&at, erasure, &mut judgement);
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
        let judged = viewing::cut_judged(judged, entry, &Occasion::of(self, &folded, ask));
        Appended {
            verdict,
            reasons: judged.reasons,
            findings: judged.findings,
            questions: judged.questions,
            approvals: judged.approvals,
            record: taken.then_some(longer),
        }
    }

    pub(crate) fn replay(&self, ask: &Ask<'_>, record: &CaseRecord) -> Replayed {
        let (folded, findings) = self.judged_fold(ask, record);
        let at = Occasion::of(self, &folded, ask);
        // Where it stands and how much was written down is for those who may know of it.
        let known = at.may_know();
        let entries = folded.entries.iter().filter(|_| known).map(|entry| entry.id.clone());
        Replayed {
            record: record.id.clone(),
            room: self.name,
            stage: at.stage().filter(|_| known).map(str::to_owned),
            entries: entries.collect(),
            findings: viewing::cut_findings(findings, &at),
        }
    }

    pub(crate) fn status(&self, ask: &Ask<'_>, record: &CaseRecord) -> Status {
        let (folded, findings) = self.judged_fold(ask, record);
        let at = Occasion::of(self, &folded, ask);
        let mut status = Status {
            as_of: ask.context.as_of,
            record: record.id.clone(),
            room: self.name,
            policy_version: self.parts.number,
            stage: None,
            track: None,
            deemed: None,
            obligations: Vec::new(),
            findings: Vec::new(),
            next: Vec::new(),
        };
        if !at.may_know() {
            status.findings.push(viewing::withheld(ask.sentences));
            return status;
        }
        status.stage = at.stage().map(str::to_owned);
        status.track = at.track().map(str::to_owned);
        let deemed = at.evaluation().deemed.last();
        status.deemed = deemed.and_then(|deemed| at.timeline().outcome(deemed.step)).map(str::to_owned);
        status.obligations = self.obligations(&at);
        status.findings = viewing::cut_findings(findings, &at);
        status.next = self.next(&at);
        status
    }

    fn next(&self, at: &Occasion<'_>) -> Vec<NextEvent> {
        let profile = self.profile();
        let opens = !at.folded.opened || at.state().opens_again(None, at.ask.context.as_of);
        let kinds = profile
            .kinds
            .iter()
            .filter(|kind| if profile.opening.contains(kind) { opens } else { at.folded.opened });
        let judged = kinds.map(|kind| {
            let mut judgement = Judgement::new();
            at.state().may(at, kind, &mut judgement);
            (*kind, judgement.into_parts(at.ask.sentences))
        });
        judged
            .filter(|(_, judged)| judged.verdict != Verdict::Refused)
            .map(|(kind, judged)| NextEvent {
                event: kind.to_owned(),
                verdict: judged.verdict,
                reasons: viewing::cut_reasons(judged.reasons, at),
            })
            .collect()
    }

    pub(crate) fn view(&self, ask: &Ask<'_>, record: &CaseRecord) -> View {
        self.ask_of(ask, record, |at| at.state().view(at))
    }

    /// Whether the viewer may know that the record exists.
    pub(crate) fn exists_for(&self, ask: &Ask<'_>, record: &CaseRecord) -> bool {
        self.ask_of(ask, record, |at| at.state().exists_for(at))
    }

    pub(crate) fn standings(&self, ask: &Ask<'_>, record: &CaseRecord) -> Vec<Standing> {
        self.ask_of(ask, record, |at| at.state().standings(at))
    }

    /// The state of a record on the day of the call, as its room keeps it.
    #[cfg(feature = "training")]
    pub(crate) fn state(&self, ask: &Ask<'_>, record: &CaseRecord) -> Box<dyn std::any::Any + Send + Sync> {
        Folded::of(self, ask, record).state.into_own()
    }

    /// What a device of the viewer may hold of a record.
    pub(crate) fn device_copy(&self, ask: &Ask<'_>, record: &CaseRecord) -> DeviceCopy {
        self.ask_of(ask, record, |at| device::copy(at, record))
    }

    /// A receipt for a permission, where the viewer may have it.
    pub(crate) fn receipt(
        &self,
        ask: &Ask<'_>,
        record: &CaseRecord,
        permission: &PermissionId,
        words: WordsOf<'_>,
    ) -> Result<ReceiptAnswer, InputError> {
        self.ask_of(ask, record, |at| permissions::receipt(at, permission, words))
    }

    /// Whether something may be shared, where the viewer may ask.
    pub(crate) fn sharing(
        &self,
        ask: &Ask<'_>,
        record: &CaseRecord,
        sharing: &Sharing,
        basis: Option<&Basis>,
    ) -> Result<SharingAnswer, InputError> {
        self.ask_of(ask, record, |at| permissions::sharing(at, sharing, basis))
    }
}
