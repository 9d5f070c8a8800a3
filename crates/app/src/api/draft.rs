//! Filling in: a draft as pages and questions, and the patches that answers give.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Begin an application.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export_to = "api.ts")]
pub struct DraftCreate {
    /// Service id.
    pub service: String,
}

/// Names a draft.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export_to = "api.ts")]
pub struct DraftId {
    /// Id.
    pub draft: String,
}

/// A draft in a list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export_to = "api.ts")]
pub struct DraftCard {
    /// Id.
    pub id: String,
    /// Service id.
    pub service: String,
    /// Title of the service.
    pub title: String,
    /// Questions answered.
    pub done: u32,
    /// Questions shown.
    pub total: u32,
    /// When last changed, in words.
    pub changed: String,
    /// Corrections the county asked for.
    pub correction: bool,
}

/// Unfinished applications.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export_to = "api.ts")]
pub struct DraftList {
    /// Last changed first.
    pub drafts: Vec<DraftCard>,
}

/// A draft, whole.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export_to = "api.ts")]
pub struct DraftView {
    /// Id.
    pub id: String,
    /// Service id.
    pub service: String,
    /// Title.
    pub title: String,
    /// All relevant and irrelevant visible nodes, document order; children follow their group.
    pub nodes: Vec<NodeView>,
    /// Key of the question that was on the screen.
    pub place: Option<String>,
    /// When the county asked for corrections.
    pub correction: Option<CorrectionView>,
    /// There is a change to take back.
    pub can_undo: bool,
    /// What changed because the form has a newer version, in words; empty otherwise.
    pub form_changed: Vec<String>,
    /// The parts of the form in order, the same whatever is answered: "第 2 部分，共 5 部分 · 家里人".
    pub sections: Vec<SectionView>,
}

/// One part of a form.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export_to = "api.ts")]
pub struct SectionView {
    /// Heading.
    pub title: String,
    /// Key of its first node.
    pub first: String,
}

/// Corrections the county asked for.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export_to = "api.ts")]
pub struct CorrectionView {
    /// 办件编号.
    pub number: String,
    /// Last day, in words.
    pub until: String,
    /// Exactly these.
    pub items: Vec<CorrectionLine>,
}

/// One thing to mend.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export_to = "api.ts")]
pub struct CorrectionLine {
    /// Key of the question.
    pub key: String,
    /// Question.
    pub question: String,
    /// What is wrong and how to mend it.
    pub note: String,
    /// It has been changed since.
    pub mended: bool,
}

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
    /// The first of the offers.
    pub offer: Option<Offer>,
    /// Answers given before, or people who are known already; never used without a tap.
    pub offers: Vec<Offer>,
    /// Kind of sensitive data.
    pub sensitive: Option<String>,
    /// Kind of paper asked for.
    pub material: Option<String>,
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
}

/// What is wrong and how to mend it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export_to = "api.ts")]
pub struct FieldError {
    /// `required`, `constraint` or `type`: must be mended. `warning`: said once, 继续 goes on.
    pub kind: String,
    /// Which question, what is wrong, how to mend it.
    pub text: String,
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
}

/// Fill a row with a person who is known already; only what is blank is filled.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export_to = "api.ts")]
pub struct RowFill {
    /// Draft id.
    pub draft: String,
    /// Key of the row, or of any question in it.
    pub row: String,
    /// `from` of the offer.
    pub from: String,
}

/// One answer.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export_to = "api.ts")]
pub struct AnswerRequest {
    /// Draft id.
    pub draft: String,
    /// Key of the question.
    pub key: String,
    /// As typed; empty clears.
    pub value: String,
}

/// What changed; nodes replace those of the same key, `removed` are gone, new ones follow `after`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export_to = "api.ts")]
pub struct DraftPatch {
    /// Nodes as they are now.
    pub changed: Vec<NodeView>,
    /// Keys that are gone.
    pub removed: Vec<String>,
    /// All keys in document order, given when nodes came, went or moved.
    pub order: Option<Vec<String>>,
    /// There is a change to take back.
    pub can_undo: bool,
    /// Key to go to (a row just added).
    pub focus: Option<String>,
}

/// One more row.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export_to = "api.ts")]
pub struct RowAdd {
    /// Draft id.
    pub draft: String,
    /// Key of the repeat.
    pub key: String,
}

/// Names a row.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export_to = "api.ts")]
pub struct RowRef {
    /// Draft id.
    pub draft: String,
    /// Key of the row.
    pub key: String,
}

/// Which question is on the screen.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export_to = "api.ts")]
pub struct PlaceRequest {
    /// Draft id.
    pub draft: String,
    /// Key of the question.
    pub key: String,
}

/// All answers.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export_to = "api.ts")]
pub struct CheckView {
    /// Draft id.
    pub draft: String,
    /// Title.
    pub title: String,
    /// What must be mended first.
    pub problems: Vec<CheckLine>,
    /// All answers in reading order.
    pub lines: Vec<CheckLine>,
    /// Papers.
    pub papers: Vec<CheckPaper>,
    /// Nothing stands against sending.
    pub ready: bool,
}

/// One line.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export_to = "api.ts")]
pub struct CheckLine {
    /// Key of the question.
    pub key: String,
    /// Section it is in.
    pub section: String,
    /// Question.
    pub question: String,
    /// As a person reads it.
    pub answer: String,
    /// What is wrong.
    pub error: Option<FieldError>,
    /// Can be changed.
    pub editable: bool,
}

/// A paper in the application.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export_to = "api.ts")]
pub struct CheckPaper {
    /// Key of the question.
    pub key: String,
    /// What it is.
    pub name: String,
    /// Paper id; absent when missing.
    pub paper: Option<String>,
}

/// What leaves the device.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export_to = "api.ts")]
pub struct SendingView {
    /// Draft id.
    pub draft: String,
    /// Service id: whoever lacks a mandate writes it for this service.
    pub service: String,
    /// Title.
    pub title: String,
    /// To which office.
    pub to: String,
    /// Why, in words.
    pub why: String,
    /// The applications that these answers make, each with the office that gets it (一件事); empty when it is one.
    pub parts: Vec<SendingPart>,
    /// How many answers.
    pub answers: u32,
    /// How many papers.
    pub papers: u32,
    /// Size, in words.
    pub size: String,
    /// What must be agreed to, each with a tick of its own, never pre-ticked.
    pub consents: Vec<ConsentView>,
    /// For whom the helper acts, in words.
    pub acting: Option<String>,
    /// Error code of what stands against sending (mandate missing or ended).
    pub problem: Option<String>,
}

/// One of the applications that one set of answers makes.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export_to = "api.ts")]
pub struct SendingPart {
    /// What it is, in words.
    pub name: String,
    /// The office that gets it.
    pub office: String,
}

/// One consent.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export_to = "api.ts")]
pub struct ConsentView {
    /// Kind.
    pub kind: String,
    /// The sentence.
    pub text: String,
}

/// Send it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export_to = "api.ts")]
pub struct SendRequest {
    /// Draft id.
    pub draft: String,
    /// Kinds that were ticked.
    pub consents: Vec<String>,
}
