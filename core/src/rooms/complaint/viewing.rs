//! Views, computed: what each role may see of the state.
use crate::arrange::Arrange;
use super::outcome::{AllegationOutcome, FollowUpKind, PartyRole, ResultPoint};
use super::people::ComplaintRole;
use super::process_view as process;
use super::{appeal, bodies, lessons, reports, shared, told};
use super::rules::{Case, extension};
use super::sight::{Place, Sight};
use super::respondent::RespondentState;
use super::signal::SignalTakenState;
use super::allegation::{AllegationState, ComplaintSubject};
use super::complainant_file::{AllegationTold, AppealTold, ComplainantFile, NextForComplainant};
use super::decision::ActionState;
use super::file::{AllegationSeen, ComplainantSeen, ComplaintFile, DisclosureSeen, FollowUpSeen, RespondentSeen, RoleSeen};
use super::late::LateSeen;
use super::signal::SignalTakenSeen;
use super::state::RecordSort;
use super::terms::Complainant;
use super::view::ComplaintView;
use crate::journal::JournalEvent;
use crate::rooms::CaseEvent;
use crate::timeline::SpanChoice;
use crate::wire::PersonId;

pub(super) fn view(case: &Case<'_>) -> ComplaintView {
    let erased = case.entries.iter().find_map(|entry| match &entry.event {
        CaseEvent::Journal(JournalEvent::Erased { entries, .. }) => Some((*entries, case.clock.day(entry))),
        _ => None,
    });
    if let Some((entries, destroyed_on)) = erased {
        // That there was a complaint is told to those who answer for the record alone.
        if !ARCHIVISTS.contains(&case.context.viewer.role.as_str()) {
            return ComplaintView::Nothing {};
        }
        return ComplaintView::Archive { entries, destroyed_on };
    }
    match case.state.record {
        None => ComplaintView::Nothing {},
        Some(RecordSort::Process) => ComplaintView::Process { process: process::seen(case) },
        Some(RecordSort::Complaint) => complaint(case, &Sight::of(case)),
    }
}

/// Roles that may know that a record was destroyed.
const ARCHIVISTS: &[&str] = &["archive", "management", "overseer", "board"];

fn complaint(case: &Case<'_>, sight: &Sight<'_>) -> ComplaintView {
    let state = case.state;
    match sight.place {
        Place::Overseer => ComplaintView::Overseer { file: file(case, sight) },
        Place::Investigator => ComplaintView::Investigator { file: file(case, sight) },
        Place::DecisionMaker => ComplaintView::DecisionMaker { file: file(case, sight) },
        Place::Messenger => ComplaintView::Messenger { file: file(case, sight) },
        Place::Intake => ComplaintView::Intake {
            complainants: state.intake.complainants.clone(),
            contact: state.intake.contact.clone(),
            contacts: state.intake.contacts.clone(),
            language: state.intake.language.clone(),
            formats: state.intake.formats.clone(),
            support: state.intake.support.clone(),
            asked_for: if state.intake.waiting { state.intake.asked_for.clone() } else { Vec::new() },
        },
        Place::FollowUpOwner => {
            let all = sight.viewer.is_none_or(|id| state.holder(ComplaintRole::FollowUpOwner) == Some(id));
            let own = |one: &&ActionState| all || one.action.owner.as_ref() == sight.viewer;
            let actions = state.actions.iter().filter(own).map(|one| action(one, sight, case));
            ComplaintView::FollowUpOwner { actions: actions.collect() }
        }
        Place::Candidate => {
            let complainants = state.intake.complainants.iter().flat_map(Complainant::identified);
            let parties =
                complainants.chain(state.respondent_ids()).filter(|id| !sight.hidden.contains(id.as_str()));
            let mut parties: Vec<PersonId> = parties.cloned().collect();
            parties.arrange();
            parties.dedup();
            ComplaintView::Candidate { parties }
        }
        Place::Complainant => ComplaintView::Complainant { file: complainant_file(case, sight) },
        Place::Unproven => ComplaintView::AuthorityAwaited { received_on: state.intake.received_on },
        Place::Respondent => respondent(case, sight),
        Place::Witness => ComplaintView::Witness { disclosed: disclosed(case, sight, PartyRole::Witness) },
        Place::Management => ComplaintView::Management {
            open: state.ending.closed_on.is_none(),
            allegations: count(state.allegations.len()),
            overdue: count(case.clock.open_steps().iter().filter(|step| step.overdue).count()),
            appeals: state.appeal_number(),
            open_actions: count(state.actions.iter().filter(|one| one.is_open()).count()),
            lessons: lessons::shared(case, None),
        },
        Place::Stranger => stranger(case, sight),
    }
}

