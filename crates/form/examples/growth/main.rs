//! How the engine's cost grows: `growth [--svg FILE]` prints one JSON line per point and draws the plot.
//! Forms are in `forms`, the stop-watch in `measure`, the drawing in `plot`. Real forms are timed by `change_cost`.
#![allow(clippy::print_stdout, reason = "a command that prints its result")]

mod forms;
mod measure;
mod plot;

use form::Session;
use measure::{Point, Reading};
use serde_json::json;

type Outcome<T> = Result<T, Box<dyn std::error::Error>>;

/// Answers given to each form.
const ANSWERS: usize = 100;

fn main() -> Outcome<()> {
    let mut arguments = std::env::args().skip(1);
    let svg = match arguments.next().as_deref() {
        None => None,
        Some("--svg") => Some(arguments.next().ok_or("usage: growth [--svg FILE]")?),
        Some(_) => return Err("usage: growth [--svg FILE]".into()),
    };
    let mut points = Vec::new();
    lists(&mut points)?;
    instances(&mut points)?;
    readers(&mut points)?;
    for point in &points {
        let (median, p99) = (rounded(point.median), rounded(point.p99));
        println!(
            "{}",
            json!({ "series": point.series, "x": point.x, "median_ms": median, "p99_ms": p99 })
        );
    }
    if let Some(file) = svg {
        std::fs::write(file, plot::draw(&points))?;
    }
    Ok(())
}

/// Load, a cascade answered by its parent, and a search that no index helps, against the rows of the list.
fn lists(points: &mut Vec<Point>) -> Outcome<()> {
    for rows in [500, 5_000, 50_000] {
        let cascade = forms::cascade(rows, "town = ${town}");
        points.push(measure::loading("load", rows, &cascade)?);
        let parents = rows.div_ceil(forms::PER_PARENT);
        let answers: Vec<_> = (1..=ANSWERS)
            .map(|turn| answer("/data/town", format!("t{}", turn * 7 % parents)))
            .collect();
        let session = measure::open(cascade)?;
        points.push(measure::changes(
            "cascade",
            rows,
            &session,
            &answers,
            Reading::Everything,
        ));
        let search = measure::open(forms::cascade(rows, "contains(name, ${word})"))?;
        let answers: Vec<_> = (1..=ANSWERS / 10)
            .map(|turn| answer("/data/word", format!("{turn}9")))
            .collect();
        points.push(measure::changes(
            "search",
            rows,
            &search,
            &answers,
            Reading::Everything,
        ));
    }
    Ok(())
}

/// An answer in one member, members that come at once and a first member that goes, against the members there are.
fn instances(points: &mut Vec<Point>) -> Outcome<()> {
    for members in [10, 50, 100, 1_000] {
        let size = members.to_string();
        let empty = measure::open(forms::household(true))?;
        points.push(measure::act("add-members", members, &empty, |session| {
            session.set("/data/size", &size);
        }));
        let session = family(members)?;
        points.push(measure::act("remove-first", members, &session, |session| {
            session.remove_row("/data/member[1]");
        }));
        let answers: Vec<_> = (0..ANSWERS)
            .map(|turn| {
                let at = format!("/data/member[{}]/income", turn * 7 % members + 1);
                (at, format!("{turn}.5"))
            })
            .collect();
        for (series, reading) in [
            ("member", Reading::Everything),
            ("member-unread", Reading::Nothing),
        ] {
            points.push(measure::changes(series, members, &session, &answers, reading));
        }
    }
    Ok(())
}

/// One answer against the calculations that read it.
fn readers(points: &mut Vec<Point>) -> Outcome<()> {
    for count in [1, 10, 100, 1_000] {
        let session = measure::open(forms::dependants(count))?;
        let answers: Vec<_> = (1..=ANSWERS)
            .map(|turn| answer("/data/a", turn.to_string()))
            .collect();
        points.push(measure::changes(
            "dependants",
            count,
            &session,
            &answers,
            Reading::Everything,
        ));
    }
    Ok(())
}

/// A household of this many, every age and income answered.
fn family(members: usize) -> Outcome<Session> {
    let mut session = measure::open(forms::household(false))?;
    for member in 1..=members {
        session.add_row("/data/member", &format!("m{member}"));
        session.set(
            &format!("/data/member[{member}]/age"),
            &(member * 7 % 90).to_string(),
        );
        session.set(&format!("/data/member[{member}]/income"), "100.25");
    }
    // The first row comes with the form; the last one is then one too many.
    session.remove_row(&format!("/data/member[{}]", members + 1));
    Ok(session)
}

fn answer(at: &str, input: String) -> (String, String) {
    (at.to_owned(), input)
}

fn rounded(millis: f64) -> f64 {
    (millis * 100_000.0).round() / 100_000.0
}
