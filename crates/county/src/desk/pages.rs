//! A long list page by page: which page was asked for, and the ways to the ones beside it.

use maud::{Markup, html};
use serde::Deserialize;

use super::Desk;
use crate::store::Span;
use crate::texts::{Key, args, key, shape};

/// Lines of a page.
pub(super) const LINES: u32 = 100;

/// Which page, beginning with 1; anything else is the first.
#[derive(Debug, Clone, Copy, Deserialize)]
pub(super) struct Paged {
    #[serde(default)]
    page: Option<u32>,
}

impl Paged {
    fn number(self) -> u32 {
        self.page.unwrap_or(1).max(1)
    }

    fn skipped(self) -> u32 {
        self.number().saturating_sub(1).saturating_mul(LINES)
    }

    /// The lines of this page and one more, which says whether there is another page.
    pub(super) fn span(self) -> Span {
        Span {
            skip: self.skipped(),
            most: LINES.saturating_add(1),
        }
    }

    /// Takes the one more away; says whether it was there.
    pub(super) fn cut<T>(lines: &mut Vec<T>) -> bool {
        let more = lines.len() > LINES as usize;
        lines.truncate(LINES as usize);
        more
    }

    /// How the lines are counted: all there are, or those of this page.
    pub(super) fn caption(self, more: bool) -> Key<{ shape(&["count"]) }> {
        if self.number() == 1 && !more {
            key!("desk-list-count")
        } else {
            key!("desk-list-lines")
        }
    }

    /// Which lines these are, and the pages before and after; nothing where one page is all.
    pub(super) fn links(self, desk: &Desk, path: &str, shown: usize, more: bool) -> Markup {
        let number = self.number();
        let from = self.skipped().saturating_add(1);
        let until = usize::try_from(self.skipped())
            .unwrap_or_default()
            .saturating_add(shown);
        html! {
            @if number > 1 || more {
                p { (desk.say_with(key!("desk-list-page"), args![from = &from.to_string(), until = &until.to_string()])) }
                p {
                    @if number > 1 {
                        a.button rel="prev" href={ (path) "?page=" (number.saturating_sub(1)) } { (desk.say(key!("desk-list-before"))) } " "
                    }
                    @if more {
                        a.button rel="next" href={ (path) "?page=" (number.saturating_add(1)) } { (desk.say(key!("desk-list-after"))) }
                    }
                }
            }
        }
    }
}
