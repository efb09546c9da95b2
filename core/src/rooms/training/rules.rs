//! The room's rules: their codes, where they come from, and what they say.
pub(super) mod credentials;
pub(super) mod evidence;
pub(super) mod mentoring;
pub(super) mod naming;
pub(super) mod needs;
pub(super) mod opportunities;
pub(super) mod reviews;
pub(super) mod sessions;
pub(super) mod worker;

crate::rules! {
    /// Everything that is needed is there.
    pub GATE_READY = "training.gate.ready", permits, cites ["training.A.1.b.1", "framework.3.1"], with [worker];
    /// Something that is needed for a role, an area, an activity or a level is missing: no service before it.
    pub MISSING = "training.requirement.missing", refuses,
        cites ["training.A.1.b.1", "training.A.1.a.2"], with [requirement, worker, what];
    /// What was there ran out.
    pub LAPSED = "training.requirement.lapsed", refuses,
        cites ["training.A.2.a.1", "training.A.1.b.1"], with [requirement, worker, what, on];
    /// Something is missing, and until it is there a mentor approves what is done.
    pub MISSING_APPROVAL = "training.requirement.missing-approval", needsApproval,
        cites ["training.A.1.c.2"], with [requirement, worker, what];
    /// Whether something is met depends on what nobody has said yet.
    pub UNKNOWN = "training.requirement.unknown", needsInformation,
        cites ["training.A.1.b.1"], with [requirement, worker, fact];
    /// Something will be needed from a day on.
    pub LATER = "training.requirement.later", informs, cites ["training.A.2.a.2"], with [requirement, from];
    /// Something regular is missing; by policy it does not stop the worker.
    pub BEHIND = "training.requirement.behind", informs, cites ["training.A.2.a.1"], with [requirement, worker];
    /// Nobody has a training record for the worker.
    pub NO_RECORD = "training.record.missing", needsInformation, cites ["training.A.1.b.1"], with [worker];
    /// A waiver stays in plain sight.
    pub WAIVED = "training.waiver.visible", informs,
        cites ["training.A.1.b.1"], with [worker, what, by, reason, on, until];
    /// Something ran out and still counts for a while.
    pub IN_GRACE = "training.evidence.in-grace", informs, cites ["training.A.2.a.1"], with [worker, what, until];
    /// Something counts because something of equal worth was done.
    pub EQUIVALENT = "training.evidence.equivalent", informs, cites ["training.A.1.b.1"], with [worker, what, by];
    /// A renewal that was received in time keeps the old credential valid while it is pending.
    pub PENDING = "training.credential.renewal-pending", informs,
        cites ["training.A.1.a.2"], with [worker, credential, since];
    /// A credential is suspended.
    pub SUSPENDED = "training.credential.suspended", refuses,
        cites ["training.A.1.a.2"], with [requirement, worker, credential, since];
    /// A credential was taken away.
    pub WITHDRAWN = "training.credential.withdrawn", refuses,
        cites ["training.A.1.a.2"], with [requirement, worker, credential, on];
    /// Who is still shadowing watches and does not serve.
    pub OBSERVE_ONLY = "training.mentorship.observe-only", refuses,
        cites ["training.A.1.c.1"], with [worker, mentorship, left];
    /// The acts of somebody who is accompanied need the mentor's approval.
    pub UNDER_APPROVAL = "training.mentorship.approval", needsApproval,
        cites ["training.A.1.c.2"], with [worker, mentorship, mentor];
    /// A mentorship that is needed has not begun.
    pub NOT_BEGUN = "training.mentorship.not-begun", refuses, cites ["training.A.1.c.1"], with [worker, mentorship];
    /// A mentorship takes longer than policy foresees.
    pub OVER_LONG = "training.mentorship.over-long", informs, cites ["training.A.1.c.3"], with [worker, mentorship, until];
    /// Who did not succeed is helped before anything else.
    pub REMEDIAL_OPEN = "training.remedial.open", refuses,
        cites ["training.A.1.b.2"], with [requirement, worker, module, owner];
    /// Extra training was not had by its day.
    pub TRIGGERED_UNMET = "training.triggered.unmet", refuses, cites ["training.A.2.a.2"], with [worker, module, by];
    /// Who comes back from a long leave learns what changed.
    pub RETURN_REFRESHER = "training.return.refresher", refuses,
        cites ["training.A.1.b.1"], with [worker, program, since];
    /// No program opens what is asked.
    pub NOT_OPENED = "training.opening.none", refuses, cites ["training.A.1.a.3"], with [worker, asked];
    /// Nobody serves while they are away.
    pub AWAY = "training.worker.away", refuses, cites ["training.A.1.b.1"], with [worker, since];
    /// Nobody serves after they left.
    pub LEFT = "training.worker.left", refuses, cites ["training.A.1.b.1"], with [worker, on];

    /// An event belongs to another sort of record.
    pub OTHER_RECORD = "training.record.other-kind", refuses, cites ["training.A.3.b.1"], with [event, found, expected];
    /// A name that the policy does not define.
    pub UNDEFINED = "training.name.undefined", refuses, cites ["training.A.1.a.1"], with [what, name, nearest];
    /// No service before completion.
    pub SERVICE_BEFORE = "training.service.before-completion", refuses,
        cites ["training.A.1.b.1"], with [worker, readiness];
    /// Service whose readiness nobody can say yet.
    pub SERVICE_UNCLEAR = "training.service.unclear", needsInformation, cites ["training.A.1.b.1"], with [worker];
    /// What somebody may do under approval begins under approval.
    pub SERVICE_APPROVAL = "training.service.under-approval", needsApproval,
        cites ["training.A.1.c.2"], with [worker];
    /// A mark under the pass mark is no pass.
    pub BELOW_MARK = "training.evidence.below-mark", refuses, cites ["training.A.1.b.1"], with [module, score, mark];
    /// Nobody judges their own training.
    pub OWN_JUDGEMENT = "training.evidence.own-judgement", refuses, cites ["training.A.1.b.1"], with [person, module];
    /// Whoever judges must hold a role that may.
    pub JUDGE_ROLE = "training.evidence.judge-role", refuses,
        cites ["training.A.1.b.1"], with [person, module, roles];
    /// It is not known whether somebody may judge.
    pub JUDGE_UNKNOWN = "training.evidence.judge-unknown", needsInformation,
        cites ["training.A.1.b.1"], with [person, module];
    /// Another attempt only once the remedial path is decided.
    pub TRY_AFTER_HELP = "training.evidence.try-after-help", refuses,
        cites ["training.A.1.b.2"], with [worker, module, failures];
    /// A waiver by somebody who may not waive, or of one's own.
    pub WAIVER_BY = "training.waiver.by", refuses, cites ["training.A.1.b.1"], with [person, what, roles];
    /// It is not known whether somebody may waive.
    pub WAIVER_BY_UNKNOWN = "training.waiver.by-unknown", needsInformation,
        cites ["training.A.1.b.1"], with [person, what];
    /// A waiver on a ground that policy does not have.
    pub WAIVER_REASON = "training.waiver.reason", refuses, cites ["training.A.1.b.1"], with [what, reason, allowed];
    /// A waiver longer than policy lets it be.
    pub WAIVER_LENGTH = "training.waiver.length", refuses, cites ["training.A.1.b.1"], with [what, until];
    /// Too many failures: help is owed.
    pub REMEDIAL_NEEDED = "training.remedial.needed", notes, cites ["training.A.1.b.2"], with [worker, module, failures];
    /// Nobody owns or decides their own remedial path.
    pub REMEDIAL_OWN = "training.remedial.own", refuses, cites ["training.A.1.b.2"], with [person, module];
    /// A remedial path is decided by those who may.
    pub REMEDIAL_DECIDED_BY = "training.remedial.decided-by", refuses,
        cites ["training.A.1.b.2"], with [person, module, roles];
    /// By when it is decided how to go on.
    pub REMEDIAL_DUE = "training.remedial.due", needsInformation, cites ["training.A.1.b.2"], with [module];
    /// It is decided how to go on in the time that policy gives.
    pub REMEDIAL_LONG = "training.remedial.too-long", refuses, cites ["training.A.1.b.2"], with [module, by];
    /// There is no remedial path to decide.
    pub REMEDIAL_NONE = "training.remedial.none", refuses, cites ["training.A.1.b.2"], with [module];
    /// Something needs to be known of a credential.
    pub CREDENTIAL_END = "training.credential.end-unknown", needsInformation,
        cites ["training.A.1.a.2"], with [credential];
    /// A credential's days are the wrong way round.
    pub CREDENTIAL_DAYS = "training.credential.days", refuses, cites ["training.A.1.a.2"], with [credential, from, until];
    /// Something happened to a credential that nobody showed.
    pub CREDENTIAL_NOT_SHOWN = "training.credential.not-shown", refuses, cites ["training.A.1.a.2"], with [credential];
    /// A renewal was received later than policy asks.
    pub RENEWAL_LATE = "training.credential.renewal-late", notes,
        cites ["training.A.1.a.2"], with [credential, received, end];

    /// Nobody mentors themselves.
    pub MENTOR_SELF = "training.mentor.self", refuses, cites ["training.A.1.c.1"], with [person];
    /// Nobody approves or signs off their own acts.
    pub OWN_APPROVAL = "training.mentor.own-approval", refuses, cites ["training.A.1.c.2"], with [person];
    /// A mentor must be somebody who may mentor.
    pub MENTOR_ELIGIBLE = "training.mentor.eligible", refuses,
        cites ["training.A.1.c.1"], with [person, mentorship, lacks];
    /// It is not known whether somebody may mentor.
    pub MENTOR_UNKNOWN = "training.mentor.unknown", needsInformation,
        cites ["training.A.1.c.1"], with [person, mentorship, fact];
    /// Only the mentor of the day approves.
    pub NOT_THE_MENTOR = "training.mentor.not-theirs", refuses, cites ["training.A.1.c.2"], with [person, mentor];
    /// A mentored act without its approval.
    pub WITHOUT_APPROVAL = "training.mentored-act.without-approval", refuses,
        cites ["training.A.1.c.2"], with [act, worker];
    /// A mentored act that the mentor declined.
    pub DECLINED = "training.mentored-act.declined", refuses, cites ["training.A.1.c.2"], with [act, worker, by];
    /// A mentorship is signed off no sooner than policy says.
    pub TOO_EARLY = "training.mentorship.too-early", refuses, cites ["training.A.1.c.3"], with [mentorship, from];
    /// Shadowing comes before the sign-off.
    pub SHADOWING_LEFT = "training.mentorship.shadowing-left", refuses,
        cites ["training.A.1.c.1"], with [mentorship, left];
    /// A mentorship that is not open.
    pub NOT_OPEN = "training.mentorship.not-open", refuses, cites ["training.A.1.c.1"], with [mentorship];
    /// A mentorship is extended as policy lets it be.
    pub EXTENSION = "training.mentorship.extension", refuses,
        cites ["training.A.1.c.3"], with [mentorship, until];
    /// Who may sign off.
    pub SIGN_OFF_BY = "training.mentorship.signed-off-by", refuses,
        cites ["training.A.1.c.3"], with [person, mentorship, roles];

    /// A trainer holds the module and the trainer module.
    pub TRAINER = "training.session.trainer", refuses, cites ["training.A.3.b.6"], with [person, module];
    /// It is not known whether somebody may teach.
    pub TRAINER_UNKNOWN = "training.session.trainer-unknown", needsInformation,
        cites ["training.A.3.b.6"], with [person];
    /// Nobody teaches the session.
    pub NO_FACILITATOR = "training.session.no-facilitator", needsInformation, cites ["training.A.3.a.2"], with [];
    /// There are no places left.
    pub FULL = "training.session.full", refuses, cites ["training.A.3.b.1"], with [worker, places];
    /// The session is over, or was called off.
    pub SESSION_CLOSED = "training.session.closed", refuses, cites ["training.A.3.b.1"], with [event];
    /// Feedback on a session that was not held.
    pub NOT_HELD = "training.session.not-held", refuses, cites ["training.A.5.2"], with [];
    /// A mark of feedback goes from 1 to 5.
    pub FEEDBACK_RANGE = "training.session.feedback-range", refuses, cites ["training.A.5.2"], with [found];
    /// What trainees or trainers said calls for a look.
    pub FEEDBACK_LOW = "training.session.feedback-low", notes, cites ["training.A.5.2", "training.A.5.1"], with [mean];
    /// A partner that the policy does not name.
    pub PARTNER = "training.session.partner", notes, cites ["training.A.3.b.3"], with [partner];
    /// What is shared with a partner on that day, that way, is not what was agreed.
    pub PARTNER_TERMS = "training.session.partner-terms", notes, cites ["training.A.3.b.3"], with [partner];
    /// An expert whom neither the policy nor the module names.
    pub EXPERT = "training.session.expert", notes, cites ["training.A.3.b.2"], with [person];
    /// Teaching is not among somebody's tasks.
    pub DELIVERED_BY = "training.session.delivered-by", notes, cites ["training.A.3.a.2"], with [person, roles];

    /// Training is reviewed by those who may.
    pub REVIEW_BY = "training.review.by", refuses, cites ["training.A.5.1"], with [person, roles];

    /// A change or a gap says for which areas and by when.
    pub TRIGGER_INCOMPLETE = "training.need.trigger-incomplete", needsInformation,
        cites ["training.A.2.a.2"], with [];
    /// A need that is decided to be met has an owner.
    pub NEED_OWNER = "training.need.owner", needsInformation, cites ["training.A.2.b.1"], with [];
    /// A need is met after it was decided how.
    pub NEED_UNDECIDED = "training.need.undecided", refuses, cites ["training.A.2.b.1"], with [];
    /// A need that was not taken up cannot be met.
    pub NEED_NOT_TAKEN = "training.need.not-taken", refuses, cites ["training.A.2.b.1"], with [];
    /// Who needs the training is not worked out yet.
    pub NEED_AUDIENCE = "training.need.audience", notes, cites ["training.A.2.a.2"], with [by];

    /// Who goes is decided by those who may.
    pub ATTENDEE_BY = "training.opportunity.decided-by", refuses,
        cites ["training.A.2.b.2"], with [person, roles];
    /// Who went was not chosen to go.
    pub NOT_CHOSEN = "training.opportunity.not-chosen", notes, cites ["training.A.2.b.2"], with [person];
    /// By when somebody tells the others.
    pub SHARE_BACK_DATE = "training.share-back.date", needsInformation,
        cites ["training.A.2.b.2"], with [person, by];
    /// By when somebody tells the others is later than policy says.
    pub SHARE_BACK_LATE_DATE = "training.share-back.late-date", refuses,
        cites ["training.A.2.b.2"], with [person, by];
    /// Only who went can tell the others.
    pub SHARE_BACK_NOT_THERE = "training.share-back.not-there", refuses, cites ["training.A.2.b.2"], with [person];
    /// Somebody has not told the others in time.
    pub SHARE_BACK_OVERDUE = "training.share-back.overdue", notes, cites ["training.A.2.b.2"], with [person, by];
    /// Only those who may excuse somebody, and nobody excuses themselves.
    pub EXCUSED_BY = "training.share-back.excused-by", refuses, cites ["training.A.2.b.2"], with [person];

    /// Something will run out soon.
    pub LAPSES_SOON = "training.lapse.soon", notes, cites ["training.A.2.a.1"], with [worker, what, on];
    /// Extra training was not had by its day; by policy it changes nothing.
    pub TRIGGERED_OVERDUE = "training.triggered.overdue", notes, cites ["training.A.2.a.2"], with [worker, module, by];
    /// Somebody serves who is not ready any more.
    pub SERVES_UNREADY = "training.service.not-ready", notes, cites ["training.A.1.b.1"], with [worker, readiness];
}

