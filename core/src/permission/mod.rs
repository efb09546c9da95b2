//! What may be shared: a ledger of permissions, and whether it covers a given sharing.
//!
//! Something about a person leaves only when the person agreed: to this element, for this recipient and purpose,
//! on this day, in a form and from a giver that suffice for how sensitive it is. The [`Ledger`] folds what was
//! asked, given, limited, refused, withdrawn and shared, and [`Ledger::covers`] answers in three values with its
//! reasons. A legal duty or imminent danger, where the policy names them, is another basis and never consent:
//! [`Ledger::judge`] checks it, and [`Ledger::notices_owed`] keeps the people concerned in view.
//! What leaves is worked out as a [`Package`]. Rooms share this ledger; it knows none of them.
mod because;
mod check;
mod covers;
mod event;
mod ground;
mod ledger;
mod matching;
mod no;
mod package;
mod policy;
mod receipt;
pub mod rules;
mod sharing;
#[cfg(test)]
mod tests;
mod weigh;

pub use event::{
    Approver, Basis, Form, Giver, Ground, InformationElement, LedgerEvent, NoticeGiven, NoticePutOff,
    Permission, PermissionId, PermissionLimit, PermissionRequest, PermissionScope, Purpose, Recipient,
    Refusal, Shared, Withdrawal,
};
pub use ground::{PendingSharing, WithdrawalEffect};
pub use ledger::{Disclosure, Ledger, NoticeOwed, PermissionAnswer};
pub use package::{Identification, Package, PackagedElement, WithheldElement, identifies};
pub use policy::{
    Combination, ElementPolicy, GiverKind, GroundPolicy, Grounds, PermissionPolicy, SensitivityPolicy,
};
pub use receipt::{Receipt, ReceiptElement, ReceiptText};
pub use sharing::{Coverage, Covered, ElementCoverage, Sharing};
