// The search page. Loaded there only; the index is fetched at the first query.
//
// Pagefind folds Vietnamese marks but not đ, so the index holds ḏ instead (see
// outputs/search_index.py): the query goes the same way, what is shown comes back.
const toIndex = (text) => text.normalize("NFC").replaceAll("đ", "ḏ").replaceAll("Đ", "Ḏ");
const fromIndex = (text) => text.replaceAll("ḏ", "đ").replaceAll("Ḏ", "Đ");
const fold = (text) =>
  fromIndex(text).toLowerCase().replaceAll("đ", "d").normalize("NFD").replace(/\p{M}/gu, "");

const box = document.getElementById("search");
const form = box.querySelector("form");
const field = form.elements.q;
const filtersBox = form.querySelector(".filters");
const state = document.getElementById("search-state");
const list = document.getElementById("search-results");
const more = document.getElementById("search-more");
const words = JSON.parse(box.dataset.words);
const kinds = box.dataset.abbreviations.split(" ").map(fold);
const siteRoot = new URL("../../", import.meta.url);
const FILTERS = [...filtersBox.querySelectorAll("select")].map((s) => s.name).filter((n) => n !== "sap-xep");
const PAGE = 10;

document.getElementById("search-noscript").hidden = true;

let engine;
let shown = [];
let turn = 0;

const load = () => {
  engine ??= (async () => {
    const pagefind = await import(new URL("pagefind/pagefind.js", siteRoot).href);
    await pagefind.options({ baseUrl: siteRoot.pathname, excerptLength: 24 });
    await pagefind.init();
    await offerFilters(await pagefind.filters());
    return pagefind;
  })().catch((error) => {
    engine = undefined; // the next try starts afresh
    throw error;
  });
  return engine;
};

async function offerFilters(found) {
  for (const name of FILTERS) {
    const select = form.elements[name];
    const values = Object.keys(found[name] ?? {});
    const order = name === "nam" ? (a, b) => b.localeCompare(a) : (a, b) => fold(a).localeCompare(fold(b), "vi", { numeric: true });
    for (const value of values.sort(order)) select.add(new Option(fromIndex(value), value));
  }
  filtersBox.hidden = false;
  readFilters();
}

// "35 ttr ubnd" and "35 TTr-UBND" mean the number 35/TTr-UBND; "ttr ubnd" its second part.
function asDocumentNumber(query) {
  const parts = fold(query).split(/[\s/.\-–]+/).filter(Boolean);
  const at = parts.findIndex((part) => kinds.includes(part));
  if (at < 0 || parts.length < 2 || parts.length > 5 || at > 1 || (at === 1 && !/^\d+$/.test(parts[0]))) return null;
  const tail = parts.slice(at).join("-");
  return at === 1 ? `${parts[0]}/${tail}` : tail;
}

async function find(pagefind, query, options) {
  const number = query.includes('"') ? null : asDocumentNumber(query);
  if (number) {
    const exact = await pagefind.search(toIndex(number), options);
    if (exact.results.length) return exact;
  }
  return pagefind.search(query ? toIndex(query) : null, options);
}

// What was typed meanwhile stays: only the lists wait for their choices.
function readFilters() {
  const address = new URLSearchParams(location.search);
  for (const name of FILTERS) form.elements[name].value = toIndex(address.get(name) ?? "");
  form.elements["sap-xep"].value = address.get("sap-xep") ?? "";
}

function writeAddress() {
  const address = new URLSearchParams();
  for (const element of form.elements) if (element.name && element.value) address.set(element.name, fromIndex(element.value));
  history.replaceState(null, "", address.size ? `?${address}` : location.pathname);
}

async function run() {
  const mine = ++turn;
  state.textContent = words.loading;
  try {
    const pagefind = await load();
    if (mine !== turn) return;
    writeAddress();
    const filters = {};
    for (const name of FILTERS) if (form.elements[name].value) filters[name] = form.elements[name].value;
    const direction = form.elements["sap-xep"].value;
    const query = field.value.trim();
    if (!query && !Object.keys(filters).length && !direction) {
      show([]);
      state.textContent = "";
      return;
    }
    const found = await find(pagefind, query, { filters, ...(direction ? { sort: { ngay: direction } } : {}) });
    if (mine !== turn) return;
    show(found.results);
    await next();
    if (mine !== turn) return;
    state.textContent = found.results.length ? words.results.replace("{count}", found.results.length) : words.none;
  } catch {
    if (mine !== turn) return;
    show([]);
    state.textContent = words.failed;
  }
}

function show(results) {
  shown = results;
  list.replaceChildren();
  more.hidden = true;
}

async function next() {
  const from = list.children.length;
  const results = shown;
  const data = await Promise.all(results.slice(from, from + PAGE).map((result) => result.data()));
  if (results !== shown) return;
  list.append(...data.map(item));
  more.hidden = list.children.length >= results.length;
}

function item(data) {
  const row = document.createElement("li");
  row.className = "row";
  const title = document.createElement("h2");
  title.className = "row__title";
  const link = document.createElement("a");
  link.href = data.url;
  link.textContent = fromIndex(data.meta.title);
  title.append(link);
  const excerpt = document.createElement("p");
  excerpt.className = "row__excerpt";
  excerpt.append(...marked(fromIndex(data.excerpt)));
  const facts = document.createElement("p");
  facts.className = "row__facts";
  const day = data.meta.ngay?.split("-").reverse().map(Number).join("/");
  const states = data.filters?.["tinh-trang"] ?? [];
  for (const fact of [data.meta.loai, day, ...states, data.meta["xac-nhan"]]) {
    if (!fact) continue;
    const part = document.createElement("span");
    part.textContent = fromIndex(fact);
    facts.append(part);
  }
  row.append(title, excerpt, facts);
  return row;
}

// The excerpt is escaped HTML with <mark>; it is rebuilt from text, never inserted as HTML.
function marked(html) {
  const text = document.createElement("textarea");
  return html.split(/(<mark>.*?<\/mark>)/).map((part) => {
    const inner = part.match(/^<mark>(.*)<\/mark>$/)?.[1];
    text.innerHTML = inner ?? part;
    if (inner === undefined) return document.createTextNode(text.value);
    const mark = document.createElement("mark");
    mark.textContent = text.value;
    return mark;
  });
}

let waiting;
form.addEventListener("submit", (event) => { event.preventDefault(); run(); });
form.addEventListener("change", run);
field.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(run, 250); });
more.addEventListener("click", async () => {
  const from = list.children.length;
  await next();
  list.children[from]?.querySelector("a").focus();
});

field.value = new URLSearchParams(location.search).get("q") ?? "";
if (new URLSearchParams(location.search).size) run();
