//! 能不能办: the next questions and the verdict so far. The answers are kept, so that the form can offer them again.

use std::collections::BTreeMap;

use catalog::self_check::{self, Check};
use form::contract::Env;

use crate::api::catalog::{SelfCheckAnswer, SelfCheckRequest, SelfCheckView, Verdict};
use crate::api::draft::NodeView;
use crate::core::Core;
use crate::drafts::sections::Sections;
use crate::drafts::view::{Lens, one};
use crate::drafts::whose_number::Whose;
use crate::error::{Outcome, code};
use crate::guides::shelf::{card, service, shelf};
use crate::people::remember;

/// `catalog_check_self`.
pub(crate) fn catalog_check_self(core: &mut Core, request: SelfCheckRequest) -> Outcome<SelfCheckView> {
    let service = service(core, &request.service)?.clone();
    let answers: Vec<(String, String)> = request
        .answers
        .into_iter()
        .map(|SelfCheckAnswer { at, value }| (at, value))
        .collect();
    let env = Env {
        now: core.host.now(),
        seed: 0,
    };
    let mut check = self_check::check(&service, &answers, env).ok_or_else(|| code("no-self-check"))?;
    check.session.set_language(core.texts.language());
    remember::from_self_check(core, &service, &check)?;
    view(core, &check)
}

fn view(core: &Core, check: &Check) -> Outcome<SelfCheckView> {
    let shelf = shelf(core)?;
    let instead = check.instead.iter().filter_map(|id| shelf.service(id));
    Ok(SelfCheckView {
        questions: questions(core, check),
        verdict: verdict(check.verdict),
        reasons: check
            .reasons
            .iter()
            .map(|reason| core.texts.pick(&reason.text))
            .collect(),
        instead: instead.map(|service| card(&core.texts, service, None)).collect(),
    })
}

fn questions(core: &Core, check: &Check) -> Vec<NodeView> {
    let none = BTreeMap::new();
    let (known, whose) = (remember::known(core), Whose::default());
    let lens = Lens {
        texts: &core.texts,
        shelf: core.catalog.as_ref(),
        papers: &[],
        known: &known,
        household: &[],
        whose: &whose,
        kinds: &none,
        reopened: None,
    };
    let sections = Sections::of(&check.session);
    check
        .questions
        .iter()
        .filter_map(|state| one(&lens, &check.session, &state.key, &sections))
        .collect()
}

fn verdict(verdict: self_check::Verdict) -> Verdict {
    match verdict {
        self_check::Verdict::Open => Verdict::Open,
        self_check::Verdict::Yes => Verdict::Yes,
        self_check::Verdict::No => Verdict::No,
        self_check::Verdict::Ask => Verdict::Ask,
    }
}
