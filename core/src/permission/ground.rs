//! May this be shared, on consent or on a ground that the policy names?
use super::because::{Because, in_words};
use super::event::{Basis, Ground, Shared, Withdrawal};
use super::ledger::{Disclosure, Held, Ledger};
use super::policy::PermissionPolicy;
use super::rules;
use super::sharing::Sharing;
use crate::calendar::CivilDate;
use crate::reason::{Judgement, Reason, Sentences};
use crate::wire::{EntryId, PersonId, Role};
use settlewell_macros::wire;

/// A sharing that is on its way: planned, drafted, waiting to be sent.
#[wire]
pub struct PendingSharing {
    /// The entry, or whatever else the host knows it by.
    pub id: EntryId,
    /// What is to be shared, and on what basis.
    pub shared: Shared,
}

/// What a withdrawal changes.
#[wire]
pub struct WithdrawalEffect {
    /// Sharings on their way that rest on consent and are not covered any more: they stop.
    pub stops: Vec<EntryId>,
    /// What the withdrawal is about and has already been shared: with whom, when, on what basis. It cannot be
    /// taken back, and the person is owed the list.
    pub already_shared: Vec<Disclosure>,
}

impl Ledger {
    /// Says in a room's judgement whether something may be shared on the basis that it names.
    ///
    /// On consent, that one permission must cover all of it. On another ground, the policy must name the ground,
    /// a role that it allows must have approved, and only the least may be shared; then a notice is owed to the
    /// people concerned (see [`Ledger::notices_owed`], once the sharing is in the ledger). Judge a sharing before
    /// it is applied.
    pub fn judge(
        &self,
        shared: &Shared,
        on: CivilDate,
        policy: &PermissionPolicy,
        judgement: &mut Judgement,
    ) {
        self.say(shared, on, policy).iter().for_each(|because| because.tell(judgement));
    }

    /// The same as [`Ledger::judge`], as reasons in words.
    pub fn reasons(
        &self,
        shared: &Shared,
        on: CivilDate,
        policy: &PermissionPolicy,
        sentences: &Sentences,
    ) -> Vec<Reason> {
        in_words(&self.say(shared, on, policy), sentences)
    }

    fn say(&self, shared: &Shared, on: CivilDate, policy: &PermissionPolicy) -> Vec<Because> {
        let Basis::Permission { id } = &shared.basis else {
            return on_ground(shared, policy);
        };
        if self.find(id).is_none() {
            return vec![Because::of(&rules::BASIS_KNOWN, [("permission", id)])];
        }
        self.say_coverage(&shared.sharing, on, policy, Some(id))
    }

    /// What a withdrawal would stop and what it comes too late for. It may be in the ledger already or not;
    /// `on` is its day and `entry` its entry.
    pub fn on_withdrawal(
        &self,
        withdrawal: &Withdrawal,
        on: CivilDate,
        entry: &EntryId,
        pending: &[PendingSharing],
        policy: &PermissionPolicy,
    ) -> WithdrawalEffect {
        let mut after = self.clone();
        after.apply(super::LedgerEvent::Withdrawn(withdrawal.clone()), on, entry);
        let from = withdrawal.from.unwrap_or(on).max(on);
        let stopped = |waiting: &&PendingSharing| {
            let sharing = &waiting.shared.sharing;
            let consent = matches!(waiting.shared.basis, Basis::Permission { .. });
            let still = || {
                let said = after.say(&waiting.shared, from, policy);
                said.iter().all(|because| because.rule.effect == crate::reason::Effect::Permits)
            };
            consent
                && withdrawal.names(&waiting.shared.basis)
                && withdrawal.scope.overlaps(sharing)
                && !still()
        };
        let of_it = |held: &&Held<Shared>| {
            held.on <= from
                && withdrawal.names(&held.said.basis)
                && withdrawal.scope.overlaps(&held.said.sharing)
        };
        WithdrawalEffect {
            stops: pending.iter().filter(stopped).map(|waiting| waiting.id.clone()).collect(),
            already_shared: self.shared.iter().filter(of_it).map(Held::disclosure).collect(),
        }
    }
}