/// A worker with whose department a lesson was shared sees it. Whoever is complained about is told in no other way.
fn stranger(case: &Case<'_>, sight: &Sight<'_>) -> ComplaintView {
    let worker = sight.viewer.filter(|id| case.context.viewer.role.as_str() == "worker" && !case.state.is_respondent(id));
    match worker.map(|id| lessons::for_worker(case, id)) {
        Some(lessons) if !lessons.is_empty() => ComplaintView::Lessons { lessons },
        _ => ComplaintView::Nothing {},
    }
}

fn file(case: &Case<'_>, sight: &Sight<'_>) -> ComplaintFile {
    let state = case.state;
    let hidden = !sight.hidden.is_empty() || state.complainant_hidden();
    let reach = sight.complainant && !hidden;
    let seen = |id: &PersonId| sight.names(case, id.as_str());
    // Whoever handles it is named, whatever else they are in it: that they are missing would say so.
    let holders = state.people.assignments.iter().filter(|one| !one.ended);
    let judges = sight.respondents;
    let respondents = state.respondents.iter().filter(|(id, _)| judges && seen(id));
    ComplaintFile {
        stage: case.clock.stage().map(str::to_owned),
        track: case.clock.track().map(str::to_owned),
        track_reason: state.track.reason.clone().filter(|_| sight.place == Place::Overseer),
        received_on: state.intake.received_on,
        from_feedback: state.intake.from_feedback.clone(),
        went_to_feedback: state.intake.became_feedback.clone().flatten(),
        channel: state.intake.channel,
        language: sight.manner.then(|| state.intake.language.clone()).flatten(),
        formats: if sight.manner { state.intake.formats.clone() } else { Vec::new() },
        complainants: state.intake.complainants.iter().map(|one| complainant(case, one, sight)).collect(),
        contact: state.intake.contact.clone().filter(|_| reach),
        contacts: if reach { state.intake.contacts.clone() } else { Vec::new() },
        support: if reach {
            state.intake.support.iter().filter(|one| seen(&one.person)).cloned().collect()
        } else {
            Vec::new()
        },
        hopes_for: state.intake.hopes_for.clone().filter(|_| sight.account),
        fears: if sight.account { state.assurance.fears.clone() } else { Vec::new() },
        risk: state.sharing.risk.filter(|_| sight.protection),
        protections: if sight.protection { state.sharing.protections.clone() } else { Vec::new() },
        allegations: state.allegations.iter().map(|one| allegation(one, sight, case)).collect(),
        respondents: respondents
            .map(|(id, one)| RespondentSeen {
                id: id.clone(),
                told: one.told,
                heard: one.heard,
                heard_of: one.heard_of.iter().cloned().collect(),
                methods: one.methods.clone(),
                statements: if sight.report { one.statements.clone() } else { Vec::new() },
                not_told_why: one.not_told_why.clone().filter(|_| sight.protection),
                wording: one.wording.clone(),
                told_of_result: one.told_result,
            })
            .collect(),
        witnesses: state.investigation.witnesses.iter().filter(|id| judges && seen(id)).cloned().collect(),
        investigation: judges.then(|| reports::investigation(case, sight)),
        shared: shared::shared(case, sight),
        permissions: shared::permissions(case, sight),
        people: holders.map(|one| role(one.role, &one.person, case)).collect(),
        actions: state.actions.iter().filter(|_| judges).map(|one| action(one, sight, case)).collect(),
        appeals: state.appeal_number(),
        appeal_outcome: state.appeals.last().and_then(|appeal| appeal.outcome),
        appealed: if judges { appeal::appealed(case, sight) } else { Vec::new() },
        late: state.late.last().filter(|_| judges).map(|late| LateSeen {
            accepted: late.accepted,
            exception: late.exception.clone(),
            decided_by: late.decided_by.clone().filter(|id| seen(id)),
            reason: late.reason.clone().filter(|_| sight.report),
        }),
        withdrawn: state.is_withdrawn(),
        open_reprisals: count(state.reprisals.iter().filter(|one| !one.answered).count()),
        signals_taken: state.signals_taken.iter().filter(|_| sight.place == Place::Overseer).map(taken).collect(),
        closed_on: state.ending.closed_on,
        assurances: told::assurances(case, sight),
        results: told::results(case, sight),
        external_bodies: bodies::for_whoever_tells(case, sight),
        lessons: lessons::shared(case, None),
        background: (sight.place == Place::Overseer).then(|| state.background.seen(case, sight)),
    }
}

fn taken(one: &SignalTakenState) -> SignalTakenSeen {
    SignalTakenSeen { to: one.to, about: one.about.clone(), on: one.on, record: one.record.clone() }
}

