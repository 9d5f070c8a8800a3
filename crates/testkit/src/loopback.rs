//! The loopback host: the built interface and the same dispatcher over HTTP on this machine, so that plain Chromium can
//! walk the journeys. Every request carries the token of the run. `/test/…` plays the world: network, clock, clerk.

use std::convert::Infallible;
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;

use app::App;
use app::api::outcome::IpcError;
use axum::body::{Body, Bytes};
use axum::extract::{DefaultBodyLimit, Path as UrlPath, Query, Request, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::middleware::{self, Next};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use futures_util::{Stream, stream};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use tokio::sync::Mutex;
use tokio::sync::broadcast::error::RecvError;

use crate::clock::Clock;
use crate::county::County;
use crate::host::TestHost;

/// Largest upload: more than the app takes, so that the app says no and not the server.
const UPLOAD_BYTES: usize = 80 << 20;

/// What a loopback host serves.
pub struct World {
    /// The app.
    pub app: App,
    /// Its host.
    pub host: Arc<TestHost>,
    /// The clock of all.
    pub clock: Clock,
    /// The county, when it runs in this process.
    pub county: Option<Mutex<County>>,
    /// The built interface.
    pub ui: PathBuf,
    /// Token of this run.
    pub token: String,
}

type Shared = State<Arc<World>>;

/// All routes.
pub fn router(world: Arc<World>) -> Router {
    let guarded = Router::new()
        .route("/ipc", post(ipc))
        .route("/upload", post(upload))
        .route("/paper/{id}", get(paper))
        .route("/events", get(events))
        .route("/test/network", post(network))
        .route("/test/clock", post(clock))
        .route("/test/county", get(county))
        .route("/test/clerk", post(clerk))
        .route("/test/spoken", get(spoken))
        .route("/test/voice", post(hold_voice))
        .route_layer(middleware::from_fn_with_state(world.clone(), guard))
        .layer(DefaultBodyLimit::max(UPLOAD_BYTES));
    guarded.fallback(get(file)).with_state(world)
}

#[derive(Deserialize)]
struct Token {
    token: Option<String>,
    thumb: Option<String>,
}

/// Other pages on this machine must not be able to talk to the app.
async fn guard(State(world): Shared, Query(query): Query<Token>, request: Request, next: Next) -> Response {
    let header = request
        .headers()
        .get("x-token")
        .and_then(|value| value.to_str().ok());
    if header == Some(&world.token) || query.token.as_deref() == Some(&world.token) {
        return next.run(request).await;
    }
    StatusCode::FORBIDDEN.into_response()
}

#[derive(Deserialize)]
struct Call {
    command: String,
    #[serde(default)]
    request: Value,
}

async fn ipc(State(world): Shared, Json(call): Json<Call>) -> Response {
    answer(world.app.call(&call.command, call.request).await)
}

async fn upload(State(world): Shared, headers: HeaderMap, bytes: Bytes) -> Response {
    let text = |name: &str| {
        headers
            .get(name)
            .and_then(|value| value.to_str().ok())
            .unwrap_or_default()
            .to_owned()
    };
    answer(
        world
            .app
            .upload_paper(
                &text("x-kind"),
                Some(text("x-replaces").as_str()).filter(|id| !id.is_empty()),
                bytes.to_vec(),
            )
            .await,
    )
}

async fn paper(State(world): Shared, UrlPath(id): UrlPath<String>, Query(query): Query<Token>) -> Response {
    match world.app.paper_bytes(&id, query.thumb.is_some()).await {
        Ok((media_type, bytes)) => {
            let headers = [
                (header::CONTENT_TYPE, media_type),
                (header::CACHE_CONTROL, "no-store".to_owned()),
            ];
            (headers, Body::from(bytes)).into_response()
        }
        Err(_) => StatusCode::NOT_FOUND.into_response(),
    }
}

async fn events(State(world): Shared) -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
    let heard = stream::unfold(world.host.listen(), |mut heard| async move {
        loop {
            match heard.recv().await {
                Ok(event) => {
                    let text = serde_json::to_string(&event).unwrap_or_default();
                    return Some((Ok(Event::default().data(text)), heard));
                }
                Err(RecvError::Lagged(_)) => {}
                Err(RecvError::Closed) => return None,
            }
        }
    });
    Sse::new(heard).keep_alive(KeepAlive::default())
}

fn answer<T: Serialize>(outcome: Result<T, IpcError>) -> Response {
    match outcome {
        Ok(value) => Json(value).into_response(),
        Err(error) => (StatusCode::UNPROCESSABLE_ENTITY, Json(error)).into_response(),
    }
}

