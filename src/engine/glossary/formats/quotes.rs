//! Quotation marks of a table that open a cell and do not close it: a reader of CSV takes all rows
//! up to the next one for that cell.

use super::Finding;

/// A table without the rows in which a cell stays open. Every other row keeps its line.
pub fn closed(text: &str, delimiter: u8) -> (String, Vec<Finding>) {
    let (mut kept, mut findings) = (String::new(), Vec::new());
    let mut rest = text;
    let mut line = 1;
    while let Some((row, mark)) = open_cell(rest.as_bytes(), delimiter) {
        let end = rest[mark..].find(['\n', '\r']).map_or(rest.len(), |length| mark + length);
        let breaks = |part: &str| part.matches('\n').count();
        findings.push(Finding::error(
            line + breaks(&rest[..mark]),
            "a quotation mark begins a cell and none ends it; the row is skipped; \
             end the cell with one, and write those inside it twice",
        ));
        kept.push_str(&rest[..row]);
        kept.push_str(&"\n".repeat(breaks(&rest[row..end])));
        line += breaks(&rest[..end]);
        rest = &rest[end..];
    }
    kept.push_str(rest);
    (kept, findings)
}

/// Where a row begins in which a cell stays open, and where that cell does.
fn open_cell(bytes: &[u8], delimiter: u8) -> Option<(usize, usize)> {
    let is_break = |byte: u8| matches!(byte, b'\n' | b'\r');
    let (mut row, mut at, mut begins) = (0, 0, true);
    while let Some(&byte) = bytes.get(at) {
        if begins && byte == b'"' {
            // One that closes a cell of a later row has that cell's text behind it.
            let Some(end) = closing(bytes, at + 1) else { return Some((row, at)) };
            let next = bytes[end..].iter().copied().find(|&byte| byte != b' ');
            let ends = next.is_none_or(|next| next == delimiter || is_break(next));
            if !ends && bytes[at..end].iter().copied().any(is_break) {
                return Some((row, at));
            }
            at = end;
            begins = false;
            continue;
        }
        at += 1;
        begins = byte == delimiter || is_break(byte);
        if is_break(byte) {
            row = at;
        }
    }
    None
}

/// Behind the mark that closes a quoted text; two of them are one inside it.
fn closing(bytes: &[u8], mut at: usize) -> Option<usize> {
    loop {
        at += bytes.get(at..)?.iter().position(|&byte| byte == b'"')? + 1;
        if bytes.get(at) != Some(&b'"') {
            return Some(at);
        }
        at += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_with_an_open_cell_are_left_out_and_named() {
        // What the table is like, the table, what is left of it, the lines that are named.
        let cases: [(&str, &str, &str, &[usize]); 9] = [
            ("none", "a,b\nc,d\n", "a,b\nc,d\n", &[]),
            ("closed ones", "\"a, \"\"b\"\"\",c\n\"d\ne\" ,f\n\"\",g", "\"a, \"\"b\"\"\",c\n\"d\ne\" ,f\n\"\",g", &[]),
            ("one inside a cell", "a 3\" disk,b\nc,5\"\n", "a 3\" disk,b\nc,5\"\n", &[]),
            ("a quoted word first", "\"a\" b,c\nd,e\n", "\"a\" b,c\nd,e\n", &[]),
            ("open to the end", "a,b\nc,\"d\ne,f\n", "a,b\n\ne,f\n", &[2]),
            ("open to the next one", "a,\"b\nc,\"d\"\ne,f", "\nc,\"d\"\ne,f", &[1]),
            ("two", "\"a,b\nc,d\n\"e,f\n\"g\",h\r\n", "\nc,d\n\n\"g\",h\r\n", &[1, 3]),
            ("behind a cell of two lines", "a,b\n\"c\nd\",\"e\nf,g", "a,b\n\n\nf,g", &[3]),
            ("on the last line", "a,b\nc,\"d", "a,b\n", &[2]),
        ];
        for (what, table, left, lines) in cases {
            let (kept, findings) = closed(table, b',');
            assert_eq!(kept, left, "{what}");
            let found: Vec<_> = findings.iter().filter_map(|finding| finding.line).collect();
            assert_eq!(found, lines, "{what}");
        }
    }
}
