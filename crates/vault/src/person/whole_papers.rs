//! Papers as the person has them: each with all its pages. An answer, a choice and a sending each say which pages are one
//! paper. What none of them names was taken away again: it is none of the person's papers, and goes.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::Connection;

use super::PersonStore;
use super::papers::{PaperRow, read_paper, with_uses};
use crate::{
    Kind, Result,
    db::{Statements as _, nouns::PAPER, sql},
};

/// A paper of one page or several.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WholePaper {
    /// In order; never empty.
    pub pages: Vec<PaperRow>,
    /// All its pages stand in a larger one as well, so it is no paper of its own in a list.
    pub part: bool,
}

impl WholePaper {
    /// The ids of its pages, joined by a space, as an answer has them.
    pub fn id(&self) -> String {
        let ids: Vec<&str> = self.pages.iter().map(|page| page.id.as_str()).collect();
        ids.join(" ")
    }

    fn has(&self, id: &str) -> bool {
        self.pages.iter().any(|page| page.id == id)
    }
}

impl PersonStore {
    /// All papers, newest first.
    ///
    /// # Errors
    /// `Damaged` or `Storage` ([`crate::Kind`]) when the file cannot be read.
    pub fn whole_papers(&self) -> Result<Vec<WholePaper>> {
        self.db.read(read_all)
    }

    /// Keeps these pages as one paper by choice, and says what kind it is or until when it holds. Absent fields stay.
    ///
    /// # Errors
    /// `NotFound` ([`crate::Kind`]) when a page is not there. `DiskFull` or `Storage` ([`crate::Kind`]) when the file cannot be written; nothing has changed then.
    pub fn change_paper(
        &self,
        id: &str,
        kind: Option<&str>,
        name: Option<&str>,
        expires: Option<&str>,
    ) -> Result<()> {
        self.db.write(|db| {
            let mut changed = 0;
            for page in id.split(' ') {
                if db.run(sql!(PAPER, "update"), (page, kind, name, expires, id))? == 0 {
                    return Err(Kind::NotFound.into());
                }
                changed += 1;
            }
            if changed == 0 {
                Err(Kind::NotFound.into())
            } else {
                Ok(())
            }
        })
    }

    /// Deletes a paper that no unfinished draft answers with. Pages that another paper has as well stay with that.
    ///
    /// # Errors
    /// `PaperInUse` when an unfinished application or a mandate needs it. `NotFound` ([`crate::Kind`]) when it is not there. `DiskFull` or `Storage` ([`crate::Kind`]) when the file cannot be written; nothing has changed then.
    pub fn delete_paper(&self, id: &str) -> Result<()> {
        self.db.write(|db| {
            let ids: BTreeSet<&str> = id.split(' ').collect();
            for page in &ids {
                let needed: u32 = db
                    .maybe(sql!(PAPER, "count_needed"), [page], |row| row.get("needed"))?
                    .unwrap_or(0);
                if needed > 0 {
                    return Err(Kind::PaperInUse.into());
                }
            }
            let all = read_all(db)?;
            let others = all.iter().filter(|paper| !within(paper, &ids));
            let others: Vec<&WholePaper> = others.collect();
            let mut removed = 0;
            for page in ids {
                if !others.iter().any(|paper| paper.has(page)) {
                    removed += db.run(sql!(PAPER, "delete"), [page])?;
                }
            }
            if removed == 0 {
                Err(Kind::NotFound.into())
            } else {
                Ok(())
            }
        })
    }

    /// Deletes a page that nothing needs and nobody chose to keep; answers whether it went.
    ///
    /// # Errors
    /// `DiskFull` or `Storage` ([`crate::Kind`]) when the file cannot be written; nothing has changed then.
    pub fn drop_unneeded(&self, page: &str) -> Result<bool> {
        let gone = self
            .db
            .write(|db| db.run(sql!(PAPER, "delete_unneeded"), [page]))?;
        Ok(gone > 0)
    }

