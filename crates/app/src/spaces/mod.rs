//! Drafts on several devices of one person. A record of her space is one draft as her devices agreed upon it; `written` notes
//! what was answered here since, `take` puts together what came, `conflicts` asks her, `elsewhere` tells what another device ended, `pick` settles it, `pairing` hands the key on (`parcel_file` on a stick), `words` brings it
//! back when every device is lost. How records
//! are put together is `merge`'s business, how they travel `sync`'s.
//!
//! Photos stay on their device as long as papers do not travel. A draft that was sent, or that another device began with a newer
//! catalog than is here, changes nothing here.

pub(crate) mod conflicts;
pub(crate) mod document;
pub(crate) mod elsewhere;
pub(crate) mod pairing;
pub(crate) mod parcel_file;
pub(crate) mod pick;
pub(crate) mod serve;
pub(crate) mod take;
pub(crate) mod view;
pub(crate) mod words;
pub(crate) mod written;
