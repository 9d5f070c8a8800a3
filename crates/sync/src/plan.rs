//! What to do next, purely from what is known. Lanes are cases: inside one the order holds, and what is stuck in one
//! stops no other. Texts go before papers, small papers before large ones.

use std::collections::BTreeSet;

use jiff::Timestamp;
use vault::device::{Blob, BlobRef, OutKind, OutboxItem, WaitState};

/// What the device knows of itself.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LocalState {
    /// The county knows this device.
    pub registered: bool,
    /// Envelopes that are not received, oldest first.
    pub envelopes: Vec<OutboxItem>,
    /// Sealed papers that are not complete at the county.
    pub blobs: Vec<Blob>,
    /// The county was put back from a backup: what it forgot must be offered again.
    pub again: bool,
    /// Words wait that somebody agreed to tell.
    pub words: bool,
    /// Whoever is present has a space.
    pub space: bool,
    /// Papers wait for a link that costs nothing, or for the person's leave.
    pub hold_papers: bool,
}

/// What is known of the county in this round.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RemoteKnowledge {
    /// Hashes that the county was asked about, so that it is not asked again.
    pub asked: BTreeSet<String>,
    /// Envelopes and hashes that were tried in this round: what is left of them waits for the next.
    pub tried: BTreeSet<String>,
    /// What the county forgot was offered again in this round.
    pub offered: bool,
    /// It is time to look at the ledger.
    pub ledger_due: bool,
    /// It is time to read the open person's space and send to it.
    pub space_due: bool,
    /// It is time to look for a newer pack.
    pub pack_due: bool,
    /// Words were told in this round.
    pub words_told: bool,
}

/// One step. Every step is safe to repeat.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Operation {
    /// Introduce this device.
    Register,
    /// Hand in an envelope and verify the receipt.
    SendEnvelope(String),
    /// Ask what a county forgot that was put back from a backup; that then waits again.
    OfferAgain,
    /// Events of our applications since the cursor.
    PullLedger,
    /// Read the open person's space, then send what it lacks.
    SyncSpace,
    /// Which of these papers are there already?
    AskHave(Vec<String>),
    /// Upload a sealed paper from where it stands.
    SendPaper(BlobRef),
    /// A newer catalog, if there is one.
    PullPack,
    /// Words that found nothing, last of all.
    TellWords,
}

/// Most hashes that one question may hold.
pub const HAVE_AT_MOST: usize = 100;

/// The steps that can be done now, in order.
pub fn plan(local: &LocalState, remote: &RemoteKnowledge, now: Timestamp) -> Vec<Operation> {
    let mut steps = Vec::new();
    let envelopes = sendable_envelopes(local, remote, now);
    let papers = sendable_papers(local, remote, now);
    let tells_words = local.words && !remote.words_told;
    let offers = local.again && !remote.offered;
    let space = local.space && remote.space_due;
    let needs_device =
        space || offers || !envelopes.is_empty() || !papers.is_empty() || remote.ledger_due || tells_words;
    if needs_device && !local.registered {
        steps.push(Operation::Register);
    }
    if offers {
        steps.push(Operation::OfferAgain);
    }
    steps.extend(envelopes.into_iter().map(Operation::SendEnvelope));
    if remote.ledger_due {
        steps.push(Operation::PullLedger);
    }
    if space {
        steps.push(Operation::SyncSpace);
    }
    steps.extend(questions(&papers, remote));
    steps.extend(
        papers
            .into_iter()
            .map(|blob| Operation::SendPaper(blob.at.clone())),
    );
    if remote.pack_due {
        steps.push(Operation::PullPack);
    }
    if tells_words {
        steps.push(Operation::TellWords);
    }
    steps
}

/// The earliest moment at which a waiting item may be tried again.
pub fn next_due(local: &LocalState) -> Option<Timestamp> {
    let envelopes = local
        .envelopes
        .iter()
        .filter(|item| item.state != WaitState::Parked)
        .filter_map(|item| item.next_try);
    let papers = local
        .blobs
        .iter()
        .filter(|blob| blob.state != WaitState::Parked)
        .filter_map(|blob| blob.next_try);
    envelopes.chain(papers).min()
}

/// The first of each case, unless it waits or is set aside: then its case waits, and only its case. A withdrawal does not
/// wait for what was set aside.
fn sendable_envelopes(local: &LocalState, remote: &RemoteKnowledge, now: Timestamp) -> Vec<String> {
    let (mut taken, mut held) = (BTreeSet::new(), BTreeSet::new());
    let open = local
        .envelopes
        .iter()
        .filter(|item| item.state != WaitState::Received);
    let first_of_each = open.filter(|item| {
        let lane = (item.person.clone(), item.case.clone());
        let aside = item.kind == OutKind::Application && item.state == WaitState::Parked;
        let first = taken.insert(lane.clone());
        let unheld = aside || held.insert(lane);
        first || (item.kind == OutKind::Withdrawal && unheld)
    });
    first_of_each
        .filter(|item| item.state != WaitState::Parked && is_due(item.next_try, now))
        .filter(|item| !remote.tried.contains(&item.id))
        .map(|item| item.id.clone())
        .collect()
}

/// Papers of received envelopes, smallest first, each content once.
fn sendable_papers<'a>(local: &'a LocalState, remote: &RemoteKnowledge, now: Timestamp) -> Vec<&'a Blob> {
    if local.hold_papers {
        return Vec::new();
    }
    let waiting: BTreeSet<&str> = local.envelopes.iter().map(|item| item.id.as_str()).collect();
    let mut contents = BTreeSet::new();
    let mut papers: Vec<&Blob> = local
        .blobs
        .iter()
        .filter(|blob| matches!(blob.state, WaitState::Queued | WaitState::Sending))
        .filter(|blob| is_due(blob.next_try, now) && !waiting.contains(blob.at.envelope.as_str()))
        .filter(|blob| !remote.tried.contains(&blob.at.hash))
        .filter(|blob| contents.insert(blob.at.hash.as_str()))
        .collect();
    papers.sort_by(|a, b| (a.size_bytes, &a.at).cmp(&(b.size_bytes, &b.at)));
    papers
}

fn questions(papers: &[&Blob], remote: &RemoteKnowledge) -> Vec<Operation> {
    let unasked: Vec<String> = papers
        .iter()
        .map(|blob| blob.at.hash.clone())
        .filter(|hash| !remote.asked.contains(hash))
        .collect();
    unasked
        .chunks(HAVE_AT_MOST)
        .map(|some| Operation::AskHave(some.to_vec()))
        .collect()
}

fn is_due(next_try: Option<Timestamp>, now: Timestamp) -> bool {
    next_try.is_none_or(|at| at <= now)
}

#[cfg(test)]
mod tests;
