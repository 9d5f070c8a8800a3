//! Services: as the catalog has them now, and as a draft keeps them.

use std::sync::Arc;

use catalog::service::Service;
use form::Form;

use crate::error::{Outcome, code};
use crate::state::catalog::CatalogInUse;
use crate::state::core::Core;

/// The catalog, or the code that says there is none.
pub(crate) fn catalog_in_use(core: &Core) -> Outcome<&CatalogInUse> {
    core.catalog.as_ref().ok_or_else(|| code("no-catalog"))
}

/// A service of the catalog.
pub(crate) fn service<'a>(core: &'a Core, id: &str) -> Outcome<&'a Service> {
    catalog_in_use(core)?
        .service(id)
        .ok_or_else(|| code("unknown-service"))
}

/// The service as the draft keeps it.
pub(crate) fn kept_service(core: &Core, hash: &str) -> Outcome<Service> {
    let body = core
        .present()?
        .store
        .form_body(hash)?
        .ok_or_else(|| code("unknown-service"))?;
    serde_json::from_slice(&body).map_err(|error| core.incident(&error))
}

/// A form that was published has passed the same check; a fault here is ours.
pub(crate) fn form_of(core: &Core, service: &Service) -> Outcome<Arc<Form>> {
    let definition = service.form.clone().ok_or_else(|| code("no-form"))?;
    Form::load(definition)
        .0
        .ok_or_else(|| core.incident(&"a published form does not load"))
}

/// Content hash of a service in the catalog.
pub(crate) fn hash_of(core: &Core, service: &str) -> Outcome<String> {
    catalog_in_use(core)?
        .pack
        .hashes
        .get(service)
        .cloned()
        .ok_or_else(|| code("unknown-service"))
}