fn complainant(case: &Case<'_>, one: &Complainant, sight: &Sight<'_>) -> ComplainantSeen {
    let shown = sight.complainant && !one.is_hidden();
    let authority = match one {
        Complainant::Advocate { authority, .. } | Complainant::Family { authority, .. } => Some(*authority),
        _ => None,
    };
    let id = one.id().filter(|id| shown && !sight.hidden.contains(id.as_str())).cloned();
    ComplainantSeen { place: one.kind().to_owned(), id, authority, withdrew_on: told::withdrew_on(case, one) }
}

fn allegation(one: &AllegationState, sight: &Sight<'_>, case: &Case<'_>) -> AllegationSeen {
    let about = match (&one.allegation.about, one.allegation.about.respondent()) {
        (ComplaintSubject::Decision { id, .. }, Some(person)) if !sight.names(case, person.as_str()) => {
            ComplaintSubject::Decision { id: id.clone(), made_by: None }
        }
        (_, Some(person)) if !sight.names(case, person.as_str()) => {
            ComplaintSubject::Unknown { department: None }
        }
        (about, _) => about.clone(),
    };
    AllegationSeen {
        id: one.allegation.id.clone(),
        about,
        category: one.allegation.category.clone(),
        seriousness: case.policy.seriousness_of(&one.allegation),
        happened: one.allegation.happened,
        known_since: one.allegation.known_since,
        account: one.allegation.account.clone().filter(|_| sight.account),
        found: one.found.filter(|_| sight.respondents),
        outcome: one.outcome,
        overturned: one.overturned.filter(|_| sight.respondents),
        settled: one.settled,
        reasons: one.reasons.clone(),
        referred_to: one.referred_to.clone(),
        communicated: one.communicated,
    }
}

fn role(role: ComplaintRole, person: &PersonId, case: &Case<'_>) -> RoleSeen {
    RoleSeen { role, person: person.clone(), undertaken: case.state.sharing.undertaken.contains(person) }
}

fn action(one: &ActionState, sight: &Sight<'_>, case: &Case<'_>) -> FollowUpSeen {
    let mut action = one.action.clone();
    action.owner = action.owner.filter(|owner| sight.names(case, owner.as_str()));
    let works_on_it = matches!(sight.place, Place::Overseer | Place::FollowUpOwner);
    FollowUpSeen { action, open: one.is_open(), note: one.note.clone().filter(|_| works_on_it) }
}

fn complainant_file(case: &Case<'_>, sight: &Sight<'_>) -> ComplainantFile {
    let state = case.state;
    let may_see = case.policy.views.as_ref().and_then(|views| views.complainant_sees_handlers) != Some(false);
    let met_by = |step: &str| extension::step_definition(case, step).and_then(|step| step.met_by.as_ref());
    let for_them = |step: &str| {
        met_by(step).is_some_and(|names| names.iter().any(|name| TO_COMPLAINANT.contains(&name)))
    };
    let own = told::Own::of(case, sight);
    let takes_part = own.takes_part(case);
    // Others may still wait for what this one was told.
    let answered = own.heard_everything(state);
    let awaited = |step: &str| {
        let by = |kind: &str| met_by(step).is_some_and(|names| names.iter().any(|name| name == kind));
        !(answered && (by("resultCommunicated") || by("progressGiven")))
    };
    let next = case.clock.open_steps().into_iter();
    let next = next.filter(|step| takes_part && step.started && for_them(&step.step) && awaited(&step.step));
    let handlers = [ComplaintRole::Overseer, ComplaintRole::Messenger].into_iter().filter(|_| may_see);
    let handlers = handlers.filter_map(|one| Some((one, state.holder(one)?)));
    let on_informal = case.clock.track().is_some_and(|track| case.policy.is_informal(track));
    let told_actions =
        state.results.iter().any(|one| own.learned(one) && one.includes.contains(&ResultPoint::FollowUp));
    let redress =
        state.actions.iter().map(|one| one.action.action).filter(|kind| told_actions && is_redress(*kind));
    let mut redress: Vec<FollowUpKind> = redress.collect();
    redress.arrange();
    redress.dedup();
    ComplainantFile {
        stage: case.clock.stage().map(str::to_owned),
        received_on: state.intake.received_on,
        from_feedback: state.intake.from_feedback.clone(),
        went_to_feedback: state.intake.became_feedback.clone().flatten(),
        answer_expected_by: own.promised(case),
        next: next.map(|step| NextForComplainant { step: step.step, due: step.due }).collect(),
        asked_for: if takes_part && state.intake.waiting { state.intake.asked_for.clone() } else { Vec::new() },
        assurances: own.assured(case),
        handlers: handlers
            .filter(|(_, person)| !sight.hidden.contains(person.as_str()))
            .map(|(one, person)| role(one, person, case))
            .collect(),
        allegations: state.allegations.iter().map(|one| told_of(one, &own, case)).collect(),
        redress,
        can_return_to_formal: takes_part && on_informal && state.ending.closed_on.is_none(),
        can_appeal_until: appeal_until(case, &own).filter(|_| takes_part),
        appeals: state
            .appeals
            .iter()
            .map(|one| AppealTold {
                on: one.on,
                outcome: one.outcome.filter(|_| own.heard(&one.told_to, one.told)),
                reasons: one.reasons.clone().filter(|_| own.heard(&one.reasons_told_to, one.reasons_told)),
                withdrew_on: one.withdrew_on,
            })
            .collect(),
        permissions: shared::permissions(case, sight),
        external_bodies: bodies::named_with_result(case, true),
        closed_on: state.ending.closed_on,
        results: own.results(case, sight),
        withdrew_on: own.withdrew_on(case),
    }
}

