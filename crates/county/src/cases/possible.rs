//! The acts of a clerk, and why one is not possible.

use protocol::event::CorrectionItem;

/// Longest text that a clerk writes for a person, in characters.
pub(crate) const LONGEST_WORDS: usize = 2000;

/// Whether a text can be told as a whole.
pub(crate) fn fits(words: &str) -> bool {
    words.chars().count() <= LONGEST_WORDS
}

/// An act of a clerk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Act {
    /// 受理.
    Accept,
    /// 一次性告知补正.
    AskCorrections {
        /// What must be mended.
        items: Vec<CorrectionItem>,
        /// Last day to answer, `YYYY-MM-DD`.
        until: String,
        /// Why a second time; the law says once.
        reason: String,
    },
    /// 办好了.
    Approve {
        /// The result in words.
        result: String,
    },
    /// 不予办理.
    Deny {
        /// The reason in words.
        reason: String,
        /// How to appeal.
        appeal: String,
    },
}

impl Act {
    /// It gives what was applied for, or begins to: the word of whoever acts for somebody must still hold.
    pub(crate) fn grants(&self) -> bool {
        matches!(self, Self::Accept | Self::Approve { .. })
    }
}

/// What the person must be told and is not there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Missing {
    /// What came of it.
    Result,
    /// Why not.
    Reason,
    /// How to appeal.
    Appeal,
    /// Anything to mend.
    Items,
    /// Why a second time.
    Again,
    /// How to mend this one, by its place among those that are asked for.
    Note(usize),
}

/// Why an act is not possible.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotPossible {
    /// No such case, or no such part of it.
    #[error("no such case")]
    NoSuchCase,
    /// The case is not where this act is possible; somebody else may have been faster.
    #[error("not possible in this state")]
    WrongState,
    /// Something the person must be told is missing.
    #[error("something is missing: {0:?}")]
    Incomplete(Missing),
    /// A text is longer than what is taken; nothing of it is cut.
    #[error("too long: {0:?}")]
    TooLong(Missing),
    /// Corrections were asked for before: the law says once.
    #[error("a second correction needs a reason")]
    NeedsReason,
    /// The day is past or no day.
    #[error("not a day to come")]
    WrongDay,
    /// A part (一件事) is not decided yet.
    #[error("a part is still open")]
    PartsOpen,
    /// No part came to anything: the case cannot be 办好了.
    #[error("every part was denied")]
    PartsDenied,
    /// The mandate that it came under has ended, and the clerk has not said that she saw it.
    #[error("the mandate has ended")]
    MandateEnded,
    /// A part is done already: the case as a whole cannot be denied.
    #[error("a part is done already")]
    PartDone,
}

pub(super) fn expect(fits: bool) -> Result<(), NotPossible> {
    if fits {
        Ok(())
    } else {
        Err(NotPossible::WrongState)
    }
}
