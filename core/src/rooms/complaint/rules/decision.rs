//! Decisions with their reasons, and what follows from them.
use super::{Case, E, listed, note};
use super::communication::APPEAL_REASONS;
use super::withdrawal::WAS_WITHDRAWN;
use crate::reason::{AnswerForm, Judgement, Question};
use crate::room::Said;
use crate::rooms::complaint::outcome::{AllegationOutcome, AppealOutcome};
use crate::rooms::complaint::state::ComplaintState;
use crate::rooms::complaint::terms::ActionId;

crate::rules! {
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
}

pub(super) fn check(case: &Case<'_>, said: Said<'_, E>, judgement: &mut Judgement) {
    match said.event {
        E::Decided { allegation, outcome, reasons, referred_to } => {
            let says_enough =
                matches!(outcome, AllegationOutcome::WellFounded | AllegationOutcome::Withdrawn);
            if !says_enough && reasons.is_none() {
                judgement.refuse(&REASONS, [("allegation", allegation), ("outcome", &outcome.name())]);
            }
            let taken_back = case.state.allegation(allegation).is_none_or(|one| one.outcome == Some(*outcome));
            if *outcome == AllegationOutcome::Withdrawn && !taken_back {
                judgement.refuse(&WAS_WITHDRAWN, [("event", &said.event.kind())]);
            }
            if *outcome == AllegationOutcome::ReferredOn && referred_to.is_none() {
                let mut bodies = case.policy.external_bodies.names().peekable();
                let form = match bodies.peek() {
                    None => AnswerForm::Text {},
                    Some(_) => AnswerForm::one_of(bodies),
                };
                let asked = vec![Question::of("decision.referredTo").answered(form)];
                judgement.needs(&REFERRED_WHERE, [("allegation", allegation)], asked);
            }
        }
        E::AppealDecided { outcome, reasons } if *outcome != AppealOutcome::Upheld && reasons.is_none() => {
            judgement.refuse(&APPEAL_REASONS, []);
        }
        E::FollowUpPlanned { action } => {
            if let Some(allegation) = &action.allegation {
                super::intake::known(case.state, allegation, judgement);
            }
            let mut missing = Vec::new();
            missing.extend(action.owner.is_none().then_some("owner"));
            // A day that is over is no day by which to do it.
            missing.extend(action.due.is_none_or(|due| due < said.on).then_some("due"));
            if !missing.is_empty() {
                let ask = |name: &&str| {
                    let form = if *name == "due" { AnswerForm::Date {} } else { AnswerForm::Person {} };
                    Question::of(&format!("followUp.{name}")).answered(form)
                };
                let questions =
                    missing.iter().map(ask).collect();
                let missing = listed(missing.iter().copied());
                judgement.needs(&FOLLOW_UP_OWNED, [("action", &action.id), ("missing", &missing)], questions);
            }
        }
        E::FollowUpDone { action, .. } => known(case.state, action, judgement),
        E::FollowUpReleased { action, reason } => {
            known(case.state, action, judgement);
            if reason.is_none() {
                judgement.refuse(&FOLLOW_UP_RELEASED, [("action", action)]);
            }
        }
        _ => {}
    }
}

fn known(state: &ComplaintState, action: &ActionId, judgement: &mut Judgement) {
    if !state.actions.iter().any(|one| one.action.id == *action) {
        judgement.refuse(&FOLLOW_UP_KNOWN, [("action", action)]);
    }
}

pub(super) fn notice(case: &Case<'_>, judgement: &mut Judgement) {
    if !case.state.actions.is_empty() {
        return;
    }
    let founded =
        |outcome: Option<AllegationOutcome>| outcome.is_some_and(AllegationOutcome::is_well_founded);
    for one in case.state.allegations.iter().filter(|one| founded(one.outcome)) {
        note(judgement, &FOLLOW_UP_CONSIDERED, [("allegation", &one.allegation.id)]);
    }
}
