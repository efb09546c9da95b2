//! What covers a sharing and what does not: each rule, both ways.
use super::*;

fn covered_by(changes: Value, sharing_changes: Value) -> (Covered, Vec<String>) {
    answer(&ledger(vec![("2026-09-01", given(changes))]), &sharing(sharing_changes))
}

fn yes() -> (Covered, Vec<String>) {
    (Covered::Covered, vec!["covered".to_owned()])
}

fn no(code: &str) -> (Covered, Vec<String>) {
    (Covered::NotCovered, vec![code.to_owned()])
}

fn unknown(code: &str) -> (Covered, Vec<String>) {
    (Covered::Unknown, vec![code.to_owned()])
}

#[test]
fn element_recipient_purpose_and_person_must_all_be_named() {
    assert_eq!(covered_by(json!({}), json!({})), yes());
    for other in [
        json!({ "elements": ["phone"] }),
        json!({ "recipient": { "kind": "partner", "id": "P-8" } }),
        json!({ "recipient": { "kind": "anyone" } }),
        json!({ "purpose": "survey" }),
        json!({ "about": ["yusuf"] }),
    ] {
        assert_eq!(covered_by(json!({}), other), no("not-covered"));
    }
    assert_eq!(answer(&Ledger::default(), &sharing(json!({}))), no("not-covered"));
    assert_eq!(covered_by(json!({ "recipient": { "kind": "anyone" } }), json!({})), yes());
}

#[test]
fn an_answer_says_which_permission_and_until_when() {
    let ledger = ledger(vec![
        ("2026-09-01", given(json!({ "until": "2026-12-31" }))),
        ("2026-09-02", given(json!({ "id": "k2", "from": "2026-09-02" }))),
    ]);
    let wanted = sharing(json!({ "elements": ["name", "phone"] }));
    let coverage = ledger.covers(&wanted, day("2026-10-01"), &policy(), Sentences::english());
    assert_eq!(coverage.covered, Covered::NotCovered);
    let [name, phone] = coverage.elements.as_slice() else { panic!() };
    assert_eq!(
        (name.covered, &name.permissions, name.until),
        (Covered::Covered, &vec!["k2".into()], Some(day("2027-09-02")))
    );
    assert_eq!(
        name.reasons[0].text,
        "`k2` lets us share `name` of `amira` with `P-7` until 2 September 2027."
    );
    assert_eq!((phone.covered, phone.until), (Covered::NotCovered, None));
    assert_eq!(
        phone.reasons[0].text,
        "nobody has agreed yet that we may share `phone` of `amira` with `P-7` for `referral`. Ask the person concerned first."
    );
    let french = ledger.covers(&wanted, day("2026-10-01"), &policy(), Sentences::builtin("fr").unwrap());
    assert_eq!(
        french.elements[0].reasons[0].text,
        "`k2` nous permet de transmettre `name` de `amira` à `P-7` jusqu'au 2 septembre 2027."
    );
}

#[test]
fn a_permission_holds_from_its_first_day_to_its_last() {
    let ledger = ledger(vec![("2026-09-10", given(json!({ "from": "2026-09-01", "until": "2026-09-30" })))]);
    let on = |date: &str| answer_on(&ledger, &sharing(json!({})), date, &policy());
    // Agreed on the 10th: nobody agrees backwards in time.
    assert_eq!(on("2026-09-09"), no("not-yet"));
    assert_eq!(on("2026-09-10"), yes());
    assert_eq!(on("2026-09-30"), yes());
    assert_eq!(on("2026-10-01"), no("expired"));
}

#[test]
fn the_policy_says_when_a_permission_without_an_end_expires() {
    let ledger = ledger(vec![("2026-09-01", given(json!({})))]);
    let mut policy = policy();
    let on = |date: &str, policy: &PermissionPolicy| answer_on(&ledger, &sharing(json!({})), date, policy);
    assert_eq!(on("2027-09-01", &policy), yes());
    assert_eq!(on("2027-09-02", &policy), no("expired"));
    for (span, last) in
        [("6 months", "2027-03-01"), ("2 weeks", "2026-09-15"), ("90 calendar days", "2026-11-30")]
    {
        policy.expires = Some(span.parse().unwrap());
        assert_eq!(on(last, &policy), yes(), "{span}");
        assert_eq!(
            answer_on(&ledger, &sharing(json!({})), &day(last).plus_days(1).to_string(), &policy),
            no("expired")
        );
    }
    policy.expires = None;
    assert_eq!(on("2099-01-01", &policy), yes());
}

