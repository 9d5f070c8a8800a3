//! Notices by itself that the network changed. Loopback counts too: a county on the same machine is reachable without
//! any other network. Where the system offers no notices, the engine's looks at the county must do.

use netwatcher::WatchHandle;

/// Watches while it is kept.
pub struct Watcher(#[expect(dead_code, reason = "kept because dropping it ends the watch")] WatchHandle);

/// Calls `changed` whenever an address comes or goes. `None` where the system gives no notices.
pub fn watch(changed: impl Fn() + Send + 'static) -> Option<Watcher> {
    let handle = netwatcher::watch_interfaces_with_callback(move |update| {
        if !update.is_initial {
            changed();
        }
    });
    match handle {
        Ok(handle) => Some(Watcher(handle)),
        Err(_) => {
            tracing::warn!("no notices of network changes on this system");
            None
        }
    }
}
