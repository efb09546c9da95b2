//! The rules of the scope room: what each is called, does, and comes from. What `assess` reads stands in `assess/`,
//! what records read in `rules/`.
mod consultation;
mod manual;
mod service;
mod supervision;

use super::Scope;
use super::event::{ScopeEvent as E, sort_of};
use super::state::ScopeState;
use crate::reason::{Judgement, Rule, Severity};
use crate::room::{Inquiry, Said};
use crate::wire::Role;

crate::rules! {
    // The scope of the office
    /// An area that the office does not know is never improvised: the answer names where to go.
    pub AREA_OUTSIDE = "scope.office.outside", refuses, cites ["framework.2.1", "referrals.A.1.1", "framework.2.4"],
        with [area, nearest, to];
    /// An area that the office does not offer on the day is never improvised: the answer names where to go.
    pub NOT_OFFERED = "scope.office.not-offered", refuses, cites ["framework.2.1", "referrals.A.1.1", "framework.2.4"],
        with [area, on, to];
    /// An area may be offered to some and not to others.
    pub NOT_FOR_THEM = "scope.office.not-for-them", refuses, cites ["framework.2.1", "referrals.A.1.1"], with [area, to];
    /// Whether an area is offered to this person is known.
    pub FOR_WHOM_KNOWN = "scope.office.for-whom-known", needsInformation, cites ["framework.2.1", "referrals.A.1.1"],
        with [area];
    /// An activity that the office does not do is never improvised.
    pub ACTIVITY_OUTSIDE = "scope.office.activity-outside", refuses, cites ["framework.2.1", "referrals.A.1.1"],
        with [activity, area, nearest, to];
    /// The policy says who may do each activity in each area.
    pub NOBODY_PERMITTED = "scope.office.nobody-permitted", refuses, cites ["framework.2.1", "framework.2.2"],
        with [activity, area, to];

    /// Why the service of an area exists is looked at again in time.
    pub RATIONALE_DUE = "scope.office.rationale-due", informs, cites ["framework.1.2", "framework.4.1"],
        with [service, due];

    // The gap
    /// Services fill gaps: who has another way is shown it.
    pub GAP = "scope.gap.another-way", refuses, cites ["framework.2.5"], with [area, to];
    /// Whether there is another way is known.
    pub GAP_KNOWN = "scope.gap.known", needsInformation, cites ["framework.2.5"], with [area];

    // Required facts
    /// What the policy asks for is known before anything goes on.
    pub REQUIRED = "scope.facts.required", needsInformation, cites ["framework.2.3", "referrals.A.1.3"], with [fact];

    // Levels
    /// The worker has what the activity needs in this area.
    pub LEVEL_SUFFICES = "scope.level.suffices", permits, cites ["framework.2.2", "referrals.A.1.2"],
        with [worker, area, activity, permit];
    /// The worker lacks what the activity needs in this area.
    pub LEVEL_MISSING = "scope.level.missing", refuses, cites ["framework.2.2", "referrals.A.1.2"],
        with [worker, area, activity, missing];
    /// A level is held for one area: it gives nothing in another.
    pub LEVEL_OTHER_AREA = "scope.level.other-area", informs, cites ["framework.2.2", "referrals.A.1.2"],
        with [worker, level, other, area];
    /// The worker's levels are known.
    pub LEVEL_KNOWN = "scope.level.known", needsInformation, cites ["framework.2.2", "referrals.A.1.2"],
        with [worker, area];
    /// A permit lets a worker go on with somebody's approval.
    pub PERMIT_APPROVAL = "scope.permit.approval", needsApproval, cites ["framework.2.2", "referrals.A.1.2"],
        with [permit, of];
    /// A permit asks a worker to consult first.
    pub PERMIT_CONSULT = "scope.permit.consult", needsInformation, cites ["framework.2.2", "referrals.A.1.2"],
        with [permit, of];
    /// A permit leads to somebody else.
    pub PERMIT_ELSEWHERE = "scope.permit.elsewhere", refuses, cites ["framework.2.4", "referrals.A.1.1"],
        with [permit, step, to];

    // Supervision
    /// What is above a worker's level is done under approved supervision only.
    pub SUPERVISION_NEEDED = "scope.supervision.needed", needsApproval, cites ["framework.2.2", "referrals.A.1.2"],
        with [worker, activity, area, of];
    /// An approval is recorded.
    pub APPROVED = "scope.supervision.approved", permits, cites ["framework.2.2", "referrals.A.1.2"], with [person, until];
    /// Nobody approves their own work.
    pub APPROVAL_OWN = "scope.supervision.own", informs, cites ["framework.2.2"], with [person];
    /// Whoever approves has a role that may.
    pub APPROVAL_ROLE = "scope.supervision.role", informs, cites ["framework.2.2"], with [person, role, roles];
    /// An approval holds for its time.
    pub APPROVAL_LAPSED = "scope.supervision.lapsed", informs, cites ["framework.2.2"], with [person, until];
    /// An approval says who gave it.
    pub APPROVAL_UNSIGNED = "scope.supervision.unsigned", informs, cites ["framework.2.2"], with [];

    // Limits
    /// A limit asks for a licence or a level.
    pub LIMIT_NEEDS = "scope.limit.needs", refuses, cites ["framework.2.1", "framework.2.2"],
        with [limit, missing, source];
    /// A limit leads to somebody else.
    pub LIMIT_ELSEWHERE = "scope.limit.elsewhere", refuses, cites ["framework.2.1", "framework.2.4"],
        with [limit, source, to];
    /// A limit asks for approval.
    pub LIMIT_APPROVAL = "scope.limit.approval", needsApproval, cites ["framework.2.2", "framework.2.4"],
        with [limit, source, of];
    /// A limit asks to consult first.
    pub LIMIT_CONSULT = "scope.limit.consult", needsInformation, cites ["framework.2.2", "framework.2.4"],
        with [limit, source, of];
    /// Whether a limit applies is known.
    pub LIMIT_KNOWN = "scope.limit.known", needsInformation, cites ["framework.2.3", "framework.2.4"],
        with [limit, source];
    /// A limit comes into force on a later day.
    pub LIMIT_COMING = "scope.limit.coming", informs, cites ["framework.2.1"], with [limit, from, source];

    // Complexity
    /// A met criterion calls for legal advice, whatever the worker's level.
    pub COMPLEX_LEGAL = "scope.complexity.legal-advice", refuses,
        cites ["framework.2.3", "referrals.A.1.3", "referrals.A.3.4"], with [criterion];
    /// A met criterion calls for a referral, whatever the worker's level.
    pub COMPLEX_REFER = "scope.complexity.refer", refuses, cites ["framework.2.4", "referrals.A.1.1", "referrals.A.1.3"],
        with [criterion, to];
    /// A met criterion lies outside what the office does.
    pub COMPLEX_OUTSIDE = "scope.complexity.outside", refuses, cites ["framework.2.1", "referrals.A.1.1"],
        with [criterion, to];
    /// A met criterion is talked over before going on.
    pub COMPLEX_CONSULT = "scope.complexity.consult", needsInformation,
        cites ["framework.2.4", "referrals.A.1.2", "referrals.A.3.1"], with [criterion, of];
    /// A met criterion needs somebody's approval.
    pub COMPLEX_APPROVAL = "scope.complexity.approval", needsApproval, cites ["framework.2.2", "referrals.A.1.2"],
        with [criterion, of];
    /// The policy names the level that may handle a criterion.
    pub COMPLEX_HANDLED = "scope.complexity.handled", permits, cites ["framework.2.3", "framework.2.2"],
        with [criterion, worker];
    /// An unknown fact is never taken for absent.
    pub COMPLEX_KNOWN = "scope.complexity.known", needsInformation, cites ["framework.2.3", "referrals.A.1.3"],
        with [criterion];

    // Consultation, as assess reads it
    /// Somebody who was asked said that the worker can go on.
    pub ANSWERED = "scope.consulted.may-go-on", permits, cites ["referrals.A.3.1", "framework.2.4"], with [about, of];
    /// Somebody who was asked said that the worker can go on with approval.
    pub ANSWERED_APPROVAL = "scope.consulted.with-approval", needsApproval, cites ["referrals.A.3.1", "framework.2.4"],
        with [about, of];
    /// Somebody who was asked said to ask further.
    pub ANSWERED_CONSULT = "scope.consulted.ask-further", needsInformation, cites ["referrals.A.3.1", "referrals.A.3.2"],
        with [about, of];
    /// Somebody who was asked said that legal advice or somebody else is needed.
    pub ANSWERED_ELSEWHERE = "scope.consulted.elsewhere", refuses, cites ["referrals.A.3.1", "referrals.A.3.4"],
        with [about, of, step];

    // Training
    /// Whether the worker is ready is known.
    pub TRAINING_KNOWN = "scope.training.known", needsInformation, cites ["framework.3.1", "training.A.1.a.1"],
        with [worker];
    /// Nobody serves before they are ready.
    pub TRAINING_NOT_READY = "scope.training.not-ready", refuses, cites ["framework.3.1", "training.A.1.a.1"],
        with [worker, readiness];
    /// Readiness holds for its time.
    pub TRAINING_LAPSED = "scope.training.lapsed", refuses, cites ["framework.3.1", "training.A.1.a.1"],
        with [worker, until];
    /// A beginner works with their mentor's approval.
    pub TRAINING_MENTOR = "scope.training.mentor", needsApproval, cites ["framework.3.1", "referrals.A.1.2"],
        with [worker, mentor];

    // Free of charge
    /// Nothing is asked or taken for advice or representation.
    pub FREE_OF_CHARGE = "scope.free.advice-and-representation", refuses, cites ["framework.1.3"], with [activity, source];
    /// Other fees are those that the policy names.
    pub FEE_FORESEEN = "scope.free.other-fees", refuses, cites ["framework.1.3"], with [activity];
    /// A fee that the policy names may be asked.
    pub FEE_ALLOWED = "scope.free.fee-allowed", permits, cites ["framework.1.3"], with [activity];

    // Records
    /// Each entry stands in a record of its own sort.
    pub OTHER_RECORD = "scope.record.other-sort", refuses, cites ["referrals.A.2.1"], with [event];

    // Consultations
    /// Whoever is asked is named in the policy.
    pub CONSULTEE_KNOWN = "scope.consultation.consultee-known", refuses, cites ["referrals.A.3.1", "referrals.A.1.2"],
        with [of, known];
    /// Nobody asks, or answers, themselves.
    pub NOT_ONESELF = "scope.consultation.not-oneself", refuses, cites ["referrals.A.3.1"], with [person];
    /// A consultation asks something.
    pub ASKS_SOMETHING = "scope.consultation.asks-something", needsInformation, cites ["referrals.A.3.1"], with [];
    /// The way of asking is one that the policy names.
    pub CHANNEL_FORESEEN = "scope.consultation.channel", notes, cites ["referrals.A.3.3"], with [channel, of];
    /// Somebody outside is told the least: who the person is only with their permission.
    pub LEAST_SHARED = "scope.consultation.least-shared", refuses, cites ["referrals.C.6.2", "referrals.C.6.3"], with [of];
    /// An answer is to a question that was asked.
    pub QUESTION_ASKED = "scope.consultation.question-asked", refuses, cites ["referrals.A.3.1"], with [question];
    /// Whoever answers was asked, or has a role that answers.
    pub ANSWERER_ASKED = "scope.consultation.answerer", notes, cites ["referrals.A.3.1", "referrals.A.3.4"],
        with [person, of];
    /// A case conference, or a meeting, is held before its questions are answered.
    pub MEETING_FIRST = "scope.consultation.meeting-first", notes, cites ["referrals.A.3.2"], with [question];
    /// A consultation is not closed with an open question.
    pub OPEN_QUESTION = "scope.consultation.open-question", refuses, cites ["referrals.A.3.1"], with [question];
    /// It is noted what was done after an answer.
    pub OUTCOME_FIRST = "scope.consultation.outcome-first", refuses, cites ["referrals.A.3.1", "framework.2.4"], with [];
    /// What is done is not freer than what was answered.
    pub OUTCOME_KEEPS = "scope.consultation.outcome-keeps", refuses, cites ["referrals.A.3.1", "framework.2.4"],
        with [outcome, step];
    /// Nothing is done before every question is answered.
    pub OUTCOME_ANSWERED = "scope.consultation.outcome-answered", refuses, cites ["referrals.A.3.1"], with [question];
    /// A consultation that is over stays over.
    pub IS_OVER = "scope.consultation.is-over", refuses, cites ["referrals.A.3.1"], with [event];
    /// There is a day until which a reply is needed, as the policy says for whoever is asked.
    pub REPLY_TIME = "scope.consultation.reply-by", notes, cites ["referrals.A.3.1", "referrals.A.3.4"],
        with [of, latest];
    /// A question without a reply in time is passed on.
    pub REPLY_LATE = "scope.consultation.reply-late", notes, cites ["referrals.A.3.1", "referrals.A.3.4"],
        with [question, of, due];

    // Supervision, as it is recorded
    /// Nobody approves their own work above their level.
    pub SUPERVISION_NOT_OWN = "scope.supervision.not-own", refuses, cites ["framework.2.2", "referrals.A.1.2"],
        with [person];
    /// Whoever approves has a role that the policy names.
    pub SUPERVISION_BY = "scope.supervision.by", refuses, cites ["framework.2.2", "referrals.A.1.2"], with [role, roles];
    /// It is recorded who supervises.
    pub SUPERVISION_SIGNED = "scope.supervision.signed", needsInformation, cites ["framework.2.2", "referrals.A.1.2"],
        with [];
    /// An approval names an area and an activity of the policy that can be done under supervision.
    pub SUPERVISION_FORESEEN = "scope.supervision.foreseen", refuses, cites ["framework.2.2"], with [activity, area];
    /// An approval ends on a day after it begins.
    pub SUPERVISION_ENDS = "scope.supervision.ends", refuses, cites ["framework.2.2"], with [until];
    /// Each approval has an id of its own.
    pub SUPERVISION_ID = "scope.supervision.id-taken", refuses, cites ["framework.2.2", "referrals.A.1.2"],
        with [supervision];
    /// What ends was approved.
    pub SUPERVISION_KNOWN = "scope.supervision.approved-before", refuses, cites ["framework.2.2"], with [supervision];

    // New services
    /// A service says which need it answers and how it belongs to the mission.
    pub SERVICE_RATIONALE = "scope.service.rationale", refuses, cites ["framework.1.1", "framework.1.2"],
        with [service, nearest];
    /// A new service is announced to somebody.
    pub SERVICE_AUDIENCE = "scope.service.audience", needsInformation, cites ["referrals.A.2.4"], with [service];
    /// A new service adds areas that the policy has.
    pub SERVICE_AREA = "scope.service.area", notes, cites ["referrals.A.2.4", "framework.2.1"], with [area];
    /// It is announced until when it is acknowledged.
    pub SERVICE_TIME = "scope.service.acknowledge-by", notes, cites ["referrals.A.2.4"], with [latest];
    /// A service does not start before everybody told has acknowledged it.
    pub SERVICE_ACKNOWLEDGED = "scope.service.acknowledged-first", refuses, cites ["referrals.A.2.4"], with [count];
    /// A service does not start before its training is arranged.
    pub SERVICE_TRAINING = "scope.service.training-first", refuses, cites ["referrals.A.2.4", "framework.3.1"],
        with [training];
    /// A service starts once, and ends once.
    pub SERVICE_RUNS = "scope.service.runs", refuses, cites ["referrals.A.2.4"], with [event];
    /// Whoever announces a service has a role that decides on it.
    pub SERVICE_DECIDED = "scope.service.decided-by", refuses, cites ["referrals.A.2.4", "framework.1.2"], with [role, roles];
    /// Only somebody who was told acknowledges it.
    pub SERVICE_TOLD = "scope.service.told", notes, cites ["referrals.A.2.4"], with [person];
    /// A service whose need has gone, or that left the mission, is looked at.
    pub SERVICE_UNROOTED = "scope.service.unrooted", notes, cites ["framework.1.1", "framework.1.2"], with [service];
    /// Why a service exists is looked at again in time.
    pub SERVICE_REVIEW = "scope.service.review-due", notes, cites ["framework.1.2", "framework.4.1"], with [service, due];
    /// A new service that needs training makes a training need.
    pub SIGNAL_TRAINING = "scope.signal.training-need", signals, cites ["referrals.A.2.4", "framework.3.1"],
        with [room, training, areas];

    // The manual
    /// The manual explains what the policy asks for.
    pub MANUAL_TOPICS = "scope.manual.topics", notes, cites ["referrals.A.2.1", "referrals.C.1.2"], with [missing];
    /// Onboarding teaches the manual.
    pub MANUAL_TAUGHT = "scope.manual.taught", notes, cites ["referrals.A.2.2", "referrals.C.1.3"], with [program];
    /// Each version has a name of its own.
    pub MANUAL_VERSION = "scope.manual.version", refuses, cites ["referrals.A.2.1"], with [version];
    /// Somebody acknowledges a version that was published.
    pub MANUAL_KNOWN = "scope.manual.version-known", refuses, cites ["referrals.A.2.1"], with [version, current];
    /// Somebody acknowledges the version of now.
    pub MANUAL_OLD = "scope.manual.old-version", notes, cites ["referrals.A.2.1"], with [person, version, current];
    /// Everybody acknowledges the manual.
    pub MANUAL_OPEN = "scope.manual.acknowledged", notes, cites ["referrals.A.2.1"], with [count, version];
    /// There is time to acknowledge it, and an end to it.
    pub MANUAL_TIME = "scope.manual.acknowledge-by", notes, cites ["referrals.A.2.1"], with [latest];
    /// Nobody checks in with themselves.
    pub CHECK_IN_OTHER = "scope.manual.check-in-other", refuses, cites ["referrals.A.2.3"], with [person];
    /// A supervisor or mentor checks in.
    pub CHECK_IN_BY = "scope.manual.check-in-by", refuses, cites ["referrals.A.2.3"], with [role, roles];
    /// New workers are checked in with as often as the policy says.
    pub CHECK_IN_OPEN = "scope.manual.check-ins", notes, cites ["referrals.A.2.3"], with [person, held, wanted];
    /// Where the manual is hard to apply, somebody looks at it.
    pub CHECK_IN_HARD = "scope.manual.hard-to-apply", notes, cites ["referrals.A.2.3", "referrals.A.2.1"], with [person];
    /// A manual that needs a new version gets one.
    pub MANUAL_REVISE = "scope.manual.revise", notes, cites ["referrals.A.2.1", "framework.4.1"], with [version];
}

