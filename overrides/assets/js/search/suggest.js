// Suggestions under a search box: the editable combobox with a list of the ARIA Authoring
// Practices Guide. What was typed stays typed: Enter means it, unless an option was chosen.
import { element, sentence } from "./elements.js";

const TYPING_PAUSE = 120; // ms
let boxCount = 0;

/**
 * Offer suggestions in a search form.
 *
 * `suggest(text)` promises `[{text, kind, url}]`; `recent()` gives the texts for an empty box;
 * addresses are relative to `root`; `said` has the words. Does nothing where it was done before.
 */
export function offerSuggestions(form, { suggest, recent, root, said }) {
  if ("suggesting" in form.dataset) return;
  form.dataset.suggesting = "";
  const field = form.elements.q;
  const list = element("ul", { class: "suggestions", id: `goi-y-${++boxCount}`, role: "listbox", "aria-label": said.suggestions, hidden: true });
  const count = element("span", { class: "hidden", role: "status" });
  form.append(list, count);
  field.setAttribute("role", "combobox");
  field.setAttribute("aria-autocomplete", "list");
  field.setAttribute("aria-controls", list.id);
  field.setAttribute("aria-expanded", "false");

  let offered = [];
  let active = -1;
  let turn = 0;
  let waiting;

  const choose = (at) => {
    active = at;
    list.querySelector("[aria-selected=true]")?.setAttribute("aria-selected", "false");
    const option = list.children[at];
    if (!option) return field.removeAttribute("aria-activedescendant");
    option.setAttribute("aria-selected", "true");
    field.setAttribute("aria-activedescendant", option.id);
    option.scrollIntoView({ block: "nearest" });
  };

  // What is still being looked up comes too late: the list stays as it is seen.
  const settle = () => {
    turn += 1;
    clearTimeout(waiting);
  };

  const close = () => {
    settle();
    choose(-1);
    list.hidden = true;
    count.textContent = "";
    field.setAttribute("aria-expanded", "false");
  };

  const show = (found) => {
    if (!found.length) return close();
    offered = found;
    choose(-1);
    list.replaceChildren(...found.map((one, at) => optionOf(one, `${list.id}-${at}`, said)));
    list.style.top = `${field.offsetTop + field.offsetHeight}px`;
    list.hidden = false;
    field.setAttribute("aria-expanded", "true");
    count.textContent = sentence(said.suggestion_count, { count: found.length });
  };

  const look = async () => {
    const mine = ++turn;
    const typed = field.value.trim();
    try {
      const found = typed ? await suggest(typed) : recent().map((text) => ({ text, kind: "recent", url: null }));
      const news = found.filter((one) => one.url || one.text.toLowerCase() !== typed.toLowerCase());
      if (mine === turn && document.activeElement === field) show(news);
    } catch {
      if (mine === turn) close(); // without its index the box is a plain one
    }
  };

  const take = (at) => {
    const { text, url } = offered[at];
    close();
    if (url) return location.assign(new URL(url, root));
    field.value = text;
    // Older web views know no requestSubmit().
    form.querySelector("[type=submit]").click();
  };

  const step = async (by) => {
    if (list.hidden) await look();
    if (list.hidden) return;
    settle();
    const places = offered.length + 1; // past either end lies the box itself
    choose(((active + 1 + by + places) % places) - 1);
  };

  // Each says whether it took the key.
  const keys = {
    ArrowDown: ({ altKey }) => {
      if (altKey) look();
      else step(1);
      return true;
    },
    ArrowUp: ({ altKey }) => {
      if (altKey) close();
      else step(-1);
      return true;
    },
    Enter() {
      if (active < 0) return false;
      take(active);
      return true;
    },
    Escape() {
      if (list.hidden) return false;
      close();
      return true;
    },
  };

  field.addEventListener("keydown", (event) => {
    // While a syllable is being composed, keys belong to the keyboard.
    if (event.isComposing || event.ctrlKey || event.metaKey) return;
    if (keys[event.key]?.(event)) event.preventDefault();
  });
  field.addEventListener("input", () => {
    choose(-1);
    clearTimeout(waiting);
    waiting = setTimeout(look, TYPING_PAUSE);
  });
  const offerRecent = () => { if (!field.value && list.hidden) look(); };
  field.addEventListener("focus", offerRecent);
  field.addEventListener("click", offerRecent);
  field.addEventListener("blur", close);
  form.addEventListener("submit", close);
  list.addEventListener("mousedown", (event) => event.preventDefault()); // the box keeps the focus
  list.addEventListener("click", (event) => {
    const option = event.target.closest("[role=option]");
    if (option) take([...list.children].indexOf(option));
  });

  // The box in which somebody was already typing when this came.
  if (document.activeElement === field) look();
}

function optionOf({ text, kind, url }, id, said) {
  const note = url ? said.suggested_page : said[`suggested_${kind}`];
  const option = element("li", { id, role: "option", "aria-selected": "false" }, element("span", { class: "suggestions__text" }, text));
  if (note) option.append(" ", element("span", { class: "suggestions__note" }, note));
  return option;
}
