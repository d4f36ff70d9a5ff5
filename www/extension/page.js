// The extension in one frame of a page. `content.js` loads it; panel and background call `page`.

import { start } from "./hovergloss.js";

const file = (name) => new URL(name, import.meta.url).href;
const host = "hovergloss-notes";
/** Less text, in UTF-16 units, than any article has: most frames are advertisements. */
const leastText = 250;

let session;
let state = "off";
/** Counts starts and stops: a start that was overtaken while its files came ends what it began. */
let turn = 0;

export const page = {
  /** Starts unless the reader switched it off here, or the site has Hovergloss of its own. */
  async begin() {
    if (state === "off" && !page.refused) await page.start();
    return page.report();
  },

  async start(more = {}) {
    page.refused = false;
    const mine = (turn += 1);
    leave();
    if (document.querySelector(`${host}, script[src*="/hovergloss.js"]`)) {
      state = "own";
      return;
    }
    if (!more.root && self !== top && !readable()) {
      state = "none";
      return;
    }
    state = "running";
    const begun = await start({ ...(await given()), ...more });
    if (mine !== turn) {
      begun.destroy();
      return;
    }
    session = begun;
    if (!document.querySelector(host)) state = "none";
    tell();
  },

  /** Ends the notes here until the reader wants them back. */
  stop() {
    page.refused = true;
    turn += 1;
    leave();
    state = "off";
    tell();
  },

  /** Opens the card of a note. */
  open(index) {
    session?.open(index);
  },

  report() {
    const notes = session?.annotations?.() ?? [];
    return { state, count: session?.count ?? 0, notes, engine: compilesWasm() ? "wasm" : "JavaScript" };
  },
};

function leave() {
  session?.destroy();
  session = undefined;
}

/** Tells the background how many notes there are, for the badge. */
function tell() {
  chrome.runtime.sendMessage({ ask: "counted" }).catch(() => {});
}

function readable() {
  return innerWidth > 200 && innerHeight > 200 && (document.body?.textContent.trim().length ?? 0) >= leastText;
}

/** The reader's settings as options of the script tag. */
async function given() {
  const { options, builtIn, glossaries, rates } = await chrome.runtime.sendMessage({ ask: "options" });
  const inline = (text) => `data:text/plain,${encodeURIComponent(text)}`;
  const glossary = [...(builtIn ? [file("glossaries/ai-and-markets.json")] : []), ...glossaries.map(inline)];
  return { ...options, glossary, rates: rates && inline(rates) };
}

function compilesWasm() {
  try {
    return !!new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0));
  } catch {
    return false;
  }
}

// A changed setting holds at once, in every tab.
chrome.storage.onChanged.addListener((changes) => {
  if (state === "running" && (changes.settings || changes.glossaries)) page.start();
});

// An extension that was updated or removed leaves its old scripts behind: they fall silent.
const signs = ["pointerover", "keydown", "visibilitychange", "focus", "scroll"];
function alive() {
  if (chrome.runtime?.id) return;
  leave();
  for (const sign of signs) removeEventListener(sign, alive, true);
}
for (const sign of signs) addEventListener(sign, alive, { capture: true, passive: true });
