//! Every reason for which a command may not do what it was asked, and what is said of it: `error-<word>` (what happened) and
//! `error-<word>-next` (what to do). The page has the same list, generated; each word has both sentences there, or it does not
//! compile. A variant says what its word says: the sentences stand in `locales/*/errors.ftl`.

use std::fmt;

use catalog::pack::PackErrorKind;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

macro_rules! codes {
    ($($name:ident $word:literal,)*) => {
        /// Why not.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
        #[serde(rename_all = "kebab-case")]
        #[ts(rename = "ErrorCode", export_to = "api.ts")]
        #[allow(missing_docs, reason = "its sentences say it, in every language")]
        pub enum Code { $($name,)* }

        impl Code {
            /// Each of them.
            pub const ALL: &[Self] = &[$(Self::$name,)*];

            /// As it travels, and as its sentences are called.
            pub const fn word(self) -> &'static str {
                match self { $(Self::$name => $word,)* }
            }
        }
    };
}

codes! {
    // What begins in this crate.
    BadInput "bad-input",
    AnswerTooLong "answer-too-long",
    UnknownCommand "unknown-command",
    Internal "internal",
    Busy "busy",
    NotOpen "not-open",
    NoPerson "no-person",
    NoCatalog "no-catalog",
    NoForm "no-form",
    FormTooNew "form-too-new",
    NoSelfCheck "no-self-check",
    UnknownService "unknown-service",
    UnknownDraft "unknown-draft",
    UnknownQuestion "unknown-question",
    UnknownCase "unknown-case",
    UnknownPaper "unknown-paper",
    UnknownPerson "unknown-person",
    UnknownPack "unknown-pack",
    PackNotCompared "pack-not-compared",
    NothingToUndo "nothing-to-undo",
    DraftHasProblems "draft-has-problems",
    ConsentMissing "consent-missing",
    MandateMissing "mandate-missing",
    MandateEnded "mandate-ended",
    MandateIncomplete "mandate-incomplete",
    AgentNotAllowed "agent-not-allowed",
    NotToMend "not-to-mend",
    LeftUnmended "left-unmended",
    BeingSent "being-sent",
    AlreadyLeft "already-left",
    AlreadyDecided "already-decided",
    NotLeftYet "not-left-yet",
    NotToRecall "not-to-recall",
    NotToReopen "not-to-reopen",
    ReasonTooLong "reason-too-long",
    NotConfirmed "not-confirmed",
    ExportFailed "export-failed",
    ExportOpen "export-open",
    ExportPhraseShort "export-phrase-short",
    UnknownWords "unknown-words",
    WordsPrivate "words-private",
    LastDoneWrong "last-done-wrong",
    MandateWithdrawn "mandate-withdrawn",
    MandateUnnamed "mandate-unnamed",
    MandateNotForThis "mandate-not-for-this",
    MandateOtherPerson "mandate-other-person",
    HelperIncomplete "helper-incomplete",
    NameBlank "name-blank",
    NameLong "name-long",
    IdNumberBlank "id-number-blank",
    IdNumberLength "id-number-length",
    IdNumberCheck "id-number-check",
    PhoneBlank "phone-blank",
    PhoneShape "phone-shape",
    RelationBlank "relation-blank",
    ServicesBlank "services-blank",
    DaysWrong "days-wrong",
    SignatureMissing "signature-missing",
    SameName "same-name",
    SameNumber "same-number",
    EraseOthers "erase-others",
    ErasePin "erase-pin",
    PersonUnsent "person-unsent",
    UnderWay "under-way",
    NotHelper "not-helper",
    NobodyToPick "nobody-to-pick",
    PaperNotKept "paper-not-kept",
    ChangedMeanwhile "changed-meanwhile",
    NothingToPick "nothing-to-pick",
    NoSpace "no-space",
    HasSpace "has-space",
    SpaceCodeWrong "space-code-wrong",
    WeakPin "weak-pin",
    SpaceDigitsDiffer "space-digits-differ",
    SpaceNameTaken "space-name-taken",
    SpaceWordsDiffer "space-words-differ",
    SpaceWordsCount "space-words-count",
    SpaceWordsUnknown "space-words-unknown",
    SpaceWordsWrong "space-words-wrong",
    MandateAskedAgain "mandate-asked-again",
    MandateEndedByCounty "mandate-ended-by-county",
    // What the storage says.
    Locked "locked",
    WrongKey "wrong-key",
    WrongPassphrase "wrong-passphrase",
    WrongPin "wrong-pin",
    PinWait "pin-wait",
    WeakSecret "weak-secret",
    TooNew "too-new",
    Damaged "damaged",
    DiskFull "disk-full",
    SecondInstance "second-instance",
    KeyringLocked "keyring-locked",
    NoKeyring "no-keyring",
    KeyMissing "key-missing",
    ItemGone "item-gone",
    Practice "practice",
    Frozen "frozen",
    PaperWrongType "paper-wrong-type",
    PaperHeic "paper-heic",
    PaperOtherPicture "paper-other-picture",
    PaperDocument "paper-document",
    PaperFilm "paper-film",
    PaperTooLarge "paper-too-large",
    PaperUnreadable "paper-unreadable",
    PaperInUse "paper-in-use",
    Storage "storage",
    // What a pack is refused for.
    PackNotAPack "pack-not-a-pack",
    PackTooNew "pack-too-new",
    PackDamaged "pack-damaged",
    PackWrongKey "pack-wrong-key",
    PackOlder "pack-older",
    PackSameVersion "pack-same-version",
    PackWrongCounty "pack-wrong-county",
    PackTooLarge "pack-too-large",
    // The page's own: whoever runs it did not answer.
    HostUnreachable "host-unreachable",
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.word())
    }
}

