//! Everything of the present person in a folder she can find: drafts, what was sent, what is remembered, papers,
//! receipts. Sealed file by file under a phrase, or in clear where that was said twice. File names carry no name and no number.

use std::collections::VecDeque;
use std::io::Write as _;
use std::path::PathBuf;

use serde_json::{Value, json};
use vault::keys::passphrase::PASSPHRASE_MIN_CHARS;
use vault::person::{Access, PaperRow, PersonId};
use zeroize::Zeroizing;

use crate::api::system::{ExportRequest, ExportView};
use crate::error::{Cause, Code, Outcome, code};
use crate::papers;
use crate::state::core::Core;
use crate::state::phases::Step;
use crate::texts::key;

/// `system_export_data`: file by file, so that nobody waits for a whole folder.
pub(crate) fn system_export_data(core: &mut Core, request: ExportRequest) -> Outcome<Step<ExportView>> {
    core.not_in_practice()?;
    let phrase = phrase(request)?;
    let stamp = core.host.now().strftime("%Y%m%d-%H%M%S").to_string();
    let folder = format!("cunliban-{stamp}");
    let place = core.host.export_dir().join(&folder);
    let readme = core.texts.say(if phrase.is_some() {
        key!("export-readme-sealed")
    } else {
        key!("export-readme")
    });
    let everything = everything(core)?;
    let papers = papers::list::pages(core)?.into_iter();
    let export = Export {
        person: core.present()?.id,
        stamp: folder.clone(),
        folder,
        place,
        phrase,
        files: Vec::new(),
        papers: (1..).zip(papers).collect(),
    };
    Ok(Step::later(
        move || {
            let mut export = export;
            export.make_folder()?;
            export.put("README.txt".to_owned(), readme.as_bytes())?;
            let data = serde_json::to_vec_pretty(&everything).map_err(|error| damaged(&error))?;
            export.write("data.json".to_owned(), &data)?;
            Ok(export)
        },
        next,
    ))
}

/// What seals it, as long as a device's own passphrase; none where the person knows that it lies there in clear.
fn phrase(request: ExportRequest) -> Outcome<Option<Zeroizing<String>>> {
    match request.phrase.filter(|phrase| !phrase.is_empty()) {
        Some(phrase) if phrase.chars().count() < PASSPHRASE_MIN_CHARS => Err(code(Code::ExportPhraseShort)),
        Some(phrase) => Ok(Some(Zeroizing::new(phrase))),
        None if request.clear_ok == Some(true) => Ok(None),
        None => Err(code(Code::ExportOpen)),
    }
}

/// An export under way.
struct Export {
    person: PersonId,
    /// Name of the folder, and what it would be called were there none.
    folder: String,
    stamp: String,
    place: PathBuf,
    /// Seals each file.
    phrase: Option<Zeroizing<String>>,
    files: Vec<String>,
    /// Papers still to be written, with their numbers.
    papers: VecDeque<(usize, PaperRow)>,
}

impl Export {
    /// A folder of its own, which only its owner can read: what is in it can be read without a key.
    fn make_folder(&mut self) -> Outcome<()> {
        if let Some(above) = self.place.parent() {
            std::fs::create_dir_all(above).map_err(|error| failed(&error))?;
        }
        for number in 2.. {
            match disk::private::new_folder(&self.place) {
                Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {}
                made => return made.map_err(|error| failed(&error)),
            }
            let again = format!("{}-{number}", self.stamp);
            self.place = self.place.with_file_name(&again);
            self.folder = again;
        }
        Ok(())
    }

    /// Something of the person's, sealed where a phrase was given.
    fn write(&mut self, name: String, bytes: &[u8]) -> Outcome<()> {
        let Some(phrase) = self.phrase.clone() else {
            return self.put(name, bytes);
        };
        let sealed = seal::phrase::seal(&phrase, bytes).map_err(|error| {
            tracing::error!(cause = Cause::for_log(&error), "export");
            code(Code::ExportFailed)
        })?;
        self.put(format!("{name}.age"), &sealed)
    }

    fn put(&mut self, name: String, bytes: &[u8]) -> Outcome<()> {
        let file = disk::private::options()
            .write(true)
            .create_new(true)
            .open(self.place.join(&name));
        file.and_then(|mut file| file.write_all(bytes))
            .map_err(|error| failed(&error))?;
        self.files.push(name);
        Ok(())
    }
}

/// The next paper, or the end. A file that was closed meanwhile gives nothing more.
fn next(core: &mut Core, mut export: Export) -> Outcome<Step<ExportView>> {
    let present = core.present()?;
    if present.id != export.person {
        return Err(code(Code::NoPerson));
    }
    let Some((number, paper)) = export.papers.pop_front() else {
        present.store.note_access(Access::Export, "", "", core.now())?;
        return Ok(Step::Done(ExportView {
            folder: export.folder,
            place: export.place.display().to_string(),
            files: export.files,
        }));
    };
    let bytes = present.store.paper_bytes(&paper.id)?;
    Ok(Step::later(
        move || {
            let ending = match paper.media_type.as_str() {
                "application/pdf" => "pdf",
                _ => "jpg",
            };
            export.write(format!("paper-{number}-{}.{ending}", paper.kind), &bytes)?;
            Ok(export)
        },
        next,
    ))
}

