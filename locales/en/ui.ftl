# What the screens say. Short, concrete, never blaming; everyday words first.

## Everywhere
app-name = Cunliban
back = Back
back-step = Previous
back-part = Previous part
back-to-question = Back to the question
cancel = Not now
close = Close
continue = Continue
secret-show = Show what I typed
copied = The text is copied. You can paste it into a message.
error-unknown = Something went wrong and it was not done.
error-unknown-next = What you filled in is still here. Please try again, or ask someone for help.
help = Get help
help-short = Help
incident = Tell your helper this number: { $number }
keep = Keep it
more-help = Not sure? See how to fill this in
read-whole = Read all of it
read-less = Read less
optional = (optional)
print = Print
read-again = Again
read-each-begins = Good. From now on I read every page to you. While I read, press “{ $stop }” at the top to stop. To hear it again, press “{ $again }”.
read-over = That was all
read-page = Read
read-page-whole = this page
read-stop = Stop
share = Send to someone
share-no = This device cannot send it directly. You can print it or read it out.
speak = Hear a sentence at this speed
speak-again = Hear it again
speak-stop = Stop
spoken-filled = The answer is: { $value }
spoken-picked = , chosen
spoken-press = You can press:{ " " }
spoken-each = Every row has “{ $name }” at its end: tap the one of the row you want.
spoken-main = The large button at the bottom:{ " " }
spoken-nth = Number { $at },{ " " }
spoken-one-of = There are { $count } below. Press the one you want.
spoken-any-of = There are { $count } below. Press all that you want.
spoken-promises = There are { $count } below. Press each one you agree to.
spoken-tick = Press to tick:{ " " }
spoken-ticked = , ticked
spoken-fold = Press for more:{ " " }
spoken-blank = Nothing is filled in yet.
spoken-keys = Use the keys below. If one was wrong, press “{ $back }”.
spoken-figures = Press the box, and keys with figures come up.
spoken-write = Press the box, then write.
spoken-write-or-say = Press the box, then write, or press the microphone on the keyboard and say it.
spoken-end = That was all. To hear it again, press “{ $again }” at the top.
spoken-back = To go back, press “{ $back }” at the top left.
text-size = Text size
text-size-done = Use this size
text-size-short = Text
to-home = Home
try-again = Try again
waiting = Opening, one moment

## Acting for somebody
acting-for = Acting for { $name }
acting-own = These are the matters of { $name }
acting-label = Who this is for
acting-no-mandate = (no mandate yet)
acting-mandate-withdrawn = (the mandate was taken back)
acting-mandate-ended-by-county = (the county ended the mandate)
acting-mandate-over = (the mandate has ended)
acting-until = (mandate until { $date })

## Text size
all-settings = All settings
level-huge = Extra large
level-large = Large
level-sample = Can you read this well?
level-standard = Standard

## First start
start-welcome = Hello. First, the text size
start-size = Tap the line that is easy to read. You can change it at any time.
start-read = Cannot read? I read to you
start-read-how = Press this line, and I read every page.
start-read-on = Every page is read. Press again to stop
start-who = Who is this for?
start-self = For myself
start-self-note = My own and my family's matters
start-others = To help others
start-others-note = Everybody's papers are kept apart

## Catalog pack
pack-why = Once is enough; after that it works without a network.
pack-none-title = No services found yet
pack-none = Plug in the county's USB stick, or save the county's file into your downloads, then look again.
pack-again = Look again
pack-again-none = Looked again, still nothing. Please ask the village helper, or call 12345.
pack-take = Install { $county }
pack-compare-title = First compare the digits with the county
pack-compare-why = This “{ $county }” comes from: { $place }. Only the digits tell whether the county has issued it.
pack-compare-how = Call 12345 and ask to be put through to the county’s desk for Cunliban, or call that desk by the number on the wall in the village. Have the desk read the six groups out to you and compare them with those below. Do not call a number that somebody sent you.
pack-compare-digits = Six groups of five digits
pack-compare-tick = The six groups were read out to me on the phone; I compared each, and all are equal
pack-compare-missing = Please have them read out and compare them first, then tick.
pack-compare-take = All equal: install { $county }
pack-compare-differs = One of them differs
pack-compare-refused = Not installed. Where a digit differs it is not what the county has issued; please do not use it. Ask for the county's own at the service point of the village or town.
pack-compare-back = Back
pack-line = { $place } · version { $version }
pack-reading = Checking and installing. Please wait and keep it open.

## Passphrase, and when it cannot open
passphrase = Passphrase
passphrase-again = The passphrase once more
passphrase-busy = Opening, this takes a few seconds.
passphrase-create = Choose a passphrase for this computer
passphrase-create-why = This computer has no place to keep keys. With a passphrase nobody else can read what you fill in.
passphrase-differs = The two do not match. Please write it again.
passphrase-hint = At least eight characters. A sentence you remember is fine. Without it nothing can be opened: write it down and keep it safe.
passphrase-keep = Use this passphrase
passphrase-missing = Please write the passphrase.
passphrase-open = Open
passphrase-short = Too short: at least { $length } characters.
passphrase-unlock = Please write the passphrase
passphrase-unlock-why = Everything is locked. The right passphrase opens it.
stage-nothing-lost = Everything you filled in is still here, untouched.
stage-too-new = This app is too old
stage-too-new-what = The data here was stored by a newer version of the app.
stage-too-new-next = Please install the newer version. If you are not sure how, ask someone for help.
stage-second = The app is open already
stage-second-what = It can be open only once on this machine.
stage-second-next = Please use the window that is open already. Or close that one and try again.
stage-keyring = The key is locked away
stage-keyring-what = Your data is locked. This computer keeps the key, and is not unlocked yet.
stage-keyring-next = Please unlock the computer with your login password, then try again.
stage-key-missing = The key is missing
stage-key-missing-what = Your data is here, but its key is not. Perhaps the system was reinstalled or another user signed in.
stage-key-missing-next = Please sign in as before and try again. Do not reinstall; ask someone for help first.

