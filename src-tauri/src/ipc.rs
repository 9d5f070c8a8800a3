//! The door for commands: one generic command, one for bytes. What they mean is the core's business.

use std::sync::Arc;

use app::App;
use app::api::outcome::IpcError;
use app::api::paper::PaperView;
use app::error::Code;
use serde_json::Value;
use tauri::State;

use crate::host::ShellHost;

/// The running core, kept by Tauri.
pub struct Core(pub Arc<App>);

impl Core {
    /// Starts the core. It never fails: what stands in the way becomes the stage that the interface shows.
    pub fn start(host: Arc<ShellHost>) -> Self {
        Self(Arc::new(tauri::async_runtime::block_on(App::start(host))))
    }
}

/// Runs one command of the list in `app::api`.
#[tauri::command]
pub async fn ipc(core: State<'_, Core>, command: String, request: Value) -> Result<Value, IpcError> {
    core.0.call(&command, request).await
}

/// Takes the bytes of a photo or file: raw body, kind and the paper it replaces in headers.
#[tauri::command]
pub async fn upload(core: State<'_, Core>, request: tauri::ipc::Request<'_>) -> Result<PaperView, IpcError> {
    let tauri::ipc::InvokeBody::Raw(bytes) = request.body() else {
        return Err(IpcError::new(Code::BadInput));
    };
    let header = |name: &str| {
        request
            .headers()
            .get(name)
            .and_then(|value| value.to_str().ok())
            .unwrap_or_default()
    };
    let replaces = Some(header("x-replaces")).filter(|id| !id.is_empty());
    core.0
        .upload_paper(header("x-kind"), replaces, bytes.clone())
        .await
}

/// The interface says that its first screen can be used. Measuring programs wait for it; others ignore it.
#[tauri::command]
#[allow(clippy::print_stdout)]
pub fn shown(app: tauri::AppHandle) {
    if std::env::var_os("CUNLIBAN_REPORT_SHOWN").is_some() {
        println!("shown");
        app.exit(0);
    }
}
