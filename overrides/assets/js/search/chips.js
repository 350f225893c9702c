// Filters as chips: buttons that are pressed or not, with how many results they would leave.
import { element, sentence } from "./elements.js";

const SHOWN_CHIPS = 6;
/** Where the groups stand beside the results; see search.css. Narrower, they would hide them. */
const BESIDE = "(min-width: 60rem)";
const byCount = ([oneValue, oneCount], [otherValue, otherCount]) =>
  otherCount - oneCount || oneValue.localeCompare(otherValue, "vi", { numeric: true });
const newestFirst = ([one], [other]) => other.localeCompare(one);

/** Chips of a group in their order, `[value, count]`: the chosen first; none without a result. */
export function orderedChips(name, counts, chosen) {
  const order = name === "nam" ? newestFirst : byCount;
  const others = [...(counts ?? [])].filter(([value, count]) => count > 0 && !chosen.includes(value));
  return [...chosen.map((value) => [value, counts?.get(value) ?? 0]), ...others.sort(order)];
}

/**
 * The groups of chips in `box`, each a `<details data-filter>`.
 *
 * `toggle(name, value)` is called when a chip is pressed. Gives `draw(facets, filters)`, which
 * leaves the focus on the chip that has it.
 */
export function chipGroups(box, said, toggle) {
  const groups = [...box.querySelectorAll("[data-filter]")].map((group) => chipGroup(group, said, toggle));
  return (facets, filters) => {
    for (const { name, draw } of groups) draw(facets[name], filters[name]);
    box.hidden = !box.querySelector("[data-filter]:not([hidden])");
  };
}

function chipGroup(group, said, toggle) {
  const name = group.dataset.filter;
  group.open = matchMedia(BESIDE).matches;
  const summary = group.querySelector("summary");
  const chosenCount = element("span", { class: "filter__chosen" });
  summary.append(chosenCount);
  const first = element("ul", { class: "chips" });
  const rest = element("details", { class: "filter__rest" }, element("summary"), element("ul", { class: "chips" }));
  group.append(first, rest);
  const chips = new Map(); // value → its list item, kept so that the focus finds its button again

  group.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (button) toggle(name, button.value);
  });

  const chipOf = (value) => {
    if (!chips.has(value)) chips.set(value, element("li", {}, element("button", { class: "chip", type: "button", value })));
    return chips.get(value);
  };

  const draw = (counts, chosen) => {
    const focused = group.contains(document.activeElement) ? document.activeElement : null;
    const ordered = orderedChips(name, counts, chosen);
    const items = ordered.map(([value, count]) => {
      const item = chipOf(value);
      dressChip(item.firstChild, value, count, chosen.includes(value), said);
      return item;
    });
    const shown = Math.max(SHOWN_CHIPS, chosen.length);
    first.replaceChildren(...items.slice(0, shown));
    rest.lastChild.replaceChildren(...items.slice(shown));
    rest.firstChild.textContent = sentence(said.more_values, { count: items.length - shown });
    rest.hidden = items.length <= shown;
    group.hidden = !items.length;
    chosenCount.replaceChildren(...(chosen.length ? [` ${chosen.length}`, element("span", { class: "hidden" }, ` ${said.chosen}`)] : []));
    if (focused) returnFocus(focused, rest, summary);
  };
  return { name, draw };
}

function dressChip(button, value, count, isChosen, said) {
  button.setAttribute("aria-pressed", String(isChosen));
  button.replaceChildren(value, " ", element("span", { class: "chip__count" }, String(count), element("span", { class: "hidden" }, ` ${said.value_count}`)));
}

// Moving a button takes its focus away; one that fell behind “more” is shown; one that is gone
// leaves the focus to the name of its group.
function returnFocus(focused, rest, summary) {
  if (rest.lastChild.contains(focused)) rest.open = true;
  (focused.isConnected ? focused : summary).focus({ preventScroll: true });
}
