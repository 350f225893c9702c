// Asks the questions that stand on the page one by one. Loaded on the quiz only; nothing is sent,
// and what is kept stays in this browser: the run that is not finished, the questions ever answered
// right, and a name only when the reader says so.
const byId = (id) => document.getElementById(id);
const box = byId("quiz");
const words = JSON.parse(box.dataset.words);
const language = document.documentElement.lang;
const start = byId("quiz-start");
const run = byId("quiz-run");
const result = byId("quiz-result");
const list = byId("quiz-list");
const certificate = byId("quiz-certificate");
const settings = start.querySelector("form");
const asking = run.querySelector("form");
const fieldset = byId("quiz-fieldset");
const verdict = byId("quiz-verdict");
const why = byId("quiz-why");
const naming = byId("quiz-naming");
const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);
const number = (value) => value.toLocaleString(language);

// What the page says: topics with their questions, in its order.
const topics = [...list.querySelectorAll(".quiz__topic")].map((section) => {
  const topic = {
    code: section.dataset.code,
    name: section.querySelector("h3").textContent,
    explainer: section.querySelector(".quiz__explainer"),
  };
  topic.questions = [...section.querySelectorAll(".quiz__question")].map((question) => ({
    topic,
    code: question.dataset.code,
    right: Number(question.dataset.right),
    text: question.querySelector(".quiz__text").textContent,
    level: question.querySelector(".quiz__level").textContent,
    options: [...question.querySelectorAll(".quiz__options > li")].map((option) => option.textContent),
    why: question.querySelector(".quiz__why"),
  }));
  return topic;
});
const questions = topics.flatMap((topic) => topic.questions);
const question = new Map(questions.map((one) => [one.code, one]));

// Kept in this browser; where it forbids that, for this visit only.
const PLACE = "trac-nghiem";
const NAME = "trac-nghiem-ten";
let keeps = true;
function read(place) {
  try {
    return localStorage.getItem(place);
  } catch {
    keeps = false;
    return null;
  }
}
function write(place, value) {
  try {
    if (value === null) localStorage.removeItem(place);
    else localStorage.setItem(place, value);
  } catch {
    keeps = false;
  }
}
function readState() {
  try {
    const kept = JSON.parse(read(PLACE)) ?? {};
    const codes = (kept.run?.codes ?? []).filter((code) => question.has(code));
    return {
      right: new Set((kept.right ?? []).filter((code) => question.has(code))),
      run: codes.length ? { topic: kept.run.topic, codes, answers: Object(kept.run.answers) } : null,
    };
  } catch { // not what this page wrote: begin afresh
    return { right: new Set(), run: null };
  }
}
const state = readState();
const keep = () => write(PLACE, JSON.stringify({ right: [...state.right], run: state.run }));

// Which of the three parts is shown, and where the keyboard and the voice go on.
function show(part, heading) {
  for (const one of [start, run, result, list]) one.hidden = one !== part && !(part === start && one === list);
  certificate.hidden = part !== result;
  document.documentElement.classList.toggle("prints-certificate", part === result);
  heading?.focus();
}

const place = () => state.run.codes.findIndex((code) => !(code in state.run.answers));

function showStart(said = "") {
  show(start);
  const at = state.run ? place() : -1;
  const resume = byId("quiz-resume");
  resume.hidden = at < 0;
  if (at >= 0) resume.textContent = fill(words.resume, { number: number(at + 1), count: number(state.run.codes.length) });
  const known = byId("quiz-known");
  known.hidden = state.right.size === 0;
  known.textContent = fill(words.known, { right: number(state.right.size), count: number(questions.length) });
  byId("quiz-kept").hidden = known.hidden && !state.run && !read(NAME);
  byId("quiz-said").textContent = said || (keeps ? "" : words.not_kept);
}

function begin(codes, topic) {
  state.run = { topic, codes, answers: {} };
  keep();
  ask();
}

function shuffled(items) {
  const left = [...items];
  for (let at = left.length - 1; at > 0; at--) {
    const other = Math.floor(Math.random() * (at + 1));
    [left[at], left[other]] = [left[other], left[at]];
  }
  return left;
}

let asked = null;
function ask() {
  const at = place();
  if (at < 0) return finish();
  asked = question.get(state.run.codes[at]);
  putBack();
  const legend = document.createElement("legend");
  legend.textContent = asked.text;
  fieldset.replaceChildren(legend, ...asked.options.map(choice));
  byId("quiz-place").textContent = fill(words.place, { number: number(at + 1), count: number(state.run.codes.length) });
  byId("quiz-kicker").textContent = `${asked.topic.name}. ${asked.level}.`;
  verdict.textContent = "";
  asking.querySelector("[type=submit]").textContent = words.check;
  show(run, byId("quiz-place"));
}

function choice(text, index) {
  const label = document.createElement("label");
  const radio = document.createElement("input");
  Object.assign(radio, { type: "radio", name: "answer", value: String(index) });
  label.append(radio, ` ${text}`);
  return label;
}

