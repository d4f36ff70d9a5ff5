// What the reader chooses in a card belongs to their settings, not to the page's own storage.

import { hint } from "./hint.js";

/** The names that the engine remembers choices under, and the options they are. */
const options = {
  "hovergloss.currency": "currency",
  "hovergloss.second-currency": "secondCurrency",
  "hovergloss.language": "language",
};
const density = "hovergloss.density";
const off = "hovergloss.off";

/**
 * Stands in for the page's storage, in the content script's own world alone: the page keeps its
 * own. A choice comes back as a changed setting; everything else is kept for this visit. `leave` is
 * called where the reader wants no notes on this page.
 */
export function keepChoices(leave) {
  const visit = new Map();
  const value = {
    getItem: (name) => visit.get(name) ?? null,
    setItem(name, text) {
      if (name === density) send({ ask: "thin", density: text });
      if (name in options) send({ ask: "choose", name: options[name], value: text });
      else if (name === off && text === "page") leave();
      else if (name === off) send({ ask: "leave", off: text === "site" });
      else visit.set(name, text);
    },
    removeItem: (name) => visit.delete(name),
  };
  /** How many marks the reader wants; tells whether that is news. */
  const want = (wish) => {
    const known = visit.get(density) ?? "";
    if (wish) visit.set(density, wish);
    else visit.delete(density);
    return known !== wish;
  };
  Object.defineProperty(self, "localStorage", { value, configurable: true });
  return want;
}

/** Passes a choice on; where it could not be kept, the reader is told. */
async function send(choice) {
  if (await chrome.runtime.sendMessage(choice)) hint(chrome.i18n.getMessage("unkept"));
}
