// Microsoft's Recognizers-Text: a grammar of money for many languages, in JavaScript.

import { recognizeCurrency } from "/vendor/recognizers.js";
import { highlight } from "./blocks.mjs";

export async function mark(article) {
  highlight(article, (text) => recognizeCurrency(text, "en-us").map(({ start, end }) => [start, end + 1]));
}
