// node examples/web/test.mjs: the page in Chromium, by keyboard alone, in both languages, with axe.
import assert from "node:assert/strict";
import { resolve } from "node:path";
import { axe, withPage } from "../../tests/web/browser.mjs";
import { serve } from "../../tests/web/serve.mjs";

const pkg = resolve(process.env.SETTLEWELL_PKG_WEB ?? `${import.meta.dirname}/../../target/bindings/web`);
const site = await serve({ "/pkg/": pkg, "/": import.meta.dirname });
const [wrong, requests] = [[], []];
let checked = 0;
const check = (what, got, want) => {
  checked++;
  assert.deepEqual(got, want, what);
};

await withPage(async (page) => {
  page.setDefaultTimeout(20_000);
  page.on("pageerror", (error) => wrong.push(String(error)));
  page.on("console", (line) => line.type() === "error" && wrong.push(line.text()));
  page.on("request", (request) => requests.push(`${request.method()} ${new URL(request.url()).origin}`));
  await page.clock.setFixedTime("2026-10-01T12:00:00Z");
  await page.goto(`${site.origin}/index.html`);
  await page.locator("#complaint").waitFor();
  const loaded = requests.length;
  check("only this site is asked, and only to load", new Set(requests), new Set([`GET ${site.origin}`]));

  const seen = (id) => page.locator(`#${id}`).innerText();
  const dates = () => page.locator("#complaint-answer time").evaluateAll((all) => all.map((one) => one.dateTime));
  const speak = async (language) => {
    await page.locator(`[data-language=${language}]`).focus();
    await page.keyboard.press("Enter");
  };
  const choose = (id, value) => page.locator(`#${id}`).selectOption(value);
  const clean = async (what) => {
    checked++;
    wrong.push(...(await axe(page)).map((found) => `${what}: ${found}`));
  };

  // The complaint. Nothing is filled in, and it is taken all the same.
  check("taken as it is", (await seen("complaint-answer")).startsWith("Your complaint can be taken."), true);
  check("both dates", await dates(), ["2026-10-06", "2026-11-18"]);
  check("what does not matter is not asked", await page.locator("#known-since-field").isVisible(), false);
  await clean("the complaint, empty");

  await page.locator("#account").focus();
  await page.keyboard.type("They lost my file.");
  await page.keyboard.press("Tab");
  check("tab goes on to what it is about", await page.evaluate(() => document.activeElement.id), "about");
  await choose("about", "service");
  await choose("category", "waiting");
  await page.locator("#happened").fill("2024-01-05");
  check("a date long ago: since when they know matters", await page.locator("#known-since-field").isVisible(), true);
  await page.locator("#known-since").fill("2026-09-01");
  check("it stays where it was answered", await page.locator("#known-since-field").isVisible(), true);
  check("and nobody need decide on it", (await page.locator("#complaint-answer").textContent()).includes("last day to complain"), false);
  await choose("category", "harassment");
  check("somebody may be in danger: sooner", await dates(), ["2026-10-02", "2026-10-23"]);
  await speak("fr");
  check("in French", (await seen("complaint-answer")).includes("2 octobre 2026"), true);
  check("the page says its language", await page.evaluate(() => document.documentElement.lang), "fr");
  check("what was chosen stays", await page.locator("#category").inputValue(), "harassment");
  await clean("the complaint, in French");
  check("only those who want an answer are asked how", await page.locator("#reach-field").isVisible(), false);
  await page.getByLabel("Oui", { exact: true }).check();
  await page.getByLabel("courriel").check();
  await clean("the complaint, with how to reach the person");
  const [said] = await Promise.all([page.waitForEvent("download"), page.locator("#keep").press("Enter")]);
  const contact = JSON.parse(Buffer.concat(await (await said.createReadStream()).toArray())).event.contact;
  check("and the file says it", contact, { channels: ["email"] });
  await page.getByLabel("Non", { exact: true }).check();
  check("no answer is wanted", (await seen("complaint-answer")).includes("commentaire"), true);
  const saved = page.waitForEvent("download");
  await page.locator("#keep").press("Enter");
  const entry = JSON.parse(Buffer.concat(await (await (await saved).createReadStream()).toArray()));
  check("the file is an entry", [entry.event.kind, entry.event.allegations[0].account], ["received", "They lost my file."]);

  // May I do this? By keyboard alone.
  await speak("en");
  await page.locator("nav a").nth(1).press("Enter");
  check("the focus goes along", await page.evaluate(() => document.activeElement.id), "may-i-title");
  await clean("the wizard");
  await choose("readiness", "ready");
  await choose("level", "experienced");
  await choose("activity", "help-with-form");
  await choose("area", "permanent-residence");
  const reply = async (say) => {
    const fact = await page.locator("#question fieldset").getAttribute("data-fact");
    const value = say(fact);
    if (fact === "situation.nextDate") await page.locator("#question input").fill(value);
    else {
      await page.locator(`#question input[value="${value}"]`).focus();
      await page.keyboard.press("Space");
    }
    await page.keyboard.press("Enter");
    return fact;
  };
  const through = async (say) => {
    const asked = [];
    while (await page.locator("#question").isVisible()) {
      asked.push(await reply(say));
      assert.ok(asked.length < 30, "it ends");
    }
    return asked;
  };
  const calm = (fact) => ({ "situation.status": "valid" })[fact] ?? "false";
  await reply(calm);
  check("the focus is on the question", await page.evaluate(() => document.activeElement.tagName), "LEGEND");
  await clean("a question");
  const all = await through(calm);
  check("nothing stands in the way", (await seen("may-i-answer")).startsWith("Yes, you may."), true);
  check("nothing is asked twice", new Set(all).size, all.length);
  check("the date is asked only of those who have one", all.includes("situation.nextDate"), false);
  await clean("the answer");

  await page.locator("#again").press("Enter");
  const near = await through((fact) => ({ "situation.hasDate": "true", "situation.nextDate": "2026-10-12" })[fact] ?? calm(fact));
  check("and then it is", near.includes("situation.nextDate"), true);
  check("somebody is asked first", (await seen("may-i-answer")).includes("your supervisor, reply by October 1, 2026"), true);

  await page.locator("#again").press("Enter");
  const alone = await through((fact) => (fact === "person.minorAlone" ? "true" : calm(fact)));
  check("one answer can settle it", alone.length < all.length, true);
  check("not this way", (await seen("may-i-answer")).startsWith("No, not this way."), true);
  await page.locator("#back").press("Enter");
  check("back to a question", await page.locator("#question").isVisible(), true);
  await through((fact) => (fact === "history.removalOrder" ? "" : calm(fact)));
  check("unknown is never a no", (await seen("may-i-answer")).startsWith("That depends on what is not known yet."), true);
  await speak("fr");
  check("in French, with the answers kept", (await seen("may-i-answer")).startsWith("Cela dépend de ce qu'on ne sait pas encore."), true);
  await clean("the answer, in French");
  await choose("area", "detention-review");
  check("what is not done here says where to go", (await seen("may-i-answer")).includes("l'aide juridique"), true);

  check("since it was loaded, nothing was sent or fetched", requests.length, loaded);
}).finally(() => {
  site.close();
  for (const line of wrong) console.error(line);
});
console.log(`web: ${checked} checks`);
process.exitCode = wrong.length === 0 ? 0 : 1;
