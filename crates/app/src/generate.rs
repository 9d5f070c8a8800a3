//! Writes what the interface is typed by: `ui/src/generated/api.ts` and `docs/commands.md`, both from the command list.
//! A test compares the committed files with what comes from here.

mod tried;

use std::any::TypeId;
use std::collections::BTreeMap;
use std::path::Path;

use ts_rs::{Config, TS, TypeVisitor};

pub use tried::tried;

use crate::api::{catalog, draft, ledger, news, outcome, paper, person, reminder, search, space, system};

/// A command as documentation sees it.
pub struct Entry {
    /// `area_verb_noun`.
    pub name: &'static str,
    /// Name of the request type.
    pub request: String,
    /// Name of the answer type.
    pub answer: String,
    /// What it does.
    pub what: &'static str,
}

macro_rules! list {
    ($($name:ident: $rm:ident::$request:ident => $am:ident::$answer:ident, $what:literal;)*) => {
        fn collect() -> (Vec<Entry>, Types) {
            let mut types = Types::default();
            let entries = vec![$({
                types.visit::<$rm::$request>();
                types.visit::<$am::$answer>();
                Entry {
                    name: stringify!($name),
                    request: <$rm::$request as TS>::name(&types.config),
                    answer: <$am::$answer as TS>::name(&types.config),
                    what: $what,
                }
            }),*];
            types.visit::<outcome::IpcError>();
            types.visit::<outcome::AppEvent>();
            types.visit::<paper::PaperView>();
            (entries, types)
        }
    };
}
crate::commands!(list);

#[derive(Default)]
struct Types {
    config: Config,
    seen: BTreeMap<String, (TypeId, String)>,
    clashes: Vec<String>,
}

impl TypeVisitor for Types {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        if T::output_path().is_none() {
            return;
        }
        let name = T::ident(&self.config);
        if let Some((id, _)) = self.seen.get(&name) {
            if *id != TypeId::of::<T>() {
                self.clashes.push(name);
            }
            return;
        }
        let text = format!(
            "{}export {}\n",
            T::docs().unwrap_or_default(),
            T::decl(&self.config)
        );
        self.seen.insert(name, (TypeId::of::<T>(), text));
        T::visit_dependencies(self);
    }
}

/// The commands in order.
pub fn commands() -> Vec<Entry> {
    collect().0
}

/// Names that two types share; must be empty.
pub fn clashes() -> Vec<String> {
    collect().1.clashes
}

/// `ui/src/generated/api.ts`.
pub fn typescript() -> String {
    let (entries, types) = collect();
    let mut out = String::from(
        "// Generated from crates/app/src/api by `cargo run -p app --example generate`. Do not edit.\n\n",
    );
    for (_, text) in types.seen.values() {
        out.push_str(text);
        out.push('\n');
    }
    out.push_str("/** Every command: what it takes and what it answers. */\nexport interface Commands {\n");
    for entry in &entries {
        out.push_str(&format!("  /** {} */\n", entry.what));
        out.push_str(&format!(
            "  {}: {{ request: {}; answer: {} }};\n",
            entry.name, entry.request, entry.answer
        ));
    }
    out.push_str("}\n\nexport type CommandName = keyof Commands;\n");
    out
}

/// `docs/commands.md`, for the tree at `root`.
///
/// # Errors
/// When the tests of the tree cannot be read.
pub fn table(root: &Path) -> std::io::Result<String> {
    let commands = commands();
    let tried = tried(root, &commands.iter().map(|entry| entry.name).collect::<Vec<_>>())?;
    let mut out = String::from(
        "# Commands\n\nEverything the interface can ask the core for, and the tests that try it against the real core. Generated from \
         `crates/app/src/api` by `cargo run -p app --example generate`; do not edit.\n\n\
         | Command | Request | Answer | What it does | Tried in |\n| --- | --- | --- | --- | --- |\n",
    );
    for Entry {
        name,
        request,
        answer,
        what,
    } in commands
    {
        let cell = tried::cell(tried.get(name).map_or(&[], Vec::as_slice));
        out.push_str(&format!(
            "| `{name}` | `{request}` | `{answer}` | {what} | {cell} |\n"
        ));
    }
    Ok(out)
}
