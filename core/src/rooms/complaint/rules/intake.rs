//! Intake: taken whatever is missing, answered in a way that is safe and understood.
use super::{Case, E, listed, note, unheard};
use crate::reason::{AnswerForm, Judgement, Question, Severity};
use crate::room::Said;
use crate::rooms::complaint::allegation::{Allegation, AllegationId};
use crate::rooms::complaint::contact::Reach;
use crate::rooms::complaint::state::ComplaintState;
use crate::rooms::complaint::terms::{Authority, Complainant, ComplaintChannel, SafeContact, SupportRole, Telling};
use crate::wire::PersonId;

crate::rules! {
    /// A matter that goes on as feedback takes no further steps of a complaint.
    pub IS_FEEDBACK = "complaint.record.is-feedback", refuses, cites ["complaints.B.4.3"], with [event];
    /// Intake is never refused for a missing detail: it is asked for later.
    pub MISSING_DETAIL = "complaint.intake.missing-detail", notes,
        cites ["complaints.A.1.b.1", "complaints.A.2.4"], with [missing];
    /// What is missing when a complaint comes in is named, and asked for later.
    pub ASK_LATER = "complaint.intake.ask-later", informs, cites ["complaints.A.1.b.1", "complaints.A.2.4"],
        with [missing];
    /// A complaint expects a response; where that is unclear, somebody asks.
    pub INTENT_UNCLEAR = "complaint.intake.intent-unclear", notes, cites ["complaints.A.1.b.3", "complaints.A.1.c.2"],
        with [];
    /// Nothing is investigated before it is known whether a response is expected.
    pub INTENT_KNOWN = "complaint.intake.intent-known", needsInformation,
        cites ["complaints.A.1.b.3", "complaints.A.2.3"], with [event];
    /// Somebody who made an informal remark is invited to complain formally.
    pub INFORMAL_FOLLOWED_UP = "complaint.intake.informal-followed-up", notes, cites ["complaints.A.1.b.3"],
        with [channel];
    /// What a worker wrote down is read back to the person.
    pub READ_BACK = "complaint.intake.read-back", notes, cites ["complaints.A.1.a.2"], with [channel];
    /// A channel that the policy does not list is taken all the same.
    pub OTHER_CHANNEL = "complaint.intake.other-channel", notes, cites ["complaints.A.1.a.2"], with [channel];
    /// A language that the policy does not list needs an interpreter.
    pub OTHER_LANGUAGE = "complaint.intake.other-language", notes, cites ["complaints.A.1.b.2"], with [language];
    /// What the policy does not list as a subject is taken and looked at.
    pub OTHER_SUBJECT = "complaint.intake.other-subject", notes, cites ["complaints.A.1.a.3"], with [allegation, subject];
    /// A category has a name that the policy lists.
    pub OTHER_CATEGORY = "complaint.intake.other-category", notes, cites ["complaints.A.1.a.3"],
        with [allegation, category];
    /// An entry names an allegation that the complaint has.
    pub ALLEGATION_KNOWN = "complaint.intake.allegation-known", refuses, cites ["complaints.A.2.7"], with [allegation];
    /// What is added is another allegation than those that the complaint has.
    pub ALLEGATION_TAKEN = "complaint.intake.allegation-taken", refuses, cites ["complaints.A.2.7"], with [allegation];
    /// A matter for which a response is expected stays a complaint.
    pub STAYS_COMPLAINT = "complaint.intake.stays-complaint", refuses, cites ["complaints.A.1.c.2", "complaints.B.4.3"],
        with [];
    /// A matter for which no response is expected goes on as feedback.
    pub GOES_ON_AS_FEEDBACK = "complaint.intake.goes-on-as-feedback", notes, cites ["complaints.B.1.4"], with [];
    /// Only what went on as feedback becomes a complaint again.
    pub WAS_FEEDBACK = "complaint.intake.was-feedback", refuses, cites ["complaints.A.1.c.2", "complaints.B.4.3"],
        with [];
    /// Feedback for which a response is expected after all is taken up as a complaint.
    pub TAKE_UP = "complaint.intake.take-up", notes, cites ["complaints.A.1.c.2", "complaints.B.4.3"], with [];
    /// The complainant is reached by a safe channel only.
    pub SAFE_CHANNEL = "complaint.intake.safe-channel", refuses, cites ["complaints.A.1.b.4", "complaints.A.3.2"],
        with [channel];
    /// Of several complainants, it is known whose contact is arranged.
    pub CONTACT_WHOSE = "complaint.intake.contact-whose", needsInformation,
        cites ["complaints.A.1.b.4", "complaints.A.3.2"], with [];
    /// The complainant is told things in their language, or with an interpreter or translator.
    pub OWN_LANGUAGE = "complaint.intake.own-language", notes, cites ["complaints.A.1.b.2"], with [language, told];
    /// The complainant is told things in the forms that they need.
    pub OWN_FORMAT = "complaint.intake.own-format", notes, cites ["complaints.A.1.b.2"], with [missing];
    /// It is noted by whom, how and in which language the complainant was told.
    pub TELLING_KNOWN = "complaint.telling.known", needsInformation, cites ["complaints.A.1.b.2", "complaints.A.2.4"],
        with [missing];
    /// Only somebody who complains is told about the complaint as a complainant.
    pub TOLD_COMPLAINANT = "complaint.telling.to-complainant", refuses, cites ["complaints.A.3.2"], with [];
    /// Someone who speaks for another shows that they may, before they are told about that person.
    pub AUTHORITY = "complaint.intake.authority", needsInformation, cites ["complaints.A.3.2", "complaints.A.3.4"],
        with [person];
}

