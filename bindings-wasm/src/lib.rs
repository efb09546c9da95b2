//! The npm package: functions only. Nothing is decided here, and no type is defined here.
//!
//! Every typed input goes through `JSON.stringify` and the JSON door, so that both doors judge alike. Bad input is
//! thrown as an `Error` with a `code` and `details`.
#[cfg(feature = "scope")]
mod scope;
#[cfg(feature = "training")]
mod training;

use js_sys::{Error, JSON, Reflect};
use settlewell::permission::{Basis, Sharing};
use settlewell::{
    Agenda, AgendaItem, Answer, Appended, CaseRecord, Context, DeviceCopy, DueQuestion, Entry, Figures,
    FiguresQuestion, InputError, Loaded, PolicyBook, Preview, Problem, ReceiptAnswer, RecordSignal, Replayed,
    Roster, RosterGap, SharingAnswer, Status, Tense, View, calendar::Due, problems_to_json,
};
use std::sync::Arc;
use tsify::{Ts, Tsify};
use wasm_bindgen::prelude::*;

#[wasm_bindgen(typescript_custom_section)]
const ERROR: &str = "
/** Thrown by every function on bad input, with every problem found. */
export interface SettlewellError extends Error {
    name: \"SettlewellError\";
    /** The code of the first problem. */
    code: string;
    details: Problem[];
}
";

/// The library's own error as a JavaScript `Error` with `code` and `details`.
fn thrown(error: InputError) -> JsValue {
    let js = Error::new(&error.to_string());
    js.set_name("SettlewellError");
    let code = error.problems().first().map(|problem| problem.code.as_str()).unwrap_or_default();
    let details = JSON::parse(&problems_to_json(error.problems().to_vec())).ok();
    // Setting a property of a new object cannot fail.
    let _ = Reflect::set(&js, &"code".into(), &code.into());
    let _ = Reflect::set(&js, &"details".into(), &details.unwrap_or_else(|| js_sys::Array::new().into()));
    js.into()
}

/// A value as JSON text. `undefined`, a function, a cycle or a BigInt is bad input.
fn text_of(value: &JsValue) -> Result<String, JsValue> {
    let text = JSON::stringify(value).ok().and_then(|text| text.as_string());
    text.ok_or_else(|| thrown(Problem::new("input.not-json", "").into()))
}

/// The fields of a call as JSON text. A field that is `undefined` is left out, as in an object.
fn call(kind: &str, fields: &[(&str, &JsValue)]) -> Result<String, JsValue> {
    let mut text = format!("{{\"kind\":\"{kind}\"");
    for (name, value) in fields.iter().filter(|(_, value)| !value.is_undefined()) {
        text.push_str(&format!(",\"{name}\":{}", text_of(value)?));
    }
    text.push('}');
    Ok(text)
}

/// Our own JSON text as a typed value.
fn typed<T: Tsify>(text: &str) -> Result<Ts<T>, JsValue> {
    JSON::parse(text).map(Ts::new_unchecked)
}

/// A policy book, compiled and checked: the entry point of every call.
#[wasm_bindgen]
pub struct Engine(Arc<settlewell::Engine>);

#[wasm_bindgen]
impl Engine {
    /// Compiles a policy of one version from YAML or JSON text.
    pub fn load(policy: &str) -> Result<Engine, JsValue> {
        settlewell::Engine::load(policy).map(|engine| Engine(Arc::new(engine))).map_err(thrown)
    }

    /// Compiles a policy book: versions, packs, further languages.
    pub fn open(book: Ts<PolicyBook>) -> Result<Engine, JsValue> {
        let book = PolicyBook::from_json(&text_of(&book.js_value())?).map_err(thrown)?;
        settlewell::Engine::open(&book).map(|engine| Engine(Arc::new(engine))).map_err(thrown)
    }

    /// The numbers of the versions that the book holds.
    pub fn versions(&self) -> Vec<u32> {
        self.0.versions()
    }

    /// The JSON door: a call as text in, the answer as text out.
    #[wasm_bindgen(js_name = callJson)]
    pub fn call_json(&self, call: &str) -> Result<String, JsValue> {
        self.0.call_json(call).map_err(thrown)
    }

