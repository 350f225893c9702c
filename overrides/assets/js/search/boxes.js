// The search boxes in the header, on the home page and on the page for wrong addresses. site.js
// asks for this when one of them is first used.
import { equipBoxes } from "./equip.js";
import { openOffers } from "./offers.js";
import { openedOnce } from "./opening.js";
import { recentSearches } from "./recent.js";

const header = document.querySelector("[data-suggest]").dataset;
const boxesRoot = new URL(header.root, document.baseURI);
equipBoxes({
  opened: openedOnce(() => openOffers(new URL(header.index, document.baseURI).href)),
  recent: recentSearches(boxesRoot.pathname),
  root: boxesRoot,
  said: JSON.parse(header.words),
});
