// node tests/node/rooms.mjs ROOM…: the npm package built with these rooms alone. Every scenario that speaks of no other
// room gives the answers of the whole package, and what names another room is told so.
// SETTLEWELL_PKG: what wasm-bindgen --target nodejs wrote. SETTLEWELL_VECTORS: the scenarios.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { conform, kinds, report } from "./conform.mjs";
import { vectorFiles } from "./vectors.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const pkg = resolve(process.env.SETTLEWELL_PKG ?? `${here}/../../target/bindings/complaint`);
const settlewell = createRequire(import.meta.url)(`${pkg}/settlewell.js`);
const folder = resolve(process.env.SETTLEWELL_VECTORS ?? `${here}/../vectors`);

const rooms = process.argv.slice(2);
const [, all] = /^default = \[(.*)\]$/m.exec(readFileSync(`${here}/../../core/Cargo.toml`, "utf8"));
const others = JSON.parse(`[${all}]`).filter((room) => !rooms.includes(room));
assert.ok(rooms.length > 0 && others.length > 0, "name the rooms that the package was built with");

// A room stands in a text as its name, or as a part of one: of a code, a fact, a role, a pack. Its calls are no methods
// here; a list of all calls shows by the names that are no everyday words.
const has = { engine: settlewell.Engine.prototype, caseload: settlewell.Caseload.prototype };
const missing = Object.keys(has).flatMap((door) => kinds[door].filter((kind) => !(kind in has[door])));
const unmistakable = missing.filter((kind) => kind !== kind.toLowerCase());
const speaks = new RegExp(
  [
    `(?<!\\w)(${[...others, ...unmistakable].join("|")})(?!\\w)`,
    `"kind":\\s*"(${missing.join("|")})"`,
  ].join("|"),
);
assert.ok(missing.length > 0, "every call is a method: the package has every room");

const shared = (name) => readFileSync(join(folder, name), "utf8");
const outcomes = [];
for (const file of vectorFiles(folder)) {
  const text = readFileSync(file, "utf8");
  const { policyFile, given } = JSON.parse(text);
  const whole = [text, ...[policyFile, given].filter((name) => typeof name === "string").map(shared)].join("\n");
  // Text within JSON text: what is escaped there is none of its words.
  if (!speaks.test(whole.replaceAll(/\\+n/g, "\n").replaceAll(/\\+"/g, '"'))) outcomes.push(await conform(text, settlewell, shared));
}
// Half of the scenarios speak of mechanisms and complaints alone.
const enough = outcomes.length > 500;
if (!enough) console.error(`only ${outcomes.length} scenarios speak of no other room than ${rooms.join(", ")}`);
process.exitCode = report(`node, ${rooms.join(", ")} alone`, outcomes) && enough ? 0 : 1;

// What names a room that is not there is told as that.
const { Caseload, Engine } = settlewell;
const start =
  "organization: { id: harbour-house, timeZone: America/Halifax, calendar: ca-ns }\n" +
  "version: { number: 1, effectiveFrom: 2026-04-01 }\n";
const engine = Engine.load(start);
const caseload = new Caseload(engine);
const told = (make) => {
  try {
    make();
  } catch (error) {
    return error.details.map(({ code, path, found, text }) => (assert.ok(text), `${code} ${path} ${found}`));
  }
  return [];
};
for (const [door, on] of [["engine", engine], ["caseload", caseload]]) {
  for (const kind of kinds[door]) {
    const codes = told(() => on.callJson(JSON.stringify({ kind }))).map((problem) => problem.split(" ")[0]);
    const known = codes.every((code) => code === "input.missing-field");
    assert.ok(kind in has[door] ? known : codes.join() === "input.room-not-built", `${door} ${kind}: ${codes}`);
  }
}
for (const room of others) {
  assert.deepEqual(told(() => Engine.load(`${start}${room}: {}\n`)), [`input.room-not-built ${room} ${room}`]);
  const by = { role: "overseer" };
  const entry = { id: "e1", occurredAt: "2026-09-25", recordedAt: "2026-09-28T09:02:00-03:00", by };
  const record = { id: "R-1", policyVersion: 1, entries: [{ ...entry, event: { room, kind: "opened" } }] };
  assert.deepEqual(told(() => caseload.load([record])), [`input.room-not-built records.R-1.room ${room}`]);
  const question = { room };
  const context = { asOf: "2026-10-01", viewer: by };
  assert.deepEqual(told(() => caseload.figures(question, context)), [`input.room-not-built question.room ${room}`]);
}
for (const pack of ["training-baseline", "ca-scope-baseline"])
  if (!rooms.includes(pack.split("-").find((word) => others.includes(word))))
    assert.deepEqual(told(() => Engine.load(`extends: ${pack}\n${start}`)), [`policy.pack-not-built extends ${pack}`]);
console.log(`what names ${others.join(" or ")} is told so`);
