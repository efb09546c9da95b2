// The service:
//   POST /records/ID/entries[?tense=happened]   { id, occurredAt, event, corrects? }
//   GET  /records/ID/status
//   GET  /agenda[?worker=ID&until=DATE]
// Everything is answered for the person who asks, on today's date, in English or French (Accept-Language).
import { createServer } from "node:http";

const MOST = 1_000_000;

/** A failure of the request itself, before the library was asked. */
class Refusal extends Error {
  constructor(status, code, message) {
    super(message);
    Object.assign(this, { status, code });
  }
}

/**
 * @param {import("./store.mjs").Store} store
 * @param {{ viewer: (request: import("node:http").IncomingMessage) => import("settlewell").Viewer | undefined,
 *   now?: () => Date, timeZone: string }} host `viewer` is your own authentication: who asks, in which role
 */
export function service(store, { viewer, now = () => new Date(), timeZone }) {
  /** The day where the organization is: the library reads no clock. */
  const today = () => new Intl.DateTimeFormat("en-CA", { timeZone, dateStyle: "short" }).format(now());

  const context = (request) => {
    const who = viewer(request);
    if (who === undefined) throw new Refusal(401, "unauthenticated", "say who you are");
    const french = /^\s*fr\b/i.test(request.headers["accept-language"] ?? "");
    return { asOf: today(), viewer: who, language: french ? "fr" : "en" };
  };

  const post = async (request, record, query) => {
    const asked = context(request);
    const { id, occurredAt, event, corrects, ...rest } = await body(request);
    const other = Object.keys(rest)[0];
    if (other !== undefined) throw new Refusal(400, "unknown-field", `the service itself says \`${other}\``);
    const tense = query.get("tense") ?? "proposed";
    // Who says so, and when it was written down, is the service's to say. A request that is sent twice is one entry.
    const known = store.entry(record, id);
    const said = known ?? { recordedAt: now().toISOString(), by: asked.viewer };
    const entry = { id, occurredAt, recordedAt: said.recordedAt, by: said.by, corrects, event };
    const { record: stored, ...answer } = store.append(record, entry, tense, asked);
    return [stored === undefined ? 409 : known ? 200 : 201, answer];
  };

  const routes = [
    ["POST", /^\/records\/([^/]+)\/entries$/, post],
    ["GET", /^\/records\/([^/]+)\/status$/, (request, id) => [200, store.caseload.status(id, context(request))]],
    ["GET", /^\/agenda$/, (request, _, query) => {
      const wanted = Object.fromEntries(["worker", "role", "until"].flatMap((name) => (query.has(name) ? [[name, query.get(name)]] : [])));
      return [200, store.caseload.agenda(wanted, context(request))];
    }],
  ];

  return createServer(async (request, response) => {
    const [status, answer] = await answerTo(routes, request).catch(failure);
    const text = JSON.stringify(answer);
    response.writeHead(status, { "content-type": "application/json; charset=utf-8", "cache-control": "no-store" });
    response.end(text);
  });
}

async function answerTo(routes, request) {
  const { pathname, searchParams } = new URL(request.url, "http://service");
  const found = routes.flatMap(([method, pattern, handle]) => {
    const match = pattern.exec(pathname);
    return match ? [{ method, handle, id: match[1] && decodeURIComponent(match[1]) }] : [];
  });
  if (found.length === 0) throw new Refusal(404, "no-such-place", "there is nothing here");
  const route = found.find(({ method }) => method === request.method);
  if (route === undefined) throw new Refusal(405, "no-such-method", `use ${found[0].method}`);
  return route.handle(request, route.id, searchParams);
}

/** Bad input is the caller's, with every problem; anything else is ours, and says nothing of what it was about. */
function failure(error) {
  if (error.name === "SettlewellError") {
    const status = error.code === "input.record.unknown" ? 404 : 422;
    return [status, { error: { code: error.code, details: error.details } }];
  }
  if (error instanceof Refusal) return [error.status, { error: { code: error.code, message: error.message } }];
  if (error instanceof URIError) return [400, { error: { code: "not-a-path", message: "the path cannot be read" } }];
  console.error(error.code ?? error.name);
  return [500, { error: { code: "failure", message: "something went wrong here; nothing was stored" } }];
}

async function body(request) {
  const parts = [];
  let length = 0;
  for await (const part of request) {
    length += part.length;
    if (length > MOST) throw new Refusal(413, "too-long", `at most ${MOST} bytes`);
    parts.push(part);
  }
  try {
    const value = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(parts)));
    if (value !== null && typeof value === "object" && !Array.isArray(value)) return value;
  } catch {
    // Said below.
  }
  throw new Refusal(400, "not-json", "send an entry as a JSON object");
}
