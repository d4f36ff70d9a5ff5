// The wasm, rearranged so that it compresses better, as WOFF2 does with fonts: what is alike lies
// together. Opcodes, local indices, constants, offsets and so on get a stream each. What comes out is
// still a wasm module, so servers know its media type and compress it: a small program, src/unpack.rs,
// with the streams in its memory, which writes the module that was packed into the other half of it.

import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, run } from "./commands.mjs";
import { features, keepExports } from "./wasm.mjs";

const file = "tools/finish/pack.mjs";

/** As in src/unpack.rs: where the streams' addresses stand, and the streams in their order. */
const place = 0x11_0000;
const streams = [
  ...["opcode", "load", "store", "alignment", "type", "call", "summand", "argument", "constant", "wide"],
  ...["locals", "module", "other", "branch", "local"],
];

/** Two to the power of which a load or store is aligned by nature, from opcode 0x28 on. */
const natural = "23230011001122232301012";

/** How many bytes follow `memory.copy` and `memory.fill`, which begin with 252. */
const operands = { 10: 2, 11: 1 };

/** The stream of an `i32.const`, by the opcode after it: what is added, what is handed on, the rest. */
const constantBefore = (opcode) => (opcode === 0x6a ? "summand" : opcode === 0x10 || opcode === 0x41 ? "argument" : "constant");

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
  expect(sameParts(takeApart(again), parts), "a page does not get back what was packed", file);
  // Throws where it is no module.
  new WebAssembly.Module(again);
  writeFileSync(path, packed);
}

/** The program alone, as small as it gets. */
function small(unpacker, folder) {
  const at = (name) => join(folder, name);
  const kept = keepExports(unpacker, ["memory", "unpack"], at("unpack-kept.wasm"), at("unpack.json"));
  run("wasm-opt", ...features, "-O2", "--shrink-level=1", "--strip-debug", "--strip-producers", "--strip-target-features", kept, "-o", at("unpack.wasm"));
  return readFileSync(at("unpack.wasm"));
}

/** The program with the streams in its memory, which has room for a module of this length beside them. */
function withData(program, parts, length) {
  const addresses = Buffer.alloc(4 * streams.length);
  let end = place + addresses.length;
  for (const [index, name] of streams.entries()) {
    addresses.writeUInt32LE(end, 4 * index);
    end += parts.get(name).length;
  }
  // A size of four bytes a function may take three more than it took.
  const pages = Math.ceil(Math.max(end, length + 3 * parts.get("locals").length) / 65536);
  const streamsData = Buffer.concat([addresses, ...streams.map((name) => Buffer.from(parts.get(name)))]);
  const data = [leb(1), leb(0), Buffer.of(0x41), signed(place), Buffer.of(0x0b), leb(streamsData.length), streamsData];
  const sections = [...sectionsOf(program)].map(([id, content]) => {
    expect(id !== 11, "the program that unpacks has data of its own, which there is no place for", file);
    return section(id, id === 5 ? Buffer.from([1, 0, ...leb(2 * pages)]) : content);
  });
  return Buffer.concat([program.subarray(0, 8), ...sections, section(11, Buffer.concat(data))]);
}

/** Every section of a module: its number and what is in it. */
function* sectionsOf(wasm) {
  const reader = new Reader(wasm, 8);
  while (reader.at < wasm.length) {
    const id = reader.byte();
    yield [id, reader.bytes(reader.number())];
  }
}

function sameParts(one, other) {
  return [...one].every(([name, bytes]) => Buffer.compare(Buffer.from(bytes), Buffer.from(other.get(name))) === 0);
}

