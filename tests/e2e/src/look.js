// What the tests can see of a page. Each function is called on its own and keeps nothing.

const look = {
  host: () => document.querySelector("hovergloss-notes"),

  shadow: () => look.host()?.shadowRoot ?? null,

  rect({ left, top, right, bottom }) {
    return { left, top, right, bottom };
  },

  // The range of some words under a selector, over element borders if need be.
  range(words, scope) {
    const root = document.querySelector(scope);
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const starts = [];
    let text = "";
    while (walker.nextNode()) {
      starts.push([text.length, walker.currentNode]);
      text += walker.currentNode.data;
    }
    const at = text.indexOf(words);
    if (at < 0) throw new Error(`"${words}" is not under ${scope}`);
    const range = document.createRange();
    const place = (offset) => {
      const [start, node] = starts.findLast(([start]) => start <= offset);
      return [node, offset - start];
    };
    range.setStart(...place(at));
    const [node, offset] = place(at + words.length - 1);
    range.setEnd(node, offset + 1);
    return range;
  },

  // Where some words stand, after they are brought into view.
  word(words, scope, block) {
    const range = look.range(words, scope);
    if (block) {
      const rect = range.getBoundingClientRect();
      const offset = { start: 12, center: innerHeight / 2, end: innerHeight - 40 }[block];
      scrollTo({ top: scrollY + rect.top - offset, behavior: "instant" });
    }
    return look.rect(range.getClientRects()[0]);
  },

  select(words, scope) {
    getSelection().removeAllRanges();
    getSelection().addRange(look.range(words, scope));
  },

  marks() {
    const list = [];
    for (const name of ["hovergloss-term", "hovergloss-money"]) {
      for (const range of globalThis.CSS?.highlights?.get(name) ?? []) {
        list.push({ money: name === "hovergloss-money", words: range.toString() });
      }
    }
    return list;
  },

  // How many highlighted ranges touch what a selector names.
  marksIn(selector) {
    const parts = [...document.querySelectorAll(selector)];
    const ranges = ["hovergloss-term", "hovergloss-money"].flatMap((name) => [...(CSS.highlights.get(name) ?? [])]);
    return ranges.filter((range) => parts.some((part) => range.intersectsNode(part))).length;
  },

  card() {
    const card = look.shadow()?.querySelector(".card[data-open=true]");
    if (!card) return null;
    return {
      heading: card.querySelector("h2").innerText,
      body: card.querySelector("#body").innerText,
      role: card.getAttribute("role"),
      sheet: card.dataset.sheet === "true",
      rect: look.rect(card.getBoundingClientRect()),
    };
  },

  // Watches frame by frame that a card is open, or that none is; else what is there instead.
  async watch(time, open) {
    for (const end = performance.now() + time; performance.now() < end; ) {
      const card = look.shadow()?.querySelector(".card[data-open=true]");
      if (!card === open) return card?.querySelector("h2").innerText ?? "none";
      await new Promise(requestAnimationFrame);
    }
    return null;
  },

  act(selector) {
    const control = look.shadow()?.querySelector(selector);
    if (!control?.checkVisibility()) return false;
    control.focus();
    control.click();
    return true;
  },

  textOf: (selector) => look.shadow()?.querySelector(selector)?.textContent ?? "",

  part(selector) {
    const part = look.shadow()?.querySelector(selector);
    return part?.checkVisibility() ? look.rect(part.getBoundingClientRect()) : null;
  },

  // Where the focus is: tag, class and note in our shadow root, or the id or tag in the page.
  focus() {
    const inside = look.shadow()?.activeElement;
    if (inside) {
      const note = inside.dataset.note && ` of note ${inside.dataset.note}`;
      return [inside.localName, inside.className].filter(Boolean).join(".") + (note ?? "");
    }
    return document.activeElement?.id || document.activeElement?.localName || "";
  },

  ring() {
    const ring = look.shadow()?.querySelector("button.ring:not([hidden])");
    return ring ? { label: ring.getAttribute("aria-label"), rect: look.rect(ring.getBoundingClientRect()) } : null;
  },

  notes: () => [...(look.shadow()?.querySelectorAll(".list li button") ?? [])].map((button) => button.textContent),

  hosts: () => document.querySelectorAll("hovergloss-notes").length,

  // The page as text, without the element that is ours.
  source() {
    const copy = document.documentElement.cloneNode(true);
    for (const host of copy.querySelectorAll("hovergloss-notes")) host.remove();
    return copy.outerHTML;
  },

  // The same of the page as its server sends it: what it was before any script ran.
  async sent() {
    const text = await (await fetch(location.href)).text();
    return new DOMParser().parseFromString(text, "text/html").documentElement.outerHTML;
  },

  origins: () => [...new Set(performance.getEntriesByType("resource").map(({ name }) => new URL(name).origin))],
};
