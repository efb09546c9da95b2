//! What `assess` says, rule by rule: once letting through, once holding back.
use super::*;
use crate::Verdict::{self, *};
use crate::rooms::scope::ScopeStep::*;

fn outcome(engine: &Engine, question: &AssessQuestion) -> (Verdict, ScopeStep) {
    let assessment = ask(engine, question);
    (assessment.verdict, assessment.step)
}

#[test]
fn a_worker_with_the_level_goes_on_when_all_is_known() {
    let assessment = ask(&engine(""), &form(senior()));
    assert_eq!((assessment.verdict, assessment.step), (Allowed, Proceed));
    assert_eq!(codes(&assessment.reasons), ["scope.level.suffices"]);
    assert_eq!(assessment.reasons[0].elements, ["framework.2.2", "referrals.A.1.2"]);
    assert!(assessment.questions.is_empty() && assessment.path.is_empty());
    assert_eq!(assessment.steps.len(), 1);
    assert_eq!(assessment.steps[0].about.as_deref(), Some("forms"));
}

#[test]
fn a_level_is_held_for_one_area() {
    let elsewhere = WorkerStanding::ready().level("refugee-claim", "senior");
    let assessment = ask(&engine(""), &form(elsewhere));
    assert_eq!((assessment.verdict, assessment.step), (Refused, Refer));
    assert_eq!(codes(&assessment.reasons), ["scope.level.missing", "scope.level.other-area"]);
    assert_eq!(assessment.reasons[1].with.get("other"), Some("refugee-claim"));
    assert_eq!(outcome(&engine(""), &form(senior())), (Allowed, Proceed));
}

#[test]
fn levels_need_not_be_totally_ordered() {
    let advice = |standing: WorkerStanding| {
        let mut question = form(standing);
        question.activity = "advice".to_owned();
        outcome(&engine(""), &question)
    };
    assert_eq!(advice(senior()), (Refused, Refer));
    assert_eq!(advice(WorkerStanding::ready().level("permanent-residence", "hearings")), (Refused, Refer));
    assert_eq!(advice(senior().level("permanent-residence", "hearings")), (Allowed, Proceed));
    assert_eq!(advice(senior().credential("licence")), (Allowed, Proceed));
}

#[test]
fn work_above_a_level_waits_for_an_approval_that_is_recorded() {
    let engine = engine("");
    let waiting = ask(&engine, &form(junior()));
    assert_eq!((waiting.verdict, waiting.step), (AllowedWithApproval, ProceedWithApproval));
    assert_eq!(codes(&waiting.reasons), ["scope.supervision.needed"]);
    assert_eq!(waiting.approvals, ["supervisor".into()]);
    let whom = waiting.steps[0].ask.as_ref().unwrap();
    assert_eq!(whom.reply_by.as_ref().unwrap().on, day("2026-10-05"));
    assert_eq!(whom.reply_by.as_ref().unwrap().skipped.len(), 2);
    assert_eq!(
        waiting.path.iter().map(|step| step.text.as_str()).collect::<Vec<_>>(),
        [
            "ask `supervisor` to approve it for this time, and record it.",
            "gain the level `senior` for `permanent-residence` through advanced.",
        ]
    );

    let approval = |by: Option<&str>, role: &str, from: &str, until: Option<&str>| ScopeApproval {
        area: "permanent-residence".to_owned(),
        activity: "help-with-form".to_owned(),
        by: by.map(Into::into),
        role: role.into(),
        from: day(from),
        until: until.map(day),
        about: Vec::new(),
        matter: None,
    };
    let with = |approval: ScopeApproval| {
        let mut question = form(junior());
        question.approvals.push(approval);
        ask(&engine, &question)
    };
    let approved = with(approval(Some("w-01"), "supervisor", "2026-09-20", None));
    assert_eq!((approved.verdict, approved.step), (Allowed, ProceedWithApproval));
    assert_eq!(codes(&approved.reasons), ["scope.supervision.approved"]);
    assert_eq!(approved.holds_until, Some(day("2026-10-20")), "an approval lasts as long as the policy says");
    for (flawed, code) in [
        (approval(Some("w-07"), "supervisor", "2026-09-20", None), "scope.supervision.own"),
        (approval(Some("w-01"), "volunteer", "2026-09-20", None), "scope.supervision.role"),
        (approval(Some("w-01"), "supervisor", "2026-08-20", None), "scope.supervision.lapsed"),
        (approval(Some("w-01"), "supervisor", "2026-09-20", Some("2026-09-30")), "scope.supervision.lapsed"),
        (approval(None, "supervisor", "2026-09-20", None), "scope.supervision.unsigned"),
    ] {
        let held = with(flawed);
        assert_eq!(held.verdict, AllowedWithApproval);
        assert_eq!(codes(&held.reasons), ["scope.supervision.needed", code]);
    }
    let elsewhere = ScopeApproval {
        area: "refugee-claim".to_owned(),
        ..approval(Some("w-01"), "supervisor", "2026-09-20", None)
    };
    assert_eq!(with(elsewhere).verdict, AllowedWithApproval);
}