    fn answer<T: Tsify>(&self, kind: &str, fields: &[(&str, &JsValue)]) -> Result<Ts<T>, JsValue> {
        typed(&self.call_json(&call(kind, fields)?)?)
    }

    /// Adds an entry to a record, or says why not.
    pub fn append(
        &self,
        record: Ts<CaseRecord>,
        entry: Ts<Entry>,
        tense: Ts<Tense>,
        context: Ts<Context>,
    ) -> Result<Ts<Appended>, JsValue> {
        let (record, entry, tense, context) =
            (record.js_value(), entry.js_value(), tense.js_value(), context.js_value());
        self.answer(
            "append",
            &[("record", &record), ("entry", &entry), ("tense", &tense), ("context", &context)],
        )
    }

    /// Accepts a record as it happened, and tells everything that a person should look at.
    pub fn replay(&self, record: Ts<CaseRecord>, context: Ts<Context>) -> Result<Ts<Replayed>, JsValue> {
        self.answer("replay", &[("record", &record.js_value()), ("context", &context.js_value())])
    }

    /// Where a record stands on a day.
    pub fn status(&self, record: Ts<CaseRecord>, context: Ts<Context>) -> Result<Ts<Status>, JsValue> {
        self.answer("status", &[("record", &record.js_value()), ("context", &context.js_value())])
    }

    /// What the viewer of the context may see of a record.
    pub fn view(&self, record: Ts<CaseRecord>, context: Ts<Context>) -> Result<Ts<View>, JsValue> {
        self.answer("view", &[("record", &record.js_value()), ("context", &context.js_value())])
    }

    /// Makes one record of two copies that grew apart.
    pub fn merge(&self, left: Ts<CaseRecord>, right: Ts<CaseRecord>) -> Result<Ts<CaseRecord>, JsValue> {
        self.answer("merge", &[("left", &left.js_value()), ("right", &right.js_value())])
    }

    /// What would change if a record moved to another version of the policy.
    pub fn preview(
        &self,
        record: Ts<CaseRecord>,
        to: u32,
        context: Ts<Context>,
    ) -> Result<Ts<Preview>, JsValue> {
        self.answer(
            "preview",
            &[("record", &record.js_value()), ("to", &to.into()), ("context", &context.js_value())],
        )
    }

    /// The record as a device of the viewer may hold it: what they may know, and stubs for the rest.
    #[wasm_bindgen(js_name = deviceCopy)]
    pub fn device_copy(
        &self,
        record: Ts<CaseRecord>,
        context: Ts<Context>,
    ) -> Result<Ts<DeviceCopy>, JsValue> {
        self.answer("deviceCopy", &[("record", &record.js_value()), ("context", &context.js_value())])
    }

    /// A receipt for a permission, in plain words, for the person to keep.
    pub fn receipt(
        &self,
        record: Ts<CaseRecord>,
        permission: &str,
        context: Ts<Context>,
    ) -> Result<Ts<ReceiptAnswer>, JsValue> {
        self.answer(
            "receipt",
            &[
                ("record", &record.js_value()),
                ("permission", &permission.into()),
                ("context", &context.js_value()),
            ],
        )
    }

    /// Whether something may be shared as the permissions in a record stand; with a basis, what may leave on it.
    pub fn sharing(
        &self,
        record: Ts<CaseRecord>,
        sharing: Ts<Sharing>,
        basis: Option<Ts<Basis>>,
        context: Ts<Context>,
    ) -> Result<Ts<SharingAnswer>, JsValue> {
        let basis = basis.map_or(JsValue::UNDEFINED, |basis| basis.js_value());
        self.answer(
            "sharing",
            &[
                ("record", &record.js_value()),
                ("sharing", &sharing.js_value()),
                ("basis", &basis),
                ("context", &context.js_value()),
            ],
        )
    }

    /// Whom the policy asks for and nobody on the roster is.
    pub fn gaps(&self, context: Ts<Context>) -> Result<Vec<Ts<RosterGap>>, JsValue> {
        let text = self.call_json(&call("gaps", &[("context", &context.js_value())])?)?;
        Ok(js_sys::Array::from(&JSON::parse(&text)?).iter().map(Ts::new_unchecked).collect())
    }