## Home
home-title = Home
home-approved = { $title }: { $line }
home-decided = The county has decided { $count } of them. Tap to see
home-denied = { $title }: there is an answer. Tap to see
home-ended = { $count } decided
home-ended-as = { $line }: { $count }
home-whose = { $name }
home-overdue-next = Tap here to call 12345 about it
home-overdue-several = { $count } matters: the county is past the day it promised
home-overdue = “{ $title }”: the county is past the day it promised
home-corrections = { $count } to correct
home-locked = Choose a person first
open-own = Open my things
open-whose = Whose things?
open-do = Open
closed-why = Nobody’s things are open, so nothing can be shown here. All of it is still there: choose the person, or enter the PIN.
home-resume = Go on where you left
clock-wrong = The date of this device is wrong, so due dates may be wrong too. Please set the date.
demonstration = This is a demonstration county; nothing done here counts.
tile-catalog = Services
tile-drafts = Unfinished
tile-ledger = Where it is
tile-papers = My papers
tile-people = Help others
tile-settings = Settings
count-forms = { $count }
count-items = { $count }
count-services = { $count ->
    [one] { $count } service
   *[other] { $count } services
}

## Search
find = Find
find-label = What do you need? Everyday words are fine
find-hint = What do you need?
find-found = { $count } found
find-pin = A forgotten PIN, a new PIN
find-pin-line = Under the name: “forgot the PIN”, or “change the PIN”
find-reading = Read it to me
find-reading-line = How fast, and whether each page is read by itself
find-language = Another language
find-language-line = 简体, 繁體, English
find-larger = Make the text larger
find-nothing-title = Nothing fits
find-nothing = Try other words, or look below by what has happened. You can also call and ask.
catalog-title = Services
catalog-events = By what has happened
catalog-empty = There are no services yet. Please ask someone to install them.
catalog-event-empty = There is nothing here yet.
catalog-stale = Nothing here has been updated for { $days } days; sums and dates may have changed. It updates by itself when there is a network.
ask = Ask: { $words }
ask-unknown-title = We do not know this
ask-perhaps = Did you mean
ask-also = Others also asked
ask-none-of-these = None of these? Then we do not know
ask-unknown = Rather than guess, please call:
answer-guide = See how it is done
answer-source = From “{ $title }”, { $date }

## Guide
guide-official = Official name: { $name }
guide-is-previous = This is the older version, only to compare with.
guide-conditions = Who can apply
guide-materials = Papers needed
guide-materials-for = Papers for “{ $title }”:
guide-materials-none = No papers.
guide-places = Where to go
guide-time = How long, how often, how much
guide-fee = What it costs
guide-result = What you get
guide-steps = Step by step
guide-agent = Can somebody else do it for me
guide-faq = Often asked
guide-example = See a filled-in example
guide-example-note = Names and numbers are made up.
guide-basis = The rules behind it
guide-legal-limit = Longest by law: { $limit }
guide-version = Who wrote this, and when
guide-changes = What changed: { $changes }
guide-previous = See the version before
guide-now = Back to the current version
guide-ask = Call and ask
guide-complain = Not satisfied? Call here
guide-start = Start filling in
guide-second-question = One was sent on { $date }; the county is not done with it. Another one is not faster; to change something, see that one.
guide-second-see = See the one that was sent
guide-second-more = Begin another one
guide-go-on = Go on filling in
guide-object = Look, and object if it is wrong
material-have = You have it, in “My papers”
material-missing = Not yet
material-expired = The one you stored has expired
material-how = How to get it: { $how }
material-share = Send this list to someone
office-address = Address
office-hours = Hours
office-way = How to get there
office-call = Call
phone-who = { $who } ({ $what })
self-check-start = Answer a few questions to find out
self-check-stays = Your answers stay on this device.
verdict-yes = It looks as if you can.
verdict-no = This will probably not work:
verdict-ask = Somebody needs to look at this:
verdict-open = Answer them all and you will know.
verdict-instead = Perhaps one of these fits:

