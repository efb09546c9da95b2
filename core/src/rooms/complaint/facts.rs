//! Facts that a complaint settles by itself, for criteria.
use crate::arrange::Arrange;
use super::outcome::ReprisalRisk;
use super::policy::ComplaintPolicy;
use super::rules;
use super::state::ComplaintState;
use super::terms::Complainant;
use crate::calendar::{Calendar, Counting};
use crate::criteria::FactValue;
use crate::room::BuiltInFact;

const COMPLAINANTS: &[&str] = &[
    "client",
    "formerClient",
    "advocate",
    "family",
    "worker",
    "partner",
    "other",
    "anonymous",
    "nameKeptBack",
];
const CHANNELS: &[&str] = &[
    "webForm",
    "letter",
    "email",
    "phone",
    "voicemail",
    "inPerson",
    "textMessage",
    "videoCall",
    "socialMedia",
    "informalRemark",
];
pub(super) const SERIOUSNESS: &[&str] = &["minor", "moderate", "serious", "critical"];
const SUBJECTS: &[&str] = &["worker", "service", "decision", "partner", "organization", "policy", "unknown"];

/// The facts, each with its type.
pub(super) const FACTS: &[BuiltInFact] = &[
    BuiltInFact::choices("complainant.kind", COMPLAINANTS),
    BuiltInFact::boolean("complainant.expectsResponse"),
    BuiltInFact::boolean("complainant.fearsReprisal"),
    BuiltInFact::boolean("complainant.agreesToInformal"),
    BuiltInFact::choice("complaint.channel", CHANNELS),
    BuiltInFact::boolean("complaint.withdrawn"),
    BuiltInFact::boolean("complaint.appealed"),
    BuiltInFact::boolean("complaint.late"),
    BuiltInFact::choices("allegation.category", &[]),
    BuiltInFact::choices("allegation.about", SUBJECTS),
    BuiltInFact::choice("allegation.seriousness", SERIOUSNESS),
    BuiltInFact::boolean("respondent.known"),
    BuiltInFact::boolean("reprisal.reported"),
    BuiltInFact::choice("reprisal.risk", &["low", "medium", "high"]),
    BuiltInFact::boolean("outcome.wellFounded"),
];

/// The values of a fact that the policy chooses.
pub(super) fn choices(policy: &ComplaintPolicy, fact: &str) -> Option<Vec<String>> {
    let named = fact == "allegation.category" && !policy.categories.is_empty();
    named.then(|| policy.categories.names().map(str::to_owned).collect())
}

/// The value of a fact, where the record settles it.
pub(super) fn fact(
    policy: &ComplaintPolicy,
    calendar: &Calendar,
    state: &ComplaintState,
    name: &str,
) -> Option<FactValue> {
    if !state.is_complaint() {
        return None;
    }
    let allegations = &state.allegations;
    let several = |values: Vec<&str>| {
        let mut values: Vec<String> = values.into_iter().map(str::to_owned).collect();
        values.arrange();
        values.dedup();
        (!values.is_empty()).then_some(FactValue::Texts(values))
    };
    match name {
        "complainant.kind" => several(state.intake.complainants.iter().map(Complainant::kind).collect()),
        "complainant.expectsResponse" => {
            let unclear = rules::intent_unclear(state);
            let formal = (!unclear).then_some(true);
            state.intake.expects_response.or(formal).map(FactValue::Boolean)
        }
        "complainant.fearsReprisal" => state.assurance.fears_reprisal.map(FactValue::Boolean),
        "complainant.agreesToInformal" => state.track.agreed.map(FactValue::Boolean),
        "complaint.channel" => state.intake.channel.map(|channel| channel.name().into()),
        "complaint.withdrawn" => Some(state.is_withdrawn().into()),
        "complaint.appealed" => Some((!state.appeals.is_empty()).into()),
        "complaint.late" => late(policy, calendar, state).map(FactValue::Boolean),
        "allegation.category" => {
            let known: Option<Vec<&str>> =
                allegations.iter().map(|one| one.allegation.category.as_deref()).collect();
            several(known.unwrap_or_else(|| {
                allegations.iter().filter_map(|one| one.allegation.category.as_deref()).collect()
            }))
        }
        "allegation.about" => {
            several(allegations.iter().map(|one| one.allegation.about.kind().name()).collect())
        }
        "allegation.seriousness" => {
            let weighed = allegations.iter().filter_map(|one| policy.seriousness_of(&one.allegation));
            weighed.max().map(|seriousness| seriousness.name().into())
        }
        "respondent.known" => (!allegations.is_empty()).then(|| (!state.respondent_unknown()).into()),
        "reprisal.reported" => Some((!state.reprisals.is_empty()).into()),
        "reprisal.risk" => state.sharing.risk.map(|risk| {
            match risk {
                ReprisalRisk::Low => "low",
                ReprisalRisk::Medium => "medium",
                ReprisalRisk::High => "high",
            }
            .into()
        }),
        "outcome.wellFounded" => {
            let decided = !allegations.is_empty() && allegations.iter().all(|one| one.outcome.is_some());
            (decided || state.anything_founded()).then(|| state.anything_founded().into())
        }
        _ => None,
    }
}

/// Whether anything of it came after the time limit. Nobody knows while a day is missing that would say so.
fn late(policy: &ComplaintPolicy, calendar: &Calendar, state: &ComplaintState) -> Option<bool> {
    if !state.late.is_empty() {
        return Some(true);
    }
    let (Some(limit), Some(received)) = (&policy.time_limit, state.intake.received_on) else {
        return policy.time_limit.is_none().then_some(false);
    };
    let last = |one: &super::allegation::AllegationState| {
        let from = rules::late::counted_from(limit, &one.allegation)?;
        calendar.add(from, limit.within, Counting::default()).ok()
    };
    let days: Vec<_> = state.allegations.iter().map(last).collect();
    let known = !days.is_empty() && days.iter().all(Option::is_some);
    let beyond = days.iter().flatten().any(|last| received > *last);
    (known || beyond).then_some(beyond)
}
