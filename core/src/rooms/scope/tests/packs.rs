//! The packs: they load, and say what their sources say.
use super::*;
use crate::Verdict::*;
use crate::criteria::FactValue;
use crate::policy::BUILT_IN_PACKS;

fn with(pack: &str) -> Engine {
    let text = format!(
        "extends: {pack}\norganization: {{ id: harbour-house, timeZone: America/Halifax, calendar: ca-ns }}\n\
         version: {{ number: 1, effectiveFrom: 2023-01-01 }}\n"
    );
    Engine::load(&text).unwrap_or_else(|found| panic!("{found}"))
}

fn at(area: &str, activity: &str, standing: WorkerStanding) -> AssessQuestion {
    AssessQuestion::new("w-07", area, activity).with_standing(standing)
}

/// The answers of a case in which nothing is complex.
fn simple(mut question: AssessQuestion) -> AssessQuestion {
    for fact in [
        "family.undeclared",
        "history.refused",
        "history.removalOrder",
        "history.criminal",
        "situation.detained",
        "situation.hasDate",
        "history.inadmissible",
        "history.alleged",
        "family.disagrees",
        "person.minorAlone",
        "situation.decided",
        "person.afraid",
        "representative.has",
    ] {
        question = question.knowing(fact, false);
    }
    question.knowing("situation.status", "valid")
}

#[test]
fn the_baseline_asks_about_every_kind_of_complexity_in_both_languages() {
    let engine = with("ca-scope-baseline");
    let question = at(
        "permanent-residence",
        "help-with-form",
        WorkerStanding::ready().level("permanent-residence", "expert"),
    );
    for language in ["en", "fr"] {
        let assessment = engine.assess(&question, &today(language)).unwrap();
        assert_eq!(assessment.verdict, NeedsInformation);
        let asked: Vec<&str> = assessment.questions.iter().map(|q| q.fact.as_str()).collect();
        let once: std::collections::BTreeSet<&str> = asked.iter().copied().collect();
        assert_eq!(once.len(), asked.len(), "{asked:?}");
        for fact in [
            "family.undeclared",
            "history.removalOrder",
            "history.criminal",
            "situation.detained",
            "situation.status",
            "history.inadmissible",
            "history.alleged",
            "family.disagrees",
            "person.minorAlone",
        ] {
            assert!(asked.contains(&fact), "{fact} in {asked:?}");
        }
        // An expert may handle a past refusal: it is not asked of them.
        assert!(!asked.contains(&"history.refused"));
        assert!(assessment.questions.iter().all(|q| q.text.trim_end().ends_with('?') && q.text != q.fact));
    }
    let english = engine.assess(&question, &today("en")).unwrap();
    let french = engine.assess(&question, &today("fr")).unwrap();
    assert!(
        english
            .questions
            .iter()
            .zip(&french.questions)
            .all(|(en, fr)| en.text != fr.text && en.fact == fr.fact)
    );
}

