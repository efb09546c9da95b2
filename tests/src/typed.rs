//! The typed door. One line a verb; the compiler tells when one is missing.
use settlewell::{
    Answer, Call, Caseload, CaseloadCall, Engine, InputError, answer_to_json, call_from_json,
    caseload_call_from_json,
};

/// A call of the engine by its typed method.
///
/// # Errors
/// The text is not a call, or as the call itself.
pub fn engine(engine: &Engine, text: &str) -> Result<String, InputError> {
    let answer = match call_from_json(text)? {
        Call::Append { record, entry, tense, context } => {
            Answer::Appended(engine.append(&record, &entry, tense, &context)?)
        }
        Call::Replay { record, context } => Answer::Replayed(engine.replay(&record, &context)?),
        Call::Status { record, context } => Answer::Status(engine.status(&record, &context)?),
        Call::View { record, context } => Answer::View(engine.view(&record, &context)?),
        Call::Merge { left, right } => Answer::Merged(engine.merge(&left, &right)?),
        Call::Preview { record, to, context } => Answer::Preview(engine.preview(&record, to, &context)?),
        Call::DeviceCopy { record, context } => Answer::DeviceCopy(engine.device_copy(&record, &context)?),
        Call::Receipt { record, permission, context } => {
            Answer::Receipt(engine.receipt(&record, &permission, &context)?)
        }
        Call::Sharing { record, sharing, basis, context } => {
            Answer::Sharing(engine.sharing(&record, &sharing, basis, &context)?)
        }
        Call::Assess { question, context } => Answer::Assessment(engine.assess(&question, &context)?),
        Call::Gate { question, record, context } => Answer::Gate(engine.gate(&question, record, &context)?),
        Call::Team { question, records, context } => Answer::Team(engine.team(&question, records, &context)?),
        Call::WhoNeeds { question, records, context } => {
            Answer::Audience(engine.who_needs(&question, records, &context)?)
        }
        Call::Gaps { context } => Answer::Gaps(engine.gaps(&context)?),
        Call::TrainingGaps { context } => Answer::TrainingGaps(engine.training_gaps(&context)?),
        Call::ImportLearning { format, text, mapping, context } => {
            Answer::LearningImport(engine.import_learning(format, text.expose(), &mapping, &context)?)
        }
        Call::Due { question } => Answer::Due(engine.due(&question)?),
    };
    Ok(answer_to_json(&answer))
}

/// A call of a caseload by its typed method.
///
/// # Errors
/// The text is not a call, or as the call itself.
pub fn caseload(caseload: &Caseload, text: &str) -> Result<String, InputError> {
    let answer = match caseload_call_from_json(text)? {
        CaseloadCall::SetRoster { roster } => {
            let people = u32::try_from(roster.people.len()).unwrap_or(u32::MAX);
            caseload.set_roster(roster)?;
            Answer::People(people)
        }
        CaseloadCall::Load { records } => Answer::Loaded(caseload.load(records)?),
        CaseloadCall::Append { record, entry, tense, context } => {
            Answer::Appended(caseload.append(&record, &entry, tense, &context)?)
        }
        CaseloadCall::Status { record, context } => Answer::Status(caseload.status(&record, &context)?),
        CaseloadCall::Replay { record, context } => Answer::Replayed(caseload.replay(&record, &context)?),
        CaseloadCall::View { record, context } => Answer::View(caseload.view(&record, &context)?),
        CaseloadCall::Merge { copy } => Answer::Merged(caseload.merge(&copy)?),
        CaseloadCall::Preview { record, to, context } => {
            Answer::Preview(caseload.preview(&record, to, &context)?)
        }
        CaseloadCall::DeviceCopy { record, context } => {
            Answer::DeviceCopy(caseload.device_copy(&record, &context)?)
        }
        CaseloadCall::Receipt { record, permission, context } => {
            Answer::Receipt(caseload.receipt(&record, &permission, &context)?)
        }
        CaseloadCall::Sharing { record, sharing, basis, context } => {
            Answer::Sharing(caseload.sharing(&record, &sharing, basis, &context)?)
        }
        CaseloadCall::Assess { question, context } => {
            Answer::Assessment(caseload.assess(&question, &context)?)
        }
        CaseloadCall::Gate { question, context } => Answer::Gate(caseload.gate(&question, &context)?),
        CaseloadCall::Team { question, context } => Answer::Team(caseload.team(&question, &context)?),
        CaseloadCall::WhoNeeds { question, context } => {
            Answer::Audience(caseload.who_needs(&question, &context)?)
        }
        CaseloadCall::Figures { question, context } => {
            Answer::Figures(caseload.figures(&question, &context)?)
        }
        CaseloadCall::Gaps { context } => Answer::Gaps(caseload.gaps(&context)?),
        CaseloadCall::Signals { context } => Answer::Signals(caseload.signals(&context)?),
        CaseloadCall::Agenda { agenda, context } => Answer::Agenda(caseload.agenda(&agenda, &context)?),
    };
    Ok(answer_to_json(&answer))
}
