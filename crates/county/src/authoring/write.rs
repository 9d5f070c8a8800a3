//! `county template`, `export` and `mark`: workbooks that are written.

use std::path::Path;
use std::process::ExitCode;

use anyhow::Context;
use form::definition::FormDefinition;

use super::files;

/// Writes the template.
pub fn template(out: &Path) -> anyhow::Result<ExitCode> {
    save(out, &workbook::write::template()?)?;
    Ok(ExitCode::SUCCESS)
}

/// Writes the form of a workbook as a plain XLSForm.
pub fn export(file: &Path, out: &Path, plain: bool) -> anyhow::Result<ExitCode> {
    let Some(form) = definition(file, plain)? else {
        return Ok(ExitCode::FAILURE);
    };
    save(out, &workbook::write::export(&form)?)?;
    Ok(ExitCode::SUCCESS)
}

/// The form in a workbook; findings are printed.
pub fn definition(file: &Path, plain: bool) -> anyhow::Result<Option<FormDefinition>> {
    let bytes = files::read(file)?;
    let (name, beside) = (files::name(file), files::beside(file));
    let (form, findings) = if plain {
        workbook::compile_plain(&bytes, &name, &beside)
    } else {
        let (service, findings) = workbook::compile_service_with(&bytes, &name, &beside);
        (service.and_then(|service| service.form), findings)
    };
    for finding in findings.iter().filter(|finding| finding.is_error() || !plain) {
        eprintln!(
            "{}",
            workbook::line(&file.display().to_string(), finding, "zh-Hans")
        );
    }
    Ok(form)
}

/// Writes a copy with the faulty cells marked.
pub fn mark(file: &Path, out: &Path, language: &str) -> anyhow::Result<ExitCode> {
    let bytes = files::read(file)?;
    let name = files::name(file);
    let (_, findings) = workbook::compile_service_with(&bytes, &name, &files::beside(file));
    save(out, &workbook::write::mark(&bytes, &name, &findings, language)?)?;
    println!("{}", findings.len());
    Ok(ExitCode::SUCCESS)
}

fn save(out: &Path, bytes: &[u8]) -> anyhow::Result<()> {
    std::fs::write(out, bytes).with_context(|| out.display().to_string())
}
