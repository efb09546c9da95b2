//! Whether a credential holds on a day: shown, renewed, pending, suspended, withdrawn.
use super::answer::GateStep;
use super::assess::Look;
use super::outcome::{Lapse, Outcome, Remark, Unknown, Why};
use crate::calendar::CivilDate;
use crate::rooms::training::program::{CredentialPolicy, WhilePending};
use crate::rooms::training::requirement::Readiness;
use crate::rooms::training::terms::WaivedThing;
use crate::rooms::training::{CredentialChange as Change, CredentialFact};

/// Until when a credential holds.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum End {
    /// Until this day.
    On(CivilDate),
    /// For ever.
    Never,
}

impl<'a> Look<'a> {
    /// Looks at a credential.
    pub(super) fn credential(&self, name: &'a str, rule: &'a CredentialPolicy) -> Outcome<'a> {
        let is = |what: &WaivedThing| matches!(what, WaivedThing::Credential { credential } if credential.as_str() == name);
        let waived = self.waived(name, is);
        // One for other areas is not one for this.
        let elsewhere = self.asked.area.as_ref();
        let elsewhere = elsewhere.is_some_and(|area| !rule.areas.is_empty() && !rule.areas.contains(area));
        let mut outcome = if elsewhere {
            let step = GateStep::ShowCredential { credential: name.into() };
            Outcome::missing(step, Why::Absent(name), None)
        } else {
            self.credential_by_facts(name, rule)
        };
        if let Some(waived) = waived {
            outcome.remarks.extend(waived.remarks);
            if let Some(until) = waived.holds {
                let own = (outcome.known == Readiness::Ready).then_some(outcome.lapse);
                let lapse = match (own, until) {
                    (Some(None), _) | (_, None) => None,
                    (Some(Some(own)), Some(until)) if own.on >= until => Some(own),
                    (_, Some(until)) => Some(Lapse { on: until, what: name }),
                };
                return Outcome { lapse, remarks: outcome.remarks, ..Outcome::ready() };
            }
        }
        outcome
    }

    fn credential_by_facts(&self, name: &'a str, rule: &'a CredentialPolicy) -> Outcome<'a> {
        let facts = self.worker.credentials.get(name).map_or(&[][..], Vec::as_slice);
        let show = || GateStep::ShowCredential { credential: name.into() };
        let takes = rule.takes.and_then(|span| self.days.after(self.as_of, span));
        // What counts against somebody counts from the earliest day it can have been; what counts for them from
        // the latest.
        let withdrawn =
            facts.iter().filter(|fact| fact.sort == Change::Withdrawn && fact.when.first <= self.as_of);
        let withdrawn = withdrawn.map(|fact| fact.when.first).max();
        let live: Vec<&CredentialFact> = facts
            .iter()
            .filter(|fact| fact.when.last <= self.as_of && withdrawn.is_none_or(|on| fact.when.last > on))
            .collect();
        let (end, open_end) = self.end(rule, &live);
        if let Some(suspended) = self.suspension(facts) {
            let (since, until) = suspended;
            let again = until.map(|until| until.plus_days(1));
            let step = GateStep::AwaitReinstatement { credential: name.into() };
            return Outcome::missing(step, Why::Suspended(name, since), again);
        }
        let Some(end) = end else {
            let mut outcome = match withdrawn {
                Some(on) => Outcome::missing(show(), Why::Withdrawn(name, on), takes),
                None => Outcome::missing(show(), Why::Absent(name), takes),
            };
            if open_end {
                outcome.possible = Readiness::Ready;
                outcome.unknown.push(Unknown { fact: "credential.validUntil", of: name });
            }
            return outcome;
        };
        let End::On(end) = end else { return Outcome::ready() };
        let mut outcome = Outcome::ready();
        if let Some(since) = self.pending(rule, &live, end) {
            outcome.remarks.push(Remark::Pending { credential: name, since });
            return outcome;
        }
        let refused = live.iter().any(|fact| fact.sort == Change::NotRenewed && fact.when.last >= end);
        let grace = rule.renewal.as_ref().and_then(|renewal| renewal.grace).filter(|_| !refused);
        let last = grace.and_then(|grace| self.days.after(end, grace)).unwrap_or(end);
        if self.as_of <= last {
            outcome.lapse = Some(Lapse { on: last, what: name });
            if self.as_of > end {
                outcome.remarks.push(Remark::Grace { what: name, until: last });
            }
            return outcome;
        }
        let step = GateStep::RenewCredential { credential: name.into() };
        let mut outcome = Outcome::missing(step, Why::Lapsed(name, last), takes);
        if open_end {
            outcome.possible = Readiness::Ready;
            outcome.unknown.push(Unknown { fact: "credential.validUntil", of: name });
        }
        outcome
    }

    /// The day on which a credential is to be renewed, by everything that is known; no day when it never ends.
    pub(super) fn end_of_credential(&self, name: &str, rule: &CredentialPolicy) -> Option<Option<CivilDate>> {
        let facts = self.worker.credentials.get(name).map_or(&[][..], Vec::as_slice);
        let withdrawn = facts.iter().rposition(|fact| fact.sort == Change::Withdrawn);
        let live: Vec<&CredentialFact> = facts.iter().skip(withdrawn.map_or(0, |at| at + 1)).collect();
        self.end(rule, &live).0.map(|end| match end {
            End::On(day) => Some(day),
            End::Never => None,
        })
    }

    /// The latest end that is known, and whether there is a paper whose end is not.
    fn end(&self, rule: &CredentialPolicy, live: &[&CredentialFact]) -> (Option<End>, bool) {
        let (mut end, mut open): (Option<End>, bool) = (None, false);
        for fact in live {
            let (from, until) = match &fact.sort {
                Change::Shown(from, until) if *from <= self.as_of => (*from, *until),
                Change::Renewed(until) => {
                    let from = match end {
                        Some(End::On(end)) => end,
                        _ => fact.when.first,
                    };
                    (from, *until)
                }
                _ => continue,
            };
            let counted = || rule.valid.map(|valid| self.days.after(from, valid).unwrap_or(from));
            match until.or_else(counted) {
                Some(until) => end = end.max(Some(End::On(until))),
                None if rule.never_ends == Some(true) => end = Some(End::Never),
                None => open = true,
            }
        }
        (end, open)
    }

    /// Since when a suspension holds, and until when.
    fn suspension(&self, facts: &[CredentialFact]) -> Option<(CivilDate, Option<CivilDate>)> {
        let mut found: Option<(CivilDate, Option<CivilDate>)> = None;
        for fact in facts {
            let Change::Suspended(until) = &fact.sort else { continue };
            let began = fact.when.first;
            let over = until.is_some_and(|until| until < self.as_of)
                || facts.iter().any(|other| {
                    other.sort == Change::Reinstated
                        && other.when.last <= self.as_of
                        && other.when.first >= began
                });
            if began <= self.as_of && !over {
                found = found.max(Some((began, *until)));
            }
        }
        found
    }

    /// Since when a renewal is pending that was received in time, where policy lets the old one go on.
    fn pending(
        &self,
        rule: &CredentialPolicy,
        live: &[&CredentialFact],
        end: CivilDate,
    ) -> Option<CivilDate> {
        let renewal =
            rule.renewal.as_ref().filter(|renewal| renewal.while_pending == Some(WhilePending::Valid))?;
        let in_time = |received: CivilDate| match renewal.received_at_least {
            None => received <= end,
            Some(least) => self.days.after(received, least.span).is_some_and(|reach| reach <= end),
        };
        let decided = |since: CivilDate| {
            live.iter().any(|fact| {
                matches!(fact.sort, Change::Renewed(_) | Change::NotRenewed) && fact.when.last >= since
            })
        };
        live.iter().find_map(|fact| match fact.sort {
            Change::Filed(received) if received <= self.as_of && in_time(received) && !decided(received) => {
                Some(received)
            }
            _ => None,
        })
    }
}
