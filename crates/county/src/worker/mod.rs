//! The desk's work without a person: opens what has come in, checks it with the same `form` crate the device used,
//! checks papers when the last one is there, and puts signed events into the feed. Every step may be repeated: what was
//! done is found again by the envelope.

mod check;
mod mandate;
mod open;
mod papers;
mod publish;
mod receive;
mod subject;
mod withdraw;

use std::{sync::Arc, time::Duration};

use tokio::sync::watch;

pub(crate) use check::{find_service, session};
pub(crate) use papers::open_paper;
pub(crate) use publish::publish;

use crate::{
    desk::Desk,
    store::{self, StoreError, envelope::Waiting},
};

/// How often to look when nobody wakes us: intake may run in another process.
const LOOK: Duration = Duration::from_secs(2);
/// Envelopes taken at once.
const BATCH: u32 = 50;

/// Works until the county stops.
pub(crate) async fn run(desk: Arc<Desk>, mut stop: watch::Receiver<bool>) {
    loop {
        if let Err(error) = work(&desk).await {
            tracing::error!(%error, "the desk's work stopped half way and will be tried again");
        }
        tokio::select! {
            _stopped = stop.wait_for(|stop| *stop) => return,
            () = desk.wake.notified() => {}
            () = tokio::time::sleep(LOOK) => {}
        }
    }
}

/// Does everything that can be done now; says how many envelopes moved.
pub(crate) async fn work(desk: &Arc<Desk>) -> Result<usize, StoreError> {
    let _one_at_a_time = desk.working.lock().await;
    let mut moved = 0_usize;
    publish(desk).await?;
    loop {
        let county = desk.county.clone();
        let waiting = desk
            .store
            .read(move |connection| store::envelope::waiting(connection, &county, BATCH))
            .await?;
        if waiting.is_empty() {
            return Ok(moved);
        }
        let before = moved;
        for envelope in waiting {
            moved = moved.saturating_add(usize::from(one(desk, envelope).await));
        }
        publish(desk).await?;
        if moved == before {
            return Ok(moved);
        }
    }
}

/// One envelope; says whether it moved. A fault of ours must not hold up those behind it.
async fn one(desk: &Arc<Desk>, envelope: Waiting) -> bool {
    let number = envelope.number.clone();
    let done = if envelope.state == "received" {
        receive::receive(desk, envelope).await
    } else {
        papers::complete(desk, envelope).await.map(|()| true)
    };
    done.inspect_err(|error| tracing::error!(number, %error, "an envelope could not be worked on"))
        .unwrap_or(false)
}
