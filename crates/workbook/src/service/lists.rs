//! The sheets that are plain tables: materials, steps, questions and answers, and so on.

use catalog::service::{Basis, CheckRule, Faq, Figure, Guide, Material, Part, Place, Step};
use form::Form;
use form::definition::{FormDefinition, NodeDef};

use super::headings::{ALIASES, BASIS, CHECK_RULES, FAQ, FIGURES, MATERIALS, PARTS, PLACES, STEPS, resolver};
use super::mapping::Questions;
use super::sheets::Sheets;
use super::words::split_words;
use crate::engine_findings::foreign_finding;
use crate::finding::Finding;
use crate::nearest::report_unknown;
use crate::survey::expression;
use crate::table::{Line, Mode, Table};

type Names = &'static [(&'static str, &'static [&'static str])];

/// Expressions on other sheets, checked against the form they are about.
pub struct Expressions<'a> {
    /// The form, when it could be loaded.
    pub form: Option<&'a Form>,
    /// Its questions.
    pub questions: &'a Questions,
    /// Where findings go.
    pub findings: &'a mut Vec<Finding>,
}

impl Expressions<'_> {
    fn read(&mut self, line: &Line<'_>, key: &str) -> Option<String> {
        let (text, changed) = expression::half_width(&line.get(key)?);
        if changed {
            self.findings.push(
                line.warning("expression-full-width", key)
                    .with("normalised", &text),
            );
        }
        let text = expression::rename_references(&text, self.questions.renamed());
        let place = line.error("", key);
        for found in self.form.map(|form| form.check(&text)).unwrap_or_default() {
            let finding = foreign_finding(&found, &place.sheet, &place.cell);
            self.findings.push(finding.with("expression", &text));
        }
        Some(text)
    }

    fn need(&mut self, line: &Line<'_>, key: &str) -> String {
        let value = line.get(key);
        if value.is_none() {
            self.findings
                .push(line.error("cell-needed", key).with("column", key));
        }
        value.unwrap_or_default()
    }

    fn number(&mut self, line: &Line<'_>, key: &str) -> u32 {
        let Some(value) = line.get(key) else { return 0 };
        value.parse().unwrap_or_else(|_| {
            self.findings
                .push(line.error("number-expected", key).with("value", &value));
            0
        })
    }

    /// A word of a closed list, in English or Chinese; blank gives the first.
    fn word(&mut self, line: &Line<'_>, key: &str, allowed: &[(&str, &str)]) -> String {
        let value = line.get(key).unwrap_or_default();
        let first = allowed
            .first()
            .map(|(name, _)| (*name).to_owned())
            .unwrap_or_default();
        if value.is_empty() {
            return first;
        }
        if let Some((name, _)) = allowed
            .iter()
            .find(|(name, chinese)| value == *name || value == *chinese)
        {
            return (*name).to_owned();
        }
        let all: Vec<String> = allowed
            .iter()
            .map(|(name, chinese)| format!("{name} {chinese}"))
            .collect();
        self.findings.push(
            line.error("word-unknown", key)
                .with("word", &value)
                .with("allowed", all.join(", ")),
        );
        first
    }

    fn date(&mut self, line: &Line<'_>, key: &str) -> String {
        let value = line.get(key).unwrap_or_default();
        if !value.is_empty() && value.parse::<jiff::civil::Date>().is_err() {
            self.findings
                .push(line.error("date-expected", key).with("value", &value));
        }
        value
    }
}

/// Each line of a sheet as one entry; nothing where there is no such sheet.
fn each<T>(
    sheets: &Sheets<'_>,
    key: &str,
    names: Names,
    at: &mut Expressions<'_>,
    one: impl Fn(&Line<'_>, &mut Expressions<'_>) -> T,
) -> Vec<T> {
    let Some(sheet) = sheets.get(key) else {
        return Vec::new();
    };
    let table = Table::new(sheet, Mode::Service, resolver(names), at.findings);
    report_unknown(&table, names, at.findings);
    let first = names.first().map(|(name, _)| *name).unwrap_or_default();
    if !table.has(first) {
        let all = names.first().map(|(_, all)| all.join(" / ")).unwrap_or_default();
        at.findings.push(
            Finding::error("column-missing")
                .on(&sheet.name)
                .with("heading", all),
        );
    }
    table
        .lines()
        .filter(|line| !line.is_blank())
        .map(|line| one(&line, at))
        .collect()
}

