# What the desk (the county staff's pages) and `county serve` say.

## Pages
desk-title = Cunliban · Desk
desk-skip = Skip to content
desk-nav = Desk navigation
desk-nav-open = To do
desk-nav-done = Decided
desk-nav-helpers = Helpers' codes
desk-logout = Sign out
desk-back = Back
desk-notice = Notice
desk-export = Export as CSV

## Signing in
desk-login = Sign in to the desk
desk-login-how = Sign-in for the demonstration: when the county starts it says which file holds the access token. Your name goes into the record of everything you read or do.
desk-login-name = Your name
desk-login-token = Access token
desk-login-wrong = The token does not fit. Please copy it from its file again.
desk-login-no-name = Please give your name.
desk-login-too-many = Too many tries. Please wait a few minutes.

## Lists
desk-list-empty = Nothing to do right now.
desk-list-none-done = Nothing is decided yet.
desk-list-count = { $count } in all
desk-list-urgent = The most urgent stands first.
desk-number = Number
desk-service = Service
desk-applicant = Applicant
desk-agent = Agent
desk-by-agent = through { $name }
desk-state = State
desk-due = Due
desk-received = Received
desk-accepted = Accepted
desk-due-on = by { $day }
desk-due-about = expected by { $day }
desk-late = overdue
desk-today = due today
desk-state-waiting = Waiting for papers
desk-state-new = New, to be accepted
desk-state-accepted = Accepted
desk-state-corrections = Waiting for corrections
desk-state-approved = Approved
desk-state-denied = Denied
desk-state-refused = Papers unreadable, sent back
desk-state-withdrawn = withdrawn

## One case
desk-id-number = ID number
desk-region = Region
desk-result = Result
desk-withdrawn-on = Withdrawn on
desk-withdrawn-reason = Reason given
desk-withdrawn-notice = Withdrawn by whoever applied (or by their helper); it is closed, nothing is to be done.
desk-mandate = Mandate from { $from } to { $until }
desk-mandate-paper = Signature of the mandate
desk-consent = Ticked when it was sent
desk-answers = Answers
desk-question = Question
desk-answer = Answer
desk-blank = not answered
desk-download = Download: { $what }
desk-page = { $what }: page { $number }
desk-acts = What to do
desk-history = What happened
desk-event-complete = All papers have arrived; nobody has looked yet
desk-event-corrections = Corrections asked, by { $day }
desk-event-refused = Not taken, code { $code }
desk-event-not-withdrawn = They asked to withdraw it after it was decided; it was not withdrawn
desk-nothing-to-do = Nothing to do with this case now.
desk-unnamed = somebody without a name
desk-same-matter = The same person has { $count } more in the same matter. Please look at all of them before deciding.
desk-number-doubled = { $one } and { $other } have the same ID number { $number }: one of the two is wrong.
desk-number-twice = Given for two people

## Acts
desk-accept = Accept
desk-ask = Ask for all corrections
desk-ask-once = Tick everything that must be mended and say what is wrong and how to mend it. The law says once, so please read everything first.
desk-ask-note = How to mend: { $what }
desk-ask-until = Last day to mend it
desk-ask-second = Corrections were asked for once already. The law says once; a second time needs a reason.
desk-ask-reason = Why a second time
desk-approve = Approve
desk-approve-result = Result (the applicant reads this)
desk-deny = Deny
desk-deny-reason = Reason (the applicant reads this)
desk-deny-appeal = How to appeal (the applicant reads this)
desk-appeal-text = Whoever disagrees may apply for administrative reconsideration within sixty days of receipt, or sue at the people's court within six months.

## Helpers
desk-helper-how = A helper's device asks for this code when it connects for the first time. One code opens one device.
desk-digits = Somebody calls to compare the digits
desk-digits-how = Who installs a guide for the first time calls to compare six groups of digits. Read these out slowly, group by group, while the other looks at the screen. Read them; do not have them read to you.
desk-helper-new = Make a code
desk-helper-code = The code is shown only once. Please pass it on:

## Not done
desk-error-not-found = There is no such case or page.
desk-error-wrong-state = The state of this case has just changed; somebody else may have been faster. Please look at what happened.
desk-error-incomplete = Something that the applicant must be told is missing. Please add it.
desk-error-needs-reason = A second correction needs a reason.
desk-error-wrong-day = The day must be today or later.
desk-error-unavailable = It cannot be stored right now, and nothing was changed. Please try again in a while.
desk-error-csrf = This page was open for too long. Please go back and open it again.
desk-error-paper = This paper cannot be opened.

