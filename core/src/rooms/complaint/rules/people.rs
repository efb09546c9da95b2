//! Who holds which role, and whether they may.
use super::{acting, intake};
use super::neutrality::{Earlier, Neutrality, Objection};
use super::{Case, E, listed, note, overseer};
use super::communication::{APPEAL_BY_HANDLER, APPEAL_HANDLER_FIRST, APPEAL_OPEN, RESULT_TELLER};
use super::neutrality::{BOARD_OVERSEES, DECLARE_AGAIN, HANDED_IN_ORDER, NEUTRAL, NOBODY_QUALIFIES, OWN_CASE, RESPONDENT_UNKNOWN, STILL_NEUTRAL, TOO_FEW};
use super::decision::{BY_DECISION_MAKER, DECISION_MAKER_FIRST, FOLLOW_UP_NEUTRAL};
use super::investigation::{INVESTIGATOR_FIRST, REVIEWER_NEUTRAL};
use super::assurances::{UNDERTAKEN, UNDERTAKEN_FIRST};
use crate::calendar::CivilDate;
use crate::reason::{Judgement, Severity, Verdict};
use crate::room::Said;
use crate::rooms::complaint::people::assignment;
use crate::rooms::complaint::outcome::{CommentBy, Handler};
use crate::rooms::complaint::people::ComplaintRole;
use crate::rooms::complaint::fold::add;
use crate::rooms::complaint::sight::{Sight, board_takes_it};
use crate::rooms::complaint::staffing::{differ, people_left};
use crate::staffing::{Vacancy, too_few};
use crate::wire::PersonId;

pub(super) fn may(case: &Case<'_>, kind: &'static str, judgement: &mut Judgement) {
    let state = case.state;
    // A board or a body from outside has its own people.
    let inside = state.people.handed_to.is_none();
    let missing = |role| inside && state.holder(role).is_none();
    match kind {
        "investigationPlanned" | "investigationStepTaken" | "reportDrafted" | "reportFinalized"
            if missing(ComplaintRole::Investigator) =>
        {
            judgement.refuse(&INVESTIGATOR_FIRST, [("event", &kind)]);
        }
        "decided" if missing(ComplaintRole::DecisionMaker) && missing(ComplaintRole::AppealHandler) => {
            judgement.refuse(&DECISION_MAKER_FIRST, [("event", &kind)]);
        }
        "appealHandlerAssigned" | "appealDecided" if !state.has_appeal() => {
            judgement.refuse(&APPEAL_OPEN, [("event", &kind)]);
        }
        "appealDecided" if missing(ComplaintRole::AppealHandler) => {
            judgement.refuse(&APPEAL_HANDLER_FIRST, [("event", &kind)]);
        }
        _ => {}
    }
}

