//! `cargo run -p settlewell-crm-sqlite [FILE [DATE]]`: a walk through the CRM. A file that holds records already is
//! only read; without a file, or with a new one, it is filled with the example and worked on.
use anyhow::Result;
use serde_json::json;
use settlewell::{Agenda, CaseRecord, CivilDate, Context, Entry, Reason, Tense, Verdict};
use settlewell_crm_sqlite::{Crm, example, tables};
use std::io::Write;
use std::path::PathBuf;

const COMPLAINT: &str = "C-2026-014";
const CASE: &str = "S-2026-031";

fn main() -> Result<()> {
    let mut arguments = std::env::args().skip(1);
    let file = arguments.next().map(PathBuf::from);
    let day: CivilDate = arguments.next().as_deref().unwrap_or("2026-10-01").parse()?;
    let out = &mut std::io::stdout().lock();

    let mut crm = Crm::open(file.as_deref(), example::POLICY)?;
    let overseer = Context::of("overseer", day).person("w-07");
    if !crm.is_empty()? {
        return agenda(out, &mut crm, &overseer);
    }
    example::fill(&mut crm)?;
    walk(out, &mut crm, &overseer)
}

fn walk(out: &mut impl Write, crm: &mut Crm, overseer: &Context) -> Result<()> {
    agenda(out, crm, overseer)?;

    heading(out, "May w-02 investigate the complaint about w-02?")?;
    propose(out, crm, overseer, "a1", json!({ "kind": "investigatorAssigned", "person": "w-02" }))?;

    heading(out, "And w-09, of another department?")?;
    let w_09 = json!({ "kind": "investigatorAssigned", "person": "w-09" });
    propose(out, crm, overseer, "a2", w_09.clone())?;

    heading(out, "They were asked, and have no conflict of interest. Now?")?;
    let declared = json!({ "kind": "conflictDeclared", "person": "w-09", "conflict": false });
    crm.save(COMPLAINT, &entry(overseer, "a3", declared)?, Tense::Happened, overseer)?;
    propose(out, crm, overseer, "a4", w_09)?;

    heading(out, "The letter was acknowledged today, by voicemail. It happened, so it is kept")?;
    let acknowledged = json!({ "kind": "acknowledged", "includes": ["received", "whatHappensNext"],
        "telling": { "how": "voicemail", "language": "ti" } });
    let kept = crm.save(COMPLAINT, &entry(overseer, "a5", acknowledged)?, Tense::Happened, overseer)?;
    reasons(out, kept.findings.iter().map(|finding| &finding.reason))?;

    heading(out, "Where the complaint stands now")?;
    let status = crm.status(COMPLAINT, overseer)?;
    for owed in &status.obligations {
        if let Some(due) = &owed.due {
            writeln!(
                out,
                "  {}  {}: {}",
                due.on,
                owed.name.as_ref().unwrap_or(&owed.step),
                owed.progress.name()
            )?;
        }
    }

    heading(out, "May w-12, a volunteer since August, help Amina with her form?")?;
    assign(out, crm, overseer, "w-12")?;
    heading(out, "May w-11?")?;
    assign(out, crm, overseer, "w-11")?;
    heading(out, "Amina was asked all of it, and nothing was said yes to. May w-11 now?")?;
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
        tables::learn(crm.db(), CASE, fact, &json!(false))?;
    }
    assign(out, crm, overseer, "w-11")?;

    heading(out, "A tablet comes back from outreach with a copy that grew apart")?;
    let from_tablet: CaseRecord = serde_json::from_value(
        json!({ "id": COMPLAINT, "policyVersion": 1, "entries": [
        { "id": "tablet-1", "occurredAt": "2026-09-29T10:40:00-03:00", "recordedAt": "2026-09-29T10:52:00-03:00",
          "by": { "id": "w-09", "role": "manager" },
          "event": { "room": "complaint", "kind": "witnessNamed", "person": "p-318" } }] }),
    )?;
    let merged = crm.merge(&from_tablet)?;
    writeln!(
        out,
        "  {} entries: nothing was lost, and merging again would change nothing",
        merged.entries.len()
    )?;
    Ok(())
}

fn agenda(out: &mut impl Write, crm: &mut Crm, context: &Context) -> Result<()> {
    heading(out, &format!("Agenda of {} and the week after", context.as_of))?;
    for item in crm.agenda(&Agenda::all().until(context.as_of.plus_days(7)), context)? {
        writeln!(out, "  {}", item.text)?;
    }
    Ok(())
}

fn propose(
    out: &mut impl Write,
    crm: &mut Crm,
    context: &Context,
    id: &str,
    event: serde_json::Value,
) -> Result<()> {
    let answer = crm.save(COMPLAINT, &entry(context, id, event)?, Tense::Proposed, context)?;
    let stored = if answer.record.is_some() { "stored" } else { "nothing was stored" };
    writeln!(out, "  {} ({stored})", in_words(answer.verdict))?;
    reasons(out, answer.reasons.iter())
}

fn assign(out: &mut impl Write, crm: &mut Crm, context: &Context, worker: &str) -> Result<()> {
    let answer = crm.assign(CASE, worker, "help-with-form", context)?;
    writeln!(out, "  {}", in_words(answer.verdict))?;
    reasons(out, answer.reasons.iter().take(4))?;
    for question in answer.questions.iter().take(3) {
        writeln!(out, "  ? {}", question.text)?;
    }
    for step in &answer.path {
        writeln!(out, "  > {}", step.text)?;
    }
    Ok(())
}

/// An entry of the complaint, made by the viewer on the day of the context.
fn entry(context: &Context, id: &str, mut event: serde_json::Value) -> Result<Entry> {
    if let Some(fields) = event.as_object_mut() {
        fields.insert("room".to_owned(), json!("complaint"));
    }
    Ok(serde_json::from_value(json!({
        "id": id, "occurredAt": context.as_of, "recordedAt": format!("{}T16:30:00-03:00", context.as_of),
        "by": { "id": context.viewer.id, "role": context.viewer.role }, "event": event }))?)
}

fn in_words(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Allowed => "yes",
        Verdict::AllowedWithApproval => "yes, once somebody has approved it",
        Verdict::NeedsInformation => "that depends on something nobody has said yet",
        Verdict::Refused => "no",
    }
}

fn heading(out: &mut impl Write, text: &str) -> Result<()> {
    Ok(writeln!(out, "\n{text}")?)
}

fn reasons<'a>(out: &mut impl Write, reasons: impl Iterator<Item = &'a Reason>) -> Result<()> {
    for reason in reasons {
        writeln!(out, "  - {}", reason.text)?;
    }
    Ok(())
}
