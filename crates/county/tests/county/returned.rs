//! What was asked to be mended and came back: a state of its own, first in the list, with both times; what was changed stands
//! beside what it was, and what was asked for and not changed says so.

use county::cases::{Act, State};
use protocol::{
    application::{Application, Consent, KEPT},
    event::CorrectionItem,
};

use crate::{
    actors::*,
    desk::{CASE, Clerk},
    fixtures::household,
};

const NUMBER: &str = "990123-2026-000001";

fn item(at: &str, note: &str, pages: &[u32]) -> CorrectionItem {
    CorrectionItem {
        at: at.into(),
        note: note.into(),
        pages: pages.to_vec(),
    }
}

async fn ask(town: &Town, items: Vec<CorrectionItem>) {
    let act = Act::AskCorrections {
        items,
        until: "2026-12-05".into(),
        reason: String::new(),
    };
    town.desk().act(NUMBER, "王会计", act).await.unwrap();
}

async fn send(town: &Town, phone: &Device, application: &Application, papers: &[&Paper]) -> String {
    let envelope = town.envelope(phone, application, papers);
    let receipt = town.hand_in(phone, &envelope).await;
    for paper in papers
        .iter()
        .filter(|paper| receipt.receipt.missing.contains(&paper.named.blob_hash))
    {
        town.upload(phone, paper).await;
    }
    assert_eq!(town.story(phone).await.last().unwrap(), "complete");
    envelope.id
}

fn photo(town: &Town, shade: u8) -> Paper {
    let mut bytes = std::io::Cursor::new(Vec::new());
    image::RgbImage::from_pixel(20, 20, image::Rgb([shade, 9, 9]))
        .write_to(&mut bytes, image::ImageFormat::Png)
        .unwrap();
    town.paper_of(&bytes.into_inner(), "image/png")
}

fn section<'a>(page: &'a str, begin: &str, end: &str) -> &'a str {
    page.split(begin).nth(1).unwrap().split(end).next().unwrap()
}

/// 张桂英's application, asked about name and photo; a day later she sends it with these answers.
struct Back {
    town: Town,
    old: Paper,
}

impl Back {
    async fn with(name: &str, photo_again: bool, note: &str) -> Self {
        Self::saying(name, photo_again, note, &[]).await
    }

    /// With these sentences beside the answers.
    async fn saying(name: &str, photo_again: bool, note: &str, said: &[Consent]) -> Self {
        let town = Town::start().await;
        let phone = town.device("张桂英's phone").await;
        let (old, new) = (photo(&town, 10), photo(&town, 200));
        let mut application = town.application(&[&old]);
        let first = send(&town, &phone, &application, &[&old]).await;
        let name_note = item("/data/name", "请照身份证写全名", &[]);
        ask(&town, vec![name_note, item("/data/card", "太暗，请重拍", &[])]).await;
        town.clock.add(24 * 3600 + 300);
        application.round = 2;
        application.corrects = Some(first);
        application.consents.extend_from_slice(said);
        application.values.insert("/data/name".into(), name.into());
        application.values.insert("/data/note".into(), note.into());
        application.values.retain(|_, value| !value.is_empty());
        let paper = if photo_again { &new } else { &old };
        application.papers = vec![paper.named.clone()];
        application
            .values
            .insert("/data/card".into(), paper.named.paper_id.clone());
        send(&town, &phone, &application, &[paper]).await;
        Self { town, old }
    }
}

#[tokio::test]
async fn it_has_a_state_of_its_own_and_stands_first_with_both_times() {
    let back = Back::with("张桂英英", true, "").await;
    let town = &back.town;
    let state = town.desk().case(NUMBER).await.unwrap().unwrap().state;
    assert_eq!(state, State::Returned);
    // One that is due long before it.
    let other = town.device("another phone").await;
    town.hand_in(&other, &town.envelope(&other, &town.application(&[]), &[]))
        .await;
    town.desk().work().await.unwrap();
    let clerk = Clerk::sign_in(town).await;
    let list = clerk.page("/").await;
    let first = section(&list, "<tbody>", "</tr>");
    assert!(
        first.contains(NUMBER) && first.contains("补正交回，待查看"),
        "{first}"
    );
    assert!(
        first.contains("2026-11-21") && first.contains("补正交回 2026-11-22"),
        "{first}"
    );
    let page = clerk.page(CASE).await;
    let facts = section(&page, "<dl class=\"facts card\"", "</dl>");
    for fact in [
        "收件时间</dt><dd>2026-11-21 10:00",
        "补正交回时间</dt><dd>2026-11-22 10:05",
    ] {
        assert!(facts.contains(fact), "{facts}");
    }
    assert!(page.contains("补正交回，照片和材料都传到了"), "{page}");
}

