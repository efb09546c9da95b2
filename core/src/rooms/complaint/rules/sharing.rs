//! Sharing: never beyond the permission given, never more than serves, never without weighing the risk.
use super::{Case, E, acting, listed, note};
use crate::calendar::CivilDate;
use crate::permission::rules::UNANSWERED;
use crate::permission::{Basis, LedgerEvent, NoticeOwed, PermissionPolicy, PermissionScope, Shared, identifies};
use crate::reason::{Judgement, Question, Sentences, Verdict};
use crate::room::Said;
use crate::rooms::complaint::outcome::{PartyRole, ReprisalRisk};
use crate::rooms::complaint::sharing::{ledger_event, recipient};
use crate::rooms::complaint::state::ComplaintState;
use crate::wire::{PersonId, Private};

crate::rules! {
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
}

pub(super) fn check(case: &Case<'_>, said: Said<'_, E>, judgement: &mut Judgement) {
    if let Some(event) = ledger_event(said.event).filter(|event| !names_what_was_redacted(case, event)) {
        case.state.sharing.ledger.check(&event, said.on, case.permission, judgement);
    }
    match said.event {
        E::Disclosed { to, person, shared, wording } => {
            // Whoever is complained about is told as a respondent, whatever they are called in the entry.
            let person = person.as_ref().or_else(|| shared.as_ref().and_then(recipient));
            let respondent = person.filter(|person| case.state.is_respondent(person));
            let to = if respondent.is_some() { &PartyRole::Respondent } else { to };
            if let Some(shared) = shared {
                named(case, said.on, shared, judgement);
                least(case, *to, shared, judgement);
                if identifying(case, shared) {
                    risk(case.state, *to, judgement);
                    hidden(case.state, to.name(), shared, judgement);
                    covered(case, said.on, shared, judgement, |judgement| {
                        judgement.refuse(&SHARING_PERMITTED, [("to", &to.name())]);
                    });
                }
            }
            if let (PartyRole::Respondent, Some(person)) = (to, person) {
                wording_approved(case.state, person, wording.as_ref(), judgement);
            }
        }
        E::PassedOn { shared } if shared.sharing.elements.is_empty() => {
            named(case, said.on, shared, judgement);
        }
        E::PassedOn { shared } if identifying(case, shared) => {
            let body = shared.sharing.recipient.label();
            // Where somebody is in danger now, nothing waits.
            if !matches!(shared.basis, Basis::ImminentDanger { .. }) {
                weighed_first(case.state, body, judgement);
            }
            hidden(case.state, body, shared, judgement);
            covered(case, said.on, shared, judgement, |judgement| {
                judgement.refuse(&PASSING, [("body", &body)])
            });
        }
        E::RespondentTold { person, wording } | E::RespondentToldOfResult { person, wording } => {
            wording_approved(case.state, person, wording.as_ref(), judgement);
        }
        E::PermissionWithdrawn { withdrawal } => {
            let filter: &PermissionScope = &withdrawal.scope;
            let shared = case.state.sharing.ledger.shared_so_far(filter);
            let recipients = listed(shared.iter().map(|one| one.recipient.label()));
            if !recipients.is_empty() {
                judgement.inform(&ALREADY_SHARED, [("recipients", &recipients)]);
            }
        }
        _ => {}
    }
}

/// Whether an entry may name a permission, or a sharing, that nobody can read any more.
fn names_what_was_redacted(case: &Case<'_>, event: &LedgerEvent) -> bool {
    let refers =
        matches!(event, LedgerEvent::Withdrawn(_) | LedgerEvent::NoticeGiven(_) | LedgerEvent::NoticePutOff(_));
    refers && case.entries.iter().any(|entry| entry.event.is_tombstone())
}

/// Whether what is shared says who somebody is. Without a policy on permissions it is taken to.
fn identifying(case: &Case<'_>, shared: &Shared) -> bool {
    case.permission
        .is_none_or(|policy| identifies(&shared.sharing.elements, policy, Sentences::english()).identifies)
}

/// A sharing that is noted names what was shared; the ledger says so where it does not.
fn named(case: &Case<'_>, on: CivilDate, shared: &Shared, judgement: &mut Judgement) {
    if let (true, Some(policy)) = (shared.sharing.elements.is_empty(), case.permission) {
        case.state.sharing.ledger.judge(shared, on, policy, judgement);
    }
}

