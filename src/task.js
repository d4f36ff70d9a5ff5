// What tasks wait for, as promises that are never rejected: JavaScript says it in a tenth of the bytes.

/** How long a file may take, in milliseconds. The article is read meanwhile, so patience is cheap. */
const patience = 20_000;
/** The most text taken from one file, in UTF-16 units: ten times the largest glossary we know. */
const largest = 8_000_000;

/**
 * A file's text, or its bytes. What went wrong is a number: the server's status, 0 without an answer, 1 where
 * the answer broke off, 2 where there is too much of it.
 */
export async function load(address, binary) {
  // What the loader has asked for already (`askEarly` in www/hovergloss.js). It can be read once, so whoever
  // asks again, as after a change of options, fetches the file.
  const early = globalThis[Symbol.for("hovergloss")]?.early;
  const asked = early?.get(address);
  early?.delete(address);
  let wrong = 0;
  try {
    const response = await (asked ?? fetch(address, { signal: AbortSignal.timeout(patience) }));
    if (!response.ok) return response.status;
    wrong = 1;
    if (binary) return new Uint8Array(await response.arrayBuffer());
    const text = await response.text();
    // Measured before it is copied into the engine's memory.
    return text.length > largest ? 2 : text;
  } catch {
    return wrong;
  }
}

/**
 * The names and values that an object of options holds, lists of any kind as arrays; nothing where it is no
 * object, or cannot be read. What runs of the page's own, as a getter, runs here and not amid the engine's work.
 */
export function entries(options) {
  try {
    if (typeof (options ??= {}) !== "object") return;
    const plain = (value) => (typeof value === "object" && value?.[Symbol.iterator] && !value.nodeType ? [...value] : value);
    return Object.entries(options).map(([name, value]) => [name, plain(value)]);
  } catch {}
}

/** Lets the browser do what waits. */
export async function pause() {
  const rest = globalThis.scheduler?.yield?.();
  if (rest) return rest;
  // A message is the next task; a timeout would wait 4 ms.
  const { port1, port2 } = new MessageChannel();
  await new Promise((done) => {
    port1.onmessage = done;
    port2.postMessage(null);
  });
  port1.close();
}

/** A promise, and what keeps it. */
export function deferred() {
  let keep;
  return [new Promise((done) => (keep = done)), keep];
}