## Form
form-cannot-open = This form cannot be opened
form-question-of = question { $at } of { $total }
form-leave = Put it by, go home
form-leave-kept = What you filled in is kept. Go on any time.
form-all-questions = All questions
form-done-of = { $done } of { $total } done
form-back-to-check = Changed, back to checking
form-to-check = Done, check it
form-skip = Leave it for now
form-undo = Undo the last change
form-undone = Undone: “{ $question }” is “{ $value }” again.
form-undone-blank = Undone: “{ $question }” is blank now.
form-undone-back = Undone: “{ $question }” is as it was before.
check-there = There already: { $name }
check-notes = Before you send it, please read:
check-go-on-noted = Read and all right, go on
check-mend = Fill in these { $count } first
saved-writing = Writing, not saved yet…
saved-held = The photo is saved. Please check that it can be read.
form-part-of = Part { $at } of { $total }
row-doubt = Please look at “{ $question }” again
row-open-left = { $count } questions left
rows-so-far = { $count } filled in
rows-begin = Yes, fill in the first one
rows-add-first = Fill in the first one
rows-more = Yes, one more
rows-add-next = Fill in the next
rows-any = Is there any { $noun } to fill in?
rows-first = First one: { $noun }
rows-all = { $noun }: every one there is, beginning with the first
rows-another = “{ $name }” is filled in. Anyone or anything else?
rows-still = “{ $name }” is filled in. More are needed: fill in the next
rows-no-more = No more, go on
rows-needed = At least one is needed here. Please tap “Fill in the first one”.
about-question = Why is this asked? Who sees it?
dictate-by-keyboard = To speak instead: tap the microphone on the keyboard.
dictate-stop = I have finished
dictate = Speak
speak-in = Speak
speak-in-none = This device does not understand speech by itself.
speak-in-keyboard = Tap the field, then the microphone on the keyboard, and speak; or type.
speak-in-type = Please type; if that is hard, press “Help” above and ask by phone.
speak-in-unheard = That was not heard. Press “Speak” again and speak slowly, or type.
speak-in-denied = The microphone is off. Allow it in the system settings, or type.
date-parts = Write year, month and day
date-words = Write it in words (lunar dates too)
date-understood = You wrote { $date }. Is that right?
forget-undo = I remember now
forget = I do not remember
number-over = { $count } too many, please look again
read-as = Read as: { $value }
form-empty = There is nothing left to fill in.
saved = Saved. You can close the app, nothing is lost
saved-not = One answer is not saved yet; please keep the app open
not-saved = “{ $question }” is not saved yet
why-asked = Why we ask: { $why }
seen-by = Who will see it: { $who }
mark-done = Done
mark-open = Open
mark-optional = Optional
mark-wrong = Needs a change
problem-where = { $section }: { $question }
problems-title = { $count ->
    [one] One thing to look at
   *[other] { $count } things to look at
}
offer-source = Answered before: { $source }
offer-use = Use: { $value }
offer-also = also fills in: { $what }
offer-left = What you gave before is below and is not filled in yet. Tap it to use it; if you do not want it, go on once more.
known-title = These { $count } answers are known already
known-take = Fill in all { $count }
village-elsewhere = In another village
choices-narrow = Type a few letters to narrow the list
choice-clear = Choose nothing
choice-unsure = Not sure which one? Press Help at the top and ask by phone.
money-shown = That is { $amount } yuan
number-left = { $count } digits to go
number-whole = All 18 digits are there
keypad = Number keys
keypad-back = Delete
keypad-show = Show the keys
date-year = Year
date-month = Month
date-day = Day
village-change = Choose another village
village-town-question = Which town?
village-question = { $town }: which village?
village-group-question = { $village }: which group?
village-group-unknown = I do not know the group
village-other = Another village
village-other-town = Another town
village-none = No village chosen yet.
promise-agree = I have read this and agree
photo-take = Take a photo
photo-again = Take it again
photo-choose = Choose a picture
photo-choose-instead = Choose another picture
photo-choose-more = Add more pictures
photo-remove = Remove this picture
photo-keep-other = Not this one, keep the other
photo-look = The photo is in. Have a look: is the writing sharp? Are all four corners there? If it lies on its side, tap “Turn it, cut the edges”.
photo-storing = Storing the picture, one moment.
photo-drop = A photo can be dropped here too.
photo-drop-many = Photos can be dropped here too, several at once.
photo-drop-over = This question takes one photo; the first was taken, { $count } more were not. Please drop those where they belong.
photo-light = Go where it is light, and hold still.
photo-frame = Flat, in good light, all four corners
photo-edit = Turn it, cut the edges
photo-taken = The photo just taken
photo-page-more = Take another page
photo-page = Page { $number }
photo-page-open = Look, change
photo-page-retake = Page { $number } is to be taken again. Tap “Take it again”.
photo-pages-none = One photo for each page, in order. At most { $most } pages.
photo-pages-some = { $count ->
    [one] One page is taken.
   *[other] { $count } pages are taken.
} If there are more, go on; at most { $most }. When you are done, tap “Continue”.
photo-pages-full = All { $count } pages are taken. To change one, open it and take it again.
photo-page-twice = This photo is the same as page { $number } and was not taken twice.
photo-pages-failed = { $count ->
    [one] One photo
   *[other] { $count } photos
} could not be taken. Please try again.
photo-pages-over = { $count ->
    [one] One photo does
   *[other] { $count } photos do
} not fit and was not taken: at most { $most } pages here.
photo-use = Use this one
photo-blurred = It looks blurred, the letters may be hard to read. Another one with a steady hand is better; this one will do too.
photo-black = This picture is almost black; nothing can be seen. Please see whether the lens is covered, and take it again.
photo-white = This photo is almost all white; nothing can be seen. Turn away from the bright light and take another.
photo-use-empty = Use it all the same
photo-empty-question = Nothing can be seen in it. The county cannot read it and will ask for another. Really use it?
photo-use-not = No, another one
photo-dark = A little dark, the letters may be hard to read. Another one in better light is better; this one will do too.
photo-blurred-asked = It still looks blurred, the letters may be hard to read. The county wants one that can be read: hold steady and take another.
photo-dark-asked = Still a little dark, the letters may be hard to read. The county wants one that can be read: take another in better light.
photo-stale = This is the old one. The county wants another.
cut-how = Where there is too much, push the dot of that side to the right.
cut-bottom = Bottom
cut-top = Top
cut-right = Right
cut-left = Left
photo-leave = Leave it as it is
photo-use-changed = Use the changed one
photo-turn = Turn
photo-enlarge = Enlarge
file-choose = Choose a file
file-choose-instead = Choose another file
file-choose-more = Add a file
signature-field = Sign here
signature-empty = Nothing is signed yet. Please write your name in the box.
signature-again = Clear and sign again
signature-done = Signed
signature-change = Sign again
signature-photo = Cannot write here? Photograph a signature
position-here = Use where I am now
position-looking = Looking for the position, one moment
position-failed = No position found. You can write it below or leave it blank.
position-type = Or write it yourself:
row-remove = Remove
row-remove-question = Remove “{ $name }”? “Undo” brings it back.
row-remove-yes = Remove
correction-title = The county asks you to correct { $count } by { $until }. Nothing else needs to change.
correction-note = The county says: { $note }
correction-group = The part “{ $part }” has to be gone through again.
correction-note-group = The county asks you to change the part “{ $part }”: { $note }
correction-group-unchanged = Nothing in this part has been changed yet. Change whatever is not right.
correction-unchanged = This is not changed yet. Please change it as the county says, then go on.
correction-blank = The county asks you to answer this, and it is still blank.
correction-kept-said = You said that it is right. If you change it, the new answer counts.
correction-keep = Checked, it is right
correction-keep-blank = Checked, it stays blank
correction-unchanged-photo = This is still the old picture. Please take it again, or choose another one.
correction-unchanged-page = The marked page is still the old one. Tap “Take it again” on it.

