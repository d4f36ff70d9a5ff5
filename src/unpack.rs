//! Puts a packed wasm module together again. `tools/finish/pack.mjs` takes modules apart so that they
//! compress better, and sends this program along, a kilobyte, with the parts in its memory.
//!
//! In wasm and not in the loader's JavaScript: this runs once, cold, over every byte, and browsers
//! compile wasm before they run it, but first interpret JavaScript.
//!
//! The parts are streams, one a kind of thing, each read from its beginning to its end. See the binary
//! format in the WebAssembly specification, chapter 5.

#![no_std]
#![no_main]
// A program without a library, and what it reads is put where `pack.mjs` says: nothing but pointers.
#![allow(unsafe_code)]

/// Where the streams' addresses stand: above the stack, which begins at a megabyte.
const STREAMS: *mut *const u8 = 0x11_0000 as *mut *const u8;

/// The streams, in the order of their addresses.
#[derive(Clone, Copy)]
enum Stream {
    /// Opcodes.
    Opcode,
    /// How far from an address something is loaded.
    Load,
    /// How far from an address something is stored.
    Store,
    /// By how much less something is aligned than it would be by nature.
    Alignment,
    /// Types of blocks and of indirect calls.
    Type,
    /// Functions that are called.
    Call,
    /// 32-bit constants that are added.
    Summand,
    /// 32-bit constants that are handed on.
    Argument,
    /// All other 32-bit constants.
    Constant,
    /// 64-bit constants.
    Wide,
    /// How many functions there are, and their local variables.
    Locals,
    /// What comes before the code, after it, and the lengths of both.
    Module,
    /// Everything rare.
    Other,
    /// Targets of branches.
    Branch,
    /// Local variables that are read and written.
    Local,
}

fn next(stream: Stream) -> u8 {
    // SAFETY: `pack.mjs` puts the address of each stream there, and compares what comes out with what
    // it took apart: no stream is read beyond its end.
    unsafe {
        let cursor = STREAMS.add(stream as usize);
        let byte = **cursor;
        *cursor = (*cursor).add(1);
        byte
    }
}

/// The opcode after the last one read.
fn following() -> u8 {
    // SAFETY: as above.
    unsafe { **STREAMS.add(Stream::Opcode as usize) }
}

/// The place up to which the module is there. It is handed on by value, so that it stays out of memory.
type End = *mut u8;

fn put(end: End, byte: u8) -> End {
    // SAFETY: `pack.mjs` asks for the memory that the module takes.
    unsafe {
        *end = byte;
        end.add(1)
    }
}

#[inline(never)]
fn copy(mut end: End, stream: Stream, count: u32) -> End {
    for _ in 0..count {
        end = put(end, next(stream));
    }
    end
}

/// Copies a LEB128 number.
#[inline(never)]
fn number(mut end: End, stream: Stream) -> End {
    loop {
        let byte = next(stream);
        end = put(end, byte);
        if byte < 128 {
            return end;
        }
    }
}

/// The LEB128 number that stands between two places.
#[inline(never)]
fn value(start: End, end: End) -> u32 {
    let (mut value, mut place) = (0, end);
    while place > start {
        // SAFETY: it lies behind `start`, where something has been written.
        let byte = unsafe {
            place = place.sub(1);
            *place
        };
        value = value << 7 | u32::from(byte & 127);
    }
    value
}

/// Fills in a size, in four bytes of LEB128: that of what stands between `start` and `end`.
fn close(start: End, end: End) {
    let size = end as u32 - start as u32;
    let mut place = start.wrapping_sub(SIZE);
    for shift in [0, 7, 14, 21] {
        place = put(place, (size >> shift) as u8 & 127 | if shift < 21 { 128 } else { 0 });
    }
}

/// The bytes that a size takes.
const SIZE: usize = 4;

fn body(mut end: End) -> End {
    let groups = end;
    end = number(end, Stream::Locals);
    for _ in 0..value(groups, end) {
        end = copy(number(end, Stream::Locals), Stream::Locals, 1);
    }
    let mut depth = 1;
    while depth > 0 {
        let opcode = next(Stream::Opcode);
        end = put(end, opcode);
        match opcode {
            0x20..=0x22 => end = number(end, Stream::Local),
            0x28..=0x35 => end = number(put(end, natural(opcode) - next(Stream::Alignment)), Stream::Load),
            0x36..=0x3e => end = number(put(end, natural(opcode) - next(Stream::Alignment)), Stream::Store),
            0x41 => {
                end = number(
                    end,
                    match following() {
                        0x6a => Stream::Summand,
                        0x10 | 0x41 => Stream::Argument,
                        _ => Stream::Constant,
                    },
                );
            }
            0x0b => depth -= 1,
            0x02..=0x04 => {
                depth += 1;
                end = number(end, Stream::Type);
            }
            0x0c | 0x0d => end = number(end, Stream::Branch),
            0x0e => {
                let targets = end;
                end = number(end, Stream::Branch);
                for _ in 0..=value(targets, end) {
                    end = number(end, Stream::Branch);
                }
            }
            0x10 => end = number(end, Stream::Call),
            0x11 => end = number(number(end, Stream::Type), Stream::Type),
            0x23 | 0x24 | 0x3f | 0x40 => end = number(end, Stream::Other),
            0x42 => end = number(end, Stream::Wide),
            0x43 => end = copy(end, Stream::Other, 4),
            0x44 => end = copy(end, Stream::Other, 8),
            0xfc => {
                // `memory.copy` and `memory.fill` name their memories.
                let kind = end;
                end = number(end, Stream::Other);
                end = match value(kind, end) {
                    10 => copy(end, Stream::Other, 2),
                    11 => copy(end, Stream::Other, 1),
                    _ => end,
                };
            }
            _ => {}
        }
    }
    end
}

/// Two to the power of which a load or store is aligned by nature: two bits each, from opcode 0x28 on.
fn natural(opcode: u8) -> u8 {
    const POWERS: &[u8] = b"23230011001122232301012";
    const PACKED: u64 = {
        let (mut packed, mut index) = (0, 0);
        while index < POWERS.len() {
            packed |= ((POWERS[index] - b'0') as u64) << (2 * index);
            index += 1;
        }
        packed
    };
    (PACKED >> (2 * (opcode - 0x28)) & 3) as u8
}

/// Four bytes of the stream of the module.
fn length() -> u32 {
    [0, 8, 16, 24].into_iter().map(|shift| u32::from(next(Stream::Module)) << shift).sum()
}

/// Writes the module to an address of the memory, and returns its length in bytes.
#[unsafe(no_mangle)]
extern "C" fn unpack(to: *mut u8) -> usize {
    let (before, after) = (length(), length());
    let code = put(copy(to, Stream::Module, before), 10).wrapping_add(SIZE);
    let mut end = number(code, Stream::Locals);
    for _ in 0..value(code, end) {
        let start = end.wrapping_add(SIZE);
        end = body(start);
        close(start, end);
    }
    close(code, end);
    copy(end, Stream::Module, after) as usize - to as usize
}

#[panic_handler]
fn never(_: &core::panic::PanicInfo) -> ! {
    core::arch::wasm32::unreachable()
}
