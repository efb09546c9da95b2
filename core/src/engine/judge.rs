//! What is wrong with an entry, and with a record: the journal, the timeline and the room, each heard once.
use super::fold::Folded;
use super::occasion::Occasion;
use super::parts::Ask;
use super::slot::Slot;
use crate::arrange::Gather;
use crate::journal::{CaseRecord, Entry};
use crate::reason::{Finding, Judgement};
use crate::timeline::rules::CLOSED_WITH_OPEN_STEP;
use crate::timeline::{Situation, TimelineFinding};
use std::collections::BTreeSet;

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
        let noticed = self.on_their_tracks(at).into_iter();
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

    /// What the timeline finds, where a stage that closed with something open is looked at on the track that the matter
    /// was on then: what became of it later asks nothing more of what was over.
    fn on_their_tracks(&self, at: &Occasion<'_>) -> Vec<TimelineFinding> {
        let (history, now) = (&at.folded.history, at.situation().track.unwrap_or_default());
        let mut found = at.timeline().findings(&at.situation());
        let closed_on = |one: &TimelineFinding, track: &str| {
            let entry = one.entry.filter(|_| one.rule.code == CLOSED_WITH_OPEN_STEP.code);
            entry.is_none_or(|entry| history.track_at(entry) == track)
        };
        found.retain(|one| closed_on(one, now));
        let tracks: BTreeSet<&str> = history.tracks().filter(|track| *track != now).gather();
        for track in tracks {
            let then = self.tracks.iter().position(|one| one.name == track);
            let situation = Situation { track: self.track_name(then), ..at.situation() };
            let there = self.timeline(then).findings(&situation);
            let closed =
                |one: &TimelineFinding| one.rule.code == CLOSED_WITH_OPEN_STEP.code && closed_on(one, track);
            found.extend(there.into_iter().filter(closed));
        }
        found
    }
}