/// Events by which a complainant hears something.
const TO_COMPLAINANT: &[&str] =
    &["acknowledged", "progressGiven", "resultCommunicated", "formallyInvited", "surveySent"];

fn is_redress(kind: FollowUpKind) -> bool {
    matches!(kind, FollowUpKind::Apology | FollowUpKind::ServiceRedress | FollowUpKind::PolicyChange)
}

fn told_of(one: &AllegationState, own: &told::Own<'_>, case: &Case<'_>) -> AllegationTold {
    let category = one.allegation.category.as_ref().and_then(|name| case.policy.categories.get(name));
    AllegationTold {
        id: one.allegation.id.clone(),
        about: one.allegation.about.kind(),
        category: category.and_then(|category| bodies::in_own_language(case, &category.label)),
        outcome: one.outcome.filter(|outcome| {
            own.heard(&one.told_to, one.communicated) || *outcome == AllegationOutcome::Withdrawn
        }),
        reasons: one.reasons.clone().filter(|_| own.heard(&one.reasons_told_to, one.reasons_told)),
    }
}

fn appeal_until(case: &Case<'_>, own: &told::Own<'_>) -> Option<crate::calendar::CivilDate> {
    if case.state.results.is_empty() || !case.state.can_appeal_again(case.policy) {
        return None;
    }
    let stage = case.policy.stages.iter().find(|(_, stage)| {
        stage.opens.as_ref().is_some_and(|names| names.iter().any(|name| name == "appealed"))
    });
    let (name, definition) = stage?;
    let window = case.clock.window(name)?;
    if window.open {
        return window.until;
    }
    // While others wait for the result, nobody's time is over; this one has at least as long as counts from their day.
    let told_on = case.state.results.iter().filter(|one| own.learned(one)).map(|one| one.on).max()?;
    match definition.window.as_ref().map(|window| &window.within) {
        Some(SpanChoice::Always(span)) if window.until.is_none_or(|until| until >= case.clock.as_of()) => {
            case.clock.counted(told_on, span)
        }
        _ => None,
    }
}

fn respondent(case: &Case<'_>, sight: &Sight<'_>) -> ComplaintView {
    let own = sight.viewer.and_then(|id| case.state.respondents.get(id));
    let shown = case.policy.views.as_ref().is_some_and(|views| views.respondent_sees_complainant == Some(true));
    let complainants = case.state.intake.complainants.iter().filter(|_| shown && sight.hidden.is_empty());
    ComplaintView::Respondent {
        complainants: complainants.filter_map(Complainant::id).cloned().collect(),
        wording: own.and_then(RespondentState::seen_wording).cloned(),
        heard: own.is_some_and(|one| one.heard),
        told_of_result: own.is_some_and(|one| one.told_result),
        disclosed: disclosed(case, sight, PartyRole::Respondent),
    }
}

fn disclosed(case: &Case<'_>, sight: &Sight<'_>, part: PartyRole) -> Vec<DisclosureSeen> {
    let theirs = case
        .state
        .sharing
        .disclosed
        .iter()
        .filter(|one| one.to == part && one.person.is_some() && one.person.as_ref() == sight.viewer);
    // A respondent sees only words that were approved for them.
    let approved = sight.viewer.and_then(|id| case.state.respondents.get(id)).map_or(&[][..], |one| &one.approved);
    let shown = theirs.map(|one| DisclosureSeen {
        on: one.on,
        wording: one.wording.clone().filter(|words| part != PartyRole::Respondent || approved.contains(words)),
    });
    shown.collect()
}

/// The smallest number that is shown, where the policy does not say.
pub(super) const SMALLEST_CELL: u32 = 5;

fn count(many: usize) -> u32 {
    u32::try_from(many).unwrap_or(u32::MAX)
}
