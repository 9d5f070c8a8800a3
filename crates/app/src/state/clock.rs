//! Whether the clock can be believed.

use crate::state::core::Core;
use crate::state::deliver;

/// Before this day no version of this app existed: the clock is wrong.
const EARLIEST: jiff::civil::Date = jiff::civil::date(2026, 1, 1);
/// Nobody runs this app so long without a newer one.
const LATEST: jiff::civil::Date = jiff::civil::date(2060, 1, 1);

/// Dates cannot be trusted.
pub(crate) fn clock_wrong(core: &Core) -> bool {
    let today = core.host.now().date();
    today < EARLIEST || today > LATEST || deliver::status(core).is_some_and(|s| s.clock_wrong)
}
