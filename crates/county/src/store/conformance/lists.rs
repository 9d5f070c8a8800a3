//! What stands in which list, and in which order.

use super::{Stores, begun, tests};
use crate::cases::{
    PartState, State,
    case::NewPart,
    change::{CaseChange, Change, PartsChange, Seen},
};
use crate::store::Span;

pub(in crate::store) async fn every_state_is_in_the_lists_it_belongs_to(stores: &Stores) {
    for (place, state) in State::ALL.iter().enumerate() {
        begun(stores, &format!("n{place}"), *state).await;
    }
    let states = |cases: Vec<crate::cases::case::Case>| {
        let mut states: Vec<State> = cases.into_iter().map(|case| case.state).collect();
        states.sort_unstable();
        states
    };
    let all = |wanted: fn(State) -> bool| {
        let mut states: Vec<State> = State::ALL
            .iter()
            .copied()
            .filter(|state| wanted(*state))
            .collect();
        states.sort_unstable();
        states
    };
    let open = stores.cases.open_cases(Span::WHOLE).await.unwrap();
    assert_eq!(states(open), all(State::is_open));
    let closed = stores.cases.closed_cases(Span::WHOLE).await.unwrap();
    assert_eq!(states(closed), all(State::is_closed));
    let page = async |skip: u32| {
        let cases = stores.cases.open_cases(Span { skip, most: 3 }).await.unwrap();
        cases.into_iter().map(|case| case.number).collect::<Vec<_>>()
    };
    let whole = stores.cases.open_cases(Span::WHOLE).await.unwrap();
    let paged = [page(0).await, page(3).await, page(6).await].concat();
    assert_eq!(
        paged,
        whole.into_iter().map(|case| case.number).collect::<Vec<_>>()
    );
}

/// Gives a case a last day and parts.
async fn with(stores: &Stores, number: &str, state: State, due_on: &str, parts: &[(&str, &str)]) {
    let before = begun(stores, number, state).await.case;
    let mut case = before.clone();
    case.due_on = due_on.into();
    let parts = parts.iter().map(|(id, office)| NewPart {
        id: (*id).into(),
        name: (*id).into(),
        office: (*office).into(),
    });
    let change = Change {
        parts: PartsChange::Keep(parts.collect()),
        ..Change::of(&before).updating(case)
    };
    stores.cases.commit(change.with_events(Vec::new())).await.unwrap();
}

pub(in crate::store) async fn what_is_due_first_stands_first(stores: &Stores) {
    for (number, due_on) in [
        ("1", ""),
        ("2", "2026-12-05"),
        ("3", "2026-12-04"),
        ("4", "2026-12-05"),
        ("0", ""),
    ] {
        with(stores, number, State::New, due_on, &[]).await;
    }
    let open = stores.cases.open_cases(Span::WHOLE).await.unwrap();
    let numbers: Vec<&str> = open.iter().map(|case| case.number.as_str()).collect();
    assert_eq!(numbers, ["3", "2", "4", "0", "1"]);
    with(stores, "9", State::Returned, "2026-12-09", &[]).await;
    let open = stores.cases.open_cases(Span::WHOLE).await.unwrap();
    assert_eq!(open[0].number, "9", "what was mended and came back stands first");
}

pub(in crate::store) async fn open_parts_stand_by_office(stores: &Stores) {
    for (place, state) in State::ALL.iter().enumerate() {
        with(stores, &format!("n{place}"), *state, "", &[("household", "a")]).await;
    }
    let open = stores.cases.open_parts(Span::WHOLE).await.unwrap();
    let possible = State::ALL.iter().filter(|state| state.can_be_decided());
    assert_eq!(open.len(), possible.count());

    let two = [("card", "b"), ("claim", "a")];
    with(stores, "m1", State::New, "2026-12-05", &two).await;
    with(stores, "m2", State::New, "2026-12-04", &two).await;
    let open = stores.cases.open_parts(Span::WHOLE).await.unwrap();
    let lines: Vec<String> = open
        .iter()
        .filter(|part| part.number.starts_with('m'))
        .map(|part| format!("{} {} {}", part.office, part.number, part.id))
        .collect();
    assert_eq!(lines, ["a m2 claim", "a m1 claim", "b m2 card", "b m1 card"]);
    let seen = stores.cases.file("m1").await.unwrap().unwrap();
    assert!(seen.parts.iter().all(|part| part.state == PartState::New));
}

/// A case of this person and service, in this state.
async fn of(stores: &Stores, number: &str, person: &str, service: &str, state: State) {
    let mut case = tests::case(state);
    case.number = number.into();
    case.application_id = format!("application of {number}");
    case.applicant_id_number = person.into();
    case.service = service.into();
    let change = Change {
        case: CaseChange::Begin(Box::new(case.clone())),
        ..Change::expecting(Seen::NoneOf(case.application_id.clone()))
    };
    stores.cases.commit(change.with_events(Vec::new())).await.unwrap();
    if state.is_closed() {
        let mut begun = stores.cases.file(number).await.unwrap().unwrap().case;
        begun.decided_at = "2026-11-21T10:00:00+08:00".into();
        let closed = Change::of(&begun.clone()).updating(begun);
        stores.cases.commit(closed.with_events(Vec::new())).await.unwrap();
    }
}

pub(in crate::store) async fn the_same_matter_is_of_one_person_and_one_service(stores: &Stores) {
    let (grandmother, neighbour) = ("990123194501010022", "99012319441001004X");
    for (number, person, service, state) in [
        ("1", grandmother, "allowance", State::New),
        ("2", grandmother, "allowance", State::Approved),
        ("3", grandmother, "allowance", State::Refused),
        ("4", grandmother, "subsistence", State::New),
        ("5", neighbour, "allowance", State::New),
        ("6", "", "allowance", State::New),
        ("7", "", "allowance", State::New),
        ("8", grandmother, "allowance", State::Accepted),
    ] {
        of(stores, number, person, service, state).await;
    }
    let numbers = ["1", "2", "4", "5", "6", "99"].map(str::to_owned).to_vec();
    let found = stores.cases.same_matter(numbers).await.unwrap();
    let lines: Vec<String> = found
        .iter()
        .map(|(number, others)| {
            let others: Vec<&str> = others.iter().map(|case| case.number.as_str()).collect();
            format!("{number}: {}", others.join(" "))
        })
        .collect();
    assert_eq!(lines, ["1: 8 2", "2: 8 1"], "open ones first, then the newest");
}
