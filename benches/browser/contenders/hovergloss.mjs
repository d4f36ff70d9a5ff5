// Hovergloss as a site starts it. The page's policy decides between wasm and JavaScript.

import { start } from "/hovergloss/hovergloss.js";

export async function mark(article, { glossary, occurrences = "all", money = true, terms = true }) {
  globalThis.session = await start({ root: "article", glossary, occurrences, money, terms, currency: "EUR" });
}
