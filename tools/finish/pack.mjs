// The wasm, rearranged so that it compresses better, as WOFF2 does with fonts: what is alike lies
// together. Opcodes, local indices, constants, offsets and so on get a stream each. Local variables and
// functions are told by how recently they were used, and a new one is simply the next (tools/finish/order.mjs
// has seen to that); offsets of loads and stores by how far they are from where the next field would be. What comes out is still a wasm module, so servers know its media type and compress it:
// a small program, src/unpack.rs, with the streams in its memory, which writes the module that was packed
// into the other half of it.

import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, run } from "./commands.mjs";
import { bodies, leb, listed, parameters, section, sectionIds, sectionsOf } from "./module.mjs";
import { signatures, table, value, written } from "./module.mjs";
import { firstCalled, importName, importsOf } from "./order.mjs";
import { features, keepExports } from "./wasm.mjs";

const file = "tools/finish/pack.mjs";

/** The streams of local variables that are read, by how many were used before: of many it takes more to tell one. */
const gets = ["get", "get2", "get4", "get8"];

/** As in src/unpack.rs: where the streams' addresses stand, and the order of these. */
const place = 0x11_0000;
const streams = [
  ...["module", "opcode", "wide", "locals", "load", "type", "set", "store", "summand", "tee"],
  ...["argument", "compared", "operand", "constant", "call", "other", "table", "branch", ...gets],
];

/**
 * The order in which the streams lie: to the program all are the same. Brotli has its whims, and one order is
 * up to 0.5 % smaller than another; `node tools/arrange.mjs` looks for a better one.
 */
export const arrangement = [
  ...["other", "compared", "module", "branch", "get8", "set", "operand", "load", "call", "opcode"],
  ...["get2", "get4", "argument", "locals", "wide", "type", "summand", "constant", "get", "store", "tee", "table"],
];

/** What the bytes of a stream are xored with, as in src/unpack.rs. */
const keys = { opcode: 0x20, type: 0x10 };

/** The stream of an `i32.const`, by the opcode after it: what is added, handed on, compared, reckoned with, or else. */
function constantBefore(opcode) {
  if (opcode === 0x6a) return "summand";
  if (opcode === 0x10 || opcode === 0x41) return "argument";
  if (opcode >= 0x46 && opcode <= 0x4f) return "compared";
  return opcode >= 0x6b && opcode <= 0x78 ? "operand" : "constant";
}

/** How many kinds of new things a stream of recent ones can name. */
const kinds = { local: 4, call: 2 };

/**
 * Packs the wasm file at `path` in place, with the program that cargo compiled of src/unpack.rs, and
 * sees that a page gets the same module back.
 */
export function pack(path, unpacker) {
  const wasm = readFileSync(path);
  const parts = takeApart(wasm);
  const packed = withData(small(unpacker, dirname(path)), parts, wasm.length);
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(packed));
  const half = exports.memory.buffer.byteLength / 2;
  const again = Buffer.from(exports.memory.buffer, half, exports.unpack(half));
  expect(plain(again).equals(plain(wasm)), "a page does not get back what was packed", file);
  // Throws where it is no module.
  new WebAssembly.Module(again);
  writeFileSync(path, packed);
}

/** The program alone, as small as it gets. */
export function small(unpacker, folder) {
  const at = (name) => join(folder, name);
  const kept = keepExports(unpacker, ["memory", "unpack"], at("unpack-kept.wasm"), at("unpack.json"));
  run("wasm-opt", ...features, "-O2", "--shrink-level=1", "--strip-debug", "--strip-producers", "--strip-target-features", kept, "-o", at("unpack.wasm"));
  return readFileSync(at("unpack.wasm"));
}