#[test]
fn nobody_without_any_level_works_under_supervision() {
    let assessment = ask(&engine(""), &form(WorkerStanding::ready()));
    assert_eq!((assessment.verdict, assessment.step), (Refused, Refer));
    assert_eq!(codes(&assessment.reasons), ["scope.level.missing"]);
    assert_eq!(assessment.steps[0].ask.as_ref().unwrap().name, "supervisor");
}

#[test]
fn a_met_criterion_outranks_any_level() {
    let assessment = ask(&engine(""), &form(senior()).knowing("family.undeclared", true));
    assert_eq!((assessment.verdict, assessment.step), (Refused, AdviseLegal));
    assert_eq!(assessment.urgency, ScopeUrgency::Soon);
    assert_eq!(codes(&assessment.reasons), ["scope.complexity.legal-advice", "scope.level.suffices"]);
    assert_eq!(assessment.steps.iter().map(|step| step.step).collect::<Vec<_>>(), [AdviseLegal, Proceed]);
    assert_eq!(assessment.steps[0].to[0].label, "the legal clinic");
    assert_eq!(assessment.steps[0].to[0].contact.as_deref(), Some("call 211"));
}

#[test]
fn the_policy_can_name_the_level_that_handles_a_criterion() {
    let engine = engine("");
    let consult = ask(&engine, &form(senior()).knowing("history.refused", true));
    assert_eq!((consult.verdict, consult.step), (NeedsInformation, Consult));
    assert_eq!(codes(&consult.reasons), ["scope.complexity.consult", "scope.level.suffices"]);
    let handles = senior().level("permanent-residence", "hearings");
    let handled = ask(&engine, &form(handles).knowing("history.refused", true));
    assert_eq!((handled.verdict, handled.step), (Allowed, Proceed));
    assert!(codes(&handled.reasons).contains(&"scope.complexity.handled"));
    // The level of another area handles nothing here.
    let other = senior().level("refugee-claim", "hearings");
    assert_eq!(outcome(&engine, &form(other).knowing("history.refused", true)), (NeedsInformation, Consult));
}

#[test]
fn activities_that_are_excepted_go_on() {
    let mut question = form(WorkerStanding::ready()).knowing("detained", true);
    question.activity = "general-information".to_owned();
    assert_eq!(outcome(&engine(""), &question), (Allowed, Proceed));
    question.activity = "translation".to_owned();
    assert_eq!(outcome(&engine(""), &question), (Refused, Refer));
}

#[test]
fn unknown_is_never_absent() {
    let engine = engine("");
    let mut question = form(senior());
    question.facts.0.remove("family.undeclared");
    let assessment = ask(&engine, &question);
    assert_eq!((assessment.verdict, assessment.step), (NeedsInformation, AdviseLegal));
    assert_eq!(codes(&assessment.reasons), ["scope.complexity.known", "scope.level.suffices"]);
    let asked: Vec<_> = assessment.questions.iter().map(|q| (q.fact.as_str(), q.text.as_str())).collect();
    assert_eq!(asked, [("family.undeclared", "Is there family never named?")]);
    assert_eq!(
        assessment.steps.iter().map(|step| (step.step, step.settled)).collect::<Vec<_>>(),
        [(AdviseLegal, false), (Proceed, true)]
    );
    assert_eq!(assessment.urgency, ScopeUrgency::Ordinary, "nothing that is known is urgent");
    let french = engine.assess(&question, &today("fr")).unwrap();
    assert_eq!(french.questions[0].text, "Y a-t-il de la famille jamais nommée ?");
}

