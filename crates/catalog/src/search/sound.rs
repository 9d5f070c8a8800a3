//! The sound of words: syllables with the slips of dialect taken out (zh/z, n/l, ing/in), pinyin typed without spaces, and
//! initials. Tones are not used: nobody types them.

use std::collections::HashSet;
use std::sync::LazyLock;

use pinyin::ToPinyin as _;
use serde::{Deserialize, Serialize};

/// So many letters in a row are no accident.
const LONG_RUN: f32 = 10.0;

/// A syllable packed into 30 bits.
pub(super) type Syllable = u64;

/// Every syllable Mandarin has, as it is typed.
static SYLLABLES: LazyLock<HashSet<&'static str>> = LazyLock::new(|| {
    ('\u{4E00}'..='\u{9FFF}')
        .filter_map(|c| c.to_pinyin())
        .map(|pinyin| pinyin.plain())
        .collect()
});

/// The sound of a character.
pub(super) fn of_char(c: char) -> Option<Syllable> {
    c.to_pinyin().map(|pinyin| pack(pinyin.plain()))
}

/// Splits pinyin typed in one piece into syllables, as few as possible; an unfinished last one is left out.
pub(super) fn split(letters: &str) -> Option<Vec<Syllable>> {
    let letters: Vec<char> = letters.chars().collect();
    // best[i]: fewest syllables that end at i, and the length of the last one.
    let mut best: Vec<Option<(usize, usize)>> = vec![None; letters.len() + 1];
    if let Some(first) = best.first_mut() {
        *first = Some((0, 0));
    }
    for end in 1..=letters.len() {
        let candidates = (1..=end.min(6)).filter_map(|length| {
            let count = best.get(end - length).copied().flatten()?.0;
            let word: String = letters.get(end - length..end)?.iter().collect();
            SYLLABLES.contains(word.as_str()).then_some((count + 1, length))
        });
        let found = candidates.min();
        if let Some(slot) = best.get_mut(end) {
            *slot = found;
        }
    }
    let end = (letters.len().saturating_sub(2)..=letters.len())
        .rev()
        .find(|end| best.get(*end).copied().flatten().is_some())?;
    collect(&letters, &best, end)
}

fn collect(letters: &[char], best: &[Option<(usize, usize)>], mut end: usize) -> Option<Vec<Syllable>> {
    let mut syllables = Vec::new();
    while end > 0 {
        let (_, length) = best.get(end).copied().flatten()?;
        let word: String = letters.get(end - length..end)?.iter().collect();
        syllables.push(pack(&word));
        end -= length;
    }
    syllables.reverse();
    Some(syllables)
}

/// What dialects and thumbs do not tell apart becomes one.
fn pack(plain: &str) -> Syllable {
    let plain = plain.replace('ü', "v");
    let plain = match plain.get(..2) {
        Some("zh" | "ch" | "sh") => plain.replacen('h', "", 1),
        _ => plain,
    };
    let plain = plain
        .strip_suffix("ng")
        .map_or(plain.clone(), |stem| format!("{stem}n"));
    let plain = plain
        .strip_prefix('l')
        .map_or(plain.clone(), |rest| format!("n{rest}"));
    plain.bytes().take(6).fold(0, |packed, letter| {
        (packed << 5) | u64::from(letter.saturating_sub(b'a' - 1) & 31)
    })
}

/// Pinyin and initials of all names, one a line, to look for what is typed in Latin letters.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub(super) struct SoundLines {
    pinyin: Lines,
    initials: Lines,
}

#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
struct Lines {
    text: String,
    /// Where each line starts, and whose it is.
    starts: Vec<(u32, u32)>,
}

impl SoundLines {
    /// Adds a name of a service.
    pub(super) fn add(&mut self, name: &[char], service: u32) {
        let sounds: Vec<&str> = name
            .iter()
            .filter_map(|c| c.to_pinyin())
            .map(|pinyin| pinyin.plain())
            .collect();
        if sounds.len() < 2 || sounds.len() > 24 {
            return;
        }
        self.pinyin.add(&sounds.concat().replace('ü', "v"), service);
        self.initials.add(
            &sounds
                .iter()
                .filter_map(|sound| sound.chars().next())
                .collect::<String>(),
            service,
        );
    }

    pub(super) fn memory_bytes(&self) -> usize {
        [&self.pinyin, &self.initials]
            .into_iter()
            .map(|lines| lines.text.len() + lines.starts.len() * 8)
            .sum()
    }

    /// Services that have a name with these letters, with how well it fits (0 to 1).
    pub(super) fn find(&self, letters: &str) -> Vec<(u32, f32)> {
        if letters.len() < 2 {
            return Vec::new();
        }
        let mut found = self.initials.find(letters);
        // One or two letters are far more often initials than a piece of pinyin.
        if letters.len() > 2 {
            found.extend(self.pinyin.find(letters));
        }
        found
    }
}

impl Lines {
    fn add(&mut self, line: &str, service: u32) {
        self.starts
            .push((u32::try_from(self.text.len()).unwrap_or(u32::MAX), service));
        self.text.push_str(line);
        self.text.push('\n');
    }

    fn find(&self, letters: &str) -> Vec<(u32, f32)> {
        self.text
            .match_indices(letters)
            .filter_map(|(at, _)| self.fit(at, letters.len()))
            .collect()
    }

    fn fit(&self, at: usize, length: usize) -> Option<(u32, f32)> {
        let index = self
            .starts
            .partition_point(|(start, _)| *start as usize <= at)
            .checked_sub(1)?;
        let (start, service) = *self.starts.get(index)?;
        let end = self
            .starts
            .get(index + 1)
            .map_or(self.text.len(), |(start, _)| *start as usize);
        let line_length = end.saturating_sub(start as usize + 1).max(1);
        // A long run of letters is found by accident nowhere, however long the name around it is.
        let share = (length as f32 / line_length as f32).max((length as f32 / LONG_RUN).min(0.9));
        let place = if at == start as usize { 1.0 } else { 0.55 };
        Some((service, place * (0.35 + 0.65 * share)))
    }
}