    /// A date and how it came about.
    pub fn due(&self, question: Ts<DueQuestion>) -> Result<Ts<Due>, JsValue> {
        self.answer("due", &[("question", &question.js_value())])
    }
}

/// Records held by the library under one engine, addressed by id.
#[wasm_bindgen]
pub struct Caseload(settlewell::Caseload);

#[wasm_bindgen]
impl Caseload {
    /// An empty caseload.
    #[wasm_bindgen(constructor)]
    pub fn new(engine: &Engine) -> Caseload {
        Caseload(settlewell::Caseload::new(engine.0.clone()))
    }

    /// How many records it holds.
    #[wasm_bindgen(getter)]
    pub fn length(&self) -> u32 {
        self.0.len()
    }

    /// The JSON door: a call as text in, the answer as text out.
    #[wasm_bindgen(js_name = callJson)]
    pub fn call_json(&self, call: &str) -> Result<String, JsValue> {
        self.0.call_json(call).map_err(thrown)
    }

    /// Takes records in from JSON text: a list of records.
    #[wasm_bindgen(js_name = loadJson)]
    pub fn load_json(&self, name: &str, text: &str) -> Result<Ts<Loaded>, JsValue> {
        let loaded = self.0.load_json(name, text).map_err(thrown)?;
        typed(&Answer::Loaded(loaded).write())
    }

    fn answer<T: Tsify>(&self, kind: &str, fields: &[(&str, &JsValue)]) -> Result<Ts<T>, JsValue> {
        typed(&self.call_json(&call(kind, fields)?)?)
    }

    /// Sets the organization's people.
    #[wasm_bindgen(js_name = setRoster)]
    pub fn set_roster(&self, roster: Ts<Roster>) -> Result<(), JsValue> {
        self.call_json(&call("setRoster", &[("roster", &roster.js_value())])?).map(|_| ())
    }

    /// Takes records in; all of them or none.
    pub fn load(&self, records: Vec<Ts<CaseRecord>>) -> Result<Ts<Loaded>, JsValue> {
        let records: js_sys::Array = records.iter().map(Ts::js_value).collect();
        self.answer("load", &[("records", &records.into())])
    }

    /// A record by id.
    pub fn record(&self, id: &str) -> Result<Ts<CaseRecord>, JsValue> {
        let record = self.0.record(&id.into()).map_err(thrown)?;
        typed(&Answer::Merged(record).write())
    }

    /// Adds an entry to a record by id, and keeps the longer record.
    pub fn append(
        &self,
        record: &str,
        entry: Ts<Entry>,
        tense: Ts<Tense>,
        context: Ts<Context>,
    ) -> Result<Ts<Appended>, JsValue> {
        let (entry, tense, context) = (entry.js_value(), tense.js_value(), context.js_value());
        self.answer(
            "append",
            &[("record", &record.into()), ("entry", &entry), ("tense", &tense), ("context", &context)],
        )
    }

    /// Where a record stands on a day.
    pub fn status(&self, record: &str, context: Ts<Context>) -> Result<Ts<Status>, JsValue> {
        self.answer("status", &[("record", &record.into()), ("context", &context.js_value())])
    }

    /// Accepts a record as it happened, and tells everything that a person should look at.
    pub fn replay(&self, record: &str, context: Ts<Context>) -> Result<Ts<Replayed>, JsValue> {
        self.answer("replay", &[("record", &record.into()), ("context", &context.js_value())])
    }

    /// What the viewer of the context may see of a record.
    pub fn view(&self, record: &str, context: Ts<Context>) -> Result<Ts<View>, JsValue> {
        self.answer("view", &[("record", &record.into()), ("context", &context.js_value())])
    }

    /// Merges a copy into the record that is held.
    pub fn merge(&self, copy: Ts<CaseRecord>) -> Result<Ts<CaseRecord>, JsValue> {
        self.answer("merge", &[("copy", &copy.js_value())])
    }

    /// What would change if a record moved to another version of the policy.
    pub fn preview(&self, record: &str, to: u32, context: Ts<Context>) -> Result<Ts<Preview>, JsValue> {
        self.answer(
            "preview",
            &[("record", &record.into()), ("to", &to.into()), ("context", &context.js_value())],
        )
    }