## Check and send
check-title = Check your answers
check-blank = (blank)
check-change = Change
check-go-on = All correct, go on
check-home = Keep it and go home
check-taken-back = It is back with you; the county will not get it. When it is changed, send it again.
send-title = Before you send it
send-what = What is sent
send-what-line = { $answers } answers{ $photos ->
    [0] {""}
    [one] , { $photos } photo
   *[other] , { $photos } photos
}{ $signatures ->
    [0] {""}
    [one] , { $signatures } signature
   *[other] , { $signatures } signatures
}{ $mandates ->
    [0] {""}
   *[other] , { $mandates } signed mandate
}{ $files ->
    [0] {""}
    [one] , { $files } document
   *[other] , { $files } documents
}
send-to = To whom
send-why = Why
send-acting = For whom
send-agree = Please read each line and tick it if you agree
send-agree-missing = { $count } not ticked. If you do not agree, leave it: the form is kept for you.
send-offline = You can send without a network: it is kept on this device and goes to the county by itself.
send-do = Send it
send-mend = Change what the county named
send-see-problems = See what is not filled in

## Unfinished
drafts-none = Nothing is half filled in.
drafts-none-next = See what can be done
draft-line = { $done } of { $total } done · { $changed }
draft-correction = The county asks you to correct it
draft-delete = Delete
draft-delete-question = Delete “{ $title }”? Everything filled in and photographed for it will be gone.
draft-delete-yes = Delete

## Where it is
ledger-none = Nothing has been sent yet.
ledger-overdue = The promised date has passed ({ $due })
sync-may-leave = You may close the app; it is sent by itself.
sync-what-waits = See what waits ({ $count })
sync-since = waiting since { $since }
sync-now = Try now
sync-trying = Trying…
step-done = this step is done
step-now = this is where it is now
step-open = still to come
case-for = For { $name }
case-number = No. { $number }
case-mend = Correct it now
case-appeal = If you do not agree
case-papers = Papers sent: { $sent }/{ $total }
case-recall = Wait: take it back and change it
case-recall-no = No, send it
case-recall-question = It has not left yet. Take it back and go on changing it?
case-recall-yes = Take it back
case-anew = Fill in another
case-reopen = Change and send again
case-steps = How far it is
case-withdraw = Withdraw it from the county
case-withdraw-no = No, go on with it
case-withdraw-question = Do you really not want it any more?
case-withdraw-reason = Why not? (you may leave this blank)
case-withdraw-what = The county is told as soon as there is a network. What is not decided is withdrawn; what is decided stands.
case-withdraw-yes = Withdraw
news-none = No news yet. Whatever the county answers is written here.
news-title = News
news-unread = New
sent-look = See how far it is
sent-may-leave = You need not wait, you may close this. It goes by itself when there is a network.
sent-next = What comes next
case-ask = Call and ask
overdue-title = The county is late; you can ask
overdue-how = Call 12345 and read this out:
overdue-copy = Send this text to someone
overdue-call = Government hotline
proof-title = Receipt (proof that the county has it)
proof-what = Signed by the county: what it has is exactly what you sent.
proof-number = Number
proof-what-matter = Matter
proof-for = For
proof-due = Answer due
proof-check = For those who want to check
proof-when = Received
proof-hash = Check code of the content
proof-key = Key of the county

## My papers
papers-why = Photograph once, use it every time. Kept on this device only; nothing is sent unless you send it.
papers-add = Add a paper
papers-none = No papers yet. Photograph your ID card and household book now, and it is done for every form.
paper-line = stored { $date }
paper-all-pages = { $count } pages
paper-expires = valid until { $date }
paper-used = Used for: { $where }
paper-unused = Not used yet
paper-change = Chosen wrongly? Say what it is
paper-kind-question = What is this?
paper-until = When does it expire?
paper-until-keep = Keep this date
paper-delete = Delete this paper
paper-delete-question = Delete this paper? It cannot be brought back.
paper-delete-yes = Delete
kind-bank-card = Bank card
kind-disability-card = Disability card
kind-household-book = Household book
kind-id-card = ID card
kind-income = Proof of income
kind-medical = Medical papers
kind-other = Something else
kind-social-card = Social security card

## People and mandates
people-why = Everybody's things are kept apart. With a PIN a file opens only with the PIN; without one, whoever holds this device can open it.
people-none = Nobody here yet. Please add someone.
person-about = About { $name }
person-create = Add
person-delete = Delete everything of { $name }
person-delete-question = Delete everything of { $name }? Drafts and papers will be gone for good. What the county has received goes on there.
unsent-delete = Delete all, what is not sent too
unsent-wait = Do not delete, wait until it is sent
person-delete-yes = Delete everything
person-is-self = This is me
person-lock = Lock, done for now
person-away = Put away for now
person-away-short = Put away
lock-question = Set a PIN?
lock-without-pin = There is no PIN yet: once put away, anybody who holds this device can open it again. With a PIN only those who know it can.
lock-remember = If the PIN is forgotten nobody can open it; please write it down and keep it safe.
lock-with-pin = Set the PIN and lock
lock-only-away = No PIN, only put away
person-name = What shall we call them?
person-name-hint = Shown on this device only.
person-name-missing = Please write a name, to tell people apart.
person-new = Add a person
person-with-note = { $name } ({ $note })
person-open = Switch to { $name }
person-present = This is who you are working for
person-mandate-until = Mandate until { $date }
person-self = (myself)
pin-enter = PIN of { $name }
pin-set = Add a PIN
pin-change = Change or remove the PIN
pin-why = Good when several people use one device. Without it nothing can be opened: write it down and keep it safe.
pin-old = Present PIN
pin-new = New PIN
pin-hint = Six to eight digits, not a birthday
pin-again = Write the new PIN again
pin-differs = The two are not the same. Please write it again.
pin-wrong-shape = The PIN needs six to eight digits.
pin-keep = Use this PIN
pin-remove = No PIN any more
done-well = Done.
pin-short-title = The PIN is short
pin-short = Your PIN is a short one of an older version and soon guessed. One of six digits is safer.
pin-short-change = Change the PIN
pin-short-keep = Keep it, do not ask again
pin-done = The PIN is set. It is asked for at the next opening.
pin-gone = The PIN is removed.
remembered = What is remembered
remembered-why = Answered once, offered the next time. Never used without your tap.
remembered-none = Nothing is remembered yet.
remembered-forget = Forget this
mandates-none = No mandate yet. One is needed before sending for somebody else.
mandate-new = Write a mandate
mandate-asked = The county wants it signed again. This is what it says:
mandate-title = Mandate of { $name }
mandate-agent-name = Who acts? (name of the helper)
mandate-agent-id = The helper's ID number
mandate-agent-phone = The helper's phone
mandate-agent-blank = the helper
mandate-relation = How are they related?
mandate-services = For what?
mandate-all-services = For everything
mandate-pick-services = Only some? Choose here
mandate-until = For how long?
mandate-signature = { $name } signs here
mandate-words = “I ask { $agent } to do this for me ({ $name }). It ends by itself, and I can take it back at any time.”
mandate-signed = Signature of the mandate
mandate-photo = Not here? Photograph the signed paper
mandate-record = Record the mandate
mandate-number-right = The number is right, record it
mandate-who = { $name } acts ({ $relation })
mandate-dates = { $from } to { $until }
mandate-ended = The mandate has ended
mandate-end = End this mandate
mandate-end-question = End this mandate? It no longer holds from today, and what is still waiting here is not sent.
mandate-end-yes = End it
mandate-end-no = Do not take it back
mandate-end-holds = “{ $titles }” still waits to be sent. It will not be sent then, and stays here.
mandate-held = Not sent yet, and staying here: { $titles }. To send it, a new mandate is needed.
mandate-on-the-way = The county may already have this: { $titles }. It will hear that the mandate has ended.
relation-neighbour = Neighbour
relation-other = Other
relation-relative = Relative
relation-village-helper = Village helper

