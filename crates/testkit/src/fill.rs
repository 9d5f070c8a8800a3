//! Filling in on a device, by the words of questions and choices. Every patch is applied to a copy of the form, as the
//! interface does, so that patches are tried with every answer.

use anyhow::{Context as _, bail};
use app::api::draft::{CheckView, DraftPatch, DraftView, Input, NodeView, Offer, SendingView};
use app::api::ledger::CaseView;
use app::api::paper::PaperView;
use serde_json::json;

use crate::device::Device;

impl Device {
    /// Begins an application.
    pub async fn begin(&mut self, service: &str) -> anyhow::Result<DraftView> {
        let view = self.call("draft_create", json!({ "service": service })).await?;
        Ok(self.show(view))
    }

    /// Begins the same matter although one is under way.
    pub async fn begin_again(&mut self, service: &str) -> anyhow::Result<DraftView> {
        let request = json!({ "service": service, "againOk": true });
        let view = self.call("draft_create", request).await?;
        Ok(self.show(view))
    }

    /// Opens a draft.
    pub async fn open_draft(&mut self, draft: &str) -> anyhow::Result<DraftView> {
        let view = self.call("draft_open", json!({ "draft": draft })).await?;
        Ok(self.show(view))
    }

    /// Opens what the county wants mended.
    pub async fn mend(&mut self, case: &str) -> anyhow::Result<DraftView> {
        let view = self.call("ledger_mend", json!({ "case": case })).await?;
        Ok(self.show(view))
    }

    /// Takes back what has not left.
    pub async fn recall(&mut self, case: &str) -> anyhow::Result<DraftView> {
        let view = self.call("ledger_recall", json!({ "case": case })).await?;
        Ok(self.show(view))
    }

    /// Fills in anew what the county did not take or gave back.
    pub async fn reopen(&mut self, case: &str) -> anyhow::Result<DraftView> {
        let view = self.call("ledger_reopen", json!({ "case": case })).await?;
        Ok(self.show(view))
    }

    fn show(&mut self, view: DraftView) -> DraftView {
        self.form.clone_from(&view.nodes);
        self.draft.clone_from(&view.id);
        view
    }

    /// Id of the draft on the screen.
    pub fn draft(&self) -> &str {
        &self.draft
    }

    /// The form on the screen.
    pub fn form(&self) -> &[NodeView] {
        &self.form
    }

    /// A question on the screen by its words; the last one where several rows ask the same.
    pub fn question(&self, words: &str) -> anyhow::Result<&NodeView> {
        let asked =
            |node: &&NodeView| node.relevant && node.input != Input::Group && node.label.contains(words);
        self.form
            .iter()
            .rfind(asked)
            .with_context(|| format!("{}: nothing asks {words}", self.name))
    }

    /// Answers a question, a choice by its words.
    pub async fn answer(&mut self, words: &str, value: &str) -> anyhow::Result<DraftPatch> {
        let node = self.question(words)?;
        let chosen = node
            .choices
            .iter()
            .find(|choice| choice.label == value || choice.value == value);
        if !node.choices.is_empty() && chosen.is_none() {
            bail!("{}: {words} does not offer {value}", self.name);
        }
        let (key, value) = (
            node.key.clone(),
            chosen.map_or(value, |choice| choice.value.as_str()).to_owned(),
        );
        self.set(&key, &value).await
    }

    /// Answers a question by its key.
    pub async fn set(&mut self, key: &str, value: &str) -> anyhow::Result<DraftPatch> {
        let patch: DraftPatch = self
            .call(
                "draft_answer",
                json!({ "draft": self.draft, "key": key, "value": value }),
            )
            .await?;
        self.apply(&patch);
        Ok(patch)
    }

    /// Photographs what a question asks for.
    pub async fn photograph(&mut self, words: &str, shade: u8) -> anyhow::Result<PaperView> {
        let node = self.question(words)?;
        let (key, kind) = (node.key.clone(), node.material.clone().unwrap_or_default());
        let paper = self.upload(&kind, crate::pictures::photo(shade)).await?;
        self.set(&key, &paper.id).await?;
        Ok(paper)
    }

