// Search as the pages use it: opens the index of a language, answers queries, offers words.
import { Dictionary } from "./dictionary.js";
import { excerptParts, makeMarker, markedParts } from "./excerpt.js";
import { openIndex } from "./index_files.js";
import { offersFor } from "./offers.js";
import { asTyped, parseQuery, typedInVni } from "./query.js";
import { neighbouring, neighbourTerms, rank, TermReader, termsOf } from "./rank.js";
import { slippedWord, Speller } from "./spelling.js";
import { fold, wordsOf } from "./words.js";

const MENDED_LENGTH = 3; // letters; shorter words are one letter away from too many
const QUOTED = /^\s*["“”](.+)["“”]\s*$/;

export async function openEngine(address) {
  const files = await openIndex(address);
  return new Engine(files, new Dictionary(await files.read("tu-dien")));
}

class Engine {
  constructor(files, dictionary) {
    this.files = files;
    this.dictionary = dictionary;
    this.reader = new TermReader(files);
    this.marker = new Map();
  }

  // The answer to a query; what each part of it means stands in docs/huong-dan/kien-truc.md.
  async search(query, { filters = {}, sort = "" } = {}) {
    const quoted = query.match(QUOTED)?.[1];
    let found;
    let corrected = null;
    let suggestion = null;
    if (!query.trim()) found = { hits: this.everything(), units: [] };
    else if (quoted) found = await this.asQuoted(quoted);
    else ({ corrected, suggestion, ...found } = await this.understood(query));
    this.marker = makeMarker(found.units, found.units.map((unit) => this.tellingOf(unit)));
    const { hits, facets } = this.filtered(found.hits, filters);
    if (sort) this.sortByDay(hits, sort);
    return {
      hits,
      exact: hits.filter((hit) => hit.isExact).length,
      facets,
      corrected,
      suggestion,
      nearest: hits.length ? [] : await this.nearestWords(query),
    };
  }

  async card({ doc, part }) {
    const [shown, page] = await Promise.all([this.files.read(`bai-${doc}`), part === null ? null : this.files.read(`bai-${part}`)]);
    const facts = shown.facts ?? {};
    return {
      url: shown.url,
      title: shown.title,
      titleParts: markedParts(shown.title, this.marker),
      excerpt: excerptParts((page ?? shown).text, this.marker),
      kind: facts.loai ?? "",
      number: facts.so ?? "",
      day: facts.ngay ?? "",
      mark: facts["xac-nhan"] ?? "",
      states: this.valuesOf("tinh-trang", doc),
      place: this.valuesOf("khu-pho", doc).join(", "),
      attachment: page && { title: page.title, url: page.url, page: page.page ?? null, recognised: Boolean(page.recognized) },
    };
  }

  async suggest(prefix) {
    return offersFor(this.dictionary, prefix);
  }

  // The query as it is; then with its slips mended, when that finds more of it.
  async understood(typed) {
    const query = typedInVni(typed, this.dictionary) ?? typed;
    if (query !== typed) return this.corrected(query);
    const first = await this.answer(query);
    const slipped = slippedWord(first.typed, this.dictionary);
    if (slipped.size) return this.corrected(rewritten(asTyped(query), first.typed, slipped));
    if (first.hits[0]?.isExact && !first.unknown.length) return { ...first, corrected: null, suggestion: null };
    const mended = await this.mend(query, first);
    if (!mended || fold(mended) === fold(query)) return { ...first, corrected: null, suggestion: null };
    // A word that stands nowhere may be replaced; of known ones that is only offered, unless it
    // finds all.
    const second = await this.corrected(mended);
    const isBetter = second.hits[0]?.isExact && !first.hits[0]?.isExact;
    if (isBetter || first.unknown.length) return second;
    return { ...first, corrected: null, suggestion: second.hits.length ? mended : null };
  }

  async corrected(query) {
    return { ...(await this.answer(query)), corrected: query, suggestion: null };
  }

  async answer(query) {
    const parsed = parseQuery(query, this.dictionary);
    const { units, typed } = parsed;
    await this.reader.load([...units.flatMap(termsOf), ...neighbourTerms(units)]);
    const last = typed[typed.length - 1];
    const open = units.find((unit) => unit.words[0] === last && !unit.isPhrase);
    if (open && !/\s$/.test(query) && last.folded.length > 1 && !this.reader.has(last.folded)) {
      const continued = await this.reader.continued(last.folded);
      if (continued.some(Boolean)) open.continued = continued;
    }
    const hits = rank(units, this.reader, parsed.sections);
    const unknown = units.filter((unit) => !unit.isPhrase && !unit.continued && !this.reader.has(unit.words[0].folded)).map((unit) => unit.words[0]);
    return { hits, units, typed, unknown };
  }

  // A new query in place of one with words that are nowhere, or that stand nowhere side by side.
  async mend(query, { units, unknown, typed }) {
    const speller = await this.speller();
    const isUnknown = (word) => unknown.includes(word);
    const replaced = new Map();
    const forms = typed.map((word) => word.folded);
    const isTelex = unknown.some((word) => speller.fromTelex(word.raw));
    typed.forEach((word, at) => {
      const single = units.some((unit) => !unit.isPhrase && unit.words[0] === word);
      if (!single) return;
      const telex = isTelex ? speller.fromTelex(word.raw) : null;
      const instead = telex ?? (isUnknown(word) ? speller.mended(word, forms[at - 1], forms[at + 1]) : null);
      if (!instead) return;
      replaced.set(word, instead);
      forms[at] = fold(instead);
    });
    if (!replaced.size) this.mendPairs(units, speller, replaced);
    return replaced.size ? rewritten(asTyped(query), typed, replaced) : null;
  }

