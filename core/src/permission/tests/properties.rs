//! What must hold whatever was said, in whatever order.
use super::*;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

const ELEMENTS: [&str; 6] = ["name", "need", "country", "arrival", "hearing", "diagnosis"];

fn elements(least: usize) -> impl Strategy<Value = Vec<&'static str>> {
    subsequence(ELEMENTS.to_vec(), least..=ELEMENTS.len())
}

fn recipient() -> impl Strategy<Value = Value> {
    select(vec![
        json!({ "kind": "partner", "id": "P-7" }),
        json!({ "kind": "partner", "id": "P-8" }),
        json!({ "kind": "person", "id": "x-9" }),
        json!({ "kind": "role", "role": "investigator" }),
        json!({ "kind": "anyone" }),
    ])
}

fn people() -> impl Strategy<Value = Vec<&'static str>> {
    subsequence(vec!["amira", "yusuf"], 0..=2)
}

/// A day of September.
fn september() -> impl Strategy<Value = CivilDate> {
    (1..=30_u32).prop_map(|day| CivilDate::new(2026, 9, day).unwrap())
}

fn a_permission() -> impl Strategy<Value = Permission> {
    let who = select(vec![
        json!({ "kind": "self" }),
        json!({ "kind": "self", "minor": true }),
        json!({ "kind": "guardian", "id": "salma", "of": "yusuf", "authority": "seen" }),
        json!({ "kind": "substitute", "id": "salma" }),
    ]);
    let limit = select(vec![
        json!([]),
        json!([{ "kind": "once" }]),
        json!([{ "kind": "inWords", "words": "softly" }]),
        json!([{ "kind": "notTo", "recipient": { "kind": "person", "id": "x-9" } }]),
    ]);
    let form = select(vec!["oralWitnessed", "written", "electronic"]);
    let parts = (
        elements(1),
        recipient(),
        people(),
        form,
        who,
        limit,
        september(),
        proptest::option::of(september()),
        1..4,
    );
    parts.prop_map(|(elements, recipient, about, form, who, limits, from, until, id)| {
        permission(json!({
            "id": format!("k{id}"), "elements": elements, "recipient": recipient, "about": about, "form": form,
            "givenBy": who, "limits": limits, "from": from, "until": until, "replaces": ["e1", "e2"]
        }))
    })
}

fn a_sharing() -> impl Strategy<Value = Sharing> {
    let known = select(vec![Value::Null, json!([]), json!([{ "kind": "partner", "id": "P-7" }])]);
    (elements(0), recipient(), people(), known).prop_map(|(elements, recipient, about, known)| {
        sharing(json!({ "elements": elements, "recipient": recipient, "about": about, "knownAs": known }))
    })
}

fn a_scope() -> impl Strategy<Value = Value> {
    (elements(0), proptest::collection::vec(recipient(), 0..2), people())
        .prop_map(|(elements, recipients, about)| json!({ "elements": elements, "recipients": recipients, "about": about }))
}

fn a_withdrawal() -> impl Strategy<Value = LedgerEvent> {
    (a_scope(), proptest::option::of(1..4), proptest::option::of(september())).prop_map(
        |(scope, id, from)| {
            let mut whole = json!({ "scope": scope });
            change(&mut whole, json!({ "permission": id.map(|id| format!("k{id}")), "from": from }));
            withdrawn(whole)
        },
    )
}

fn an_event() -> impl Strategy<Value = LedgerEvent> {
    let disclosed = (a_sharing(), 1..4).prop_map(|(sharing, id)| {
        LedgerEvent::Shared(Shared {
            sharing,
            basis: Basis::Permission { id: format!("k{id}").as_str().into() },
        })
    });
    prop_oneof![
        4 => a_permission().prop_map(LedgerEvent::Given),
        1 => a_scope().prop_map(|scope| refused(json!({ "scope": scope }))),
        1 => a_withdrawal(),
        1 => disclosed,
    ]
}

fn events() -> impl Strategy<Value = Vec<(CivilDate, LedgerEvent)>> {
    proptest::collection::vec((september(), an_event()), 0..10)
}

fn fold<'e>(events: impl IntoIterator<Item = (usize, &'e (CivilDate, LedgerEvent))>) -> Ledger {
    let mut ledger = Ledger::default();
    for (index, (on, event)) in events {
        ledger.apply(event.clone(), *on, &format!("e{}", index + 1).into());
    }
    ledger
}

