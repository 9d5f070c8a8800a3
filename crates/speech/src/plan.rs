//! The plan of a text: its sentences, and of each what is said in which tongue.

use std::collections::BTreeMap;

use crate::{chinese, english, pinyin, split, traditional};

/// What a text becomes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Plan {
    /// In reading order; together they cover the text.
    pub sentences: Vec<Sentence>,
}

/// One sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentence {
    /// Where it begins, in UTF-16 code units, as the page counts.
    pub start: u32,
    /// Where it is over.
    pub end: u32,
    /// The sentence as it stands there.
    pub text: String,
    /// What is said, in order.
    pub runs: Vec<Run>,
}

/// Whose voice says a run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tongue {
    /// Chinese; the run has pinyin.
    Chinese,
    /// English.
    English,
}

/// A part of a sentence for one voice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    /// Which voice.
    pub tongue: Tongue,
    /// Words as people say them: no figures left in Chinese.
    pub words: String,
    /// The same in numbered pinyin, with pauses; empty in English.
    pub pinyin: String,
}

/// Words that a county reads otherwise than the dictionary does: word -> pinyin (`zhang3 zhe3`).
pub type Readings = BTreeMap<String, String>;

/// The plan of a text in a language (`zh-Hans`, `zh-Hant`, `en`).
pub fn plan(text: &str, language: &str, readings: &Readings) -> Plan {
    let mut sentences = Vec::new();
    let mut units = 0_u32;
    for (start, end) in split::sentences(text) {
        let piece = text.get(start..end).unwrap_or_default();
        let over = units.saturating_add(length(piece));
        sentences.push(Sentence {
            start: units,
            end: over,
            text: piece.to_owned(),
            runs: runs(piece, language, readings),
        });
        units = over;
    }
    Plan { sentences }
}

/// The sentences of a text, as a plan cuts them.
pub fn sentences(text: &str) -> impl Iterator<Item = &str> {
    let cut = split::sentences(text).into_iter();
    cut.filter_map(|(start, end)| text.get(start..end))
}

fn length(piece: &str) -> u32 {
    u32::try_from(piece.encode_utf16().count()).unwrap_or(u32::MAX)
}

fn runs(piece: &str, language: &str, readings: &Readings) -> Vec<Run> {
    let simplified = match language {
        "zh-Hant" => traditional::simplified(piece),
        _ => piece.to_owned(),
    };
    let mut runs = match language {
        "en" => english::runs(&simplified, chinese::runs),
        _ => chinese::runs(&simplified),
    };
    for run in runs.iter_mut().filter(|run| run.tongue == Tongue::Chinese) {
        run.pinyin = pinyin::spoken(&run.words, readings);
    }
    runs.retain(Run::can_be_heard);
    runs
}

impl Run {
    pub(crate) fn new(tongue: Tongue, words: &str) -> Self {
        Self {
            tongue,
            words: words.to_owned(),
            pinyin: String::new(),
        }
    }

    fn can_be_heard(&self) -> bool {
        let said = match self.tongue {
            Tongue::Chinese => &self.pinyin,
            Tongue::English => &self.words,
        };
        said.chars().any(char::is_alphanumeric)
    }
}