    /// A record as a device of the viewer may hold it: what they may know, and stubs for the rest.
    #[wasm_bindgen(js_name = deviceCopy)]
    pub fn device_copy(&self, record: &str, context: Ts<Context>) -> Result<Ts<DeviceCopy>, JsValue> {
        self.answer("deviceCopy", &[("record", &record.into()), ("context", &context.js_value())])
    }

    /// A receipt for a permission, in plain words, for the person to keep.
    pub fn receipt(
        &self,
        record: &str,
        permission: &str,
        context: Ts<Context>,
    ) -> Result<Ts<ReceiptAnswer>, JsValue> {
        self.answer(
            "receipt",
            &[
                ("record", &record.into()),
                ("permission", &permission.into()),
                ("context", &context.js_value()),
            ],
        )
    }

    /// Whether something may be shared as the permissions in a record stand; with a basis, what may leave on it.
    pub fn sharing(
        &self,
        record: &str,
        sharing: Ts<Sharing>,
        basis: Option<Ts<Basis>>,
        context: Ts<Context>,
    ) -> Result<Ts<SharingAnswer>, JsValue> {
        let basis = basis.map_or(JsValue::UNDEFINED, |basis| basis.js_value());
        self.answer(
            "sharing",
            &[
                ("record", &record.into()),
                ("sharing", &sharing.js_value()),
                ("basis", &basis),
                ("context", &context.js_value()),
            ],
        )
    }

    /// Figures over records of one room.
    pub fn figures(
        &self,
        question: Ts<FiguresQuestion>,
        context: Ts<Context>,
    ) -> Result<Ts<Figures>, JsValue> {
        self.answer("figures", &[("question", &question.js_value()), ("context", &context.js_value())])
    }

    /// Whom the policy asks for and nobody on the roster is.
    pub fn gaps(&self, context: Ts<Context>) -> Result<Vec<Ts<RosterGap>>, JsValue> {
        let text = self.call_json(&call("gaps", &[("context", &context.js_value())])?)?;
        Ok(js_sys::Array::from(&JSON::parse(&text)?).iter().map(Ts::new_unchecked).collect())
    }

    /// Findings of all records that make work in another room.
    pub fn signals(&self, context: Ts<Context>) -> Result<Vec<Ts<RecordSignal>>, JsValue> {
        let text = self.call_json(&call("signals", &[("context", &context.js_value())])?)?;
        Ok(js_sys::Array::from(&JSON::parse(&text)?).iter().map(Ts::new_unchecked).collect())
    }

    /// What is open across all records, the earliest due first.
    pub fn agenda(&self, agenda: Ts<Agenda>, context: Ts<Context>) -> Result<Vec<Ts<AgendaItem>>, JsValue> {
        let text = self.call_json(&call(
            "agenda",
            &[("agenda", &agenda.js_value()), ("context", &context.js_value())],
        )?)?;
        let items = JSON::parse(&text)?;
        Ok(js_sys::Array::from(&items).iter().map(Ts::new_unchecked).collect())
    }
}

/// Our own JSON text as a typed value, once the library has read it.
fn read<T: Tsify, R>(text: &str, reader: fn(&str) -> Result<R, InputError>) -> Result<Ts<T>, JsValue> {
    reader(text).map_err(thrown)?;
    typed(text)
}

/// A record from JSON text: checked as in a call, every problem with its line and column.
#[wasm_bindgen(js_name = recordFromJson)]
pub fn record_from_json(text: &str) -> Result<Ts<CaseRecord>, JsValue> {
    read(text, CaseRecord::read)
}

/// An entry that is to be appended, from JSON text: checked as in a call.
#[wasm_bindgen(js_name = entryFromJson)]
pub fn entry_from_json(text: &str) -> Result<Ts<Entry>, JsValue> {
    read(text, Entry::read)
}

/// The organization's people from JSON text: checked as in a call.
#[wasm_bindgen(js_name = rosterFromJson)]
pub fn roster_from_json(text: &str) -> Result<Ts<Roster>, JsValue> {
    read(text, Roster::read)
}

/// A context from JSON text: checked as in a call.
#[wasm_bindgen(js_name = contextFromJson)]
pub fn context_from_json(text: &str) -> Result<Ts<Context>, JsValue> {
    read(text, Context::read)
}

// Types that only the problems of an error show are declared all the same.
const _: Option<Problem> = None;
