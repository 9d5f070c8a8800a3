//! The ledger as a person reads it: a line for each application, and one application with every step and its proof.

use protocol::event::EventKind;
use vault::device::CaseState as Kept;

use crate::api::ledger::{CaseCard, CaseId, CaseList, CaseState, CaseView, ProofView, Tone};
use crate::api::system::Nothing;
use crate::error::Outcome;
use crate::ledger::facts::{self, CaseFacts};
use crate::ledger::{corrections, due, parts, rights, steps, tone, whom};
use crate::people::apart;
use crate::people::matters::Matters;
use crate::practice::sent;
use crate::state::core::Core;
use crate::state::place;
use crate::texts::{args, key};
use crate::words::dates;

/// `ledger_list`.
pub(crate) fn ledger_list(core: &mut Core, _: Nothing) -> Outcome<CaseList> {
    place::left(core);
    if core.practice.is_some() {
        return Ok(CaseList {
            cases: sent::cards(core),
        });
    }
    let matters = Matters::of(core)?;
    let all = facts::all(core)?;
    let mut cards: Vec<CaseCard> = all.iter().map(|facts| card(core, facts, &matters)).collect();
    // Those that need the person first; the order of change stays within.
    cards.sort_by_key(|card| match card.state {
        CaseState::CorrectionsAsked => 0,
        CaseState::SetAside if card.tone == Tone::Need => 1,
        _ if card.overdue => 2,
        _ => 3,
    });
    Ok(CaseList { cases: cards })
}

/// `ledger_read`.
pub(crate) fn ledger_read(core: &mut Core, request: CaseId) -> Outcome<CaseView> {
    if let Some(case) = sent::case(core, &request.case) {
        return Ok(case);
    }
    view(core, &request.case)
}

/// Cases under way, and those the county wants mended.
pub(crate) fn counts(core: &Core) -> Outcome<(u32, u32)> {
    let Some(present) = &core.present else {
        return Ok((0, 0));
    };
    let cases = core.store()?.cases_of(&present.id)?;
    let under_way = cases
        .iter()
        .filter(|case| !matches!(case.state, Kept::Approved | Kept::Denied | Kept::Withdrawn))
        .count();
    let corrections = cases
        .iter()
        .filter(|case| case.state == Kept::CorrectionsAsked && case.withdrawal.is_empty())
        .count();
    let number = |count| u32::try_from(count).unwrap_or(u32::MAX);
    Ok((number(under_way), number(corrections)))
}

/// One application, whole.
pub(crate) fn view(core: &Core, id: &str) -> Outcome<CaseView> {
    let facts = facts::one(core, id)?;
    let applicant = whom::written(core, &facts)?;
    Ok(CaseView {
        card: card(core, &facts, &Matters::of(core)?),
        gentle: facts.extra.gentle,
        steps: steps::steps(core, &facts),
        parts: parts::parts(core, &facts),
        papers_sent: facts.case.papers_sent,
        papers_total: facts.case.papers_total,
        corrections: corrections::lines(core, &facts),
        reason: reason(core, &facts),
        next: next(core, &facts),
        appeal: facts
            .last(|what| {
                if let EventKind::Denied { appeal, .. } = what {
                    Some(appeal.clone())
                } else {
                    None
                }
            })
            .unwrap_or_default(),
        overdue_text: due::overdue_text(core, &facts, &applicant)?,
        for_whom: whom::of(core, &facts)?,
        applicant: apart::with_note(core, applicant)?,
        phone: facts.extra.phone.clone(),
        proof: proof(core, &facts),
        can_recall: rights::can_recall(&facts),
        can_withdraw: rights::can_withdraw(&facts),
        can_reopen: rights::can_reopen(core, &facts),
    })
}

fn card(core: &Core, facts: &CaseFacts, matters: &Matters) -> CaseCard {
    let case = &facts.case;
    CaseCard {
        id: case.id.clone(),
        service: case.service.clone(),
        title: case.title.clone(),
        whose: matters.told(core, &case.id),
        state: state(facts),
        tone: tone::of_case(core, facts),
        line: line(core, facts),
        number: case.number.clone(),
        due: due::words(core, facts),
        overdue: due::overdue(core, facts),
    }
}