    /// What is offered first for a question.
    pub fn offer(&self, words: &str) -> anyhow::Result<Option<Offer>> {
        Ok(self.question(words)?.offers.first().cloned())
    }

    /// Taps on the offer.
    pub async fn take_offer(&mut self, words: &str) -> anyhow::Result<()> {
        let offer = self
            .offer(words)?
            .with_context(|| format!("{}: nothing is offered for {words}", self.name))?;
        let key = self.question(words)?.key.clone();
        self.set(&key, &offer.value).await.map(drop)
    }

    /// One more row.
    pub async fn add_row(&mut self, words: &str) -> anyhow::Result<String> {
        let repeat = self
            .form
            .iter()
            .find(|node| node.input == Input::Repeat && node.label.contains(words));
        let key = repeat
            .with_context(|| format!("{}: no rows of {words}", self.name))?
            .key
            .clone();
        let patch: DraftPatch = self
            .call("draft_add_row", json!({ "draft": self.draft, "key": key }))
            .await?;
        self.apply(&patch);
        patch.focus.context("no row was added")
    }

    /// Takes a row out.
    pub async fn remove_row(&mut self, row: &str) -> anyhow::Result<DraftPatch> {
        let asked = json!({ "draft": self.draft, "key": row });
        let patch: DraftPatch = self.call("draft_remove_row", asked).await?;
        self.apply(&patch);
        Ok(patch)
    }

    /// Fills a row with somebody who is known.
    pub async fn fill_row(&mut self, row: &str, from: &str) -> anyhow::Result<DraftPatch> {
        let asked = json!({ "draft": self.draft, "row": row, "from": from });
        let patch: DraftPatch = self.call("draft_fill_row", asked).await?;
        self.apply(&patch);
        Ok(patch)
    }

    /// Takes the number of this question for every place of the same person.
    pub async fn correct_number(&mut self, key: &str) -> anyhow::Result<()> {
        let asked = json!({ "draft": self.draft, "key": key });
        let patch: DraftPatch = self.call("draft_correct_number", asked).await?;
        self.apply(&patch);
        Ok(())
    }

    /// Takes the last change back.
    pub async fn undo(&mut self) -> anyhow::Result<()> {
        let patch: DraftPatch = self.call("draft_undo", json!({ "draft": self.draft })).await?;
        self.apply(&patch);
        Ok(())
    }

    /// All answers.
    pub async fn check(&self) -> anyhow::Result<CheckView> {
        self.call("draft_check", json!({ "draft": self.draft })).await
    }

    /// What would leave the device.
    pub async fn sending(&self) -> anyhow::Result<SendingView> {
        self.call("draft_read_sending", json!({ "draft": self.draft }))
            .await
    }

    /// The kinds of what must be agreed to before it leaves.
    pub async fn consents(&self) -> anyhow::Result<Vec<String>> {
        let consents = self.sending().await?.consents.into_iter();
        Ok(consents.map(|consent| consent.kind).collect())
    }

    /// Ticks everything and sends.
    pub async fn send(&mut self) -> anyhow::Result<CaseView> {
        let check = self.check().await?;
        if let Some(problem) = check.problems.first() {
            let why = problem
                .error
                .as_ref()
                .map(|error| error.text.clone())
                .unwrap_or_default();
            bail!(
                "{}: {} stands against sending: {why}",
                self.name,
                problem.question
            );
        }
        let kinds = self.consents().await?;
        self.call("draft_send", json!({ "draft": self.draft, "consents": kinds }))
            .await
    }

    fn apply(&mut self, patch: &DraftPatch) {
        self.form.retain(|node| !patch.removed.contains(&node.key));
        for fresh in &patch.changed {
            match self.form.iter_mut().find(|node| node.key == fresh.key) {
                Some(node) => node.clone_from(fresh),
                None => self.form.push(fresh.clone()),
            }
        }
        if let Some(order) = &patch.order {
            self.form
                .sort_by_key(|node| order.iter().position(|key| *key == node.key));
        }
    }
}
