//! A clerk of the county in this process: acts through the desk's own code, as the pages do.

use std::sync::Arc;

use county::cases::{Act, Decision};
use county::casework::{CaseLine, Casework, PartLine};
use protocol::event::CorrectionItem;

/// The person at the desk.
pub struct Clerk(pub(crate) Arc<Casework>);

impl Clerk {
    /// Cases that wait for somebody, oldest and overdue first.
    pub async fn open_cases(&self) -> anyhow::Result<Vec<CaseLine>> {
        self.0.work().await?;
        Ok(self.0.open_cases().await?)
    }

    /// A case.
    pub async fn case(&self, number: &str) -> anyhow::Result<Option<CaseLine>> {
        Ok(self.0.case(number).await?)
    }

    /// 受理.
    pub async fn accept(&self, number: &str) -> anyhow::Result<()> {
        self.act(number, Act::Accept).await
    }

    /// Sends it back once, with everything that must be mended.
    pub async fn ask_corrections(
        &self,
        number: &str,
        items: &[(&str, &str)],
        until: &str,
    ) -> anyhow::Result<()> {
        let items = items.iter().map(|(at, note)| CorrectionItem {
            at: (*at).to_owned(),
            note: (*note).to_owned(),
            pages: Vec::new(),
        });
        self.ask(number, items.collect(), until, "").await
    }

    /// Sends it back once more for one thing, saying why.
    pub async fn ask_again(
        &self,
        number: &str,
        at: &str,
        note: &str,
        until: &str,
        why: &str,
    ) -> anyhow::Result<()> {
        let item = CorrectionItem {
            at: at.to_owned(),
            note: note.to_owned(),
            pages: Vec::new(),
        };
        self.ask(number, vec![item], until, why).await
    }

    /// Sends it back for single pages of a photo.
    pub async fn ask_for_pages(
        &self,
        number: &str,
        at: &str,
        pages: &[u32],
        note: &str,
        until: &str,
    ) -> anyhow::Result<()> {
        let item = CorrectionItem {
            at: at.to_owned(),
            note: note.to_owned(),
            pages: pages.to_vec(),
        };
        self.ask(number, vec![item], until, "").await
    }

    async fn ask(
        &self,
        number: &str,
        items: Vec<CorrectionItem>,
        until: &str,
        why: &str,
    ) -> anyhow::Result<()> {
        let act = Act::AskCorrections {
            items,
            until: until.to_owned(),
            reason: why.to_owned(),
        };
        self.act(number, act).await
    }

    /// Ends the mandate that a case came under.
    pub async fn end_mandate(&self, number: &str, why: &str) -> anyhow::Result<()> {
        let ended = self.0.end_mandate(number, "赵窗口", why).await?;
        anyhow::ensure!(ended, "{number} came under no mandate");
        Ok(())
    }

    /// 办好了.
    pub async fn approve(&self, number: &str, result: &str) -> anyhow::Result<()> {
        self.act(
            number,
            Act::Approve {
                result: result.to_owned(),
            },
        )
        .await
    }

    /// 不予办理.
    pub async fn deny(&self, number: &str, reason: &str, appeal: &str) -> anyhow::Result<()> {
        self.act(
            number,
            Act::Deny {
                reason: reason.to_owned(),
                appeal: appeal.to_owned(),
            },
        )
        .await
    }

    /// What a case consists of (一件事).
    pub async fn parts(&self, number: &str) -> anyhow::Result<Vec<PartLine>> {
        self.0.work().await?;
        Ok(self.0.parts(number).await?)
    }

    /// One part: 办好了.
    pub async fn part_done(&self, number: &str, part: &str, words: &str) -> anyhow::Result<()> {
        let words = words.to_owned();
        Ok(self
            .0
            .decide_part(number, part, "赵窗口", Decision::Done { words })
            .await?)
    }

    /// One part: 不予办理.
    pub async fn part_denied(
        &self,
        number: &str,
        part: &str,
        reason: &str,
        appeal: &str,
    ) -> anyhow::Result<()> {
        let (reason, appeal) = (reason.to_owned(), appeal.to_owned());
        Ok(self
            .0
            .decide_part(number, part, "赵窗口", Decision::Denied { reason, appeal })
            .await?)
    }

    async fn act(&self, number: &str, act: Act) -> anyhow::Result<()> {
        self.0.work().await?;
        Ok(self.0.act(number, "赵窗口", act).await?)
    }
}
