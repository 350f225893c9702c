// The search page. The index is fetched at the first question, not before.
import { activeFilters } from "./active.js";
import { addressOf, chosenValues, readAddress } from "./address.js";
import { chipGroups } from "./chips.js";
import { equipBoxes } from "./equip.js";
import { countOf, nextTries, questionInWords, understandingOf } from "./guidance.js";
import { openEngine } from "./engine.js";
import { openedOnce } from "./opening.js";
import { recentSearches } from "./recent.js";
import { rememberedSearches } from "./remembered.js";
import { resultList } from "./results.js";
import { offerVoice } from "./voice.js";

const TYPED_PAUSE = 250; // ms
const SLOW = 400; // ms; only then “searching” is said

const byId = (id) => document.getElementById(id);
const box = byId("search");
const form = box.querySelector("form");
const field = form.elements.q;
const state = byId("search-state");
const found = byId("search-found");
const sort = byId("sap-xep");
const share = byId("search-share");
const said = JSON.parse(box.dataset.words);
const root = new URL(box.dataset.root, document.baseURI);
const labels = {};
for (const group of box.querySelectorAll("[data-filter]")) labels[group.dataset.filter] = group.querySelector("summary").textContent;

const openedEngine = openedOnce(() => openEngine(new URL(box.dataset.index, document.baseURI).href));
const recent = recentSearches(root.pathname);
const results = resultList(byId("search-results"), byId("search-more"), { root, said, failed: sayFailed });
const drawChips = chipGroups(byId("search-filters"), said, toggleFilter);
const drawActive = activeFilters(byId("search-active"), { labels, said, remove: removeFilter, settle: () => state.focus() });
const drawRemembered = rememberedSearches(byId("search-recent"), recent, said);

let asked = readAddress(location.search, Object.keys(labels));
let turn = 0;
let typing;

function toggleFilter(name, value) {
  const others = asked.filters[name].filter((other) => other !== value);
  const values = others.length < asked.filters[name].length ? others : [...others, value];
  ask({ filters: { ...asked.filters, [name]: values } });
}

function removeFilter(name, value) {
  if (name) return toggleFilter(name, value);
  ask({ filters: readAddress("", Object.keys(labels)).filters });
}

function ask(change) {
  clearTimeout(typing);
  asked = { ...asked, query: field.value, ...change };
  drawActive(asked);
  return run();
}

async function run() {
  const mine = ++turn;
  const question = asked;
  const isEmpty = !question.query.trim() && !chosenValues(question).length && !question.sort;
  const slow = setTimeout(() => { if (mine === turn) state.textContent = said.loading; }, SLOW);
  found.setAttribute("aria-busy", "true");
  writeAddress();
  try {
    if (isEmpty) return showStart();
    const engine = await openedEngine();
    const answer = await engine.search(question.query.trim(), { filters: question.filters, sort: question.sort });
    const showResults = await results.prepare(engine, answer);
    if (mine !== turn) return;
    showResults();
    showAnswer(answer);
  } catch {
    if (mine === turn) sayFailed();
  } finally {
    clearTimeout(slow);
    if (mine === turn) found.removeAttribute("aria-busy");
  }
}

function writeAddress() {
  const address = addressOf(asked);
  history.replaceState(null, "", address || location.pathname);
  share.dataset.share = address;
}

function showStart() {
  results.clear();
  drawRemembered();
  showParts({ start: true });
  state.textContent = "";
}

function showAnswer(answer) {
  byId("search-understood").replaceChildren(...understandingOf(answer, asked, said));
  byId("search-tries").replaceChildren(...(answer.hits.length ? [] : nextTries(answer, asked, said)));
  byId("search-printed").textContent = questionInWords(asked, labels);
  drawChips(answer.facets, asked.filters);
  showParts({ answered: true, any: answer.hits.length > 0 });
  state.textContent = countOf(answer, asked, said);
}

function sayFailed() {
  results.clear();
  showParts({ failed: true });
  state.textContent = navigator.onLine === false ? said.offline : said.failed;
}

function showParts({ start = false, answered = false, any = false, failed = false }) {
  const retry = byId("search-retry");
  const hadFocus = retry === document.activeElement;
  byId("search-start").hidden = !start;
  found.hidden = !answered;
  byId("search-understood").hidden = !answered;
  byId("search-tools").hidden = !any;
  retry.hidden = !failed;
  box.classList.toggle("search--found", answered);
  if (hadFocus && !failed) state.focus();
}

byId("search-noscript").hidden = true;
field.value = asked.query;
sort.value = asked.sort;
equipBoxes({ opened: openedEngine, recent, root, said });
offerVoice(byId("search-voice"), said, (text) => {
  field.value = text;
  recent.add(text);
  ask({});
});

form.addEventListener("submit", (event) => {
  event.preventDefault();
  ask({});
});
field.addEventListener("input", () => {
  clearTimeout(typing);
  typing = setTimeout(() => ask({}), TYPED_PAUSE);
});
sort.addEventListener("change", () => ask({ sort: sort.value }));
byId("search-retry").addEventListener("click", () => ask({}));
addEventListener("online", () => { if (!byId("search-retry").hidden) ask({}); });
byId("search-results").addEventListener("click", (event) => { if (event.target.closest("a")) recent.add(asked.query); });
// Links to other words ask at once; opened elsewhere they are addresses like any other.
box.addEventListener("click", (event) => {
  const link = event.target.closest("a[data-query]");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  field.value = link.dataset.query;
  recent.add(field.value);
  ask({}).then(() => { if (!link.isConnected || link.closest("[hidden]")) state.focus(); });
});

drawActive(asked);
run();
