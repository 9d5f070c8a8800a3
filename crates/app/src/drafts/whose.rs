//! Whose file a draft lies in and who else is here: read once when it is opened, for doubts about identity numbers.

use crate::mandates;
use crate::people::view::others_here;
use crate::state::core::Core;
use crate::state::draft::Whose;

/// For a draft of this service.
pub(crate) fn of(core: &Core, service: &str) -> Whose {
    let signed = mandates::covering(core, service).ok().flatten();
    Whose {
        mandate: signed
            .as_ref()
            .map_or_else(String::new, |mandate| mandate.id.clone()),
        signed: signed.map(|mandate| (mandate.principal_name, mandate.principal_id_number)),
        name: core
            .present
            .as_ref()
            .map_or_else(String::new, |present| present.name.clone()),
        others: others_here(core).unwrap_or_default(),
    }
}
