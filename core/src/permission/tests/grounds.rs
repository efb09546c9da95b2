//! Sharing on a basis, what a withdrawal changes, and notices owed.
use super::*;
use crate::reason::{Effect, Verdict};

fn judged(ledger: &Ledger, shared: &Shared) -> (Verdict, Vec<String>) {
    let mut judgement = Judgement::new();
    ledger.judge(shared, day("2026-10-01"), &policy(), &mut judgement);
    judgement.verify().unwrap();
    let reasons = ledger.reasons(shared, day("2026-10-01"), &policy(), Sentences::english());
    (judgement.verdict(), codes(&reasons))
}

fn duty(changes: Value) -> Value {
    let mut basis = json!({
        "kind": "legalDuty", "source": "child protection act", "approvedBy": { "id": "w-1", "role": "director" }
    });
    change(&mut basis, changes);
    basis
}

fn says(verdict: Verdict, codes: &[&str]) -> (Verdict, Vec<String>) {
    (verdict, codes.iter().map(|code| (*code).to_owned()).collect())
}

#[test]
fn consent_is_that_permission_and_no_other() {
    let ledger = ledger(vec![
        ("2026-09-01", given(json!({}))),
        ("2026-09-01", given(json!({ "id": "k2", "elements": ["need"] }))),
    ]);
    let by = |id: &str| judged(&ledger, &shared(json!({}), json!({ "kind": "permission", "id": id })));
    assert_eq!(by("k1"), says(Verdict::Allowed, &["covered"]));
    assert_eq!(by("k2"), says(Verdict::Refused, &["not-covered"]));
    assert_eq!(by("k3"), says(Verdict::Refused, &["basis-known"]));
}

#[test]
fn a_ground_is_named_by_the_policy_approved_and_the_least() {
    let empty = Ledger::default();
    let on = |changes: Value, basis: Value| judged(&empty, &shared(changes, basis));
    assert_eq!(on(json!({}), duty(json!({}))), says(Verdict::Allowed, &["ground.holds", "ground.notice"]));
    assert_eq!(
        on(json!({}), duty(json!({ "approvedBy": null }))),
        says(Verdict::AllowedWithApproval, &["ground.approved"])
    );
    let helper = json!({ "approvedBy": { "id": "w-2", "role": "helper" } });
    assert_eq!(on(json!({}), duty(helper)), says(Verdict::Refused, &["ground.approver"]));
    assert_eq!(
        on(json!({}), duty(json!({ "source": "a hunch" }))),
        says(Verdict::Refused, &["ground.source"])
    );
    assert_eq!(
        on(json!({ "elements": ["name", "need"] }), duty(json!({}))),
        says(Verdict::Refused, &["ground.least"])
    );
    assert_eq!(
        on(json!({ "elements": [] }), duty(json!({}))),
        says(Verdict::NeedsInformation, &["something-named"])
    );
    let mut judgement = Judgement::new();
    let danger = shared(json!({}), json!({ "kind": "imminentDanger", "what": "he has threatened her" }));
    empty.judge(&danger, day("2026-10-01"), &policy(), &mut judgement);
    let roles = judgement.into_parts(Sentences::english()).approvals;
    assert_eq!(roles, ["director".into(), "supervisor".into()]);
    let reasons =
        empty.reasons(&danger, day("2026-10-01"), &PermissionPolicy::default(), Sentences::english());
    assert_eq!(codes(&reasons), ["ground.named"]);
    assert_eq!(reasons[0].effect, Effect::Refuses);
}

