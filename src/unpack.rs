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
    /// Six numbers, and what comes before imports, before the table, before the code and after it.
    Module,
    /// Opcodes.
    Opcode,
    /// 64-bit constants.
    Wide,
    /// How many functions there are, and their local variables.
    Locals,
    /// How far from an address something is loaded: from the place behind the last thing, a word long, that
    /// was loaded while the same local variable was the last one used.
    Load,
    /// Types of blocks and of indirect calls.
    Type,
    /// Local variables that are written.
    Set,
    /// How far from an address something is stored: from the place before the last thing stored.
    Store,
    /// 32-bit constants that are added.
    Summand,
    /// Local variables that are written and stay on the stack.
    Tee,
    /// 32-bit constants that are handed on.
    Argument,
    /// 32-bit constants that are compared.
    Compared,
    /// 32-bit constants of other arithmetic.
    Operand,
    /// All other 32-bit constants.
    Constant,
    /// Functions that are called.
    Call,
    /// Everything rare.
    Other,
    /// Functions in the table.
    Table,
    /// Targets of branches.
    Branch,
    /// Local variables that are read, where one at the most has been used.
    Get,
    /// The same where two or three have,
    Get2,
    /// four to seven,
    Get4,
    /// or more: of many it takes more to tell one.
    Get8,
    /// The types of functions, which are part of the module.
    Signature,
    /// How many parameters each type of function has. This is not read in its order.
    Parameters,
}

/// What the bytes of a stream are xored with: brotli takes the byte before one into account, by classes
/// made for text, and reckons what a byte costs over all that it has.
fn key(stream: Stream) -> u8 {
    match stream {
        Stream::Opcode => 0x20,
        Stream::Type => 0x10,
        _ => 0,
    }
}

fn next(stream: Stream) -> u8 {
    // SAFETY: `pack.mjs` puts the address of each stream there, and compares what comes out with what
    // it took apart: no stream is read beyond its end.
    unsafe {
        let cursor = STREAMS.add(stream as usize);
        let byte = **cursor;
        *cursor = (*cursor).add(1);
        byte ^ key(stream)
    }
}