/// Steps that only a complaint has, not a remark of which nobody knows yet what it is.
const AFTER_INTENT: &[&str] = &["investigationPlanned", "investigationStepTaken", "reportDrafted", "decided"];

/// What can still be said of a matter that goes on as feedback.
const OF_FEEDBACK: &[&str] = &[
    "intentClarified",
    "becameComplaint",
    "contactArranged",
    "permissionWithdrawn",
    "reprisalReported",
    "reprisalAnswered",
    "privacyBreached",
    "closed",
    "reopened",
    "destructionApproved",
    "destructionHeld",
];

pub(super) fn may(case: &Case<'_>, kind: &'static str, judgement: &mut Judgement) {
    if case.state.intake.became_feedback.is_some() && !OF_FEEDBACK.contains(&kind) {
        judgement.refuse(&IS_FEEDBACK, [("event", &kind)]);
    }
    if kind == "becameFeedback" && case.state.intake.expects_response == Some(true) {
        judgement.refuse(&STAYS_COMPLAINT, []);
    }
    if kind == "becameFeedback" {
        unheard::untold(case, judgement);
        if case.state.intake.expects_response.is_none() && !intent_unclear(case.state) {
            judgement.needs(&INTENT_KNOWN, [("event", &kind)], vec![Question::of("complainant.expectsResponse").answered(AnswerForm::YesNo {})]);
        }
    }
    if kind == "becameComplaint" && case.state.intake.became_feedback.is_none() {
        judgement.refuse(&WAS_FEEDBACK, []);
    }
    if AFTER_INTENT.contains(&kind) && intent_unclear(case.state) {
        judgement.needs(&INTENT_KNOWN, [("event", &kind)], vec![Question::of("complainant.expectsResponse").answered(AnswerForm::YesNo {})]);
    }
}

/// Whether nobody knows if a response is expected: of a remark, of what was said and not written, and of what came in
/// in a way that nobody noted, it is not clear by itself. Who said what they hope for expects something.
pub(in crate::rooms::complaint) fn intent_unclear(state: &ComplaintState) -> bool {
    let intake = &state.intake;
    let unclear = intake.channel.is_none_or(|channel| channel.is_informal() || channel.is_spoken());
    unclear && intake.expects_response.is_none() && intake.hopes_for.is_none() && intake.became_feedback.is_none()
}

