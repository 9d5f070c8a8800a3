//! A bare Tauri window with one line of text: what `cargo xtask bench start` measures our start against.

#[tauri::command]
#[allow(clippy::print_stdout)]
fn shown(app: tauri::AppHandle) {
    println!("shown");
    app.exit(0);
}

fn main() -> tauri::Result<()> {
    tauri::Builder::default()
        .invoke_handler(tauri::generate_handler![shown])
        .run(tauri::generate_context!("examples/bare/tauri.conf.json"))
}
