//! What the window's voice has written instead of speaking: that each sentence is a sound, and all together as long as the
//! words on the page need.

use std::path::Path;
use std::time::Duration;

use anyhow::{Context as _, Result, ensure};
use thirtyfour::By;

use crate::person::Person;

const LOOK_EVERY: Duration = Duration::from_millis(100);
const PATIENCE: u32 = 900;
/// So many looks without a new sentence: the reading is over.
const QUIET: u32 = 8;
/// As eSpeak NG writes it: 16 bits, one channel, behind a header of this many bytes.
const HEADER: usize = 44;
const PER_SECOND: f64 = 22_050.0;
/// A window of 50 ms whose loudness is judged.
const WINDOW: usize = 1102;
/// Of 32768; silence is below, the faintest spoken word far above.
const FAINTEST: f64 = 500.0;
/// Seconds that a character takes at the slow pace of the first start, from hurried to drawled. What leads to a button is
/// said without standing on the page, so a page takes rather longer than its own words.
const FASTEST: f64 = 0.12;
const SLOWEST: f64 = 0.75;

/// What stands on the page for the eye: not what is folded away, and not the keys.
const WORDS: &str = "const page = document.querySelector('main').cloneNode(true); \
    for (const each of page.querySelectorAll('details:not([open]) > :not(summary), .keys, .only-read, [hidden]')) each.remove(); \
    return page.textContent;";

/// Presses 念 and listens to the end.
pub async fn hear_page(person: &mut Person, what: &str) -> Result<()> {
    let before = files(&person.voice)?;
    person
        .at(By::Css("header .read button"), true, async |button| {
            button.click().await
        })
        .await?;
    wait_for_end(person, before).await?;
    let words: String = person.page.execute(WORDS, Vec::new()).await?.convert()?;
    let seconds = judge(&person.voice, before, what)?;
    let characters = words
        .chars()
        .filter(|c| c.is_numeric() || matches!(c, '\u{4e00}'..='\u{9fff}'))
        .count();
    let each = seconds / f64::from(u32::try_from(characters.max(1))?);
    ensure!(
        (FASTEST..=SLOWEST).contains(&each),
        "{what}: {seconds:.1} s of sound for {characters} characters"
    );
    person
        .step(&format!("念{what}：{seconds:.0} 秒，{characters} 个字"))
        .await
}

/// Waits for what is said without a tap; gives how long it is.
pub async fn hear_by_itself(person: &Person, what: &str) -> Result<f64> {
    wait_for_end(person, 0).await?;
    judge(&person.voice, 0, what)
}

async fn wait_for_end(person: &Person, before: usize) -> Result<()> {
    let mut every = tokio::time::interval(LOOK_EVERY);
    let (mut last, mut quiet) = (before, 0);
    for _ in 0..PATIENCE {
        every.tick().await;
        let now = files(&person.voice)?;
        let label = person
            .at(By::Css("header .read button"), false, async |button| {
                button.text().await
            })
            .await?;
        let speaking = label.contains('停');
        quiet = if now == last && now > before && !speaking {
            u32::saturating_add(quiet, 1)
        } else {
            0
        };
        last = now;
        if quiet > QUIET {
            return Ok(());
        }
    }
    anyhow::bail!("the reading does not end: {last} sentences")
}

/// How many sentences were written.
fn files(folder: &Path) -> Result<usize> {
    if !folder.exists() {
        return Ok(0);
    }
    Ok(std::fs::read_dir(folder)?.count())
}

/// Every sentence after the first `before` is loud enough; gives their length in seconds.
fn judge(folder: &Path, before: usize, what: &str) -> Result<f64> {
    let mut seconds = 0.0;
    for number in before.saturating_add(1)..=files(folder)? {
        let file = folder.join(format!("{number:04}.wav"));
        let bytes = std::fs::read(&file).with_context(|| format!("{what}: sentence {number} is missing"))?;
        let samples = samples(&bytes);
        ensure!(
            loudest(&samples) > FAINTEST,
            "{what}: sentence {number} is silent"
        );
        seconds += f64::from(u32::try_from(samples.len())?) / PER_SECOND;
    }
    Ok(seconds)
}

fn samples(bytes: &[u8]) -> Vec<f64> {
    let sound = bytes.get(HEADER..).unwrap_or_default();
    sound
        .chunks_exact(2)
        .filter_map(|pair| Some(f64::from(i16::from_le_bytes(pair.try_into().ok()?))))
        .collect()
}

fn loudest(samples: &[f64]) -> f64 {
    let power = |window: &[f64]| window.iter().map(|each| each * each).sum::<f64>();
    let count = f64::from(u32::try_from(WINDOW).unwrap_or(1));
    samples
        .chunks(WINDOW)
        .map(|window| (power(window) / count).sqrt())
        .fold(0.0, f64::max)
}
