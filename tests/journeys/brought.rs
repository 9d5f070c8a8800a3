//! Her things on another device without a network between them: a parcel on a stick, twelve characters on paper when every device is
//! lost; and never into somebody else's file unasked.

use app::api::space::{SpaceJoined, SpaceParcel, SpaceView, SpaceWords};
use app::api::system::ExportView;
use serde_json::json;
use testkit::Device;

use crate::two_devices::{begun, has_draft, is_up, says, space, until};
use crate::{VILLAGE, county, phone};

#[tokio::test(flavor = "multi_thread")]
async fn a_parcel_goes_on_a_stick_and_a_device_that_left_gets_nothing_more() -> anyhow::Result<()> {
    let (_clock, county, mut phone, laptop, draft) = begun("senior-allowance").await?;
    let parcel: SpaceParcel = phone.call("space_share", json!({})).await?;
    let kept: ExportView = phone
        .call("space_keep_parcel", json!({ "parcel": parcel.parcel }))
        .await?;
    let name = kept.files.first().map(String::as_str).unwrap_or_default();
    let file = std::path::Path::new(&kept.place).join(name);
    let written = std::fs::read_to_string(file)?;
    assert_eq!(written, parcel.parcel);
    assert!(!written.contains(&parcel.code.replace(' ', "")));
    for other in ["", "aGVsbG8=", "王桂英"] {
        let refused = phone
            .refused("space_keep_parcel", json!({ "parcel": other }))
            .await?;
        assert_eq!(refused, "bad-input");
    }

    let left: SpaceView = laptop.call("space_leave", json!({})).await?;
    assert!(!left.on);
    assert!(has_draft(&laptop, &draft).await?, "what is here stays here");
    phone.answer("老人叫什么名字", "王桂英").await?;
    until!("the answer at the county", is_up(&phone).await?);
    let mut laptop = laptop;
    assert_eq!(says(&mut laptop, &draft, "老人叫什么名字").await?, "");

    // Back again by the parcel of a day before: what each wrote meanwhile is all there.
    laptop.answer("老人的电话", "13800001234").await?;
    let join =
        json!({ "parcel": parcel.parcel, "code": parcel.code, "digits": parcel.digits, "device": "电脑" });
    let _: SpaceJoined = laptop.call("space_join", join).await?;
    until!("both on the laptop", {
        says(&mut laptop, &draft, "老人叫什么名字").await? == "王桂英"
    });
    until!("both on the phone", {
        says(&mut phone, &draft, "老人的电话").await? == "13800001234"
    });
    assert_eq!(space(&laptop).await?.conflicts, []);
    drop(county);
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_phone_that_fell_into_the_rice_field_comes_back_by_twelve_characters() -> anyhow::Result<()> {
    let (clock, county) = county(&["senior-allowance"]).await?;
    let mut phone = phone(&clock, &county).await?;
    phone.begin("senior-allowance").await?;
    let draft = phone.draft().to_owned();
    phone.answer("老人叫什么名字", "王桂英").await?;
    assert_eq!(phone.refused("space_read_words", json!({})).await?, "no-space");
    let _: SpaceView = phone.call("space_begin", json!({ "device": "手机" })).await?;
    let words: SpaceWords = phone.call("space_read_words", json!({})).await?;
    assert_eq!((words.words.len(), words.kept), (12, false));
    let at = |place: &u32| words.words[*place as usize - 1].clone();
    let back: Vec<String> = words.asked.iter().map(at).collect();
    let mut turned = back.clone();
    turned.reverse();
    for wrong in [vec![], turned, vec!["囧".to_owned(); back.len()]] {
        let refused = phone
            .refused("space_keep_words", json!({ "words": wrong }))
            .await?;
        assert_eq!(refused, "space-words-differ");
    }
    let kept: SpaceWords = phone.call("space_keep_words", json!({ "words": back })).await?;
    assert!(kept.kept && space(&phone).await?.words_kept);
    county.link.on();
    until!("all of it at the county", is_up(&phone).await?);
    drop(phone);

    let mut new = Device::new("新手机", &clock, &county.stick()).await?;
    new.set_up_for_self("王桂英", VILLAGE).await?;
    let written = words.words.join(" ");
    let recover = |words: &str| json!({ "words": words, "device": "新手机" });
    for (typed, refused) in [
        ("的的的", "space-words-count"),
        ("囧的的的的的的的的的的在", "space-words-unknown"),
        ("的的的的的的的的的的的的", "space-words-wrong"),
    ] {
        assert_eq!(new.refused("space_recover", recover(typed)).await?, refused);
    }
    assert!(!space(&new).await?.on);

    // Other characters that are a seed too: the county has nothing, and nobody says that all is well.
    county.link.off();
    let other = "的的的的的的的的的的的在";
    let _: SpaceView = new.call("space_recover", recover(other)).await?;
    let before = space(&new).await?;
    assert!(
        !before.read && !before.words_kept && !before.found_nothing,
        "nobody knows yet"
    );
    county.link.on();
    until!("read", space(&new).await?.read);
    let nothing = space(&new).await?;
    assert!(nothing.found_nothing && !nothing.words_kept);
    let _: SpaceView = new.call("space_leave", json!({})).await?;

    let _: SpaceView = new.call("space_recover", recover(&written)).await?;
    until!("the draft on the new phone", has_draft(&new, &draft).await?);
    let found = space(&new).await?;
    assert!(found.words_kept && !found.found_nothing);
    assert_eq!((found.forms, found.lacking), (1, 0));
    assert_eq!(says(&mut new, &draft, "老人叫什么名字").await?, "王桂英");
    assert_eq!(
        new.refused("space_recover", recover(&written)).await?,
        "has-space"
    );
    for entry in std::fs::read_dir(county.dir())? {
        let path = entry?.path();
        let file = std::fs::read(&path).unwrap_or_default();
        let words = words.words.concat();
        assert!(
            !file.windows(words.len()).any(|part| part == words.as_bytes()),
            "{}",
            path.display()
        );
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_of_one_person_comes_into_the_file_of_another_unasked() -> anyhow::Result<()> {
    let (clock, county) = county(&["senior-allowance"]).await?;
    let phone = phone(&clock, &county).await?;
    let _: SpaceView = phone.call("space_begin", json!({ "device": "手机" })).await?;
    let parcel: SpaceParcel = phone.call("space_share", json!({})).await?;
    let laptop = Device::new("电脑", &clock, &county.stick()).await?;
    laptop.set_up_for_self("李大山", VILLAGE).await?;
    let mut join =
        json!({ "parcel": parcel.parcel, "code": parcel.code, "digits": parcel.digits, "device": "电脑" });
    let asked: SpaceJoined = laptop.call("space_join", join.clone()).await?;
    assert!(asked.asks.is_some() && !asked.view.on && !space(&laptop).await?.on);
    if let Some(request) = join.as_object_mut() {
        request.insert("samePerson".to_owned(), json!(true));
    }
    let joined: SpaceJoined = laptop.call("space_join", join).await?;
    assert!(joined.asks.is_none() && joined.view.on);
    Ok(())
}
