//! What happened, as it is noted by whoever saw it. What follows from it is the business of `follow_up` alone.

use vault::device::CaseState;

/// Something that others must hear of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Happening {
    /// Another pack was stored; it is in use already, or has to be read from the device file.
    CatalogCame { in_use: bool },
    /// The county's word, or a receipt, moved a case.
    CaseMoved { case: String, state: CaseState },
    /// A part (一件事) of a case was decided, and the case goes on.
    PartDecided { case: String },
    /// A clerk ended a mandate under which somebody here acts.
    MandateEnded,
    /// Another device of hers, or her own pick, changed a draft.
    DraftCame { draft: String },
    /// A draft of hers is at the county now, or something came from another device: where the newest copies are has changed.
    SpaceMoved,
    /// A person's file was closed because somebody wanted it so, or because nobody was there.
    PersonClosed,
}
