//! Comma-separated values: quotes, doubled quotes, line breaks inside quotes, semicolons or tabs instead of commas; in UTF-8, in
//! UTF-16 or in the GBK that spreadsheets in China save.

use encoding_rs::{Encoding, GB18030, UTF_16BE, UTF_16LE};

/// The text of a file; `None` when it can be read in none of the encodings, or was spoilt before it came here.
pub fn text(bytes: &[u8]) -> Option<String> {
    let strict = |encoding: &'static Encoding, bytes: &[u8]| {
        let text = encoding.decode_without_bom_handling_and_without_replacement(bytes)?;
        (!text.contains(['\u{fffd}', '\0'])).then(|| text.into_owned())
    };
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return strict(encoding, bytes.get(mark..)?);
    }
    if bytes.contains(&0) {
        // UTF-16 without its mark: commas and line breaks have their zero before (big endian) or after them.
        let (even, odd): (Vec<_>, Vec<_>) = (0..)
            .zip(bytes)
            .filter(|(_, byte)| **byte == 0)
            .partition(|(at, _)| at % 2 == 0);
        return strict(
            if even.len() > odd.len() {
                UTF_16BE
            } else {
                UTF_16LE
            },
            bytes,
        );
    }
    strict(encoding_rs::UTF_8, bytes)
        .or_else(|| strict(GB18030, bytes).filter(|_| std::str::from_utf8(bytes).is_err()))
}

/// Rows of fields. Never fails: what cannot be read as quoted is taken as it stands.
pub fn parse(text: &str) -> Vec<Vec<String>> {
    let mut reader = Reader {
        separator: separator(text),
        ..Reader::default()
    };
    for letter in text.chars() {
        reader.push(letter);
    }
    reader.finish()
}

fn separator(text: &str) -> char {
    let heading = text.lines().next().unwrap_or_default();
    let count = |mark: char| heading.matches(mark).count();
    [',', ';', '\t']
        .into_iter()
        .max_by_key(|mark| (count(*mark), *mark == ','))
        .unwrap_or(',')
}

#[derive(Default)]
struct Reader {
    separator: char,
    rows: Vec<Vec<String>>,
    row: Vec<String>,
    field: String,
    quoted: bool,
    closed: bool,
}

impl Reader {
    fn push(&mut self, letter: char) {
        match letter {
            '"' if self.quoted => (self.quoted, self.closed) = (false, true),
            '"' if self.closed => {
                self.field.push('"');
                (self.quoted, self.closed) = (true, false);
            }
            '"' if self.field.is_empty() => self.quoted = true,
            _ if self.quoted => self.field.push(letter),
            '\r' => {}
            '\n' => self.end_row(),
            _ if letter == self.separator => self.end_field(),
            _ => self.field.push(letter),
        }
    }

    fn end_field(&mut self) {
        self.closed = false;
        self.row.push(std::mem::take(&mut self.field));
    }

    fn end_row(&mut self) {
        self.end_field();
        let row = std::mem::take(&mut self.row);
        if row.iter().any(|field| !field.is_empty()) {
            self.rows.push(row);
        }
    }

    fn finish(mut self) -> Vec<Vec<String>> {
        self.end_row();
        self.rows
    }
}

#[cfg(test)]
mod tests {
    use super::{parse, text};

    #[test]
    fn reads_quotes_and_breaks() {
        let rows = parse("name,label\n1,\"a, \"\"b\"\"\nc\"\r\n\n2,x");
        assert_eq!(
            rows,
            [vec!["name", "label"], vec!["1", "a, \"b\"\nc"], vec!["2", "x"]]
        );
    }

    #[test]
    fn finds_the_separator() {
        assert_eq!(parse("name;label\n1;a"), [["name", "label"], ["1", "a"]]);
    }

    #[test]
    fn reads_what_spreadsheets_in_china_save() {
        let words = "name,label\n1,东风村";
        let wide = |big: bool| -> Vec<u8> {
            let pair = |unit: u16| {
                if big {
                    unit.to_be_bytes()
                } else {
                    unit.to_le_bytes()
                }
            };
            words.encode_utf16().flat_map(pair).collect()
        };
        let gbk = encoding_rs::GBK.encode(words).0.into_owned();
        let marked = |mark: &[u8], text: Vec<u8>| [mark, &text].concat();
        for bytes in [
            words.as_bytes().to_vec(),
            marked(&[0xef, 0xbb, 0xbf], words.as_bytes().to_vec()),
            gbk,
            marked(&[0xff, 0xfe], wide(false)),
            marked(&[0xfe, 0xff], wide(true)),
            wide(false),
            wide(true),
        ] {
            assert_eq!(text(&bytes).as_deref(), Some(words), "{bytes:?}");
        }
        assert_eq!(
            text("name\n\u{fffd}\u{fffd}".as_bytes()),
            None,
            "spoilt before it came here"
        );
        assert_eq!(text(&[b'a', 0xff, 0xff, b'\n']), None);
    }
}
