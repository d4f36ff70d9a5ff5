// The frames of a tab, as panel and background reach them.

/** The style sheets that go into a page with the content script: see `lifeline.js`. */
export const lifeline = chrome.runtime.getURL("").startsWith("moz-") ? ["lifeline.css"] : [];

/** Puts the content script into a tab's frames; throws where the browser lets no extension in. */
export async function enter(target) {
  if (lifeline.length > 0) await chrome.scripting.insertCSS({ target, files: lifeline });
  const entered = await chrome.scripting.executeScript({ target, files: ["content.js"] });
  // Firefox does not refuse, and lists nothing.
  if (!entered.some(Boolean)) throw new Error("the browser lets no extension in");
}

/** Calls a function of `page.js` in a tab's frames that have it, and lists what they returned. */
export async function call(target, name, ...given) {
  const results = await chrome.scripting.executeScript({
    target,
    func: (name, given) => globalThis.hovergloss?.[name](...given),
    args: [name, given],
  });
  return results.filter(({ result }) => result).map(({ frameId, result }) => ({ frame: frameId, ...result }));
}

/** All frames of a tab. */
export const every = (tabId) => ({ tabId, allFrames: true });
