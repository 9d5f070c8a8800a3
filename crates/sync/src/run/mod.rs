//! One round: plan, do the first step, plan again, until nothing is left that can be done now. Files are named after the
//! steps. Every step may be repeated after a crash at any point.

mod able;
mod again;
mod catalog;
mod envelope;
mod exchange;
mod have;
mod ledger;
mod papers;
mod register;
mod sorting;
mod space;
mod words;

use std::{collections::BTreeSet, sync::Arc};

use jiff::Timestamp;
use vault::device::DeviceStore;

use crate::{
    county::Pinned,
    link::Link,
    plan::{LocalState, Operation, RemoteKnowledge, plan},
    retry::Pace,
    spaces::Spaces,
    status::LinkState,
};

pub use exchange::Failure;
pub(crate) use exchange::Session;
pub use ledger::read_kept;

/// Steps after which a round ends whatever is left; the next round goes on.
const STEPS_AT_MOST: u32 = 10_000;
/// Breaks in a row after which the link counts as gone.
const BREAKS_AT_MOST: u32 = 2;

/// The world outside, passed in so that tests are exact.
#[derive(Clone)]
pub struct Surroundings {
    /// The device's clock. It may be wrong.
    pub clock: Arc<dyn Fn() -> Timestamp + Send + Sync>,
    /// 32 random bits, for jitter only.
    pub random: Arc<dyn Fn() -> u32 + Send + Sync>,
    /// The open person's space.
    pub spaces: Option<Arc<dyn Spaces>>,
}

/// What is due in a round.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Due {
    /// Look at the ledger.
    pub ledger: bool,
    /// Look for a newer pack.
    pub pack: bool,
    /// Read the open person's space and send to it.
    pub space: bool,
    /// Papers must wait.
    pub hold_papers: bool,
}

/// How a round ended.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Round {
    /// The link as seen in it.
    pub link: LinkState,
    /// Somebody else answered in the county's place: he may go without the network changing.
    pub foreign: bool,
    /// Everything pauses, with the reason.
    pub paused: Option<String>,
    /// Receipts and events that came in.
    pub news: u32,
    /// Packs put to use.
    pub packs: u32,
    /// Code of a refused pack.
    pub pack_refused: Option<&'static str>,
    /// The device clock is far from the county's.
    pub clock_wrong: bool,
    /// The ledger was read to its end.
    pub ledger_read: bool,
    /// The county was asked for a pack and answered.
    pub pack_read: bool,
}

/// Runs one round. `progress` is called after every step and every piece of a paper.
///
/// # Errors
/// What the device's own file says; whatever the county or the network says is in the [`Round`].
pub async fn round(
    store: &Arc<DeviceStore>,
    link: &Arc<dyn Link>,
    county: &Pinned,
    pace: &Pace,
    around: &Surroundings,
    due: Due,
    progress: &(dyn Fn(LinkState) + Send + Sync),
) -> vault::Result<Round> {
    let pinned = (!county.authority.is_empty()).then(|| link.trusting_only(&county.authority));
    let link = pinned.flatten().unwrap_or_else(|| link.clone());
    let mut session = Session::new(store.clone(), link, county.clone(), *pace, around.clone())?;
    let mut round = Round::default();
    let mut remote = RemoteKnowledge {
        ledger_due: due.ledger,
        pack_due: due.pack,
        space_due: due.space,
        ..RemoteKnowledge::default()
    };
    let mut breaks = 0;
    for _ in 0..STEPS_AT_MOST {
        let mut local = read_local(store, &county.county, due.hold_papers)?;
        local.space = has_space(around)?;
        let steps = plan(&local, &remote, (around.clock)());
        let Some(step) = steps.into_iter().next() else {
            break;
        };
        remote.note(&step);
        let end = perform(&mut session, &step, &mut round, progress).await;
        round.clock_wrong = session.clock_wrong();
        match end {
            Ok(()) => (round.link, breaks) = (LinkState::Online, 0),
            Err(failure) => {
                breaks += u32::from(failure.is_break());
                if settle(&mut round, &step, failure, breaks)? {
                    break;
                }
            }
        }
        progress(round.link);
    }
    Ok(round)
}

