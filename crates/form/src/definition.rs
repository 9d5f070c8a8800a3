//! The compiled form as data: what `workbook` writes, what a pack carries, what `Form::load` reads.
//! Expressions stay as source text, so that a golden file can be read in a diff; they are parsed again at load.
//! Nothing here evaluates. A field that is not known here is passed over; what changes what is asked or accepted raises
//! `format`, or is a kind or a function of its own, and such a form is not opened (`needs_newer`).

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// Text by language tag (`zh-Hans`, `en`, or whatever a foreign form names its languages).
/// The key `""` holds text that a workbook gave without a language.
pub type Text = BTreeMap<String, String>;

/// A form as one JSON document. `format` is 1.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct FormDefinition {
    /// Version of this layout.
    pub format: u32,
    /// `form_id` of the settings sheet.
    pub id: String,
    /// `version` of the settings sheet.
    #[serde(default)]
    pub version: String,
    /// `form_title`.
    #[serde(default)]
    pub title: Text,
    /// `default_language`; empty when the workbook names none.
    #[serde(default)]
    pub default_language: String,
    /// Expression that names a filled-in form.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub instance_name: Option<String>,
    /// Name of the root element, `data` unless the settings say otherwise. References start with it: `/data/…`.
    pub root: String,
    /// The questions, in order, as a tree.
    pub nodes: Vec<NodeDef>,
    /// Choice lists and other secondary instances by name.
    #[serde(default)]
    pub lists: BTreeMap<String, ChoiceList>,
}

/// Makes the enum of kinds with the list of all and the words that a pack has for them.
macro_rules! kinds {
    ($(#[$doc:meta])* $name:ident { $($(#[$meaning:meta])* $kind:ident = $word:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
        pub enum $name { $($(#[$meaning])* #[serde(rename = $word)] $kind,)+ }

        impl $name {
            /// All of them; every other list of kinds is held against this one.
            pub const ALL: &'static [Self] = &[$(Self::$kind,)+];

            /// As a pack has it.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$kind => $word,)+ }
            }
        }
    };
}

kinds! {
    /// What a node is. Types that the profile refuses never get this far; a kind that is not listed here is of a newer
    /// version, and its form is not opened.
    NodeKind {
        /// A page or a block of questions.
        Group = "group",
        /// A block that can be there several times; rows carry ids.
        Repeat = "repeat",
        /// Text to read; never holds a value.
        Note = "note",
        /// One line of text, or several with the `multiline` appearance.
        Text = "text",
        /// Whole number.
        Integer = "integer",
        /// Exact decimal number.
        Decimal = "decimal",
        /// Civil date.
        Date = "date",
        /// Time of day.
        Time = "time",
        /// Date and time of day.
        DateTime = "date_time",
        /// One of a list.
        SelectOne = "select_one",
        /// Any of a list.
        SelectMultiple = "select_multiple",
        /// An order of a list (read from foreign forms; kept as text).
        Rank = "rank",
        /// A tick that stands for a promise; the value is `OK` or blank.
        Acknowledge = "acknowledge",
        /// A photo; the value is the id of a paper.
        Image = "image",
        /// Any allowed document; the value is the id of a paper.
        File = "file",
        /// A signature drawn on the screen; the value is the id of a paper.
        Signature = "signature",
        /// `latitude longitude altitude accuracy`.
        Geopoint = "geopoint",
        /// Computed, never shown.
        Calculate = "calculate",
        /// Holds a value, never shown.
        Hidden = "hidden",
        /// Foreign types that have a value but no meaning to us (barcode, audio, geotrace, …): a text that is stored as it is.
        Opaque = "opaque",
        /// Form metadata that a foreign form asks for (start, end, today, deviceid, …); `parameters["preload"]` says which.
        Metadata = "metadata",
    }
}

/// One row of the survey sheet.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct NodeDef {
    /// Element name, ASCII, unique among its siblings.
    pub name: String,
    /// The name as written in the workbook where that differs (Chinese field names).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub alias: Option<String>,
    /// What it is.
    pub kind: NodeKind,
    /// Question text; may hold `${name}`.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub label: Text,
    /// Help under the question; may hold `${name}`.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub hint: Text,
    /// Longer help, folded.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub guidance: Text,
    /// Why this is asked (our column `cunliban::why`).
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub why: Text,
    /// Who will see the answer (our column `cunliban::seen_by`).
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub seen_by: Text,
    /// Words of the appearance column.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub appearance: Vec<String>,
    /// Key=value pairs of the parameters column, and what a foreign type needs.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub parameters: BTreeMap<String, String>,
    /// Name of the choice list.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub list: Option<String>,
    /// Expression over the row of the list.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub choice_filter: Option<String>,
    /// Expression; absent means always.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub relevant: Option<String>,
    /// Expression; `true()` for yes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub required: Option<String>,
    /// Said when a required answer is missing.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub required_message: Text,
    /// Expression over `.`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub constraint: Option<String>,
    /// Said when the constraint fails.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub constraint_message: Text,
    /// Expression.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub readonly: Option<String>,
    /// Expression, evaluated again whenever what it reads changes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub calculation: Option<String>,
    /// Literal first value.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub default: Option<String>,
    /// Expression evaluated once, when the node comes to life.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dynamic_default: Option<String>,
    /// Names (`${a}`) whose change sets this node to its calculation.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub trigger: Vec<String>,
    /// Expression: how many rows a repeat has.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub repeat_count: Option<String>,
    /// Expression: how many rows a repeat must have at least (our column `cunliban::min_rows`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub min_rows: Option<String>,
    /// The meaning that makes an answer reusable (`person.name`, `person.id_number`, …).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub profile: Option<String>,
    /// Kind of sensitive data (PIPL art. 28): `id`, `health`, `finance`, `minor`, `biometric`, `religion`, `track`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sensitive: Option<String>,
    /// Id of the material (materials sheet) that a photo or file answers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub material: Option<String>,
    /// Cell of the workbook (`survey!A7`), so that a fault found later can still name it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// Questions of a group or of one row of a repeat.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub children: Vec<NodeDef>,
}

/// A choice list or another table that expressions look things up in.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct ChoiceList {
    /// Column names beyond name and label, in order: filter keys and the like.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub columns: Vec<String>,
    /// File the rows came from (`select_one_from_file`); rows may be empty when it is not there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file: Option<String>,
    /// The rows in sheet order.
    pub rows: Vec<Choice>,
}

/// One row of a choice list.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Choice {
    /// The stored value.
    pub name: String,
    /// What the person reads.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub label: Text,
    /// Values of `ChoiceList::columns`, same order, blank as "".
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub values: Vec<String>,
}

impl NodeDef {
    /// An empty node of this kind.
    pub fn new(name: impl Into<String>, kind: NodeKind) -> Self {
        Self {
            name: name.into(),
            kind,
            alias: None,
            label: Text::new(),
            hint: Text::new(),
            guidance: Text::new(),
            why: Text::new(),
            seen_by: Text::new(),
            appearance: Vec::new(),
            parameters: BTreeMap::new(),
            list: None,
            choice_filter: None,
            relevant: None,
            required: None,
            required_message: Text::new(),
            constraint: None,
            constraint_message: Text::new(),
            readonly: None,
            calculation: None,
            default: None,
            dynamic_default: None,
            trigger: Vec::new(),
            repeat_count: None,
            min_rows: None,
            profile: None,
            sensitive: None,
            material: None,
            source: None,
            children: Vec::new(),
        }
    }
}
