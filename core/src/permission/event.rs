//! What can be said about permissions: asked, given, limited, refused, withdrawn, shared, told.
use super::policy::GiverKind;
use super::sharing::Sharing;
use crate::calendar::CivilDate;
use crate::wire::{EntryId, LanguageTag, PersonId, Private, RecordId, Role, names};
use settlewell_macros::wire;

names! {
    /// A permission, as the host numbers it; unique within the ledger.
    PermissionId;
    /// One piece of information about a person, as the policy names it: `name`, `phone`, `hearingDate`.
    InformationElement;
    /// What information is shared for, as the policy names it: `referral`, `investigation`.
    Purpose;
}

/// Whom something is shared with.
#[wire]
pub enum Recipient {
    /// One person.
    Person {
        /// Who.
        id: PersonId,
    },
    /// A partner organization that the policy's owner keeps a record of.
    Partner {
        /// The partner's record.
        id: RecordId,
    },
    /// Another body: a regulator, a tribunal, a ministry.
    Body {
        /// Its name.
        name: String,
    },
    /// Whoever holds a role, such as `investigator`.
    Role {
        /// The role.
        role: Role,
    },
    /// Anybody at all: a publication, or a person who minds nobody knowing.
    Anyone {},
}

impl Recipient {
    /// The recipient in one word for a sentence: an id, a name, a role, or `anyone`.
    pub fn label(&self) -> &str {
        match self {
            Self::Person { id } => id.as_str(),
            Self::Partner { id } => id.as_str(),
            Self::Body { name } => name,
            Self::Role { role } => role.as_str(),
            Self::Anyone {} => "anyone",
        }
    }
}

/// How a permission was given (`referrals.C.6.3`).
#[wire]
pub enum Form {
    /// Spoken, with a witness.
    OralWitnessed,
    /// Spoken, and recorded.
    OralRecorded,
    /// Signed on paper.
    Written,
    /// Given on a screen.
    Electronic,
}

impl Form {
    pub(super) fn label(self) -> &'static str {
        match self {
            Self::OralWitnessed => "oralWitnessed",
            Self::OralRecorded => "oralRecorded",
            Self::Written => "written",
            Self::Electronic => "electronic",
        }
    }
}

/// Who gave a permission, for the people it is about.
#[wire]
pub enum Giver {
    /// Each person whom the permission is about, for themselves.
    #[serde(rename = "self")]
    Themselves {
        /// Whether they are a minor; absent when nobody established it.
        minor: Option<bool>,
    },
    /// A parent or guardian, for one person.
    Guardian {
        /// The guardian.
        id: PersonId,
        /// The person they speak for.
        of: PersonId,
        /// What shows that they may; absent when nobody established it.
        authority: Option<Private>,
    },
    /// Somebody who decides in their place: by a court order, a power of attorney.
    Substitute {
        /// The substitute.
        id: PersonId,
        /// What shows that they may; absent when nobody established it.
        authority: Option<Private>,
    },
}

impl Giver {
    /// What they are to the person, as a policy names it.
    pub const fn kind(&self) -> GiverKind {
        match self {
            Self::Themselves { .. } => GiverKind::Themselves,
            Self::Guardian { .. } => GiverKind::Guardian,
            Self::Substitute { .. } => GiverKind::Substitute,
        }
    }
}

/// A bound that a person set on what they agreed to.
#[wire]
pub enum PermissionLimit {
    /// Not this element, although the permission names it.
    NotElement {
        /// The element.
        element: InformationElement,
    },
    /// Not with this recipient, although they would be among those named.
    NotTo {
        /// The recipient.
        recipient: Recipient,
    },
    /// Not for this purpose.
    NotFor {
        /// The purpose.
        purpose: Purpose,
    },
    /// Not what concerns this person.
    NotAbout {
        /// The person.
        person: PersonId,
    },
    /// One time only: what is shared on one day is one time, each element once.
    Once {},
    /// A limit in the person's own words: a worker reads it each time.
    InWords {
        /// Their words.
        words: Private,
    },
}

/// What somebody agreed may be shared. As an input, lists may be left out;
/// [`Ledger::check`](super::Ledger::check) says what it does not say then.
///
/// ```
/// use settlewell::permission::Permission;
/// let given: Permission = serde_json::from_str(r#"{
///     "id": "k1", "elements": ["name", "phone"], "recipient": { "kind": "partner", "id": "P-7" },
///     "purposes": ["referral"], "about": ["p-311"], "form": "written", "language": "ti", "interpreter": "w-12",
///     "explained": true, "concernsInvited": true, "givenBy": { "kind": "self" }, "from": "2026-09-01"
/// }"#)?;
/// assert!(given.explained && given.until.is_none());
/// # Ok::<(), serde_json::Error>(())
/// ```
#[wire(input)]
pub struct Permission {
    /// Its id, from the host. It is never used again: once taken back, an id stays taken back.
    pub id: PermissionId,
    /// What may be shared.
    pub elements: Vec<InformationElement>,
    /// With whom.
    pub recipient: Recipient,
    /// What for.
    pub purposes: Vec<Purpose>,
    /// Whom the information concerns.
    pub about: Vec<PersonId>,
    /// How it was given.
    pub form: Form,
    /// The language in which it was asked and given.
    pub language: LanguageTag,
    /// Who interpreted, if somebody did.
    pub interpreter: Option<PersonId>,
    /// Whether it was explained what would be shared, with whom and why.
    pub explained: bool,
    /// The concerns that the person raised.
    pub concerns: Option<Private>,
    /// Whether the person had a real chance to raise concerns (`referrals.C.6.3`).
    pub concerns_invited: bool,
    /// Who gave it.
    pub given_by: Giver,
    /// The first day on which it holds; never before the day it was given.
    pub from: CivilDate,
    /// The last day on which it holds; absent for as long as the policy has it.
    pub until: Option<CivilDate>,
    /// What the person kept out.
    pub limits: Vec<PermissionLimit>,
    /// Entries of refusals or withdrawals of this day or earlier that this answer takes the place of: the person changed
    /// their mind. Without it a no wins over a yes of the same day, because nobody can tell which came last; and over a
    /// later yes that a guardian or a substitute gave, because nobody can tell whether the person knows.
    pub replaces: Vec<EntryId>,
}

