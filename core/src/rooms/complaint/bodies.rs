//! Outside bodies that somebody can turn to, in their language.
use super::rules::Case;
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

/// The bodies outside that the policy names with a result, in the complainant's language.
pub(super) fn bodies(case: &Case<'_>) -> Vec<BodySeen> {
    let told = case.policy.external_bodies.iter().filter(|(_, body)| body.at_result != Some(false));
    let seen = told.map(|(id, body)| BodySeen {
        id: id.to_owned(),
        label: in_own_language(case, &body.label),
        contact: in_own_language(case, &body.contact),
    });
    seen.collect()
}

/// The words in the complainant's language; else in that of the answer, in English, or in the first there is.
pub(super) fn in_own_language(case: &Case<'_>, words: &BTreeMap<String, String>) -> Option<String> {
    let asked = case.context.language();
    let own = case.state.intake.language.as_ref().map_or(asked.as_str(), |language| language.as_str());
    let told = [own, asked.as_str(), "en"];
    told.into_iter().find_map(|tag| words.get(tag).or_else(|| words.get(tag.split('-').next()?))).or_else(|| words.values().next()).cloned()
}