## Help
help-how = Tap a number to call. Take your time.

## Settings
settings-filling = Filling in forms
settings-one-question = One question at a time
settings-read-aloud = Show “Read” at the top of each page
settings-read-each = Read every page by itself (to use it by ear)
settings-rate = How fast?
settings-no-voice = This machine has no Chinese voice, so it cannot read aloud.
rate-slow = Very slow
rate-calm = A little slow
rate-normal = Normal
rate-fast = A little fast
settings-theme = Colours
theme-light = Light
theme-dark = Dark, easy at night
theme-contrast = High contrast
settings-language = Language
settings-village = My village
settings-who = Who uses this
settings-helper = This device also helps others
settings-pin = PIN and people
settings-sync = Network
settings-metered = Send pictures over mobile data as well
settings-data = My data
export-what = Copies what belongs to { $name } into a folder; nothing of anybody else. Choose a password first, so that nobody else can open it.
export-phrase = A password for what is copied
export-phrase-hint = At least eight characters; keep it on paper
export-do = Copy with a lock
export-clear = Copy without a lock
export-clear-question = Without a lock whoever finds it can read it, photos of your identity card too. Copy it all the same?
export-busy = Copying…
export-done = What belongs to { $name } is copied, { $count } files.
settings-about = About this app
settings-erase = Delete everything
erase-what = Drafts, papers and passwords of everybody on this device will be gone for good.
erase-sent = What has reached the county is not touched; it goes on there.
erase-keep = Keep everything, go back
erase-question = Really delete everything?
erase-pin = Before deleting, give your PIN
forgot-title = PIN forgotten
forgot-what = Nobody can get the PIN back: neither the village nor the county knows it. Drafts and papers stay closed.
forgot-sent = What was sent is still handled by the county: call 12345 or ask at the hall.
forgot-anew = To begin anew, everything of { $name } here can be deleted. So that nobody else does it in passing, it takes a day. Whoever remembers the PIN and opens once in that day stops it.
forgot-say = I forgot it, delete in a day
forgot-no = Think again
forgot-yes = Forgotten; begin the day
forgot-question = Is the PIN of { $name } really forgotten? After a day all of it can be deleted without a PIN. Opened once before that, nothing is deleted.
forgot-waits = Somebody said that the PIN of { $name } is forgotten. From { $at } on it can be deleted here without the PIN. Opening it once with the PIN stops this.
forgot-free = Somebody said that the PIN of { $name } is forgotten, and a day has passed. It can be deleted now, to begin anew.
erase-yes = Yes, delete everything
about-version = Version
about-county = County
about-pack = Version of the services
about-key = Fingerprint of the county's key
about-device = Id of this device
about-licence = Licence
about-privacy-title = Where your things are
about-privacy = Kept on this device only, encrypted. Nothing leaves it before you tap “Send it”. With “Fill in on two devices”, a sealed copy is kept at the county, which cannot open it.
about-parts-title = Open-source software used
about-parts = This app uses Tauri, Svelte, SQLite, SQLCipher, age, Fluent and other open-source parts, each under its own licence; the full texts come with the app.

## Guides: call first, what changed, what to bring
guide-call-title = In an emergency, call first
guide-call-now = People come first; the form can wait. One tap calls.
guide-call-danger = Somebody is in danger, call now:
guide-call-need = No food, no roof, no money, call here:
guide-call-later = The form can wait. Fill it in when you have called and there is time.
guide-call-done = I have called, fill in the form
guide-elsewhere-title = This cannot be done here, only explained
guide-elsewhere = Here it is only explained: nothing is sent from here and nothing is paid here. It is done at these places:
guide-elsewhere-ask = Not sure? Call and ask
guide-no-need-title = No application needed
guide-no-need = The village lists everybody who qualifies and shows the list to all. There are three things you can do:
guide-no-need-check = Check whether the listed area or number is right
guide-no-need-object = Object if something is wrong or missing
guide-no-need-card = Change the card number the money goes to
mode-phone = Call first
mode-explain = Explained here, done elsewhere
mode-check = No application, only check
guide-changed = This guide has changed: see what ({ $count })
guide-changed-against = Against the version before:
change-old = Before: { $text }
change-new = Now: { $text }
change-added = Added: { $text }
change-removed = Gone: { $text }
change-some = Worded differently
guide-stamp = Version { $version }, checked on { $date } by { $who }
guide-stamp-demonstration = Version { $version }, demonstration: nobody at a county has checked it
guide-stale = This guide is from { $date } and has not been updated for { $days } days; amounts and days may have changed.
guide-parts = One form, all of this at once
guide-parts-how = Filled in once, and passed to each of these offices.
guide-part-office = goes to: { $office }
guide-part-depends = only if it fits your answers
village-first = Which village do you live in? Choose it to see whom to ask and where to go.
village-choose = Choose my village
village-from-form = Use the one from the form: { $village }
material-have-paper = Here: “{ $name }”, stored on { $since }
material-expired-paper = Your “{ $name }” (stored on { $since }) has expired; a new one is needed
material-looked-up = The county can look it up; nothing for you to do
material-open = Is it this one?
material-print = Print this list
material-text-line = { $name } ({ $need })
guide-stale-do = Call before you set out. It updates itself with a network; without one, ask the helper to bring a new copy on a stick.
change-gone = No longer there
office-helper = Helper in the village

