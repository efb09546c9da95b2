//! What was shared and what may be, as those who may know see it.
use super::rules::Case;
use super::sight::{Place, Sight};
use crate::calendar::CivilDate;
use crate::permission::{Covered, Ground, InformationElement, Permission, PermissionId, PermissionScope, Purpose, Recipient, Sharing};
use settlewell_macros::wire;

/// Something that was shared.
#[wire]
pub struct SharedSeen {
    /// When.
    pub on: CivilDate,
    /// With whom; absent where the role may not know.
    pub with: Option<String>,
    /// What.
    pub elements: Vec<InformationElement>,
    /// What for.
    pub purpose: Purpose,
    /// On which ground other than consent; absent where somebody agreed.
    pub ground: Option<Ground>,
}

/// A permission that stands, in whole or in part.
#[wire]
pub struct PermissionSeen {
    /// Its id.
    pub id: PermissionId,
    /// When it was given.
    pub given_on: CivilDate,
    /// With whom may be shared; absent where the role may not know.
    pub with: Option<String>,
    /// What may be shared today.
    pub elements: Vec<InformationElement>,
    /// What for.
    pub purposes: Vec<Purpose>,
    /// The last day on which it holds, where it says so.
    pub until: Option<CivilDate>,
}

/// With whom, where the viewer may know.
fn label(case: &Case<'_>, sight: &Sight<'_>, recipient: &Recipient) -> Option<String> {
    let hidden = matches!(recipient, Recipient::Person { id } if !sight.names(case, id.as_str()));
    (!hidden).then(|| recipient.label().to_owned())
}

/// What was shared, for whoever oversees the complaint.
pub(super) fn shared(case: &Case<'_>, sight: &Sight<'_>) -> Vec<SharedSeen> {
    if sight.place != Place::Overseer {
        return Vec::new();
    }
    let shared = case.state.sharing.ledger.shared_so_far(&PermissionScope::default()).into_iter();
    let seen = shared.map(|one| SharedSeen {
        on: one.on,
        with: label(case, sight, &one.recipient),
        ground: one.basis.ground().map(|(ground, _)| ground),
        elements: one.elements,
        purpose: one.purpose,
    });
    seen.collect()
}

/// The permissions that stand today: all of them for whoever oversees the complaint, their own for a complainant.
pub(super) fn permissions(case: &Case<'_>, sight: &Sight<'_>) -> Vec<PermissionSeen> {
    let own = |permission: &Permission| match sight.place {
        Place::Overseer => true,
        Place::Complainant => sight.viewer.is_some_and(|id| permission.about.contains(id)),
        _ => false,
    };
    let Some(policy) = case.permission else { return Vec::new() };
    let ledger = &case.state.sharing.ledger;
    let given = ledger.permissions().filter(|(_, _, _, permission)| own(permission));
    let standing = given.filter_map(|(_, given_on, _, permission)| {
        let stands = |element: &&crate::permission::InformationElement| {
            let sharing = Sharing {
                elements: vec![(*element).clone()],
                about: permission.about.clone(),
                recipient: permission.recipient.clone(),
                known_as: Some(Vec::new()),
                purpose: permission.purposes.first()?.clone(),
                form: None,
                language: Some(permission.language.clone()),
                limits_read: vec![permission.id.clone()],
            };
            (ledger.covered(&sharing, case.clock.as_of(), policy) != Covered::NotCovered).then_some(())
        };
        let elements: Vec<_> = permission.elements.iter().filter(|one| stands(one).is_some()).cloned().collect();
        let with = match sight.place {
            Place::Complainant => Some(permission.recipient.label().to_owned()),
            _ => label(case, sight, &permission.recipient),
        };
        (!elements.is_empty()).then(|| PermissionSeen {
            id: permission.id.clone(),
            given_on,
            with,
            elements,
            purposes: permission.purposes.clone(),
            until: permission.until,
        })
    });
    standing.collect()
}
