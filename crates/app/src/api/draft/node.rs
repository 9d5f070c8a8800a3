//! One node of a form as it is shown: its control, its choices, what is offered and what is wrong.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Which control to show.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export_to = "api.ts")]
pub enum Input {
    /// A heading; children follow.
    Group,
    /// Rows; each row is a Row node.
    Repeat,
    /// One row of a repeat.
    Row,
    /// Text to read.
    Note,
    /// One line.
    Text,
    /// Several lines.
    Paragraph,
    /// Whole number.
    Integer,
    /// Decimal number.
    Decimal,
    /// Amount of money.
    Money,
    /// ID number: own keypad with 0-9 and X, grouped 6-8-4.
    IdNumber,
    /// Phone: grouped 3-4-4.
    Phone,
    /// Card number: grouped 4-4-4-4-3.
    BankCard,
    /// Year, month, day, with the lunar date shown.
    Date,
    /// Hour and minute.
    Time,
    /// Date and time.
    DateTime,
    /// Big rows, one of.
    SelectOne,
    /// Big rows, any of.
    SelectMany,
    /// Town, village, group.
    Village,
    /// A tick for a promise.
    Acknowledge,
    /// Take or choose a photo.
    Photo,
    /// Choose a file.
    File,
    /// Draw on the screen.
    Signature,
    /// A position.
    Place,
    /// Shown, not asked (read-only).
    Computed,
}

/// One node of a form.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export_to = "api.ts")]
pub struct NodeView {
    /// Stable key (row ids); used in requests.
    pub key: String,
    /// Key of the group, row or repeat it is in; empty at top level.
    pub parent: String,
    /// Control.
    pub input: Input,
    /// Question, in the person's language.
    pub label: String,
    /// Help; may be empty.
    pub hint: String,
    /// Longer help, folded; may be empty.
    pub guidance: String,
    /// Why it is asked; may be empty.
    pub why: String,
    /// Who will see it; may be empty.
    pub seen_by: String,
    /// Shown.
    pub relevant: bool,
    /// Must be answered.
    pub required: bool,
    /// Cannot be changed (also: not among the corrections).
    pub readonly: bool,
    /// Canonical text.
    pub value: String,
    /// As a person reads it: choice labels, dates in words, numbers grouped.
    pub shown: String,
    /// What is wrong, if anything.
    pub error: Option<FieldError>,
    /// Choices on offer.
    pub choices: Vec<ChoiceView>,
    /// Answers given before, or people who are known already, the likeliest first; never used without a tap.
    pub offers: Vec<Offer>,
    /// Kind of sensitive data.
    pub sensitive: Option<String>,
    /// Kind of paper asked for.
    pub material: Option<String>,
    /// So many pages a photo or file may have; the value is then their ids, joined by one space, in order.
    pub most_pages: u32,
    /// Section it is in, counted from 1: `DraftView.sections[page - 1]`. Stable whatever is answered.
    pub page: u32,
    /// Name of the row: the person's in it ("王桂英"), "家里人 2" while there is none; only for rows.
    pub row_label: String,
    /// Only for repeats: one more row may be added.
    pub can_add: bool,
    /// Only for rows.
    pub can_remove: bool,
    /// Only for repeats: how many rows there must be at least at the moment.
    pub min_rows: u32,
    /// Only for repeats: a row is missing; the page asks for it at once.
    pub needs_row: bool,
    /// For repeats and rows: what one row is called ("家里人"); may be empty.
    pub row_noun: String,
    /// "不记得" is an answer here: send exactly this word as the value.
    pub may_forget: bool,
    /// Only for dates of what has just happened: 今天 and 昨天 by the app's clock, to be answered by one tap.
    pub quick_days: Vec<ChoiceView>,
}

/// What is wrong and how to mend it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export_to = "api.ts")]
pub struct FieldError {
    /// How serious it is.
    pub kind: FieldErrorKind,
    /// Which question, what is wrong, how to mend it.
    pub text: String,
    /// The other answer that this is about, to go to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub other: Option<OtherAnswer>,
    /// What `draft_correct_number` does about it, in words; absent where it does nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub together: Option<String>,
}

/// How serious it is. All but the last must be mended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export_to = "api.ts")]
pub enum FieldErrorKind {
    /// There is no answer yet.
    Required,
    /// The form does not allow it.
    Constraint,
    /// It is no number, no date.
    Type,
    /// Somebody else has to say it anew.
    Again,
    /// The county asked for another answer than this one.
    Asked,
    /// Said once; 继续 goes on.
    Warning,
}

/// An answer somewhere else in the form.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export_to = "api.ts")]
pub struct OtherAnswer {
    /// Key of the question.
    pub key: String,
    /// What leads there, in words.
    pub label: String,
}

/// One choice.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export_to = "api.ts")]
pub struct ChoiceView {
    /// Stored value.
    pub value: String,
    /// In words.
    pub label: String,
}

/// An answer given before.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export_to = "api.ts")]
pub struct Offer {
    /// Canonical text.
    pub value: String,
    /// As a person reads it.
    pub shown: String,
    /// Where it came from, in words.
    pub source: String,
    /// A known person: taken with `draft_fill_row`, it fills what else the row asks about them. Absent: an answer by itself.
    pub from: Option<String>,
    /// What else it fills, as the row asks for it (身份证号、出生日期); empty for an answer by itself.
    pub also: Vec<String>,
    /// The name of somebody who may be meant: whoever it is has to be chosen, and it is never filled in along with others.
    pub alone: bool,
}
