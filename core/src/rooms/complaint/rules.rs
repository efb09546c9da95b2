//! The rules of the complaint room: what each is called, does, and comes from. What they read stands in `rules/`.
pub(super) mod assurances;
pub(super) mod closing;
mod communication;
mod decision;
pub(super) mod extension;
mod intake;
mod investigation;
pub(super) mod late;
pub(super) mod neutrality;
mod people;
mod process;
mod sharing;
pub(super) mod signals;
mod steps;
mod survey;
pub(super) mod track;
mod telling;
mod withdrawal;

pub(super) use extension::EXTENSIONS;
pub(super) use steps::STEP_KNOWN;
pub(super) use intake::intent_unclear;

use super::event::ComplaintEvent as E;
use super::{Complaint, RecordSort};
use crate::reason::{Judgement, Severity};
use crate::room::{Inquiry, Said};
use crate::wire::Role;

crate::rules! {
    // The record
    /// Events of the process stand in the record of the process, and events of a complaint in its own.
    pub OTHER_RECORD = "complaint.record.other-sort", refuses, cites ["complaints.A.2.1"], with [event];
    /// A matter that goes on as feedback takes no further steps of a complaint.
    pub IS_FEEDBACK = "complaint.record.is-feedback", refuses, cites ["complaints.B.4.3"], with [event];

    // Intake
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

    // Time limit
    /// A complaint beyond the time limit is decided on, never dropped in silence.
    pub LATE_UNDECIDED = "complaint.late.undecided", notes, cites ["complaints.A.2.1", "complaints.A.1.a.4"],
        with [allegation, limit];
    /// A late complaint is accepted under an exception that the policy lists.
    pub LATE_EXCEPTION = "complaint.late.exception", refuses, cites ["complaints.A.2.1"], with [exception, exceptions];
    /// The exception holds.
    pub LATE_EXCEPTION_HOLDS = "complaint.late.exception-holds", refuses, cites ["complaints.A.2.1"], with [exception];
    /// Whether the exception holds is known.
    pub LATE_EXCEPTION_KNOWN = "complaint.late.exception-known", needsInformation, cites ["complaints.A.2.1"],
        with [exception];
    /// Who decided on a late complaint is recorded.
    pub LATE_DECIDED_BY = "complaint.late.decided-by", needsInformation, cites ["complaints.A.2.1", "complaints.A.4.1"],
        with [];
    /// Somebody whose late complaint is declined is told why.
    pub LATE_TOLD = "complaint.late.told", refuses, cites ["complaints.A.1.a.4", "complaints.A.4.4"], with [];
    /// A complaint in time is not declined as late.
    pub LATE_IN_TIME = "complaint.late.in-time", refuses, cites ["complaints.A.2.1"], with [];

    // Track
    /// A track is one that the policy has.
    pub TRACK_KNOWN = "complaint.track.known", refuses, cites ["complaints.A.2.3"], with [track, tracks];
    /// The informal track is taken only when the complainant was asked.
    pub INFORMAL_ASKED = "complaint.informal.asked", needsInformation, cites ["complaints.A.2.3"], with [track];
    /// The informal track is taken only with the complainant's agreement.
    pub INFORMAL_AGREED = "complaint.informal.agreed", refuses, cites ["complaints.A.2.3"], with [track];
    /// How serious it is is known before the informal track is taken.
    pub INFORMAL_SERIOUSNESS_KNOWN = "complaint.informal.seriousness-known", needsInformation,
        cites ["complaints.A.2.3"], with [track];
    /// What is more serious than the policy's bound is not settled informally.
    pub INFORMAL_BOUND = "complaint.informal.bound", refuses, cites ["complaints.A.2.3"], with [seriousness, bound];
    /// The complainant can return to the formal track at any time.
    pub INFORMAL_RETURN = "complaint.informal.return", informs, cites ["complaints.A.2.3"], with [];
    /// An informal settlement ends the matter only when the complainant is content with it.
    pub INFORMAL_CONTENT = "complaint.informal.content", refuses, cites ["complaints.A.2.3", "complaints.A.4.3"], with [];
    /// Only what is on the informal track is settled informally.
    pub INFORMAL_ON_TRACK = "complaint.informal.on-track", refuses, cites ["complaints.A.2.3"], with [];
    /// What turns out to be more serious than the policy's bound leaves the informal track.
    pub INFORMAL_TOO_SERIOUS = "complaint.informal.too-serious", notes, cites ["complaints.A.2.3", "framework.4.2"],
        with [seriousness, bound];
    /// A track that is not the one the policy's criteria call for is chosen for a reason.
    pub TRACK_REASON = "complaint.track.reason", refuses, cites ["complaints.A.2.3", "framework.4.2"],
        with [track, criteria];
    /// A complaint goes on another track than the one that the policy's criteria call for now.
    pub TRACK_BELOW = "complaint.track.below-criteria", notes, cites ["complaints.A.2.3", "framework.4.2"],
        with [track, criteria];
    /// An immediate notice does not go to somebody complained about.
    pub NOTICE_NEUTRAL = "complaint.track.notice-neutral", refuses, cites ["complaints.A.2.2", "complaints.A.3.5"],
        with [person];
    /// An immediate notice goes to somebody.
    pub NOTICE_TO_SOMEBODY = "complaint.track.notice-to-somebody", needsInformation, cites ["complaints.A.2.3"], with [];
    /// Those who must know at once are told at once.
    pub NOTIFIED = "complaint.track.notified", notes, cites ["complaints.A.2.3", "framework.4.2"], with [track, roles];

    // Acknowledgement, assurances, undertakings
    /// An acknowledgement says all that the policy asks for.
    pub ACKNOWLEDGEMENT_COMPLETE = "complaint.acknowledgement.complete", refuses,
        cites ["complaints.A.2.4", "complaints.A.1.a.4", "complaints.A.1.b.4"], with [missing];
    /// An acknowledgement names the day until which an answer can be expected.
    pub ANSWER_DATE = "complaint.acknowledgement.answer-date", needsInformation,
        cites ["complaints.A.1.a.4", "complaints.A.2.9"], with [];
    /// The day promised for the answer is neither past nor later than the policy has it.
    pub ANSWER_IN_TIME = "complaint.acknowledgement.answer-in-time", notes,
        cites ["complaints.A.1.a.4", "complaints.A.2.9"], with [promised, due];
    /// A day that the complainant was told for the answer does not pass in silence.
    pub PROMISE_PASSED = "complaint.promise.passed", notes, cites ["complaints.A.2.4", "complaints.A.2.9"],
        with [promised];
    /// The complainant is assured of confidentiality, of no reprisal, and of no effect on their case.
    pub ASSURED = "complaint.assurance.given", notes, cites ["complaints.A.1.b.4", "complaints.A.3.4"], with [missing];
    /// Of several who complain, each is assured of confidentiality, of no reprisal, and of no effect on their case.
    pub EACH_ASSURED = "complaint.assurance.each", notes, cites ["complaints.A.1.b.4", "complaints.A.3.4"],
        with [complainant, missing];
    /// A complainant who fears reprisal is protected.
    pub FEARS_MET = "complaint.assurance.fears-met", notes, cites ["complaints.A.1.b.4", "complaints.A.3.5"], with [];
    /// Everyone who handles a complaint undertakes to keep it confidential.
    pub UNDERTAKEN = "complaint.confidentiality.undertaken", notes, cites ["complaints.A.3.1", "complaints.A.3.2"],
        with [person, role];
    /// Nobody works on a complaint before they undertook to keep it confidential.
    pub UNDERTAKEN_FIRST = "complaint.confidentiality.undertaken-first", refuses,
        cites ["complaints.A.3.1", "complaints.A.3.2"], with [person];

    // Sharing
    /// The policy says what may be shared.
    pub SHARING_POLICY = "complaint.sharing.policy", needsInformation, cites ["complaints.A.3.3"], with [];
    /// No investigation step shares beyond the permission given.
    pub SHARING_PERMITTED = "complaint.sharing.permitted", refuses, cites ["complaints.A.3.3", "complaints.A.3.4"],
        with [to];
    /// Who complains anonymously, or keeps their name back, is never identified.
    pub SHARING_HIDDEN = "complaint.sharing.hidden", refuses, cites ["complaints.A.3.2", "complaints.A.3.3"], with [to];
    /// Before anything identifying is disclosed, the risk of reprisal is weighed.
    pub RISK_WEIGHED = "complaint.sharing.risk-weighed", refuses, cites ["complaints.A.3.5"], with [to];
    /// Where there is a risk of reprisal, protections are noted before anything identifying is disclosed.
    pub PROTECTED = "complaint.sharing.protected", refuses, cites ["complaints.A.3.5"], with [to];
    /// Respondents and witnesses get the least.
    pub LEAST = "complaint.sharing.least", refuses, cites ["complaints.A.3.3"], with [element, to];
    /// A respondent sees only wording that was approved for them.
    pub WORDING = "complaint.sharing.wording-approved", refuses, cites ["complaints.A.3.3", "complaints.A.3.5"],
        with [respondent];
    /// Passing a complaint to another body needs permission, or a ground that the policy names.
    pub PASSING = "complaint.passing.permission-or-ground", refuses, cites ["complaints.A.3.3", "complaints.A.3.4"],
        with [body];
    /// A withdrawn permission comes too late for what was already shared: the person is told with whom.
    pub ALREADY_SHARED = "complaint.sharing.already-shared", informs, cites ["complaints.A.3.4"], with [recipients];
    /// Somebody about whom something was shared without their consent is told.
    pub NOTICE_OWED = "complaint.sharing.notice-owed", notes, cites ["complaints.A.3.4", "complaints.A.3.5"],
        with [sharing, recipient, due];
    /// Before a complaint that identifies somebody is passed on, the risk of reprisal is weighed.
    pub PASSING_WEIGHED = "complaint.passing.risk-weighed", refuses, cites ["complaints.A.3.5"], with [body];
    /// Where there is a risk of reprisal, protections are noted before a complaint is passed on.
    pub PASSING_PROTECTED = "complaint.passing.protected", refuses, cites ["complaints.A.3.5"], with [body];

    // Neutrality
    /// Nobody handles a complaint about themselves, or helps with it.
    pub NOT_RESPONDENT = "complaint.neutrality.not-respondent", refuses,
        cites ["complaints.A.2.2", "complaints.A.2.5", "complaints.A.1.b.2"], with [person, role];
    /// Nobody handles the complaint that names them: somebody else takes the step and writes it down.
    pub OWN_CASE = "complaint.neutrality.own-case", refuses, cites ["complaints.A.2.2", "complaints.A.2.5"],
        with [person, event];
    /// Nobody weighs a complaint of their own.
    pub NOT_COMPLAINANT = "complaint.neutrality.not-complainant", refuses, cites ["complaints.A.2.2", "complaints.A.2.5"],
        with [person, role];
    /// Nobody handles a complaint about their own department, as the policy says.
    pub OUTSIDE_DEPARTMENT = "complaint.neutrality.outside-department", refuses, cites ["complaints.A.2.2"],
        with [person, role, department];
    /// Nobody handles a complaint about someone in their own reporting line, as the policy says.
    pub OUTSIDE_LINE = "complaint.neutrality.outside-reporting-line", refuses, cites ["complaints.A.2.2"],
        with [person, role];
    /// Nobody with a declared conflict of interest handles a complaint, or helps with it.
    pub NO_CONFLICT = "complaint.neutrality.no-conflict", refuses,
        cites ["complaints.A.2.2", "complaints.A.2.5", "complaints.A.1.b.2"], with [person, role];
    /// An assignment before a conflict declaration is refused.
    pub DECLARED = "complaint.neutrality.declared", refuses, cites ["complaints.A.2.5"], with [person, role];
    /// Whoever declared before a respondent was known declares again.
    pub DECLARE_AGAIN = "complaint.neutrality.declare-again", notes, cites ["complaints.A.2.5"], with [person, role];
    /// Whoever holds a role is still neutral once the respondent is known.
    pub STILL_NEUTRAL = "complaint.neutrality.still-neutral", notes, cites ["complaints.A.2.2", "complaints.A.2.5"],
        with [person, role];
    /// Departments and reporting lines are known.
    pub ROSTER_KNOWN = "complaint.neutrality.roster-known", needsInformation, cites ["complaints.A.2.2"],
        with [person, role];
    /// A person on the roster.
    pub ON_ROSTER = "complaint.neutrality.on-roster", needsInformation, cites ["complaints.A.2.2"], with [person, role];
    /// Whoever holds a role is somebody that the policy allows for it.
    pub ROLE_FITS = "complaint.neutrality.role-fits", refuses, cites ["complaints.A.2.5", "complaints.A.4.1"],
        with [person, role, roles];
    /// Whoever decides differs from whoever investigated, where the policy says so.
    pub DIFFERS = "complaint.neutrality.differs", refuses, cites ["complaints.A.2.2", "complaints.A.4.1"],
        with [person, role, other];
    /// Whoever handles an appeal differs from those who handled the complaint before.
    pub APPEAL_DIFFERS = "complaint.neutrality.appeal-differs", refuses, cites ["complaints.A.2.2", "complaints.A.4.4"],
        with [person, role, other];
    /// A complaint about the head of the organization goes to the board.
    pub TO_BOARD = "complaint.neutrality.to-board", refuses, cites ["complaints.A.2.2", "complaints.A.2.5"],
        with [person, role];
    /// A complaint about the head of the organization is overseen by the board.
    pub BOARD_OVERSEES = "complaint.neutrality.board-oversees", notes, cites ["complaints.A.2.2", "complaints.A.2.5"],
        with [];
    /// Where nobody inside qualifies, somebody else is turned to.
    pub NOBODY_QUALIFIES = "complaint.neutrality.nobody-qualifies", notes, cites ["complaints.A.2.2", "complaints.A.2.5"],
        with [role, handler];
    /// Turning to the board or outside follows the order of the policy.
    pub HANDED_IN_ORDER = "complaint.neutrality.handed-in-order", refuses, cites ["complaints.A.2.2"],
        with [handler, handlers];
    /// The respondent is not known: whoever is assigned is checked again later.
    pub RESPONDENT_UNKNOWN = "complaint.neutrality.respondent-unknown", informs, cites ["complaints.A.2.2"],
        with [person, role];
    /// Why somebody may hold a role.
    pub NEUTRAL = "complaint.neutrality.neutral", permits, cites ["complaints.A.2.2", "complaints.A.2.5"],
        with [person, role];

    // Investigation and respondent
    /// Somebody investigates before it is investigated.
    pub INVESTIGATOR_FIRST = "complaint.investigation.investigator-first", refuses, cites ["complaints.A.2.5"],
        with [event];
    /// Whoever takes a step of the investigation is the investigator.
    pub BY_INVESTIGATOR = "complaint.investigation.by-investigator", notes, cites ["complaints.A.2.5"], with [person];
    /// It is planned how to find out before it is found out.
    pub PLAN_FIRST = "complaint.investigation.plan-first", notes, cites ["complaints.A.2.6"], with [];
    /// A plan names methods.
    pub PLAN_METHODS = "complaint.investigation.plan-methods", notes, cites ["complaints.A.2.6"], with [];
    /// A final report says what was found of each allegation.
    pub REPORT_COMPLETE = "complaint.report.complete", refuses, cites ["complaints.A.2.7"], with [allegation];
    /// Those who comment on a report do so before it is final.
    pub REPORT_COMMENTED = "complaint.report.commented", refuses, cites ["complaints.A.2.8"], with [who];
    /// Whoever reviews a report is neutral.
    pub REVIEWER_NEUTRAL = "complaint.report.reviewer-neutral", refuses, cites ["complaints.A.2.2", "complaints.A.2.8"],
        with [person];
    /// A respondent is heard before a finding against them.
    pub HEARD = "complaint.respondent.heard", refuses, cites ["complaints.A.2.6", "complaints.A.2.2"],
        with [respondent, allegation];
    /// A respondent is told of the complaint, or it is noted why not yet.
    pub TOLD = "complaint.respondent.told", notes, cites ["complaints.A.2.4", "complaints.A.3.3"], with [respondent];
    /// It is noted why a respondent is not told yet.
    pub NOT_TOLD_WHY = "complaint.respondent.not-told-why", refuses, cites ["complaints.A.3.5"], with [respondent];
    /// A respondent is told the result.
    pub TOLD_RESULT = "complaint.respondent.told-result", notes, cites ["complaints.A.4.3"], with [respondent];

    // Decision and follow-up
    /// Somebody decides: that is known before anything is decided.
    pub DECISION_MAKER_FIRST = "complaint.decision.decision-maker-first", refuses, cites ["complaints.A.4.1"],
        with [event];
    /// Whoever decides is the decision-maker.
    pub BY_DECISION_MAKER = "complaint.decision.by-decision-maker", refuses, cites ["complaints.A.4.1"], with [person];
    /// Reasons are given for every allegation that is not well-founded.
    pub REASONS = "complaint.decision.reasons", refuses, cites ["complaints.A.4.4"], with [allegation, outcome];
    /// An allegation that is referred on names the body.
    pub REFERRED_WHERE = "complaint.decision.referred-where", needsInformation, cites ["complaints.A.4.1"],
        with [allegation];
    /// Where the policy asks for a report, it is final before a decision rests on it.
    pub BEFORE_REPORT = "complaint.decision.before-report", notes, cites ["complaints.A.2.7", "complaints.A.4.1"],
        with [allegation];
    /// Follow-up is considered for every well-founded allegation.
    pub FOLLOW_UP_CONSIDERED = "complaint.decision.follow-up-considered", notes, cites ["complaints.A.4.2"],
        with [allegation];
    /// A follow-up action has an owner and a due date.
    pub FOLLOW_UP_OWNED = "complaint.follow-up.owned", needsInformation, cites ["complaints.A.4.2", "complaints.A.4.5"],
        with [action, missing];
    /// Who sees to a follow-up action is not the one it is about.
    pub FOLLOW_UP_NEUTRAL = "complaint.follow-up.owner-neutral", notes, cites ["complaints.A.2.2", "complaints.A.4.5"],
        with [action, person];
    /// A follow-up action is one that was decided.
    pub FOLLOW_UP_KNOWN = "complaint.follow-up.known", refuses, cites ["complaints.A.4.5"], with [action];
    /// A follow-up action is released for a reason.
    pub FOLLOW_UP_RELEASED = "complaint.follow-up.released", refuses, cites ["complaints.A.4.5"], with [action];

    // Result
    /// A result is communicated once everything is decided.
    pub RESULT_DECIDED = "complaint.result.decided", refuses, cites ["complaints.A.4.3"], with [allegation];
    /// A result says the outcome, the reasons, and the ways that are open.
    pub RESULT_COMPLETE = "complaint.result.complete", refuses, cites ["complaints.A.4.3", "complaints.A.4.4"],
        with [missing];

    /// Whoever tells the result is the one chosen for it.
    pub RESULT_TELLER = "complaint.result.teller", notes, cites ["complaints.A.2.2", "complaints.A.4.3"], with [person];
    /// Every outside body that the policy names with a result is named.
    pub BODIES_NAMED = "complaint.result.bodies-named", refuses, cites ["complaints.A.4.4"], with [bodies];
    /// An outside body that is named with the result is one that the policy lists.
    pub BODY_KNOWN = "complaint.result.body-known", refuses, cites ["complaints.A.4.4"], with [body, bodies];

    // Appeal
    /// An appeal is possible as often as the policy has it.
    pub APPEAL_TIMES = "complaint.appeal.times", refuses, cites ["complaints.A.4.4"], with [times];
    /// What an appeal overturned is decided anew.
    pub DECIDE_AGAIN = "complaint.appeal.decide-again", notes, cites ["complaints.A.4.1", "complaints.A.4.4"],
        with [allegation];
    /// An appeal is possible where the policy has one.
    pub APPEAL_EXISTS = "complaint.appeal.exists", refuses, cites ["complaints.A.4.4"], with [];
    /// An appeal comes after a result.
    pub APPEAL_AFTER_RESULT = "complaint.appeal.after-result", refuses, cites ["complaints.A.4.4"], with [];
    /// An appeal comes within its window.
    pub APPEAL_IN_TIME = "complaint.appeal.in-time", refuses, cites ["complaints.A.4.4", "complaints.A.2.9"], with [until];
    /// An appeal names a ground, where the policy asks for one.
    pub APPEAL_GROUND = "complaint.appeal.ground", needsInformation, cites ["complaints.A.4.4"], with [grounds];
    /// The ground of an appeal is one that the policy lists, where it lists any.
    pub APPEAL_GROUND_KNOWN = "complaint.appeal.ground-known", refuses, cites ["complaints.A.4.4"],
        with [ground, grounds];
    /// Somebody handles the appeal before it is decided.
    pub APPEAL_HANDLER_FIRST = "complaint.appeal.handler-first", refuses, cites ["complaints.A.4.4"], with [event];
    /// Whoever decides an appeal handles it.
    pub APPEAL_BY_HANDLER = "complaint.appeal.by-handler", refuses, cites ["complaints.A.4.4"], with [person];
    /// Reasons are given for an appeal that is not upheld in full.
    pub APPEAL_REASONS = "complaint.appeal.reasons", refuses, cites ["complaints.A.4.4"], with [];
    /// Nothing is decided on appeal where nobody appealed.
    pub APPEAL_OPEN = "complaint.appeal.open", refuses, cites ["complaints.A.4.4"], with [event];

    // Extension
    /// An extension has a reason.
    pub EXTENSION_REASON = "complaint.extension.reason", refuses, cites ["complaints.A.2.9", "complaints.A.2.4"],
        with [step];
    /// The complainant is told of an extension.
    pub EXTENSION_TOLD = "complaint.extension.told", refuses, cites ["complaints.A.2.4", "complaints.A.2.9"], with [step];
    /// The complainant is told of an extension before the old date passes. Later the date moves only where the policy
    /// allows more with approval, and somebody approved.
    pub EXTENSION_IN_TIME = "complaint.extension.in-time", refuses, cites ["complaints.A.2.4", "complaints.A.2.9"],
        with [step, due];
    /// With an extension, the complainant is told which outside body they can turn to, where the policy says so.
    pub EXTENSION_BODY = "complaint.extension.external-body", refuses, cites ["complaints.A.2.4"], with [step];
    /// An extension over the policy's maximum is refused.
    pub EXTENSION_MAXIMUM = "complaint.extension.maximum", refuses, cites ["complaints.A.2.9"], with [step, to];
    /// An extension over the maximum waits for approval, where the policy allows that.
    pub EXTENSION_APPROVED = "complaint.extension.approved", needsApproval, cites ["complaints.A.2.9"], with [step, to];

    // Withdrawal
    /// A withdrawal heard by the respondent's own team is confirmed by someone neutral.
    pub WITHDRAWAL_CONFIRMED = "complaint.withdrawal.confirmed", notes, cites ["complaints.A.1.b.4", "complaints.A.2.2"],
        with [];
    /// Whoever confirms a withdrawal is not of the respondent's team, not in conflict, and not the one who heard it.
    pub CONFIRMER_NEUTRAL = "complaint.withdrawal.confirmer-neutral", refuses, cites ["complaints.A.2.2"], with [person];
    /// Something was withdrawn.
    pub WAS_WITHDRAWN = "complaint.withdrawal.was-withdrawn", refuses, cites ["complaints.A.2.1"], with [event];
    /// Only somebody who complains, and still takes part, takes back their part.
    pub WITHDRAWAL_OF_PART = "complaint.withdrawal.of-complainant", refuses, cites ["complaints.A.2.1"], with [];
    /// Whoever complains alone takes back the complaint, and not a part of it.
    pub OTHERS_GO_ON = "complaint.withdrawal.others-go-on", refuses, cites ["complaints.A.2.1"], with [];
    /// A withdrawn complaint goes on only on a ground that the policy names.
    pub CONTINUATION_GROUND = "complaint.withdrawal.continuation-ground", refuses,
        cites ["complaints.A.2.3", "framework.4.2"], with [ground, grounds];

    // Closing, reopening, keeping
    /// A closed matter is reopened before anything else is done in it.
    pub IS_CLOSED = "complaint.closing.is-closed", refuses, cites ["complaints.A.2.1"], with [event];
    /// A matter does not close with an open step.
    pub OPEN_STEP = "complaint.closing.open-step", refuses, cites ["complaints.A.2.9", "complaints.A.4.5"],
        with [step, due];
    /// A matter does not close with an open follow-up action.
    pub OPEN_ACTION = "complaint.closing.open-action", refuses, cites ["complaints.A.4.5"], with [action];
    /// A matter does not close while an allegation is undecided.
    pub UNDECIDED = "complaint.closing.undecided", refuses, cites ["complaints.A.4.1"], with [allegation];
    /// A decision without a communicated result does not close.
    pub RESULT_TOLD = "complaint.closing.result-told", refuses, cites ["complaints.A.4.3"], with [allegation];
    /// A decision whose reasons were not told does not close.
    pub REASONS_TOLD = "complaint.closing.reasons-told", refuses, cites ["complaints.A.4.4"], with [allegation];
    /// A matter does not close while an appeal is undecided.
    pub APPEAL_UNDECIDED = "complaint.closing.appeal-open", refuses, cites ["complaints.A.4.4"], with [];
    /// A matter does not close before the complainant was told how the appeal ended.
    pub APPEAL_TOLD = "complaint.closing.appeal-told", refuses, cites ["complaints.A.4.3", "complaints.A.4.4"], with [];
    /// A matter does not close with a notice owed after sharing without consent, unless it is not safe yet.
    pub NOTICE_OPEN = "complaint.closing.notice-open", refuses, cites ["complaints.A.3.4", "complaints.A.3.5"],
        with [sharing];
    /// A matter does not close with a reprisal that nothing was done about.
    pub REPRISAL_OPEN = "complaint.closing.reprisal-open", refuses, cites ["complaints.A.3.5"], with [];
    /// A matter does not close with a late complaint undecided.
    pub LATE_OPEN = "complaint.closing.late-open", refuses, cites ["complaints.A.2.1"], with [];
    /// A matter does not close with a withdrawal that must be confirmed.
    pub WITHDRAWAL_OPEN = "complaint.closing.withdrawal-open", refuses, cites ["complaints.A.2.2"], with [];
    /// What could not be done is listed when a matter closes.
    pub SET_ASIDE = "complaint.closing.set-aside", informs, cites ["complaints.A.2.9"], with [step, reason];
    /// A step is set aside with a reason in words where the reason has no name.
    pub SET_ASIDE_WHY = "complaint.closing.set-aside-why", refuses, cites ["complaints.A.2.9"], with [step];
    /// A matter is reopened for a reason.
    pub REOPENING_REASON = "complaint.reopening.reason", refuses, cites ["complaints.A.2.1"], with [];
    /// Only a closed matter is reopened.
    pub REOPENING_CLOSED = "complaint.reopening.closed", refuses, cites ["complaints.A.2.1"], with [];
    /// Only a closed record is destroyed.
    pub DESTRUCTION_CLOSED = "complaint.retention.closed", refuses, cites ["complaints.A.3.6"], with [];
    /// A record that is held back is not destroyed.
    pub DESTRUCTION_HELD = "complaint.retention.held", refuses, cites ["complaints.A.3.6"], with [until];
    /// Who approved the destruction of a record is recorded.
    pub DESTRUCTION_APPROVER = "complaint.retention.approver", needsInformation, cites ["complaints.A.3.6"], with [];

    /// A record is kept until its time has passed, unless somebody whom the policy names approves.
    pub RETENTION_TOO_EARLY = "complaint.retention.too-early", refuses, cites ["complaints.A.3.6"], with [due];
    /// A record is erased only after its destruction was approved.
    pub ERASURE_APPROVED = "complaint.retention.approved-first", refuses, cites ["complaints.A.3.6"], with [];
    /// The number that stays when a record is erased is the number of its entries.
    pub ERASURE_COUNT = "complaint.retention.count", refuses, cites ["complaints.A.3.6"], with [stated, held];

    // Reprisal, lessons
    /// A reprisal reported at any time is dealt with at once.
    pub REPRISAL_REPORTED = "complaint.reprisal.reported", notes, cites ["complaints.A.3.5", "complaints.A.1.b.4"],
        with [on];
    /// Whoever reports a reprisal is talked with on the same day.
    pub REPRISAL_AT_ONCE = "complaint.reprisal.at-once", informs, cites ["complaints.A.3.5"], with [];
    /// An answer to a reprisal says what protects the person.
    pub REPRISAL_PROTECTS = "complaint.reprisal.protects", refuses, cites ["complaints.A.3.5"], with [];
    /// A lesson identifies nobody.
    pub LESSON_NAMES_NOBODY = "complaint.lesson.names-nobody", refuses, cites ["complaints.A.4.6"], with [];
    /// The words of a lesson hold the id of nobody who has a part in the complaint.
    pub LESSON_HOLDS_NO_ID = "complaint.lesson.holds-no-id", refuses, cites ["complaints.A.4.6"], with [];
    /// A well-founded complaint leaves a lesson.
    pub LESSON_DRAWN = "complaint.lesson.drawn", notes, cites ["complaints.A.4.6", "complaints.C.3"], with [];
    /// An answer to the survey lies between 1 and 5.
    pub SURVEY_RANGE = "complaint.survey.range", refuses, cites ["complaints.A.5.1"], with [satisfaction];
    /// Somebody who did not feel safe is protected.
    pub SURVEY_NOT_SAFE = "complaint.survey.not-safe", notes, cites ["complaints.A.3.5", "complaints.A.5.1"], with [];

    // The process
    /// The process is explained in every language that the policy names.
    pub PROCESS_LANGUAGES = "complaint.process.languages", notes, cites ["complaints.A.1.a.1"], with [missing];
    /// The process is explained in every form that the policy names.
    pub PROCESS_FORMATS = "complaint.process.formats", notes, cites ["complaints.A.1.a.1"], with [missing];
    /// The explanation tells what people need to know.
    pub PROCESS_TELLS = "complaint.process.tells", notes,
        cites ["complaints.A.1.a.2", "complaints.A.1.a.3", "complaints.A.1.a.4"], with [missing];
    /// The explanation is in plain language.
    pub PROCESS_PLAIN = "complaint.process.plain-language", notes, cites ["complaints.A.1.a.1"], with [];
    /// There is a way to complain for people who do not read.
    pub PROCESS_SPOKEN = "complaint.process.spoken-channel", notes, cites ["complaints.A.1.a.2", "complaints.A.1.b.2"],
        with [];
    /// Every way to complain that the policy offers is published.
    pub PROCESS_CHANNELS = "complaint.process.channels", notes, cites ["complaints.A.1.a.1", "complaints.A.1.a.2"],
        with [missing];
    /// Every way to complain that is published is one that the policy offers.
    pub PROCESS_OTHER_CHANNELS = "complaint.process.other-channels", notes, cites ["complaints.A.1.a.2"],
        with [others];
    /// Complaining is simple enough, as people say.
    pub PROCESS_SIMPLE = "complaint.process.simple", notes, cites ["complaints.A.1.b.1"], with [measure, median, most];
    /// Something is done about a barrier.
    pub PROCESS_BARRIER = "complaint.process.barrier", notes, cites ["complaints.A.1.b.5"], with [barrier];
    /// A barrier is one that somebody noticed.
    pub PROCESS_BARRIER_KNOWN = "complaint.process.barrier-known", refuses, cites ["complaints.A.1.b.5"], with [barrier];
    /// Every worker committed to the process.
    pub PROCESS_COMMITTED = "complaint.process.committed", notes, cites ["complaints.A.1.c.3"], with [count];
    /// The workers are known.
    pub PROCESS_ROSTER = "complaint.process.roster", needsInformation, cites ["complaints.A.1.c.3"], with [];
    /// There is a written procedure, with somebody who oversees it.
    pub PROCESS_PROCEDURE = "complaint.process.procedure", notes,
        cites ["complaints.A.2.1", "complaints.A.2.2", "complaints.A.2.5", "complaints.A.3.1"], with [missing];
    /// Timelines are realistic.
    pub PROCESS_REALISTIC = "complaint.process.realistic", notes, cites ["complaints.A.2.9", "complaints.C.4"], with [];
    /// The policy has somebody for every role, whichever department a complaint is about.
    pub PROCESS_COVERED = "complaint.process.covered", notes, cites ["complaints.A.2.2", "complaints.A.2.5"],
        with [role, department, handler];

    // Signals
    /// A well-founded complaint points to a training need.
    pub SIGNAL_TRAINING = "complaint.signal.training-need", signals, cites ["complaints.A.4.6", "complaints.A.4.2"],
        with [room, area];
    /// A well-founded complaint about a partner calls for a review of that partner.
    pub SIGNAL_PARTNER = "complaint.signal.partner-review", signals, cites ["complaints.A.4.6", "referrals.E.1.2"],
        with [room, partner];
    /// A well-founded complaint about a policy or an information calls for a review of what is known.
    pub SIGNAL_KNOWLEDGE = "complaint.signal.knowledge-review", signals, cites ["complaints.A.4.6"], with [room, area];
    /// A well-founded complaint about a service or a decision calls for a clearer scope.
    pub SIGNAL_SCOPE = "complaint.signal.scope-clarification", signals, cites ["complaints.A.4.6"], with [room, area];
    /// Several steps that were not done in time, over all complaints of an area, call for a review of the area.
    pub SIGNAL_DELAYS = "complaint.signal.delays", signals, cites ["complaints.A.2.9", "complaints.C.4"],
        with [room, area, count];
    /// A breach of privacy calls for a review of the area.
    pub SIGNAL_PRIVACY = "complaint.signal.privacy", signals, cites ["complaints.A.3.2", "complaints.C.4"],
        with [room, area];
    /// A signal that is taken up is one that the complaint gives and nobody has taken up yet.
    pub SIGNAL_KNOWN = "complaint.signal.known", refuses, cites ["complaints.A.4.6"], with [room, area];
    /// Something waits to be taken up in another room.
    pub SIGNAL_OPEN = "complaint.signal.open", refuses, cites ["complaints.A.4.6"], with [];
    /// A lesson becomes an improvement that is published.
    pub SIGNAL_IMPROVEMENT = "complaint.signal.improvement", signals, cites ["complaints.C.3", "complaints.A.4.6"],
        with [room, area];
}

