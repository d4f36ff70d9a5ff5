// Hovergloss: the script tag and the API in one module.
//
//   <script type="module" src="https://…/hovergloss.js" data-currency="KRW"></script>
//   import { start } from "https://…/hovergloss.js";
//
// Everything else (engine, glossaries, rates) comes from this release's folder beside this file.

/** That folder; tools/finish/release.mjs writes its name here. */
const release = "./";
let base;
const empty = { count: 0, annotations: () => [], async update() {}, refresh() {}, open() {}, close() {}, destroy() {} };

/** What the copies of this module on one page share, should it be loaded from several addresses. */
const shared = (globalThis[Symbol.for("hovergloss")] ??= {});

/** Fetches and makes the engine. */
async function load() {
  const [glue, make] = await Promise.all([import(`${base}hovergloss-web.js`), engineFile()]);
  glue.instantiate(make);
  // What comes next is long enough to be a task of its own.
  await globalThis.scheduler?.yield?.();
  return glue;
}

/** Fetches the engine: wasm, or JavaScript made from that wasm. It makes its exports from its imports. */
async function engineFile() {
  try {
    // A content policy without 'wasm-unsafe-eval' forbids even this, the smallest of all modules.
    new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0));
  } catch {
    shared.javascript = true;
    return (await import(`${base}hovergloss-js.js`)).default;
  }
  const address = `${base}hovergloss-web_bg.wasm`;
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: the server answered ${response.status}.`);
  // What comes is a small program that writes the engine into the second half of its memory: see
  // tools/finish/pack.mjs.
  const { memory, unpack } = (await WebAssembly.instantiate(await response.arrayBuffer())).instance.exports;
  const half = memory.buffer.byteLength / 2;
  const module = await WebAssembly.compile(new Uint8Array(memory.buffer, half, unpack(half)));
  return (imports) => new WebAssembly.Instance(module, imports).exports;
}

/**
 * Asks once for what the engine will most likely want, so that it is on its way beside the engine, which
 * takes it from here by its address. A wrong guess, as where a reader chose another language, costs a file.
 */
function askEarly({ glossary, terms, money, language = navigator.language }) {
  shared.early = new Map();
  const ask = (option, path) => {
    if ([false, "false", "no", "off"].includes(option)) return;
    // Whole, so that the end of patience cannot take away what has come and waits for the engine.
    const whole = async (response) => new Response(await response.arrayBuffer(), response);
    const response = fetch(base + path, { signal: AbortSignal.timeout(20_000) }).then(whole);
    // What could not be had now may be had when it is wanted.
    response.catch(() => shared.early.delete(base + path));
    shared.early.set(base + path, response);
  };
  ask(money, "tables/money.txt");
  // The two that tools/finish/glossaries.mjs writes.
  if (!glossary) ask(terms, `glossaries/ai-and-markets.${language?.startsWith?.("ko") ? "ko" : "en"}.json`);
}

/** Says once what is wrong: in the console, and to the page's own scripts. */
function complain(file, problem, remedy) {
  console.warn(`Hovergloss: ${file}: ${problem} ${remedy}`);
  document.dispatchEvent(new CustomEvent("hovergloss:error", { detail: { file, problem, remedy } }));
}

/** The options of `<script type="application/json" id="hovergloss-config">`. */
function config() {
  const block = document.getElementById("hovergloss-config");
  try {
    const options = block && JSON.parse(block.textContent);
    if (typeof options === "object") return options;
    throw new Error("it is not an object");
  } catch ({ message }) {
    complain("#hovergloss-config", `it is not JSON with options: ${message}.`, 'Write {"currency": "KRW"} into it.');
  }
}

/** Whatever page::root may take for an article, and some more. */
const containers =
  "article,[itemprop~=articleBody],#bo_v_con,#dic_area,[id^=article],[class*=article],[class*=content],.story-body";

/** Where an element holds as much text as is worth the engine, 250 UTF-16 units: the element that this text ends in. */
function longAt(element) {
  // Text by text, those of XML's CDATA sections too: that of a book need not be put together for this.
  const texts = document.createTreeWalker(element, 12);
  for (let length = 0, text; (text = texts.nextNode()); ) {
    const around = text.parentElement;
    if (!around.closest("head,a,script,style") && (length += text.data.trim().length) >= 250) return around;
  }
}

/** What may be the article, or may name it, so that the engine is worth its bytes: the long ones, if any is. */
function candidates(root) {
  try {
    const found = [...document.querySelectorAll(root?.concat() ?? containers)];
    // A link "skip to content" is named like an article, too, and may never be seen.
    const long = found.filter(longAt);
    return long[0] ? long : root || found[0] ? found : [longAt(document)];
  } catch {
    // An element or a mistake: the engine knows what to do with it.
    return [document.body];
  }
}

/** The session; nothing where there is no article, and nothing is said then. The extension begins so. */
export async function begin(options, home = import.meta.url) {
  const [found] = candidates(options.root);
  if (!found) return;
  try {
    base ??= new URL(release, new URL(home, document.baseURI)).href;
    const engine = (shared.engine ??= load());
    // A list of headlines may stand in what could hold an article: the engine alone is fetched for that.
    if (!shared.early && longAt(found)) askEarly(options);
    const session = await (await engine).start(options, base);
    // An article that comes later finds nothing old.
    shared.early?.clear();
    return session;
  } catch (error) {
    complain(
      "engine",
      `the engine did not start: ${error}`,
      `Check that ${base} holds hovergloss-web.js and hovergloss-web_bg.wasm and lets this page read them (CORS).`,
    );
    // The next start tries again, and may name the right place.
    shared.engine = base = undefined;
    return empty;
  }
}

function none() {
  complain("page", "no article was found on this page.", 'Name it with data-root="a CSS selector".');
  return empty;
}

/**
 * Starts on this document. Resolves to the session; what is wrong is said once in the console,
 * and then the session is an empty one and the page stays as it is.
 *
 * `home` is the folder that holds the release's folder, for code that a bundler has taken into
 * another file than this one.
 */
export async function start(options = {}, home) {
  try {
    if (typeof options === "object") options = { ...config(), ...shared.attributes, ...options };
  } catch {
    // No object that can be read: the engine says so.
    options = "";
  }
  return (await begin(options, home)) ?? none();
}

// The script tag. What npm's package exports ends here: see tools/finish/npm.mjs.
async function idle() {
  if (document.readyState !== "complete") await new Promise((done) => addEventListener("load", done, { once: true }));
  await new Promise((done) => (self.requestIdleCallback ?? setTimeout)(done, { timeout: 2000 }));
}

/** Begins as soon as there is an article: a page may begin with a list, and bring one later. */
async function expectArticle() {
  await idle();
  // Only now has the page been parsed as far as the block, wherever it stands.
  const options = { ...config(), ...shared.attributes };
  if (options.start === "manual") return empty;
  let near = options.start !== "visible";
  let wake;
  const page = new MutationObserver(() => wake());
  page.observe(document, { childList: true, subtree: true });
  // Less than half a window away.
  const view = new IntersectionObserver(
    (entries) => entries.some((entry) => entry.isIntersecting) && wake((near = true)),
    { rootMargin: "50%" },
  );
  for (let told; ; await idle()) {
    const woken = new Promise((done) => (wake = done));
    const found = candidates(options.root);
    if (near || !found[0]) {
      const session = await begin(options);
      if (session) {
        page.disconnect();
        view.disconnect();
        return session;
      }
      told ??= none();
    } else {
      // Again after every change: a single-page site may replace what was waited for.
      for (const element of found) view.observe(element);
    }
    await woken;
    // A page that changes for ever is searched five times a second.
    await new Promise((done) => setTimeout(done, 200));
  }
}

function begun() {
  const scripts = [...document.scripts];
  const [exact, again] = scripts.filter(({ src }) => src === import.meta.url);
  // A tag keeps the address it was given where the server sends the browser on, as to that of a release.
  const tag =
    exact ??
    scripts.find(({ type, src }) => type === "module" && src.split("/").pop() === import.meta.url.split("/").pop());
  if (!tag) return;
  if (again || shared.session) complain(import.meta.url, "it is included twice.", "Leave out one tag.");
  if (shared.session) return shared.session;
  shared.attributes = tag.dataset;
  if (tag.dataset.start === "manual") return;
  return (shared.session = expectArticle());
}

/** The session of the script tag, once there is an article; undefined where there is no tag, or with data-start="manual". */
export const session = begun();
