//! The list of cases as CSV for a spreadsheet. What a spreadsheet would take for a formula becomes text: a citizen's
//! answer must not compute in a clerk's Excel.

use std::sync::Arc;

use axum::{
    extract::State,
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};

use super::{
    Desk,
    clerk::Clerk,
    page::{unavailable, with_headers},
    words::{case_state_text, day_of, service_title},
};
use crate::cases::case::Case;
use crate::texts::{Key, NONE, key};

const HEADINGS: [Key<NONE>; 7] = [
    key!("desk-number"),
    key!("desk-service"),
    key!("desk-applicant"),
    key!("desk-agent"),
    key!("desk-state"),
    key!("desk-due"),
    key!("desk-received"),
];

/// All open cases, most pressing first.
pub(super) async fn csv(State(desk): State<Arc<Desk>>, clerk: Clerk) -> Response {
    let Ok(cases) = desk.work.export(&clerk.name).await else {
        return unavailable(&desk, Some(&clerk));
    };
    // Excel reads UTF-8 only after a byte order mark.
    let mut text = String::from('\u{feff}');
    line(&mut text, &HEADINGS.map(|key| desk.say(key)));
    for case in &cases {
        line(&mut text, &cells(&desk, case));
    }
    let mut response = with_headers(text.into_response(), "text/csv; charset=utf-8");
    let name = HeaderValue::from_static("attachment; filename=\"cases.csv\"");
    response.headers_mut().insert(header::CONTENT_DISPOSITION, name);
    response
}

/// In the order of the headings.
fn cells(desk: &Desk, case: &Case) -> [String; HEADINGS.len()] {
    [
        case.number.clone(),
        service_title(desk, case),
        case.applicant_name.clone(),
        case.agent_name.clone(),
        case_state_text(desk, case),
        desk.work.answer_due(case).on,
        day_of(&case.received_at).to_owned(),
    ]
}

fn line(text: &mut String, cells: &[String]) {
    let cells: Vec<String> = cells.iter().map(|cell| quote(cell)).collect();
    text.push_str(&cells.join(","));
    text.push_str("\r\n");
}

fn quote(cell: &str) -> String {
    let formula = cell
        .trim_start()
        .starts_with(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'])
        || cell.starts_with(['\t', '\r', '\n']);
    let safe = if formula {
        format!("'{cell}")
    } else {
        cell.to_owned()
    };
    format!("\"{}\"", safe.replace('"', "\"\""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_become_text() {
        for hostile in ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "＝1", "\r=1"] {
            assert!(quote(hostile).starts_with("\"'"), "{hostile:?}");
        }
        assert_eq!(quote("张\"桂\"英"), "\"张\"\"桂\"\"英\"");
    }
}
