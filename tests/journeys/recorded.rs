//! A county records sentences: published, carried on a stick, taken, and heard instead of the voice; whatever is wrong with
//! a recording, somebody still says the sentence.

use std::path::{Path, PathBuf};

use anyhow::Context as _;
use app::api::outcome::AppEvent;
use app::api::system::{Settings, SpeechState};
use catalog::pack::{self, Clips, PackContent, Trust};
use county::keys::Keys;
use serde_json::json;
use sound::Sound;
use testkit::{Clock, Device};

use crate::{MORNING, VILLAGE};

/// The second of these has a recording.
const TEXT: &str = "您好。没有单位交医保的大人、孩子，每年年底交一次，第二年看病能报销。要带身份证。";
const TRADITIONAL: &str = "您好。沒有單位交醫保的大人、孩子，每年年底交一次，第二年看病能報銷。要帶身份證。";
const RECORDED: &str = "没有单位交医保的大人、孩子，每年年底交一次，第二年看病能报销";

/// The county's folders and the stick.
struct Town {
    clock: Clock,
    root: tempfile::TempDir,
}

impl Town {
    fn new() -> anyhow::Result<Self> {
        let root = tempfile::tempdir()?;
        let (services, source) = (root.path().join("services"), testkit::county::services_dir());
        std::fs::create_dir_all(services.join("voice"))?;
        std::fs::create_dir_all(root.path().join("stick"))?;
        for file in ["county.json", "medical-enrol.xlsx"] {
            std::fs::copy(source.join(file), services.join(file))?;
        }
        let list = format!("summary.wav\t{RECORDED}\n");
        std::fs::write(services.join("voice/voice.tsv"), list)?;
        std::fs::write(services.join("voice/summary.wav"), recording().file())?;
        Ok(Self {
            clock: Clock::at(MORNING)?,
            root,
        })
    }

    fn services(&self) -> PathBuf {
        self.root.path().join("services")
    }

    fn stick(&self) -> PathBuf {
        self.root.path().join("stick")
    }

    /// `county publish`, and the pack onto the stick.
    fn publish(&self) -> anyhow::Result<Vec<u8>> {
        let (data, now) = (self.root.path().join("data"), self.clock.now().timestamp());
        let mut said = Vec::new();
        let pack = county::demo::prepare(&data, &self.services(), "http://127.0.0.1:9", now, &mut said)
            .with_context(|| String::from_utf8_lossy(&said).into_owned())?;
        let bytes = std::fs::read(pack)?;
        self.lay(&bytes)?;
        Ok(bytes)
    }

    /// On the stick lies this and nothing else.
    fn lay(&self, pack: &[u8]) -> anyhow::Result<()> {
        Ok(std::fs::write(self.stick().join("county.pack"), pack)?)
    }

    /// The same catalog as the next version, with these recordings.
    fn signed_with(&self, before: &[u8], clips: Clips) -> anyhow::Result<Vec<u8>> {
        let old = pack::read(before, &Trust::first_use())?;
        let content = PackContent {
            county: old.county,
            services: old.services,
            keys: old.keys,
            version: old.version + 1,
            created: old.created,
            clips,
        };
        let keys = Keys::at(&self.root.path().join("data"))?;
        Ok(pack::write(&content, &keys.catalog()?)?)
    }

    async fn phone(&self, heard: &Path) -> anyhow::Result<Device> {
        let phone = Device::new("王桂英", &self.clock, &self.stick()).await?;
        phone.set_up_for_self("王桂英", VILLAGE).await?;
        phone.host.recorder().render_into(heard.to_owned());
        set_pace(&phone, 1.0).await?;
        Ok(phone)
    }
}

/// A tone that no voice makes.
fn recording() -> Sound {
    let samples = (0..24_000).map(|at| if at / 12 % 2 == 0 { 9_000 } else { -9_000 });
    Sound {
        rate: 16_000,
        samples: samples.collect(),
    }
}

async fn set_pace(phone: &Device, pace: f32) -> anyhow::Result<()> {
    let _: Settings = phone
        .call("system_change_settings", json!({ "speechRate": pace }))
        .await?;
    Ok(())
}

