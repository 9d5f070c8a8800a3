//! What stands in which list, and in which order.

use super::{Stores, begun};
use crate::cases::{
    PartState, State,
    case::NewPart,
    change::{Change, PartsChange},
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
    stores.cases.commit(change.with_event(None)).await.unwrap();
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
