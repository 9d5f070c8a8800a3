//! Papers (材料) page by page, in chunks inside the person's file, so that one key protects all. Which pages are one paper is in
//! `super::whole_papers`, making a page from a photo in `crate::papers`.

use jiff::Timestamp;
use rusqlite::{Connection, Row};

use super::PersonStore;
use crate::{
    Kind, Result,
    db::{CHUNK_BYTES, Statements as _, at, int, ms, nouns::PAPER, sql},
    papers::NormalisedPaper,
};

/// What a paper is, as the person says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewPaper {
    /// Id.
    pub id: String,
    /// Kind (`id-card`, …).
    pub kind: String,
    /// Name for the person; may be empty.
    pub name: String,
    /// Last day of validity, `YYYY-MM-DD`; empty for none.
    pub expires: String,
}

/// A stored paper without its bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaperRow {
    /// Id.
    pub id: String,
    /// Kind.
    pub kind: String,
    /// Name for the person.
    pub name: String,
    /// Media type, found by content.
    pub media_type: String,
    /// Bytes in clear.
    pub size_bytes: u32,
    /// SHA-256 (hex) in clear.
    pub content_hash: String,
    /// Last day of validity; empty for none.
    pub expires: String,
    /// When stored.
    pub made_at: Timestamp,
    /// Where it was used.
    pub uses: Vec<Use>,
}

/// Where something was used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Use {
    /// Draft id or application id.
    pub used_in: String,
    /// Title for the person.
    pub title: String,
    /// When.
    pub used_at: Timestamp,
}

impl PersonStore {
    /// Stores a paper and gives its id: the one of an equal paper of the same kind when that is there already.
    ///
    /// # Errors
    /// `DiskFull` or `Storage` ([`crate::Kind`]) when the file cannot be written; nothing has changed then.
    pub fn add_paper(&self, new: &NewPaper, paper: &NormalisedPaper, now: Timestamp) -> Result<String> {
        let hash = seal::hash::sha256_hex(&paper.bytes);
        self.db.write(|db| {
            let same = db.maybe(sql!(PAPER, "find_same"), (&hash, &new.kind), |row| {
                row.get::<_, String>("id")
            })?;
            if let Some(same) = same {
                return Ok(same);
            }
            write_paper(db, new, paper, &hash, now)?;
            Ok(new.id.clone())
        })
    }

    /// Puts another picture in the place of a paper, a turned one or one taken again, and gives its id; all else that is known
    /// of it stays. What anything but one answer of an unsent draft holds on to is kept as it is, and the new picture becomes a
    /// paper of its own.
    ///
    /// # Errors
    /// `DiskFull` or `Storage` ([`crate::Kind`]) when the file cannot be written; nothing has changed then.
    pub fn replace_paper(
        &self,
        old: &str,
        new: &NewPaper,
        paper: &NormalisedPaper,
        now: Timestamp,
    ) -> Result<String> {
        let free = self.db.read(|db| {
            let held = db.maybe(sql!(PAPER, "count_holders"), [old], |row| {
                Ok((row.get::<_, String>("kind")?, row.get::<_, u32>("holders")?))
            })?;
            Ok(held.is_some_and(|(kind, holders)| kind == new.kind && holders <= 1))
        })?;
        if !free {
            return self.add_paper(new, paper, now);
        }
        self.db.write(|db| {
            db.run(sql!(PAPER, "update_answers"), (old, ms(now)))?;
            write_picture(db, old, paper, now)
        })?;
        Ok(old.to_owned())
    }

    /// All pages, newest first, those included that nothing needs any more.
    ///
    /// # Errors
    /// `Damaged` or `Storage` ([`crate::Kind`]) when the file cannot be read.
    pub fn papers(&self) -> Result<Vec<PaperRow>> {
        self.db.read(|db| {
            let papers = db.all(sql!(PAPER, "list"), [], read_paper)?;
            papers.into_iter().map(|paper| with_uses(db, paper)).collect()
        })
    }

    /// One paper.
    ///
    /// # Errors
    /// `NotFound` ([`crate::Kind`]) when it is not there. `Damaged` or `Storage` ([`crate::Kind`]) when the file cannot be read.
    pub fn paper(&self, id: &str) -> Result<PaperRow> {
        self.db.read(|db| {
            let paper = db
                .maybe(sql!(PAPER, "find"), [id], read_paper)?
                .ok_or(crate::VaultError::from(Kind::NotFound))?;
            with_uses(db, paper)
        })
    }

