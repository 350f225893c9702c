// The least search page over stock Pagefind, with the ids of ours, to measure one beside the other.
const form = document.querySelector("#search form");
const state = document.getElementById("search-state");
const list = document.getElementById("search-results");
const SHOWN = 10;

async function run() {
  const pagefind = await import("../pagefind/pagefind.js");
  const { results } = await pagefind.search(form.elements.q.value);
  const pages = await Promise.all(results.slice(0, SHOWN).map((result) => result.data()));
  list.replaceChildren(...pages.map(row));
  state.textContent = results.length ? `${results.length} kết quả` : "Không tìm thấy";
}

function row(page) {
  const item = document.createElement("li");
  const link = document.createElement("a");
  link.href = page.url;
  link.textContent = page.meta.title;
  const excerpt = document.createElement("p");
  excerpt.innerHTML = page.excerpt;
  item.append(link, excerpt);
  return item;
}

form.addEventListener("submit", (event) => { event.preventDefault(); run(); });
form.elements.q.value = new URLSearchParams(location.search).get("q") ?? "";
if (form.elements.q.value) run();
