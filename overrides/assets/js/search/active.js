// The filters that are on, each a button that takes it off.
import { chosenValues } from "./address.js";
import { element } from "./elements.js";

/**
 * The list `<ul>` in `box`; `labels` name the filters.
 *
 * `remove(name, value)` is called for one, without arguments for all; `settle()` takes the focus
 * when no button is left. Gives `draw(asked)`.
 */
export function activeFilters(box, { labels, said, remove, settle }) {
  const list = box.querySelector("ul");

  list.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (!button) return;
    const at = [...list.children].indexOf(button.parentElement);
    if (button.name) remove(button.name, button.value);
    else remove();
    // The one that moved up takes the focus.
    const next = list.children[Math.min(at, list.children.length - 1)];
    if (next) next.firstChild.focus();
    else settle();
  });

  return (asked) => {
    const chosen = chosenValues(asked);
    const buttons = chosen.map(([name, value]) =>
      element("button", { class: "chip chip--on", type: "button", name, value },
        element("span", { class: "hidden" }, `${said.remove_filter} `), `${labels[name]}: ${value}`, element("span", { class: "chip__off", "aria-hidden": "true" }, " ✕")),
    );
    if (chosen.length > 1) buttons.push(element("button", { class: "chip", type: "button" }, said.clear_filters));
    list.replaceChildren(...buttons.map((button) => element("li", {}, button)));
    box.hidden = !chosen.length;
  };
}
