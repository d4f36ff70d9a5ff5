// What the reader can wish for in the panel and on the options page alike.

import { change, everywhere, pattern } from "./settings.js";

const without = (list, item) => list.filter((other) => other !== item);

/** Asks for the permission of some pages. Called first of all, while the reader's click still counts. */
async function granted(origins) {
  if (!(await chrome.permissions.request({ origins }))) throw new Refused();
}

/**
 * Changes the sites' lists where that needs a permission. The wish is stored while the browser asks:
 * its question may close the panel, and then the background sees to what was granted.
 */
async function changeSites(origins, how) {
  let before;
  const answer = granted(origins);
  const stored = change((settings) => {
    before = structuredClone(settings.sites);
    how(settings);
  });
  const [{ reason: refused }, { reason: full }] = await Promise.allSettled([answer, stored]);
  if (refused && !full) {
    await change((settings) => {
      settings.sites = before;
    });
  }
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
      return changeSites([pattern(site)], ({ sites }) => {
        sites.always = [...without(sites.always, site), site];
        sites.never = without(sites.never, site);
      });
    }
    await change(({ sites }) => {
      sites.always = without(sites.always, site);
    });
    await chrome.permissions.remove({ origins: [pattern(site)] }).catch(() => {});
  },

  /** A page that belongs to no site cannot be told again. */
  never: async (site, on) =>
    site &&
    change(({ sites }) => {
      sites.never = [...without(sites.never, site), ...(on ? [site] : [])];
      if (on) sites.always = without(sites.always, site);
    }),

  async everywhere(on) {
    const set = ({ sites }) => {
      sites.everywhere = on;
    };
    if (on) return changeSites(everywhere, set);
    await change(set);
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
export async function glossaries(how) {
  const { glossaries: list = [] } = await chrome.storage.local.get("glossaries");
  await chrome.storage.local.set({ glossaries: how(list) });
}

/** The permission to read a file from another server. */
export const mayFetch = (address) => granted([`${new URL(address).origin.replace(/:\d+$/, "")}/*`]);
