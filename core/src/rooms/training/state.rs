//! What is true of a record: the fold of its entries.
use super::event::{TrainingEvent, TrainingRecordKind};
use super::need_state::{NeedState, OpportunityState};
use super::review_state::ReviewState;
use super::session_state::SessionState;
use super::worker_state::WorkerTraining;
use crate::calendar::{CivilDate, Moment};
use crate::journal::Entry;

/// What is true of one record of the room.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum TrainingState {
    /// Nothing happened yet.
    #[default]
    Empty,
    /// A worker's training.
    Worker(Box<WorkerTraining>),
    /// A session.
    Session(Box<SessionState>),
    /// A need.
    Need(Box<NeedState>),
    /// An opportunity in the sector.
    Opportunity(Box<OpportunityState>),
    /// The reviews of the organization's training.
    Reviews(Box<ReviewState>),
}

/// The days between which something happened: one day, unless only a month or a year is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct When {
    /// The earliest it can have been: what is earned runs out counted from here.
    pub first: CivilDate,
    /// The latest it can have been: what is earned counts from here.
    pub last: CivilDate,
}

impl When {
    /// A day that is fully known.
    pub fn on(day: CivilDate) -> Self {
        Self { first: day, last: day }
    }

    /// The days of an entry whose local day is known.
    pub(super) fn of_entry(on: CivilDate, entry: &Entry) -> Self {
        match &entry.occurred_at {
            Moment::Instant(_) | Moment::Date(_) => Self::on(on),
            partly @ (Moment::Month(_) | Moment::Year(_)) => Self::of(partly),
        }
    }

    /// The days of a moment, read where it was written down.
    pub fn of(moment: &Moment) -> Self {
        match moment {
            Moment::Instant(at) => Self::on(at.own_date()),
            Moment::Date(day) => Self::on(*day),
            Moment::Month(month) => Self { first: month.first(), last: month.last() },
            Moment::Year(year) => {
                let day = |month, day| CivilDate::new((*year).into(), month, day);
                match (day(1, 1), day(12, 31)) {
                    (Ok(first), Ok(last)) => Self { first, last },
                    _ => Self::on(CivilDate::from_day_number(0)),
                }
            }
        }
    }
}

impl TrainingState {
    /// Takes one entry with its local day. An event of another sort of record changes nothing: the check tells it.
    pub fn take(&mut self, on: CivilDate, entry: &Entry, event: &TrainingEvent) {
        let when = When::of_entry(on, entry);
        if matches!(self, Self::Empty) {
            *self = match event.record_kind() {
                TrainingRecordKind::Worker => Self::Worker(Box::default()),
                TrainingRecordKind::Session => Self::Session(Box::default()),
                TrainingRecordKind::Need => Self::Need(Box::default()),
                TrainingRecordKind::Opportunity => Self::Opportunity(Box::default()),
                TrainingRecordKind::Reviews => Self::Reviews(Box::default()),
            };
        }
        match self {
            Self::Empty => {}
            Self::Worker(worker) => worker.take(when, &entry.id, event),
            Self::Session(session) => session.take(when, event),
            Self::Need(need) => need.take(when, event),
            Self::Opportunity(opportunity) => opportunity.take(when, event),
            Self::Reviews(reviews) => reviews.take(when, event),
        }
    }

    /// Which sort of record this is; none before its first entry.
    pub fn kind(&self) -> Option<TrainingRecordKind> {
        match self {
            Self::Empty => None,
            Self::Worker(_) => Some(TrainingRecordKind::Worker),
            Self::Session(_) => Some(TrainingRecordKind::Session),
            Self::Need(_) => Some(TrainingRecordKind::Need),
            Self::Opportunity(_) => Some(TrainingRecordKind::Opportunity),
            Self::Reviews(_) => Some(TrainingRecordKind::Reviews),
        }
    }

    /// The worker's training, when this is one's.
    pub fn worker(&self) -> Option<&WorkerTraining> {
        match self {
            Self::Worker(worker) => Some(worker),
            _ => None,
        }
    }

    /// The session, when this is one.
    pub fn session(&self) -> Option<&SessionState> {
        match self {
            Self::Session(session) => Some(session),
            _ => None,
        }
    }
}

/// Puts something into a list that stays in order, so that the order of arrival does not show. The same thing
/// twice is kept once.
pub(super) fn put<T: Ord>(list: &mut Vec<T>, item: T) {
    if let Err(place) = list.binary_search(&item) {
        list.insert(place, item);
    }
}
