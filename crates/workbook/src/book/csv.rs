//! Comma-separated values: quotes, doubled quotes, line breaks inside quotes, a byte-order mark, semicolons or tabs instead of commas.

/// Rows of fields. Never fails: what cannot be read as quoted is taken as it stands.
pub fn parse(bytes: &[u8]) -> Vec<Vec<String>> {
    let text = String::from_utf8_lossy(bytes);
    let text = text.trim_start_matches('\u{feff}');
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
    use super::parse;

    #[test]
    fn reads_quotes_and_breaks() {
        let rows = parse("\u{feff}name,label\n1,\"a, \"\"b\"\"\nc\"\r\n\n2,x".as_bytes());
        assert_eq!(
            rows,
            [vec!["name", "label"], vec!["1", "a, \"b\"\nc"], vec!["2", "x"]]
        );
    }

    #[test]
    fn finds_the_separator() {
        assert_eq!(parse(b"name;label\n1;a"), [["name", "label"], ["1", "a"]]);
    }
}
