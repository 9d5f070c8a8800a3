//! `paper://localhost/<id>?thumb=1`: pictures of the present person's papers for the page. Bytes never travel as JSON.

use tauri::http::{Request, Response, StatusCode, header};
use tauri::{Manager as _, Runtime, UriSchemeContext, UriSchemeResponder};

use crate::ipc::Core;

/// Answers a request of the page.
pub fn serve<R: Runtime>(
    context: UriSchemeContext<'_, R>,
    request: Request<Vec<u8>>,
    responder: UriSchemeResponder,
) {
    let core = context.app_handle().state::<Core>().0.clone();
    tauri::async_runtime::spawn(async move {
        let id = request.uri().path().trim_matches('/').to_owned();
        let thumbnail = request.uri().query().is_some_and(|query| query.contains("thumb"));
        responder.respond(match core.paper_bytes(&id, thumbnail).await {
            Ok((media_type, bytes)) => picture(&media_type, bytes),
            Err(_) => empty(StatusCode::NOT_FOUND),
        });
    });
}

fn picture(media_type: &str, bytes: Vec<u8>) -> Response<Vec<u8>> {
    Response::builder()
        .header(header::CONTENT_TYPE, media_type)
        .header(header::CACHE_CONTROL, "no-store")
        .header(header::X_CONTENT_TYPE_OPTIONS, "nosniff")
        .body(bytes)
        .unwrap_or_else(|_| empty(StatusCode::INTERNAL_SERVER_ERROR))
}

fn empty(status: StatusCode) -> Response<Vec<u8>> {
    let mut response = Response::new(Vec::new());
    *response.status_mut() = status;
    response
}