pub(super) fn check(case: &Case<'_>, said: Said<'_, E>, judgement: &mut Judgement) {
    if let Some((role, person)) = assignment(said.event) {
        assigned(case, said.on, role.name(), person, judgement);
    }
    let author = said.entry.by.id.as_ref();
    own_case(case, author, said.event, judgement);
    acting::check(case, said, judgement);
    match said.event {
        E::SupportArranged { support } => {
            assigned(case, said.on, support.role.name(), &support.person, judgement);
        }
        E::Received { support, .. } => {
            // The allegations come with the same entry: what is said of them is read here.
            for one in support {
                let about = |allegation: &crate::rooms::complaint::Allegation| {
                    allegation.about.respondent() == Some(&one.person)
                };
                if let E::Received { allegations, .. } = said.event
                    && allegations.iter().any(about)
                {
                    Objection::Respondent.say(judgement, &one.person, one.role.name());
                }
            }
        }
        E::HandedOver { to, .. } => handed_over(case, said.on, *to, judgement),
        E::Decided { .. } => {
            let holders = [ComplaintRole::DecisionMaker, ComplaintRole::AppealHandler];
            if let Some(somebody_else) = acting::somebody_else(case, said, &holders) {
                judgement.refuse(&BY_DECISION_MAKER, [("person", &somebody_else)]);
            }
            undertaken_first(case, author, judgement);
        }
        E::AppealDecided { .. } => {
            if let Some(somebody_else) = acting::somebody_else(case, said, &[ComplaintRole::AppealHandler]) {
                judgement.refuse(&APPEAL_BY_HANDLER, [("person", &somebody_else)]);
            }
            undertaken_first(case, author, judgement);
        }
        E::ReportDrafted { .. } => undertaken_first(case, author, judgement),
        E::InvestigationStepTaken { .. } | E::ReportFinalized { .. } | E::Disclosed { .. } => {
            undertaken_first(case, author, judgement);
            if let Some(author) = author.filter(|author| case.state.is_respondent(author)) {
                Objection::Respondent.say(judgement, author, ComplaintRole::Investigator.name());
            }
        }
        E::ResultCommunicated { telling, .. } => {
            let teller = telling.as_ref().and_then(|telling| telling.by.as_ref()).or(author);
            if let Some(teller) = teller {
                told_by(case, said.on, teller, judgement);
            }
            undertaken_first(case, teller, judgement);
        }
        E::ReportSentForComment { to: CommentBy::Reviewer, person: Some(person) } => {
            reviewer(case, said.on, person, judgement);
        }
        E::ReportCommented { by: CommentBy::Reviewer, person, .. } => {
            // Without a name the author reviewed it, or wrote down what somebody else said.
            if let Some(person) = person.as_ref().or(author) {
                reviewer(case, said.on, person, judgement);
            }
            if let Some(person) = person {
                undertaken(case, person, judgement);
            }
        }
        E::FollowUpPlanned { action } => {
            if let Some(owner) = action.owner.as_ref().filter(|owner| case.state.is_respondent(owner)) {
                note(judgement, &FOLLOW_UP_NEUTRAL, [("action", &action.id), ("person", owner)]);
            }
        }
        _ => {}
    }
}

/// What somebody complained about may enter themselves: what came to them, what they declare and say for themselves.
const OWN_WORDS: &[&str] = &[
    "received",
    "complainantAdded",
    "allegationAdded",
    "contactArranged",
    "fearsVoiced",
    "conflictDeclared",
    "confidentialityUndertaken",
    "reportCommented",
    "withdrawn",
    "followUpDone",
    "informationReceived",
    "reprisalReported",
    "privacyBreached",
];

/// Nobody handles the complaint that names them.
fn own_case(case: &Case<'_>, author: Option<&PersonId>, event: &E, judgement: &mut Judgement) {
    let kind = event.kind();
    // These say it in words of their own.
    let said = matches!(
        event,
        E::InvestigationStepTaken { .. } | E::ReportFinalized { .. } | E::Disclosed { .. } | E::ResultCommunicated { .. }
    );
    if let Some(author) = author.filter(|author| case.state.is_respondent(author))
        && !said
        && !OWN_WORDS.contains(&kind)
    {
        judgement.refuse(&OWN_CASE, [("person", author), ("event", &kind)]);
    }
    let others = doers(event).into_iter().flatten().filter(|doer| Some(*doer) != author);
    for doer in others.filter(|doer| case.state.is_respondent(doer)) {
        judgement.refuse(&OWN_CASE, [("person", doer), ("event", &kind)]);
    }
}

/// Who did what an entry says, where somebody else may have written it down: told the complainant, approved or decided.
fn doers(event: &E) -> [Option<&PersonId>; 2] {
    // Who tells the result is looked at more closely.
    let tells = !matches!(event, E::ResultCommunicated { .. });
    [acting::approver(event), intake::told(event).filter(|_| tells).and_then(|telling| telling.by.as_ref())]
}

/// Whoever tells the result is neutral, and the one chosen for it where somebody was.
fn told_by(case: &Case<'_>, on: CivilDate, teller: &PersonId, judgement: &mut Judgement) {
    let role = ComplaintRole::Messenger;
    for objection in Neutrality::of(case, on, &[]).too_close(teller, role.name()) {
        objection.say(judgement, teller, role.name());
    }
    let messenger = case.state.holder(role);
    let handles = [ComplaintRole::Overseer, ComplaintRole::DecisionMaker, ComplaintRole::AppealHandler];
    let may = messenger == Some(teller) || handles.iter().any(|role| case.state.holder(*role) == Some(teller));
    if messenger.is_some() && !may {
        note(judgement, &RESULT_TELLER, [("person", teller)]);
    }
}

