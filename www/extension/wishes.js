// What the reader can wish for in the panel and on the options page alike.

import { change, everywhere, pattern } from "./settings.js";

const without = (list, item) => list.filter((other) => other !== item);

/** Asks for the permission of some pages. Called first of all, while the reader's click still counts. */
async function granted(origins) {
  if (!(await chrome.permissions.request({ origins }))) throw new Refused();
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
    if (on) await granted([pattern(site)]);
    await change(({ sites }) => {
      sites.always = [...without(sites.always, site), ...(on ? [site] : [])];
      if (on) sites.never = without(sites.never, site);
    });
    if (!on) await chrome.permissions.remove({ origins: [pattern(site)] }).catch(() => {});
  },

  /** A page that belongs to no site cannot be told again. */
  never: async (site, on) =>
    site &&
    change(({ sites }) => {
      sites.never = [...without(sites.never, site), ...(on ? [site] : [])];
      if (on) sites.always = without(sites.always, site);
    }),

  async everywhere(on) {
    if (on) await granted(everywhere);
    await change(({ sites }) => {
      sites.everywhere = on;
    });
    if (!on) await chrome.permissions.remove({ origins: everywhere }).catch(() => {});
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
