//! The open person's space: read to its end, then what the county lacks is sent; what met a faster device is read and sent once
//! more. Each page is kept before the next is asked for. What cannot be opened or is too large is left where it is, and stops
//! nothing else.

use std::sync::Arc;

use base64::{Engine as _, engine::general_purpose::STANDARD};
use protocol::{
    path,
    problem::Code,
    space::{
        PAGE_BYTES, PUSH_AT_MOST, RECORD_BYTES, RecordPush, SpacePage, SpacePull, SpacePush, SpacePushed,
        SpaceRecord, SpaceRegistration,
    },
};
use seal::{context::Context, space::Place};
use vault::VaultError;

use super::{
    exchange::{Failure, Session},
    sorting::name,
};
use crate::{
    link::Method,
    spaces::{Came, Incoming, OpenSpace, Outgoing, Spaces},
};

/// Pages after which the rest waits for the next round.
const PAGES_AT_MOST: u32 = 100;
/// How often one round meets a faster device before it leaves the rest to the next.
const TIMES_AT_MOST: u32 = 5;
/// Most bytes that a record unfolds to.
const BODY_BYTES: usize = 4 * 1024 * 1024;

impl Session {
    /// Reads and sends. Whoever has left meanwhile is no failure.
    pub(super) async fn sync_space(&mut self) -> Result<(), Failure> {
        let Some(spaces) = self.around.spaces.clone() else {
            return Ok(());
        };
        for _ in 0..TIMES_AT_MOST {
            let Some(open) = spaces.open()? else {
                return Ok(());
            };
            if open.county != self.county.county {
                self.register_space(&spaces, &open).await?;
                continue;
            }
            match self.read_space(&spaces, &open).await {
                // The county has put it away, or was put back to before it was made.
                Err(Failure::Refused(code)) if code == name(Code::NotFound) => {
                    self.register_space(&spaces, &open).await?;
                    continue;
                }
                other => other?,
            }
            if self.send_records(&spaces, &open).await? {
                return Ok(());
            }
        }
        Ok(())
    }

    async fn register_space(&mut self, spaces: &Arc<dyn Spaces>, open: &OpenSpace) -> Result<(), Failure> {
        let mut new = SpaceRegistration {
            space: open.id.clone(),
            public_key: open.key.verifying_key().to_base64(),
            device: self.device(),
            signature: String::new(),
        };
        new.signature = open
            .key
            .sign(Context::SPACE_REGISTER, &new)
            .map_err(VaultError::from)?;
        let request = self.json_request(Method::Post, path::SPACES, &new)?;
        self.ask_done(request).await?;
        spaces.registered(&open.id, &self.county.county)?;
        Ok(())
    }

    async fn read_space(&mut self, spaces: &Arc<dyn Spaces>, open: &OpenSpace) -> Result<(), Failure> {
        let mut after = open.cursor.clone();
        for _ in 0..PAGES_AT_MOST {
            let mut pull = SpacePull {
                space: open.id.clone(),
                after,
                device: self.device(),
                signature: String::new(),
            };
            pull.signature = open
                .key
                .sign(Context::SPACE_PULL, &pull)
                .map_err(VaultError::from)?;
            let request = self.json_request(Method::Post, path::SPACES_PULL, &pull)?;
            let page: SpacePage = self.ask_json(request).await?;
            after = page.cursor.clone();
            let more = page.more && !page.records.is_empty();
            spaces.take(&open.id, &opened(open, page))?;
            if !more {
                break;
            }
        }
        Ok(())
    }

    /// Sends what waits; whether all of it is there now.
    async fn send_records(&mut self, spaces: &Arc<dyn Spaces>, open: &OpenSpace) -> Result<bool, Failure> {
        let mut all = true;
        for batch in batches(sealed(open, spaces.waiting(&open.id)?)?) {
            let mut push = SpacePush {
                space: open.id.clone(),
                records: batch.iter().map(|(_, record)| record.clone()).collect(),
                device: self.device(),
                signature: String::new(),
            };
            push.signature = open
                .key
                .sign(Context::SPACE_PUSH, &push)
                .map_err(VaultError::from)?;
            let request = self.json_request(Method::Post, path::SPACES_PUSH, &push)?;
            let pushed: SpacePushed = self.ask_json(request).await?;
            for ((sent, record), answer) in batch.iter().zip(&pushed.records) {
                if answer.kept && answer.id == record.id {
                    spaces.pushed(&open.id, sent, answer.revision)?;
                } else {
                    all = false;
                }
            }
        }
        Ok(all)
    }

    fn device(&self) -> String {
        self.key.verifying_key().device_id()
    }
}

/// What can be read of a page. The place moves on over what cannot: whoever holds the key wrote it otherwise, or the county
/// gave something else.
fn opened(open: &OpenSpace, page: SpacePage) -> Came {
    let records = page.records.iter().filter_map(|record| {
        let body = body(open, record);
        if body.is_none() {
            tracing::warn!("a record of a space does not open; left out");
        }
        Some(Incoming {
            record: record.id.clone(),
            revision: record.revision,
            body: body?,
        })
    });
    Came {
        records: records.collect(),
        epoch: page.epoch,
        cursor: page.cursor,
        again: page.again,
    }
}

fn body(open: &OpenSpace, record: &SpaceRecord) -> Option<Vec<u8>> {
    let place = Place {
        space: &open.id,
        record: &record.id,
        revision: record.revision,
    };
    let sealed = STANDARD.decode(&record.sealed).ok()?;
    open.key.open(&place, &sealed, BODY_BYTES).ok()
}

fn sealed(open: &OpenSpace, waiting: Vec<Outgoing>) -> Result<Vec<(Outgoing, RecordPush)>, Failure> {
    let mut all = Vec::new();
    for sent in waiting {
        let place = Place {
            space: &open.id,
            record: &sent.record,
            revision: sent.expected.saturating_add(1),
        };
        let bytes = open
            .key
            .seal(&place, sent.body.as_bytes())
            .map_err(VaultError::from)?;
        if bytes.len() > RECORD_BYTES {
            tracing::warn!("a draft is too large for the space; it stays on this device");
            continue;
        }
        let record = RecordPush {
            id: sent.record.clone(),
            expected: sent.expected,
            sealed: STANDARD.encode(&bytes),
        };
        all.push((sent, record));
    }
    Ok(all)
}

/// As many as one request takes.
fn batches(all: Vec<(Outgoing, RecordPush)>) -> Vec<Vec<(Outgoing, RecordPush)>> {
    let mut batches: Vec<Vec<_>> = Vec::new();
    let mut bytes = 0_usize;
    for one in all {
        let more = bytes.saturating_add(one.1.sealed.len());
        match batches.last_mut() {
            Some(batch) if batch.len() < PUSH_AT_MOST && more <= PAGE_BYTES => {
                batch.push(one);
                bytes = more;
            }
            _ => {
                bytes = one.1.sealed.len();
                batches.push(vec![one]);
            }
        }
    }
    batches
}
