// The page that checks a file against the ledger. Loaded there only; the ledger is fetched at the
// first check, the file never leaves the device. What entries hold: outputs/ledger.py.
const box = document.getElementById("verification");
const form = box.querySelector("form");
const { file: fileField, code: codeField } = form.elements;
const said = document.getElementById("verification-said");
const words = JSON.parse(box.dataset.words);
const language = document.documentElement.lang;
const siteRoot = new URL("../../", import.meta.url);
const subtle = globalThis.crypto?.subtle; // only where the page came by https, or from this device
let turn = 0;

let ledger;
function load() {
  ledger ??= (async () => {
    const answer = await fetch(new URL("du-lieu-mo/so-cai.json", siteRoot), { cache: "no-cache" });
    if (!answer.ok) throw new Error(answer.status);
    return read(await answer.json());
  })().catch((error) => {
    ledger = undefined; // the next try starts afresh
    throw error;
  });
  return ledger;
}

// What each code stands for: a file or the content of a record, from when until when.
function read(raw) {
  const records = new Map(raw.records.map((record) => [`${record.kind}/${record.id}`, record]));
  const uses = new Map();
  const now = new Map(); // record -> name -> what the last entry says of it; "" is its content
  const begin = (key, name, code, since, place) => {
    // Of a record that has gone, what stands at its address.
    const record = records.get(key) ?? records.get(`go-bo/${place?.id}`) ?? place;
    const use = { name, code, since, record };
    if (!uses.has(code)) uses.set(code, []);
    uses.get(code).push(use);
    if (!now.has(key)) now.set(key, new Map());
    now.get(key).set(name, use);
    return use;
  };
  for (const entry of raw.entries) {
    const key = `${entry.kind}/${entry.record}`;
    const codes = new Map(Object.entries(entry.attachments));
    if (entry.sha256) codes.set("", entry.sha256);
    for (const [name, use] of now.get(key) ?? []) {
      if (codes.get(name) === use.code) continue;
      Object.assign(use, { state: codes.has(name) ? "older" : "withdrawn", until: entry.day });
      now.get(key).delete(name);
    }
    for (const [name, code] of codes) {
      if (!now.get(key)?.has(name)) begin(key, name, code, entry.day, { id: entry.record, address: entry.address });
    }
  }
  for (const [key, record] of records) {
    const present = [{ name: "", sha256: record.sha256, is_published: true }, ...record.files];
    for (const { name, sha256, is_published } of present) {
      let use = now.get(key)?.get(name);
      if (use?.code !== sha256) {
        if (use) use.state = "older";
        use = begin(key, name, sha256);
      }
      use.state = is_published ? "same" : "expired";
    }
  }
  // What is left has gone from the disk, in a change that no commit holds yet.
  for (const use of [...uses.values()].flat()) use.state ??= "withdrawn";
  const lines = new Map(raw.entries.map((entry) => [entry.hash, entry]));
  return { raw, uses, lines };
}

// RFC 8785: names in the order of their UTF-16 code units, which is how JavaScript sorts.
function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical)}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  return `{${Object.keys(value).sort().map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`)}}`;
}

async function sha256(bytes) {
  const digest = new Uint8Array(await subtle.digest("SHA-256", bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

// The number of the first entry that does not follow from the one before it; 0 when all do.
async function firstBroken(entries) {
  let before = null;
  for (const [index, { hash, ...content }] of entries.entries()) {
    const own = await sha256(new TextEncoder().encode(canonical(content)));
    if (content.number !== index + 1 || content.prev !== before || own !== hash) return index + 1;
    before = hash;
  }
  return 0;
}

const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);
const number = (value) => value.toLocaleString(language);
const day = (iso) =>
  language === "vi"
    ? iso.split("-").reverse().map(Number).join("/")
    : new Date(iso).toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });

function element(name, content, className = "") {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...[content].flat());
  return made;
}

function show(tone, verdict, ...details) {
  const notice = element("div", [element("p", element("strong", verdict)), ...details], `notice notice--${tone}`);
  said.replaceChildren(notice);
}

function recordLink({ id, address, title, title_en }) {
  const named = language === "vi" ? title : (title_en ?? title);
  const link = element("a", named ?? id);
  link.href = new URL(address, siteRoot);
  if (language !== "vi" && named !== title_en) link.lang = "vi";
  return link;
}

function told(use) {
  const { name, record, since, until, state } = use;
  const lines = [
    element("p", [name ? `${fill(words.of_record, { file: name })} ` : "", recordLink(record)]),
    element("p", [
      since ? fill(name ? words.since : words.since_record, { day: day(since) }) : "",
      until ? ` ${fill(words[state === "withdrawn" ? "withdrawn_on" : name ? "replaced_on" : "changed_on"], { day: day(until) })}` : "",
    ]),
  ];
  const mark = words.confirmation[record.confirmation];
  if (mark) lines.push(element("p", element("span", mark, "mark")));
  return lines.filter((line) => line.textContent);
}

const RANK = ["same", "older", "expired", "withdrawn"];

function showUses(uses) {
  const found = [...uses].sort((one, other) => RANK.indexOf(one.state) - RANK.indexOf(other.state));
  const [{ state, name }] = found;
  const verdict = name ? words[state] : words[`record_${state}`];
  show(state === "same" ? "done" : "late", verdict, ...found.filter((use) => use.state === state).flatMap(told));
}

async function showLine(entry, { raw }) {
  const broken = subtle ? await firstBroken(raw.entries) : 0;
  if (broken) return show("late", fill(words.broken, { number: number(broken) }));
  const place = { number: number(entry.number), day: day(entry.day), record: entry.record, count: number(raw.entries.length) };
  const whole = subtle ? [element("p", words.entry_whole)] : [];
  show("done", words.entry, element("p", fill(words.entry_place, place)), ...whole);
}

async function check(code, isFile, mine) {
  const found = await load();
  if (mine !== turn) return;
  if (found.uses.has(code)) showUses(found.uses.get(code));
  else if (found.lines.has(code)) await showLine(found.lines.get(code), found);
  else {
    const verdict = isFile ? words.unknown_file : words.unknown;
    show("late", verdict, element("p", words.unknown_why), element("p", words.unknown_made));
  }
  if (isFile) said.append(element("p", [`${words.code_of_file}: `, element("code", code, "fingerprint")], "small"));
}

async function run(work) {
  const mine = ++turn;
  said.textContent = words.working;
  try {
    await work(mine);
  } catch {
    if (mine === turn) show("late", words.failed);
  }
}

fileField.addEventListener("change", () => {
  const [file] = fileField.files;
  if (!file) return;
  run(async (mine) => {
    let bytes;
    try {
      bytes = await file.arrayBuffer();
    } catch { // too large for this device, or gone meanwhile
      if (mine === turn) show("late", words.unreadable);
      return;
    }
    const code = await sha256(bytes);
    if (mine === turn) await check(code, true, mine);
  });
});

form.addEventListener("submit", (event) => {
  event.preventDefault();
  const code = codeField.value.replace(/\s/g, "").toLowerCase();
  if (!/^[0-9a-f]{64}$/.test(code)) {
    turn++;
    show("late", fill(words.bad_code, { count: number(code.length) }));
    codeField.focus();
    return;
  }
  run((mine) => check(code, false, mine));
});

document.getElementById("verification-script").hidden = true;
form.hidden = false;
fileField.disabled = !subtle;
document.getElementById("verification-crypto").hidden = Boolean(subtle);
