// The same module with its functions, imports and local variables in the order in which they are first
// called and used: whoever reads it from its beginning knows the next new one without being told. That is
// worth some 2 KB to tools/finish/pack.mjs.

import { expect } from "./commands.mjs";
import { bodies, leb, listed, parameters, Reader, section, sectionIds } from "./module.mjs";
import { sectionsOf, signatures, table, value, written } from "./module.mjs";

const file = "tools/finish/order.mjs";

/** The module, and the names that its imports had, in their new order: now each is named by its place. */
export function order(wasm) {
  const sections = new Map(sectionsOf(wasm));
  const imports = importsOf(sections.get(sectionIds.import));
  const code = bodies(sections.get(sectionIds.code));
  const types = signatures(sections.get(sectionIds.function));
  const elements = table(sections.get(sectionIds.element));
  const { imported, defined } = firstCalled(code, imports.length, elements.functions);

  const places = new Map([...imported, ...defined].map((index, place) => [index, place]));
  const counts = parameters(sections.get(sectionIds.type));
  const ordered = defined.map((index) => {
    const own = index - imports.length;
    return calling(withLocals(code[own], counts[types[own]]), places);
  });
  const moved = {
    import: () => listed(imported.map((index, place) => Buffer.concat([importName(place), imports[index].rest]))),
    function: () => listed(defined.map((index) => leb(types[index - imports.length]))),
    export: (content) => exportsTo(content, places),
    start: (content) => leb(places.get(value(content))),
    element: () => Buffer.concat([elements.before, listed(elements.functions.map((index) => leb(places.get(index))))]),
    code: () => written(ordered),
  };
  const names = Object.keys(sectionIds);
  const all = [...sections].map(([id, content]) => section(id, moved[names.find((name) => sectionIds[name] === id)]?.(content) ?? content));
  const module = Buffer.concat([wasm.subarray(0, 8), ...all]);
  return { module, imports: imported.map((index) => imports[index].name) };
}

/** The names of the only module that is imported, and of its function in this place. */
export function importName(place) {
  const name = String(place);
  return Buffer.concat([leb(1), Buffer.from("a"), leb(name.length), Buffer.from(name)]);
}

/** The entries of the import section, all of which must be functions: their names, and what else is said of them. */
export function importsOf(content) {
  const reader = new Reader(content);
  return reader.list(() => {
    reader.bytes(reader.number());
    const name = reader.bytes(reader.number()).toString();
    const start = reader.at;
    expect(reader.byte() === 0, "something else than a function is imported", file);
    const type = reader.leb();
    return { name, type, rest: content.subarray(start, reader.at) };
  });
}

/**
 * Indices of imports and of the module's own functions: those that nobody calls, as they stand in the table,
 * then the others as they are called when the bodies are read in this very order.
 */
export function firstCalled(code, imports, table) {
  const called = new Set(code.flatMap(({ instructions }) => callees(instructions)));
  const own = [...new Set([...table.filter((index) => index >= imports), ...code.map((_, index) => index + imports)])];
  let roots = own.filter((index) => !called.has(index));
  for (;;) {
    const found = new Set(roots);
    const imported = new Set();
    // A set gives also what is added meanwhile.
    for (const index of found) {
      for (const callee of callees(code[index - imports].instructions)) (callee < imports ? imported : found).add(callee);
    }
    // Functions that only call each other, and are in the table or exported.
    const missed = own.find((index) => !found.has(index));
    if (missed === undefined) {
      for (let index = 0; index < imports; index += 1) imported.add(index);
      return { imported: [...imported], defined: [...found], roots: roots.length };
    }
    roots = [...roots, missed];
  }
}

function callees(instructions) {
  return instructions.filter(({ opcode }) => opcode === 0x10).map(({ operands: [[, bytes]] }) => value(bytes));
}

/** An instruction with another index. */
function pointed({ opcode, operands: [[kind]] }, index) {
  return { opcode, operands: [[kind, leb(index)]] };
}

function calling({ groups, instructions }, places) {
  const moved = instructions.map((item) => (item.opcode === 0x10 ? pointed(item, places.get(value(item.operands[0][1]))) : item));
  return { groups, instructions: moved };
}

/** A body with the local variables of each group in the order in which they are first used. */
function withLocals({ groups, instructions }, parameters) {
  const starts = [];
  let count = parameters;
  for (const [size] of groups) {
    starts.push(count);
    count += size;
  }
  const next = [...starts];
  const places = new Map();
  const place = (local) => {
    if (local < parameters) return local;
    if (!places.has(local)) places.set(local, next[starts.findLastIndex((start) => start <= local)]++);
    return places.get(local);
  };
  const isLocal = ({ operands: [first] }) => first?.[0] === "local";
  return { groups, instructions: instructions.map((item) => (isLocal(item) ? pointed(item, place(value(item.operands[0][1]))) : item)) };
}

function exportsTo(content, places) {
  const reader = new Reader(content);
  return listed(
    reader.list(() => {
      const start = reader.at;
      reader.bytes(reader.number());
      const kind = reader.byte();
      const name = content.subarray(start, reader.at);
      const index = reader.number();
      return Buffer.concat([name, leb(kind === 0 ? places.get(index) : index)]);
    }),
  );
}
