//! Spaces of the county in memory: keys, records with revisions, changes in order. Signatures are checked as the county does.

use std::collections::BTreeMap;

use protocol::space::{
    RecordPushed, SpacePage, SpacePull, SpacePush, SpacePushed, SpaceRecord, SpaceRegistration,
};
use seal::{context::Context, sign::VerifyingKey};
use serde::Serialize;

use crate::county::{Raw, problem};

/// Spaces by id.
#[derive(Default)]
pub struct Shelves {
    pub spaces: BTreeMap<String, Shelf>,
    /// Which life of the county this is.
    pub epoch: u32,
    /// Records of one page.
    pub page: Option<usize>,
}

#[derive(Default, Clone)]
pub struct Shelf {
    key: String,
    /// Id, revision, sealed; oldest change first.
    pub records: Vec<(u32, SpaceRecord)>,
    changes: u32,
}

impl Shelves {
    pub fn answer(&mut self, path: &str, body: &[u8]) -> Raw {
        match path {
            "/v1/spaces" => self.make(serde_json::from_slice(body).unwrap()),
            "/v1/spaces/push" => self.push(serde_json::from_slice(body).unwrap()),
            _ => self.pull(&serde_json::from_slice(body).unwrap()),
        }
    }

    fn make(&mut self, new: SpaceRegistration) -> Raw {
        check(&new.public_key, Context::SPACE_REGISTER, &new, &new.signature);
        self.spaces.entry(new.space).or_default().key = new.public_key;
        (204, Vec::new(), Vec::new())
    }

    fn push(&mut self, push: SpacePush) -> Raw {
        let epoch = self.epoch.to_string();
        let Some(shelf) = self.spaces.get_mut(&push.space) else {
            return problem(404, "not-found");
        };
        check(&shelf.key, Context::SPACE_PUSH, &push, &push.signature);
        let records = push.records.into_iter().map(|record| {
            let now = shelf.records.iter().find(|(_, there)| there.id == record.id);
            let revision = now.map_or(0, |(_, there)| there.revision);
            let kept = revision == record.expected;
            let revision = revision + u32::from(kept);
            if kept {
                shelf.changes += 1;
                shelf.records.retain(|(_, there)| there.id != record.id);
                let (id, sealed) = (record.id.clone(), record.sealed);
                shelf
                    .records
                    .push((shelf.changes, SpaceRecord { id, revision, sealed }));
            }
            RecordPushed {
                id: record.id,
                revision,
                kept,
            }
        });
        let records = records.collect();
        done(&SpacePushed { epoch, records })
    }

    fn pull(&self, pull: &SpacePull) -> Raw {
        let Some(shelf) = self.spaces.get(&pull.space) else {
            return problem(404, "not-found");
        };
        check(&shelf.key, Context::SPACE_PULL, pull, &pull.signature);
        let place = pull.after.split_once('-');
        let again = place.is_some_and(|(epoch, _)| epoch != self.epoch.to_string());
        let after: u32 = place
            .filter(|_| !again)
            .map_or(0, |(_, number)| number.parse().unwrap());
        let all: Vec<_> = shelf
            .records
            .iter()
            .filter(|(change, _)| *change > after)
            .collect();
        let some = &all[..all.len().min(self.page.unwrap_or(50))];
        let last = some.last().map_or(after, |(change, _)| *change);
        done(&SpacePage {
            epoch: self.epoch.to_string(),
            records: some.iter().map(|(_, record)| record.clone()).collect(),
            cursor: format!("{}-{last}", self.epoch),
            more: some.len() < all.len(),
            again,
        })
    }
}

fn check<T: Serialize>(key: &str, context: Context, request: &T, signature: &str) {
    let key = VerifyingKey::from_base64(key).unwrap();
    key.verify_document(context, request, signature).unwrap();
}

fn done<T: Serialize>(answer: &T) -> Raw {
    (200, Vec::new(), serde_json::to_vec(answer).unwrap())
}