pub(super) use consultation::{answer_to, answers_as_assess_takes_them, answers_that_count};

/// What a rule of this room reads.
pub(super) type Case<'a> = Inquiry<'a, Scope>;

/// Judges whether an event of a kind is open at all.
pub(super) fn may(case: &Case<'_>, kind: &'static str, judgement: &mut Judgement) {
    let Some(sort) = case.state.sort() else { return };
    if sort != sort_of(kind) {
        judgement.refuse(&OTHER_RECORD, [("event", &kind)]);
        return;
    }
    match case.state {
        ScopeState::Consultation(state) => consultation::may(case, state, kind, judgement),
        ScopeState::Service(state) => service::may(case, state, kind, judgement),
        ScopeState::Empty | ScopeState::Manual(_) => {}
    }
}

/// Judges an entry against the state before it.
pub(super) fn check(case: &Case<'_>, said: Said<'_, E>, judgement: &mut Judgement) {
    if case.state.sort().is_some_and(|sort| sort != said.event.record_sort()) {
        return;
    }
    consultation::check(case, said, judgement);
    supervision::check(case, said, judgement);
    service::check(case, said, judgement);
    manual::check(case, said, judgement);
}

/// Judges the state as a whole.
pub(super) fn notice(case: &Case<'_>, judgement: &mut Judgement) {
    match case.state {
        ScopeState::Empty => {}
        ScopeState::Consultation(state) => consultation::notice(case, state, judgement),
        ScopeState::Service(state) => service::notice(case, state, judgement),
        ScopeState::Manual(state) => manual::notice(case, state, judgement),
    }
}

/// Something for the overseer to look at in the ordinary course of work.
fn note<const N: usize>(
    judgement: &mut Judgement,
    rule: &'static Rule,
    with: [(&str, &dyn std::fmt::Display); N],
) {
    judgement.note(rule, with, Severity::Attention, Some(Role::from("supervisor")));
}

/// Names in one text, with commas between them.
pub(super) fn listed<'n>(names: impl IntoIterator<Item = &'n str>) -> String {
    names.into_iter().collect::<Vec<_>>().join(", ")
}

/// Roles in one text, with commas between them.
pub(super) fn listed_roles(roles: &[Role]) -> String {
    listed(roles.iter().map(Role::as_str))
}
