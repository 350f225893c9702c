// The recent searches as the search page shows them: to repeat, to erase, to switch off.
import { addressOf } from "./address.js";
import { element } from "./elements.js";

/** Fills the part `box` whenever `draw()` is called; a browser that cannot remember sees none. */
export function rememberedSearches(box, recent, said) {
  const list = box.querySelector("ul");
  const erase = box.querySelector("button");
  const keep = box.querySelector("input");
  const state = box.querySelector("[role=status]");
  const canKeep = recent.canKeep();

  const draw = () => {
    const found = recent.list();
    const links = found.map((query) => element("a", { class: "chip", href: addressOf({ query, filters: {}, sort: "" }), "data-query": query }, query));
    list.replaceChildren(...links.map((link) => element("li", {}, link)));
    list.hidden = erase.hidden = !found.length;
    keep.checked = recent.isKept();
    box.hidden = !canKeep;
  };

  erase.addEventListener("click", () => {
    recent.erase();
    draw();
    keep.focus(); // the button is gone
    state.textContent = said.erased;
  });
  keep.addEventListener("change", () => {
    recent.keep(keep.checked);
    draw();
    state.textContent = keep.checked ? "" : said.not_kept;
  });
  return draw;
}
