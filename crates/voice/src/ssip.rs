//! The Speech Synthesis Interface Protocol over speech-dispatcher's socket, as far as speaking needs it
//! (speechd's `doc/ssip.texi`). A thread of its own reads whole messages, so that
//! waiting with a time limit never tears one apart and what the daemon tells on its own never passes for an answer.

use std::collections::VecDeque;
use std::io::{self, BufRead as _, BufReader, Write as _};
use std::net::Shutdown;
use std::os::unix::net::UnixStream;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::{Duration, Instant};

/// A daemon that has not answered by then is not there.
pub const PATIENCE: Duration = Duration::from_secs(3);
/// Longer lines than this are not the protocol.
const LONGEST_LINE: u64 = 64 * 1024;
/// Nor is a message of more lines.
const MOST_LINES: usize = 10_000;
/// From here on a code tells an event, below it answers a request.
const FIRST_EVENT: u16 = 700;

/// Where the daemon of this session listens, unless `SPEECHD_ADDRESS` says otherwise.
const SOCKET: &str = "speech-dispatcher/speechd.sock";

/// The daemon refused, does not answer or went away.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    /// It answered with an error; 3xx to 6xx.
    #[error("speech-dispatcher refused: {0}")]
    Refused(u16),
    /// No answer in time, or the link broke.
    #[error("speech-dispatcher is gone")]
    Gone,
    /// Told to stop, and the daemon did not say that it had.
    #[error("stopped without an answer")]
    Stopped,
}

impl From<io::Error> for Fault {
    fn from(_: io::Error) -> Self {
        Self::Gone
    }
}

/// A message of the daemon: its lines without the last, which only repeats the code in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    pub code: u16,
    pub lines: Vec<String>,
}

/// A connection. Closed when dropped.
pub struct Link {
    out: UnixStream,
    heard: Receiver<Message>,
    /// What came unasked while an answer was waited for.
    events: VecDeque<Message>,
    patience: Duration,
}

impl Link {
    pub fn open(socket: &Path, patience: Duration) -> Result<Self, Fault> {
        let out = connect(socket, patience)?;
        out.set_write_timeout(Some(patience))?;
        let input = BufReader::new(out.try_clone()?);
        let (tell, heard) = channel();
        std::thread::spawn(move || listen(input, &tell));
        let events = VecDeque::new();
        Ok(Self {
            out,
            heard,
            events,
            patience,
        })
    }

    /// Waits no longer than this for any answer from now on.
    pub fn hurry(&mut self, patience: Duration) {
        self.patience = self.patience.min(patience);
    }

    /// Sends one line and gives the lines of the answer to it.
    pub fn ask(&mut self, request: &str) -> Result<Vec<String>, Fault> {
        self.send(&[&one_line(request)])
    }

    fn send(&mut self, lines: &[&str]) -> Result<Vec<String>, Fault> {
        let lines: String = lines.iter().flat_map(|line| [*line, "\r\n"]).collect();
        self.out.write_all(lines.as_bytes())?;
        // Events that keep coming are no answer: the time is for all of them together.
        let until = Instant::now() + self.patience;
        loop {
            let left = until.saturating_duration_since(Instant::now());
            let message = self.heard.recv_timeout(left).map_err(|_| Fault::Gone)?;
            match message.code {
                FIRST_EVENT.. => self.events.push_back(message),
                300.. => return Err(Fault::Refused(message.code)),
                _ => return Ok(message.lines),
            }
        }
    }

    /// Sends a text to speak and gives the number of the message.
    pub fn speak(&mut self, text: &str) -> Result<String, Fault> {
        self.ask("SPEAK")?;
        // A line that begins with a dot would end the text.
        let text = one_line(text);
        let lines = self.send(&[text.trim_start_matches(['.', ' ']), "."])?;
        lines.into_iter().next().ok_or(Fault::Gone)
    }

    /// What the daemon tells on its own; nothing when nothing comes within this time.
    pub fn event(&mut self, within: Duration) -> Result<Option<Message>, Fault> {
        if let Some(event) = self.events.pop_front() {
            return Ok(Some(event));
        }
        match self.heard.recv_timeout(within) {
            Ok(message) => Ok(Some(message)),
            Err(RecvTimeoutError::Timeout) => Ok(None),
            Err(RecvTimeoutError::Disconnected) => Err(Fault::Gone),
        }
    }
}

impl Drop for Link {
    fn drop(&mut self) {
        self.out.shutdown(Shutdown::Both).ok();
    }
}

/// A daemon that hangs takes no more connections once its queue is full, and the system has no time limit for that: the
/// thread that waits is left behind.
fn connect(socket: &Path, patience: Duration) -> Result<UnixStream, Fault> {
    let (tell, connected) = channel();
    let socket = socket.to_owned();
    std::thread::spawn(move || tell.send(UnixStream::connect(socket)));
    let stream = connected.recv_timeout(patience).map_err(|_| Fault::Gone)?;
    Ok(stream?)
}

/// Where the daemon of this session would be.
pub fn socket_of_this_session() -> Option<PathBuf> {
    let told = std::env::var("SPEECHD_ADDRESS").ok();
    if let Some(path) = told
        .as_deref()
        .and_then(|address| address.strip_prefix("unix_socket:"))
    {
        return Some(PathBuf::from(path));
    }
    std::env::var_os("XDG_RUNTIME_DIR").map(|folder| Path::new(&folder).join(SOCKET))
}

fn listen(mut input: BufReader<UnixStream>, tell: &Sender<Message>) {
    while let Some(message) = read(&mut input) {
        if tell.send(message).is_err() {
            return;
        }
    }
}

/// Lines `225-21` and at last `225 OK MESSAGE QUEUED`; nothing at the end or where it is not the protocol.
fn read(input: &mut BufReader<UnixStream>) -> Option<Message> {
    let mut lines = Vec::new();
    loop {
        let mut line = String::new();
        io::Read::take(&mut *input, LONGEST_LINE)
            .read_line(&mut line)
            .ok()?;
        let line = line.strip_suffix('\n')?.trim_end_matches('\r');
        let code = line.get(..3)?.parse().ok()?;
        match line.get(3..4)? {
            "-" if lines.len() < MOST_LINES => lines.push(line.get(4..)?.to_owned()),
            " " => return Some(Message { code, lines }),
            _ => return None,
        }
    }
}

fn one_line(text: &str) -> String {
    text.replace(['\r', '\n'], " ")
}