/// Reads what the planner needs.
///
/// # Errors
/// What the device's file says.
pub fn read_local(store: &DeviceStore, county: &str, hold_papers: bool) -> vault::Result<LocalState> {
    Ok(LocalState {
        registered: store.setting::<String>(register::REGISTERED)?.as_deref() == Some(county),
        envelopes: store.outbox()?,
        blobs: store.open_blobs()?,
        again: store.setting::<bool>(again::DUE)?.unwrap_or_default(),
        words: !store.words_to_tell(1)?.is_empty(),
        space: false,
        hold_papers,
    })
}

fn has_space(around: &Surroundings) -> vault::Result<bool> {
    let open = around.spaces.as_ref().map(|spaces| spaces.open()).transpose()?;
    Ok(open.flatten().is_some())
}

async fn perform(
    session: &mut Session,
    step: &Operation,
    round: &mut Round,
    progress: &(dyn Fn(LinkState) + Send + Sync),
) -> Result<(), Failure> {
    match step {
        Operation::Register => session.register().await,
        Operation::SendEnvelope(id) => {
            round.news += u32::from(session.send_envelope(id).await?);
            Ok(())
        }
        Operation::PullLedger => {
            round.news += session.pull_ledger().await?;
            round.ledger_read = true;
            Ok(())
        }
        Operation::SyncSpace => session.sync_space().await,
        Operation::OfferAgain => session.offer_again().await,
        Operation::AskHave(hashes) => session.ask_have(hashes).await,
        Operation::TellWords => session.tell_words().await,
        Operation::SendPaper(at) => session.send_paper(at, &|| progress(LinkState::Online)).await,
        Operation::PullPack => {
            let pulled = session.pull_pack().await?;
            round.packs += u32::from(pulled.taken);
            round.pack_refused = pulled.refused;
            round.pack_read = true;
            Ok(())
        }
    }
}

/// Notes a failed step; `true` ends the round.
fn settle(round: &mut Round, step: &Operation, failure: Failure, breaks: u32) -> vault::Result<bool> {
    tracing::debug!(step = step.name(), reason = failure.code(), "step failed");
    match failure {
        Failure::Vault(error) => Err(error),
        Failure::Pause(reason) => {
            (round.link, round.paused) = (LinkState::Online, Some(reason));
            Ok(true)
        }
        Failure::NoConnection => {
            round.link = LinkState::Offline;
            Ok(true)
        }
        Failure::Broken | Failure::Foreign => {
            let gone = breaks >= BREAKS_AT_MOST;
            let foreign = matches!(failure, Failure::Foreign);
            round.foreign |= foreign;
            if gone || foreign {
                round.link = LinkState::Offline;
            }
            // Without a token nothing else can work in this round.
            Ok(gone || *step == Operation::Register)
        }
        _ => {
            round.link = LinkState::Online;
            Ok(*step == Operation::Register)
        }
    }
}

impl RemoteKnowledge {
    /// A step is tried once in a round: what it leaves undone waits for the next.
    fn note(&mut self, step: &Operation) {
        match step {
            Operation::Register => {}
            Operation::SendEnvelope(id) => drop(self.tried.insert(id.clone())),
            Operation::SendPaper(at) => drop(self.tried.insert(at.hash.clone())),
            Operation::AskHave(hashes) => self.asked.extend(hashes.iter().cloned().collect::<BTreeSet<_>>()),
            Operation::OfferAgain => self.offered = true,
            Operation::PullLedger => self.ledger_due = false,
            Operation::PullPack => self.pack_due = false,
            Operation::SyncSpace => self.space_due = false,
            Operation::TellWords => self.words_told = true,
        }
    }
}

impl Operation {
    fn name(&self) -> &'static str {
        match self {
            Operation::Register => "register",
            Operation::SendEnvelope(_) => "envelope",
            Operation::OfferAgain => "again",
            Operation::PullLedger => "ledger",
            Operation::AskHave(_) => "have",
            Operation::SendPaper(_) => "paper",
            Operation::PullPack => "pack",
            Operation::SyncSpace => "space",
            Operation::TellWords => "words",
        }
    }
}
