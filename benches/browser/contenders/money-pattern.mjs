// How converters in browser extensions find money: one regular expression over every text node.

import { highlight } from "./blocks.mjs";

const number = String.raw`\d[\d.,\u00a0]*`;
const scale = String.raw`(?:\s?(?:thousand|million|billion|trillion|[kmb]n?|tn))?`;
const sign = String.raw`(?:US\$|A\$|C\$|[$€£¥₩])`;
const name = String.raw`(?:dollars?|euros?|pounds?|yen|won|yuan|USD|EUR|GBP|JPY|KRW)`;
const korean = String.raw`(?:\d[\d.,]*(?:조|억|만|천)?\s?)+(?:달러|원|유로|엔|위안|파운드)`;
const money = new RegExp(`${sign}\\s?${number}${scale}|${number}${scale}\\s?${name}\\b|${korean}`, "gi");

export async function mark(article) {
  highlight(article, (text) => Array.from(text.matchAll(money), ({ 0: { length }, index }) => [index, index + length]));
}
