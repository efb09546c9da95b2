//! What is true of a record: the fold of its entries.
use super::consultation_state::{AskedQuestion, ConsultationState};
use super::event::{ScopeEvent as E, ScopeRecordSort};
use super::told_state::{ManualState, ServiceState, Told};
use crate::room::Said;

/// What is true of one record of the room.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum ScopeState {
    /// Nothing happened yet.
    #[default]
    Empty,
    /// A consultation.
    Consultation(Box<ConsultationState>),
    /// A new service.
    Service(Box<ServiceState>),
    /// The manual.
    Manual(Box<ManualState>),
}

impl ScopeState {
    /// What sort of record it is.
    pub fn sort(&self) -> Option<ScopeRecordSort> {
        match self {
            Self::Empty => None,
            Self::Consultation(_) => Some(ScopeRecordSort::Consultation),
            Self::Service(_) => Some(ScopeRecordSort::Service),
            Self::Manual(_) => Some(ScopeRecordSort::Manual),
        }
    }

    /// Takes one entry. An event of another sort of record changes nothing: the check tells it.
    pub(crate) fn take(&mut self, said: Said<'_, E>) {
        match self {
            Self::Empty => self.open(said),
            Self::Consultation(consultation) => consultation.take(said),
            Self::Service(service) => service.take(said),
            Self::Manual(manual) => manual.take(said),
        }
    }

    fn open(&mut self, said: Said<'_, E>) {
        match said.event {
            E::ConsultationOpened {
                sort,
                asker,
                area,
                activity,
                of,
                to,
                channel,
                urgency,
                questions,
                matter,
                identifies,
                reply_by,
                ..
            } => {
                *self = Self::Consultation(Box::new(ConsultationState {
                    sort: *sort,
                    asker: asker.clone(),
                    area: area.clone(),
                    activity: activity.clone(),
                    asked_on: said.on,
                    of: of.clone(),
                    to: to.clone(),
                    ever_asked: to.clone(),
                    channel: *channel,
                    urgency: urgency.unwrap_or_default(),
                    questions: questions
                        .iter()
                        .map(|question| AskedQuestion::of(question, said.on, *reply_by))
                        .collect(),
                    matter: matter.clone(),
                    identifies: identifies.unwrap_or(false),
                    passed_on: None,
                    meetings: Vec::new(),
                    outcomes: Vec::new(),
                    supervisions: Vec::new(),
                    withdrawn_on: None,
                    closed_on: None,
                }));
            }
            E::ServiceAnnounced { service, areas, starts_on, audience, channels, training, text, .. } => {
                *self = Self::Service(Box::new(ServiceState {
                    service: service.clone(),
                    areas: areas.clone(),
                    announced_on: said.on,
                    starts_on: *starts_on,
                    told: audience.iter().map(|person| Told::of(person, said.on)).collect(),
                    channels: channels.clone(),
                    training: training.iter().map(|name| (name.clone(), None)).collect(),
                    text: text.clone(),
                    started_on: None,
                    reviewed: None,
                    review_by: None,
                    ended_on: None,
                }));
            }
            E::ManualPublished { version, languages, topics, taught_by, audience, acknowledge_by } => {
                *self = Self::Manual(Box::new(ManualState {
                    version: version.clone(),
                    versions: vec![(version.clone(), said.on)],
                    acknowledge_by: *acknowledge_by,
                    languages: languages.clone(),
                    topics: topics.clone(),
                    taught_by: taught_by.clone(),
                    told: audience.iter().map(|person| Told::of(person, said.on)).collect(),
                    check_ins: Vec::new(),
                    fell_away: Vec::new(),
                    reviewed_on: None,
                    needs_revision: false,
                }));
            }
            _ => {}
        }
    }
}

