//! Figures over sessions, budgets and teams.
use super::*;
use crate::rooms::training::{
    Adequacy, Cents, OpportunityState, Readiness, SessionState, ShownCount, TeamQuestion, budget_figures,
    session_figures, team,
};

fn session(events: &[(&str, Value)]) -> SessionState {
    let mut session = SessionState::default();
    for (on, said) in events {
        session.take(When::of(&on.parse().unwrap()), &event(said.clone()));
    }
    session
}

fn held(on: &str, who: &[&str]) -> SessionState {
    session(&[
        (
            "2026-01-02",
            json!({ "kind": "sessionPlanned", "at": on, "modules": ["m"], "format": "caseReview", "minutes": 60, "experts": ["x-01"] }),
        ),
        (on, json!({ "kind": "sessionHeld", "participants": who })),
        (on, json!({ "kind": "costRecorded", "what": "facilitator", "amount": { "cents": 20_000 } })),
        (on, json!({ "kind": "sessionFeedback", "from": "trainee", "content": 4, "format": 3 })),
    ])
}

#[test]
fn sessions_are_counted_against_what_is_offered() {
    let policy = policy(json!({ "modules": { "m": { "judgedBy": "attended" } },
        "ongoing": { "monthly": { "every": "1 year", "sessions": 3, "offeredEvery": "1 month" } } }));
    let sessions = [held("2026-01-20", &["w-01", "w-02"]), held("2026-02-20", &["w-01"])];
    let calendar = calendar();
    let figures =
        session_figures(&sessions, &policy, day("2026-01-01"), day("2026-03-31"), calendar.as_ref());
    assert_eq!((figures.held, figures.planned, figures.expected), (2, 0, Some(3)));
    assert_eq!(figures.adequacy, Adequacy::Short);
    // Two people are too few to be shown, and so is how often they came.
    assert_eq!(
        (figures.people, figures.attendances, figures.minutes),
        (ShownCount::FewerThan { number: 5 }, None, 120)
    );
    assert_eq!((figures.with_expert, figures.with_cases, figures.cost), (2, 2, Cents { cents: 40_000 }));
    // Two voices are too few to be shown.
    assert_eq!((figures.feedback, figures.feedback_mean), (ShownCount::FewerThan { number: 5 }, None));
    let shown = TrainingPolicy { smallest_cell: Some(1), ..policy };
    let figures = session_figures(&sessions, &shown, day("2026-01-01"), day("2026-02-28"), calendar.as_ref());
    assert_eq!((figures.feedback_mean, figures.adequacy), (Some(350), Adequacy::Enough));
}

#[test]
fn a_budget_says_what_is_left_and_whether_it_is_enough() {
    let budget = |total: u32| {
        let value = json!({ "from": "2026-01-01", "until": "2026-12-31", "total": { "cents": total },
            "perPerson": { "cents": 50_000 }, "perVolunteer": { "cents": 10_000 } });
        serde_json::from_value(value).unwrap()
    };
    let planned = session(&[(
        "2026-01-02",
        json!({ "kind": "sessionPlanned", "at": "2026-09-01", "cost": { "cents": 30_000 } }),
    )]);
    let mut opportunity = OpportunityState::default();
    for said in [
        json!({ "kind": "opportunityFound", "offeredBy": "umbrella", "cost": { "cents": 12_000 } }),
        json!({ "kind": "opportunityAttended", "person": "w-04" }),
    ] {
        opportunity.take(When::on(day("2026-05-01")), &event(said));
    }
    let sessions = [held("2026-01-20", &["w-01"]), planned];
    let figures =
        budget_figures(&budget(200_000), &sessions, std::slice::from_ref(&opportunity), Some(&roster()));
    assert_eq!((figures.spent.cents, figures.committed.cents), (32_000, 30_000));
    assert_eq!(figures.left, Some(Cents { cents: 138_000 }));
    // Two members of staff and a volunteer.
    assert_eq!(figures.allowances, Some(Cents { cents: 110_000 }));
    // The volunteer's fee was more than a volunteer is allowed.
    assert!(figures.people.iter().any(|one| one.person.as_str() == "w-04" && one.over));
    assert_eq!(figures.adequacy, Adequacy::Short);
    let tight = budget_figures(&budget(50_000), &sessions, &[opportunity], None);
    assert_eq!((tight.over, tight.adequacy), (Cents { cents: 12_000 }, Adequacy::Short));
}

#[test]
fn a_team_shows_who_is_ready_what_lapses_and_what_is_overdue() {
    let policy = policy(json!({ "areas": ["refugee"],
        "activities": ["hearing"], "credentials": { "licence": {} },
        "modules": { "m": { "judgedBy": "completed", "valid": "6 months" }, "r": { "judgedBy": "completed" } },
        "requirements": { "m": { "needs": { "module": "m" } }, "r": { "needs": { "module": "r" }, "for": { "areas": ["refugee"] } },
            "l": { "needs": { "credential": "licence" }, "for": { "activities": ["hearing"] } } } }));
    let done = |on: &str| worker(&[(on, json!({ "kind": "completed", "module": "m" }))]);
    let shown = json!({ "kind": "credentialShown", "credential": "licence", "validFrom": "2025-10-01", "validUntil": "2026-09-30" });
    let mut other =
        worker(&[("2025-10-01", shown), ("2026-06-01", json!({ "kind": "completed", "module": "m" }))]);
    other.worker = Some("w-02".into());
    let calendar = calendar();
    let around = GateSurroundings {
        as_of: day("2026-10-15"),
        roster: None,
        sessions: &[],
        days: calendar.as_ref(),
        sentences: Sentences::english(),
    };
    let asked = TeamQuestion { within_days: 60, role: None, areas: vec![] };
    let team = team(&asked, &[&done("2026-01-01"), &other], &policy, &around);
    let told: Vec<_> =
        team.members.iter().map(|one| (one.worker.as_str(), one.area.as_deref(), one.readiness)).collect();
    assert_eq!(
        told,
        [
            ("w-01", None, Readiness::NotYet),
            ("w-01", Some("refugee"), Readiness::NotYet),
            ("w-02", None, Readiness::Ready),
            ("w-02", Some("refugee"), Readiness::NotYet),
        ]
    );
    assert_eq!(
        team.lapsing.iter().map(|one| (one.worker.as_str(), one.on)).collect::<Vec<_>>(),
        [("w-02", day("2026-12-01"))]
    );
    assert_eq!(
        team.overdue.iter().map(|one| (one.worker.as_str(), one.since)).collect::<Vec<_>>(),
        [("w-01", Some(day("2026-07-01"))), ("w-02", Some(day("2026-09-30")))]
    );
}
