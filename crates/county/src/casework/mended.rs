//! What was asked to be mended and came back: what stood there before, so that nobody has to remember it.

use protocol::{application::Application, event::CorrectionItem};

use super::{Casework, past::Past};
use crate::{
    cases::{State, case::Case},
    store::StoreError,
};

/// What was asked to be mended last, once an answer to it is here.
pub(crate) struct Mended {
    pub(crate) items: Vec<CorrectionItem>,
    /// The sending that it was asked about.
    pub(crate) before: Application,
}

impl Casework {
    /// Held against the sending that was asked about: one whose papers did not hold lies between, and nobody has seen it.
    pub(super) async fn mended(&self, case: &Case, events: &[Past]) -> Result<Option<Mended>, StoreError> {
        let Some((envelope, items)) = events.iter().rev().find_map(Past::asked) else {
            return Ok(None);
        };
        if *envelope == case.envelope || case.state == State::Corrections {
            return Ok(None);
        }
        let sending = self.cases.sending(envelope).await?;
        let Some(submission) = sending.map(|sending| sending.submission) else {
            return Ok(None);
        };
        Ok(Some(Mended {
            items: items.to_vec(),
            before: serde_json::from_str(&submission.body)?,
        }))
    }
}
