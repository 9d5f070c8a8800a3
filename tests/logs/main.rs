//! S43: the logs of a whole journey, device and county, at their loudest, hold no answer, no name and no number of anybody. One test
//! in a process of its own, because a log is the process's.

use std::io::Write;
use std::sync::{Arc, Mutex, PoisonError};

use app::api::ledger::CaseState;
use serde_json::{Value, json};
use testkit::{Clock, County, Device};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

const VILLAGE: &str = "990123100201";
const NAME: &str = "王桂英";
const NUMBER: &str = "99012319441001004X";
const OTHER: &str = "李德福";
const OTHER_NUMBER: &str = "990123195111203313";
const MISSED: &str = "村口的桥坏了找谁修";
const NOTE: &str = "卡号看不清，请王桂英重拍";
const RESULT: &str = "从十二月起每月补贴";
const PIN: &str = "864209";
const PHRASE: &str = "后山的荷花开了一池";

/// What is answered, by the words of the questions.
const ANSWERS: [(&str, &str); 9] = [
    ("老人叫什么名字", NAME),
    ("老人的身份证号", NUMBER),
    ("老人的电话", "13800001234"),
    ("户口在哪个村", VILLAGE),
    ("户口上的地址", "三组大槐树下12号"),
    ("就住在户口上的地方吗", "yes"),
    ("填卡号", "6217990000000000014"),
    ("卡是谁的名字", NAME),
    ("哪家银行", "云岭农村商业银行"),
];

/// What is given without being an answer, or is the helper's (`testkit::Device::record_mandate`).
const GIVEN: [&str; 13] = [
    NAME,
    NUMBER,
    OTHER,
    OTHER_NUMBER,
    MISSED,
    NOTE,
    RESULT,
    PIN,
    PHRASE,
    "李明亮",
    "990123199001010017",
    "13900000002",
    "王会计",
];

#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        let mut log = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        log.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

impl Log {
    /// Everything that anybody in this process logs, our crates and those of others.
    fn begin() -> Self {
        let log = Self::default();
        let writer = log.clone();
        tracing_subscriber::fmt()
            .with_max_level(tracing::Level::TRACE)
            .with_ansi(false)
            .with_writer(move || writer.clone())
            .init();
        log
    }

    fn text(&self) -> String {
        let log = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        String::from_utf8_lossy(&log).into_owned()
    }
}

