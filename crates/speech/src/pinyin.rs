//! Chinese text as numbered pinyin. Words with their own reading come from `data/readings.tsv` (longest first); other
//! characters take their most common reading; numbers of five and more digits are read digit by digit.

use std::sync::OnceLock;

use pinyin::ToPinyin as _;

const READINGS: &str = include_str!("../data/readings.tsv");
const DIGITS: [&str; 10] = [
    "ling2", "yi1", "er4", "san1", "si4", "wu3", "liu4", "qi1", "ba1", "jiu3",
];
const UNITS: [&str; 4] = ["", "shi2", "bai3", "qian1"];

/// The text as eSpeak's pinyin voice reads it.
pub fn spoken(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let taken = take_word(rest, &mut out).or_else(|| take_number(rest, &mut out));
        let length = taken.unwrap_or_else(|| take_character(first, &mut out));
        rest = rest.get(length..).unwrap_or_default();
    }
    out
}

fn readings() -> &'static [(&'static str, &'static str)] {
    static TABLE: OnceLock<Vec<(&str, &str)>> = OnceLock::new();
    TABLE.get_or_init(|| {
        let lines = READINGS.lines().filter(|line| !line.starts_with('#'));
        let mut table: Vec<_> = lines.filter_map(|line| line.split_once('\t')).collect();
        table.sort_by_key(|(word, _)| std::cmp::Reverse(word.len()));
        table
    })
}

fn take_word(rest: &str, out: &mut String) -> Option<usize> {
    let (word, reading) = readings().iter().find(|(word, _)| rest.starts_with(word))?;
    push(out, reading);
    Some(word.len())
}

fn take_number(rest: &str, out: &mut String) -> Option<usize> {
    let digits: Vec<usize> = rest
        .chars()
        .map_while(|c| c.to_digit(10))
        .filter_map(|digit| usize::try_from(digit).ok())
        .collect();
    match digits.len() {
        0 => return None,
        1..=4 if digits.first() != Some(&0) || digits.len() == 1 => read_amount(&digits, out),
        _ => digits.iter().for_each(|digit| push(out, digit_word(*digit))),
    }
    Some(digits.len())
}

/// Reads up to four digits as a number: 2026 is 二千零二十六.
fn read_amount(digits: &[usize], out: &mut String) {
    if digits == [0] {
        return push(out, digit_word(0));
    }
    let mut skipped = false;
    for (index, digit) in digits.iter().enumerate() {
        if *digit == 0 {
            skipped = true;
            continue;
        }
        if std::mem::take(&mut skipped) {
            push(out, digit_word(0));
        }
        let unit = digits.len().saturating_sub(index).saturating_sub(1);
        let plain_ten = *digit == 1 && unit == 1 && digits.len() == 2;
        if !plain_ten {
            push(out, digit_word(*digit));
        }
        push(out, UNITS.get(unit).copied().unwrap_or_default());
    }
}

fn digit_word(digit: usize) -> &'static str {
    DIGITS.get(digit).copied().unwrap_or_default()
}

fn take_character(character: char, out: &mut String) -> usize {
    match character.to_pinyin() {
        Some(reading) => push(out, reading.with_tone_num_end()),
        None => out.push_str(pause(character)),
    }
    character.len_utf8()
}

fn pause(character: char) -> &'static str {
    match character {
        '。' | '！' | '？' | '\n' | '!' | '?' | '.' => ". ",
        '，' | '、' | '；' | '：' | ',' | ';' | ':' | '·' => ", ",
        'X' | 'x' => " cha1 ",
        _ => " ",
    }
}

fn push(out: &mut String, syllables: &str) {
    if syllables.is_empty() {
        return;
    }
    if out.chars().next_back().is_some_and(|last| !last.is_whitespace()) {
        out.push(' ');
    }
    out.push_str(syllables);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_beat_single_characters() {
        assert_eq!(spoken("银行"), "yin2hang2");
        assert_eq!(spoken("还款给长者"), "huan2kuan3 gei3 zhang3zhe3");
    }

    #[test]
    fn numbers_are_read_as_a_person_would() {
        assert_eq!(spoken("12345"), "yi1 er4 san1 si4 wu3");
        assert_eq!(spoken("50元"), "wu3 shi2 yuan2");
        assert_eq!(spoken("108"), "yi1 bai3 ling2 ba1");
        assert_eq!(spoken("15"), "shi2 wu3");
        assert_eq!(spoken("0"), "ling2");
    }

    #[test]
    fn every_reading_is_numbered_pinyin_for_each_character() {
        for (word, reading) in readings() {
            assert!(reading.is_ascii() && !reading.is_empty(), "{word}");
        }
        assert!(readings().len() > 50);
    }

    #[test]
    fn other_signs_become_pauses() {
        assert_eq!(spoken("您好。"), "nin2 hao3. ");
    }
}