#[test]
fn only_what_could_change_the_answer_is_asked_the_most_urgent_first() {
    let engine = engine("");
    let mut nothing_known = form(senior());
    nothing_known.facts.0.clear();
    let asked: Vec<String> = ask(&engine, &nothing_known).questions.into_iter().map(|q| q.fact).collect();
    assert_eq!(asked, ["status", "detained", "family.undeclared", "history.refused"]);
    // Somebody is held: who else is in the family changes nothing any more.
    let held = nothing_known.knowing("detained", true).knowing("status", "valid");
    let assessment = ask(&engine, &held);
    assert_eq!(
        (assessment.verdict, assessment.step, assessment.urgency),
        (Refused, Refer, ScopeUrgency::AtOnce)
    );
    assert!(assessment.questions.is_empty());
}

#[test]
fn required_facts_come_first() {
    let mut question = form(senior());
    question.facts.0.remove("status");
    let assessment = ask(&engine(""), &question);
    assert_eq!(assessment.verdict, NeedsInformation);
    assert_eq!(codes(&assessment.reasons), ["scope.facts.required", "scope.level.suffices"]);
    assert_eq!(assessment.questions[0].text, "Are the papers good?");
    assert_eq!(ask(&engine(""), &question.knowing("status", "lost")).verdict, Allowed);
}

#[test]
fn outside_the_office_is_never_improvised() {
    let engine = engine("");
    let question = |area: &str, activity: &str, on: &str| {
        let mut question = form(senior());
        (question.area, question.activity) = (area.to_owned(), activity.to_owned());
        ask_on(on, &engine, &question)
    };
    let slip = question("permanent-residense", "help-with-form", "2026-10-01");
    assert_eq!((slip.verdict, slip.step), (Refused, NotOffered));
    assert_eq!(codes(&slip.reasons), ["scope.office.outside"]);
    assert_eq!(slip.reasons[0].with.get("nearest"), Some("permanent-residence"));
    assert_eq!(slip.steps[0].to[0].name, "clinic");
    assert!(
        slip.reasons[0].text.ends_with("Show the person where to go: the legal clinic."),
        "{}",
        slip.reasons[0].text
    );

    assert_eq!(
        codes(&question("appeals", "help-with-form", "2026-10-01").reasons),
        ["scope.office.not-offered"]
    );
    let between = question("citizenship", "general-information", "2026-10-01");
    assert_eq!((between.step, between.steps[0].to[0].name.as_str()), (NotOffered, "library"));
    assert_eq!(question("citizenship", "general-information", "2025-12-31").step, Proceed);
    assert_eq!(
        question("citizenship", "general-information", "2025-12-31").holds_until,
        Some(day("2025-12-31"))
    );
    assert_eq!(question("citizenship", "general-information", "2027-01-01").step, Proceed);

    assert_eq!(
        codes(&question("permanent-residence", "surgery", "2026-10-01").reasons),
        ["scope.office.activity-outside"]
    );
    assert_eq!(
        codes(&question("permanent-residence", "teaching", "2026-10-01").reasons),
        ["scope.office.nobody-permitted"]
    );
    assert_eq!(question("permanent-residence", "old-thing", "2024-12-31").step, Proceed);
    assert_eq!(question("permanent-residence", "old-thing", "2025-01-01").step, NotOffered);
}

#[test]
fn an_area_can_be_for_some_people() {
    let engine = engine("");
    let mut question = form(WorkerStanding::ready());
    (question.area, question.activity) = ("work-permits".to_owned(), "general-information".to_owned());
    let unknown = ask(&engine, &question);
    assert_eq!((unknown.verdict, unknown.step), (NeedsInformation, NotOffered));
    assert_eq!(unknown.questions[0].fact, "migrantWorker");
    assert_eq!(outcome(&engine, &question.clone().knowing("migrantWorker", true)), (Allowed, Proceed));
    let other = ask(&engine, &question.knowing("migrantWorker", false));
    assert_eq!(codes(&other.reasons), ["scope.office.not-for-them"]);
}

