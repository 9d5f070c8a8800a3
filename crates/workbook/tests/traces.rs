//! Every recorded trace of another engine ends in the same state here, or stands in the ledger with the reason.
//! The forms are other people's (tests/fixtures/xlsforms/NOTICE.md); `MANIFEST.tsv` says where two engines of others agree.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test may stop where it finds something wrong"
)]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use form::Form;
use form::contract::Env;
use serde_json::Value;
use workbook::replay::{Actions, Replay, State};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures/xlsforms")
}

#[test]
fn every_trace_ends_in_the_same_state_or_stands_in_the_ledger() {
    let ledger = ledger();
    let mut wrong = Vec::new();
    let mut seen = 0;
    for line in std::fs::read_to_string(folder().join("MANIFEST.tsv"))
        .unwrap()
        .lines()
        .skip(1)
    {
        let file = line.split('\t').next().unwrap();
        let differences = differences(file);
        seen += 1;
        for (reference, ours, theirs) in &differences {
            let known = ledger.get(&(file.to_owned(), reference.clone()));
            if known.is_none_or(|entry| entry != &(ours.clone(), theirs.clone())) {
                wrong.push(format!("{file}\t{reference}\tours {ours}\ttheirs {theirs}"));
            }
        }
        for (_, reference) in ledger.keys().filter(|(name, _)| name == file) {
            if !differences.iter().any(|(other, _, _)| other == reference) {
                wrong.push(format!(
                    "{file}\t{reference}\tstands in the ledger but is the same now: take it out"
                ));
            }
        }
    }
    assert!(seen >= 55, "only {seen} traces");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

type Difference = (String, String, String);

/// Reference, ours, theirs, for everything that differs.
fn differences(file: &str) -> Vec<Difference> {
    let bytes = std::fs::read(folder().join("corpus").join(file)).unwrap();
    let trace: Value =
        serde_json::from_slice(&std::fs::read(folder().join("traces").join(format!("{file}.json"))).unwrap())
            .unwrap();
    let (definition, findings) = workbook::compile_plain(&bytes, file, &workbook::no_siblings);
    let said: Vec<String> = findings
        .iter()
        .map(|finding| workbook::line(file, finding, "en"))
        .collect();
    let definition = definition.unwrap_or_else(|| panic!("{}", said.join("\n")));
    let form = Form::load(definition).0.expect("a form that compiles opens");
    let env = Env {
        now: "2026-11-21T19:12:00[Asia/Shanghai]".parse().unwrap(),
        seed: 1,
    };
    let mut replay = Replay::new(form, env);
    let actions: Actions = serde_json::from_value(trace.clone()).unwrap();
    actions.actions.iter().for_each(|action| replay.apply(action));
    compare(&replay.state(), trace["state"].as_object().unwrap())
}

fn compare(ours: &BTreeMap<String, State>, theirs: &serde_json::Map<String, Value>) -> Vec<Difference> {
    let mut found = Vec::new();
    for (reference, state) in theirs {
        let theirs = describe_theirs(state.as_array().unwrap());
        let ours = ours.get(reference).map_or_else(
            || "absent".to_owned(),
            |state| describe_ours(state, theirs.contains(' ')),
        );
        if ours != theirs {
            found.push((reference.clone(), ours, theirs));
        }
    }
    let extra = ours.keys().filter(|reference| !theirs.contains_key(*reference));
    found.extend(extra.map(|reference| (reference.clone(), "present".to_owned(), "absent".to_owned())));
    found
}

fn describe_theirs(state: &[Value]) -> String {
    let on = |at: usize| state[at].as_i64() == Some(1);
    if state.len() == 1 {
        return format!("relevant={}", on(0));
    }
    let value = normal(state[3].as_str().unwrap());
    let (violation, choices) = (state[4].as_str().unwrap(), &state[5]);
    format!(
        "relevant={} required={} readonly={} value={value} violation={violation} choices={choices}",
        on(0),
        on(1),
        on(2)
    )
}

fn describe_ours(state: &State, leaf: bool) -> String {
    if !leaf {
        return format!("relevant={}", state.relevant);
    }
    let value = normal(state.value.as_deref().unwrap_or_default());
    format!(
        "relevant={} required={} readonly={} value={value} violation={} choices={}",
        state.relevant,
        state.required.unwrap_or_default(),
        state.readonly.unwrap_or_default(),
        state.violation.unwrap_or_default(),
        state.choices.unwrap_or(-1),
    )
}

/// Spellings of one value: numerals, truth values, times of day, stamps of the moment, random ids.
fn normal(value: &str) -> String {
    if value.starts_with("uuid:") {
        return "uuid".to_owned();
    }
    if let Ok(number) = value.parse::<f64>() {
        return if number.is_nan() {
            String::new()
        } else {
            format!("{number:.9}")
        };
    }
    if value.starts_with("2026-11-2") {
        return "now".to_owned();
    }
    let time = value.get(2..3) == Some(":") && value.len() >= 8;
    if time {
        value[..8].to_owned()
    } else {
        value.to_owned()
    }
}

/// File and reference -> ours, theirs. The last column names the row of the profile that decides.
fn ledger() -> BTreeMap<(String, String), (String, String)> {
    let text = std::fs::read_to_string(folder().join("ledger.tsv")).unwrap();
    let mut entries = BTreeMap::new();
    for line in text.lines().skip(1).filter(|line| !line.trim().is_empty()) {
        let fields: Vec<&str> = line.split('\t').collect();
        assert!(
            fields.len() == 5 && !fields[4].is_empty(),
            "a ledger line needs five columns and a reason: {line}"
        );
        entries.insert(
            (fields[0].to_owned(), fields[1].to_owned()),
            (fields[2].to_owned(), fields[3].to_owned()),
        );
    }
    entries
}
