//! From the bytes of a file to its text, whatever program saved it.

use super::Finding;

/// The text of some bytes. Bytes that are not UTF-8 become replacement characters, so that the
/// entries around them can still be used.
pub fn decode(bytes: Vec<u8>) -> (String, Vec<Finding>) {
    let mut findings = Vec::new();
    if bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]) {
        findings.push(Finding::error(1, "the file is in UTF-16; save it as UTF-8"));
        return (String::new(), findings);
    }
    let mut text = String::from_utf8(bytes).unwrap_or_else(|error| {
        let valid = error.utf8_error().valid_up_to();
        let line = error.as_bytes()[..valid].iter().filter(|&&byte| byte == b'\n').count() + 1;
        let message = "the file is not UTF-8 from here on (EUC-KR, perhaps); save it as UTF-8";
        findings.push(Finding::error(line, message));
        String::from_utf8_lossy(error.as_bytes()).into_owned()
    });
    if text.starts_with('\u{FEFF}') {
        findings.push(Finding::warning(
            1,
            "the file begins with a byte-order mark, which is skipped; save it as UTF-8 without one",
        ));
        text.remove(0);
    }
    if let Some(place) = text.find("\r\n") {
        let line = text[..place].matches('\n').count() + 1;
        findings.push(Finding::warning(line, "lines end with CR LF, which is read as LF; save the file with LF"));
    }
    (text, findings)
}