#[test]
fn services_fill_gaps() {
    let engine = engine("  gapTest: { activity: help-with-form, to: [clinic] }\n");
    let question = |aid: &str, pays: bool| form(senior()).knowing(LEGAL_AID, aid).knowing(CAN_PAY, pays);
    assert_eq!(outcome(&engine, &question("notEnough", false)), (Allowed, Proceed));
    assert_eq!(outcome(&engine, &question("sufficient", false)), (Refused, Refer));
    let pays = ask(&engine, &question("notAvailable", true));
    assert_eq!((pays.verdict, pays.step), (Refused, Refer));
    assert_eq!(codes(&pays.reasons), ["scope.gap.another-way", "scope.level.suffices"]);
    let unknown = ask(&engine, &form(senior()));
    assert_eq!((unknown.verdict, unknown.step), (NeedsInformation, Refer));
    // Either of the two answers could settle it: the one that was declared first is asked.
    assert_eq!(unknown.questions.iter().map(|q| q.fact.as_str()).collect::<Vec<_>>(), [LEGAL_AID]);
    let known = ask(&engine, &form(senior()).knowing(LEGAL_AID, "notEnough"));
    assert_eq!(known.questions.iter().map(|q| q.fact.as_str()).collect::<Vec<_>>(), [CAN_PAY]);
}

#[test]
fn a_step_of_training_is_said_as_training_says_it_and_a_credential_once() {
    let engine = engine("  limits: [ { id: law, activity: help-with-form, needs: { all: [licence] } } ]\n");
    let missing = |what: &str, text: &str| MissingTraining {
        what: what.to_owned(),
        earliest: None,
        text: Some(text.to_owned()),
    };
    let standing = WorkerStanding {
        readiness: Some(GateReadiness::NotYet),
        missing: vec![missing("first-months", "begin `first-months`."), missing("licence", "show `licence`.")],
        ..senior()
    };
    let path = ask(&engine, &form(standing)).path;
    let texts: Vec<&str> = path.iter().map(|step| step.text.as_str()).collect();
    assert_eq!(texts, ["begin `first-months`.", "get `licence` from the college."]);
}

#[test]
fn training_is_asked_before_anybody_serves() {
    let engine = engine("");
    let standing = |readiness, until: Option<&str>| WorkerStanding {
        readiness: Some(readiness),
        ready_until: until.map(day),
        missing: vec![MissingTraining {
            what: "advanced".to_owned(),
            earliest: Some(day("2026-11-03")),
            text: None,
        }],
        ..senior()
    };
    let mut nobody_said = form(senior());
    nobody_said.standing = None;
    let unknown = ask(&engine, &nobody_said);
    assert_eq!(unknown.verdict, NeedsInformation);
    assert_eq!(codes(&unknown.reasons), ["scope.training.known", "scope.level.known"]);
    assert_eq!(unknown.step, Refer);

    let ready = ask(&engine, &form(standing(GateReadiness::Ready, Some("2026-10-01"))));
    assert_eq!((ready.verdict, ready.holds_until), (Allowed, Some(day("2026-10-01"))));
    let lapsed = ask(&engine, &form(standing(GateReadiness::Ready, Some("2026-09-30"))));
    assert_eq!((lapsed.verdict, lapsed.step), (Refused, Refer));
    assert_eq!(codes(&lapsed.reasons), ["scope.training.lapsed", "scope.level.suffices"]);
    for readiness in [GateReadiness::NotYet, GateReadiness::ObserveOnly] {
        let held = ask(&engine, &form(standing(readiness, None)));
        assert_eq!((held.verdict, held.step), (Refused, Refer));
        assert_eq!(codes(&held.reasons), ["scope.training.not-ready", "scope.level.suffices"]);
        assert_eq!(held.path[0].text, "complete `advanced` (on 3 November 2026 at the earliest).");
    }
    let mut mentored = form(WorkerStanding {
        mentor: Some("w-03".into()),
        ..standing(GateReadiness::ReadyUnderMentorApproval, None)
    });
    let waiting = ask(&engine, &mentored);
    assert_eq!((waiting.verdict, waiting.step), (AllowedWithApproval, ProceedWithApproval));
    assert_eq!(waiting.approvals, ["mentor".into()]);
    let approval = |by: &str| ScopeApproval {
        area: "permanent-residence".to_owned(),
        activity: "help-with-form".to_owned(),
        by: Some(by.into()),
        role: "mentor".into(),
        from: day("2026-10-01"),
        until: None,
        about: Vec::new(),
        matter: None,
    };
    mentored.approvals = vec![approval("w-04")];
    assert_eq!(ask(&engine, &mentored).verdict, AllowedWithApproval, "somebody else's mentor");
    mentored.approvals = vec![approval("w-03")];
    assert_eq!(ask(&engine, &mentored).verdict, Allowed);

    let not_asked = super::engine("  asksTraining: false\n");
    assert_eq!(ask(&not_asked, &form(standing(GateReadiness::NotYet, None))).verdict, Allowed);
}

