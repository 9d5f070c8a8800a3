//! A mandate at the desk: what it covers, for how long, whether it has ended, by whose word; its end reaches every device that
//! acts under it, and the desk can ask for it to be signed again.

use protocol::{
    application::{Application, Mandate},
    event::{EventKind, MANDATE},
    mandate_end::{KIND, MandateEnd},
};

use crate::{
    actors::*,
    desk::{CASE, Clerk},
};

/// Hands in under this mandate, with its signature.
async fn send(
    town: &Town,
    phone: &Device,
    change: impl FnOnce(&mut Mandate),
) -> (Application, Paper, String) {
    let (card, signature) = (town.paper(), town.paper());
    let mut given = mandate(&signature);
    change(&mut given);
    let mut application = town.application(&[&card, &signature]);
    application.mandate = Some(given);
    for paper in [&card, &signature] {
        town.upload(phone, paper).await;
    }
    let envelope = town.envelope(phone, &application, &[&card, &signature]);
    town.hand_in(phone, &envelope).await;
    (application, card, envelope.id)
}

/// The device of the helper says that a mandate holds no more.
async fn end_on_device(town: &Town, phone: &Device, given: &Mandate) {
    let end = MandateEnd {
        kind: KIND.into(),
        format: 1,
        mandate: given.clone(),
        ended_claim: "2026-11-21T10:00:00+08:00".into(),
        sender: None,
    };
    let plain = seal::canonical::to_vec(&end).unwrap();
    let envelope = town.envelope_of(phone, &seal::pack::compress(&plain).unwrap(), &[]);
    town.hand_in(phone, &envelope).await;
    town.desk().work().await.unwrap();
}

async fn last(town: &Town, phone: &Device) -> EventKind {
    town.desk().work().await.unwrap();
    town.events(phone).await.pop().unwrap().event.what
}

fn block(page: &str) -> &str {
    let block = page.split("id=\"mandate\"").nth(1).unwrap();
    block.split("</section>").next().unwrap()
}

#[tokio::test]
async fn its_page_shows_scope_relation_and_days() {
    let town = Town::start().await;
    let laptop = town.device("helper").await;
    send(&town, &laptop, |given| {
        given.services = vec!["senior-allowance".into()]
    })
    .await;
    send(&town, &laptop, |_| ()).await;
    town.desk().work().await.unwrap();
    let clerk = Clerk::sign_in(&town).await;
    let page = clerk.page(CASE).await;
    let shown = block(&page);
    for says in [
        "李小梅",
        "张桂英",
        "村里的帮办员",
        "管哪些事</dt><dd>高龄津贴",
        "2026-11-01 至 2026-11-30",
        "现在有效",
    ] {
        assert!(shown.contains(says), "{says}: {shown}");
    }
    let page = clerk.page("/cases/990123-2026-000002").await;
    assert!(block(&page).contains("管哪些事</dt><dd>所有的事"), "{page}");
    town.clock.add(10 * 24 * 3600);
    let page = Clerk::sign_in(&town).await.page(CASE).await;
    assert!(block(&page).contains("已经到期：最后一天是 2026-11-30"), "{page}");
}

