// Units of a query -> documents in order. How strongly a term stands in a document comes with the
// index; how much the term tells is worked out here (BM25's inverse document frequency), for all
// that may stand for it together.
import { eachPosting } from "./index_files.js";

const OTHER_MARKS = 0.35; // typed with accents, found with others
const NO_MARKS = 0.8; // typed with accents, written without
const NEAR_TONE = 0.7; // hỏi for ngã and ngã for hỏi: to many ears the same
const WORDS_OF_PHRASE = 0.4; // a phrase's words, not the phrase
const AS_TYPED = 0.25; // on top, when the phrase stands there word for word
const PAIR = 0.7; // neighbours that stand as neighbours
const IN_ATTACHMENT = 0.6;
const PREFIX = 0.7;
const ASKED_SECTION = 1.15; // the kind of record that such a question is about
const STANDING_STEP = 0.03;
const TYPICAL_STANDING = 5;
const FIRM = 0.16; // strength from which a word is there without a doubt
const WHOLE = 0.8; // share of what was asked that counts as all of it
const NEAR = 0.4; // share that makes an answer worth showing
const LEAST = 0.15; // share below which even the best is none
const FEWEST = 8; // answers shown though they hold less than NEAR
const STRONG_NEAR = 0.6; // share from which what outdoes the best whole answer stands beside it

// Everything the units name, fetched: strengths of each term by unit of the index.
export class TermReader {
  constructor(files) {
    this.files = files;
    this.size = files.count + files.owners.length;
    this.known = new Map();
  }

  async load(terms) {
    await Promise.all([...new Set(terms)].map(async (term) => {
      if (!this.known.has(term)) this.known.set(term, (await this.files.part(term))[term] ?? null);
    }));
  }

  has(term) {
    return Boolean(this.known.get(term));
  }

  // Strengths of a term; of a typed word, by how its accents agree.
  strengths(term, word = null, { weight = 1, least = 0 } = {}) {
    const found = new Float32Array(this.size);
    const packed = this.known.get(term);
    if (!packed) return found;
    const spellings = typeof packed === "string" ? { "": packed } : packed;
    for (const [toned, postings] of Object.entries(spellings)) {
      const agreed = weight * agreement(word, toned);
      if (agreed < least) continue;
      eachPosting(postings, (unit, strength) => { found[unit] = Math.max(found[unit], agreed * strength); });
    }
    return found;
  }

  // Strengths of a word only where it has the accents that were typed, if any were.
  asTyped(word) {
    return this.strengths(word.folded, word, { least: 1 });
  }

  // All words of the index that begin so, in the one part where the word itself would lie.
  async continued(prefix) {
    const part = await this.files.part(prefix);
    const found = new Float32Array(this.size);
    for (const [term, packed] of Object.entries(part)) {
      if (!term.startsWith(prefix) || term.includes(" ")) continue;
      this.known.set(term, packed);
      addMost(found, this.strengths(term, null, { weight: PREFIX }));
    }
    return found;
  }
}

function agreement(word, toned) {
  if (!word || word.toned === word.folded || toned === word.toned) return 1;
  if (toned === "") return NO_MARKS;
  return toned.replace(/[34]$/, "") === word.toned.replace(/[34]$/, "") && /[34]$/.test(toned) && /[34]$/.test(word.toned) ? NEAR_TONE : OTHER_MARKS;
}

export function termsOf(unit) {
  return [...unit.keys.map(([key]) => key), ...unit.words.map((word) => word.folded), ...pairsOf(unit.words)];
}

export function pairsOf(words) {
  const found = [];
  for (let at = 1; at < words.length; at += 1) {
    if (words[at].follows) found.push(`${words[at - 1].folded} ${words[at].folded}`);
  }
  return found;
}

// Documents with score, coverage (0–1, the share of what was asked that is there) and the page of
// an attachment that answers best, if it does better than the document itself.
export function rank(units, reader, sections) {
  const { files } = reader;
  const measured = units.map((unit) => measure(unit, reader));
  const pairs = neighbouring(units).map(([one, two]) => {
    const strengths = reader.strengths(`${one.folded} ${two.folded}`);
    return { strengths, telling: telling(strengths, files.count) };
  });
  const asked = measured.reduce((sum, unit) => sum + unit.telling, 0) || 1;
  const sectionDocuments = documentsOf(files, sections);
  const best = new Map();
  for (let unit = 0; unit < reader.size; unit += 1) {
    let score = 0;
    let covered = 0;
    for (const { strengths, sure, telling: weight } of measured) {
      score += weight * strengths[unit];
      covered += weight * sure[unit];
    }
    if (!score) continue;
    for (const pair of pairs) score += PAIR * pair.telling * pair.strengths[unit];
    keepBest(best, files, unit, score, covered / asked);
  }
  const scored = [...best.values()].filter((hit) => hit.coverage >= LEAST).map((hit) => {
    const standing = 1 + STANDING_STEP * (Number(files.standing[hit.doc]) - TYPICAL_STANDING);
    const asks = sectionDocuments.has(hit.doc) ? ASKED_SECTION : 1;
    return { ...hit, score: hit.score * hit.coverage ** 2 * standing * asks };
  }).sort(byScore);
  const bestWhole = scored.find((hit) => hit.coverage >= WHOLE)?.score ?? Infinity;
  return scored
    .filter((hit, at) => hit.coverage >= NEAR || at < FEWEST)
    .map((hit) => ({ ...hit, isExact: hit.coverage >= WHOLE || (hit.coverage >= STRONG_NEAR && hit.score >= bestWhole) }))
    .sort((one, two) => Number(two.isExact) - Number(one.isExact) || byScore(one, two));
}