#[tokio::test]
async fn what_was_changed_stands_beside_what_it_was() {
    let back = Back::with("张桂英英", true, "").await;
    let clerk = Clerk::sign_in(&back.town).await;
    let page = clerk.page(CASE).await;
    let summary = section(&page, "id=\"returned\"", "</section>");
    assert!(summary.contains("要补的 2 处，都改了"), "{summary}");
    assert!(summary.contains("请照身份证写全名") && summary.contains("太暗，请重拍"));
    let answers = section(&page, "id=\"answers\"", "<h2>");
    for part in [summary, answers] {
        let was = part.find("<del>张桂英</del>").unwrap();
        assert!(part[was..].contains("现在：</span>张桂英英"), "{part}");
        assert!(part.contains(&format!("{CASE}/papers/{}/small", back.old.named.paper_id)));
    }
    let age = section(answers, "年龄", "</tr>");
    assert!(!age.contains("改过"), "{age}");
    let old = clerk
        .get(&format!("{CASE}/papers/{}", back.old.named.paper_id))
        .await;
    assert_eq!(old.status(), 200, "the replaced photo can be looked at");
}

#[tokio::test]
async fn what_was_checked_and_found_right_is_told_with_what_was_not_changed() {
    let said = Consent {
        kind: format!("{KEPT}/data/card"),
        text: "县里让改的这一张，我核对过，没有错。".into(),
        given_claim: "2026-11-22T10:00:00+08:00".into(),
    };
    let back = Back::saying("张桂英英", false, "", &[said]).await;
    let page = Clerk::sign_in(&back.town).await.page(CASE).await;
    let summary = section(&page, "id=\"returned\"", "</section>");
    assert!(summary.contains("还有 1 处没有改"), "{summary}");
    let photo = section(summary, "身份证照片", "</tr>");
    assert!(
        photo.contains("没有改") && photo.contains("本人说：") && photo.contains("没有错"),
        "{photo}"
    );
    assert_eq!(page.matches("我核对过").count(), 1, "told twice");
}

#[tokio::test]
async fn what_was_asked_for_and_not_changed_says_so() {
    let back = Back::with("张桂英英", false, "").await;
    let page = Clerk::sign_in(&back.town).await.page(CASE).await;
    let summary = section(&page, "id=\"returned\"", "</section>");
    assert!(summary.contains("要补的 2 处，还有 1 处没有改"), "{summary}");
    let photo = section(summary, "身份证照片", "</tr>");
    assert!(photo.contains("没有改"), "{photo}");
    assert!(!section(summary, "姓名", "</tr>").contains("没有改"));
}

#[tokio::test]
async fn what_nobody_asked_for_and_was_changed_is_named() {
    let back = Back::with("张桂英英", true, "电话换了").await;
    let page = Clerk::sign_in(&back.town).await.page(CASE).await;
    let summary = section(&page, "id=\"returned\"", "</section>");
    assert!(
        summary.contains("没有要求补、也改了的：还有什么要说的"),
        "{summary}"
    );
}

