//! Every command in English and French, as people see it. Update with `INSTA_UPDATE=always cargo test -p settlewell-desk`.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::disallowed_methods, reason = "tests")]
mod common;

use common::run;
use insta::assert_snapshot;

/// What the desk says to a command line, as one text: the exit code, then what it printed on either stream.
fn desk(arguments: &[&str]) -> String {
    let (code, out, error) = run(arguments);
    let mut text = format!("exit: {code}\n");
    for (name, stream) in [("stdout", &out), ("stderr", &error)] {
        if !stream.is_empty() {
            text.push_str(&format!("{name}:\n{stream}"));
        }
    }
    text
}

macro_rules! shown {
    ($($name:ident: $($argument:literal)*;)*) => {$(
        #[test]
        fn $name() {
            assert_snapshot!(stringify!($name), desk(&[$($argument),*]));
        }
    )*};
}

shown! {
    tour_en: ;
    tour_fr: "--lang" "fr";
    help: "--help";
    help_of_try: "try" "--help";
    agenda_en: "agenda" "--until" "2026-11-24";
    agenda_fr: "agenda" "--until" "2026-11-24" "--lang" "fr";
    agenda_of_a_worker: "agenda" "--worker" "w-13";
    agenda_of_a_role_on_another_day: "agenda" "--role" "investigator" "--date" "2026-10-20";
    agenda_of_somebody_who_owes_nothing: "agenda" "--worker" "w-16";
    status_en: "status" "C-2026-012";
    status_fr: "status" "C-2026-011" "--lang" "fr";
    status_of_a_record_with_findings: "status" "C-2026-013";
    status_as_somebody_who_may_not_know: "status" "C-2026-004" "--as" "worker" "--person" "w-16";
    try_allowed: "try" "C-2026-011" "agency/events/allowed-progress.json";
    try_refused_en: "try" "C-2026-014" "agency/events/refused-investigator.json";
    try_refused_fr: "try" "C-2026-014" "agency/events/refused-investigator.json" "--lang" "fr";
    try_closing: "try" "C-2026-036" "agency/events/refused-closing.json";
    try_needs_information: "try" "C-2026-029" "agency/events/needs-information-follow-up.json";
    try_approval: "try" "C-2026-012" "agency/events/approval-extension.json";
    try_happened: "try" "C-2026-014" "agency/events/refused-investigator.json" "--happened";
    view_as_overseer: "view" "C-2026-014" "--as" "overseer" "--person" "w-07";
    view_as_respondent: "view" "C-2026-004" "--as" "respondent" "--person" "w-03";
    view_as_investigator_fr: "view" "C-2026-004" "--as" "investigator" "--person" "x-01" "--lang" "fr";
    view_as_overseer_of_a_late_complaint_fr: "view" "C-2026-021" "--as" "overseer" "--person" "w-07" "--lang" "fr";
    view_as_complainant: "view" "C-2026-001" "--as" "complainant" "--person" "p-301";
    view_of_the_process: "view" "P-2026-001" "--as" "overseer" "--person" "w-07";
    view_of_the_process_as_client_fr: "view" "P-2026-001" "--as" "client" "--person" "p-301" "--lang" "fr";
    view_as_management: "view" "C-2026-001" "--as" "management";
    share_covered: "share" "C-2026-001" "--element" "name" "--about" "p-301" "--with" "role:investigator" "--for" "investigation" "--date" "2026-03-20";
    share_needs_approval_fr: "share" "C-2026-001" "--element" "name" "--element" "account" "--about" "p-301" "--with" "body:police" "--for" "safety" "--danger" "somebody waits at the door" "--lang" "fr";
    share_as_somebody_who_may_not_know: "share" "C-2026-001" "--element" "name" "--about" "p-301" "--with" "anyone" "--for" "training" "--as" "worker" "--person" "w-16";
    receipt_of_ones_own_fr: "receipt" "C-2026-001" "k1" "--as" "complainant" "--person" "p-301" "--lang" "fr";
    receipt_unknown: "receipt" "C-2026-001" "k2";
    help_of_share: "share" "--help";
    timeline_en: "timeline" "C-2026-010";
    timeline_fr: "timeline" "C-2026-011" "--lang" "fr";
    merge_en: "merge" "agency/copies/C-2026-023.left.json" "agency/copies/C-2026-023.right.json";
    merge_fr: "merge" "agency/copies/C-2026-023.left.json" "agency/copies/C-2026-023.right.json" "--lang" "fr";
    merge_of_two_matters: "merge" "agency/records/C-2026-001.json" "agency/records/C-2026-002.json";
    policy_check_fine: "policy" "check" "agency/policy.yaml";
    policy_check_unknown_pack: "policy" "check" "tests/input/broken.yaml";
    policy_check_several_problems: "policy" "check" "tests/input/several.yaml";
    policy_check_fr: "policy" "check" "tests/input/several.yaml" "--lang" "fr";
    policy_check_meaning: "policy" "check" "tests/input/meaning.yaml";
    policy_show_en: "policy" "show";
    policy_show_fr: "policy" "show" "--lang" "fr";
    policy_show_unknown_version: "policy" "show" "--policy-version" "9";
    due_en: "due" "2026-09-25" "3 business days" "--calendar" "ca-bc";
    due_fr: "due" "2026-12-21" "5 business days" "--lang" "fr";
    due_rolled: "due" "2026-02-17" "45 calendar days" "--roll" "next";
    due_before: "due" "2026-04-07" "3 business days" "--before";
    due_partly_known: "due" "2026-03" "1 month";
    due_in_hours: "due" "2026-09-25T16:10:00-03:00" "48 hours";
    due_after_hours: "due" "2026-09-25T18:10:00-03:00" "3 business days";
    assess_open_questions: "assess" "--worker" "w-02" "--area" "sponsorship" "--activity" "help-with-form"
        "--facts" "tests/input/facts.yaml";
    assess_open_questions_fr: "assess" "--worker" "w-02" "--area" "sponsorship" "--activity" "help-with-form"
        "--facts" "tests/input/facts.yaml" "--lang" "fr";
    assess_refused: "assess" "--worker" "w-20" "--area" "refugee-claim" "--activity" "help-with-form"
        "--facts" "tests/input/facts.yaml" "--fact" "family.undeclared=yes" "--fact" "person.travels=yes"
        "--fact" "person.afraid=yes" "--asked-at" "2026-11-20T10:15:00-04:00";
    assess_not_offered_fr: "assess" "--worker" "w-02" "--area" "appeals" "--activity" "accompaniment" "--lang" "fr";
    assess_approved: "assess" "--worker" "w-04" "--area" "permanent-residence" "--activity" "help-with-form"
        "--facts" "tests/input/facts-known.yaml";
    assess_for_a_fee: "assess" "--worker" "w-17" "--area" "sponsorship" "--activity" "advice"
        "--facts" "tests/input/facts-known.yaml" "--taking" "fee=2000";
    assess_of_many_misspelt_fr: "assess" "--worker" "w-99" "--area" "sponsorshop" "--activity" "advise"
        "--facts" "tests/input/facts-bad.yaml" "--lang" "fr";
    gate_of_many_misspelt: "gate" "w-99" "--area" "sponsorshop" "--activity" "advise" "--level" "xpert" "--role" "drivr";
    team_of_many_misspelt: "team" "--area" "sponsorshop" "--area" "apeals" "--role" "drivr";
    import_of_two_broken_files: "import" "xapi" "tests/input/entry-cut-off.json"
        "--mapping" "tests/input/mapping-misspelt.yaml";
    gate_first_aid_not_for_information: "gate" "w-25" "--activity" "general-information";
    gate_ready: "gate" "w-02";
    gate_mentored_fr: "gate" "w-04" "--lang" "fr";
    gate_remedial: "gate" "w-20" "--area" "sponsorship" "--activity" "help-with-form" "--level" "experienced";
    gate_licence_fr: "gate" "w-17" "--role" "legalWorker" "--area" "refugee-claim" "--activity" "representation"
        "--lang" "fr";
    gate_on_another_day: "gate" "w-02" "--on" "2027-01-15";
    gate_without_a_record: "gate" "w-07" "--role" "settlementWorker";
    gate_as_somebody_who_may_not_know: "gate" "w-20" "--as" "worker" "--person" "w-12";
    team_en: "team";
    team_fr: "team" "--lang" "fr" "--within" "30" "--area" "refugee-claim" "--area" "sponsorship";
    figures_en: "figures";
    figures_of_a_quarter_fr: "figures" "--from" "2026-07-01" "--until" "2026-09-30" "--as" "management" "--lang" "fr";
    figures_withheld: "figures" "--as" "worker" "--person" "w-02";
    figures_of_training: "figures" "--room" "training" "--as" "trainingLead" "--person" "w-05";
    figures_of_training_fr: "figures" "--room" "training" "--lang" "fr";
    signals_en: "signals";
    signals_fr: "signals" "--lang" "fr" "--as" "overseer" "--person" "w-07";
    signals_of_somebody_who_may_not_know: "signals" "--as" "worker" "--person" "w-02";
    policy_check_roster: "policy" "check" "agency/policy.yaml" "--roster" "agency/roster.json" "--date" "2026-11-20";
    policy_check_roster_fr: "policy" "check" "agency/policy.yaml" "--roster" "tests/input/roster-small.json" "--date"
        "2026-11-20" "--lang" "fr";
    policy_check_roster_misspelt: "policy" "check" "agency/policy.yaml" "--roster" "tests/input/roster-misspelt.json";
    help_of_figures: "figures" "--help";
    help_of_signals: "signals" "--help";
    help_of_policy_check: "policy" "check" "--help";
    team_as_one_of_them: "team" "--as" "worker" "--person" "w-12";
    import_xapi: "import" "xapi" "agency/learning/statements.json" "--mapping" "agency/learning/mapping.yaml";
    import_talentlms_fr: "import" "talentlms" "agency/learning/talentlms.json" "--mapping"
        "agency/learning/mapping.yaml" "--lang" "fr";
    import_csv: "import" "csv" "agency/learning/attendance.csv" "--mapping" "agency/learning/attendance.yaml";
    policy_check_gaps: "policy" "check" "tests/input/gaps.yaml";
    policy_check_gaps_fr: "policy" "check" "tests/input/gaps.yaml" "--lang" "fr";
    help_of_assess: "assess" "--help";
    help_of_gate: "gate" "--help";
    help_of_team: "team" "--help";
    help_of_import: "import" "--help";
    schema_names: "schema";
    rules_one_en: "rules" "complaint.respondent.heard";
    rules_one_fr: "rules" "complaint.respondent.heard" "--lang" "fr";
    rules_unknown: "rules" "complaint.respondent.herd";
    // Bad input.
    record_unknown: "status" "C-2026-114";
    record_unknown_fr: "status" "C-2026-114" "--lang" "fr";
    entry_misspelt: "try" "C-2026-014" "tests/input/entry-misspelt.json";
    entry_cut_off: "try" "C-2026-014" "tests/input/entry-cut-off.json";
    file_missing: "try" "C-2026-014" "tests/input/no-such-file.json";
    calendar_unknown: "due" "2026-09-25" "3 business days" "--calendar" "ca-nz";
    span_not_understood: "due" "2026-09-25" "3 days";
    date_that_does_not_exist: "agenda" "--date" "2026-02-30";
    worker_unknown: "gate" "w-2";
    worker_unknown_fr: "assess" "--worker" "w-2" "--area" "sponsorship" "--activity" "advice" "--lang" "fr";
    area_unknown: "assess" "--worker" "w-02" "--area" "sponsrship" "--activity" "advice";
    area_of_the_team_unknown: "team" "--area" "sponsrship";
    activity_unknown: "gate" "w-02" "--activity" "help-with-forms";
    level_unknown_fr: "gate" "w-02" "--level" "exprt" "--lang" "fr";
    fact_values_bad: "assess" "--worker" "w-02" "--area" "sponsorship" "--activity" "help-with-form" "--fact"
        "situation.detained=maybe" "--fact" "situation.status=good" "--fact" "famly.undeclared=no";
    fact_file_bad_fr: "assess" "--worker" "w-02" "--area" "sponsorship" "--activity" "help-with-form" "--facts"
        "tests/input/facts-bad.yaml" "--lang" "fr";
    fact_not_understood: "assess" "--worker" "w-02" "--area" "sponsorship" "--activity" "advice" "--fact" "yes";
    mapping_misspelt: "import" "csv" "agency/learning/attendance.csv" "--mapping" "tests/input/mapping-misspelt.yaml";
    mapping_without_its_columns: "import" "csv" "agency/learning/attendance.csv" "--mapping"
        "tests/input/mapping-columns.yaml";
    mapping_without_a_table_fr: "import" "csv" "agency/learning/attendance.csv" "--mapping"
        "agency/learning/mapping.yaml" "--lang" "fr";
    learning_records_of_another_form: "import" "xapi" "agency/learning/talentlms.json" "--mapping"
        "agency/learning/mapping.yaml";
    schema_unknown: "schema" "polcy";
    command_unknown: "agnda";
}