## county serve
serve-intake = Devices connect to: { $url }
serve-desk = The desk is at: { $url }
serve-data = Data are in: { $path }
serve-keys = Keys are in: { $path }
serve-print-signing = Fingerprint of the receipt key: { $fingerprint }
serve-print-catalog = The six groups of digits of the catalog key (read them out to whoever calls): { $fingerprint }
serve-print-opening = Id of the opening key: { $fingerprint }
serve-access = The desk's access token is in: { $path }
serve-in-charge = The word of the clerk in charge is in: { $path }
serve-no-catalog = No catalog is published yet. Run county publish first.
serve-stop = Stop with Ctrl+C.
serve-stopped = Stopped; all data are kept.
backup-done = The backup is complete: { $path }. The keys are in it: lock it away like keys.
restore-done = Restored to { $path }. Numbers go on after { $number }, so that none is given twice.

## Several applications of one matter
desk-nav-parts = To do by office
desk-parts = What this case consists of
desk-parts-how = The person filled in one form. Each part goes to one office, which sees its own answers only; the case can be closed when every part is decided.
desk-part = Part
desk-part-office = Office
desk-part-open = To do
desk-part-of = Part of
desk-part-decided = Decided on
desk-part-by = Decided by
desk-part-only = Only what this part needs is shown here.
desk-part-empty = What this part needs cannot be found now. Look at the whole case.
desk-part-back = The whole case
desk-part-nothing-to-do = Nothing can be done with this part now.
desk-parts-first = { $count } parts are not decided yet. Decide them one by one, then close the case.
desk-event-part-done = “{ $name }” is done
desk-event-part-denied = “{ $name }” was denied
desk-error-parts-open = Some parts are not decided yet. The case can be closed when every part is.
desk-error-parts-denied = No part was granted, so the case cannot be closed as done. Deny it, with the reason.
desk-error-part-done = Some parts are done already, so the case as a whole cannot be denied. Deny the open parts one by one with the reason, then close the case.
desk-parked = Cannot be opened
desk-parked-none = There is nothing that cannot be opened.
desk-parked-why = These were taken and have their receipts, but the county’s own machine met a fault when it opened them; the people did nothing wrong. After many tries they rest here, and everything else goes on. When an administrator has read the log and mended the fault, try again below.
desk-parked-again = Try again
desk-parked-count = { $count } cannot be opened and are waiting
desk-restored = This county was put back from a backup not long ago. What was received and decided after the backup comes back by itself as soon as each device is online. Until then, please do not hurry to decide anew.
desk-mandates = Ended mandates
desk-mandates-how = To end a mandate, give the number of a case that this helper brought. Whatever comes under it afterwards is refused; what was received before goes on. A mandate signed later counts.
desk-mandates-why = Why
desk-mandates-end = End this mandate
desk-mandate-ended = Ended, from now on.
desk-mandate-none = There is no such case, or nobody acted for somebody in it.
audit-end-mandate = ended a mandate
desk-nav-audit = Audit
desk-audit-not-yours = Only the clerk in charge may read this page. Sign in with the word of the one in charge.
desk-audit-at = When
desk-audit-who = Who
desk-audit-act = What
audit-read = looked at the case
audit-read-part = looked at one part
audit-see-paper = looked at a small picture of a paper
audit-download = took the original of a paper
audit-list = looked at a list
audit-sign-in = signed in
audit-sign-in-wrong = wrong word, not signed in
audit-sign-out = signed out
audit-new-code = made an activation code
audit-release = had the parked ones tried again
audit-see-audit = read the audit
audit-export = took the list along
audit-accept = accepted
audit-ask-corrections = asked for corrections
audit-approve = approved
audit-deny = denied
audit-part-done = granted one part
audit-part-denied = denied one part
audit-told-before = an earlier decision came back from a device
audit-withdrawn = withdrawn by the person
desk-list-lines = { $count } on this page
desk-list-page = Number { $from } to { $until }
desk-list-before = Page before
desk-list-after = Next page

## What is asked for again
desk-row = { $what } { $number }
desk-ask-part = All of “{ $part }” is to be looked at and filled in again
desk-ask-page = Page { $number } is to be photographed again
desk-ask-pages = Page { $pages } is to be photographed again
desk-ask-pages-note = { $says }: { $note }
desk-event-asked = { $what }: { $note }
