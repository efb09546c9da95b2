//! What a no takes away: refusals, withdrawals, and a no that somebody else's yes does not name.
use super::because::Because;
use super::event::{
    Giver, InformationElement, Permission, PermissionId, PermissionScope, Refusal, Withdrawal,
};
use super::ledger::{Held, Ledger, PermissionAnswer};
use super::rules;
use super::sharing::{Covered, Sharing};
use super::weigh::{Cell, earlier};
use crate::calendar::CivilDate;

impl Ledger {
    /// Refusals and withdrawals that end a permission for a cell; gives the last day before one still to come.
    pub(super) fn taken_back(
        &self,
        cell: &Cell<'_>,
        held: &Held<(PermissionAnswer, Permission)>,
        because: &mut Vec<Because>,
    ) -> Option<CivilDate> {
        let permission = &held.said.1;
        let mut last_day = None;
        for refusal in self.refusals.iter().filter(|refusal| refusal.on >= held.on) {
            if replaced(permission, held.on, refusal) {
                continue;
            }
            let (touched, other) = refusal.said.scope.touches(cell.sharing, cell.element, cell.person);
            if touched > Covered::NotCovered && refusal.on > cell.on {
                last_day = earlier(last_day, Some(refusal.on.plus_days(-1)));
            } else if touched == Covered::Covered {
                because.push(cell.refused(refusal.on));
            } else if let (Covered::Unknown, Some(other)) = (touched, other) {
                because.push(cell.unclear(other.label()));
            }
        }
        for withdrawal in
            self.withdrawals.iter().filter(|one| ends(&one.said, one.on, held) && !replaces(held, one))
        {
            let (touched, other) = withdrawal.said.scope.touches(cell.sharing, cell.element, cell.person);
            let from = withdrawal.said.from.unwrap_or(withdrawal.on);
            if touched > Covered::NotCovered && from > cell.on {
                last_day = earlier(last_day, Some(from.plus_days(-1)));
            } else if touched == Covered::Covered {
                because.push(Because::of(
                    &rules::WITHDRAWN,
                    [("element", &cell.element), ("permission", &permission.id), ("on", &from)],
                ));
            } else if let (Covered::Unknown, Some(other)) = (touched, other) {
                because.push(cell.unclear(other.label()));
            }
        }
        last_day
    }

    /// The day of the last refusal that surely touches a cell.
    pub(super) fn refused_on(&self, cell: &Cell<'_>) -> Option<CivilDate> {
        let said_no = |refusal: &&Held<Refusal>| {
            let (touched, _) = refusal.said.scope.touches(cell.sharing, cell.element, cell.person);
            refusal.on <= cell.on && touched == Covered::Covered
        };
        self.refusals.iter().rfind(said_no).map(|refusal| refusal.on)
    }

    /// A no of an earlier day or the same, in what `speaks` of it, that a permission given by somebody else does not say it
    /// takes the place of: whoever decides for a person does not overrule them by chance.
    pub(super) fn no_before(
        &self,
        permission: &Permission,
        given: CivilDate,
        speaks: impl Fn(&PermissionScope) -> bool,
    ) -> Option<Because> {
        if matches!(permission.given_by, Giver::Themselves { .. }) {
            return None;
        }
        let stands = |on: CivilDate, entry| on <= given && !permission.replaces.contains(entry);
        let of = |id: &PermissionId| {
            self.permissions
                .iter()
                .any(|held| held.said.1.id == *id && speaks(&PermissionScope::of(&held.said.1)))
        };
        let refused = self
            .refusals
            .iter()
            .filter(|no| stands(no.on, &no.entry) && speaks(&no.said.scope))
            .map(|no| no.on)
            .max();
        let taken_back = self
            .withdrawals
            .iter()
            .filter(|no| stands(no.on, &no.entry) && speaks(&no.said.scope))
            .filter(|no| no.said.permission.as_ref().is_none_or(of))
            .map(|no| no.on)
            .max();
        let on = refused.max(taken_back)?;
        let giver = permission.given_by.kind().label();
        Some(Because::of(
            &rules::NO_REPLACED,
            [("permission", &permission.id), ("giver", &giver), ("on", &on)],
        ))
    }

    /// A refusal that may touch an element for anybody concerned, with its day.
    pub(super) fn refusal_of(
        &self,
        sharing: &Sharing,
        element: &InformationElement,
        on: CivilDate,
    ) -> Option<Because> {
        let people = || sharing.about.iter().map(Some).chain(sharing.about.is_empty().then_some(None));
        let touched = |refusal: &&Held<Refusal>| {
            let scope = &refusal.said.scope;
            refusal.on <= on
                && people().any(|person| scope.touches(sharing, element, person).0 > Covered::NotCovered)
        };
        let refusal = self.refusals.iter().rfind(touched)?;
        let recipient = sharing.recipient.label();
        Some(Because::of(
            &rules::REFUSED,
            [("element", element), ("recipient", &recipient), ("on", &refusal.on)],
        ))
    }
}

/// Whether a withdrawal of a day speaks of a permission: by its id, or of every permission given until then.
pub(super) fn ends(
    withdrawal: &Withdrawal,
    on: CivilDate,
    held: &Held<(PermissionAnswer, Permission)>,
) -> bool {
    withdrawal.permission.as_ref().map_or(held.on <= on, |id| *id == held.said.1.id)
}

/// Whether a permission takes the place of a withdrawal of everything of its day.
fn replaces(held: &Held<(PermissionAnswer, Permission)>, withdrawal: &Held<Withdrawal>) -> bool {
    withdrawal.said.permission.is_none() && replaced(&held.said.1, held.on, withdrawal)
}

/// Whether a permission says that it takes the place of a no of the same day.
fn replaced<T>(permission: &Permission, given: CivilDate, no: &Held<T>) -> bool {
    no.on == given && permission.replaces.contains(&no.entry)
}
