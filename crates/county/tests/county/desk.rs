//! A clerk at the desk: signs in, reads, asks once, decides. Everything as a browser would.

use county::{
    cases::{Act, Missing, NotPossible},
    casework::ActError,
};
use protocol::event::{CorrectionItem, EventKind};

use crate::actors::*;

/// A clerk's browser.
pub struct Clerk<'a> {
    town: &'a Town,
    cookie: String,
}

impl<'a> Clerk<'a> {
    pub async fn sign_in(town: &'a Town) -> Self {
        let token = town.keys().access_token().unwrap();
        let fields = [("clerk", "王会计"), ("token", token.as_str())];
        let url = format!("{}/login", town.running().desk_url);
        let answer = post_form(town.http.post(url), &fields).send().await.unwrap();
        assert_eq!(answer.status(), 303);
        let cookie = answer.headers()["set-cookie"].to_str().unwrap().to_owned();
        assert!(cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict"));
        Self {
            town,
            cookie: cookie.split(';').next().unwrap().to_owned(),
        }
    }

    pub async fn get(&self, path: &str) -> reqwest::Response {
        let url = format!("{}{path}", self.town.running().desk_url);
        self.town
            .http
            .get(url)
            .header("cookie", &self.cookie)
            .send()
            .await
            .unwrap()
    }

    pub async fn page(&self, path: &str) -> String {
        let answer = self.get(path).await;
        assert_eq!(answer.status(), 200, "{path}");
        assert_eq!(answer.headers()["x-content-type-options"], "nosniff");
        assert!(
            answer.headers()["content-security-policy"]
                .to_str()
                .unwrap()
                .contains("default-src 'none'")
        );
        answer.text().await.unwrap()
    }

    pub async fn post(&self, path: &str, fields: &[(&str, &str)]) -> reqwest::Response {
        let page = self.page("/helpers").await;
        let csrf = page
            .split("name=\"csrf\" value=\"")
            .nth(1)
            .unwrap()
            .split('"')
            .next()
            .unwrap()
            .to_owned();
        let mut fields = fields.to_vec();
        fields.push(("csrf", &csrf));
        // Every act is asked about once more, and she means it; who wants to be asked says so first.
        if !fields.iter().any(|(name, _)| *name == "sure") {
            fields.push(("sure", "yes"));
        }
        self.post_bare(path, &fields).await
    }

    pub async fn post_bare(&self, path: &str, fields: &[(&str, &str)]) -> reqwest::Response {
        let url = format!("{}{path}", self.town.running().desk_url);
        post_form(self.town.http.post(url).header("cookie", &self.cookie), fields)
            .send()
            .await
            .unwrap()
    }
}

pub const CASE: &str = "/cases/990123-2026-000001";

pub async fn town_with_case() -> (Town, Device, Paper, protocol::application::Application, String) {
    let town = Town::start().await;
    let phone = town.device("phone").await;
    let card = town.paper();
    let application = town.application(&[&card]);
    let envelope = town.envelope(&phone, &application, &[&card]);
    town.upload(&phone, &card).await;
    town.hand_in(&phone, &envelope).await;
    assert_eq!(town.story(&phone).await, ["complete"]);
    (town, phone, card, application, envelope.id)
}

#[tokio::test]
async fn from_new_through_corrections_to_approved() {
    let (town, phone, card, mut application, envelope) = town_with_case().await;
    let clerk = Clerk::sign_in(&town).await;
    let list = clerk.page("/").await;
    assert!(
        list.contains("高龄津贴") && list.contains("张桂英") && list.contains("最晚 2026-12-04"),
        "{list}"
    );
    let case = clerk.page(CASE).await;
    assert!(case.contains("姓名") && case.contains("81") && case.contains("受理"));

    assert_eq!(clerk.post(&format!("{CASE}/accept"), &[]).await.status(), 303);
    assert_eq!(
        town.desk()
            .case("990123-2026-000001")
            .await
            .unwrap()
            .unwrap()
            .due_on,
        "2026-12-04"
    );

    let fields = [
        ("pick", "/data/name"),
        ("note:/data/name", "请照身份证写全名"),
        ("note:/data/card", "照片太暗，请重拍"),
        ("until", "2026-12-05"),
    ];
    assert_eq!(
        clerk.post(&format!("{CASE}/corrections"), &fields).await.status(),
        303
    );
    let EventKind::CorrectionsAsked { items, until, .. } =
        town.events(&phone).await.last().unwrap().event.what.clone()
    else {
        panic!("corrections were asked for")
    };
    assert_eq!(until, "2026-12-05");
    assert_eq!(
        items.iter().map(|item| item.at.as_str()).collect::<Vec<_>>(),
        ["/data/name", "/data/card"]
    );

    application.round = 2;
    application.corrects = Some(envelope);
    application.values.insert("/data/name".into(), "张桂英英".into());
    let second = town.envelope(&phone, &application, &[&card]);
    let receipt = town.hand_in(&phone, &second).await;
    assert!(receipt.receipt.missing.is_empty(), "the card is here already");
    assert_eq!(town.story(&phone).await.last().unwrap(), "complete");
    let event = town.events(&phone).await.pop().unwrap().event;
    assert_eq!(
        (event.envelope, event.number.as_str()),
        (second.id, "990123-2026-000001"),
        "the case keeps its number"
    );

    let answer = clerk
        .post(
            &format!("{CASE}/approve"),
            &[("result", "从下个月起每月发一百元")],
        )
        .await;
    assert_eq!(answer.status(), 303);
    assert_eq!(town.story(&phone).await.last().unwrap(), "approved");
    assert!(clerk.page("/done").await.contains("办好了"));
    assert!(clerk.page("/").await.contains("现在没有要办的件"));
    let acts: Vec<String> = town
        .desk()
        .audit("990123-2026-000001")
        .await
        .unwrap()
        .into_iter()
        .map(|(_, clerk, act)| clerk + " " + &act)
        .collect();
    for act in ["read", "accept", "ask-corrections", "approve"] {
        assert!(acts.contains(&format!("王会计 {act}")), "{acts:?}");
    }
}

#[tokio::test]
async fn a_second_correction_needs_a_reason_and_a_day_to_come() {
    let (town, ..) = town_with_case().await;
    let desk = town.desk();
    let number = "990123-2026-000001";
    let item = |note: &str| CorrectionItem {
        at: "/data/name".into(),
        note: note.into(),
        pages: Vec::new(),
    };
    let ask = |items, until: &str| Act::AskCorrections {
        items,
        until: until.into(),
        reason: String::new(),
    };
    let refused = async |act| desk.act(number, "王会计", act).await.unwrap_err();
    assert!(matches!(
        refused(ask(vec![], "2026-12-01")).await,
        ActError::NotPossible(NotPossible::Incomplete(Missing::Items))
    ));
    assert!(matches!(
        refused(ask(vec![item(" ")], "2026-12-01")).await,
        ActError::NotPossible(NotPossible::Incomplete(Missing::Note(0)))
    ));
    assert!(matches!(
        refused(ask(vec![item("x")], "2026-11-20")).await,
        ActError::NotPossible(NotPossible::WrongDay)
    ));
    assert!(matches!(
        refused(ask(vec![item("x")], "soon")).await,
        ActError::NotPossible(NotPossible::WrongDay)
    ));
    assert!(matches!(
        refused(Act::Approve { result: " ".into() }).await,
        ActError::NotPossible(NotPossible::Incomplete(Missing::Result))
    ));
    assert!(matches!(
        refused(Act::Deny {
            reason: "x".into(),
            appeal: "".into()
        })
        .await,
        ActError::NotPossible(NotPossible::Incomplete(Missing::Appeal))
    ));
    desk.act(number, "王会计", ask(vec![item("x")], "2026-12-01"))
        .await
        .unwrap();
    assert!(matches!(
        refused(Act::Accept).await,
        ActError::NotPossible(NotPossible::WrongState)
    ));
    assert!(matches!(
        desk.act("990123-2026-000099", "x", Act::Accept).await,
        Err(ActError::NotPossible(NotPossible::NoSuchCase))
    ));
}

#[tokio::test]
async fn asking_a_second_time_without_a_reason_is_refused() {
    let (town, phone, card, mut application, envelope) = town_with_case().await;
    let desk = town.desk();
    let number = "990123-2026-000001";
    let ask = |reason: &str| Act::AskCorrections {
        items: vec![CorrectionItem {
            at: "/data/name".into(),
            note: "x".into(),
            pages: Vec::new(),
        }],
        until: "2026-12-01".into(),
        reason: reason.into(),
    };
    desk.act(number, "王会计", ask("")).await.unwrap();
    application.round = 2;
    application.corrects = Some(envelope);
    town.hand_in(&phone, &town.envelope(&phone, &application, &[&card]))
        .await;
    town.desk().work().await.unwrap();
    assert!(matches!(
        desk.act(number, "王会计", ask("")).await,
        Err(ActError::NotPossible(NotPossible::NeedsReason))
    ));
    desk.act(number, "王会计", ask("新照片也看不清")).await.unwrap();
}

#[tokio::test]
async fn denial_carries_reason_and_appeal() {
    let (town, phone, ..) = town_with_case().await;
    let clerk = Clerk::sign_in(&town).await;
    let short = clerk
        .post(
            &format!("{CASE}/deny"),
            &[("reason", "户籍不在本县"), ("appeal", "")],
        )
        .await;
    assert_eq!(short.status(), 422);
    let page = short.text().await.unwrap();
    assert!(
        page.contains("户籍不在本县"),
        "what the clerk wrote is still there"
    );
    let answer = clerk
        .post(
            &format!("{CASE}/deny"),
            &[("reason", "户籍不在本县"), ("appeal", "六十日内申请复议")],
        )
        .await;
    assert_eq!(answer.status(), 303);
    let what = town.events(&phone).await.pop().unwrap().event.what;
    assert_eq!(
        what,
        EventKind::Denied {
            reason: "户籍不在本县".into(),
            appeal: "六十日内申请复议".into()
        }
    );
}

#[tokio::test]
async fn papers_are_pictures_drawn_anew_or_downloads() {
    let (town, _, card, ..) = town_with_case().await;
    let clerk = Clerk::sign_in(&town).await;
    let path = format!("{CASE}/papers/{}", card.named.paper_id);
    let original = clerk.get(&path).await;
    assert!(
        original.headers()["content-disposition"]
            .to_str()
            .unwrap()
            .starts_with("attachment")
    );
    assert_eq!(original.headers()["x-content-type-options"], "nosniff");
    assert_eq!(original.bytes().await.unwrap(), picture());
    let small = clerk.get(&format!("{path}/small")).await;
    assert_eq!(small.headers()["content-type"], "image/jpeg");
    assert_eq!(
        image::load_from_memory(&small.bytes().await.unwrap())
            .unwrap()
            .width(),
        640
    );
    assert_eq!(clerk.get(&format!("{CASE}/papers/elsewhere")).await.status(), 404);
    let acts: Vec<String> = town
        .desk()
        .audit("990123-2026-000001")
        .await
        .unwrap()
        .into_iter()
        .map(|(_, _, act)| act)
        .collect();
    assert!(acts.contains(&"download".to_owned()) && acts.contains(&"see-paper".to_owned()));
}

#[tokio::test]
async fn what_a_citizen_writes_stays_text() {
    let town = Town::start().await;
    let phone = town.device("phone").await;
    let mut application = town.application(&[]);
    let hostile = "=HYPERLINK(\"x\")<script>alert(1)</script>\"'";
    application.values.insert("/data/note".into(), hostile.into());
    town.hand_in(&phone, &town.envelope(&phone, &application, &[]))
        .await;
    town.desk().work().await.unwrap();
    let clerk = Clerk::sign_in(&town).await;
    let page = clerk.page(CASE).await;
    assert!(page.contains("&lt;script&gt;") && !page.contains("<script"));
    assert!(!clerk.page("/").await.contains("<script"));
}

/// What stands in the list of cases is a name, and this is none: the form says so at the county as on the device.
#[tokio::test]
async fn what_is_no_name_never_stands_where_names_do() {
    let town = Town::start().await;
    let phone = town.device("phone").await;
    let mut application = town.application(&[]);
    application
        .values
        .insert("/data/name".into(), "<script>alert(1)</script>".into());
    town.hand_in(&phone, &town.envelope(&phone, &application, &[]))
        .await;
    town.desk().work().await.unwrap();
    let page = Clerk::sign_in(&town).await.page("/").await;
    assert!(!page.contains("script>alert"), "{page}");
}

#[tokio::test]
async fn the_oldest_and_overdue_stand_first() {
    let town = Town::start().await;
    let phone = town.device("phone").await;
    for _ in 0..2 {
        town.hand_in(&phone, &town.envelope(&phone, &town.application(&[]), &[]))
            .await;
        town.desk().work().await.unwrap();
        town.clock.add(2 * 24 * 3600);
    }
    // The first is accepted and due later than the second, which nobody has touched.
    town.desk()
        .act("990123-2026-000001", "王会计", Act::Accept)
        .await
        .unwrap();
    let order: Vec<String> = town
        .desk()
        .open_cases()
        .await
        .unwrap()
        .into_iter()
        .map(|case| case.number)
        .collect();
    assert_eq!(order, ["990123-2026-000002", "990123-2026-000001"]);
    town.clock.add(20 * 24 * 3600);
    let clerk = Clerk::sign_in(&town).await;
    assert!(clerk.page("/").await.contains("已超期"));
}
