//! Tells Tauri which commands the window may be allowed to call: exactly these.

fn main() {
    let commands = tauri_build::AppManifest::new().commands(&["ipc", "upload", "shown"]);
    let attributes = tauri_build::Attributes::new().app_manifest(commands);
    // A build that cannot be set up must stop; there is nobody to hand the error to.
    if let Err(error) = tauri_build::try_build(attributes) {
        println!("cargo::error={error:#}");
    }
}