#[tokio::test]
async fn ended_at_the_desk_every_device_under_it_is_told() {
    let town = Town::start().await;
    let (laptop, phone, other) = (
        town.device("helper's laptop").await,
        town.device("helper's phone").await,
        town.device("another helper").await,
    );
    let (first, ..) = send(&town, &laptop, |_| ()).await;
    let (second, ..) = send(&town, &phone, |_| ()).await;
    send(&town, &other, |given| {
        given.agent_id_number = "990123198001010028".into()
    })
    .await;
    town.desk().work().await.unwrap();
    let clerk = Clerk::sign_in(&town).await;
    let fields = [("number", "990123-2026-000001"), ("why", "老人说没有委托过")];
    let unasked = clerk
        .post("/mandates", &[fields[0], fields[1], ("sure", "")])
        .await;
    assert_eq!(unasked.status(), 200);
    let asks = unasked.text().await.unwrap();
    let whose = [
        "990123-2026-000001",
        "高龄津贴",
        "张桂英",
        "0027",
        "老人说没有委托过",
    ];
    assert!(whose.iter().all(|word| asks.contains(word)), "{asks}");
    assert_eq!(town.story(&laptop).await, ["complete"], "one click ends nothing");
    let done = clerk.post("/mandates", &fields).await;
    assert_eq!(done.status(), 200);
    let says = done.text().await.unwrap();
    assert!(whose.iter().all(|word| says.contains(word)), "{says}");
    let list = clerk.page("/mandates").await;
    assert!(
        list.contains("尾号 0027") && !list.contains("990123199901010027"),
        "{list}"
    );
    for (device, application) in [(&laptop, &first), (&phone, &second)] {
        let expected = EventKind::MandateEnded {
            mandate: application.mandate.clone().unwrap().id,
            by_desk: true,
            why: "老人说没有委托过".into(),
        };
        assert_eq!(last(&town, device).await, expected);
    }
    assert_eq!(town.story(&other).await, ["complete"], "another helper's stands");
    let page = clerk.page(CASE).await;
    let shown = block(&page);
    assert!(
        shown.contains("已经停了：2026-11-21 10:00，王会计停的") && shown.contains("老人说没有委托过"),
        "{shown}"
    );
    assert!(!shown.contains("停掉这份委托"), "it cannot be ended twice");
    assert!(!block(&clerk.page("/cases/990123-2026-000003").await).contains("停了："));
    // Signed again on the same day, it is another mandate.
    town.clock.add(60);
    send(&town, &laptop, |given| given.from = "2026-11-21".into()).await;
    assert_eq!(town.story(&laptop).await.last().unwrap(), "complete");
    send(&town, &laptop, |given| given.from = "2026-11-20".into()).await;
    assert_eq!(
        town.story(&laptop).await.last().unwrap(),
        "refused mandate-invalid"
    );
}

#[tokio::test]
async fn ended_by_the_helper_the_county_knows() {
    let town = Town::start().await;
    let laptop = town.device("helper").await;
    let (application, ..) = send(&town, &laptop, |_| ()).await;
    town.desk().work().await.unwrap();
    let given = application.mandate.unwrap();
    town.clock.add(60);
    end_on_device(&town, &laptop, &given).await;
    end_on_device(&town, &laptop, &given).await;
    let told = EventKind::MandateEnded {
        mandate: given.id.clone(),
        by_desk: false,
        why: String::new(),
    };
    assert_eq!(last(&town, &laptop).await, told);
    assert_eq!(
        town.story(&laptop).await,
        ["complete", "mandate_ended"],
        "told once"
    );
    let page = Clerk::sign_in(&town).await.page(CASE).await;
    assert!(
        block(&page).contains("代办人那边收回的") && block(&page).contains("2026-11-21 10:01"),
        "{page}"
    );
    assert!(page.contains("代办人那边收回了委托"), "the history says it");
    send(&town, &laptop, |again| again.id = given.id.clone()).await;
    assert_eq!(
        town.story(&laptop).await.last().unwrap(),
        "refused mandate-invalid"
    );
    send(&town, &laptop, |_| ()).await;
    assert_eq!(
        town.story(&laptop).await.last().unwrap(),
        "complete",
        "another one stands"
    );
}

