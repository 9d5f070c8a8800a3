//! News (消息): what the county said and what reminders say, in one place, newest first. Everything in words already.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What kind of news it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export_to = "api.ts")]
pub enum NewsKind {
    /// 县里收到
    Received,
    /// 受理
    Accepted,
    /// 要您补
    Corrections,
    /// 办好了
    Approved,
    /// 不予办理
    Denied,
    /// 已经撤回
    Withdrawn,
    /// 没撤成
    NotWithdrawn,
    /// 委托停了
    MandateEnded,
    /// 县里没收下
    Refused,
    /// 送不出去，放在一边
    SetAside,
    /// 提醒
    Reminder,
}

/// One piece of news.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export_to = "api.ts")]
pub struct NewsItem {
    /// Id.
    pub id: String,
    /// Kind.
    pub kind: NewsKind,
    /// How it is meant.
    pub tone: super::ledger::Tone,
    /// What it is about: the title of the service.
    pub title: String,
    /// For whom, in words; blank while everything in the file is one person's.
    pub whose: String,
    /// One line, in words.
    pub line: String,
    /// When, in words; empty for a reminder.
    pub when: String,
    /// Application it is about.
    pub case: Option<String>,
    /// Service it is about.
    pub service: Option<String>,
    /// Not seen yet.
    pub unread: bool,
}

/// What was before the person's eyes.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export_to = "api.ts")]
pub struct NewsShown {
    /// Ids of what was shown; everything else stays unread.
    pub ids: Vec<String>,
}

/// News of the present person.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export_to = "api.ts")]
pub struct NewsList {
    /// Newest first; reminders, which are of today, before everything.
    pub news: Vec<NewsItem>,
    /// How many are not seen yet.
    pub unread: u32,
}
