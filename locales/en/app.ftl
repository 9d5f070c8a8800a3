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
why-meant = This is about what you said: “{ $words }”
why-meant-too = For what you said, “{ $words }”, this may be of use
why-perhaps = May be of use
why-material = “{ $words }” is among what to bring
why-outcome = “{ $words }” is among what you get
why-step = “{ $words }” is in the steps
pack-place-beside = Found on this phone
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
guide-change-repeat = How often it must be done again
guide-every-months = every { $months } months
guide-need-if = Needed if it applies to you

## Words that found nothing
miss-when = Looked for { $times } times, last on { $date }
miss-told = The county was told on { $date }

## Several applications of one matter
part-on-device = Still on this phone, not delivered yet
part-aside = Set aside, not begun
part-open = The county is working on it
part-corrections = Goes on when you have mended it
part-done = Done
part-done-gentle = Settled
part-denied = Not granted (denied)
part-closed = The whole matter was denied, so this was not done either
case-approved-parts = Everything has an answer; { $count } of it was not granted
next-approved-parts = Above you see why something was not granted and what you can do. You can also call and ask.
next-approved-gentle = If anything is unclear, you can call and ask.
step-part-done = “{ $name }” is done
step-part-done-gentle = “{ $name }” is settled
step-part-denied = “{ $name }” was not granted (denied)
step-approved-parts = Everything has an answer
notice-part-title = One part has an answer
notice-part-body = One of the things you applied for together has an answer. Open to see it.
notice-parts-title = Everything has an answer
notice-parts-body = All the things you applied for together have an answer. Open to see them.

## Reminders
date-month-day = { $month }-{ $day }
date-with-weekday = { $date } ({ $weekday })
weekday-monday = Monday
weekday-tuesday = Tuesday
weekday-wednesday = Wednesday
weekday-thursday = Thursday
weekday-friday = Friday
weekday-saturday = Saturday
weekday-sunday = Sunday
reminder-left = in { $days } days
reminder-left-tomorrow = tomorrow
reminder-left-today = today
reminder-left-start = starts { $left }
reminder-ahead = { $name }: starts { $from }. The last day is { $last }.
reminder-ahead-open-end = { $name }: starts { $from }.
reminder-open = { $name }: the last day is { $last }.
reminder-open-end = { $name }: can be done now.
reminder-open-day-off = { $name }: the last day is { $last }; offices are last open { $work }.
reminder-open-day-off-estimated = { $name }: the last day is { $last }; offices are probably last open { $work }.
reminder-closed = { $name }: { $last } has passed. Call and ask whether it can still be done.
reminder-again = Do it again by { $last }.
reminder-again-day-off = Do it again by { $last }; offices are last open { $work }.
reminder-again-day-off-estimated = Do it again by { $last }; offices are probably last open { $work }.
reminder-late = It was to be done by { $last }. It can still be made up; do it soon.
reminder-day-off = The last day is a { $weekday }; offices are last open { $work }.
reminder-day-off-estimated = The last day is a { $weekday }; offices are probably last open { $work }.
reminder-offices-closed = Offices stay closed until the last day. To go there, call first.
reminder-estimated = That year’s holidays are not set yet, so when offices are open is estimated.
reminder-ask-last = Say when you last did it, and the next day can be worked out.
reminder-no-day = The county has not set the next day. Once it has, you will be reminded.
reminder-every-year = To be done every year
reminder-every-months = To be done every { $months } months
reminder-home-ahead = { $title } starts { $left }
reminder-home-open = { $title }: last day { $left }
reminder-home-late = { $title }: the day has passed, make it up soon
reminder-home-more = { $line }. And { $count } more
notice-reminder-opens-title = It can be done now
notice-reminder-opens-body = Something you asked to be reminded of can be done now. Open to see.
notice-reminder-soon-title = The day is near
notice-reminder-soon-body = The last day of something you asked to be reminded of is { $left }. Open to see.
notice-reminder-late-title = Something can be made up
notice-reminder-late-body = The day of something you asked to be reminded of has passed; it can still be made up. Open to see.
notice-reminder-closed-title = A time has passed
notice-reminder-closed-body = The time of something you asked to be reminded of has passed. Open to see what can be done.
notice-reminder-several-title = Several things are due
notice-reminder-several-body = { $count } things you asked to be reminded of are due. Open to see.

## people: what tells them apart
person-opened-today = opened today
person-opened = opened on { $date }
person-digits = ID number ending in { $digits }
person-note-between = {", "}
person-practice = made up for practice, not a real person
person-practice-name = Wang Guiying (practice)
profile-label-household = Family member
offer-from-mandate = from the mandate ({ $date })
offer-from-practice = made up for practice
offer-from-applicant = the applicant of this form
offer-from-row = filled in before under “{ $rows }”
offer-person = { $name }, { $value }

## applications in a table
case-word-on-device = waiting for the network
case-word-sending = being sent
case-word-received = the county has it
case-word-accepted = being worked on
case-word-corrections = to be mended
case-word-approved = done
case-word-denied = refused
case-word-set-aside = not sent

## practice
case-practice = Practice is done, and nothing was sent
next-practice = To apply for real, end practice first and fill in the form again.
practice-step-kept = For real: it is kept on this device and sent by itself once there is a network
practice-step-received = The county gets it and gives you a number and a receipt
practice-step-decided = An office works on it and tells you if something is missing
practice-step-told = When it is done, you are told here
