// What a page's frame is given first: a classic script, since content scripts cannot be modules.
// However often it is run, the frame has one page.js.
globalThis.hovergloss ??= import(chrome.runtime.getURL("page.js")).then(({ page }) => page);