#[test]
fn advice_is_free_of_charge_whatever_the_policy_says() {
    let engine = engine("  fees: [ {} ]\n");
    let mut question = form(senior().credential("licence"));
    question.activity = "advice".to_owned();
    assert_eq!(outcome(&engine, &question), (Allowed, Proceed));
    for form in [
        ConsiderationForm::Fee,
        ConsiderationForm::Gift,
        ConsiderationForm::Promise,
        ConsiderationForm::CostsPassedOn,
    ] {
        question.consideration = Some(Consideration { form, cents: None });
        let refused = ask(&engine, &question);
        assert_eq!((refused.verdict, refused.step), (Refused, NotOffered));
        assert_eq!(refused.reasons[0].code, "scope.free.advice-and-representation");
        assert_eq!(
            refused.reasons[0].with.get("source"),
            Some("Immigration and Refugee Protection Act, section 91")
        );
    }
    // Other fees are as the policy says.
    question.activity = "translation".to_owned();
    assert_eq!(outcome(&engine, &question), (Allowed, Proceed));
    let none = super::engine("");
    let refused = ask(&none, &question);
    assert_eq!((refused.verdict, codes(&refused.reasons)[0]), (Refused, "scope.free.other-fees"));
    let bounded =
        super::engine("  fees: [ { activity: translation, forms: [fee], upTo: 2000, until: 2026-12-31 } ]\n");
    let with = |form, cents, on: &str| {
        let consideration = Some(Consideration { form, cents });
        ask_on(on, &bounded, &AssessQuestion { consideration, ..question.clone() }).verdict
    };
    assert_eq!(with(ConsiderationForm::Fee, Some(2000), "2026-10-01"), Allowed);
    assert_eq!(with(ConsiderationForm::Fee, Some(2001), "2026-10-01"), Refused);
    assert_eq!(with(ConsiderationForm::Fee, None, "2026-10-01"), Refused);
    assert_eq!(with(ConsiderationForm::Gift, Some(1), "2026-10-01"), Refused);
    assert_eq!(with(ConsiderationForm::Fee, Some(2000), "2027-01-01"), Refused);
}

#[test]
fn an_answer_to_a_consultation_counts_for_what_was_asked() {
    let engine = engine("");
    let answer = |of: &str, by: &str, on: &str, step, about: &str| ConsultedAnswer {
        matter: None,
        area: "permanent-residence".to_owned(),
        activity: None,
        about: vec![about.to_owned()],
        of: of.to_owned(),
        by: Some(by.into()),
        on: day(on),
        step,
    };
    let with = |answers: Vec<ConsultedAnswer>| {
        let question =
            AssessQuestion { consulted: answers, ..form(senior()).knowing("history.refused", true) };
        ask(&engine, &question)
    };
    let go_on = answer("supervisor", "w-01", "2026-09-30", Proceed, "refused");
    let allowed = with(vec![go_on.clone()]);
    assert_eq!((allowed.verdict, allowed.step), (Allowed, Proceed));
    assert!(codes(&allowed.reasons).contains(&"scope.consulted.may-go-on"));
    // A lawyer stands in for the supervisor; a peer does not.
    assert_eq!(with(vec![answer("lawyer", "x-1", "2026-09-30", Proceed, "refused")]).verdict, Allowed);
    assert_eq!(
        with(vec![answer("peer", "w-09", "2026-09-30", Proceed, "refused")]).verdict,
        NeedsInformation
    );
    // One's own answer, one of tomorrow and one about something else do not count.
    assert_eq!(
        with(vec![answer("supervisor", "w-07", "2026-09-30", Proceed, "refused")]).verdict,
        NeedsInformation
    );
    assert_eq!(
        with(vec![answer("supervisor", "w-01", "2026-10-02", Proceed, "refused")]).verdict,
        NeedsInformation
    );
    assert_eq!(
        with(vec![answer("supervisor", "w-01", "2026-09-30", Proceed, "undeclared")]).verdict,
        NeedsInformation
    );
    // The newest counts; on one day, the most protective.
    let legal = answer("supervisor", "w-01", "2026-10-01", AdviseLegal, "refused");
    let advised = with(vec![legal.clone(), go_on.clone()]);
    assert_eq!((advised.verdict, advised.step), (Refused, AdviseLegal));
    assert_eq!(advised.reasons[0].code, "scope.consulted.elsewhere");
    let same_day = answer("supervisor", "w-01", "2026-09-30", Refer, "refused");
    assert_eq!(with(vec![same_day, go_on]).step, Refer);
    let approval = answer("supervisor", "w-01", "2026-09-30", ProceedWithApproval, "refused");
    assert_eq!(with(vec![approval]).verdict, AllowedWithApproval);
    let further = answer("supervisor", "w-01", "2026-09-30", Consult, "refused");
    assert_eq!(codes(&with(vec![further]).reasons)[0], "scope.consulted.ask-further");
    // What calls for legal advice is not settled by asking a colleague.
    let question = form(senior()).knowing("family.undeclared", true);
    let asked = AssessQuestion {
        consulted: vec![answer("supervisor", "w-01", "2026-09-30", Proceed, "undeclared")],
        ..question
    };
    assert_eq!(outcome(&engine, &asked), (Refused, AdviseLegal));
}

