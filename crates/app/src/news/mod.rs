//! News (消息) of the present person: what the county said and what reminders say, worked out anew each time from the signed
//! ledger and from the reminders that are on. Kept is only what was seen.

mod of_case;

use std::collections::BTreeSet;

use crate::api::ledger::Tone;
use crate::api::news::{NewsItem, NewsKind, NewsList, NewsShown};
use crate::api::system::Nothing;
use crate::error::Outcome;
use crate::ledger::facts;
use crate::people::matters::Matters;
use crate::reminders;
use crate::state::core::Core;
use crate::state::place;

/// `news_list`.
pub(crate) fn news_list(core: &mut Core, _: Nothing) -> Outcome<NewsList> {
    place::left(core);
    core.present()?;
    list(core)
}

/// `news_seen`: only what was shown. What came meanwhile, or stood further down, was not.
pub(crate) fn news_seen(core: &mut Core, shown: NewsShown) -> Outcome<NewsList> {
    let all = list(core)?.news;
    let store = &core.present()?.store;
    let mut seen = store.seen_news()?;
    seen.extend(shown.ids);
    let ids = all.iter().map(|item| item.id.as_str());
    store.keep_seen_news(ids.filter(|id| seen.contains(*id)), core.now())?;
    list(core)
}

/// How many are not seen yet, for the home screen.
pub(crate) fn unread(core: &Core) -> Outcome<u32> {
    Ok(list(core)?.unread)
}

fn list(core: &Core) -> Outcome<NewsList> {
    let Some(present) = &core.present else {
        return Ok(NewsList {
            news: Vec::new(),
            unread: 0,
        });
    };
    let seen = present.store.seen_news()?;
    let mut news = Vec::new();
    let matters = Matters::of(core)?;
    for facts in facts::all(core)? {
        let whose = matters.told(core, &facts.case.id);
        news.extend(
            of_case::news(core, &facts)
                .into_iter()
                .map(|news| news.of(&whose)),
        );
    }
    news.sort_by(|a, b| (b.at, &b.item.id).cmp(&(a.at, &a.item.id)));
    let told = news.into_iter().map(|news| news.item);
    let mut items: Vec<NewsItem> = due(core)?.into_iter().chain(told).collect();
    mark(&mut items, &seen);
    let unread = items.iter().filter(|item| item.unread).count();
    Ok(NewsList {
        news: items,
        unread: u32::try_from(unread).unwrap_or(u32::MAX),
    })
}

fn mark(items: &mut [NewsItem], seen: &BTreeSet<String>) {
    for item in items {
        item.unread = item.unread && !seen.contains(&item.id);
    }
}

/// Reminders that are due, the most pressing first. One she has said she knows is no news.
fn due(core: &Core) -> Outcome<Vec<NewsItem>> {
    let near = reminders::read::near(core)?.into_iter();
    let items = near.map(|near| NewsItem {
        id: format!("reminder:{}:{}", near.service, near.day),
        kind: NewsKind::Reminder,
        tone: if near.heard { Tone::Calm } else { Tone::Need },
        title: near.title,
        whose: String::new(),
        line: near.line,
        when: String::new(),
        case: None,
        service: Some(near.service),
        unread: !near.heard,
    });
    Ok(items.collect())
}
