//! What was not found: nearer people to ask, remembered for nobody else, told to the county only on a tap.

use std::time::Duration;

use app::api::search::{AnswerView, MissKind, MissList, SearchView};
use serde_json::json;
use testkit::Device;

use crate::{VILLAGE, county, phone};

const PATIENCE: Duration = Duration::from_secs(30);
const BRIDGE: &str = "村口的桥坏了找谁修";

async fn search(device: &Device, text: &str, asked: bool) -> anyhow::Result<SearchView> {
    device
        .call("catalog_search", json!({ "text": text, "asked": asked }))
        .await
}

async fn misses(device: &Device) -> anyhow::Result<Vec<String>> {
    let list: MissList = device.call("catalog_list_misses", json!({})).await?;
    Ok(list.misses.into_iter().map(|miss| miss.text).collect())
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_not_found_leads_to_people_and_reaches_the_county_only_when_she_says_so() -> anyhow::Result<()>
{
    let (clock, county) = county(&[]).await?;
    let ama = phone(&clock, &county).await?;
    county.link.on();

    // While she types nothing is remembered; when she presses 找 it is.
    assert!(search(&ama, "村口的", false).await?.miss.is_none());
    let nothing = search(&ama, BRIDGE, true).await?;
    assert!(nothing.nothing && nothing.hits.is_empty());
    assert!(nothing.ask.iter().any(|line| line.number == "12345"));
    assert!(
        nothing.ask.first().is_some_and(|line| !line.who.is_empty()),
        "the village's helper comes first: {:?}",
        nothing.ask
    );
    let unknown: AnswerView = ama
        .call(
            "catalog_ask",
            json!({ "text": "打 13900001234 问谁", "asked": true }),
        )
        .await?;
    let lines: Vec<&str> = unknown.ask.iter().map(|line| line.number.as_str()).collect();
    assert!(
        lines.contains(&"12345") && !["110", "119", "120"].iter().any(|line| lines.contains(line)),
        "nobody with a question is sent to the police: {lines:?}"
    );
    assert!(!unknown.known && unknown.miss.is_some_and(|miss| !miss.may_tell));
    let found = search(&ama, "八十岁补钱", true).await?;
    assert!(
        found.miss.is_none() && !found.hits.is_empty(),
        "what was found is no miss"
    );
    assert!(
        found.hits.iter().all(|hit| hit.id != "death"),
        "nobody who asks for an allowance reads of a funeral"
    );
    assert_eq!(misses(&ama).await?, ["打 13900001234 问谁", BRIDGE]);

    // A number never leaves, words that were never said cannot be told.
    let told = |kind: &str, text: &str| json!({ "kind": kind, "text": text });
    assert_eq!(
        ama.refused("catalog_tell_miss", told("answer", "打 13900001234 问谁"))
            .await?,
        "words-private"
    );
    assert_eq!(
        ama.refused("catalog_tell_miss", told("service", "没说过"))
            .await?,
        "unknown-words"
    );
    assert_eq!(county.missed()?, "", "nothing has left by itself");

    // Twice tapped is told once.
    for _ in 0..2 {
        let list: MissList = ama.call("catalog_tell_miss", told("service", BRIDGE)).await?;
        let bridge = list.misses.iter().find(|miss| miss.text == BRIDGE);
        assert!(bridge.is_some_and(|miss| !miss.told.is_empty() && miss.kind == MissKind::Service));
    }
    // She sees no difference when they arrive, so no event tells of it.
    let arrives = async {
        while county.missed().is_ok_and(|words| words.is_empty()) {
            tokio::task::yield_now().await;
        }
    };
    tokio::time::timeout(PATIENCE, arrives).await?;
    assert_eq!(county.missed()?, format!("1\t2026-11-23\tservice\t{BRIDGE}\n"));
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn the_next_person_does_not_see_what_one_looked_for() -> anyhow::Result<()> {
    let (clock, county) = county(&[]).await?;
    let mut laptop = Device::new("李明亮", &clock, &county.stick()).await?;
    laptop.set_up_as_helper(VILLAGE).await?;
    assert!(
        search(&laptop, BRIDGE, true).await?.miss.is_none(),
        "without a person there is no place for it"
    );
    let li = laptop.add_person("李德福").await?;
    search(&laptop, BRIDGE, true).await?;
    laptop.add_person("陈秀莲").await?;
    assert!(misses(&laptop).await?.is_empty());
    laptop.turn_to(&li).await?;
    assert_eq!(misses(&laptop).await?, [BRIDGE]);
    let forgotten: MissList = laptop
        .call(
            "catalog_forget_miss",
            json!({ "kind": "service", "text": BRIDGE }),
        )
        .await?;
    assert!(forgotten.misses.is_empty());
    for path in
        std::fs::read_dir(laptop.data_dir())?.chain(std::fs::read_dir(laptop.data_dir().join("people"))?)
    {
        let path = path?.path();
        if path.is_file() {
            let bytes = std::fs::read(&path)?;
            let words = BRIDGE.as_bytes();
            assert!(
                !bytes.windows(words.len()).any(|part| part == words),
                "{path:?} holds it in clear"
            );
        }
    }
    Ok(())
}

/// Whoever says that somebody has died is led to what is to be done then, and not asked to join a pension scheme.
#[tokio::test(flavor = "multi_thread")]
async fn who_mourns_is_shown_nothing_tactless() -> anyhow::Result<()> {
    let (clock, county) = county(&[]).await?;
    let ama = phone(&clock, &county).await?;
    for words in ["老伴走了", "老伴没了", "我妈走了", "老人走了丧葬费"] {
        let found = search(&ama, words, true).await?;
        let ids: Vec<&str> = found.hits.iter().map(|hit| hit.id.as_str()).collect();
        assert_eq!(ids, ["death"], "{words}");
    }
    // What was asked for besides stays.
    let both = search(&ama, "老伴走了，低保怎么办", true).await?;
    let ids: Vec<&str> = both.hits.iter().map(|hit| hit.id.as_str()).collect();
    assert!(ids.contains(&"death") && ids.contains(&"subsistence"), "{ids:?}");
    Ok(())
}
