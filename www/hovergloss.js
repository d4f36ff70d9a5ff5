// Hovergloss: the script tag and the API in one module.
//
//   <script type="module" src="https://…/hovergloss.js" data-currency="KRW"></script>
//   import { start } from "https://…/hovergloss.js";
//
// Everything else (engine, glossaries, rates) comes from the folder this file is in.

import { unpack } from "./unpack.js";

const base = new URL("./", import.meta.url).href;
const empty = { count: 0, update() {}, destroy() {} };
let engine;

/** Fetches and makes the engine once, however often it is asked for. */
function load() {
  engine ??= Promise.all([import(`${base}hovergloss-web.js`), engineFile()]).then(([glue, make]) => {
    glue.instantiate(make);
    return glue;
  });
  return engine;
}

/** What makes the engine's exports from its imports: wasm, or JavaScript made from that wasm. */
async function engineFile() {
  if (!allowsWasm()) return (await import(`${base}hovergloss-js.js`)).default;
  const packed = await compile(`${base}hovergloss-web_bg.wasm`);
  const part = (name) => new Uint8Array(WebAssembly.Module.customSections(packed, name)[0]);
  const module = await WebAssembly.compile(unpack(part));
  return (imports) => new WebAssembly.Instance(module, imports).exports;
}

/** A content policy without 'wasm-unsafe-eval' forbids even this, the smallest of all modules. */
function allowsWasm() {
  try {
    return !!new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0));
  } catch {
    return false;
  }
}

async function compile(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: the server answered ${response.status}.`);
  // Only a right media type lets the browser compile while it loads.
  return response.headers.get("content-type")?.startsWith("application/wasm")
    ? WebAssembly.compileStreaming(response)
    : WebAssembly.compile(await response.arrayBuffer());
}

/**
 * Starts on this document. Resolves to the session; what is wrong is said once in the console,
 * and then the session is an empty one and the page stays as it is.
 */
export async function start(options = {}) {
  try {
    return await (await load()).start(options, base);
  } catch (error) {
    console.warn(
      `Hovergloss: the engine did not start: ${error?.message ?? error} ` +
        `Check that ${base} holds hovergloss-web.js and hovergloss-web_bg.wasm and allows this page to read them (CORS).`,
    );
    return empty;
  }
}

function idle() {
  const loaded =
    document.readyState === "complete" || new Promise((done) => addEventListener("load", done, { once: true }));
  return Promise.resolve(loaded).then(() => new Promise((done) => (self.requestIdleCallback ?? setTimeout)(done)));
}

const tag = [...document.querySelectorAll("script[type=module][src]")].find(
  (script) => new URL(script.src, document.baseURI).href === import.meta.url,
);
const { start: when, ...attributes } = tag?.dataset ?? { start: "manual" };

/** The session of the script tag; undefined where there is none, or with data-start="manual". */
export const session = when === "manual" ? undefined : idle().then(() => start(attributes));