fn each_element(ledger: &Ledger, sharing: &Sharing, on: CivilDate) -> Vec<Covered> {
    let coverage = ledger.covers(sharing, on, &policy(), Sentences::english());
    coverage.elements.iter().map(|element| element.covered).collect()
}

proptest! {
    #[test]
    fn withdrawing_never_covers_more(events in events(), no in a_withdrawal(), at in september(), on in september(), wanted in a_sharing()) {
        let mut ledger = fold(events.iter().enumerate());
        let before = each_element(&ledger, &wanted, on);
        ledger.apply(no, at, &"last".into());
        let after = each_element(&ledger, &wanted, on);
        prop_assert!(before.iter().zip(&after).all(|(before, after)| after <= before), "{before:?} {after:?}");
    }

    #[test]
    fn agreeing_never_covers_less(events in events(), yes in a_permission(), at in september(), on in september(), wanted in a_sharing()) {
        let mut ledger = fold(events.iter().enumerate());
        let before = each_element(&ledger, &wanted, on);
        ledger.apply(LedgerEvent::Given(Permission { id: "own".into(), ..yes }), at, &"last".into());
        let after = each_element(&ledger, &wanted, on);
        prop_assert!(before.iter().zip(&after).all(|(before, after)| after >= before), "{before:?} {after:?}");
    }

    #[test]
    fn agreeing_under_a_taken_id_never_covers_more(events in events(), yes in a_permission(), at in september(), on in september(), wanted in a_sharing()) {
        let mut ledger = fold(events.iter().enumerate());
        let before = each_element(&ledger, &wanted, on);
        let taken = ledger.permissions().any(|(_, _, _, known)| known.id == yes.id);
        ledger.apply(LedgerEvent::Given(yes), at, &"last".into());
        let after = each_element(&ledger, &wanted, on);
        prop_assert!(!taken || before.iter().zip(&after).all(|(before, after)| after <= before), "{before:?} {after:?}");
    }

    #[test]
    fn any_order_gives_the_same_ledger(events in events(), seed in any::<u64>()) {
        let in_order = fold(events.iter().enumerate());
        let mut mixed: Vec<_> = events.iter().enumerate().collect();
        mixed.sort_by_key(|(index, _)| (*index as u64 + 1).wrapping_mul(seed | 1).rotate_left(17));
        prop_assert_eq!(&fold(mixed.iter().copied()), &in_order);
        let twice = fold(mixed.into_iter().chain(events.iter().enumerate()));
        prop_assert_eq!(twice, in_order);
    }

    #[test]
    fn nothing_uncovered_is_in_a_package(events in events(), on in september(), wanted in a_sharing()) {
        let ledger = fold(events.iter().enumerate());
        let (policy, english) = (policy(), Sentences::english());
        let package = ledger.package(&wanted, on, &policy, english);
        let coverage = ledger.covers(&wanted, on, &policy, english);
        for part in &coverage.elements {
            let included = package.included.iter().any(|included| included.element == part.element);
            let withheld = package.withheld.iter().any(|withheld| withheld.element == part.element);
            prop_assert_eq!(included, part.covered == Covered::Covered);
            prop_assert_eq!(withheld, !included);
        }
        prop_assert_eq!(package.included.len() + package.withheld.len(), wanted.elements.len());
    }

    #[test]
    fn an_anonymous_package_never_identifies(events in events(), on in september(), wanted in a_sharing()) {
        let ledger = fold(events.iter().enumerate());
        let (policy, english) = (policy(), Sentences::english());
        let package = ledger.anonymous_package(&wanted, on, &policy, english);
        let out: Vec<_> = package.included.into_iter().map(|part| part.element).collect();
        prop_assert!(!identifies(&out, &policy, english).identifies);
    }

    #[test]
    fn what_covers_still_covers_on_its_last_day(events in events(), on in september(), wanted in a_sharing()) {
        let ledger = fold(events.iter().enumerate());
        let coverage = ledger.covers(&wanted, on, &policy(), Sentences::english());
        if let (Covered::Covered, Some(until)) = (coverage.covered, coverage.until) {
            prop_assert!(until >= on);
            // A one-time permission may be used up meanwhile.
            let once = ledger.permissions().any(|(.., permission)| permission.limits.contains(&PermissionLimit::Once {}));
            prop_assert!(once || ledger.covered(&wanted, until, &policy()) == Covered::Covered);
        }
    }
}