fn everything(core: &Core) -> Outcome<Value> {
    let present = core.present()?;
    let store = &present.store;
    let mut drafts = Vec::new();
    for draft in store.all_drafts()? {
        let answers = store.answers(&draft.id)?;
        drafts.push(json!({
            "service": draft.service, "title": draft.title, "begun": draft.made_at.to_string(),
            "changed": draft.changed_at.to_string(), "values": answers.values, "rows": answers.rows,
        }));
    }
    let sent = store.submissions()?.into_iter().map(|row| {
        json!({ "sent": row.sent_at.to_string(), "application": serde_json::from_slice::<Value>(&row.document).unwrap_or_default() })
    });
    let profile = store.profile()?.into_iter().map(|row| {
        let uses: Vec<Value> = row.uses.iter().map(|u| json!({ "title": u.title, "at": u.used_at.to_string() })).collect();
        json!({ "field": row.field, "value": row.value, "source": row.source, "at": row.changed_at.to_string(), "used": uses })
    });
    let papers = papers::list::pages(core)?.into_iter().map(|row| {
        json!({ "id": row.id, "kind": row.kind, "mediaType": row.media_type, "sha256": row.content_hash, "stored": row.made_at.to_string(), "expires": row.expires })
    });
    let mandates = store.mandates()?.into_iter().map(|row| {
        json!({ "mandate": serde_json::from_str::<Value>(&row.body).unwrap_or_default(), "ended": row.ended_day })
    });
    let consents = store.consents()?.into_iter().map(|row| {
        json!({ "application": row.used_in, "kind": row.kind, "text": row.text, "given": row.given_at.to_string() })
    });
    let accesses = store.accesses(u32::MAX)?.into_iter().map(|row| {
        json!({ "what": row.what, "subject": row.subject, "by": row.by_whom, "at": row.at.to_string() })
    });
    let reminders = store.reminders()?.into_iter().map(|row| {
        json!({ "service": row.service, "on": row.is_on, "lastDone": row.last_done, "toldUntil": row.told_until })
    });
    let relatives = store
        .relatives()?
        .into_iter()
        .map(|row| json!({ "fields": row.fields, "source": row.source, "at": row.changed_at.to_string() }));
    let searches = store.misses()?.into_iter().map(|row| {
        json!({
            "kind": row.kind.as_str(), "text": row.text, "times": row.times, "last": row.last_at.to_string(),
            "told": row.told_at.map(|at| at.to_string()),
        })
    });
    let withdrawals = store.withdrawals()?.into_iter().map(
        |row| json!({ "application": row.out.case, "reason": row.reason, "asked": row.asked_at.to_string() }),
    );
    Ok(json!({
        "format": 1,
        "person": present.name,
        "exported": core.now().to_string(),
        "drafts": drafts,
        "sent": sent.collect::<Vec<_>>(),
        "ledger": ledger(core)?,
        "remembered": profile.collect::<Vec<_>>(),
        "papers": papers.collect::<Vec<_>>(),
        "mandates": mandates.collect::<Vec<_>>(),
        "consents": consents.collect::<Vec<_>>(),
        "reminders": reminders.collect::<Vec<_>>(),
        "relatives": relatives.collect::<Vec<_>>(),
        "searches": searches.collect::<Vec<_>>(),
        "withdrawals": withdrawals.collect::<Vec<_>>(),
        "accesses": accesses.collect::<Vec<_>>(),
    }))
}

/// Receipts and events as the county signed them.
fn ledger(core: &Core) -> Outcome<Vec<Value>> {
    let store = core.store()?;
    let mut cases = Vec::new();
    for case in store.cases_of(&core.present()?.id)? {
        let parse = |body: &String| serde_json::from_str::<Value>(body).unwrap_or_default();
        let receipts: Vec<Value> = store
            .receipts_of(&case.id)?
            .iter()
            .map(|row| parse(&row.body))
            .collect();
        let events: Vec<Value> = store
            .events_of(&case.id)?
            .iter()
            .map(|row| parse(&row.body))
            .collect();
        cases.push(json!({ "application": case.id, "title": case.title, "number": case.number, "receipts": receipts, "events": events }));
    }
    Ok(cases)
}

fn failed(error: &std::io::Error) -> crate::api::outcome::IpcError {
    tracing::warn!(kind = ?error.kind(), "export");
    code(Code::ExportFailed)
}

fn damaged(error: &serde_json::Error) -> crate::api::outcome::IpcError {
    tracing::error!(cause = Cause::for_log(error), "export");
    code(Code::ExportFailed)
}

#[cfg(test)]
mod tests {
    /// Each table of a person's file, and where the export has it; or why it has not.
    const TABLES: [(&str, Result<&str, &str>); 23] = [
        ("access", Ok("accesses")),
        ("answer", Ok("drafts")),
        ("consent", Ok("consents")),
        ("draft", Ok("drafts")),
        ("form", Err("the county's, not hers")),
        ("mandate", Ok("mandates")),
        ("meta", Ok("person")),
        ("mirror", Err("what her devices agreed upon is in the drafts")),
        ("news_seen", Err("the news themselves are in the ledger")),
        ("paper", Ok("papers")),
        ("paper_chunk", Ok("papers")),
        ("paper_use", Err("told in the drafts and sendings themselves")),
        ("profile", Ok("remembered")),
        ("profile_use", Ok("remembered")),
        ("recall", Err("the draft that it opened again is there")),
        ("relative", Ok("relatives")),
        ("reminder", Ok("reminders")),
        ("row_order", Ok("drafts")),
        ("search_miss", Ok("searches")),
        ("space", Err("a key, which belongs in no file")),
        ("submission", Ok("sent")),
        ("submission_blob", Err("sealed copies of the papers")),
        ("withdrawal", Ok("withdrawals")),
    ];

    #[test]
    fn every_table_of_a_persons_file_is_exported_or_has_a_reason() {
        let listed: Vec<&str> = TABLES.iter().map(|(table, _)| *table).collect();
        assert_eq!(listed, vault::person::TABLES);
        let source = include_str!("export.rs");
        for key in TABLES.iter().filter_map(|(_, place)| place.ok()) {
            assert!(source.contains(&format!("\n        \"{key}\": ")), "{key}");
        }
    }
}
