//! Connections. Whoever does not say what she wants within a time is let go, however slowly she goes on saying it: a
//! thousand half-sent requests must not keep an honest one waiting. There is an end to how many there are, in all and of one
//! address. `axum::serve` sets neither.

use std::{net::SocketAddr, time::Duration};

use axum::{Extension, Router, extract::ConnectInfo};
use hyper_util::{
    rt::{TokioExecutor, TokioIo, TokioTimer},
    server::{conn::auto::Builder, graceful::GracefulShutdown},
    service::TowerToHyperService,
};
use tokio::{
    net::{TcpListener, TcpStream},
    sync::watch,
};

use crate::{
    address::Proxies,
    config::Config,
    seats::{Seat, Seats},
};

/// Pause when the system gives no connection: it may have no handles left.
const BREATH: Duration = Duration::from_millis(200);

/// Most bytes of a request before its body.
const HEAD_BYTES: usize = 32 * 1024;

/// What holds for every connection.
#[derive(Clone)]
pub(crate) struct Rules {
    headers_within: Duration,
    limits: (usize, usize),
    proxies: Proxies,
}

impl Rules {
    pub(crate) fn new(config: &Config) -> Self {
        Self {
            headers_within: Duration::from_secs(config.limits.header_seconds),
            limits: (config.limits.connections, config.limits.address_connections),
            proxies: config.proxies.clone(),
        }
    }
}

/// Answers until the county stops, then lets open requests end.
pub(crate) async fn serve(
    listener: TcpListener,
    router: Router,
    rules: Rules,
    mut stop: watch::Receiver<bool>,
) {
    let mut builder = Builder::new(TokioExecutor::new()).http1_only();
    builder
        .http1()
        .timer(TokioTimer::new())
        .max_buf_size(HEAD_BYTES)
        .header_read_timeout(rules.headers_within);
    let seats = Seats::new(rules.limits.0, rules.limits.1);
    let open = GracefulShutdown::new();
    loop {
        let accepted = tokio::select! {
            // An error means that the sender is gone, which is a stop too.
            _stopped = stop.wait_for(|stop| *stop) => break,
            accepted = listener.accept() => accepted,
        };
        match accepted {
            Ok((stream, peer)) => {
                // Without a seat it is closed at once: to an honest one that is no connection, and she tries again.
                if let Some(seat) = seats.take(rules.proxies.own_bucket(peer.ip())) {
                    answer(&builder, &open, &router, stream, peer, seat);
                }
            }
            Err(error) => {
                tracing::warn!(kind = ?error.kind(), "no connection could be taken");
                tokio::time::sleep(BREATH).await;
            }
        }
    }
    drop(listener);
    open.shutdown().await;
}

fn answer(
    builder: &Builder<TokioExecutor>,
    open: &GracefulShutdown,
    router: &Router,
    stream: TcpStream,
    peer: SocketAddr,
    seat: Seat,
) {
    // Only a little slower where it is not possible.
    let _quick = stream.set_nodelay(true).is_ok();
    let service = TowerToHyperService::new(router.clone().layer(Extension(ConnectInfo(peer))));
    let connection = builder
        .serve_connection(TokioIo::new(stream), service)
        .into_owned();
    let connection = open.watch(connection);
    tokio::spawn(async move {
        // A link that breaks is everyday; what a request met is logged where it is handled.
        let _ended = connection.await.is_ok();
        drop(seat);
    });
}
