//! The system's voice on Linux: speech-dispatcher, spoken to over its socket. Its own eSpeak is passed over, because that
//! one spells Chinese characters out; any other module with a Chinese voice (Piper, Ekho, RHVoice …) is better than ours.

use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::{Mutex, OnceLock, PoisonError};
use std::time::{Duration, Instant};

use speech::{Run, Tongue};

use crate::ssip::{Fault, Link, Message, PATIENCE, socket_of_this_session};
use crate::{Outcome, Stop, Voice};

/// How long one look at what the daemon tells lasts; being told to stop is noticed after it.
const LOOK: Duration = Duration::from_millis(40);

/// Being told to stop, nobody waits longer than this for the daemon to agree.
const AT_ONCE: Duration = Duration::from_millis(300);
/// The slowest voice needs less for one sign.
const ONE_SIGN: Duration = Duration::from_millis(900);

const SAID: u16 = 702;
const CANCELED: u16 = 703;

/// speech-dispatcher of this session.
pub struct Dispatcher {
    socket: Option<PathBuf>,
    /// Starts the daemon where none listens. It ends by itself when nobody is connected any more.
    start: Box<dyn Fn() -> Command + Send + Sync>,
    found: OnceLock<Found>,
    link: Mutex<Option<Link>>,
    /// For the daemon to be there, and for each answer.
    patience: Duration,
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
            patience: PATIENCE,
        }
    }

    /// Waits so long for the daemon instead.
    #[must_use]
    pub fn patient(self, patience: Duration) -> Self {
        Self { patience, ..self }
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
            // What one module refuses, another may do; a daemon that is gone is gone for all of them.
            let voices = match voices(&mut link, &module) {
                Err(Fault::Gone) => break,
                voices => voices.unwrap_or_default(),
            };
            found.chinese = found.chinese.or_else(|| pick(&module, &voices, &["zh", "cmn"]));
            found.english = found.english.or_else(|| pick(&module, &voices, &["en"]));
        }
        Ok(found)
    }

    fn connect(&self) -> Result<Link, Fault> {
        let socket = self.socket.as_deref().ok_or(Fault::Gone)?;
        let mut link = Link::open(socket, self.patience).or_else(|_| self.start(socket))?;
        link.ask("SET self CLIENT_NAME user:cunliban:main")?;
        link.ask("SET self NOTIFICATION ALL ON")?;
        Ok(link)
    }

    /// Begins the daemon and waits until it listens: from the background, or, where it never goes there, from where it is.
    /// One that does neither is ended.
    fn start(&self, socket: &Path) -> Result<Link, Fault> {
        let mut daemon = begun((self.start)())?;
        let until = Instant::now() + self.patience;
        loop {
            let left = daemon.try_wait()?.is_some();
            if let Ok(link) = Link::open(socket, until.saturating_duration_since(Instant::now())) {
                attend(daemon);
                return Ok(link);
            }
            if left || Instant::now() >= until {
                daemon.kill().ok();
                daemon.wait().ok();
                return Err(Fault::Gone);
            }
            Stop::default().within(LOOK);
        }
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

fn begun(mut daemon: Command) -> Result<Child, Fault> {
    daemon
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    Ok(daemon.spawn()?)
}

/// Whoever stays in the foreground is waited for elsewhere, so that nothing is left of it once it ends.
fn attend(mut daemon: Child) {
    std::thread::spawn(move || daemon.wait());
}

impl Voice for Dispatcher {
    fn speaks(&self, tongue: Tongue) -> bool {
        self.choice(tongue).is_some()
    }

    fn say(&self, run: &Run, rate: f32, stop: &Stop) -> Outcome {
        match self.speak(run, rate, stop) {
            Ok(outcome) => outcome,
            Err(Fault::Stopped) => Outcome::Stopped,
            Err(_) => Outcome::Failed,
        }
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
    let until = Instant::now() + longest(&run.words);
    loop {
        if stop.told() {
            link.hurry(AT_ONCE);
            // A daemon that does not agree is left, which ends what it says too.
            link.ask("CANCEL self").map_err(|_| Fault::Stopped)?;
            return Ok(Outcome::Stopped);
        }
        if Instant::now() >= until {
            return Err(Fault::Gone);
        }
        match link.event(LOOK)? {
            Some(event) if told(&event, SAID, &message) => return Ok(Outcome::Said),
            Some(event) if told(&event, CANCELED, &message) => return Ok(Outcome::Stopped),
            // Of another message, a beginning, or nothing yet.
            _ => {}
        }
    }
}

/// Nobody is still saying it after that: the daemon has forgotten to tell.
fn longest(words: &str) -> Duration {
    let signs = u32::try_from(words.chars().count()).unwrap_or(u32::MAX);
    PATIENCE.saturating_add(ONE_SIGN.saturating_mul(signs))
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