/// 受理 keeps its first time; whoever has looked at what came back goes on, and it leaves the top of the list.
#[tokio::test]
async fn whoever_looked_goes_on() {
    let town = Town::start().await;
    let phone = town.device("phone").await;
    let mut application = town.application(&[]);
    let first = send(&town, &phone, &application, &[]).await;
    let clerk = Clerk::sign_in(&town).await;
    assert_eq!(clerk.post(&format!("{CASE}/accept"), &[]).await.status(), 303);
    ask(&town, vec![item("/data/name", "请写全名", &[])]).await;
    town.clock.add(24 * 3600);
    application.round = 2;
    application.corrects = Some(first);
    application.values.insert("/data/name".into(), "张桂英英".into());
    send(&town, &phone, &application, &[]).await;
    let clerk = Clerk::sign_in(&town).await;
    assert!(clerk.page(CASE).await.contains("补正看过了，接着办"));
    assert_eq!(clerk.post(&format!("{CASE}/accept"), &[]).await.status(), 303);
    let page = clerk.page(CASE).await;
    assert!(
        page.contains("受理时间</dt><dd>2026-11-21 10:00 王会计"),
        "{page}"
    );
    assert!(page.contains("<del>张桂英</del>"), "the marks stay");
    let state = town.desk().case(NUMBER).await.unwrap().unwrap().state;
    assert_eq!(state, State::Accepted);
    let accepted = town.story(&phone).await;
    let accepted = accepted.iter().filter(|kind| *kind == "accepted");
    assert_eq!(
        accepted.count(),
        2,
        "her device would stay where the correction left it"
    );
}

#[tokio::test]
async fn single_pages_and_rows_are_held_against_what_they_were() {
    let mut town = Town::start().await;
    town.service = household();
    town.service_hash = catalog::pack::content_hash(&town.service).unwrap();
    publish(town.folder.path(), &town.service);
    let phone = town.device("李德福's phone").await;
    let [one, two, three, again] = [10, 60, 110, 200].map(|shade| photo(&town, shade));
    let ids = |pages: &[&Paper]| -> String {
        let ids: Vec<&str> = pages.iter().map(|page| page.named.paper_id.as_str()).collect();
        ids.join(" ")
    };
    let mut application = town.application(&[&one, &two, &three]);
    application.values = [
        ("/data/name", "李德福".to_owned()),
        ("/data/members/member[@id='r1']/who", "李德福".to_owned()),
        ("/data/members/member[@id='r2']/who", "周玉兰".to_owned()),
        ("/data/members/member[@id='r2']/income", "0".to_owned()),
        ("/data/book", ids(&[&one, &two, &three])),
    ]
    .map(|(key, value)| (key.to_owned(), value))
    .into();
    let rows = "/data/members/member".to_owned();
    application
        .rows
        .insert(rows.clone(), vec!["r1".into(), "r2".into()]);
    let first = send(&town, &phone, &application, &[&one, &two, &three]).await;
    let list = item("/data/members/member", "去世的人不写", &[]);
    ask(&town, vec![list, item("/data/book", "太暗", &[1, 2])]).await;

    application.round = 2;
    application.corrects = Some(first);
    application.rows.insert(rows, vec!["r1".into()]);
    application.values.retain(|key, _| !key.contains("r2"));
    application
        .values
        .insert("/data/book".into(), ids(&[&one, &again, &three]));
    application.papers = [&one, &again, &three].map(|page| page.named.clone()).into();
    send(&town, &phone, &application, &[&one, &again, &three]).await;
    let page = Clerk::sign_in(&town).await.page(CASE).await;
    let summary = section(&page, "id=\"returned\"", "</section>");
    assert!(summary.contains("要补的 2 处，还有 1 处没有改"), "{summary}");
    assert!(summary.contains("第 1 页没有重新照"), "{summary}");
    assert!(
        section(summary, "家里人", "</tr>").contains("改了 2 处"),
        "{summary}"
    );
    let gone = section(&page, "这次没有了的", "</tbody>");
    assert!(
        gone.contains("周玉兰 · 一个月收入多少元？") && gone.contains("<del>0</del>"),
        "{gone}"
    );
}