#[test]
fn a_withdrawal_wins_from_its_date() {
    let events =
        |withdrawal| ledger(vec![("2026-09-01", given(json!({}))), ("2026-09-20", withdrawn(withdrawal))]);
    let whole = events(json!({ "permission": "k1" }));
    let on = |ledger: &Ledger, date: &str| answer_on(ledger, &sharing(json!({})), date, &policy());
    assert_eq!(on(&whole, "2026-09-19"), yes());
    assert_eq!(on(&whole, "2026-09-20"), no("withdrawn"));
    let later = events(json!({ "permission": "k1", "from": "2026-11-01" }));
    assert_eq!(on(&later, "2026-10-31"), yes());
    let coverage = later.covers(&sharing(json!({})), day("2026-10-01"), &policy(), Sentences::english());
    assert_eq!(coverage.until, Some(day("2026-10-31")));
    assert_eq!(on(&later, "2026-11-01"), no("withdrawn"));
    let everything = events(json!({}));
    assert_eq!(on(&everything, "2026-09-20"), no("withdrawn"));
    let other = events(json!({ "permission": "k9" }));
    assert_eq!(on(&other, "2026-10-01"), yes());
}

#[test]
fn a_withdrawal_in_part_leaves_the_rest() {
    let ledger = ledger(vec![
        ("2026-09-01", given(json!({}))),
        ("2026-09-20", withdrawn(json!({ "scope": { "elements": ["need"] } }))),
        ("2026-09-21", withdrawn(json!({ "scope": { "recipients": [{ "kind": "partner", "id": "P-8" }] } }))),
    ]);
    assert_eq!(answer(&ledger, &sharing(json!({}))), yes());
    assert_eq!(answer(&ledger, &sharing(json!({ "elements": ["need"] }))), no("withdrawn"));
}

#[test]
fn a_later_refusal_overrides_what_it_names_and_a_later_yes_overrides_it() {
    let mut ledger = ledger(vec![
        ("2026-09-01", given(json!({}))),
        ("2026-09-10", refused(json!({ "scope": { "elements": ["name"] } }))),
    ]);
    let on = |ledger: &Ledger, date: &str| answer_on(ledger, &sharing(json!({})), date, &policy());
    assert_eq!(on(&ledger, "2026-09-09"), yes());
    assert_eq!(on(&ledger, "2026-09-10"), no("refused"));
    assert_eq!(on(&ledger, "2026-09-10").0, Covered::NotCovered);
    assert_eq!(answer(&ledger, &sharing(json!({ "elements": ["need"] }))), yes());
    ledger.apply(given(json!({ "id": "k2", "from": "2026-09-11" })), day("2026-09-11"), &"e3".into());
    assert_eq!(on(&ledger, "2026-09-11"), yes());
    // With nothing but a refusal, the answer says so.
    let only = super::ledger(vec![("2026-09-10", refused(json!({})))]);
    assert_eq!(answer(&only, &sharing(json!({}))), no("refused"));
    assert_eq!(on(&only, "2026-09-09"), no("not-covered"));
}

#[test]
fn on_one_day_a_no_wins_unless_the_yes_takes_its_place() {
    let day_of = |replaces: Value| {
        ledger(vec![
            ("2026-09-01", refused(json!({}))),
            ("2026-09-01", given(json!({ "replaces": replaces }))),
        ])
    };
    assert_eq!(answer(&day_of(json!([])), &sharing(json!({}))), no("refused"));
    assert_eq!(answer(&day_of(json!(["e1"])), &sharing(json!({}))), yes());
    // Nobody can take the place of a no that is still to come.
    let later = ledger(vec![
        ("2026-09-02", refused(json!({}))),
        ("2026-09-01", given(json!({ "replaces": ["e1"] }))),
    ]);
    assert_eq!(answer(&later, &sharing(json!({}))), no("refused"));
}

#[test]
fn limits_hold() {
    let limited = |limit: Value| json!({ "recipient": { "kind": "anyone" }, "limits": [limit] });
    for limit in [
        json!({ "kind": "notElement", "element": "name" }),
        json!({ "kind": "notTo", "recipient": { "kind": "partner", "id": "P-7" } }),
        json!({ "kind": "notFor", "purpose": "referral" }),
        json!({ "kind": "notAbout", "person": "amira" }),
    ] {
        assert_eq!(covered_by(limited(limit), json!({})), no("limited"));
    }
    let not_karim = limited(json!({ "kind": "notTo", "recipient": { "kind": "person", "id": "karim" } }));
    assert_eq!(covered_by(not_karim.clone(), json!({})), yes());
    assert_eq!(
        covered_by(not_karim.clone(), json!({ "knownAs": [{ "kind": "person", "id": "karim" }] })),
        no("limited")
    );
    assert_eq!(covered_by(not_karim, json!({ "knownAs": null })), unknown("recipient-clear"));
    assert_eq!(covered_by(limited(json!({ "kind": "notFor", "purpose": "survey" })), json!({})), yes());
    let words = limited(json!({ "kind": "inWords", "words": "only after I have told my sister" }));
    assert_eq!(covered_by(words.clone(), json!({})), unknown("limit-read"));
    assert_eq!(covered_by(words, json!({ "limitsRead": ["k1"] })), yes());
}