fn least(case: &Case<'_>, to: PartyRole, shared: &Shared, judgement: &mut Judgement) {
    let allowed = case.policy.disclosure.get(to.name());
    let known = |element: &str| allowed.is_some_and(|part| part.elements.iter().any(|one| one == element));
    for element in shared.sharing.elements.iter().filter(|element| !known(element.as_str())) {
        judgement.refuse(&LEAST, [("element", element), ("to", &to.name())]);
    }
}

fn risk(state: &ComplaintState, to: PartyRole, judgement: &mut Judgement) {
    match state.sharing.risk {
        None => judgement.refuse(&RISK_WEIGHED, [("to", &to.name())]),
        Some(ReprisalRisk::Medium | ReprisalRisk::High) if state.sharing.protections.is_empty() => {
            judgement.refuse(&PROTECTED, [("to", &to.name())]);
        }
        Some(_) => {}
    }
}

/// The same before it is passed to another body.
fn weighed_first(state: &ComplaintState, body: &str, judgement: &mut Judgement) {
    match state.sharing.risk {
        None => judgement.refuse(&PASSING_WEIGHED, [("body", &body)]),
        Some(ReprisalRisk::Medium | ReprisalRisk::High) if state.sharing.protections.is_empty() => {
            judgement.refuse(&PASSING_PROTECTED, [("body", &body)]);
        }
        Some(_) => {}
    }
}

/// Who is anonymous or kept their name back is not identified, whoever agreed to what. What is shared about nobody in
/// particular may be about them.
fn hidden(state: &ComplaintState, to: &str, shared: &Shared, judgement: &mut Judgement) {
    let mut hidden = state.intake.complainants.iter().filter(|one| one.is_hidden());
    let about = &shared.sharing.about;
    if hidden.any(|one| about.is_empty() || one.identified().any(|id| about.contains(id))) {
        judgement.refuse(&SHARING_HIDDEN, [("to", &to)]);
    }
}

/// On permission, or on a ground that the policy names: the ledger says.
fn covered(
    case: &Case<'_>,
    on: CivilDate,
    shared: &Shared,
    judgement: &mut Judgement,
    refuse: impl FnOnce(&mut Judgement),
) {
    let Some(policy): Option<&PermissionPolicy> = case.permission else {
        judgement.needs(&SHARING_POLICY, [], vec![Question::of("permission.policy")]);
        return;
    };
    let ledger = &case.state.sharing.ledger;
    let mut own = Judgement::new();
    ledger.judge(shared, on, policy, &mut own);
    if own.verdict() == Verdict::Refused {
        refuse(judgement);
    }
    ledger.judge(shared, on, policy, judgement);
    // Who holds a role is for the roster to say, where there is one.
    if let Some((_, Some(approver))) = shared.basis.ground()
        && case.context.roster.is_some()
        && !acting::may_approve(case, on, &approver.id, std::slice::from_ref(&approver.role))
    {
        acting::approver_unknown(&approver.id, std::slice::from_ref(&approver.role), judgement);
    }
}

fn wording_approved(
    state: &ComplaintState,
    respondent: &PersonId,
    wording: Option<&Private>,
    judgement: &mut Judgement,
) {
    let approved = state.respondents.get(respondent).and_then(|one| one.wording.as_ref());
    let differs = wording.is_some_and(|wording| approved.is_some_and(|approved| approved != wording));
    if approved.is_none() || differs {
        judgement.refuse(&WORDING, [("respondent", respondent)]);
    }
}

pub(super) fn notice(case: &Case<'_>, judgement: &mut Judgement) {
    let open = case.state.ending.closed_on.is_none();
    for (_, on, _) in case.state.sharing.ledger.unanswered().filter(|_| open) {
        note(judgement, &UNANSWERED, [("on", &on)]);
    }
    for owed in owed(case).filter(|owed| owed.unsafe_because.is_none()) {
        let recipient = owed.recipient.label();
        let due = owed.within.and_then(|within| case.clock.counted(owed.on, &within));
        let due = due.map(|due| due.to_string()).unwrap_or_default();
        note(judgement, &NOTICE_OWED, [("sharing", &owed.sharing), ("recipient", &recipient), ("due", &due)]);
    }
}

/// Whom it must still be told that something about them was shared without their consent.
pub(super) fn owed(case: &Case<'_>) -> impl Iterator<Item = NoticeOwed> {
    let policy = case.permission.into_iter();
    policy.flat_map(|policy| case.state.sharing.ledger.notices_owed(case.clock.as_of(), policy))
}
