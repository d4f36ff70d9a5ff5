// The wasm, rearranged so that it compresses better, as WOFF2 does with fonts: what is alike lies
// together. Opcodes, local indices, constants, offsets and so on get a stream each, in a custom
// section each. What comes out is still a wasm file, though an empty one, so servers know its media
// type and compress it. www/unpack.js, which becomes part of the glue, puts the module together.

import { readFileSync, writeFileSync } from "node:fs";
import { constantBefore, natural, operands, streams, unpack } from "../../www/unpack.js";
import { expect } from "./commands.mjs";

const file = "tools/finish/pack.mjs";

/** Packs the wasm file at `path` in place, and sees that a page gets the same module back. */
export function pack(path) {
  const wasm = readFileSync(path);
  const parts = takeApart(wasm);
  const packed = Buffer.concat([
    wasm.subarray(0, 8),
    ...[...parts].map(([name, bytes]) => section(0, Buffer.concat([text(name), Buffer.from(bytes)]))),
  ]);
  const module = new WebAssembly.Module(packed);
  const again = unpack((name) => new Uint8Array(WebAssembly.Module.customSections(module, name)[0]));
  expect(sameParts(takeApart(again), parts), "a page does not get back what was packed", file);
  // Throws where it is no module.
  new WebAssembly.Module(again);
  writeFileSync(path, packed);
}

function sameParts(one, other) {
  return [...one].every(([name, bytes]) => Buffer.compare(Buffer.from(bytes), Buffer.from(other.get(name))) === 0);
}

/** The streams and "module", by name. */
function takeApart(wasm) {
  const parts = new Map(streams.map((name) => [name, []]));
  const reader = new Reader(wasm, 8);
  const [before, after] = [[wasm.subarray(0, 8)], []];
  let functions;
  while (reader.at < wasm.length) {
    const start = reader.at;
    const id = reader.byte();
    const length = reader.number();
    const end = reader.at + length;
    if (id === 10) {
      functions = reader.number(parts.get("locals"));
      for (let rest = functions; rest > 0; rest -= 1) takeFunction(reader, parts);
      expect(reader.at === end, `the code section ends at ${end}, its functions at ${reader.at}`, file);
    } else if (id !== 0) {
      // Custom sections only say which compiler it was.
      (functions === undefined ? before : after).push(wasm.subarray(start, end));
    }
    reader.at = end;
  }
  const head = Buffer.alloc(2);
  const first = Buffer.concat(before);
  head.writeUInt16LE(first.length);
  parts.set("module", Buffer.concat([head, first, ...after]));
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
      reader.number(into("offset"));
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

function text(value) {
  return Buffer.concat([leb(value.length), Buffer.from(value)]);
}

function leb(value) {
  const bytes = [];
  do {
    bytes.push((value & 127) | (value > 127 ? 128 : 0));
    value >>>= 7;
  } while (value > 0);
  return Buffer.from(bytes);
}
