//! The clock is on the citizen's side: the due date is computed here, from the county's receipt, the guide's promise and
//! the working-day calendar. It is computed anew each time, so a new calendar mends open cases.

use catalog::working_days::{self, Due};
use vault::device::CaseState;

use crate::error::Outcome;
use crate::ledger::facts::CaseFacts;
use crate::state::core::Core;
use crate::texts::{args, key};
use crate::words::dates;

/// The last day for an answer, while the county has it.
pub(crate) fn due(core: &Core, facts: &CaseFacts) -> Option<Due> {
    let counts = matches!(facts.case.state, CaseState::Received | CaseState::Accepted);
    if !counts || facts.withdrawing() {
        return None;
    }
    let receipt = facts.newest_receipt()?;
    let received = dates::zoned(&receipt.received_at, core.host.now().time_zone())?;
    let calendar = core
        .catalog
        .as_ref()
        .map(|catalog| catalog.pack.county.calendar.clone())
        .unwrap_or_default();
    Some(working_days::due(
        received.date(),
        &facts.extra.promise,
        &calendar,
    ))
}

/// `最晚 …给答复`, with 预计 where the calendar does not cover the year; or until when to mend.
pub(crate) fn words(core: &Core, facts: &CaseFacts) -> String {
    if facts.withdrawing() {
        return String::new();
    }
    if let Some((_, until)) = facts.corrections() {
        return core.texts.say_with(
            if is_past(core, until) {
                key!("case-mend-late")
            } else {
                key!("case-mend-until")
            },
            args![date = &dates::day_text(&core.texts, until)],
        );
    }
    due(core, facts).map_or_else(String::new, |due| {
        let key = if due.estimated {
            key!("case-due-estimated")
        } else {
            key!("case-due")
        };
        core.texts
            .say_with(key, args![date = &dates::day(&core.texts, due.date)])
    })
}

/// The day until which something was to be mended has gone by; what cannot be read has not.
pub(crate) fn is_past(core: &Core, until: &str) -> bool {
    let until: Option<jiff::civil::Date> = until.parse().ok();
    until.is_some_and(|until| core.host.now().date() > until)
}

/// The county is late.
pub(crate) fn overdue(core: &Core, facts: &CaseFacts) -> bool {
    due(core, facts).is_some_and(|due| core.host.now().date() > due.date)
}

/// Ready-made text for 12345, in the voice of whoever reads it out: the person, or whoever helps them (`whom`); empty while
/// the county is in time.
pub(crate) fn overdue_text(core: &Core, facts: &CaseFacts, whom: &str) -> Outcome<String> {
    let (Some(due), Some(receipt)) = (due(core, facts), facts.newest_receipt()) else {
        return Ok(String::new());
    };
    let now = core.host.now();
    if now.date() <= due.date {
        return Ok(String::new());
    }
    let texts = &core.texts;
    // Since when the county has it, whatever came back meanwhile: a correction's receipt is younger.
    let first = facts.receipts.first().map_or(receipt, |signed| &signed.receipt);
    let received = dates::zoned(&first.received_at, now.time_zone());
    let received = received.map_or_else(String::new, |at| dates::day(texts, at.date()));
    let (due, today) = (dates::day(texts, due.date), dates::day(texts, now.date()));
    let county = core
        .catalog
        .as_ref()
        .map(|catalog| texts.pick(&catalog.pack.county.name))
        .unwrap_or_default();
    let key = if core.present()?.is_self {
        key!("overdue-text" of whom, county, title, number, received, due, today)
    } else {
        key!("overdue-text-for" of whom, county, title, number, received, due, today)
    };
    let told = args![
        whom = whom,
        county = &county,
        title = &facts.case.title,
        // As everywhere else: the number that the case keeps through every round, and the only one that the desk knows.
        number = &facts.case.number,
        received = &received,
        due = &due,
        today = &today
    ];
    Ok(texts.say_with(key, told))
}