#[test]
fn a_language_that_is_not_whole_is_told_all_that_is_wrong_with_it() {
    let (code, out, error) = run(&["words", "compile", "tests/input/words-broken.ftl"]);
    assert_eq!((code, out.as_str()), (1, ""));
    assert!(error.starts_with("problem[words.unknown-function]"), "{error}");
    for told in [
        "Did you mean `DATE`?",
        "these words cannot be compiled: this is not Fluent: The select expression must have a default variant.",
        "problem[words.missing-sentence]",
        "tests/input/words-broken.ftl:4:",
    ] {
        assert!(error.contains(told), "{told}");
    }
}

#[test]
fn the_exit_code_is_the_verdict() {
    let code = |record, event| run(&["try", record, &format!("agency/events/{event}.json")]).0;
    assert_eq!(code("C-2026-011", "allowed-progress"), 0);
    assert_eq!(code("C-2026-014", "refused-investigator"), 1);
    assert_eq!(code("C-2026-029", "needs-information-follow-up"), 3);
    assert_eq!(code("C-2026-012", "approval-extension"), 4);
    let may = |worker| {
        let known = "tests/input/facts-known.yaml";
        let of = ["assess", "--worker", worker, "--area", "sponsorship", "--activity", "help-with-form"];
        run(&[&of[..], &["--facts", known]].concat()).0
    };
    assert_eq!([may("w-02"), may("w-10"), may("w-04")], [0, 1, 4]);
    let open = ["assess", "--worker", "w-02", "--area", "sponsorship", "--activity", "help-with-form"];
    assert_eq!(run(&open).0, 3);
    assert_eq!(
        ["w-02", "w-10", "w-07", "w-04"]
            .map(|worker| { run(&["gate", worker, "--role", "settlementWorker"]).0 }),
        [0, 1, 3, 4]
    );
    assert_eq!(run(&["team"]).0, 0);
    assert_eq!(run(&["agnda"]).0, 2);
    assert_eq!(run(&["policy", "check", "no-such-file.yaml"]).0, 5);
}

