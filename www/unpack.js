// What `pack` of tools/finish/pack.mjs took apart, put together again: the bytes of a wasm module.
//
// The custom section "module" is the module with an empty code section. What belongs into that is
// in the other sections, a stream a kind of thing, each read from its beginning to its end. See
// the binary format in the WebAssembly specification, chapter 5.

/** The streams; `part(name)` gives the bytes of one. */
export const streams = ["opcode", "local", "constant", "offset", "alignment", "call", "branch", "type", "other", "locals"];

/** Two to the power of which a load or store is aligned by nature, from opcode 0x28 on. */
export const natural = "23230011001122232301012";

/** The module's bytes. */
export function unpack(part) {
  const [opcodes, locals, constants, offsets, alignments, calls, branches, types, others, headers] = streams.map(
    (name) => ({ bytes: part(name), at: 0 }),
  );
  const module = part("module");
  const bytes = new Uint8Array(module.length + 2 * streams.reduce((sum, name) => sum + part(name).length, 0));
  let end = 0;
  const put = (byte) => (bytes[end++] = byte);
  const next = (stream) => stream.bytes[stream.at++];
  /** Copies a LEB128 number. */
  const number = (stream) => {
    let byte;
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      put((byte = next(stream)));
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
    for (let groups = number(headers); groups--; ) {
      number(headers);
      put(next(headers));
    }
    for (let depth = 1; depth; ) {
      const opcode = put(next(opcodes));
      if (opcode < 5) {
        // block, loop, if; unreachable and nop open nothing.
        if (opcode > 1) {
          depth++;
          number(types);
        }
      } else if (opcode == 11) depth--;
      else if (opcode == 12 || opcode == 13) number(branches);
      else if (opcode == 14) for (let targets = number(branches) + 1; targets--; ) number(branches);
      else if (opcode == 16) number(calls);
      else if (opcode == 17) {
        number(types);
        number(types);
      } else if (opcode > 31 && opcode < 35) number(locals);
      else if (opcode == 35 || opcode == 36) number(others);
      else if (opcode > 39 && opcode < 63) {
        put(natural[opcode - 40] - next(alignments));
        number(offsets);
      } else if (opcode == 65 || opcode == 66) number(constants);
      else if (opcode == 67 || opcode == 68) for (let rest = opcode == 67 ? 4 : 8; rest--; ) put(next(others));
      else if (opcode == 63 || opcode == 64) put(next(others));
      else if (opcode == 252) {
        const kind = number(others);
        if (kind > 7) put(next(others));
        if (kind == 10) put(next(others));
      }
    }
    close();
  };
  // `module` begins with the length of what comes before the code section and the number of functions.
  const view = new DataView(module.buffer, module.byteOffset);
  const before = view.getUint32(0, true);
  bytes.set(module.subarray(8, 8 + before));
  end = before;
  put(10);
  const close = size();
  let functions = view.getUint32(4, true);
  for (let rest = functions, low; ; ) {
    low = rest & 127;
    rest >>= 7;
    put(rest ? low | 128 : low);
    if (!rest) break;
  }
  while (functions--) body();
  close();
  bytes.set(module.subarray(8 + before), end);
  return bytes.subarray(0, end + module.length - 8 - before);
}
