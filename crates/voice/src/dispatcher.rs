//! The system's voice on Linux: speech-dispatcher, spoken to over its socket. Its own eSpeak is passed over, because that
//! one spells Chinese characters out; any other module with a Chinese voice (Piper, Ekho, RHVoice …) is better than ours.

use std::os::unix::net::UnixStream;
use std::path::PathBuf;
use std::sync::{Mutex, OnceLock, PoisonError};
use std::time::{Duration, Instant};

use speech::{Run, Tongue};
use ssip_client_async::{
    Client, ClientError, ClientName, ClientResult, ClientScope, EventType, MessageScope, NotificationType,
    OK_CANCELED, OK_CLIENT_NAME_SET, OK_LANGUAGE_SET, OK_NOTIFICATION_SET, OK_OUTPUT_MODULE_SET,
    OK_OUTPUT_MODULES_LIST_SENT, OK_RATE_SET, OK_RECEIVING_DATA, OK_VOICE_SET, OK_VOICES_LIST_SENT,
    SynthesisVoice, fifo,
};

use crate::{Outcome, Stop, Voice};

type Link = Client<UnixStream>;

/// How long one look at the socket lasts.
const LOOK: Duration = Duration::from_millis(40);
/// A daemon that has not answered by then is not there.
const PATIENCE: Duration = Duration::from_secs(3);

/// speech-dispatcher of this session.
#[derive(Default)]
pub struct Dispatcher {
    /// Another socket than the session's own.
    socket: Option<PathBuf>,
    found: OnceLock<Found>,
    link: Mutex<Option<Link>>,
}

/// Voices found, once.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
struct Found {
    chinese: Option<Choice>,
    english: Option<Choice>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Choice {
    module: String,
    voice: String,
    language: String,
}

impl Dispatcher {
    /// Over this socket.
    pub fn at(socket: PathBuf) -> Self {
        Self {
            socket: Some(socket),
            ..Self::default()
        }
    }

    fn choice(&self, tongue: Tongue) -> Option<&Choice> {
        let found = self.found.get_or_init(|| self.look().unwrap_or_default());
        match tongue {
            Tongue::Chinese => found.chinese.as_ref(),
            Tongue::English => found.english.as_ref(),
        }
    }

    fn look(&self) -> ClientResult<Found> {
        let mut link = self.connect()?;
        let mut found = Found::default();
        link.list_output_modules()?;
        for module in wait(&mut link, |link| link.receive_lines(OK_OUTPUT_MODULES_LIST_SENT))? {
            if module.contains("espeak") || module.contains("dummy") {
                continue;
            }
            link.set_output_module(ClientScope::Current, &module)?;
            if check(&mut link, OK_OUTPUT_MODULE_SET).is_err() {
                continue;
            }
            link.list_synthesis_voices()?;
            let voices = wait(&mut link, |link| link.receive_lines(OK_VOICES_LIST_SENT)).unwrap_or_default();
            let voices: Vec<SynthesisVoice> = voices.iter().filter_map(|line| line.parse().ok()).collect();
            found.chinese = found.chinese.or_else(|| pick(&module, &voices, &["zh", "cmn"]));
            found.english = found.english.or_else(|| pick(&module, &voices, &["en"]));
        }
        Ok(found)
    }

    fn connect(&self) -> ClientResult<Link> {
        let mut builder = fifo::synchronous::Builder::new();
        builder.timeout(LOOK);
        if let Some(socket) = &self.socket {
            builder.path(socket);
        }
        let mut link = builder.build()?;
        link.set_client_name(ClientName::new("user", "cunliban"))?;
        check(&mut link, OK_CLIENT_NAME_SET)?;
        link.set_notification(NotificationType::All, true)?;
        check(&mut link, OK_NOTIFICATION_SET)?;
        Ok(link)
    }

    fn speak(&self, run: &Run, rate: f32, stop: &Stop) -> ClientResult<Outcome> {
        let Some(choice) = self.choice(run.tongue) else {
            return Ok(Outcome::Failed);
        };
        let mut kept = self.link.lock().unwrap_or_else(PoisonError::into_inner);
        // A link that failed is not used again.
        let mut link = match kept.take() {
            Some(link) => link,
            None => self.connect()?,
        };
        let outcome = speak(&mut link, choice, run, rate, stop)?;
        *kept = Some(link);
        Ok(outcome)
    }
}

impl Voice for Dispatcher {
    fn speaks(&self, tongue: Tongue) -> bool {
        self.choice(tongue).is_some()
    }

    fn say(&self, run: &Run, rate: f32, stop: &Stop) -> Outcome {
        self.speak(run, rate, stop).unwrap_or(Outcome::Failed)
    }
}

fn pick(module: &str, voices: &[SynthesisVoice], languages: &[&str]) -> Option<Choice> {
    let fits = |voice: &&SynthesisVoice| {
        let language = voice.language.as_deref().unwrap_or_default().to_lowercase();
        languages.iter().any(|wanted| language.starts_with(wanted))
    };
    let voice = voices.iter().find(fits)?;
    Some(Choice {
        module: module.to_owned(),
        voice: voice.name.clone(),
        language: voice.language.clone()?,
    })
}

fn speak(link: &mut Link, choice: &Choice, run: &Run, rate: f32, stop: &Stop) -> ClientResult<Outcome> {
    link.set_output_module(ClientScope::Current, &choice.module)?;
    check(link, OK_OUTPUT_MODULE_SET)?;
    link.set_language(ClientScope::Current, &choice.language)?;
    check(link, OK_LANGUAGE_SET)?;
    link.set_synthesis_voice(ClientScope::Current, &choice.voice)?;
    check(link, OK_VOICE_SET)?;
    link.set_rate(ClientScope::Current, pace(rate))?;
    check(link, OK_RATE_SET)?;
    link.speak()?;
    check(link, OK_RECEIVING_DATA)?;
    link.send_line(&line(&run.words))?;
    let message = wait(link, Client::receive_message_id)?.to_string();
    loop {
        match link.receive_event() {
            Ok(event) if event.id.message == message => match event.ntype {
                EventType::End => return Ok(Outcome::Said),
                EventType::Cancel => return Ok(Outcome::Stopped),
                _ => {}
            },
            // Of another message, or nothing yet.
            Ok(_) | Err(ClientError::NotReady) => {}
            Err(error) => return Err(error),
        }
        if stop.told() {
            link.cancel(MessageScope::Last)?;
            // Its answer may come behind events; the link is thrown away instead of being sorted out.
            check(link, OK_CANCELED).ok();
            return Ok(Outcome::Stopped);
        }
    }
}

/// One line: a line that begins with a dot would end the message.
fn line(words: &str) -> String {
    let words = words.replace(['\r', '\n'], " ");
    words.trim_start_matches(['.', ' ']).to_owned()
}

/// 1.0 is the daemon's 0; half and double are about its ends.
fn pace(rate: f32) -> i8 {
    let hundredths = (rate.clamp(*crate::RATES.start(), *crate::RATES.end()) - 1.0) * 100.0;
    hundredths.round() as i8
}

fn check(link: &mut Link, code: u16) -> ClientResult<()> {
    wait(link, |link| link.check_status(code).map(|_| ()))
}

/// The daemon may need a moment.
fn wait<T>(link: &mut Link, mut ask: impl FnMut(&mut Link) -> ClientResult<T>) -> ClientResult<T> {
    let began = Instant::now();
    loop {
        match ask(link) {
            Err(ClientError::NotReady) if began.elapsed() < PATIENCE => {}
            done => return done,
        }
    }
}
