//! The plain sync line, and each item that waits: why, since when, when it is tried again. Only the present person's
//! things are named; what waits for others is counted without their names.

use std::collections::{BTreeMap, BTreeSet};

use sync::status::LinkState;
use vault::device::{Blob, Case, CaseState, OutKind, OutboxItem, WaitState};
use vault::person::PersonId;

use crate::api::ledger::{SyncItem, SyncState, SyncView, Tone};
use crate::api::system::Nothing;
use crate::error::{Code, Outcome, code};
use crate::state::core::Core;
use crate::state::deliver;
use crate::texts::{args, key};
use crate::words::dates;

/// `ledger_read_sync`.
pub(crate) fn ledger_read_sync(core: &mut Core, _: Nothing) -> Outcome<SyncView> {
    read(core)
}

/// `ledger_send_now`: what was set aside is tried again too, because a person asked for it.
pub(crate) fn ledger_send_now(core: &mut Core, _: Nothing) -> Outcome<SyncView> {
    let now = core.now();
    let store = core.store()?;
    store.unpark_all(now)?;
    store.reset_waits()?;
    deliver::go_now(core);
    read(core)
}

/// What waits, handed to the page.
pub(crate) fn read(core: &mut Core) -> Outcome<SyncView> {
    let view = view(core)?;
    deliver::was_read(core, &view);
    Ok(view)
}

/// What waits.
pub(crate) fn view(core: &Core) -> Outcome<SyncView> {
    let Ok(store) = core.store() else {
        return Ok(quiet(core));
    };
    let (mut outbox, mut blobs) = (of_cases(store.outbox()?), store.open_blobs()?);
    if deliver::status(core).is_some_and(|status| status.link == LinkState::Offline) {
        nothing_leaves(&mut outbox, &mut blobs);
    }
    let cases: BTreeMap<String, Case> = own_cases(core)?
        .into_iter()
        .map(|case| (case.id.clone(), case))
        .collect();
    let waits = waits(&outbox, &blobs);
    let number = |count| u32::try_from(count).unwrap_or(u32::MAX);
    let open = cases.values().filter(|case| case.withdrawal.is_empty());
    let needs_you = open
        .clone()
        .filter(|case| case.state == CaseState::CorrectionsAsked)
        .count();
    let parked = outbox.iter().filter(|item| item.state == WaitState::Parked);
    let aside = parked.clone().count()
        + blobs
            .iter()
            .filter(|blob| blob.state == WaitState::Parked)
            .count();
    // The county has answered, but did not take it: that is no success.
    let refused = open
        .filter(|case| case.state == CaseState::SetAside && !parked.clone().any(|item| item.case == case.id))
        .count();
    let sending = outbox.iter().any(|item| item.state == WaitState::Sending)
        || blobs.iter().any(|blob| blob.state == WaitState::Sending);
    let nothing = match core.present {
        Some(_) => cases.is_empty(),
        None => store.cases()?.is_empty(),
    };
    let (state, key, count) = match () {
        () if needs_you > 0 => (SyncState::NeedsYou, key!("sync-needs-you" of count), needs_you),
        () if refused > 0 => (SyncState::SetAside, key!("sync-refused" of count), refused),
        () if aside > 0 => (SyncState::SetAside, key!("sync-set-aside" of count), aside),
        () if sending => (SyncState::Sending, key!("sync-sending" of count), waits.len()),
        () if !waits.is_empty() => (SyncState::Waiting, key!("sync-waiting" of count), waits.len()),
        () if nothing => (SyncState::NothingSent, key!("sync-nothing-sent" of count), 0),
        () => (SyncState::AllDelivered, key!("sync-all-delivered" of count), 0),
    };
    Ok(SyncView {
        state,
        tone: tone(state),
        waiting: number(waits.len()),
        line: core.texts.say_with(key, args![count = &count.to_string()]),
        items: waits
            .iter()
            .filter_map(|wait| Some(item(core, cases.get(&wait.case)?, wait)))
            .collect(),
    })
}

/// An attempt on a dead link is no sending: neither the line nor an item says so.
fn nothing_leaves(outbox: &mut [OutboxItem], blobs: &mut [Blob]) {
    let envelopes = outbox.iter_mut().map(|item| (&mut item.state, &mut item.reason));
    let papers = blobs.iter_mut().map(|blob| (&mut blob.state, &mut blob.reason));
    for (state, reason) in envelopes.chain(papers) {
        if *state == WaitState::Sending {
            (*state, *reason) = (WaitState::Queued, "offline".to_owned());
        }
    }
}

fn tone(state: SyncState) -> Tone {
    match state {
        SyncState::NeedsYou | SyncState::SetAside => Tone::Need,
        // That it arrived says nothing of what was decided: it is no good news above a refusal.
        SyncState::AllDelivered | SyncState::NothingSent | SyncState::Waiting | SyncState::Sending => {
            Tone::Calm
        }
    }
}

/// Whoever destroys a file destroys what still has to be sent from it: refused until that is known. Of one person, or of all.
pub(crate) fn nothing_unsent(core: &Core, person: Option<&PersonId>, known: Option<bool>) -> Outcome<()> {
    let Ok(store) = core.store() else { return Ok(()) };
    let (outbox, blobs) = (of_cases(store.outbox()?), store.open_blobs()?);
    let on_the_way: BTreeSet<String> = waits(&outbox, &blobs).into_iter().map(|wait| wait.case).collect();
    let cases = store.cases()?.into_iter();
    let theirs = cases.filter(|case| person.is_none_or(|person| case.person == *person));
    let unsent = theirs.filter(|case| on_the_way.contains(&case.id)).count();
    if unsent == 0 || known == Some(true) {
        return Ok(());
    }
    Err(code(Code::PersonUnsent).with("count", unsent.to_string()))
}

