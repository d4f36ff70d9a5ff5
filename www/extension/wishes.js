// What the reader can wish for in the panel and on the options page alike.

import { alone, change, everywhere, pattern, serverOf, settings } from "./settings.js";

const without = (list, item) => list.filter((other) => other !== item);

/**
 * Asks for the permission of some pages, and tells whether it is news. Called first of all, while the
 * reader's click still counts: so both questions are asked before either is answered.
 */
async function granted(origins) {
  const answers = [chrome.permissions.contains({ origins }), chrome.permissions.request({ origins })];
  const [had, given] = await Promise.all(answers);
  if (!given) throw new Refused();
  return !had;
}

/** Gives the permission of some pages back, unless another wish needs it. */
export async function giveBack(origin) {
  const { options, sites } = await settings();
  const needed = [...sites.always.map(pattern), serverOf(options.rates)];
  if (origin && !needed.includes(origin)) await chrome.permissions.remove({ origins: [origin] }).catch(() => {});
}

/**
 * Changes the sites' lists where that needs a permission. The wish is stored while the browser asks:
 * its question may close the panel, and then the background sees to what was granted. `undo` is given
 * the lists as they are then and as they were: other wishes may have come in between.
 */
async function changeSites(origins, how, undo) {
  let before;
  const answer = granted(origins);
  const stored = change(({ sites }) => {
    before = structuredClone(sites);
    how(sites);
  });
  const [{ reason: refused, value: isNew }, { reason: full }] = await Promise.allSettled([answer, stored]);
  if (refused && !full) await change(({ sites }) => undo(sites, before));
  if (full && isNew) for (const origin of origins) await giveBack(origin);
  if (refused ?? full) throw refused ?? full;
}

/** The reader, or the browser, said no. */
class Refused extends Error {}

/** What went wrong, for the reader: the key of a message of ours, or what the browser says. */
export function troubleOf(error) {
  if (error instanceof Refused) return "refused";
  const said = String(error?.message ?? error);
  return /quota/i.test(said) && !/write_?operations/i.test(said) ? "full" : said;
}

/** Each takes what belongs to the wish, and throws where it could not be fulfilled. */
export const wishes = {
  async always(site, on) {
    if (on) {
      const put = (sites, always, never) => {
        sites.always = [...without(sites.always, site), ...(always ? [site] : [])];
        sites.never = [...without(sites.never, site), ...(never ? [site] : [])];
      };
      return changeSites(
        [pattern(site)],
        (sites) => put(sites, true, false),
        (sites, before) => put(sites, before.always.includes(site), before.never.includes(site)),
      );
    }
    await change(({ sites }) => {
      sites.always = without(sites.always, site);
    });
    await giveBack(pattern(site));
  },

  async never(site, on) {
    // A page that belongs to no site cannot be told again.
    if (!site) return;
    let was;
    await change(({ sites }) => {
      was = sites.always.includes(site);
      sites.never = [...without(sites.never, site), ...(on ? [site] : [])];
      if (on) sites.always = without(sites.always, site);
    });
    if (on && was) await giveBack(pattern(site));
  },

  async everywhere(on) {
    const set = (sites, to) => {
      sites.everywhere = to;
    };
    if (on) return changeSites(everywhere, (sites) => set(sites, true), (sites, before) => set(sites, before.everywhere));
    await change(({ sites }) => set(sites, false));
    await chrome.permissions.remove({ origins: everywhere }).catch(() => {});
  },

  option: (name, value) =>
    change(({ options }) => {
      if (value.trim()) options[name] = value.trim();
      else delete options[name];
    }),

  /** Fewer or more marks than the options say, as was chosen in a card. */
  density: (value) =>
    change((settings) => {
      settings.density = value;
    }),

  builtIn: (on) =>
    change((settings) => {
      settings.builtIn = on;
    }),

  glossary: (index, on) =>
    glossaries((list) => list.map((own, at) => (at === index ? { ...own, on } : own))),

  copy: (text) => navigator.clipboard.writeText(text),
};

/** Changes the reader's own glossaries. */
export const glossaries = (how) =>
  alone(async () => {
    const { glossaries: list = [] } = await chrome.storage.local.get("glossaries");
    await chrome.storage.local.set({ glossaries: how(list) });
  });

/** Asks for the permission to read a file from another server, and tells whether it is news. */
export function mayFetch(address) {
  const server = serverOf(address);
  if (!server) throw new Error("no-address");
  return granted([server]);
}
