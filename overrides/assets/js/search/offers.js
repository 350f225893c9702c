// Words and pages to choose from while one is typing: the dictionary alone, without the index.
import { Dictionary } from "./dictionary.js";
import { openIndex } from "./index_files.js";
import { fold } from "./words.js";

const OFFERED = 8;
const PAGES = 3; // places kept for pages when there are many words

/** What only offers words, for the boxes on other pages than the search's. */
export async function openOffers(address) {
  const files = await openIndex(address);
  const dictionary = new Dictionary(await files.read("tu-dien"));
  return { dictionary, suggest: async (prefix) => offersFor(dictionary, prefix) };
}

/** At most eight of { text, kind: "tu" | "trang", url }: what begins so first, then what has a word that does. */
export function offersFor(dictionary, prefix) {
  const typed = fold(prefix);
  if (!typed) return [];
  const terms = ranked(dictionary.terms.map((term) => nearestSpelling(term, typed)), (one, two) => two.count - one.count);
  const pages = ranked(
    dictionary.pages.map(([title, url]) => ({ text: title, kind: "trang", url, place: placeOf(title, typed) })),
    (one, two) => one.text.length - two.text.length,
  );
  const kept = terms.slice(0, OFFERED - Math.min(PAGES, pages.length));
  return [...kept, ...pages].slice(0, OFFERED).map(({ text, kind, url }) => ({ text, kind, url }));
}

const ranked = (items, otherwise) =>
  items.filter((item) => item.place >= 0).sort((one, two) => one.place - two.place || otherwise(one, two));

function nearestSpelling(term, typed) {
  const places = term.equal.map((text) => ({ text, kind: "tu", url: null, count: term.count, place: placeOf(text, typed) }));
  return places.filter((item) => item.place >= 0).sort((one, two) => one.place - two.place)[0] ?? { place: -1 };
}

// 0 when a text begins so, 1 when a later word does, -1 when none does.
function placeOf(text, typed) {
  const folded = fold(text);
  if (folded.startsWith(typed)) return 0;
  return folded.includes(` ${typed}`) ? 1 : -1;
}
