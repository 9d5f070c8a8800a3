//! Words that found nothing, told by people who agreed. They are the least urgent thing there is: what the county does not
//! take is dropped, what it could not answer waits for the next round.

use protocol::{
    path,
    search::{MissedWords, WORDS_AT_MOST},
};

use super::exchange::{Failure, Session};
use crate::link::Method;

impl Session {
    pub(super) async fn tell_words(&mut self) -> Result<(), Failure> {
        let words = self.store.words_to_tell(WORDS_AT_MOST)?;
        let request = self.json_request(
            Method::Post,
            path::SEARCHES,
            &MissedWords { words: words.clone() },
        )?;
        match self.ask_done(request).await {
            Ok(()) | Err(Failure::Refused(_)) => Ok(self
                .store
                .forget_words(words.iter().map(|word| word.id.as_str()))?),
            Err(failure) => Err(failure),
        }
    }
}
