// What a good engineer writes by hand in a day: an Aho–Corasick automaton in typed arrays, text
// joined a block, leftmost-longest finds at word boundaries, one Custom Highlight. Terms only.

export async function mark(article, { forms, language }) {
  const terms = await (await fetch(forms)).json();
  const automaton = new Automaton(terms);
  const highlight = new Highlight();
  for (const block of blocks(article)) {
    for (const [start, end] of finds(automaton, block.text, language)) highlight.add(range(block, start, end));
  }
  const sheet = new CSSStyleSheet();
  sheet.replaceSync("::highlight(bench) { text-decoration: underline dotted; }");
  document.adoptedStyleSheets.push(sheet);
  CSS.highlights.set("bench", highlight);
}

class Automaton {
  /** Edges by state and UTF-16 unit, in an open-addressed hash; those of the root in a table, too. */
  constructor(terms) {
    const states = terms.reduce((sum, term) => sum + term.length, 1);
    let size = 1024;
    while (size < states * 2) size *= 2;
    this.mask = size - 1;
    this.from = new Int32Array(size);
    this.unit = new Uint16Array(size);
    // No edge leads to the root, so 0 is an empty slot.
    this.to = new Int32Array(size);
    this.root = new Int32Array(65536);
    this.fail = new Int32Array(states);
    // The length of the longest term that ends in a state, and where the next shorter one is.
    this.length = new Uint16Array(states);
    this.shorter = new Int32Array(states);
    // How each state is reached.
    const parent = new Int32Array(states);
    const unit = new Uint16Array(states);
    const depth = new Uint16Array(states);
    let count = 1;
    for (const term of terms) {
      const folded = term.toLowerCase();
      let state = 0;
      for (let at = 0; at < folded.length; at += 1) {
        const letter = folded.charCodeAt(at);
        const slot = this.slot(state, letter);
        if (this.to[slot] === 0) {
          this.from[slot] = parent[count] = state;
          this.unit[slot] = unit[count] = letter;
          depth[count] = at + 1;
          if (state === 0) this.root[letter] = count;
          this.to[slot] = count++;
        }
        state = this.to[slot];
      }
      this.length[state] = folded.length;
    }
    // Level by level, so that a state's failure is known before its children's.
    const order = ascending(depth.subarray(0, count));
    for (let index = 1; index < count; index += 1) {
      const state = order[index];
      const fail = depth[state] < 2 ? 0 : this.step(this.fail[parent[state]], unit[state]);
      this.fail[state] = fail;
      this.shorter[state] = this.length[fail] > 0 ? fail : this.shorter[fail];
    }
  }

  slot(state, unit) {
    let slot = Math.imul(state, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b);
    slot ^= slot >>> 15;
    for (slot &= this.mask; this.to[slot] !== 0; slot = (slot + 1) & this.mask) {
      if (this.from[slot] === state && this.unit[slot] === unit) break;
    }
    return slot;
  }

  step(state, unit) {
    for (; state !== 0; state = this.fail[state]) {
      const next = this.to[this.slot(state, unit)];
      if (next !== 0) return next;
    }
    return this.root[unit];
  }
}

/** The places of these numbers, smallest number first: a counting sort. */
function ascending(numbers) {
  const starts = new Int32Array(65537);
  for (let place = 0; place < numbers.length; place += 1) starts[numbers[place] + 1] += 1;
  for (let number = 1; number < starts.length; number += 1) starts[number] += starts[number - 1];
  const places = new Int32Array(numbers.length);
  for (let place = 0; place < numbers.length; place += 1) places[starts[numbers[place]]++] = place;
  return places;
}

/** The leftmost-longest terms of a text that stand at word boundaries. */
function finds(automaton, text, language) {
  const folded = text.toLowerCase();
  // A few letters change their length when folded; such a block is read as it is.
  const units = folded.length === text.length ? folded : text;
  const found = [];
  for (let at = 0, state = 0; at < units.length; at += 1) {
    state = automaton.step(state, units.charCodeAt(at));
    if (state === 0) continue;
    const end = at + 1;
    let ending = automaton.length[state] > 0 ? state : automaton.shorter[state];
    for (; ending !== 0; ending = automaton.shorter[ending]) {
      const start = end - automaton.length[ending];
      if (!stands(units, start, end, language)) continue;
      // It takes the place of those that begin after it, or with it, unless an earlier one overlaps it.
      let kept = found.length;
      while (kept > 0 && found[kept - 1][0] >= start) kept -= 1;
      if (kept > 0 && found[kept - 1][1] > start) continue;
      found.length = kept;
      found.push([start, end]);
      break;
    }
  }
  return found;
}

const word = /[\p{L}\p{N}]/u;

/** A word begins there and ends there; behind a Korean noun stands a particle. */
function stands(text, start, end, language) {
  if (start > 0 && word.test(text[start - 1])) return false;
  if (language === "ko") return true;
  return end === text.length || !word.test(text[end]);
}

const inline = new Set(["A", "B", "I", "EM", "STRONG", "SPAN", "MARK", "SMALL", "SUB", "SUP", "U", "CODE"]);
const skipped = new Set(["A", "CODE", "PRE", "SCRIPT", "STYLE", "TEXTAREA", "H1", "H2", "H3", "H4", "H5", "H6"]);

/** The text of every block, its nodes joined. */
function blocks(root) {
  const list = [];
  let block;
  const walk = (element) => {
    for (let node = element.firstChild; node !== null; node = node.nextSibling) {
      if (node.nodeType === Node.TEXT_NODE) {
        if (!block) list.push((block = { text: "", nodes: [], starts: [] }));
        block.starts.push(block.text.length);
        block.nodes.push(node);
        block.text += node.data;
      } else if (node.nodeType === Node.ELEMENT_NODE && !skipped.has(node.nodeName)) {
        const joined = inline.has(node.nodeName);
        if (!joined) block = undefined;
        walk(node);
        if (!joined) block = undefined;
      }
    }
  };
  walk(root);
  return list;
}

function range({ nodes, starts }, start, end) {
  const node = (offset) => {
    let index = starts.length - 1;
    while (starts[index] > offset) index -= 1;
    return index;
  };
  const [first, last] = [node(start), node(end - 1)];
  return new StaticRange({
    startContainer: nodes[first],
    startOffset: start - starts[first],
    endContainer: nodes[last],
    endOffset: end - starts[last],
  });
}
