//! Parts of a guide: where to go and whether it is open, what changed, whom to call first, what one form sets going, answers.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Where to go.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export_to = "api.ts")]
pub struct OfficeView {
    /// Id.
    pub id: String,
    /// Name.
    pub name: String,
    /// Address.
    pub address: String,
    /// Hours.
    pub hours: String,
    /// Phone.
    pub phone: String,
    /// Who answers there; may be empty.
    pub who: String,
    /// How to get there.
    pub way: String,
    /// What can be done there.
    pub note: String,
    /// Whether it works today, else the next day it does, in words; empty when its hours do not say.
    pub today: String,
    /// It works today.
    pub open: bool,
    /// In the person's own village or town.
    pub near: bool,
}

/// Whom to call before anything is filled in.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export_to = "api.ts")]
pub struct CallFirst {
    /// Somebody is in danger.
    pub danger: Vec<PhoneView>,
    /// No food, no roof, no money.
    pub need: Vec<PhoneView>,
}

/// One of the applications that one form makes.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export_to = "api.ts")]
pub struct PartView {
    /// Name.
    pub name: String,
    /// The office that gets it.
    pub office: String,
    /// Only for some: that depends on answers.
    pub depends: bool,
}

/// What happened between two versions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export_to = "api.ts")]
pub enum ChangeKind {
    /// 新加
    Added,
    /// 去掉了
    Removed,
    /// 改了
    Changed,
}

/// One change against the version before.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export_to = "api.ts")]
pub struct ChangeView {
    /// Which part of the guide, in words.
    pub part: String,
    /// Which line of it; may be empty.
    pub what: String,
    /// What happened.
    pub kind: ChangeKind,
    /// Before; may be empty.
    pub old: String,
    /// Now; may be empty.
    pub new: String,
}

/// Whether an amount or a window holds today.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export_to = "api.ts")]
pub enum FigureState {
    /// 现在算数
    Holds,
    /// 过了，新的这里还没收到
    Ended,
    /// 还没到
    Ahead,
}

/// A step.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export_to = "api.ts")]
pub struct StepView {
    /// Name.
    pub name: String,
    /// Who.
    pub who: String,
    /// What happens.
    pub what: String,
    /// In how long.
    pub limit: String,
}

/// An amount or window.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export_to = "api.ts")]
pub struct FigureView {
    /// Name.
    pub name: String,
    /// Value.
    pub value: String,
    /// An amount; otherwise a time to apply in.
    pub amount: bool,
    /// Nobody gets this sum: it is the line up to which the difference is paid.
    pub top_up: bool,
    /// When it holds, in words.
    pub valid: String,
    /// Whether it holds today.
    pub state: FigureState,
}

/// A legal basis.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export_to = "api.ts")]
pub struct BasisView {
    /// Law or document.
    pub name: String,
    /// Article or number.
    pub article: String,
    /// What it says.
    pub says: String,
}

/// One line of the example.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export_to = "api.ts")]
pub struct ExampleLine {
    /// Question.
    pub question: String,
    /// Answer.
    pub answer: String,
}

/// A line.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export_to = "api.ts")]
pub struct PhoneView {
    /// Digits.
    pub number: String,
    /// For what.
    pub what: String,
    /// Name of the person who answers; may be empty.
    pub who: String,
}

/// A question with its answer.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export_to = "api.ts")]
pub struct AnswerCard {
    /// Service id.
    pub service: String,
    /// Title of the guide it comes from.
    pub title: String,
    /// Question.
    pub question: String,
    /// Answer.
    pub answer: String,
    /// Date of the guide, in words.
    pub date: String,
}
