// Elements made from text only: nothing here takes HTML.

/** An element with attributes (a false one is left out) and children: nodes or texts. */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === false || value === undefined) continue;
    made.setAttribute(key, value === true ? "" : value);
  }
  made.append(...children);
  return made;
}

/** A text with `{name}` filled in by texts or nodes, as nodes to append. */
export function phrase(text, values) {
  const parts = text.split(/\{(\w+)\}/);
  return parts.map((part, at) => (at % 2 ? values[part] : part));
}

/** A text with `{name}` filled in by texts. */
export const sentence = (text, values) => phrase(text, values).join("");

/** Parts `{text, mark}` of a title or an excerpt as nodes. */
export const markedNodes = (parts) => parts.map(({ text, mark }) => (mark ? element("mark", {}, text) : text));
