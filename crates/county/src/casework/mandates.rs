//! Ending a mandate at the county: whoever acts for somebody is named by a case that he brought.

use protocol::application::Application;

use super::Casework;
use crate::{
    cases::{
        AuditAct,
        audit::AuditLine,
        mandate::{EndedMandate, Pair},
    },
    store::StoreError,
};

impl Casework {
    /// Ends the mandate under which the newest sending of a case came; false when there is none. It holds at once: whatever
    /// is received from now on under it is refused.
    pub async fn end_mandate(&self, number: &str, clerk: &str, why: &str) -> Result<bool, StoreError> {
        let Some(file) = self.cases.file(number).await? else {
            return Ok(false);
        };
        let Some(sending) = self.cases.sending(&file.case.envelope).await? else {
            return Ok(false);
        };
        let application: Application = serde_json::from_str(&sending.submission.body)?;
        let Some(mandate) = &application.mandate else {
            return Ok(false);
        };
        let at = self.now_text();
        let line = AuditLine {
            at: at.clone(),
            clerk: clerk.to_owned(),
            number: number.to_owned(),
            act: AuditAct::EndMandate,
            part: String::new(),
        };
        let ended = EndedMandate {
            pair: Pair::of(mandate),
            at,
            clerk: clerk.to_owned(),
            why: why.to_owned(),
        };
        self.cases.end_mandate(ended, line).await?;
        Ok(true)
    }
}
