//! The system's voice over its socket, against a daemon that speaks the protocol: which voice is taken, what is sent, and
//! that it ends, stops and is passed over when it has only eSpeak.
#![cfg(unix)]
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "helpers of a test may do what a test may"
)]

use std::io::{BufRead as _, BufReader, Write as _};
use std::os::unix::net::{UnixListener, UnixStream};
use std::process::Command;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::Duration;

use speech::{Readings, Run, Tongue};
use voice::dispatcher::Dispatcher;
use voice::{Outcome, Stop, Voice as _};

const SOON: Duration = Duration::from_secs(10);
/// Longer than one look of the client.
const PIECE: Duration = Duration::from_millis(100);

/// How the daemon ends a message.
#[derive(Clone, Copy)]
enum Ends {
    Said,
    /// Piece by piece, each later than one look of ours: no piece may get lost and no pause is a failure.
    Slowly,
    WhenCanceled,
    Hangs,
    /// Accepts the message and answers nothing any more.
    Silent,
}

/// Starts no daemon.
fn nobody() -> Command {
    Command::new("true")
}

/// A daemon with these modules; what it was sent comes out of the channel.
fn daemon(modules: &'static [&'static str], ends: Ends) -> (tempfile::TempDir, Dispatcher, Receiver<String>) {
    let folder = tempfile::tempdir().unwrap();
    let socket = folder.path().join("speechd.sock");
    let listener = UnixListener::bind(&socket).unwrap();
    let (tell, sent) = channel();
    std::thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let tell = tell.clone();
            std::thread::spawn(move || serve(&stream, modules, ends, &tell));
        }
    });
    (folder, Dispatcher::at(socket, nobody), sent)
}

fn serve(stream: &UnixStream, modules: &[&str], ends: Ends, tell: &Sender<String>) {
    let mut out = stream;
    let mut say = |text: &str| out.write_all(text.replace('\n', "\r\n").as_bytes()).unwrap_or(());
    let mut lines = BufReader::new(stream).lines().map_while(Result::ok);
    let mut module = String::new();
    while let Some(line) = lines.next() {
        tell.send(line.clone()).unwrap_or(());
        let words: Vec<&str> = line.split(' ').collect();
        match words.as_slice() {
            ["SET", _, "CLIENT_NAME", ..] => say("208 OK CLIENT NAME SET\n"),
            ["SET", _, "NOTIFICATION", ..] => say("220 OK NOTIFICATION SET\n"),
            ["LIST", "OUTPUT_MODULES"] => {
                for module in modules {
                    say(&format!("250-{module}\n"));
                }
                say("250 OK MODULE LIST SENT\n");
            }
            ["SET", _, "OUTPUT_MODULE", name] => {
                module = (*name).to_owned();
                say("216 OK OUTPUT MODULE SET\n");
            }
            ["LIST", "SYNTHESIS_VOICES"] if module == "piper" => {
                say("249-amy\ten-US\tnone\n249-huayan\tzh-CN\tnone\n249 OK VOICE LIST SENT\n");
            }
            ["LIST", "SYNTHESIS_VOICES"] => {
                say("249-Chinese (Mandarin)\tcmn\tnone\n249 OK VOICE LIST SENT\n")
            }
            ["SET", _, "LANGUAGE", _] => say("201 OK LANGUAGE SET\n"),
            ["SET", _, "SYNTHESIS_VOICE", ..] => say("209 OK VOICE SET\n"),
            ["SET", _, "RATE", _] => say("203 OK RATE SET\n"),
            ["SPEAK"] => {
                say("230 OK RECEIVING DATA\n");
                for line in lines.by_ref().take_while(|line| line != ".") {
                    tell.send(format!("TEXT {line}")).unwrap_or(());
                }
                say("225-21\n225 OK MESSAGE QUEUED\n");
                say("701-21\n701-1\n701 BEGIN\n");
                match ends {
                    Ends::Said => say("702-21\n702-1\n702 END\n"),
                    Ends::Slowly => {
                        for piece in ["702-2", "1\n702-1\n70", "2 END\n"] {
                            Stop::default().within(PIECE);
                            say(piece);
                        }
                    }
                    Ends::WhenCanceled => {}
                    Ends::Hangs => return,
                    Ends::Silent => {
                        for line in lines.by_ref() {
                            tell.send(line).unwrap_or(());
                        }
                    }
                }
            }
            ["CANCEL", ..] => say("213 OK CANCELED\n"),
            _ => say("300 ERR INVALID COMMAND\n"),
        }
    }
}

fn run(text: &str) -> Run {
    let plan = speech::plan(text, "zh-Hans", &Readings::new());
    plan.sentences[0].runs[0].clone()
}

#[test]
fn a_chinese_voice_of_the_system_is_taken_and_says_figures_in_words() {
    let (_folder, voice, sent) = daemon(&["espeak-ng", "piper"], Ends::Said);
    assert!(voice.speaks(Tongue::Chinese));
    assert!(voice.speaks(Tongue::English));
    assert_eq!(
        voice.say(&run("每月 1,200 元。"), 0.85, &Stop::default()),
        Outcome::Said
    );
    let sent: Vec<String> = sent.try_iter().collect();
    for wanted in [
        "SET self OUTPUT_MODULE piper",
        "SET self SYNTHESIS_VOICE huayan",
        "SET self RATE -15",
        "TEXT 每月一千二百元。",
    ] {
        assert!(
            sent.iter().any(|line| line == wanted),
            "{wanted} is not in {sent:#?}"
        );
    }
}

#[test]
fn espeak_behind_the_daemon_is_passed_over() {
    let (_folder, voice, _sent) = daemon(&["espeak-ng", "espeak-ng-mbrola"], Ends::Said);
    assert!(!voice.speaks(Tongue::Chinese));
}

