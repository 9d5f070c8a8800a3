//! A link that can be off, cut or doubled: a loopback proxy between a device and the county. It works on bytes and
//! knows nothing of HTTP, so what it breaks is what a bad network breaks.

use std::net::SocketAddr;
use std::sync::atomic::{AtomicBool, AtomicU32, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;

/// A link to one county.
#[derive(Clone)]
pub struct Link(Arc<Inner>);

struct Inner {
    address: SocketAddr,
    county: Mutex<SocketAddr>,
    on: watch::Sender<bool>,
    cut_answers: AtomicU32,
    cut_requests: AtomicU32,
    doubled: AtomicBool,
    page: AtomicBool,
    bytes_up: AtomicU64,
    connections: AtomicU32,
}

impl Link {
    /// A link to this county, switched off.
    pub async fn to(county: SocketAddr) -> std::io::Result<Self> {
        Self::listening(0, county).await
    }

    /// A link on this port; 0 takes any.
    pub async fn listening(port: u16, county: SocketAddr) -> std::io::Result<Self> {
        let listener = TcpListener::bind(("127.0.0.1", port)).await?;
        let inner = Arc::new(Inner {
            address: listener.local_addr()?,
            county: Mutex::new(county),
            on: watch::channel(false).0,
            cut_answers: AtomicU32::new(0),
            cut_requests: AtomicU32::new(0),
            doubled: AtomicBool::new(false),
            page: AtomicBool::new(false),
            bytes_up: AtomicU64::new(0),
            connections: AtomicU32::new(0),
        });
        tokio::spawn(accept(Arc::downgrade(&inner), listener));
        Ok(Self(inner))
    }

    /// The address a device talks to.
    pub fn url(&self) -> String {
        format!("http://{}", self.0.address)
    }

    /// The port a device talks to.
    pub fn port(&self) -> u16 {
        self.0.address.port()
    }

    /// The county moved (it was started again).
    pub fn point_to(&self, county: SocketAddr) {
        *self.0.county.lock().unwrap_or_else(PoisonError::into_inner) = county;
    }

    /// The network comes.
    pub fn on(&self) {
        self.0.on.send_replace(true);
    }

    /// The network goes: open connections break too.
    pub fn off(&self) {
        self.0.on.send_replace(false);
    }

    /// There is a network.
    pub fn is_on(&self) -> bool {
        *self.0.on.borrow()
    }

    /// The next so many answers are lost: the county has done it, the device never hears of it.
    pub fn lose_answers(&self, count: u32) {
        self.0.cut_answers.store(count, Ordering::SeqCst);
    }

    /// The next so many requests break in the middle.
    pub fn cut_requests(&self, count: u32) {
        self.0.cut_requests.store(count, Ordering::SeqCst);
    }

    /// Everything that is sent arrives a second time, as after a retry by some box on the way.
    pub fn double(&self, doubled: bool) {
        self.0.doubled.store(doubled, Ordering::SeqCst);
    }

    /// Somebody stands in the way, as in a hotel or a station: whatever is asked, his sign-in page answers with 200.
    pub fn sign_in_page(&self, there: bool) {
        self.0.page.store(there, Ordering::SeqCst);
    }

    /// Answers that are still to be lost.
    pub fn answers_to_lose(&self) -> u32 {
        self.0.cut_answers.load(Ordering::SeqCst)
    }

    /// Bytes that went to the county.
    pub fn bytes_up(&self) -> u64 {
        self.0.bytes_up.load(Ordering::SeqCst)
    }

    /// Connections so far.
    pub fn connections(&self) -> u32 {
        self.0.connections.load(Ordering::SeqCst)
    }
}

async fn accept(inner: std::sync::Weak<Inner>, listener: TcpListener) {
    while let Ok((device, _)) = listener.accept().await {
        let Some(inner) = inner.upgrade() else { return };
        tokio::spawn(async move {
            // A broken connection is what this is for; the device sees it, nobody else has to.
            let _broken = carry(&inner, device).await;
        });
    }
}

async fn carry(inner: &Inner, mut device: TcpStream) -> std::io::Result<()> {
    let mut on = inner.on.subscribe();
    if !*on.borrow_and_update() {
        return device.shutdown().await;
    }
    inner.connections.fetch_add(1, Ordering::SeqCst);
    if inner.page.load(Ordering::SeqCst) {
        return show_page(device).await;
    }
    let county = *inner.county.lock().unwrap_or_else(PoisonError::into_inner);
    let upstream = TcpStream::connect(county).await?;
    let (mut from_device, mut to_device) = device.split();
    let (mut from_county, mut to_county) = upstream.into_split();
    let mut sent = Vec::new();
    let up = async {
        let mut buffer = vec![0_u8; 16 * 1024];
        loop {
            let count = from_device.read(&mut buffer).await?;
            let Some(piece) = buffer.get(..count).filter(|piece| !piece.is_empty()) else {
                break;
            };
            if take_one(&inner.cut_requests) {
                let half = piece.get(..piece.len() / 2).unwrap_or_default();
                to_county.write_all(half).await?;
                return Err(std::io::ErrorKind::ConnectionReset.into());
            }
            to_county.write_all(piece).await?;
            inner.bytes_up.fetch_add(count as u64, Ordering::SeqCst);
            if inner.doubled.load(Ordering::SeqCst) {
                sent.extend_from_slice(piece);
            }
        }
        to_county.shutdown().await
    };
    let down = async {
        let mut buffer = vec![0_u8; 16 * 1024];
        loop {
            let count = from_county.read(&mut buffer).await?;
            let Some(piece) = buffer.get(..count).filter(|piece| !piece.is_empty()) else {
                break;
            };
            if take_one(&inner.cut_answers) {
                return Err(std::io::ErrorKind::ConnectionReset.into());
            }
            to_device.write_all(piece).await?;
        }
        // The county closed: so does the link, else the device would talk into a dead connection.
        Err::<(), std::io::Error>(std::io::ErrorKind::ConnectionAborted.into())
    };
    let went = async { while *on.borrow_and_update() && on.changed().await.is_ok() {} };
    tokio::select! {
        // However it ended: what was sent may still be sent again.
        _ended = async { tokio::try_join!(up, down) } => {}
        () = went => {}
    }
    if !sent.is_empty() {
        send_again(county, &sent).await?;
    }
    Ok(())
}

async fn show_page(mut device: TcpStream) -> std::io::Result<()> {
    const PAGE: &str = "<html><title>请先登录</title></html>";
    let mut asked = vec![0_u8; 64 * 1024];
    let _some = device.read(&mut asked).await?;
    let head = format!(
        "HTTP/1.1 200 OK\r\ncontent-type: text/html; charset=utf-8\r\nconnection: close\r\ncontent-length: {}\r\n\r\n",
        PAGE.len()
    );
    device.write_all(head.as_bytes()).await?;
    device.write_all(PAGE.as_bytes()).await?;
    device.shutdown().await
}

/// The same bytes once more on a connection of their own; the answers go nowhere.
async fn send_again(county: SocketAddr, sent: &[u8]) -> std::io::Result<()> {
    let mut again = TcpStream::connect(county).await?;
    again.write_all(sent).await?;
    again.shutdown().await?;
    let mut answers = Vec::new();
    again.read_to_end(&mut answers).await?;
    Ok(())
}

fn take_one(count: &AtomicU32) -> bool {
    count
        .fetch_update(Ordering::SeqCst, Ordering::SeqCst, |left| left.checked_sub(1))
        .is_ok()
}
