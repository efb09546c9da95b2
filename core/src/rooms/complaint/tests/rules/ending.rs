//! Rules on the end of a complaint, what other rooms learn of it, and the process itself.
use super::super::tally::*;
use super::super::*;

pub(super) fn ending(tally: &mut Tally) {
    let first = [received()];
    let told = told();
    let withdrawn = |by: &str| with(&first, &[json!({ "kind": "withdrawn", "takenBy": by })]);
    let confirmed = |by: &str| json!({ "kind": "withdrawalConfirmed", "by": by });
    tally.noticed("withdrawal.confirmed", &withdrawn("w-03"), &withdrawn("w-08"));
    tally.says("closing.withdrawal-open", &withdrawn("w-03"), &kind("closed"), true);
    tally.says(
        "closing.withdrawal-open",
        &with(&withdrawn("w-03"), &[confirmed("w-08")]),
        &kind("closed"),
        false,
    );
    tally.event("withdrawal.confirmer-neutral", &withdrawn("w-03"), confirmed("w-02"), confirmed("w-08"));
    tally.says("withdrawal.was-withdrawn", &first, &confirmed("w-08"), true);
    tally.says("withdrawal.was-withdrawn", &withdrawn("w-03"), &confirmed("w-08"), false);
    let goes_on = |ground: &str| json!({ "kind": "continuedAfterWithdrawal", "ground": ground });
    tally.event("withdrawal.continuation-ground", &withdrawn("w-08"), goes_on("pattern"), goes_on("safety"));
    tally.says("closing.undecided", &staffed(), &kind("closed"), true);
    tally.says("closing.undecided", &told, &kind("closed"), false);
    tally.says("closing.result-told", &without(&told, "resultCommunicated"), &kind("closed"), true);
    tally.says("closing.result-told", &told, &kind("closed"), false);
    let mut unreasoned = told.clone();
    for event in unreasoned.iter_mut().filter(|event| event["kind"] == "resultCommunicated") {
        event["includes"] = json!(["outcome"]);
    }
    tally.says("closing.reasons-told", &unreasoned, &kind("closed"), true);
    tally.says("closing.reasons-told", &told, &kind("closed"), false);
    tally.says("closing.open-step", &without(&told, "respondentToldOfResult"), &kind("closed"), true);
    tally.says("closing.open-step", &told, &kind("closed"), false);
    let closed = with(&told, &[kind("closed")]);
    tally.event("closing.is-closed", &closed, kind("progressGiven"), kind("surveySent"));
    let reported = json!({ "kind": "reprisalReported", "against": "p-311" });
    tally.event("reprisal.at-once", &told, reported.clone(), kind("progressGiven"));
    let answered = |protections: Value| json!({ "kind": "reprisalAnswered", "protections": protections });
    let reprisal = with(&told, &[reported]);
    tally.noticed("reprisal.reported", &reprisal, &with(&reprisal, &[answered(json!(["moved"]))]));
    tally.says("closing.reprisal-open", &reprisal, &kind("closed"), true);
    tally.says(
        "closing.reprisal-open",
        &with(&reprisal, &[answered(json!(["moved"]))]),
        &kind("closed"),
        false,
    );
    let elsewhere = json!({ "kind": "reprisalAnswered", "report": "nowhere", "protections": ["moved"] });
    tally.event("reprisal.known", &reprisal, elsewhere, answered(json!(["moved"])));
    tally.event("reprisal.protects", &reprisal, answered(json!([])), answered(json!(["moved"])));
    let aside =
        |reason: &str| json!({ "kind": "stepNotApplicable", "step": "tell-respondent", "reason": reason });
    tally.event("closing.set-aside-why", &told, aside("other"), aside("died"));
    tally.says("closing.set-aside", &with(&told, &[aside("died")]), &kind("closed"), true);
    tally.says("closing.set-aside", &told, &kind("closed"), false);
    let reopened = changed(kind("reopened"), "reason", json!("new evidence"));
    tally.event("reopening.reason", &closed, kind("reopened"), reopened.clone());
    tally.says("reopening.closed", &told, &reopened, true);
    tally.says("reopening.closed", &closed, &reopened, false);
    let destroyed = json!({ "kind": "destructionApproved", "by": "w-01" });
    tally.says("retention.closed", &told, &destroyed, true);
    tally.says("retention.closed", &closed, &destroyed, false);
    let held = with(&closed, &[json!({ "kind": "destructionHeld", "reason": "court" })]);
    tally.event("retention.too-early", &closed, destroyed.clone(), changed(destroyed.clone(), "on", json!("2034-01-10")));
    tally.says("retention.too-early", &closed, &changed(destroyed.clone(), "by", json!("b-01")), false);
    let twice = with(&closed, &[changed(kind("reopened"), "reason", json!("new")), changed(kind("closed"), "on", json!("2028-05-02"))]);
    tally.says("retention.too-early", &twice, &changed(destroyed.clone(), "on", json!("2034-01-10")), true);
    tally.says("retention.held", &held, &destroyed, true);
    tally.says("retention.held", &closed, &destroyed, false);
    let story = Story::of(&closed);
    let entry = story.entry_by_nobody(&kind("destructionApproved"));
    let appended = tally.engine.append(&story.record, &entry, Tense::Proposed, &story.context()).unwrap();
    assert!(codes(&appended).contains(&"complaint.retention.approver".to_owned()));
    tally.fired.insert("complaint.retention.approver".into());
    tally.says("retention.approver", &closed, &destroyed, false);
    let lesson = |nobody: bool| json!({ "kind": "lessonShared", "publish": true, "lesson": { "words": "ring back", "area": "casework", "identifiesNobody": nobody } });
    tally.event("lesson.names-nobody", &told, lesson(false), lesson(true));
    let in_words = |words: &str| json!({ "kind": "lessonShared", "publish": true, "lesson": { "words": words, "identifiesNobody": true } });
    tally.event("lesson.holds-no-id", &told, in_words("w-02 rings back"), in_words("ring back within w-021 days"));
    let mut founded = closed.clone();
    for event in founded.iter_mut().filter(|event| event["kind"] == "decided") {
        event["outcome"] = json!("wellFounded");
    }
    tally.noticed("lesson.drawn", &founded, &with(&founded, &[lesson(true)]));
    tally.noticed("signal.improvement", &with(&founded, &[lesson(true)]), &founded);
    tally.noticed("signal.training-need", &founded, &closed);
}

