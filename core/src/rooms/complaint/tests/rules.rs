//! Every rule fires, and every rule can be satisfied.
mod confidentiality;
mod ending;
mod intake;
mod investigation;
mod outcome;

use super::tally::*;
use super::*;
use std::collections::BTreeSet;

#[test]
fn every_rule_has_its_sentence_and_elements() {
    crate::reason::verify_rules(super::super::rules::EVERY).unwrap_or_else(|error| panic!("{error}"));
}

#[test]
fn every_rule_fires_and_can_be_satisfied() {
    let mut tally = Tally::new("");
    intake::intake(&mut tally);
    intake::late(&mut tally);
    intake::track(&mut tally);
    confidentiality::assurances(&mut tally);
    confidentiality::sharing(&mut tally);
    investigation::neutrality(&mut tally);
    investigation::investigation(&mut tally);
    outcome::decision(&mut tally);
    outcome::appeal(&mut tally);
    outcome::extension(&mut tally);
    ending::ending(&mut tally);
    ending::signals(&mut tally);
    ending::process(&mut tally);
    super::steps::speak(&mut tally);
    let other = other_policies(&mut tally);
    let all: BTreeSet<String> = super::super::rules::EVERY.iter().map(|rule| rule.code.to_owned()).collect();
    let unfired: Vec<&String> = all.difference(&tally.fired).filter(|code| !other.contains(*code)).collect();
    assert!(unfired.is_empty(), "never fired: {unfired:?}");
    let unsatisfied: Vec<&String> =
        all.difference(&tally.silent).filter(|code| !other.contains(*code)).collect();
    assert!(unsatisfied.is_empty(), "never satisfied: {unsatisfied:?}");
}

/// Rules that speak under other policies than the baseline.
fn other_policies(baseline: &mut Tally) -> BTreeSet<String> {
    let no_appeal = "complaint:\n  appeal: null\n  stages: { appeal: null }\n  openSubjects: null\n  subjects: [worker]\n";
    let mut strict = Tally::new(no_appeal);
    strict.says("appeal.exists", &told(), &kind("appealed"), true);
    baseline.says("appeal.exists", &told(), &kind("appealed"), false);
    // The baseline has a step for what comes up after the answer.
    let mut once = Tally::new("complaint: { stages: { more: null } }");
    let decided_anew = with(&told(), &[json!({ "kind": "decided", "allegation": "a1", "outcome": "wellFounded" })]);
    once.noticed("result.waits", &decided_anew, &told());
    strict.noticed("intake.other-subject", &[about(json!({ "kind": "policy", "id": "x" }))], &[received()]);
    let mut grounds = Tally::new(
        "complaint:\n  appeal: { needsGround: true, grounds: [newEvidence] }\n  whenNobody: [board]\n  \
         externalBodies: { ombudsman: { atExtension: true } }\n  people: { investigator: { from: [nobody] } }\n",
    );
    let ground = |ground: &str| json!({ "kind": "appealed", "ground": ground });
    grounds.event("appeal.ground", &told(), kind("appealed"), ground("newEvidence"));
    grounds.event("appeal.ground-known", &told(), ground("weather"), ground("newEvidence"));
    let mut bodies = Tally::new("complaint: { externalBodies: { ombudsman: {}, humanRights: {} } }");
    let naming = |names: &[&str]| {
        json!({ "kind": "resultCommunicated", "includes": ["outcome", "reasons", "rightToAppeal"], "externalBodies": names })
    };
    bodies.event("result.bodies-named", &told(), naming(&["ombudsman"]), naming(&["humanRights", "ombudsman"]));
    let handed = |to: &str| json!({ "kind": "handedOver", "to": to });
    grounds.event("neutrality.handed-in-order", &[received()], handed("externalBody"), handed("board"));
    // The board comes first, unless the roster shows that nobody of it is free.
    let outside = handed("externalBody");
    let in_order = "neutrality.handed-in-order";
    baseline.event(in_order, &[received()], outside.clone(), handed("board"));
    baseline.says(in_order, &[received(), handed("board")], &outside, false);
    let on_board = about(json!({ "kind": "worker", "id": "b-01" }));
    baseline.says(in_order, &[on_board], &outside, false);
    grounds.noticed("neutrality.nobody-qualifies", &[received()], &[received(), handed("board")]);
    let extended = json!({ "kind": "extended", "step": "answer", "to": "2026-11-02", "reason": "r", "complainantTold": { "how": "email" } });
    grounds.event(
        "extension.external-body",
        &staffed(),
        extended.clone(),
        changed(extended, "externalBodyNamed", json!(true)),
    );
    // Three roles for three people, where only two managers are not complained about.
    let about_manager = [about(json!({ "kind": "worker", "id": "w-06" }))];
    let mut few = Tally::new(
        "complaint:\n  people:\n    overseer: { from: [manager], differentFrom: [investigator, decisionMaker], outside: [] }\n    \
         investigator: { from: [manager], outside: [] }\n    decisionMaker: { from: [manager], outside: [] }\n",
    );
    few.noticed("neutrality.too-few", &about_manager, &[received()]);
    let none = Engine::load(
        "organization: { id: bare, timeZone: America/Toronto, calendar: ca-on }\nversion: { number: 1, effectiveFrom: 2026-01-01 }\n\
         complaint: { openSubjects: true, disclosure: { respondent: { elements: [name] } }, stages: { first: { opens: received } } }\n",
    )
    .unwrap_or_else(|error| panic!("{error}"));
    let story = Story::of(&[received(), json!({ "kind": "riskWeighed", "risk": "low" })]);
    let disclosed = json!({ "kind": "disclosed", "to": "respondent", "shared": { "sharing": { "elements": ["name"],
        "about": ["p-311"], "purpose": "investigation", "recipient": { "kind": "person", "id": "w-02" } }, "basis": { "kind": "permission", "id": "k1" } } });
    assert!(codes(&story.propose(&none, &disclosed)).contains(&"complaint.sharing.policy".to_owned()));
    let mut spoken: BTreeSet<String> =
        // The two of erasing are shown in `ending.rs`.
        ["complaint.sharing.policy", "complaint.process.covered", "complaint.retention.approved-first", "complaint.retention.count"].map(str::to_owned).into();
    for tally in [strict, once, grounds, bodies, few] {
        spoken.extend(tally.fired);
    }
    spoken
}
