//! Rules on taking a complaint in, on the time limit, and on its track.
use super::super::tally::*;
use super::super::*;

pub(super) fn intake(tally: &mut Tally) {
    let first = [received()];
    let process = json!({ "kind": "processDescribed", "plainLanguage": true });
    tally.event("record.other-sort", &first, kind("processPromoted"), kind("progressGiven"));
    tally.says("record.other-sort", &[process.clone()], &kind("progressGiven"), true);
    let feedback = with(
        &first,
        &[json!({ "kind": "intentClarified", "expectsResponse": false }), kind("becameFeedback")],
    );
    tally.event("record.is-feedback", &feedback, kind("investigationPlanned"), kind("closed"));
    tally.event("intake.ask-later", &[], kind("received"), received());
    tally.noticed("intake.missing-detail", &[kind("received")], &first);
    let remark = changed(received(), "channel", json!("socialMedia"));
    let clear = with(&[remark.clone()], &[json!({ "kind": "intentClarified", "expectsResponse": true })]);
    tally.noticed("intake.intent-unclear", &[remark.clone()], &clear);
    tally.noticed(
        "intake.informal-followed-up",
        &[remark.clone()],
        &with(&[remark.clone()], &[kind("formallyInvited")]),
    );
    let plan = json!({ "kind": "investigationPlanned", "methods": ["documents"] });
    tally.says("intake.intent-known", &[remark], &plan, true);
    tally.says("intake.intent-known", &clear, &plan, false);
    let spoken = changed(received(), "channel", json!("voicemail"));
    tally.noticed(
        "intake.read-back",
        &[spoken.clone()],
        &[spoken, json!({ "kind": "readBack", "agreed": true })],
    );
    tally.event("intake.other-channel", &[], changed(received(), "channel", json!("videoCall")), received());
    let tigrinya = [changed(received(), "language", json!("ti"))];
    let interpreter =
        json!({ "kind": "supportArranged", "support": { "person": "x-09", "role": "interpreter" } });
    tally.noticed("intake.other-language", &tigrinya, &with(&tigrinya, &[interpreter]));
    let mut odd = received();
    odd["allegations"][0]["category"] = json!("weather");
    tally.noticed("intake.other-category", &[odd], &first);
    let decided = |id: &str| json!({ "kind": "decided", "allegation": id, "outcome": "wellFounded" });
    tally.event("intake.allegation-known", &staffed(), decided("a9"), decided("a1"));
    let added = |id: &str| json!({ "kind": "allegationAdded", "allegation": { "id": id, "about": { "kind": "organization" } } });
    tally.event("intake.allegation-taken", &first, added("a1"), added("a9"));
    let expects = with(&first, &[json!({ "kind": "intentClarified", "expectsResponse": true })]);
    tally.says("intake.stays-complaint", &expects, &kind("becameFeedback"), true);
    tally.says("intake.stays-complaint", &first, &kind("becameFeedback"), false);
    let unclear = with(&first, &[json!({ "kind": "intentClarified", "expectsResponse": false })]);
    tally.noticed("intake.goes-on-as-feedback", &unclear, &feedback);
    let again = with(&feedback, &[json!({ "kind": "intentClarified", "expectsResponse": true })]);
    tally.says("intake.was-feedback", &first, &kind("becameComplaint"), true);
    tally.says("intake.was-feedback", &again, &kind("becameComplaint"), false);
    let taken_up = with(&again, &[kind("becameComplaint")]);
    tally.noticed("intake.take-up", &again, &taken_up);
    tally.says("record.is-feedback", &taken_up, &acknowledged(), false);
    let contact = with(
        &first,
        &[json!({ "kind": "contactArranged", "contact": { "channels": ["phone"], "never": ["letter"] } })],
    );
    tally.event(
        "intake.safe-channel",
        &contact,
        telling("progressGiven", "letter", "en"),
        telling("progressGiven", "phone", "en"),
    );
    tally.event(
        "intake.own-language",
        &first,
        telling("progressGiven", "email", "fr"),
        telling("progressGiven", "email", "en"),
    );
    let formats = [changed(received(), "formats", json!(["braille", "largePrint"]))];
    let in_form = |formats: &[&str]| {
        json!({ "kind": "progressGiven", "telling": { "how": "email", "language": "en", "formats": formats } })
    };
    tally.event("intake.own-format", &formats, in_form(&["easyRead"]), in_form(&["braille"]));
    tally.says("intake.own-format", &formats, &telling("progressGiven", "phone", "en"), false);
    tally.event("telling.known", &first, changed(acknowledged(), "telling", json!({ "how": "email" })), acknowledged());
    tally.says("telling.known", &first, &kind("assuranceGiven"), true);
    let both = changed(changed(received(), "joinedBy", json!([{ "kind": "client", "id": "p-312" }])), "contact", json!({ "channels": ["email"] }));
    let arranged = json!({ "kind": "contactArranged", "contact": { "channels": ["phone"], "never": ["email"] } });
    tally.event("intake.contact-whose", &[both], arranged.clone(), changed(arranged, "person", json!("p-312")));
    let told_to = |to: &str| changed(acknowledged(), "telling", json!({ "how": "email", "language": "en", "to": to }));
    tally.event("telling.to-complainant", &first, told_to("p-999"), told_to("p-311"));
    let advocate = |authority: &str| {
        changed(
            received(),
            "complainant",
            json!({ "kind": "advocate", "id": "p-9", "speaksFor": "p-311", "authority": authority }),
        )
    };
    tally.says("intake.authority", &[advocate("notYet")], &kind("progressGiven"), true);
    tally.says("intake.authority", &[advocate("shown")], &kind("progressGiven"), false);
}

