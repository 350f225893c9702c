// The files of the index (hooks/disclosure/search/files.py): fetched when asked for, kept after.
const FORMAT = 1;
const LEVELS = 16;

export class IndexFiles {
  constructor(address, entry) {
    this.folder = `${address}${entry.folder}/`;
    this.count = entry.documents;
    this.owners = unpackRow(entry.owners);
    this.days = entry.days.split(",").map((day) => (day ? parseInt(day, 36) : null));
    this.standing = entry.standing;
    this.facets = Object.entries(entry.facets).map(([name, values]) => [
      name,
      new Map(Object.entries(values).map(([value, row]) => [value, unpackRow(row)])),
    ]);
    this.first = entry.parts.split("\n");
    this.fetched = new Map();
  }

  // What is asked for again comes from memory; what failed is asked for anew.
  read(name) {
    let file = this.fetched.get(name);
    if (!file) {
      file = fetchJson(`${this.folder}${name}.json`);
      file.catch(() => this.fetched.delete(name));
      this.fetched.set(name, file);
    }
    return file;
  }

  // The part in which a term lies, if anywhere: the last one that begins at it or before it.
  async part(term) {
    let low = 0;
    let high = this.first.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (compareCodePoints(this.first[middle], term) <= 0) low = middle;
      else high = middle - 1;
    }
    return this.first.length ? this.read(`tu-${low}`) : {};
  }

  owner(unit) {
    return unit < this.count ? unit : this.owners[unit - this.count];
  }
}

export async function openIndex(address) {
  const entry = await fetchJson(`${address}muc-luc.json`, { cache: "no-cache" });
  if (entry.format !== FORMAT) throw new Error("the index is of another version than the script");
  return new IndexFiles(address, entry);
}

// "C3,1A9" -> calls back with unit and strength: 3 and 4 at level C, 9 at level A.
export function eachPosting(packed, found) {
  for (const [, level, row] of packed.matchAll(/([A-P])([0-9a-z,]+)/g)) {
    const strength = (level.charCodeAt(0) - 64) / LEVELS;
    for (const unit of unpackRow(row)) found(unit, strength);
  }
}

export function unpackRow(row) {
  let at = 0;
  return row ? row.split(",").map((step) => (at += parseInt(step, 36))) : [];
}

// Python sorts by code point; JavaScript's own order is by UTF-16 units, the same for all that
// terms are made of save signs beyond the basic plane.
function compareCodePoints(one, two) {
  return one < two ? -1 : one > two ? 1 : 0;
}

async function fetchJson(address, options) {
  const response = await fetch(address, options);
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  return response.json();
}