#[test]
fn what_is_shared_on_one_day_is_one_time() {
    let once = given(json!({ "limits": [{ "kind": "once" }] }));
    let used = LedgerEvent::Shared(shared(json!({}), json!({ "kind": "permission", "id": "k1" })));
    let ledger = ledger(vec![("2026-09-01", once), ("2026-09-05", used)]);
    let need = sharing(json!({ "elements": ["need"] }));
    assert_eq!(answer_on(&ledger, &sharing(json!({})), "2026-09-04", &policy()), yes());
    assert_eq!(answer_on(&ledger, &sharing(json!({})), "2026-09-05", &policy()), no("once"));
    assert_eq!(answer_on(&ledger, &need, "2026-09-05", &policy()), yes());
    let on: CivilDate = "2026-09-05".parse().unwrap();
    assert_eq!(ledger.covers(&need, on, &policy(), Sentences::english()).until, Some(on));
    assert_eq!(answer_on(&ledger, &need, "2026-09-06", &policy()), no("once"));
}

#[test]
fn a_guardian_takes_the_place_of_a_no_only_by_naming_it() {
    let guardian = |change_in: Value| {
        let mut parts = json!({
            "id": "k2", "givenBy": { "kind": "guardian", "id": "salma", "of": "amira", "authority": "seen" }
        });
        change(&mut parts, change_in);
        given(parts)
    };
    let after = |no: LedgerEvent, yes: LedgerEvent| {
        let ledger = ledger(vec![("2026-08-31", given(json!({}))), ("2026-09-01", no), ("2026-09-02", yes)]);
        answer(&ledger, &sharing(json!({})))
    };
    for no in [refused(json!({})), withdrawn(json!({ "permission": "k1" })), withdrawn(json!({}))] {
        assert_eq!(after(no.clone(), guardian(json!({}))), unknown("no-replaced"));
        assert_eq!(after(no.clone(), guardian(json!({ "replaces": ["e2"] }))), yes());
        assert_eq!(after(no, given(json!({ "id": "k3" }))), yes());
    }
    // A no to something else does not stand in the way.
    let other = refused(json!({ "scope": { "elements": ["need"] } }));
    let ledger = ledger(vec![("2026-09-01", other), ("2026-09-02", guardian(json!({})))]);
    assert_eq!(answer(&ledger, &sharing(json!({}))), yes());
}

#[test]
fn the_form_must_suffice_for_the_element_and_for_the_recipient() {
    let spoken = json!({ "form": "oralWitnessed" });
    assert_eq!(covered_by(spoken.clone(), json!({})), yes());
    assert_eq!(covered_by(spoken.clone(), json!({ "elements": ["hearing"] })), no("form-suffices"));
    assert_eq!(covered_by(json!({ "form": "electronic" }), json!({ "elements": ["hearing"] })), yes());
    assert_eq!(covered_by(spoken.clone(), json!({ "form": "written" })), no("form-suffices"));
    assert_eq!(covered_by(json!({}), json!({ "form": "written" })), yes());
}

#[test]
fn the_giver_must_suffice_and_show_that_they_may() {
    let guardian = |authority: Value| {
        let mut giver = json!({ "kind": "guardian", "id": "salma", "of": "amira" });
        change(&mut giver, json!({ "authority": authority }));
        json!({ "givenBy": giver })
    };
    assert_eq!(covered_by(guardian(json!("birth certificate")), json!({})), yes());
    assert_eq!(
        covered_by(guardian(json!("birth certificate")), json!({ "elements": ["diagnosis"] })),
        no("giver-suffices")
    );
    assert_eq!(covered_by(guardian(Value::Null), json!({})), unknown("authority-established"));
    let brother = json!({ "about": ["amira", "yusuf"] });
    let mut both = guardian(json!("birth certificate"));
    change(&mut both, brother.clone());
    assert_eq!(
        covered_by(both, brother),
        (Covered::Unknown, vec!["covered".into(), "authority-established".into()])
    );
    let substitute = |authority: Value| {
        let mut giver = json!({ "kind": "substitute", "id": "salma" });
        change(&mut giver, json!({ "authority": authority }));
        json!({ "givenBy": giver })
    };
    assert_eq!(covered_by(substitute(json!("court order")), json!({})), yes());
    assert_eq!(covered_by(substitute(Value::Null), json!({})), unknown("authority-established"));
}

