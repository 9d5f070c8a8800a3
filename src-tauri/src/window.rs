//! The one window. It shows our own pages and nothing else: every other address is refused.

use tauri::{AppHandle, WebviewWindowBuilder};

/// Opens the window.
pub fn open(app: &AppHandle) -> tauri::Result<()> {
    let config = app.config().app.windows.first().cloned().unwrap_or_default();
    let builder = WebviewWindowBuilder::from_config(app, &config)?.on_navigation(is_ours);
    builder.build()?;
    Ok(())
}

/// Ours are the embedded pages only: `tauri://localhost`, and on Windows and Android `http(s)://tauri.localhost`.
fn is_ours(address: &tauri::Url) -> bool {
    match address.scheme() {
        "tauri" => address.host_str() == Some("localhost"),
        "http" | "https" => address.host_str() == Some("tauri.localhost"),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_our_own_pages_are_ours() {
        for (address, ours) in [
            ("tauri://localhost/", true),
            ("https://tauri.localhost/index.html", true),
            ("https://example.org/", false),
            ("http://localhost/", false),
            ("file:///etc/passwd", false),
            ("data:text/html,x", false),
        ] {
            assert_eq!(is_ours(&address.parse().unwrap()), ours, "{address}");
        }
    }
}
