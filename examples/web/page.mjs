// The page: loads the library and the policy, puts the words in, and hands over to its two parts.
import init, { Engine } from "./pkg/settlewell.js";
import { complaintForm } from "./complaint.mjs";
import { element } from "./element.mjs";
import { mayI } from "./may-i.mjs";
import { words } from "./words.mjs";

await init();
const policy = await (await fetch("policy.yaml")).text();
const host = {
  engine: Engine.load(policy),
  language: navigator.language.startsWith("fr") ? "fr" : "en",
  get words() {
    return words[this.language];
  },
  /** The day where the organization is, wherever the reader is. */
  today: () => new Intl.DateTimeFormat("en-CA", { timeZone: "America/Halifax", dateStyle: "short" }).format(new Date()),
  /** A date as people read it. Noon, so that no time zone shifts it. */
  date(day) {
    return new Intl.DateTimeFormat(`${this.language}-CA`, { dateStyle: "long", timeZone: "UTC" }).format(new Date(`${day}T12:00Z`));
  },
};
const parts = { complaint: complaintForm(host), "may-i": mayI(host) };

function speak(language) {
  host.language = language;
  document.documentElement.lang = language;
  for (const place of document.querySelectorAll("[data-say]")) place.textContent = host.words[place.dataset.say];
  for (const place of document.querySelectorAll("[data-label]")) place.setAttribute("aria-label", host.words[place.dataset.label]);
  for (const select of document.querySelectorAll("[data-choices]")) {
    const chosen = select.value;
    const choices = Object.entries(host.words[select.dataset.choices]).map(([value, text]) => element("option", { value }, text));
    // A complaint is taken as it is: nothing has to be chosen.
    if (select.closest("#complaint")) choices.unshift(element("option", { value: "" }, host.words.choose));
    select.replaceChildren(...choices);
    select.value = [...select.options].some(({ value }) => value === chosen) ? chosen : select.options[0].value;
  }
  for (const place of document.querySelectorAll("[data-checks]")) {
    const checked = new Set([...place.querySelectorAll(":checked")].map(({ value }) => value));
    const checks = Object.entries(host.words[place.dataset.checks]).map(([value, text]) =>
      element("label", {}, element("input", { type: "checkbox", value, checked: checked.has(value) }), ` ${text}`),
    );
    place.replaceChildren(...checks);
  }
  for (const button of document.querySelectorAll("[data-language]")) button.setAttribute("aria-pressed", button.dataset.language === language);
  for (const part of Object.values(parts)) part.show();
}

function turn(focus) {
  const open = Object.hasOwn(parts, location.hash.slice(1)) ? location.hash.slice(1) : "complaint";
  for (const id of Object.keys(parts)) document.getElementById(id).hidden = id !== open;
  for (const link of document.querySelectorAll("nav a")) {
    if (link.hash === `#${open}`) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
  const title = document.getElementById(`${open}-title`);
  document.title = `${title.textContent} – Harbour House`;
  if (focus) title.focus();
}

for (const button of document.querySelectorAll("[data-language]"))
  button.addEventListener("click", () => {
    speak(button.dataset.language);
    turn(false);
  });
addEventListener("hashchange", () => turn(true));
speak(host.language);
turn(false);
document.getElementById("loading").remove();
