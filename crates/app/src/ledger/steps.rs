//! The way of an application as steps: those that came, each with its time and the county's words, then those to come.

use protocol::event::{CorrectionItem, Event, EventKind};
use vault::device::CaseState;

use crate::api::ledger::{CaseStep, Tone};
use crate::ledger::facts::{Asked, CaseFacts};
use crate::ledger::{parts, tone};
use crate::state::core::Core;
use crate::texts::{Key, NONE, args, key};
use crate::words::dates;

/// Behind every moment as text.
const LAST: &str = "~";

/// Every step in order.
pub(crate) fn steps(core: &Core, facts: &CaseFacts) -> Vec<CaseStep> {
    let mut dated: Vec<(String, CaseStep)> = Vec::new();
    let sent = &facts.extra.first_sent;
    let first = came(core, key!("step-on-device"), sent, String::new());
    for (index, signed) in facts.receipts.iter().enumerate() {
        let receipt = &signed.receipt;
        let key = if index == 0 {
            key!("step-received")
        } else {
            key!("step-mended")
        };
        dated.push((
            sortable(&receipt.received_at),
            came(core, key, &receipt.received_at, String::new()),
        ));
    }
    for asked in &facts.withdrawals {
        let step = came(core, key!("step-withdrawal"), &asked.at, asked.reason.clone());
        dated.push((when_asked(asked), step));
        if let Some(signed) = &asked.receipt {
            let at = &signed.receipt.received_at;
            dated.push((
                sortable(at),
                came(core, key!("step-withdrawal-received"), at, String::new()),
            ));
        }
    }
    dated.extend(
        facts
            .events
            .iter()
            .map(|event| (sortable(&event.at), of_event(core, facts, event))),
    );
    // The county's order holds among its own; times only place receipts between events. What this device did is placed by what it
    // led to, never by its clock: that may be wrong.
    dated.sort_by(|a, b| a.0.cmp(&b.0));
    let dated = dated.into_iter().map(|(_, step)| step);
    let mut steps: Vec<CaseStep> = std::iter::once(first).chain(dated).collect();
    steps.extend(to_come(core, facts));
    steps
}

/// A wish to take it back stands right before its receipt, and last while there is none.
fn when_asked(asked: &Asked) -> String {
    let receipt = asked.receipt.as_ref().map(|signed| &signed.receipt.received_at);
    receipt.map_or_else(|| LAST.to_owned(), |at| sortable(at))
}

/// RFC 3339 with any offset, made comparable.
fn sortable(rfc3339: &str) -> String {
    rfc3339
        .parse::<jiff::Timestamp>()
        .map_or_else(|_| rfc3339.to_owned(), |at| at.to_string())
}

fn came(core: &Core, key: Key<NONE>, at: &str, note: String) -> CaseStep {
    named(core, core.texts.say(key), at, note)
}

fn named(core: &Core, name: String, at: &str, note: String) -> CaseStep {
    CaseStep {
        name,
        at: dates::moment_text(&core.texts, at, core.host.now().time_zone()),
        done: true,
        tone: Tone::Calm,
        needs_you: false,
        note,
    }
}

