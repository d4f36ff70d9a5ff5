// Live rates, for a reader who has picked a source: fetched once a day, by the background alone.

/** The text of today's rates, or undefined where there is none to be had: the packed ones hold. */
export async function freshRates(address) {
  const { rates } = await chrome.storage.local.get("rates");
  const day = new Date().toISOString().slice(0, 10);
  if (rates?.address === address && rates.day === day) return rates.text;
  try {
    const response = await fetch(address, { credentials: "omit", signal: AbortSignal.timeout(20_000) });
    if (!response.ok) throw new Error(`the server answered ${response.status}`);
    const text = await response.text();
    if (text.length > 50_000) throw new Error("the file is too large");
    await chrome.storage.local.set({ rates: { address, day, text } });
    return text;
  } catch (error) {
    console.warn(`Hovergloss: ${address}: ${error.message}. The packed rates are used. Check the source in the options.`);
    return undefined;
  }
}
