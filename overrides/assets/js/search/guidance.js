// What helps on: how the words were understood, what else to try, which filters are on.
import { addressOf, chosenValues } from "./address.js";
import { element, phrase, sentence } from "./elements.js";

/** The question in quotation marks: the engine takes such words as they are. */
const atItsWord = (query) => `"${query.replaceAll('"', " ").trim()}"`;

/** A link that asks the same with other words. */
const queryLink = (query, asked, text = query) =>
  element("a", { href: addressOf({ ...asked, query }), "data-query": query }, text);

/** “Đang tìm …, ý bạn là …”: paragraphs about how the words were understood; mostly none. */
export function understandingOf({ corrected, suggestion }, asked, said) {
  const lines = [];
  if (corrected) {
    const typed = asked.query.trim();
    lines.push([
      ...phrase(said.corrected, { query: element("strong", {}, corrected) }), " ",
      ...phrase(said.as_typed, { query: queryLink(atItsWord(typed), asked, typed) }),
    ]);
  }
  if (suggestion) lines.push(phrase(said.suggestion, { query: queryLink(suggestion, asked) }));
  return lines.map((line) => element("p", {}, ...line));
}

/** What to try when nothing was found. */
export function nextTries({ nearest }, asked, said) {
  const lines = [];
  if (nearest?.length) {
    const links = nearest.flatMap((word) => [", ", queryLink(word, asked)]).slice(1);
    lines.push([`${said.nearest} `, ...links]);
  }
  if (asked.query.trim().includes(" ")) lines.push([said.shorter]);
  return lines.map((line) => element("p", {}, ...line));
}

/** How many were found, as it is announced. */
export function countOf({ hits, exact }, asked, said) {
  const near = hits.length - exact;
  if (exact && near) return sentence(said.results_and_near, { count: exact, near });
  if (exact) return sentence(said.results, { count: exact });
  if (near) return sentence(said.only_near, { near });
  return chosenValues(asked).length ? said.none_filtered : said.none;
}

/** The question in words, for paper: words, then filters. */
export function questionInWords(asked, labels) {
  const filters = chosenValues(asked).map(([name, value]) => `${labels[name]}: ${value}`);
  const query = asked.query.trim();
  return [query && `“${query}”`, ...filters].filter(Boolean).join("; ");
}
