//! Nothing uses what stands on a floor above it, nor a room beside it that it has no business with.

use super::source::Source;
use super::table::{Floor, House, MayUse};

/// What is not as the table says.
pub fn faults(house: &House, source: &Source) -> Vec<String> {
    let mut faults = unknown(house, source);
    for (module, used) in &source.uses {
        for (other, items) in used {
            if !may_use(house, room(module), room(other)) {
                let items: Vec<&str> = items.iter().map(String::as_str).collect();
                let krate = house.krate;
                faults.push(format!(
                    "{krate}: {module} must not use {other}: {}",
                    items.join(", ")
                ));
            }
        }
    }
    for (word, home) in house.only {
        faults.extend(said_elsewhere(house, source, word, home));
    }
    faults
}

/// A room that nobody has given a floor.
fn unknown(house: &House, source: &Source) -> Vec<String> {
    let rooms = source
        .uses
        .keys()
        .map(|module| room(module))
        .filter(|room| !room.is_empty());
    let mut rooms: Vec<&str> = rooms.filter(|room| floor_of(house, room).is_none()).collect();
    rooms.dedup();
    let fault = |room: &str| format!("{}: {room} has no floor", house.krate);
    rooms.into_iter().map(fault).collect()
}

fn said_elsewhere(house: &House, source: &Source, word: &str, home: &str) -> Vec<String> {
    let at_home = |module: &str| module == home || module.starts_with(&format!("{home}::"));
    let (inside, outside): (Vec<&str>, Vec<&str>) = source
        .saying(word)
        .into_iter()
        .partition(|module| at_home(module));
    let krate = house.krate;
    let elsewhere = outside.into_iter();
    let mut faults: Vec<String> = elsewhere
        .map(|module| format!("{krate}: {module} says {word}, which belongs to {home}"))
        .collect();
    if inside.is_empty() {
        // A rule that nothing follows any more guards nothing.
        faults.push(format!("{krate}: {word} is said nowhere in {home}"));
    }
    faults
}

fn may_use(house: &House, room: &str, other: &str) -> bool {
    if room == other || room.is_empty() {
        return true;
    }
    let (Some((height, floor)), Some((other_height, _))) = (floor_of(house, room), floor_of(house, other))
    else {
        return false;
    };
    match floor.may_use {
        MayUse::Below => other_height < height,
        MayUse::BelowAndBeside => other_height <= height,
        MayUse::Only(these) => these.contains(&other),
    }
}

fn floor_of<'a>(house: &'a House, room: &str) -> Option<(usize, &'a Floor)> {
    let mut floors = house.floors.iter().enumerate();
    floors.find(|(_, floor)| floor.rooms.contains(&room))
}

/// The room of a module: what stands right below the crate.
fn room(module: &str) -> &str {
    module.split("::").next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    const HOUSE: House = House {
        krate: "t",
        floors: &[
            Floor {
                rooms: &["a"],
                may_use: MayUse::Below,
            },
            Floor {
                rooms: &["b", "c"],
                may_use: MayUse::Below,
            },
            Floor {
                rooms: &["d"],
                may_use: MayUse::Only(&["c"]),
            },
        ],
        only: &[("secret", "b")],
    };

    fn told(texts: &[(&str, &str)]) -> Vec<String> {
        let texts = texts
            .iter()
            .map(|(module, text)| ((*module).to_owned(), (*text).to_owned()));
        faults(&HOUSE, &Source::of(texts.collect()))
    }

    #[test]
    fn up_and_aside_and_past_the_list_is_refused() {
        let told = told(&[
            ("a", "use crate::b::x; fn f() {}"),
            ("b", "use crate::a::f; fn x() { secret() }"),
            ("b::in", "use crate::c::g; use super::x;"),
            ("c", "use crate::a::f; fn g() {}"),
            ("d", "use crate::a::f; use crate::c::g; fn h() { secret() }"),
            ("e", ""),
        ]);
        assert_eq!(
            told,
            [
                "t: e has no floor",
                "t: a must not use b: x",
                "t: b::in must not use c: g",
                "t: d must not use a: f",
                "t: d says secret, which belongs to b",
            ]
        );
    }

    #[test]
    fn a_rule_that_nothing_follows_is_a_fault() {
        assert_eq!(told(&[("b", "fn x() {}")]), ["t: secret is said nowhere in b"]);
    }
}
