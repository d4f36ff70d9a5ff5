// `make screenshots`: pictures of every state of the reader's view, from the built demo, into docs/.
// They are looked at, not compared: letters differ from machine to machine.

import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";

const site = "http://127.0.0.1:8731";
const driver = "http://127.0.0.1:8732";
const inside = "const root = document.querySelector('hovergloss-notes').shadowRoot;";
const korean = { page: "/index.html", scope: "#bo_v_con" };
const english = { page: "/english.html", scope: ".article-body" };

/** Name of the picture, where it is taken, and what the reader does before. */
const pictures = [
  ["demo", { ...korean, words: "5000억달러를" }],
  ["demo-english", { ...english, words: "$500 billion" }],
  ["card-related", { ...korean, words: "증류를", then: "root.querySelector('[data-term]').click()" }],
  ["card-menu", { ...korean, words: "증류를", then: "root.querySelector('[data-menu]').click()" }],
  ["list", { ...korean, then: "root.querySelector('summary').click(); root.querySelector('.list').scrollIntoView({ block: 'center' })" }],
  ["own-text", { ...korean, then: "document.querySelector('.demo-more').scrollIntoView()" }],
  ["theme-dark", { ...korean, words: "5000억달러를", theme: "dark" }],
  ["theme-paper", { ...korean, words: "증류를", theme: "paper" }],
  ["theme-newspaper", { ...english, words: "distillation", theme: "newspaper" }],
  ["theme-night", { ...korean, words: "5000억달러를", theme: "night" }],
  ["arabic", { ...english, words: "$500 billion", language: "ar" }],
  ["phone-sheet", { ...korean, words: "증류를", phone: true }],
  ["phone-sheet-dark", { ...korean, words: "증류를", phone: true, theme: "dark" }],
  ["ring", { ...korean, then: "document.dispatchEvent(new KeyboardEvent('keydown', { code: 'Period', altKey: true }))" }],
  ["forced-colors", { ...korean, words: "5000억달러를", forced: true }],
];

async function call(path, body, method = "POST") {
  const response = await fetch(driver + path, { method, body: body && JSON.stringify(body) });
  const { value } = await response.json();
  if (value?.error) throw new Error(`${path}: ${value.message}`);
  return value;
}

/** Waits until something answers. */
async function until(what, attempt) {
  for (let tries = 0; tries < 200; tries += 1) {
    const found = await attempt().catch(() => undefined);
    if (found) return found;
    await wait(50);
  }
  throw new Error(`${what} did not come. Was the demo built (make build), and is chromedriver there?`);
}

/** Where some words stand, after they were brought into the middle of the window. */
const find = `const [words, scope] = arguments;
  const walker = document.createTreeWalker(document.querySelector(scope), NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const at = walker.currentNode.data.indexOf(words);
    if (at < 0) continue;
    const range = document.createRange();
    range.setStart(walker.currentNode, at);
    range.setEnd(walker.currentNode, at + words.length);
    scrollBy({ top: range.getBoundingClientRect().top - innerHeight / 3, behavior: "instant" });
    const { left, right, top, bottom } = range.getClientRects()[0];
    return { x: (left + right) / 2, y: (top + bottom) / 2 };
  }`;

async function take(name, { page, scope, words, then, theme, language, phone, forced }) {
  const capabilities = {
    browserName: "chrome",
    "goog:chromeOptions": { args: ["--headless=new", "--no-sandbox", "--hide-scrollbars", "--lang=ko-KR"] },
  };
  const { sessionId } = await call("/session", { capabilities: { alwaysMatch: capabilities } });
  const session = `/session/${sessionId}`;
  const script = (source, ...args) => call(`${session}/execute/sync`, { script: source, args });
  const devtools = (cmd, params) => call(`${session}/goog/cdp/execute`, { cmd, params });
  try {
    const [width, height] = phone ? [390, 700] : [940, 640];
    await devtools("Emulation.setDeviceMetricsOverride", { width, height, deviceScaleFactor: 1, mobile: !!phone });
    await devtools("Emulation.setTouchEmulationEnabled", { enabled: !!phone });
    const features = forced ? [{ name: "forced-colors", value: "active" }] : [];
    await devtools("Emulation.setEmulatedMedia", { features });
    await call(`${session}/url`, { url: site + page });
    await until("the notes", () => script("return !!document.querySelector('hovergloss-notes')"));
    for (const [field, value] of Object.entries({ theme, language })) {
      if (!value) continue;
      await script(
        `const select = document.querySelector("select[name=${field}]");
         select.value = "${value}"; select.dispatchEvent(new Event("change", { bubbles: true }));`,
      );
    }
    if (words) {
      const { x, y } = await script(find, words, scope);
      const moves = [{ type: "pointerMove", x: Math.round(x), y: Math.round(y) }, { type: "pointerDown", button: 0 }, { type: "pointerUp", button: 0 }];
      const pointerType = phone ? "touch" : "mouse";
      await call(`${session}/actions`, {
        actions: [{ type: "pointer", id: "pointer", parameters: { pointerType }, actions: moves }],
      });
      await until("the card", () => script(`${inside} return !!root.querySelector(".card[data-open=true]")`));
    }
    if (then) await script(inside + then);
    // Rates, the other language and the fade have come by then.
    await wait(1500);
    writeFileSync(`docs/${name}.png`, Buffer.from(await call(`${session}/screenshot`, undefined, "GET"), "base64"));
    console.log(`docs/${name}.png`);
  } finally {
    await call(session, undefined, "DELETE");
  }
}

const server = spawn("node", ["tools/serve.mjs", "dist/demo"], { env: { ...process.env, PORT: "8731" } });
const chromedriver = spawn(process.env.CHROMEDRIVER ?? "chromedriver", ["--port=8732"]);
const missing = new Promise((_, fail) => chromedriver.on("error", fail));
const wanted = process.argv.slice(2);
try {
  await Promise.race([missing, until("chromedriver", () => call("/status", undefined, "GET"))]);
  for (const [name, about] of pictures) {
    if (wanted.length === 0 || wanted.includes(name)) await take(name, about);
  }
} catch (error) {
  console.error(`screenshots: ${error.message}`);
  process.exitCode = 1;
} finally {
  server.kill();
  chromedriver.kill();
}
