//! Whom a question is about, by its meaning: the applicant, a member of the family, a guardian, somebody who died, a child
//! just born. The role says who is offered for it, and whether whoever is named is remembered as family.

use form::definition::NodeDef;

use crate::keys;

/// Meanings about the applicant begin with this.
pub(crate) const SELF: &str = "person.";

/// Somebody else than the applicant, as meanings name them.
#[derive(Debug)]
pub(crate) struct Role {
    /// How the meanings begin.
    prefix: &'static str,
    /// Known people are offered.
    pub offered: bool,
    /// The applicant may be the one.
    pub applicant: bool,
    /// Remembered with the household.
    pub kept: bool,
}

const ROLES: [Role; 4] = [
    Role {
        prefix: "member.",
        offered: true,
        applicant: true,
        kept: true,
    },
    Role {
        prefix: "guardian.",
        offered: true,
        applicant: false,
        kept: true,
    },
    // Never offered to a form again because of this one.
    Role {
        prefix: "departed.",
        offered: true,
        applicant: false,
        kept: false,
    },
    // Nobody can know a child that was just born; later forms do.
    Role {
        prefix: "newborn.",
        offered: false,
        applicant: false,
        kept: true,
    },
];

/// The role of whom this question is about and what it asks of them (`name`, `id_number`, …); none for the applicant.
pub(crate) fn of(def: &NodeDef) -> Option<(&'static Role, &str)> {
    let meaning = def.profile.as_deref()?;
    let found = |role: &'static Role| Some((role, meaning.strip_prefix(role.prefix)?));
    ROLES.iter().find_map(found)
}

/// Questions of one place are about one person: a row, else the group that they stand in.
pub(crate) fn place_of(key: &str) -> Option<&str> {
    let place = keys::rows_above(key)
        .last()
        .copied()
        .unwrap_or_else(|| keys::parent(key));
    Some(place).filter(|place| !place.is_empty())
}
