//! What this county can do, asked for where something depends on it: a county of an earlier version would read the end of a
//! mandate as a broken application and say no to it for good. What it cannot take yet waits here until it can.

use jiff::SignedDuration;
use protocol::{device::Capabilities, mandate_end, path};
use vault::device::{Attempt, OutKind, OutboxItem};

use super::{
    exchange::{Failure, Session},
    sorting::read_json,
};
use crate::link::Method;

/// A county is not brought up to date within the hour.
const ASK_AGAIN: SignedDuration = SignedDuration::from_hours(1);

impl Session {
    /// Whether the county can take what this envelope holds; if not, it waits.
    pub(super) async fn takes(&mut self, item: &OutboxItem) -> Result<bool, Failure> {
        let needs = match item.kind {
            OutKind::Application | OutKind::Withdrawal => return Ok(true),
            OutKind::MandateEnd => mandate_end::CAPABILITY,
        };
        if self.can(needs).await? {
            return Ok(true);
        }
        let now = self.now();
        let attempt = Attempt {
            counted: false,
            next_try: now.checked_add(ASK_AGAIN).unwrap_or(now),
            reason: "",
            may_have_left: false,
        };
        self.store.mark_waiting(&item.id, &attempt, now)?;
        Ok(false)
    }

    /// Asked once in a round.
    async fn can(&mut self, name: &str) -> Result<bool, Failure> {
        if self.able.is_none() {
            self.able = Some(self.capabilities().await?.capabilities);
        }
        let able = self.able.iter().flatten();
        Ok(able.into_iter().any(|known| known == name))
    }

    pub(super) async fn capabilities(&self) -> Result<Capabilities, Failure> {
        let request = self.request(Method::Get, path::CAPABILITIES);
        let mut answer = self.ask_openly(request).await?;
        read_json(&mut answer).await
    }
}