/// A new kind of the storage has no sentence until it stands here.
impl From<vault::Kind> for Code {
    fn from(kind: vault::Kind) -> Self {
        use vault::Kind;
        match kind {
            Kind::Locked => Self::Locked,
            Kind::WrongKey => Self::WrongKey,
            Kind::WrongPassphrase => Self::WrongPassphrase,
            Kind::WrongPin { .. } => Self::WrongPin,
            Kind::PinWait { .. } => Self::PinWait,
            Kind::WeakSecret => Self::WeakSecret,
            Kind::TooNew => Self::TooNew,
            Kind::Damaged => Self::Damaged,
            Kind::DiskFull => Self::DiskFull,
            Kind::SecondInstance => Self::SecondInstance,
            Kind::KeyringLocked => Self::KeyringLocked,
            Kind::NoKeyring => Self::NoKeyring,
            Kind::KeyMissing => Self::KeyMissing,
            Kind::NotFound => Self::ItemGone,
            Kind::Practice => Self::Practice,
            Kind::Frozen => Self::Frozen,
            Kind::PaperWrongType => Self::PaperWrongType,
            Kind::PaperHeic => Self::PaperHeic,
            Kind::PaperOtherPicture => Self::PaperOtherPicture,
            Kind::PaperDocument => Self::PaperDocument,
            Kind::PaperFilm => Self::PaperFilm,
            Kind::PaperTooLarge => Self::PaperTooLarge,
            Kind::PaperUnreadable => Self::PaperUnreadable,
            Kind::PaperInUse => Self::PaperInUse,
            Kind::Storage => Self::Storage,
        }
    }
}

/// The same of packs.
impl From<PackErrorKind> for Code {
    fn from(kind: PackErrorKind) -> Self {
        match kind {
            PackErrorKind::NotAPack => Self::PackNotAPack,
            PackErrorKind::TooNew => Self::PackTooNew,
            PackErrorKind::Damaged => Self::PackDamaged,
            PackErrorKind::WrongKey => Self::PackWrongKey,
            PackErrorKind::Older => Self::PackOlder,
            PackErrorKind::SameVersion => Self::PackSameVersion,
            PackErrorKind::WrongCounty => Self::PackWrongCounty,
            PackErrorKind::TooLarge => Self::PackTooLarge,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_what_travels() -> Result<(), serde_json::Error> {
        for code in Code::ALL {
            assert_eq!(serde_json::to_string(code)?, format!("\"{code}\""));
        }
        Ok(())
    }
}