pub(super) fn late(tally: &mut Tally) {
    let first = [received()];
    let mut old = received();
    old["allegations"][0]["happened"] = json!("2024-05");
    let old = [old];
    let accept =
        |exception: &str| json!({ "kind": "lateAccepted", "exception": exception, "decidedBy": "w-07" });
    tally.noticed("late.undecided", &old, &with(&old, &[accept("fear")]));
    tally.event("late.exception", &old, accept("rain"), accept("fear"));
    tally.says("late.exception-holds", &old, &accept("safety"), true);
    tally.says("late.exception-holds", &old, &accept("illness"), false);
    let mut unknown = old.clone();
    unknown[0]["allegations"][0].as_object_mut().unwrap().remove("category");
    unknown[0]["allegations"][0].as_object_mut().unwrap().remove("seriousness");
    tally.says("late.exception-known", &unknown, &accept("safety"), true);
    tally.says("late.exception-known", &unknown, &accept("fear"), false);
    let nobody = json!({ "kind": "lateAccepted", "exception": "fear" });
    let story = Story::of(&old);
    let entry = story.entry_by_nobody(&nobody);
    let appended = tally.engine.append(&story.record, &entry, Tense::Proposed, &story.context()).unwrap();
    assert!(codes(&appended).contains(&"complaint.late.decided-by".to_owned()));
    tally.fired.insert("complaint.late.decided-by".into());
    tally.says("late.decided-by", &old, &accept("fear"), false);
    let decline = json!({ "kind": "lateDeclined", "decidedBy": "w-07", "telling": { "how": "email" } });
    tally.event("late.told", &old, kind("lateDeclined"), decline.clone());
    tally.says("late.in-time", &first, &decline, true);
    tally.says("late.in-time", &old, &decline, false);
    tally.says("closing.late-open", &old, &kind("closed"), true);
    tally.says("closing.late-open", &with(&old, &[decline]), &kind("closed"), false);
}

pub(super) fn track(tally: &mut Tally) {
    let first = [received()];
    let choose = |track: &str, agrees: Value| {
        changed(json!({ "kind": "trackChosen", "track": track }), "complainantAgrees", agrees)
    };
    tally.event("track.known", &first, choose("express", Value::Null), choose("standard", Value::Null));
    tally.event("informal.asked", &first, choose("informal", Value::Null), choose("informal", json!(true)));
    tally.event("informal.agreed", &first, choose("informal", json!(false)), choose("informal", json!(true)));
    tally.event("informal.return", &first, choose("informal", json!(true)), choose("urgent", Value::Null));
    let mut unknown = received();
    for name in ["category", "seriousness"] {
        unknown["allegations"][0].as_object_mut().unwrap().remove(name);
    }
    tally.says("informal.seriousness-known", &[unknown], &choose("informal", json!(true)), true);
    tally.says("informal.seriousness-known", &first, &choose("informal", json!(true)), false);
    let mut grave = received();
    grave["allegations"][0]["category"] = json!("violence");
    tally.says("informal.bound", &[grave.clone()], &choose("informal", json!(true)), true);
    tally.says("informal.bound", &first, &choose("informal", json!(true)), false);
    let informal = with(&first, &[choose("informal", json!(true))]);
    let resolved = json!({ "kind": "informallyResolved", "complainantAgrees": true });
    tally.says("informal.on-track", &first, &resolved, true);
    tally.says("informal.on-track", &informal, &resolved, false);
    let added = json!({ "kind": "allegationAdded", "allegation":
        { "id": "a2", "about": { "kind": "worker", "id": "w-02" }, "category": "violence" } });
    let grown = with(&informal, &[added.clone()]);
    tally.noticed("informal.too-serious", &grown, &informal);
    // What was added since is weighed again, and what is too serious is not settled.
    tally.says("informal.bound", &grown, &resolved, true);
    let settled_first = with(&informal, &[resolved.clone()]);
    tally.says("closing.undecided", &settled_first, &kind("closed"), false);
    for after in [added, choose("standard", Value::Null)] {
        tally.says("closing.undecided", &with(&settled_first, &[after]), &kind("closed"), true);
    }
    let settled_on_urgent = [grave.clone(), resolved];
    tally.says("closing.undecided", &settled_on_urgent, &kind("closed"), true);
    let reasoned = changed(choose("standard", Value::Null), "reason", json!("known to be safe"));
    tally.event("track.reason", &[grave.clone()], choose("standard", Value::Null), reasoned.clone());
    tally.noticed("track.below-criteria", &[grave.clone(), reasoned], &[grave.clone()]);
    let notice = |to: Value| json!({ "kind": "immediateNoticeGiven", "to": to });
    tally.event("track.notice-neutral", &[grave.clone()], notice(json!(["w-02"])), notice(json!(["w-01"])));
    tally.event("track.notice-to-somebody", &[grave.clone()], notice(json!([])), notice(json!(["w-01"])));
    // Somebody else than the director was told, or the one complained about.
    for to in ["w-05", "w-02"] {
        let told = [grave.clone(), notice(json!([to]))];
        tally.noticed("track.notified", &told, &[grave.clone(), notice(json!(["w-01"]))]);
    }
    tally.noticed(
        "track.notified",
        &[grave.clone()],
        &[grave, json!({ "kind": "immediateNoticeGiven", "to": ["w-01"] })],
    );
    let settled = |agrees: bool| {
        with(
            &first,
            &[
                choose("informal", json!(true)),
                json!({ "kind": "informallyResolved", "complainantAgrees": agrees }),
            ],
        )
    };
    tally.says("informal.content", &settled(false), &kind("closed"), true);
    tally.says("informal.content", &settled(true), &kind("closed"), false);
}