#[test]
fn nothing_is_coloured_where_the_output_is_no_terminal() {
    for arguments in [
        &["agenda"][..],
        &["team"],
        &["gate", "w-20"],
        &["status", "C-2026-013"],
        &["policy", "check", "tests/input/several.yaml"],
    ] {
        let (_, out, error) = run(arguments);
        assert!(!out.contains('\u{1b}') && !error.contains('\u{1b}'), "{arguments:?}");
    }
}

#[test]
fn every_schema_that_is_named_is_printed() {
    let (_, names, _) = run(&["schema"]);
    assert!(names.lines().any(|name| name == "policy"));
    for name in names.lines() {
        let (code, text, _) = run(&["schema", name]);
        assert_eq!(code, 0);
        assert!(serde_json::from_str::<serde_json::Value>(&text).unwrap().is_object(), "{name}");
    }
}

#[test]
fn the_rules_are_listed_and_the_beginning_of_a_code_is_enough() {
    let (code, text, _) = run(&["rules"]);
    assert_eq!(code, 0);
    assert!(text.contains("complaint.respondent.heard") && text.contains("journal.unread"));
    let (code, page, _) = run(&["rules", "complaint.respondent"]);
    assert_eq!(code, 0);
    assert!(page.contains("complaint.respondent.heard") && page.contains("complaint.respondent.told"));
}