fn line(core: &Core, facts: &CaseFacts) -> String {
    let case = &facts.case;
    let (sent, total) = (case.papers_sent.to_string(), case.papers_total.to_string());
    let waiting_papers = case.papers_sent < case.papers_total;
    match case.state {
        Kept::Withdrawn => core.texts.say(key!("case-withdrawn")),
        _ if facts.withdrawing() && facts.withdrawal_received() => {
            core.texts.say(key!("case-withdrawing-received"))
        }
        _ if facts.withdrawing() => core.texts.say(key!("case-withdrawing")),
        Kept::OnDevice => core.texts.say(key!("case-on-device")),
        Kept::Sending => core.texts.say(key!("case-sending")),
        Kept::Received if waiting_papers => core
            .texts
            .say_with(key!("case-received-papers"), args![sent = &sent, total = &total]),
        Kept::Received => core.texts.say(key!("case-received")),
        Kept::Accepted => core.texts.say(key!("case-accepted")),
        Kept::CorrectionsAsked => {
            let count = facts
                .corrections()
                .map_or(0, |(items, _)| items.len())
                .to_string();
            core.texts
                .say_with(key!("case-corrections"), args![count = &count])
        }
        // 办好了 is not said of what was denied.
        Kept::Approved if parts::denied(facts) > 0 => {
            let count = parts::denied(facts).to_string();
            core.texts
                .say_with(key!("case-approved-parts"), args![count = &count])
        }
        Kept::Approved if facts.extra.gentle => core.texts.say(key!("case-approved-gentle")),
        Kept::Approved => core.texts.say(key!("case-approved")),
        Kept::Denied if facts.is_turned_away() => core.texts.say(key!("case-turned-away")),
        Kept::Denied => core.texts.say(key!("case-denied")),
        Kept::SetAside if facts.refused().is_some() => core.texts.say(key!("case-refused")),
        Kept::SetAside => core.texts.say(key!("case-set-aside")),
    }
}

/// Why it was denied or set aside, or what the county decided.
fn reason(core: &Core, facts: &CaseFacts) -> String {
    match facts.case.state {
        Kept::Denied => facts
            .last(|what| {
                if let EventKind::Denied { reason, .. } = what {
                    Some(reason.clone())
                } else {
                    None
                }
            })
            .unwrap_or_default(),
        Kept::Approved => facts
            .last(|what| {
                if let EventKind::Approved { result } = what {
                    Some(result.clone())
                } else {
                    None
                }
            })
            .unwrap_or_default(),
        Kept::SetAside => {
            let code = Some(facts.case.reason.as_str()).filter(|code| !code.is_empty());
            let code = code.or(facts.refused());
            code.map(|code| core.texts.error(code)).unwrap_or_default()
        }
        _ => String::new(),
    }
}

fn next(core: &Core, facts: &CaseFacts) -> String {
    if due::overdue(core, facts) {
        return core.texts.say(key!("next-overdue"));
    }
    core.texts.say(match facts.case.state {
        Kept::Withdrawn if rights::can_reopen(core, facts) => key!("next-withdrawn-anew"),
        Kept::Withdrawn => key!("next-withdrawn"),
        _ if facts.withdrawing() && facts.withdrawal_received() => key!("next-withdrawing"),
        _ if facts.withdrawing() => key!("next-withdrawing-untold"),
        Kept::OnDevice | Kept::Sending => key!("next-on-device"),
        Kept::Received | Kept::Accepted => key!("next-received"),
        Kept::CorrectionsAsked
            if facts
                .corrections()
                .is_some_and(|(_, until)| due::is_past(core, until)) =>
        {
            key!("next-mend-late")
        }
        Kept::CorrectionsAsked => key!("next-corrections"),
        Kept::Approved if parts::denied(facts) > 0 => key!("next-approved-parts"),
        Kept::Approved if facts.extra.gentle => key!("next-approved-gentle"),
        Kept::Approved => key!("next-approved"),
        Kept::Denied if facts.is_turned_away() => key!("next-turned-away"),
        Kept::Denied => key!("next-denied"),
        Kept::SetAside if rights::can_reopen(core, facts) => key!("next-reopen"),
        Kept::SetAside => key!("next-set-aside"),
    })
}

/// The receipt. Only verified ones are kept, so there is nothing else to show.
fn proof(core: &Core, facts: &CaseFacts) -> Option<ProofView> {
    let newest = facts.newest_receipt()?;
    let signed = facts.receipts.iter().find(|signed| signed.receipt == *newest)?;
    let key = core
        .catalog
        .as_ref()
        .map(|catalog| &catalog.pack.keys.receipt)
        .filter(|key| key.id == signed.key_id);
    let print = key
        .and_then(|key| seal::sign::VerifyingKey::from_base64(&key.key).ok())
        .map(|key| key.fingerprint());
    Some(ProofView {
        // A correction has a receipt of its own; for people the case keeps its first number.
        number: facts.case.number.clone(),
        received_at: dates::moment_text(&core.texts, &newest.received_at, core.host.now().time_zone()),
        hash: newest.sealed_hash.clone(),
        key: print.unwrap_or_else(|| signed.key_id.clone()),
        verified: true,
    })
}

/// Where it is, as the interface knows it.
pub(crate) fn state(facts: &CaseFacts) -> CaseState {
    match facts.case.state {
        _ if facts.withdrawing() => CaseState::Withdrawing,
        Kept::OnDevice => CaseState::OnDevice,
        Kept::Sending => CaseState::Sending,
        Kept::Received => CaseState::Received,
        Kept::Accepted => CaseState::Accepted,
        Kept::CorrectionsAsked => CaseState::CorrectionsAsked,
        Kept::Approved => CaseState::Approved,
        Kept::Denied => CaseState::Denied,
        Kept::SetAside => CaseState::SetAside,
        Kept::Withdrawn => CaseState::Withdrawn,
    }
}