## Words that found nothing
miss-offer-title = May the county know?
miss-offer = The county can only add what it knows is wanting. Only these words leave, without your name or phone:
miss-tell = Tell the county
miss-keep = You need not. These words stay on { -device }.
miss-private = There is a row of digits in it that may be a number, so it is not sent.
miss-title = Words searched and not found
miss-why = What you looked for in vain is kept here, for your eyes only. If you like, tell the county, one by one.
miss-empty = Nothing yet. Everything was found.
miss-forget = Delete this
miss-kind-service = Search
miss-kind-answer = Question

## Several applications of one matter
parts-sending = What is done together, and who gets it
parts-sending-how = You fill in only once. The county's window passes it on, and each office sees only the part it needs.
parts-case = What is done together
part-to = Goes to { $office }
part-appeal = What you can do: { $text }

## Reminders
remind-me = Remind me in time
remind-is-on = Noted. When the day comes near you will see it when you open the app.
remind-all = See all my reminders
remind-who = First choose who it is for
remind-last-question = When did you last do it?
remind-last-hint = The day as well as you remember it.
remind-last-done = Done
remind-last-was = Last done on { $date }.
remind-last-say = Say when you last did it
remind-last-change = Change the last day
reminders-title = My reminders
reminders-none = Nothing to be reminded of yet.
reminders-how = Find a service, open it and tick “Remind me in time”; it will then stand here.
reminders-find = Find a service
reminder-do = Do it
reminder-heard = I know
reminder-stop = No more reminders

## The helper's laptop
helper-self = Your own name and numbers as a helper
helper-self-done = Helper: { $name }
helper-self-keep = Keep
helper-self-why = Given once, used in every mandate. Kept on this device; it goes to the county only with a mandate.
ledger-hidden = { $count } more belong to people whose things are locked; open them first to see these.
# Of people of one name there are these three sentences and no other: the same number, another number, not known yet.
same-name-number = Somebody else is called { $name }, and the last four of the number are the same too: probably one person entered twice. Please open and look.
same-name-other = Somebody else is called { $name }, with another number: not the same person. Look at the number before opening.
same-name-unknown = Somebody else is called { $name }. Nothing here tells whether they are the same person. Look twice before opening.
person-delete-pin = PIN, before deleting
person-lock-short = Lock
away-now = Put away. What belongs to { $name } is off the screen.
locked-now = Locked. What belongs to { $name } opens only with the PIN.
person-rename = Change the name
person-rename-keep = Use this name
person-same-other = It is somebody else
rail = Places
rail-main = main button
table-changed = Last change
table-count = { $shown } of { $all } shown
table-digits = Last digits
table-due = Answer due
table-filter = Type a few letters to narrow
table-mandate = Mandate until
count-of = { $name }: { $count }
table-mend = To correct
table-name = Name
table-note = Village and last digits
table-open = Open
table-opened = Last opened
table-refused = Denied or not taken
table-state = How far
table-title = Matter
table-village = Village
table-waiting = Under way
mandate-ended-on = ended on { $date }
mandate-for-whom = For whom
mandate-principal-id = Their ID number
mandate-principal-name = Their name, as on the ID card
mandate-this-service = Only “{ $title }”
mandate-who-acts = Who acts
mandate-withdrawn = The mandate was withdrawn
mandate-ended-by-county = The county ended this mandate
## Help, from whatever page
help-call = Call somebody
help-page = Was that page unclear?
help-explain = Explain that page
help-explain-note = A few plain sentences
help-show = Show it to somebody
help-show-note = As a picture, with names and numbers covered
help-others = Other numbers ({ $count })
help-places = Places to go and ask ({ $count })
explain-title = The page you came from
explain-back = Back to that page
explain-still = Still unclear? Call somebody
show-title = Show it to somebody
show-what = This is how the page looks. Your name, numbers and everything you wrote are covered.
show-alt = Picture of the page you came from, with everything of yours covered
show-give = Send it
show-kept = The picture is in your documents: { $where }. Open WeChat to send it.
stage-stuck = It did not open. Try again

## What each page is for
explain-home =
    This is the first page. Everything starts here.
    If you do not know where to tap, write a few words under “What do you need?” and tap Find.
    Back, at the top left, always takes you back.
explain-catalog =
    Here you find what can be done.
    Write it in plain words, or look by what has happened at home.
    Tap one to see how it works and what to bring.
explain-guide =
    This tells you how something is done: whether you can get it, how much, what to bring, where to go.
    When it is clear, tap the button at the bottom to start.
    Just reading is fine. Nothing is sent.
explain-drafts =
    Forms you have begun are here. None is lost.
    Tap one to go on where you stopped.
explain-form =
    Here you fill in the form. After each question tap Continue; to change one, go back.
    What you write is saved at once.
    Leave what you do not know, or call somebody. Nobody sees it before you hand it in.
explain-check =
    The form is filled in. Look at it once from the top.
    Tap Change beside anything that is wrong.
    When all is right, go on.
