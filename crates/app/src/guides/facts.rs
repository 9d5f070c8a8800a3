//! How long, how often, how much, may somebody else: the facts of a guide in words, for the guide and for what changed.

use catalog::service::{Limit, Service};

use crate::texts::{Texts, args, key};

/// A limit in words: what the county wrote, else the number and its unit.
pub(crate) fn limit(texts: &Texts, limit: &Limit) -> String {
    let note = texts.pick(&limit.note);
    if !note.is_empty() {
        return note;
    }
    days(texts, limit)
}

/// The same in one breath: the number and its unit.
pub(crate) fn days(texts: &Texts, limit: &Limit) -> String {
    let key = match (limit.days, limit.unit.as_str()) {
        (0, _) => key!("limit-on-the-spot" of days),
        (_, "natural") => key!("limit-natural" of days),
        _ => key!("limit-working" of days),
    };
    texts.say_with(key, args![days = &limit.days.to_string()])
}

/// The legal limit; blank when none is given.
pub(crate) fn legal_limit(texts: &Texts, service: &Service) -> String {
    let legal = service.guide.legal_limit.as_ref();
    legal.map_or_else(String::new, |legal| limit(texts, legal))
}

/// How often one must go, and why.
pub(crate) fn visits(texts: &Texts, service: &Service) -> String {
    let guide = &service.guide;
    if guide.visits == 0 {
        return texts.say(key!("visits-none"));
    }
    let (count, reason) = (guide.visits.to_string(), texts.pick(&guide.visit_reason));
    texts.say_with(key!("visits-some"), args![count = &count, reason = &reason])
}

/// What it costs.
pub(crate) fn fee(texts: &Texts, service: &Service) -> String {
    let fee = texts.pick(&service.guide.fee);
    if fee.is_empty() {
        texts.say(key!("guide-free"))
    } else {
        fee
    }
}

/// May somebody else do it.
pub(crate) fn agent(texts: &Texts, service: &Service) -> String {
    let said = texts.pick(&service.guide.agent);
    if !said.is_empty() {
        return said;
    }
    let allowed = service.guide.agent_allowed;
    texts.say(if allowed {
        key!("agent-yes")
    } else {
        key!("agent-no")
    })
}
