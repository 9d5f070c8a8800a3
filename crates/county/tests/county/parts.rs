//! 一件事 at the desk: what the answers make, who sees what of it, and that the whole is done when every part is.

use county::{
    cases::{Act, Decision, NotPossible, PartState},
    casework::{ActError, PartLine},
};
use protocol::{application::Application, event::EventKind};

use crate::{
    actors::*,
    desk::{CASE, Clerk},
};

const NUMBER: &str = "990123-2026-000001";

/// A county that has published 出生一件事, and a mother's phone.
pub async fn birth_town() -> (Town, Device) {
    let mut town = Town::start().await;
    town.service = birth();
    town.service_hash = catalog::pack::content_hash(&town.service).unwrap();
    publish(town.folder.path(), &town.service);
    let phone = town.device("何秀兰's phone").await;
    (town, phone)
}

pub fn answered(town: &Town, answers: &[(&str, &str)], papers: &[&Paper]) -> Application {
    let mut application = town.application(papers);
    application.values = [("/data/name", "何秀兰")]
        .iter()
        .chain(answers)
        .map(|(key, value)| ((*key).to_owned(), (*value).to_owned()))
        .collect();
    application
}

/// Sends it with its papers; gives the envelope's id.
pub async fn send(town: &Town, phone: &Device, application: &Application, papers: &[&Paper]) -> String {
    for paper in papers {
        town.upload(phone, paper).await;
    }
    let envelope = town.envelope(phone, application, papers);
    town.hand_in(phone, &envelope).await;
    assert_eq!(town.story(phone).await.last().unwrap(), "complete");
    envelope.id
}

pub async fn parts(town: &Town) -> Vec<(String, PartState)> {
    let parts: Vec<PartLine> = town.desk().parts(NUMBER).await.unwrap();
    parts.into_iter().map(|part| (part.id, part.state)).collect()
}

pub fn line(id: &str, state: &str) -> (String, PartState) {
    (id.to_owned(), PartState::read(state).unwrap())
}

fn done(words: &str) -> Decision {
    Decision::Done { words: words.into() }
}

fn denied(reason: &str) -> Decision {
    Decision::Denied {
        reason: reason.into(),
        appeal: "六十日内申请复议".into(),
    }
}

pub const WANTS_BOTH: [(&str, &str); 2] = [("/data/want_card", "yes"), ("/data/want_claim", "yes")];

#[tokio::test]
async fn the_answers_make_the_parts_and_a_no_makes_none() {
    let (town, phone) = birth_town().await;
    let answers = [("/data/want_card", "no"), ("/data/want_claim", "yes")];
    send(&town, &phone, &answered(&town, &answers, &[]), &[]).await;
    assert_eq!(
        parts(&town).await,
        [line("household", "new"), line("claim", "new")]
    );
    let page = Clerk::sign_in(&town).await.page(CASE).await;
    for said in ["上户口", "派出所", "生育报销", "医保中心", "还有 2 样没有结果"] {
        assert!(page.contains(said), "{said}");
    }
    assert!(!page.contains("社保中心"));
}

#[tokio::test]
async fn a_service_of_one_application_has_no_parts() {
    let town = Town::start().await;
    let phone = town.device("phone").await;
    send(&town, &phone, &town.application(&[]), &[]).await;
    assert_eq!(parts(&town).await, []);
    let page = Clerk::sign_in(&town).await.page(CASE).await;
    assert!(!page.contains("这一件要办的几样"));
}

#[tokio::test]
async fn a_part_page_shows_its_own_answers_and_papers_only_and_looking_is_written_down() {
    let (town, phone) = birth_town().await;
    let bill = town.paper();
    let photo = bill.named.paper_id.clone();
    let answers = [
        ("/data/money/bank", "6217990000000000014"),
        ("/data/money/bill", photo.as_str()),
        WANTS_BOTH[0],
        WANTS_BOTH[1],
    ];
    send(&town, &phone, &answered(&town, &answers, &[&bill]), &[&bill]).await;
    let clerk = Clerk::sign_in(&town).await;

    let household = clerk.page(&format!("{CASE}/parts/household")).await;
    assert!(household.contains("派出所") && household.contains("何秀兰") && household.contains("妈妈姓名"));
    for hidden in ["6217990000000000014", "银行卡号", photo.as_str(), "要社保卡吗"] {
        assert!(!household.contains(hidden), "{hidden} is not for the police");
    }
    let claim = clerk.page(&format!("{CASE}/parts/claim")).await;
    assert!(claim.contains("6217990000000000014") && claim.contains(&photo));
    assert!(!claim.contains("何秀兰"), "the name does not belong to this part");

    // A paper is reached through the part it belongs to, and through no other.
    let small = clerk
        .get(&format!("{CASE}/parts/claim/papers/{photo}/small"))
        .await;
    assert_eq!(small.headers()["content-type"], "image/jpeg");
    let original = clerk.get(&format!("{CASE}/parts/claim/papers/{photo}")).await;
    assert_eq!(original.bytes().await.unwrap(), picture());
    for end in ["", "/small"] {
        let path = format!("{CASE}/parts/household/papers/{photo}{end}");
        assert_eq!(clerk.get(&path).await.status(), 404, "{path}");
    }

    assert_eq!(clerk.get(&format!("{CASE}/parts/elsewhere")).await.status(), 404);
    let audit = town.desk().audit(NUMBER).await.unwrap();
    let acts: Vec<&str> = audit.iter().map(|(_, _, act)| act.as_str()).collect();
    assert_eq!(
        acts,
        [
            "read-part household",
            "read-part claim",
            "see-paper claim",
            "download claim",
            "download household",
            "see-paper household",
        ]
    );
}