use super::Training;
use super::event::{TrainingEvent, TrainingRecordKind};
use super::gate::{DayCounter, GateQuestion, GateSurroundings, UpcomingSession};
use super::state::TrainingState;
use crate::calendar::CivilDate;
use crate::criteria::FactValue;
use crate::problem::nearest;
use crate::reason::{Finding, Judgement, Sentences};
use crate::room::{Inquiry, Room, Said};
use crate::wire::Role;

/// What a rule of the room reads.
pub(super) type Case<'a> = Inquiry<'a, Training>;

/// Whether an event of a kind is open at all.
pub(super) fn may(case: &Case<'_>, kind: &'static str, judgement: &mut Judgement) {
    let expected = TrainingRecordKind::of(kind);
    let Some(found) = case.state.kind() else { return };
    if found != expected {
        let with: [(&str, &dyn std::fmt::Display); 3] =
            [("event", &kind), ("found", &found.name()), ("expected", &expected.name())];
        judgement.refuse(&OTHER_RECORD, with);
        return;
    }
    match case.state {
        TrainingState::Session(session) => sessions::may(session, kind, judgement),
        TrainingState::Need(need) => needs::may(need, kind, judgement),
        _ => {}
    }
}

/// Judges what an event says.
pub(super) fn check(case: &Case<'_>, said: Said<'_, TrainingEvent>, judgement: &mut Judgement) {
    if case.state.kind().is_some_and(|kind| kind != said.event.record_kind()) {
        return;
    }
    naming::check(case, said.event, judgement);
    match said.event.record_kind() {
        TrainingRecordKind::Worker => {
            evidence::check(case, said, judgement);
            credentials::check(case, said, judgement);
            mentoring::check(case, said, judgement);
            worker::check(case, said, judgement);
        }
        TrainingRecordKind::Session => sessions::check(case, said, judgement),
        TrainingRecordKind::Need => needs::check(case, said, judgement),
        TrainingRecordKind::Opportunity => opportunities::check(case, said, judgement),
        TrainingRecordKind::Reviews => reviews::check(case, said, judgement),
    }
}

