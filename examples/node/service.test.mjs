import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { service } from "./service.mjs";
import { Store } from "./store.mjs";

const agency = join(import.meta.dirname, "../agency");
const read = (name) => readFileSync(join(agency, name), "utf8");
const folder = mkdtempSync(join(tmpdir(), "settlewell-node-"));
const files = () => readdirSync(folder).map((name) => readFileSync(join(folder, name), "utf8"));
const open = () => new Store({ folder, policy: read("policy.yaml"), roster: JSON.parse(read("roster.json")) });

const people = { overseer: { id: "w-07", role: "overseer" }, respondent: { id: "w-02", role: "settlementWorker" } };
let server, origin, store;
before(async () => {
  const first = open();
  for (const record of JSON.parse(read("records.json"))) first.write(record);
  store = open();
  // 23:30 in Halifax on the first of October: in UTC it is the second already.
  const now = () => new Date("2026-10-02T02:30:00Z");
  server = service(store, { viewer: ({ headers }) => people[headers["x-who"]], now, timeZone: "America/Halifax" });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  origin = `http://127.0.0.1:${server.address().port}`;
});
after(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

const ask = async (path, { who = "overseer", language = "en", ...rest } = {}) => {
  const response = await fetch(origin + path, { headers: { "x-who": who, "accept-language": language }, ...rest });
  return { status: response.status, body: await response.json() };
};
const post = (path, body, options) => ask(path, { method: "POST", body: typeof body === "string" ? body : JSON.stringify(body), ...options });
const entries = "/records/C-2026-014/entries";
const investigator = { id: "n1", occurredAt: "2026-10-01", event: { room: "complaint", kind: "investigatorAssigned", person: "w-02" } };
const declared = { id: "n2", occurredAt: "2026-10-01", event: { room: "complaint", kind: "conflictDeclared", person: "w-09", conflict: false } };

test("what is refused is answered with its reasons, and no file changes", async () => {
  const before = files();
  const { status, body } = await post(entries, investigator);
  assert.equal(status, 409);
  assert.equal(body.verdict, "refused");
  assert.equal(body.reasons[0].code, "complaint.neutrality.not-respondent");
  assert.match((await post(entries, investigator, { language: "fr-CA" })).body.reasons[0].text, /plainte/);
  assert.deepEqual(files(), before);
});

test("what is allowed is stored with who said so and when, and sent twice is one entry", async () => {
  assert.equal((await post(entries, declared)).status, 201);
  assert.equal((await post(entries, declared)).status, 200);
  const kept = open().entry("C-2026-014", "n2");
  assert.deepEqual([kept.by, kept.recordedAt], [people.overseer, "2026-10-02T02:30:00Z"]);
});

test("what happened is kept, and says what a person should look at", async () => {
  const event = { room: "complaint", kind: "acknowledged", includes: ["received"], telling: { how: "voicemail" } };
  const { status, body } = await post(`${entries}?tense=happened`, { id: "n3", occurredAt: "2026-10-01", event });
  assert.equal(status, 201);
  assert.ok(body.findings.some(({ entry, owner }) => entry === "n3" && owner === "overseer"));
});

test("the agenda is of today where the organization is, and of one worker", async () => {
  const { status, body } = await ask("/agenda?worker=w-07&until=2026-10-09");
  assert.equal(status, 200);
  assert.ok(body.length > 0);
  const due = body.map((item) => item.obligation.due.on);
  assert.deepEqual(due, due.toSorted());
  assert.ok(due.every((day) => day <= "2026-10-09"));
  assert.equal((await ask("/records/C-2026-014/status")).body.asOf, "2026-10-01");
});

test("the person a complaint is about reads nothing of it", async () => {
  const { body } = await ask("/records/C-2026-014/status", { who: "respondent" });
  assert.ok(!JSON.stringify(body).includes("p-311"));
  assert.deepEqual((await ask("/agenda", { who: "respondent" })).body.filter(({ record }) => record === "C-2026-014"), []);
});

test("bad input says everything that is wrong with it", async () => {
  const misspelt = { id: "n9", occurredAt: "2026-02-30", event: { room: "complaint", kind: "acknowledgd" } };
  const { status, body } = await post(entries, misspelt);
  assert.equal(status, 422);
  assert.deepEqual(body.error.details.map(({ path }) => path), ["entry.occurredAt", "entry.event.kind"]);
  assert.equal(body.error.details[1].nearest, "acknowledged");
  for (const [path, options, expected] of [
    [entries, { method: "POST", body: "{" }, 400],
    [entries, { method: "POST", body: JSON.stringify({ ...declared, by: { role: "director" } }) }, 400],
    [entries, { method: "POST", body: " ".repeat(1_000_001) }, 413],
    [`${entries}?tense=maybe`, { method: "POST", body: JSON.stringify(declared) }, 422],
    ["/records/C-2026-999/status", {}, 404],
    ["/records/%E0%A4%A/status", {}, 400],
    ["/agenda", { method: "DELETE" }, 405],
    ["/nothing", {}, 404],
    ["/agenda", { who: "nobody" }, 401],
  ]) assert.equal((await ask(path, options)).status, expected, `${path} ${options.method ?? ""}`);
});

test("a disk that is full stores nothing, and the caseload knows no more than the files", async (t) => {
  t.mock.method(console, "error", () => {});
  t.mock.method(store, "write", () => {
    throw Object.assign(new Error("no space left"), { code: "ENOSPC" });
  });
  const before = files();
  const event = { room: "complaint", kind: "witnessNamed", person: "p-318" };
  assert.equal((await post(entries, { id: "n4", occurredAt: "2026-10-01", event })).status, 500);
  assert.equal(store.entry("C-2026-014", "n4"), undefined);
  assert.deepEqual(files(), before);
});
