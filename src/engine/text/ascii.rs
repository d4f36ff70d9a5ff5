//! Bytes of ASCII as a text.

/// The text that some bytes of ASCII are; an empty one where any of them is none.
///
/// For codes and plain letters, in place of `str::from_utf8`: that knows all of UTF-8, and nothing else
/// would bring it into the wasm.
///
/// ```
/// use hovergloss::engine::text::ascii::text;
/// assert_eq!(text(b"KRW"), "KRW");
/// assert_eq!(text("원".as_bytes()), "");
/// ```
#[allow(unsafe_code)] // the library's own way costs a quarter of a kilobyte of what travels
pub fn text(bytes: &[u8]) -> &str {
    if bytes.iter().all(u8::is_ascii) {
        // SAFETY: every sequence of bytes below 128 is UTF-8.
        unsafe { std::str::from_utf8_unchecked(bytes) }
    } else {
        ""
    }
}
