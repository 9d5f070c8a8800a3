//! A recorded sentence at the pace that was chosen. One that cannot be used is none: the next voice says the sentence.

use sound::{Sound, clip, pace};

use crate::Part;

/// The recording of this sentence, if it has a good one.
pub(crate) fn sound(part: &Part<'_>) -> Option<Sound> {
    let decoded = clip::decode(part.clip?);
    if let Err(fault) = &decoded {
        tracing::warn!(%fault, "a recorded sentence cannot be used");
    }
    let rate = part.rate.clamp(*crate::RATES.start(), *crate::RATES.end());
    Some(pace::at(&decoded.ok()?, rate))
}