/// Part of what could be shared. A list that is left out or empty means *all of them*.
///
/// ```
/// use settlewell::permission::PermissionScope;
/// let everything = PermissionScope::default();
/// let health: PermissionScope = serde_json::from_str(r#"{ "elements": ["health"] }"#)?;
/// assert_ne!(everything, health);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[wire(input)]
#[derive(Default)]
pub struct PermissionScope {
    /// These elements.
    pub elements: Vec<InformationElement>,
    /// With these recipients.
    pub recipients: Vec<Recipient>,
    /// For these purposes.
    pub purposes: Vec<Purpose>,
    /// What concerns these people.
    pub about: Vec<PersonId>,
}

/// A question put to a person: may this be shared?
#[wire(input)]
pub struct PermissionRequest {
    /// What was asked for.
    pub scope: PermissionScope,
    /// The language in which it was asked.
    pub language: LanguageTag,
    /// Who interpreted, if somebody did.
    pub interpreter: Option<PersonId>,
}

/// A no. It wins over permissions of its day and before, for what it names.
#[wire(input)]
pub struct Refusal {
    /// What may not be shared; left out, nothing may.
    #[serde(default)]
    pub scope: PermissionScope,
    /// Why, if the person chose to say.
    pub concerns: Option<Private>,
}

/// A permission taken back, in whole or in part. It wins from its date.
#[wire(input)]
pub struct Withdrawal {
    /// The permission; absent for every permission given until then.
    pub permission: Option<PermissionId>,
    /// The part that is taken back; left out, all of it.
    #[serde(default)]
    pub scope: PermissionScope,
    /// The first day without it; absent for the day on which the person said so.
    pub from: Option<CivilDate>,
}

/// Who approved that something is shared without consent.
#[wire]
pub struct Approver {
    /// The person.
    pub id: PersonId,
    /// The role in which they approved.
    pub role: Role,
}

/// What a sharing rests on. A ground other than consent is never written down as a permission.
#[wire]
pub enum Basis {
    /// Consent.
    Permission {
        /// The permission.
        id: PermissionId,
    },
    /// A duty in law.
    LegalDuty {
        /// The act, order or summons.
        source: String,
        /// Who approved it; absent until somebody does.
        approved_by: Option<Approver>,
    },
    /// Somebody is in imminent danger.
    ImminentDanger {
        /// The danger.
        what: Private,
        /// Who approved it; absent until somebody does.
        approved_by: Option<Approver>,
    },
}

/// Something that was shared, or is about to be, and on what basis.
#[wire]
pub struct Shared {
    /// What, about whom, with whom and what for.
    pub sharing: Sharing,
    /// On what basis.
    pub basis: Basis,
}

/// A ground other than consent.
#[wire]
pub enum Ground {
    /// A duty in law.
    LegalDuty,
    /// Imminent danger to somebody.
    ImminentDanger,
}

impl Ground {
    /// The name, as in JSON.
    pub const fn name(self) -> &'static str {
        match self {
            Self::LegalDuty => "legalDuty",
            Self::ImminentDanger => "imminentDanger",
        }
    }
}

impl Basis {
    /// The ground other than consent, with who approved it; none for consent.
    pub fn ground(&self) -> Option<(Ground, Option<&Approver>)> {
        match self {
            Self::Permission { .. } => None,
            Self::LegalDuty { approved_by, .. } => Some((Ground::LegalDuty, approved_by.as_ref())),
            Self::ImminentDanger { approved_by, .. } => Some((Ground::ImminentDanger, approved_by.as_ref())),
        }
    }
}

/// The people concerned were told that something was shared without their consent.
#[wire(input)]
pub struct NoticeGiven {
    /// The entry of the sharing.
    pub sharing: EntryId,
    /// Who was told; left out, everybody concerned.
    pub to: Vec<PersonId>,
}

/// Telling somebody is not safe for now.
#[wire(input)]
pub struct NoticePutOff {
    /// The entry of the sharing.
    pub sharing: EntryId,
    /// Why it is not safe.
    pub because: Private,
    /// When to look again.
    pub until: Option<CivilDate>,
}

/// What a ledger folds. A room wraps these in its own events and hands them on; expiry is worked out, never said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LedgerEvent {
    /// A person was asked.
    Asked(PermissionRequest),
    /// They agreed to what was asked.
    Given(Permission),
    /// They agreed to part of it, or with limits.
    Limited(Permission),
    /// They said no.
    Refused(Refusal),
    /// They took a permission back.
    Withdrawn(Withdrawal),
    /// Something was shared.
    Shared(Shared),
    /// They were told of a sharing on another ground than consent.
    NoticeGiven(NoticeGiven),
    /// It is not safe to tell them yet.
    NoticePutOff(NoticePutOff),
}
