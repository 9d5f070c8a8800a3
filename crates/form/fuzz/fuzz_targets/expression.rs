//! Any text as an expression over a small form: read or refused, evaluated without a panic.
#![no_main]

use std::sync::LazyLock;

use form::contract::Env;
use form::{Form, Session};
use libfuzzer_sys::fuzz_target;

const FORM: &[u8] = br#"{"format":1,"id":"f","root":"data","nodes":[
    {"name":"a","kind":"integer","default":"3"},
    {"name":"b","kind":"text","default":"x"},
    {"name":"c","kind":"select_one","list":"l","default":"y"},
    {"name":"r","kind":"repeat","children":[{"name":"x","kind":"decimal","default":"1.5"}]}],
    "lists":{"l":{"columns":["p"],"rows":[{"name":"y","values":["1"]},{"name":"z","values":["2"]}]}}}"#;

/// Opened once: the expression is what is tried, not the form.
static SESSION: LazyLock<Option<Session>> = LazyLock::new(|| {
    let form = Form::load_json(FORM).0?;
    let now = "2026-11-21T09:30:00+08:00[+08:00]".parse().ok()?;
    Some(Session::new(form, Env { now, seed: 1 }))
});

fuzz_target!(|source: &str| {
    if let Some(session) = &*SESSION {
        session.evaluate(source);
    }
});
