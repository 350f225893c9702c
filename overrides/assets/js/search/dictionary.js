// What is known of words: terms with their spellings, question phrases, numbered units, kinds of
// documents. Everything is looked up as a row of words, the longest first.
import { wordsOf } from "./words.js";

const RELATED = 0.5; // a near word finds the term, after what says the term itself
const LOOSE_LENGTH = 3; // so long a phrase is known by its letters alone, tones wrong or not

export class Dictionary {
  constructor(file) {
    this.terms = file.terms.map(([code, count, equal, related]) => ({ code, count, equal, related }));
    this.pages = file.pages;
    this.spellings = new PhraseTable();
    for (const term of this.terms) {
      for (const spelling of term.equal) this.spellings.add(spelling, { key: `@${term.code}`, weight: 1, term });
      for (const spelling of term.related) this.spellings.add(spelling, { key: `@${term.code}`, weight: RELATED, term });
    }
    this.questions = new PhraseTable();
    for (const [phrase, ...sections] of file.questions) this.questions.add(phrase, sections);
    this.units = new PhraseTable();
    for (const [code, spellings] of Object.entries(file.units)) {
      for (const spelling of spellings) this.units.add(spelling, code);
    }
    this.types = new PhraseTable();
    this.typeNames = file.types;
    for (const [abbreviation, name] of Object.entries(file.types)) {
      const code = wordsOf(abbreviation)[0].folded;
      this.types.add(abbreviation, code);
      this.types.add(name, code);
    }
  }
}

// Phrases by their first word, found in a row of typed words.
export class PhraseTable {
  constructor() {
    this.rows = new Map();
  }

  add(phrase, value) {
    const words = wordsOf(phrase.normalize("NFC"));
    if (!words.length) return;
    const row = this.rows.get(words[0].folded) ?? [];
    const known = row.find((item) => sameWords(item.words, words));
    if (known) known.values.push(value);
    else row.push({ words, values: [value] });
    this.rows.set(words[0].folded, row);
  }

  phrases() {
    return [...this.rows.values()].flatMap((row) => row.map((item) => item.words));
  }

  // The longest phrase that begins at a place: { length, values, words }, or nothing.
  at(typed, from) {
    return this.allAt(typed, from).reduce((best, phrase) => (best && best.length >= phrase.length ? best : phrase), null);
  }

  // All phrases that begin at a place, those of one length as one.
  allAt(typed, from) {
    const found = new Map();
    for (const { words, values } of this.rows.get(typed[from]?.folded) ?? []) {
      if (!fits(words, typed, from)) continue;
      const known = found.get(words.length);
      if (known) known.values.push(...values);
      else found.set(words.length, { length: words.length, values: [...values], words });
    }
    return [...found.values()];
  }
}

const sameWords = (one, two) =>
  one.length === two.length && one.every((word, at) => word.toned === two[at].toned);

// Typed without accents, a word may be any of its spellings; with them, only the one.
function fits(words, typed, from) {
  if (from + words.length > typed.length) return false;
  const isLoose = words.length >= LOOSE_LENGTH;
  return words.every((word, at) => {
    const given = typed[from + at];
    if (given.isTaken || given.folded !== word.folded) return false;
    return isLoose || given.toned === word.toned || given.toned === given.folded;
  });
}
