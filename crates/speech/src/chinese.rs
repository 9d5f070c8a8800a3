//! A Chinese sentence as runs: figures and signs in words, words in letters left to an English voice.

use crate::plan::{Run, Tongue};
use crate::shapes::{self, Place};
use crate::split::han;
use crate::{numbers, units};

/// Runs without pinyin yet.
pub(crate) fn runs(text: &str) -> Vec<Run> {
    let text: String = text.chars().map(narrow).collect();
    let mut out = Out::default();
    let mut rest = text.as_str();
    while let Some(first) = rest.chars().next() {
        let length = step(rest, first, &mut out);
        out.before = rest.get(..length).and_then(last_visible).or(out.before);
        rest = rest.get(length..).unwrap_or_default();
    }
    out.runs
}

/// Full-width figures and letters as the usual ones.
fn narrow(c: char) -> char {
    match c {
        '０'..='９' | 'Ａ'..='Ｚ' | 'ａ'..='ｚ' | '％' | '．' | '＋' => {
            char::from_u32(u32::from(c).saturating_sub(0xfee0)).unwrap_or(c)
        }
        _ => c,
    }
}

fn last_visible(piece: &str) -> Option<char> {
    piece.chars().rev().find(|c| !c.is_whitespace())
}

/// Takes what stands first; answers how long it is.
fn step(rest: &str, first: char, out: &mut Out) -> usize {
    let place = Place {
        rest,
        before: out.before,
        said: out.runs.last().map_or("", |run| run.words.as_str()),
    };
    if (first.is_ascii_digit() || matches!(first, '¥' | '￥' | '+'))
        && let Some((length, said)) = shapes::take(&place)
    {
        out.say(&said);
        return length;
    }
    if first.is_ascii_alphabetic() {
        let word: String = rest.chars().take_while(|c| of_word(*c)).collect();
        let word = word.trim_end_matches(['.', '-', '\'', '/', ':', '_', '&', '@']);
        out.english(word);
        return word.len();
    }
    let next = rest.chars().skip(1).find(|c| !c.is_whitespace());
    if DOTS.contains(&first) && rest.chars().nth(1).is_some_and(char::is_whitespace) {
        out.character('，');
        return first.len_utf8();
    }
    match (units::sign(first, out.before, next), units::circled(first)) {
        (Some(said), _) => out.say(said),
        (_, Some(number)) => {
            out.character('，');
            out.say(&format!("{}，", numbers::amount(&number.to_string())));
        }
        _ => out.character(first),
    }
    first.len_utf8()
}

/// Between things of a list with a space behind it, and then a pause; within a name (热合曼·买买提) it is none.
const DOTS: [char; 2] = ['·', '・'];

fn of_word(c: char) -> bool {
    c.is_ascii_alphanumeric()
        || c.is_alphabetic() && !han(c) && !c.is_ascii()
        || matches!(c, '.' | '-' | '\'' | '/' | ':' | '_' | '&' | '@')
}

#[derive(Default)]
struct Out {
    runs: Vec<Run>,
    before: Option<char>,
}

impl Out {
    fn say(&mut self, words: &str) {
        match self.runs.last_mut() {
            Some(run) if run.tongue == Tongue::Chinese => run.words.push_str(words),
            _ => self.runs.push(Run::new(Tongue::Chinese, words)),
        }
    }

    fn english(&mut self, word: &str) {
        match self.runs.last_mut() {
            Some(run) if run.tongue == Tongue::English => run.words.push_str(word),
            _ => self.runs.push(Run::new(Tongue::English, word)),
        }
    }

    fn character(&mut self, c: char) {
        if han(c) || c.is_alphabetic() {
            return self.say(c.encode_utf8(&mut [0; 4]));
        }
        // A pause before the first word is none.
        let (Some(pause), Some(run)) = (pause(c), self.runs.last_mut()) else {
            return;
        };
        match run.tongue {
            Tongue::English => run.words.push(match pause {
                '，' => ',',
                '。' => '.',
                space => space,
            }),
            Tongue::Chinese => rest(&mut run.words, pause),
        }
    }
}

/// Of two pauses the longer one is made.
fn rest(words: &mut String, pause: char) {
    let last = words.chars().next_back();
    match (last, pause) {
        (_, ' ') | (Some('。'), _) | (Some('，'), '，') => {}
        (Some('，'), _) => {
            words.pop();
            words.push(pause);
        }
        _ => words.push(pause),
    }
}

/// The pause that a mark makes: 。 ， or a space; nothing for what is only for the eye.
fn pause(c: char) -> Option<char> {
    match c {
        '。' | '！' | '？' | '\n' | '\r' | '!' | '?' | '；' | ';' | '…' => Some('。'),
        '，' | '、' | '：' | ',' | ':' | '—' | '–' | '（' | '）' | '(' | ')' | '【' | '】' | '〔' | '〕'
        | '[' | ']' | '/' | '|' | '｜' | '•' | '.' | '→' => Some('，'),
        c if c.is_whitespace() => Some(' '),
        _ => None,
    }
}
