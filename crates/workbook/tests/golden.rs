//! Every service workbook compiles without a fault and to exactly the JSON beside it, so that a change can be read in a diff.
//! `UPDATE_GOLDEN=1` writes the JSON anew.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test may stop where it finds something wrong"
)]

use std::path::{Path, PathBuf};

fn services() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../services");
    let entries = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path());
    let name = |path: &PathBuf| path.file_name().unwrap().to_string_lossy().into_owned();
    let is_workbook =
        |path: &PathBuf| path.extension().is_some_and(|end| end == "xlsx") && !name(path).starts_with('~');
    let mut files: Vec<PathBuf> = entries.filter(is_workbook).collect();
    files.sort();
    files
}

#[test]
fn services_compile_to_their_golden_files() {
    let files = services();
    assert!(files.len() >= 3, "the three services of the journeys are here");
    let mut wrong = Vec::new();
    for file in &files {
        let name = file.file_name().unwrap().to_string_lossy().into_owned();
        let (service, findings) = workbook::compile_service(&std::fs::read(file).unwrap(), &name);
        let Some(service) = service else {
            wrong.extend(
                findings
                    .iter()
                    .map(|finding| workbook::line(&name, finding, "zh-Hans")),
            );
            continue;
        };
        assert_eq!(
            format!("{}.xlsx", service.id),
            name,
            "a workbook is called after its service"
        );
        let mut json = serde_json::to_string_pretty(&service).unwrap();
        json.push('\n');
        let golden = file.with_extension("json");
        if std::env::var_os("UPDATE_GOLDEN").is_some() {
            std::fs::write(&golden, &json).unwrap();
        } else if std::fs::read_to_string(&golden).unwrap_or_default() != json {
            wrong.push(format!(
                "{name}: compiles to something else than {}",
                golden.display()
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
