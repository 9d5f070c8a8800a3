//! What is found beside what was asked for and would only confuse, or hurt.

use catalog::search::{Hit, How};

/// Behind a clear answer, what little speaks for only confuses: nobody who asks for an allowance wants to read of a funeral.
/// Behind a gentle one (somebody has died), what rests on the same words is tactless: whoever says 老伴走了 is not asked to
/// join a pension scheme.
pub(super) fn without_noise(mut hits: Vec<Hit>, gentle: impl Fn(&str) -> bool) -> Vec<Hit> {
    let Some(first) = hits.first().filter(|first| first.why.how != How::Perhaps) else {
        return hits;
    };
    let first = first.clone();
    let kind = gentle(&first.service);
    hits.retain(|hit| {
        hit.service == first.service || hit.why.how != How::Perhaps && !(kind && rests_on(hit, &first))
    });
    hits
}

/// Whether every word that speaks for a service shares a sign with what the first was found by.
fn rests_on(hit: &Hit, first: &Hit) -> bool {
    let said: String = first.why.words.concat();
    hit.why
        .words
        .iter()
        .all(|word| word.chars().any(|sign| said.contains(sign)))
}
