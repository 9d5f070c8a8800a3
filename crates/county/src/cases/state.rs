//! Where a case, a part of it and an envelope can be.

use crate::words::words;

words! {
    /// Where a case is.
    State {
        /// Opened; papers are on their way.
        Waiting = "waiting",
        /// Complete; nobody has looked yet.
        New = "new",
        /// 补正交回: what was asked for is here; nobody has looked yet.
        Returned = "returned",
        /// 受理.
        Accepted = "accepted",
        /// 一次性告知补正.
        Corrections = "corrections",
        /// 办好了.
        Approved = "approved",
        /// 不予办理.
        Denied = "denied",
        /// Papers did not hold; the device knows.
        Refused = "refused",
        /// 撤回: the person took it back before anybody decided.
        Withdrawn = "withdrawn",
    }
}

words! {
    /// Where one of the applications is that a case consists of (一件事).
    PartState {
        /// Nobody has decided it yet.
        New = "new",
        /// 办好了.
        Done = "done",
        /// 不予办理.
        Denied = "denied",
    }
}

words! {
    /// Where an envelope is on its way through the county.
    EnvelopeState {
        /// Taken with a receipt; nobody has opened it.
        Received = "received",
        /// Opened and checked; waits for papers.
        Opened = "opened",
        /// Complete, or nothing is left to do about it.
        Done = "done",
        /// Not taken as it is; the device knows.
        Refused = "refused",
    }
}

impl State {
    /// Somebody must still do something: the county, or the person who was asked.
    pub fn is_open(self) -> bool {
        matches!(
            self,
            Self::Waiting | Self::New | Self::Returned | Self::Accepted | Self::Corrections
        )
    }

    /// Nothing more will happen, and it counts: what was refused never was a case.
    pub fn is_closed(self) -> bool {
        matches!(self, Self::Approved | Self::Denied | Self::Withdrawn)
    }

    /// The county has it in hand: it waits neither for papers nor for an answer.
    pub fn is_in_hand(self) -> bool {
        matches!(self, Self::New | Self::Returned | Self::Accepted)
    }

    /// Something can be decided about it.
    pub fn can_be_decided(self) -> bool {
        self.is_in_hand() || self == Self::Corrections
    }
}
