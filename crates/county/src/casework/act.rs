//! What a clerk does: the case as it stands, what the act makes of it, the signed events, one commit. When somebody was
//! faster it is worked out once more from what is there now, so that of two clerks the second is told the truth.

use crate::{
    cases::{
        Act, Decision, NotPossible, act::act, case::CaseFile, change::Change, decide_part::decide_part,
        due::Now,
    },
    store::StoreError,
};

use super::Casework;

/// How often a change is worked out again: each time somebody else's was written.
const TRIES: u32 = 16;

/// Why an act was not done.
#[derive(Debug, thiserror::Error)]
pub enum ActError {
    /// It is not possible now, or not like this.
    #[error(transparent)]
    NotPossible(#[from] NotPossible),
    /// The store did not do it.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// What a clerk does to a case.
#[derive(Debug, Clone)]
pub(crate) enum Doing {
    /// To the whole.
    Case(Act),
    /// To the part of this id (一件事).
    Part(String, Decision),
}

/// Who does it, and what she says that she has seen.
#[derive(Debug, Clone, Copy)]
pub(crate) struct By<'a> {
    pub(crate) clerk: &'a str,
    /// When the mandate of the case ended, as her page said; blank where it said nothing of it.
    pub(crate) mandate_seen: &'a str,
}

impl Casework {
    /// Does it, and puts the event into the feed.
    pub async fn act(&self, number: &str, clerk: &str, what: Act) -> Result<(), ActError> {
        self.do_it(number, By::clerk(clerk), &Doing::Case(what)).await
    }

    /// Decides a part (一件事), and puts the event into the feed.
    pub async fn decide_part(
        &self,
        number: &str,
        part: &str,
        clerk: &str,
        decision: Decision,
    ) -> Result<(), ActError> {
        let doing = Doing::Part(part.to_owned(), decision);
        self.do_it(number, By::clerk(clerk), &doing).await
    }

    /// The same for a page, which says what the clerk has seen.
    pub(crate) async fn do_it(&self, number: &str, by: By<'_>, what: &Doing) -> Result<(), ActError> {
        if let Some(file) = self.cases.file(number).await? {
            self.expect_seen(&file, by, what).await?;
        }
        self.change(number, |file, now| what.plan(file, by, now)).await
    }

    /// Whether it could be done now; nothing is written.
    pub(crate) async fn could(&self, number: &str, by: By<'_>, what: &Doing) -> Result<(), ActError> {
        let file = self.cases.file(number).await?;
        let file = file.ok_or(NotPossible::NoSuchCase)?;
        self.expect_seen(&file, by, what).await?;
        what.plan(&file, by, &self.now_for(&file.case))?;
        Ok(())
    }

    /// What came under a mandate that has ended since is not granted as if it were in force: whoever does it has seen that.
    async fn expect_seen(&self, file: &CaseFile, by: By<'_>, what: &Doing) -> Result<(), ActError> {
        if !what.grants() || !file.case.state.can_be_decided() {
            return Ok(());
        }
        match self.end_for(&file.case).await? {
            Some(ended) if ended.at != by.mandate_seen => Err(NotPossible::MandateEnded.into()),
            _ => Ok(()),
        }
    }

    async fn change(
        &self,
        number: &str,
        plan: impl Fn(&CaseFile, &Now) -> Result<Change, NotPossible>,
    ) -> Result<(), ActError> {
        for _ in 0..TRIES {
            let file = self.cases.file(number).await?;
            let file = file.ok_or(NotPossible::NoSuchCase)?;
            let change = plan(&file, &self.now_for(&file.case))?;
            if self.commit(change).await? {
                self.publish().await?;
                return Ok(());
            }
        }
        Err(StoreError::Changed.into())
    }

    /// Signs and writes a change; false when it must be worked out again, because somebody was faster.
    pub(super) async fn commit(&self, change: Change) -> Result<bool, StoreError> {
        let events = change.events.iter().cloned();
        let signed = events.map(|event| self.signer.sign(event));
        let signed = signed.collect::<Result<Vec<_>, StoreError>>()?;
        match self.cases.commit(change.with_events(signed)).await {
            Ok(()) => Ok(true),
            Err(StoreError::Changed) => Ok(false),
            Err(error) => Err(error),
        }
    }
}

impl<'a> By<'a> {
    /// Who was told nothing.
    fn clerk(clerk: &'a str) -> Self {
        Self {
            clerk,
            mandate_seen: "",
        }
    }
}

impl Doing {
    fn grants(&self) -> bool {
        match self {
            Self::Case(what) => what.grants(),
            Self::Part(_, decision) => decision.grants(),
        }
    }

    fn plan(&self, file: &CaseFile, by: By<'_>, now: &Now) -> Result<Change, NotPossible> {
        match self {
            Self::Case(what) => act(file, what.clone(), by.clerk, now),
            Self::Part(part, decision) => decide_part(file, part, decision.clone(), by.clerk, now),
        }
    }
}
