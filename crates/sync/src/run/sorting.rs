//! What an answer means, and whose it is: only the county's own problem sets anything aside or stops anything. A page of somebody
//! else (a sign-in portal, a proxy, a gateway) is no connection, whatever its status.

use protocol::{path, problem::Code};
use serde::{Deserialize, de::DeserializeOwned};
use serde_json::Value;

use super::exchange::Failure;
use crate::{
    link::Answer,
    retry::{Class, class_of},
};

/// Most bytes of an ordinary answer.
const ANSWER_BYTES: usize = 4 * 1024 * 1024;
/// How the type of each of the county's problems begins.
const PROBLEM_URN: &str = "urn:cunliban:problem:";

pub(super) async fn read_json<T: DeserializeOwned>(answer: &mut Answer) -> Result<T, Failure> {
    let bytes = answer.read(ANSWER_BYTES).await?;
    // A page of a sign-in portal comes with 200 as well, and is no JSON.
    let value: Value = serde_json::from_slice(&bytes).map_err(|_| Failure::Foreign)?;
    T::deserialize(value).map_err(|_| Failure::Nonsense("answer-unreadable"))
}

/// Sorts an answer by its class. Whatever the status: only what the county itself says sets anything aside.
pub(super) async fn sorted(mut answer: Answer) -> Result<Answer, Failure> {
    let class = class_of(answer.status);
    if class == Class::Done {
        return Ok(answer);
    }
    let retry_after = retry_after(&answer);
    let code = said_by_county(&mut answer).await?;
    Err(match class {
        Class::Again => Failure::Busy { retry_after },
        Class::SignIn => Failure::Pause(code),
        Class::Conflict => Failure::Conflict(code),
        _ if code == name(Code::ClientTooOld) => Failure::Pause(code),
        _ => Failure::Refused(code),
    })
}

/// What is needed of a problem; a newer county has codes that this version does not know.
#[derive(Deserialize)]
struct Said {
    #[serde(rename = "type")]
    kind: String,
    status: u16,
    code: Value,
}

/// The code of the county's own problem. Proxies and gateways have pages of their own for the same statuses.
async fn said_by_county(answer: &mut Answer) -> Result<String, Failure> {
    if !is_problem(answer) {
        return Err(Failure::Foreign);
    }
    let bytes = answer.read(ANSWER_BYTES).await?;
    let said: Said = serde_json::from_slice(&bytes).map_err(|_| Failure::Foreign)?;
    let known = Code::deserialize(&said.code).ok().map(name);
    let newer = || said.kind.starts_with(PROBLEM_URN).then(|| "refused".to_owned());
    known
        .or_else(newer)
        .filter(|_| said.status == answer.status)
        .ok_or(Failure::Foreign)
}

/// An answer without a body: only waiting and signing in can be told from it, the rest is whoever asked's business.
pub(super) fn sorted_head(answer: Answer) -> Result<Answer, Failure> {
    match class_of(answer.status) {
        Class::Done | Class::Conflict | Class::Park => Ok(answer),
        _ if !is_problem(&answer) => Err(Failure::Foreign),
        Class::SignIn => Err(Failure::Pause(name(Code::NotSignedIn))),
        Class::Again => Err(Failure::Busy {
            retry_after: retry_after(&answer),
        }),
    }
}

fn is_problem(answer: &Answer) -> bool {
    let header = answer.header("content-type").unwrap_or_default();
    let media = header.split(';').next().unwrap_or_default().trim();
    media.eq_ignore_ascii_case(path::PROBLEM_TYPE)
}

fn retry_after(answer: &Answer) -> Option<u32> {
    answer.header("retry-after")?.trim().parse().ok()
}

/// A problem's code as it is translated.
pub(super) fn name(code: Code) -> String {
    serde_json::to_value(code)
        .ok()
        .and_then(|value| value.as_str().map(str::to_owned))
        .unwrap_or_default()
}
