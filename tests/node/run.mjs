// node tests/node/run.mjs: every scenario through the npm package in Node.
// SETTLEWELL_PKG: what wasm-bindgen --target nodejs wrote. SETTLEWELL_VECTORS: the scenarios.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { conform, report } from "./conform.mjs";
import { vectorFiles } from "./vectors.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const pkg = resolve(process.env.SETTLEWELL_PKG ?? `${here}/../../target/bindings/nodejs`);
const settlewell = createRequire(import.meta.url)(`${pkg}/settlewell.js`);
const folder = resolve(process.env.SETTLEWELL_VECTORS ?? `${here}/../vectors`);
const shared = (name) => readFileSync(join(folder, name), "utf8");
const outcomes = [];
for (const file of vectorFiles(folder)) outcomes.push(await conform(readFileSync(file, "utf8"), settlewell, shared));
process.exitCode = report("node", outcomes, process.env.SETTLEWELL_SCENARIOS) ? 0 : 1;
