//! `county compile`: the compiled service on standard output, findings on standard error.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use super::files;

/// Compiles each file; one fault anywhere makes the exit code 1.
pub fn run(paths: &[PathBuf], language: &str) -> anyhow::Result<ExitCode> {
    let mut clean = true;
    for path in paths {
        clean &= compile(path, language)?;
    }
    Ok(if clean {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

fn compile(path: &Path, language: &str) -> anyhow::Result<bool> {
    let bytes = files::read(path)?;
    let (service, findings) =
        workbook::compile_service_with(&bytes, &files::name(path), &files::beside(path));
    for finding in &findings {
        eprintln!(
            "{}",
            workbook::line(&path.display().to_string(), finding, language)
        );
    }
    if let Some(service) = &service {
        println!("{}", serde_json::to_string_pretty(service)?);
    }
    Ok(service.is_some())
}
