//! Opening a case for a page: found and written down, or the answer that says why not.

use axum::response::Response;

use super::{
    Desk,
    clerk::Clerk,
    page::{missing, unavailable},
};
use crate::{
    cases::{AuditAct, case::Part},
    casework::Opened,
};

/// The case of a page.
pub(super) async fn open(
    desk: &Desk,
    clerk: &Clerk,
    number: &str,
    part: Option<&str>,
    act: AuditAct,
) -> Result<Opened, Box<Response>> {
    match desk.work.look(&clerk.name, number, part, act).await {
        Ok(Some(opened)) => Ok(opened),
        Ok(None) => Err(Box::new(missing(desk, Some(clerk)))),
        Err(_) => Err(Box::new(unavailable(desk, Some(clerk)))),
    }
}

/// The case and the part of a page about one part.
pub(super) async fn open_part(
    desk: &Desk,
    clerk: &Clerk,
    number: &str,
    part: &str,
) -> Result<(Opened, Part), Box<Response>> {
    let opened = open(desk, clerk, number, Some(part), AuditAct::ReadPart).await?;
    let found = opened.file.parts.iter().find(|found| found.id == part).cloned();
    match found {
        Some(part) => Ok((opened, part)),
        None => Err(Box::new(missing(desk, Some(clerk)))),
    }
}
