// The list of results: what has every word first, then near answers, ten at a time.
import { element, markedNodes, phrase, sentence } from "./elements.js";

const RESULTS_AT_ONCE = 10;

/**
 * The list with its button for more. `root` is the site's address, `said` the words, `failed` is
 * called when more cannot be fetched.
 */
export function resultList(list, more, { root, said, failed }) {
  let shown; // the engine and its answer

  const rowsFrom = async ({ engine, answer }, from) => {
    const hits = answer.hits.slice(from, from + RESULTS_AT_ONCE);
    const cards = await Promise.all(hits.map((hit) => engine.card(hit)));
    return cards.map((card, at) => resultRow(card, root, said, from + at === answer.exact));
  };
  const offerMore = () => { more.hidden = list.children.length >= shown.answer.hits.length; };

  more.addEventListener("click", async () => {
    const mine = shown;
    const from = list.children.length;
    try {
      const rows = await rowsFrom(mine, from);
      if (mine !== shown || list.children.length !== from) return;
      list.append(...rows);
      offerMore();
      rows[0].querySelector("a").focus();
    } catch {
      failed();
    }
  });

  return {
    /** Fetches the first results; gives what shows them, so that an old question may be dropped. */
    async prepare(engine, answer) {
      const asked = { engine, answer };
      const rows = await rowsFrom(asked, 0);
      return () => {
        shown = asked;
        list.replaceChildren(...rows);
        offerMore();
      };
    },
    clear() {
      shown = undefined;
      list.replaceChildren();
      more.hidden = true;
    },
  };
}

function resultRow(card, root, said, isFirstNear) {
  const title = element("h2", { class: "row__title" }, element("a", { href: new URL(card.url, root).href }, ...markedNodes(card.titleParts)));
  const row = element("li", { class: "row" }, title);
  if (isFirstNear) row.prepend(nearHeading(said));
  if (card.excerpt.length) row.append(element("p", { class: "row__excerpt" }, ...markedNodes(card.excerpt)));
  if (card.attachment) row.append(attachmentLine(card.attachment, root, said));
  row.append(factsLine(card));
  return row;
}

const nearHeading = (said) =>
  element("div", { class: "near" }, element("h2", {}, said.near_title), element("p", {}, said.near_text));

function attachmentLine({ title, url, page, recognised }, root, said) {
  const address = new URL(url, root);
  if (page) address.hash = `page=${page}`;
  const name = page ? sentence(said.attachment_page, { title, page }) : title;
  const link = element("a", { href: address.href }, name);
  return element("p", { class: "row__excerpt" }, ...phrase(said.attachment, { file: link }), recognised ? ` (${said.recognised})` : "");
}

function factsLine({ kind, number, day, place, states, mark }) {
  const date = day.split("-").reverse().map(Number).join("/");
  const facts = [kind, number, day && date, place, ...states].filter(Boolean).map((fact) => element("span", {}, fact));
  if (mark) facts.push(element("span", { class: "mark" }, mark));
  return element("p", { class: "row__facts" }, ...facts);
}
