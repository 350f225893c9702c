// Small helps on every page: reading aids, listening, sharing, and days left in a stale copy.
const root = document.documentElement;
const keep = (name, value) => {
  if (value) root.dataset[name] = value;
  else delete root.dataset[name];
  try {
    if (value) localStorage.setItem(name, value);
    else localStorage.removeItem(name);
  } catch { /* kept for this page only */ }
};

// Light and dark.
document.getElementById("scheme").addEventListener("click", () => {
  const dark = root.dataset.scheme
    ? root.dataset.scheme === "dark"
    : matchMedia("(prefers-color-scheme: dark)").matches;
  keep("scheme", dark ? "light" : "dark");
});

// Text size and contrast.
const sizes = document.querySelectorAll("[data-text-size]");
const contrast = document.getElementById("contrast");
const showChosen = () => {
  for (const button of sizes) button.ariaPressed = String(button.dataset.textSize === (root.dataset.text ?? "normal"));
  contrast.ariaPressed = String(root.dataset.contrast === "high");
};
for (const button of sizes) {
  button.addEventListener("click", () => {
    keep("text", button.dataset.textSize === "normal" ? "" : button.dataset.textSize);
    showChosen();
  });
}
contrast.addEventListener("click", () => {
  keep("contrast", root.dataset.contrast === "high" ? "" : "high");
  showChosen();
});
showChosen();

// Suggestions while typing: their script is asked for when a search box is first used; the search
// page brings its own. The role is there from the start, as screen readers say it once.
const suggest = document.querySelector("[data-suggest]");
for (const form of document.querySelectorAll("form[role=search]")) {
  const field = form.elements.q;
  field.setAttribute("role", "combobox");
  field.setAttribute("aria-autocomplete", "list");
  field.setAttribute("aria-expanded", "false");
  field.addEventListener("focus", () => {
    if ("suggesting" in form.dataset) return;
    import(new URL(suggest.dataset.suggest, document.baseURI).href).catch(() => { /* a plain box */ });
  });
}

// The panel closes with Escape and when the reader goes elsewhere.
const aids = document.querySelector(".aids");
addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || !aids.open) return;
  aids.open = false;
  aids.querySelector("summary").focus();
});
document.addEventListener("click", (event) => { if (!aids.contains(event.target)) aids.open = false; });

// What a tip says goes with Escape, and is there again when the reader comes back to its link.
const tips = document.querySelectorAll(".tip");
addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  for (const tip of tips) if (tip.matches(":hover, :focus-within")) tip.classList.add("tip--closed");
});
for (const tip of tips) {
  for (const leaving of ["pointerleave", "focusout"]) tip.addEventListener(leaving, () => tip.classList.remove("tip--closed"));
}

// Printing and sharing. No window.open after waiting: web views inside apps block it.
for (const button of document.querySelectorAll("[data-print]")) button.addEventListener("click", () => print());
for (const button of document.querySelectorAll("[data-share]")) {
  button.addEventListener("click", async () => {
    const url = document.querySelector('link[rel="canonical"]')?.href ?? location.href;
    const data = { title: document.title, url: button.dataset.share ? new URL(button.dataset.share, location.href).href : url };
    try {
      if (navigator.share) return await navigator.share(data);
      await navigator.clipboard.writeText(data.url);
      button.parentElement.querySelector("[role=status]").textContent = button.dataset.shared;
    } catch { /* the reader closed the sheet, or the app forbids it: the address bar is still there */ }
  });
}

// Copying a text that stands on the page; where the app forbids it, the text is marked instead.
for (const button of document.querySelectorAll("[data-copy]")) {
  button.addEventListener("click", async () => {
    const text = document.getElementById(button.dataset.copy);
    try {
      await navigator.clipboard.writeText(text.textContent);
      button.parentElement.querySelector("[role=status]").textContent = button.dataset.copied;
    } catch {
      getSelection().selectAllChildren(text);
    }
  });
}

// Listening, where the device has a voice of the page's language. Long texts are cut into
// sentences: some browsers fall silent in the middle of a long one.
const speech = globalThis.speechSynthesis;
const listen = document.querySelector("[data-listen]");
if (speech && listen) {
  const label = listen.textContent;
  const voice = () => speech.getVoices().find((one) => one.lang.toLowerCase().startsWith(root.lang));
  const offer = () => { listen.hidden = !voice(); };
  offer();
  speech.addEventListener?.("voiceschanged", offer);
  const stop = () => {
    speech.cancel();
    listen.textContent = label;
  };
  listen.addEventListener("click", () => {
    if (speech.speaking) return stop();
    const parts = sentences(listen.closest("article") ?? document.querySelector("main"));
    listen.textContent = listen.dataset.stop;
    parts.forEach((text, index) => {
      const said = new SpeechSynthesisUtterance(text);
      said.lang = root.lang;
      said.voice = voice();
      if (index === parts.length - 1) said.onend = stop;
      speech.speak(said);
    });
  });
  addEventListener("pagehide", () => speech.cancel());
}

function sentences(article) {
  const parts = [];
  const blocks = "h1, h2, h3, h4, h5, h6, p, li, th, td, dt, dd, caption, summary";
  for (const block of article.querySelectorAll(blocks)) {
    if (block.closest(".actions, .breadcrumbs, .print-only, [hidden]")) continue;
    const other = block.closest("[lang]");
    if (other && other.lang !== root.lang) continue;
    const own = block.cloneNode(true); // what stands in blocks inside is read with them
    for (const inner of own.querySelectorAll(`${blocks}, [role=tooltip]`)) inner.remove();
    for (const part of own.textContent.match(/[^.;!?\n]+[.;!?]?/g) ?? []) if (part.trim()) parts.push(part.trim());
  }
  return parts;
}

// The ward's day, wherever the reader's clock is set to.
const today = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Ho_Chi_Minh" }).format(new Date());
const words = JSON.parse(document.body.dataset.words);
const SOON = 7; // as views/status.py: ENDING_SOON_DAYS

for (const status of document.querySelectorAll(".status[data-period]")) {
  const { from, until, period } = status.dataset;
  if (today < from) continue;
  const left = Math.round((Date.parse(until) - Date.parse(today)) / 86400000);
  const [running, ending, after, afterTone] = words.periods[period];
  const [label, tone] = left < 0 ? [after, afterTone] : left <= SOON ? [ending, "ending"] : [running, "running"];
  if (!status.classList.contains(`status--${tone}`)) {
    // The sign, the frame and the dates beside it belong to the state of the day it was built.
    status.querySelector(".icon")?.remove();
    const notice = status.closest(".notice");
    // The first state frames the notice; the one below it, of the posting, does not.
    if (notice?.querySelector(".status") === status) {
      notice.className = `notice notice--${tone}`;
      notice.querySelector(".notice__detail")?.remove();
    }
  }
  status.className = `status status--${tone}`;
  status.querySelector(".status__label").textContent = label;
  let detail = status.querySelector(".status__left");
  if (left < 0) {
    detail?.remove();
    continue;
  }
  if (!detail) {
    detail = document.createElement("span");
    detail.className = "status__left";
    status.append(detail);
  }
  detail.textContent = ", " + (left === 0 ? words.last_day : words.left.replace("{days}", left.toLocaleString(root.lang)));
}
