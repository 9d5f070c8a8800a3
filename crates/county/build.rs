//! Writes the table of the sentences of the desk, so that a key or an argument that is not there does not compile.

fn main() {
    let locales = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../locales");
    if let Err(fault) = sentences::table::build(&locales, &["desk.ftl", "errors.ftl"]) {
        println!("cargo::error={fault}");
    }
}
