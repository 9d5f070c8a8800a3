//! The list of routes: the router and the check of the OpenAPI document both come from it.

use std::{sync::Arc, time::Duration};

use axum::{
    Router,
    extract::{DefaultBodyLimit, MatchedPath, Request},
    http::{HeaderName, StatusCode},
    middleware::map_request,
    routing::{self, MethodRouter},
};
use protocol::path;
use tower_http::{
    request_id::{PropagateRequestIdLayer, SetRequestIdLayer},
    timeout::TimeoutLayer,
    trace::TraceLayer,
};

use super::{
    again, capabilities, devices, envelopes, ledger, openapi, pack, papers, problem::Refusal,
    request_id::CountedIds, searches, spaces, state::Intake,
};

/// Seconds after which a short request is given up; uploads and the pack have a stall rule instead.
const SHORT_SECONDS: u64 = 30;

/// Bytes of a body that holds a few ids: whatever is larger waits for its turn.
const SMALL_BODY: usize = super::bearer::SMALL_BODY;

/// One route, for tests and documents.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RouteInfo {
    /// HTTP method in lower case.
    pub method: &'static str,
    /// Path with `{id}`.
    pub path: &'static str,
    /// Needs a device's token.
    pub needs_token: bool,
}

struct Route {
    info: RouteInfo,
    handler: MethodRouter<Arc<Intake>>,
    streams: bool,
}

/// Every route of the intake.
pub fn route_list() -> Vec<RouteInfo> {
    routes().into_iter().map(|route| route.info).collect()
}

/// The intake as a service.
pub(crate) fn router(intake: Arc<Intake>, ids: CountedIds) -> Router {
    let (mut short, mut streaming) = (Router::new(), Router::new());
    for route in routes() {
        let router = if route.streams { &mut streaming } else { &mut short };
        *router = std::mem::take(router).route(route.info.path, route.handler);
    }
    let timeout =
        TimeoutLayer::with_status_code(StatusCode::REQUEST_TIMEOUT, Duration::from_secs(SHORT_SECONDS));
    let router = short
        .layer(timeout)
        .layer(DefaultBodyLimit::max(intake.limits.body_bytes))
        // The upload routes count every byte themselves while it streams.
        .merge(streaming.layer(DefaultBodyLimit::disable()))
        .fallback(async || Refusal::new(protocol::problem::Code::NotFound))
        .method_not_allowed_fallback(async || {
            Refusal::new(protocol::problem::Code::BadRequest).with_status(405)
        })
        .with_state(intake);
    with_layers(router, ids)
}

/// What holds for every request. The first layer named here is the innermost.
fn with_layers(router: Router, ids: CountedIds) -> Router {
    let name = HeaderName::from_static("x-request-id");
    router
        .layer(PropagateRequestIdLayer::new(name.clone()))
        .layer(TraceLayer::new_for_http().make_span_with(span))
        .layer(SetRequestIdLayer::new(name, ids))
        .layer(map_request(without_id))
}

/// The layer that gives ids leaves one that came along, and what a stranger writes there would stand in the log.
async fn without_id(mut request: Request) -> Request {
    request.headers_mut().remove("x-request-id");
    request
}

/// Method, route and request id: never a path with ids, a header or a body.
fn span<B>(request: &axum::http::Request<B>) -> tracing::Span {
    let route = request
        .extensions()
        .get::<MatchedPath>()
        .map_or("", MatchedPath::as_str);
    let id = request
        .headers()
        .get("x-request-id")
        .and_then(|id| id.to_str().ok())
        .unwrap_or_default();
    tracing::info_span!("request", method = %request.method(), route, id)
}

fn routes() -> Vec<Route> {
    const ENVELOPE: &str = "/v1/envelopes/{id}";
    const OFFER: &str = "/v1/again/envelopes/{id}";
    const PAPER: &str = "/v1/papers/{id}";
    vec![
        // Nobody has signed in here: what may come is a key and a code.
        open("post", path::DEVICES, routing::post(devices::register)).at_most(8 * 1024),
        signed("put", ENVELOPE, routing::put(envelopes::put)),
        signed("get", ENVELOPE, routing::get(envelopes::get)),
        signed("post", path::PAPERS, routing::post(papers::create)).streaming(),
        open("options", path::PAPERS, routing::options(papers::options)).streaming(),
        signed("head", PAPER, routing::head(papers::head)).streaming(),
        signed("patch", PAPER, routing::patch(papers::patch)).streaming(),
        signed("delete", PAPER, routing::delete(papers::terminate)).streaming(),
        signed("post", path::HAVE, routing::post(papers::have)).at_most(SMALL_BODY),
        signed("get", path::LEDGER, routing::get(ledger::page)),
        signed("post", path::SEARCHES, routing::post(searches::post)).at_most(SMALL_BODY),
        signed("post", path::SPACES, routing::post(spaces::make)).at_most(SMALL_BODY),
        signed("post", path::SPACES_PUSH, routing::post(spaces::push)),
        signed("post", path::SPACES_PULL, routing::post(spaces::pull)).at_most(SMALL_BODY),
        signed("post", path::AGAIN, routing::post(again::ask)).at_most(SMALL_BODY),
        signed("put", OFFER, routing::put(again::offer)).at_most(again::OFFER_BYTES),
        signed("post", path::AGAIN_EVENTS, routing::post(again::tell)),
        open("get", path::PACK, routing::get(pack::show)).streaming(),
        open("get", path::CAPABILITIES, routing::get(capabilities::show)),
        open("get", path::OPENAPI, routing::get(openapi::show)),
    ]
}

fn open(method: &'static str, path: &'static str, handler: MethodRouter<Arc<Intake>>) -> Route {
    Route {
        info: RouteInfo {
            method,
            path,
            needs_token: false,
        },
        handler,
        streams: false,
    }
}

fn signed(method: &'static str, path: &'static str, handler: MethodRouter<Arc<Intake>>) -> Route {
    Route {
        info: RouteInfo {
            method,
            path,
            needs_token: true,
        },
        handler,
        streams: false,
    }
}

impl Route {
    /// With a limit of its own for the body.
    fn at_most(self, bytes: usize) -> Self {
        Self {
            handler: self.handler.layer(DefaultBodyLimit::max(bytes)),
            ..self
        }
    }

    fn streaming(self) -> Self {
        Self {
            streams: true,
            ..self
        }
    }
}
