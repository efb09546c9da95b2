// What a thrown error is, and that bad input leaks nothing. node --test tests/node/
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { dirname, resolve } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const pkg = resolve(process.env.SETTLEWELL_PKG ?? `${here}/../../target/bindings/nodejs`);
// Keeps the instance, to see how much memory it holds.
let instance;
WebAssembly.Instance = class extends WebAssembly.Instance {
  constructor(...given) {
    super(...given);
    instance = this;
  }
};
const { Caseload, Engine, contextFromJson, entryFromJson, recordFromJson, rosterFromJson } = createRequire(
  import.meta.url,
)(`${pkg}/settlewell.js`);
const policy =
  "extends: ca-settlement-baseline\n" +
  "organization: { id: harbour-house, timeZone: America/Halifax, calendar: ca-ns }\n" +
  "version: { number: 1, effectiveFrom: 2026-04-01 }\n";
const engine = Engine.load(policy);
const question = { from: "2026-09-25", span: "3 business days" };

test("an error is an Error with a code and details", () => {
  assert.throws(() => engine.callJson("{"), (error) => {
    assert.ok(error instanceof Error);
    assert.equal(error.name, "SettlewellError");
    assert.equal(error.code, error.details[0].code);
    assert.ok(!("nearest" in error.details[0]), "what is absent is absent, not null");
    return true;
  });
});

test("what is not JSON is refused, never a panic", () => {
  const cycle = {};
  cycle.self = cycle;
  for (const input of [undefined, () => 1, 1n, cycle, Symbol("x"), null, 1, NaN, new Map(), "\ud800"])
    assert.throws(() => engine.due(input), { name: "SettlewellError" });
});

test("records are loaded from text, and held by id", () => {
  const caseload = new Caseload(engine);
  const record = { id: "C-1", policyVersion: 1, links: [], entries: [] };
  record.entries.push({
    id: "e1",
    occurredAt: "2026-09-25",
    recordedAt: "2026-09-28T09:02:00-03:00",
    by: { role: "overseer" },
    event: { room: "complaint", kind: "received", channel: "letter", language: "ti" },
  });
  assert.equal(caseload.loadJson("records.json", JSON.stringify([record])).entries, 1);
  assert.equal(caseload.length, 1);
  assert.equal(caseload.record("C-1").id, "C-1");
  assert.throws(() => caseload.record("C-2"), { code: "input.record.unknown" });
  assert.throws(() => caseload.loadJson("records.json", "[\n  {"), ({ details }) => details[0].line === 2);
});

test("a single value is read from text as strictly as a call", () => {
  assert.deepEqual(recordFromJson('{ "id": "C-1", "policyVersion": 1 }'), { id: "C-1", policyVersion: 1 });
  assert.throws(() => recordFromJson('{ "id": "C-1",\n  "polcyVersion": 1 }'), ({ details }) => {
    const told = details.map(({ code, line, nearest }) => [code, line, nearest]);
    assert.deepEqual(told, [
      ["input.missing-field", 1, undefined],
      ["input.unknown-field", 2, "policyVersion"],
    ]);
    return true;
  });
  assert.throws(() => entryFromJson('{ "id": 1 }'), { code: "input.missing-field" });
  assert.throws(() => rosterFromJson('{ "people": [ { } ] }'), { code: "input.missing-field" });
  assert.throws(() => contextFromJson('{ "asOf": "2026-02-30", "viewer": { "role": "overseer" } }'), {
    code: "input.wrong-value",
  });
  assert.equal(contextFromJson('{ "asOf": "2026-02-28", "viewer": { "role": "overseer" } }').asOf, "2026-02-28");
});

test("after ten thousand refusals the engine still answers, in no more memory", () => {
  const refuse = (times) => {
    for (let i = 0; i < times; i++) assert.throws(() => engine.due({ ...question, calender: "x".repeat(1000) }));
  };
  const held = () => instance.exports.memory.buffer.byteLength;
  refuse(100);
  const before = held();
  refuse(10_000);
  assert.equal(held(), before);
  assert.equal(engine.due(question).on, "2026-09-30");
});
