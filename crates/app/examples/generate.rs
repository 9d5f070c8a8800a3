//! Writes the generated files into the tree: `cargo run -p app --example generate`.

use std::path::Path;

fn main() -> std::io::Result<()> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    write(
        &root.join("ui/src/generated/api.ts"),
        &app::generate::typescript(),
    )?;
    write(&root.join("docs/commands.md"), &app::generate::table(&root)?)
}

fn write(path: &Path, text: &str) -> std::io::Result<()> {
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder)?;
    }
    std::fs::write(path, text)
}
