//! `county compile`: the compiled service on standard output, findings on standard error.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use super::files;

/// Compiles each file; one fault anywhere makes the exit code 1.
pub fn run(paths: &[PathBuf], plain: bool, language: &str) -> anyhow::Result<ExitCode> {
    let mut clean = true;
    for path in paths {
        clean &= compile(path, plain, language)?;
    }
    Ok(if clean {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

fn compile(path: &Path, plain: bool, language: &str) -> anyhow::Result<bool> {
    let bytes = files::read(path)?;
    let (name, beside) = (files::name(path), files::beside(path));
    if plain {
        let (form, findings) = workbook::compile_plain(&bytes, &name, &beside);
        return tell(path, form.as_ref(), &findings, language);
    }
    let (service, findings) = workbook::compile_service_with(&bytes, &name, &beside);
    tell(path, service.as_ref(), &findings, language)
}

fn tell<T: serde::Serialize>(
    path: &Path,
    compiled: Option<&T>,
    findings: &[workbook::Finding],
    language: &str,
) -> anyhow::Result<bool> {
    for finding in findings {
        eprintln!(
            "{}",
            workbook::line(&path.display().to_string(), finding, language)
        );
    }
    if let Some(compiled) = compiled {
        println!("{}", serde_json::to_string_pretty(compiled)?);
    }
    Ok(compiled.is_some())
}
