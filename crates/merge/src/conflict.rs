//! What a person has to pick: read out of the record each time, because that is where it is kept.

use crate::plain::is_within;
use crate::record::{Presence, Record, gone, row_key};
use crate::register::{Register, Write};
use crate::write::{Hand, Pen};

/// What a conflict is about.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject {
    /// A question, by its path.
    Field(String),
    /// A row, by its repeat and id.
    Row {
        /// Path of the repeat.
        repeat: String,
        /// Id of the row.
        id: String,
    },
    /// The draft itself.
    Whole,
}

/// One side of a conflict.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Side {
    /// The answer, `None` for taken back; of a row or a draft `None` for deleted, blank for written in.
    pub value: Option<String>,
    /// The writer.
    pub by: String,
    /// The writer's device, as its owner calls it.
    pub device: String,
    /// When, by that device's clock, milliseconds since 1970.
    pub at: i64,
}

/// Two or more sides of which a person picks one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conflict {
    /// About what.
    pub subject: Subject,
    /// The sides; never two of a question with the same answer.
    pub sides: Vec<Side>,
}

/// What a person picked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Pick {
    /// This answer.
    Value(Option<String>),
    /// The row, or the draft, stays.
    Keep,
    /// It goes.
    Delete,
}

impl Record {
    /// Everything a person has to pick, in order of the paths.
    pub fn conflicts(&self) -> Vec<Conflict> {
        if self.is_deleted() {
            return Vec::new();
        }
        let hidden = self.hidden_rows();
        let visible = |key: &str| !is_within(key, &hidden);
        let fields = self.fields.iter().filter(|(key, _)| visible(key));
        let fields = fields.filter_map(|(key, field)| self.about_field(key, field));
        let rows = self.rows.iter().filter(|(key, _)| visible(key));
        let rows = rows.flat_map(|(repeat, rows)| {
            rows.iter()
                .filter_map(|(id, presence)| self.about_row(repeat, id, presence))
        });
        let whole = self.about_presence(Subject::Whole, "", &self.whole);
        whole.into_iter().chain(rows).chain(fields).collect()
    }

    /// Settles a conflict as a person picked; gives whether there was such a conflict and such a side.
    pub fn pick(&mut self, hand: &Hand<'_>, subject: &Subject, pick: &Pick, at: i64) -> bool {
        let open = self.conflicts().into_iter().find(|open| open.subject == *subject);
        let fits = open.is_some_and(|open| match pick {
            Pick::Value(value) => {
                matches!(subject, Subject::Field(_)) && open.sides.iter().any(|side| side.value == *value)
            }
            Pick::Keep | Pick::Delete => !matches!(subject, Subject::Field(_)),
        });
        if fits {
            let mut pen = Pen::new(self, hand);
            pen.settle(subject, pick, at);
            pen.done();
        }
        fits
    }

    fn about_field(&self, key: &str, field: &Register<Option<String>>) -> Option<Conflict> {
        let mut sides: Vec<Side> = Vec::new();
        for write in field.writes() {
            if !sides.iter().any(|side| side.value == write.value) {
                sides.push(self.side(write.value.clone(), &write.by, write.at));
            }
        }
        (sides.len() > 1).then(|| Conflict {
            subject: Subject::Field(key.to_owned()),
            sides,
        })
    }

    fn about_row(&self, repeat: &str, id: &str, presence: &Register<Presence>) -> Option<Conflict> {
        let subject = Subject::Row {
            repeat: repeat.to_owned(),
            id: id.to_owned(),
        };
        self.about_presence(subject, &row_key(repeat, id), presence)
    }

    fn about_presence(
        &self,
        subject: Subject,
        prefix: &str,
        presence: &Register<Presence>,
    ) -> Option<Conflict> {
        if !self.is_contested(prefix, presence) {
            return None;
        }
        let deleted = |write: &Write<Presence>| gone(write).is_some();
        let seen: Vec<_> = presence.writes().iter().filter_map(gone).collect();
        let mut sides: Vec<Side> = presence
            .writes()
            .iter()
            .map(|write| self.side((!deleted(write)).then(String::new), &write.by, write.at))
            .collect();
        for (by, at) in self.unseen(prefix, &seen) {
            sides.push(self.side(Some(String::new()), by, at));
        }
        sides.sort();
        sides.reverse();
        // The latest word of each side's writer is enough.
        sides.dedup_by(|next, kept| next.value == kept.value && next.by == kept.by);
        Some(Conflict { subject, sides })
    }

    fn side(&self, value: Option<String>, by: &str, at: i64) -> Side {
        let author = self.authors.get(by).cloned().unwrap_or_default();
        Side {
            value,
            by: by.to_owned(),
            device: author.device,
            at,
        }
    }
}

impl Pen<'_> {
    fn settle(&mut self, subject: &Subject, pick: &Pick, at: i64) {
        let presence = match pick {
            Pick::Delete => Presence::Gone(self.record.seen.clone()),
            _ => Presence::Here,
        };
        match (subject, pick) {
            (Subject::Field(key), Pick::Value(value)) => {
                let write = self.sign(value.clone(), at);
                let field = self.record.fields.entry(key.clone()).or_default();
                field.put(write, |_| true);
            }
            (Subject::Row { repeat, id }, _) => self.presence(repeat, id, presence, at),
            (Subject::Whole, _) => {
                let write = self.sign(presence, at);
                self.record.whole.put(write, |_| true);
            }
            (Subject::Field(_), _) => {}
        }
    }
}
