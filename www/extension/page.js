// The extension in one frame of a page: the same notes, by the same loader, as a script tag's.

import { begin } from "../hovergloss.js";
import { keepChoices } from "./choices.js";
import { hint } from "./hint.js";
import { isolate, told } from "./isolation.js";
import { dropLifeline, holdLifeline } from "./lifeline.js";
import { block, openSelected } from "./selected.js";
import { keepTexts } from "./texts.js";

const host = "hovergloss-notes";
/** How a site's own Hovergloss stands in its pages. */
const tags = "#hovergloss-config, script[src*='hovergloss.js'], script[src*='hovergloss-pinned.js']";
const builtIn = "glossaries/ai-and-markets.json";
/** Less text, in UTF-16 units, than any article has: most frames are advertisements. */
const leastText = 250;
/** How long a page may go on changing before it is looked at again for an article, in milliseconds. */
const rest = 1000;
/** How long what is to be told is gathered, in milliseconds: a page may grow with every scroll. */
const breath = 100;
const successor = "hovergloss-successor";

/** What panel and background can ask of this frame. */
export function attach() {
  // Not at once: the session must not end while it is telling of the choice.
  const want = keepChoices(() => setTimeout(stop));
  const addressOf = keepTexts();
  const hosts = new WeakSet();
  // Whenever the notes have changed, the heading of their list is written anew.
  const list = new MutationObserver((records) => {
    if (state !== "running" || aside || !records.some(({ target }) => target.matches?.(".list summary"))) return;
    holdLifeline();
    tell();
  });
  isolate((host, root) => {
    hosts.add(host);
    list.observe(root, { childList: true, subtree: true });
  });
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
  /** Whether the page has been seen to fetch a Hovergloss of its own. */
  let fetched = false;
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
    state = own() ? "own" : (obstacle(more) ?? "starting");
    if (state === "none") expectArticle(change());
    if (state !== "starting") return;
    missed = false;
    const asked = await reader(addressOf);
    if (mine !== turn) return;
    if (!asked) return halt();
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
    if (own()) return yieldTo();
    state = document.querySelector(host) ? "running" : "none";
    if (!begun && !more) expectArticle(changed);
    holdLifeline();
    if (state !== before && !aside) tell();
    if (missed) await follow();
  }

  /** A page may bring its article later, and a frame may get its size later. */
  async function expectArticle(changed) {
    const mine = turn;
    await changed;
    if (mine !== turn || !chrome.runtime?.id) return;
    // The settings are known where they have been asked for: not every change asks the background.
    if (given && !own() && !obstacle()) await look();
    else await read();
  }

  /** Takes changed settings: in place where nothing was taken back, so that an open card stays. */
  async function follow() {
    missed = state === "starting";
    if (state === "none" && !aside) return read();
    if (state !== "running") return;
    const before = given;
    const asked = await reader(addressOf);
    // The notes stay as they are until the settings can be read.
    if (!asked) return;
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

  /** Whether the site explains the page itself. */
  function own() {
    return fetched || document.querySelector(tags) || [...document.querySelectorAll(host)].some((other) => !hosts.has(other));
  }

  /** The site's own notes come first: they begin where there are none of ours. */
  function yieldTo() {
    turn += 1;
    leave();
    state = "own";
    tell();
  }

  /** Ends the notes; the next look at this page may begin them anew. */
  function halt() {
    const before = state;
    turn += 1;
    leave();
    state = "off";
    if (before !== "off") tell();
  }

  /** Ends the notes, which begin no more by themselves. */
  function stop() {
    refused = true;
    halt();
  }

  /** Ends what was no more than an answer. */
  async function end() {
    if (standIn) return read();
    if (!aside) return;
    leave();
    state = "off";
    tell();
  }

  /** Opens the card of what is selected; whether there is one. */
  async function answer(kind) {
    const selection = getSelection();
    // A field keeps what is selected in it to itself, and so does a page's own shadow root.
    if (selection.rangeCount === 0 || selection.isCollapsed) return false;
    if (openSelected(session, kind)) return true;
    if (state === "own") return false;
    const all = { occurrences: "all", links: true, headings: true, terms: kind === "explain", money: kind === "convert" };
    // Which sense is meant is known from the whole article, whose marks nobody has asked for; what
    // stands beside it is read alone.
    for (const where of [{ marks: "none" }, { root: block(selection) }]) {
      await read({ ...all, ...where });
      if (openSelected(session, kind)) return true;
      // Without the settings, which are asked for once, there is nothing to read by.
      if (state === "off") return false;
    }
    return false;
  }

  chrome.storage.onChanged.addListener((changes) => {
    if (changes.settings || changes.glossaries || changes.rates) follow();
  });
  let opened = 0;
  told.addEventListener("hovergloss:open", ({ defaultPrevented }) => {
    if (!defaultPrevented) opened += 1;
  });
  told.addEventListener("hovergloss:close", () => {
    const [answer, before] = [session, opened];
    // Not in the midst of its closing, and not where another card takes its place.
    setTimeout(() => answer && answer === session && before === opened && end());
  });
  whenFetched(() => {
    fetched = true;
    if (["starting", "running", "none"].includes(state)) yieldTo();
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
    async select(kind, said) {
      const words = (said ?? `${getSelection()}`).trim();
      if (!words || (await answer(kind).catch(() => false))) return;
      await end();
      hint(chrome.i18n.getMessage(kind === "explain" ? "unexplained" : "unconverted", words.slice(0, 60)));
    },

    report() {
      const shown = aside ? undefined : session;
      return { state, count: shown?.count ?? 0, notes: notes(shown), engine: engine() };
    },
  };
}

/** Why this frame gets no notes. */
function obstacle(more) {
  if (document.contentType === "application/pdf") return "pdf";
  const tiny = innerWidth < 200 || innerHeight < 200 || (document.body?.textContent.length ?? 0) < leastText;
  return self !== top && !more && tiny ? "none" : undefined;
}

/**
 * The reader's settings, as options of the script tag, and whether this site is to be left alone;
 * undefined where they could not be read.
 */
async function reader(addressOf) {
  const answer = await chrome.runtime.sendMessage({ ask: "options" });
  // The background answers with what went wrong, where something has.
  if (typeof answer === "string") {
    console.error(`Hovergloss: the settings could not be read: ${answer}`);
    return undefined;
  }
  const { never, density, ...asked } = answer;
  const glossary = [...(asked.builtIn ? [chrome.runtime.getURL(builtIn)] : []), ...asked.glossaries.map(addressOf)];
  return { never, density, options: { ...asked.options, glossary, rates: asked.rates && addressOf(asked.rates) } };
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

let telling;
/** Tells badge and panel that there is something new to count. */
function tell() {
  telling ??= setTimeout(() => {
    telling = undefined;
    if (chrome.runtime?.id) chrome.runtime.sendMessage({ ask: "counted" }).catch(() => {});
  }, breath);
}

/** For the diagnostics, as the loader has found out: each try is a report to sites that forbid wasm. */
function engine() {
  const { engine, javascript } = globalThis[Symbol.for("hovergloss")];
  return engine ? (javascript ? "JavaScript" : "wasm") : "";
}

/** A bundle of the page's scripts may hold a loader, and begin at any time: then it fetches the engine. */
function whenFetched(then) {
  const observer = new PerformanceObserver((list) => {
    if (list.getEntries().some(({ name }) => /^https?:.*\/hovergloss(-web|-pinned)?\.js/.test(name))) then();
  });
  observer.observe({ type: "resource", buffered: true });
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
