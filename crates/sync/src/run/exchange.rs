//! One request with its answer: signed in, classified, with a limit on what comes back. A wrong device clock is mended
//! here by the county's time, so that nobody has to set a clock before an application can leave.

use std::sync::Arc;

use jiff::{SignedDuration, Timestamp};
use protocol::problem::Code;
use seal::sign::SigningKey;
use serde::{Serialize, de::DeserializeOwned};
use vault::{VaultError, device::DeviceStore};

use super::{
    Surroundings,
    sorting::{name, read_json, sorted, sorted_head},
};
use crate::{
    county::Pinned,
    link::{Answer, Link, LinkError, Method, Request},
    retry::{Pace, next_try},
    token::{self, Asked},
};

/// Done, and nothing to say about it.
const NO_CONTENT: u16 = 204;
/// A clock that is off by more than this is worth telling the person.
const CLOCK_WRONG_SECONDS: i64 = 15 * 60;

/// Why a step is not done.
#[derive(Debug)]
pub enum Failure {
    /// No connection stood.
    NoConnection,
    /// It broke afterwards.
    Broken,
    /// Somebody else answered in the county's place: a hotel's sign-in page, a proxy, a gateway. As good as no connection.
    Foreign,
    /// The county cannot right now.
    Busy {
        /// Seconds the county asked to wait.
        retry_after: Option<u32>,
    },
    /// The county said no: code of the problem.
    Refused(String),
    /// What is there differs from what was thought: code of the problem.
    Conflict(String),
    /// Everything must pause: code of the reason.
    Pause(String),
    /// An answer that cannot be read, or a receipt that does not fit.
    Nonsense(&'static str),
    /// The device's own storage failed.
    Vault(VaultError),
}

impl Failure {
    /// A code for the waiting list and the log.
    pub fn code(&self) -> &str {
        match self {
            Failure::NoConnection => "offline",
            Failure::Broken => "broken",
            Failure::Foreign => "not-the-county",
            Failure::Busy { .. } => "busy",
            Failure::Refused(code) | Failure::Conflict(code) | Failure::Pause(code) => code,
            Failure::Nonsense(code) => code,
            Failure::Vault(error) => error.kind.code(),
        }
    }

    pub(super) fn is_break(&self) -> bool {
        matches!(self, Failure::Broken | Failure::Foreign)
    }

    /// Whether what was handed in may be at the county although no receipt came. It is not when no connection stood, when
    /// the county did not let us in, and when it said that it does not take this.
    pub(super) fn may_have_arrived(&self) -> bool {
        !matches!(
            self,
            Failure::NoConnection | Failure::Pause(_) | Failure::Refused(_)
        )
    }

    /// A connection to the county stood: only then the try counts. Somebody else's answer is as good as no connection, and
    /// lengthens no pause.
    pub(super) fn counts(&self) -> bool {
        !matches!(
            self,
            Failure::NoConnection | Failure::Foreign | Failure::Pause(_) | Failure::Vault(_)
        )
    }
}

impl From<VaultError> for Failure {
    fn from(error: VaultError) -> Self {
        Failure::Vault(error)
    }
}

impl From<LinkError> for Failure {
    fn from(error: LinkError) -> Self {
        match error {
            LinkError::NoConnection => Failure::NoConnection,
            LinkError::Broken => Failure::Broken,
            LinkError::Refused => Failure::Pause("address-refused".to_owned()),
            LinkError::TooLarge => Failure::Nonsense("answer-unreadable"),
        }
    }
}

/// One round's view of the county.
pub(crate) struct Session {
    pub(super) store: Arc<DeviceStore>,
    link: Arc<dyn Link>,
    pub(super) county: Pinned,
    pub(super) key: SigningKey,
    pub(super) pace: Pace,
    pub(super) around: Surroundings,
    pub(super) chunk_bytes: u32,
    clock_offset: SignedDuration,
    /// What the county can do, once it was asked.
    pub(super) able: Option<Vec<String>>,
}

impl Session {
    pub(super) fn new(
        store: Arc<DeviceStore>,
        link: Arc<dyn Link>,
        county: Pinned,
        pace: Pace,
        around: Surroundings,
    ) -> vault::Result<Self> {
        let key = store.signing_key((around.clock)())?;
        let clock_offset = SignedDuration::ZERO;
        let chunk_bytes = super::papers::FIRST_CHUNK_BYTES;
        Ok(Self {
            store,
            link,
            county,
            key,
            pace,
            around,
            chunk_bytes,
            clock_offset,
            able: None,
        })
    }

