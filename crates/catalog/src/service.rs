//! A service as data: guide, form and materials, as `workbook` compiles it and a pack carries it.
//! Field names follow the 实施清单 elements of GB/T 39554.2-2020 where one exists; codes are those of GB/T 39046-2020.

use std::collections::BTreeMap;

use form::definition::{FormDefinition, Text};
use serde::{Deserialize, Serialize};

/// One service (事项). `format` is 1.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Service {
    /// Version of this layout.
    pub format: u32,
    /// Id within the county: `senior-allowance`.
    pub id: String,
    /// Version as the workbook says, e.g. `2026.1`. Content is compared by hash, not by this.
    pub version: String,
    /// What a person reads before applying.
    pub guide: Guide,
    /// The papers asked for.
    #[serde(default)]
    pub materials: Vec<Material>,
    /// The application form; absent where there is nothing to apply for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub form: Option<FormDefinition>,
    /// Applications that one set of answers produces (一件事); empty: the form itself is the one application.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub parts: Vec<Part>,
}

/// How a service is used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mode {
    /// Fill in and send.
    #[default]
    Apply,
    /// Look at what the county has on its list; object where it is wrong.
    CheckAndObject,
    /// Call first; the form comes later.
    PhoneFirst,
    /// The channel is elsewhere; we explain and remind.
    ExplainOnly,
}

/// The guide (办事指南).
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Guide {
    /// Plain title, at most 12 characters.
    pub title: Text,
    /// Official name (事项名称).
    #[serde(default)]
    pub official_name: Text,
    /// One line: 给谁办、能得什么.
    pub summary: Text,
    /// How the service is used.
    #[serde(default)]
    pub mode: Mode,
    /// Worded gently, no celebration (身后事).
    #[serde(default)]
    pub gentle: bool,
    /// Life events it is listed under: `birth`, `illness`, `old-age`, `hardship`, `farming`, `building`, `disability`, `death`, `papers`.
    pub events: Vec<String>,
    /// Words people say for it, per language.
    #[serde(default)]
    pub aliases: Vec<String>,
    /// 能不能办: questions and the rules over their answers.
    #[serde(default)]
    pub self_check: SelfCheck,
    /// Conditions in words.
    #[serde(default)]
    pub conditions: Vec<Text>,
    /// Who does what in how long.
    #[serde(default)]
    pub steps: Vec<Step>,
    /// Offices where it can be done, by id of the region data; with what is special to this service.
    #[serde(default)]
    pub places: Vec<Place>,
    /// 承诺办结时限.
    pub promise: Limit,
    /// 法定办结时限.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub legal_limit: Option<Limit>,
    /// 到办事现场次数.
    #[serde(default)]
    pub visits: u32,
    /// Why a visit is needed when `visits` > 0.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub visit_reason: Text,
    /// 收费; blank text means free.
    #[serde(default)]
    pub fee: Text,
    /// 可以请人代办吗.
    #[serde(default)]
    pub agent: Text,
    /// Every how many months it must be done again (多久办一次); absent where once is enough.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub repeat_months: Option<u32>,
    /// Whether a mandate (委托) lets somebody else apply.
    #[serde(default)]
    pub agent_allowed: bool,
    /// 结果: what one gets in the end.
    #[serde(default)]
    pub result: Text,
    /// 公示: what is posted in the village and for how long; absent where nothing is. Whoever says who sees an answer takes
    /// it from here, so that no sentence can say otherwise.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub posted: Text,
    /// 设定依据.
    #[serde(default)]
    pub basis: Vec<Basis>,
    /// Questions and answers.
    #[serde(default)]
    pub faq: Vec<Faq>,
    /// Money amounts and windows with their time of validity.
    #[serde(default)]
    pub figures: Vec<Figure>,
    /// Phone to ask (咨询).
    pub ask_phone: String,
    /// Phone to complain (监督投诉).
    pub complain_phone: String,
    /// Classification codes of the standard, by Chinese element name (事项类型, 行使层级, 办件类型, 实施编码 …).
    #[serde(default)]
    pub codes: BTreeMap<String, String>,
    /// Date on which somebody last checked the guide, `YYYY-MM-DD`.
    pub checked_on: String,
    /// Who checked it.
    pub checked_by: String,
    /// What changed since the version before, in words.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub changes: Text,
    /// A filled-in example: form reference -> value as a person would write it.
    #[serde(default)]
    pub example: Vec<(String, String)>,
}