    /// Deletes every page that nothing needs and nobody chose to keep. For when nothing is under way: a page that was just
    /// stored is needed by nothing yet.
    ///
    /// # Errors
    /// `DiskFull` or `Storage` ([`crate::Kind`]) when the file cannot be written; nothing has changed then.
    pub fn drop_all_unneeded(&self) -> Result<()> {
        self.db.write(|db| db.run(sql!(PAPER, "delete_unneeded"), [""]))?;
        Ok(())
    }
}

/// The pages of answers that a newer form has no place for stay: the person did not take them away.
pub(super) fn keep_unasked(db: &Connection, answers: &[String]) -> Result<()> {
    for answer in of_papers(db, answers)? {
        db.run(sql!(PAPER, "update_kept_unasked"), [answer])?;
    }
    Ok(())
}

/// The pages of answers that are gone, unless something else needs them.
pub(super) fn drop_unneeded(db: &Connection, answers: &[String]) -> Result<()> {
    for page in of_papers(db, answers)?
        .iter()
        .flat_map(|answer| answer.split(' '))
    {
        db.run(sql!(PAPER, "delete_unneeded"), [page])?;
    }
    Ok(())
}

/// Those among answers that are pages.
fn of_papers<'a>(db: &Connection, answers: &'a [String]) -> Result<Vec<&'a str>> {
    let rows: BTreeMap<String, PaperRow> = rows(db)?;
    let is_paper = |answer: &&'a str| !pages(answer, &rows).is_empty();
    Ok(answers.iter().map(String::as_str).filter(is_paper).collect())
}

fn read_all(db: &Connection) -> Result<Vec<WholePaper>> {
    let rows = rows(db)?;
    let mut lists: Vec<Vec<&PaperRow>> = Vec::new();
    for text in said(db)? {
        let list = pages(&text, &rows);
        if !list.is_empty() && !lists.iter().any(|known| same(known, &list)) {
            lists.push(list);
        }
    }
    let newest = |list: &[&PaperRow]| list.iter().map(|page| (page.made_at, page.id.clone())).max();
    lists.sort_by_key(|list| std::cmp::Reverse(newest(list)));
    let is_part = |list: &[&PaperRow]| {
        lists
            .iter()
            .any(|other| other.len() > list.len() && covers(other, list))
    };
    let whole = lists.iter().map(|list| {
        let pages = list.iter().map(|page| with_uses(db, (*page).clone()));
        Ok(WholePaper {
            pages: pages.collect::<Result<_>>()?,
            part: is_part(list),
        })
    });
    whole.collect()
}

fn rows(db: &Connection) -> Result<BTreeMap<String, PaperRow>> {
    let rows = db.all(sql!(PAPER, "list"), [], read_paper)?;
    Ok(rows.into_iter().map(|row| (row.id.clone(), row)).collect())
}

/// Whatever may say which pages are one paper.
fn said(db: &Connection) -> Result<Vec<String>> {
    let mut said = db.all(sql!(PAPER, "list_answers"), [], |row| row.get("value"))?;
    said.extend(db.all(sql!(PAPER, "list_kept"), [], |row| row.get("kept"))?);
    said.extend(db.all(sql!(PAPER, "list_sent"), [], |row| row.get("pages"))?);
    said.extend(db.all(sql!(PAPER, "list_mandated"), [], |row| row.get("id"))?);
    Ok(said)
}

/// The pages that a text names; nothing for a text that is about something else.
fn pages<'a>(text: &str, rows: &'a BTreeMap<String, PaperRow>) -> Vec<&'a PaperRow> {
    let mut pages: Vec<&PaperRow> = Vec::new();
    for page in text.split(' ').filter_map(|id| rows.get(id)) {
        if !pages.iter().any(|there| there.id == page.id) {
            pages.push(page);
        }
    }
    pages
}

fn covers(larger: &[&PaperRow], list: &[&PaperRow]) -> bool {
    list.iter()
        .all(|page| larger.iter().any(|other| other.id == page.id))
}

fn same(one: &[&PaperRow], other: &[&PaperRow]) -> bool {
    one.len() == other.len() && covers(one, other)
}

fn within(paper: &WholePaper, ids: &BTreeSet<&str>) -> bool {
    paper.pages.iter().all(|page| ids.contains(page.id.as_str()))
}
