//! Chinese words as numbered pinyin. The fewest words that make a sentence are taken for its words; 一 and 不 change their
//! tone by what follows. Third tones are left to the voice: eSpeak changes them itself.

use std::borrow::Cow;

use crate::lexicon::{LEXICON, alone, usual};
use crate::plan::Readings;

/// Marks of a pause as the voice knows them.
fn pause(c: char) -> Option<&'static str> {
    match c {
        '。' => Some(". "),
        '，' => Some(", "),
        _ => None,
    }
}

/// The words as the voice takes them.
pub(crate) fn spoken(words: &str, readings: &Readings) -> String {
    let mut out = String::new();
    let letters: Vec<char> = words.chars().collect();
    for stretch in letters.chunk_by(|a, b| pause(*a).is_none() && pause(*b).is_none()) {
        match stretch {
            [mark] if pause(*mark).is_some() => out.push_str(pause(*mark).unwrap_or_default()),
            _ => {
                if out.ends_with(|c: char| !c.is_whitespace()) {
                    out.push(' ');
                }
                out.push_str(&stretch_said(stretch, readings));
            }
        }
    }
    out.trim_end().to_owned()
}

fn stretch_said(stretch: &[char], readings: &Readings) -> String {
    let mut syllables: Vec<Syllable> = Vec::new();
    for word in words_of(stretch, readings) {
        let reading = reading_of(&word, readings);
        let given = reading.split(' ').filter(|s| !s.is_empty()).map(str::to_owned);
        let mut first = true;
        for (sign, said) in word.chars().zip(given) {
            syllables.push(Syllable { sign, said, first });
            first = false;
        }
    }
    change_tones(&mut syllables);
    let mut out = String::new();
    for syllable in &syllables {
        if syllable.first && !out.is_empty() {
            out.push(' ');
        }
        out.push_str(&syllable.said);
    }
    out
}

struct Syllable {
    sign: char,
    said: String,
    /// A word begins.
    first: bool,
}

impl Syllable {
    fn tone(&self) -> char {
        self.said.chars().next_back().unwrap_or('5')
    }
}

fn reading_of(word: &str, readings: &Readings) -> Cow<'static, str> {
    let given = readings
        .get(word)
        .filter(|reading| fits(word, reading))
        .cloned()
        .map(Cow::Owned);
    let known = given.or_else(|| LEXICON.word(word).filter(|r| !r.is_empty()).map(Cow::Borrowed));
    known.unwrap_or_else(|| {
        let single = word.chars().nth(1).is_none();
        let syllable = |c| if single { alone(c) } else { usual(c) };
        let syllables: Vec<String> = word.chars().filter_map(syllable).collect();
        Cow::Owned(syllables.join(" "))
    })
}

/// A reading that a voice can say: one syllable a character, each with its tone.
fn fits(word: &str, reading: &str) -> bool {
    let syllable = |s: &str| s.len() > 1 && s.is_ascii() && s.ends_with(|c: char| ('1'..='5').contains(&c));
    reading.split(' ').count() == word.chars().count() && reading.split(' ').all(syllable)
}

/// The fewest words that make this stretch; of equals the one whose first word is longest.
fn words_of(stretch: &[char], readings: &Readings) -> Vec<String> {
    let given = readings
        .keys()
        .map(|word| word.chars().count())
        .max()
        .unwrap_or(0);
    let longest = LEXICON.longest.max(given).min(12);
    // From the end: cost of the rest from each place, and the length of the word that begins there.
    let mut best: Vec<(u32, usize)> = vec![(0, 0); stretch.len().saturating_add(1)];
    for at in (0..stretch.len()).rev() {
        let mut found = (u32::MAX, 1);
        for length in 1..=longest.min(stretch.len().saturating_sub(at)) {
            let Some(cost) = cost(stretch.get(at..at.saturating_add(length)), readings) else {
                continue;
            };
            let behind = best.get(at.saturating_add(length)).map_or(0, |rest| rest.0);
            let whole = cost.saturating_add(behind);
            if whole <= found.0 {
                found = (whole, length);
            }
        }
        if let Some(place) = best.get_mut(at) {
            *place = found;
        }
    }
    let mut words = Vec::new();
    let mut at = 0;
    while let Some((_, length)) = best.get(at).filter(|_| at < stretch.len()) {
        let end = at.saturating_add((*length).max(1));
        words.push(stretch.get(at..end).unwrap_or_default().iter().collect());
        at = end;
    }
    words
}

/// What a word costs: a county's own nothing, so that it is always taken; a character that makes no word more than a word.
fn cost(word: Option<&[char]>, readings: &Readings) -> Option<u32> {
    let letters = word?;
    let word: String = letters.iter().collect();
    if readings.get(&word).is_some_and(|reading| fits(&word, reading)) {
        return Some(0);
    }
    match (letters.len(), LEXICON.word(&word)) {
        (1, _) => Some(11),
        // What we know better is taken rather than what is in the dictionary.
        (_, Some(_)) if LEXICON.is_ours(&word) => Some(8),
        (_, Some(_)) => Some(10),
        _ => None,
    }
}

/// 一 is yi2 before a fourth tone and yi4 before the others, unless it is a figure; 不 is bu2 before a fourth tone.
fn change_tones(syllables: &mut [Syllable]) {
    for at in 0..syllables.len() {
        let near = |index: Option<usize>| index.and_then(|i| syllables.get(i));
        let (before, next) = (near(at.checked_sub(1)), near(at.checked_add(1)));
        let behind = near(at.checked_add(2)).map(|s| s.sign);
        let point = before.is_some_and(|s| s.sign == '点')
            && near(at.checked_sub(2)).is_some_and(|s| is_digit(s.sign));
        let Some(here) = syllables.get(at) else { continue };
        let said = match (here.sign, next.map(|s| (s.sign, s.tone()))) {
            ('不', Some((_, '4'))) if here.tone() == '4' => Some("bu2"),
            ('一', Some(('点', _))) if behind.is_some_and(is_digit) => Some("yi1"),
            // At the end of a word (统一, 万一) it is what it is, but not where it counts (同一天).
            ('一', Some(_))
                if !here.first && next.is_some_and(|s| s.first) && before.map(|s| s.sign) != Some('同') =>
            {
                None
            }
            ('一', Some(('年', _))) if behind == Some('级') => Some("yi1"),
            ('一', Some((next, _))) if point || is_figure(before.map(|s| s.sign), next) => Some("yi1"),
            ('一', Some((_, tone))) => one_before(tone),
            _ => None,
        };
        if let (Some(said), Some(syllable)) = (said, syllables.get_mut(at)) {
            said.clone_into(&mut syllable.said);
        }
    }
}

fn one_before(tone: char) -> Option<&'static str> {
    match tone {
        '4' => Some("yi2"),
        '1'..='3' => Some("yi4"),
        _ => None,
    }
}

/// 一 in a row of digits, as an ordinal, in a date, a grade, a floor or the beginning of a range keeps its tone.
fn is_figure(before: Option<char>, next: char) -> bool {
    let ordinal = before.is_some_and(|c| "第初周期星表十幺".contains(c) || is_digit(c));
    ordinal || is_digit(next) || "十月日号级楼到比".contains(next)
}

fn is_digit(c: char) -> bool {
    "零〇一二三四五六七八九".contains(c)
}
