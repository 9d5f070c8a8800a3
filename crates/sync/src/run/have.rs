//! Asks which papers are there already, so that the same photo crosses the network once.

use protocol::{
    blob::{Have, HaveAnswer},
    path,
};

use super::exchange::{Failure, Session};
use crate::link::Method;

impl Session {
    pub(super) async fn ask_have(&mut self, hashes: &[String]) -> Result<(), Failure> {
        let request = self.json_request(
            Method::Post,
            path::HAVE,
            &Have {
                hashes: hashes.to_vec(),
            },
        )?;
        let answer: HaveAnswer = self.ask_json(request).await?;
        for hash in answer.have.iter().filter(|hash| hashes.contains(hash)) {
            self.store.mark_blob_received(hash)?;
        }
        Ok(())
    }
}
