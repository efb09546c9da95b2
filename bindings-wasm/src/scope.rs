//! The question of the scope room.
use super::{Caseload, Engine};
use settlewell::Context;
use settlewell::rooms::scope::{AssessQuestion, Assessment};
use tsify::Ts;
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
impl Engine {
    /// May this worker do this, for this person; and if not, what is the step to take.
    pub fn assess(
        &self,
        question: Ts<AssessQuestion>,
        context: Ts<Context>,
    ) -> Result<Ts<Assessment>, JsValue> {
        self.answer("assess", &[("question", &question.js_value()), ("context", &context.js_value())])
    }
}

#[wasm_bindgen]
impl Caseload {
    /// May this worker do this, for this person; the worker's training is worked out from their record.
    pub fn assess(
        &self,
        question: Ts<AssessQuestion>,
        context: Ts<Context>,
    ) -> Result<Ts<Assessment>, JsValue> {
        self.answer("assess", &[("question", &question.js_value()), ("context", &context.js_value())])
    }
}
