// Texts with what was looked for marked in them, in the page's own letters.
import { wordsOf } from "./words.js";

const LENGTH = 34; // words of an excerpt
const LEAD = 6; // words shown before the first mark
const TELLING = 1.2; // a single word that tells less is marked only beside its neighbours

// A marker knows the rows of words that may be marked: [{ words, weight }].
export function makeMarker(units, tellings) {
  const rows = [];
  units.forEach((unit, at) => {
    for (const term of unit.terms ?? []) {
      for (const spelling of term.equal) rows.push({ words: wordsOf(spelling), weight: 2, unit: at });
    }
    if (unit.isPhrase) rows.push({ words: unit.words, weight: 2, unit: at });
    if (!unit.isPhrase && (tellings[at] > TELLING || units.length === 1)) rows.push({ words: unit.words, weight: 1, unit: at });
    const next = units[at + 1];
    if (!unit.isPhrase && next && !next.isPhrase) rows.push({ words: [unit.words[0], next.words[0]], weight: 2, unit: at });
  });
  const byFirst = new Map();
  for (const row of rows) {
    if (!row.words.length) continue;
    const first = row.words[0].folded;
    byFirst.set(first, [...(byFirst.get(first) ?? []), row].sort((one, two) => two.words.length - one.words.length));
  }
  return byFirst;
}

export function markedParts(text, marker) {
  const words = wordsOf(text);
  return cut(text, words, marksIn(words, marker), 0, words.length);
}

// The stretch that holds the most of what was asked.
export function excerptParts(text, marker) {
  const words = wordsOf(text);
  const marks = marksIn(words, marker);
  const from = marks.length ? Math.max(0, bestStart(marks) - LEAD) : 0;
  return cut(text, words, marks, from, Math.min(words.length, from + LENGTH));
}

// Rows that overlap or stand side by side are one mark.
function marksIn(words, marker) {
  const marks = [];
  words.forEach((word, at) => {
    const row = (marker.get(word.folded) ?? []).find((item) => stands(item.words, words, at));
    if (!row) return;
    const end = at + row.words.length;
    const last = marks[marks.length - 1];
    const isJoined = last && (at < last.end || (at === last.end && word.follows));
    if (!isJoined) marks.push({ at, end, found: new Map([[row.unit, row.weight]]) });
    else {
      last.end = Math.max(last.end, end);
      last.found.set(row.unit, row.weight);
    }
  });
  return marks;
}

function stands(row, words, at) {
  return row.every((word, step) => {
    const here = words[at + step];
    return here && here.folded === word.folded && (word.toned === word.folded || here.toned === word.toned || here.toned === here.folded);
  });
}

function bestStart(marks) {
  let best = marks[0].at;
  let most = -1;
  for (const { at } of marks) {
    const inside = marks.filter((mark) => mark.at >= at && mark.end <= at + LENGTH - LEAD);
    const units = new Map(inside.flatMap((mark) => [...mark.found]));
    const value = [...units.values()].reduce((sum, weight) => sum + weight, 0) + inside.length * 0.05;
    if (value > most) [best, most] = [at, value];
  }
  return best;
}

function cut(text, words, marks, from, to) {
  if (!words.length) return text ? [{ text, mark: false }] : [];
  const begin = from > 0 ? words[from].start : 0;
  const end = to < words.length ? words[to - 1].end : text.length;
  const parts = from > 0 ? [{ text: "… ", mark: false }] : [];
  let at = begin;
  const plain = (until) => { if (until > at) parts.push({ text: tidy(text.slice(at, until)), mark: false }); };
  for (const mark of marks) {
    if (mark.at < from || mark.end > to) continue;
    plain(words[mark.at].start);
    at = words[mark.end - 1].end;
    parts.push({ text: tidy(text.slice(words[mark.at].start, at)), mark: true });
  }
  plain(end);
  if (to < words.length) parts.push({ text: " …", mark: false });
  return parts;
}

const tidy = (text) => text.replace(/\s*\n\s*/g, " · ");
