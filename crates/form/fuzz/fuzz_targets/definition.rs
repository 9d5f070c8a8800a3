//! Any bytes as a definition: refused with findings, or a form that opens, takes answers and gives them back.
#![no_main]

use form::contract::Env;
use form::{Form, Session};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let Some(form) = Form::load_json(bytes).0 else { return };
    let Ok(now) = "2026-11-21T09:30:00+08:00[+08:00]".parse() else { return };
    let mut session = Session::new(form.clone(), Env { now, seed: 1 });
    for node in session.nodes().into_iter().take(50) {
        session.set(&node.at, "1");
        session.add_row(&node.at, "new");
    }
    session.undo();
    session.validate();
});
