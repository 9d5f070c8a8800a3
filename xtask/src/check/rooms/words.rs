//! Rust source as words: names, `::`, braces and marks, without comments, strings and the tests at a file's end. Enough to
//! see which paths a file names; types and scopes are the compiler's business.

/// One word of the source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Word {
    /// An identifier or keyword.
    Name(String),
    /// `::`
    Path,
    /// Any other sign that matters to paths.
    Sign(char),
}

/// The words of a file, up to its own tests.
pub fn of(text: &str) -> Vec<Word> {
    let own = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
    let mut words = Vec::new();
    let mut rest = own;
    while let Some(first) = rest.chars().next() {
        rest = take(rest, first, &mut words);
    }
    words
}

/// Reads one word, or what is no word, and gives what follows.
fn take<'a>(rest: &'a str, first: char, words: &mut Vec<Word>) -> &'a str {
    if rest.starts_with("//") {
        return rest.split_once('\n').map_or("", |(_, after)| after);
    }
    if rest.starts_with("/*") {
        return rest.split_once("*/").map_or("", |(_, after)| after);
    }
    if let Some(after) = raw_string(rest) {
        return after;
    }
    if first == '"' {
        return string(skip(rest, 1));
    }
    if first == '\'' {
        return letter(rest);
    }
    if let Some(after) = rest.strip_prefix("::") {
        words.push(Word::Path);
        return after;
    }
    if is_inside_name(first) {
        let end = rest.find(|c| !is_inside_name(c)).unwrap_or(rest.len());
        words.push(Word::Name(rest.get(..end).unwrap_or_default().to_owned()));
        return skip(rest, end);
    }
    if !first.is_whitespace() {
        words.push(Word::Sign(first));
    }
    skip(rest, first.len_utf8())
}

fn is_inside_name(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

fn skip(text: &str, bytes: usize) -> &str {
    text.get(bytes..).unwrap_or_default()
}

/// After `r"…"` or `r#"…"#`, if it begins so.
fn raw_string(rest: &str) -> Option<&str> {
    let after = rest.strip_prefix('r').or_else(|| rest.strip_prefix("br"))?;
    let hashes = after.len() - after.trim_start_matches('#').len();
    let inside = after.trim_start_matches('#').strip_prefix('"')?;
    let end = format!("\"{}", "#".repeat(hashes));
    Some(inside.split_once(&end).map_or("", |(_, after)| after))
}

/// After the closing quote of a string that has begun.
fn string(inside: &str) -> &str {
    let mut escaped = false;
    for (at, c) in inside.char_indices() {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return skip(inside, at + 1),
            _ => {}
        }
    }
    ""
}

/// After a character, or after the mark of a lifetime.
fn letter(rest: &str) -> &str {
    let inside = skip(rest, 1);
    if let Some(escape) = inside.strip_prefix('\\') {
        let end = escape.get(1..).and_then(|text| text.find('\''));
        return end.map_or("", |at| skip(escape, at + 2));
    }
    let Some(c) = inside.chars().next() else { return "" };
    let after = skip(inside, c.len_utf8());
    after.strip_prefix('\'').unwrap_or(inside)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_strings_and_tests_are_no_words() {
        let text = "/// crate::a\nfn f<'x>() { \"crate::b\\\"\"; r#\"crate::c\"#; '\"'; '\\''; y::z } \n\
                    #[cfg(test)]\nmod tests { use crate::d; }";
        let names: Vec<String> = of(text)
            .into_iter()
            .filter_map(|word| match word {
                Word::Name(name) => Some(name),
                _ => None,
            })
            .collect();
        assert_eq!(names, ["fn", "f", "x", "y", "z"]);
    }
}
