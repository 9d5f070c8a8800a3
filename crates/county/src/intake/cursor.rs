//! A cursor is the epoch of this database and a number; one of another epoch (a database that was put back) starts again.

use protocol::problem::Code;

use super::problem::Refusal;

/// Where to go on, and whether the device's place was lost.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Cursor {
    pub(super) after: u32,
    pub(super) again: bool,
}

/// Reads one; a blank one is at the start.
pub(super) fn read(text: &str, epoch: &str) -> Result<Cursor, Refusal> {
    if text.is_empty() {
        return Ok(Cursor {
            after: 0,
            again: false,
        });
    }
    let (theirs, number) = text.rsplit_once('-').ok_or(Code::BadRequest)?;
    let number = number.parse().map_err(|_| Code::BadRequest)?;
    let again = theirs != epoch;
    Ok(Cursor {
        after: if again { 0 } else { number },
        again,
    })
}

/// Writes one.
pub(super) fn write(epoch: &str, number: u32) -> String {
    format!("{epoch}-{number}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cursor_of_another_epoch_starts_again() {
        let read = |text: &str| super::read(text, "e").unwrap();
        let cursor = |after, again| Cursor { after, again };
        assert_eq!(read(""), cursor(0, false));
        assert_eq!(read(&write("e", 12)), cursor(12, false));
        assert_eq!(read("old-12"), cursor(0, true));
        for hostile in ["12", "e-", "e-99999999999999999999", "e-1x"] {
            assert!(super::read(hostile, "e").is_err(), "{hostile}");
        }
    }
}