    pub(super) fn now(&self) -> Timestamp {
        (self.around.clock)()
    }

    pub(super) fn clock_wrong(&self) -> bool {
        self.clock_offset.as_secs().abs() > CLOCK_WRONG_SECONDS
    }

    /// The moment of the next try after a failure.
    pub(super) fn next_try(&self, tries: u32, failure: &Failure) -> Timestamp {
        let retry_after = match failure {
            Failure::Busy { retry_after } => *retry_after,
            _ => None,
        };
        match failure {
            Failure::NoConnection | Failure::Pause(_) => self.now(),
            _ => next_try(self.now(), tries, &self.pace, retry_after, (self.around.random)()),
        }
    }

    /// A request under the device's token; the answer is done or a failure by its class.
    pub(super) async fn ask(&mut self, request: Request) -> Result<Answer, Failure> {
        match self.ask_once(request.clone()).await {
            Err(Failure::Pause(code)) if code == name(Code::ClockWrong) => {
                self.read_clock().await?;
                self.ask_once(request).await
            }
            Err(Failure::Pause(code)) if code == name(Code::NotSignedIn) => {
                // The county may have forgotten this device (a restored backup): introducing it again is harmless.
                self.read_clock().await?;
                self.register().await?;
                self.ask_once(request).await
            }
            other => other,
        }
    }

    /// A request whose answer is JSON.
    pub(super) async fn ask_json<T: DeserializeOwned>(&mut self, request: Request) -> Result<T, Failure> {
        let mut answer = self.ask(request).await?;
        read_json(&mut answer).await
    }

    /// A request whose answer says nothing but that it is done: in the one way in which the county says it. The page of a sign-in
    /// portal is a success too.
    pub(super) async fn ask_done(&mut self, request: Request) -> Result<(), Failure> {
        match self.ask(request).await?.status {
            NO_CONTENT => Ok(()),
            _ => Err(Failure::Foreign),
        }
    }

    /// A request without a token: registration, capabilities, the pack.
    pub(super) async fn ask_openly(&self, request: Request) -> Result<Answer, Failure> {
        sorted(self.link.send(request).await?).await
    }

    /// The raw answer, whatever its status.
    pub(super) async fn send(&self, request: Request) -> Result<Answer, Failure> {
        Ok(self.link.send(request).await?)
    }

    pub(super) fn request(&self, method: Method, path: &str) -> Request {
        Request {
            method,
            url: format!("{}{path}", self.county.url),
            headers: Vec::new(),
            body: Vec::new(),
        }
    }

    pub(super) fn json_request<T: Serialize>(
        &self,
        method: Method,
        path: &str,
        body: &T,
    ) -> Result<Request, Failure> {
        let mut request = self.request(method, path);
        request
            .headers
            .push(("content-type", "application/json".to_owned()));
        request.body = serde_json::to_vec(body).map_err(VaultError::from)?;
        Ok(request)
    }

    async fn ask_once(&self, mut request: Request) -> Result<Answer, Failure> {
        request
            .headers
            .push(("authorization", format!("Bearer {}", self.token(&request)?)));
        let without_body = request.method == Method::Head;
        let answer = self.link.send(request).await?;
        if without_body {
            sorted_head(answer)
        } else {
            sorted(answer).await
        }
    }

    /// A token for this request alone.
    fn token(&self, request: &Request) -> Result<String, Failure> {
        let now = self
            .now()
            .checked_add(self.clock_offset)
            .unwrap_or_else(|_| self.now());
        let asked = Asked {
            method: request.method,
            target: request.url.strip_prefix(&self.county.url).unwrap_or(&request.url),
            body: &request.body,
        };
        Ok(token::make(&self.key, &self.county.county, now, &asked).map_err(VaultError::from)?)
    }

    /// The county's time; the device's own is a claim.
    async fn read_clock(&mut self) -> Result<(), Failure> {
        let there = self.capabilities().await?;
        let theirs: Timestamp = there
            .now
            .parse()
            .map_err(|_| Failure::Nonsense("answer-unreadable"))?;
        self.clock_offset = theirs.duration_since(self.now());
        Ok(())
    }
}
