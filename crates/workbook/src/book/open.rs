//! Opens a workbook from bytes. The content decides what it is; the name of the file only decides whether to warn.

use super::{Book, MAX_FILE, excel, guard, markdown};
use crate::finding::Finding;

/// What the bytes are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Content {
    Xlsx,
    Xlsb,
    Ods,
    Xls,
    Text,
    Nothing,
}

/// Opens a workbook. `text_too` also takes a Markdown table.
pub fn open(bytes: &[u8], file_name: &str, text_too: bool, findings: &mut Vec<Finding>) -> Option<Book> {
    match try_open(bytes, file_name, text_too, findings) {
        Ok(book) => Some(book),
        Err(finding) => {
            findings.push(finding.with("file", file_name));
            None
        }
    }
}

fn try_open(
    bytes: &[u8],
    file_name: &str,
    text_too: bool,
    findings: &mut Vec<Finding>,
) -> Result<Book, Finding> {
    if bytes.len() > MAX_FILE {
        return Err(Finding::error("file-too-big").with("limit", (MAX_FILE / 1024 / 1024).to_string()));
    }
    if is_locked(bytes) {
        return Err(Finding::error("file-has-password"));
    }
    let content = sniff(bytes);
    if matches!(content, Content::Xlsx | Content::Xlsb | Content::Ods) {
        guard::check(bytes)?;
    }
    warn_extension(content, file_name, findings);
    match content {
        Content::Xlsx => excel::xlsx(bytes, findings),
        Content::Xlsb => Err(Finding::error("file-format-xlsb")),
        Content::Xls => excel::xls(bytes, findings),
        Content::Ods => Err(Finding::error("file-format-ods")),
        Content::Text if text_too => text_book(bytes),
        Content::Text => Err(Finding::error("file-is-text")),
        Content::Nothing => Err(Finding::error("file-not-a-workbook")),
    }
}

fn text_book(bytes: &[u8]) -> Result<Book, Finding> {
    let text = super::text_of(bytes).ok_or_else(|| Finding::error("file-not-a-workbook"))?;
    markdown::read(&text).ok_or_else(|| Finding::error("file-is-text"))
}

/// A workbook with a password is another container around the real one, in which this name stands.
fn is_locked(bytes: &[u8]) -> bool {
    let name: Vec<u8> = "EncryptedPackage"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    bytes.starts_with(&[0xd0, 0xcf, 0x11, 0xe0]) && bytes.windows(name.len()).any(|window| window == name)
}

fn sniff(bytes: &[u8]) -> Content {
    if bytes.starts_with(&[0xd0, 0xcf, 0x11, 0xe0]) || bytes.starts_with(&[0x09, 0x08]) {
        return Content::Xls;
    }
    if bytes.starts_with(b"PK") {
        return zipped(bytes);
    }
    // A table in GBK or UTF-16 is text as well.
    let head = bytes.get(..bytes.len().min(4_096)).unwrap_or_default();
    let wide = bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]);
    let readable = !bytes.is_empty() && (wide || !head.contains(&0));
    if readable { Content::Text } else { Content::Nothing }
}

fn zipped(bytes: &[u8]) -> Content {
    let parts = guard::parts(bytes);
    let has = |name: &str| parts.iter().any(|part| part.eq_ignore_ascii_case(name));
    if has("xl/workbook.bin") {
        Content::Xlsb
    } else if has("content.xml") {
        Content::Ods
    } else if parts.is_empty()
        || parts
            .iter()
            .any(|part| part.to_ascii_lowercase().starts_with("xl/"))
    {
        // A zip that cannot be listed is a truncated workbook more often than anything else; the guard says so.
        Content::Xlsx
    } else {
        Content::Nothing
    }
}

fn warn_extension(content: Content, file_name: &str, findings: &mut Vec<Finding>) {
    let extension = file_name
        .rsplit_once('.')
        .map(|(_, end)| end.to_ascii_lowercase())
        .unwrap_or_default();
    let (fits, should): (&[&str], &str) = match content {
        Content::Xlsx => (&["xlsx", "xlsm", "xltx", "et"], "xlsx"),
        Content::Xls => (&["xls", "xlt", "et"], "xls"),
        _ => return,
    };
    if !fits.contains(&extension.as_str()) {
        findings.push(
            Finding::warning("file-wrong-extension")
                .with("file", file_name)
                .with("extension", should),
        );
    }
}
