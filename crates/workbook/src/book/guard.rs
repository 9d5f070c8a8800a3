//! Looks into a zip before the spreadsheet reader does: a bomb must be refused before anything is unpacked into memory.

use std::io::{BufRead, BufReader, Cursor, Read};

use zip::ZipArchive;

use super::MAX_UNPACKED;
use crate::finding::Finding;

const MAX_PARTS: usize = 4_096;

/// Unpacks every part into nothing and counts; lying headers do not help a bomb.
pub fn check(bytes: &[u8]) -> Result<(), Finding> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Finding::error("file-damaged"))?;
    if archive.len() > MAX_PARTS {
        return Err(too_big());
    }
    let mut left = MAX_UNPACKED;
    for index in 0..archive.len() {
        let part = archive
            .by_index(index)
            .map_err(|_| Finding::error("file-damaged"))?;
        if part.size() > left {
            return Err(too_big());
        }
        let unpacked = std::io::copy(&mut part.take(left + 1), &mut std::io::sink());
        left = left
            .checked_sub(unpacked.map_err(|_| Finding::error("file-damaged"))?)
            .ok_or_else(too_big)?;
    }
    Ok(())
}

fn too_big() -> Finding {
    Finding::error("file-too-big-unpacked").with("limit", (MAX_UNPACKED / 1024 / 1024).to_string())
}

/// Names of the parts of a zip.
pub fn parts(bytes: &[u8]) -> Vec<String> {
    let Ok(archive) = ZipArchive::new(Cursor::new(bytes)) else {
        return Vec::new();
    };
    archive
        .file_names()
        .filter_map(|name| Some(name.ok()?.into_owned()))
        .collect()
}

/// Hidden rows (numbers) and hidden columns (from 0) of one sheet part.
pub fn hidden(bytes: &[u8], part: &str) -> (Vec<u32>, Vec<u32>) {
    let (mut rows, mut columns) = (Vec::new(), Vec::new());
    tags(bytes, part, &mut |tag| look(tag, &mut rows, &mut columns));
    (rows, columns)
}

/// Visits every tag of a part, one in memory at a time.
pub fn tags(bytes: &[u8], part: &str, visit: &mut dyn FnMut(&[u8])) {
    let Ok(mut archive) = ZipArchive::new(Cursor::new(bytes)) else {
        return;
    };
    let Ok(part) = archive.by_name(part) else {
        return;
    };
    let mut reader = BufReader::new(part);
    let mut tag = Vec::new();
    while reader.read_until(b'>', &mut tag).is_ok_and(|read| read > 0) {
        visit(&tag);
        tag.clear();
    }
}

fn look(tag: &[u8], rows: &mut Vec<u32>, columns: &mut Vec<u32>) {
    let tag = tag.trim_ascii_start();
    let is_row = tag.starts_with(b"<row ");
    if !is_row && !tag.starts_with(b"<col ") {
        return;
    }
    let Ok(text) = std::str::from_utf8(tag) else {
        return;
    };
    if !matches!(attribute(text, " hidden=\""), Some("1" | "true")) {
        return;
    }
    let number = |name| attribute(text, name).and_then(|value| value.parse::<u32>().ok());
    if is_row {
        rows.extend(number(" r=\""));
    } else if let (Some(first), Some(last)) = (number(" min=\""), number(" max=\"")) {
        // An author who hides "everything to the right" gives 16,384 columns; only those that are read matter.
        columns.extend((first..=last.min(super::MAX_COLUMNS)).map(|column| column.saturating_sub(1)));
    }
}

/// Value of an attribute; the name with its blank before and its quote behind it.
pub fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let (_, rest) = tag.split_once(name)?;
    rest.split_once('"').map(|(value, _)| value)
}

/// Sheet names with the parts that hold them, from the workbook's own index.
pub fn sheet_parts(bytes: &[u8]) -> Vec<(String, String)> {
    let Some(index) = text(bytes, "xl/workbook.xml") else {
        return Vec::new();
    };
    let targets = text(bytes, "xl/_rels/workbook.xml.rels").unwrap_or_default();
    let mut found = Vec::new();
    for tag in index.split('<').filter(|tag| tag.starts_with("sheet ")) {
        let (Some(name), Some(id)) = (attribute(tag, " name=\""), attribute(tag, ":id=\"")) else {
            continue;
        };
        let wanted = format!("Id=\"{id}\"");
        let target = targets
            .split('<')
            .find(|tag| tag.contains(&wanted))
            .and_then(|tag| attribute(tag, "Target=\""));
        if let Some(target) = target {
            found.push((unescape(name), part_path(target)));
        }
    }
    found
}

fn part_path(target: &str) -> String {
    target
        .strip_prefix('/')
        .map_or_else(|| format!("xl/{target}"), str::to_owned)
}

pub fn unescape(text: &str) -> String {
    text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&apos;", "'")
        .replace("&amp;", "&")
}

fn text(bytes: &[u8], part: &str) -> Option<String> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).ok()?;
    let mut text = String::new();
    archive
        .by_name(part)
        .ok()?
        .take(8 * 1024 * 1024)
        .read_to_string(&mut text)
        .ok()?;
    Some(text)
}