#[test]
fn the_baseline_leads_each_fact_to_its_step() {
    let engine = with("ca-scope-baseline");
    let experienced = || WorkerStanding::ready().level("permanent-residence", "experienced");
    let known = |fact: &str, value: FactValue| {
        let question =
            simple(at("permanent-residence", "help-with-form", experienced())).knowing(fact, value);
        let assessment = ask(&engine, &question);
        (assessment.step, assessment.urgency)
    };
    use ScopeStep::*;
    use ScopeUrgency::*;
    assert_eq!(known("family.undeclared", false.into()), (Proceed, Ordinary));
    assert_eq!(known("family.undeclared", true.into()), (AdviseLegal, Soon));
    assert_eq!(known("history.refused", true.into()), (Consult, Ordinary));
    assert_eq!(known("history.removalOrder", true.into()), (AdviseLegal, AtOnce));
    assert_eq!(known("history.criminal", true.into()), (AdviseLegal, Soon));
    assert_eq!(known("situation.detained", true.into()), (AdviseLegal, AtOnce));
    assert_eq!(known("situation.status", "notSure".into()), (AdviseLegal, Soon));
    assert_eq!(known("history.inadmissible", true.into()), (AdviseLegal, Soon));
    assert_eq!(known("history.alleged", true.into()), (AdviseLegal, Soon));
    assert_eq!(known("family.disagrees", true.into()), (Consult, Ordinary));
    assert_eq!(known("person.minorAlone", true.into()), (Refer, AtOnce));
    assert_eq!(known("representative.has", true.into()), (Consult, Ordinary));
    let near = |date: &str| {
        let question = simple(at("permanent-residence", "help-with-form", experienced()));
        ask(&engine, &question.knowing("situation.hasDate", true).knowing("situation.nextDate", date)).step
    };
    assert_eq!(near("2026-10-21"), Consult);
    assert_eq!(near("2026-10-22"), Proceed);
    let unsaid =
        simple(at("permanent-residence", "help-with-form", experienced())).knowing("situation.hasDate", true);
    assert_eq!(ask(&engine, &unsaid).verdict, NeedsInformation);
}

#[test]
fn the_baseline_keeps_levels_offers_and_licences_apart() {
    let engine = with("ca-scope-baseline");
    let form = |standing| ask(&engine, &simple(at("sponsorship", "help-with-form", standing)));
    assert_eq!(form(WorkerStanding::ready().level("sponsorship", "beginner")).verdict, AllowedWithApproval);
    assert_eq!(form(WorkerStanding::ready().level("citizenship", "expert")).verdict, Refused);
    let humanitarian =
        simple(at("humanitarian", "help-with-form", WorkerStanding::ready().level("humanitarian", "expert")));
    assert_eq!(ask(&engine, &humanitarian).step, ScopeStep::Consult);
    let detention = ask(&engine, &simple(at("detention-review", "advice", WorkerStanding::ready())));
    assert_eq!(detention.step, ScopeStep::NotOffered);
    assert_eq!(
        detention.steps[0].to.iter().map(|to| to.name.as_str()).collect::<Vec<_>>(),
        ["duty-counsel", "legal-aid"]
    );
    let before_the_board = |on: &str, standing: WorkerStanding| {
        let question = simple(at("refugee-claim", "advice", standing));
        ask_on(on, &engine, &question).verdict
    };
    assert_eq!(before_the_board("2023-06-30", WorkerStanding::ready().credential("rcic")), Allowed);
    assert_eq!(before_the_board("2023-07-01", WorkerStanding::ready().credential("rcic")), Refused);
    assert_eq!(
        before_the_board("2023-07-01", WorkerStanding::ready().credential("rcic").credential("rcic-irb")),
        Allowed
    );
    assert_eq!(before_the_board("2023-07-01", WorkerStanding::ready().credential("lawyer")), Allowed);
}

