//! The news of one application: receipts, the county's events, and that it cannot be sent.

use jiff::Timestamp;
use protocol::event::{Event, EventKind};
use vault::device::CaseState;

use crate::api::ledger::Tone;
use crate::api::news::{NewsItem, NewsKind};
use crate::ledger::facts::CaseFacts;
use crate::ledger::{parts, tone};
use crate::state::core::Core;
use crate::texts::{Key, NONE, args, key};
use crate::words::dates;

/// News with its moment, for the order.
pub(super) struct News {
    pub at: Timestamp,
    pub item: NewsItem,
}

impl News {
    /// For whom it is, in words.
    pub fn of(mut self, whose: &str) -> Self {
        whose.clone_into(&mut self.item.whose);
        self
    }
}

/// In any order.
pub(super) fn news(core: &Core, facts: &CaseFacts) -> Vec<News> {
    let mut news: Vec<News> = Vec::new();
    for (index, signed) in facts.receipts.iter().enumerate() {
        let receipt = &signed.receipt;
        let key = if index == 0 {
            key!("news-received")
        } else {
            key!("news-received-again")
        };
        let line = core.texts.say(key);
        let id = format!("receipt:{}", receipt.envelope);
        news.push(item(
            core,
            facts,
            id,
            NewsKind::Received,
            Tone::Calm,
            line,
            moment(&receipt.received_at),
        ));
    }
    news.extend(
        facts
            .events
            .iter()
            .filter_map(|event| of_event(core, facts, event)),
    );
    // A refusal of the county is an event already.
    if facts.case.state == CaseState::SetAside && facts.refused().is_none() {
        let line = core.texts.say(key!("case-set-aside"));
        let id = format!("aside:{}", facts.case.envelope);
        let at = facts.case.changed_at;
        news.push(item(core, facts, id, NewsKind::SetAside, Tone::Need, line, at));
    }
    news
}

fn of_event(core: &Core, facts: &CaseFacts, event: &Event) -> Option<News> {
    let (kind, line) = words(core, facts, event)?;
    let tone = tone::of_event(facts, event);
    let id = format!("event:{}", event.id);
    let mut news = item(core, facts, id, kind, tone, line, moment(&event.at));
    // What is said of a part must not sound as if the whole had an end.
    if let EventKind::PartDecided { part, name, .. } = &event.what {
        let (whole, part) = (&facts.case.title, parts::name(core, facts, part, name));
        let title = args![whole = whole, part = &part];
        news.item.title = core.texts.say_with(key!("news-part-title"), title);
    }
    Some(news)
}

fn words(core: &Core, facts: &CaseFacts, event: &Event) -> Option<(NewsKind, String)> {
    let say = |key: Key<NONE>| core.texts.say(key);
    let gentle = facts.extra.gentle;
    Some(match &event.what {
        EventKind::Complete => return None,
        EventKind::MandateEnded { by_desk: true, .. } => {
            (NewsKind::MandateEnded, say(key!("step-mandate-ended")))
        }
        EventKind::MandateEnded { .. } => (NewsKind::MandateEnded, say(key!("step-mandate-end-known"))),
        EventKind::Accepted if facts.taken_in_before(event) => (NewsKind::Accepted, say(key!("step-go-on"))),
        EventKind::Accepted => (NewsKind::Accepted, say(key!("case-accepted"))),
        EventKind::CorrectionsAsked { items, .. } => {
            let count = items.len().to_string();
            let line = core
                .texts
                .say_with(key!("case-corrections"), args![count = &count]);
            (NewsKind::Corrections, line)
        }
        EventKind::Approved { .. } if parts::denied(facts) > 0 => {
            (NewsKind::Approved, say(key!("step-approved-parts")))
        }
        EventKind::Approved { .. } if gentle => (NewsKind::Approved, say(key!("case-approved-gentle"))),
        EventKind::Approved { .. } => (NewsKind::Approved, say(key!("case-approved"))),
        EventKind::Denied { .. } if !facts.taken_in_before(event) => {
            (NewsKind::Denied, say(key!("case-turned-away")))
        }
        EventKind::Denied { .. } => (NewsKind::Denied, say(key!("case-denied"))),
        EventKind::PartDecided {
            part, name, approved, ..
        } => {
            let (kind, key) = match approved {
                true if gentle => (NewsKind::Approved, key!("step-part-done-gentle")),
                true => (NewsKind::Approved, key!("step-part-done")),
                false => (NewsKind::Denied, key!("step-part-denied")),
            };
            let name = parts::name(core, facts, part, name);
            (kind, core.texts.say_with(key, args![name = &name]))
        }
        EventKind::Withdrawn => (NewsKind::Withdrawn, say(key!("case-withdrawn"))),
        EventKind::NotWithdrawn => (NewsKind::NotWithdrawn, say(key!("step-not-withdrawn"))),
        EventKind::Refused { .. } if facts.of_withdrawal(event) => {
            (NewsKind::NotWithdrawn, say(key!("step-withdrawal-refused")))
        }
        EventKind::Refused { .. } => (NewsKind::Refused, say(key!("case-refused"))),
    })
}

fn item(
    core: &Core,
    facts: &CaseFacts,
    id: String,
    kind: NewsKind,
    tone: Tone,
    line: String,
    at: Timestamp,
) -> News {
    let now = core.host.now();
    News {
        at,
        item: NewsItem {
            id,
            kind,
            tone,
            title: facts.case.title.clone(),
            whose: String::new(),
            line,
            when: dates::recent(&core.texts, &at.to_zoned(now.time_zone().clone()), &now),
            case: Some(facts.case.id.clone()),
            service: Some(facts.case.service.clone()),
            unread: true,
        },
    }
}

/// The county's time; what cannot be read is old.
fn moment(rfc3339: &str) -> Timestamp {
    rfc3339.parse().unwrap_or(Timestamp::UNIX_EPOCH)
}
