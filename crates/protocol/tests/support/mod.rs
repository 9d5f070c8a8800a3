//! One filled-in example of a struct beside its golden file, both ways.

use std::fmt::Debug;
use std::path::Path;

use serde::{Serialize, de::DeserializeOwned};

pub fn check<T: Serialize + DeserializeOwned + PartialEq + Debug>(name: &str, example: &T) {
    let file = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("golden")
        .join(format!("{name}.json"));
    let text = serde_json::to_string_pretty(example).unwrap() + "\n";
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(&file, &text).unwrap();
    }
    let golden = std::fs::read_to_string(&file).unwrap();
    assert_eq!(text, golden, "{name} is written otherwise than its golden file");
    assert_eq!(
        &serde_json::from_str::<T>(&golden).unwrap(),
        example,
        "{name} is read otherwise"
    );
}
