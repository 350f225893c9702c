// Vietnamese words as search compares them: the browser's half of hooks/disclosure/search/words.py,
// where the two forms of a word are explained.
const TONES = { "\u0300": "2", "\u0309": "3", "\u0303": "4", "\u0301": "1", "\u0323": "5" };
const FINAL_Y = /^(?:[bcdđghklmnprstvx]|[ckgtnp]h|ng|qu|)y$/;
const WORD_OR_BREAK = /(\d{1,3}(?:\.\d{3})+(?!\d)|[\p{L}\p{N}]+)|[.;:!?()[\]|\n•]/gu;
const ASCII = /^[\x00-\x7f]*$/;
const formsKnown = new Map();

// The words of a text in NFC, each with its two forms, its place, and whether it follows the one
// before it directly.
export function wordsOf(text) {
  const found = [];
  let follows = false;
  for (const match of text.matchAll(WORD_OR_BREAK)) {
    if (match[1] === undefined) {
      follows = false;
      continue;
    }
    const raw = match[1].toLowerCase();
    found.push({ ...formsOf(raw), raw, follows, start: match.index, end: match.index + match[1].length });
    follows = true;
  }
  return found;
}

export function formsOf(word) {
  let known = formsKnown.get(word);
  if (!known) formsKnown.set(word, (known = makeForms(word)));
  return known;
}

export const fold = (text) => wordsOf(text.normalize("NFC")).map((word) => word.folded).join(" ");

function makeForms(word) {
  if (ASCII.test(word)) {
    const plain = /^\d/.test(word) ? plainNumber(word) : singular(withI(word));
    return { folded: plain, toned: plain };
  }
  let tone = "";
  let kept = "";
  for (const character of word.normalize("NFD")) {
    if (character in TONES) tone = TONES[character];
    else kept += character;
  }
  const base = withI(kept.normalize("NFC"));
  return { folded: bare(base), toned: base + tone };
}

const bare = (text) => text.replaceAll("đ", "d").normalize("NFD").replace(/\p{M}/gu, "");
const withI = (base) => (FINAL_Y.test(base) ? `${base.slice(0, -1)}i` : base);
const singular = (word) => (word.length > 3 && /[^sui]s$/.test(word) ? word.slice(0, -1) : word);
const plainNumber = (word) => word.match(/^0+(\d{1,2})$/)?.[1] ?? word.replaceAll(".", "");
