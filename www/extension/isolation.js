// The engine marks pages as it does on sites that want it. In the content script's own world some of
// the browser's functions lead elsewhere, so that a page's scripts, which keep theirs, see little of it.

/** Gets the events that the engine has for a site's scripts: no page hears them from us. */
export const told = new EventTarget();

/** What of the notes' look a page may set where it embeds them itself. */
const looks = ["text", "muted", "surface", "line", "accent", "wash", "radius", "font"];
// Browsers fetch a font by the letters that show, so a page whose font we took could read the notes.
// It can give its own font any name but the generic ones.
const look = `
  :host {
    display: block !important;
    visibility: visible !important;
    ${looks.map((name) => `--hovergloss-${name}: initial !important;`).join(" ")}
  }
  .notes { font-family: system-ui, sans-serif !important; }
  .notes:is([data-theme=paper], [data-theme=newspaper]) { font-family: serif !important; }`;

const filled = new WeakSet();
/** Whether a style sheet is one that was filled here. */
export const isOurs = (sheet) => filled.has(sheet);

/**
 * From now on the engine's shadow roots are closed, and look as we say whatever the page's styles do;
 * `made` is called with each and its host. Its events go to `told`, and its style sheets are known.
 */
export function isolate(made) {
  const { attachShadow, setAttribute } = Element.prototype;
  const { dispatchEvent } = EventTarget.prototype;
  const { replaceSync } = CSSStyleSheet.prototype;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(look);

  Element.prototype.attachShadow = function (how) {
    const root = attachShadow.call(this, { ...how, mode: "closed" });
    root.adoptedStyleSheets = [sheet];
    made(this, root);
    return root;
  };
  Element.prototype.setAttribute = function (name, value) {
    // By `::part()` a page's styles reach into closed roots, too.
    if (name !== "part") setAttribute.call(this, name, value);
  };
  EventTarget.prototype.dispatchEvent = function (event) {
    return dispatchEvent.call(event.type.startsWith("hovergloss:") ? told : this, event);
  };
  CSSStyleSheet.prototype.replaceSync = function (text) {
    filled.add(this);
    return replaceSync.call(this, text);
  };
}