const byScore = (one, two) => two.score - one.score || one.doc - two.doc;

function keepBest(best, files, unit, score, coverage) {
  const doc = files.owner(unit);
  const isPage = unit >= files.count;
  const known = best.get(doc);
  const counted = isPage ? score * IN_ATTACHMENT : score;
  if (!known) {
    best.set(doc, { doc, score: counted, coverage, part: isPage ? unit : null });
  } else if (coverage > known.coverage || (known.part !== null && isPage && counted > known.score)) {
    best.set(doc, { doc, score: Math.max(counted, known.score), coverage: Math.max(coverage, known.coverage), part: isPage ? unit : known.part });
  }
}

const documentsOf = (files, sections) => {
  const values = files.facets.find(([name]) => name === "muc")?.[1];
  return new Set(sections.flatMap((section) => values?.get(section) ?? []));
};

// Of one unit: strengths; how sure each document has it (1 as meant, less by its words alone);
// and how much it tells.
function measure(unit, reader) {
  const strengths = new Float32Array(reader.size);
  const sure = new Float32Array(reader.size);
  for (const [key, weight] of unit.keys) {
    addMost(strengths, reader.strengths(key, null, { weight }));
  }
  for (let at = 0; at < sure.length; at += 1) sure[at] = standsFirmly(strengths[at]);
  const count = reader.files.count;
  let weight = unit.isPhrase ? telling(strengths, count) : 0;
  const words = unit.words.map((word) => unit.continued ?? reader.strengths(word.folded, word));
  if (unit.isPhrase) {
    const meant = unit.words.map((word) => reader.strengths(word.folded, word, { least: NEAR_TONE }));
    byWords(unit, meant, reader, strengths, sure);
    weight ||= Math.max(...words.map((word) => telling(word, count)), 0);
  } else {
    const meant = unit.continued ?? reader.strengths(unit.words[0].folded, unit.words[0], { least: NEAR_TONE });
    addMost(strengths, words[0]);
    for (let at = 0; at < sure.length; at += 1) sure[at] = Math.max(standsFirmly(meant[at]), OTHER_MARKS * standsFirmly(words[0][at] / OTHER_MARKS));
    weight = telling(meant.some(Boolean) ? meant : words[0], count);
  }
  return { strengths, sure, telling: weight * unit.weight };
}

// A phrase by its words: less than the phrase, and less sure, unless they stand there in its order.
function byWords(unit, words, reader, strengths, sure) {
  const pairs = pairsOf(unit.words).map((pair) => reader.strengths(pair));
  for (let at = 0; at < strengths.length; at += 1) {
    const mean = words.reduce((sum, word) => sum + word[at], 0) / words.length;
    if (!mean) continue;
    const share = words.filter((word) => word[at]).length / words.length;
    const typed = pairs.length ? pairs.reduce((sum, pair) => sum + pair[at], 0) / pairs.length : 0;
    const isTyped = pairs.length > 0 && pairs.every((pair) => pair[at]);
    strengths[at] = Math.max(strengths[at], WORDS_OF_PHRASE * mean * share) + AS_TYPED * typed;
    sure[at] = Math.max(sure[at], isTyped ? standsFirmly(typed) : 0.5 * share ** 2 * standsFirmly(mean));
  }
}

// Once in a very long text is hardly there; once in a text of usual length is.
const standsFirmly = (strength) => Math.min(1, strength / FIRM);

// Words that were typed side by side and are units of their own.
export function neighbouring(units) {
  const words = units.filter((unit) => !unit.isPhrase).map((unit) => unit.words[0]);
  return words.slice(1).map((word, at) => [words[at], word]).filter(([one, two]) => two.follows && two.start - one.end <= 1);
}

export const neighbourTerms = (units) => neighbouring(units).map(([one, two]) => `${one.folded} ${two.folded}`);

function telling(strengths, count) {
  let found = 0;
  for (let unit = 0; unit < count; unit += 1) if (strengths[unit]) found += 1;
  return Math.log(1 + (count - found + 0.5) / (found + 0.5));
}

function addMost(target, source) {
  for (let at = 0; at < target.length; at += 1) if (source[at] > target[at]) target[at] = source[at];
}