/// A reviewer is as far from the matter as an overseer must be.
fn reviewer(case: &Case<'_>, on: CivilDate, person: &PersonId, judgement: &mut Judgement) {
    let neutrality = Neutrality::of(case, on, &[]);
    if !neutrality.too_close(person, ComplaintRole::Overseer.name()).is_empty() {
        judgement.refuse(&REVIEWER_NEUTRAL, [("person", person)]);
    }
}

fn undertaken_first(case: &Case<'_>, author: Option<&PersonId>, judgement: &mut Judgement) {
    if let Some(author) = author.filter(|author| case.state.handles(author)) {
        undertaken(case, author, judgement);
    }
}

fn undertaken(case: &Case<'_>, person: &PersonId, judgement: &mut Judgement) {
    if case.policy.wants_undertakings() && !case.state.sharing.undertaken.contains(person) {
        judgement.refuse(&UNDERTAKEN_FIRST, [("person", person)]);
    }
}

fn assigned(case: &Case<'_>, on: CivilDate, role: &str, person: &PersonId, judgement: &mut Judgement) {
    let differs = Earlier::named(case);
    let neutrality = Neutrality::of(case, on, &differs);
    let mut own = Judgement::new();
    for objection in neutrality.objections(person, role) {
        objection.say(judgement, person, role);
        objection.say(&mut own, person, role);
    }
    if case.state.respondent_unknown() {
        judgement.inform(&RESPONDENT_UNKNOWN, [("person", person), ("role", &role)]);
    }
    if own.verdict() == Verdict::Allowed {
        judgement.permit(&NEUTRAL, [("person", person), ("role", &role)]);
    }
}

/// Everyone who hears of the complaint undertakes to keep it confidential: those who hold a role, those who help,
/// reviewers of the report, and whoever confirmed a withdrawal.
fn undertakings(case: &Case<'_>, judgement: &mut Judgement) {
    if !case.policy.wants_undertakings() {
        return;
    }
    let state = case.state;
    let holders = ComplaintRole::ALL.iter().filter_map(|role| Some((role.name(), state.holder(*role)?)));
    let supporters = state.intake.support.iter().map(|one| (one.role.name(), &one.person));
    let reviewers = state.investigation.reviewers.iter().map(|person| (REVIEWER, person));
    let confirmed = state.withdrawal.as_ref().and_then(|withdrawal| withdrawal.confirmed_by.as_ref());
    let everyone = holders.chain(supporters).chain(reviewers).chain(confirmed.map(|person| (CONFIRMER, person)));
    for (role, person) in everyone.filter(|(_, person)| !state.sharing.undertaken.contains(*person)) {
        note(judgement, &UNDERTAKEN, [("person", person), ("role", &role)]);
    }
}

/// What people are called who do one thing in a complaint and hold no role in it.
const REVIEWER: &str = "reviewer";
const CONFIRMER: &str = "confirmer";

/// Whoever comes before in the policy's order was tried, or cannot take it.
fn handed_over(case: &Case<'_>, on: CivilDate, to: Handler, judgement: &mut Judgement) {
    let order = &case.policy.when_nobody;
    let tried = |earlier: &Handler| case.state.people.handed.contains(earlier);
    let place = order.iter().position(|handler| *handler == to);
    let in_order = place.is_some_and(|place| {
        order
            .iter()
            .take(place)
            .all(|earlier| tried(earlier) || (*earlier == Handler::Board && no_board(case, on)))
    });
    if !order.is_empty() && !in_order {
        let handlers = listed(order.iter().map(|handler| handler.name()));
        judgement.refuse(&HANDED_IN_ORDER, [("handler", &to.name()), ("handlers", &handlers)]);
    }
}

/// Whether the roster shows that nobody of the board could oversee this complaint.
fn no_board(case: &Case<'_>, on: CivilDate) -> bool {
    let neutrality = Neutrality::of(case, on, &[]);
    let candidates = neutrality.candidates(ComplaintRole::Overseer.name());
    candidates.is_some_and(|people| !people.iter().any(|person| neutrality.is_board(&person.id)))
}

