//! The desk's pages. Reading is `GET`, every act is a `POST` with the session's token.

use std::sync::Arc;

use axum::{
    Router,
    extract::DefaultBodyLimit,
    routing::{get, post},
};

use super::{
    Desk, audit_page, case_page, export, helpers, list, login, mandates, page, paper, parked, part_list,
    part_page,
};

const BODY_BYTES: usize = 1024 * 1024;

/// All pages.
pub(crate) fn router(desk: Arc<Desk>) -> Router {
    Router::new()
        .route("/", get(list::open))
        .route("/done", get(list::done))
        .route("/parts", get(part_list::open))
        .route("/parked", get(parked::show).post(parked::release))
        .route("/audit", get(audit_page::show))
        .route("/export.csv", get(export::csv))
        .route("/helpers", get(helpers::page_of_codes).post(helpers::new_code))
        .route("/mandates", get(mandates::show).post(mandates::end))
        .route("/login", get(login::show).post(login::enter))
        .route("/logout", post(login::leave))
        .route("/desk.css", get(page::style))
        .route("/cases/{number}", get(case_page::show))
        .route("/cases/{number}/{act}", post(case_page::act))
        .route("/cases/{number}/papers/{paper}", get(paper::download))
        .route("/cases/{number}/papers/{paper}/small", get(paper::small))
        .route("/cases/{number}/parts/{part}", get(part_page::show))
        .route("/cases/{number}/parts/{part}/{act}", post(part_page::act))
        .route(
            "/cases/{number}/parts/{part}/papers/{paper}",
            get(paper::download_of_part),
        )
        .route(
            "/cases/{number}/parts/{part}/papers/{paper}/small",
            get(paper::small_of_part),
        )
        .fallback(
            async |axum::extract::State(desk): axum::extract::State<Arc<Desk>>| page::missing(&desk, None),
        )
        .layer(DefaultBodyLimit::max(BODY_BYTES))
        .with_state(desk)
}
