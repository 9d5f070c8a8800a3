//! The OpenAPI document, made from the handlers and the wire structs themselves.

use axum::Json;
use utoipa::OpenApi;

#[derive(OpenApi)]
#[openapi(
    info(title = "Cunliban county intake", version = "1"),
    paths(
        super::devices::register,
        super::envelopes::put,
        super::envelopes::get,
        super::papers::create,
        super::papers::options,
        super::papers::head,
        super::papers::patch,
        super::papers::terminate,
        super::papers::have,
        super::ledger::page,
        super::again::ask,
        super::again::offer,
        super::again::tell,
        super::searches::post,
        super::spaces::make,
        super::spaces::push,
        super::spaces::pull,
        super::pack::show,
        super::capabilities::show,
        show
    ),
    components(schemas(protocol::event::SignedEvent, protocol::problem::Problem))
)]
struct Document;

/// Gives the document.
#[utoipa::path(get, path = "/v1/openapi.json", responses((status = 200, description = "This document")))]
pub(crate) async fn show() -> Json<utoipa::openapi::OpenApi> {
    Json(Document::openapi())
}