/// Everything of the guide that has a sheet of its own.
pub fn fill(sheets: &Sheets<'_>, guide: &mut Guide, at: &mut Expressions<'_>) {
    guide.steps = each(sheets, "steps", STEPS, at, |line, _| Step {
        name: line.text("name"),
        who: line.text("who"),
        what: line.text("what"),
        limit: line.text("limit"),
    });
    guide.faq = each(sheets, "faq", FAQ, at, |line, _| Faq {
        question: line.text("question"),
        answer: line.text("answer"),
        also: ways(&line.get("also").unwrap_or_default()),
    });
    guide.aliases = each(sheets, "aliases", ALIASES, at, |line, _| {
        line.get("alias").unwrap_or_default()
    });
    guide.places = each(sheets, "places", PLACES, at, place);
    guide.basis = each(sheets, "basis", BASIS, at, basis);
    guide.figures = each(sheets, "figures", FIGURES, at, figure);
}

/// Ways to ask, one after the other: separated by line breaks or semicolons, because commas and question marks belong to them.
fn ways(cell: &str) -> Vec<String> {
    cell.split(['\n', '；', ';'])
        .map(str::trim)
        .filter(|way| !way.is_empty())
        .map(str::to_owned)
        .collect()
}

fn place(line: &Line<'_>, at: &mut Expressions<'_>) -> Place {
    let office = match at.need(line, "office").as_str() {
        "本村" => "village".to_owned(),
        "本乡镇" => "town".to_owned(),
        other => other.to_owned(),
    };
    Place {
        office,
        note: line.text("note"),
    }
}

fn basis(line: &Line<'_>, at: &mut Expressions<'_>) -> Basis {
    Basis {
        name: at.need(line, "name"),
        article: line.get("article").unwrap_or_default(),
        says: line.get("says").unwrap_or_default(),
        status: at.word(line, "status", &[("unverified", "未核对"), ("seen", "已读原文")]),
    }
}

fn figure(line: &Line<'_>, at: &mut Expressions<'_>) -> Figure {
    Figure {
        name: line.text("name"),
        value: line.text("value"),
        valid_from: at.date(line, "valid_from"),
        valid_to: at.date(line, "valid_to"),
        kind: at.word(line, "kind", FIGURE_KINDS),
    }
}

/// The materials sheet.
pub fn materials(sheets: &Sheets<'_>, at: &mut Expressions<'_>) -> Vec<Material> {
    let materials = each(sheets, "materials", MATERIALS, at, material);
    twice(sheets, "materials", MATERIALS, at);
    materials
}

/// A line up to which the difference is paid is no amount that anybody gets.
const FIGURE_KINDS: &[(&str, &str)] = &[("amount", "金额"), ("window", "时间窗口"), ("top_up", "补差线")];

const KINDS: &[(&str, &str)] = &[
    ("id-card", "身份证"),
    ("household-book", "户口簿"),
    ("bank-card", "银行卡"),
    ("social-card", "社保卡"),
    ("photo", "证件照"),
    ("disability-card", "残疾证"),
    ("marriage-certificate", "结婚证"),
    ("medical-record", "病历"),
    ("income-proof", "收入证明"),
    ("authorisation", "授权书"),
    ("other", "其他"),
];

fn material(line: &Line<'_>, at: &mut Expressions<'_>) -> Material {
    Material {
        id: at.need(line, "id"),
        kind: kind(line, at),
        name: line.text("name"),
        how: line.text("how"),
        need: at.word(line, "need", &[("1", "必要"), ("2", "非必要"), ("3", "容缺后补")]),
        when: at.read(line, "when"),
        originals: at.number(line, "originals"),
        copies: at.number(line, "copies"),
        source: line.text("source"),
        basis: line.text("basis"),
        valid_months: at.number(line, "valid_months"),
        persons: at.read(line, "persons"),
    }
}

fn kind(line: &Line<'_>, at: &mut Expressions<'_>) -> String {
    let value = at.need(line, "kind");
    if let Some((name, _)) = KINDS.iter().find(|(_, chinese)| value == *chinese) {
        return (*name).to_owned();
    }
    let plain = value
        .chars()
        .all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-');
    if !plain {
        let all: Vec<String> = KINDS
            .iter()
            .map(|(name, chinese)| format!("{name} {chinese}"))
            .collect();
        at.findings.push(
            line.error("word-unknown", "kind")
                .with("word", &value)
                .with("allowed", all.join(", ")),
        );
    }
    value
}

