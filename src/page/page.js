// What is asked of every node, every mark and every element that scrolls by: one call from wasm where property
// after property would be a dozen. To read a megabyte takes 78,000 calls so, and not 237,000.

/** The numbers of `Flow` and `Met` in flow.rs. */
const [inline, apart, faint, hidden, off] = [0, 1, 2, 3, 4];
const [special, text, other] = [8, 16, 17];

/** How an element takes part in the text around it. */
export function flow(element) {
  // None in older Firefoxes, in a frame that does not show; an empty one in a document without a window.
  // Asked of the window: a function that a page has put in this one's place may hand its `this` on.
  const style = window.getComputedStyle(element);
  if (!style || style.display === "none") return off;
  if (style.visibility === "hidden") return hidden;
  if (style.opacity === "0" || style.fontSize === "0px") return faint;
  // What is out of its line, by a float or a position, has the display of a block; only what sticks keeps
  // its own.
  if (!/^(inline|contents|ruby)/.test(style.display)) return apart;
  return style.position === "sticky" ? apart : inline;
}

/** What a walk meets: a text, another node, or an element's flow, and with it whether it is one of a set. */
export function meet(node, set) {
  if (node.nodeType === 3) return text;
  if (node.nodeType !== 1) return other;
  return flow(node) + (set.has(node) ? special : 0);
}

/** A range; none where the page has changed and there is no such place. */
export function range(first, from, last, to) {
  const range = first.ownerDocument.createRange();
  try {
    range.setStart(first, from);
    range.setEnd(last, to);
    return range;
  } catch {}
}

/**
 * What an observer of intersections says: numbers of elements, those of elements that are not near with a
 * minus. An element with `display: contents` has no box that could be near, though its text has.
 */
export const near = (entries, numbers) =>
  entries.map(({ target, isIntersecting, boundingClientRect: { width, height } }) => {
    const number = numbers.get(target) ?? 0;
    return isIntersecting || (width === 0 && height === 0) ? number : -number;
  });
