// The extension in one frame of a page: the same notes, by the same loader, as a script tag's.

import { start } from "../hovergloss.js";

const host = "hovergloss-notes";
const builtIn = "glossaries/ai-and-markets.json";
/** Less text, in UTF-16 units, than any article has: most frames are advertisements. */
const leastText = 250;

/** What panel and background can ask of this frame. */
export function attach() {
  let session;
  /** `off`, `starting`, `running`, or why there are no notes: `none`, `own`, `pdf`. */
  let state = "off";
  let refused = false;
  /** Counts starts and stops: a start that was overtaken while its files came ends what it began. */
  let turn = 0;

  function leave() {
    session?.destroy();
    session = undefined;
  }

  async function read(more) {
    const mine = (turn += 1);
    refused = false;
    leave();
    state = obstacle(more) ?? "starting";
    if (state !== "starting") return;
    const options = { ...(await reader()), ...more };
    const begun = await start(options);
    if (mine !== turn) return begun.destroy();
    session = begun;
    state = document.querySelector(host) ? "running" : "none";
    tell();
  }

  const frame = {
    /** Starts, unless it has or the reader has switched it off here. */
    begin: () => (state === "off" && !refused ? read() : undefined),

    /** Starts anew. */
    start: () => read(),

    /** Ends the notes here until the reader wants them back. */
    stop() {
      turn += 1;
      refused = true;
      leave();
      state = "off";
      tell();
    },

    /** Opens the card of a note. */
    open: (index) => session?.open(index),

    report: () => ({ state, count: session?.count ?? 0, notes: notes(session), engine: engine() }),
  };

  // A changed setting holds at once, in every tab.
  chrome.storage.onChanged.addListener((changes) => {
    if (state === "running" && (changes.settings || changes.glossaries)) read();
  });
  whenOrphaned(() => {
    turn += 1;
    leave();
  });
  return frame;
}

/** Why this frame gets no notes. */
function obstacle(more) {
  if (document.contentType === "application/pdf") return "pdf";
  if (document.querySelector(`${host}, script[src*="/hovergloss.js"]`)) return "own";
  const tiny = innerWidth < 200 || innerHeight < 200 || (document.body?.textContent.length ?? 0) < leastText;
  return self !== top && !more && tiny ? "none" : undefined;
}

/** The reader's settings, as options of the script tag. */
async function reader() {
  const asked = await chrome.runtime.sendMessage({ ask: "options" });
  const inline = (text) => `data:text/plain;charset=utf-8,${encodeURIComponent(text)}`;
  const glossary = [...(asked.builtIn ? [chrome.runtime.getURL(builtIn)] : []), ...asked.glossaries.map(inline)];
  return { ...asked.options, glossary, rates: asked.rates && inline(asked.rates) };
}

/** The notes as the panel lists them. */
function notes(session) {
  const annotations = session?.annotations?.() ?? [];
  return annotations.map(({ body, target }) => ({
    words: [target.selector].flat().find(({ type }) => type === "TextQuoteSelector")?.exact ?? "",
    says: [body].flat()[0]?.value ?? "",
  }));
}

/** Tells badge and panel that there is something new to count. */
function tell() {
  chrome.runtime.sendMessage({ ask: "counted" }).catch(() => {});
}

/** For the diagnostics: the loader finds out in the same way. */
function engine() {
  try {
    return new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)) && "wasm";
  } catch {
    return "JavaScript";
  }
}

/**
 * An extension that was updated or removed leaves its old scripts behind, and nothing tells them:
 * they find out at the next sign of the reader, fall silent and leave no trace.
 */
function whenOrphaned(end) {
  const signs = ["pointerover", "keydown", "scroll", "focus", "visibilitychange"];
  const look = () => {
    if (chrome.runtime?.id) return;
    for (const sign of signs) removeEventListener(sign, look, true);
    end();
  };
  for (const sign of signs) addEventListener(sign, look, { capture: true, passive: true });
}
