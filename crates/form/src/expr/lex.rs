//! Text to tokens. Full-width punctuation, curly quotes and odd spaces are taken for what they were meant to be,
//! outside string literals; the caller is told so that the author can be warned.

use super::{Fault, MAX_LENGTH};
use crate::value::{decimal::Dec, read_input::half_width_char};

/// A token and where it starts.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Token {
    pub(crate) kind: Kind,
    pub(crate) at: usize,
}

#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Kind {
    Number(Dec),
    Text(String),
    /// `and`, `round`, `jr:choice-name`, `姓名`: the parser knows which.
    Name(String),
    /// `${…}` without the braces.
    Variable(String),
    /// Punctuation: one of `( ) [ ] , . .. / // @ :: | + - * = != < <= > >=`.
    Sign(&'static str),
}

/// The tokens, and whether anything had to be normalised.
#[derive(Debug)]
pub(crate) struct Tokens {
    pub(crate) list: Vec<Token>,
    pub(crate) normalised: bool,
}

/// Longest signs first.
const SIGNS: [&str; 21] = [
    "..", "//", "::", "!=", "<=", ">=", "(", ")", "[", "]", ",", ".", "/", "@", "|", "+", "-", "*", "=", "<",
    ">",
];

pub(crate) fn lex(source: &str) -> Result<Tokens, Fault> {
    let chars: Vec<char> = source.chars().collect();
    if chars.len() > MAX_LENGTH {
        return Err(Fault {
            code: "too-long",
            at: MAX_LENGTH,
            found: String::new(),
        });
    }
    let mut lexer = Lexer {
        chars,
        at: 0,
        normalised: false,
    };
    let mut list = Vec::new();
    while let Some(token) = lexer.next()? {
        list.push(token);
    }
    Ok(Tokens {
        list,
        normalised: lexer.normalised,
    })
}

struct Lexer {
    chars: Vec<char>,
    at: usize,
    normalised: bool,
}

impl Lexer {
    fn next(&mut self) -> Result<Option<Token>, Fault> {
        while self.peek(0).is_some_and(char::is_whitespace) {
            self.note_wide(0);
            self.at += 1;
        }
        let at = self.at;
        let Some(c) = self.peek(0) else { return Ok(None) };
        let kind = match c {
            '"' | '\'' => self.text(c)?,
            '$' => self.variable()?,
            c if c.is_ascii_digit() => self.number()?,
            '.' if self.peek(1).is_some_and(|c| c.is_ascii_digit()) => self.number()?,
            c if starts_name(c) => self.name(),
            _ => self.sign()?,
        };
        Ok(Some(Token { kind, at }))
    }

    /// The character that far ahead, as it was meant.
    fn peek(&self, ahead: usize) -> Option<char> {
        self.chars.get(self.at + ahead).map(|c| meant(*c))
    }

    fn note_wide(&mut self, ahead: usize) {
        let odd = |c: &char| meant(*c) != *c;
        self.normalised |= self.chars.get(self.at + ahead).is_some_and(odd);
    }

    fn text(&mut self, quote: char) -> Result<Kind, Fault> {
        let start = self.at;
        let curly = self.chars.get(start) != Some(&quote);
        self.note_wide(0);
        self.at += 1;
        let mut out = String::new();
        while let Some(raw) = self.chars.get(self.at).copied() {
            self.at += 1;
            // A straight literal may hold curly quotes as its content; a curly one ends at the next curly or straight.
            if raw == quote || (curly && meant(raw) == quote) {
                return Ok(Kind::Text(out));
            }
            out.push(raw);
        }
        Err(Fault {
            code: "unclosed-text",
            at: start,
            found: quote.to_string(),
        })
    }

    fn variable(&mut self) -> Result<Kind, Fault> {
        let start = self.at;
        self.note_wide(0);
        self.note_wide(1);
        if self.peek(1) != Some('{') {
            return Err(Fault {
                code: "syntax",
                at: start,
                found: "$".into(),
            });
        }
        self.at += 2;
        let mut name = String::new();
        while let Some(raw) = self.chars.get(self.at).copied() {
            self.at += 1;
            if meant(raw) == '}' {
                self.normalised |= raw != '}';
                return Ok(Kind::Variable(
                    name.trim_matches(|c: char| c.is_whitespace()).to_owned(),
                ));
            }
            name.push(raw);
        }
        Err(Fault {
            code: "unclosed-variable",
            at: start,
            found: "${".into(),
        })
    }

    fn number(&mut self) -> Result<Kind, Fault> {
        let start = self.at;
        let mut text = String::new();
        while let Some(c) = self
            .peek(0)
            .filter(|c| c.is_ascii_digit() || (*c == '.' && !text.contains('.')))
        {
            self.note_wide(0);
            text.push(c);
            self.at += 1;
        }
        Dec::parse(&text).map(Kind::Number).ok_or(Fault {
            code: "number",
            at: start,
            found: text,
        })
    }

    fn name(&mut self) -> Kind {
        let mut name = String::new();
        while let Some(c) = self.peek(0) {
            let prefix_colon =
                c == ':' && !name.contains(':') && self.peek(1).is_some_and(starts_name) && !name.is_empty();
            if !continues_name(c) && !prefix_colon {
                break;
            }
            self.note_wide(0);
            name.push(c);
            self.at += 1;
        }
        // `a-(…)` means a minus; no name ends in a sign.
        while name.ends_with(['.', '-']) {
            name.pop();
            self.at -= 1;
        }
        Kind::Name(name)
    }

    fn sign(&mut self) -> Result<Kind, Fault> {
        let special = match self.chars.get(self.at) {
            Some('≥') => Some(Kind::Sign(">=")),
            Some('≤') => Some(Kind::Sign("<=")),
            Some('≠') => Some(Kind::Sign("!=")),
            Some('×') => Some(Kind::Sign("*")),
            Some('÷') => Some(Kind::Name("div".into())),
            Some('−') => Some(Kind::Sign("-")),
            _ => None,
        };
        if let Some(kind) = special {
            self.normalised = true;
            self.at += 1;
            return Ok(kind);
        }
        for sign in SIGNS {
            if sign
                .chars()
                .enumerate()
                .all(|(ahead, c)| self.peek(ahead) == Some(c))
            {
                for ahead in 0..sign.len() {
                    self.note_wide(ahead);
                }
                self.at += sign.len();
                return Ok(Kind::Sign(sign));
            }
        }
        let found = self.peek(0).map(String::from).unwrap_or_default();
        Err(Fault {
            code: "syntax",
            at: self.at,
            found,
        })
    }
}

/// What an author meant by this character outside a literal.
fn meant(c: char) -> char {
    match c {
        '\u{201C}' | '\u{201D}' | '\u{201E}' | '\u{300C}' | '\u{300D}' => '"',
        '\u{2018}' | '\u{2019}' | '\u{201A}' => '\'',
        '、' => ',',
        '【' => '[',
        '】' => ']',
        other => half_width_char(other),
    }
}

fn starts_name(c: char) -> bool {
    c.is_alphabetic() || c == '_'
}

fn continues_name(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '_' | '-' | '.')
}
