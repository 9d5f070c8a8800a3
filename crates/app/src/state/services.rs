//! Services: as the catalog has them now, and as a draft keeps them.

use std::sync::Arc;

use catalog::newer::{NoForm, load_form};
use catalog::service::Service;
use form::Form;

use crate::error::{Code, Outcome, code};
use crate::state::catalog::CatalogInUse;
use crate::state::core::Core;

/// The catalog, or the code that says there is none.
pub(crate) fn catalog_in_use(core: &Core) -> Outcome<&CatalogInUse> {
    core.catalog.as_ref().ok_or_else(|| code(Code::NoCatalog))
}

/// A service of the catalog.
pub(crate) fn service<'a>(core: &'a Core, id: &str) -> Outcome<&'a Service> {
    catalog_in_use(core)?
        .service(id)
        .ok_or_else(|| code(Code::UnknownService))
}

/// The service as the draft keeps it.
pub(crate) fn kept_service(core: &Core, hash: &str) -> Outcome<Service> {
    let body = core
        .present()?
        .store
        .form_body(hash)?
        .ok_or_else(|| code(Code::UnknownService))?;
    serde_json::from_slice(&body).map_err(|error| core.incident(&error))
}

/// A service of the catalog as it came, for a draft to keep.
pub(crate) fn body_of(core: &Core, service: &Service) -> Outcome<Vec<u8>> {
    let body = catalog_in_use(core)?.pack.service_bytes(service);
    body.map_err(|error| core.incident(&error))
}

/// A form that was published has passed the same check; a fault here is ours, unless a newer version made it.
pub(crate) fn form_of(core: &Core, service: &Service) -> Outcome<Arc<Form>> {
    load_form(service).map_err(|fault| match fault {
        NoForm::None => code(Code::NoForm),
        NoForm::TooNew => code(Code::FormTooNew),
        NoForm::Broken => core.incident(&"a published form does not load"),
    })
}

/// The form of a service can be filled in here.
pub(crate) fn check_form(core: &Core, service: &Service) -> Outcome<()> {
    if catalog_in_use(core)?.pack.newer.forms.contains(&service.id) {
        return Err(code(Code::FormTooNew));
    }
    form_of(core, service).map(drop)
}

/// Content hash of a service in the catalog.
pub(crate) fn hash_of(core: &Core, service: &str) -> Outcome<String> {
    catalog_in_use(core)?
        .pack
        .hashes
        .get(service)
        .cloned()
        .ok_or_else(|| code(Code::UnknownService))
}
