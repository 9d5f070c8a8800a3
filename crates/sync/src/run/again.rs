//! After the county was put back from a backup: asks what it still knows of what this device has proof of, puts what it
//! forgot back into the line, and hands back what it told. Everything may be repeated; the note that it is due goes last.

use protocol::{
    again::{AT_MOST, Forgotten, Known, Told},
    path,
};
use serde_json::Value;

use super::exchange::{Failure, Session};
use crate::link::Method;

/// Setting: the county was put back, and not everything has been offered again.
pub(crate) const DUE: &str = "sync.again";

impl Session {
    pub(super) async fn offer_again(&mut self) -> Result<(), Failure> {
        let done = self.ask_what_is_left().await;
        if matches!(&done, Err(Failure::Refused(_))) {
            // A county that cannot be asked: what it forgot can then not be offered either.
            tracing::warn!("the county was put back, and is too old to be told what it has forgotten");
            return Ok(self.store.set_setting(DUE, &false)?);
        }
        done?;
        Ok(self.store.set_setting(DUE, &false)?)
    }

    async fn ask_what_is_left(&mut self) -> Result<(), Failure> {
        let told = self.store.told_events()?;
        let mut forgotten = Forgotten::default();
        for events in told.chunks(AT_MOST) {
            let events = events.iter().map(|event| event.id.clone()).collect();
            forgotten
                .events
                .extend(self.ask_known(Vec::new(), events).await?.events);
        }
        let received = self.store.received_envelopes(&self.county.county)?;
        for envelopes in received.chunks(AT_MOST) {
            let gone = self.ask_known(envelopes.to_vec(), Vec::new()).await?;
            forgotten.envelopes.extend(gone.envelopes);
        }
        // Events first: an envelope may answer what was told.
        let told = told
            .into_iter()
            .filter(|event| forgotten.events.contains(&event.id));
        self.hand_back(told.map(|event| event.body).collect()).await?;
        self.offer_papers().await?;
        let mine = forgotten.envelopes.iter().filter(|id| received.contains(id));
        Ok(mine
            .into_iter()
            .try_for_each(|id| self.store.offer_again(id, self.now()))?)
    }

    async fn ask_known(&mut self, envelopes: Vec<String>, events: Vec<String>) -> Result<Forgotten, Failure> {
        let known = Known { envelopes, events };
        let request = self.json_request(Method::Post, path::AGAIN, &known)?;
        self.ask_json(request).await
    }

    async fn hand_back(&mut self, bodies: Vec<String>) -> Result<(), Failure> {
        let read = |body: &String| serde_json::from_str::<Value>(body).ok();
        let events: Vec<Value> = bodies.iter().filter_map(read).collect();
        for events in events.chunks(AT_MOST) {
            let told = Told {
                events: events.to_vec(),
            };
            let request = self.json_request(Method::Post, path::AGAIN_EVENTS, &told)?;
            self.ask_done(request).await?;
        }
        Ok(())
    }

    /// Papers that came after the backup are not there any more.
    async fn offer_papers(&mut self) -> Result<(), Failure> {
        let papers = self.store.received_blobs()?;
        for some in papers.chunks(crate::plan::HAVE_AT_MOST) {
            let hashes: Vec<String> = some.iter().map(|at| at.hash.clone()).collect();
            let have = self.ask_which_are_there(&hashes).await?;
            for at in some.iter().filter(|at| !have.contains(&at.hash)) {
                self.store.mark_blob_missing(at)?;
            }
        }
        Ok(())
    }
}
