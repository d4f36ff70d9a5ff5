// The options page. What it looks like is `src/ui/extension/preferences.rs`.

import { program } from "./program.js";
import { allowed, alone, mayAsk, serverOf, settings, siteOf, store } from "./settings.js";
import { giveBack, glossaries, mayFetch, troubleOf, wishes } from "./wishes.js";

const { isKey, preferences, readGlossary, readSettings } = await program();
const language = chrome.i18n.getUILanguage();
const state = { findings: [], trouble: "", diagnostics: "" };
const show = preferences(document.body, (name, ...given) => attempt(() => ({ ...wishes, ...own })[name](...given)));

async function refresh() {
  const { glossaries = [] } = await chrome.storage.local.get("glossaries");
  const { sites, ...rest } = await settings();
  const granted = await allowed(sites);
  // A wish that the browser does not allow shows as off, so that a click asks for it.
  state.settings = { ...rest, sites: { ...sites, everywhere: granted.everywhere } };
  const { options } = state.settings;
  if (options.rates && !(await mayAsk(options.rates))) delete options.rates;
  state.waiting = sites.always.filter((site) => !granted.always.includes(site));
  state.glossaries = glossaries.map(({ name, terms, on }) => ({ name, terms, on }));
  state.language = options.language ?? language;
  state.diagnostics = `Hovergloss ${chrome.runtime.getManifest().version} · ${navigator.userAgent}`;
  show(state);
}

/** Fulfils a wish, or says why not. */
async function attempt(wish) {
  state.trouble = "";
  try {
    await wish();
  } catch (error) {
    state.trouble = troubleOf(error);
  }
  await refresh();
}

const utf8 = (text) => new TextEncoder().encode(text);
const bytesOf = async (source) => new Uint8Array(await source.arrayBuffer());
const kept = ({ name, text, terms, on }) => ({ name, text, terms, on });

/** Takes a glossary where any of its terms can be used; what is wrong with it is told in any case. */
async function add(name, bytes) {
  const language = document.querySelector("[name=glossary-language]").value;
  const { terms, text, findings } = readGlossary(name || "glossary", bytes, language);
  state.findings = findings;
  if (terms > 0) await glossaries((list) => [...list, { name: name || `#${list.length + 1}`, text, terms, on: true }]);
  return terms > 0;
}

/** Takes a file that was saved here: all of it, or nothing where the browser has no room for it. */
async function load(file) {
  const { glossaries: own, ...rest } = fieldsOf(await file.text());
  const { settings: read, skipped } = readSettings(rest);
  const checked = own?.map((glossary) => {
    const { name, text, on = true } = Object(glossary);
    return { name: `${name}`, on: !!on, ...readGlossary(`${name}`, utf8(`${text}`), "en") };
  });
  const told = checked?.flatMap(({ findings }) => findings) ?? [];
  state.findings = [...skipped.map((path) => `${file.name}: ${path}`), ...told];
  await alone(async () => {
    const { glossaries: before = [] } = await chrome.storage.local.get("glossaries");
    if (checked) await chrome.storage.local.set({ glossaries: checked.filter(({ terms }) => terms > 0).map(kept) });
    try {
      // The browser has not been asked for the sites of the file: they wait in the list until it is.
      await store(read);
    } catch (error) {
      await chrome.storage.local.set({ glossaries: before });
      throw error;
    }
  });
}

/** What is in a file of settings, and its list of glossaries, if it has one. */
function fieldsOf(text) {
  try {
    const fields = JSON.parse(text);
    if (fields.constructor === Object && (fields.glossaries === undefined || Array.isArray(fields.glossaries))) return fields;
  } catch {
    // Said below, in the reader's language.
  }
  throw new Error("no-settings");
}

/** A site that the reader has typed, as addresses have it: they write other scripts in Latin letters. */
function named(site) {
  const name = siteOf(`http://${site}`);
  // Chromium takes a blank for a part of the name.
  if (!name || name.includes("%")) throw new Error("no-site");
  return name;
}

const own = {
  option(name, value) {
    if (name.endsWith("Key") && value.trim() && !isKey(value)) throw new Error("no-key");
    return wishes.option(name, value);
  },
  always: async (site, on) => wishes.always(on ? named(site) : site, on),
  never: async (site, on) => wishes.never(on ? named(site) : site, on),
  async addGlossary(name, text) {
    if (!(await add(name, utf8(text)))) return;
    // Only what was taken leaves its field.
    const field = document.querySelector("[name=glossary-text]");
    field.value = "";
    field.dispatchEvent(new Event("input", { bubbles: true }));
  },
  async fetchGlossary(address) {
    const isNew = await mayFetch(address);
    try {
      const response = await fetch(address, { credentials: "omit", signal: AbortSignal.timeout(20_000) });
      if (!response.ok) throw new Error(`${address}: ${response.status}`);
      await add(new URL(address).pathname.split("/").pop(), await bytesOf(response));
    } finally {
      // Once is all that the reader has asked for.
      if (isNew) await giveBack(serverOf(address));
    }
  },
  removeGlossary: (index) => glossaries((list) => list.filter((_, at) => at !== index)),
  async rates(address) {
    const isNew = address && (await mayFetch(address));
    const { options } = await settings();
    try {
      // A source that is picked anew is asked anew.
      await chrome.storage.local.remove("rates");
      await wishes.option("rates", address);
    } catch (error) {
      if (isNew) await giveBack(serverOf(address));
      throw error;
    }
    await giveBack(serverOf(options.rates));
  },
  async export() {
    const { glossaries: list = [] } = await chrome.storage.local.get("glossaries");
    const everything = { ...(await settings()), glossaries: list.map(({ name, text, on }) => ({ name, text, on })) };
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([JSON.stringify(everything, null, 2)], { type: "application/json" }));
    link.download = "hovergloss-settings.json";
    link.click();
    URL.revokeObjectURL(link.href);
  },
  async reset() {
    await Promise.all([chrome.storage.sync.clear(), chrome.storage.local.clear()]);
    const { origins = [] } = await chrome.permissions.getAll();
    if (origins.length > 0) await chrome.permissions.remove({ origins }).catch(() => {});
    state.findings = [];
  },
};

document.body.addEventListener("change", ({ target }) => {
  const [file] = target.type === "file" ? target.files : [];
  if (!file) return;
  // Or the browser would not tell when the same file, corrected, is chosen again.
  target.value = "";
  attempt(async () => (target.name === "import" ? load(file) : add(file.name, await bytesOf(file))));
});
chrome.storage.onChanged.addListener(refresh);
chrome.permissions.onAdded.addListener(refresh);
chrome.permissions.onRemoved.addListener(refresh);
document.documentElement.lang = language;
await refresh();
