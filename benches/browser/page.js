// Runs in the measured page: starts a contender and notes when its first marks are registered.

const shown = { first: undefined };

/** Remembers the first time that a highlight on the page holds a range; from then on, costs nothing. */
function watchHighlights() {
  const { add } = Highlight.prototype;
  const { set } = HighlightRegistry.prototype;
  const note = () => {
    if (shown.first) return;
    shown.first = performance.now();
    Highlight.prototype.add = add;
    HighlightRegistry.prototype.set = set;
  };
  const registered = new WeakSet();
  HighlightRegistry.prototype.set = function (name, highlight) {
    registered.add(highlight);
    if (highlight.size > 0) note();
    return set.call(this, name, highlight);
  };
  Highlight.prototype.add = function (range) {
    if (registered.has(this)) note();
    return add.call(this, range);
  };
}

function nodes(root) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ALL);
  let count = 0;
  while (walker.nextNode()) count += 1;
  return count;
}

/**
 * How many places are marked, however they are. Of a long article Hovergloss registers those near the
 * viewport alone, so it is asked.
 */
function marks() {
  if (globalThis.session) return session.count;
  const highlights = [...CSS.highlights.values()].reduce((sum, highlight) => sum + highlight.size, 0);
  return highlights + document.querySelectorAll("mark, .hovergloss-term, .hovergloss-money").length;
}

/** The memories of the wasm made on this page: they are in none of the browser's own figures. */
const memories = [];
WebAssembly.Instance = new Proxy(WebAssembly.Instance, {
  construct(target, given) {
    const instance = new target(...given);
    memories.push(...Object.values(instance.exports).filter((one) => one instanceof WebAssembly.Memory));
    return instance;
  },
});

/** Their size in bytes. */
globalThis.wasmBytes = () => memories.reduce((sum, { buffer }) => sum + buffer.byteLength, 0);

let before;

/** Counts what there is, and watches for marks. */
globalThis.prepare = () => {
  before = nodes(document.querySelector("article"));
  watchHighlights();
};

/** What a table says of an error. A pattern that overflows the stack while it is compiled is a `SyntaxError`. */
const named = ({ name, message }) => (/call stack|stack overflow/i.test(message) ? "stack overflow" : name);

/** Starts a contender. Its module is fetched within the time that is measured. */
globalThis.begin = async (module, options) => {
  // A task of its own, so that nothing of the harness is in it.
  await new Promise((resolve) => setTimeout(resolve, 50));
  performance.mark("bench:start");
  const from = performance.now();
  try {
    const { mark } = await import(module);
    await mark(document.querySelector("article"), options);
  } catch (error) {
    return { failure: named(error) };
  }
  return { first: (shown.first ?? performance.now()) - from, done: performance.now() - from };
};

/** Ends what is measured and counts what there is. */
globalThis.end = () => {
  performance.mark("bench:end");
  return { marks: marks(), added: nodes(document.querySelector("article")) - before };
};

globalThis.marks = marks;
