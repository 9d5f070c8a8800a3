//! A person before the window: taps words, types, chooses files, reads. Every act waits for what it needs to be there.

use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::{Context as _, Result};
use thirtyfour::prelude::*;

use crate::shell::Shell;

const PATIENCE: Duration = Duration::from_secs(20);
const LOOK_EVERY: Duration = Duration::from_millis(100);
const TRIES: u32 = 20;

/// Somebody who uses the app, with a camera for each step.
pub struct Person {
    /// The page in the window.
    pub page: WebDriver,
    /// Folder into which the window's voice writes what it says.
    pub voice: PathBuf,
    pictures: PathBuf,
    steps: u32,
}

impl Person {
    /// Sits down before a window. `steps` goes on counting after a restart.
    pub fn new(shell: &Shell, pictures: &Path, steps: u32) -> Self {
        Self {
            page: shell.page.clone(),
            voice: shell.voice.clone(),
            pictures: pictures.to_path_buf(),
            steps,
        }
    }

    /// Steps made so far.
    pub fn steps(&self) -> u32 {
        self.steps
    }

    /// Says what is happening and takes a picture of how it looks.
    pub async fn step(&mut self, what: &str) -> Result<()> {
        self.steps = self.steps.saturating_add(1);
        println!("{:>2}  {what}", self.steps);
        let name = format!(
            "{:02}-{}.png",
            self.steps,
            what.replace(['/', ' ', '，', '：'], "-")
        );
        self.page.screenshot(&self.pictures.join(name)).await?;
        Ok(())
    }

    /// Taps the button, link, tick or choice with these words.
    pub async fn tap(&self, words: &str) -> Result<()> {
        let path = format!(
            "(//main//*|//header//*|//footer//*|//nav//*|//dialog//*)[self::button or self::a or self::summary or self::label][not(@disabled)][contains(normalize-space(.), '{words}')]"
        );
        self.click(By::XPath(path))
            .await
            .with_context(|| format!("{words} cannot be tapped"))
    }

    /// Taps the page's main action.
    pub async fn tap_main(&self) -> Result<()> {
        self.click(By::Css("main button.btn.main:not([disabled])"))
            .await
            .context("no main action")
    }

    /// Ticks the only box of the page.
    pub async fn tick(&self) -> Result<()> {
        self.at(By::Css("main input[type=checkbox]"), false, async |tick| {
            if tick.is_selected().await? {
                return Ok(());
            }
            tick.click().await
        })
        .await
    }

    /// Waits until these words stand on the page.
    pub async fn see(&self, words: &str) -> Result<()> {
        if self
            .shown(&format!("//body//*[contains(normalize-space(.), '{words}')]"))
            .await
            .is_ok()
        {
            return Ok(());
        }
        let fault = self.pictures.join("fault.png");
        self.page.screenshot(&fault).await.ok();
        anyhow::bail!(
            "`{words}` is not on the page (see {}); it says:\n{}",
            fault.display(),
            self.body().await?
        )
    }

    /// Waits until one of two texts stands on the page; says whether it is the first.
    pub async fn sees_first(&self, one: &str, other: &str) -> Result<bool> {
        self.shown(&format!(
            "//body//*[contains(normalize-space(.), '{one}') or contains(normalize-space(.), '{other}')]"
        ))
        .await?;
        self.sees(one).await
    }

    /// Whether these words stand on the page right now.
    pub async fn sees(&self, words: &str) -> Result<bool> {
        Ok(self.body().await?.contains(words))
    }

    async fn body(&self) -> Result<String> {
        self.at(By::Tag("body"), false, async |body| body.text().await)
            .await
    }

    /// Types into the only text field of the page, replacing what is there, and leaves the field.
    pub async fn type_text(&self, text: &str) -> Result<()> {
        self.type_into(
            "main input:not([type=file]):not([type=radio]):not([type=checkbox]), main textarea",
            text,
        )
        .await
    }

    /// Types into the first field that fits the selector.
    pub async fn type_into(&self, selector: &str, text: &str) -> Result<()> {
        self.at(By::Css(selector), true, async |field| {
            field.clear().await?;
            field.send_keys(text).await?;
            field.send_keys(Key::Tab).await
        })
        .await
        .with_context(|| format!("no field {selector}"))
    }

    /// Chooses a file in the page's file picker.
    pub async fn choose_file(&self, file: &Path) -> Result<()> {
        let name = file.display().to_string();
        self.at(By::Css("input[type=file]"), false, async |field| {
            field.send_keys(&name).await
        })
        .await
        .context("the file cannot be chosen")
    }

    /// The heading of the page.
    pub async fn heading(&self) -> Result<String> {
        self.at(By::Css("h1"), false, async |heading| heading.text().await)
            .await
    }

    /// What stands in the first field that fits the selector.
    pub async fn value(&self, selector: &str) -> Result<String> {
        let value = self
            .at(By::Css(selector), false, async |field| field.value().await)
            .await?;
        Ok(value.unwrap_or_default())
    }

    /// Waits until the page has another heading than this one.
    pub async fn leave_heading(&self, heading: &str) -> Result<()> {
        let other = format!("//h1[normalize-space(.) != '{}']", heading.trim());
        self.shown(&other)
            .await
            .with_context(|| format!("the page does not go on from: {heading}"))
    }

    /// Address of the picture shown on the page.
    pub async fn picture(&self) -> Result<String> {
        let address = self
            .at(By::Css("main img"), false, async |shown| shown.attr("src").await)
            .await?;
        Ok(address.unwrap_or_default())
    }

    /// Waits until another picture is shown than this one.
    pub async fn leave_picture(&self, before: &str) -> Result<()> {
        let other = format!("//main//img[@src != '{before}']");
        self.shown(&other)
            .await
            .context("the new picture does not appear")
    }

    async fn click(&self, by: By) -> Result<()> {
        self.at(by, true, async |found| {
            found.scroll_into_view().await.ok();
            found.click().await
        })
        .await
    }

    async fn shown(&self, path: &str) -> Result<()> {
        self.at(By::XPath(path), true, async |_| Ok(())).await
    }

    /// Waits for what is looked for and does something with it. The only way to touch the page: whatever was drawn anew
    /// in between is looked for again, as a person would.
    pub async fn at<T>(
        &self,
        by: By,
        displayed: bool,
        act: impl AsyncFn(WebElement) -> WebDriverResult<T>,
    ) -> Result<T> {
        for _ in 0..TRIES {
            let looking = self.page.query(by.clone()).wait(PATIENCE, LOOK_EVERY);
            let looking = if displayed {
                looking.and_displayed()
            } else {
                looking
            };
            let done = match looking.first().await {
                Ok(found) => act(found).await,
                Err(error) => Err(error),
            };
            match done {
                Err(error) if is_stale(&error) => {}
                other => return Ok(other?),
            }
        }
        anyhow::bail!("the page keeps changing")
    }
}

fn is_stale(error: &WebDriverError) -> bool {
    let text = error.to_string();
    text.contains("stale element") || text.contains("is stale")
}
