// node tests/web/run.mjs: every scenario through the npm package in Chromium.
// SETTLEWELL_PKG_WEB: what wasm-bindgen --target web wrote. SETTLEWELL_VECTORS: the scenarios.
import { dirname, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { report } from "../node/conform.mjs";
import { vectorFiles } from "../node/vectors.mjs";
import { axe, withPage } from "./browser.mjs";
import { serve } from "./serve.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const pkg = resolve(process.env.SETTLEWELL_PKG_WEB ?? `${here}/../../target/bindings/web`);
const folder = resolve(process.env.SETTLEWELL_VECTORS ?? `${here}/../vectors`);
const names = vectorFiles(folder).map((file) => relative(folder, file));

const site = await serve({
  "/pkg/": pkg,
  "/node/": resolve(here, "../node"),
  "/vectors/": folder,
  "/vectors": () => JSON.stringify(names),
  "/": here,
});
const wrong = [];
const { version, outcomes } = await withPage(async (page) => {
  page.on("pageerror", (error) => wrong.push(String(error)));
  page.on("console", (line) => line.type() === "error" && wrong.push(line.text()));
  page.on("requestfailed", (request) => wrong.push(`${request.url()}: ${request.failure()?.errorText}`));
  await page.goto(`${site.origin}/index.html`);
  const seen = await page.waitForFunction(() => window.outcomes, null, { timeout: 120_000 }).catch(() => undefined);
  wrong.push(...(await axe(page)));
  return { version: page.context().browser()?.version() ?? "", outcomes: (await seen?.jsonValue()) ?? [] };
});
site.close();
for (const line of wrong) console.error(line);
const well = report(`chromium ${version}`.trim(), outcomes, process.env.SETTLEWELL_SCENARIOS);
process.exitCode = well && wrong.length === 0 ? 0 : 1;
