// What was typed -> what is looked for: a row of units, each with the terms of the index that
// stand for it. Numbers, days and khu phố come first, then words round a question, then the
// dictionary's phrases; what is left are single words.
import { decodeVni } from "./spelling.js";
import { wordsOf } from "./words.js";

const ROMAN = { i: "1", ii: "2", iii: "3", iv: "4" };
const UNIT_NUMBER = /^\d{1,4}[a-h]?$/;
const DAY_TYPED = /(?<![\d/.-])(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})(?!\d)/g;
const SYMBOL = /^[a-z]{2,8}\d{0,2}$/;

const QUESTION_VALUE = 0.9; // beside a term of the same length, the term is meant

// Words that hold a sentence together and say little of what is sought. They still count where they
// stand beside their neighbours.
const GRAMMAR_WEIGHT = 0.3;
const GRAMMAR_WORDS = wordsOf(
  "ở tại của và các những cho có được là thì mà này đó đây với trong ngoài về theo từ đến khi lúc làm lần một " +
    "sẽ đã đang bị để ra vào lên xuống cũng hay hoặc rồi nữa còn ai tôi mình chúng ta nào gì sao vậy không " +
    "cần muốn nên phải do bởi như bằng trên dưới sau trước mấy the of a in for to and is are",
);
const GRAMMAR = new Set(GRAMMAR_WORDS.map((word) => word.toned));
const GRAMMAR_BARE = new Set(GRAMMAR_WORDS.map((word) => word.folded));

// A unit: { keys: [[term, weight]…], words: [typed words], weight, isPhrase }.
// `keys` are terms that say all of it; `words` say it one by one, and less surely.
export function parseQuery(query, dictionary) {
  const units = [];
  const rest = takeDays(asTyped(query), units);
  const typed = splitGlued(wordsOf(rest), dictionary);
  takeUnits(typed, units, dictionary);
  takeMonths(typed, units);
  takeNumbers(typed, units, dictionary);
  const sections = takePhrases(typed, units, dictionary);
  for (const word of typed) if (!word.isTaken) units.push(wordUnit(word));
  units.sort((one, two) => one.at - two.at);
  return { units, sections, typed };
}

// The text that the places of words count in.
export const asTyped = (query) => query.normalize("NFC").replace(/[–—]/g, "-");

function wordUnit(word) {
  const isGrammar = GRAMMAR.has(word.toned) || (word.toned === word.folded && GRAMMAR_BARE.has(word.folded));
  return { at: word.start, keys: [], words: [word], weight: isGrammar ? GRAMMAR_WEIGHT : 1, isPhrase: false };
}

// “quy4 vi2 ngu7o7i2”: tone digits that the keyboard left. One such word may be a place with its
// number (“khu5”), so two must be none, or all the words must be such.
export function typedInVni(query, dictionary) {
  const words = wordsOf(asTyped(query));
  const decoded = words.map((word) => decodeVni(word.raw));
  const sure = words.filter((word, at) => decoded[at] && splitGlued([word], dictionary).length === 1);
  if (sure.length < 2 && !(sure.length && decoded.every(Boolean))) return null;
  return words.map((word, at) => decoded[at] ?? word.raw).join(" ");
}

// 16/4/2024, 16-4-2024, 16.4.2024; blanked out in the text that goes on.
function takeDays(text, units) {
  return text.replace(DAY_TYPED, (typed, day, month, year, at) => {
    const days = wordsOf(`${day} ${month} ${year}`);
    if (Number(day) > 31 || Number(month) > 12 || !Number(day) || !Number(month)) return typed;
    units.push({
      at,
      keys: [[`~${year}${month.padStart(2, "0")}${day.padStart(2, "0")}`, 1]],
      words: days,
      weight: 1,
      isPhrase: true,
    });
    return " ".repeat(typed.length);
  });
}

// "kp5", "nq1679", "12qd": a word and its number written as one.
function splitGlued(words, dictionary) {
  const isKnown = (text, at) => {
    const word = { folded: text, toned: text };
    return dictionary.units.at([word], 0) || dictionary.types.at([word], 0) || (at === 0 && text === "so");
  };
  return words.flatMap((word) => {
    const [, head, tail] = word.raw.match(/^([a-zđ]+)(\d+[a-h]?)$/) ?? word.raw.match(/^(\d+)([a-zđ]{2,})$/) ?? [];
    if (!head) return [word];
    const letters = wordsOf(/^\d/.test(head) ? tail : head)[0].folded;
    if (!isKnown(letters, 0) && !["thang", "nam", "thu"].includes(letters)) return [word];
    const middle = word.start + head.length;
    return [
      { ...wordsOf(head)[0], follows: word.follows, start: word.start, end: middle },
      { ...wordsOf(tail)[0], follows: true, start: middle, end: word.end },
    ];
  });
}

