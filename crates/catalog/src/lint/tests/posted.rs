//! What is posted and who sees an answer: the two never disagree.

use super::*;

const POSTED: &str = "名字会在村里贴出来 7 天";

/// A guide that posts the name and says so beside it.
fn posting(service: &mut Service, seen_by: &str) {
    service.guide.posted = words(POSTED);
    let form = service.form.as_mut().unwrap();
    form.nodes[0].seen_by = words(seen_by);
}

#[test]
fn posting_is_said_in_the_guide_and_beside_the_answer() {
    let mut service = good();
    posting(&mut service, &format!("县民政局；{POSTED}"));
    let errors = check(&service)
        .into_iter()
        .filter(|found| found.severity == Severity::Error);
    assert_eq!(errors.collect::<Vec<_>>(), []);
}

#[test]
fn a_step_that_posts_needs_the_words_of_the_guide() {
    check_finding(
        |s| s.guide.steps[0].what = words("名单在村里贴出来 7 天。"),
        "guide.steps[0].what",
        "lint-posted-missing",
    );
    check_finding(
        |s| s.guide.conditions[0] = words("公示没有意见"),
        "guide.conditions[0]",
        "lint-posted-missing",
    );
}

#[test]
fn what_is_posted_stands_beside_some_answer() {
    check_finding(|s| posting(s, "县民政局"), "guide.posted", "lint-posted-nobody");
}

#[test]
fn posting_is_never_written_by_hand() {
    for guide in ["", POSTED] {
        check_finding(
            |s| {
                posting(s, "县民政局；名单要公示");
                s.guide.posted = words(guide);
            },
            "form:/data/name.seen_by",
            "lint-posted-by-hand",
        );
    }
}

#[test]
fn beside_what_is_posted_nobody_is_told_that_only_the_staff_see_it() {
    check_finding(
        |s| posting(s, &format!("只给县民政局看；{POSTED}")),
        "form:/data/name.seen_by",
        "lint-posted-contradicts",
    );
    check_finding(
        |s| {
            posting(s, &format!("县民政局；{POSTED}"));
            s.form.as_mut().unwrap().nodes[0].why = words("看完就锁起来，不给别人。");
        },
        "form:/data/name.why",
        "lint-posted-contradicts",
    );
}
