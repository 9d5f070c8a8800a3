//! What is wrong with an act is said at the field that is wrong: it is named, has the focus, and what was written elsewhere
//! stays. What nobody has taken in is taken in by being granted, and the record has both.

use crate::{
    actors::*,
    desk::{CASE, Clerk, town_with_case},
};

async fn refused(clerk: &Clerk<'_>, act: &str, fields: &[(&str, &str)]) -> String {
    let answer = clerk.post(&format!("{CASE}/{act}"), fields).await;
    assert_eq!(answer.status(), 422, "{act}");
    answer.text().await.unwrap()
}

/// The field of this id, from its name to the end of its tag.
fn field<'a>(page: &'a str, id: &str) -> &'a str {
    let begin = format!(" id=\"{id}\"");
    page.split(&begin).nth(1).unwrap().split('>').next().unwrap()
}

fn expect(page: &str, id: &str, says: &str) {
    let alert = page.split("role=\"alert\">").nth(1).unwrap();
    let alert = alert.split("</p>").next().unwrap();
    assert_eq!(alert, format!("<a href=\"#{id}\">{says}</a>"));
    let field = field(page, id);
    assert!(
        field.contains("autofocus") && field.contains("aria-invalid=\"true\""),
        "{field}"
    );
    assert!(
        field.contains(&format!("aria-describedby=\"{id}-wrong\"")),
        "{field}"
    );
    assert!(page.contains(&format!("id=\"{id}-wrong\">{says}</p>")), "{page}");
    assert_eq!(page.matches("autofocus").count(), 1, "one field has the focus");
    assert_eq!(page.matches("<details open>").count(), 1, "one form is open");
}

#[tokio::test]
async fn the_field_that_is_wrong_is_named_and_has_the_focus() {
    let (town, ..) = town_with_case().await;
    let clerk = Clerk::sign_in(&town).await;
    let page = refused(&clerk, "approve", &[("result", " ")]).await;
    expect(&page, "result", "“结果”还没写。申请人要看到这句话，请写上再点。");
    let page = refused(&clerk, "deny", &[("reason", ""), ("appeal", "可以复议")]).await;
    expect(&page, "reason", "“理由”还没写。申请人要看到这句话，请写上再点。");
    let page = refused(&clerk, "deny", &[("reason", "不在本县"), ("appeal", "")]).await;
    expect(
        &page,
        "appeal",
        "“不服怎么办”还没写。申请人要看到这句话，请写上再点。",
    );
    assert!(page.contains(">不在本县</textarea>"), "what was written stays");
    let until = ("until", "2026-12-05");
    let page = refused(&clerk, "corrections", &[until]).await;
    expect(&page, "pick:/data/name", "还没有勾要补的。请至少勾一处。");
    let ticked = [
        ("pick", "/data/name"),
        ("pick", "/data/card"),
        ("note:/data/name", "写全名"),
        until,
    ];
    let page = refused(&clerk, "corrections", &ticked).await;
    expect(
        &page,
        "note:/data/card",
        "“身份证照片”勾上了，还没写怎么补。请写上再点。",
    );
    let past = [("note:/data/name", "写全名"), ("until", "2026-11-01")];
    let page = refused(&clerk, "corrections", &past).await;
    expect(&page, "until", "日期要写今天或以后的一天。");
}

#[tokio::test]
async fn the_other_forms_name_their_fields_too() {
    let (town, ..) = town_with_case().await;
    let clerk = Clerk::sign_in(&town).await;
    let wrong = [("number", "990123-2026-000099"), ("why", "不干了")];
    let answer = clerk.post("/mandates", &wrong).await;
    assert_eq!(answer.status(), 422);
    let page = answer.text().await.unwrap();
    let number = field(&page, "number");
    assert!(
        number.contains("autofocus") && number.contains("990123-2026-000099"),
        "{page}"
    );
    assert!(page.contains(">不干了</textarea>"), "{page}");
    let url = format!("{}/login", town.running().desk_url);
    let fields = [("clerk", "王会计"), ("token", "wrong")];
    let answer = post_form(town.http.post(url), &fields).send().await.unwrap();
    let page = answer.text().await.unwrap();
    assert!(field(&page, "token").contains("autofocus"), "{page}");
    assert!(
        field(&page, "clerk").contains("王会计"),
        "nobody writes a name twice"
    );
    // Half a name would stand in the audit.
    let long = "王".repeat(31);
    let url = format!("{}/login", town.running().desk_url);
    let fields = [("clerk", long.as_str()), ("token", "wrong")];
    let answer = post_form(town.http.post(url), &fields).send().await.unwrap();
    assert_eq!(answer.status(), 422);
    let page = answer.text().await.unwrap();
    assert!(
        page.contains("姓名太长了") && field(&page, "clerk").contains("autofocus"),
        "{page}"
    );
    assert!(field(&page, "clerk").contains(&long), "{page}");
}

#[tokio::test]
async fn whoever_grants_takes_in_and_the_record_has_both() {
    let (town, phone, ..) = town_with_case().await;
    let clerk = Clerk::sign_in(&town).await;
    let page = clerk.page(CASE).await;
    assert!(
        page.contains("受理，并且办好了") && page.contains("这一件还没有受理"),
        "{page}"
    );
    town.clock.add(600);
    let result = [("result", "每月一百元")];
    assert_eq!(
        clerk.post(&format!("{CASE}/approve"), &result).await.status(),
        303
    );
    assert_eq!(town.story(&phone).await, ["complete", "accepted", "approved"]);
    let page = clerk.page(CASE).await;
    for fact in [
        "受理时间</dt><dd>2026-11-21 10:10 王会计",
        "办结时间</dt><dd>2026-11-21 10:10 王会计",
    ] {
        assert!(page.contains(fact), "{page}");
    }
}

#[tokio::test]
async fn what_is_refused_before_it_was_taken_in_says_so() {
    let (town, phone, ..) = town_with_case().await;
    let clerk = Clerk::sign_in(&town).await;
    assert!(clerk.page(CASE).await.contains("记的是“不予受理”"));
    let why = [("reason", "不归本县管"), ("appeal", "可以复议")];
    assert_eq!(clerk.post(&format!("{CASE}/deny"), &why).await.status(), 303);
    assert_eq!(town.story(&phone).await, ["complete", "denied"]);
    let page = clerk.page(CASE).await;
    assert!(page.contains("受理时间</dt><dd>没有受理（不予受理）"), "{page}");
}
