// The pages of www/hosts: one article under every policy that README names, for the end-to-end tests
// and for looking at (`make demo`, then /hosts/). A server sends what hosts/headers.json says.

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "./commands.mjs";

/** Writes the pages, their headers and a list of them into the demo's folder. */
export function writeHosts(demo, source) {
  const policies = JSON.parse(readFileSync(join(source, "www", "hosts", "policies.json"), "utf8"));
  const article = readFileSync(join(source, "www", "hosts", "article.html"), "utf8").split("<!-- the tag -->");
  expect(article.length === 2, "the article has no one place for the tag", "www/hosts/article.html");
  const folder = join(demo, "hosts");
  mkdirSync(folder, { recursive: true });

  const write = (name, text) => writeFileSync(join(folder, name), text);
  for (const { name, files = "..", attributes = "" } of policies) {
    const tag = `<script type="module" src="${files}/hovergloss.js" data-currency="KRW" data-language="ko" ${attributes}></script>`;
    write(`${name}.html`, article.join(tag.replace(" >", ">")));
  }
  const headers = Object.fromEntries(policies.map(({ name, headers }) => [`/hosts/${name}.html`, headers]));
  write("headers.json", `${JSON.stringify(headers, null, 2)}\n`);
  const list = policies.map(({ name, says }) => `<li><a href="${name}.html">${says}</a>`).join("\n");
  const head = '<meta charset="utf-8"><title>Hovergloss under every policy</title>';
  write("index.html", `<!doctype html>\n<html lang="en">${head}\n<ul>\n${list}\n</ul>\n`);
}
