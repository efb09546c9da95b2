// "May I do this?": the library says what to ask next; the page asks it, one question at a time, until nothing that is
// still open could change the answer.
import { answerIn, element, list } from "./element.mjs";

const field = (id) => document.getElementById(id);
export function mayI(host) {
  /** What was answered, in order: `[fact, value]`, without a value where the person does not know. */
  let answers = [];

  function ask() {
    const [area, level] = [field("area").value, field("level").value];
    const question = {
      worker: "me",
      area,
      activity: field("activity").value,
      facts: Object.fromEntries(answers.filter(([, value]) => value !== undefined)),
      standing: {
        readiness: field("readiness").value,
        levels: level === "none" ? [] : [{ area, level }],
        credentials: [],
      },
    };
    const context = { asOf: host.today(), viewer: { id: "me", role: "settlementWorker" }, language: host.language };
    return host.engine.assess(question, context);
  }

  function show() {
    const answer = ask();
    const asked = new Set(answers.map(([fact]) => fact));
    const next = answer.questions.find(({ fact }) => !asked.has(fact));
    const form = field("question");
    form.hidden = next === undefined;
    form.replaceChildren(...(next ? control(next) : []));
    tell(answer, next === undefined);
    field("back").hidden = answers.length === 0;
    field("again").hidden = answers.length === 0;
  }

  /** One question, in the form that the library says for its answer. */
  function control({ fact, text, answer }) {
    const { words } = host;
    const kind = answer?.kind ?? "text";
    const typed = { date: "date", number: "number", text: "text", person: "text", people: "text" }[kind];
    const yesNo = [{ value: "true", label: words.yes }, { value: "false", label: words.no }];
    const choices = answer?.choices ?? yesNo;
    const chosen = kind === "choices" ? "checkbox" : "radio";
    const box = (type, { value, label }) =>
      element("label", {}, element("input", { type, name: "value", value, required: type === "radio" }), ` ${label}`);
    const boxes = () => [...choices.map((one) => box(chosen, one)), ...(chosen === "radio" ? [box("radio", { value: "", label: words.notKnown })] : [])];
    const inputs = typed ? [element("input", { type: typed, name: "value", "aria-label": text })] : boxes();
    const legend = element("legend", { tabindex: "-1" }, element("span", { class: "hint" }, `${words.asked(answers.length + 1)} `), text);
    return [
      element("fieldset", { class: "field", "data-fact": fact, "data-kind": kind }, legend, ...inputs),
      element("button", { type: "submit", class: "next" }, words.next),
    ];
  }

  /** The value of a fact as the library reads it; none where nobody knows. */
  function valueOf(kind, said) {
    if (kind === "choices") return said;
    const [one] = said;
    if (one === "") return undefined;
    if (kind === "yesNo") return one === "true";
    return kind === "number" ? Number(one) : one;
  }

  function tell(answer, settled) {
    const { words } = host;
    const steps = answer.steps.filter((step) => step.settled && step.step !== "proceed");
    // While questions are open, only what is sure is told; what may still be is what the questions are for.
    const reasons = answer.reasons.filter(({ effect }) => settled || effect !== "needsInformation");
    answerIn(
      field("may-i-answer"),
      element("h2", {}, words.verdicts[answer.verdict]),
      settled && answer.verdict === "allowed" && element("p", {}, words.steps[answer.step]),
      ...steps.map((step) =>
        element(
          "p",
          {},
          `${words.steps[step.step]}${step.label ? ` (${step.label})` : ""}. `,
          step.ask ? `${words.ask} ${step.ask.label}${step.ask.replyBy ? `, ${words.replyBy} ${host.date(step.ask.replyBy.on)}` : ""}. ` : "",
          step.to.length > 0 ? `${words.where} ${step.to.map(({ label, contact }) => contact ?? label).join(", ")}.` : "",
        ),
      ),
      settled && reasons.length > 0 && element("h2", {}, words.why),
      settled && reasons.length > 0 && list(reasons.map(({ text }) => text)),
      settled && answer.path.length > 0 && element("h2", {}, words.path),
      settled && answer.path.length > 0 && list(answer.path.map(({ text }) => text)),
    );
  }

  /** To the new question, so that a keyboard and a screen reader are where the page is. */
  const focus = () => (field("question").querySelector("legend") ?? field("may-i-title")).focus();

  field("question").addEventListener("submit", (event) => {
    event.preventDefault();
    const inputs = [...field("question").querySelectorAll("input")];
    const boxes = inputs.filter(({ type }) => type === "radio" || type === "checkbox");
    const said = (boxes.length > 0 ? boxes.filter(({ checked }) => checked) : inputs).map(({ value }) => value);
    const { fact, kind } = field("question").querySelector("fieldset").dataset;
    if (said.length === 0 && kind !== "choices") return inputs[0].focus();
    answers.push([fact, valueOf(kind, said)]);
    show();
    focus();
  });
  field("back").addEventListener("click", () => {
    answers.pop();
    show();
    focus();
  });
  const start = () => {
    answers = [];
    show();
  };
  field("again").addEventListener("click", () => {
    start();
    focus();
  });
  field("about-me").addEventListener("input", start);
  return { show };
}
