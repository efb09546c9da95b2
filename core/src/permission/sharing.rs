//! A sharing that is thought of, and the answer whether it is covered.
use super::event::{Form, InformationElement, PermissionId, Purpose, Recipient};
use crate::calendar::CivilDate;
use crate::reason::Reason;
use crate::wire::{LanguageTag, PersonId};
use settlewell_macros::wire;

/// What somebody means to share.
///
/// ```
/// use settlewell::permission::Sharing;
/// let sharing: Sharing = serde_json::from_str(r#"{
///     "elements": ["name"], "about": ["p-311"], "purpose": "referral",
///     "recipient": { "kind": "person", "id": "x-9" }, "knownAs": [ { "kind": "partner", "id": "P-7" } ]
/// }"#)?;
/// assert_eq!(sharing.known_as.map(|others| others.len()), Some(1));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[wire(input)]
pub struct Sharing {
    /// What.
    pub elements: Vec<InformationElement>,
    /// Whom it concerns.
    pub about: Vec<PersonId>,
    /// With whom.
    pub recipient: Recipient,
    /// What else the recipient is: the partner and roles of a person, the people in a role or a partner.
    /// Absent when nobody looked; an empty list says that there is nothing else.
    pub known_as: Option<Vec<Recipient>>,
    /// What for.
    pub purpose: Purpose,
    /// A form of permission that the recipient insists on, where they do.
    pub form: Option<Form>,
    /// The language that the people concerned understand, where it is known. A permission asked for in another
    /// one without an interpreter is not clear.
    pub language: Option<LanguageTag>,
    /// Permissions whose limits in words a worker has read and will keep to.
    pub limits_read: Vec<PermissionId>,
}

/// Whether permissions cover something, from least to most.
#[wire]
pub enum Covered {
    /// No.
    NotCovered,
    /// It depends on something that nobody has established; the reasons name it.
    Unknown,
    /// Yes.
    Covered,
}

/// Whether a whole sharing is covered, element by element.
#[wire]
pub struct Coverage {
    /// The least of the elements' answers.
    pub covered: Covered,
    /// The last day on which all of it is covered, when there is one.
    pub until: Option<CivilDate>,
    /// Each element, in the order of the sharing.
    pub elements: Vec<ElementCoverage>,
    /// Reasons that concern the sharing as a whole.
    pub reasons: Vec<Reason>,
}

/// Whether one element is covered for everybody whom it concerns.
#[wire]
pub struct ElementCoverage {
    /// The element.
    pub element: InformationElement,
    /// Whether it is covered.
    pub covered: Covered,
    /// The permissions that cover it: one for each person concerned, or one for all.
    pub permissions: Vec<PermissionId>,
    /// The last day on which it is covered, when there is one.
    pub until: Option<CivilDate>,
    /// Why.
    pub reasons: Vec<Reason>,
}
