//! What may leave, what stays, and the receipt.
use super::*;

fn parts(package: &Package) -> (Vec<&str>, Vec<(&str, String)>) {
    let included = package.included.iter().map(|part| part.element.as_str()).collect();
    let withheld =
        package.withheld.iter().map(|part| (part.element.as_str(), codes(&part.because).join(" ")));
    (included, withheld.collect())
}

fn told(part: &str, code: &str) -> (&'static str, String) {
    (String::leak(part.to_owned()), code.to_owned())
}

#[test]
fn only_what_is_covered_is_in_a_package() {
    let ledger = ledger(vec![("2026-09-01", given(json!({ "form": "oralRecorded" })))]);
    let wanted = sharing(json!({ "elements": ["need", "name", "phone", "hearing", "name", "shoeSize"] }));
    let package = ledger.package(&wanted, day("2026-10-01"), &policy(), Sentences::english());
    let (included, withheld) = parts(&package);
    assert_eq!(included, ["need", "name"]);
    let wanted =
        [told("phone", "not-covered"), told("hearing", "form-suffices"), told("shoeSize", "not-covered")];
    assert_eq!(withheld, wanted);
    assert_eq!(package.included[0].permissions, ["k1".into()]);
    assert_eq!(package.included[0].until, Some(day("2027-09-01")));
}

#[test]
fn an_anonymous_package_identifies_nobody() {
    let ask = |ledger: &Ledger| {
        let wanted = sharing(json!({ "elements": ["name", "need", "country", "arrival", "shoeSize"] }));
        ledger.anonymous_package(&wanted, day("2026-10-01"), &policy(), Sentences::english())
    };
    let package = ask(&Ledger::default());
    let (included, withheld) = parts(&package);
    assert_eq!(included, ["need", "country"]);
    let stays = [
        told("name", "identifies.alone"),
        told("arrival", "identifies.together"),
        told("shoeSize", "identifies.unlisted"),
    ];
    assert_eq!(withheld, stays);
    // What the same partner was told before counts as well, and so does a no.
    let asked = LedgerEvent::Shared(shared(
        json!({ "elements": ["arrival"] }),
        json!({ "kind": "permission", "id": "k1" }),
    ));
    let no = refused(json!({ "scope": { "elements": ["need"] } }));
    let package = ask(&ledger(vec![("2026-09-01", asked), ("2026-09-02", no)]));
    let (included, withheld) = parts(&package);
    assert_eq!(included, ["arrival"]);
    assert_eq!(withheld[1], told("need", "refused"));
    assert_eq!(withheld[2], told("country", "identifies.together"));
}

#[test]
fn elements_identify_alone_or_together() {
    let ask = |elements: &[&str]| {
        let elements: Vec<InformationElement> = elements.iter().map(|element| (*element).into()).collect();
        let answer = identifies(&elements, &policy(), Sentences::english());
        (answer.identifies, codes(&answer.because))
    };
    assert_eq!(ask(&["need", "country"]), (false, vec![]));
    assert_eq!(ask(&["need", "name"]), (true, vec!["identifies.alone".into()]));
    assert_eq!(ask(&["arrival", "need", "country"]), (true, vec!["identifies.together".into()]));
    assert_eq!(ask(&["shoeSize"]), (true, vec!["identifies.unlisted".into()]));
}

#[test]
fn a_package_on_a_ground_is_the_least() {
    let ledger = ledger(vec![("2026-09-01", given(json!({})))]);
    let wanted = json!({ "elements": ["name", "need"] });
    let go = |basis: Value| {
        ledger.package_on(&shared(wanted.clone(), basis), day("2026-10-01"), &policy(), Sentences::english())
    };
    let approved = go(
        json!({ "kind": "imminentDanger", "what": "x", "approvedBy": { "id": "w-1", "role": "supervisor" } }),
    );
    assert_eq!(parts(&approved), (vec!["name"], vec![told("need", "ground.least")]));
    assert_eq!(approved.included[0].permissions, []);
    let waiting = go(json!({ "kind": "imminentDanger", "what": "x" }));
    assert_eq!(
        parts(&waiting),
        (vec![], vec![told("name", "ground.approved"), told("need", "ground.approved")])
    );
    assert_eq!(parts(&go(json!({ "kind": "permission", "id": "k1" }))).0, ["name", "need"]);
    assert_eq!(parts(&go(json!({ "kind": "permission", "id": "k2" }))).1.len(), 2);
}

#[test]
fn a_receipt_says_what_was_agreed() {
    let mut limited = permission(json!({
        "elements": ["name", "need"], "interpreter": "w-12",
        "limits": [{ "kind": "notFor", "purpose": "referral" }, { "kind": "inWords", "words": "not on Fridays" }]
    }));
    limited.given_by = Giver::Guardian { id: "salma".into(), of: "amira".into(), authority: None };
    let mut ledger = Ledger::default();
    ledger.apply(LedgerEvent::Limited(limited), day("2026-09-01"), &"e1".into());
    let languages = [Sentences::english(), Sentences::builtin("fr").unwrap()];
    let receipt = ledger.receipt(&"k1".into(), &policy(), &languages).unwrap();
    assert_eq!(
        (receipt.entry, receipt.given_on, receipt.answer),
        ("e1".into(), day("2026-09-01"), PermissionAnswer::Limited)
    );
    assert_eq!(receipt.until, Some(day("2027-09-01")));
    assert_eq!(receipt.elements[0].level.as_deref(), Some("ordinary"));
    assert_eq!(
        receipt.texts[0].sentences,
        [
            "On 1 September 2026 you agreed that we may share this with P-7: your name and the help you need.",
            "We may share it only for this: finding you a lawyer.",
            "It is about amira. salma agreed in their place.",
            "How you agreed: signed on paper. w-12 interpreted.",
            "We may share it from 1 September 2026 until 1 September 2027.",
            "We will not share it for finding you a lawyer.",
            "You told us: not on Fridays",
            "You can change your mind at any time. Tell any of us, in your own language. We will stop, and we will tell \
             you what was already shared and with whom. Saying no does not change the help you get from us.",
        ]
    );
    assert_eq!(receipt.texts[1].language, "fr".into());
    assert_eq!(
        receipt.texts[1].sentences[0],
        "Le 1er septembre 2026, vous avez accepté que nous transmettions ceci à P-7 : votre nom et l'aide qu'il vous faut."
    );
    assert_eq!(receipt.texts[1].sentences.len(), 8);
    assert_eq!(ledger.receipt(&"k2".into(), &policy(), &languages), None);
}
