// Two small things on every page: the scheme button, and days left in a copy that has grown stale.
const root = document.documentElement;
const button = document.getElementById("scheme");
button.hidden = false;
button.addEventListener("click", () => {
  const dark = root.dataset.scheme
    ? root.dataset.scheme === "dark"
    : matchMedia("(prefers-color-scheme: dark)").matches;
  root.dataset.scheme = dark ? "light" : "dark";
  try { localStorage.setItem("scheme", root.dataset.scheme); } catch { /* kept for this page only */ }
});

// The ward's day, wherever the reader's clock is set to.
const today = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Ho_Chi_Minh" }).format(new Date());
const words = JSON.parse(document.body.dataset.words);
const SOON = 7; // as views/status.py: ENDING_SOON_DAYS

for (const status of document.querySelectorAll(".status[data-from][data-until]")) {
  const { from, until } = status.dataset;
  if (today < from) continue;
  const left = Math.round((Date.parse(until) - Date.parse(today)) / 86400000);
  const code = left < 0 ? "da-ket-thuc" : left <= SOON ? "sap-het-han" : "dang-niem-yet";
  status.className = `status status--${code}`;
  status.querySelector(".status__label").textContent = words[code];
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
  detail.textContent = ", " + (left === 0 ? words.last_day : words.left.replace("{days}", left));
}
