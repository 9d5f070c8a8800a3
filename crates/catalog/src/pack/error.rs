//! Why a pack is refused. Each kind has one code and one sentence for the person; the detail is for the log.

/// The kinds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PackErrorKind {
    /// Some other file.
    NotAPack,
    /// Made by a newer program than this one.
    TooNew,
    /// Bytes are missing, too many or changed.
    Damaged,
    /// Signed by a key that is not the county's.
    WrongKey,
    /// A lower version than the one in use.
    Older,
    /// The version in use, with other content.
    SameVersion,
    /// Another county's.
    WrongCounty,
    /// Over the limits.
    TooLarge,
}

/// A refused pack.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}: {detail}", self.code())]
pub struct PackError {
    /// Why.
    pub kind: PackErrorKind,
    /// For the log; holds no content.
    pub detail: &'static str,
}

impl PackError {
    pub(crate) const fn new(kind: PackErrorKind, detail: &'static str) -> Self {
        Self { kind, detail }
    }

    /// Stable code, `error-<code>` in the texts.
    pub const fn code(&self) -> &'static str {
        match self.kind {
            PackErrorKind::NotAPack => "pack-not-a-pack",
            PackErrorKind::TooNew => "pack-too-new",
            PackErrorKind::Damaged => "pack-damaged",
            PackErrorKind::WrongKey => "pack-wrong-key",
            PackErrorKind::Older => "pack-older",
            PackErrorKind::SameVersion => "pack-same-version",
            PackErrorKind::WrongCounty => "pack-wrong-county",
            PackErrorKind::TooLarge => "pack-too-large",
        }
    }
}

pub(crate) const fn damaged(detail: &'static str) -> PackError {
    PackError::new(PackErrorKind::Damaged, detail)
}

pub(crate) const fn too_large(detail: &'static str) -> PackError {
    PackError::new(PackErrorKind::TooLarge, detail)
}
