//! The system's voice on Linux: speech-dispatcher, spoken to over its socket. Its own eSpeak is passed over, because that
//! one spells Chinese characters out; any other module with a Chinese voice (Piper, Ekho, RHVoice …) is better than ours.

use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::sync::{Mutex, OnceLock, PoisonError};
use std::time::Duration;

use speech::{Run, Tongue};

use crate::ssip::{Fault, Link, Message, socket_of_this_session};
use crate::{Outcome, Stop, Voice};

/// How long one look at what the daemon tells lasts; being told to stop is noticed after it.
const LOOK: Duration = Duration::from_millis(40);

const SAID: u16 = 702;
const CANCELED: u16 = 703;

/// speech-dispatcher of this session.
pub struct Dispatcher {
    socket: Option<PathBuf>,
    /// Starts the daemon where none listens. It ends by itself when nobody is connected any more.
    start: Box<dyn Fn() -> Command + Send + Sync>,
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
    /// Over this socket; whoever is not there is started so.
    pub fn at(socket: PathBuf, start: impl Fn() -> Command + Send + Sync + 'static) -> Self {
        Self::new(Some(socket), start)
    }

    fn new(socket: Option<PathBuf>, start: impl Fn() -> Command + Send + Sync + 'static) -> Self {
        Self {
            socket,
            start: Box::new(start),
            found: OnceLock::new(),
            link: Mutex::new(None),
        }
    }

    fn choice(&self, tongue: Tongue) -> Option<&Choice> {
        let found = self.found.get_or_init(|| self.look().unwrap_or_default());
        match tongue {
            Tongue::Chinese => found.chinese.as_ref(),
            Tongue::English => found.english.as_ref(),
        }
    }

    fn look(&self) -> Result<Found, Fault> {
        let mut link = self.connect()?;
        let mut found = Found::default();
        for module in link.ask("LIST OUTPUT_MODULES")? {
            if module.contains("espeak") || module.contains("dummy") {
                continue;
            }
            let voices = voices(&mut link, &module).unwrap_or_default();
            found.chinese = found.chinese.or_else(|| pick(&module, &voices, &["zh", "cmn"]));
            found.english = found.english.or_else(|| pick(&module, &voices, &["en"]));
        }
        Ok(found)
    }

    fn connect(&self) -> Result<Link, Fault> {
        let socket = self.socket.as_deref().ok_or(Fault::Gone)?;
        let mut link = Link::open(socket).or_else(|_| {
            started((self.start)());
            Link::open(socket)
        })?;
        link.ask("SET self CLIENT_NAME user:cunliban:main")?;
        link.ask("SET self NOTIFICATION ALL ON")?;
        Ok(link)
    }

    fn speak(&self, run: &Run, rate: f32, stop: &Stop) -> Result<Outcome, Fault> {
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

impl Default for Dispatcher {
    /// The session's own, started as its library would start it.
    fn default() -> Self {
        Self::new(socket_of_this_session(), || {
            let mut daemon = Command::new("speech-dispatcher");
            daemon.arg("--spawn");
            daemon
        })
    }
}

/// Waits until the daemon has gone into the background, where it listens.
fn started(mut daemon: Command) {
    daemon
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    daemon.status().ok();
}

impl Voice for Dispatcher {
    fn speaks(&self, tongue: Tongue) -> bool {
        self.choice(tongue).is_some()
    }

    fn say(&self, run: &Run, rate: f32, stop: &Stop) -> Outcome {
        self.speak(run, rate, stop).unwrap_or(Outcome::Failed)
    }
}

/// A voice as the daemon lists it: name, language, variant, by tabs.
struct Listed {
    name: String,
    language: String,
}

fn voices(link: &mut Link, module: &str) -> Result<Vec<Listed>, Fault> {
    link.ask(&format!("SET self OUTPUT_MODULE {module}"))?;
    let lines = link.ask("LIST SYNTHESIS_VOICES")?;
    Ok(lines.iter().filter_map(|line| listed(line)).collect())
}

fn listed(line: &str) -> Option<Listed> {
    let mut parts = line.split('\t').map(str::to_owned);
    let (name, language) = (parts.next()?, parts.next()?);
    Some(Listed { name, language })
}

fn pick(module: &str, voices: &[Listed], languages: &[&str]) -> Option<Choice> {
    let fits = |voice: &&Listed| {
        let language = voice.language.to_lowercase();
        languages.iter().any(|wanted| language.starts_with(wanted))
    };
    let voice = voices.iter().find(fits)?;
    Some(Choice {
        module: module.to_owned(),
        voice: voice.name.clone(),
        language: voice.language.clone(),
    })
}

fn speak(link: &mut Link, choice: &Choice, run: &Run, rate: f32, stop: &Stop) -> Result<Outcome, Fault> {
    link.ask(&format!("SET self OUTPUT_MODULE {}", choice.module))?;
    link.ask(&format!("SET self LANGUAGE {}", choice.language))?;
    link.ask(&format!("SET self SYNTHESIS_VOICE {}", choice.voice))?;
    link.ask(&format!("SET self RATE {}", pace(rate)))?;
    let message = link.speak(&run.words)?;
    loop {
        if stop.told() {
            link.ask("CANCEL self")?;
            return Ok(Outcome::Stopped);
        }
        match link.event(LOOK)? {
            Some(event) if told(&event, SAID, &message) => return Ok(Outcome::Said),
            Some(event) if told(&event, CANCELED, &message) => return Ok(Outcome::Stopped),
            // Of another message, a beginning, or nothing yet.
            _ => {}
        }
    }
}

/// This is the event of this message.
fn told(event: &Message, code: u16, message: &str) -> bool {
    event.code == code && event.lines.first().is_some_and(|of| of == message)
}

/// 1.0 is the daemon's 0; half and double are about its ends.
fn pace(rate: f32) -> i8 {
    let hundredths = (rate.clamp(*crate::RATES.start(), *crate::RATES.end()) - 1.0) * 100.0;
    hundredths.round() as i8
}