const isNumber = (word, digits = 5) => word !== undefined && !word.isTaken && /^\d+$/.test(word.folded) && word.folded.length <= digits;
const isYear = (word) => isNumber(word) && /^(?:19|20)\d\d$/.test(word.folded);
const isWord = (word, ...texts) => word !== undefined && !word.isTaken && texts.includes(word.folded);

function take(typed, from, length) {
  const taken = typed.slice(from, from + length);
  for (const word of taken) word.isTaken = true;
  return taken;
}

// "ngày 16 tháng 4 năm 2024", "tháng 9", "tháng 9/2025", "9/2025"; before a year, "năm" says nothing.
function takeMonths(typed, units) {
  typed.forEach((word, at) => {
    const next = typed[at + 1];
    if (isWord(word, "thang") && isNumber(next, 2) && Number(next.folded) <= 12) {
      const hasDay = isWord(typed[at - 2], "ngay") && isNumber(typed[at - 1], 2);
      let length = 2;
      if (isWord(typed[at + 2], "nam") && isYear(typed[at + 3])) length = 4;
      else if (isYear(typed[at + 2])) length = 3;
      const year = length > 2 ? typed[at + length - 1].folded : null;
      const month = next.folded.padStart(2, "0");
      const begin = hasDay && year ? at - 2 : at;
      const day = begin < at ? typed[at - 1].folded.padStart(2, "0") : "";
      const keys = year ? [[`~${year}${month}${day}`, 1]] : [[`~m${next.folded}`, 0.8], [`thang ${next.folded}`, 1]];
      const words = take(typed, begin, length + at - begin);
      units.push({ at: words[0].start, keys, words: words.filter((item) => isNumber(item)), weight: 1, isPhrase: true });
    } else if (isWord(word, "nam") && isYear(next)) {
      word.isTaken = true;
    } else if (isNumber(word, 2) && isYear(next) && next.start - word.end === 1 && Number(word.folded) <= 12) {
      const keys = [[`~${next.folded}${word.folded.padStart(2, "0")}`, 1], [`#${word.folded}/${next.folded}`, 1]];
      // "10/2022/QH15" goes on: it is a law's number.
      if (typed[at + 2] && typed[at + 2].start - next.end === 1) return;
      units.push({ at: word.start, keys, words: take(typed, at, 2), weight: 1, isPhrase: true });
    }
  });
}

function takeUnits(typed, units, dictionary) {
  typed.forEach((word, at) => {
    const found = word.isTaken ? null : dictionary.units.at(typed, at);
    if (!found) return;
    let next = at + found.length;
    if (isWord(typed[next], "so")) next += 1;
    const named = typed[next];
    if (!named || named.isTaken) return;
    const number = ROMAN[named.folded] ?? named.folded;
    if (!UNIT_NUMBER.test(number)) return;
    const keys = found.values.map((code) => [`^${code}:${number}`, 1]);
    const words = take(typed, at, next + 1 - at);
    units.push({ at: word.start, keys, words: [words[0], named], weight: 1.3, isPhrase: true });
  });
}

// "128/TB-HĐBT", "tb 128 hdbt", "QĐ 12", "12-QĐ-UBND", "tờ trình 73", "số 73", "10/2022/QH15".
function takeNumbers(typed, units, dictionary) {
  typed.forEach((word, at) => {
    if (!isNumber(word)) return;
    const hasYear = isYear(typed[at + 1]) && typed[at + 1].start - word.end === 1;
    const number = hasYear ? `${word.folded}/${typed[at + 1].folded}` : word.folded;
    const after = at + (hasYear ? 2 : 1);
    const found = typeNear(typed, at, after, dictionary);
    if (found) {
      const { from, to, type, issuer } = found;
      const keys = [[`#${number}/${type}`, 0.9]];
      if (issuer) keys.unshift([`#${number}/${type}-${issuer}`, 1]);
      keys.push([`#${number}`, 0.35]);
      units.push({ at: typed[from].start, keys, words: take(typed, from, to - from), weight: 1.5, isPhrase: true });
    } else if (hasYear) {
      units.push({ at: word.start, keys: [[`#${number}`, 1]], words: take(typed, at, 2), weight: 1.3, isPhrase: true });
    } else if (isWord(typed[at - 1], "so")) {
      units.push({ at: typed[at - 1].start, keys: [[`#${number}`, 1]], words: take(typed, at - 1, 2).slice(1), weight: 1.3, isPhrase: true });
    }
  });
}