/// The end of a mandate is no matter of anybody's: it leaves by itself and is named where mandates are.
fn of_cases(outbox: Vec<OutboxItem>) -> Vec<OutboxItem> {
    let of_case = |item: &OutboxItem| item.kind != OutKind::MandateEnd;
    outbox.into_iter().filter(of_case).collect()
}

/// One case that waits, with its envelope or its papers.
struct Wait<'a> {
    case: String,
    envelope: Option<&'a OutboxItem>,
    papers: Vec<&'a Blob>,
}

fn waits<'a>(outbox: &'a [OutboxItem], blobs: &'a [Blob]) -> Vec<Wait<'a>> {
    let mut waits: Vec<Wait<'a>> = Vec::new();
    for item in outbox {
        waits.push(Wait {
            case: item.case.clone(),
            envelope: Some(item),
            papers: Vec::new(),
        });
    }
    for blob in blobs {
        match waits.iter_mut().find(|wait| wait.case == blob.case) {
            Some(wait) => wait.papers.push(blob),
            None => waits.push(Wait {
                case: blob.case.clone(),
                envelope: None,
                papers: vec![blob],
            }),
        }
    }
    waits
}

fn item(core: &Core, case: &Case, wait: &Wait<'_>) -> SyncItem {
    let now = core.host.now();
    let words = |at: jiff::Timestamp| dates::recent(&core.texts, &at.to_zoned(now.time_zone().clone()), &now);
    // What was set aside is said before what only waits its turn.
    let aside = wait.papers.iter().find(|blob| blob.state == WaitState::Parked);
    let first = aside.or(wait.papers.first());
    let (state, reason, since, next) = match (wait.envelope, first) {
        (Some(item), _) => (
            item.state,
            item.reason.as_str(),
            Some(item.queued_at),
            item.next_try,
        ),
        (None, Some(blob)) => (
            blob.state,
            blob.reason.as_str(),
            Some(blob.queued_at),
            blob.next_try,
        ),
        (None, None) => (WaitState::Queued, "", None, None),
    };
    let progress = (case.papers_total > 0).then(|| {
        let (sent, total) = (case.papers_sent.to_string(), case.papers_total.to_string());
        core.texts
            .say_with(key!("sync-papers"), args![sent = &sent, total = &total])
    });
    let next = next
        .filter(|at| *at > now.timestamp())
        .map(|at| core.texts.say_with(key!("next-try"), args![time = &words(at)]));
    SyncItem {
        title: case.title.clone(),
        why: why(core, state, reason),
        since: since.map_or_else(String::new, words),
        next_try: next.unwrap_or_default(),
        progress: progress.unwrap_or_default(),
    }
}

/// Why it waits: the sentence of the code, where there is one.
fn why(core: &Core, state: WaitState, reason: &str) -> String {
    match (state, reason) {
        (WaitState::Sending, _) => core.texts.say(key!("wait-sending")),
        (_, "" | "offline" | "waiting" | "broken") => core.texts.say(key!("wait-offline")),
        (_, "not-the-county") => core.texts.say(key!("wait-foreign")),
        (_, "papers-held") => core.texts.say(key!("wait-metered")),
        (WaitState::Parked, code) if core.texts.has(&format!("error-{code}")) => core.texts.error(code),
        (_, code) if core.texts.has(&format!("error-{code}")) => {
            core.texts.say_named(&format!("error-{code}"), &[])
        }
        _ => core.texts.say(key!("wait-retry")),
    }
}

fn own_cases(core: &Core) -> Outcome<Vec<Case>> {
    match &core.present {
        Some(present) => Ok(core.store()?.cases_of(&present.id)?),
        None => Ok(Vec::new()),
    }
}

/// Before the device file is open nothing waits that anybody could see.
fn quiet(core: &Core) -> SyncView {
    SyncView {
        state: SyncState::NothingSent,
        tone: Tone::Calm,
        waiting: 0,
        line: core.texts.say(key!("sync-nothing-sent")),
        items: Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::Timestamp;
    use vault::device::{BlobRef, Gone};

    fn envelope(state: WaitState) -> OutboxItem {
        OutboxItem {
            id: "e".into(),
            person: "p".into(),
            case: "c".into(),
            county: "990123".into(),
            sealed_hash: String::new(),
            state,
            tries: 0,
            next_try: None,
            reason: String::new(),
            queued_at: Timestamp::UNIX_EPOCH,
            kind: OutKind::Application,
            gone: Gone::No,
        }
    }

    fn paper(state: WaitState) -> Blob {
        Blob {
            at: BlobRef {
                envelope: "e".into(),
                hash: "h".into(),
            },
            case: "c".into(),
            size_bytes: 1,
            state,
            upload: String::new(),
            sent_bytes: 0,
            tries: 0,
            next_try: None,
            reason: String::new(),
            queued_at: Timestamp::UNIX_EPOCH,
        }
    }

    #[test]
    fn on_a_dead_link_nothing_is_being_sent_and_what_is_set_aside_stays_so() {
        let mut outbox = [envelope(WaitState::Sending), envelope(WaitState::Parked)];
        let mut blobs = [paper(WaitState::Sending), paper(WaitState::Queued)];
        nothing_leaves(&mut outbox, &mut blobs);
        let outbox = outbox.iter().map(|item| (item.state, item.reason.as_str()));
        let blobs = blobs.iter().map(|blob| (blob.state, blob.reason.as_str()));
        assert_eq!(
            outbox.chain(blobs).collect::<Vec<_>>(),
            [
                (WaitState::Queued, "offline"),
                (WaitState::Parked, ""),
                (WaitState::Queued, "offline"),
                (WaitState::Queued, "")
            ]
        );
    }
}