/// The same id twice on a sheet.
fn twice(sheets: &Sheets<'_>, key: &str, names: Names, at: &mut Expressions<'_>) {
    let Some(sheet) = sheets.get(key) else { return };
    let table = Table::new(sheet, Mode::Service, resolver(names), &mut Vec::new());
    let mut seen = std::collections::HashMap::new();
    for line in table.lines() {
        let Some(id) = line.get("id") else { continue };
        if let Some(row) = seen.insert(id.clone(), line.number()) {
            at.findings.push(
                line.error("id-twice", "id")
                    .with("id", id)
                    .with("row", u32::to_string(&row)),
            );
        }
    }
}

/// Questions that answer a material must name one that is there.
pub fn materials_in_form(
    sheets: &Sheets<'_>,
    form: Option<&FormDefinition>,
    materials: &[Material],
    findings: &mut Vec<Finding>,
) {
    let (Some(form), Some(sheet)) = (form, sheets.get("survey")) else {
        return;
    };
    let table = Table::new(
        sheet,
        Mode::Service,
        crate::survey::headings::survey,
        &mut Vec::new(),
    );
    let rows: Vec<_> = table.lines().collect();
    for node in all(&form.nodes) {
        let Some(id) = node
            .material
            .as_ref()
            .filter(|id| !materials.iter().any(|known| known.id == **id))
        else {
            continue;
        };
        let row = node
            .source
            .as_ref()
            .and_then(|source| crate::parse_cell(source.rsplit_once('!')?.1));
        let line = rows
            .iter()
            .find(|line| Some(line.number()) == row.map(|(_, row)| row));
        let guess =
            crate::nearest::nearest(id, materials.iter().map(|known| known.id.as_str())).unwrap_or_default();
        findings.extend(line.map(|line| {
            line.error("material-unknown", "material")
                .with("id", id)
                .with("nearest", guess)
        }));
    }
}

/// All nodes of a tree.
pub fn all(nodes: &[NodeDef]) -> Vec<&NodeDef> {
    nodes
        .iter()
        .flat_map(|node| std::iter::once(node).chain(all(&node.children)))
        .collect()
}

/// The sheet of the self-check's rules.
pub fn check_rules(sheets: &Sheets<'_>, at: &mut Expressions<'_>) -> Vec<CheckRule> {
    let rules = each(sheets, "check_rules", CHECK_RULES, at, |line, at| CheckRule {
        when: rule(line, at),
        fails: line.text("fails"),
        verdict: at.word(line, "verdict", &[("no", "不能办"), ("ask", "问一问")]),
        instead: split_words(&line.get("instead").unwrap_or_default()),
    });
    if rules.is_empty() && sheets.get("self_check").is_some() {
        at.findings
            .push(Finding::error("sheet-missing").with("sheet", super::headings::title("check_rules")));
    }
    rules
}

fn rule(line: &Line<'_>, at: &mut Expressions<'_>) -> String {
    let when = at.read(line, "when");
    if when.is_none() {
        at.findings
            .push(line.error("cell-needed", "when").with("column", "when / 条件"));
    }
    when.unwrap_or_default()
}

/// The sheet of the applications made from one set of answers.
pub fn parts(sheets: &Sheets<'_>, at: &mut Expressions<'_>) -> Vec<Part> {
    let parts = each(sheets, "parts", PARTS, at, |line, at| Part {
        id: at.need(line, "id"),
        name: line.text("name"),
        office: line.text("office"),
        when: at.read(line, "when"),
        questions: questions(line, at),
    });
    twice(sheets, "parts", PARTS, at);
    parts
}

fn questions(line: &Line<'_>, at: &mut Expressions<'_>) -> Vec<String> {
    let mut names = Vec::new();
    for word in split_words(&line.get("questions").unwrap_or_default()) {
        match at.questions.get(&word) {
            Some(question) => names.push(question.name.clone()),
            None => {
                let guess = at.questions.nearest(&word);
                at.findings.push(
                    line.error("question-unknown", "questions")
                        .with("name", &word)
                        .with("nearest", guess),
                );
            }
        }
    }
    names
}
