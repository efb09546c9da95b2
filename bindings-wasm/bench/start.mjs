// How long a new Node process takes until the library has answered once, beside a peer, in turn and in one run.
//   cd bindings-wasm/bench && npm install && node start.mjs FOLDER-OF-THE-NODE-PACKAGE [runs]
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { dirname, join, resolve } from "node:path";

const [folder, runs = "21"] = process.argv.slice(2);
const ours = resolve(folder, "settlewell.js");
const peer = createRequire(import.meta.url).resolve("@cedar-policy/cedar-wasm/nodejs");

const programs = {
  settlewell: `
    const started = performance.now();
    const { Engine } = require(${JSON.stringify(ours)});
    const engine = Engine.load("organization: { id: a, timeZone: America/Halifax, calendar: ca-ns }\\nversion: { number: 1, effectiveFrom: 2026-01-01 }");
    engine.due({ from: "2026-09-25", span: "3 business days" });
    console.log(performance.now() - started);`,
  cedar: `
    const started = performance.now();
    const cedar = require(${JSON.stringify(peer)});
    cedar.isAuthorized({ principal: { type: "User", id: "a" }, action: { type: "Action", id: "b" },
      resource: { type: "R", id: "c" }, context: {}, policies: { staticPolicies: "permit(principal, action, resource);" }, entities: [] });
    console.log(performance.now() - started);`,
};
const times = Object.fromEntries(Object.keys(programs).map((name) => [name, []]));
for (let run = 0; run < Number(runs); run++) {
  for (const [name, program] of Object.entries(programs)) {
    const { stdout, stderr, status } = spawnSync(process.execPath, ["-e", program], { encoding: "utf8" });
    if (status !== 0) throw new Error(`${name}: ${stderr}`);
    times[name].push(Number(stdout));
  }
}
const median = (list) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)];
for (const [name, list] of Object.entries(times)) {
  console.log(`${name}: ready and answered in ${median(list).toFixed(1)} ms (median of ${list.length})`);
}
console.log(`ratio: ${(median(times.settlewell) / median(times.cedar)).toFixed(2)}`);
for (const file of [join(dirname(ours), "settlewell_bg.wasm")]) {
  const raw = readFileSync(file);
  console.log(`size: raw ${raw.length}, gzip ${gzipSync(raw, { level: 9 }).length}, brotli ${brotliCompressSync(raw).length}`);
}