// The explanation itself, not a copy: what its tooltips point at stays one of a kind.
function takeWhy() {
  why.append(...asked.why.childNodes);
  why.dataset.of = asked.code;
}
function putBack() {
  question.get(why.dataset.of)?.why.append(...why.childNodes);
  delete why.dataset.of;
}

function check(chosen) {
  const { right } = asked;
  state.run.answers[asked.code] = chosen;
  if (chosen === right) state.right.add(asked.code);
  keep();
  fieldset.querySelectorAll("label").forEach((label, index) => {
    // The chosen one can still be reached, so that the keyboard stays where it is.
    label.firstChild.disabled = index !== chosen;
    const marks = [...(index === chosen ? [words.mark_chosen] : []), ...(index === right ? [words.mark_right] : [])];
    if (!marks.length) return;
    const mark = document.createElement("strong");
    mark.className = "quiz__mark";
    mark.textContent = ` (${marks.join("; ")})`;
    label.append(mark);
    label.classList.add(index === right ? "quiz__right" : "quiz__wrong");
  });
  const said = document.createElement("p");
  said.className = `notice notice--${chosen === right ? "done" : "late"}`;
  const strong = document.createElement("strong");
  strong.textContent = chosen === right ? words.right : fill(words.wrong, { answer: asked.options[right] });
  said.append(strong);
  verdict.replaceChildren(said);
  takeWhy();
  asking.querySelector("[type=submit]").textContent = place() < 0 ? words.finish : words.next;
}

asking.addEventListener("submit", (event) => {
  event.preventDefault();
  if (asked.code in state.run.answers) return ask();
  const chosen = fieldset.querySelector(":checked");
  if (chosen) return check(Number(chosen.value));
  verdict.textContent = words.choose_first;
  fieldset.querySelector("input").focus();
});

// The ward's day, wherever the reader's clock is set to.
const today = () =>
  new Date().toLocaleDateString(language === "vi" ? "vi-VN" : "en-GB", { timeZone: "Asia/Ho_Chi_Minh", day: "numeric", month: language === "vi" ? "numeric" : "long", year: "numeric" });

function finish() {
  putBack();
  const { codes, answers, topic } = state.run;
  const wrong = codes.map((code) => question.get(code)).filter((one) => answers[one.code] !== one.right);
  const values = { right: number(codes.length - wrong.length), count: number(codes.length) };
  byId("quiz-score").textContent = fill(words.score, values);
  byId("quiz-reread").replaceChildren(reread(wrong));
  const again = byId("quiz-again");
  again.hidden = !wrong.length;
  again.onclick = () => begin(shuffled(wrong).map((one) => one.code), topic);
  byId("certificate-did").textContent = fill(words.certificate_did, values);
  const name = topics.find((one) => one.code === topic)?.name ?? words.every_topic;
  byId("certificate-topic").textContent = fill(words.certificate_topic, { topic: name });
  byId("certificate-day").textContent = fill(words.certificate_day, { day: today() });
  state.run = null;
  keep();
  naming.elements.name.value = read(NAME) ?? "";
  naming.elements.keep.checked = Boolean(naming.elements.name.value);
  showName();
  show(result, byId("quiz-end"));
}

// Explainers of what was not right, those with most mistakes first.
function reread(wrong) {
  if (!wrong.length) {
    const nothing = document.createElement("p");
    nothing.textContent = words.nothing_to_reread;
    return nothing;
  }
  const counts = new Map();
  for (const { topic } of wrong) counts.set(topic, (counts.get(topic) ?? 0) + 1);
  const links = document.createElement("ul");
  for (const [topic, count] of [...counts].sort(([, one], [, other]) => other - one)) {
    const item = document.createElement("li");
    item.append(`${fill(words.reread_topic, { topic: topic.name, count: number(count) })}. `, topic.explainer.cloneNode(true));
    links.append(item);
  }
  return links;
}

// The name stands on the paper; it is kept only where the box is ticked.
function showName() {
  const { name, keep: kept } = naming.elements;
  byId("certificate-name").textContent = name.value.trim();
  write(NAME, kept.checked && name.value.trim() ? name.value.trim() : null);
}
naming.addEventListener("input", showName);
naming.addEventListener("submit", (event) => {
  event.preventDefault();
  print();
});

settings.addEventListener("submit", (event) => {
  event.preventDefault();
  const topic = settings.elements.topic.value;
  const codes = (topics.find((one) => one.code === topic)?.questions ?? questions).map((one) => one.code);
  const many = Number(settings.elements.many.value) || codes.length;
  begin(many < codes.length ? shuffled(codes).slice(0, many) : codes, topic);
});
byId("quiz-resume").addEventListener("click", ask);
byId("quiz-leave").addEventListener("click", () => {
  putBack();
  showStart();
  byId("lam-bai").focus();
});
byId("quiz-restart").addEventListener("click", () => {
  showStart();
  byId("lam-bai").focus();
});
byId("quiz-erase").addEventListener("click", () => {
  Object.assign(state, { right: new Set(), run: null });
  write(PLACE, null);
  write(NAME, null);
  showStart(words.erased);
});

settings.querySelector("[type=submit]").disabled = false;
showStart();
