//! Words are stored: what one means never changes, and none is read as another.

use crate::cases::{AuditAct, EnvelopeState, PartState, State};

#[test]
fn every_word_is_read_as_it_was_written() {
    macro_rules! both_ways {
        ($($name:ident),+) => { $(
            for each in $name::ALL {
                assert_eq!($name::read(each.as_str()), Some(*each));
            }
            assert_eq!($name::read(""), None);
            assert_eq!($name::read("elsewhere"), None);
        )+ };
    }
    both_ways!(State, PartState, EnvelopeState, AuditAct);
}

#[test]
fn stored_words_are_the_ones_of_the_first_version() {
    let words = |all: &[&str]| all.join(" ");
    let states: Vec<&str> = State::ALL.iter().map(|state| state.as_str()).collect();
    assert_eq!(
        words(&states),
        "waiting new returned accepted corrections approved denied refused withdrawn"
    );
    let envelopes: Vec<&str> = EnvelopeState::ALL.iter().map(|state| state.as_str()).collect();
    assert_eq!(words(&envelopes), "received opened done refused");
    let parts: Vec<&str> = PartState::ALL.iter().map(|state| state.as_str()).collect();
    assert_eq!(words(&parts), "new done denied");
}

#[test]
fn a_case_is_open_or_closed_or_none() {
    for state in State::ALL {
        let kinds = [state.is_open(), state.is_closed(), *state == State::Refused];
        assert_eq!(kinds.iter().filter(|kind| **kind).count(), 1, "{state}");
        assert!(state.is_open() || !state.can_be_decided(), "{state}");
        assert!(state.can_be_decided() || !state.is_in_hand(), "{state}");
    }
}
