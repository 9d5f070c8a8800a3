//! What a pack says about the county itself: name, keys, addresses, regions, offices, working days. Plain data.

use std::collections::BTreeMap;

use form::definition::Text;
use serde::{Deserialize, Serialize};

/// A county as its pack describes it.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct County {
    /// Six digits; the demonstration county has 990123.
    pub code: String,
    /// Name in words.
    pub name: Text,
    /// A demonstration: shown on every guide.
    #[serde(default)]
    pub demonstration: bool,
    /// Where the county's intake is reached, e.g. `https://…`; blank when the pack is for offline use only.
    #[serde(default)]
    pub url: String,
    /// Certificate (PEM) of the authority that alone vouches for that address; blank for the system's authorities. For a county that
    /// has its own, and for one that does not want to depend on any of the world's.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub authority: String,
    /// Emergency, complaint and help lines, in words and digits.
    #[serde(default)]
    pub phones: Vec<Phone>,
    /// Towns and villages.
    #[serde(default)]
    pub towns: Vec<Town>,
    /// Offices.
    #[serde(default)]
    pub offices: Vec<Office>,
    /// The working-day calendar.
    #[serde(default)]
    pub calendar: Calendar,
    /// Names that are read aloud otherwise than in everyday Chinese: word -> numbered pinyin, one syllable a character
    /// (`六安` -> `lu4 an1`).
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub readings: BTreeMap<String, String>,
}

/// A line to call.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Phone {
    /// Digits.
    pub number: String,
    /// For what.
    pub what: Text,
}

/// A town (乡镇).
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Town {
    /// Nine digits.
    pub code: String,
    /// Name.
    pub name: String,
    /// Its villages.
    pub villages: Vec<Village>,
}

/// A village (行政村).
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Village {
    /// Twelve digits.
    pub code: String,
    /// Name.
    pub name: String,
    /// Groups (村民小组).
    #[serde(default)]
    pub groups: Vec<String>,
    /// Name of the helper (帮办代办员) on duty.
    #[serde(default)]
    pub helper: String,
    /// Phone of the village desk.
    #[serde(default)]
    pub phone: String,
}

/// An office (办理地点).
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Office {
    /// Id.
    pub id: String,
    /// Name.
    pub name: Text,
    /// Town or village code; blank for the county's own.
    #[serde(default)]
    pub region: String,
    /// Address in words.
    pub address: Text,
    /// Hours in words, with the noon break.
    pub hours: Text,
    /// Phone.
    pub phone: String,
    /// How to get there.
    #[serde(default)]
    pub way: Text,
}

/// Working days: explicit covered years, moved days by name.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Calendar {
    /// Years for which the State Council's notice is in the data.
    pub years: Vec<i16>,
    /// Days off that fall on Monday to Friday, `YYYY-MM-DD`.
    pub days_off: Vec<String>,
    /// Saturdays and Sundays that are worked, `YYYY-MM-DD`.
    pub work_days: Vec<String>,
}
