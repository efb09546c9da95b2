// tsc --strict over the generated types: what should compile does, what should not does not.
import { Caseload, Engine, type CaseRecord, type Context, type Entry, type SettlewellError } from "settlewell";

const engine: Engine = Engine.load("{}");
const context: Context = { asOf: "2026-10-01", viewer: { role: "overseer" } };
const entry: Entry = {
  id: "e1",
  occurredAt: "2026-09-25",
  recordedAt: "2026-09-28T09:02:00-03:00",
  by: { role: "overseer" },
  event: { room: "complaint", kind: "received", channel: "voicemail" },
};
const record: CaseRecord = { id: "C-2026-014", policyVersion: 3, links: [], entries: [entry] };
const { verdict, reasons } = engine.append(record, entry, "proposed", context);
if (verdict === "refused") {
  const texts: string[] = reasons.map((reason) => reason.text);
  void texts;
}
const on: string = engine.due({ from: "2026-01-01", span: "3 business days" }).on;
const caseload = new Caseload(engine);
for (const item of caseload.agenda({ worker: "w-07" }, context)) {
  const due: string | undefined = item.obligation.due?.on;
  void [due, on];
}
// @ts-expect-error an unknown verdict
if (verdict === "forbidden") void 0;
// @ts-expect-error an unknown kind
entry.event = { room: "complaint", kind: "recieved" };
// @ts-expect-error an unknown field
engine.due({ from: "2026-01-01", span: "3 business days", calender: "ca-on" });
// @ts-expect-error an absent field
engine.due({ from: "2026-01-01" });
try {
  engine.callJson("{");
} catch (error) {
  const known = error as SettlewellError;
  const code: string = known.code;
  const paths: string[] = known.details.map((detail) => detail.path);
  void [code, paths];
}