/// The page that was refused went to another place, because the one before it was thrown away: it was not taken again.
#[tokio::test]
async fn a_refused_page_that_moved_is_not_mended() {
    let mut town = Town::start().await;
    town.service = household();
    town.service_hash = catalog::pack::content_hash(&town.service).unwrap();
    publish(town.folder.path(), &town.service);
    let phone = town.device("李德福's phone").await;
    let [one, dark, three, new] = [10, 60, 110, 200].map(|shade| photo(&town, shade));
    let with = |pages: &[&Paper]| {
        let mut application = town.application(pages);
        let ids: Vec<&str> = pages.iter().map(|page| page.named.paper_id.as_str()).collect();
        application.values = [("/data/name", "李德福".to_owned()), ("/data/book", ids.join(" "))]
            .map(|(key, value)| (key.to_owned(), value))
            .into();
        application
    };
    let before = with(&[&one, &dark, &three]);
    let first = send(&town, &phone, &before, &[&one, &dark, &three]).await;
    ask(&town, vec![item("/data/book", "第 2 页太暗", &[2])]).await;
    let mut again = with(&[&dark, &three, &new]);
    again.application_id = before.application_id;
    again.round = 2;
    again.corrects = Some(first);
    send(&town, &phone, &again, &[&dark, &three, &new]).await;
    let page = Clerk::sign_in(&town).await.page(CASE).await;
    let summary = section(&page, "id=\"returned\"", "</section>");
    assert!(summary.contains("第 2 页没有重新照"), "{summary}");
    assert!(summary.contains("还有 1 处没有改"), "{summary}");
}

/// A sending whose papers do not hold lies between: nobody has seen it, so it is not what stood there before.
#[tokio::test]
async fn it_is_held_against_what_the_clerk_saw() {
    let town = Town::start().await;
    let phone = town.device("phone").await;
    let card = photo(&town, 10);
    let mut application = town.application(&[&card]);
    let first = send(&town, &phone, &application, &[&card]).await;
    ask(&town, vec![item("/data/name", "请写全名", &[])]).await;
    let mut broken = photo(&town, 60);
    broken.named.content_hash = "0".repeat(64);
    town.upload(&phone, &broken).await;
    application.round = 2;
    application.corrects = Some(first);
    application.values.insert("/data/name".into(), "张桂英英".into());
    application
        .values
        .insert("/data/card".into(), broken.named.paper_id.clone());
    application.papers = vec![broken.named.clone()];
    town.hand_in(&phone, &town.envelope(&phone, &application, &[&broken]))
        .await;
    assert!(town.story(&phone).await.last().unwrap().starts_with("refused"));
    application.round = 3;
    application
        .values
        .insert("/data/card".into(), card.named.paper_id.clone());
    application.papers = vec![card.named.clone()];
    send(&town, &phone, &application, &[&card]).await;
    let page = Clerk::sign_in(&town).await.page(CASE).await;
    let summary = section(&page, "id=\"returned\"", "</section>");
    assert!(summary.contains("<del>张桂英</del>"), "{summary}");
    assert!(!summary.contains("没有要求补、也改了的"), "{summary}");
}

/// An office sees what changed of its own part alone.
#[tokio::test]
async fn a_part_shows_what_changed_of_it() {
    let mut town = Town::start().await;
    town.service = birth();
    town.service_hash = catalog::pack::content_hash(&town.service).unwrap();
    publish(town.folder.path(), &town.service);
    let phone = town.device("phone").await;
    let mut application = town.application(&[]);
    application.values = [("/data/name", "张小花"), ("/data/money/bank", "6217000000000000")]
        .map(|(key, value)| (key.to_owned(), value.to_owned()))
        .into();
    application.values.insert("/data/want_claim".into(), "yes".into());
    let first = send(&town, &phone, &application, &[]).await;
    ask(&town, vec![item("/data/name", "请写全名", &[])]).await;
    application.round = 2;
    application.corrects = Some(first);
    application.values.insert("/data/name".into(), "张小花花".into());
    application
        .values
        .insert("/data/money/bank".into(), "6217000000000018".into());
    send(&town, &phone, &application, &[]).await;
    let clerk = Clerk::sign_in(&town).await;
    let household = clerk.page(&format!("{CASE}/parts/household")).await;
    assert!(
        household.contains("<del>张小花</del>") && !household.contains("6217"),
        "{household}"
    );
    let claim = clerk.page(&format!("{CASE}/parts/claim")).await;
    assert!(
        claim.contains("<del>6217000000000000</del>") && !claim.contains("张小花"),
        "{claim}"
    );
}
