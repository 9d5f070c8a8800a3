//! The shell: window, paths, notifications, speech, and the two doors to the core (`ipc` for commands, `paper://` for
//! pictures). Knows no use case; under 800 lines for good.

mod host;
mod ipc;
mod packs;
mod paper_protocol;
mod speech;
mod window;

use std::sync::Arc;

use tauri::Manager as _;

/// How a phone's system starts us.
#[cfg(mobile)]
#[tauri::mobile_entry_point]
fn start_on_phone() {
    // A phone's system starts us without anybody to hand an error to; it is in the log.
    if let Err(error) = run() {
        tracing::error!(%error, "the app ended");
    }
}

/// Opens the window and runs until it is closed.
pub fn run() -> anyhow::Result<()> {
    app::private_by_default();
    start_log();
    tauri::Builder::default()
        .invoke_handler(tauri::generate_handler![ipc::ipc, ipc::upload, ipc::shown])
        .register_asynchronous_uri_scheme_protocol("paper", paper_protocol::serve)
        .setup(|tauri_app| {
            let host = Arc::new(host::ShellHost::new(tauri_app.handle().clone())?);
            tauri_app.manage(ipc::Core::start(host));
            window::open(tauri_app.handle())?;
            Ok(())
        })
        .build(tauri::generate_context!())?
        .run(close_in_order);
    Ok(())
}

/// A window closed by the person is no crash: the core writes down that nothing has to be resumed.
fn close_in_order(tauri_app: &tauri::AppHandle, event: tauri::RunEvent) {
    if matches!(event, tauri::RunEvent::Exit)
        && let Some(core) = tauri_app.try_state::<ipc::Core>()
    {
        tauri::async_runtime::block_on(core.0.close());
    }
}

/// Warnings and errors go to stderr; the core puts no answer, name or number into them.
fn start_log() {
    let filter = tracing_subscriber::EnvFilter::try_from_env("CUNLIBAN_LOG")
        .unwrap_or_else(|_| tracing_subscriber::EnvFilter::new("warn"));
    tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr)
        .init();
}
