// The engine marks pages as it does on sites that want it. In the content script's own world some of
// the browser's functions lead elsewhere, so that a page's scripts, which keep theirs, see little of it.

/** Gets the events that the engine has for a site's scripts: no page hears them from us. */
export const told = new EventTarget();

const filled = new WeakSet();
/** Whether a style sheet is one that was filled here. */
export const isOurs = (sheet) => filled.has(sheet);

/**
 * From now on the engine's shadow roots are closed, and shown whatever the page's styles say; `made`
 * is called with each and its host. Its events go to `told`, and its style sheets are known.
 */
export function isolate(made) {
  const { attachShadow } = Element.prototype;
  const { dispatchEvent } = EventTarget.prototype;
  const { replaceSync } = CSSStyleSheet.prototype;
  const shown = new CSSStyleSheet();
  shown.replaceSync(":host { display: block !important; visibility: visible !important; }");

  Element.prototype.attachShadow = function (how) {
    const root = attachShadow.call(this, { ...how, mode: "closed" });
    root.adoptedStyleSheets = [shown];
    made(this, root);
    return root;
  };
  EventTarget.prototype.dispatchEvent = function (event) {
    return dispatchEvent.call(event.type.startsWith("hovergloss:") ? told : this, event);
  };
  CSSStyleSheet.prototype.replaceSync = function (text) {
    filled.add(this);
    return replaceSync.call(this, text);
  };
}