#[test]
fn being_told_to_stop_ends_it() {
    let (_folder, voice, sent) = daemon(&["piper"], Ends::WhenCanceled);
    let stop = Stop::default();
    let told = stop.clone();
    let saying = std::thread::spawn(move || voice.say(&run("很长的一句话。"), 1.0, &told));
    while !sent.recv_timeout(SOON).unwrap().starts_with("TEXT") {}
    stop.now();
    assert_eq!(saying.join().unwrap(), Outcome::Stopped);
    while !sent.recv_timeout(SOON).unwrap().starts_with("CANCEL") {}
}

#[test]
fn a_sentence_that_takes_its_time_is_said_to_its_end() {
    let (_folder, voice, _sent) = daemon(&["piper"], Ends::Slowly);
    assert_eq!(
        voice.say(&run("很长的一句话。"), 1.0, &Stop::default()),
        Outcome::Said
    );
}

#[test]
fn a_daemon_that_goes_away_is_a_failure_not_silence() {
    let (_folder, voice, _sent) = daemon(&["piper"], Ends::Hangs);
    assert_eq!(voice.say(&run("您好。"), 1.0, &Stop::default()), Outcome::Failed);
}

/// For a daemon that does not answer; a hang is a failed test, not a test that never ends.
fn within_reason<T: Send + 'static>(act: impl FnOnce() -> T + Send + 'static) -> T {
    let (tell, done) = channel();
    std::thread::spawn(move || tell.send(act()));
    done.recv_timeout(SOON).unwrap()
}

#[test]
fn a_daemon_that_accepts_and_never_answers_holds_nobody() {
    let folder = tempfile::tempdir().unwrap();
    let socket = folder.path().join("speechd.sock");
    let listener = UnixListener::bind(&socket).unwrap();
    let kept = std::thread::spawn(move || listener.accept().map(|(stream, _)| stream));
    let voice = Dispatcher::at(socket, nobody).patient(PIECE);
    assert!(!within_reason(move || voice.speaks(Tongue::Chinese)));
    kept.join().unwrap().unwrap();
}

/// A queue that is full takes no connection at all, which has no time limit of its own.
#[test]
fn a_daemon_that_takes_no_more_connections_holds_nobody() {
    let folder = tempfile::tempdir().unwrap();
    let socket = folder.path().join("speechd.sock");
    let _listener = UnixListener::bind(&socket).unwrap();
    let waiting = socket.clone();
    let (tell, queued) = channel();
    std::thread::spawn(move || {
        while let Ok(stream) = UnixStream::connect(&waiting) {
            tell.send(stream).unwrap_or(());
        }
    });
    // Until nobody gets into the queue any more.
    let mut queue = Vec::new();
    while let Ok(stream) = queued.recv_timeout(PIECE) {
        queue.push(stream);
    }
    let voice = Dispatcher::at(socket, nobody).patient(PIECE);
    assert!(!within_reason(move || voice.speaks(Tongue::Chinese)));
}

#[test]
fn a_daemon_that_never_goes_into_the_background_holds_nobody_and_is_ended() {
    let folder = tempfile::tempdir().unwrap();
    let (socket, ended) = (folder.path().join("nothing"), folder.path().join("pid"));
    let pid = ended.clone();
    let start = move || {
        let mut daemon = Command::new("sh");
        let script = format!("echo $$ > {}; exec tail -f /dev/null", pid.display());
        daemon.args(["-c", &script]);
        daemon
    };
    // Long enough for a shell to write a line on a busy machine.
    let voice = Dispatcher::at(socket, start).patient(PIECE * 20);
    assert!(!within_reason(move || voice.speaks(Tongue::Chinese)));
    let pid = std::fs::read_to_string(ended).unwrap();
    let left = std::path::Path::new("/proc").join(pid.trim());
    assert!(!left.exists(), "the daemon was left running");
}

#[test]
fn a_daemon_that_serves_from_the_foreground_is_used() {
    let (folder, _first, _sent) = daemon(&["piper"], Ends::Said);
    let (there, elsewhere) = (
        folder.path().join("speechd.sock"),
        folder.path().join("later.sock"),
    );
    let link = elsewhere.clone();
    let start = move || {
        let mut daemon = Command::new("sh");
        let script = format!(
            "ln -s {} {}; exec tail -f /dev/null --pid=$PPID",
            there.display(),
            link.display()
        );
        daemon.args(["-c", &script]);
        daemon
    };
    let voice = Dispatcher::at(elsewhere, start).patient(SOON);
    assert!(within_reason(move || voice.speaks(Tongue::Chinese)));
}

#[test]
fn being_told_to_stop_does_not_wait_for_a_silent_daemon() {
    let (_folder, voice, sent) = daemon(&["piper"], Ends::Silent);
    let stop = Stop::default();
    let told = stop.clone();
    let saying = std::thread::spawn(move || voice.say(&run("很长的一句话。"), 1.0, &told));
    while !sent.recv_timeout(SOON).unwrap().starts_with("TEXT") {}
    stop.now();
    assert_eq!(within_reason(move || saying.join().unwrap()), Outcome::Stopped);
}

#[test]
fn a_sentence_whose_end_is_never_told_is_given_up() {
    let (_folder, voice, _sent) = daemon(&["piper"], Ends::WhenCanceled);
    let said = within_reason(move || voice.say(&run("您好。"), 1.0, &Stop::default()));
    assert_eq!(said, Outcome::Failed);
}

#[test]
fn without_a_daemon_there_is_no_such_voice() {
    let folder = tempfile::tempdir().unwrap();
    assert!(!Dispatcher::at(folder.path().join("nothing"), nobody).speaks(Tongue::Chinese));
}
