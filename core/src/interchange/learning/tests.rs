//! What is taken, and what is not.
use super::UnplacedBecause as Because;
use super::*;
use crate::rooms::training::{EvidenceSource, TrainingEvent};
use serde_json::{Value, json};

fn policy() -> TrainingPolicy {
    serde_json::from_value(json!({ "modules": {
        "referring": { "judgedBy": "passed", "passMark": 80 }, "welcome": { "judgedBy": "completed" } } }))
    .unwrap()
}

fn mapping(value: Value) -> LearningMapping {
    let mut whole = json!({
        "courses": [
            { "course": "https://learn.example/referring", "module": "referring", "moveOn": "passed" },
            { "course": "https://learn.example/welcome", "module": "welcome", "moveOn": "notApplicable" },
            { "course": "https://learn.example/both", "module": "welcome", "moveOn": "completedAndPassed" },
            { "course": "https://learn.example/either", "module": "welcome", "moveOn": "completedOrPassed" },
            { "course": "121", "module": "welcome" },
            { "course": "https://learn.example/gone", "module": "gone" } ],
        "people": [ { "account": "minh@example.org", "worker": "w-12" }, { "account": "77", "worker": "w-13" } ] });
    for (name, part) in value.as_object().unwrap() {
        whole[name] = part.clone();
    }
    serde_json::from_value(whole).unwrap()
}

fn statement(id: &str, verb: &str, course: &str) -> Value {
    json!({ "id": id, "timestamp": "2026-03-02T15:00:00.5Z", "actor": { "mbox": "mailto:minh@example.org" },
        "verb": { "id": format!("https://w3id.org/xapi/adl/verbs/{verb}") },
        "object": { "id": format!("https://learn.example/{course}") } })
}

fn with(mut statement: Value, name: &str, value: Value) -> Value {
    statement[name] = value;
    statement
}

fn read(format: LearningFormat, text: &str, more: Value) -> LearningImport {
    import(format, text, &mapping(more), &policy(), Sentences::english()).unwrap()
}

fn because(import: &LearningImport) -> Vec<Because> {
    import.not_placed.iter().map(|left| left.because).collect()
}

#[test]
fn statements_are_taken_by_what_they_show() {
    let scaled = |scaled: f64| json!({ "success": true, "score": { "scaled": scaled } });
    let list = json!({ "statements": [
        with(statement("s1", "passed", "referring"), "result", scaled(0.29 + 0.6)),
        with(statement("s2", "passed", "referring"), "result", scaled(0.79)),
        with(statement("s3", "failed", "referring"), "result", json!({ "score": { "raw": 11, "max": 20 } })),
        statement("s4", "completed", "welcome"),
        statement("s5", "launched", "welcome"),
        statement("s6", "waived", "welcome"),
        statement("s7", "completed", "unheard-of"),
        statement("s8", "completed", "gone"),
        with(statement("s9", "completed", "welcome"), "actor", json!({ "account": { "name": "stranger" } })),
        with(statement("s10", "passed", "referring"), "result", json!({ "success": false })),
        with(statement("s11", "completed", "welcome"), "timestamp", json!("yesterday")),
        statement("s4", "completed", "welcome"),
        statement("s12", "completed", "welcome"),
        json!({ "id": "s13", "verb": { "id": "http://adlnet.gov/expapi/verbs/voided" }, "object": { "objectType": "StatementRef", "id": "s12" } }),
    ] });
    let import = read(LearningFormat::Statements, &list.to_string(), json!({}));
    let kinds: Vec<_> = import.taken.iter().map(|taken| (taken.place.as_str(), taken.event.kind())).collect();
    assert_eq!(
        kinds,
        [("statements[0]", "passed"), ("statements[2]", "failed"), ("statements[3]", "completed")]
    );
    assert!(matches!(import.taken[0].event, TrainingEvent::Passed { score: Some(89), .. }));
    assert!(matches!(import.taken[1].event, TrainingEvent::Failed { score: Some(55), .. }));
    assert_eq!(import.taken[0].occurred_at.to_string(), "2026-03-02T15:00:00.500Z");
    assert_eq!(
        because(&import),
        [
            Because::BelowMark,
            Because::NotEvidence,
            Because::WaiverNeedsPerson,
            Because::UnknownCourse,
            Because::UnknownModule,
            Because::UnknownLearner,
            Because::Contradiction,
            Because::UnclearDate,
            Because::Twice,
            Because::Voided,
            Because::NotEvidence,
        ]
    );
    assert_eq!(import.read, 14);
    // No account stands in the answer.
    assert!(!serde_json::to_string(&import).unwrap().contains("stranger"));
}

#[test]
fn satisfied_shows_what_the_course_asks_for_and_no_more() {
    let list = json!([
        statement("s1", "satisfied", "referring"),
        statement("s2", "satisfied", "welcome"),
        statement("s3", "satisfied", "both"),
        statement("s4", "satisfied", "either"),
    ]);
    let import = read(LearningFormat::Statements, &list.to_string(), json!({}));
    let kinds: Vec<_> = import.taken.iter().map(|taken| (taken.place.as_str(), taken.event.kind())).collect();
    assert_eq!(kinds, [("[0]", "passed"), ("[2]", "completed"), ("[2]", "passed")]);
    assert_eq!(because(&import), [Because::MoveOnNotApplicable, Because::MoveOnUnknown]);
}

