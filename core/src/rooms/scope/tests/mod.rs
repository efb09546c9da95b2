//! Tests of the scope room.
mod assess;
mod cases;
mod packs;
mod policy;
mod properties;
mod records;

use super::*;
use crate::context::Context;
use crate::engine::Engine;
use crate::reason::{Reason, verify_rules};

/// A small organization of which every test can say what it expects.
pub(super) const SMALL: &str = "
organization: { id: harbour-house, timeZone: America/Halifax, calendar: ca-ns }
version: { number: 1, effectiveFrom: 2023-01-01 }
facts:
  family.undeclared: { type: boolean, question: { en: Is there family never named?, fr: Y a-t-il de la famille jamais nommée ? } }
  history.refused: { type: boolean, question: { en: Was there a refusal? } }
  detained: { type: boolean, question: { en: Is somebody held? } }
  status: { type: choice, values: [valid, lost], question: { en: Are the papers good? } }
  migrantWorker: { type: boolean, question: { en: Do they work on a work permit? } }
  matter.on: { type: date, question: { en: When was it? } }
scope:
  areas:
    permanent-residence: {}
    refugee-claim: {}
    citizenship: { offered: [ { from: 2024-01-01, until: 2025-12-31 }, { from: 2027-01-01 } ], elsewhere: [library] }
    appeals: { offered: [] }
    work-permits: { offered: [ { for: { fact: migrantWorker, is: true } } ] }
  activities:
    general-information: {}
    help-with-form: {}
    advice: {}
    translation: {}
    teaching: {}
    old-thing: { until: 2024-12-31 }
  levels:
    junior: { openedBy: [basics], signedOffBy: mentor }
    senior: { includes: [junior], openedBy: [advanced] }
    hearings: {}
  credentials: { licence: { issuer: the college } }
  permits:
    - { id: information, activity: [general-information, translation] }
    - { id: forms, activity: help-with-form, needs: { all: [senior] }, supervised: { needs: { all: [junior] }, of: supervisor } }
    - { id: advice, activity: advice, needs: { all: [senior], any: [hearings, licence] } }
    - { id: gone, activity: old-thing }
  complexity:
    undeclared: { when: { fact: family.undeclared, is: true }, then: { step: adviseLegal, urgency: soon }, except: [general-information] }
    refused: { when: { fact: history.refused, is: true }, then: { step: consult, of: supervisor }, handledBy: { all: [hearings] }, except: [general-information] }
    detained: { when: { fact: detained, is: true }, then: { step: refer, urgency: atOnce, to: [duty-counsel] }, except: [general-information] }
  requires: [ { fact: status, activity: help-with-form } ]
  consult:
    supervisor: { roles: [supervisor], within: 2 business days, withinAtOnce: 4 hours }
    lawyer: { roles: [lawyer], outside: true, within: 5 business days, standsInFor: [supervisor] }
    peer: { within: 1 business day }
  destinations:
    clinic: { label: { en: the legal clinic, fr: la clinique juridique }, contact: { en: call 211 } }
    library: { label: { en: the library } }
    duty-counsel: { label: { en: duty counsel } }
  outside: { to: [clinic] }
  supervision: { by: [supervisor], lasts: 1 month }
  services:
    tax-help: { need: { en: nobody else helps }, mission: { en: settling }, reviewBy: 2026-06-30 }
  newService: { acknowledgeWithin: 5 business days, decidedBy: [director] }
  manual: { taughtBy: onboarding, acknowledgeWithin: 5 business days, checkIns: 2, checkInsWithin: 2 months, checkInsBy: [supervisor, mentor] }
  stages:
    consultation: { opens: consultationOpened, closes: consultationClosed, endsEarly: consultationWithdrawn }
    announced: { opens: serviceAnnounced, closes: serviceEnded }
    published: { opens: manualPublished }
";

pub(super) fn day(text: &str) -> crate::CivilDate {
    text.parse().unwrap()
}

pub(super) fn engine(more: &str) -> Engine {
    Engine::load(&format!("{SMALL}{more}")).unwrap_or_else(|found| panic!("{found}"))
}

/// A form for permanent residence on a day in 2026, with everything known that is asked.
pub(super) fn form(standing: WorkerStanding) -> AssessQuestion {
    AssessQuestion::new("w-07", "permanent-residence", "help-with-form")
        .with_standing(standing)
        .knowing("family.undeclared", false)
        .knowing("history.refused", false)
        .knowing("detained", false)
        .knowing("status", "valid")
}

/// A day on which most questions of the tests are asked.
pub(super) fn today(language: &str) -> Context {
    Context::of("supervisor", day("2026-10-01")).in_language(language)
}

pub(super) fn senior() -> WorkerStanding {
    WorkerStanding::ready().level("permanent-residence", "senior")
}

pub(super) fn junior() -> WorkerStanding {
    WorkerStanding::ready().level("permanent-residence", "junior")
}

pub(super) fn ask(engine: &Engine, question: &AssessQuestion) -> Assessment {
    ask_on("2026-10-01", engine, question)
}

pub(super) fn ask_on(date: &str, engine: &Engine, question: &AssessQuestion) -> Assessment {
    let today = Context::of("supervisor", day(date));
    let assessment = engine.assess(question, &today).unwrap_or_else(|found| panic!("{found}"));
    for reason in &assessment.reasons {
        let rule = Scope::RULES
            .iter()
            .find(|rule| rule.code == reason.code)
            .unwrap_or_else(|| panic!("{}", reason.code));
        let mut given: Vec<&str> = reason.with.0.keys().map(String::as_str).collect();
        let mut declared = rule.with.to_vec();
        given.sort_unstable();
        declared.sort_unstable();
        assert_eq!(given, declared, "{}", reason.code);
        assert_eq!(rule.effect, reason.effect, "{}", reason.code);
        assert!(!reason.text.is_empty() && reason.text != reason.code, "{}", reason.code);
    }
    assessment
}

pub(super) fn codes(reasons: &[Reason]) -> Vec<&str> {
    reasons.iter().map(|reason| reason.code.as_str()).collect()
}

use crate::room::Room;

#[test]
fn every_rule_has_its_sentence_and_its_source() {
    verify_rules(Scope::RULES).unwrap_or_else(|found| panic!("{found}"));
    assert!(Scope::RULES.iter().all(|rule| !rule.elements.is_empty()));
}