/// Every rule of the room: those above, and those that stand beside what reads them.
pub(super) static EVERY: &[&crate::reason::Rule] =
    &crate::reason::joined::<{ ALL.len() + steps::ALL.len() }>(ALL, steps::ALL);

/// What a rule of this room reads.
pub(super) type Case<'a> = Inquiry<'a, Complaint>;

/// Judges whether an event of a kind is open at all.
pub(super) fn may(case: &Case<'_>, kind: &'static str, judgement: &mut Judgement) {
    let of_process = kind.starts_with("process");
    let sort = case.state.record;
    if sort.is_some_and(|sort| (sort == RecordSort::Process) != of_process) {
        judgement.refuse(&OTHER_RECORD, [("event", &kind)]);
        return;
    }
    if sort.is_none() || of_process {
        return;
    }
    intake::may(case, kind, judgement);
    closing::may(case, kind, judgement);
    people::may(case, kind, judgement);
    communication::may(case, kind, judgement);
    withdrawal::may(case, kind, judgement);
    signals::may(case, kind, judgement);
}

/// Judges an entry against the state before it.
pub(super) fn check(case: &Case<'_>, said: Said<'_, E>, judgement: &mut Judgement) {
    intake::check(case, said, judgement);
    telling::check(case, said, judgement);
    late::check(case, said, judgement);
    track::check(case, said, judgement);
    assurances::check(case, said, judgement);
    sharing::check(case, said, judgement);
    people::check(case, said, judgement);
    investigation::check(case, said, judgement);
    decision::check(case, said, judgement);
    communication::check(case, said, judgement);
    steps::check(case, said, judgement);
    extension::check(case, said, judgement);
    withdrawal::check(case, said, judgement);
    closing::check(case, said, judgement);
    process::check(case, said, judgement);
    signals::check(case, said, judgement);
}