/// Long enough to be found by itself: a "yes" stands in every log.
fn telling(value: &str) -> bool {
    value.chars().count() >= 6 || value.chars().any(|sign| sign > '\u{2fff}')
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_of_anybody_is_in_the_logs_of_a_whole_journey() -> anyhow::Result<()> {
    let log = Log::begin();
    let clock = Clock::at("2026-11-23T09:00:00")?;
    let county = County::start(&clock, &["senior-allowance"]).await?;
    county.link.on();
    let mut device = Device::new(NAME, &clock, &county.stick()).await?;
    device.set_up_for_self(NAME, VILLAGE).await?;
    let (case, card) = apply(&mut device).await?;
    decide(&county, &mut device, &case, &card).await?;
    help_somebody(&mut device).await?;
    go_wrong(&mut device).await?;
    knock(&county).await?;

    let (text, given) = (log.text(), GIVEN.iter().copied());
    let secrets = given.chain(ANSWERS.iter().map(|(_, value)| *value));
    for secret in secrets.filter(|value| telling(value)) {
        let line = text.lines().find(|line| line.contains(secret));
        anyhow::ensure!(line.is_none(), "{secret} is in the log: {line:?}");
    }
    // It was the log: both halves are in it, and what they say.
    for told in ["app::", "method=PUT", "route=\"/v1/envelopes/{id}\""] {
        anyhow::ensure!(text.contains(told), "{told} is not in the log");
    }
    Ok(())
}

/// Fills in and sends, with slips on the way; gives the case and the key of a question.
async fn apply(device: &mut Device) -> anyhow::Result<(String, String)> {
    device.begin("senior-allowance").await?;
    device.answer("老人的身份证号", "990123194410010040").await?;
    for (question, answer) in ANSWERS {
        device.answer(question, answer).await?;
    }
    device.photograph("老人身份证的正面", 40).await?;
    device.answer("我保证上面写的都是真的", "OK").await?;
    let card = device.question("填卡号")?.key.clone();
    Ok((device.send().await?.card.id, card))
}

/// The county asks for corrections, gets them, and says 办好了.
async fn decide(county: &County, device: &mut Device, case: &str, card: &str) -> anyhow::Result<()> {
    let whole = |case: &app::api::ledger::CaseView| {
        case.card.state == CaseState::Received && case.papers_sent == case.papers_total
    };
    let number = device.until_case(case, whole).await?.card.number;
    let clerk = county.clerk()?;
    clerk.open_cases().await?;
    clerk.accept(&number).await?;
    clerk
        .ask_corrections(&number, &[(card, NOTE)], "2026-12-10")
        .await?;
    device.until(case, CaseState::CorrectionsAsked).await?;
    device.mend(case).await?;
    device.set(card, "6217990000000000022").await?;
    device.send().await?;
    device.until_case(case, whole).await?;
    clerk.open_cases().await?;
    clerk.approve(&number, RESULT).await?;
    device.until(case, CaseState::Approved).await?;
    Ok(())
}

/// Another person with a mandate, a PIN, and words that found nothing.
async fn help_somebody(device: &mut Device) -> anyhow::Result<()> {
    let other = device.add_person(OTHER).await?;
    device
        .record_mandate(OTHER, OTHER_NUMBER, &["senior-allowance"], "2027-06-30")
        .await?;
    let _: Value = device
        .call("catalog_search", json!({ "text": MISSED, "asked": true }))
        .await?;
    let _: Value = device.call("person_set_pin", json!({ "new": PIN })).await?;
    let _: Value = device.call("person_lock", json!({})).await.unwrap_or_default();
    let wrong = json!({ "person": other.id, "pin": "864208" });
    let _code = device.refused("person_open", wrong).await?;
    let _: Value = device
        .call("person_open", json!({ "person": other.id, "pin": PIN }))
        .await?;
    let _: Value = device
        .call("system_export_data", json!({ "phrase": PHRASE }))
        .await?;
    Ok(())
}

/// What is refused, and what cannot be stored: errors are logged most.
async fn go_wrong(device: &mut Device) -> anyhow::Result<()> {
    let refused = device
        .app()?
        .upload_paper("id-card", None, NAME.as_bytes().to_vec())
        .await;
    anyhow::ensure!(refused.is_err(), "a name is no photo");
    for (command, request) in [
        (
            "draft_answer",
            json!({ "draft": NAME, "key": NUMBER, "value": OTHER }),
        ),
        ("system_change_settings", json!({ "language": NAME })),
        ("ledger_read", json!({ "case": NUMBER })),
        ("person_open", json!({ "person": OTHER_NUMBER })),
        (NAME, json!({})),
    ] {
        let answer: anyhow::Result<Value> = device.call(command, request).await;
        anyhow::ensure!(answer.is_err(), "{command} was done");
    }
    Ok(())
}

/// Strangers who write names where they do not belong: into paths, queries and headers of both halves.
async fn knock(county: &County) -> anyhow::Result<()> {
    for url in [county.intake_url(), county.desk_url()] {
        let address = url.trim_start_matches("http://").trim_end_matches('/').to_owned();
        for path in [
            format!("/v1/envelopes/{NUMBER}"),
            format!("/v1/ledger?after={NUMBER}"),
            format!("/cases/{NUMBER}?name={OTHER_NUMBER}"),
            format!("/{NUMBER}/%0aforged"),
        ] {
            let mut stream = TcpStream::connect(&address).await?;
            let request = format!(
                "GET {path} HTTP/1.1\r\nhost: county\r\nx-request-id: {NUMBER}\r\nuser-agent: {OTHER_NUMBER}\r\n\
                 authorization: Bearer {NUMBER}\r\nconnection: close\r\n\r\n"
            );
            stream.write_all(request.as_bytes()).await?;
            let mut answer = Vec::new();
            stream.read_to_end(&mut answer).await?;
            anyhow::ensure!(!answer.is_empty(), "no answer");
        }
    }
    Ok(())
}
