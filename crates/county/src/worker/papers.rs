//! When the last paper of an envelope has arrived: opens each, checks hash, size and type by content, and says complete.

use std::sync::Arc;

use protocol::{
    application::{Application, ApplicationPaper},
    event::EventKind,
    problem::Code,
};
use rusqlite::Transaction;

use super::receive::refuse;
use crate::{
    desk::{Desk, Happening, due, state},
    paper_files,
    store::{self, StoreError, envelope::Waiting},
};

/// Most pixels of a picture: decoding more would fill the memory.
const MAX_PIXELS: u64 = 80_000_000;

/// Checks the papers of an opened envelope.
pub(super) async fn complete(desk: &Arc<Desk>, waiting: Waiting) -> Result<(), StoreError> {
    let (county, id) = (desk.county.clone(), waiting.id.clone());
    let read = desk
        .desk_store
        .read(move |connection| store::case::submission_of(connection, &county, &id));
    let submission = read.await?.ok_or(StoreError::Damaged)?;
    if is_withdrawn(desk, &submission.number).await? {
        return leave(desk, waiting.id).await;
    }
    let application: Application = serde_json::from_str(&submission.body)?;
    let here = desk.clone();
    let checked = tokio::task::spawn_blocking(move || check_all(&here, &application)).await;
    let checked = checked.map_err(|_| StoreError::Damaged)?;
    if checked == Err(Code::Unavailable) {
        return Err(StoreError::Damaged);
    }
    let here = desk.clone();
    desk.desk_store
        .write(move |transaction| record(&here, transaction, &waiting, &submission.number, checked))
        .await
}

async fn is_withdrawn(desk: &Arc<Desk>, number: &str) -> Result<bool, StoreError> {
    let (county, number) = (desk.county.clone(), number.to_owned());
    let case = desk
        .desk_store
        .read(move |connection| store::case::find(connection, &county, &number));
    Ok(case.await?.is_some_and(|case| case.state == state::WITHDRAWN))
}

/// Papers of what was taken back are not looked at.
async fn leave(desk: &Arc<Desk>, envelope: String) -> Result<(), StoreError> {
    let county = desk.county.clone();
    desk.store
        .write(move |transaction| store::envelope::set_state(transaction, &county, &envelope, "done"))
        .await
}

fn record(
    desk: &Desk,
    transaction: &Transaction<'_>,
    waiting: &Waiting,
    number: &str,
    checked: Result<(), Code>,
) -> Result<(), StoreError> {
    let told = |state| store::case::has_event(transaction, &desk.county, &waiting.id, state);
    if told("done")? || told("refused")? {
        return Ok(());
    }
    let mut case = store::case::find(transaction, &desk.county, number)?.ok_or(StoreError::Damaged)?;
    if let Err(code) = checked {
        // A refused correction leaves the question open; a refused beginning is no case.
        let corrected = case.corrections_asked > 0;
        case.state = if corrected {
            state::CORRECTIONS
        } else {
            state::REFUSED
        }
        .into();
        store::case::update(transaction, &desk.county, &case)?;
        return refuse(desk, transaction, waiting, code);
    }
    case.state = state::NEW.into();
    case.complete_at = desk.now_text();
    let due = due::to_accept(desk, &case);
    (case.due_on, case.due_certain) = (due.on, due.certain);
    store::case::update(transaction, &desk.county, &case)?;
    let happening = Happening {
        device: waiting.device.clone(),
        envelope: waiting.id.clone(),
        envelope_state: "done",
        number: number.to_owned(),
        clerk: String::new(),
        reason: String::new(),
    };
    desk.tell(transaction, happening, EventKind::Complete)
}

fn check_all(desk: &Desk, application: &Application) -> Result<(), Code> {
    application
        .papers
        .iter()
        .try_for_each(|paper| open_paper(desk, paper).map(drop))
}

/// A paper in clear, with its type found by content.
pub(crate) fn open_paper(desk: &Desk, paper: &ApplicationPaper) -> Result<(Vec<u8>, &'static str), Code> {
    let sealed = std::fs::read(paper_files::paper_path(&desk.data_dir, &paper.blob_hash))
        .map_err(|_| Code::Unavailable)?;
    let limit = usize::try_from(paper.size_bytes).map_err(|_| Code::TooLarge)?;
    if paper.size_bytes > desk.limits.paper_bytes {
        return Err(Code::TooLarge);
    }
    let content = desk.opening.open(&sealed, limit).map_err(|_| Code::Unreadable)?;
    if content.len() != limit || seal::hash::sha256_hex(&content) != paper.content_hash {
        return Err(Code::WrongHash);
    }
    let found = media_type(&content).ok_or(Code::WrongType)?;
    if found != paper.media_type {
        return Err(Code::WrongType);
    }
    check_pixels(&content, found)?;
    Ok((content, found))
}

/// The types that a county takes, by their first bytes.
fn media_type(content: &[u8]) -> Option<&'static str> {
    match content {
        [0xff, 0xd8, 0xff, ..] => Some("image/jpeg"),
        [0x89, b'P', b'N', b'G', 0x0d, 0x0a, 0x1a, 0x0a, ..] => Some("image/png"),
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Some("image/webp"),
        [b'%', b'P', b'D', b'F', b'-', ..] => Some("application/pdf"),
        _ => None,
    }
}

fn check_pixels(content: &[u8], media_type: &str) -> Result<(), Code> {
    if !media_type.starts_with("image/") {
        return Ok(());
    }
    let reader = image::ImageReader::new(std::io::Cursor::new(content)).with_guessed_format();
    let (width, height) = reader
        .map_err(|_| Code::WrongType)?
        .into_dimensions()
        .map_err(|_| Code::WrongType)?;
    if u64::from(width).saturating_mul(u64::from(height)) > MAX_PIXELS {
        Err(Code::TooLarge)
    } else {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_type_is_what_the_bytes_say() {
        assert_eq!(media_type(b"%PDF-1.7"), Some("application/pdf"));
        assert_eq!(media_type(&[0xff, 0xd8, 0xff, 0xe0]), Some("image/jpeg"));
        for hostile in [b"<html>".as_slice(), b"", b"MZ\x90\x00", b"GIF89a", b"<svg xmlns"] {
            assert_eq!(media_type(hostile), None);
        }
    }

    #[test]
    fn a_text_named_as_a_picture_has_no_size() {
        assert_eq!(
            check_pixels(&[0xff, 0xd8, 0xff, 0xe0, 1, 2, 3], "image/jpeg"),
            Err(Code::WrongType)
        );
    }
}
