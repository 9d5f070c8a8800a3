//! 交上去 in practice: everything is checked as for real, then it is told what would happen, and nothing happens. There is
//! no envelope, no row in the outbox and none in the ledger.

use crate::api::ledger::{CaseCard, CaseState, CaseStep, CaseView, Tone};
use crate::error::{Code, Outcome, code};
use crate::state::core::Core;
use crate::state::place;
use crate::texts::{Key, NONE, key};

/// What would come after 交上去, in order.
const STEPS: [Key<NONE>; 4] = [
    key!("practice-step-kept"),
    key!("practice-step-received"),
    key!("practice-step-decided"),
    key!("practice-step-told"),
];

/// The draft is over; what it would have become is shown until practice ends.
pub(crate) fn send(core: &mut Core, draft: &str) -> Outcome<CaseView> {
    let (_, open, _) = core.draft(draft)?;
    let (service, title) = (open.service.id.clone(), open.title.clone());
    let gentle = open.service.guide.gentle;
    let phone = open.service.guide.ask_phone.clone();
    let case = view(core, service, title, gentle, phone)?;
    let present = core.present_mut()?;
    present.store.delete_draft(draft)?;
    present.drafts.remove(draft);
    place::left(core);
    let practice = core.practice.as_mut().ok_or_else(|| code(Code::UnknownDraft))?;
    practice.sent.push(case.clone());
    Ok(case)
}

fn view(core: &Core, service: String, title: String, gentle: bool, phone: String) -> Outcome<CaseView> {
    let say = |key: Key<NONE>| core.texts.say(key);
    let step = |key: &Key<NONE>| CaseStep {
        name: say(*key),
        at: String::new(),
        done: false,
        tone: Tone::Calm,
        needs_you: false,
        note: String::new(),
    };
    Ok(CaseView {
        card: CaseCard {
            id: core.host.new_id(),
            service,
            title,
            whose: String::new(),
            state: CaseState::Practice,
            tone: if gentle { Tone::Calm } else { Tone::Done },
            line: say(key!("case-practice")),
            number: String::new(),
            due: String::new(),
            overdue: false,
        },
        gentle,
        for_whom: core.present()?.shown_name(&core.texts),
        applicant: core.present()?.shown_name(&core.texts),
        steps: STEPS.iter().map(step).collect(),
        parts: Vec::new(),
        papers_sent: 0,
        papers_total: 0,
        corrections: Vec::new(),
        reason: String::new(),
        next: say(key!("next-practice")),
        appeal: String::new(),
        overdue_text: String::new(),
        phone,
        proof: None,
        can_recall: false,
        can_withdraw: false,
        can_reopen: false,
    })
}
