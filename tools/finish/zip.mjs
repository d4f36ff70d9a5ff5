// A zip archive that is the same, byte for byte, whenever and wherever it is made from the same
// files: no times, owners or extra fields, and the entries in the order given.

import { crc32, deflateRawSync } from "node:zlib";

/** 1980-01-01, the first day that a zip can name. */
const day = 0x21;
/** Names are UTF-8. */
const flags = 0x800;

/** An archive of `[name, contents]` pairs. */
export function zip(entries) {
  const parts = [];
  const directory = [];
  let offset = 0;
  for (const [name, contents] of entries) {
    const packed = deflateRawSync(contents, { level: 9 });
    const shorter = packed.length < contents.length;
    const body = shorter ? packed : contents;
    const file = Buffer.from(name, "utf8");
    // Both headers share: version, flags, method, time, day, checksum, sizes, lengths of name and extra.
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(flags, 2);
    common.writeUInt16LE(shorter ? 8 : 0, 4);
    common.writeUInt16LE(day, 8);
    common.writeUInt32LE(crc32(contents), 10);
    common.writeUInt32LE(body.length, 14);
    common.writeUInt32LE(contents.length, 18);
    common.writeUInt16LE(file.length, 22);
    parts.push(Buffer.from("PK\x03\x04", "latin1"), common, file, body);

    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    directory.push(Buffer.from("PK\x01\x02\x14\x00", "latin1"), common, place, file);
    offset += 30 + file.length + body.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, list, end]);
}
