// What a good engineer writes by hand in a day: an Aho–Corasick automaton in typed arrays, text
// joined a block, leftmost-longest finds at word boundaries, one Custom Highlight. Terms only.

export async function mark(article, { forms, language }) {
  const terms = await (await fetch(forms)).json();
  const automaton = new Automaton(terms);
  const highlight = new Highlight();
  for (const block of blocks(article)) {
    for (const [start, end] of finds(automaton, block.text, language)) highlight.add(range(block, start, end));
  }
  CSS.highlights.set("bench", highlight);
}

class Automaton {
  /** Edges by state and UTF-16 unit, in an open-addressed hash; those of the root in a table. */
  constructor(terms) {
    const states = terms.reduce((sum, term) => sum + term.length, 1);
    let size = 1024;
    while (size < states * 2) size *= 2;
    this.mask = size - 1;
    this.keys = new Float64Array(size);
    this.targets = new Int32Array(size);
    this.root = new Int32Array(65536);
    this.fail = new Int32Array(states);
    // The length of the longest term that ends in a state, and where the next shorter one is.
    this.length = new Uint16Array(states);
    this.shorter = new Int32Array(states);
    this.count = 1;
    const edges = [];
    for (const term of terms) {
      const folded = term.toLowerCase();
      let state = 0;
      for (let at = 0; at < folded.length; at += 1) {
        const unit = folded.charCodeAt(at);
        let next = this.edge(state, unit);
        if (next === 0) {
          next = this.count++;
          edges.push([state, unit, next, at]);
          this.connect(state, unit, next);
        }
        state = next;
      }
      this.length[state] = folded.length;
    }
    // Level by level, so that a state's failure is known before its children's.
    edges.sort((one, other) => one[3] - other[3]);
    for (const [state, unit, next] of edges) {
      const fail = state === 0 ? 0 : this.step(this.fail[state], unit);
      this.fail[next] = fail;
      this.shorter[next] = this.length[fail] > 0 ? fail : this.shorter[fail];
    }
  }

  slot(key) {
    let slot = Math.imul(key, 0x9e3779b1) ^ Math.imul(key / 65536, 0x85ebca6b);
    slot ^= slot >>> 15;
    for (slot &= this.mask; this.keys[slot] !== 0 && this.keys[slot] !== key; slot = (slot + 1) & this.mask);
    return slot;
  }

  edge(state, unit) {
    return state === 0 ? this.root[unit] : this.targets[this.slot(state * 65536 + unit)];
  }

  connect(state, unit, next) {
    if (state === 0) {
      this.root[unit] = next;
      return;
    }
    const slot = this.slot(state * 65536 + unit);
    this.keys[slot] = state * 65536 + unit;
    this.targets[slot] = next;
  }

  step(state, unit) {
    for (; state !== 0; state = this.fail[state]) {
      const next = this.targets[this.slot(state * 65536 + unit)];
      if (next !== 0) return next;
    }
    return this.root[unit];
  }
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
    let ending = automaton.length[state] > 0 ? state : automaton.shorter[state];
    for (; ending !== 0; ending = automaton.shorter[ending]) {
      const start = at + 1 - automaton.length[ending];
      if (!stands(units, start, at + 1, language)) continue;
      // One that begins before the last find, or with it, takes its place.
      while (found.length > 0 && found.at(-1)[0] >= start) found.pop();
      if (found.length === 0 || found.at(-1)[1] <= start) found.push([start, at + 1]);
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
function* blocks(root) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
    skipped.has(node.nodeName) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  let block = { text: "", nodes: [], starts: [] };
  let holder = null;
  for (let node; (node = walker.nextNode()); ) {
    if (node.nodeType !== Node.TEXT_NODE) continue;
    let parent = node.parentNode;
    while (parent !== root && inline.has(parent.nodeName)) parent = parent.parentNode;
    if (parent !== holder && block.nodes.length > 0) {
      yield block;
      block = { text: "", nodes: [], starts: [] };
    }
    holder = parent;
    block.starts.push(block.text.length);
    block.nodes.push(node);
    block.text += node.data;
  }
  if (block.nodes.length > 0) yield block;
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