#[tokio::test]
async fn an_office_finds_its_own_without_opening_the_whole() {
    let (town, phone) = birth_town().await;
    let clerk = Clerk::sign_in(&town).await;
    assert!(clerk.page("/parts").await.contains("现在没有要办的件"));
    send(&town, &phone, &answered(&town, &WANTS_BOTH, &[]), &[]).await;
    let page = clerk.page("/parts").await;
    for said in ["派出所", "社保中心", "医保中心", "生育报销", "最晚 2026-11-27"] {
        assert!(page.contains(said), "{said}");
    }
    assert!(!page.contains("何秀兰"), "whose it is stands on the part's page");
    assert!(page.contains(&format!("{CASE}/parts/claim")));
    let desk = town.desk();
    desk.decide_part(NUMBER, "claim", "王会计", done("打到卡上了"))
        .await
        .unwrap();
    let page = clerk.page("/parts").await;
    assert!(!page.contains("医保中心") && page.contains("派出所"));
}

#[tokio::test]
async fn each_part_is_decided_once_and_the_device_hears_of_it_signed() {
    let (town, phone) = birth_town().await;
    send(&town, &phone, &answered(&town, &WANTS_BOTH, &[]), &[]).await;
    let clerk = Clerk::sign_in(&town).await;
    let household = format!("{CASE}/parts/household");

    // Without words for the person, or without the page's token, nothing happens.
    let silent = clerk.post(&format!("{household}/done"), &[("result", " ")]).await;
    assert_eq!(silent.status(), 422);
    let forged = [("result", "上好了"), ("csrf", "elsewhere")];
    let forged = clerk.post_bare(&format!("{household}/done"), &forged).await;
    assert_eq!(forged.status(), 403);
    let unknown = clerk.post(&format!("{household}/burn"), &[]).await;
    assert_eq!(unknown.status(), 404);
    assert_eq!(parts(&town).await[0], line("household", "new"));

    let post = [("result", "上好了，户口簿可以来拿")];
    assert_eq!(
        clerk.post(&format!("{household}/done"), &post).await.status(),
        303
    );
    let again = clerk.post(&format!("{household}/done"), &post).await;
    assert_eq!(again.status(), 409, "a form that is posted twice decides once");
    let no = [("reason", "户口在外县"), ("appeal", "六十日内申请复议")];
    let changed = clerk.post(&format!("{household}/deny"), &no).await;
    assert_eq!(changed.status(), 409, "what was decided stays");
    let card = clerk.post(&format!("{CASE}/parts/card/deny"), &no).await;
    assert_eq!(card.status(), 303);

    assert_eq!(
        town.story(&phone).await,
        ["complete", "accepted", "part_decided", "part_decided"]
    );
    let events = town.events(&phone).await;
    assert_eq!(
        events[3].event.what,
        EventKind::PartDecided {
            part: "card".into(),
            name: "社保卡".into(),
            approved: false,
            words: "户口在外县".into(),
            appeal: "六十日内申请复议".into(),
        }
    );
    let page = clerk.page(CASE).await;
    assert!(page.contains("“上户口”办好了") && page.contains("“社保卡”不予办理"));
    let audit = town.desk().audit(NUMBER).await.unwrap();
    let acts = |wanted: &str| audit.iter().filter(|(_, _, act)| act == wanted).count();
    assert_eq!((acts("part-done household"), acts("part-denied card")), (1, 1));
}

#[tokio::test]
async fn the_whole_is_done_when_every_part_is() {
    let (town, phone) = birth_town().await;
    send(&town, &phone, &answered(&town, &WANTS_BOTH, &[]), &[]).await;
    let desk = town.desk();
    let approve = || Act::Approve {
        result: "都有结果了".into(),
    };
    let deny = || Act::Deny {
        reason: "不在本县".into(),
        appeal: "可以复议".into(),
    };
    let decide = async |part: &str, decision| desk.decide_part(NUMBER, part, "王会计", decision).await;

    decide("household", denied("户口在外县")).await.unwrap();
    decide("card", denied("照片不合格")).await.unwrap();
    let open = desk.act(NUMBER, "王会计", approve()).await;
    assert!(matches!(open, Err(ActError::NotPossible(NotPossible::PartsOpen))));
    let clerk = Clerk::sign_in(&town).await;
    let refused = clerk
        .post(&format!("{CASE}/approve"), &[("result", "都有结果了")])
        .await;
    assert_eq!(refused.status(), 422);
    assert!(refused.text().await.unwrap().contains("每一样都有了结果"));

    decide("claim", denied("发票不全")).await.unwrap();
    let nothing = desk.act(NUMBER, "王会计", approve()).await;
    assert!(
        matches!(nothing, Err(ActError::NotPossible(NotPossible::PartsDenied))),
        "nothing came of it: it is no 办好了"
    );
    desk.act(NUMBER, "王会计", deny()).await.unwrap();
    assert_eq!(town.story(&phone).await.last().unwrap(), "denied");
    let late = decide("claim", done("补上了")).await;
    assert!(matches!(
        late,
        Err(ActError::NotPossible(NotPossible::WrongState))
    ));
    let nowhere = desk
        .decide_part("990123-2026-000099", "claim", "x", done("x"))
        .await;
    assert!(matches!(
        nowhere,
        Err(ActError::NotPossible(NotPossible::NoSuchCase))
    ));
}

