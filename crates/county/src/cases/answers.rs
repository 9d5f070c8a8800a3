//! Checks the answers with the form they were given in: the client is never trusted.

use std::{collections::BTreeSet, sync::Arc};

use catalog::service::Service;
use form::{
    Form, Session,
    contract::{Answers, Env},
};
use jiff::Zoned;
use protocol::{application::Application, problem::Code};

/// The session that these answers give, and whether it took all of them.
pub(crate) fn session(service: &Service, application: &Application, now: Zoned) -> Result<Session, Code> {
    let definition = service.form.clone().ok_or(Code::UnknownService)?;
    let (form, _findings) = Form::load(definition);
    let answers = Answers {
        values: application.values.clone(),
        rows: application.rows.clone(),
    };
    let (session, issues) = Session::restore(form.ok_or(Code::Unavailable)?, &answers, Env { now, seed: 0 });
    if issues.is_empty() {
        Ok(session)
    } else {
        Err(Code::InvalidAnswers)
    }
}

/// Everything about the answers; gives the session that they make.
pub(crate) fn check(service: &Service, application: &Application, now: Zoned) -> Result<Session, Code> {
    let session = session(service, application, now)?;
    if !session.validate().is_empty() || !relevant_only(&session, application) {
        return Err(Code::InvalidAnswers);
    }
    let papers: BTreeSet<&str> = application
        .papers
        .iter()
        .map(|paper| paper.paper_id.as_str())
        .collect();
    let form: &Arc<Form> = session.form();
    let there = application.values.iter().all(|(key, value)| {
        let pages = form.def(key).map_or_else(Vec::new, |def| def.papers(value));
        pages.iter().all(|page| papers.contains(page))
    });
    if there {
        Ok(session)
    } else {
        Err(Code::InvalidAnswers)
    }
}

/// Whether only questions are answered that were asked. Computed ones are computed again, so theirs do not count.
fn relevant_only(session: &Session, application: &Application) -> bool {
    let expected = session.submission();
    application.values.iter().all(|(key, value)| {
        let computed = session
            .form()
            .def(key)
            .is_none_or(|def| def.calculation.is_some());
        match expected.values.get(key) {
            Some(kept) => computed || kept == value,
            None => computed && session.form().def(key).is_some(),
        }
    })
}
