// "May I do this?": the library says what to ask next; the page asks it, one question at a time, until nothing that is
// still open could change the answer.
import { answerIn, element, list } from "./element.mjs";

const field = (id) => document.getElementById(id);
/** Facts that are not a yes or no: the policy's own types and values. */
const CONTROLS = {
  "situation.status": { choices: "statuses" },
  "situation.nextDate": { date: true },
};

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

  function control({ fact, text }) {
    const { words } = host;
    const { choices, date } = CONTROLS[fact] ?? {};
    const options = Object.entries(choices ? words[choices] : { yes: words.yes, no: words.no });
    const radios = [...options, ["", words.notKnown]].map(([value, said]) =>
      element("label", {}, element("input", { type: "radio", name: "value", value, required: true }), ` ${said}`),
    );
    const legend = element("legend", { tabindex: "-1" }, element("span", { class: "hint" }, `${words.asked(answers.length + 1)} `), text);
    const inputs = date ? [element("input", { type: "date", name: "value", "aria-label": text })] : radios;
    return [
      element("fieldset", { class: "field", "data-fact": fact }, legend, ...inputs),
      element("button", { type: "submit", class: "next" }, words.next),
    ];
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
    const said = field("question").elements.value;
    const chosen = said instanceof RadioNodeList ? [...said].find(({ checked }) => checked) : said;
    if (chosen === undefined) return said[0].focus();
    const { fact } = field("question").querySelector("fieldset").dataset;
    const value = { yes: true, no: false, "": undefined };
    answers.push([fact, Object.hasOwn(value, chosen.value) ? value[chosen.value] : chosen.value]);
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
