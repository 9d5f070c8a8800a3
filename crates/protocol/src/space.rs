//! A person's space: records of ciphertext that only devices with the space's key can read or write. The county learns
//! sizes and times. A request is signed by the space's key over its canonical JSON behind the context of its kind, and names
//! the device that sends it, whose token comes with it: nobody can send it again from elsewhere.

use serde::{Deserialize, Serialize};

/// Hex digits of a space's or a record's id.
pub const ID_DIGITS: usize = 32;
/// Most bytes of one sealed record.
pub const RECORD_BYTES: usize = 256 * 1024;
/// Most records of one push.
pub const PUSH_AT_MOST: usize = 20;
/// Most bytes of sealed records in one push or one page, beyond the first record.
pub const PAGE_BYTES: usize = 512 * 1024;
/// Most records of a page.
pub const PAGE_AT_MOST: u32 = 50;
/// Most records of a space.
pub const RECORDS_AT_MOST: u32 = 500;
/// Most bytes of a space.
pub const SPACE_BYTES: u64 = 16 * 1024 * 1024;

/// A space is made: `POST` -> 204. Repeating is harmless; another key for an id that is taken is refused.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SpaceRegistration {
    /// Random id, [`ID_DIGITS`] hex digits.
    pub space: String,
    /// Ed25519 public key of the space, base64.
    pub public_key: String,
    /// The device that sends this.
    pub device: String,
    /// By the space's key, context `cunliban space register 1`.
    pub signature: String,
}

/// Records to keep: `POST` -> [`SpacePushed`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SpacePush {
    /// The space.
    pub space: String,
    /// At most [`PUSH_AT_MOST`].
    pub records: Vec<RecordPush>,
    /// The device that sends this.
    pub device: String,
    /// By the space's key, context `cunliban space push 1`.
    pub signature: String,
}

/// One record to keep.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RecordPush {
    /// Id of the record, [`ID_DIGITS`] hex digits.
    pub id: String,
    /// The revision that the sender builds on; 0 for a new record. It gets the next one.
    pub expected: u32,
    /// Ciphertext, base64; at most [`RECORD_BYTES`].
    pub sealed: String,
}

/// What became of the records, in the same order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct SpacePushed {
    /// Which life of the county this is; revisions of another life mean nothing in it.
    pub epoch: String,
    /// One for each record of the request.
    pub records: Vec<RecordPushed>,
}

/// What became of a record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct RecordPushed {
    /// Id of the record.
    pub id: String,
    /// The revision that it has now; 0 for none.
    pub revision: u32,
    /// Kept. Otherwise somebody else was there before: pull, put together, push again.
    pub kept: bool,
}

/// Which records are new: `POST` -> [`SpacePage`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SpacePull {
    /// The space.
    pub space: String,
    /// Cursor of the last page; blank at the start.
    pub after: String,
    /// The device that sends this.
    pub device: String,
    /// By the space's key, context `cunliban space pull 1`.
    pub signature: String,
}

/// Records that came after the cursor, each as it is now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct SpacePage {
    /// Which life of the county this is.
    pub epoch: String,
    /// Oldest change first.
    pub records: Vec<SpaceRecord>,
    /// Where to go on.
    pub cursor: String,
    /// More waits behind the cursor.
    pub more: bool,
    /// The cursor was of another life: this page begins anew.
    #[serde(default)]
    pub again: bool,
}

/// One record as it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct SpaceRecord {
    /// Id of the record.
    pub id: String,
    /// Its revision.
    pub revision: u32,
    /// Ciphertext, base64.
    pub sealed: String,
}

/// Whether a text can be the id of a space or a record.
pub fn is_id(text: &str) -> bool {
    text.len() == ID_DIGITS && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
}

#[cfg(test)]
mod tests {
    use super::is_id;

    #[test]
    fn an_id_is_hex_of_one_length() {
        assert!(is_id("0123456789abcdef0123456789abcdef"));
        for hostile in [
            "",
            "0123456789ABCDEF0123456789abcdef",
            "0123",
            "../../../../../../../../../../..",
        ] {
            assert!(!is_id(hostile), "{hostile}");
        }
    }
}
