// What may have been meant when nothing begins as the typed text does: terms that begin with it
// but for one letter.
import { isOneLetterOff } from "./spelling.js";
import { fold } from "./words.js";

const SHORTEST_SLIP = 4; // letters; shorter, anything may be meant
const MEANT = 3;

/** Names of terms of the dictionary, the most frequent first, as suggestions of the kind "meant". */
export function meantTerms({ terms }, text) {
  const typed = fold(text);
  if (typed.length < SHORTEST_SLIP) return [];
  return terms
    .map(({ count, equal }) => ({ count, text: equal.find((spelling) => beginsNearly(fold(spelling), typed)) }))
    .filter((term) => term.text)
    .sort((one, two) => two.count - one.count)
    .slice(0, MEANT)
    .map((term) => ({ text: term.text, kind: "meant", url: null }));
}

const beginsNearly = (spelling, typed) => [0, -1, 1].some((more) => isOneLetterOff(spelling.slice(0, typed.length + more), typed));
