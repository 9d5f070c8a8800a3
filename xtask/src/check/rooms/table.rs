//! The floors of the crates that have floors, from the ground up. The table is the law; `docs/ARCHITECTURE.md` says why.

/// A crate with its floors.
pub struct House {
    pub krate: &'static str,
    /// From the ground up.
    pub floors: &'static [Floor],
    /// Words, and the only room whose files may say them.
    pub only: &'static [(&'static str, &'static str)],
}

/// Rooms of one height.
pub struct Floor {
    pub rooms: &'static [&'static str],
    pub may_use: MayUse,
}

/// What a room may use besides itself.
pub enum MayUse {
    /// Whatever stands on a floor below.
    Below,
    /// That, and the other rooms of its floor.
    BelowAndBeside,
    /// Nothing but these.
    Only(&'static [&'static str]),
}

use MayUse::{Below, BelowAndBeside, Only};

pub const HOUSES: &[House] = &[APP, COUNTY];

const APP: House = House {
    krate: "app",
    floors: &[
        // Words and shapes.
        floor(
            &["api", "error", "generate", "host", "keys", "texts", "words"],
            BelowAndBeside,
        ),
        // What there is, and looking it up.
        floor(&["state"], Below),
        floor(&["questions"], Below),
        // What a person does.
        floor(
            &[
                "drafts",
                "guides",
                "ledger",
                "mandates",
                "news",
                "papers",
                "people",
                "practice",
                "profile",
                "reminders",
                "spaces",
                "system",
            ],
            BelowAndBeside,
        ),
        // What follows from it.
        floor(&["follow_up"], Below),
        // The way in.
        floor(
            &["app", "aside", "dispatch", "handlers", "served"],
            BelowAndBeside,
        ),
    ],
    only: &[
        ("AppEvent::CatalogChanged", "follow_up"),
        ("AppEvent::CaseChanged", "follow_up"),
        ("AppEvent::DraftChanged", "follow_up"),
        ("AppEvent::Locked", "follow_up"),
    ],
};

const COUNTY: House = House {
    krate: "county",
    floors: &[
        floor(&["words"], Below),
        // What may happen to a case: pure.
        floor(&["cases"], Only(&["words"])),
        // What is kept. It decides nothing.
        floor(&["store"], Only(&["cases"])),
        // What all above use.
        floor(
            &[
                "address",
                "clock",
                "config",
                "error",
                "keys",
                "listen",
                "media",
                "paper_files",
                "published",
                "rate",
                "seats",
                "signed",
                "texts",
            ],
            BelowAndBeside,
        ),
        // The work.
        floor(
            &["casework"],
            Only(&[
                "cases",
                "clock",
                "config",
                "error",
                "keys",
                "media",
                "paper_files",
                "published",
                "signed",
                "store",
                "texts",
            ]),
        ),
        // The three edges do not meet.
        floor(
            &["intake"],
            Only(&[
                "address",
                "clock",
                "config",
                "paper_files",
                "published",
                "rate",
                "seats",
                "signed",
                "store",
            ]),
        ),
        floor(
            &["desk"],
            Only(&[
                "address", "cases", "casework", "clock", "config", "error", "keys", "media", "rate", "store",
                "texts", "words",
            ]),
        ),
        floor(&["worker"], Only(&["casework"])),
        // The programs.
        floor(
            &[
                "authoring",
                "backup",
                "catalog_tools",
                "demo",
                "registry",
                "serve",
                "start",
            ],
            BelowAndBeside,
        ),
    ],
    only: &[
        ("rusqlite", "store::sqlite"),
        ("maud::", "desk"),
        ("boxed::OpeningKey", "casework"),
    ],
};

const fn floor(rooms: &'static [&'static str], may_use: MayUse) -> Floor {
    Floor { rooms, may_use }
}
