//! Before a decision is made it is asked about once.

use crate::{
    desk::{CASE, Clerk},
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
