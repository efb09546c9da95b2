//! Outside bodies that somebody can turn to, in their language.
use super::rules::Case;
use super::sight::{Place, Sight};
use crate::wire::LanguageTag;
use settlewell_macros::wire;
use std::collections::BTreeMap;

/// An outside body that somebody can turn to, in their language.
#[wire]
pub struct BodySeen {
    /// Its name in the policy.
    pub id: String,
    /// What it is called.
    pub label: Option<String>,
    /// How to reach it.
    pub contact: Option<String>,
}

/// The bodies outside that the policy names with a result: in the complainant's language, or in that of the answer
/// where the viewer may not know the other.
pub(super) fn named_with_result(case: &Case<'_>, in_theirs: bool) -> Vec<BodySeen> {
    let told = case.policy.external_bodies.iter().filter(|(_, body)| body.at_result != Some(false));
    let words = |words| if in_theirs { in_own_language(case, words) } else { in_language(case, None, words) };
    let seen =
        told.map(|(id, body)| BodySeen { id: id.to_owned(), label: words(&body.label), contact: words(&body.contact) });
    seen.collect()
}

/// The same for whoever tells the result, and for whoever oversees that it is told.
pub(super) fn for_whoever_tells(case: &Case<'_>, sight: &Sight<'_>) -> Vec<BodySeen> {
    match sight.place {
        Place::Messenger | Place::Overseer => named_with_result(case, sight.manner),
        _ => Vec::new(),
    }
}

/// The words in the complainant's language; else in that of the answer, in English, or in the first there is.
pub(super) fn in_own_language(case: &Case<'_>, words: &BTreeMap<String, String>) -> Option<String> {
    in_language(case, case.state.intake.language.as_ref(), words)
}

fn in_language(case: &Case<'_>, own: Option<&LanguageTag>, words: &BTreeMap<String, String>) -> Option<String> {
    let asked = case.context.language();
    let own = own.map_or(asked.as_str(), |language| language.as_str());
    let told = [own, asked.as_str(), "en"];
    let mut found = told.into_iter().filter_map(|tag| words.get(tag).or_else(|| words.get(tag.split('-').next()?)));
    found.next().or_else(|| words.values().next()).cloned()
}