/// Judges the state as a whole.
pub(super) fn notice(case: &Case<'_>, judgement: &mut Judgement) {
    match case.state.record {
        None => {}
        Some(RecordSort::Process) => process::notice(case, judgement),
        Some(RecordSort::Complaint) => {
            closing::notice(case, judgement);
            signals::notice(case, judgement);
            survey::notice(case, judgement);
            intake::of_feedback(case, judgement);
            sharing::notice(case, judgement);
            if case.state.ending.closed_on.is_some() || case.state.intake.became_feedback.is_some() {
                return;
            }
            intake::notice(case, judgement);
            late::notice(case, judgement);
            track::notice(case, judgement);
            assurances::notice(case, judgement);
            people::notice(case, judgement);
            investigation::notice(case, judgement);
            decision::notice(case, judgement);
            communication::notice(case, judgement);
            withdrawal::notice(case, judgement);
        }
    }
}

/// A finding for the overseer.
fn overseer() -> Option<Role> {
    Some(Role::from("overseer"))
}

/// Something for the overseer to look at in the ordinary course of work.
fn note<const N: usize>(
    judgement: &mut Judgement,
    rule: &'static crate::reason::Rule,
    with: [(&str, &dyn std::fmt::Display); N],
) {
    judgement.note(rule, with, Severity::Attention, overseer());
}

/// Names in one text, with commas between them.
fn listed<'n>(names: impl IntoIterator<Item = &'n str>) -> String {
    names.into_iter().collect::<Vec<_>>().join(", ")
}