#[test]
fn a_minor_decides_alone_only_where_the_policy_says_so() {
    let minor = json!({ "givenBy": { "kind": "self", "minor": true } });
    assert_eq!(covered_by(minor.clone(), json!({})), yes());
    assert_eq!(covered_by(minor, json!({ "elements": ["hearing"] })), no("minor-alone"));
    let ledger = ledger(vec![("2026-09-01", given(json!({})))]);
    let mut policy = policy();
    policy.age_must_be_established = Some(true);
    let hearing = sharing(json!({ "elements": ["hearing"] }));
    assert_eq!(answer(&ledger, &hearing), yes());
    assert_eq!(answer_on(&ledger, &hearing, "2026-10-01", &policy), unknown("age-established"));
    assert_eq!(answer_on(&ledger, &sharing(json!({})), "2026-10-01", &policy), yes());
}

#[test]
fn a_permission_counts_when_it_was_asked_for_well() {
    assert_eq!(covered_by(json!({ "explained": false }), json!({})), no("explained"));
    assert_eq!(covered_by(json!({ "concernsInvited": false }), json!({})), no("concerns-invited"));
    let mut policy = policy();
    policy.concerns_must_be_invited = Some(false);
    let hurried = ledger(vec![("2026-09-01", given(json!({ "concernsInvited": false })))]);
    assert_eq!(answer_on(&hurried, &sharing(json!({})), "2026-10-01", &policy), yes());
    let in_english = json!({ "language": "en" });
    assert_eq!(covered_by(in_english.clone(), json!({ "language": "ar" })), unknown("language-understood"));
    assert_eq!(covered_by(in_english.clone(), json!({})), yes());
    assert_eq!(
        covered_by(json!({ "language": "en", "interpreter": "w-12" }), json!({ "language": "ar" })),
        yes()
    );
}

#[test]
fn what_is_not_established_is_unknown() {
    assert_eq!(covered_by(json!({}), json!({ "about": [] })), unknown("subject-named"));
    assert_eq!(covered_by(json!({ "about": [] }), json!({})), unknown("subject-named"));
    assert_eq!(
        covered_by(json!({ "elements": ["shoeSize"] }), json!({ "elements": ["shoeSize"] })),
        unknown("element-known")
    );
    assert_eq!(covered_by(json!({}), json!({ "elements": [] })), unknown("something-named"));
}

#[test]
fn a_recipient_counts_as_what_they_are_known_to_be() {
    let lawyer = |known: Value| json!({ "recipient": { "kind": "person", "id": "x-9" }, "knownAs": known });
    assert_eq!(covered_by(json!({}), lawyer(json!([{ "kind": "partner", "id": "P-7" }]))), yes());
    assert_eq!(covered_by(json!({}), lawyer(json!([]))), no("not-covered"));
    assert_eq!(covered_by(json!({}), lawyer(Value::Null)), unknown("recipient-clear"));
    // What one person may know, their whole organization may not.
    let to_her = json!({ "recipient": { "kind": "person", "id": "x-9" } });
    assert_eq!(
        covered_by(to_her, json!({ "knownAs": [{ "kind": "person", "id": "x-9" }] })),
        no("not-covered")
    );
    let role = json!({ "recipient": { "kind": "role", "role": "investigator" } });
    assert_eq!(covered_by(role, lawyer(json!([{ "kind": "role", "role": "investigator" }]))), yes());
}

#[test]
fn questions_wait_for_an_answer() {
    let asked = LedgerEvent::Asked(
        serde_json::from_value(json!({ "scope": { "elements": ["hearing"] }, "language": "ar" })).unwrap(),
    );
    let mut ledger = ledger(vec![("2026-09-02", asked), ("2026-09-01", given(json!({})))]);
    assert_eq!(ledger.unanswered().map(|(entry, ..)| entry.as_str()).collect::<Vec<_>>(), ["e1"]);
    ledger.apply(refused(json!({ "scope": { "elements": ["name"] } })), day("2026-09-03"), &"e3".into());
    assert_eq!(ledger.unanswered().count(), 1);
    let elsewhere = json!({ "scope": { "elements": ["hearing"], "recipients": [{ "kind": "partner", "id": "P-8" }] }, "language": "ar" });
    let to_p_8: PermissionRequest = serde_json::from_value(elsewhere).unwrap();
    ledger.apply(LedgerEvent::Asked(to_p_8), day("2026-09-02"), &"e5".into());
    ledger.apply(given(json!({ "id": "k2" })), day("2026-09-02"), &"e6".into());
    let open: Vec<_> = ledger.unanswered().map(|(entry, ..)| entry.as_str()).collect();
    assert_eq!(open, ["e5"], "who agreed for one recipient has not answered for the other");
    ledger.apply(refused(json!({})), day("2026-09-03"), &"e7".into());
    ledger.apply(refused(json!({ "scope": { "elements": ["hearing"] } })), day("2026-09-03"), &"e4".into());
    assert_eq!(ledger.unanswered().count(), 0);
}
