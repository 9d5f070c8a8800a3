//! Drafts on several devices of one person (两边一起填): whether they travel, what has to be picked, and how another
//! device gets the key.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How it stands.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export_to = "api.ts")]
pub struct SpaceView {
    /// Her drafts travel.
    pub on: bool,
    /// What this device is called towards the others; blank as long as none was said.
    pub device: String,
    /// Drafts that the county does not have as they are here.
    pub waiting: u32,
    /// Their ids.
    pub only_here: Vec<String>,
    /// She has written down the characters that bring it back.
    pub words_kept: bool,
    /// It has been read at the county: before that nobody knows what lies there.
    pub read: bool,
    /// Drafts in it that are still being filled in.
    pub forms: u32,
    /// Of those, the ones that cannot be begun here before the county's forms are here too.
    pub lacking: u32,
    /// It was brought back by its characters, and no device has ever written in it: they may be other characters.
    pub found_nothing: bool,
    /// What her other devices sent or deleted, newest first.
    pub elsewhere: Vec<ElsewhereView>,
    /// What she has to pick.
    pub conflicts: Vec<ConflictView>,
}

/// Something that was written in two ways.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export_to = "api.ts")]
pub struct ConflictView {
    /// The draft.
    pub draft: String,
    /// Its title.
    pub title: String,
    /// Key of the question, or of the row; blank for the draft itself.
    pub key: String,
    /// The question in words.
    pub question: String,
    /// The sides.
    pub sides: Vec<ConflictSide>,
}

/// One side.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export_to = "api.ts")]
pub struct ConflictSide {
    /// The answer as it is stored; of a row or a draft blank where it was written in; none where it was taken back or deleted.
    pub value: Option<String>,
    /// The answer in words.
    pub shown: String,
    /// The device, as it was called.
    pub device: String,
    /// When, by that device's clock, in words.
    pub at: String,
}

/// What the device is called towards the others.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export_to = "api.ts")]
pub struct SpaceBegin {
    /// As its owner calls it.
    pub device: String,
}

/// A side that was picked.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export_to = "api.ts")]
pub struct SpacePick {
    /// The draft.
    pub draft: String,
    /// As in the conflict.
    pub key: String,
    /// The value of the side.
    pub value: Option<String>,
}

/// The key of the space for another device of hers: the parcel goes by file or picture, the code by mouth.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export_to = "api.ts")]
pub struct SpaceParcel {
    /// Sealed under the code.
    pub parcel: String,
    /// Twenty digits, in groups.
    pub code: String,
    /// Six digits that the other device must show too.
    pub digits: String,
}

/// A parcel that came.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export_to = "api.ts")]
pub struct SpaceJoin {
    /// As it came.
    pub parcel: String,
    /// As it was told.
    pub code: String,
    /// The six digits that the giving device shows.
    pub digits: String,
    /// What this device is called.
    pub device: String,
    /// It was said that whom it is of, there called otherwise, is the person present.
    #[ts(optional)]
    pub same_person: Option<bool>,
}

/// A parcel that was opened.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export_to = "api.ts")]
pub struct SpaceJoined {
    /// How it stands now.
    pub view: SpaceView,
    /// Nothing was taken: it is of somebody who is called so there, and otherwise here.
    pub asks: Option<String>,
}

/// A parcel as it was shared, to be written to a file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export_to = "api.ts")]
pub struct SpaceFile {
    /// Sealed under the code, which is in no file.
    pub parcel: String,
}

/// The characters that bring the space back when every device is lost.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export_to = "api.ts")]
pub struct SpaceWords {
    /// One character each, in order (BIP-39, simplified Chinese).
    pub words: Vec<String>,
    /// The places, from 1, that are asked back.
    pub asked: Vec<u32>,
    /// She has said them back.
    pub kept: bool,
}

/// What she read from her paper.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export_to = "api.ts")]
pub struct SpaceBack {
    /// The characters at the places that were asked, in order.
    pub words: Vec<String>,
}

/// The characters of a lost device.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export_to = "api.ts")]
pub struct SpaceRecover {
    /// As they were typed: simplified or traditional, with whatever stands between them.
    pub words: String,
    /// What this device is called.
    pub device: String,
}

/// What another device did with a draft.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export_to = "api.ts")]
pub enum ElsewhereWhat {
    /// Sent it to the county.
    Sent,
    /// Deleted it.
    Deleted,
}

/// A draft that another device ended.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export_to = "api.ts")]
pub struct ElsewhereView {
    /// What was done.
    pub what: ElsewhereWhat,
    /// The draft.
    pub draft: String,
    /// Its title.
    pub title: String,
    /// The device, as it was called.
    pub device: String,
    /// When, by that device's clock, in words.
    pub at: String,
}