// The kind of document beside a number, before or behind it, and who issued it.
function typeNear(typed, at, after, dictionary) {
  const behind = typed[after] && !typed[after].isTaken ? dictionary.types.at(typed, after) : null;
  if (behind) {
    const to = after + behind.length;
    return { from: at, ...withIssuer(typed, to, behind.values[0]) };
  }
  const last = isWord(typed[at - 1], "so") ? at - 1 : at;
  for (let from = last - 1; from >= Math.max(0, last - 4); from -= 1) {
    if (typed[from].isTaken) return null;
    const before = dictionary.types.at(typed, from);
    if (before && from + before.length === last) return { from, ...withIssuer(typed, after, before.values[0]) };
  }
  const symbol = typed[after];
  if (symbol && !symbol.isTaken && symbol.start - typed[after - 1].end === 1 && after - at === 2 && SYMBOL.test(symbol.folded)) {
    return { from: at, to: after + 1, type: symbol.folded, issuer: null };
  }
  return null;
}

// "UBND" of "QĐ-UBND": one word of capital letters; which ones there are is not known here.
function withIssuer(typed, to, type) {
  const word = typed[to];
  const isIssuer = word && !word.isTaken && /^(?:[bcdfghjklmnpqrstvwx]{2,}\w*|u[bq][a-z]{2,}\w*|hd\w+|ubnd\w*)$/.test(word.folded);
  return isIssuer ? { to: to + 1, type, issuer: word.folded } : { to, type, issuer: null };
}

// Phrases of the dictionary and words round the question, cut so that they say the most together:
// “làm sổ đỏ” is làm + sổ đỏ, not làm sổ + đỏ; “nhà ở xã hội” is not nhà + ở xã + hội. Gives the
// kinds of records that the question is about. What is asked with is passed over, unless nothing
// else is there.
function takePhrases(typed, units, dictionary) {
  const chosen = bestPhrases(typed, dictionary);
  const asked = chosen.filter(({ phrase }) => phrase.isQuestion);
  const left = typed.filter((word) => !word.isTaken).length - asked.reduce((sum, { phrase }) => sum + phrase.length, 0);
  for (const { at, phrase } of chosen) {
    if (phrase.isQuestion) {
      if (left > 0 || units.length) take(typed, at, phrase.length);
      continue;
    }
    const words = take(typed, at, phrase.length);
    units.push({
      at: words[0].start,
      keys: phrase.values.map((value) => [value.key, value.weight]),
      terms: phrase.values.map((value) => value.term),
      words,
      weight: Math.min(2, 1 + 0.3 * (phrase.length - 1)),
      isPhrase: true,
    });
  }
  return asked.flatMap(({ phrase }) => phrase.values.flat());
}

function bestPhrases(typed, dictionary) {
  const best = [{ value: 0, chosen: [] }];
  typed.forEach((word, at) => {
    const so = best[at];
    if (!best[at + 1] || best[at + 1].value < so.value) best[at + 1] = so;
    for (const phrase of word.isTaken ? [] : phrasesAt(typed, at, dictionary)) {
      const value = so.value + phrase.value;
      const end = at + phrase.length;
      if (!best[end] || best[end].value < value) best[end] = { value, chosen: [...so.chosen, { at, phrase }] };
    }
  });
  return best[typed.length].chosen;
}

const phrasesAt = (typed, at, dictionary) => [
  ...dictionary.spellings.allAt(typed, at).map((phrase) => ({
    ...phrase,
    value: phrase.length ** 2 * Math.max(...phrase.values.map((item) => item.weight)),
  })),
  ...dictionary.questions.allAt(typed, at).map((phrase) => ({
    ...phrase,
    isQuestion: true,
    value: phrase.length ** 2 * QUESTION_VALUE,
  })),
];
