//! An id for every request, so that a line in the log can be found again. Never taken from the client.

use std::sync::{
    Arc,
    atomic::{AtomicU64, Ordering},
};

use axum::http::{HeaderValue, Request};
use tower_http::request_id::{MakeRequestId, RequestId};

/// Random start of this process, then a count.
#[derive(Clone)]
pub(crate) struct CountedIds {
    start: String,
    count: Arc<AtomicU64>,
}

impl CountedIds {
    pub(crate) fn new(start: String) -> Self {
        Self {
            start,
            count: Arc::default(),
        }
    }
}

impl MakeRequestId for CountedIds {
    fn make_request_id<B>(&mut self, _request: &Request<B>) -> Option<RequestId> {
        let count = self.count.fetch_add(1, Ordering::Relaxed);
        HeaderValue::from_str(&format!("{}-{count}", self.start))
            .ok()
            .map(RequestId::new)
    }
}