fn of_event(core: &Core, facts: &CaseFacts, event: &Event) -> CaseStep {
    let (key, note) = match &event.what {
        EventKind::Complete => (key!("step-complete"), String::new()),
        // Told again once its correction was looked at.
        EventKind::Accepted if facts.taken_in_before(event) => (key!("step-go-on"), String::new()),
        EventKind::Accepted => (key!("step-accepted"), String::new()),
        EventKind::CorrectionsAsked { items, reason, .. } => {
            (key!("step-corrections"), asked_words(core, items, reason))
        }
        EventKind::PartDecided {
            part,
            name,
            approved,
            words,
            ..
        } => {
            let key = match approved {
                true if facts.extra.gentle => key!("step-part-done-gentle"),
                true => key!("step-part-done"),
                false => key!("step-part-denied"),
            };
            let name = parts::name(core, facts, part, name);
            let name = core.texts.say_with(key, args![name = &name]);
            return CaseStep {
                tone: tone::of_event(facts, event),
                ..named(core, name, &event.at, words.clone())
            };
        }
        EventKind::Approved { result } if parts::denied(facts) > 0 => {
            (key!("step-approved-parts"), result.clone())
        }
        EventKind::Approved { result } if facts.extra.gentle => {
            (key!("case-approved-gentle"), result.clone())
        }
        EventKind::Approved { result } => (key!("step-approved"), result.clone()),
        EventKind::Denied { reason, .. } if !facts.taken_in_before(event) => {
            (key!("step-turned-away"), reason.clone())
        }
        EventKind::Denied { reason, .. } => (key!("step-denied"), reason.clone()),
        EventKind::Withdrawn => (key!("step-withdrawn"), String::new()),
        EventKind::MandateEnded {
            by_desk: true, why, ..
        } => (key!("step-mandate-ended"), why.clone()),
        EventKind::MandateEnded { .. } => (key!("step-mandate-end-known"), String::new()),
        EventKind::NotWithdrawn => (key!("step-not-withdrawn"), String::new()),
        EventKind::Refused { .. } if facts.of_withdrawal(event) => {
            (key!("step-withdrawal-refused"), String::new())
        }
        EventKind::Refused { code } => (key!("step-refused"), core.texts.error(code)),
    };
    let needs_you = needs_you(facts, event);
    let tone = match tone::of_event(facts, event) {
        Tone::Need if !needs_you => Tone::Calm,
        tone => tone,
    };
    CaseStep {
        tone,
        needs_you,
        ..came(core, key, &event.at, note)
    }
}

/// What is to be mended, item by item; asked for once more, first why.
fn asked_words(core: &Core, items: &[CorrectionItem], reason: &str) -> String {
    let why = (!reason.is_empty()).then(|| {
        core.texts
            .say_with(key!("step-corrections-again"), args![reason = reason])
    });
    let notes = items.iter().map(|item| item.note.clone());
    why.into_iter().chain(notes).collect::<Vec<_>>().join("\n")
}

/// The newest sending is to be mended, and nobody has asked for it back.
fn needs_you(facts: &CaseFacts, event: &Event) -> bool {
    let asks = matches!(event.what, EventKind::CorrectionsAsked { .. });
    let open = facts.case.state == CaseState::CorrectionsAsked && !facts.withdrawing();
    asks && open && event.envelope == facts.case.envelope
}

fn to_come(core: &Core, facts: &CaseFacts) -> Vec<CaseStep> {
    let keys: &[Key<NONE>] = match facts.case.state {
        _ if facts.withdrawing() => &[key!("step-withdrawn")],
        CaseState::OnDevice | CaseState::Sending if facts.receipts.is_empty() => {
            &[key!("step-received"), key!("step-accepted"), key!("step-result")]
        }
        CaseState::OnDevice | CaseState::Sending => &[key!("step-mended"), key!("step-result")],
        CaseState::Received => &[key!("step-accepted"), key!("step-result")],
        CaseState::Accepted => &[key!("step-result")],
        CaseState::CorrectionsAsked => &[key!("step-mended"), key!("step-result")],
        CaseState::Approved | CaseState::Denied | CaseState::SetAside | CaseState::Withdrawn => &[],
    };
    let later = |key: &Key<NONE>| CaseStep {
        name: core.texts.say(*key),
        at: String::new(),
        done: false,
        tone: Tone::Calm,
        needs_you: false,
        note: String::new(),
    };
    keys.iter().map(later).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wish_without_a_receipt_stands_last_whatever_the_device_thinks_the_time_is() {
        let asked = Asked {
            envelope: String::new(),
            reason: String::new(),
            at: "1970-01-01T00:00:00Z".into(),
            receipt: None,
        };
        assert!(when_asked(&asked) > sortable("2040-01-01T00:00:00+08:00"));
    }
}
