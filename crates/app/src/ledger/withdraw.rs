//! 撤回: asking the county to give back what it has not decided. A message of its own that leaves like an application, also
//! days later; whether it came in time is for the county to say.

use protocol::withdrawal::{KIND, REASON_AT_MOST, Withdrawal};
use vault::device::WithdrawalOut;
use vault::person::{Access, DraftState};

use crate::api::ledger::{CaseView, WithdrawRequest};
use crate::api::outcome::IpcError;
use crate::drafts::envelope;
use crate::error::{Code, Outcome};
use crate::ledger::facts::{self, CaseFacts};
use crate::ledger::{read, recall, rights};
use crate::state::core::Core;
use crate::state::deliver;
use crate::words::dates;

/// `ledger_withdraw`. Asking again while the county has not answered changes nothing.
pub(crate) fn ledger_withdraw(core: &mut Core, request: WithdrawRequest) -> Outcome<CaseView> {
    let facts = facts::one(core, &request.case)?;
    if facts.withdrawing() {
        return read::view(core, &request.case);
    }
    let reason = request.reason.trim();
    if reason.chars().count() > REASON_AT_MOST {
        let most = REASON_AT_MOST.to_string();
        return Err(IpcError::new(Code::ReasonTooLong).with("most", most));
    }
    if !rights::can_withdraw(&facts) {
        return Err(rights::why_not_withdrawn(&facts));
    }
    let facts = without_unsent(core, facts)?;
    let out = message(core, &facts, reason)?;
    let present = core.present()?;
    vault::recall::withdraw(&present.store, core.store()?, &out, reason, core.now())?;
    recall::note(core, Access::Withdraw, &facts.case.id)?;
    deliver::nudge(core);
    read::view(core, &facts.case.id)
}

/// A correction that has not left need not leave any more, and one that is being filled in is put away.
fn without_unsent(core: &mut Core, facts: CaseFacts) -> Outcome<CaseFacts> {
    if rights::can_recall(&facts) {
        recall::take_back(core, &facts)?;
    }
    let store = &core.present()?.store;
    let draft = store.draft_of_application(&facts.case.id)?;
    if let Some(draft) = draft.filter(|draft| draft.state == DraftState::Correction) {
        store.put_away(&draft.id, core.now())?;
        core.present_mut()?.drafts.remove(&draft.id);
    }
    facts::one(core, &facts.case.id)
}

fn message(core: &Core, facts: &CaseFacts, reason: &str) -> Outcome<WithdrawalOut> {
    let from = envelope::from(core)?;
    let wish = Withdrawal {
        sender: from.sender,
        kind: KIND.to_owned(),
        format: 1,
        application_id: facts.case.id.clone(),
        envelope: facts.case.envelope.clone(),
        reason: reason.to_owned(),
        asked_claim: dates::stamp(&core.host.now()),
    };
    let document = seal::canonical::to_vec(&wish).map_err(|error| core.incident(&error))?;
    let envelope = envelope::seal(core, &from.id, &document, &envelope::key(core)?, Vec::new())?;
    Ok(WithdrawalOut {
        case: facts.case.id.clone(),
        person: core.present()?.id,
        county: envelope.county.clone(),
        sealed_hash: envelope.sealed_hash.clone(),
        body: serde_json::to_vec(&envelope).map_err(|error| core.incident(&error))?,
        envelope: envelope.id,
    })
}
