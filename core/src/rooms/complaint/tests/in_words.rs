//! Roles and steps as people call them.
use super::leaks::shared_engine;
use super::*;
use crate::{Agenda, Caseload};
use std::sync::Arc;

#[test]
fn roles_in_a_list_are_in_words() {
    let assigned = json!({ "kind": "investigatorAssigned", "person": "w-02" });
    let story = Story::of(&[received()]);
    for (language, expected) in [
        ("en", "supervisor, manager, director, board member and investigator"),
        ("fr", "superviseure ou superviseur, gestionnaire, directrice ou directeur, membre du conseil et personne chargée de l’enquête"),
    ] {
        let mut context = story.context();
        context.language = Some(language.into());
        let told = story.propose_in(shared_engine(), &assigned, context);
        let fits = told.reasons.iter().find(|one| one.code == "complaint.neutrality.role-fits").unwrap();
        assert!(fits.text.contains(expected), "{}", fits.text);
        assert_eq!(fits.with.get("roles"), Some("supervisor, manager, director, boardMember, investigator"));
    }
}

#[test]
fn steps_have_the_names_of_the_policy_in_the_language_of_the_call() {
    let events = [received(), json!({ "kind": "closed" })];
    let story = Story::of(&events);
    for (language, name, sentence) in [
        ("en", "acknowledgement", "`acknowledgement` is still to be done"),
        ("fr-CA", "accusé de réception", "il reste à faire `accusé de réception`"),
    ] {
        let mut context = story.context();
        context.language = Some(language.into());
        let status = shared_engine().status(&story.record, &context).unwrap();
        let owed = status.obligations.iter().find(|one| one.step == "acknowledge").unwrap();
        assert_eq!(owed.name.as_deref(), Some(name));
        let code = "complaint.closing.open-step";
        let found = status.findings.iter().filter(|one| one.reason.code == code);
        let told = found.into_iter().find(|one| one.reason.with.get("step") == Some("acknowledge")).unwrap();
        assert!(told.reason.text.contains(sentence), "{}", told.reason.text);
    }
}

#[test]
fn every_step_of_the_baseline_has_a_name_in_both_languages() {
    let engine = engine();
    let policy = engine.policy(1).unwrap().complaint.as_ref().unwrap();
    let tracks = policy.tracks.iter().filter_map(|(_, track)| track.stages.as_ref());
    let stages = tracks.chain([&policy.stages]).flat_map(|stages| stages.iter());
    let steps = stages.flat_map(|(_, stage)| stage.steps.iter()).chain(policy.steps.iter());
    let mut seen = 0;
    for (id, step) in steps {
        let name = step.name.as_ref().unwrap_or_else(|| panic!("`{id}` has no name"));
        assert!(name.0.contains_key("en") && name.0.contains_key("fr"), "{id}");
        seen += 1;
    }
    assert!(seen > 20, "{seen}");
}

#[test]
fn an_agenda_says_the_name() {
    let caseload = Caseload::new(Arc::new(engine()));
    let story = Story::of(&[received()]);
    caseload.load(vec![story.record.clone()]).unwrap();
    let mut context = story.context();
    context.language = Some("fr".into());
    let items = caseload.agenda(&Agenda::all(), &context).unwrap();
    let item = items.iter().find(|item| item.obligation.step == "acknowledge").unwrap();
    assert!(item.text.starts_with("accusé de réception dans `C-1` est à faire"), "{}", item.text);
}
