# What the app itself says: next to questions, in the ledger, in notifications. Buttons and titles of screens are elsewhere.

## Dates and numbers
date-day = { $year }-{ $month }-{ $day }
date-moment = { $date } { $hour }:{ $minute }
date-with-lunar = { $date } ({ $lunar })
date-today = today { $hour }:{ $minute }

## Filling in
field-required = “{ $question }” is still empty. Please fill it in.
field-required-photo = “{ $question }” has no photo yet. Please take or choose one.
field-required-signature = “{ $question }” is not signed yet. Please sign with a finger in the box.
field-required-choice = “{ $question }”: please choose one.
field-required-tick = Please read “{ $question }” and tick it if you agree.
field-constraint = “{ $question }” does not look right. Please look at it again.
field-type-integer = “{ $question }” takes a whole number, such as 3.
field-type-decimal = “{ $question }” takes a number, such as 35.5.
field-type-date = The date in “{ $question }” cannot be read. Please choose year, month and day again.
field-type-time = The time in “{ $question }” cannot be read. Please enter it again.
field-type-choice = “{ $question }”: please choose one of those below.
field-type-other = “{ $question }” cannot be read. Please enter it again.
acknowledged = Agreed
row-numbered = { $label } { $number }
row-named = { $label } { $number }: { $name }
offer-from-draft = from “{ $title }” ({ $date })
offer-from-check = from checking yourself for “{ $title }” ({ $date })
offer-from-settings = the village you chose at the start
offer-from-papers = from your papers (stored { $date })
used-in = “{ $title }” ({ $date })
form-changed-moved = “{ $question }” is in another place now; your answer came along.
form-changed-converted = “{ $question }” is asked in another way now; your answer came along, please look at it.
form-changed-removed = “{ $question }” is no longer asked. Your answer was: { $answer }.
form-changed-not-convertible = “{ $question }” is asked in another way and must be answered again. Your answer was: { $answer }.
form-changed-choice-gone = What you chose for “{ $question }” is gone; please choose again. You had chosen: { $answer }.

## Checking and sending
section-general = General
sending-why = To handle “{ $title }” for you. Only those who handle it will see it.
sending-to = { $county }, the office for “{ $title }”
consent-send = I agree that the above and the photos are sent to { $county }.
consent-truth = What I have filled in is true.
consent-id = I agree that the county gets the ID number, to handle “{ $title }”.
consent-health = I agree that the county gets what concerns health, to handle “{ $title }”.
consent-finance = I agree that the county gets bank card and income, to handle “{ $title }”.
consent-minor = I am the guardian and agree that the county gets what concerns the child, to handle “{ $title }”.
consent-biometric = I agree that the county gets the photo of the face, to handle “{ $title }”.
consent-religion = I agree that the county gets what concerns belief, to handle “{ $title }”.
consent-track = I agree that the county gets the position, to handle “{ $title }”.
consent-other = I agree that the county gets what is private here, to handle “{ $title }”.
acting-for = You act for { $name }, by mandate until { $until }.

## Papers
paper-stored = Stored paper
paper-kind-id-card = ID card
paper-kind-household-book = Household book
paper-kind-bank-card = Bank card
paper-kind-social-card = Social security card
paper-kind-photo = Photo
paper-kind-signature = Signature
paper-kind-mandate = Mandate
paper-kind-disability-card = Disability card
paper-kind-medical = Medical paper
paper-kind-income = Proof of income
paper-kind-other = Other paper

## Mandates
relation-relative = Relative
relation-village-helper = Village helper
relation-neighbour = Neighbour
relation-other = Somebody else

## Where it is
case-on-device = Stored on this device; it goes to the county by itself as soon as there is a network
case-sending = On its way to the county
case-received = The county has it, number { $number }
case-received-papers = The county has the application, number { $number }; photos { $sent }/{ $total }
case-accepted = The county has accepted it and works on it
case-corrections = The county asks you to mend { $count } places
case-approved = Done
case-approved-gentle = Completed
case-denied = Not granted
case-set-aside = It cannot be sent and is set aside; your answers are all there
step-on-device = Stored on this device
step-received = The county has it (receipt)
step-complete = All papers have arrived
step-accepted = Accepted
step-corrections = The county asks for corrections
step-mended = Mended and sent again
step-approved = Done
step-denied = Not granted
step-refused = The county did not take it
step-result = Result
case-due = Answer by { $date }
case-due-estimated = Answer expected by { $date }
case-mend-until = Please mend it by { $date }
next-on-device = Nothing more to do. It is sent by itself as soon as there is a network.
next-received = Wait for the county. If no answer comes in time, you can call.
next-corrections = Tap “Mend it now”: only these places, nothing else.
next-approved = It is done.
next-denied = You can appeal, or call and ask.
next-set-aside = Please ask a helper, or call.
next-overdue = The county is late. You can call 12345 and read out the text below.
overdue-text = Hello, I applied for “{ $title }” in { $county }, number { $number }. The county received it on { $received } and promised an answer by { $due }. Today is { $today } and there is none. Please help to speed it up. Thank you.

## Delivery
sync-all-delivered = All delivered
sync-waiting = { $count } waiting for a network
sync-sending = Sending { $count }
sync-needs-you = The county needs you for { $count }
sync-set-aside = { $count } cannot be sent
sync-papers = Photos { $sent }/{ $total }
wait-offline = No network
wait-retry = The county cannot be reached for now
wait-sending = Being sent
wait-metered = Waits for Wi-Fi, to save mobile data
next-try = tried again { $time }

