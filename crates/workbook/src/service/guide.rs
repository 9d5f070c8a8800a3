//! The guide sheet: a key in one column, its text in the next.

use std::collections::HashMap;

use catalog::service::{Guide, Limit, Mode as ServiceMode};
use form::definition::Text;

use super::headings::{GUIDE, resolver};
use super::words::split_words;
use crate::book::Sheet;
use crate::finding::Finding;
use crate::nearest::{nearest, report_unknown};
use crate::survey::settings::{is_no, is_yes};
use crate::table::{Line, Mode, Table};

type Names = &'static [(&'static str, &'static [&'static str])];

const KEYS: Names = &[
    ("id", &["编号", "事项编号"]),
    ("version", &["版本"]),
    ("title", &["标题"]),
    ("official_name", &["事项名称"]),
    ("summary", &["一句话"]),
    ("mode", &["办理方式"]),
    ("gentle", &["语气温和"]),
    ("events", &["人生事"]),
    ("condition", &["受理条件", "conditions"]),
    ("promise_days", &["承诺天数"]),
    ("promise_unit", &["承诺单位"]),
    ("promise_note", &["承诺说明"]),
    ("legal_days", &["法定天数"]),
    ("legal_unit", &["法定单位"]),
    ("legal_note", &["法定说明"]),
    ("visits", &["跑几次"]),
    ("visit_reason", &["必须到场原因"]),
    ("repeat_months", &["多久办一次", "几个月办一次"]),
    ("fee", &["收费"]),
    ("agent", &["代办说明"]),
    ("agent_allowed", &["可以代办"]),
    ("result", &["办理结果"]),
    ("posted", &["公示"]),
    ("ask_phone", &["咨询电话"]),
    ("complain_phone", &["投诉电话"]),
    ("checked_on", &["核对日期"]),
    ("checked_by", &["核对人"]),
    ("changes", &["这次改了什么"]),
];

const MUST: &[&str] = &[
    "id",
    "version",
    "title",
    "summary",
    "events",
    "promise_days",
    "ask_phone",
    "complain_phone",
    "checked_on",
    "checked_by",
];

/// Life events a service can be listed under.
const EVENTS: &[(&str, &str)] = &[
    ("birth", "生孩子"),
    ("illness", "生病"),
    ("old-age", "养老"),
    ("hardship", "困难"),
    ("farming", "种地"),
    ("building", "建房"),
    ("disability", "残疾"),
    ("death", "身后事"),
    ("papers", "证件"),
];

const MODES: &[(&str, &str, ServiceMode)] = &[
    ("apply", "申请", ServiceMode::Apply),
    ("check_and_object", "核对", ServiceMode::CheckAndObject),
    ("phone_first", "先打电话", ServiceMode::PhoneFirst),
    ("explain_only", "只讲解", ServiceMode::ExplainOnly),
];

/// The guide with the service's id and version.
#[derive(Debug, Clone, Default)]
pub struct Identity {
    /// Id of the service.
    pub id: String,
    /// Version of the service.
    pub version: String,
    /// The guide, without what stands on other sheets.
    pub guide: Guide,
}

impl Identity {
    /// A service that is only explained, or begins with a call, may do without a form.
    pub fn needs_form(&self) -> bool {
        !matches!(
            self.guide.mode,
            ServiceMode::PhoneFirst | ServiceMode::ExplainOnly
        )
    }
}

/// Reads the sheet.
pub fn read(sheet: &Sheet, findings: &mut Vec<Finding>) -> Identity {
    let table = Table::new(sheet, Mode::Service, resolver(GUIDE), findings);
    report_unknown(&table, GUIDE, findings);
    for (key, heading) in [("key", "key / 项目"), ("text", "text / 内容")] {
        if !table.has(key) {
            findings.push(
                Finding::error("column-missing")
                    .on(&sheet.name)
                    .with("heading", heading),
            );
        }
    }
    let mut reader = Reader {
        identity: Identity::default(),
        seen: HashMap::new(),
        findings,
    };
    reader.identity.guide.promise.unit = "working".to_owned();
    for line in table.lines().filter(|line| !line.is_blank()) {
        reader.line(&line);
    }
    reader.finish(sheet)
}

struct Reader<'f> {
    identity: Identity,
    seen: HashMap<&'static str, u32>,
    findings: &'f mut Vec<Finding>,
}