pub(super) fn check(case: &Case<'_>, said: Said<'_, E>, judgement: &mut Judgement) {
    match said.event {
        E::Received { channel, language, complainant, allegations, .. } => {
            let mut missing = Vec::new();
            missing.extend(channel.is_none().then_some("channel"));
            missing.extend(language.is_none().then_some("language"));
            missing.extend(complainant.is_none().then_some("complainant"));
            missing.extend(allegations.is_empty().then_some("allegations"));
            if !missing.is_empty() {
                judgement.inform(&ASK_LATER, [("missing", &listed(missing))]);
            }
            if let Some(channel) = channel.filter(|_| !case.policy.channels.is_empty())
                && !case.policy.channels.contains(&channel)
            {
                note(judgement, &OTHER_CHANNEL, [("channel", &channel.name())]);
            }
        }
        E::AllegationAdded { allegation } if case.state.allegation(&allegation.id).is_some() => {
            judgement.refuse(&ALLEGATION_TAKEN, [("allegation", &allegation.id)]);
        }
        E::AllegationClarified { allegation } => known(case.state, &allegation.id, judgement),
        E::Decided { allegation, .. } => known(case.state, allegation, judgement),
        E::Appealed { allegations, .. } | E::Withdrawn { allegations, .. } => {
            for allegation in allegations {
                known(case.state, allegation, judgement);
            }
        }
        E::ReportDrafted { findings, .. } | E::ReportFinalized { findings, .. } => {
            for finding in findings {
                known(case.state, &finding.allegation, judgement);
            }
        }
        _ => {}
    }
    if let Some(telling) = told(said.event) {
        told_safely(case.state, telling, judgement);
    }
    if let E::ContactAttempted { how: Some(how), .. } = said.event
        // Of several, it was one for whom this way is safe.
        && Reach::of(case.state, None).contacts().all(|contact| contact.is_some_and(|contact| !is_safe(contact, *how)))
    {
        judgement.refuse(&SAFE_CHANNEL, [("channel", &how.name())]);
    }
    if let E::ContactArranged { contact: Some(_), person, .. } = said.event {
        whose(case.state, person.as_ref(), judgement);
    }
    if matches!(said.event, E::ResultCommunicated { .. } | E::ProgressGiven { .. } | E::Disclosed { .. }) {
        authority(case.state, judgement);
    }
}

/// How the complainant was told something, by whichever event tells it.
pub(super) fn told(event: &E) -> Option<&Telling> {
    match event {
        E::ClarificationAsked { telling }
        | E::FormallyInvited { telling }
        | E::Acknowledged { telling, .. }
        | E::AssuranceGiven { telling, .. }
        | E::ProgressGiven { telling, .. }
        | E::InformationRequested { telling, .. }
        | E::ResultCommunicated { telling, .. }
        | E::LateDeclined { telling, .. }
        | E::SurveySent { telling }
        | E::Extended { complainant_told: telling, .. } => telling.as_ref(),
        _ => None,
    }
}

fn told_safely(state: &ComplaintState, telling: &Telling, judgement: &mut Judgement) {
    let reach = Reach::of(state, telling.to.as_ref());
    // What all are told must be safe for each of them.
    if let Some(how) = telling.how.filter(|how| reach.contacts().flatten().any(|contact| !is_safe(contact, *how))) {
        judgement.refuse(&SAFE_CHANNEL, [("channel", &how.name())]);
    }
    let helped = state.intake.support.iter().any(|one| one.role != SupportRole::Helper);
    if let Some(told) = telling.language.as_ref().filter(|_| !helped)
        && let Some(own) = reach.languages().find(|own| *own != told)
    {
        note(judgement, &OWN_LANGUAGE, [("language", own), ("told", told)]);
    }
}

/// Whether a way to reach somebody is one that is safe for them.
fn is_safe(contact: &SafeContact, how: ComplaintChannel) -> bool {
    let listed = contact.channels.is_empty() || contact.channels.contains(&how);
    listed && !contact.never.contains(&how)
}

/// It is known whose contact is arranged: that of one of several must not stand for another's.
fn whose(state: &ComplaintState, person: Option<&PersonId>, judgement: &mut Judgement) {
    let several = state.taking_part().filter(|one| one.id().is_some()).count() > 1;
    let unclear = person.map_or(several && state.intake.contact.is_some(), |person| !state.is_complainant(person));
    if unclear {
        judgement.needs(&CONTACT_WHOSE, [], vec![Question::of("contact.person").answered(AnswerForm::Text {})]);
    }
}