  // Two known words that never stand together, when one letter away there are two that do; one
  // slip at a time.
  mendPairs(units, speller, replaced) {
    for (const [one, two] of neighbouring(units)) {
      if (this.reader.has(`${one.folded} ${two.folded}`) || Math.min(one.folded.length, two.folded.length) < MENDED_LENGTH) continue;
      const second = speller.nearest(two.folded, one.folded, null, true)[0];
      const first = speller.nearest(one.folded, null, two.folded, true)[0];
      if (second && speller.pairs.has(`${one.folded} ${second}`)) return replaced.set(two, second);
      if (first && speller.pairs.has(`${first} ${two.folded}`)) return replaced.set(one, first);
    }
    return replaced;
  }

  // Taken at its word: every word, side by side, with the accents that were typed.
  async asQuoted(text) {
    const words = wordsOf(text.normalize("NFC"));
    const terms = words.slice(1).flatMap((word, at) => (word.follows ? [`${words[at].folded} ${word.folded}`] : []));
    await this.reader.load([...words.map((word) => word.folded), ...terms]);
    const needed = [...terms.map((term) => this.reader.strengths(term)), ...words.map((word) => this.reader.asTyped(word))];
    const hits = [];
    for (let unit = 0; words.length && unit < this.reader.size; unit += 1) {
      if (!needed.every((strengths) => strengths[unit])) continue;
      const doc = this.files.owner(unit);
      if (hits.some((hit) => hit.doc === doc)) continue;
      const score = needed.reduce((sum, strengths) => sum + strengths[unit], 0);
      hits.push({ doc, score, coverage: 1, isExact: true, part: unit < this.files.count ? null : unit });
    }
    hits.sort((one, two) => two.score - one.score || one.doc - two.doc);
    return { hits, units: [{ keys: [], words, isPhrase: true, weight: 1 }] };
  }

  everything() {
    const docs = new Set(this.files.facets.flatMap(([, values]) => [...values.values()].flat()));
    const hits = [...docs].map((doc) => ({ doc, score: Number(this.files.standing[doc]), coverage: 1, isExact: true, part: null }));
    return hits.sort((one, two) => two.score - one.score || (this.files.days[two.doc] ?? 0) - (this.files.days[one.doc] ?? 0) || one.doc - two.doc);
  }

  // Several values of one filter widen, several filters narrow. The counts of a filter leave out
  // its own choice, so that they say what another choice would find.
  filtered(hits, filters) {
    const allowed = this.files.facets
      .filter(([name]) => filters[name]?.length)
      .map(([name, values]) => ({ name, docs: new Set(filters[name].flatMap((value) => values.get(value) ?? [])) }));
    const passes = (hit, except) => allowed.every(({ name, docs }) => name === except || docs.has(hit.doc));
    const facets = {};
    for (const [name, values] of this.files.facets) {
      const left = new Set(hits.filter((hit) => passes(hit, name)).map((hit) => hit.doc));
      const counts = [...values].map(([value, docs]) => [value, docs.reduce((sum, doc) => sum + Number(left.has(doc)), 0)]);
      facets[name] = new Map(counts.filter(([value, count]) => count || filters[name]?.includes(value)));
    }
    return { hits: hits.filter((hit) => passes(hit)), facets };
  }

  // What has no day comes last, whichever way.
  sortByDay(hits, sort) {
    const { days } = this.files;
    const way = sort === "asc" ? 1 : -1;
    hits.sort((one, two) => {
      if (one.isExact !== two.isExact) return one.isExact ? -1 : 1;
      const [first, second] = [days[one.doc], days[two.doc]];
      if (first === null || second === null) return Number(first === null) - Number(second === null);
      return way * (first - second) || two.score - one.score;
    });
  }

  async nearestWords(query) {
    const speller = await this.speller();
    const found = wordsOf(query.normalize("NFC")).flatMap((word) => speller.nearest(word.folded).slice(0, 3));
    return [...new Set(found)].slice(0, 6).map((word) => speller.shown(word));
  }

  async speller() {
    this.spelling ??= new Speller(await this.files.read("chinh-ta"));
    return this.spelling;
  }

  tellingOf(unit) {
    if (unit.isPhrase) return 2;
    const strengths = this.reader.strengths(unit.words[0].folded, unit.words[0]);
    const found = strengths.reduce((sum, strength) => sum + Number(strength > 0), 0);
    return Math.log((this.reader.size + 1) / (found + 1));
  }

  valuesOf(facet, doc) {
    const values = this.files.facets.find(([name]) => name === facet)?.[1] ?? [];
    return [...values].filter(([, docs]) => docs.includes(doc)).map(([value]) => value);
  }
}

// The typed text with some of its words replaced.
function rewritten(text, typed, replaced) {
  let at = 0;
  let made = "";
  for (const word of typed) {
    if (!replaced.has(word)) continue;
    made += text.slice(at, word.start) + replaced.get(word);
    at = word.end;
  }
  return made + text.slice(at);
}