#[test]
fn the_scheme_of_adviser_levels_refers_upward() {
    let engine = with("scope-gb-adviser-levels");
    let adviser = |area: &str, level: &str| WorkerStanding::ready().level(area, level);
    let plain = |question: AssessQuestion| {
        question
            .knowing("application.straightforward", true)
            .knowing("leave.current", true)
            .knowing("history.adverse", false)
            .knowing("application.refused", false)
            .knowing("removal.faced", false)
            .knowing("appeal.lodged", false)
    };
    let step = |area: &str, activity: &str, standing: WorkerStanding| {
        let assessment = ask(&engine, &plain(at(area, activity, standing)));
        (assessment.verdict, assessment.step)
    };
    use ScopeStep::*;
    // Permitted, and not permitted, at each level.
    assert_eq!(
        step("immigration", "basic-application", adviser("immigration", "level-1")),
        (Allowed, Proceed)
    );
    assert_eq!(
        step("asylum-and-protection", "change-of-address", adviser("asylum-and-protection", "level-1")),
        (Allowed, Proceed)
    );
    assert_eq!(
        step("asylum-and-protection", "basic-application", adviser("asylum-and-protection", "level-1")),
        (Refused, NotOffered)
    );
    assert_eq!(
        step("asylum-and-protection", "asylum-application", adviser("asylum-and-protection", "level-1")),
        (AllowedWithApproval, ProceedWithApproval)
    );
    assert_eq!(
        step("asylum-and-protection", "asylum-application", adviser("asylum-and-protection", "level-2")),
        (Allowed, Proceed)
    );
    assert_eq!(step("immigration", "lodge-appeal", adviser("immigration", "level-1")), (Refused, Refer));
    assert_eq!(step("immigration", "lodge-appeal", adviser("immigration", "level-2")), (Allowed, Proceed));
    assert_eq!(step("immigration", "tribunal-advocacy", adviser("immigration", "level-1")), (Refused, Refer));
    assert_eq!(
        step("immigration", "tribunal-advocacy", adviser("immigration", "level-3")),
        (Allowed, Proceed)
    );
    // A level is held for one category.
    assert_eq!(
        step("asylum-and-protection", "asylum-application", adviser("immigration", "level-3")),
        (Refused, Refer)
    );
    // Judicial review takes a category of its own beside the level.
    assert_eq!(step("immigration", "judicial-review", adviser("immigration", "level-3")), (Refused, Refer));
    let managed = adviser("immigration", "level-3").level("immigration", "judicial-review-case-management");
    assert_eq!(step("immigration", "judicial-review", managed), (Allowed, Proceed));
    // What is not straightforward goes up from Level 1, and stays with Level 2.
    let complicated = |level: &str| {
        let question = plain(at("immigration", "basic-application", adviser("immigration", level)));
        let assessment = ask(&engine, &question.knowing("application.straightforward", false));
        (assessment.step, assessment.steps[0].to.first().map(|to| to.name.clone()))
    };
    assert_eq!(complicated("level-1"), (Refer, Some("higher-level-adviser".to_owned())));
    assert_eq!(complicated("level-2"), (Proceed, None));
    let after_appeal = plain(at("immigration", "representations", adviser("immigration", "level-2")))
        .knowing("appeal.lodged", true);
    assert_eq!(ask(&engine, &after_appeal).step, Refer);
}

#[test]
fn every_question_is_asked_in_english_and_french() {
    for name in ["ca-scope-baseline", "scope-gb-adviser-levels"] {
        let (_, text) = BUILT_IN_PACKS.iter().find(|(known, _)| *known == name).unwrap();
        let (en, fr) = (text.matches(" en: ").count(), text.matches(" fr: ").count());
        assert!(en > 10 && en == fr, "{name}: {en} {fr}");
    }
}

#[test]
fn limits_permits_and_credentials_are_called_by_their_labels() {
    let engine = with("ca-scope-baseline");
    let rcic = WorkerStanding::ready().credential("rcic");
    let question = simple(at("refugee-claim", "representation", rcic));
    let said = |language: &str| {
        let assessment = engine.assess(&question, &today(language)).unwrap();
        let needs = assessment.reasons.into_iter().find(|reason| reason.code == "scope.limit.needs").unwrap();
        assert_eq!(needs.with.get("limit"), Some("irb-licence"));
        needs.text
    };
    let text = said("en");
    assert!(text.starts_with("`the licence for the Board` asks for"), "{text}");
    assert!(text.contains("consultant licensed for the Board") && !text.contains("rcic-irb"), "{text}");
    assert!(said("fr").contains("consultant autorisé devant la Commission"));

    // What is asked for a limit names it too.
    let expert = WorkerStanding::ready().level("permanent-residence", "expert");
    let mut question = simple(at("permanent-residence", "help-with-form", expert));
    question.facts.0.remove("representative.has");
    let assessment = engine.assess(&question, &today("en")).unwrap();
    let step = assessment.steps.iter().find(|step| step.about.as_deref() == Some("has-a-representative"));
    assert_eq!(step.unwrap().label.as_deref(), Some("a person who already has a representative"));
}
