//! Spaces of people. Two things must hold of a request: the token of the device that sends it, which keeps strangers out and
//! is not written beside anything, and the signature of the space's key over it, which names this device. Without the second
//! a space is not there, whoever asks.

use std::{collections::BTreeSet, sync::Arc};

use axum::{Json, extract::State, http::StatusCode};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use protocol::{
    problem::Code,
    space::{
        PAGE_AT_MOST, PAGE_BYTES, PUSH_AT_MOST, RECORD_BYTES, RECORDS_AT_MOST, RecordPush, RecordPushed,
        SPACE_BYTES, SpacePage, SpacePull, SpacePush, SpacePushed, SpaceRecord, SpaceRegistration, is_id,
    },
};
use seal::{context::Context, sign::VerifyingKey};
use serde::Serialize;

use super::{
    bearer::Caller,
    body::Body,
    charges,
    cursor::{self, Cursor},
    problem::Refusal,
    state::Intake,
};
use crate::{
    clock,
    store::{NewRecord, NewSpace, Push, Pushed, Room, SpaceLine},
};

/// Makes a space. Repeating changes nothing.
#[utoipa::path(post, path = "/v1/spaces", request_body = SpaceRegistration, responses((status = 204, description = "It is there"),
    (status = 409, description = "Another key has this id", body = protocol::problem::Problem),
    (status = 401, body = protocol::problem::Problem), (status = 422, body = protocol::problem::Problem)))]
pub(crate) async fn make(
    State(intake): State<Arc<Intake>>,
    caller: Caller,
    Body(new): Body<SpaceRegistration>,
) -> Result<StatusCode, Refusal> {
    if !is_id(&new.space) {
        return Err(Code::BadRequest.into());
    }
    let key = VerifyingKey::from_base64(&new.public_key).map_err(|_| Code::BadRequest)?;
    let signed = Signed {
        context: Context::SPACE_REGISTER,
        device: &new.device,
        signature: &new.signature,
    };
    signed.check(&intake, &caller, &key, &new, Code::WrongSignature)?;
    let made = intake.store.make_space(NewSpace {
        charges: charges::of_space(&intake, &caller),
        id: new.space.clone(),
        public_key: new.public_key.clone(),
        day: today(&intake),
    });
    if made.await? {
        Ok(StatusCode::NO_CONTENT)
    } else {
        Err(Code::KeyReused.into())
    }
}

/// Keeps records that build on what is here.
#[utoipa::path(post, path = "/v1/spaces/push", request_body = SpacePush, responses((status = 200, body = SpacePushed),
    (status = 400, body = protocol::problem::Problem), (status = 401, body = protocol::problem::Problem),
    (status = 404, body = protocol::problem::Problem), (status = 413, body = protocol::problem::Problem)))]
pub(crate) async fn push(
    State(intake): State<Arc<Intake>>,
    caller: Caller,
    Body(push): Body<SpacePush>,
) -> Result<Json<SpacePushed>, Refusal> {
    let signed = Signed {
        context: Context::SPACE_PUSH,
        device: &push.device,
        signature: &push.signature,
    };
    open(&intake, &caller, &push.space, &signed, &push).await?;
    let ids: Vec<String> = push.records.iter().map(|record| record.id.clone()).collect();
    let kept = intake.store.push_records(Push {
        space: push.space,
        records: records(push.records)?,
        today: charges::of_traffic(&intake, &caller, 0),
        kept: charges::of_kept(&intake, 0),
        room: Room {
            records: RECORDS_AT_MOST,
            bytes: i64::try_from(SPACE_BYTES).unwrap_or(i64::MAX),
        },
    });
    let Pushed::Records(revisions) = kept.await? else {
        return Err(Code::TooLarge.into());
    };
    let answers = ids.into_iter().zip(revisions);
    let records = answers.map(|(id, (revision, kept))| RecordPushed { id, revision, kept });
    Ok(Json(SpacePushed {
        epoch: intake.epoch.clone(),
        records: records.collect(),
    }))
}

/// Gives the records that changed after a cursor.
#[utoipa::path(post, path = "/v1/spaces/pull", request_body = SpacePull, responses((status = 200, body = SpacePage),
    (status = 400, body = protocol::problem::Problem), (status = 401, body = protocol::problem::Problem),
    (status = 404, body = protocol::problem::Problem)))]
