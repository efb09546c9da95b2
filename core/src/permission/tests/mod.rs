//! A small organization's policy and one person's permissions, and the tests that use them.
mod covering;
mod grounds;
mod packages;
mod properties;
mod wire;

use super::*;
use crate::calendar::CivilDate;
use crate::reason::{Judgement, Reason, Sentences};
use serde_json::{Value, json};

/// Names and needs are ordinary; a hearing date is sensitive; health asks for a signature.
fn policy() -> PermissionPolicy {
    let policy: PermissionPolicy = serde_json::from_value(json!({
        "levels": {
            "ordinary": { "forms": ["oralWitnessed", "oralRecorded", "written", "electronic"],
                          "givers": ["self", "guardian", "substitute"], "minorAlone": true },
            "sensitive": { "forms": ["written", "electronic"], "givers": ["self", "guardian", "substitute"] },
            "health": { "forms": ["written"], "givers": ["self"] }
        },
        "elements": {
            "name": { "level": "ordinary", "identifies": true, "label": { "en": "your name", "fr": "votre nom" } },
            "phone": { "level": "ordinary", "identifies": true },
            "need": { "level": "ordinary", "label": { "en": "the help you need", "fr": "l'aide qu'il vous faut" } },
            "country": { "level": "ordinary" },
            "arrival": { "level": "ordinary" },
            "hearing": { "level": "sensitive" },
            "diagnosis": { "level": "health" }
        },
        "purposes": { "referral": { "en": "finding you a lawyer", "fr": "vous trouver un avocat" } },
        "identifyingTogether": { "journey": { "elements": ["country", "arrival"] } },
        "grounds": {
            "legalDuty": { "approvedBy": ["director"], "elements": ["name"], "sources": ["child protection act"],
                           "notice": "5 business days" },
            "imminentDanger": { "approvedBy": ["director", "supervisor"], "elements": ["name", "phone"] }
        },
        "expires": "1 year"
    }))
    .unwrap();
    assert_eq!(policy.problems("permission"), []);
    policy
}

fn day(text: &str) -> CivilDate {
    text.parse().unwrap()
}

/// Amira's permission `k1` of 1 September, with these fields changed (a null takes a field away).
fn permission(changes: Value) -> Permission {
    let mut permission = json!({
        "id": "k1", "elements": ["name", "need", "hearing", "diagnosis"], "recipient": { "kind": "partner", "id": "P-7" },
        "purposes": ["referral"], "about": ["amira"], "form": "written", "language": "ar", "explained": true,
        "concernsInvited": true, "givenBy": { "kind": "self" }, "from": "2026-09-01"
    });
    change(&mut permission, changes);
    serde_json::from_value(permission).unwrap()
}

/// A referral to the partner `P-7` of Amira's name.
fn sharing(changes: Value) -> Sharing {
    let mut sharing = json!({
        "elements": ["name"], "about": ["amira"], "recipient": { "kind": "partner", "id": "P-7" },
        "knownAs": [], "purpose": "referral"
    });
    change(&mut sharing, changes);
    serde_json::from_value(sharing).unwrap()
}

fn change(value: &mut Value, changes: Value) {
    let fields = value.as_object_mut().unwrap();
    for (name, new) in changes.as_object().unwrap() {
        if new.is_null() {
            fields.remove(name);
        } else {
            fields.insert(name.clone(), new.clone());
        }
    }
}

fn given(changes: Value) -> LedgerEvent {
    LedgerEvent::Given(permission(changes))
}

fn refused(refusal: Value) -> LedgerEvent {
    LedgerEvent::Refused(serde_json::from_value(refusal).unwrap())
}

fn withdrawn(withdrawal: Value) -> LedgerEvent {
    LedgerEvent::Withdrawn(serde_json::from_value(withdrawal).unwrap())
}

fn shared(changes: Value, basis: Value) -> Shared {
    Shared { sharing: sharing(changes), basis: serde_json::from_value(basis).unwrap() }
}

/// A ledger of these events, each with its day; entries are `e1`, `e2` and so on.
fn ledger(events: Vec<(&str, LedgerEvent)>) -> Ledger {
    let mut ledger = Ledger::default();
    for (index, (on, event)) in events.into_iter().enumerate() {
        ledger.apply(event, day(on), &format!("e{}", index + 1).into());
    }
    ledger
}

/// What the ledger says of a sharing on 1 October, as the answer and the codes; checked to be well said.
fn answer(ledger: &Ledger, sharing: &Sharing) -> (Covered, Vec<String>) {
    answer_on(ledger, sharing, "2026-10-01", &policy())
}

fn answer_on(
    ledger: &Ledger,
    sharing: &Sharing,
    on: &str,
    policy: &PermissionPolicy,
) -> (Covered, Vec<String>) {
    let coverage = ledger.covers(sharing, day(on), policy, Sentences::english());
    assert_eq!(ledger.covered(sharing, day(on), policy), coverage.covered);
    let mut judgement = Judgement::new();
    ledger.judge_coverage(sharing, day(on), policy, &mut judgement);
    judgement.verify().unwrap();
    let reasons = coverage.elements.iter().flat_map(|element| &element.reasons).chain(&coverage.reasons);
    let reasons: Vec<Reason> = reasons.cloned().collect();
    (coverage.covered, codes(&reasons))
}

/// The codes of reasons, each checked against its rule.
fn codes(reasons: &[Reason]) -> Vec<String> {
    for reason in reasons {
        let rule = rules::ALL.iter().find(|rule| rule.code == reason.code).unwrap();
        let mut declared = rule.with.to_vec();
        declared.sort_unstable();
        assert!(reason.with.0.keys().map(String::as_str).eq(declared), "{reason:?}");
        assert!(!reason.text.contains('{') && !reason.text.contains("  "), "{}", reason.text);
    }
    reasons.iter().map(|reason| reason.code.trim_start_matches("permission.").to_owned()).collect()
}

#[test]
fn every_rule_has_its_sentence_in_both_languages() {
    crate::reason::verify_rules(rules::ALL).unwrap();
    let french = Sentences::builtin("fr").unwrap();
    assert!(rules::ALL.iter().all(|rule| french.has(rule.code)));
}
