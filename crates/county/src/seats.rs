//! How many may be inside at once, in all and of each: connections of an address, bodies of a device. What is counted here takes
//! memory for as long as somebody else pleases, so there is an end to it; whoever finds no seat is told to come back, and
//! takes none from others.

use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex, PoisonError},
};

/// The seats.
#[derive(Debug, Clone)]
pub(crate) struct Seats {
    all: usize,
    each: usize,
    taken: Arc<Mutex<Taken>>,
}

#[derive(Debug, Default)]
struct Taken {
    all: usize,
    of: BTreeMap<String, usize>,
}

/// One seat; dropping it gives it back.
#[derive(Debug)]
pub(crate) struct Seat {
    who: Option<String>,
    taken: Arc<Mutex<Taken>>,
}

impl Seats {
    pub(crate) fn new(all: usize, each: usize) -> Self {
        let taken = Arc::default();
        Self { all, each, taken }
    }

    /// A seat for somebody; one without a name (a proxy, behind which everybody may stand) counts into all alone.
    pub(crate) fn take(&self, who: Option<String>) -> Option<Seat> {
        let mut taken = self.taken.lock().unwrap_or_else(PoisonError::into_inner);
        if taken.all >= self.all {
            return None;
        }
        if let Some(who) = &who {
            let theirs = taken.of.entry(who.clone()).or_default();
            if *theirs >= self.each {
                return None;
            }
            *theirs += 1;
        }
        taken.all += 1;
        Some(Seat {
            who,
            taken: self.taken.clone(),
        })
    }
}

impl Drop for Seat {
    fn drop(&mut self) {
        let mut taken = self.taken.lock().unwrap_or_else(PoisonError::into_inner);
        taken.all = taken.all.saturating_sub(1);
        let Some(who) = &self.who else { return };
        if let Some(theirs) = taken.of.get_mut(who) {
            *theirs = theirs.saturating_sub(1);
            if *theirs == 0 {
                taken.of.remove(who);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_takes_her_share_and_no_more_and_gives_it_back() {
        let seats = Seats::new(4, 2);
        let of = |who: &str| seats.take(Some(who.to_owned()));
        let hers = [of("a").unwrap(), of("a").unwrap()];
        assert!(of("a").is_none(), "more than her share");
        let other = of("b").unwrap();
        let proxy = seats.take(None).unwrap();
        assert!(of("c").is_none() && seats.take(None).is_none(), "full");
        drop((other, hers));
        assert!(of("a").is_some());
        drop(proxy);
        assert_eq!(seats.taken.lock().unwrap().all, 0);
        assert!(seats.taken.lock().unwrap().of.is_empty());
    }
}
