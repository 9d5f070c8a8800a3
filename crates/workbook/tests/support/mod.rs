//! Small workbooks for tests: rows of text to bytes, and service workbooks that differ from a good one in a single place.
#![allow(dead_code, reason = "each test file uses some of it")]

use std::io::{Cursor, Write};

use rust_xlsxwriter::Workbook;
use workbook::{Finding, compile_service};

pub type Rows = Vec<Vec<String>>;

/// Sheets by name.
#[derive(Clone)]
pub struct Sheets(pub Vec<(String, Rows)>);

/// What compiling says; a service comes only without an error.
pub fn findings(bytes: &[u8], name: &str) -> Vec<Finding> {
    let (service, findings) = compile_service(bytes, name);
    assert!(service.is_none() || !findings.iter().any(Finding::is_error));
    findings
}

/// A service that compiles: the template's own example.
pub fn good() -> Sheets {
    let bytes = workbook::write::template().unwrap();
    let mut findings = Vec::new();
    let book = workbook::book::open(&bytes, "template.xlsx", false, &mut findings).unwrap();
    let sheets = book.sheets.iter().map(|sheet| {
        let mut rows: Rows = Vec::new();
        for row in &sheet.rows {
            rows.resize(row.number as usize, Vec::new());
            let line = rows.last_mut().unwrap();
            for cell in &row.cells {
                line.resize(line.len().max(cell.column as usize + 1), String::new());
                line[cell.column as usize].clone_from(&cell.text);
            }
        }
        (sheet.name.clone(), rows)
    });
    Sheets(sheets.collect())
}

impl Sheets {
    pub fn rows(&mut self, sheet: &str) -> &mut Rows {
        &mut self.0.iter_mut().find(|(name, _)| name == sheet).unwrap().1
    }

    /// Adds a row to the survey: columns by heading.
    pub fn question(&mut self, cells: &[(&str, &str)]) -> &mut Self {
        let rows = self.rows("问卷");
        let headings = rows[0].clone();
        let mut row = vec![String::new(); headings.len()];
        for (heading, text) in cells {
            row[headings.iter().position(|other| other == heading).unwrap()] = (*text).to_owned();
        }
        rows.push(row);
        self
    }

    pub fn without(mut self, sheet: &str) -> Self {
        self.0.retain(|(name, _)| name != sheet);
        self
    }

    pub fn bytes(&self) -> Vec<u8> {
        let mut book = Workbook::new();
        for (name, rows) in &self.0 {
            let sheet = book.add_worksheet().set_name(name).unwrap();
            for (line, row) in (0u32..).zip(rows) {
                for (column, text) in (0u16..).zip(row).filter(|(_, text)| !text.is_empty()) {
                    sheet.write_string(line, column, text).unwrap();
                }
            }
        }
        book.save_to_buffer().unwrap()
    }

    pub fn findings(&self) -> Vec<Finding> {
        workbook::compile_service(&self.bytes(), "test.xlsx").1
    }

    /// Place of the finding with this code.
    pub fn place_of(&self, code: &str) -> String {
        place_of(&self.findings(), code)
    }
}

/// Place of the finding with this code; its sentence must be Chinese and filled in.
pub fn place_of(findings: &[Finding], code: &str) -> String {
    let all: Vec<String> = findings
        .iter()
        .map(|finding| workbook::line("test.xlsx", finding, "zh-Hans"))
        .collect();
    let finding = findings
        .iter()
        .find(|finding| finding.code == code)
        .unwrap_or_else(|| panic!("no {code} in {all:#?}"));
    for language in ["zh-Hans", "zh-Hant", "en"] {
        let sentence = workbook::sentence(finding, language);
        let chinese = sentence
            .chars()
            .any(|letter| ('\u{4e00}'..='\u{9fff}').contains(&letter));
        assert!(chinese || language == "en", "{language}: {sentence}");
        assert!(
            !sentence.contains("{$") && !sentence.contains("{ $"),
            "{sentence}"
        );
    }
    finding.place()
}

/// An xlsx file with one sheet, given as the XML of its rows; for files that no library would write.
pub fn raw(sheet: &str, write_rows: impl Fn(&mut dyn Write)) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default().compression_level(Some(1));
    let mut part = |name: &str, text: &str| {
        zip.start_file(name, options).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    };
    part(
        "[Content_Types].xml",
        r#"<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>"#,
    );
    part(
        "_rels/.rels",
        r#"<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#,
    );
    part(
        "xl/workbook.xml",
        &format!(
            r#"<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="{sheet}" sheetId="1" r:id="rId1"/></sheets></workbook>"#
        ),
    );
    part(
        "xl/_rels/workbook.xml.rels",
        r#"<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#,
    );
    zip.start_file("xl/worksheets/sheet1.xml", options).unwrap();
    zip.write_all(br#"<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>"#).unwrap();
    let mut buffered = std::io::BufWriter::with_capacity(1 << 20, &mut zip);
    write_rows(&mut buffered);
    buffered.flush().unwrap();
    drop(buffered);
    zip.write_all(b"</sheetData></worksheet>").unwrap();
    zip.finish().unwrap().into_inner()
}

/// A row of text cells as XML.
pub fn raw_row(out: &mut dyn Write, number: u32, cells: &[&str]) {
    let mut row = format!("<row r=\"{number}\">");
    for (column, text) in ('A'..='Z').zip(cells) {
        row.push_str(&format!(
            "<c r=\"{column}{number}\" t=\"inlineStr\"><is><t>{text}</t></is></c>"
        ));
    }
    row.push_str("</row>");
    out.write_all(row.as_bytes()).unwrap();
}
