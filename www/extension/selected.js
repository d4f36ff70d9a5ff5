// What the reader has selected in a page, and the notes that answer for it.

import { told } from "./isolation.js";

/** The kinds of notes, by what the reader can ask for. */
const kinds = { explain: "term", convert: "money" };

/** Opens the card of the note that answers best for the selection, and tells whether there is one. */
export function openSelected(session, wish) {
  let answered = false;
  // Of what kind a note is, its opening tells.
  const opening = (event) => {
    if (event.detail.kind === kinds[wish]) answered = true;
    else event.preventDefault();
  };
  // A card that is open already would not open again.
  session?.close();
  told.addEventListener("hovergloss:open", opening, true);
  for (const index of answers(session, getSelection())) {
    session.open(index);
    if (answered) break;
  }
  told.removeEventListener("hovergloss:open", opening, true);
  return answered;
}

/** The notes that may answer: those the selection meets, and those on the same words elsewhere. */
function answers(session, selection) {
  const words = oneLine(`${selection}`);
  const range = selection.getRangeAt(0);
  const places = new Map();
  const notes = (session?.annotations() ?? []).map(({ target: { selector } }, index) => {
    const [{ exact }, { start, end }] = selector.refinedBy;
    if (!places.has(selector.value)) places.set(selector.value, place(range, document.querySelector(selector.value)));
    const selected = places.get(selector.value);
    return { index, met: start < selected.end && selected.start < end, same: oneLine(exact) === words };
  });
  const rank = ({ met, same }) => 2 * met + same;
  return notes.filter(rank).sort((one, other) => rank(other) - rank(one)).map(({ index }) => index);
}

const oneLine = (text) => text.trim().replace(/\s+/g, " ");

/** Where in the text of an element a range stands, in code points as annotations count. */
function place(range, element) {
  const before = (node, offset) => {
    const text = document.createRange();
    text.selectNodeContents(element);
    const side = text.comparePoint(node, offset);
    if (side < 0) text.collapse(true);
    if (side === 0) text.setEnd(node, offset);
    return [...`${text}`].length;
  };
  return { start: before(range.startContainer, range.startOffset), end: before(range.endContainer, range.endOffset) };
}

/** The block of text that holds a selection. */
export function block(selection) {
  const { commonAncestorContainer: node } = selection.getRangeAt(0);
  let element = node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement;
  while (element.parentElement && getComputedStyle(element).display.startsWith("inline")) element = element.parentElement;
  return element;
}
