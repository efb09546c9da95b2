//! The fold: one entry into the state. Total: whatever happened is taken, in the order in which it happened.
use crate::arrange::Gather;
use super::event::ComplaintEvent as E;
use super::outcome::*;
use super::people::ComplaintRole;
use super::state::*;
use super::tellings::ToldTo;
use super::terms::*;
use super::view::ReportSentSeen;
use crate::calendar::CivilDate;
use crate::room::Said;
use crate::permission::{LedgerEvent, Recipient, Shared};
use crate::wire::{EntryId, PersonId, Private};

/// Takes one event into the state.
pub(super) fn apply(state: &mut ComplaintState, said: Said<'_, E>) {
    let (entry, on, event) = (&said.entry.id, said.on, said.event);
    match event {
        E::ProcessDescribed { .. } if state.record.is_none() => state.record = Some(RecordSort::Process),
        E::Received { .. } if state.record.is_none() => state.record = Some(RecordSort::Complaint),
        _ => {}
    }
    state.process.apply(on, event);
    intake(state, on, event);
    assurances(state, event);
    sharing(state, entry, on, event);
    people(state, entry, event);
    investigation(state, on, event);
    decision(state, event);
    communication(state, on, event);
    late(state, said);
    ending(state, entry, on, event);
    super::signal::apply(state, on, event);
    super::survey::apply(state, entry, event);
}