#[test]
fn a_part_of_a_course_is_not_the_course() {
    let context = |category: Value| json!({ "contextActivities": { "grouping": [{ "id": "https://learn.example/referring" }], "category": category } });
    let question = with(statement("s1", "passed", "referring/question-4"), "context", context(json!([])));
    let cmi5 = json!([{ "id": "https://w3id.org/xapi/cmi5/context/categories/cmi5" }]);
    let unit = with(statement("s2", "passed", "lms/au/9"), "context", context(cmi5));
    let import = read(LearningFormat::Statements, &json!([question, unit]).to_string(), json!({}));
    assert_eq!(because(&import), [Because::UnknownCourse]);
    assert_eq!(import.taken[0].place, "[1]");
}

#[test]
fn course_users_are_read_from_either_side() {
    let course = json!({ "id": "121", "name": "Welcome", "users": [
        { "id": "77", "role": "learner", "completed_on": "12/03/2026, 10:00:00", "completed_on_timestamp": "1773309600", "completion_percentage": "100", "total_time_seconds": 5400 },
        { "id": "77", "role": "instructor", "completed_on_timestamp": "1773309600" },
        { "id": "77", "role": "learner", "completed_on": "", "completion_percentage": "40" },
        { "id": "77", "role": "learner", "completed_on": "03/04/2026" },
        { "id": "78", "role": "learner", "completed_on_timestamp": "1773309600" } ] });
    let import = read(LearningFormat::CourseUsers, &course.to_string(), json!({}));
    assert_eq!(import.taken.len(), 1);
    assert_eq!(import.taken[0].occurred_at.to_string(), "2026-03-12T10:00:00Z");
    assert!(matches!(
        &import.taken[0].event,
        TrainingEvent::Completed {
            minutes: Some(90),
            source: Some(EvidenceSource::LearningSystem { statement: None }),
            ..
        }
    ));
    assert_eq!(
        because(&import),
        [Because::NotALearner, Because::NotCompleted, Because::UnclearDate, Because::UnknownLearner]
    );
    let user = json!({ "id": 77, "login": "sofia", "courses": [
        { "id": 121, "role": "learner", "completion_status": "Completed", "completed_on": "03/04/2026" },
        { "id": 121, "role": "learner", "completion_status": "Incomplete" } ] });
    let import = read(LearningFormat::CourseUsers, &user.to_string(), json!({ "dateOrder": "dayFirst" }));
    assert_eq!(import.taken[0].occurred_at.to_string(), "2026-04-03");
    assert_eq!(because(&import), [Because::NotCompleted]);
}

#[test]
fn a_table_is_read_by_its_columns() {
    let table = json!({ "table": { "learner": "E-mail", "course": "Course", "status": "Status", "score": "Score", "on": "Date",
        "statuses": [{ "status": "passed", "means": "passed" }, { "status": "attended", "means": "attended" }], "separator": ";" } });
    let text = "\u{feff}E-mail;Course;Status;Score;Date\n\
        minh@example.org;https://learn.example/referring;Passed;92.5%;2026-02-03\n\
        minh@example.org;https://learn.example/referring;Passed;ninety;2026-02-03\n\
        minh@example.org;\"a; strange\nname\";Passed;92;2026-02-03\n\
        minh@example.org;121;Attended;;\n\
        minh@example.org;121;Open;;2026-02-03\n\
        ;121;Attended;;2026-02-03\n";
    let import = read(LearningFormat::Table, text, table.clone());
    assert!(matches!(
        import.taken[..],
        [TakenRecord { event: TrainingEvent::Passed { score: Some(92), .. }, .. }]
    ));
    assert_eq!(
        because(&import),
        [
            Because::UnclearScore,
            Because::UnknownCourse,
            Because::NoDate,
            Because::NotCompleted,
            Because::Malformed,
        ]
    );
    assert_eq!(import.not_placed[1].what.as_deref(), Some("a; strange\nname"));
    assert_eq!(import.not_placed[0].place, "row 3");
    let words = Sentences::builtin("fr").unwrap();
    let french =
        super::import(LearningFormat::Table, text, &mapping(table.clone()), &policy(), words).unwrap();
    assert_eq!(french.taken[0].place, "ligne 2");
    // The place of a row is no id of it.
    assert!(matches!(
        import.taken[0].event,
        TrainingEvent::Passed { source: Some(EvidenceSource::LearningSystem { statement: None }), .. }
    ));
    let error = super::import(
        LearningFormat::Table,
        "Email;Course\n",
        &mapping(table),
        &policy(),
        Sentences::english(),
    )
    .unwrap_err();
    let told: Vec<_> =
        error.problems().iter().map(|problem| (problem.path.as_str(), problem.nearest.as_deref())).collect();
    assert_eq!(told[0], ("table.learner", Some("Email")));
    assert_eq!(error.problems().len(), 4);
}

#[test]
fn what_is_no_record_at_all_is_an_error() {
    let code = |format, text: &str| {
        let error = import(format, text, &mapping(json!({})), &policy(), Sentences::english()).unwrap_err();
        error.problems()[0].code.clone()
    };
    assert_eq!(code(LearningFormat::Statements, "{"), "interchange.not-json");
    assert_eq!(code(LearningFormat::Statements, "7"), "interchange.not-learning-records");
    assert_eq!(code(LearningFormat::CourseUsers, "{}"), "interchange.not-learning-records");
    assert_eq!(code(LearningFormat::Table, "a,b"), "interchange.no-table-mapping");
}
