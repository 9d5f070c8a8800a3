//! Where each application is (办到哪了), with proof; and what waits.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Names an application.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export_to = "api.ts")]
pub struct CaseId {
    /// Id.
    pub case: String,
}

/// Take a submitted application back (撤回).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export_to = "api.ts")]
pub struct WithdrawRequest {
    /// Id of the application.
    pub case: String,
    /// Why, in the person's own words; may be empty.
    pub reason: String,
}

/// How a line is meant, so that nothing that is fine looks like a warning.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export_to = "api.ts")]
pub enum Tone {
    /// All is well; nothing to do but wait.
    Calm,
    /// The person should do something.
    Need,
    /// It did not work out.
    Bad,
    /// It worked out.
    Done,
}

/// Where it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export_to = "api.ts")]
pub enum CaseState {
    /// 在这部手机里
    OnDevice,
    /// 在送
    Sending,
    /// 县里收到
    Received,
    /// 受理
    Accepted,
    /// 要您补
    CorrectionsAsked,
    /// 办好了
    Approved,
    /// 不予办理
    Denied,
    /// 送不出去，放在一边
    SetAside,
    /// 要撤回，还没有回话
    Withdrawing,
    /// 已经撤回
    Withdrawn,
    /// 练习: nothing left this device and nothing will.
    Practice,
}

/// Every application of everybody whose file may be seen, for whoever helps others.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export_to = "api.ts")]
pub struct LedgerOverview {
    /// Last changed first.
    pub cases: Vec<OverviewCase>,
    /// How many more there are of people whose file is locked with a PIN; they are counted, not shown.
    pub hidden: u32,
}

/// One application of somebody.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export_to = "api.ts")]
pub struct OverviewCase {
    /// Id; opened with `ledger_read` once its person is present.
    pub id: String,
    /// Id of the person.
    pub person: String,
    /// As the person is called; may be empty.
    pub person_name: String,
    /// What tells people of one name apart; may be empty.
    pub person_note: String,
    /// Service id.
    pub service: String,
    /// Title.
    pub title: String,
    /// Where it is.
    pub state: CaseState,
    /// The same in a word or two.
    pub state_word: String,
    /// How to show it.
    pub tone: Tone,
    /// 办件编号; empty before the receipt.
    pub number: String,
    /// 最晚 …; empty when nothing is due.
    pub due: String,
    /// The county is late.
    pub overdue: bool,
    /// When anything last changed, in words.
    pub changed: String,
    /// The same, to sort by (RFC 3339).
    pub changed_at: String,
}

/// An application in a list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export_to = "api.ts")]
pub struct CaseCard {
    /// Id.
    pub id: String,
    /// Service id.
    pub service: String,
    /// Title.
    pub title: String,
    /// For whom, in words; blank while everything in the file is one person's.
    pub whose: String,
    /// Where it is.
    pub state: CaseState,
    /// How the line is meant.
    pub tone: Tone,
    /// One line, in words; never with the number.
    pub line: String,
    /// 办件编号; empty before the receipt.
    pub number: String,
    /// 最晚 …; empty when nothing is due.
    pub due: String,
    /// The county is late.
    pub overdue: bool,
}

/// Applications.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export_to = "api.ts")]
pub struct CaseList {
    /// Those that need the person first.
    pub cases: Vec<CaseCard>,
}

/// One application.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export_to = "api.ts")]
pub struct CaseView {
    /// The card.
    pub card: CaseCard,
    /// Worded gently.
    pub gentle: bool,
    /// For whom.
    pub for_whom: String,
    /// The applicant's name as the form has it, for what is shown to others.
    pub applicant: String,
    /// Every step, done ones and those to come.
    pub steps: Vec<CaseStep>,
    /// The applications that the answers made (一件事); empty when it is one by itself.
    pub parts: Vec<CasePart>,
    /// Papers delivered.
    pub papers_sent: u32,
    /// Papers in all.
    pub papers_total: u32,
    /// What must be mended.
    pub corrections: Vec<super::draft::CorrectionLine>,
    /// Why it was denied or set aside; may be empty.
    pub reason: String,
    /// What to do now; may be empty.
    pub next: String,
    /// How to appeal; may be empty.
    pub appeal: String,
    /// Ready-made text for 12345; empty when not overdue.
    pub overdue_text: String,
    /// Whom to call.
    pub phone: String,
    /// The receipt.
    pub proof: Option<ProofView>,
    /// It has not left this device: `ledger_recall` opens the draft again.
    pub can_recall: bool,
    /// The county has it, or may have it, and has not decided: `ledger_withdraw` asks for it back.
    pub can_withdraw: bool,
    /// The county did not take it, or it was withdrawn: `ledger_reopen` lets it be filled in anew.
    pub can_reopen: bool,
}

/// One of the applications that one set of answers made.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export_to = "api.ts")]
pub struct CasePart {
    /// What it is, in words.
    pub name: String,
    /// The office that has it; empty when only the county knows of it.
    pub office: String,
    /// How far it is.
    pub state: PartState,
    /// The same in words.
    pub line: String,
    /// The result or the reason, in the county's words; may be empty.
    pub words: String,
    /// How to appeal; may be empty.
    pub appeal: String,
}

/// How far a part is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export_to = "api.ts")]
pub enum PartState {
    /// 在办
    Open,
    /// 办好了
    Done,
    /// 不予办理
    Denied,
}

/// One step.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export_to = "api.ts")]
pub struct CaseStep {
    /// In words.
    pub name: String,
    /// When, in words; empty when it has not come.
    pub at: String,
    /// It has come.
    pub done: bool,
    /// How it is meant.
    pub tone: Tone,
    /// The person must do something.
    pub needs_you: bool,
    /// Details; may be empty.
    pub note: String,
}

/// The receipt.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export_to = "api.ts")]
pub struct ProofView {
    /// 办件编号.
    pub number: String,
    /// When, in words.
    pub received_at: String,
    /// Content hash.
    pub hash: String,
    /// Fingerprint of the county's key.
    pub key: String,
    /// Always true: nothing else is shown.
    pub verified: bool,
}

/// The plain sync line.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export_to = "api.ts")]
pub struct SyncView {
    /// Summary.
    pub state: SyncState,
    /// How the line is meant.
    pub tone: Tone,
    /// Items that wait.
    pub waiting: u32,
    /// In words; empty where nothing was ever sent.
    pub line: String,
    /// Each item that waits.
    pub items: Vec<SyncItem>,
}

/// Summary.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export_to = "api.ts")]
pub enum SyncState {
    /// Nobody has sent anything yet: nothing to say.
    NothingSent,
    /// 都送到了
    AllDelivered,
    /// 等网络
    Waiting,
    /// 正在送
    Sending,
    /// 要您补
    NeedsYou,
    /// 有一件送不出去, or the county did not take it
    SetAside,
}

/// One item that waits.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export_to = "api.ts")]
pub struct SyncItem {
    /// What.
    pub title: String,
    /// Why it waits.
    pub why: String,
    /// Since when.
    pub since: String,
    /// When it is tried again; may be empty.
    pub next_try: String,
    /// 照片 2/5; may be empty.
    pub progress: String,
}