/// Reads a text to its end; what came out, sentence by sentence.
async fn hear(phone: &Device, heard: &Path, text: &str, language: &str) -> anyhow::Result<Vec<Sound>> {
    let before = phone.host.spoken().len();
    let mut events = phone.host.listen();
    let state: SpeechState = phone
        .call(
            "system_speak",
            json!({ "text": text, "language": language, "id": "page" }),
        )
        .await?;
    loop {
        if let AppEvent::Speech {
            ended: true,
            sentence,
            ..
        } = events.recv().await?
        {
            anyhow::ensure!(sentence == Some(2), "broken off at {sentence:?}");
            break;
        }
    }
    let numbers = (1..=state.sentences.len()).map(|number| before + number);
    numbers
        .map(|number| {
            let file = std::fs::read(heard.join(format!("{number:04}.wav")))?;
            Sound::read(&file).context("no sound")
        })
        .collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_recorded_sentence_is_heard_as_it_was_recorded_and_the_others_by_the_voice() -> anyhow::Result<()> {
    let (town, heard) = (Town::new()?, tempfile::tempdir()?);
    town.publish()?;
    let mut phone = town.phone(heard.path()).await?;
    for (text, language) in [(TEXT, "zh-Hans"), (TRADITIONAL, "zh-Hant")] {
        let sounds = hear(&phone, heard.path(), text, language).await?;
        assert!(
            sounds[1] == recording(),
            "{language}: the recording comes out sample by sample"
        );
        assert!(sounds[0] != recording() && sounds[2] != recording());
        assert!(sounds[0].milliseconds() > 200 && sounds[2].milliseconds() > 400);
    }

    // The pace that she chose holds for recordings too, and she has them after the phone was off.
    phone.crash();
    phone.start().await;
    phone.host.recorder().render_into(heard.path().to_owned());
    set_pace(&phone, 0.7).await?;
    let slow = hear(&phone, heard.path(), TEXT, "zh-Hans").await?;
    let milliseconds = slow[1].milliseconds();
    assert!(
        (2_090..2_200).contains(&milliseconds),
        "1500 ms at 0.7: {milliseconds}"
    );
    set_pace(&phone, 1.0).await?;

    // A newer pack replaces them.
    std::fs::remove_dir_all(town.services().join("voice"))?;
    town.publish()?;
    phone.take_pack().await?;
    let sounds = hear(&phone, heard.path(), TEXT, "zh-Hans").await?;
    assert!(sounds[1] != recording() && sounds[1].milliseconds() > 1_500);
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_broken_recording_is_never_silence_and_a_changed_one_never_taken() -> anyhow::Result<()> {
    let (town, heard) = (Town::new()?, tempfile::tempdir()?);
    let first = town.publish()?;
    let phone = town.phone(heard.path()).await?;

    // Signed by the county, and yet no sound that can be played.
    let mut clips = Clips::default();
    clips.add(RECORDED, recording().file().get(..60).context("short")?.to_vec());
    let broken = town.signed_with(&first, clips)?;
    town.lay(&broken)?;
    phone.take_pack().await?;
    let sounds = hear(&phone, heard.path(), TEXT, "zh-Hans").await?;
    assert!(sounds[1].milliseconds() > 1_500, "the voice says it");

    // One bit of the recording changed on the way: nothing of that pack is used.
    let mut clips = Clips::default();
    clips.add(RECORDED, recording().file());
    let mut changed = town.signed_with(&broken, clips)?;
    let last = changed.last_mut().context("empty")?;
    *last ^= 1;
    town.lay(&changed)?;
    let found: serde_json::Value = phone.call("catalog_find_packs", json!({})).await?;
    let id = found["packs"][0]["id"].clone();
    let refused = phone
        .refused("catalog_import_pack", json!({ "pack": id }))
        .await?;
    assert_eq!(refused, "pack-damaged");
    let state = phone.state().await?;
    assert_eq!(state.catalog.version, "2", "the catalog in use stays");
    Ok(())
}
