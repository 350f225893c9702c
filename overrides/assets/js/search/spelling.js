// Slips: Telex and VNI letters that the keyboard left, words written as one, one wrong letter.
import { formsOf } from "./words.js";

const SYLLABLE = /^(?:ngh|ng|nh|th|tr|ch|ph|kh|gh|gi|qu|[bcdghklmnprstvx])?[aeiouy]{1,3}(?:ng|nh|ch|[cmnptoiuy])?$/;
const TONE_KEYS = { s: "\u0301", f: "\u0300", r: "\u0309", x: "\u0303", j: "\u0323" };
const TONES_BY_NUMBER = { 1: "\u0301", 2: "\u0300", 3: "\u0309", 4: "\u0303", 5: "\u0323" };
const SAME_SOUND = 0.5;
const ONE_LETTER = 1;
const KNOWN_NEIGHBOUR = 1.2;
const FREQUENT = 0.08;
const LONGEST_GLUED = 24;
const SLIPPED_LENGTH = 3; // words; of a shorter phrase too little is left to know it by

export class Speller {
  constructor(file) {
    this.counts = new Map(); // by the word's letters
    this.spellings = new Map(); // by the word's letters: toned forms, the most frequent first
    for (const [toned, count] of file.words ? file.words.split(" ").map((item) => item.split(":")) : []) {
      const folded = formsOf(fromToned(toned)).folded;
      this.counts.set(folded, (this.counts.get(folded) ?? 0) + parseInt(count, 36));
      this.spellings.set(folded, [...(this.spellings.get(folded) ?? []), toned]);
    }
    this.pairs = new Set(file.pairs.split("\n"));
  }

  // What an unknown word may be, as text to be typed instead; nothing when there is no idea. What is
  // a syllable of the language may be meant: it is mended only into what its neighbours know.
  mended(word, before, after) {
    const typed = this.fromTelex(word.raw) ?? this.fromVni(word.raw);
    if (typed) return typed;
    const parts = this.split(word.folded);
    if (parts) return parts.join(" ");
    const nearest = this.nearest(word.folded, before, after, isSyllable(word.folded))[0];
    return nearest ? this.spelledLike(nearest, word) : null;
  }

  // A known word with the accents that were typed, if it has them; typed without, it stays without.
  spelledLike(folded, typed) {
    if (typed.toned === typed.folded) return folded;
    const toned = this.spellings.get(folded).find((spelling) => isOneLetterOff(spelling, typed.toned));
    return toned ? fromToned(toned) : folded;
  }

  // A known word as it is mostly written.
  shown(folded) {
    return fromToned(this.spellings.get(folded)[0]);
  }

  fromTelex(raw) {
    const text = decodeTelex(raw);
    return text && this.counts.has(formsOf(text).folded) ? text : null;
  }

  fromVni(raw) {
    const text = decodeVni(raw);
    return text && this.counts.has(formsOf(text).folded) ? text : null;
  }

  // "caoxanh" -> cao, xanh: words that are known to stand side by side, as few as can be.
  split(text) {
    if (text.length < 5 || text.length > LONGEST_GLUED || !/^[a-z]+$/.test(text)) return null;
    const best = [{ cost: 0, words: [] }];
    for (let end = 1; end <= text.length; end += 1) {
      for (let begin = Math.max(0, end - 6); begin < end; begin += 1) {
        const word = text.slice(begin, end);
        if (!best[begin] || !this.counts.has(formsOf(word).folded) || !SYLLABLE.test(word)) continue;
        const last = best[begin].words[best[begin].words.length - 1];
        if (last && !this.pairs.has(`${last} ${word}`)) continue;
        const cost = best[begin].cost + 1 - FREQUENT * Math.log(this.counts.get(formsOf(word).folded));
        if (!best[end] || cost < best[end].cost) best[end] = { cost, words: [...best[begin].words, word] };
      }
    }
    const found = best[text.length];
    return found && found.words.length > 1 ? found.words : null;
  }

  // Known words one letter or one sound away, the likeliest beside its neighbours first.
  nearest(word, before, after, isPairNeeded = false) {
    if (word.length < 3 || /\d/.test(word)) return [];
    const sound = soundOf(word);
    const found = [];
    for (const [known, count] of this.counts) {
      if (known === word || Math.abs(known.length - word.length) > 2) continue;
      let cost = null;
      if (soundOf(known) === sound) cost = SAME_SOUND;
      else if (isOneLetterOff(word, known)) cost = ONE_LETTER;
      else continue;
      const neighbours = Number(this.pairs.has(`${before} ${known}`)) + Number(this.pairs.has(`${known} ${after}`));
      if (isPairNeeded && !neighbours) continue;
      found.push({ known, cost: cost - KNOWN_NEIGHBOUR * neighbours - FREQUENT * Math.log(count) });
    }
    return found.sort((one, two) => one.cost - two.cost).map((item) => item.known);
  }
}

// A word that is all that keeps typed words from being a phrase of the dictionary: “giải phóng mặt
// bằn”. Gives typed word -> the phrase's own.
export function slippedWord(typed, dictionary) {
  for (let from = 0; from + SLIPPED_LENGTH <= typed.length; from += 1) {
    for (const words of dictionary.spellings.phrases()) {
      if (words.length < SLIPPED_LENGTH || from + words.length > typed.length) continue;
      const other = words.filter((word, at) => typed[from + at].isTaken || typed[from + at].folded !== word.folded);
      if (other.length !== 1) continue;
      const slip = typed[from + words.indexOf(other[0])];
      if (!slip.isTaken && isNear(slip.folded, other[0].folded)) return new Map([[slip, other[0].raw]]);
    }
  }
  return new Map();
}

