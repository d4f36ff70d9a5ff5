// The reader's settings as they are stored, for the scripts that only look things up. What they
// mean, older versions and imported files: `src/ui/extension/settings.rs`.
//
// storage.sync   settings: { version, options, density, sites, builtIn }, the same on every device
// storage.local  glossaries: [{ name, text, terms, on }], rates: { address, day, text }: too large to travel

import { program } from "./program.js";

const version = 1;

/** The settings, each at its default where nothing is stored. */
export async function settings() {
  const { settings: stored = {} } = await chrome.storage.sync.get("settings");
  const { options = {}, density = "", builtIn = true, sites = {} } = stored;
  // An earlier release put pages without a site into the lists, as null.
  const named = (list = []) => list.filter((site) => typeof site === "string");
  const [always, never] = [named(sites.always), named(sites.never)];
  return { version, options, density, builtIn, sites: { everywhere: false, ...sites, always, never } };
}

/** Lets nobody else of the extension change what is stored meanwhile. */
export const alone = (work) => navigator.locks.request("hovergloss", work);

/** Whether stored settings are those of an older release, which named no version at first. */
export const isOld = (stored) => !!stored && (stored.version ?? 0) < version;

/**
 * Stores settings, for whoever is `alone`. Throws where a later version wrote those that are there, or
 * the browser refuses.
 */
export async function store(settings) {
  const { settings: stored } = await chrome.storage.sync.get("settings");
  if (stored?.version > version) throw new Error("newer");
  await chrome.storage.sync.set({ settings });
}

/** Changes the settings; throws as `store` does. */
export const change = (how) =>
  alone(async () => {
    const { settings: stored } = await chrome.storage.sync.get("settings");
    const changed = isOld(stored) ? (await program()).readSettings(stored).settings : await settings();
    how(changed);
    await store(changed);
  });

/** A page's site as the lists name it; undefined for pages that are none, such as the browser's own. */
export function siteOf(address) {
  try {
    const { protocol, hostname } = new URL(address);
    return /^https?:$/.test(protocol) ? hostname : undefined;
  } catch {
    return undefined;
  }
}

/** What of the lists the browser allows: a permission does not travel with the settings, and can be taken back. */
export async function allowed(sites) {
  const may = (origins) => chrome.permissions.contains({ origins }).catch(() => false);
  const granted = await Promise.all(sites.always.map((site) => may([pattern(site)])));
  return {
    ...sites,
    always: sites.always.filter((_, index) => granted[index]),
    everywhere: sites.everywhere && (await may(everywhere)),
  };
}

/** The server of an address, as permissions name it; undefined for what is no address of the web. */
export function serverOf(address) {
  const site = siteOf(address);
  return site && `${new URL(address).protocol}//${site}/*`;
}

/** Whether the browser lets us read a file at an address. */
export async function mayAsk(address) {
  const server = serverOf(address);
  return !!server && chrome.permissions.contains({ origins: [server] });
}

/** The pages of a site, as permissions name them. */
export const pattern = (site) => `*://${site}/*`;

/** The pages of all sites. */
export const everywhere = ["http://*/*", "https://*/*"];
