//! What is learned regularly: hours and sessions in the time that lies behind a day.
use super::answer::GateStep;
use super::assess::Look;
use super::outcome::{Lapse, Outcome, Remark, Unknown, Why};
use crate::calendar::{CivilDate, Span};
use crate::rooms::training::requirement::{OngoingPolicy, Readiness};

impl<'a> Look<'a> {
    /// Looks at what is learned regularly. None when it does not hold for this worker yet.
    pub(super) fn ongoing(&self, name: &'a str, rule: &'a OngoingPolicy) -> Option<Outcome<'a>> {
        let in_force = rule.from.is_none_or(|from| from <= self.as_of)
            && rule.until.is_none_or(|until| self.as_of <= until);
        let asked = self.asked;
        let concerned = self.policy.concerns(
            &rule.audience,
            asked.area.as_deref(),
            asked.activity.as_deref(),
            asked.level.as_deref(),
        );
        let (is_meant, fact) = self.meant(&rule.audience);
        // Nobody learns for work while they are on leave.
        let away = self.worker.away_since(self.as_of).is_some();
        if !in_force || !concerned || is_meant == Some(false) || away {
            return None;
        }
        // The first time must have passed before it can be looked back on.
        let began = self.worker.added.first().map(|when| when.last).max(rule.from);
        let over = began.and_then(|began| self.after_presence(began, rule.every));
        if let Some(over) = over
            && over > self.as_of
        {
            return None;
        }
        let (minutes, sessions) = (rule.hours.unwrap_or(0).saturating_mul(60), rule.sessions.unwrap_or(0));
        let (mut known, mut had, mut unclear) = (0_u32, 0_u32, 0_u32);
        let mut holds: Option<CivilDate> = None;
        for one in self.worker.learned.iter().rev().filter(|one| one.when.last <= self.as_of) {
            let until = self.after_presence(one.when.first, rule.every).unwrap_or(one.when.first);
            if until <= self.as_of {
                continue;
            }
            if known >= minutes && had >= sessions {
                break;
            }
            known = known.saturating_add(one.minutes.unwrap_or(0));
            had += u32::from(one.session);
            unclear += u32::from(one.minutes.is_none());
            holds = Some(holds.map_or(until, |known| known.min(until)));
        }
        let mut outcome = if known >= minutes && had >= sessions {
            let mut met = Outcome::ready();
            met.lapse = holds.map(|until| Lapse { on: until.plus_days(-1), what: name });
            met
        } else {
            let step = GateStep::Learn {
                ongoing: name.to_owned(),
                minutes: minutes.saturating_sub(known),
                sessions: sessions.saturating_sub(had),
            };
            let next =
                self.sessions.iter().filter(|session| session.on >= self.as_of && session.places != Some(0));
            let earliest = next.map(|session| session.on).min().filter(|_| had < sessions);
            let mut short = Outcome::missing(
                step,
                Why::Ongoing(name),
                earliest.or_else(|| (had >= sessions).then_some(self.as_of)),
            );
            if had >= sessions && unclear > 0 {
                short.possible = Readiness::Ready;
                short.unknown.push(Unknown { fact: "learning.minutes", of: name });
            }
            if self.worker.added.is_empty() {
                short.possible = Readiness::Ready;
                short.unknown.push(Unknown { fact: "worker.added", of: asked.worker.as_str() });
            }
            if is_meant.is_none() {
                short.possible = Readiness::Ready;
                short.unknown.push(Unknown { fact, of: asked.worker.as_str() });
            }
            short
        };
        let floor = rule.while_missing.unwrap_or(Readiness::Ready);
        if outcome.known < Readiness::Ready && floor == Readiness::Ready {
            outcome.remarks.push(Remark::Unmet { requirement: name, what: name });
        }
        Some(outcome.at_least(floor))
    }

    /// The day so long after another, not counting the days away on leave.
    fn after_presence(&self, from: CivilDate, span: Span) -> Option<CivilDate> {
        let mut end = self.days.after(from, span)?;
        let mut began: Option<CivilDate> = None;
        for (when, away) in self.worker.leave.iter().filter(|(when, _)| when.last <= self.as_of) {
            match (began, *away) {
                (None, true) => began = Some(when.last),
                (Some(since), false) => {
                    let since = since.max(from);
                    // What had passed before the leave is not brought back by it.
                    if since < end && since < when.last {
                        end = end.plus_days(since.days_until(when.last));
                    }
                    began = None;
                }
                _ => {}
            }
        }
        Some(end)
    }
}
