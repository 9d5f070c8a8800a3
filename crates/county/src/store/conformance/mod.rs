//! What any store must do, written against the traits alone. Whoever keeps the county's data elsewhere gives [`Stores`] over
//! it and calls `conformance!`; each rule is then a test of its own.

pub(super) mod cases;
pub(super) mod feed;
pub(super) mod intake;
pub(super) mod lists;
pub(super) mod papers;
pub(super) mod spaces;
pub(super) mod staff;

use std::sync::Arc;

use super::{CaseStore, IntakeStore};
use crate::cases::tests;

/// Both stores of a new county, empty.
pub(super) struct Stores {
    pub(super) intake: Arc<dyn IntakeStore>,
    pub(super) cases: Arc<dyn CaseStore>,
    /// Whatever must live as long as they do.
    pub(super) _keep: Box<dyn std::any::Any>,
}

/// The county whose stores they are.
pub(super) const COUNTY: &str = "990123";

/// One test for each rule; `$new` gives empty stores.
macro_rules! conformance {
    ($new:path) => {
        $crate::store::conformance::conformance!($new;
            cases: a_change_of_an_older_version_is_refused_and_writes_nothing,
                two_changes_from_one_version_are_one_change,
                a_case_begins_once_for_an_application,
                what_has_come_of_an_envelope_is_expected_too,
                a_decided_part_is_never_decided_again,
                a_change_is_read_back_as_it_was_written,
                parts_become_what_the_newest_answers_make,
                a_refused_beginning_is_no_case_of_its_application,
                an_envelope_is_known_with_its_case;
            feed: events_wait_in_order_until_the_feed_has_them,
                an_event_stands_in_the_feed_once,
                a_page_of_the_feed_is_one_devices;
            intake: an_envelope_is_taken_once_with_number_and_receipt,
                other_content_under_a_taken_id_is_refused,
                numbers_neither_skip_nor_repeat_within_a_year,
                a_receipt_that_fails_takes_nothing,
                an_envelope_waits_until_it_is_opened_and_for_its_papers,
                what_fails_waits_longer_each_time_and_holds_up_nobody,
                the_epoch_is_the_first_one_for_ever;
            lists: every_state_is_in_the_lists_it_belongs_to,
                what_is_due_first_stands_first,
                open_parts_stand_by_office,
                the_same_matter_is_of_one_person_and_one_service;
            papers: an_upload_is_its_devices_alone,
                a_whole_paper_is_not_sent_again,
                unfinished_uploads_are_counted_and_forgotten;
            spaces: a_space_is_its_first_keys,
                a_record_is_kept_on_the_revision_that_is_here,
                a_space_has_its_room_and_no_more,
                what_records_use_up_is_what_they_grew,
                a_space_that_nobody_uses_is_put_away;
            staff: looking_is_written_down_or_nothing_is_shown,
                a_session_ends,
                a_helpers_code_is_for_one_device,
                words_that_found_nothing_are_counted_and_forgotten;
        );
    };
    ($new:path; $($area:ident: $($rule:ident),+;)+) => { $($(
        #[tokio::test]
        async fn $rule() {
            $crate::store::conformance::$area::$rule(&$new()).await;
        }
    )+)+ };
}
pub(super) use conformance;

/// A signed event needs no true signature here.
fn signed(id: &str, happening: crate::cases::change::Happening) -> super::SignedHappening {
    super::SignedHappening {
        id: id.into(),
        body: format!("{{\"event\":\"{id}\"}}"),
        happening,
    }
}

/// Writes what begins a case of this number, application and state; gives it as it is then.
async fn begun(stores: &Stores, number: &str, state: crate::cases::State) -> crate::cases::case::CaseFile {
    use crate::cases::change::{CaseChange, Change, Seen};
    let mut case = tests::case(state);
    case.number = number.into();
    case.application_id = format!("application of {number}");
    case.envelope = format!("envelope of {number}");
    case.due_on = String::new();
    let none = Seen::NoneOf(case.application_id.clone());
    let change = Change {
        case: CaseChange::Begin(Box::new(case)),
        ..Change::expecting(none)
    };
    stores.cases.commit(change.with_events(Vec::new())).await.unwrap();
    stores.cases.file(number).await.unwrap().unwrap()
}

/// Files the envelope `first`, whose papers have not come yet; gives the number of its case.
async fn filed(stores: &Stores) -> String {
    use crate::cases::receive::{Received, receive};
    let first = tests::arrived("first");
    let come = receive(&first, &tests::opened(1), &tests::known(None), "now");
    let Received::Filed(change) = come else {
        panic!("{come:?}")
    };
    stores.cases.commit(change.with_events(Vec::new())).await.unwrap();
    first.number
}