/// The opcode after the last one read.
fn following() -> u8 {
    // SAFETY: as above.
    unsafe { **STREAMS.add(Stream::Opcode as usize) ^ key(Stream::Opcode) }
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

/// Puts a number that is told by its distance, as a zigzag number, from the one at `expected`, which becomes
/// what is expected next: `step` behind it.
#[inline(never)]
fn put_near(end: End, stream: Stream, expected: *mut u32, step: u32) -> End {
    // It is read where it is going to be written.
    let told = value(end, number(end, stream));
    // SAFETY: what is expected has its places, as has what was used.
    let near = unsafe { (*expected).wrapping_add(told >> 1 ^ (told & 1).wrapping_neg()) };
    unsafe { *expected = near.wrapping_add(step) };
    put_number(end, near)
}

/// Reads a LEB128 number. None that is asked for takes more than two bytes.
#[inline(never)]
fn read(stream: Stream) -> u32 {
    let low = u32::from(next(stream));
    if low < 128 { low } else { low & 127 | u32::from(next(stream)) << 7 }
}

/// Puts a LEB128 number.
#[inline(never)]
fn put_number(mut end: End, mut value: u32) -> End {
    while value > 127 {
        end = put(end, value as u8 | 128);
        value >>= 7;
    }
    put(end, value as u8)
}

/// Things that were used, the last one first, and for each kind the next one that was not.
struct Recent {
    next: *mut u32,
    kinds: usize,
    list: *mut u32,
    length: usize,
}

impl Recent {
    /// What a stream tells: a new thing by its kind, another by how recently it was used.
    fn told(&mut self, stream: Stream) -> u32 {
        let told = read(stream) as usize;
        // SAFETY: the list has a quarter of a megabyte, and there is no kind that its owner has not set.
        unsafe {
            let (place, thing);
            if told < self.kinds {
                let next = self.next.add(told);
                (place, thing) = (self.length, *next);
                *next += 1;
                self.length += 1;
            } else {
                place = told - self.kinds;
                thing = *self.list.add(place);
            }
            core::ptr::copy(self.list, self.list.add(1), place);
            *self.list = thing;
            thing
        }
    }
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

/// A function. Parameters have been used when it begins; other variables are of a kind for each group.
fn body(mut end: End, calls: &mut Recent) -> End {
    let mut firsts = [0; 4];
    let mut locals = Recent { next: firsts.as_mut_ptr(), kinds: firsts.len(), list: LOCALS, length: 0 };
    // SAFETY: `pack.mjs` lists the parameters of each type, and has seen that there are four groups at most.
    unsafe {
        locals.length =
            usize::from(*(*STREAMS.add(Stream::Parameters as usize)).add(usize::from(next(Stream::Signature))));
        // Where there are no parameters, this is as if the first variable had been used.
        *LOCALS = 0;
        for place in 0..locals.length {
            *LOCALS.add(place) = place as u32;
        }
        let (mut first, groups) = (locals.length as u32, read(Stream::Locals));
        end = put_number(end, groups);
        for group in 0..groups as usize {
            *locals.next.add(group) = first;
            let count = read(Stream::Locals);
            first += count;
            end = copy(put_number(end, count), Stream::Locals, 1);
        }
        EXPECTED.write_bytes(0, first as usize + 2);
    }
    let mut depth = 1;
    while depth > 0 {
        let opcode = next(Stream::Opcode);
        end = put(end, opcode);
        match opcode {
            0x20 => {
                let stream = match (locals.length | 1).ilog2() {
                    0 => Stream::Get,
                    1 => Stream::Get2,
                    2 => Stream::Get4,
                    _ => Stream::Get8,
                };
                end = put_number(end, locals.told(stream));
            }
            0x21 => end = put_number(end, locals.told(Stream::Set)),
            0x22 => end = put_number(end, locals.told(Stream::Tee)),
            0x28..=0x35 => {
                // SAFETY: the last variable used is one of the function's.
                let expected = unsafe { EXPECTED.add(1 + *LOCALS as usize) };
                end = put_near(put(end, natural(opcode)), Stream::Load, expected, 4);
            }
            0x36..=0x3e => {
                let align = natural(opcode);
                end = put_near(put(end, align), Stream::Store, EXPECTED, (1_u32 << align).wrapping_neg());
            }
            0x41 => {
                end = number(
                    end,
                    match following() {
                        0x6a => Stream::Summand,
                        0x10 | 0x41 => Stream::Argument,
                        0x46..=0x4f => Stream::Compared,
                        0x6b..=0x78 => Stream::Operand,
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
            0x10 => end = put_number(end, calls.told(Stream::Call)),
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

/// A function of the module "a", which is named by its place.
fn import(end: End, place: u32) -> End {
    let length = put(put(end, 1), b'a');
    let name = length.wrapping_add(1);
    let end = decimal(name, place);
    put(length, (end as u32 - name as u32) as u8);
    number(put(end, 0), Stream::Type)
}

fn decimal(mut end: End, value: u32) -> End {
    if value > 9 {
        end = decimal(end, value / 10);
    }
    put(end, b'0' + (value % 10) as u8)
}

/// Four bytes of the stream of the module.
fn length() -> u32 {
    [0, 8, 16, 24].into_iter().map(|shift| u32::from(next(Stream::Module)) << shift).sum()
}

/// Where the functions last called stand: the stack, which grows towards them, takes only some bytes.
const CALLS: *mut u32 = 0x1000 as *mut u32;

/// Where the local variables last used stand.
const LOCALS: *mut u32 = 0x8_0000 as *mut u32;

/// How far from an address something is expected to be stored next; and behind that to be loaded, by the local
/// variable last used.
const EXPECTED: *mut u32 = 0xC_0000 as *mut u32;

/// Writes the module to an address of the memory, and returns its length in bytes.
#[unsafe(no_mangle)]
extern "C" fn unpack(to: *mut u8) -> usize {
    let (before, declared, between, after) = (length(), length(), length(), length());
    let (imports, first) = (length(), length());
    // New is a function of the module or one that it imports.
    let mut firsts = [first, 0];
    let mut calls = Recent { next: firsts.as_mut_ptr(), kinds: firsts.len(), list: CALLS, length: 0 };
    for function in imports..first {
        // SAFETY: as in `Recent::told`.
        unsafe { *CALLS.add(calls.length) = function };
        calls.length += 1;
    }
    let mut end = put_number(copy(to, Stream::Module, before), imports);
    for place in 0..imports {
        end = import(end, place);
    }
    end = copy(end, Stream::Module, declared);
    let elements = read(Stream::Table);
    end = put_number(end, elements);
    // In the table functions that nobody calls mostly stand one after the other.
    let mut uncalled = imports;
    for _ in 0..elements {
        end = put_number(
            end,
            match read(Stream::Table) {
                0 => {
                    uncalled += 1;
                    uncalled - 1
                }
                told => told - 1,
            },
        );
    }
    let code = put(copy(end, Stream::Module, between), 10).wrapping_add(SIZE);
    let functions = read(Stream::Locals);
    end = put_number(code, functions);
    for _ in 0..functions {
        let start = end.wrapping_add(SIZE);
        end = body(start, &mut calls);
        close(start, end);
    }
    close(code, end);
    copy(end, Stream::Module, after) as usize - to as usize
}

#[panic_handler]
fn never(_: &core::panic::PanicInfo) -> ! {
    core::arch::wasm32::unreachable()
}
