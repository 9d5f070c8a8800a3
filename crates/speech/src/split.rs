//! Where sentences end. Every character belongs to exactly one sentence, so that what is read can be marked on the page.

/// A sentence longer than this is broken at its next comma: a person follows a mark of a line or two, not of ten.
const LONG: usize = 60;
/// Without any comma it is broken at the next place where no number or word is cut.
const LONGEST: usize = 120;

/// Ranges of bytes, in order, without gaps. Sentences in which nothing is said belong to the one before.
pub(crate) fn sentences(text: &str) -> Vec<(usize, usize)> {
    let mut found: Vec<(usize, usize)> = Vec::new();
    let mut start = 0;
    for end in ends(text) {
        let silent = !text.get(start..end).is_some_and(says_something);
        match found.last_mut() {
            Some(last) if silent => last.1 = end,
            None if silent && end < text.len() => continue,
            _ => found.push((start, end)),
        }
        start = end;
    }
    found
}

fn says_something(piece: &str) -> bool {
    piece.chars().any(char::is_alphanumeric)
}

/// Places after which a sentence is over; the last is the end of the text.
fn ends(text: &str) -> Vec<usize> {
    let mut ends = Vec::new();
    let mut walk = Walk::default();
    let mut rest = text.char_indices().peekable();
    while let Some((at, now)) = rest.next() {
        let next = rest.peek().map(|(_, next)| *next);
        if walk.is_over_after(now, next) {
            ends.push(at.saturating_add(now.len_utf8()));
            walk = Walk::default();
        }
    }
    if ends.last() != Some(&text.len()) && !text.is_empty() {
        ends.push(text.len());
    }
    ends
}

/// What was seen of the present sentence.
#[derive(Default)]
struct Walk {
    length: usize,
    closed: bool,
    before: Option<char>,
}

impl Walk {
    fn is_over_after(&mut self, now: char, next: Option<char>) -> bool {
        self.length = self.length.saturating_add(1);
        self.closed |= closes(now, self.before, next) || self.length >= LONG && pauses(now, next);
        let breakable = self.length >= LONGEST && !(joined(now) && next.is_some_and(joined)) && !clings(next);
        self.before = Some(now);
        (self.closed || breakable) && !next.is_some_and(|next| trails(next, now))
    }
}

fn closes(now: char, before: Option<char>, next: Option<char>) -> bool {
    match now {
        '。' | '！' | '？' | '!' | '?' | '；' | '…' | '\n' | '\r' => true,
        ';' => next.is_none_or(char::is_whitespace),
        // Not in 3.5, not in "1. 身份证", not in e.g.
        '.' => {
            next.is_none_or(char::is_whitespace) && before.is_some_and(|c| c.is_alphabetic() || closing(c))
                || next.is_none()
        }
        _ => false,
    }
}

fn pauses(now: char, next: Option<char>) -> bool {
    matches!(now, '，' | '：' | '、') || matches!(now, ',' | ':') && next.is_some_and(char::is_whitespace)
}

/// Belongs to the sentence that is over: further marks, closing quotes, spaces.
fn trails(next: char, now: char) -> bool {
    if now == '\n' {
        return next.is_whitespace();
    }
    closing(next) || next.is_whitespace() || matches!(next, '。' | '！' | '？' | '!' | '?' | '；' | '…')
}

fn closing(mark: char) -> bool {
    matches!(
        mark,
        '”' | '’' | '」' | '』' | '）' | ')' | '】' | '》' | '"' | ']'
    )
}

/// Part of a number or of a word in letters.
fn joined(mark: char) -> bool {
    mark.is_ascii_graphic() || mark.is_alphanumeric() && !han(mark)
}

/// Marks that change the character before them.
fn clings(next: Option<char>) -> bool {
    next.is_some_and(|c| {
        matches!(c, '\u{200d}' | '\u{fe00}'..='\u{fe0f}' | '\u{300}'..='\u{36f}' | '\u{1f3fb}'..='\u{1f3ff}')
    })
}

/// A Chinese character.
pub(crate) fn han(mark: char) -> bool {
    matches!(mark, '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{323af}' | '〇')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn split(text: &str) -> Vec<&str> {
        sentences(text)
            .into_iter()
            .map(|(start, end)| text.get(start..end).unwrap())
            .collect()
    }

    #[test]
    fn sentences_end_at_their_marks_and_keep_what_closes_them() {
        assert_eq!(
            split("您好。请坐！“行吗？”行"),
            ["您好。", "请坐！", "“行吗？”", "行"]
        );
        assert_eq!(split("第一行\n\n第二行\n"), ["第一行\n\n", "第二行\n"]);
        assert_eq!(
            split("Hello there. How are you?"),
            ["Hello there. ", "How are you?"]
        );
    }

    #[test]
    fn numbers_and_list_marks_do_not_end_a_sentence() {
        assert_eq!(split("交 3.5 元。"), ["交 3.5 元。"]);
        assert_eq!(split("1. 身份证\n2. 户口簿"), ["1. 身份证\n", "2. 户口簿"]);
    }

    #[test]
    fn what_says_nothing_belongs_to_the_sentence_before() {
        assert_eq!(split("好。……！！"), ["好。……！！"]);
        assert_eq!(split("——您好。"), ["——您好。"]);
        assert_eq!(split("。。"), ["。。"]);
        assert!(split("").is_empty());
    }

    #[test]
    fn a_very_long_sentence_is_broken_without_cutting_a_number() {
        let long = "一二三四五六七八九".repeat(13) + "12345678901234567890 好";
        let parts = split(&long);
        assert!(parts.len() > 1);
        assert!(
            parts.iter().any(|part| part.contains("12345678901234567890")),
            "{parts:?}"
        );
    }
}