#[derive(Deserialize)]
struct Network {
    on: bool,
}

async fn network(State(world): Shared, Json(request): Json<Network>) -> Response {
    let Some(county) = &world.county else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let county = county.lock().await;
    if request.on {
        county.link.on()
    } else {
        county.link.off()
    }
    Json(json!({ "on": county.link.is_on() })).into_response()
}

#[derive(Deserialize)]
struct Move {
    at: Option<String>,
    days: Option<i64>,
}

async fn clock(State(world): Shared, Json(request): Json<Move>) -> Response {
    if let Some(at) = request.at
        && world.clock.set(&at).is_err()
    {
        return StatusCode::BAD_REQUEST.into_response();
    }
    world.clock.pass_days(request.days.unwrap_or_default());
    Json(json!({ "now": world.clock.now().to_string() })).into_response()
}

async fn county(State(world): Shared) -> Response {
    let Some(county) = &world.county else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let county = county.lock().await;
    let access = county
        .keys()
        .and_then(|keys| Ok(keys.access_token()?.to_string()))
        .unwrap_or_default();
    Json(json!({ "desk": county.desk_url(), "intake": county.intake_url(), "access": access, "link": county.link.url() }))
        .into_response()
}

/// What was said so far, in order.
async fn spoken(State(world): Shared) -> Response {
    Json(world.host.spoken()).into_response()
}

#[derive(Deserialize)]
struct Hold {
    /// Sentences that may be said from now on; none for all.
    sentences: Option<u32>,
}

/// Lets the voice say so many sentences and then wait, as if it were still saying the last one.
async fn hold_voice(State(world): Shared, Json(hold): Json<Hold>) -> Response {
    world.host.recorder().allow(hold.sentences);
    Json(json!({})).into_response()
}

#[derive(Deserialize)]
#[serde(tag = "act", rename_all = "camelCase")]
enum ClerkAct {
    List,
    Accept {
        number: String,
    },
    AskCorrections {
        number: String,
        items: Vec<(String, String)>,
        until: String,
    },
    Approve {
        number: String,
        result: String,
    },
    Deny {
        number: String,
        reason: String,
        appeal: String,
    },
}

async fn clerk(State(world): Shared, Json(request): Json<ClerkAct>) -> Response {
    let Some(county) = &world.county else {
        return StatusCode::NOT_FOUND.into_response();
    };
    match act(&*county.lock().await, request).await {
        Ok(value) => Json(value).into_response(),
        Err(error) => (
            StatusCode::UNPROCESSABLE_ENTITY,
            Json(json!({ "code": error.to_string() })),
        )
            .into_response(),
    }
}

async fn act(county: &County, request: ClerkAct) -> anyhow::Result<Value> {
    let clerk = county.clerk()?;
    match request {
        ClerkAct::List => {
            let lines = clerk.open_cases().await?;
            let lines = lines
                .iter()
                .map(|line| json!({ "number": line.number, "service": line.service, "state": line.state.as_str() }));
            return Ok(json!({ "cases": lines.collect::<Vec<_>>() }));
        }
        ClerkAct::Accept { number } => clerk.accept(&number).await?,
        ClerkAct::AskCorrections { number, items, until } => {
            let items: Vec<(&str, &str)> = items
                .iter()
                .map(|(at, note)| (at.as_str(), note.as_str()))
                .collect();
            clerk.ask_corrections(&number, &items, &until).await?;
        }
        ClerkAct::Approve { number, result } => clerk.approve(&number, &result).await?,
        ClerkAct::Deny {
            number,
            reason,
            appeal,
        } => clerk.deny(&number, &reason, &appeal).await?,
    }
    Ok(json!({}))
}

/// A file of the built interface; an unknown address is the page itself.
async fn file(State(world): Shared, request: Request) -> Response {
    let wanted = Path::new(request.uri().path().trim_start_matches('/'));
    let inside = wanted
        .components()
        .all(|part| matches!(part, Component::Normal(_)));
    let path = world.ui.join(wanted);
    let path = if inside && path.is_file() {
        path
    } else {
        world.ui.join("index.html")
    };
    match tokio::fs::read(&path).await {
        Ok(bytes) => (
            [
                (header::CONTENT_TYPE, media_type(&path)),
                (header::CACHE_CONTROL, "no-store"),
            ],
            bytes,
        )
            .into_response(),
        Err(_) => (StatusCode::NOT_FOUND, "the interface is not built").into_response(),
    }
}

fn media_type(path: &Path) -> &'static str {
    match path.extension().and_then(|ending| ending.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("woff2") => "font/woff2",
        Some("json") => "application/json",
        _ => "application/octet-stream",
    }
}