pub(super) fn signals(tally: &mut Tally) {
    let ended = |subject: Value, category: &str, outcome: &str| {
        let mut first = about(subject);
        first["allegations"][0]["category"] = json!(category);
        vec![first, json!({ "kind": "decided", "allegation": "a1", "outcome": outcome, "reasons": "r" })]
    };
    for (code, subject) in [
        ("signal.partner-review", json!({ "kind": "partner", "id": "P-7" })),
        ("signal.knowledge-review", json!({ "kind": "policy", "id": "intake-guide" })),
        ("signal.scope-clarification", json!({ "kind": "service", "id": "forms" })),
    ] {
        tally.noticed(
            code,
            &ended(subject.clone(), "quality", "wellFounded"),
            &ended(subject, "quality", "notWellFounded"),
        );
    }
    let service = json!({ "kind": "service", "id": "forms" });
    tally.noticed(
        "signal.privacy",
        &ended(service.clone(), "confidentiality", "wellFounded"),
        &ended(service, "quality", "wellFounded"),
    );
    let founded = ended(json!({ "kind": "partner", "id": "P-7" }), "quality", "wellFounded");
    let taken = |to: &str| json!({ "kind": "signalTaken", "to": to, "about": "P-7" });
    tally.event("signal.known", &founded, taken("training"), taken("partner"));
    tally.noticed("signal.partner-review", &founded, &with(&founded, &[taken("partner")]));
    tally.says("signal.open", &with(&founded, &[taken("partner")]), &taken("partner"), true);
    tally.says("signal.open", &founded, &taken("partner"), false);
    // Told by many complaints together: the tests of the caseload have it.
    tally.fired.insert("complaint.signal.delays".into());
    tally.silent.insert("complaint.signal.delays".into());
}