#[test]
fn standings_of_other_rooms_come_as_plain_values() {
    let mut facts = crate::Facts::default();
    facts.insert("training.readiness", "ready");
    facts.insert("training.readyUntil", "2027-03-31");
    facts.insert("training.levels", vec!["permanent-residence/junior".to_owned()]);
    let training = crate::Standing {
        room: "training".into(),
        subject: "w-07".into(),
        worked_out: day("2026-10-01"),
        facts,
    };
    let mut facts = crate::Facts::default();
    facts.insert(
        "scope.approvals",
        vec!["permanent-residence|help-with-form|w-01|supervisor|2026-09-20|||".to_owned()],
    );
    facts.insert(
        "scope.consulted",
        vec![
            "permanent-residence||supervisor|w-01|2026-09-30|proceed|refused|M-1".to_owned(),
            "permanent-residence||supervisor|w-01|2026-09-30|proceed|refused|M|2".to_owned(),
            "permanent-residence||supervisor|w-01|2026-09-30|proceed|refused|".to_owned(),
        ],
    );
    let scope = crate::Standing {
        room: "scope".into(),
        subject: "w-07".into(),
        worked_out: day("2026-10-01"),
        facts,
    };
    let mut question = form(WorkerStanding::default());
    question.standing = None;
    let question = question.with_standings(&[training, scope]);
    assert_eq!(question.standing.as_ref().unwrap().ready_until, Some(day("2027-03-31")));
    assert_eq!(outcome(&engine(""), &question), (Allowed, ProceedWithApproval));
    // An answer comes with its case, or not at all, and counts for that case.
    assert_eq!(question.consulted.len(), 1, "a row that says no case, or has a bar in a name, is passed over");
    let refused = question.knowing("history.refused", true);
    assert_eq!(outcome(&engine(""), &refused), (NeedsInformation, Consult));
    assert_eq!(outcome(&engine(""), &refused.clone().in_matter("M-1")), (Allowed, ProceedWithApproval));
    assert_eq!(outcome(&engine(""), &refused.in_matter("M-2")), (NeedsInformation, Consult));
}

#[test]
fn bad_facts_are_told_all_at_once() {
    let question = form(senior()).knowing("family.undeclaired", true).knowing("status", "gone");
    let found = engine("").assess(&question, &today("en")).unwrap_err();
    let told: Vec<_> = found.problems().iter().map(|p| (p.code.as_str(), p.nearest.as_deref())).collect();
    assert_eq!(told, [("facts.unknown-fact", Some("family.undeclared")), ("facts.unknown-value", None)]);
    let early = AssessQuestion::new("w-07", "permanent-residence", "advice");
    assert_eq!(
        engine("").assess(&early, &Context::of("supervisor", day("2022-12-31"))).unwrap_err().problems()[0].code,
        "policy.not-in-force"
    );
}

