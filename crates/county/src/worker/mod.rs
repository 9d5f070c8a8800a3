//! The loop that works without a person: looks at what has come in whenever it is woken, and every little while. What is
//! done then is in `casework`.

use std::{sync::Arc, time::Duration};

use tokio::sync::watch;

use crate::casework::Casework;

/// How often to look when nobody wakes us: intake may run in another process.
const LOOK: Duration = Duration::from_secs(2);

/// Works until the county stops.
pub(crate) async fn run(work: Arc<Casework>, mut stop: watch::Receiver<bool>) {
    loop {
        if let Err(error) = work.work().await {
            tracing::error!(%error, "the desk's work stopped half way and will be tried again");
        }
        if let Err(error) = work.sweep_if_due().await {
            tracing::error!(%error, "what nobody needs could not be put away");
        }
        tokio::select! {
            _stopped = stop.wait_for(|stop| *stop) => return,
            () = work.wake.notified() => {}
            () = tokio::time::sleep(LOOK) => {}
        }
    }
}
