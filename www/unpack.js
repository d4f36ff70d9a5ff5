// What `pack` of tools/finish/pack.mjs took apart, put together again: the bytes of a wasm module. The
// build makes this a part of the glue.
//
// The custom section "module" is the module with an empty code section. What belongs into that is
// in the other sections, a stream a kind of thing, each read from its beginning to its end. See
// the binary format in the WebAssembly specification, chapter 5.

/** The streams; `part(name)` gives the bytes of one. */
export const streams = [
  ...["opcode", "offset", "alignment", "type", "call", "summand", "argument", "constant", "wide"],
  ...["locals", "module", "other", "branch", "local"],
];

/** The stream of an `i32.const`, by the opcode after it: what is added, what is handed on, the rest. */
export const constantBefore = (opcode) => (opcode == 106 ? "summand" : opcode == 16 || opcode == 65 ? "argument" : "constant");

/** Two to the power of which a load or store is aligned by nature, from opcode 0x28 on. */
export const natural = "23230011001122232301012";

/** How many operands `memory.copy` and `memory.fill`, which begin with 252, have. */
export const operands = { 10: 2, 11: 1 };

/** The module's bytes. */
export function unpack(part) {
  let room = 0;
  const stream = {};
  for (const name of streams) {
    stream[name] = { bytes: part(name), at: 0 };
    room += stream[name].bytes.length;
  }
  const { opcode: opcodes, offset, alignment, type, call, wide, locals, other, branch, local } = stream;
  const module = stream.module.bytes;
  // A size of four bytes a function may take more than it took.
  const bytes = new Uint8Array(2 * room);
  let end = 0;
  const next = (stream) => stream.bytes[stream.at++];
  /** Copies a LEB128 number. */
  const number = (stream) => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = (bytes[end++] = next(stream));
      value += (byte & 127) << shift;
      if (byte < 128) return value;
    }
  };
  /** Leaves room for a size of four bytes of LEB128; the function that it returns fills it in. */
  const size = () => {
    const start = (end += 4);
    return () => {
      const length = end - start;
      for (let i = 0; i < 4; i++) bytes[start - 4 + i] = ((length >> (7 * i)) & 127) | (i < 3 && 128);
    };
  };
  const body = () => {
    const close = size();
    for (let groups = number(locals); groups--; ) {
      number(locals);
      bytes[end++] = next(locals);
    }
    // Cold code runs here, a hundred thousand times: few questions for what is frequent.
    for (let depth = 1; depth; ) {
      const opcode = (bytes[end++] = next(opcodes));
      if (opcode > 66) {
        if (opcode < 69) for (let rest = opcode == 67 ? 4 : 8; rest--; ) bytes[end++] = next(other);
        else if (opcode == 252) for (let rest = operands[number(other)]; rest--; ) number(other);
      } else if (opcode > 39) {
        if (opcode == 65) number(stream[constantBefore(opcodes.bytes[opcodes.at])]);
        else if (opcode < 63) {
          bytes[end++] = natural[opcode - 40] - next(alignment);
          number(offset);
        } else number(opcode == 66 ? wide : other);
      } else if (opcode > 31) number(opcode < 35 ? local : other);
      else if (opcode == 16) number(call);
      else if (opcode > 1 && opcode < 5) {
        depth++;
        number(type);
      } else if (opcode == 11) depth--;
      else if (opcode == 12 || opcode == 13) number(branch);
      else if (opcode == 14) for (let targets = number(branch) + 1; targets--; ) number(branch);
      else if (opcode == 17) number(type), number(type);
    }
    close();
  };
  // `module` begins with the length of what comes before the code section.
  const before = 2 + module[0] + 256 * module[1];
  bytes.set(module.subarray(2, before));
  end = before - 2;
  bytes[end++] = 10;
  const close = size();
  for (let functions = number(locals); functions--; ) body();
  close();
  bytes.set(module.subarray(before), end);
  return bytes.subarray(0, end + module.length - before);
}
