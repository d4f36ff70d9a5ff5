// Marks what a reader of plain text finds in every paragraph: for contenders that know nothing of
// pages.

/** `find` gives pairs of offsets in the text of a paragraph. */
export function highlight(article, find) {
  const highlight = new Highlight();
  const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
  for (let node; (node = walker.nextNode()); ) {
    for (const [startOffset, endOffset] of find(node.data)) {
      highlight.add(new StaticRange({ startContainer: node, startOffset, endContainer: node, endOffset }));
    }
  }
  const sheet = new CSSStyleSheet();
  sheet.replaceSync("::highlight(bench) { text-decoration: underline dotted; }");
  document.adoptedStyleSheets.push(sheet);
  CSS.highlights.set("bench", highlight);
}