#[test]
fn a_ground_is_never_consent_and_owes_a_notice() {
    let forced = shared(json!({ "about": ["amira", "yusuf"] }), duty(json!({})));
    let mut ledger = ledger(vec![("2026-09-01", LedgerEvent::Shared(forced))]);
    assert_eq!(answer(&ledger, &sharing(json!({}))).0, Covered::NotCovered);
    let owed = |ledger: &Ledger, on: &str| ledger.notices_owed(day(on), &policy());
    assert_eq!(owed(&ledger, "2026-08-31"), []);
    let notice = owed(&ledger, "2026-09-01").remove(0);
    assert_eq!(notice.sharing, "e1".into());
    assert_eq!((notice.ground, notice.on), (Ground::LegalDuty, day("2026-09-01")));
    assert_eq!(notice.within, Some("5 business days".parse().unwrap()));
    assert_eq!(notice.to, ["amira".into(), "yusuf".into()]);
    let said = |event: Value| serde_json::from_value(event).unwrap();
    ledger.apply(
        LedgerEvent::NoticePutOff(
            serde_json::from_value(
                json!({ "sharing": "e1", "because": "he reads her mail", "until": "2026-09-15" }),
            )
            .unwrap(),
        ),
        day("2026-09-02"),
        &"e2".into(),
    );
    let notice = owed(&ledger, "2026-09-14").remove(0);
    assert_eq!(notice.look_again, Some(day("2026-09-15")));
    assert!(notice.unsafe_because.is_some());
    assert!(!format!("{notice:?}").contains("mail"));
    assert_eq!(owed(&ledger, "2026-09-15").remove(0).unsafe_because, None);
    ledger.apply(
        LedgerEvent::NoticeGiven(said(json!({ "sharing": "e1", "to": ["amira"] }))),
        day("2026-09-16"),
        &"e3".into(),
    );
    assert_eq!(owed(&ledger, "2026-09-16").remove(0).to, ["yusuf".into()]);
    ledger.apply(LedgerEvent::NoticeGiven(said(json!({ "sharing": "e1" }))), day("2026-09-17"), &"e4".into());
    assert_eq!(owed(&ledger, "2026-09-17"), []);
    assert_eq!(owed(&ledger, "2026-09-16").len(), 1);
    // Consent owes no notice.
    let agreed = LedgerEvent::Shared(shared(json!({}), json!({ "kind": "permission", "id": "k1" })));
    assert_eq!(owed(&super::ledger(vec![("2026-09-01", agreed)]), "2026-10-01"), []);
}

#[test]
fn a_withdrawal_stops_what_waits_and_lists_what_is_gone() {
    let by = |id: &str| json!({ "kind": "permission", "id": id });
    let ledger = ledger(vec![
        ("2026-09-01", given(json!({}))),
        ("2026-09-01", given(json!({ "id": "k2", "recipient": { "kind": "body", "name": "Law Society" } }))),
        ("2026-09-05", LedgerEvent::Shared(shared(json!({}), by("k1")))),
        (
            "2026-09-06",
            LedgerEvent::Shared(shared(
                json!({ "recipient": { "kind": "body", "name": "Law Society" } }),
                by("k2"),
            )),
        ),
        ("2026-09-07", LedgerEvent::Shared(shared(json!({ "elements": ["need"] }), duty(json!({}))))),
    ]);
    let waiting = |id: &str, changes: Value, basis: Value| PendingSharing {
        id: id.into(),
        shared: shared(changes, basis),
    };
    let pending = [
        waiting("s1", json!({ "elements": ["need"] }), by("k1")),
        waiting("s2", json!({ "recipient": { "kind": "body", "name": "Law Society" } }), by("k2")),
        waiting("s3", json!({}), duty(json!({}))),
    ];
    let effect = |withdrawal: Value| {
        let withdrawal = serde_json::from_value(withdrawal).unwrap();
        let effect = ledger.on_withdrawal(&withdrawal, day("2026-10-01"), &"e9".into(), &pending, &policy());
        let mut after = ledger.clone();
        after.apply(LedgerEvent::Withdrawn(withdrawal.clone()), day("2026-10-01"), &"e9".into());
        assert_eq!(
            after.on_withdrawal(&withdrawal, day("2026-10-01"), &"e9".into(), &pending, &policy()),
            effect
        );
        let gone = effect.already_shared.iter().map(|gone| gone.entry.to_string()).collect::<Vec<_>>();
        (effect.stops.iter().map(ToString::to_string).collect::<Vec<_>>(), gone)
    };
    let list = |ids: &[&str]| ids.iter().map(|id| (*id).to_owned()).collect::<Vec<_>>();
    assert_eq!(effect(json!({ "permission": "k1" })), (list(&["s1"]), list(&["e3"])));
    assert_eq!(
        effect(json!({ "permission": "k1", "scope": { "elements": ["name"] } })),
        (list(&[]), list(&["e3"]))
    );
    assert_eq!(effect(json!({})), (list(&["s1", "s2"]), list(&["e3", "e4", "e5"])));
    let disclosed = ledger.shared_so_far(&serde_json::from_value(json!({ "elements": ["need"] })).unwrap());
    assert_eq!(disclosed.len(), 1);
    assert_eq!((disclosed[0].on, disclosed[0].recipient.label()), (day("2026-09-07"), "P-7"));
    assert_eq!(ledger.shared_so_far(&PermissionScope::default()).len(), 3);
}
