// Live rates, for a reader who has picked a source: asked for once a day, by the background alone.

import { mayAsk } from "./settings.js";

let asking;

/** The text of the last rates, or undefined where there are none: the packed ones hold. What is new is stored when it comes. */
export async function lastRates(address) {
  const { rates } = await chrome.storage.local.get("rates");
  const last = rates?.address === address ? rates : { address };
  // No page waits for another server, and pages that begin together ask once.
  if (last.day !== today() && (await mayAsk(address))) asking ??= ask(last).finally(() => (asking = undefined));
  return last.text;
}

/** Asks a source, and remembers for the day that it was asked, whatever came of it. */
async function ask({ address, text }) {
  try {
    const response = await fetch(address, { credentials: "omit", signal: AbortSignal.timeout(20_000) });
    if (!response.ok) throw new Error(`the server answered ${response.status}`);
    const fresh = await response.text();
    if (fresh.length > 50_000) throw new Error("the file is too large");
    text = fresh;
  } catch (error) {
    const kept = text ? "Those that came last are used." : "The packed rates are used.";
    console.warn(`Hovergloss: ${address}: ${error.message}. ${kept} Check the source in the options.`);
  }
  await chrome.storage.local.set({ rates: { address, day: today(), text } });
}

const today = () => new Date().toISOString().slice(0, 10);