impl Withdrawal {
    /// Whether it could be about something that rests on this basis. A withdrawal of everything lists what was
    /// shared on other grounds too: the person is owed the whole picture.
    fn names(&self, basis: &Basis) -> bool {
        match (&self.permission, basis) {
            (None, _) => true,
            (Some(wanted), Basis::Permission { id }) => wanted == id,
            (Some(_), _) => false,
        }
    }
}

/// The elements of a sharing that a ground lets through, when it holds at all.
pub(super) fn least<'s>(sharing: &'s Sharing, ground: Ground, policy: &PermissionPolicy) -> Vec<&'s str> {
    let most = policy.ground(ground).map(|ground| ground.elements.as_slice()).unwrap_or_default();
    let named = sharing.elements.iter().map(|element| element.as_str());
    named.filter(|element| most.iter().any(|allowed| allowed == element)).collect()
}

/// What holds a ground up, whatever the elements.
pub(super) fn obstacles(basis: &Basis, policy: &PermissionPolicy) -> Vec<Because> {
    let Some((ground, approver)) = basis.ground() else { return Vec::new() };
    let ground_name = ground.name();
    let Some(chosen) = policy.ground(ground) else {
        return vec![Because::of(&rules::GROUND_NAMED, [("ground", &ground_name)])];
    };
    let mut said = Vec::new();
    if let Basis::LegalDuty { source, .. } = basis
        && (source.trim().is_empty() || !(chosen.sources.is_empty() || chosen.sources.contains(source)))
    {
        said.push(Because::of(&rules::GROUND_SOURCE, [("source", source)]));
    }
    let roles = chosen.approved_by.iter().map(Role::as_str).collect::<Vec<_>>().join(", ");
    match approver {
        None => {
            let because = Because::of(&rules::GROUND_APPROVED, [("ground", &ground_name), ("roles", &roles)]);
            said.push(because.approved_by(&chosen.approved_by));
        }
        Some(approver) if !chosen.approved_by.contains(&approver.role) => {
            said.push(Because::of(
                &rules::GROUND_APPROVER,
                [("ground", &ground_name), ("role", &approver.role), ("roles", &roles)],
            ));
        }
        Some(_) => {}
    }
    said
}

fn on_ground(shared: &Shared, policy: &PermissionPolicy) -> Vec<Because> {
    let Some((ground, _)) = shared.basis.ground() else { return Vec::new() };
    let mut said = obstacles(&shared.basis, policy);
    if policy.ground(ground).is_none() {
        return said;
    }
    let (name, sharing) = (ground.name(), &shared.sharing);
    if sharing.elements.is_empty() {
        said.push(Because::of(&rules::SOMETHING_NAMED, [("recipient", &sharing.recipient.label())]));
    }
    let allowed = least(sharing, ground, policy);
    for element in sharing.elements.iter().filter(|element| !allowed.contains(&element.as_str())) {
        said.push(Because::of(&rules::GROUND_LEAST, [("element", element), ("ground", &name)]));
    }
    if said.is_empty() {
        said.extend(allowed.iter().map(|element| holds(element, ground)));
        let people = sharing.about.iter().map(PersonId::as_str).collect::<Vec<_>>().join(", ");
        let within = policy.ground(ground).and_then(|ground| ground.notice);
        let within = within.map(|span| span.to_string()).unwrap_or_default();
        said.push(Because::of(
            &rules::NOTICE_OWED,
            [("ground", &name), ("people", &people), ("within", &within)],
        ));
    }
    said
}

pub(super) fn holds(element: &str, ground: Ground) -> Because {
    Because::of(&rules::GROUND_HOLDS, [("element", &element), ("ground", &ground.name())])
}
