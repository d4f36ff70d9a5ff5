// The extension in one frame of a page: the same notes, by the same loader, as a script tag's.

import { begin } from "../hovergloss.js";
import { keepChoices } from "./choices.js";
import { hint } from "./hint.js";
import { dropLifeline, holdLifeline } from "./lifeline.js";
import { block, openSelected } from "./selected.js";

const host = "hovergloss-notes";
const builtIn = "glossaries/ai-and-markets.json";
/** Less text, in UTF-16 units, than any article has: most frames are advertisements. */
const leastText = 250;
/** How long a page may go on changing before it is looked at again for an article, in milliseconds. */
const rest = 1000;
const successor = "hovergloss:successor";

/** What panel and background can ask of this frame. */
export function attach() {
  // Not at once: the session must not end while it is telling of the choice.
  const want = keepChoices(() => setTimeout(stop));
  // Scripts of a release before this one hear it, and go.
  dispatchEvent(new Event(successor));
  let session;
  let given;
  /** `off`, `starting`, `running`, or why there are no notes: `none`, `own`, `pdf`. */
  let state = "off";
  /** Whether the notes are no more than an answer to a selection. */
  let aside = false;
  /** Whether that answer stands in for the notes of the whole article, which come back after it. */
  let standIn = false;
  let refused = false;
  /** Whether settings have changed while the notes were being made from those before. */
  let missed = false;
  /** Counts starts and stops: a start that was overtaken while its files came ends what it began. */
  let turn = 0;

  function leave() {
    session?.destroy();
    session = undefined;
    aside = standIn = false;
    dropLifeline();
  }

  async function read(more) {
    const mine = (turn += 1);
    refused = false;
    const over = !!more && (standIn || (!aside && ["starting", "running", "none"].includes(state)));
    leave();
    aside = !!more;
    standIn = over;
    state = obstacle(more) ?? "starting";
    if (state === "none") expectArticle(change());
    if (state !== "starting") return;
    missed = false;
    const asked = await reader();
    if (mine !== turn) return;
    if (asked.never && !more) return stop();
    given = asked.options;
    want(asked.density);
    await look(more);
  }

  async function look(more) {
    const mine = turn;
    const before = state;
    const changed = change();
    const begun = await begin({ ...given, ...more });
    if (mine !== turn) return begun?.destroy();
    session = begun;
    state = document.querySelector(host) ? "running" : "none";
    if (!begun && !more) expectArticle(changed);
    holdLifeline();
    if (state !== before) tell();
    if (missed) await follow();
  }

  /** A page may bring its article later, and a frame may get its size later. */
  async function expectArticle(changed) {
    const mine = turn;
    await changed;
    if (mine !== turn || !chrome.runtime?.id) return;
    // The settings are known where they have been asked for: not every change asks the background.
    if (given && !obstacle()) await look();
    else await read();
  }

  /** Takes changed settings: in place where nothing was taken back, so that an open card stays. */
  async function follow() {
    missed = state === "starting";
    if (state === "none" && !aside) return read();
    if (state !== "running") return;
    const before = given;
    const asked = await reader();
    if (asked.never) return stop();
    // Asked for with options of its own.
    if (aside) return;
    given = asked.options;
    if (want(asked.density)) return read();
    const same = (name) => JSON.stringify(given[name]) === JSON.stringify(before[name]);
    if (Object.keys(before).some((name) => given[name] === undefined && !same(name))) return read();
    const changed = Object.keys(given).filter((name) => !same(name));
    if (changed.length === 0) return;
    await session?.update(Object.fromEntries(changed.map((name) => [name, given[name]])));
    holdLifeline();
    tell();
  }

  function stop() {
    const before = state;
    turn += 1;
    refused = true;
    leave();
    state = "off";
    if (before !== "off") tell();
  }

  chrome.storage.onChanged.addListener((changes) => {
    if (changes.settings || changes.glossaries || changes.rates) follow();
  });
  let opened = 0;
  addEventListener("hovergloss:open", ({ defaultPrevented }) => {
    if (!defaultPrevented) opened += 1;
  });
  addEventListener("hovergloss:close", () => {
    const [answer, before] = [session, opened];
    // Not in the midst of its closing, and not where another card takes its place.
    setTimeout(() => standIn && answer && answer === session && before === opened && read());
  });
  whenOrphaned(() => {
    turn += 1;
    leave();
  });

  return {
    /** Starts, unless it has or the reader has switched it off here. */
    begin: () => (state === "off" && !refused) || state === "none" || aside ? read() : undefined,

    /** Starts anew. */
    start: () => read(),

    /** Ends the notes here until the reader wants them back. */
    stop,

    /** Opens the card of a note. */
    open: (index) => session?.open(index),

    /** Opens the card of what the reader has selected: a term to "explain", an amount to "convert". */
    async select(kind) {
      const selection = getSelection();
      const words = `${selection}`.trim();
      if (!words) return;
      if (openSelected(session, kind)) return;
      if (state !== "own") {
        const all = { occurrences: "all", links: true, headings: true };
        await read({ ...all, root: block(selection), terms: kind === "explain", money: kind === "convert" });
      }
      if (openSelected(session, kind)) return;
      if (standIn) await read();
      else if (aside) {
        leave();
        state = "off";
        tell();
      }
      hint(chrome.i18n.getMessage(kind === "explain" ? "unexplained" : "unconverted", words.slice(0, 60)));
    },

    report: () => ({ state, count: session?.count ?? 0, notes: notes(session), engine: engine() }),
  };
}

/** Why this frame gets no notes. */
function obstacle(more) {
  if (document.contentType === "application/pdf") return "pdf";
  const own = [host, "#hovergloss-config", "script[src*='/hovergloss.js']", "script[src*='/hovergloss-pinned.js']"];
  if (document.querySelector(own.join())) return "own";
  const tiny = innerWidth < 200 || innerHeight < 200 || (document.body?.textContent.length ?? 0) < leastText;
  return self !== top && !more && tiny ? "none" : undefined;
}

/** The reader's settings, as options of the script tag, and whether this site is to be left alone. */
async function reader() {
  const asked = await chrome.runtime.sendMessage({ ask: "options" });
  const inline = (text) => `data:text/plain;charset=utf-8,${encodeURIComponent(text)}`;
  const glossary = [...(asked.builtIn ? [chrome.runtime.getURL(builtIn)] : []), ...asked.glossaries.map(inline)];
  return { never: asked.never, density: asked.density, options: { ...asked.options, glossary, rates: asked.rates && inline(asked.rates) } };
}

/** The notes as the panel lists them. */
function notes(session) {
  return (session?.annotations() ?? []).map(({ body, target }) => ({
    words: target.selector.refinedBy[0].exact,
    says: body.value,
  }));
}

/** Waits for the page to change, or for the frame to get another size. */
function change() {
  return new Promise((done) => {
    const end = () => {
      observer.disconnect();
      removeEventListener("resize", end);
      // And not before the page has nothing better to do.
      setTimeout(() => requestIdleCallback(done, { timeout: 2000 }), rest);
    };
    const observer = new MutationObserver(end);
    observer.observe(document, { childList: true, subtree: true });
    addEventListener("resize", end);
  });
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
  const signs = [successor, "pointerover", "keydown", "scroll", "focus", "visibilitychange"];
  const look = () => {
    if (chrome.runtime?.id) return;
    for (const sign of signs) removeEventListener(sign, look, true);
    end();
  };
  for (const sign of signs) addEventListener(sign, look, { capture: true, passive: true });
}