const isNear = (one, two) => Math.min(one.length, two.length) > 1 && (soundOf(one) === soundOf(two) || isOneLetterOff(one, two));

// "d9a61t" -> đất; nothing when it is no VNI for a syllable.
export function decodeVni(raw) {
  if (!/^[a-z]+[1-9][a-z1-9]*$/.test(raw) || raw.replace(/\D/g, "").length > 4) return null;
  const letters = raw.replace(/\d/g, "");
  if (!SYLLABLE.test(letters)) return null;
  let text = raw.replace(/d(\D*)9/, "đ$1");
  text = text.replace(/([aeo])([^6]*)6/, (all, vowel, between) => ({ a: "â", e: "ê", o: "ô" })[vowel] + between);
  text = text.replace(/([ou])([^7]*?)7/g, (all, vowel, between) => ({ o: "ơ", u: "ư" })[vowel] + between);
  text = text.replace(/a([^8]*)8/, "ă$1");
  const tone = text.match(/[1-5]/)?.[0] ?? "";
  return fromToned(text.replace(/\d/g, "") + tone);
}

// "ddaats" -> đất, "mowis" -> mới; nothing when it is no Telex for a syllable.
export function decodeTelex(raw) {
  if (!/^[a-z]{2,10}$/.test(raw)) return null;
  let text = raw.replace(/^d(\w*)d/, "đ$1");
  const key = text.match(/[aeiouy]\w*?([sfrxj])/)?.[1];
  if (key) text = text.replace(new RegExp(`([aeiouy]\\w*?)${key}`), "$1");
  text = text.replace(/^(đ?\w*?)([aeo])(\w*?)\2/, (all, head, vowel, middle) => `${head}${{ a: "â", e: "ê", o: "ô" }[vowel]}${middle}`);
  text = text.replace(/uow|uwow|uwo/, "ươ").replace(/([aou])(\w*?)w/, (all, vowel, middle) => ({ a: "ă", o: "ơ", u: "ư" })[vowel] + middle);
  if (text === raw) return null;
  const bare = text.replaceAll("đ", "d").normalize("NFD").replace(/\p{M}/gu, "");
  if (!SYLLABLE.test(bare)) return null;
  if (!key) return text;
  const vowels = text.match(/[aeiouyâêôăơư]+/)[0];
  const at = text.indexOf(vowels) + vowels.length;
  // The tone at the end of the vowels: tone placement does not matter to search.
  return (text.slice(0, at) + TONE_KEYS[key] + text.slice(at)).normalize("NFC");
}

// "đât1" -> đất: the tone goes to the vowel with a mark of its own, else to the last but one of an
// open row of vowels, else to the last.
export function fromToned(toned) {
  const [, base, tone] = toned.match(/^(.*?)([1-5]?)$/);
  if (!tone) return base;
  const [, head, vowels, tail] = base.match(/^((?:qu|gi(?=[aeouâêôăơư]))?[^aeiouyâêôăơư]*)([aeiouyâêôăơư]+)(.*)$/) ?? [];
  if (!vowels) return base;
  const marked = [...vowels].map((vowel) => "âêôăơư".includes(vowel)).lastIndexOf(true);
  const at = marked >= 0 ? marked : tail || vowels.length === 1 ? vowels.length - 1 : vowels.length - 2;
  return `${head}${vowels.slice(0, at + 1)}${TONES_BY_NUMBER[tone]}${vowels.slice(at + 1)}${tail}`.normalize("NFC");
}

const isSyllable = (word) => SYLLABLE.test(word) && !/^(?:ngh|gh|k)[aou]|^(?:c|g|ng)[iey](?!a)/.test(word);

// What sounds the same to many ears: s and x, tr and ch, d, gi and r, l and n, -n and -ng.
function soundOf(word) {
  return word
    .replace(/^ngh/, "ng").replace(/^gh/, "g").replace(/^(?:k|c|q(?=u))/, "k")
    .replace(/^(?:tr|ch)/, "c").replace(/^x/, "s").replace(/^(?:gi|r|d|v)(?=[aeiou])/, "d").replace(/^l/, "n")
    .replace(/n[gh]$/, "n").replace(/(?:ch|c|t)$/, "t").replace(/y/g, "i").replace(/ieu$|uou$/, "iu").replace(/iu$|uu$/, "iu");
}

// One letter more, less, other, or two side by side swapped.
export function isOneLetterOff(one, two) {
  if (Math.abs(one.length - two.length) > 1) return false;
  let at = 0;
  while (at < one.length && at < two.length && one[at] === two[at]) at += 1;
  const rest = (text, skip) => text.slice(at + skip);
  if (one.length > two.length) return rest(one, 1) === rest(two, 0);
  if (one.length < two.length) return rest(one, 0) === rest(two, 1);
  if (rest(one, 1) === rest(two, 1)) return one !== two;
  return one[at] === two[at + 1] && one[at + 1] === two[at] && rest(one, 2) === rest(two, 2);
}