/// What is here already and was brought under a mandate that ends now is not taken in as if it were in force.
#[tokio::test]
async fn what_waits_under_an_ended_mandate_is_granted_only_by_who_has_seen_it() {
    let town = Town::start().await;
    let laptop = town.device("helper").await;
    let (application, ..) = send(&town, &laptop, |_| ()).await;
    town.desk().work().await.unwrap();
    let clerk = Clerk::sign_in(&town).await;
    let accept = format!("{CASE}/accept");
    assert!(!clerk.page(CASE).await.contains("mandate-seen"));
    town.clock.add(60);
    end_on_device(&town, &laptop, &application.mandate.unwrap()).await;

    // Her page was open before it came.
    let refused = clerk.post(&accept, &[]).await;
    assert_eq!(refused.status(), 422);
    assert!(refused.text().await.unwrap().contains("这一件的委托已经停了"));
    let approve = [("result", "每月一百元")];
    let refused = clerk.post(&format!("{CASE}/approve"), &approve).await;
    assert_eq!(refused.status(), 422);
    assert_eq!(town.story(&laptop).await, ["complete", "mandate_ended"]);

    let page = clerk.page(CASE).await;
    let form = page.split(&format!("action=\"{accept}\"")).nth(1).unwrap();
    let form = form.split("</form>").next().unwrap();
    assert!(
        form.contains("停在这一件交来以后、定下来以前") && form.contains("2026-11-21 10:01"),
        "{form}"
    );
    let at = form.split("name=\"mandate-seen\"").nth(1).unwrap();
    let at = at.split("value=\"").nth(1).unwrap().split('"').next().unwrap();
    // What is asked for now could not come back: said before it is asked, and asked about again.
    assert!(page.contains("代办人用它交不回来"), "{page}");
    let ask = [
        ("note:/data/name", "写全名"),
        ("until", "2026-12-05"),
        ("sure", ""),
    ];
    let asks = clerk.post(&format!("{CASE}/corrections"), &ask).await;
    assert!(asks.text().await.unwrap().contains("代办人用它交不回来"));
    assert_eq!(clerk.post(&accept, &[("mandate-seen", at)]).await.status(), 303);
    assert_eq!(town.story(&laptop).await.last().unwrap(), "accepted");
    // Refusing needs no mandate.
    let deny = [("reason", "没有委托"), ("appeal", "可以复议")];
    assert_eq!(clerk.post(&format!("{CASE}/deny"), &deny).await.status(), 303);
}

/// Whoever knows no mandate's id ends none.
#[tokio::test]
async fn a_stranger_ends_nothing() {
    let town = Town::start().await;
    let (laptop, stranger) = (town.device("helper").await, town.device("stranger").await);
    let (application, ..) = send(&town, &laptop, |_| ()).await;
    town.desk().work().await.unwrap();
    let made_up = Mandate {
        id: new_id(),
        ..application.mandate.unwrap()
    };
    end_on_device(&town, &stranger, &made_up).await;
    assert_eq!(town.story(&laptop).await, ["complete"]);
    let page = Clerk::sign_in(&town).await.page(CASE).await;
    assert!(block(&page).contains("现在有效"), "{page}");
}

#[tokio::test]
async fn the_desk_asks_for_it_to_be_signed_again() {
    let town = Town::start().await;
    let laptop = town.device("helper").await;
    let (mut application, card, first) = send(&town, &laptop, |_| ()).await;
    town.desk().work().await.unwrap();
    let clerk = Clerk::sign_in(&town).await;
    assert!(clerk.page(CASE).await.contains("委托要重新签"));
    let note = format!("note:{MANDATE}");
    let fields = [
        ("pick", MANDATE),
        (note.as_str(), "签名看不清，请老人再签一次"),
        ("until", "2026-12-05"),
    ];
    assert_eq!(
        clerk.post(&format!("{CASE}/corrections"), &fields).await.status(),
        303
    );
    let EventKind::CorrectionsAsked { items, .. } = last(&town, &laptop).await else {
        panic!("corrections were asked for")
    };
    assert_eq!((items[0].at.as_str(), items.len()), (MANDATE, 1));

    let signature = town.paper();
    application.round = 2;
    application.corrects = Some(first);
    application.papers = vec![card.named.clone(), signature.named.clone()];
    application.mandate = Some(mandate(&signature));
    town.upload(&laptop, &signature).await;
    let envelope = town.envelope(&laptop, &application, &[&card, &signature]);
    town.hand_in(&laptop, &envelope).await;
    assert_eq!(town.story(&laptop).await.last().unwrap(), "complete");
    let page = clerk.page(CASE).await;
    let summary = page.split("id=\"returned\"").nth(1).unwrap();
    let summary = summary.split("</section>").next().unwrap();
    assert!(
        summary.contains("要补的 1 处，都改了") && summary.contains("重新签了"),
        "{summary}"
    );
    assert!(
        page.contains("代办委托：签名看不清"),
        "the history says what was asked for"
    );
}
