//! Packs, life events, guides, self-check.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::code::Code;
use super::guide;

/// Which pack is in use.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export_to = "api.ts")]
pub struct CatalogStatus {
    /// There is one.
    pub present: bool,
    /// Name of the county.
    pub county: String,
    /// A demonstration county.
    pub demonstration: bool,
    /// Catalog version.
    pub version: String,
    /// Date of the pack, in words.
    pub date: String,
    /// Age in days.
    pub age_days: u32,
    /// Older than the county promises to refresh it.
    pub stale: bool,
    /// How many services.
    pub services: u32,
    /// Never true; kept false so that a test can say so.
    pub can_roll_back: bool,
    /// Fingerprint of the county's catalog key, to read to each other on the phone; empty without a pack.
    pub fingerprint: String,
    /// The pack lay beside the installer and was taken without anybody choosing it.
    pub by_itself: bool,
}

/// A pack file that lies within reach.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export_to = "api.ts")]
pub struct PackFound {
    /// Id given by the host; never a path.
    pub id: String,
    /// File name.
    pub name: String,
    /// Where, in words.
    pub place: String,
    /// County it says it is of.
    pub county: String,
    /// Version it says it has.
    pub version: String,
    /// Error code when it cannot be used.
    pub problem: Option<Code>,
    /// Fingerprint of the key that signed it: six groups of five digits, to be read to each other; empty when it cannot be used.
    pub fingerprint: String,
    /// It is taken only when somebody has compared the fingerprint: the device knows no county yet, and the file did not come with
    /// the program.
    pub must_compare: bool,
}

/// Packs within reach.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export_to = "api.ts")]
pub struct PackList {
    /// Newest first.
    pub packs: Vec<PackFound>,
}

/// Names a pack.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export_to = "api.ts")]
pub struct PackId {
    /// Id.
    pub pack: String,
    /// The fingerprint as it was read out and found equal; asked for where it must be compared.
    #[serde(default)]
    #[ts(optional)]
    pub compared: Option<String>,
}

/// A life event.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export_to = "api.ts")]
pub struct EventView {
    /// Id.
    pub id: String,
    /// In words.
    pub name: String,
    /// How many services.
    pub services: u32,
}

/// Life events.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export_to = "api.ts")]
pub struct EventList {
    /// In the interface's order.
    pub events: Vec<EventView>,
}

/// Names a life event.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export_to = "api.ts")]
pub struct EventId {
    /// Id; blank for all.
    pub event: String,
}

/// How a service is used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export_to = "api.ts")]
pub enum GuideMode {
    /// 申请: fill in and send.
    Apply,
    /// 核对: look at what the county has on its list; object where it is wrong.
    CheckAndObject,
    /// 先打电话; the form comes later.
    PhoneFirst,
    /// 只讲解: the channel is elsewhere.
    ExplainOnly,
}

/// A service in a list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export_to = "api.ts")]
pub struct ServiceCard {
    /// Id.
    pub id: String,
    /// Plain title.
    pub title: String,
    /// 给谁办、能得什么.
    pub summary: String,
    /// How it is used.
    pub mode: GuideMode,
    /// Why it was found, in words.
    pub why: Option<String>,
}

/// Services.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export_to = "api.ts")]
pub struct ServiceList {
    /// In order.
    pub services: Vec<ServiceCard>,
}

/// Names a guide.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export_to = "api.ts")]
pub struct GuideRequest {
    /// Id.
    pub service: String,
    /// The version before, when it is still here.
    pub previous: bool,
}

