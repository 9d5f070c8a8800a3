//! 公示: what a guide says about posting and what its questions say about who sees an answer must be the same thing. What is
//! posted stands once, in `guide.posted`; a question whose answer is posted holds these words in its `seen_by`.

use form::definition::NodeDef;

use super::findings::{Findings, chinese};
use super::questions::visit;
use crate::service::Service;

/// Words for posting.
const POSTED: &[&str] = &["公示", "贴出", "贴名单", "张贴", "贴在村", "张榜"];
/// Words that leave nobody else to see it.
const NOBODY_ELSE: &[&str] = &["只给", "只有", "只让", "不给别人", "不公开", "别人看不到"];

pub(super) fn check(service: &Service, findings: &mut Findings) {
    let posted = chinese(&service.guide.posted).to_owned();
    if posted.is_empty() {
        without_posting(service, findings);
    }
    let mut told = 0;
    if let Some(form) = &service.form {
        visit(form, "form", findings, |place, node, findings| {
            told += usize::from(question(place, node, &posted, findings));
        });
    }
    let nobody = !posted.is_empty() && service.form.is_some() && told == 0;
    findings.when(
        nobody,
        "guide.posted",
        "lint-posted-nobody",
        &[("value", &posted)],
    );
}

/// Steps, conditions and limits that speak of posting where the guide does not say what is posted.
fn without_posting(service: &Service, findings: &mut Findings) {
    let guide = &service.guide;
    let mut texts = vec![("guide.promise".to_owned(), &guide.promise.note)];
    for (index, step) in guide.steps.iter().enumerate() {
        texts.push((format!("guide.steps[{index}].name"), &step.name));
        texts.push((format!("guide.steps[{index}].what"), &step.what));
    }
    let conditions = guide.conditions.iter().enumerate();
    texts.extend(conditions.map(|(index, text)| (format!("guide.conditions[{index}]"), text)));
    for (place, text) in texts {
        let text = chinese(text);
        findings.when(
            says(text, POSTED),
            place,
            "lint-posted-missing",
            &[("value", text)],
        );
    }
}

/// Whether the question tells that its answer is posted; what contradicts that is reported.
fn question(place: &str, node: &NodeDef, posted: &str, findings: &mut Findings) -> bool {
    let seen_by = chinese(&node.seen_by);
    let told = !posted.is_empty() && seen_by.contains(posted);
    let by_hand = if told {
        seen_by.replace(posted, "")
    } else {
        seen_by.to_owned()
    };
    let args = [("value", chinese(&node.label))];
    findings.when(
        says(&by_hand, POSTED),
        format!("{place}.seen_by"),
        "lint-posted-by-hand",
        &args,
    );
    for (field, text) in [
        ("seen_by", by_hand.as_str()),
        ("why", chinese(&node.why)),
        ("hint", chinese(&node.hint)),
    ] {
        findings.when(
            told && says(text, NOBODY_ELSE),
            format!("{place}.{field}"),
            "lint-posted-contradicts",
            &args,
        );
    }
    told
}

fn says(text: &str, words: &[&str]) -> bool {
    words.iter().any(|word| text.contains(word))
}
