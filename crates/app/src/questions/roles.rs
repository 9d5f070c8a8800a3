//! Whom a question is about, by its meaning: the applicant, a member of the family, a guardian, somebody who died, a child
//! just born. The role says who is offered for it, and whether whoever is named is remembered as family.

use form::definition::NodeDef;

use crate::keys;
use crate::state::draft::Asked;

/// Meanings about the applicant begin with this.
pub(crate) const SELF: &str = "person.";
/// What names somebody.
pub(crate) const NAME: &str = "name";
pub(crate) const NUMBER: &str = "id_number";
/// What somebody is to the applicant.
pub(crate) const RELATION: &str = "relation";

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
    /// As the law names who can be this to the child: `男` or `女`. Whoever is one of two such roles is not the other.
    pub sex: Option<&'static str>,
}

impl Role {
    /// Somebody with this identity number may be meant; without one nobody can say.
    pub fn may_be(&self, number: &str) -> bool {
        let sex = form::checks::id_number_sex(number);
        self.sex.is_none() || sex.is_none() || sex == self.sex
    }

    /// One person cannot be both: a mother is not the father of the same child.
    pub fn excludes(&self, other: &Self) -> bool {
        self.sex.is_some() && other.sex.is_some() && self.prefix != other.prefix
    }
}

const ROLES: [Role; 6] = [
    Role {
        prefix: "member.",
        offered: true,
        applicant: true,
        kept: true,
        sex: None,
    },
    Role {
        prefix: "mother.",
        offered: true,
        applicant: true,
        kept: true,
        sex: Some("女"),
    },
    Role {
        prefix: "father.",
        offered: true,
        applicant: true,
        kept: true,
        sex: Some("男"),
    },
    Role {
        prefix: "guardian.",
        offered: true,
        applicant: false,
        kept: true,
        sex: None,
    },
    // Never offered to a form again because of this one.
    Role {
        prefix: "departed.",
        offered: true,
        applicant: false,
        kept: false,
        sex: None,
    },
    // Nobody can know a child that was just born; later forms do.
    Role {
        prefix: "newborn.",
        offered: false,
        applicant: false,
        kept: true,
        sex: None,
    },
];

/// Asks who fills in the form, and the choice that says: the applicant.
const WHO_FILLS: &str = "helper.who";
const APPLICANT: &str = "self";

/// While a helper acts for somebody it is not that somebody who fills in.
pub(crate) fn is_somebody_else(asked: &Asked, def: &NodeDef, value: &str) -> bool {
    def.profile.as_deref() == Some(WHO_FILLS) && value == APPLICANT && !asked.whose.mandate.is_empty()
}

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
