//! What is wrong with an entry, and with a record: the journal, the timeline and the room, each heard once.
use super::fold::Folded;
use super::occasion::Occasion;
use super::parts::Ask;
use super::slot::Slot;
use crate::journal::{CaseRecord, Entry};
use crate::reason::{Finding, Judgement};

impl Slot {
    /// Judges one entry against what was so before it.
    pub(super) fn judge(&self, ask: &Ask<'_>, before: &Folded<'_>, entry: &Entry) -> Judgement {
        let mut judgement = Judgement::about(entry.id.clone());
        before.check_journal(self, entry, &mut judgement);
        let on = self.parts.day(entry);
        before.state.judge(&Occasion::on(on, self, before, ask), entry, on, &mut judgement);
        judgement
    }

    /// The fold, with what each entry did against the policy.
    pub(super) fn judged_fold<'r>(
        &'r self,
        ask: &Ask<'_>,
        record: &'r CaseRecord,
    ) -> (Folded<'r>, Vec<Finding>) {
        let owner = self.owner();
        let mut findings = Vec::new();
        let folded = Folded::each(self, ask, record, &mut |before, entry| {
            findings.extend(self.judge(ask, before, entry).into_findings(ask.sentences, Some(&owner)));
        });
        findings.extend(folded.journal_findings(ask.sentences, &owner));
        let at = Occasion::of(self, &folded, ask);
        let noticed = self.noticed(&at, &findings);
        findings.extend(noticed);
        let promised = at.moves().iter().filter_map(|one| one.broken_promise(at.timeline()));
        findings.extend(promised.map(|noticed| folded.finding(noticed, ask.sentences, &owner)));
        findings.retain(|finding| !folded.state.was_seen_to(&at, finding));
        let mut judgement = Judgement::new();
        folded.state.notice(&at, &mut judgement);
        findings.extend(judgement.into_findings(ask.sentences, Some(&owner)));
        drop(at);
        (folded, findings)
    }

    /// What the timeline noticed, without what the room has said of the same entry.
    fn noticed(&self, at: &Occasion<'_>, said: &[Finding]) -> Vec<Finding> {
        let (profile, owner) = (self.profile(), self.owner());
        let noticed = at.timeline().findings(&at.situation()).into_iter();
        let noticed =
            noticed.filter(|noticed| noticed.entry.is_none() || !profile.judged.contains(&noticed.rule));
        let noticed = noticed.map(|noticed| at.folded.finding(noticed, at.ask.sentences, &owner));
        let said_before = |one: &Finding| {
            let mut own = profile.says_itself.iter().filter(|(theirs, _)| theirs.code == one.reason.code);
            own.any(|(_, own)| {
                said.iter().any(|said| {
                    let step = |finding: &Finding| finding.reason.with.get("step").map(str::to_owned);
                    said.reason.code == own.code && said.entry == one.entry && step(said) == step(one)
                })
            })
        };
        noticed.filter(|one| !said_before(one)).collect()
    }
}
