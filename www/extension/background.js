// What the extension does without a page or a panel: starts notes, counts them, keeps rates fresh.
// The browser ends this script when it is idle, so nothing is remembered outside storage.

import { call, enter, every, lifeline } from "./frames.js";
import { lastRates } from "./rates.js";
import { allowed, change, everywhere, isOld, pattern, settings, siteOf } from "./settings.js";
import { troubleOf, wishes } from "./wishes.js";

const always = "always";
const selections = ["explain", "convert"];

/** What a frame asks for. */
const answers = {
  async options({ tab }) {
    const { options, density, builtIn, sites } = await settings();
    const { glossaries = [] } = await chrome.storage.local.get("glossaries");
    const rates = options.rates && (await lastRates(options.rates));
    const texts = glossaries.filter(({ on }) => on).map(({ text }) => text);
    return { options, density, builtIn, glossaries: texts, rates, never: sites.never.includes(siteOf(tab.url)) };
  },
  async counted({ tab }) {
    const counts = (await call(every(tab.id), "report")).map(({ count }) => count);
    const count = counts.reduce((sum, count) => sum + count, 0);
    await chrome.action.setBadgeText({ tabId: tab.id, text: count > 0 ? `${count}` : "" });
    await chrome.action.setBadgeBackgroundColor({ tabId: tab.id, color: "#1b66d1" });
  },
  /** An option that was chosen in a card. */
  choose: (_, { name, value }) => wishes.option(name, value),
  /** Fewer or more marks, as was chosen in a card. */
  thin: (_, { density }) => wishes.density(density),
  /** No notes on this site, or notes again, as was chosen in a card. */
  leave: ({ tab }, { off }) => wishes.never(siteOf(tab.url), off),
};

chrome.runtime.onMessage.addListener((message, sender, answer) => {
  if (!Object.hasOwn(answers, message.ask)) return false;
  answers[message.ask](sender, message).then(answer, (error) => answer(troubleOf(error)));
  return true;
});

/** Lets the notes begin by themselves where the reader wants that and the browser has allowed it. */
async function register() {
  const { sites } = await settings();
  const granted = await allowed(sites);
  const matches = granted.everywhere ? everywhere : granted.always.map(pattern);
  const known = await chrome.scripting.getRegisteredContentScripts({ ids: [always] });
  if (known.length > 0) await chrome.scripting.unregisterContentScripts({ ids: [always] });
  if (matches.length === 0) return;
  const excludeMatches = sites.never.map(pattern);
  const js = ["content.js", "begin.js"];
  // A frame that a page has written itself belongs to that page's site.
  const frames = { allFrames: true, matchOriginAsFallback: true };
  await chrome.scripting.registerContentScripts([
    { id: always, js, css: lifeline, matches, ...(excludeMatches.length > 0 && { excludeMatches }), ...frames },
  ]);
}

let registering = Promise.resolve();
/** One after the other: two at a time would register the same script twice. */
function registerSoon() {
  registering = registering.then(register).catch((error) => console.error("Hovergloss:", error.message));
  return registering;
}

/** Brings the settings of an older version into today's schema. */
async function migrate() {
  try {
    const { settings: stored } = await chrome.storage.sync.get("settings");
    // Those of a later version stay as they are: that version may come back.
    if (isOld(stored)) await change(() => {});
  } catch (error) {
    console.error("Hovergloss: the settings could not be read:", error);
  }
}

function menus() {
  chrome.contextMenus?.removeAll(() => {
    for (const id of selections) {
      chrome.contextMenus.create({ id, title: chrome.i18n.getMessage(id), contexts: ["selection"] });
    }
  });
}

// Firefox ends this script no sooner than what its listeners return; Chrome waits for what they ask of it.
chrome.runtime.onInstalled.addListener(async () => {
  menus();
  await migrate();
  await registerSoon();
});
// Who listens is not updated under open pages, but when the browser starts anew.
chrome.runtime.onUpdateAvailable.addListener(() => {});
chrome.runtime.onStartup.addListener(registerSoon);
chrome.permissions.onAdded.addListener(registerSoon);
chrome.permissions.onRemoved.addListener(registerSoon);
chrome.storage.onChanged.addListener(async (changes) => {
  // A device with an older release may send its own.
  if (changes.settings) await Promise.all([migrate(), registerSoon()]);
});

/** Does something in a page that the reader has asked it for. */
async function inPage(target, work) {
  try {
    await enter(target);
  } catch (error) {
    console.info("Hovergloss:", error.message);
    return sayClosed(target.tabId);
  }
  await work(target);
}

/** Browsers keep some pages to themselves, so the button says it until the tab shows another one. */
async function sayClosed(tabId) {
  // What cannot be entered may be no more than a frame of another site.
  if (await enter({ tabId, frameIds: [0] }).then(() => true, () => false)) return;
  await chrome.action.setBadgeText({ tabId, text: "–" });
  await chrome.action.setTitle({ tabId, title: chrome.i18n.getMessage("closed") });
}

// Firefox for Android has neither shortcuts nor menus.
chrome.commands?.onCommand.addListener(async (command, tab) => {
  if (command !== "toggle") return;
  await inPage(every(tab.id), async (target) => {
    const running = (await call(target, "report")).some(({ state }) => state === "running");
    await call(target, running ? "stop" : "start");
  });
});

chrome.contextMenus?.onClicked.addListener(async ({ menuItemId, selectionText, frameId = 0 }, tab) => {
  const frame = { tabId: tab.id, frameIds: [frameId] };
  await inPage(frame, (target) => call(target, "select", menuItemId, selectionText));
});
