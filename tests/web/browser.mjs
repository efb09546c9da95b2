// Debian's Chromium, driven through playwright-core, with a new profile each time.
// SETTLEWELL_NPM: the folder that holds the pinned node_modules (.ci/install/npm).
import { createRequire } from "node:module";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const tools = createRequire(`${process.env.SETTLEWELL_NPM ?? process.cwd()}/package.json`);

/** Opens a browser, hands `use` a page, and closes it whatever happens. */
export async function withPage(use) {
  const { chromium } = tools("playwright-core");
  const profile = mkdtempSync(join(tmpdir(), "settlewell-chromium-"));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.SETTLEWELL_CHROMIUM ?? "/usr/bin/chromium",
    headless: true,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
  try {
    return await use(await context.newPage());
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

/** What axe finds wrong with a page. */
export async function axe(page) {
  const { AxeBuilder } = tools("@axe-core/playwright");
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, help, nodes }) => `${id}: ${help} (${nodes.map((node) => node.target).join(", ")})`);
}
