//! Any bytes as each thing that one side reads of the other: refused, or read, and then what is written of it is read as the same.
#![no_main]

use libfuzzer_sys::fuzz_target;
use protocol::{application, device, envelope, event, mandate_end, receipt, space, withdrawal};

macro_rules! again {
    ($bytes:ident: $($what:ty,)*) => {$(
        if let Ok(read) = serde_json::from_slice::<$what>($bytes)
            && let Ok(written) = serde_json::to_vec(&read)
        {
            let same = serde_json::from_slice::<$what>(&written).ok();
            assert_eq!(same.as_ref(), Some(&read), stringify!($what));
        }
    )*};
}

fuzz_target!(|bytes: &[u8]| {
    again!(bytes:
        application::Application, withdrawal::Withdrawal, mandate_end::MandateEnd, envelope::Envelope, device::Registration,
        receipt::SignedReceipt, event::EventPage,
        space::SpaceRegistration, space::SpacePush, space::SpacePull, space::SpacePage,
    );
    let _head = serde_json::from_slice::<event::SignedHead>(bytes);
});
