//! Questions and answers (政策问答): a typed question is answered from the guides' FAQ or not at all. Nothing is composed:
//! below a confidence the caller says that we do not know, and whom to ask. Between the two, questions may be offered to
//! choose from ("您是不是想问"): a person sees the question before its answer.
//!
//! Each FAQ entry is a kind of sentence: its question, the other ways to ask it (也这样问) and the question behind the names
//! of its service. Pieces (`pieces`) say which kind a question is; questions that no FAQ answers (`data/unanswered.txt`) are
//! one more kind, which an answer must beat. The services that search finds count for their entries.

use std::collections::HashMap;

use crate::fold::fold_query;
use crate::pieces::{Seen, pieces, speaks_for, spoken};
use crate::search::Hit;
use crate::service::{Faq, Service, chinese};

const SMOOTHING: f32 = 0.1;
/// Names of a service that its questions are put behind: people say 低保能领多少 where a guide asks 能领多少.
const NAMES: usize = 4;
/// What the best service of the search adds to its entries; the others by their share of its score.
const SEARCH: f32 = 10.0;
const SERVICES: usize = 6;
/// How much of what speaks for "nobody answers this" is taken off.
const UNANSWERED: f32 = 0.5;
/// From here on an answer is given.
const KNOWN: f32 = 12.0;
/// An answer must be this much likelier than the next one of another entry, or both are only offered.
const APART: f32 = 1.5;
/// The search must find the service of an answer at least half as well as its best one.
const FOUND: f32 = 0.5;
/// From here on a question is offered to choose from.
const OFFERED: f32 = 6.5;

/// How sure we are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sureness {
    /// May be what is meant: show the question, and the answer only on a tap.
    Offered,
    /// This was asked.
    Known,
}

/// An answer of the FAQ that fits.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Answer<'a> {
    /// The guide it comes from; show its title and `checked_on` beside the answer.
    pub service: &'a Service,
    /// The question as the county asks it, with its answer.
    pub faq: &'a Faq,
    /// Whether it may be given at once.
    pub sureness: Sureness,
    /// For comparing the answers of one question only.
    pub confidence: f32,
}

/// The questions of a catalog, ready to be asked. Flat arrays: a large catalog has a million places of pieces.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct AnswerIndex {
    /// FAQ entries; the last one is what none answers.
    entries: Vec<Entry>,
    /// Pieces in order; `rows[starts[i]..starts[i + 1]]` are the places of piece i, `seen[i]` its sentences.
    pieces: Vec<u64>,
    starts: Vec<u32>,
    seen: Vec<u32>,
    rows: Vec<Row>,
    sentences: u32,
}

#[derive(Debug, Clone, Copy, PartialEq)]
struct Entry {
    service: usize,
    faq: usize,
    sentences: u32,
}

/// In how many sentences of an entry a piece stands.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Row {
    entry: u32,
    count: u32,
}

impl AnswerIndex {
    /// Builds the index. Equal services give an equal index.
    pub fn build(services: &[Service]) -> Self {
        let mut index = Self::default();
        let mut places = Vec::new();
        for (number, service) in services.iter().enumerate() {
            for (faq, entry) in service.guide.faq.iter().enumerate() {
                index.add(number, faq, &ways_to_ask(service, entry), &mut places);
            }
        }
        let unanswered = include_str!("../data/unanswered.txt").lines();
        let unanswered: Vec<String> = unanswered
            .filter(|line| !line.starts_with('#'))
            .map(str::to_owned)
            .collect();
        index.add(usize::MAX, 0, &unanswered, &mut places);
        index.arrange(places);
        index
    }

    /// About how many bytes the index holds in memory.
    pub fn memory_bytes(&self) -> usize {
        self.pieces.len() * 16 + self.rows.len() * size_of::<Row>() + self.entries.len() * size_of::<Entry>()
    }

