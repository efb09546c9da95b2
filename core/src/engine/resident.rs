//! A record held by a caseload: folded once, asked often.
use super::fold::Folded;
use super::outlook::{Days, Found, Glance, Outlook, Wanted};
use super::parts::Ask;
use super::slot::Slot;
use crate::calendar::{CivilDate, Instant};
use crate::context::Context;
use crate::criteria::{Facts, KnownFacts};
use crate::journal::CaseRecord;
use crate::reason::Sentences;
use crate::timeline::{DateFacts, History, Situation};
use crate::wire::{PersonId, Role};
use std::sync::{Mutex, PoisonError};

/// What a caseload keeps of a record beside its entries: enough to say what is owed on any day.
pub(crate) struct Resident {
    history: History,
    track: Option<usize>,
    facts: KnownFacts,
    dates: DateFacts,
    /// The first day of it.
    pub(crate) opened: CivilDate,
    /// The days on which it stands as it is here: from its last entry until the day before the next.
    stands: Days,
    /// The dates that were promised, each with the kind of event that keeps the promise.
    promised: Vec<(&'static str, CivilDate)>,
    /// Who holds which role in the matter.
    holders: Vec<(&'static str, PersonId)>,
    /// What is open from the day on which the record was taken in, as far as can be told then, as long as nothing is
    /// added: so that an agenda only looks it up. A longer record has another resident, and so begins anew.
    ahead: Outlook,
    /// What is open on other days, as far as they were asked for.
    elsewhere: Mutex<Outlook>,
}

/// How often what is open may change in what is worked out ahead: a few weeks, as most policies go. What is asked of
/// later days is worked out when it is asked.
const TURNS: usize = 3;

impl Resident {
    /// What is open from the day on which the record was taken in, at a glance.
    pub(crate) fn glance(&self) -> Glance {
        self.ahead.glance()
    }

    /// Whether the record stands on a day as it does with all its entries.
    #[cfg(feature = "training")]
    pub(crate) fn stands_on(&self, day: CivilDate) -> bool {
        self.stands.has(day)
    }
}

impl Slot {
    /// A record as it stood on a day, where the host knows some facts.
    fn resident_on(&self, record: &CaseRecord, as_of: CivilDate, known: &Facts) -> Resident {
        let mut context = Context::of(self.profile().owner, as_of);
        context.facts.clone_from(known);
        let ask = Ask { context: (&context).into(), sentences: Sentences::english() };
        let folded = Folded::of(self, &ask, record);
        let holders = self
            .profile()
            .roles
            .iter()
            .filter_map(|role| folded.state.holder(role).map(|holder| (*role, holder.clone())));
        let [beginning, end] = [i32::MIN, i32::MAX].map(CivilDate::from_day_number);
        let days = || folded.entries.iter().map(|entry| self.parts.day(entry));
        let later = record.entries.iter().map(|entry| self.parts.day(entry)).filter(|day| *day > as_of);
        Resident {
            opened: days().next().unwrap_or(CivilDate::from_day_number(0)),
            stands: Days {
                first: days().max().unwrap_or(beginning),
                last: later.min().map_or(end, |day| day.plus_days(-1)),
            },
            holders: holders.collect(),
            facts: self.facts(&*folded.state, &folded.stated, as_of).known(),
            dates: self.dates(&*folded.state, &folded.stated, as_of),
            track: folded.track,
            promised: folded.state.promised(),
            history: folded.history,
            ahead: Outlook::default(),
            elsewhere: Mutex::default(),
        }
    }

    /// A record as it stands with all its entries, and what is open of it now: when something was written down last.
    pub(crate) fn resident(&self, record: &CaseRecord, now: Option<Instant>) -> Resident {
        let mut resident = self.resident_on(record, CivilDate::from_day_number(i32::MAX), &Facts::default());
        let today = now.map(|now| self.parts.zone.local_date(&now));
        let from = today.map_or(resident.stands.first, |today| today.max(resident.stands.first));
        resident.ahead = self.outlook_ahead(&resident, from);
        resident
    }

    /// Finds what is open of a record, with its place among those asked.
    pub(crate) fn find(
        &self,
        at: usize,
        record: &CaseRecord,
        resident: &Resident,
        wanted: &Wanted<'_>,
        found: &mut Vec<Found>,
    ) {
        let day = wanted.as_of;
        if !wanted.facts.0.is_empty() {
            let mut outlook = Outlook::default();
            self.look(&self.resident_on(record, day, wanted.facts), day, &mut outlook);
            return outlook.find(at, wanted, found);
        }
        // Before its first entry there is no matter in which anything could be owed.
        if day < resident.opened {
            return;
        }
        if resident.ahead.has(day) {
            return resident.ahead.find(at, wanted, found);
        }
        let mut elsewhere = resident.elsewhere.lock().unwrap_or_else(PoisonError::into_inner);
        if !elsewhere.has(day) {
            if elsewhere.is_full() {
                *elsewhere = Outlook::default();
            }
            if resident.stands.has(day) {
                self.look(resident, day, &mut elsewhere);
            } else {
                self.look(&self.resident_on(record, day, wanted.facts), day, &mut elsewhere);
            }
        }
        elsewhere.find(at, wanted, found);
    }

    /// What is open from a day on, turn by turn.
    fn outlook_ahead(&self, resident: &Resident, from: CivilDate) -> Outlook {
        let mut ahead = Outlook::default();
        let mut day = from;
        for _ in 0..TURNS {
            let days = self.look(resident, day, &mut ahead);
            if days.last == resident.stands.last {
                break;
            }
            day = days.last.plus_days(1);
        }
        ahead.shrink();
        ahead
    }

    /// Adds what is open on a day, and the days on which the same is.
    fn look(&self, resident: &Resident, as_of: CivilDate, outlook: &mut Outlook) -> Days {
        let timeline = self.timeline(resident.track);
        let facts = self.criteria.on_day(as_of, self.parts.calendars.own(), &resident.facts);
        let situation = Situation {
            history: &resident.history,
            criteria: &self.criteria,
            facts: &facts,
            dates: &resident.dates,
            calendars: &self.parts.calendars,
            time_zone: &self.parts.zone,
            as_of,
            track: self.track_name(resident.track),
        };
        let mut lasting = timeline.evaluate_lasting(&situation);
        self.moves(timeline, &situation, &mut lasting, &|| resident.promised.clone());
        let alike = Days {
            first: lasting.first.max(resident.stands.first),
            last: lasting.last.min(resident.stands.last),
        };
        let days = outlook.new_among(alike, as_of);
        for owed in lasting.evaluation.owed.iter().filter(|owed| owed.progress.is_open()) {
            let (role, person) = timeline.owner(owed, &resident.history);
            let duty = role.and_then(|role| self.room.duty(role));
            let role = duty.as_ref().map(Role::as_str).or(role);
            let holds = |role| resident.holders.iter().find(|(held, _)| *held == role);
            let person = person.or_else(|| role.and_then(holds).map(|(_, holder)| holder));
            let owner = outlook.owner(role, person, self.profile().roles);
            outlook.take_up(owed.what, owed.due, owner, days);
        }
        outlook.remember(days);
        days
    }
}