## Notifications
notice-received-title = The county has it
notice-received-body = An application has arrived at the county. Open to see number and date.
notice-corrections-title = The county asks for corrections
notice-corrections-body = A few places of an application need mending. Open to mend only those.
notice-approved-title = Done
notice-approved-body = An application has a result. Open to see it.
notice-denied-title = There is a result
notice-denied-body = An application has an answer. Open to see why and what to do.
notice-accepted-title = The county has accepted it
notice-accepted-body = The county works on an application.

## Guides
guide-free = Free of charge
limit-on-the-spot = On the spot
limit-working = { $days } working days
limit-natural = { $days } days
visits-none = No visit needed
visits-some = { $count } visits. { $reason }
agent-yes = Somebody else may do it for you
agent-no = You have to do it yourself
valid-from = from { $from }
valid-to = until { $to }
valid-between = { $from } to { $to }
need-required = Needed
need-optional = Not strictly needed
need-later = May follow later
material-when = Depends; the form will tell you
event-birth = Birth
event-illness = Illness
event-old-age = Old age
event-hardship = Hardship
event-farming = Farming
event-building = Building
event-disability = Disability
event-death = Death
event-papers = Papers
why-title = “{ $words }” is in its name
why-alias = People also call it “{ $words }”
why-condition = “{ $words }” is in the conditions
why-faq = “{ $words }” is in the questions and answers
why-sound = Sounds like “{ $text }”
why-material = “{ $words }” is among what to bring
why-outcome = “{ $words }” is among what you get
why-step = “{ $words }” is in the steps
pack-place-beside = Beside the installer
pack-place-stick = USB stick
pack-place-downloads = Downloads folder

## Help
help-village = Helper in the village
help-hotline = Government service hotline

## Other
profile-label-fallback = Answered before
repaired = A file was damaged; the copy of { $date } is in use now. What was filled in after that may be missing, please have a look. The damaged file was kept.
repaired-lost = A file was damaged and there was no copy of it. The damaged file was kept; please ask a helper.
person-unnamed = Somebody without a name
export-readme = This folder holds everything of yours: forms, applications sent, photos of papers. Whoever has it can read it; please keep it safe.

## Guides: call first, what changed, amounts and days, offices
guide-figure-ended = this is the one of { $year }; the new one is not published yet
guide-figure-ended-on = it held until { $to }; the new one is not published yet
guide-figure-over = it held until { $to } and is over
guide-window-ended = it ended on { $to }; the next one is not published yet
guide-open = Open today
guide-open-estimated = Probably open today (estimated: this year's holidays are not known yet)
guide-closed = Closed today; open again on { $weekday }, { $month }-{ $day }
guide-closed-estimated = Closed today; probably open again on { $weekday }, { $month }-{ $day } (estimated)
guide-window-closed = The window for papers is closed today; open again on { $weekday }, { $month }-{ $day }
guide-window-closed-estimated = The window for papers is closed today; probably open again on { $weekday }, { $month }-{ $day } (estimated)
guide-monday = Monday
guide-tuesday = Tuesday
guide-wednesday = Wednesday
guide-thursday = Thursday
guide-friday = Friday
guide-saturday = Saturday
guide-sunday = Sunday
guide-village-desk = Desk of { $village } (village office)
guide-village-hours = Call before you go, to be sure that somebody is there
guide-call-ill = Somebody is hurt or suddenly ill
guide-call-fire = Fire, or somebody is trapped
guide-call-police = Crime, or somebody is missing
guide-call-county = The county's emergency relief line
guide-material-depends = Whether it is needed depends on your answer to: { $question }
guide-own-village = Your own village's office
guide-own-town = Your own town's service centre
guide-other-office = another office
guide-mode-apply = fill in and apply
guide-mode-check = no application: check, and object if something is wrong
guide-mode-phone = call first, fill in later
guide-mode-explain = explained here, done elsewhere
guide-change-row = { $name }: { $field }
guide-change-comma = ;
guide-change-name = Name
guide-change-official = Official name
guide-change-summary = Who it is for
guide-change-mode = How it is done
guide-change-conditions = Conditions
guide-change-check = The questions of “can I get it” changed
guide-change-materials = Papers to bring
guide-change-places = Where to go
guide-change-promise = How long it takes
guide-change-legal-limit = Longest time by law
guide-change-visits = How often you must go
guide-change-fee = Fee
guide-change-agent = Somebody else doing it for you
guide-change-result = What you get
guide-change-amount = Amount
guide-change-window = Time to apply
guide-change-steps = Steps
guide-change-faq = Questions and answers
guide-change-basis = Legal basis
guide-change-parts = What is done together
guide-change-phone = Phone to ask
guide-change-complain = Phone to complain
guide-change-form = Questions of the form changed
guide-change-example = The filled-in example changed
guide-field-name = name
guide-field-need = whether it is needed
guide-field-how = how to get it
guide-field-when = when it is needed
guide-field-when-part = when it is done
guide-field-originals = originals
guide-field-copies = copies
guide-field-source = who issues it
guide-field-valid-months = valid for how many months
guide-field-value = value
guide-field-from = from
guide-field-to = until
guide-field-what = what happens
guide-field-who = who does it
guide-field-limit = in how long
guide-field-note = note
guide-field-answer = answer
guide-field-article = article
guide-field-says = what it says
guide-field-office = which office
guide-figure-ahead = not yet: { $valid }
guide-need-if = Needed if it applies to you