fn intake(state: &mut ComplaintState, on: CivilDate, event: &E) {
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
        E::ContactArranged { contact, language, formats } => {
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

fn assurances(state: &mut ComplaintState, event: &E) {
    let stage = state.appeal_number();
    let assurance = &mut state.assurance;
    match event {
        E::Acknowledged { includes, answer_expected_by, .. } => {
            assurance.acknowledged.entry(stage).or_default().extend(includes.iter().copied());
            assurance.promises.extend(answer_expected_by.map(|until| PromiseState { step: None, until }));
        }
        E::FearsVoiced { words, of_reprisal } => {
            assurance.fears.extend(words.iter().cloned());
            assurance.fears_reprisal = Some(assurance.fears_reprisal == Some(true) || *of_reprisal);
        }
        E::ProgressGiven { answer_expected_by, .. } => {
            assurance.promises.extend(answer_expected_by.map(|until| PromiseState { step: None, until }));
        }
        E::Extended { complainant_told: Some(_), step, to, .. } => {
            assurance.promises.push(PromiseState { step: Some(step.clone()), until: *to });
        }
        _ => {}
    }
}

fn sharing(state: &mut ComplaintState, entry: &EntryId, on: CivilDate, event: &E) {
    let sharing = &mut state.sharing;
    if let Some(said) = ledger_event(event) {
        sharing.ledger.apply(said, on, entry);
    }
    match event {
        E::RiskWeighed { risk, protections } => {
            sharing.risk = Some(*risk);
            sharing.protections.extend(protections.iter().cloned());
        }
        E::Disclosed { shared, to, person, wording } => {
            let person = person.clone().or_else(|| shared.as_ref().and_then(recipient).cloned());
            if *to == PartyRole::Witness {
                state.investigation.witnesses.extend(person.clone());
            }
            sharing.disclosed.push(DisclosureState {
                entry: entry.clone(),
                to: *to,
                person,
                on,
                wording: wording.clone(),
            });
        }
        E::ConfidentialityUndertaken { person } => {
            sharing.undertaken.insert(person.clone());
        }
        E::PrivacyBreached { area, .. } => state.breaches.push(area.clone()),
        _ => {}
    }
}

/// What an event says to the permission ledger.
fn ledger_event(event: &E) -> Option<LedgerEvent> {
    Some(match event {
        E::PermissionAsked { request } => LedgerEvent::Asked(request.clone()),
        E::PermissionGiven { permission } => LedgerEvent::Given(permission.clone()),
        E::PermissionLimited { permission } => LedgerEvent::Limited(permission.clone()),
        E::PermissionRefused { refusal } => LedgerEvent::Refused(refusal.clone()),
        E::PermissionWithdrawn { withdrawal } => LedgerEvent::Withdrawn(withdrawal.clone()),
        E::Disclosed { shared: Some(shared), .. } | E::PassedOn { shared } => {
            LedgerEvent::Shared(shared.clone())
        }
        E::DisclosureNoticeGiven { notice } => LedgerEvent::NoticeGiven(notice.clone()),
        E::DisclosureNoticePutOff { notice } => LedgerEvent::NoticePutOff(notice.clone()),
        _ => return None,
    })
}

fn people(state: &mut ComplaintState, entry: &EntryId, event: &E) {
    let appeal = state.appeal_number();
    let known = state.respondent_ids().cloned().gather();
    let people = &mut state.people;
    match event {
        E::AssignmentEnded { person, role, .. } => {
            for one in people.assignments.iter_mut().filter(|one| one.person == *person && one.role == *role)
            {
                one.ended = true;
            }
        }
        E::AskedToDeclare { person } => {
            people.asked.insert(person.clone());
        }
        E::ConflictDeclared { person, conflict, .. } => {
            people
                .declarations
                .insert(person.clone(), DeclarationState { conflict: *conflict, respondents: known });
        }
        E::HandedOver { to, .. } => {
            people.handed_to = Some(*to);
            people.handed.push(*to);
        }
        _ => {}
    }
    if let Some((role, person)) = assignment(event) {
        for one in people.assignments.iter_mut().filter(|one| one.role == role) {
            one.ended = true;
        }
        let (entry, person) = (entry.clone(), person.clone());
        people.assignments.push(AssignmentState { entry, role, person, appeal, ended: false });
    }
}

/// The role and the person that an event assigns.
pub(super) fn assignment(event: &E) -> Option<(ComplaintRole, &PersonId)> {
    match event {
        E::OverseerAssigned { person } => Some((ComplaintRole::Overseer, person)),
        E::InvestigatorAssigned { person } => Some((ComplaintRole::Investigator, person)),
        E::DecisionMakerAssigned { person } => Some((ComplaintRole::DecisionMaker, person)),
        E::AppealHandlerAssigned { person } => Some((ComplaintRole::AppealHandler, person)),
        E::MessengerAssigned { person } => Some((ComplaintRole::Messenger, person)),
        E::FollowUpOwnerAssigned { person } => Some((ComplaintRole::FollowUpOwner, person)),
        _ => None,
    }
}

fn investigation(state: &mut ComplaintState, on: CivilDate, event: &E) {
    let investigation = &mut state.investigation;
    match event {
        E::TrackChosen { track, complainant_agrees, reason } => {
            state.track.chosen = Some(track.clone());
            state.track.agreed = *complainant_agrees;
            state.track.reason.clone_from(reason);
            state.unsettle();
        }
        E::InformallyResolved { complainant_agrees, .. } => {
            state.track.resolved = Some(*complainant_agrees);
            for one in state.allegations.iter_mut().filter(|one| one.outcome.is_none()) {
                one.settled = *complainant_agrees;
            }
        }
        E::ImmediateNoticeGiven { to } => state.track.notified.extend(to.iter().cloned()),
        E::InvestigationPlanned { methods, plan } => {
            investigation.planned = true;
            replace(&mut investigation.plan, plan);
            investigation.methods.clone_from(methods);
        }
        E::WitnessNamed { person } => {
            investigation.witnesses.insert(person.clone());
        }
        E::InvestigationStepTaken { with, part, method, notes, allegation } => {
            investigation.steps.push(StepTakenState {
                on,
                method: *method,
                with: with.clone(),
                part: *part,
                notes: notes.clone(),
            });
            match (part, with) {
                (Some(PartyRole::Witness), Some(person)) => {
                    investigation.witnesses.insert(person.clone());
                }
                (Some(PartyRole::Respondent), Some(person))
                    if matches!(
                        method,
                        InvestigationMethod::Interview | InvestigationMethod::WrittenQuestions
                    ) =>
                {
                    state.heard(person, allegation.as_ref());
                }
                _ => {}
            }
        }
        E::ReportDrafted { findings, recommendations } => {
            let (findings, recommendations) = (findings.clone(), recommendations.clone());
            state.found(&findings);
            state.investigation.report = Some(ReportState { is_final: false, findings, recommendations });
        }
        E::ReportSentForComment { to, person } => {
            investigation.sent.push(ReportSentSeen { on, to: *to, person: person.clone() });
            investigation.reviewers.extend(person.iter().filter(|_| *to == CommentBy::Reviewer).cloned());
        }
        E::ReportCommented { by, person, comment } => {
            let (by, person, comment) = (*by, person.clone(), comment.clone());
            state.investigation.reviewers.extend(person.iter().filter(|_| by == CommentBy::Reviewer).cloned());
            let own_case = by == CommentBy::Reviewer && person.as_ref().is_some_and(|id| state.is_respondent(id));
            if !own_case {
                state.investigation.commented.insert(by);
            }
            state.investigation.comments.push(CommentState { on, by, person, comment });
        }
        E::ReportFinalized { findings, recommendations } => {
            let (findings, recommendations) = (findings.clone(), recommendations.clone());
            state.found(&findings);
            state.investigation.report = Some(ReportState { is_final: true, findings, recommendations });
        }
        E::OutsideProceedingsBegun { body } => {
            investigation.outside = true;
            body.iter().for_each(|body| add(&mut investigation.outside_bodies, body.clone()));
        }
        E::OutsideProceedingsEnded { body } => {
            investigation.outside = false;
            body.iter().for_each(|body| add(&mut investigation.outside_bodies, body.clone()));
        }
        E::RespondentTold { person, .. } => {
            let respondent = state.respondent(person);
            respondent.told = true;
            respondent.not_told_yet = false;
        }
        E::RespondentNotToldYet { person, reason } => {
            let respondent = state.respondent(person);
            respondent.not_told_yet = true;
            replace(&mut respondent.not_told_why, reason);
        }
        E::WordingApproved { person, wording } => state.respondent(person).wording = Some(wording.clone()),
        E::RespondentHeard { person, notes, allegation, method } => {
            state.heard(person, allegation.as_ref());
            let respondent = state.respondent(person);
            respondent.statements.extend(notes.clone());
            method.iter().for_each(|method| add(&mut respondent.methods, *method));
        }
        E::RespondentToldOfResult { person, .. } => state.respondent(person).told_result = true,
        _ => {}
    }
}

fn decision(state: &mut ComplaintState, event: &E) {
    match event {
        E::Decided { allegation, outcome, reasons, referred_to } => {
            let appeal = state.appeal_number();
            if let Some(one) = state.allegations.iter_mut().find(|one| one.allegation.id == *allegation) {
                decide(one, *outcome, reasons.clone());
                one.referred_to.clone_from(referred_to);
                one.decided_in = appeal;
            }
        }
        E::FollowUpPlanned { action } => {
            match state.actions.iter_mut().find(|one| one.action.id == action.id) {
                Some(one) => {
                    // Planned again for a later day, what was done or released is to be done anew.
                    if action.due > one.action.due {
                        (one.done, one.released) = (false, false);
                    }
                    one.action = action.clone();
                }
                None => {
                    state.actions.push(ActionState { action: action.clone(), done: false, released: false, note: None })
                }
            }
        }
        E::FollowUpDone { action, note } => {
            for one in state.actions.iter_mut().filter(|one| one.action.id == *action) {
                one.done = true;
                replace(&mut one.note, note);
            }
        }
        E::FollowUpReleased { action, reason } => {
            for one in state.actions.iter_mut().filter(|one| one.action.id == *action) {
                one.released = true;
                replace(&mut one.note, reason);
            }
        }
        _ => {}
    }
}

fn decide(one: &mut AllegationState, outcome: AllegationOutcome, reasons: Option<Private>) {
    one.outcome = Some(outcome);
    one.reasons = reasons;
    untell(one);
    one.overturned = None;
    one.settled = false;
}

/// Nobody was told what holds now.
fn untell(one: &mut AllegationState) {
    one.told_to = ToldTo::default();
    one.reasons_told_to = ToldTo::default();
    one.communicated = false;
    one.reasons_told = false;
}

fn communication(state: &mut ComplaintState, on: CivilDate, event: &E) {
    match event {
        E::ResultCommunicated { .. } => state.attempts.clear(),
        E::ContactAttempted { step: Some(step), reached: false, .. } => {
            state.attempts.entry(step.clone()).or_default().push(on);
        }
        E::StepNotApplicable { step, about, reason, .. } => {
            let about = about.clone();
            let reason = Some(*reason);
            add(&mut state.set_aside, SetAside { step: step.clone(), about, reason, approved_by: None });
        }
        E::StepWaived { step, about, approved_by: Some(by), .. } => {
            let (step, about, approved_by) = (step.clone(), about.clone(), Some(by.clone()));
            add(&mut state.set_aside, SetAside { step, about, reason: None, approved_by });
        }
        E::Appealed { ground, words, allegations } => {
            state.attempts.clear();
            state.appeals.push(AppealState {
                on,
                ground: ground.clone(),
                words: words.clone(),
                allegations: allegations.clone(),
                reopened: state.ending.reopened,
                outcome: None,
                reasons: None,
                told_to: ToldTo::default(),
                reasons_told_to: ToldTo::default(),
                told: false,
                reasons_told: false,
            });
        }
        E::AppealDecided { outcome, reasons } => {
            let number = state.appeal_number();
            if let Some(appeal) = state.appeals.last_mut() {
                appeal.outcome = Some(*outcome);
                appeal.reasons.clone_from(reasons);
                appeal.told_to = ToldTo::default();
                appeal.reasons_told_to = ToldTo::default();
                appeal.told = false;
                appeal.reasons_told = false;
                if *outcome != AppealOutcome::NotUpheld {
                    overturn(&mut state.allegations, &appeal.allegations, number);
                }
            }
        }
        _ => {}
    }
}

/// What an appeal overturns is open again, unless it was decided anew while the appeal ran.
fn overturn(allegations: &mut [AllegationState], appealed: &[AllegationId], number: u32) {
    let meant = |one: &&mut AllegationState| {
        let named = appealed.is_empty() || appealed.contains(&one.allegation.id);
        named && one.decided_in < number && one.outcome.is_none_or(|outcome| outcome != AllegationOutcome::Withdrawn)
    };
    for one in allegations.iter_mut().filter(meant) {
        one.settled = false;
        untell(one);
        if let Some(outcome) = one.outcome.take() {
            one.overturned = Some(outcome);
            one.reasons = None;
        }
    }
}

/// What was decided about a late complaint, and by whom: by whoever wrote it down, where nobody else is named.
fn late(state: &mut ComplaintState, said: Said<'_, E>) {
    let (accepted, exception, decided_by, reason) = match said.event {
        E::LateAccepted { exception, decided_by, reason } => (true, exception.clone(), decided_by, reason),
        E::LateDeclined { decided_by, reason, .. } => (false, None, decided_by, reason),
        _ => return,
    };
    let decided_by = decided_by.as_ref().or(said.entry.by.id.as_ref()).cloned();
    state.late = Some(LateState { accepted, exception, decided_by, reason: reason.clone() });
}

fn ending(state: &mut ComplaintState, entry: &EntryId, on: CivilDate, event: &E) {
    match event {
        E::Withdrawn { allegations, taken_by, .. } => {
            let meant = |one: &&mut AllegationState| {
                one.outcome.is_none() && (allegations.is_empty() || allegations.contains(&one.allegation.id))
            };
            for one in state.allegations.iter_mut().filter(meant) {
                decide(one, AllegationOutcome::Withdrawn, None);
            }
            let whole = state.allegations.iter().all(|one| one.outcome == Some(AllegationOutcome::Withdrawn));
            state.withdrawal = Some(WithdrawalState {
                on,
                taken_by: taken_by.clone(),
                whole,
                confirmed_by: None,
                continued: None,
            });
        }
        E::WithdrawalConfirmed { by } => {
            if let Some(withdrawal) = &mut state.withdrawal {
                withdrawal.confirmed_by = Some(by.clone());
            }
        }
        E::ContinuedAfterWithdrawal { ground, .. } => {
            if let Some(withdrawal) = &mut state.withdrawal {
                withdrawal.continued = Some(*ground);
                state.retake_withdrawn();
            }
        }
        E::Closed { .. } => state.ending.closed_on = Some(on),
        E::Reopened { .. } => {
            state.ending.closed_on = None;
            state.ending.reopened += 1;
            state.ending.destruction_approved = false;
            state.attempts.clear();
            state.unsettle();
            state.intake.became_feedback = None;
            if state.late.as_ref().is_some_and(|late| !late.accepted) {
                state.late = None;
            }
            if state.withdrawal.as_ref().is_some_and(|withdrawal| withdrawal.continued.is_none()) {
                state.withdrawal = None;
                state.retake_withdrawn();
            }
        }
        E::DestructionApproved { .. } => {
            state.ending.destruction_approved = true;
            state.ending.held = None;
        }
        E::DestructionHeld { until, .. } => state.ending.held = Some(*until),
        E::ReprisalReported { .. } => {
            state.reprisals.push(ReprisalState { entry: entry.clone(), on, answered: false });
        }
        E::ReprisalAnswered { report, .. } => {
            for one in &mut state.reprisals {
                one.answered |= report.as_ref().is_none_or(|report| one.entry == *report);
            }
        }
        E::LessonShared { lesson, publish, with } => {
            let (lesson, with) = (lesson.clone(), with.clone());
            state.lessons.push(LessonState { lesson, with, publish: *publish, on });
        }
        _ => {}
    }
}

/// The person to whom something was told, where the recipient is one.
pub(super) fn recipient(shared: &Shared) -> Option<&PersonId> {
    match &shared.sharing.recipient {
        Recipient::Person { id } => Some(id),
        _ => None,
    }
}

fn replace<T: Clone>(kept: &mut Option<T>, newer: &Option<T>) {
    if newer.is_some() {
        kept.clone_from(newer);
    }
}

fn add<T: PartialEq>(list: &mut Vec<T>, item: T) {
    if !list.contains(&item) {
        list.push(item);
    }
}
