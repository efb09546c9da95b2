//! A record held by a caseload: folded once, asked often.
use super::fold::Folded;
use super::parts::Ask;
use super::slot::Slot;
use crate::calendar::{CivilDate, Instant};
use crate::context::Context;
use crate::criteria::{Facts, KnownFacts};
use crate::journal::CaseRecord;
use crate::reason::Sentences;
use crate::timeline::{DateFacts, History, Situation, What};
use crate::wire::{PersonId, Role};
use std::borrow::Cow;
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
    /// What was open on the day that was last asked for among those that are not ahead.
    elsewhere: Mutex<Option<Outlook>>,
}

/// How often what is open may change in what is worked out ahead: a few weeks, as most policies go. What is asked of
/// later days is worked out when it is asked.
const TURNS: usize = 3;

impl Resident {
    /// Whether the record stands on a day as it does with all its entries.
    #[cfg(feature = "training")]
    pub(crate) fn stands_on(&self, day: CivilDate) -> bool {
        self.stands.has(day)
    }
}

/// What an agenda asks for, in the terms of a timeline.
pub(crate) struct Wanted<'a> {
    pub(crate) as_of: CivilDate,
    pub(crate) until: Option<CivilDate>,
    pub(crate) role: Option<&'a str>,
    pub(crate) worker: Option<&'a PersonId>,
    /// The roles that nobody but the worker holds.
    pub(crate) alone_in: &'a [&'a str],
    /// What the host knows beside the records.
    pub(crate) facts: &'a Facts,
}

/// What was found open: by which record of those asked, and what.
pub(crate) struct Found {
    pub(crate) at: usize,
    pub(crate) what: What,
}

/// Days from one to another, both included.
#[derive(Clone, Copy)]
struct Days {
    first: CivilDate,
    last: CivilDate,
}

impl Default for Outlook {
    fn default() -> Self {
        let [first, last] = [i32::MAX, i32::MIN].map(CivilDate::from_day_number);
        Self { days: Days { first, last }, owners: Vec::new(), open: Vec::new() }
    }
}

impl Days {
    fn has(self, day: CivilDate) -> bool {
        self.first <= day && day <= self.last
    }
}

/// What of a record is open on each of some days; on none, to begin with.
struct Outlook {
    days: Days,
    owners: Vec<Owner>,
    open: Vec<Open>,
}

/// Somebody who owes something.
struct Owner {
    role: Option<Cow<'static, str>>,
    person: Option<PersonId>,
}

/// Something open, which of the owners owes it, and on which days.
struct Open {
    what: What,
    due: Option<CivilDate>,
    owner: u16,
    days: Days,
}

impl Outlook {
    fn find(&self, at: usize, wanted: &Wanted<'_>, found: &mut Vec<Found>) {
        for (_, number) in self.owners.iter().zip(0u16..).filter(|(owner, _)| wanted.is_of(owner)) {
            let in_time =
                |due: Option<CivilDate>| wanted.until.is_none_or(|until| due.is_some_and(|due| due <= until));
            let on_the_day = |open: &&Open| open.owner == number && open.days.has(wanted.as_of);
            let open = self.open.iter().filter(on_the_day).filter(|open| in_time(open.due));
            found.extend(open.map(|open| Found { at, what: open.what }));
        }
    }

    fn owner(&mut self, role: Option<&str>, person: Option<&PersonId>, known: &[&'static str]) -> u16 {
        let same = |owner: &Owner| owner.role.as_deref() == role && owner.person.as_ref() == person;
        let number = self.owners.iter().position(same).unwrap_or_else(|| {
            self.owners
                .push(Owner { role: role.map(|role| named_role(role, known)), person: person.cloned() });
            self.owners.len() - 1
        });
        u16::try_from(number).unwrap_or(u16::MAX)
    }

    /// Takes up what is open on the days that follow, or more days of what is open already.
    fn go_on(&mut self, what: What, due: Option<CivilDate>, owner: u16, days: Days) {
        let same = |open: &&mut Open| {
            (open.what, open.due, open.owner) == (what, due, owner)
                && open.days.last.plus_days(1) == days.first
        };
        match self.open.iter_mut().find(same) {
            Some(open) => open.days.last = days.last,
            None => self.open.push(Open { what, due, owner, days }),
        }
    }
}

impl Wanted<'_> {
    fn is_of(&self, owner: &Owner) -> bool {
        let role = owner.role.as_deref();
        self.role.is_none_or(|wanted| role == Some(wanted))
            && self.worker.is_none_or(|wanted| match (&owner.person, role) {
                (Some(person), _) => person == wanted,
                (None, Some(role)) => self.alone_in.contains(&role),
                (None, None) => false,
            })
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
            elsewhere: Mutex::new(None),
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
            let informed = self.resident_on(record, day, wanted.facts);
            return self.outlook(&informed, day).find(at, wanted, found);
        }
        // Before its first entry there is no matter in which anything could be owed.
        if day < resident.opened {
            return;
        }
        if resident.ahead.days.has(day) {
            return resident.ahead.find(at, wanted, found);
        }
        let mut kept = resident.elsewhere.lock().unwrap_or_else(PoisonError::into_inner);
        match &*kept {
            Some(outlook) if outlook.days.has(day) => outlook.find(at, wanted, found),
            _ => {
                let outlook = if resident.stands.has(day) {
                    self.outlook(resident, day)
                } else {
                    self.outlook(&self.resident_on(record, day, wanted.facts), day)
                };
                kept.insert(outlook).find(at, wanted, found);
            }
        }
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
        ahead.open.shrink_to_fit();
        ahead.owners.shrink_to_fit();
        ahead
    }

    fn outlook(&self, resident: &Resident, as_of: CivilDate) -> Outlook {
        let mut outlook = Outlook::default();
        self.look(resident, as_of, &mut outlook);
        outlook
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
        let begun = outlook.days.first <= outlook.days.last;
        let days = Days {
            // What was looked at before ends where this begins.
            first: if begun { as_of } else { lasting.first.max(resident.stands.first) },
            last: lasting.last.min(resident.stands.last),
        };
        for owed in lasting.evaluation.owed.iter().filter(|owed| owed.progress.is_open()) {
            let (role, person) = timeline.owner(owed, &resident.history);
            let duty = role.and_then(|role| self.room.duty(role));
            let role = duty.as_ref().map(Role::as_str).or(role);
            let holds = |role| resident.holders.iter().find(|(held, _)| *held == role);
            let person = person.or_else(|| role.and_then(holds).map(|(_, holder)| holder));
            let owner = outlook.owner(role, person, self.profile().roles);
            outlook.go_on(owed.what, owed.due, owner, days);
        }
        outlook.days = Days { first: if begun { outlook.days.first } else { days.first }, last: days.last };
        days
    }
}

/// The name of a role, which the room has for nearly every one.
fn named_role(role: &str, known: &[&'static str]) -> Cow<'static, str> {
    let own = known.iter().copied().find(|own| *own == role);
    own.map_or_else(|| Cow::Owned(role.to_owned()), Cow::Borrowed)
}