pub(super) fn process(tally: &mut Tally) {
    let full = json!({ "kind": "processDescribed", "plainLanguage": true, "languages": ["en", "fr"], "formats": ["audio", "largePrint"],
        "channels": ["voicemail"], "tells": ["howToComplain", "whatAbout", "howItIsReviewed", "whenTheyHearBack",
        "forPeopleWhoDoNotRead", "howToGetHelp", "noNegativeEffect"] });
    for (code, name, value) in [
        ("process.languages", "languages", json!(["en"])),
        ("process.formats", "formats", json!([])),
        ("process.tells", "tells", json!(["whatAbout"])),
        ("process.plain-language", "plainLanguage", json!(false)),
        ("process.spoken-channel", "channels", json!(["email"])),
    ] {
        tally.noticed(code, &[changed(full.clone(), name, value)], &[full.clone()]);
    }
    let offered = json!(["webForm", "letter", "email", "phone", "voicemail", "inPerson", "textMessage"]);
    let all_ways = changed(full.clone(), "channels", offered);
    tally.noticed("process.channels", std::slice::from_ref(&full), std::slice::from_ref(&all_ways));
    let others = changed(full.clone(), "channels", json!(["voicemail", "videoCall"]));
    tally.noticed("process.other-channels", &[others], &[all_ways]);
    let full = [full];
    let simple = |minutes: u32| json!({ "kind": "processSimplicityReported", "minutes": minutes });
    tally.noticed("process.simple", &with(&full, &[simple(40)]), &with(&full, &[simple(10)]));
    let barrier = json!({ "kind": "processBarrierNoticed", "barrier": "b1" });
    let addressed = |id: &str| json!({ "kind": "processBarrierAddressed", "barrier": id });
    let noticed = with(&full, std::slice::from_ref(&barrier));
    let dealt_with = with(&noticed, &[addressed("b1")]);
    tally.noticed("process.barrier", &noticed, &dealt_with);
    let again = with(&dealt_with, &[barrier]);
    tally.noticed("process.barrier", &again, &with(&again, &[addressed("b1")]));
    tally.event("process.barrier-known", &noticed, addressed("b9"), addressed("b1"));
    let committed: Vec<Value> = ["w-01", "w-02", "w-03", "w-04", "w-05", "w-06", "w-07", "w-08"]
        .map(|person| json!({ "kind": "processCommitmentMade", "person": person }))
        .into();
    tally.noticed("process.committed", &full, &with(&full, &committed));
    let procedure = json!({ "kind": "processProcedureWritten", "overseer": "w-07", "confidentiality": true, "conflictOfInterest": true });
    tally.noticed("process.procedure", &full, &with(&full, &[procedure]));
    let reviewed = |realistic: bool| json!({ "kind": "processReviewed", "timelinesRealistic": realistic });
    let unrealistic = with(&full, &[reviewed(false)]);
    tally.noticed("process.realistic", &unrealistic, &with(&full, &[reviewed(true)]));
    let silent = with(&unrealistic, &[kind("processReviewed")]);
    tally.noticed("process.realistic", &silent, &with(&silent, &[reviewed(true)]));
    let story = Story::of(&full);
    let found = |roster: Option<Roster>| {
        let context = Context { roster, ..story.context() };
        let findings = tally.engine.replay(&story.record, &context).unwrap().findings;
        findings.into_iter().map(|one| one.reason.code).collect::<Vec<_>>()
    };
    let roster_missing = "complaint.process.roster".to_owned();
    assert!(found(None).contains(&roster_missing) && !found(Some(roster())).contains(&roster_missing));
    let few =
        Roster { people: roster().people.into_iter().filter(|one| one.id.as_str() != "b-01").collect() };
    let gap = "complaint.process.covered".to_owned();
    assert!(found(Some(few)).contains(&gap));
    tally.fired.extend([roster_missing.clone(), gap]);
    tally.silent.insert(roster_missing);
}