/** The streams, by name. */
function takeApart(wasm) {
  const parts = new Map(streams.map((name) => [name, []]));
  const [before, after] = [[wasm.subarray(0, 8)], []];
  let code;
  for (const [id, content] of sectionsOf(wasm)) {
    if (id === 10) code = content;
    // Custom sections only say which compiler it was.
    else if (id !== 0) (code ? after : before).push(section(id, content));
  }
  const reader = new Reader(code, 0);
  for (let rest = reader.number(parts.get("locals")); rest > 0; rest -= 1) takeFunction(reader, parts);
  expect(reader.at === code.length, `the code section ends at ${code.length}, its functions at ${reader.at}`, file);
  const lengths = Buffer.alloc(8);
  for (const [index, list] of [before, after].entries()) lengths.writeUInt32LE(Buffer.concat(list).length, 4 * index);
  parts.set("module", Buffer.concat([lengths, ...before, ...after]));
  return parts;
}

function takeFunction(reader, parts) {
  const end = reader.number() + reader.at;
  const into = (name) => parts.get(name);
  for (let groups = reader.number(into("locals")); groups > 0; groups -= 1) {
    reader.number(into("locals"));
    into("locals").push(reader.byte());
  }
  while (reader.at < end) {
    const opcode = reader.byte();
    into("opcode").push(opcode);
    if (opcode >= 0x02 && opcode <= 0x04) reader.number(into("type"));
    else if (opcode === 0x0c || opcode === 0x0d) reader.number(into("branch"));
    else if (opcode === 0x0e) for (let rest = reader.number(into("branch")) + 1; rest > 0; rest -= 1) reader.number(into("branch"));
    else if (opcode === 0x10) reader.number(into("call"));
    else if (opcode === 0x11) for (let rest = 2; rest > 0; rest -= 1) reader.number(into("type"));
    else if (opcode >= 0x20 && opcode <= 0x22) reader.number(into("local"));
    else if ([0x23, 0x24, 0x3f, 0x40].includes(opcode)) reader.number(into("other"));
    else if (opcode >= 0x28 && opcode <= 0x3e) {
      into("alignment").push(natural[opcode - 0x28] - reader.byte());
      reader.number(into(opcode < 0x36 ? "load" : "store"));
    } else if (opcode === 0x41) {
      const bytes = [];
      reader.number(bytes);
      into(constantBefore(reader.wasm[reader.at])).push(...bytes);
    } else if (opcode === 0x42) reader.number(into("wide"));
    else if (opcode === 0x43 || opcode === 0x44) into("other").push(...reader.bytes(opcode === 0x43 ? 4 : 8));
    else if (opcode === 0xfc) {
      const kind = reader.number(into("other"));
      expect(kind <= 7 || kind in operands, `instruction 0xfc ${kind} is not provided for`, file);
      for (let rest = operands[kind] ?? 0; rest > 0; rest -= 1) reader.number(into("other"));
    } else {
      const plain = opcode < 0x02 || [0x05, 0x0b, 0x0f, 0x1a, 0x1b].includes(opcode) || (opcode >= 0x45 && opcode <= 0xc4);
      expect(plain, `instruction 0x${opcode.toString(16)} is not provided for`, file);
    }
  }
}

/** A place in a wasm file. */
class Reader {
  constructor(wasm, at) {
    this.wasm = wasm;
    this.at = at;
  }
  byte() {
    return this.wasm[this.at++];
  }
  bytes(count) {
    this.at += count;
    return this.wasm.subarray(this.at - count, this.at);
  }
  /** A LEB128 number, which is also copied as it stands. */
  number(copy = []) {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.byte();
      copy.push(byte);
      value += (byte & 127) * 2 ** shift;
      if (byte < 128) return value;
    }
  }
}

function section(id, content) {
  return Buffer.concat([Buffer.from([id]), leb(content.length), content]);
}

function leb(value) {
  const bytes = [];
  do {
    bytes.push((value & 127) | (value > 127 ? 128 : 0));
    value >>>= 7;
  } while (value > 0);
  return Buffer.from(bytes);
}

/** LEB128 of a signed number that is not negative. */
function signed(value) {
  const bytes = leb(value);
  const last = bytes.length - 1;
  if (bytes[last] < 64) return bytes;
  bytes[last] |= 128;
  return Buffer.from([...bytes, 0]);
}
