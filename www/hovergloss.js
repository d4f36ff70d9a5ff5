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

/** Fetches and makes the engine once, however often it is asked for; again after a failure. */
function load() {
  shared.engine ??= Promise.all([import(`${base}hovergloss-web.js`), engineFile()]).then(
    async ([glue, make]) => {
      glue.instantiate(make);
      // What comes next is long enough to be a task of its own.
      await globalThis.scheduler?.yield?.();
      return glue;
    },
    (error) => {
      shared.engine = undefined;
      throw error;
    },
  );
  return shared.engine;
}

/** Fetches the engine: wasm, or JavaScript made from that wasm. It makes its exports from its imports. */
async function engineFile() {
  try {
    // A content policy without 'wasm-unsafe-eval' forbids even this, the smallest of all modules.
    new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0));
  } catch {
    const { default: make } = await import(`${base}hovergloss-js.js`);
    return make;
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
    if (/^(false|no|off)$/.test(option)) return;
    // Whole, so that the end of patience cannot take away what has come and waits for the engine.
    const whole = async (response) => new Response(await response.arrayBuffer(), response);
    const response = fetch(base + path, { signal: AbortSignal.timeout(20_000) }).then(whole);
    // What could not be had now may be had when it is wanted.
    response.catch(() => shared.early.delete(base + path));
    shared.early.set(base + path, response);
  };
  ask(money, "tables/money.txt");
  // The two that tools/finish/glossaries.mjs writes.
  if (!glossary) ask(terms, `glossaries/ai-and-markets.${/^ko\b/i.test(language) ? "ko" : "en"}.json`);
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

/** How much text is worth the engine where no element says that it is an article, in UTF-16 units. */
const least = 250;

/** What may be the article, or may name it, so that the engine is worth its bytes. */
function candidate(root) {
  try {
    const found = document.querySelector(root ?? containers);
    if (found || root) return found;
  } catch {
    // An element or a mistake: the engine knows what to do with it.
    return document.body;
  }
  let text = 0;
  for (const block of document.querySelectorAll("p,blockquote")) {
    if ((text += block.textContent.length) >= least) return block;
  }
}

/** The session; nothing where there is no article. */
async function begin(options, home = import.meta.url) {
  const found = candidate(options?.root);
  if (!found) return;
  try {
    base ??= new URL(release, new URL(home, document.baseURI)).href;
    const engine = load();
    // A list of headlines may stand in what could hold an article: the engine alone is fetched for that.
    if (!shared.early && found.textContent?.length >= least) askEarly(options ?? {});
    const session = await (await engine).start(options, base);
    // An article that comes later finds nothing old.
    shared.early?.clear();
    return session;
  } catch (error) {
    complain(
      "engine",
      `the engine did not start: ${error?.message ?? error}`,
      `Check that ${base} holds hovergloss-web.js and hovergloss-web_bg.wasm and lets this page read them (CORS).`,
    );
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
  return (await begin(typeof options === "object" ? { ...config(), ...options } : options, home)) ?? none();
}

// The script tag. What npm's package exports ends here: see tools/finish/npm.mjs.
async function idle() {
  if (document.readyState !== "complete") await new Promise((done) => addEventListener("load", done, { once: true }));
  await new Promise((done) => (self.requestIdleCallback ?? setTimeout)(done, { timeout: 2000 }));
}

/** Waits until an observer of the page has something to say: of a change, or of an element in view. */
function until(Observer, target, options) {
  return new Promise((done) => {
    const observer = new Observer((entries) => {
      if (entries.pop().isIntersecting === false) return;
      observer.disconnect();
      done();
    }, options);
    observer.observe(target, options);
  });
}

/** Begins as soon as there is an article: a page may begin with a list, and bring one later. */
async function expectArticle(options) {
  for (let told; ; ) {
    await idle();
    const changed = until(MutationObserver, document, { childList: true, subtree: true });
    const article = candidate(options.root);
    // Less than half a window away.
    if (article && options.start === "visible") await until(IntersectionObserver, article, { rootMargin: "50%" });
    const session = await begin(options);
    if (session) return session;
    told ??= none();
    await changed;
  }
}

function begun() {
  const [tag, again] = [...document.scripts].filter(({ src }) => src === import.meta.url);
  if (!tag) return;
  if (again || shared.session) complain(import.meta.url, "it is included twice.", "Leave out one of the script tags.");
  if (shared.session) return shared.session;
  const options = { ...config(), ...tag.dataset };
  if (options.start === "manual") return;
  return (shared.session = expectArticle(options));
}

/** The session of the script tag, once there is an article; undefined where there is no tag, or with data-start="manual". */
export const session = begun();
