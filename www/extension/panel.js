// The panel behind the button: starts the notes on the page it was opened over, and shows them.
// What it looks like is `src/ui/extension/panel.rs`.
//
// `panel.html?tab=7` is the panel of that tab: for browsers that show it in a tab of its own.

import { call, enter, every } from "./frames.js";
import { program } from "./program.js";
import { allowed, settings, siteOf } from "./settings.js";
import { troubleOf, wishes } from "./wishes.js";

const language = chrome.i18n.getUILanguage();
/** How long the panel waits for the frames of a page before it shows what there is, in milliseconds. */
const patience = 400;
const state = {
  page: { state: "starting", address: "", notes: [], count: 0 },
  version: chrome.runtime.getManifest().version,
  copied: false,
  trouble: "",
};
let show = () => {};
let tab;

async function refresh() {
  const { options, sites, ...rest } = await settings();
  const { glossaries = [] } = await chrome.storage.local.get("glossaries");
  // A wish that the browser does not allow shows as off, so that a click asks for it.
  state.settings = { options, sites: await allowed(sites), ...rest };
  state.glossaries = glossaries.map(({ name, terms, on }) => ({ name, terms, on }));
  state.language = options.language ?? language;
  show(state);
}

/** What the frames of the page say, as one. */
async function look(name = "report") {
  const site = siteOf(tab.url);
  const never = (await settings()).sites.never.includes(site);
  const page = { address: tab.url ?? "", site, notes: [], count: 0, engine: "" };
  if (never) {
    await call(every(tab.id), "stop").catch(() => {});
    state.page = { ...page, state: "never" };
  } else {
    try {
      await enter(every(tab.id));
      // A frame out of sight may take its time: it tells when it is done.
      await Promise.race([call(every(tab.id), name), new Promise((done) => setTimeout(done, patience))]);
      const frames = await call(every(tab.id), "report");
      const top = frames.find(({ frame }) => frame === 0) ?? frames[0];
      const running = frames.filter(({ state }) => state === "running");
      state.page = {
        ...page,
        state: running.length > 0 ? "running" : (top?.state ?? "closed"),
        engine: top?.engine ?? "",
        count: frames.reduce((sum, { count }) => sum + count, 0),
        notes: frames.flatMap(({ frame, notes }) => notes.map((note, index) => ({ frame, index, ...note }))),
      };
    } catch (error) {
      // The browser's own pages, its shop, and files it shows with a viewer of its own.
      console.info("Hovergloss:", error.message);
      state.page = { ...page, state: /\.pdf($|[?#])/i.test(page.address) ? "pdf" : "closed" };
    }
  }
  await refresh();
}

const own = {
  here: (on) => look(on ? "start" : "stop"),
  open: async (frame, index) => {
    await call({ tabId: tab.id, frameIds: [frame] }, "open", index);
    await chrome.tabs.update(tab.id, { active: true });
    window.close();
  },
  settings: () => chrome.runtime.openOptionsPage(),
};

async function ask(name, ...given) {
  state.trouble = "";
  state.copied = false;
  try {
    await { ...wishes, ...own }[name](...given);
    state.copied = name === "copy";
    if (name === "never") return look(given[1] ? "stop" : "start");
  } catch (error) {
    state.trouble = troubleOf(error);
  }
  return refresh();
}

const asked = Number(new URL(location.href).searchParams.get("tab"));
[{ panel: show }, tab] = await Promise.all([
  program().then(({ panel }) => ({ panel: panel(document.body, ask) })),
  asked ? chrome.tabs.get(asked) : chrome.tabs.query({ active: true, currentWindow: true }).then(([tab]) => tab),
]);
document.documentElement.lang = language;
chrome.storage.onChanged.addListener(() => refresh());
chrome.permissions.onAdded.addListener(() => refresh());
chrome.permissions.onRemoved.addListener(() => refresh());
// A note that was made or lost, in this page.
chrome.runtime.onMessage.addListener(({ ask }, sender) => {
  if (ask === "counted" && sender.tab?.id === tab.id) look();
  return false;
});
await refresh();
await look("begin");
