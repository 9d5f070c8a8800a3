//! Pieces of spoken Chinese and what they speak for. A sentence is taken as the set of its runs of one, two and three
//! characters; how much likelier a piece is in sentences of one kind than in all others is what it says for that kind
//! (naive Bayes). No dictionary, no word borders: what people say in dialect or with a slip still shares most pieces.

use crate::fold::is_han;

/// How much a piece of one, two or three characters counts: pieces overlap, so the others count half.
const BY_LENGTH: [f32; 3] = [0.5, 1.0, 0.5];

/// What is said, without what only separates.
pub(crate) fn spoken(text: &[char]) -> Vec<char> {
    text.iter()
        .copied()
        .filter(|c| is_han(*c) || c.is_ascii_digit())
        .collect()
}

/// Every run of one to three characters, each once, in a fixed order.
pub(crate) fn pieces(text: &[char]) -> impl Iterator<Item = u64> {
    let runs = (1..=BY_LENGTH.len()).flat_map(|size| text.windows(size).map(pack));
    let mut all: Vec<u64> = runs.collect();
    all.sort_unstable();
    all.dedup();
    all.into_iter()
}

/// Three characters of 21 bits each; a Unicode scalar value never needs more.
pub(crate) fn pack(run: &[char]) -> u64 {
    run.iter()
        .fold(0, |packed, c| (packed << 21) | u64::from(u32::from(*c)))
}

/// How many characters a piece has.
pub(crate) fn length(piece: u64) -> usize {
    match piece {
        0..0x20_0000 => 1,
        0x20_0000..0x400_0000_0000 => 2,
        _ => 3,
    }
}

/// How often a piece was seen.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Seen {
    /// In sentences of the kind.
    pub(crate) here: u32,
    /// Sentences of the kind.
    pub(crate) of: u32,
    /// In all sentences.
    pub(crate) everywhere: u32,
    /// All sentences.
    pub(crate) of_all: u32,
}

/// What a piece says for a kind: the logarithm of how much likelier it is there, weighed by its length. `smoothing` is
/// added to every count, so that a piece seen once proves nothing.
pub(crate) fn speaks_for(piece: u64, seen: Seen, smoothing: f32) -> f32 {
    let share = |count: u32, of: u32| (count as f32 + smoothing) / (of as f32 + 2.0 * smoothing);
    let here = share(seen.here, seen.of);
    let elsewhere = share(
        seen.everywhere.saturating_sub(seen.here),
        seen.of_all.saturating_sub(seen.of),
    );
    let by_length = BY_LENGTH.get(length(piece).saturating_sub(1));
    by_length.copied().unwrap_or_default() * (here / elsewhere).ln()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chars(text: &str) -> Vec<char> {
        text.chars().collect()
    }

    #[test]
    fn pieces_of_all_lengths_are_told_apart() {
        for (text, expected) in [
            ("亩", 1),
            ("9", 1),
            ("种地", 2),
            ("9亩", 2),
            ("种地钱", 3),
            ("𠮷𠮷𠮷", 3),
        ] {
            assert_eq!(length(pack(&chars(text))), expected, "{text}");
        }
    }

    #[test]
    fn a_sentence_is_the_set_of_its_pieces() {
        assert_eq!(pieces(&chars("要要")).count(), 2, "要 once, 要要 once");
        assert_eq!(pieces(&[]).count(), 0);
        assert_eq!(spoken(&chars("种 9亩，ok")), chars("种9亩"));
    }

    #[test]
    fn what_stands_here_and_nowhere_else_speaks_most() {
        let seen = |here, everywhere| Seen {
            here,
            of: 10,
            everywhere,
            of_all: 100,
        };
        let pair = pack(&chars("种地"));
        let own = speaks_for(pair, seen(8, 8), 0.2);
        let common = speaks_for(pair, seen(8, 80), 0.2);
        let foreign = speaks_for(pair, seen(0, 40), 0.2);
        assert!(own > common && common > foreign && foreign < 0.0);
    }
}