pub(super) fn notice(case: &Case<'_>, judgement: &mut Judgement) {
    let differs = Earlier::named(case);
    let on = case.clock.as_of();
    let neutrality = Neutrality::of(case, on, &differs);
    let supporters = case.state.intake.support.iter().map(|one| (one.role.name(), &one.person));
    let holders = ComplaintRole::ALL.iter().filter_map(|role| Some((role.name(), case.state.holder(*role)?)));
    for (role, person) in holders.chain(supporters) {
        let mut lasting = neutrality.objections(person, role);
        lasting.retain(|one| {
            // Who held a role before an appeal may hold it still; new people are judged when they are assigned.
            one.is_lasting() && !matches!(one, Objection::EarlierRole(_) | Objection::RoleMissing(_))
        });
        if !lasting.is_empty() && lasting.iter().all(|one| *one == Objection::Bound) {
            // That somebody must go because of a name that was kept back would tell the name.
            if Sight::of(case).names(case, person.as_str()) {
                judgement.note(
                    &STILL_NEUTRAL,
                    [("person", person), ("role", &role)],
                    Severity::Urgent,
                    Some("intake".into()),
                );
            }
        } else if !lasting.is_empty() {
            judgement.note(
                &STILL_NEUTRAL,
                [("person", person), ("role", &role)],
                Severity::Urgent,
                overseer(),
            );
        } else if neutrality.must_declare_again(person) {
            note(judgement, &DECLARE_AGAIN, [("person", person), ("role", &role)]);
        }
    }
    undertakings(case, judgement);
    if board_takes_it(case) {
        judgement.note(&BOARD_OVERSEES, [], Severity::Urgent, Some("board".into()));
    }
    if case.state.people.handed_to.is_some() {
        return;
    }
    vacancies(case, &neutrality.in_order(), judgement);
}

/// Roles for which nobody inside is left, or too few people: whoever holds one may be put in another's place.
fn vacancies(case: &Case<'_>, neutrality: &Neutrality<'_>, judgement: &mut Judgement) {
    let needed = [ComplaintRole::Overseer, ComplaintRole::Investigator, ComplaintRole::DecisionMaker];
    let left = |role: ComplaintRole| {
        let candidates = neutrality.candidates(role.name())?.into_iter();
        Some(Vacancy { role: role.name(), left: candidates.map(|candidate| &candidate.id).collect() })
    };
    let vacant = needed.into_iter().filter(|role| case.state.holder(*role).is_none());
    let mut vacancies: Vec<Vacancy<'_>> = vacant.filter_map(left).collect();
    let turn_to = case.policy.when_nobody.first().map_or("", |handler| handler.name());
    for one in vacancies.iter().filter(|one| one.left.is_empty()) {
        let with: [(&str, &dyn std::fmt::Display); 2] = [("role", &one.role), ("handler", &turn_to)];
        judgement.note(&NOBODY_QUALIFIES, with, Severity::Urgent, overseer());
    }
    // As many people as roles are enough for a role, whoever holds the others.
    if vacancies.iter().all(|one| one.left.is_empty() || one.left.len() >= needed.len()) {
        return;
    }
    for (role, holder) in needed.into_iter().filter_map(|role| Some((role, case.state.holder(role)?))) {
        vacancies.extend(left(role).map(|mut held| {
            add(&mut held.left, holder);
            held
        }));
    }
    for group in too_few(&vacancies, &|one, other| differ(case.policy, one, other)) {
        let vacant = |role: &str| needed.iter().any(|one| one.name() == role && case.state.holder(*one).is_none());
        if group.iter().any(|one| vacant(one.role)) {
            let roles = listed(group.iter().map(|one| one.role));
            // How many, and not who: that somebody is not among them would say whom it is about.
            let count = people_left(&group).len();
            let with: [(&str, &dyn std::fmt::Display); 3] =
                [("roles", &roles), ("count", &count), ("handler", &turn_to)];
            judgement.note(&TOO_FEW, with, Severity::Urgent, overseer());
        }
    }
}