    /// The answers that fit, best first; empty means: we do not know. `services` are those the index was built from, `hits`
    /// what the search finds for the same question.
    pub fn answers<'a>(
        &self,
        hits: &[Hit],
        services: &'a [Service],
        question: &str,
        limit: usize,
    ) -> Vec<Answer<'a>> {
        let said = spoken(&fold_query(question));
        let (sums, unanswered) = self.sums(&said);
        let found = self.found(hits, services);
        let length = (said.len() as f32 + 4.0).sqrt();
        let confidence = |sum: f32, share: f32| (sum + SEARCH * share - UNANSWERED * unanswered) / length;
        let mut ranked: Vec<Ranked<'_>> = self
            .entries
            .iter()
            .zip(sums.iter().zip(&found))
            .map(|(entry, (sum, share))| Ranked {
                entry,
                share: *share,
                confidence: confidence(*sum, *share),
            })
            .filter(|ranked| ranked.confidence >= OFFERED)
            .collect();
        ranked.sort_by(|a, b| b.confidence.total_cmp(&a.confidence));
        let known = is_known(&ranked);
        let answer = |(at, ranked): (usize, Ranked<'_>)| {
            let service = services.get(ranked.entry.service)?;
            Some(Answer {
                service,
                faq: service.guide.faq.get(ranked.entry.faq)?,
                sureness: if known && at == 0 {
                    Sureness::Known
                } else {
                    Sureness::Offered
                },
                confidence: ranked.confidence,
            })
        };
        let first = ranked.into_iter().take(limit).enumerate();
        first.filter_map(answer).collect()
    }

    /// One more entry; the places of its pieces, one for each sentence, are added to `places`.
    fn add(&mut self, service: usize, faq: usize, sentences: &[String], places: &mut Vec<(u64, u32)>) {
        let number = u32::try_from(self.entries.len()).unwrap_or(u32::MAX);
        for sentence in sentences {
            places.extend(pieces(&spoken(&fold_query(sentence))).map(|piece| (piece, number)));
        }
        let sentences = u32::try_from(sentences.len()).unwrap_or(u32::MAX);
        self.sentences += sentences;
        self.entries.push(Entry {
            service,
            faq,
            sentences,
        });
    }

    fn arrange(&mut self, mut places: Vec<(u64, u32)>) {
        places.sort_unstable();
        for of_piece in places.chunk_by(|a, b| a.0 == b.0) {
            self.pieces.extend(of_piece.first().map(|(piece, _)| piece));
            self.starts
                .push(u32::try_from(self.rows.len()).unwrap_or(u32::MAX));
            self.seen.push(u32::try_from(of_piece.len()).unwrap_or(u32::MAX));
            for of_entry in of_piece.chunk_by(|a, b| a.1 == b.1) {
                self.rows.extend(of_entry.first().map(|(_, entry)| Row {
                    entry: *entry,
                    count: u32::try_from(of_entry.len()).unwrap_or(u32::MAX),
                }));
            }
        }
        self.starts
            .push(u32::try_from(self.rows.len()).unwrap_or(u32::MAX));
    }

    /// In how many sentences a piece stands, and where.
    fn places(&self, piece: u64) -> Option<(u32, &[Row])> {
        let at = self.pieces.binary_search(&piece).ok()?;
        let (start, end) = (*self.starts.get(at)? as usize, *self.starts.get(at + 1)? as usize);
        Some((*self.seen.get(at)?, self.rows.get(start..end)?))
    }

    /// What a question says for each entry, and for what none answers. A piece that an entry does not have speaks against it by an amount that depends
    /// only on how many sentences the entry has: that part is summed once for each such number.
    fn sums(&self, said: &[char]) -> (Vec<f32>, f32) {
        let mut absent: HashMap<u32, f32> = HashMap::new();
        for entry in &self.entries {
            absent.entry(entry.sentences).or_default();
        }
        let mut present = vec![0.0_f32; self.entries.len()];
        for piece in pieces(said) {
            let Some((everywhere, rows)) = self.places(piece) else {
                continue;
            };
            let speaks = |here, of| {
                let seen = Seen {
                    here,
                    of,
                    everywhere,
                    of_all: self.sentences,
                };
                speaks_for(piece, seen, SMOOTHING)
            };
            for (of, sum) in &mut absent {
                *sum += speaks(0, *of);
            }
            for row in rows {
                let at = row.entry as usize;
                if let (Some(entry), Some(sum)) = (self.entries.get(at), present.get_mut(at)) {
                    *sum += speaks(row.count, entry.sentences) - speaks(0, entry.sentences);
                }
            }
        }
        let base = |entry: &Entry| absent.get(&entry.sentences).copied().unwrap_or_default();
        let mut sums: Vec<f32> = self
            .entries
            .iter()
            .zip(present)
            .map(|(entry, present)| base(entry) + present)
            .collect();
        let unanswered = sums.pop().unwrap_or_default();
        (sums, unanswered)
    }

    /// For each entry the share of its service in what the search finds: 1 for the best, 0 for what is not found.
    fn found(&self, hits: &[Hit], services: &[Service]) -> Vec<f32> {
        let hits = hits.get(..SERVICES.min(hits.len())).unwrap_or_default();
        let best = hits.first().map_or(1.0, |hit| hit.score.max(f32::EPSILON));
        let shares: HashMap<&str, f32> = hits
            .iter()
            .map(|hit| (hit.service.as_str(), hit.score / best))
            .collect();
        let share = |entry: &Entry| {
            let service = services.get(entry.service)?;
            shares.get(service.id.as_str()).copied()
        };
        self.entries
            .iter()
            .map(|entry| share(entry).unwrap_or_default())
            .collect()
    }
}

/// An entry beside a question.
struct Ranked<'a> {
    entry: &'a Entry,
    /// How much the search finds its service.
    share: f32,
    confidence: f32,
}

/// The first is what was asked: clearly, ahead of the next, and of a service that the search finds too.
fn is_known(ranked: &[Ranked<'_>]) -> bool {
    let next = ranked.get(1).map_or(0.0, |next| next.confidence);
    ranked.first().is_some_and(|best| {
        best.confidence >= KNOWN && best.confidence - next >= APART && best.share >= FOUND
    })
}

/// Every sentence that asks an entry.
fn ways_to_ask(service: &Service, faq: &Faq) -> Vec<String> {
    let question = chinese(&faq.question).unwrap_or_default();
    let title = chinese(&service.guide.title).unwrap_or_default();
    let names = std::iter::once(title).chain(service.guide.aliases.iter().map(String::as_str));
    let mut ways = vec![question.to_owned()];
    ways.extend(names.take(NAMES).map(|name| format!("{name}{question}")));
    ways.extend(faq.also.iter().cloned());
    ways
}

#[cfg(test)]
mod tests;