#[test]
fn why_a_service_exists_is_looked_at_in_time() {
    let with = |service: &str| {
        let text = SMALL
            .replace("permanent-residence: {}", "permanent-residence: { service: tax-help }")
            .replace("reviewBy: 2026-06-30", service);
        let engine = Engine::load(&text).unwrap();
        move |date: &str| ask_on(date, &engine, &form(senior()))
    };
    let due = with("since: 2026-05-01, reviewBy: 2026-06-30");
    assert_eq!(codes(&due("2026-04-30").reasons), ["scope.office.not-offered"]);
    assert_eq!(due("2026-04-30").holds_until, Some(day("2026-04-30")));
    assert_eq!(due("2026-05-01").holds_until, Some(day("2026-06-30")));
    assert_eq!(codes(&due("2026-06-30").reasons), ["scope.level.suffices"]);
    let late = due("2026-07-01");
    assert_eq!((late.verdict, late.step), (Allowed, Proceed), "it stops nobody");
    assert!(codes(&late.reasons).contains(&"scope.office.rationale-due"));
    let done = with("reviewedOn: 2026-06-30, reviewBy: 2026-06-30");
    assert_eq!(codes(&done("2026-07-01").reasons), ["scope.level.suffices"]);
}

#[test]
fn whoever_is_asked_knows_the_area_and_is_there() {
    let with = |supervisor: &str| {
        let text = SMALL.replace("supervisor: { roles: [supervisor],", &format!("supervisor: {{ roles: [supervisor], {supervisor}"));
        let question = form(senior()).knowing("history.refused", true);
        let assessment = ask(&Engine::load(&text).unwrap(), &question);
        assessment.steps[0].ask.as_ref().unwrap().name.clone()
    };
    assert_eq!(with(""), "supervisor");
    assert_eq!(with("areas: [citizenship],"), "lawyer");
    assert_eq!(with("until: 2026-09-30,"), "lawyer");
    assert_eq!(with("until: 2026-10-01,"), "supervisor");
}

#[test]
fn an_answer_that_protects_more_counts_while_a_limit_is_not_settled() {
    let engine = engine("  limits: [ { id: law, when: { fact: migrantWorker, is: true }, then: { step: consult, of: supervisor } } ]\n");
    let answer = |step| ConsultedAnswer {
        matter: None,
        area: "permanent-residence".to_owned(),
        activity: None,
        about: vec!["law".to_owned()],
        of: "supervisor".to_owned(),
        by: Some("w-01".into()),
        on: day("2026-09-30"),
        step,
    };
    let with = |step| ask(&engine, &AssessQuestion { consulted: vec![answer(step)], ..form(senior()) });
    assert_eq!(outcome(&engine, &form(senior())), (NeedsInformation, Consult));
    assert_eq!((with(NotOffered).verdict, with(NotOffered).step), (Refused, NotOffered));
    assert_eq!((with(Proceed).verdict, with(Proceed).step), (Allowed, Proceed));
    assert_eq!(with(ProceedWithApproval).path[0].text, "ask `supervisor` to approve it for this time, and record it.");
}

#[test]
fn sentences_use_the_words_of_the_policy_and_steps_say_where_the_rule_stands() {
    let text = SMALL
        .replace("permanent-residence: {}", "permanent-residence: { label: { en: permanent residence } }")
        .replace("help-with-form: {}", "help-with-form: { label: { en: help with a form } }")
        .replace("senior: { includes", "senior: { label: { en: senior worker }, includes")
        .replace("id: forms, activity", "id: forms, source: our handbook, activity");
    let engine = Engine::load(&text).unwrap();
    let missing = ask(&engine, &form(WorkerStanding::ready()));
    assert_eq!(
        missing.reasons[0].text,
        "`w-07` does not have what `help with a form` needs in `permanent residence`: senior worker. Hand it to a colleague who has."
    );
    assert_eq!(missing.reasons[0].with.get("missing"), Some("senior"), "programs read the name");
    assert_eq!(missing.path[0].text, "gain the level `senior worker` for `permanent residence` through advanced.");
    let allowed = ask(&engine, &form(senior()));
    assert_eq!(allowed.steps[0].source.as_deref(), Some("our handbook"));
}
