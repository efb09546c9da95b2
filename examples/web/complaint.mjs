// The complaint form. After every change the library is asked what the office would be asked to do with it: a question
// that its answer does not depend on is not shown.
import { answerIn, element, list } from "./element.mjs";

const field = (id) => document.getElementById(id);
/** What the person waits for; the rest is the office's own. */
const TOLD = ["acknowledge", "answer"];

export function complaintForm(host) {
  const form = document.querySelector("#complaint form");

  function entry() {
    const expects = form.elements.expects.value;
    const value = (id) => field(id).value || undefined;
    const about = value("about");
    const said = { category: value("category"), happened: value("happened"), knownSince: value("known-since"), account: value("account") };
    const subject = { kind: about ?? "unknown", ...(["service", "decision"].includes(about) && { id: "not-said" }) };
    const anything = about !== undefined || Object.values(said).some((one) => one !== undefined);
    const channels = [...form.querySelectorAll("#reach-field input:checked")].map(({ value }) => value);
    const now = new Date().toISOString();
    return {
      id: "from-the-page",
      occurredAt: now,
      recordedAt: now,
      by: { role: "complainant" },
      event: {
        room: "complaint",
        kind: "received",
        channel: "webForm",
        complainant: { kind: "anonymous" },
        language: value("speaks"),
        expectsResponse: expects === "" ? undefined : expects === "yes",
        contact: channels.length > 0 ? { channels } : undefined,
        allegations: anything ? [{ id: "a1", about: subject, ...said }] : [],
      },
    };
  }

  function show() {
    const { words } = host;
    // Everything happens here, for the one person who is here: so the page may look as the office would.
    const context = { asOf: host.today(), viewer: { role: "overseer" }, language: host.language };
    const empty = { id: "new", policyVersion: 1, entries: [] };
    const { reasons, record } = host.engine.append(empty, entry(), "happened", context);
    const { obligations, findings } = host.engine.status(record, context);
    const found = (code) => findings.some(({ reason }) => reason.code === code);

    // Since when somebody knew matters only where the date alone would be too late.
    const late = found("complaint.late.undecided") || field("known-since").value !== "";
    field("known-since-field").hidden = !late;

    field("reach-field").hidden = form.elements.expects.value !== "yes";

    const feedback = found("complaint.intake.goes-on-as-feedback");
    const dates = obligations
      .filter(({ stage, step, due }) => stage === "first" && TOLD.includes(step) && due)
      .flatMap(({ name, step, due }) => [element("dt", {}, name ?? step), element("dd", {}, element("time", { datetime: due.on }, host.date(due.on)))]);
    answerIn(
      field("complaint-answer"),
      element("h2", {}, words.taken),
      feedback && element("p", {}, words.asFeedback),
      ...reasons.map(({ text }) => element("p", {}, text)),
      ...(feedback ? [] : [element("h2", {}, words.dates), element("dl", {}, ...dates)]),
      findings.length > 0 && element("details", {}, element("summary", {}, words.staff), list(findings.map(({ reason }) => reason.text))),
    );
  }

  function keep() {
    const file = new Blob([JSON.stringify(entry(), null, 1)], { type: "application/json" });
    const link = element("a", { href: URL.createObjectURL(file), download: "complaint.json" });
    link.click();
    URL.revokeObjectURL(link.href);
  }

  form.addEventListener("input", show);
  form.addEventListener("submit", (event) => event.preventDefault());
  field("keep").addEventListener("click", keep);
  return { show };
}