/// A guide.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export_to = "api.ts")]
pub struct GuideView {
    /// Service id.
    pub id: String,
    /// Plain title.
    pub title: String,
    /// Official name.
    pub official_name: String,
    /// 给谁办、能得什么.
    pub summary: String,
    /// How it is used.
    pub mode: GuideMode,
    /// Worded gently.
    pub gentle: bool,
    /// A demonstration county.
    pub demonstration: bool,
    /// 条件.
    pub conditions: Vec<String>,
    /// Questions exist.
    pub has_self_check: bool,
    /// 要带什么.
    pub materials: Vec<MaterialView>,
    /// 去哪里、几点、电话; the person's own village and town first.
    pub places: Vec<guide::OfficeView>,
    /// A place is the person's own village or town, and no village is chosen.
    pub needs_village: bool,
    /// 怎么走.
    pub steps: Vec<guide::StepView>,
    /// 多久.
    pub promise: String,
    /// 多久, in one breath: the number and its unit.
    pub how_long: String,
    /// 法定; may be empty.
    pub legal_limit: String,
    /// 跑几次.
    pub visits: String,
    /// How many times one must go; 0 when never.
    pub visits_needed: u32,
    /// 多少钱.
    pub fee: String,
    /// Costs nothing.
    pub free: bool,
    /// 可以请人代办吗.
    pub agent: String,
    /// 委托 is possible.
    pub agent_allowed: bool,
    /// 结果.
    pub result: String,
    /// Amounts and windows: what holds today, else the newest, and what is to come.
    pub figures: Vec<guide::FigureView>,
    /// 依据.
    pub basis: Vec<guide::BasisView>,
    /// Questions and answers.
    pub faq: Vec<super::guide::AnswerCard>,
    /// A filled-in example.
    pub example: Vec<guide::ExampleLine>,
    /// 咨询.
    pub ask_phone: String,
    /// 投诉.
    pub complain_phone: String,
    /// Version.
    pub version: String,
    /// In words.
    pub checked_on: String,
    /// Who checked it.
    pub checked_by: String,
    /// What changed since the version before, as the county wrote it; may be empty.
    pub changes: String,
    /// What changed since the version before, compared here.
    pub change_list: Vec<guide::ChangeView>,
    /// Whom to call before anything is filled in; absent unless the service begins with the phone.
    pub call_first: Option<guide::CallFirst>,
    /// There is a form to fill in here.
    pub can_apply: bool,
    /// What one form sets going (一件事); empty for a single application.
    pub parts: Vec<guide::PartView>,
    /// The version before can be read.
    pub has_previous: bool,
    /// An unfinished application of this service.
    pub draft: Option<String>,
    /// One that was sent and is not decided yet: whoever begins another is asked first.
    pub under_way: Option<UnderWay>,
}

/// An application of the present person that the county has not decided.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export_to = "api.ts")]
pub struct UnderWay {
    /// Its case.
    pub case: String,
    /// What it is and when it was sent, in words.
    pub words: String,
    /// The day on which it was sent, in words.
    pub date: String,
}

/// A paper asked for.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export_to = "api.ts")]
pub struct MaterialView {
    /// Id within the service.
    pub id: String,
    /// Kind of paper.
    pub kind: String,
    /// Name.
    pub name: String,
    /// How to get it.
    pub how: String,
    /// In words: needed, not needed, may follow later.
    pub need: String,
    /// Must be brought, whatever is answered.
    pub must: bool,
    /// In words on which answer it depends; may be empty.
    pub when: String,
    /// The county looks it up itself.
    pub looked_up: bool,
    /// Have, not yet, expired.
    pub state: MaterialState,
    /// The stored paper that serves, or the expired one.
    pub paper: Option<String>,
    /// What the stored paper is called; may be empty.
    pub paper_name: String,
    /// Day on which it was stored, in words; may be empty.
    pub paper_since: String,
}

/// Whether the person has it here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export_to = "api.ts")]
pub enum MaterialState {
    /// 有了
    Have,
    /// 还没有
    Missing,
    /// 过期了
    Expired,
}

/// Answers so far.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export_to = "api.ts")]
pub struct SelfCheckRequest {
    /// Service id.
    pub service: String,
    /// Answers so far.
    pub answers: Vec<SelfCheckAnswer>,
}

/// One answer.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export_to = "api.ts")]
pub struct SelfCheckAnswer {
    /// Reference.
    pub at: String,
    /// Value.
    pub value: String,
}

/// Next questions and the verdict.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export_to = "api.ts")]
pub struct SelfCheckView {
    /// Questions to show, answered ones included.
    pub questions: Vec<super::draft::NodeView>,
    /// So far.
    pub verdict: Verdict,
    /// Which condition failed, in words.
    pub reasons: Vec<String>,
    /// What may fit instead.
    pub instead: Vec<ServiceCard>,
}

/// Can I get it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export_to = "api.ts")]
pub enum Verdict {
    /// Not enough answers yet.
    Open,
    /// 能办
    Yes,
    /// 不能办
    No,
    /// 要问一问
    Ask,
}
