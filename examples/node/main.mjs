// node main.mjs [FOLDER]: the service on http://127.0.0.1:8080 with the example organization.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { service } from "./service.mjs";
import { Store } from "./store.mjs";

const agency = join(import.meta.dirname, "../agency");
const folder = process.argv[2] ?? "records";
const fresh = !existsSync(folder);
const store = new Store({
  folder,
  policy: readFileSync(join(agency, "policy.yaml"), "utf8"),
  roster: JSON.parse(readFileSync(join(agency, "roster.json"), "utf8")),
});
if (fresh) {
  for (const record of JSON.parse(readFileSync(join(agency, "records.json"), "utf8"))) store.write(record);
  store.load();
}
// Put your own sign-in here. These two are for trying it out on this machine alone.
const tokens = { "try-overseer": { id: "w-07", role: "overseer" }, "try-worker": { id: "w-02", role: "settlementWorker" } };
const viewer = ({ headers }) => {
  const token = /^Bearer (\S+)$/.exec(headers.authorization ?? "")?.[1] ?? "";
  return Object.hasOwn(tokens, token) ? tokens[token] : undefined;
};
service(store, { viewer, timeZone: "America/Halifax" }).listen(8080, "127.0.0.1", () =>
  console.log(`listening on http://127.0.0.1:8080, records in ${folder}`),
);
