// The npm package. A program that has it as a dependency writes: import { Caseload, Engine } from "settlewell";
// Here it is what .ci/steps/20-wasm built, or the folder that SETTLEWELL_PKG names.
import { createRequire } from "node:module";
import { resolve } from "node:path";

const folder = resolve(process.env.SETTLEWELL_PKG ?? `${import.meta.dirname}/../../target/bindings/nodejs`);
export const { Caseload, Engine } = createRequire(import.meta.url)(`${folder}/settlewell.js`);
