//! Recorded sentences of a county: the folder `voice` beside the workbooks, with sound files and the list `voice.tsv` that
//! says which sentence each one speaks. Whatever nobody could hear is refused here, by file and line.

use std::collections::BTreeSet;
use std::fs;
use std::io::Write;
use std::path::Path;

use anyhow::Context as _;
use catalog::pack::{self, Clips, MAX_CLIP_BYTES, MAX_CLIPS, MAX_CLIPS_BYTES};
use catalog::service::Service;
use disk::given::{self, NotRead};
use sound::clip::{self, Fault};
use workbook::Finding;

use super::report::Report;

mod spoken;

const FOLDER: &str = "voice";
const LIST: &str = "voice.tsv";
/// Longest list that is read: more sentences than there may be.
const MAX_LIST_BYTES: usize = 16 << 20;
/// As findings name it.
const SHOWN: &str = "voice/voice.tsv";

/// What was read so far.
struct Reader {
    /// Sentences that are read aloud somewhere.
    spoken: BTreeSet<String>,
    clips: Clips,
    bytes: usize,
    files: BTreeSet<String>,
}

/// The clips of a folder of workbooks; none where it has no folder `voice`.
pub(super) fn read<W: Write>(
    dir: &Path,
    services: &[Service],
    report: &mut Report<'_, W>,
) -> anyhow::Result<Clips> {
    let folder = dir.join(FOLDER);
    if !folder.is_dir() {
        return Ok(Clips::default());
    }
    let Ok(list) = given::read_named(&folder.join(LIST), MAX_LIST_BYTES) else {
        report.add(SHOWN, &Finding::error("clip-list-missing"))?;
        return Ok(Clips::default());
    };
    let Ok(list) = String::from_utf8(list) else {
        report.add(SHOWN, &Finding::error("clip-list-letters"))?;
        return Ok(Clips::default());
    };
    let mut reader = Reader {
        spoken: spoken::sentences(services),
        clips: Clips::default(),
        bytes: 0,
        files: BTreeSet::new(),
    };
    for (number, line) in (1..).zip(list.trim_start_matches('\u{feff}').lines()) {
        if let Err(finding) = reader.line(&folder, line) {
            report.add(&format!("{SHOWN}: {number}"), &finding)?;
        }
    }
    reader.together(&folder, report)?;
    Ok(reader.clips)
}

impl Reader {
    /// One line: file, tab, sentence. Blank lines and those that begin with # are for people.
    fn line(&mut self, folder: &Path, line: &str) -> Result<(), Finding> {
        let line = line.trim();
        if line.is_empty() || line.starts_with('#') {
            return Ok(());
        }
        let parts = line
            .split_once('\t')
            .map(|(file, sentence)| (file.trim(), sentence.trim()));
        let (file, sentence) = parts.ok_or_else(|| Finding::error("clip-line"))?;
        self.files.insert(file.to_owned());
        one_sentence(sentence)?;
        let bytes = sound_file(folder, file)?;
        self.bytes = self.bytes.saturating_add(bytes.len());
        let said = |finding: Finding| Err(finding.with("sentence", sentence));
        match self.clips.add(sentence, bytes) {
            false => said(Finding::error("clip-sentence-twice")),
            true if !self.spoken.contains(&pack::sentence_hash(sentence)) => {
                said(Finding::warning("clip-nowhere"))
            }
            true => Ok(()),
        }
    }

    /// What no single line can show.
    fn together<W: Write>(&self, folder: &Path, report: &mut Report<'_, W>) -> anyhow::Result<()> {
        if self.clips.len() > MAX_CLIPS {
            report.add(
                SHOWN,
                &Finding::error("clip-too-many").with("limit", MAX_CLIPS.to_string()),
            )?;
        }
        if self.bytes > MAX_CLIPS_BYTES {
            let limit = (MAX_CLIPS_BYTES >> 20).to_string();
            report.add(SHOWN, &Finding::error("clip-all-too-big").with("limit", limit))?;
        }
        for file in unlisted(folder, &self.files)? {
            report.add(SHOWN, &Finding::warning("clip-unlisted").with("file", file))?;
        }
        Ok(())
    }
}

/// A recording of two sentences would never be found: the page is read sentence by sentence.
fn one_sentence(sentence: &str) -> Result<(), Finding> {
    match speech::sentences(sentence).count() {
        0 => Err(Finding::error("clip-line")),
        1 => Ok(()),
        _ => Err(Finding::error("clip-sentences").with("sentence", sentence)),
    }
}

/// The file, when somebody can hear it.
fn sound_file(folder: &Path, file: &str) -> Result<Vec<u8>, Finding> {
    // A list must not reach elsewhere.
    let plain = Path::new(file).file_name().is_some_and(|last| last == file);
    let named = |code: &str| Finding::error(code).with("file", file);
    let bytes = match plain.then(|| given::read_named(&folder.join(file), MAX_CLIP_BYTES)) {
        Some(Ok(bytes)) => bytes,
        Some(Err(NotRead::TooLong)) => {
            let limit = (MAX_CLIP_BYTES >> 10).to_string();
            return Err(named("clip-too-big").with("limit", limit));
        }
        _ => return Err(named("clip-file-missing")),
    };
    match clip::decode(&bytes) {
        Ok(_) => Ok(bytes),
        Err(fault) => Err(named(fault_code(fault)).with("limit", clip::MAX_SECONDS.to_string())),
    }
}

fn fault_code(fault: Fault) -> &'static str {
    match fault {
        Fault::Kind => "clip-kind",
        Fault::Channels => "clip-channels",
        Fault::Rate => "clip-rate",
        Fault::Long => "clip-long",
        Fault::Silent => "clip-silent",
        Fault::Damaged => "clip-damaged",
    }
}

/// Files that no line names, except the list and what is hidden.
fn unlisted(folder: &Path, listed: &BTreeSet<String>) -> anyhow::Result<BTreeSet<String>> {
    let entries = fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))?;
    let names = entries.filter_map(|entry| Some(entry.ok()?.file_name().to_string_lossy().into_owned()));
    Ok(names
        .filter(|name| name != LIST && !name.starts_with('.') && !listed.contains(name))
        .collect())
}

#[cfg(test)]
mod tests;
