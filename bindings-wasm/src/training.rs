//! The questions of the training room.
use super::{Caseload, Engine, call};
use js_sys::JSON;
use settlewell::interchange::learning::{LearningFormat, LearningImport, LearningMapping};
use settlewell::rooms::training::{
    AudienceQuestion, Gate, GateQuestion, Team, TeamQuestion, TopicGap, TrainingAudience,
};
use settlewell::{CaseRecord, Context};
use tsify::Ts;
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
impl Engine {
    /// May this worker serve, what is missing, and until when does it hold. Without the worker's training record
    /// (`undefined`) the answer asks for it.
    pub fn gate(
        &self,
        question: Ts<GateQuestion>,
        record: Option<Ts<CaseRecord>>,
        context: Ts<Context>,
    ) -> Result<Ts<Gate>, JsValue> {
        let record = record.map_or(JsValue::UNDEFINED, |record| record.js_value());
        self.answer(
            "gate",
            &[("question", &question.js_value()), ("record", &record), ("context", &context.js_value())],
        )
    }

    /// Who is ready for what, what lapses soon, and what is overdue.
    pub fn team(
        &self,
        question: Ts<TeamQuestion>,
        records: Vec<Ts<CaseRecord>>,
        context: Ts<Context>,
    ) -> Result<Ts<Team>, JsValue> {
        let records: js_sys::Array = records.iter().map(Ts::js_value).collect();
        self.answer(
            "team",
            &[
                ("question", &question.js_value()),
                ("records", &records.into()),
                ("context", &context.js_value()),
            ],
        )
    }

    /// Who needs the training that a change or a gap asks for.
    #[wasm_bindgen(js_name = whoNeeds)]
    pub fn who_needs(
        &self,
        question: Ts<AudienceQuestion>,
        records: Vec<Ts<CaseRecord>>,
        context: Ts<Context>,
    ) -> Result<Ts<TrainingAudience>, JsValue> {
        let records: js_sys::Array = records.iter().map(Ts::js_value).collect();
        let (question, context) = (question.js_value(), context.js_value());
        self.answer(
            "whoNeeds",
            &[("question", &question), ("records", &records.into()), ("context", &context)],
        )
    }

    /// Topics that a program must cover and none of its modules teaches.
    #[wasm_bindgen(js_name = trainingGaps)]
    pub fn training_gaps(&self, context: Ts<Context>) -> Result<Vec<Ts<TopicGap>>, JsValue> {
        let text = self.call_json(&call("trainingGaps", &[("context", &context.js_value())])?)?;
        Ok(js_sys::Array::from(&JSON::parse(&text)?).iter().map(Ts::new_unchecked).collect())
    }

    /// Reads learning records of another system: what was taken, what could not be placed, and why.
    #[wasm_bindgen(js_name = importLearning)]
    pub fn import_learning(
        &self,
        format: Ts<LearningFormat>,
        text: &str,
        mapping: Ts<LearningMapping>,
        context: Ts<Context>,
    ) -> Result<Ts<LearningImport>, JsValue> {
        let (format, mapping, context) = (format.js_value(), mapping.js_value(), context.js_value());
        self.answer(
            "importLearning",
            &[("format", &format), ("text", &text.into()), ("mapping", &mapping), ("context", &context)],
        )
    }
}

#[wasm_bindgen]
impl Caseload {
    /// May this worker serve, what is missing, and until when does it hold.
    pub fn gate(&self, question: Ts<GateQuestion>, context: Ts<Context>) -> Result<Ts<Gate>, JsValue> {
        self.answer("gate", &[("question", &question.js_value()), ("context", &context.js_value())])
    }

    /// Who is ready for what, what lapses soon, and what is overdue.
    pub fn team(&self, question: Ts<TeamQuestion>, context: Ts<Context>) -> Result<Ts<Team>, JsValue> {
        self.answer("team", &[("question", &question.js_value()), ("context", &context.js_value())])
    }

    /// Who needs the training that a change or a gap asks for.
    #[wasm_bindgen(js_name = whoNeeds)]
    pub fn who_needs(
        &self,
        question: Ts<AudienceQuestion>,
        context: Ts<Context>,
    ) -> Result<Ts<TrainingAudience>, JsValue> {
        self.answer("whoNeeds", &[("question", &question.js_value()), ("context", &context.js_value())])
    }
}
