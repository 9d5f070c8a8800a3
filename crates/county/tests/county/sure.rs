//! Before a decision is made it is asked about once.

use crate::{
    desk::{CASE, Clerk, town_with_case},
    parts::{WANTS_BOTH, answered, birth_town, line, parts, send},
};

/// One click decides nothing: what the person will be told is shown first, and can still be changed.
#[tokio::test]
async fn a_decision_is_asked_about_once_with_what_the_person_will_be_told() {
    let (town, phone) = birth_town().await;
    send(&town, &phone, &answered(&town, &WANTS_BOTH, &[]), &[]).await;
    let clerk = Clerk::sign_in(&town).await;
    let done = format!("{CASE}/parts/household/done");
    let words = ("result", "上好了，户口簿可以来拿");
    let asked = clerk.post(&done, &[words, ("sure", "")]).await;
    assert_eq!(asked.status(), 200);
    let page = asked.text().await.unwrap();
    assert!(
        page.contains("定下来就改不了") && page.contains(words.1),
        "{page}"
    );
    assert_eq!(
        parts(&town).await[0],
        line("household", "new"),
        "nothing was decided"
    );
    let back = clerk.post(&done, &[words, ("sure", "no")]).await;
    assert_eq!(back.status(), 200);
    let page = back.text().await.unwrap();
    assert!(page.contains("<textarea") && page.contains(words.1), "{page}");
    assert!(!page.contains("role=\"alert\""), "nothing is wrong with it");
    assert_eq!(parts(&town).await[0], line("household", "new"));
    // What cannot be decided so is said before anybody is asked.
    let silent = clerk.post(&done, &[("result", " "), ("sure", "")]).await;
    assert_eq!(silent.status(), 422);
    assert_eq!(clerk.post(&done, &[words]).await.status(), 303);
    assert_eq!(parts(&town).await[0], line("household", "done"));

    // So is the decision about a whole case.
    let deny = format!("{CASE}/deny");
    let whole = [("reason", "户口在外县"), ("appeal", "可以复议"), ("sure", "")];
    assert_eq!(clerk.post(&deny, &whole).await.status(), 422, "a part is done");
    let phone = town.device("another").await;
    send(&town, &phone, &answered(&town, &[], &[]), &[]).await;
    let deny = "/cases/990123-2026-000002/deny";
    let asked = clerk.post(deny, &whole).await;
    assert_eq!(asked.status(), 200);
    assert!(asked.text().await.unwrap().contains("户口在外县"));
    let case = town.desk().case("990123-2026-000002").await.unwrap().unwrap();
    assert_eq!(case.state.as_str(), "new");
}

/// Every route that takes a post, with what it needs; those that nobody outside the desk feels say why they are not asked about.
/// A route that is not named here fails the test.
const POSTS: [(&str, &str); 7] = [
    ("/parked", "tries again what could not be opened; decides nothing"),
    ("/helpers", ""),
    ("/mandates", ""),
    ("/login", "her own session"),
    ("/logout", "her own session"),
    ("/cases/{number}/{act}", ""),
    ("/cases/{number}/parts/{part}/{act}", ""),
];

#[tokio::test]
async fn nothing_that_a_person_feels_is_done_at_one_click() {
    let routes = include_str!("../../src/desk/routes.rs");
    let of_router = routes.split("Router::new()").nth(1).unwrap();
    assert_eq!(
        of_router.matches("post(").count(),
        POSTS.len(),
        "a new route acts: is it asked about?"
    );
    for (route, _) in POSTS {
        assert!(of_router.contains(&format!("\"{route}\"")), "{route}");
    }
    let acts = include_str!("../../src/desk/act_name.rs");
    assert_eq!(acts.matches(" = \"").count(), 6, "a new act: is it asked about?");
    let (town, phone, ..) = town_with_case().await;
    let clerk = Clerk::sign_in(&town).await;
    let asked = [
        ("/helpers", vec![]),
        (concat!("/cases/990123-2026-000001", "/accept"), vec![]),
        (
            "/cases/990123-2026-000001/corrections",
            vec![
                ("pick", "/data/name"),
                ("note:/data/name", "请照身份证写全名\n再写曾用名"),
                ("until", "2026-12-05"),
            ],
        ),
        (
            "/cases/990123-2026-000001/approve",
            vec![("result", "每月一百元")],
        ),
        (
            "/cases/990123-2026-000001/deny",
            vec![("reason", "不在本县"), ("appeal", "可以复议")],
        ),
    ];
    for (path, fields) in asked {
        let fields: Vec<_> = fields.into_iter().chain([("sure", "")]).collect();
        let answer = clerk.post(path, &fields).await;
        assert_eq!(answer.status(), 200, "{path}");
        let page = answer.text().await.unwrap();
        assert!(page.contains("name=\"sure\" value=\"yes\""), "{path}: {page}");
        if path.starts_with("/cases") {
            let told = ["990123-2026-000001", "高龄津贴", "张桂英"];
            assert!(told.iter().all(|word| page.contains(word)), "{path}: {page}");
        }
        if path.ends_with("corrections") {
            let told = page.split("<li>").nth(1).unwrap();
            assert!(
                told.contains("class=\"lines\"") && told.contains("全名\n再写"),
                "{page}"
            );
        }
    }
    assert_eq!(town.story(&phone).await, ["complete"], "nothing was done");
}

/// Enter in a reason is a new line; a form that it would send could not be taken back. And no browser cuts what is pasted.
#[tokio::test]
async fn enter_in_a_reason_sends_nothing_and_nothing_is_cut() {
    let (town, ..) = town_with_case().await;
    let clerk = Clerk::sign_in(&town).await;
    for path in [CASE, "/mandates"] {
        let page = clerk.page(path).await;
        for field in page.split("<input").skip(1) {
            let field = field.split('>').next().unwrap();
            let text = field.contains("type=\"text\"");
            assert!(!text || field.contains("name=\"number\""), "{path}: {field}");
        }
        for field in page.split("<textarea").skip(1) {
            assert!(
                !field.split('>').next().unwrap().contains("maxlength"),
                "{path}: {field}"
            );
        }
    }
    let long = format!("{}完", "很长".repeat(1_000));
    let fields = [("reason", long.as_str()), ("appeal", "可以复议"), ("sure", "")];
    let refused = clerk.post(&format!("{CASE}/deny"), &fields).await;
    assert_eq!(refused.status(), 422);
    let page = refused.text().await.unwrap();
    assert!(
        page.contains("最多 2000 字") && page.contains(&long),
        "it is told, and all of it is kept"
    );
}