#[test]
fn a_drawing_is_written_and_says_in_words_what_it_shows() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("drawing.svg");
    for (language, word) in [("en", "overdue"), ("fr", "en retard")] {
        let (code, ..) =
            run(&["timeline", "C-2026-013", "--svg", file.to_str().unwrap(), "--lang", language]);
        assert_eq!(code, 0);
        let svg = std::fs::read_to_string(&file).unwrap();
        assert!(svg.contains("role=\"img\"") && svg.contains(&format!("lang=\"{language}\"")));
        let description = svg.split("<desc").nth(1).unwrap().split("</desc>").next().unwrap();
        assert!(description.contains(word), "{description}");
    }
    assert_snapshot!("drawing_svg", {
        run(&["timeline", "C-2026-010", "--svg", file.to_str().unwrap()]);
        std::fs::read_to_string(&file).unwrap()
    });
}

#[test]
fn what_is_written_can_be_read_again() {
    let folder = tempfile::tempdir().unwrap();
    let whole = folder.path().join("whole.json");
    let whole = whole.to_str().unwrap();
    let [left, right] = ["agency/copies/C-2026-023.left.json", "agency/copies/C-2026-023.right.json"];
    assert_eq!(run(&["merge", left, right, "--out", whole]).0, 0);
    // Merged with a part of itself it stays what it is.
    assert_eq!(run(&["merge", whole, left, "--json"]).1, run(&["merge", right, left, "--json"]).1);
}

