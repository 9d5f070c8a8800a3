//! Where a case can be. Stored as text; meanings never change.

/// Opened; papers are on their way.
pub(crate) const WAITING: &str = "waiting";
/// Complete; nobody has looked yet.
pub(crate) const NEW: &str = "new";
/// 受理.
pub(crate) const ACCEPTED: &str = "accepted";
/// 一次性告知补正.
pub(crate) const CORRECTIONS: &str = "corrections";
/// 办好了.
pub(crate) const APPROVED: &str = "approved";
/// 不予办理.
pub(crate) const DENIED: &str = "denied";
/// Papers did not hold; the device knows.
pub(crate) const REFUSED: &str = "refused";
/// 撤回: the person took it back before anybody decided.
pub(crate) const WITHDRAWN: &str = "withdrawn";
