//! 能不能办: the next questions and the verdict so far. The answers are kept, so that the form can offer them again.

use std::collections::BTreeMap;

use catalog::self_check::{self, Check};
use form::Session;
use form::contract::{Env, NodeState};

use crate::api::catalog::{SelfCheckAnswer, SelfCheckRequest, SelfCheckView, Verdict};
use crate::api::draft::NodeView;
use crate::error::{Code, Outcome, code};
use crate::guides::cards::card;
use crate::profile::{known, remember};
use crate::questions::sections::Sections;
use crate::questions::view::one;
use crate::state::core::Core;
use crate::state::draft::{Asked, Whose};
use crate::state::services::{catalog_in_use, service};

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
    let mut check = self_check::check(&service, &answers, env).ok_or_else(|| code(Code::NoSelfCheck))?;
    check.session.set_language(core.texts.language());
    remember::from_self_check(core, &service, &check)?;
    view(core, check)
}

fn view(core: &Core, check: Check) -> Outcome<SelfCheckView> {
    let catalog = catalog_in_use(core)?;
    let instead = check.instead.iter().filter_map(|id| catalog.service(id));
    Ok(SelfCheckView {
        questions: questions(core, check.session, &check.questions),
        verdict: verdict(check.verdict),
        reasons: check
            .reasons
            .iter()
            .map(|reason| core.texts.pick(&reason.text))
            .collect(),
        instead: instead.map(|service| card(&core.texts, service, None)).collect(),
    })
}

fn questions(core: &Core, session: Session, wanted: &[NodeState]) -> Vec<NodeView> {
    let asked = Asked {
        session,
        known: known::known(core),
        household: Vec::new(),
        whose: Whose::default(),
        papers: Vec::new(),
        kinds: BTreeMap::new(),
        reopened: None,
    };
    let sections = Sections::of(&asked.session);
    wanted
        .iter()
        .filter_map(|state| one(&core.around(), &asked, &state.key, &sections))
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
