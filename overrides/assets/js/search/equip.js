// Every search box of a page: suggestions, and what was asked is remembered on the device.
import { meantTerms } from "./meant.js";
import { offerSuggestions } from "./suggest.js";

/** Equip all boxes; `opened` gives what offers words when it is first needed. */
export function equipBoxes({ opened, recent, root, said }) {
  const suggest = async (text) => {
    const source = await opened();
    const found = await source.suggest(text);
    return found.length ? found : meantTerms(source.dictionary, text);
  };
  for (const form of document.querySelectorAll("form[role=search]")) {
    offerSuggestions(form, { suggest, recent: recent.list, root, said });
    form.addEventListener("submit", () => recent.add(form.elements.q.value));
  }
}
