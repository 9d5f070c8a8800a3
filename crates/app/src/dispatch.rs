//! From a command's name to its handler, generated from the list in `api`: a command without a handler does not compile.

use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;

use crate::api::{catalog, draft, ledger, news, paper, person, reminder, search, space, system};
use crate::error::{Code, Outcome, code};
use crate::handlers;
use crate::state::core::Core;
use crate::state::phases::Step;

macro_rules! dispatch {
    ($($name:ident: $rm:ident::$request:ident => $am:ident::$answer:ident, $what:literal;)*) => {
        /// Runs one command, or begins one that has to prepare something first.
        pub(crate) fn run(core: &mut Core, command: &str, request: Value) -> Outcome<Step<Value>> {
            match command {
                $(stringify!($name) => {
                    let request: $rm::$request = read(request)?;
                    let step: Step<$am::$answer> = handlers::$name(core, request)?.into();
                    step.then(core, |core, answer| write(core, &answer))
                })*
                _ => Err(code(Code::UnknownCommand)),
            }
        }
    };
}
crate::commands!(dispatch);

/// A request that does not fit is a fault of the interface; its content stays out of the error.
fn read<T: DeserializeOwned>(request: Value) -> Outcome<T> {
    let request = if request.is_null() {
        Value::Object(serde_json::Map::new())
    } else {
        request
    };
    serde_json::from_value(request).map_err(|_| code(Code::BadInput))
}

fn write<T: Serialize>(core: &Core, answer: &T) -> Outcome<Value> {
    serde_json::to_value(answer).map_err(|error| core.incident(&error))
}