/// 能不能办.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct SelfCheck {
    /// The questions, as a small form of the same engine.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub form: Option<FormDefinition>,
    /// The conditions, in order.
    #[serde(default)]
    pub rules: Vec<CheckRule>,
}

/// One condition of the self-check.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CheckRule {
    /// Expression over the questions; false means this condition fails, blank means ask.
    pub when: String,
    /// Said when it fails: which condition, in words.
    pub fails: Text,
    /// `no` (cannot apply) or `ask` (a person must look).
    pub verdict: String,
    /// Ids of services that may fit instead.
    #[serde(default)]
    pub instead: Vec<String>,
}

/// One paper asked for (申请材料).
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Material {
    /// Id within the service.
    pub id: String,
    /// Kind of paper, so that one photo serves many services: `id-card`, `household-book`, `bank-card`, …
    pub kind: String,
    /// Name in words.
    pub name: Text,
    /// How to get it.
    #[serde(default)]
    pub how: Text,
    /// 必要性: `1` needed, `2` not needed, `3` may follow later.
    pub need: String,
    /// Expression over the form: needed only when true; absent means always.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<String>,
    /// Originals.
    #[serde(default)]
    pub originals: u32,
    /// Copies.
    #[serde(default)]
    pub copies: u32,
    /// 来源渠道 and issuing office, in words.
    #[serde(default)]
    pub source: Text,
    /// 要求提供的依据.
    #[serde(default)]
    pub basis: Text,
    /// Months after which the paper counts as expired; 0 means never.
    #[serde(default)]
    pub valid_months: u32,
    /// Expression over the form: of how many people it is asked; absent means of one. One paper is not everybody's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub persons: Option<String>,
}

/// A step (环节).
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Step {
    /// Name in words.
    pub name: Text,
    /// Who does it.
    pub who: Text,
    /// What happens.
    #[serde(default)]
    pub what: Text,
    /// In how long.
    #[serde(default)]
    pub limit: Text,
}

/// Where to go.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Place {
    /// Office id in the county's region data; `village` and `town` mean the person's own.
    pub office: String,
    /// What can be done there.
    #[serde(default)]
    pub note: Text,
}

/// A time limit.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Limit {
    /// How many; 0 means on the spot.
    pub days: u32,
    /// `working` (工作日) or `natural` (自然日).
    pub unit: String,
    /// In words.
    #[serde(default)]
    pub note: Text,
}

/// A legal basis.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Basis {
    /// Law or document.
    pub name: String,
    /// Document number or article.
    #[serde(default)]
    pub article: String,
    /// What it says.
    #[serde(default)]
    pub says: String,
    /// `seen` when the text was read, `unverified` when not.
    #[serde(default)]
    pub status: String,
}

/// A question and its answer.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Faq {
    /// As a person asks it.
    pub question: Text,
    /// As the county answers it.
    pub answer: Text,
    /// Other ways in which people ask it. Only for finding it; never shown.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub also: Vec<String>,
}

/// An amount or a window, valid for a time.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Figure {
    /// What it is, in words.
    pub name: Text,
    /// The value with its unit, in words.
    pub value: Text,
    /// First day, `YYYY-MM-DD`.
    #[serde(default)]
    pub valid_from: String,
    /// Last day, `YYYY-MM-DD`; blank when open.
    #[serde(default)]
    pub valid_to: String,
    /// `window` when it is a time to apply in (a reminder can be set), `top_up` when it is a line up to which the difference
    /// is paid (补差线), otherwise `amount`.
    #[serde(default)]
    pub kind: String,
}

/// One of several applications made from one set of answers (一件事).
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Part {
    /// Id within the service.
    pub id: String,
    /// Name in words.
    pub name: Text,
    /// The office that gets it.
    pub office: Text,
    /// Expression over the form: made only when true.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<String>,
    /// Names of the questions that go into it; empty means all.
    #[serde(default)]
    pub questions: Vec<String>,
}

/// The Chinese of a text, under whichever tag it was written; traditional characters are not looked at.
pub(crate) fn chinese(text: &Text) -> Option<&str> {
    let mut tags = ["zh-Hans", "", "zh"].iter();
    tags.find_map(|tag| text.get(*tag)).map(String::as_str)
}
