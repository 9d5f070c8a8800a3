//! What happened to a case, read back out of the signed events.

use protocol::event::{CorrectionItem, EventKind, SignedEvent};

use crate::store::PastEvent;

/// What happened to a case.
pub(crate) struct Past {
    pub(crate) at: String,
    pub(crate) clerk: String,
    pub(crate) reason: String,
    /// The envelope that it is about; blank when it cannot be read any more.
    envelope: String,
    /// `None` when it cannot be read any more.
    pub(crate) what: Option<EventKind>,
}

impl Past {
    /// It asks for something to be mended.
    pub(crate) fn asks(&self) -> bool {
        self.asked().is_some()
    }

    /// With it the case is taken in: by that word, or by the decision of a part.
    pub(crate) fn takes_in(&self) -> bool {
        matches!(
            self.what,
            Some(EventKind::Accepted | EventKind::PartDecided { .. })
        )
    }

    /// The sending that it asks about, and for what.
    pub(super) fn asked(&self) -> Option<(&String, &[CorrectionItem])> {
        match &self.what {
            Some(EventKind::CorrectionsAsked { items, .. }) => Some((&self.envelope, items)),
            _ => None,
        }
    }
}

impl From<PastEvent> for Past {
    fn from(event: PastEvent) -> Self {
        let signed = serde_json::from_str::<SignedEvent>(&event.body).ok();
        let told = signed.map(|signed| (signed.event.envelope, signed.event.what));
        let (envelope, what) = told.unzip();
        Self {
            at: event.at,
            clerk: event.clerk,
            reason: event.reason,
            envelope: envelope.unwrap_or_default(),
            what,
        }
    }
}