pub(crate) async fn pull(
    State(intake): State<Arc<Intake>>,
    caller: Caller,
    Body(pull): Body<SpacePull>,
) -> Result<Json<SpacePage>, Refusal> {
    let signed = Signed {
        context: Context::SPACE_PULL,
        device: &pull.device,
        signature: &pull.signature,
    };
    open(&intake, &caller, &pull.space, &signed, &pull).await?;
    let Cursor { mut after, mut again } = cursor::read(&pull.after, &intake.epoch)?;
    if after > intake.store.space_end(&pull.space).await? {
        // Somebody put an older copy of the database back by hand: what stood behind this number is gone.
        (after, again) = (0, true);
    }
    let one_more = PAGE_AT_MOST.saturating_add(1);
    let lines = intake.store.pull_records(&pull.space, after, one_more).await?;
    Ok(Json(SpacePage {
        again,
        ..page(&intake.epoch, after, lines)
    }))
}

/// What a request says of itself.
struct Signed<'a> {
    context: Context,
    device: &'a str,
    signature: &'a str,
}

impl Signed<'_> {
    /// Signed by this key, and for the device whose token came with it.
    fn check<T: Serialize>(
        &self,
        intake: &Intake,
        caller: &Caller,
        key: &VerifyingKey,
        request: &T,
        otherwise: Code,
    ) -> Result<(), Refusal> {
        let fits = key.verify_document(self.context, request, self.signature).is_ok();
        if fits && self.device == caller.device {
            return Ok(());
        }
        intake.failures.take(&caller.address, intake.now())?;
        Err(otherwise.into())
    }
}

/// Lets in whoever holds the key of the space.
async fn open<T: Serialize>(
    intake: &Intake,
    caller: &Caller,
    id: &str,
    signed: &Signed<'_>,
    request: &T,
) -> Result<(), Refusal> {
    let space = intake.store.space(id).await?.ok_or(Code::NotFound)?;
    let key = VerifyingKey::from_base64(&space.public_key).map_err(|_| Code::NotFound)?;
    signed.check(intake, caller, &key, request, Code::NotFound)?;
    let today = today(intake);
    if space.day != today {
        intake.store.use_space(id, &today).await?;
    }
    Ok(())
}

fn today(intake: &Intake) -> String {
    clock::civil(intake.now()).date().to_string()
}

/// So many, each once, none too large.
fn records(pushed: Vec<RecordPush>) -> Result<Vec<NewRecord>, Refusal> {
    let ids: BTreeSet<&String> = pushed.iter().map(|record| &record.id).collect();
    let fine = ids.len() == pushed.len() && ids.into_iter().all(|id| is_id(id));
    if pushed.len() > PUSH_AT_MOST || !fine {
        return Err(Code::BadRequest.into());
    }
    pushed.into_iter().map(record).collect()
}

fn record(pushed: RecordPush) -> Result<NewRecord, Refusal> {
    let sealed = STANDARD.decode(&pushed.sealed).map_err(|_| Code::BadRequest)?;
    if sealed.len() > RECORD_BYTES {
        return Err(Code::TooLarge.into());
    }
    Ok(NewRecord {
        id: pushed.id,
        expected: pushed.expected,
        sealed,
    })
}

/// As many as a page holds, one at least.
fn page(epoch: &str, after: u32, lines: Vec<SpaceLine>) -> SpacePage {
    let (mut bytes, mut last, mut records) = (0_usize, after, Vec::new());
    let all = lines.len();
    let most = usize::try_from(PAGE_AT_MOST).unwrap_or(usize::MAX);
    for line in lines.into_iter().take(most) {
        bytes = bytes.saturating_add(line.sealed.len());
        if bytes > PAGE_BYTES && !records.is_empty() {
            break;
        }
        last = line.number;
        records.push(SpaceRecord {
            id: line.id,
            revision: line.revision,
            sealed: STANDARD.encode(&line.sealed),
        });
    }
    SpacePage {
        epoch: epoch.to_owned(),
        more: records.len() < all,
        records,
        cursor: cursor::write(epoch, last),
        again: false,
    }
}