    /// The paper's bytes.
    ///
    /// # Errors
    /// `NotFound` ([`crate::Kind`]) when it is not there. `Damaged` or `Storage` ([`crate::Kind`]) when the file cannot be read.
    pub fn paper_bytes(&self, id: &str) -> Result<Vec<u8>> {
        let chunks = self.db.read(|db| {
            db.all(sql!(PAPER, "list_chunks"), [id], |row| {
                row.get::<_, Vec<u8>>("bytes")
            })
        })?;
        if chunks.is_empty() {
            Err(Kind::NotFound.into())
        } else {
            Ok(chunks.concat())
        }
    }

    /// A small JPEG of it; empty for documents.
    ///
    /// # Errors
    /// `NotFound` ([`crate::Kind`]) when it is not there. `Damaged` or `Storage` ([`crate::Kind`]) when the file cannot be read.
    pub fn paper_thumbnail(&self, id: &str) -> Result<Vec<u8>> {
        let found = self
            .db
            .read(|db| db.maybe(sql!(PAPER, "find_thumbnail"), [id], |row| row.get("thumbnail")))?;
        found.ok_or_else(|| Kind::NotFound.into())
    }

    /// Remembers where a paper was used, page by page, each with all pages that it was sent with.
    ///
    /// # Errors
    /// `DiskFull` or `Storage` ([`crate::Kind`]) when the file cannot be written; nothing has changed then.
    pub fn note_paper_use(&self, pages: &[String], used_in: &str, title: &str, now: Timestamp) -> Result<()> {
        let whole = pages.join(" ");
        self.db.write(|db| {
            for page in pages {
                db.run(sql!(PAPER, "insert_use"), (page, used_in, title, ms(now), &whole))?;
            }
            Ok(())
        })
    }
}

fn write_paper(
    db: &Connection,
    new: &NewPaper,
    paper: &NormalisedPaper,
    hash: &str,
    now: Timestamp,
) -> Result<()> {
    db.run(
        sql!(PAPER, "insert"),
        (
            &new.id,
            &new.kind,
            &new.name,
            paper.media_type,
            int(paper.bytes.len()),
            hash,
            &new.expires,
            &paper.thumbnail,
            ms(now),
        ),
    )?;
    write_chunks(db, &new.id, &paper.bytes)
}

fn write_picture(db: &Connection, id: &str, paper: &NormalisedPaper, now: Timestamp) -> Result<()> {
    let hash = seal::hash::sha256_hex(&paper.bytes);
    db.run(sql!(PAPER, "delete_chunks"), [id])?;
    db.run(
        sql!(PAPER, "update_picture"),
        (
            id,
            paper.media_type,
            int(paper.bytes.len()),
            hash,
            &paper.thumbnail,
            ms(now),
        ),
    )?;
    write_chunks(db, id, &paper.bytes)
}

fn write_chunks(db: &Connection, id: &str, bytes: &[u8]) -> Result<()> {
    for (n, chunk) in bytes.chunks(CHUNK_BYTES).enumerate() {
        db.run(sql!(PAPER, "insert_chunk"), (id, int(n), chunk))?;
    }
    Ok(())
}

pub(super) fn with_uses(db: &Connection, paper: PaperRow) -> Result<PaperRow> {
    let uses = db.all(sql!(PAPER, "list_uses"), [&paper.id], read_use)?;
    Ok(PaperRow { uses, ..paper })
}

pub(crate) fn read_use(row: &Row<'_>) -> rusqlite::Result<Use> {
    Ok(Use {
        used_in: row.get("used_in")?,
        title: row.get("title")?,
        used_at: at(row.get("used_at")?),
    })
}

pub(super) fn read_paper(row: &Row<'_>) -> rusqlite::Result<PaperRow> {
    Ok(PaperRow {
        id: row.get("id")?,
        kind: row.get("kind")?,
        name: row.get("name")?,
        media_type: row.get("media_type")?,
        size_bytes: row.get("size")?,
        content_hash: row.get("content_hash")?,
        expires: row.get("expires")?,
        made_at: at(row.get("made_at")?),
        uses: Vec::new(),
    })
}
