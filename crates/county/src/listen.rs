//! Connections. Whoever does not say what she wants within a time is let go, however slowly she goes on saying it: a
//! thousand half-sent requests must not keep an honest one waiting. `axum::serve` sets no such time.

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

/// Pause when the system gives no connection: it may have no handles left.
const BREATH: Duration = Duration::from_millis(200);

/// Answers until the county stops, then lets open requests end.
pub(crate) async fn serve(
    listener: TcpListener,
    router: Router,
    headers_within: Duration,
    mut stop: watch::Receiver<bool>,
) {
    let mut builder = Builder::new(TokioExecutor::new()).http1_only();
    builder
        .http1()
        .timer(TokioTimer::new())
        .header_read_timeout(headers_within);
    let open = GracefulShutdown::new();
    loop {
        let accepted = tokio::select! {
            // An error means that the sender is gone, which is a stop too.
            _stopped = stop.wait_for(|stop| *stop) => break,
            accepted = listener.accept() => accepted,
        };
        match accepted {
            Ok((stream, peer)) => answer(&builder, &open, &router, stream, peer),
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
    });
}
