//! Any two texts as records of a space: refused, or put together the same from either side, shown, picked and written in. Only who
//! holds the key of a space can write one, but a device that was taken over holds it too.
#![no_main]

use libfuzzer_sys::fuzz_target;
use merge::{Hand, Pick, Record, merge};

fuzz_target!(|text: &[u8]| {
    let mut halves = text.splitn(2, |byte| *byte == b'\n');
    let read = |half: Option<&[u8]>| serde_json::from_slice::<Record>(half.unwrap_or_default()).ok();
    let Some(one) = read(halves.next()) else { return };
    let other = read(halves.next()).unwrap_or_default();
    let mut both = merge(&one, &other);
    assert_eq!(both, merge(&other, &one));
    assert_eq!(both, merge(&both, &one));
    let hand = Hand { id: "w", device: "d" };
    let shown = both.shown("w");
    for open in both.conflicts() {
        both.pick(&hand, &open.subject, &Pick::Keep, 0);
    }
    both.write(&hand, &shown, &merge::Plain::default(), |_| 0);
    both.delete(&hand, 0);
    let _gone = both.is_deleted();
});
