//! What crosses the boundary, and what is refused there.
use super::*;

#[test]
fn a_permission_goes_around_unchanged() {
    let text = r#"{"id":"k1","elements":["name"],"recipient":{"kind":"role","role":"investigator"},"purposes":["investigation"],"about":["amira"],"form":"oralRecorded","language":"ti","interpreter":"w-12","explained":true,"concerns":"my brother must not know","concernsInvited":true,"givenBy":{"kind":"self","minor":false},"from":"2026-09-01","until":"2026-12-31","limits":[{"kind":"notTo","recipient":{"kind":"anyone"}},{"kind":"once"}],"replaces":["e1"]}"#;
    let permission: Permission = serde_json::from_str(text).unwrap();
    assert_eq!(serde_json::to_string(&permission).unwrap(), text);
    assert!(!format!("{permission:?}").contains("brother"));
}

#[test]
fn what_does_not_fit_is_refused() {
    for wrong in [
        json!({ "kind": "person" }),
        json!({ "kind": "partner", "id": "P-7", "name": "x" }),
        json!({ "kind": "anyone", "id": "P-7" }),
        json!({ "kind": "neighbour", "id": "n" }),
    ] {
        assert!(serde_json::from_value::<Recipient>(wrong).is_err());
    }
    assert!(serde_json::from_value::<Withdrawal>(json!({ "permission": null })).is_err());
    assert!(serde_json::from_value::<Sharing>(json!({ "elements": ["name"] })).is_err());
    let whole: Withdrawal = serde_json::from_value(json!({})).unwrap();
    assert_eq!(whole, Withdrawal { permission: None, scope: PermissionScope::default(), from: None });
}

#[test]
fn a_permission_that_says_nothing_is_told_everything_at_once() {
    let wrong = permission(json!({
        "elements": [], "purposes": ["referral"], "about": [], "until": "2026-08-31",
        "limits": [{ "kind": "notFor", "purpose": "refferal" }]
    }));
    let mut judgement = Judgement::new();
    Ledger::default().check(&LedgerEvent::Given(wrong), day("2026-09-01"), Some(&policy()), &mut judgement);
    let told: Vec<_> =
        judgement.into_parts(Sentences::english()).reasons.into_iter().map(|one| one.text).collect();
    assert_eq!(
        told,
        [
            "`k1` does not say what may be shared. Add it.",
            "`k1` does not say whom it is about. Add it.",
            "`k1` ends on 31 August 2026, before it begins on 1 September 2026. Check both days.",
            "`k1` keeps out `refferal`, which it does not name, so the limit would keep out nothing. \
             Did you mean `referral`?",
        ]
    );
}

#[test]
fn a_policy_that_contradicts_itself_is_told_everything_at_once() {
    let policy: PermissionPolicy = serde_json::from_value(json!({
        "levels": { "ordinary": { "forms": ["written"] } },
        "elements": { "name": { "level": "ordinery" } },
        "identifyingTogether": { "journey": { "elements": ["nmae"] }, "nothing": {} },
        "grounds": { "legalDuty": { "elements": ["phone"] } },
        "expires": "20 business days"
    }))
    .unwrap();
    let problems = policy.problems("permission");
    let told: Vec<_> =
        problems.iter().map(|p| (p.code.as_str(), p.path.as_str(), p.nearest.as_deref())).collect();
    assert_eq!(
        told,
        [
            ("input.empty-list", "permission.levels.ordinary.givers", None),
            ("policy.unknown-name", "permission.elements.name.level", Some("ordinary")),
            ("policy.unknown-name", "permission.identifyingTogether.journey.elements[0]", Some("name")),
            ("input.empty-list", "permission.identifyingTogether.nothing.elements", None),
            ("policy.unknown-name", "permission.grounds.legalDuty.elements[0]", None),
            ("input.empty-list", "permission.grounds.legalDuty.approvedBy", None),
            ("policy.unit-not-usable", "permission.expires", None),
        ]
    );
}