explain-send =
    The last page before handing in. It says what is sent and to whom.
    Read each line, tick what you agree to, then hand it in.
    It works without a network too: it is sent as soon as there is one.
explain-sent =
    Your part is done, everything is stored.
    It goes to the county by itself when there is a network.
    To see how far it is, tap “See how far it is”.
explain-ledger =
    Everything you have handed in is here, with the step it has reached.
    What needs you stands first.
explain-case =
    This shows how far this application is.
    If the county needs something from you, it says so here.
    If the day has passed without news, call 12345.
explain-news =
    What the county answered, what you are asked to mend, and days that are near are all here.
    Tap a line to see which matter it is.
explain-reminders =
    What has to be done on a certain day is noted here for you.
    Stop any reminder you do not want.
explain-papers =
    Photograph your ID card and household book once; use them for every form.
    They stay on { -device } only until you hand something in.
explain-people =
    Several people share { -device }; each has things of their own.
    First choose the person, then do what they need.
explain-mandate =
    To act for somebody you need their consent.
    Write who acts, for what and until when, and let them sign.
explain-misses =
    What you looked for in vain is noted here. Only you can see it.
    If you like, tell the county.
explain-settings =
    Change the size of the text, colours, reading aloud and your village here.
    It holds at once, and can be changed back.
explain-about =
    The version of the app and the county it is for.
    Somebody who helps you may ask for it.
explain-erase =
    This deletes everything on { -device } for good.
    If you do not really want that, tap the button to keep it.
explain-welcome =
    Everything is ready.
    Tap what you need.
    If you are not sure yet, go to the first page.
explain-first-start =
    At the first start there are only two questions: how large the text is, and for whom.
    Tap what suits you. You can change it later.
explain-create-passphrase =
    This computer needs a password, so that nobody else sees what you fill in.
    Write it twice, keep it on paper, then tap the button.
explain-unlock =
    What you filled in is locked.
    Write your password and tap Open.
explain-keyring =
    The key is in the system's keyring, which is locked.
    Unlock it with your login password, then try again.
explain-key-missing =
    Your things are here, but the key to them is missing.
    Do not reinstall or delete anything. Call somebody first.
explain-second =
    The app is open already.
    Use that window, or close it and try again.
explain-too-new =
    A newer version of the app has stored these things; this one cannot open them.
    Install the new version. Nothing is lost.
explain-stuck =
    The app did not open this time. Nothing of yours was touched.
    Try again. If it does not help, call somebody.
start-who-later = You can change this later and use both.
start-pack = Put your county's services on { -device }
start-pack-later = Not now, go to the first page
pack-taken = The services of { $county } are on { -device }: { $count } of them.
welcome-title = Ready. What first?
welcome-all = All services ({ $count })
welcome-home = Go to the first page
for-experts = For those who want to check
size-sample = This is how it will look:
size-sample-question = How old is the person?
size-sample-answer = From eighty on there is an allowance every month.
settings-reading = Read to me
settings-whole-page = Several questions a page
settings-whole-page-note = Better on a computer
settings-who-one = Only me and my family
settings-who-several = I help others too
settings-pin-note = Set or change a PIN, delete a person
settings-sync-how = With Wi-Fi, everything is sent to the county by itself.
settings-metered-on = Without Wi-Fi, mobile data is used
settings-metered-off = Photos only over Wi-Fi
settings-data-note = Make a copy, words searched, delete everything
settings-erase-note = For good; you will be asked once more
export-title = Make a copy
export-how-clear = On a computer it opens with a tap. Keep it where nobody else finds it.
export-how-sealed = To look at it, take the folder to a computer and ask somebody who knows computers. README.txt in it says how; the password you just chose is needed.
export-where = It lies in this folder:
export-clear-no = Do not copy it so
export-what-in = In it: unfinished forms, what was sent with its receipts, photos of papers, mandates, and answers that are remembered here.

## At a glance
answers-title = Five answers
answer-can = Who
answer-money = Money
answer-bring = Bring
answer-where = Where
answer-long = Time
answer-comma = {", "}
answer-and = {", "}
answer-conditions = and { $count } more { $count ->
    [one] condition
   *[other] conditions
  }
answer-ask = A few questions tell
answer-can-if = Enough: { $conditions }
answer-only-if = Needed: { $conditions }
answer-conditions-all = { $count } conditions in all
answer-free = no fee
answer-top-up = topped up to { $value }
answer-top-up-note = { $name }: what the household lacks is paid
figure-top-up = This is the line, not what each gets: what the household lacks is paid
answer-papers-none = Nothing
answer-papers-later = Nothing at first, later is fine
answer-papers = { $names } ({ $count })
answer-papers-only = Only { $names }
answer-prepare = Have ready
answer-prepare-papers = { $names } ({ $count })
answer-prepare-only = Only { $names }
answer-papers-have = { $have } already here
answer-papers-all = all here
answer-papers-more = { $names } and others, { $count } in all
answer-papers-other = others if they apply
answer-stay = You need not go anywhere
answer-stay-ask = No need to go; to ask:
answer-visits = { $count ->
    [one] One visit
   *[other] { $count } visits
  }
guide-phones = Call to ask or to complain
guide-check = For those who check
guide-official-name = Official name
remind-title-of = Reminder: { $what }
remind-title-what = Reminder: { $what }, { $left }
foreign-part = The county has written this guide in Chinese only.
foreign-form = The county has written the questions of this form in Chinese only.
home-events = What has happened?
find-clear = Clear
find-larger-line = Three sizes, one tap
pack-by-itself = It lay beside the installer, and the app put it to use by itself.
pack-check = Call the county and compare the six groups of digits below: all equal means all is well.
wait-little = in a little while
wait-over = You can try again now.
wait-seconds = in { $seconds } seconds
wait-minutes = in { $minutes } minutes