/** The program with the streams in its memory, which has room for a module of this length beside them. */
export function withData(program, { streams: parts, pointers }, length, order = arrangement) {
  const addresses = Buffer.alloc(4 * (streams.length + 2));
  let end = place + addresses.length;
  for (const name of order) {
    addresses.writeUInt32LE(end, 4 * streams.indexOf(name));
    end += parts.get(name).length;
  }
  addresses.writeUInt32LE(addresses.readUInt32LE(0) + pointers.signatures, 4 * streams.length);
  addresses.writeUInt32LE(end, 4 * streams.length + 4);
  end += pointers.parameters.length;
  // A size of four bytes a function may take three more than it took.
  const pages = Math.ceil(Math.max(end, length + 3 * pointers.functions) / 65536);
  const keyed = order.map((name) => Buffer.from(parts.get(name)).map((byte) => byte ^ (keys[name] ?? 0)));
  const streamsData = Buffer.concat([addresses, ...keyed, pointers.parameters]);
  const data = [leb(1), leb(0), Buffer.of(0x41), signed(place), Buffer.of(0x0b), leb(streamsData.length), streamsData];
  const sections = [...sectionsOf(program)].map(([id, content]) => {
    expect(id !== sectionIds.data, "the program that unpacks has data of its own, which there is no place for", file);
    return section(id, id === sectionIds.memory ? Buffer.from([1, 0, ...leb(2 * pages)]) : content);
  });
  return Buffer.concat([program.subarray(0, 8), ...sections, section(sectionIds.data, Buffer.concat(data))]);
}

/** What is in a module, whatever the bytes its sizes take, with loads and stores aligned by nature. */
function plain(wasm) {
  const contents = [...sectionsOf(wasm)].map(([id, content]) => section(id, id === sectionIds.code ? written(bodies(content).map(aligned)) : content));
  return Buffer.concat(contents);
}

/** Two to the power of which a load or store is aligned by nature, from opcode 0x28 on. */
const natural = "23230011001122232301012";

function aligned({ groups, instructions }) {
  const moved = instructions.map(({ opcode, operands }) => {
    const align = ([kind, bytes]) => [kind, kind === "alignment" ? leb(Number(natural[opcode - 0x28])) : bytes];
    return { opcode, operands: operands.map(align) };
  });
  return { groups, instructions: moved };
}

/** The streams, by name, and what the program asks for out of their order. */
export function takeApart(wasm) {
  const parts = new Map(streams.map((name) => [name, []]));
  const sections = [...sectionsOf(wasm)];
  const get = (id) => sections.find((item) => item[0] === id)?.[1];
  const code = bodies(get(sectionIds.code));
  const types = signatures(get(sectionIds.function));
  const counts = parameters(get(sectionIds.type));
  const imported = importsOf(get(sectionIds.import));
  const imports = imported.length;
  expect(types.every((type) => type < 128), "there are more types of functions than one byte can name", file);

  const elements = table(get(sectionIds.element));
  const { roots } = firstCalled(code, imports, elements.functions);

  // Between these four stand imports, the functions of the table, and the code.
  const between = [[wasm.subarray(0, 8)], [], [], []];
  let at = 0;
  let pointer;
  for (const [id, content] of sections) {
    const whole = section(id, content);
    if (id === sectionIds.function) pointer = Buffer.concat(between.flat()).length + whole.length - types.length;
    const apart = {
      [sectionIds.import]: () => listed(imported.map(({ rest }, place) => Buffer.concat([importName(place), rest]))),
      [sectionIds.element]: () => listed(elements.functions.map(leb)),
      [sectionIds.code]: () => whole,
    }[id]?.();
    between[at].push(whole.subarray(0, whole.length - (apart?.length ?? 0)));
    if (apart) at += 1;
  }
  const lengths = between.map((list) => Buffer.concat(list).length);
  const numbers = Buffer.alloc(24);
  for (const [index, number] of [...lengths, imports, imports + roots].entries()) numbers.writeUInt32LE(number, 4 * index);
  parts.set("module", Buffer.concat([numbers, ...between.flat()]));

  for (const { type } of imported) parts.get("type").push(...type);
  parts.get("table").push(...leb(elements.functions.length));
  let root = imports;
  for (const index of elements.functions) {
    parts.get("table").push(...leb(index === root ? 0 : index + 1));
    if (index === root) root += 1;
  }

  parts.get("locals").push(...leb(code.length));
  // Functions that nobody calls are nothing new, should somebody call them after all.
  const called = new Recent(kinds.call, Array.from({ length: roots }, (_, index) => imports + index));
  const kindOf = (callee) => (callee < imports ? 1 : 0);
  for (const [index, body] of code.entries()) takeBody(body, counts[types[index]], (callee) => called.told(callee, kindOf), parts);
  return { streams: parts, pointers: { signatures: numbers.length + pointer, parameters: Buffer.from(counts), functions: code.length } };
}

