//! The engine: a policy book in, the six verbs out.
mod answer;
mod any_room;
mod call;
mod compile;
mod device;
mod due;
mod fold;
mod gaps;
mod judge;
mod load;
mod many_records;
mod moved;
mod not_built;
mod obligations;
mod occasion;
mod one_record;
mod outlook;
mod parts;
mod permissions;
mod reading;
mod resident;
mod schemas;
#[cfg(feature = "scope")]
mod scope;
mod slot;
mod step_times;
#[cfg(test)]
mod tests;
#[cfg(feature = "training")]
mod training;
mod verbs;
mod viewing;

pub use answer::{Appended, Change, NextEvent, Preview, Replayed, Status, Tense};
pub(crate) use call::written_later;
pub use call::{
    Answer, Call, CaseloadCall, answer_to_json, call_from_json, caseload_call_from_json, problems_to_json,
};
pub use device::DeviceCopy;
pub use due::DueQuestion;
pub(crate) use load::{Version, once, tell};
pub(crate) use outlook::{Found, Glance, Wanted};
pub(crate) use parts::{Ask, VersionParts};
pub use permissions::{ReceiptAnswer, SharingAnswer};
pub use reading::{
    context_from_json, entry_from_json, entry_to_json, record_from_json, record_to_json, roster_from_json,
};
pub(crate) use resident::Resident;
pub(crate) use schemas::schema;
pub(crate) use slot::Slot;
#[cfg(feature = "training")]
pub(crate) use training::{GateGround, folded_session, folded_worker};
pub use viewing::ALL as VIEWING_RULES;

use crate::calendar::CivilDate;
use crate::reason::Sentences;
use crate::wire::LanguageTag;

/// A policy book, compiled and checked: immutable, cheap to share, the entry point of every call.
///
/// ```
/// use settlewell::Engine;
/// let engine = Engine::load("extends: ca-settlement-baseline\n\
///     organization: { id: harbour-house, timeZone: America/Halifax, calendar: ca-ns }\n\
///     version: { number: 1, effectiveFrom: 2026-04-01 }\n")?;
/// assert_eq!(engine.versions(), [1]);
/// # Ok::<(), settlewell::InputError>(())
/// ```
#[cfg_attr(feature = "uniffi", derive(uniffi::Object))]
pub struct Engine {
    pub(crate) versions: Vec<Version>,
    languages: Vec<Sentences>,
}

impl std::fmt::Debug for Engine {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Engine").field("versions", &self.versions()).finish_non_exhaustive()
    }
}

#[cfg_attr(feature = "uniffi", uniffi::export)]
impl Engine {
    /// The numbers of the versions that the book holds, the oldest first.
    pub fn versions(&self) -> Vec<u32> {
        self.versions.iter().map(|version| version.policy.version.number).collect()
    }

    /// The version in force on a day: what a record opened on that day is pinned to.
    pub fn version_on(&self, day: CivilDate) -> Option<u32> {
        let in_force =
            self.versions.iter().rev().find(|version| version.policy.version.effective_from <= day);
        in_force.map(|version| version.policy.version.number)
    }
}

impl Engine {
    /// A version of the policy, whole: what it takes from packs is in it.
    pub fn policy(&self, number: u32) -> Option<&crate::policy::Policy> {
        self.versions.iter().map(|version| &*version.policy).find(|policy| policy.version.number == number)
    }

    pub(crate) fn sentences(&self, language: &LanguageTag) -> &Sentences {
        let wanted = language.as_str();
        let primary = wanted.split('-').next().unwrap_or(wanted);
        let loaded =
            self.languages.iter().find(|words| words.language() == wanted || words.language() == primary);
        loaded.or_else(|| Sentences::builtin(wanted)).unwrap_or_else(|| Sentences::english())
    }
}