#[tokio::test]
async fn what_was_granted_is_not_taken_back_by_denying_the_whole() {
    let (town, phone) = birth_town().await;
    send(&town, &phone, &answered(&town, &[], &[]), &[]).await;
    let desk = town.desk();
    desk.decide_part(NUMBER, "household", "王会计", done("上好了"))
        .await
        .unwrap();
    let deny = Act::Deny {
        reason: "不在本县".into(),
        appeal: "可以复议".into(),
    };
    let refused = desk.act(NUMBER, "王会计", deny).await;
    assert!(matches!(
        refused,
        Err(ActError::NotPossible(NotPossible::PartDone))
    ));
    let approve = Act::Approve {
        result: "办好了".into(),
    };
    desk.act(NUMBER, "王会计", approve.clone()).await.unwrap();
    let again = desk.act(NUMBER, "王会计", approve).await;
    assert!(matches!(
        again,
        Err(ActError::NotPossible(NotPossible::WrongState))
    ));
    assert_eq!(
        town.story(&phone).await,
        ["complete", "accepted", "part_decided", "approved"]
    );
}

#[tokio::test]
async fn a_correction_changes_what_is_open_and_nothing_that_was_decided() {
    let (town, phone) = birth_town().await;
    let mut application = answered(&town, &WANTS_BOTH, &[]);
    let envelope = send(&town, &phone, &application, &[]).await;
    let desk = town.desk();
    desk.decide_part(NUMBER, "card", "王会计", done("卡在做"))
        .await
        .unwrap();
    let ask = Act::AskCorrections {
        items: vec![protocol::event::CorrectionItem {
            at: "/data/want_claim".into(),
            note: "报销过一次了吗".into(),
            pages: Vec::new(),
        }],
        until: "2026-12-01".into(),
        reason: String::new(),
    };
    desk.act(NUMBER, "王会计", ask).await.unwrap();

    // She no longer wants the claim, and says no to the card that is being made already.
    application.round = 2;
    application.corrects = Some(envelope);
    for wish in ["/data/want_card", "/data/want_claim"] {
        application.values.insert(wish.into(), "no".into());
    }
    send(&town, &phone, &application, &[]).await;
    assert_eq!(
        parts(&town).await,
        [line("household", "new"), line("card", "done")],
        "the claim is gone, the card stays as it was decided"
    );
    desk.decide_part(NUMBER, "household", "王会计", done("上好了"))
        .await
        .unwrap();
    let approve = Act::Approve {
        result: "都办好了".into(),
    };
    desk.act(NUMBER, "王会计", approve).await.unwrap();
}

#[tokio::test]
async fn a_correction_may_add_a_part_and_a_case_that_waits_can_still_be_closed() {
    let (town, phone) = birth_town().await;
    let mut application = answered(&town, &[("/data/want_card", "no")], &[]);
    let envelope = send(&town, &phone, &application, &[]).await;
    let desk = town.desk();
    let ask = |reason: &str| Act::AskCorrections {
        items: vec![protocol::event::CorrectionItem {
            at: "/data/want_card".into(),
            note: "要卡吗".into(),
            pages: Vec::new(),
        }],
        until: "2026-12-01".into(),
        reason: reason.into(),
    };
    desk.act(NUMBER, "王会计", ask("")).await.unwrap();
    application.round = 2;
    application.corrects = Some(envelope);
    application.values.insert("/data/want_card".into(), "yes".into());
    send(&town, &phone, &application, &[]).await;
    assert_eq!(
        parts(&town).await,
        [line("household", "new"), line("card", "new")]
    );

    // Asked once more, she never answers: what can be done is done, the rest is refused with its reason.
    desk.act(NUMBER, "王会计", ask("照片还是看不清")).await.unwrap();
    desk.decide_part(NUMBER, "household", "王会计", done("上好了"))
        .await
        .unwrap();
    desk.decide_part(NUMBER, "card", "王会计", denied("没有照片"))
        .await
        .unwrap();
    let approve = Act::Approve {
        result: "户口上好了".into(),
    };
    desk.act(NUMBER, "王会计", approve).await.unwrap();
    assert_eq!(town.story(&phone).await.last().unwrap(), "approved");
}
