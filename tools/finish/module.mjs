// A wasm module as its sections, function bodies and instructions: see the binary format in the WebAssembly
// specification, chapter 5.

import { expect } from "./commands.mjs";

const file = "tools/finish/module.mjs";

/** The sections we read or write, by number. */
export const sectionIds = { type: 1, import: 2, function: 3, memory: 5, export: 7, start: 8, element: 9, code: 10, data: 11 };

/** How many bytes follow `memory.copy` and `memory.fill`, which begin with 252. */
const operandsOf = { 10: 2, 11: 1 };

/** A place in a wasm file. */
export class Reader {
  constructor(wasm, at = 0) {
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
  /** The bytes of a LEB128 number. */
  leb() {
    const start = this.at;
    while (this.byte() > 127);
    return this.wasm.subarray(start, this.at);
  }
  number() {
    return value(this.leb());
  }
  /** As many of something as the number here says. */
  list(read) {
    return Array.from({ length: this.number() }, read);
  }
}

/** An unsigned LEB128 number. */
export function value(bytes) {
  return bytes.reduceRight((sum, byte) => sum * 128 + (byte & 127), 0);
}

export function leb(value) {
  const bytes = [];
  do {
    bytes.push((value & 127) | (value > 127 ? 128 : 0));
    value >>>= 7;
  } while (value > 0);
  return Buffer.from(bytes);
}

export function section(id, content) {
  return Buffer.concat([Buffer.from([id]), leb(content.length), content]);
}

/** A list as sections hold them: how many there are, and each. */
export function listed(items) {
  return Buffer.concat([leb(items.length), ...items]);
}

/** Every section of a module: its number and what is in it. Custom ones only say which compiler it was. */
export function* sectionsOf(wasm) {
  const reader = new Reader(wasm, 8);
  while (reader.at < wasm.length) {
    const id = reader.byte();
    const content = reader.bytes(reader.number());
    if (id !== 0) yield [id, content];
  }
}

/** How many parameters each type of function has. */
export function parameters(types) {
  const reader = new Reader(types);
  return reader.list(() => {
    expect(reader.byte() === 0x60, "a type is not a function's", file);
    const count = reader.bytes(reader.number()).length;
    reader.bytes(reader.number());
    return count;
  });
}

/** The types of the functions that a module has itself. */
export function signatures(functions) {
  const reader = new Reader(functions);
  return reader.list(() => reader.number());
}

/** The functions of the table: what comes before them in the element section, and their indices. */
export function table(elements) {
  const reader = new Reader(elements);
  const one = reader.number() === 1 && reader.number() === 0 && reader.byte() === 0x41 && reader.leb() && reader.byte() === 0x0b;
  expect(one, "the functions of the table are not one list for one place in it", file);
  const before = elements.subarray(0, reader.at);
  return { before, functions: reader.list(() => reader.number()) };
}

/**
 * The bodies in the code section: `groups` of local variables, each a count and a type, and instructions,
 * each an opcode and its operands: what kind it is, and its bytes.
 */
export function bodies(code) {
  const reader = new Reader(code);
  return reader.list(() => {
    const end = reader.number() + reader.at;
    const groups = reader.list(() => [reader.number(), reader.byte()]);
    const instructions = [];
    while (reader.at < end) instructions.push(instruction(reader));
    return { groups, instructions };
  });
}

function instruction(reader) {
  const opcode = reader.byte();
  const operands = [];
  const number = (kind) => operands.push([kind, reader.leb()]);
  if (opcode >= 0x02 && opcode <= 0x04) number("type");
  else if (opcode === 0x0c || opcode === 0x0d) number("branch");
  else if (opcode === 0x0e) {
    number("branch");
    for (let rest = value(operands[0][1]) + 1; rest > 0; rest -= 1) number("branch");
  } else if (opcode === 0x10) number("call");
  else if (opcode === 0x11) {
    number("type");
    number("type");
  } else if (opcode >= 0x20 && opcode <= 0x22) number("local");
  else if ([0x23, 0x24, 0x3f, 0x40].includes(opcode)) number("other");
  else if (opcode >= 0x28 && opcode <= 0x3e) {
    number("alignment");
    number("offset");
  } else if (opcode === 0x41) number("constant");
  else if (opcode === 0x42) number("wide");
  else if (opcode === 0x43 || opcode === 0x44) operands.push(["other", reader.bytes(opcode === 0x43 ? 4 : 8)]);
  else if (opcode === 0xfc) {
    number("other");
    const kind = value(operands[0][1]);
    expect(kind <= 7 || kind in operandsOf, `instruction 0xfc ${kind} is not provided for`, file);
    for (let rest = operandsOf[kind] ?? 0; rest > 0; rest -= 1) number("other");
  } else {
    const plain = opcode < 0x02 || [0x05, 0x0b, 0x0f, 0x1a, 0x1b].includes(opcode) || (opcode >= 0x45 && opcode <= 0xc4);
    expect(plain, `instruction 0x${opcode.toString(16)} is not provided for`, file);
  }
  return { opcode, operands };
}

/** Bytes of the code section, with these bodies. */
export function written(bodies) {
  return listed(
    bodies.map(({ groups, instructions }) => {
      const locals = listed(groups.map(([count, type]) => Buffer.concat([leb(count), Buffer.of(type)])));
      const rest = instructions.flatMap(({ opcode, operands }) => [Buffer.of(opcode), ...operands.map(([, bytes]) => bytes)]);
      const body = Buffer.concat([locals, ...rest]);
      return Buffer.concat([leb(body.length), body]);
    }),
  );
}
