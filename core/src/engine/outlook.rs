//! What of a record is open, and on which days: looked up where it was worked out before.
use crate::calendar::CivilDate;
use crate::criteria::Facts;
use crate::timeline::What;
use crate::wire::PersonId;
use std::borrow::Cow;
use std::hash::{BuildHasher, BuildHasherDefault, DefaultHasher};

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
pub(super) struct Days {
    pub(super) first: CivilDate,
    pub(super) last: CivilDate,
}

impl Days {
    pub(super) fn has(self, day: CivilDate) -> bool {
        self.first <= day && day <= self.last
    }

    fn is_before(self, other: Self) -> bool {
        self.last < other.first && self.last.plus_days(1) == other.first
    }
}

/// Days that were looked at, and what is open on each of them.
#[derive(Default)]
pub(super) struct Outlook {
    /// In order, and apart from each other.
    looked_at: Vec<Days>,
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

/// How much may be known of a record's days. What is asked of further ones begins anew, so that who asks of every day
/// there is does not fill the memory.
const MOST: usize = 32;

impl Outlook {
    pub(super) fn has(&self, day: CivilDate) -> bool {
        self.looked_at.iter().any(|days| days.has(day))
    }

    pub(super) fn is_full(&self) -> bool {
        self.looked_at.len().max(self.open.len()) >= MOST
    }

    pub(super) fn shrink(&mut self) {
        self.looked_at.shrink_to_fit();
        self.owners.shrink_to_fit();
        self.open.shrink_to_fit();
    }

    /// What was asked for among what is open on a day that was looked at.
    pub(super) fn find(&self, at: usize, wanted: &Wanted<'_>, found: &mut Vec<Found>) {
        for (_, number) in self.owners.iter().zip(0u16..).filter(|(owner, _)| wanted.is_of(owner)) {
            let in_time =
                |due: Option<CivilDate>| wanted.until.is_none_or(|until| due.is_some_and(|due| due <= until));
            let on_the_day = |open: &&Open| open.owner == number && open.days.has(wanted.as_of);
            let open = self.open.iter().filter(on_the_day).filter(|open| in_time(open.due));
            found.extend(open.map(|open| Found { at, what: open.what }));
        }
    }

    /// The number of an owner.
    pub(super) fn owner(
        &mut self,
        role: Option<&str>,
        person: Option<&PersonId>,
        known: &[&'static str],
    ) -> u16 {
        let same = |owner: &Owner| owner.role.as_deref() == role && owner.person.as_ref() == person;
        let number = self.owners.iter().position(same).unwrap_or_else(|| {
            self.owners
                .push(Owner { role: role.map(|role| named_role(role, known)), person: person.cloned() });
            self.owners.len() - 1
        });
        u16::try_from(number).unwrap_or(u16::MAX)
    }

    /// Takes up what is open on some days, which may be more days of what is open already.
    pub(super) fn take_up(&mut self, what: What, due: Option<CivilDate>, owner: u16, days: Days) {
        let same = |open: &&mut Open| {
            (open.what, open.due, open.owner) == (what, due, owner)
                && (open.days.is_before(days) || days.is_before(open.days))
        };
        match self.open.iter_mut().find(same) {
            Some(open) if open.days.is_before(days) => open.days.last = days.last,
            Some(open) => open.days.first = days.first,
            None => self.open.push(Open { what, due, owner, days }),
        }
    }

    /// Of days that were found to be alike, those that were not looked at before; one of them was not.
    pub(super) fn new_among(&self, alike: Days, day: CivilDate) -> Days {
        let before = self.looked_at.iter().rfind(|known| known.last < day);
        let after = self.looked_at.iter().find(|known| known.first > day);
        Days {
            first: before.map_or(alike.first, |known| alike.first.max(known.last.plus_days(1))),
            last: after.map_or(alike.last, |known| alike.last.min(known.first.plus_days(-1))),
        }
    }

    /// Remembers that days were looked at.
    pub(super) fn remember(&mut self, days: Days) {
        let place = self.looked_at.partition_point(|known| known.first < days.first);
        self.looked_at.insert(place, days);
        self.looked_at.dedup_by(|next, before| {
            let joined = before.is_before(*next);
            if joined {
                before.last = next.last;
            }
            joined
        });
    }

    /// The same at a glance, where all its days follow each other.
    pub(super) fn glance(&self) -> Glance {
        let [Days { first, last }] = self.looked_at.as_slice() else { return Glance::default() };
        let soonest = self.open.iter().filter_map(|open| open.due).min();
        let mut glance = Glance { first: *first, last: *last, soonest, ..Glance::default() };
        for owner in &self.owners {
            glance.roles |= owner.role.as_deref().map_or(0, mark);
            glance.people |= owner.person.as_ref().map_or(0, |person| mark(person.as_str()));
        }
        glance
    }
}

/// Enough of an outlook to see that nothing in it is meant, without going to where it is.
#[derive(Clone, Copy)]
pub(crate) struct Glance {
    first: CivilDate,
    last: CivilDate,
    soonest: Option<CivilDate>,
    /// A mark for each role that owes something, and for each person; others may have the same.
    roles: u64,
    people: u64,
}

impl Default for Glance {
    fn default() -> Self {
        let [first, last] = [i32::MAX, i32::MIN].map(CivilDate::from_day_number);
        Self { first, last, soonest: None, roles: 0, people: 0 }
    }
}

/// What an agenda asks for, as far as it shows at a glance.
pub(crate) struct Sought {
    as_of: CivilDate,
    until: Option<CivilDate>,
    role: Option<u64>,
    worker: Option<u64>,
    alone_in: u64,
}

impl Glance {
    /// Whether something may be open that is asked for. Where it says no, nothing is.
    pub(crate) fn may_have(&self, sought: &Sought) -> bool {
        let looked_at = self.first <= sought.as_of && sought.as_of <= self.last;
        let in_time =
            || sought.until.is_none_or(|until| self.soonest.is_some_and(|soonest| soonest <= until));
        let of_role = || sought.role.is_none_or(|role| self.roles & role != 0);
        let of_worker = || {
            let theirs = |worker| self.people & worker != 0 || self.roles & sought.alone_in != 0;
            sought.worker.is_none_or(theirs)
        };
        !looked_at || (of_worker() && in_time() && of_role())
    }
}

impl Wanted<'_> {
    /// What of it shows at a glance; nothing where the host's facts may change what is open.
    pub(crate) fn at_a_glance(&self) -> Option<Sought> {
        self.facts.0.is_empty().then(|| Sought {
            as_of: self.as_of,
            until: self.until,
            role: self.role.map(mark),
            worker: self.worker.map(|worker| mark(worker.as_str())),
            alone_in: self.alone_in.iter().fold(0, |marks, role| marks | mark(role)),
        })
    }

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

/// One of 64 bits for a name.
fn mark(name: &str) -> u64 {
    1 << (BuildHasherDefault::<DefaultHasher>::default().hash_one(name) % 64)
}

/// The name of a role, which the room has for nearly every one.
fn named_role(role: &str, known: &[&'static str]) -> Cow<'static, str> {
    let own = known.iter().copied().find(|own| *own == role);
    own.map_or_else(|| Cow::Owned(role.to_owned()), Cow::Borrowed)
}