#[test]
fn a_place_that_is_no_agency_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let (code, out, error) = run(&["agenda", "--agency", folder.path().to_str().unwrap()]);
    assert_eq!((code, out.as_str()), (5, ""));
    assert!(error.contains("desk.yaml"));
}

#[test]
fn every_bad_record_of_an_agency_is_told_at_once() {
    let folder = tempfile::tempdir().unwrap();
    let copy = |from: &str, to: &str| {
        std::fs::copy(format!("{}/agency/{from}", env!("CARGO_MANIFEST_DIR")), folder.path().join(to))
    };
    std::fs::write(folder.path().join("desk.yaml"), "policies: [policy.yaml]\nrecords: records\n").unwrap();
    std::fs::create_dir(folder.path().join("records")).unwrap();
    copy("policy.yaml", "policy.yaml").unwrap();
    copy("records/C-2026-001.json", "records/good.json").unwrap();
    std::fs::write(
        folder.path().join("records/bad.json"),
        "{ \"id\": \"B-1\", \"policyVersion\": 3, \"entries\": [], \"note\": 1 }",
    )
    .unwrap();
    std::fs::write(folder.path().join("records/version.json"), "{ \"id\": \"B-2\", \"policyVersion\": 8, \"entries\": [ { \"id\": \"e1\", \
        \"occurredAt\": \"2026-04-01\", \"recordedAt\": \"2026-04-01T10:00:00Z\", \"by\": { \"role\": \"intake\" }, \
        \"event\": { \"room\": \"complaint\", \"kind\": \"received\" } } ] }").unwrap();
    std::fs::write(folder.path().join("records/bytes.json"), [b'{', 0xff, 0xfe, b'}']).unwrap();
    let (code, out, error) = run(&["agenda", "--agency", folder.path().to_str().unwrap()]);
    assert_eq!((code, out.as_str()), (1, ""));
    for said in ["bad.json", "note", "version.json", "no version 8", "bytes.json"] {
        assert!(error.contains(said), "{said} is not in:\n{error}");
    }
    let (code, out, _) = run(&["agenda", "--json", "--agency", folder.path().to_str().unwrap()]);
    assert_eq!(code, 1);
    let problems: Vec<serde_json::Value> = serde_json::from_str(&out).unwrap();
    assert!(problems.len() >= 3 && problems.iter().all(|problem| problem["code"].is_string()));
}
