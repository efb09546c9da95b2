//! What the organization chooses is read.
use super::*;

fn seen(engine: &Engine, events: &[Value], role: &str, id: &str, language: &str) -> Value {
    let story = Story::of(events);
    let mut context = Context::of(role, story.date().parse().unwrap()).person(id).with_roster(roster());
    context.language = Some(language.into());
    serde_json::to_value(engine.view(&story.record, &context).unwrap()).unwrap()
}

#[test]
fn an_exception_written_out_is_asked_like_a_named_one() {
    let engine = engine_with(
        "complaint: { timeLimit: { exceptions: { byLetter: { when: { fact: complaint.channel, is: letter } } } } }\n",
    );
    let accept = json!({ "kind": "lateAccepted", "exception": "byLetter", "decidedBy": "w-07" });
    let said = |channel: &str| {
        let mut late = received();
        late["channel"] = json!(channel);
        late["allegations"][0]["happened"] = json!("2024-05");
        codes(&Story::of(&[late]).propose(&engine, &accept))
    };
    assert_eq!(said("webForm"), ["complaint.late.exception-holds"]);
    assert_eq!(said("letter"), Vec::<String>::new());
}

#[test]
fn an_exception_of_an_unknown_name_or_fact_is_told_when_the_policy_is_loaded() {
    for when in ["no-such-criterion", "{ fact: complaint.weather, is: rain }"] {
        let text = format!(
            "extends: ca-settlement-baseline\norganization: {{ id: test, timeZone: America/Toronto, calendar: ca-on }}\n\
             version: {{ number: 1, effectiveFrom: 2026-01-01 }}\n\
             complaint: {{ timeLimit: {{ exceptions: {{ odd: {{ when: {when} }} }} }} }}\n"
        );
        let problems = Engine::load(&text).unwrap_err();
        let paths: Vec<&str> = problems.problems().iter().map(|one| one.path.as_str()).collect();
        assert!(paths.iter().any(|path| path.starts_with("complaint.timeLimit.exceptions.odd.when")), "{paths:?}");
    }
}

#[test]
fn how_serious_a_category_is_at_least_puts_a_complaint_on_its_track() {
    let engine = engine_with("complaint: { categories: { threats: { seriousness: critical } } }\n");
    let mut first = received();
    first["allegations"][0]["category"] = json!("threats");
    let story = Story::of(&[first]);
    let status = engine.status(&story.record, &story.context()).unwrap();
    assert_eq!(status.track.as_deref(), Some("urgent"));
    let calm = Story::of(&[received()]);
    assert_eq!(engine.status(&calm.record, &calm.context()).unwrap().track, None);
}

#[test]
fn moving_an_inner_step_moves_no_promise() {
    let extended = |step: &str, to: &str| {
        json!({ "kind": "extended", "step": step, "to": to, "reason": "more to read", "complainantTold": { "how": "email" } })
    };
    let promised = |more: Value| {
        let mut events = staffed();
        events.push(more);
        seen(&engine(), &events, "complainant", "p-311", "en")["file"]["answerExpectedBy"].clone()
    };
    assert_eq!(promised(extended("find", "2026-10-16")), "2026-10-15");
    assert_eq!(promised(extended("answer", "2026-11-06")), "2026-11-06");
}

#[test]
fn the_explanation_of_the_process_is_changed_without_a_new_record() {
    let first = json!({ "kind": "processDescribed", "plainLanguage": true, "languages": ["en"], "channels": ["email"] });
    let mut more = first.clone();
    more["kind"] = json!("processDescriptionChanged");
    more["languages"] = json!(["en", "fr", "ti"]);
    let told = Story::of(&[first.clone()]).propose(&engine(), &more);
    assert_eq!(told.verdict, crate::Verdict::Allowed, "{told:?}");
    let view = seen(&engine(), &[first, more], "client", "p-1", "en");
    assert_eq!(view["process"]["languages"], json!(["en", "fr", "ti"]));
}

#[test]
fn a_respondent_sees_who_complains_where_the_policy_says_so_and_nobody_keeps_their_name_back() {
    let open = engine_with("complaint: { views: { respondentSeesComplainant: true } }\n");
    let mut events = staffed();
    events.push(json!({ "kind": "wordingApproved", "person": "w-02", "wording": "about a date" }));
    events.push(json!({ "kind": "respondentTold", "person": "w-02", "wording": "about a date" }));
    let shown = |engine: &Engine, events: &[Value]| seen(engine, events, "respondent", "w-02", "en")["complainants"].clone();
    assert_eq!(shown(&open, &events), json!(["p-311"]));
    assert_eq!(shown(&engine(), &events), json!([]));
    events[0]["complainant"] = json!({ "kind": "nameKeptBack", "id": "p-311" });
    assert_eq!(shown(&open, &events), json!([]));
}

#[test]
fn a_complainant_is_told_how_to_reach_the_bodies_outside() {
    let engine = engine_with(
        "complaint:\n  externalBodies:\n    ombudsman: { label: { en: the Ombudsman, fr: l'ombudsman }, contact: { en: call 555-0100, fr: composez le 555-0100 } }\n    \
         hidden: { atResult: false }\n",
    );
    // In their own language, whichever the desk is set to.
    let mut events = staffed();
    events[0]["language"] = json!("fr-CA");
    let bodies = seen(&engine, &events, "complainant", "p-311", "en")["file"]["externalBodies"].clone();
    assert_eq!(bodies, json!([{ "id": "ombudsman", "label": "l'ombudsman", "contact": "composez le 555-0100" }]));
    let called = seen(&engine, &events, "complainant", "p-311", "en")["file"]["allegations"][0]["category"].clone();
    assert_eq!(called, json!("une date manquée"));
}

#[test]
fn an_extension_carries_what_the_policy_lists() {
    let engine = engine_with(
        "complaint: { stages: { first: { steps: { answer: { extensions: { require: [newDate, noticeToComplainant] } } } } } }\n",
    );
    let bare = json!({ "kind": "extended", "step": "answer", "to": "2026-11-02" });
    assert_eq!(codes(&Story::of(&staffed()).propose(&engine, &bare)), ["complaint.extension.told"]);
}

#[test]
fn each_appeal_has_a_handler_new_to_it() {
    let engine = engine_with("complaint: { appeal: { times: 2 } }\n");
    let handler = |person: &str| json!({ "kind": "appealHandlerAssigned", "person": person });
    let mut events = told();
    events.extend(["x-01", "b-01"].map(declared));
    events.extend([
        json!({ "kind": "appealed" }),
        handler("x-01"),
        json!({ "kind": "appealDecided", "outcome": "notUpheld", "reasons": "nothing new", "author": "x-01" }),
        json!({ "kind": "appealed" }),
    ]);
    let said = |person: &str| codes(&Story::of(&events).propose(&engine, &handler(person)));
    assert!(said("x-01").contains(&"complaint.neutrality.appeal-differs".to_owned()));
    assert_eq!(said("b-01"), ["complaint.neutrality.neutral"]);
}
