// JSON text, cut into the texts of its parts. Nothing becomes a value on the way,
// so no order of keys, no number and no escape can change: what is compared is bytes.

/** Without the white space between tokens. */
export const minify = (text) =>
  text.replace(/"[^"\\]*(?:\\[^][^"\\]*)*"|[ \t\r\n]+/g, (token) => (token[0] === '"' ? token : ""));

/** The parts of an object (by key) or a list (by index) in minified JSON text. */
export function parts(text) {
  const found = new Map();
  let [depth, start, key, inString] = [0, 1, null, false];
  for (let i = 1; i < text.length; i++) {
    const c = text[i];
    if (inString) {
      if (c === "\\") i++;
      else if (c === '"') inString = false;
    } else if (c === '"') inString = true;
    else if (depth === 0 && c === ":" && text[0] === "{" && key === null) {
      key = JSON.parse(text.slice(start, i));
      start = i + 1;
    } else if ((depth === 0 && c === ",") || i === text.length - 1) {
      if (i > start) found.set(key ?? String(found.size), text.slice(start, i));
      [start, key] = [i + 1, null];
    } else if (c === "{" || c === "[") depth++;
    else if (c === "}" || c === "]") depth--;
  }
  return found;
}
