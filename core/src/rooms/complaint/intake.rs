//! Who complains, how they are reached, what they expect, and what they were asked.
use super::contact::OwnContact;
use super::event::ComplaintEvent as E;
use super::fold::{add, replace};
use super::state::ComplaintState;
use super::tellings::LeftState;
use super::terms::{Authority, Complainant, ComplaintChannel, FormatNeed, SafeContact, Support, WrittenDown};
use crate::calendar::CivilDate;
use crate::wire::{LanguageTag, Private, RecordId};

/// Who complains, how they are reached, and what they expect.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct IntakeState {
    /// The day on which it came in.
    pub received_on: Option<CivilDate>,
    /// How it came in.
    pub channel: Option<ComplaintChannel>,
    /// The complainant's language.
    pub language: Option<LanguageTag>,
    /// Who complains.
    pub complainants: Vec<Complainant>,
    /// Those of several complainants who take no further part.
    pub left: Vec<LeftState>,
    /// How they can be reached safely.
    pub contact: Option<SafeContact>,
    /// What was arranged for one of several complainants alone.
    pub contacts: Vec<OwnContact>,
    /// Special forms they need.
    pub formats: Vec<FormatNeed>,
    /// Who helps.
    pub support: Vec<Support>,
    /// Who wrote it down.
    pub written_down: Option<WrittenDown>,
    /// Whether they expect a response; absent when that is unclear.
    pub expects_response: Option<bool>,
    /// What they hope for.
    pub hopes_for: Option<Private>,
    /// The feedback that it was before.
    pub from_feedback: Option<RecordId>,
    /// Whether they were invited to complain formally.
    pub invited: bool,
    /// Whether it goes on as feedback, and in which record.
    pub became_feedback: Option<Option<RecordId>>,
    /// Whether the complainant was asked for something and has not answered.
    pub waiting: bool,
    /// What the complainant was asked for.
    pub asked_for: Vec<String>,
    /// Every question to the complainant, with the answer.
    pub requests: Vec<RequestState>,
}

/// A question to the complainant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RequestState {
    /// The day.
    pub on: CivilDate,
    /// What is missing, by short names.
    pub missing: Vec<String>,
    /// The question.
    pub request: Option<Private>,
    /// When they answered.
    pub answered_on: Option<CivilDate>,
    /// The answer.
    pub answer: Option<Private>,
}

/// Takes one event into the state.
pub(super) fn apply(state: &mut ComplaintState, on: CivilDate, event: &E) {
    let intake = &mut state.intake;
    match event {
        E::Received {
            channel,
            language,
            complainant,
            joined_by,
            allegations,
            contact,
            formats,
            support,
            written_down,
            expects_response,
            hopes_for,
            from_feedback,
        } => {
            intake.received_on.get_or_insert(on);
            replace(&mut intake.channel, channel);
            replace(&mut intake.language, language);
            for one in complainant.iter().chain(joined_by) {
                add(&mut intake.complainants, one.clone());
            }
            replace(&mut intake.contact, contact);
            intake.formats.extend(formats.iter().copied());
            intake.support.extend(support.iter().cloned());
            replace(&mut intake.written_down, written_down);
            replace(&mut intake.expects_response, expects_response);
            replace(&mut intake.hopes_for, hopes_for);
            replace(&mut intake.from_feedback, from_feedback);
            for allegation in allegations {
                state.alleged(allegation);
            }
        }
        E::ComplainantAdded { complainant, replaces } => {
            if let Some(replaced) = replaces {
                intake.complainants.retain(|one| one.id() != Some(replaced));
                intake.contacts.retain(|one| one.person != *replaced);
            } else if !matches!(complainant, Complainant::Anonymous {}) {
                intake.complainants.retain(|one| !matches!(one, Complainant::Anonymous {}));
            }
            add(&mut intake.complainants, complainant.clone());
        }
        E::AuthorityShown { person, speaks_for: whom } => {
            for one in &mut intake.complainants {
                if let Complainant::Advocate { id, speaks_for, authority }
                | Complainant::Family { id, speaks_for, authority } = one
                    && id == person
                {
                    *authority = Authority::Shown;
                    replace(speaks_for, whom);
                }
            }
        }
        E::AllegationAdded { allegation } | E::AllegationClarified { allegation } => {
            state.alleged(allegation)
        }
        E::ContactArranged { contact, language, formats, person: Some(person) } => {
            intake.arrange_for(person, contact, language, formats);
        }
        E::ContactArranged { contact, language, formats, person: None } => {
            replace(&mut intake.contact, contact);
            replace(&mut intake.language, language);
            if !formats.is_empty() {
                intake.formats.clone_from(formats);
            }
        }
        E::SupportArranged { support } => add(&mut intake.support, support.clone()),
        E::SupportEnded { person } => intake.support.retain(|support| support.person != *person),
        E::ReadBack { agreed } => {
            let by = intake.written_down.take().and_then(|written| written.by);
            intake.written_down = Some(WrittenDown { by, read_back: *agreed });
        }
        E::IntentClarified { expects_response } => intake.expects_response = Some(*expects_response),
        E::BecameComplaint { from } => {
            let went_to = intake.became_feedback.take().flatten();
            intake.expects_response = Some(true);
            replace(&mut intake.from_feedback, &from.clone().or(went_to));
        }
        E::FormallyInvited { .. } => intake.invited = true,
        E::BecameFeedback { record } => intake.became_feedback = Some(record.clone()),
        E::InformationRequested { missing, request, .. } => {
            intake.waiting = true;
            intake.asked_for.clone_from(missing);
            let (missing, request) = (missing.clone(), request.clone());
            intake.requests.push(RequestState { on, missing, request, answered_on: None, answer: None });
        }
        E::InformationReceived { answer } => {
            intake.waiting = false;
            for one in intake.requests.iter_mut().filter(|one| one.answered_on.is_none()) {
                one.answered_on = Some(on);
                one.answer.clone_from(answer);
            }
        }
        _ => {}
    }
}
