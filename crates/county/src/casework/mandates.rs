//! Ending a mandate: at the desk, where whoever acts for somebody is named by a case that he brought; or by the device that acts
//! under it. Either way every device that brought something under it is told.

use std::collections::BTreeSet;

use protocol::{
    application::{Application, Mandate},
    event::EventKind,
    mandate_end::MandateEnd,
};

use super::Casework;
use crate::{
    cases::{
        AuditAct, EnvelopeState,
        audit::AuditLine,
        case::{Arrived, Case},
        change::Happening,
        mandate::{EndedBy, EndedMandate, Pair},
    },
    store::{SignedHappening, StoreError},
};

impl Casework {
    /// Ends the mandate under which the newest sending of a case came; false when there is none. It holds at once: whatever
    /// is received from now on under it is refused.
    pub async fn end_mandate(&self, number: &str, clerk: &str, why: &str) -> Result<bool, StoreError> {
        let Some(file) = self.cases.file(number).await? else {
            return Ok(false);
        };
        let Some(sending) = self.cases.sending(&file.case.envelope).await? else {
            return Ok(false);
        };
        let application: Application = serde_json::from_str(&sending.submission.body)?;
        let Some(mandate) = &application.mandate else {
            return Ok(false);
        };
        let ended = EndedMandate {
            pair: Pair::of(mandate),
            mandate: mandate.id.clone(),
            at: self.now_text(),
            by: EndedBy::Clerk(clerk.to_owned()),
            why: why.to_owned(),
        };
        self.end(ended, AuditAct::EndMandate, number).await?;
        self.publish().await?;
        Ok(true)
    }

    /// Every mandate that has ended, each with a case of that person that was brought under it: the newest says where she lives.
    /// Whoever helps brings others' too.
    pub(crate) async fn ended_with_cases(&self) -> Result<Vec<(EndedMandate, Option<Case>)>, StoreError> {
        let mut all = Vec::new();
        for ended in self.cases.ended_mandates().await? {
            let brought = self.cases.brought_by(ended.pair.clone()).await?.into_iter();
            let mut hers = brought
                .map(|sending| sending.file.case)
                .filter(|case| is_of(case, &ended));
            let newest = hers.next();
            all.push((ended, newest));
        }
        Ok(all)
    }

    /// How a mandate has ended; `None` for none, or one that nobody ended.
    pub(super) async fn end_of(&self, mandate: Option<&Mandate>) -> Result<Option<EndedMandate>, StoreError> {
        let Some(mandate) = mandate else {
            return Ok(None);
        };
        let mut ended = self.cases.ended_mandates().await?.into_iter();
        Ok(ended.rfind(|ended| ended.ends(mandate)))
    }

    /// How the mandate has ended that the newest sending of a case came under.
    pub(super) async fn end_for(&self, case: &Case) -> Result<Option<EndedMandate>, StoreError> {
        let Some(sending) = self.cases.sending(&case.envelope).await? else {
            return Ok(None);
        };
        let application: Application = serde_json::from_str(&sending.submission.body)?;
        self.end_of(application.mandate.as_ref()).await
    }

    /// What a device ended. Repeated after a stop, it is done once.
    pub(super) async fn mandate_ended(&self, arrived: &Arrived, end: &MandateEnd) -> Result<(), StoreError> {
        let known = self.cases.ended_mandates().await?;
        let same = |one: &EndedMandate| one.by == EndedBy::Device && one.mandate == end.mandate.id;
        if !known.iter().any(same) {
            let ended = EndedMandate {
                pair: Pair::of(&end.mandate),
                mandate: end.mandate.id.clone(),
                at: arrived.received_at.clone(),
                by: EndedBy::Device,
                why: String::new(),
            };
            self.end(ended, AuditAct::MandateEnded, "").await?;
        }
        let done = EnvelopeState::Done;
        self.intake.set_envelope_state(&arrived.envelope, done).await
    }

    async fn end(&self, ended: EndedMandate, act: AuditAct, number: &str) -> Result<(), StoreError> {
        let line = AuditLine {
            at: self.now_text(),
            clerk: ended.by.clerk().to_owned(),
            number: number.to_owned(),
            act,
            part: String::new(),
        };
        let events = self.told_of(&ended, number).await?;
        self.cases.end_mandate(ended, line, events).await
    }

    /// An event for the case that it was ended by, for every open case under it, and one for each device that has only closed ones:
    /// it may begin another.
    async fn told_of(&self, ended: &EndedMandate, number: &str) -> Result<Vec<SignedHappening>, StoreError> {
        let (mut told, mut events) = (BTreeSet::new(), Vec::new());
        for sending in self.cases.brought_by(ended.pair.clone()).await? {
            let application: Application = serde_json::from_str(&sending.submission.body)?;
            let case = &sending.file.case;
            let Some(mandate) = application.mandate.filter(|mandate| ended.ends(mandate)) else {
                continue;
            };
            let first = told.insert((case.device.clone(), mandate.id.clone()));
            if first || case.state.is_open() || case.number == number {
                events.push(self.signer.sign(happening(ended, case, &mandate))?);
            }
        }
        Ok(events)
    }
}

fn happening(ended: &EndedMandate, case: &Case, mandate: &Mandate) -> Happening {
    let what = EventKind::MandateEnded {
        mandate: mandate.id.clone(),
        by_desk: ended.by != EndedBy::Device,
        why: ended.why.clone(),
    };
    Happening::by(ended.by.clerk(), case, what, &ended.at)
}

/// The case is about the person who gave the mandate.
fn is_of(case: &Case, ended: &EndedMandate) -> bool {
    let number = &ended.pair.principal_id_number;
    !number.is_empty() && case.applicant_id_number.eq_ignore_ascii_case(number)
}
