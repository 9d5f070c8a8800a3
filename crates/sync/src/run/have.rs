//! Asks which papers are there already, so that the same photo crosses the network once.

use protocol::{
    blob::{Have, HaveAnswer},
    path,
};

use super::exchange::{Failure, Session};
use crate::link::Method;

impl Session {
    pub(super) async fn ask_have(&mut self, hashes: &[String]) -> Result<(), Failure> {
        for hash in self.ask_which_are_there(hashes).await? {
            self.store.mark_blob_received(&hash)?;
        }
        Ok(())
    }

    /// Which of these the county has, whole.
    pub(super) async fn ask_which_are_there(&mut self, hashes: &[String]) -> Result<Vec<String>, Failure> {
        let request = self.json_request(
            Method::Post,
            path::HAVE,
            &Have {
                hashes: hashes.to_vec(),
            },
        )?;
        let answer: HaveAnswer = self.ask_json(request).await?;
        let have = answer.have.into_iter();
        Ok(have.filter(|hash| hashes.contains(hash)).collect())
    }
}
