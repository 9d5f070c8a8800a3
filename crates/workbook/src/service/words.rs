//! Words in one cell.

/// Separated by 、 , ; or blanks.
pub fn split_words(text: &str) -> Vec<String> {
    let words = text.split(['、', ',', '，', ';', '；', ' ', '\u{3000}', '\n']);
    words
        .map(str::trim)
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}
