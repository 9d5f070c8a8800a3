//! The desk's pages. Reading is `GET`, every act is a `POST` with the session's token.

use std::sync::Arc;

use axum::{
    Router,
    extract::DefaultBodyLimit,
    http::StatusCode,
    routing::{get, post},
};

use super::{Desk, export, list, login, page, paper, part, part_list, post as acts, show};

const BODY_BYTES: usize = 1024 * 1024;

/// All pages.
pub(crate) fn router(desk: Arc<Desk>) -> Router {
    Router::new()
        .route("/", get(list::open))
        .route("/done", get(list::done))
        .route("/parts", get(part_list::open))
        .route("/export.csv", get(export::csv))
        .route("/helpers", get(acts::helpers).post(acts::new_helper))
        .route("/login", get(login::show).post(login::enter))
        .route("/logout", post(login::leave))
        .route("/desk.css", get(page::style))
        .route("/cases/{number}", get(show::show))
        .route("/cases/{number}/{act}", post(acts::act))
        .route("/cases/{number}/papers/{paper}", get(paper::download))
        .route("/cases/{number}/papers/{paper}/small", get(paper::small))
        .route("/cases/{number}/parts/{part}", get(part::show))
        .route("/cases/{number}/parts/{part}/{act}", post(part::act))
        .route(
            "/cases/{number}/parts/{part}/papers/{paper}",
            get(paper::download_of_part),
        )
        .route(
            "/cases/{number}/parts/{part}/papers/{paper}/small",
            get(paper::small_of_part),
        )
        .fallback(
            async |axum::extract::State(desk): axum::extract::State<Arc<Desk>>| {
                page::notice(&desk, None, StatusCode::NOT_FOUND, "desk-error-not-found", "/")
            },
        )
        .layer(DefaultBodyLimit::max(BODY_BYTES))
        .with_state(desk)
}