/** A function with this many parameters. `called` tells which one it calls. */
function takeBody({ groups, instructions }, parameters, called, parts) {
  expect(groups.length <= kinds.local, `a function has local variables of ${groups.length} types`, file);
  parts.get("locals").push(...leb(groups.length), ...groups.flatMap(([count, type]) => [...leb(count), type]));
  const ends = groups.map((_, last) => groups.slice(0, last + 1).reduce((sum, [size]) => sum + size, parameters));
  const groupOf = (local) => ends.findIndex((end) => local < end);
  const used = new Recent(kinds.local, Array.from({ length: parameters }, (_, local) => local));
  // Fields of one thing are mostly loaded one after the other, and stored from the last to the first.
  const loads = new Map();
  let before = 0;
  for (const [at, { opcode, operands }] of instructions.entries()) {
    parts.get("opcode").push(opcode);
    for (const [kind, bytes] of operands) {
      const into = parts.get(streamOf(opcode, kind, instructions[at + 1]?.opcode, used.list.length));
      // Where a load or store says that it may not be aligned, that is a hint which no browser takes.
      if (kind === "alignment") continue;
      if (kind === "offset") {
        const offset = value(bytes);
        const local = used.list[0] ?? 0;
        into.push(...near(offset, opcode < 0x36 ? (loads.get(local) ?? 0) : before));
        if (opcode < 0x36) loads.set(local, offset + 4);
        else before = offset - (1 << Number(natural[opcode - 0x28]));
      } else if (kind === "local") into.push(...used.told(value(bytes), groupOf));
      else if (kind === "call") into.push(...called(value(bytes)));
      else into.push(...bytes);
    }
  }
}

/** The stream of an operand; `after` is the opcode of the next instruction, `used` how many local variables were. */
function streamOf(opcode, kind, after, used) {
  if (kind === "offset") return opcode < 0x36 ? "load" : "store";
  if (opcode === 0x20) return gets[Math.min(31 - Math.clz32(used | 1), 3)];
  if (kind === "local") return opcode === 0x21 ? "set" : "tee";
  return kind === "constant" ? constantBefore(after) : kind;
}

/** A number told by its distance from one that is expected. */
function near(number, expected) {
  const distance = number - expected;
  return leb(distance < 0 ? -2 * distance - 1 : 2 * distance);
}

/** Things that are told by how recently they were used, the last one first; new ones by their kind. */
class Recent {
  constructor(kinds, list) {
    this.kinds = kinds;
    this.list = list;
  }
  /** What tells a thing, which now is the last one. */
  told(thing, kindOf) {
    const found = this.list.indexOf(thing);
    if (found >= 0) this.list.splice(found, 1);
    this.list.unshift(thing);
    return leb(found < 0 ? kindOf(thing) : found + this.kinds);
  }
}

/** LEB128 of a signed number that is not negative. */
function signed(value) {
  const bytes = leb(value);
  const last = bytes.length - 1;
  if (bytes[last] < 64) return bytes;
  bytes[last] |= 128;
  return Buffer.from([...bytes, 0]);
}
