//! What tells two people of one name apart in a list: the village, and how the ID number ends. The whole number stands on
//! the page of the case only.

use maud::{Markup, html};

use super::{Desk, words::region};
use crate::cases::case::Case;
use crate::texts::{args, key};

/// How many digits are shown.
const DIGITS: usize = 4;

/// Village and last digits, as far as the case has them.
pub(super) fn told_apart(desk: &Desk, case: &Case) -> Markup {
    let village = region(desk, &case.region);
    let digits = last_digits(&case.applicant_id_number);
    html! {
        @if !village.is_empty() { br; span.soft { (village) } }
        @if !digits.is_empty() { br; span.soft { (desk.say_with(key!("desk-last-digits"), args![digits = &digits])) } }
    }
}

/// Blank for what is too short to be a number: it would be shown nearly whole.
pub(super) fn last_digits(number: &str) -> String {
    let all: Vec<char> = number.trim().chars().collect();
    match all.len().checked_sub(DIGITS).filter(|before| *before >= DIGITS) {
        Some(before) => all.iter().skip(before).collect(),
        None => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_end_of_a_whole_number_is_shown() {
        assert_eq!(last_digits(" 99012319540716126X "), "126X");
        assert_eq!(last_digits("12345"), "");
        assert_eq!(last_digits(""), "");
    }
}