impl Reader<'_> {
    fn line(&mut self, line: &Line<'_>) {
        let Some(written) = line.get("key") else {
            self.findings.push(line.error("guide-key-missing", "key"));
            return;
        };
        if let Some(name) = code_name(&written) {
            let value = line.get("text").unwrap_or_default();
            self.identity.guide.codes.insert(name, value);
            return;
        }
        let Some(key) = key_of(&written) else {
            return self.unknown_key(line, &written);
        };
        let many = matches!(key, "events" | "condition");
        if let Some(row) = self.seen.insert(key, line.number()).filter(|_| !many) {
            let finding = line.error("guide-key-twice", "key").with("key", &written);
            self.findings.push(finding.with("row", row.to_string()));
        }
        self.set(line, key);
    }

    fn unknown_key(&mut self, line: &Line<'_>, written: &str) {
        let names = KEYS
            .iter()
            .flat_map(|(key, names)| std::iter::once(*key).chain(names.iter().copied()));
        let guess = nearest(written, names).unwrap_or_default();
        self.findings.push(
            line.warning("guide-key-unknown", "key")
                .with("key", written)
                .with("nearest", guess),
        );
    }

    fn set(&mut self, line: &Line<'_>, key: &str) {
        let (text, value) = (line.text("text"), line.get("text").unwrap_or_default());
        if self.set_text(key, text) || (self.set_word(key, value.clone()) && key != "id") {
            return;
        }
        match key {
            "id" => self.check_id(line, &value),
            "mode" => self.set_mode(line, &value),
            "gentle" => self.identity.guide.gentle = self.truth(line, &value),
            "agent_allowed" => self.identity.guide.agent_allowed = self.truth(line, &value),
            "events" => self.add_events(line, &value),
            "visits" => self.identity.guide.visits = self.number(line, &value),
            "repeat_months" => self.identity.guide.repeat_months = Some(self.number(line, &value)),
            "promise_days" => self.identity.guide.promise.days = self.number(line, &value),
            "promise_unit" => self.identity.guide.promise.unit = self.unit(line, &value),
            "legal_days" => {
                let days = self.number(line, &value);
                self.legal().days = days;
            }
            "legal_unit" => {
                let unit = self.unit(line, &value);
                self.legal().unit = unit;
            }
            _ => {}
        }
    }

    fn set_text(&mut self, key: &str, text: Text) -> bool {
        if key == "legal_note" {
            self.legal().note = text;
            return true;
        }
        let guide = &mut self.identity.guide;
        let place = match key {
            "title" => &mut guide.title,
            "official_name" => &mut guide.official_name,
            "summary" => &mut guide.summary,
            "visit_reason" => &mut guide.visit_reason,
            "fee" => &mut guide.fee,
            "agent" => &mut guide.agent,
            "result" => &mut guide.result,
            "posted" => &mut guide.posted,
            "changes" => &mut guide.changes,
            "promise_note" => &mut guide.promise.note,
            "condition" => {
                guide.conditions.push(text);
                return true;
            }
            _ => return false,
        };
        *place = text;
        true
    }

    fn set_word(&mut self, key: &str, value: String) -> bool {
        let identity = &mut self.identity;
        let place = match key {
            "id" => &mut identity.id,
            "version" => &mut identity.version,
            "ask_phone" => &mut identity.guide.ask_phone,
            "complain_phone" => &mut identity.guide.complain_phone,
            "checked_on" => &mut identity.guide.checked_on,
            "checked_by" => &mut identity.guide.checked_by,
            _ => return false,
        };
        *place = value;
        true
    }

    fn legal(&mut self) -> &mut Limit {
        let usual = || Limit {
            unit: "working".to_owned(),
            ..Limit::default()
        };
        self.identity.guide.legal_limit.get_or_insert_with(usual)
    }

    fn check_id(&mut self, line: &Line<'_>, id: &str) {
        let plain = |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-';
        if !id.chars().all(plain) || id.starts_with('-') || id.len() > 60 {
            self.findings
                .push(line.error("guide-id-unusable", "text").with("id", id));
        }
    }

    fn set_mode(&mut self, line: &Line<'_>, value: &str) {
        match MODES
            .iter()
            .find(|(name, chinese, _)| value == *name || value == *chinese)
        {
            Some((_, _, mode)) => self.identity.guide.mode = *mode,
            None => self.bad_word(
                line,
                value,
                "apply 申请, check_and_object 核对, phone_first 先打电话, explain_only 只讲解",
            ),
        }
    }

    fn add_events(&mut self, line: &Line<'_>, value: &str) {
        for word in split_words(value) {
            match EVENTS
                .iter()
                .find(|(name, chinese)| word == *name || word == *chinese)
            {
                Some((name, _)) => self.identity.guide.events.push((*name).to_owned()),
                None => {
                    let all: Vec<String> = EVENTS
                        .iter()
                        .map(|(name, chinese)| format!("{name} {chinese}"))
                        .collect();
                    self.bad_word(line, &word, &all.join(", "));
                }
            }
        }
    }

    fn truth(&mut self, line: &Line<'_>, value: &str) -> bool {
        if !is_yes(value) && !is_no(value) {
            self.bad_word(line, value, "是 / 否");
        }
        is_yes(value)
    }

    fn number(&mut self, line: &Line<'_>, value: &str) -> u32 {
        value.parse().unwrap_or_else(|_| {
            self.findings
                .push(line.error("number-expected", "text").with("value", value));
            0
        })
    }

    fn unit(&mut self, line: &Line<'_>, value: &str) -> String {
        match value {
            "working" | "工作日" => "working".to_owned(),
            "natural" | "自然日" | "天" | "日" => "natural".to_owned(),
            _ => {
                self.bad_word(line, value, "working 工作日, natural 自然日");
                "working".to_owned()
            }
        }
    }

    fn bad_word(&mut self, line: &Line<'_>, word: &str, allowed: &str) {
        self.findings.push(
            line.error("word-unknown", "text")
                .with("word", word)
                .with("allowed", allowed),
        );
    }

    fn finish(self, sheet: &Sheet) -> Identity {
        for key in MUST.iter().filter(|key| !self.seen.contains_key(**key)) {
            let chinese = KEYS
                .iter()
                .find(|(name, _)| name == key)
                .and_then(|(_, names)| names.first());
            let finding = Finding::error("guide-key-needed").on(&sheet.name);
            self.findings
                .push(finding.with("key", format!("{} ({key})", chinese.copied().unwrap_or(key))));
        }
        self.identity
    }
}

/// The key that is written so.
pub fn key_of(written: &str) -> Option<&'static str> {
    let lower = written.to_lowercase();
    KEYS.iter()
        .find(|(key, names)| lower == *key || names.contains(&lower.as_str()))
        .map(|(key, _)| *key)
}

/// `编码.事项类型` or `code.事项类型`.
pub fn code_name(written: &str) -> Option<String> {
    let (head, name) = written.split_once(['.', '．', '。'])?;
    (head == "编码" || head.eq_ignore_ascii_case("code")).then(|| name.trim().to_owned())
}
