//! What exactly is wrong with what was typed: one code for each sentence a person may hear. The sentences are in
//! `locales/*/app.ftl` as `field-<code>`; who asks and what the author of the form said is not known here.

/// One thing that is wrong, with what its sentence needs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Trouble {
    /// No number can be seen in it.
    NotNumber,
    /// A whole number is wanted.
    NotWhole,
    /// Commas that stand where no thousands are: `1,5`, `10,00`.
    NumberCommas,
    /// `三四百`, `一千多`, `500左右`: not one number.
    NumberVague,
    /// No date can be seen in it, or more than one reading is possible.
    DateUnclear,
    /// The year is missing.
    DateNoYear,
    /// The month is missing.
    DateNoMonth,
    /// The day is missing.
    DateNoDay,
    /// A year of two or three digits; the year that may be meant.
    DateShortYear(String),
    /// A month that is not there.
    DateNoMonthLike(String),
    /// A day that this month does not have.
    DateNoDayLike {
        /// Year as written.
        year: String,
        /// Month as written.
        month: String,
        /// Day as written.
        day: String,
    },
    /// A lunar date that this year does not have, or a year whose lunar calendar is not known.
    DateNoLunar,
    /// No time of day can be seen in it.
    TimeUnclear,
    /// An identity number that lacks so many digits.
    IdShort(usize),
    /// An identity number with so many digits too many.
    IdLong(usize),
    /// Signs in an identity number.
    IdSigns,
    /// A number of fifteen digits, from before 1999.
    IdOld,
    /// The birthday in the number does not exist.
    IdBirth,
    /// The birthday in the number has not come yet, or is 130 years ago.
    IdAge,
    /// The check digit does not fit.
    IdCheck,
    /// A mobile number that lacks so many digits.
    PhoneShort(usize),
    /// A mobile number with so many digits too many.
    PhoneLong(usize),
    /// Signs in a phone number, or several numbers.
    PhoneSigns,
    /// No phone number looks like this.
    PhoneUnknown,
    /// A number without an area code, or a short number: may not be reached from the county.
    PhoneLocal,
    /// A card number that lacks so many digits.
    CardShort(usize),
    /// A card number with so many digits too many.
    CardLong(usize),
    /// Signs in a card number.
    CardSigns,
    /// The check digit does not fit.
    CardCheck,
    /// Somebody's identity number, birthday, check digit and all.
    CardIsId,
    /// Digits in a name.
    NameDigits,
    /// A sign that no name has.
    NameSigns(String),
    /// Signs that cannot be seen.
    NameHidden,
    /// A name of more than so many characters.
    NameLong(usize),
    /// More rows than so many are asked for.
    TooMany(usize),
}

impl Trouble {
    /// End of the sentence's key.
    pub fn code(&self) -> &'static str {
        match self {
            Trouble::NotNumber => "not-number",
            Trouble::NotWhole => "not-whole",
            Trouble::NumberCommas => "number-commas",
            Trouble::NumberVague => "number-vague",
            Trouble::DateUnclear => "date-unclear",
            Trouble::DateNoYear => "date-no-year",
            Trouble::DateNoMonth => "date-no-month",
            Trouble::DateNoDay => "date-no-day",
            Trouble::DateShortYear(_) => "date-short-year",
            Trouble::DateNoMonthLike(_) => "date-no-such-month",
            Trouble::DateNoDayLike { .. } => "date-no-such-day",
            Trouble::DateNoLunar => "date-no-lunar",
            Trouble::TimeUnclear => "time-unclear",
            Trouble::IdShort(_) => "id-short",
            Trouble::IdLong(_) => "id-long",
            Trouble::IdSigns => "id-signs",
            Trouble::IdOld => "id-old",
            Trouble::IdBirth => "id-birth",
            Trouble::IdAge => "id-age",
            Trouble::IdCheck => "id-check",
            Trouble::PhoneShort(_) => "phone-short",
            Trouble::PhoneLong(_) => "phone-long",
            Trouble::PhoneSigns => "phone-signs",
            Trouble::PhoneUnknown => "phone-unknown",
            Trouble::PhoneLocal => "phone-local",
            Trouble::CardShort(_) => "card-short",
            Trouble::CardLong(_) => "card-long",
            Trouble::CardSigns => "card-signs",
            Trouble::CardCheck => "card-check",
            Trouble::CardIsId => "card-is-id",
            Trouble::NameDigits => "name-digits",
            Trouble::NameSigns(_) => "name-signs",
            Trouble::NameHidden => "name-hidden",
            Trouble::NameLong(_) => "name-long",
            Trouble::TooMany(_) => "too-many",
        }
    }

    /// Arguments of the sentence.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            Trouble::IdShort(n)
            | Trouble::IdLong(n)
            | Trouble::PhoneShort(n)
            | Trouble::PhoneLong(n)
            | Trouble::CardShort(n)
            | Trouble::CardLong(n)
            | Trouble::NameLong(n)
            | Trouble::TooMany(n) => vec![("count", n.to_string())],
            Trouble::DateShortYear(year) => vec![("year", year.clone())],
            Trouble::DateNoMonthLike(month) => vec![("month", month.clone())],
            Trouble::DateNoDayLike { year, month, day } => {
                vec![
                    ("year", year.clone()),
                    ("month", month.clone()),
                    ("day", day.clone()),
                ]
            }
            Trouble::NameSigns(sign) => vec![("sign", sign.clone())],
            _ => Vec::new(),
        }
    }

    /// One of each, so that a test can look for every sentence.
    pub fn all() -> Vec<Trouble> {
        let text = || "1".to_owned();
        use Trouble as T;
        vec![
            T::NotNumber,
            T::NotWhole,
            T::NumberCommas,
            T::NumberVague,
            T::DateUnclear,
            T::DateNoYear,
            T::DateNoMonth,
            T::DateNoDay,
            T::DateShortYear(text()),
            T::DateNoMonthLike(text()),
            T::DateNoDayLike {
                year: text(),
                month: text(),
                day: text(),
            },
            T::DateNoLunar,
            T::TimeUnclear,
            T::IdShort(1),
            T::IdLong(1),
            T::IdSigns,
            T::IdOld,
            T::IdBirth,
            T::IdAge,
            T::IdCheck,
            T::PhoneShort(1),
            T::PhoneLong(1),
            T::PhoneSigns,
            T::PhoneUnknown,
            T::PhoneLocal,
            T::CardShort(1),
            T::CardLong(1),
            T::CardSigns,
            T::CardCheck,
            T::CardIsId,
            T::NameDigits,
            T::NameSigns(text()),
            T::NameHidden,
            T::NameLong(1),
            T::TooMany(1),
        ]
    }
}