/// Who speaks for another is told nothing about them before they have shown that they may.
fn authority(state: &ComplaintState, judgement: &mut Judgement) {
    let someone_else = state.intake.complainants.iter().any(|one| match one {
        Complainant::Advocate { authority, .. } | Complainant::Family { authority, .. } => {
            *authority == Authority::Shown
        }
        one => !matches!(one, Complainant::Anonymous {}),
    });
    for one in &state.intake.complainants {
        if let Complainant::Advocate { id, authority: Authority::NotYet, .. }
        | Complainant::Family { id, authority: Authority::NotYet, .. } = one
            && !someone_else
        {
            judgement.needs(&AUTHORITY, [("person", id)], vec![Question::of("complainant.authority").answered(AnswerForm::YesNo {})]);
        }
    }
}

fn alleged(case: &Case<'_>, allegation: &Allegation, judgement: &mut Judgement) {
    let subject = allegation.about.kind();
    let open = case.policy.subjects.is_empty() || case.policy.open_subjects == Some(true);
    let unknown = subject == crate::rooms::complaint::SubjectKind::Unknown;
    if !open && !unknown && !case.policy.subjects.contains(&subject) {
        note(judgement, &OTHER_SUBJECT, [("allegation", &allegation.id), ("subject", &subject.name())]);
    }
    if let Some(category) = &allegation.category
        && !case.policy.categories.is_empty()
        && case.policy.categories.get(category).is_none()
    {
        note(judgement, &OTHER_CATEGORY, [("allegation", &allegation.id), ("category", category)]);
    }
}

/// An allegation that is spoken of is one of the complaint's.
pub(super) fn known(state: &ComplaintState, allegation: &AllegationId, judgement: &mut Judgement) {
    if state.allegation(allegation).is_none() {
        judgement.refuse(&ALLEGATION_KNOWN, [("allegation", allegation)]);
    }
}

/// Feedback for which somebody expects a response after all.
pub(super) fn of_feedback(case: &Case<'_>, judgement: &mut Judgement) {
    let intake = &case.state.intake;
    let open = case.state.ending.closed_on.is_none();
    if open && intake.became_feedback.is_some() && intake.expects_response == Some(true) {
        judgement.note(&TAKE_UP, [], Severity::Attention, super::overseer());
    }
}

pub(super) fn notice(case: &Case<'_>, judgement: &mut Judgement) {
    let intake = &case.state.intake;
    if !intake.waiting {
        let mut missing = Vec::new();
        missing.extend(intake.channel.is_none().then_some("channel"));
        missing.extend(intake.language.is_none().then_some("language"));
        missing.extend(intake.complainants.is_empty().then_some("complainant"));
        missing.extend(case.state.allegations.is_empty().then_some("allegations"));
        if !missing.is_empty() {
            let missing = listed(missing);
            judgement.note(&MISSING_DETAIL, [("missing", &missing)], Severity::Notice, super::overseer());
        }
    }
    let helped = intake.support.iter().any(|one| one.role != SupportRole::Helper);
    if let Some(language) = intake.language.as_ref().filter(|_| !helped && !case.policy.languages.is_empty())
        && !case.policy.languages.contains(language)
    {
        note(judgement, &OTHER_LANGUAGE, [("language", language)]);
    }
    for one in &case.state.allegations {
        alleged(case, &one.allegation, judgement);
    }
    if intent_unclear(case.state) {
        note(judgement, &INTENT_UNCLEAR, []);
        let informal = intake.channel.filter(|channel| channel.is_informal());
        if let Some(channel) = informal.filter(|_| !intake.invited && case.state.reachable()) {
            note(judgement, &INFORMAL_FOLLOWED_UP, [("channel", &channel.name())]);
        }
    }
    if intake.expects_response == Some(false) {
        note(judgement, &GOES_ON_AS_FEEDBACK, []);
    }
    if let Some(channel) = intake.channel.filter(|channel| channel.is_spoken()) {
        let read_back = intake.written_down.as_ref().is_some_and(|written| written.read_back);
        if !read_back && case.state.reachable() {
            note(judgement, &READ_BACK, [("channel", &channel.name())]);
        }
    }
}