## Practice
practice = Practise
practice-note = Three minutes; nothing is handed in
practice-banner = Practice only
practice-step = Step { $at } of { $total }
practice-end = Stop
practice-done = Done, to the first page
practice-copy = Write:
practice-photo = No camera: use a sample picture
practice-sample = SAMPLE
practice-sample-note = Not a real document
practice-hint-guide = Look, then start
practice-hint-form = Write, then Continue
practice-hint-check = Look, then go on
practice-hint-send = Tick, then hand it in
practice-hint-case = See how far it is
practice-hint-other = Go back to go on
settings-lock = Lock after
settings-lock-line = { $minutes } minutes
settings-lock-why = A person with a PIN is locked when nobody has touched { -device } for this long.
help-read = Read that page aloud
help-read-note = Goes back to it and reads from the top

## Filling in on two devices
devices-title = Fill in on two devices
devices-give = To another device
devices-take = From another device
devices-what = What is not finished yet can be gone on with on another phone or computer.
devices-sealed = With a network, a sealed copy of what you fill in is kept at the county. Nobody there can open it, only your devices can.
devices-photos-stay = Photos and signatures do not travel yet: send from the device that took them.
devices-old = The things are on this device
devices-old-line = Take what { $name } has begun to another device
devices-new = The things are on the other device
devices-new-line = Bring what { $name } has begun there to this one
devices-name = What is this device called?
devices-name-hint = Two different names, so that one can tell who wrote what.
devices-name-blank = Please give this device a name, such as “Dad’s phone”.
devices-name-phone = Phone
devices-name-computer = Computer
devices-name-none = A device without a name
devices-making = Making the square…
devices-step-square = 1. Take a photo of this with the other device
devices-step-square-how = Open “Fill in on two devices” there, tap “The things are on the other device”, and take a photo of this square.
devices-square = The square for the other device
devices-keep = No camera: keep it as a file
devices-kept = Kept: “{ $file }” in { $folder }. Take it there on a stick and choose it.
devices-step-code = 2. Write these 20 digits on the other device
devices-step-code-how = Tell them only to your own family. Nobody can open the square without them.
devices-step-digits = 3. Last, these 6 digits
devices-step-digits-how = Both devices must have the same six.
devices-given = The other device has it
devices-take-whose = These are the things of { $name }. What you bring must be of { $name } too.
devices-take-square = 1. Take a photo of the square there
devices-take-square-how = Tap “The things are on this device” there: it shows a black and white square.
devices-take-photo = Take a photo of it
devices-take-file = Choose the file
devices-read = Got it. Now the digits.
devices-unread = It cannot be read. Please come closer, with the whole square in the picture.
devices-parcel-missing = There is no photo of the square and no file yet.
devices-code = 2. The 20 digits there
devices-code-hint = Four groups of five.
devices-code-count = 20 digits are needed, there are { $count }.
devices-digits = 3. The last 6 digits there
devices-digits-hint = At the bottom of that page.
devices-digits-count = 6 digits are needed, there are { $count }.
devices-joining = Opening…
devices-join = Bring it here
devices-all-there = A sealed copy of everything is at the county. The other device can go on when it has a network.
devices-only-here = The newest of { $count } forms is only on this device. It goes to the county as soon as there is a network.
devices-differ = Two devices wrote differently
devices-differ-how = Tap the right one. The other device will follow.
devices-side-by = { $device }, { $at }
devices-side-blank = Nothing
devices-side-deleted = Delete it
devices-side-written = Keep it and go on
devices-called = This one is called “{ $name }”.
devices-more = Another device
devices-leave = Stop on this device
devices-leave-question = Everything on this device stays, the others go on. What is written there from now on will not come here. Stop?
devices-leave-yes = Stop here
devices-leave-no = Go on together
devices-off = Only on this device now
devices-on = Can be gone on with elsewhere
devices-pick = Pick the right one
devices-asks = Two devices wrote differently: please pick
draft-only-here = The newest is only on this device
draft-there-too = A sealed copy is at the county
explain-devices = Here you decide whether what is not finished can be gone on with on another phone or computer. A sealed copy is kept at the county, which cannot open it. Without it everything stays on this device.
devices-lost = The old device is lost
devices-lost-line = Bring it back by the twelve characters
devices-words = Write down twelve characters
devices-words-due = Not yet written down on this device
devices-words-kept-line = Done: a lost phone can be made up for
devices-words-what = When the phone is lost or broken, these twelve characters bring back what is not finished. Please write them on paper in this order, and keep it with the household book.
devices-words-secret = Whoever has them can read what you fill in. No photo, and send them to nobody.
devices-words-written = I have written them down
devices-words-kept = They are right. Keep the paper safe.
devices-back-how = From your paper: write these three, to see that they are right.
devices-back-at = Character { $place }
devices-back-again = Look at them again
devices-back-done = Done
devices-words-label = The twelve characters on your paper
devices-words-hint = In order, simplified or traditional.
devices-recover-do = Bring it back
devices-same = There it is “{ $theirs }”, here it is “{ $ours }”. Is that the same person?
devices-same-yes = The same person: bring it here
devices-same-no = No: choose somebody else
devices-take-same = Both devices must be about the same person.
devices-unread-yet = Not connected to the county yet: what lies there shows when there is a network.
devices-no-forms = Connected. There is nothing half finished now.
devices-lacking = { $count } unfinished forms were found. Install the county’s forms to go on.
devices-found-nothing = The county has nothing under these twelve characters.
devices-found-nothing-next = One may be wrong, or two changed places. Tap “Stop on this device” and write them again from your paper.
devices-sent-there = “{ $title }” was sent from “{ $device }” ({ $at }). How it goes stands there.
devices-deleted-there = “{ $title }” was deleted on “{ $device }” ({ $at }).
devices-leave-question-waiting = { $count } forms were written here and are not there yet. Stop, and they will not get there. Stop?
devices-differ-gone = One device deleted it, another wrote in it.
devices-unread-file = That is another file. Please choose the one called “cunliban-date.txt”.
draft-delete-question-all = Delete “{ $title }”? What was filled in will be gone, on the other device too.
home-shut-asked = The county asks for { $count }: open to see
forgot-waiting = { $count } have not reached the county. Connect first and let them go before anything is deleted.
