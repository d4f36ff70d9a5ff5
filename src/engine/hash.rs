//! The hash of Fowler, Noll and Vo (FNV-1a), of 32 bits.

/// The hash of no bytes at all, to begin with.
pub const HASH_OF_NOTHING: u32 = 0x811C_9DC5;

/// The hash of what has been hashed before, and some bytes more.
///
/// ```
/// use hovergloss::engine::hash::{HASH_OF_NOTHING, hash};
/// assert_eq!(hash(HASH_OF_NOTHING, b"a"), 0xE40C_292C);
/// assert_eq!(hash(hash(HASH_OF_NOTHING, b"foo"), b"bar"), 0xBF9C_F968);
/// ```
pub fn hash(before: u32, bytes: &[u8]) -> u32 {
    let mut hash = before;
    for byte in bytes {
        hash = (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193);
    }
    hash
}
