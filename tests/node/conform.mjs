// The conformance runner for JavaScript, in Node and in a browser alike.
import { minify, parts } from "./raw.mjs";

const thrown = (error) => {
  if (!(error instanceof Error) || typeof error.code !== "string" || !Array.isArray(error.details)) throw error;
  return `error ${JSON.stringify({ code: error.code, details: error.details })}`;
};
const told = (make) => {
  try {
    return make();
  } catch (error) {
    return thrown(error);
  }
};
/** The text that a JSON string says, or the JSON text itself. */
const plain = (raw) => (raw?.[0] === '"' ? JSON.parse(raw) : raw);

/** The typed door. One line a verb. */
const ofEngine = {
  append: (engine, { record, entry, tense, context }) => engine.append(record, entry, tense, context),
  replay: (engine, { record, context }) => engine.replay(record, context),
  status: (engine, { record, context }) => engine.status(record, context),
  view: (engine, { record, context }) => engine.view(record, context),
  merge: (engine, { left, right }) => engine.merge(left, right),
  preview: (engine, { record, to, context }) => engine.preview(record, to, context),
  deviceCopy: (engine, { record, context }) => engine.deviceCopy(record, context),
  receipt: (engine, { record, permission, context }) => engine.receipt(record, permission, context),
  sharing: (engine, { record, sharing, basis, context }) => engine.sharing(record, sharing, basis, context),
  assess: (engine, { question, context }) => engine.assess(question, context),
  gate: (engine, { question, record, context }) => engine.gate(question, record, context),
  team: (engine, { question, records, context }) => engine.team(question, records, context),
  whoNeeds: (engine, { question, records, context }) => engine.whoNeeds(question, records, context),
  gaps: (engine, { context }) => engine.gaps(context),
  trainingGaps: (engine, { context }) => engine.trainingGaps(context),
  importLearning: (engine, { format, text, mapping, context }) =>
    engine.importLearning(format, text, mapping, context),
  due: (engine, { question }) => engine.due(question),
};
const ofCaseload = {
  setRoster: (caseload, { roster }) => (caseload.setRoster(roster), roster.people.length),
  load: (caseload, { records }) => caseload.load(records),
  append: (caseload, { record, entry, tense, context }) => caseload.append(record, entry, tense, context),
  replay: (caseload, { record, context }) => caseload.replay(record, context),
  status: (caseload, { record, context }) => caseload.status(record, context),
  view: (caseload, { record, context }) => caseload.view(record, context),
  merge: (caseload, { copy }) => caseload.merge(copy),
  preview: (caseload, { record, to, context }) => caseload.preview(record, to, context),
  deviceCopy: (caseload, { record, context }) => caseload.deviceCopy(record, context),
  receipt: (caseload, { record, permission, context }) => caseload.receipt(record, permission, context),
  sharing: (caseload, { record, sharing, basis, context }) => caseload.sharing(record, sharing, basis, context),
  assess: (caseload, { question, context }) => caseload.assess(question, context),
  gate: (caseload, { question, context }) => caseload.gate(question, context),
  team: (caseload, { question, context }) => caseload.team(question, context),
  whoNeeds: (caseload, { question, context }) => caseload.whoNeeds(question, context),
  figures: (caseload, { question, context }) => caseload.figures(question, context),
  gaps: (caseload, { context }) => caseload.gaps(context),
  signals: (caseload, { context }) => caseload.signals(context),
  agenda: (caseload, { agenda, context }) => caseload.agenda(agenda, context),
};
/** The kinds of calls there are. */
export const kinds = { engine: Object.keys(ofEngine), caseload: Object.keys(ofCaseload) };
const typed = (verbs, on, text) => {
  const call = JSON.parse(text);
  if (!Object.hasOwn(verbs, call.kind)) throw new Error(`no typed call for ${call.kind}: add it here`);
  return JSON.stringify(verbs[call.kind](on, call));
};

/**
 * Runs one scenario. Gives how many comparisons were made, and what differed.
 * `shared` gives the text of a file that the scenario names.
 */
export async function conform(text, { Engine, Caseload }, shared) {
  const scenario = parts(minify(text));
  const name = JSON.parse(scenario.get("name"));
  const outcome = { name, compared: 0, failures: [] };
  const compare = (what, got, want) => {
    outcome.compared++;
    if (got !== want) outcome.failures.push(`${name}, ${what}\n  want ${want}\n  got  ${got}`);
  };
  const file = async (key) => (scenario.has(key) ? await shared(plain(scenario.get(key))) : undefined);

  const policy = (await file("policyFile")) ?? plain(scenario.get("policy"));
  let engine;
  const loaded = told(() => {
    engine = scenario.has("book") ? Engine.open(JSON.parse(scenario.get("book"))) : Engine.load(policy);
    return "loaded";
  });
  compare("policy", loaded, scenario.has("error") ? `error ${scenario.get("error")}` : "loaded");
  if (engine === undefined) return outcome;

  const run = (list, verbs, byText, byType) => {
    for (const [index, item] of parts(scenario.get(list) ?? "[]")) {
      const step = parts(item);
      const call = plain(step.get("call"));
      const want = step.get("answer") ?? `error ${step.get("error")}`;
      compare(`${list}[${index}], JSON door`, told(() => byText.callJson(call)), want);
      if (step.has("only")) told(() => byType.callJson(call));
      else compare(`${list}[${index}], typed door`, told(() => typed(verbs, byType, call)), want);
    }
  };
  run("calls", ofEngine, engine, engine);
  // A caseload keeps what it is told: each door has one of its own.
  const [byText, byType] = [new Caseload(engine), new Caseload(engine)];
  for (const call of parts(minify((await file("given")) ?? "[]")).values()) {
    byText.callJson(call);
    typed(ofCaseload, byType, call);
  }
  run("caseload", ofCaseload, byText, byType);
  for (const held of [byText, byType, engine]) held.free();
  return outcome;
}

/** Adds outcomes up, prints them, and tells whether all is well. */
export function report(runtime, outcomes, expectedScenarios) {
  const failures = outcomes.flatMap((outcome) => outcome.failures);
  const failed = outcomes.filter((outcome) => outcome.failures.length > 0).length;
  for (const failure of failures) console.error(failure);
  const compared = outcomes.reduce((sum, outcome) => sum + outcome.compared, 0);
  console.log(`conformance ${runtime}: ${outcomes.length} scenarios, ${compared} comparisons`);
  console.log(`${outcomes.length - failed} passed, ${failed} failed`);
  if (outcomes.length === 0) console.error("no scenario ran");
  const short = expectedScenarios !== undefined && outcomes.length !== Number(expectedScenarios);
  if (short) console.error(`${outcomes.length} scenarios ran, but there are ${expectedScenarios}`);
  return outcomes.length > 0 && failed === 0 && !short;
}
