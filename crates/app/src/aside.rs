//! Where blocking work runs: acts beside the async runtime, what is slow on a thread of its own that gives way to whoever
//! answers. Where several want the same processors, an answer is not made to wait for a photo's turn to end.

use thread_priority::{ThreadPriority, ThreadPriorityValue, set_current_thread_priority};

/// Below the middle of what the crate calls 0 to 99: on Linux a niceness of about 10, on Windows "below normal". Not the least
/// there is, so that a photo still gets on while something else keeps every processor busy.
const GIVES_WAY: u8 = 25;

/// The work panicked, or the runtime is ending.
pub(crate) struct Broken {
    pub panicked: bool,
}

/// Blocking work beside the async runtime.
pub(crate) async fn quick<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T, Broken> {
    let done = tokio::task::spawn_blocking(work).await;
    done.map_err(|error| Broken {
        panicked: error.is_panic(),
    })
}

/// Work that takes long, on a thread that gives way. The thread ends with it: a priority once lowered is never raised again,
/// which most systems would refuse.
pub(crate) async fn slow<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T, Broken> {
    let (tell, told) = tokio::sync::oneshot::channel();
    let slow = move || {
        give_way();
        // Nobody waits any more once the app is closed; what was prepared is dropped.
        drop(tell.send(work()));
    };
    let started = std::thread::Builder::new().name("slow".to_owned()).spawn(slow);
    started.map_err(|_| Broken { panicked: false })?;
    told.await.map_err(|_| Broken { panicked: true })
}

/// Without it the work is only less polite.
fn give_way() {
    let lower = ThreadPriorityValue::try_from(GIVES_WAY).map(ThreadPriority::Crossplatform);
    if let Ok(lower) = lower
        && let Err(error) = set_current_thread_priority(lower)
    {
        tracing::debug!(?error, "a slow thread keeps its priority");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn slow_work_gives_its_answer_and_a_panic_in_it_is_told() {
        assert_eq!(slow(|| 7).await.ok(), Some(7));
        let broken = slow(|| -> u8 { std::panic::panic_any("on purpose") }).await;
        assert!(broken.is_err_and(|broken| broken.panicked));
    }

    #[cfg(target_os = "linux")]
    #[tokio::test]
    async fn slow_work_has_a_lower_priority_than_an_answer() {
        let nice = || {
            // 19th field of the line: nice.
            let line = std::fs::read_to_string("/proc/thread-self/stat").unwrap_or_default();
            let after = line.rsplit(") ").next().unwrap_or_default();
            after
                .split(' ')
                .nth(16)
                .and_then(|field| field.parse::<i8>().ok())
        };
        // A process that was started lower than this stays there.
        assert!(
            slow(nice).await.ok().flatten() >= Some(9),
            "it is as pressing as an answer"
        );
    }
}