/// Judges the record as a whole.
pub(super) fn notice(case: &Case<'_>, judgement: &mut Judgement) {
    match case.state {
        TrainingState::Empty | TrainingState::Reviews(_) => {}
        TrainingState::Worker(worker) => worker::notice(case, worker, judgement),
        TrainingState::Session(session) => sessions::notice(case, session, judgement),
        TrainingState::Need(need) => needs::notice(case, need, judgement),
        TrainingState::Opportunity(opportunity) => opportunities::notice(case, opportunity, judgement),
    }
}

/// Whether what was noticed of an entry was seen to since.
pub(super) fn was_seen_to(case: &Case<'_>, finding: &Finding) -> bool {
    finding.reason.code == REMEDIAL_NEEDED.code
        && case.state.worker().is_some_and(|worker| evidence::was_helped(worker, finding, case.clock.as_of()))
}

/// Whether somebody holds one of several roles on a day; none when the roster does not say.
pub(super) fn holds_role(case: &Case<'_>, person: &str, roles: &[Role], on: CivilDate) -> Option<bool> {
    if roles.is_empty() {
        return Some(true);
    }
    let person = case.context.roster?.person(&person.into())?;
    Some(roles.iter().any(|role| person.has_role(role.as_str(), on)))
}

/// Whether somebody holds a module or a program today, by what their own record says.
pub(super) fn holds(case: &Case<'_>, person: &str, what: &str) -> Option<bool> {
    match case.context.standing("training", person)?.facts.get("training.holds")? {
        FactValue::Texts(held) => Some(held.iter().any(|one| one == what)),
        _ => None,
    }
}

/// Who answers for training: the owner of what is noticed and falls to nobody else.
pub(super) fn lead(case: &Case<'_>) -> Option<Role> {
    Training::duty(case.policy, Training::OWNER).or_else(|| Some(Training::OWNER.into()))
}

pub(super) fn list(roles: &[Role]) -> String {
    roles.iter().map(Role::as_str).collect::<Vec<_>>().join(", ")
}

/// Tells that a name is not in the policy.
pub(super) fn undefined<'a>(
    what: &'static str,
    name: &str,
    known: impl Iterator<Item = &'a str>,
    judgement: &mut Judgement,
) {
    let near = nearest(name, known).unwrap_or_default();
    judgement.refuse(&UNDEFINED, [("what", &what), ("name", &name), ("nearest", &near)]);
}

/// What the gate reads, from what a rule has.
pub(super) fn surroundings<'a>(
    case: &Case<'a>,
    as_of: CivilDate,
    days: &'a dyn DayCounter,
    sessions: &'a [UpcomingSession],
) -> GateSurroundings<'a> {
    let roster = case.context.roster;
    GateSurroundings { as_of, roster, sessions, days, sentences: Sentences::english() }
}
