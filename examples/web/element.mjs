/** An element with attributes and content. Text is set as text, never as HTML. */
export function element(name, attributes = {}, ...content) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === true) made.setAttribute(key, "");
    else if (value !== false && value !== undefined) made.setAttribute(key, value);
  }
  made.append(...content);
  return made;
}

export const list = (texts) => element("ul", {}, ...texts.map((text) => element("li", {}, text)));

/** Puts an answer in its place, unless it says the same as before: a screen reader reads what changes. */
export function answerIn(place, ...content) {
  const said = element("div", {}, ...content.filter(Boolean));
  if (place.innerHTML !== said.innerHTML) place.replaceChildren(...said.childNodes);
}
