# What the machine in hand is called; every sentence uses these words and writes none of its own.
-device = { DEVICE() ->
    [computer] this computer
   *[phone] this phone
}
-machine = { DEVICE() ->
    [computer] the computer
   *[phone] the phone
}

## app
error-answer-too-long = That is too long: at most { $limit } characters.
error-answer-too-long-next = What you wrote is still on the screen. Please shorten it and go on.
error-bad-input = That step did not work.
error-bad-input-next = Tap once more. If that does not help, ask for help.
error-unknown-command = This cannot be used at the moment.
error-unknown-command-next = Ask for help: a newer version may be needed.
error-internal = Something went wrong in the app. It is not your fault.
error-internal-next = Your answers are saved. Please try again; if it still fails, tell the helper the number.
error-busy = The last step is not finished yet.
error-busy-next = Please wait a moment and tap again.
error-not-open = It is not open yet. Please wait a moment.
error-not-open-next = Please follow the screen to open it first.
error-no-person = Nobody is chosen yet.
error-no-person-next = Please choose a person, or add one.
error-no-catalog = There are no guides here yet.
error-no-catalog-next = Please plug in the stick with the guides, or go online.
error-unknown-service = This guide was not found.
error-unknown-service-next = Please search again, or call 12345.
error-no-self-check = This service has no questions to check yourself.
error-no-self-check-next = Please read the conditions, or call and ask.
error-no-form = There is no form to fill in here for this.
error-no-form-next = Please read in the guide what to do.
error-form-too-new = This form needs a newer version of the app.
error-form-too-new-next = The guide can be read as before. Please update the app, then fill in the form. If it cannot wait, call the number in the guide or go to the office.
error-unknown-draft = This form was not found.
error-unknown-draft-next = Please open it again from the list of unfinished forms.
error-unknown-question = This question was not found.
error-unknown-question-next = Please go back and open the form again; your answers are kept.
error-unknown-case = This application was not found.
error-unknown-case-next = Please open it again from the list of applications.
error-unknown-paper = This paper was not found.
error-unknown-paper-next = Please look again in your papers.
error-unknown-person = This person was not found.
error-unknown-person-next = Please go back and choose again.
error-unknown-pack = This file of guides was not found.
error-unknown-pack-next = Please plug the stick in again and look once more.
error-nothing-to-undo = There is nothing to take back.
error-nothing-to-undo-next = Your answers are all there; just go on.
error-draft-has-problems = A few places are not right yet, so it cannot be sent.
error-draft-has-problems-next = Please tap the button below to see which, fill them in, then send.
error-consent-missing = Something is not ticked yet.
error-consent-missing-next = Please read each line, tick it if you agree, then send.
error-mandate-missing = To act for somebody else you need their mandate first.
error-mandate-missing-next = Please record it: for whom, for what, until when, and let the person sign.
error-mandate-ended = The mandate has ended.
error-mandate-ended-next = Please sign a new one with the person. The form is kept.
error-mandate-unnamed = This mandate is an old one and does not say by name and ID number for whom it is.
error-mandate-unnamed-next = Please write a new one with the person. The form is kept.
error-mandate-not-for-this = The mandate of this person does not name this matter.
error-mandate-not-for-this-next = Please write one for it and let the person sign. The other one stays as it is.
error-mandate-incomplete = The mandate is not complete.
error-mandate-incomplete-next = Please fill in name, ID number and last day, and let the person sign.
error-agent-not-allowed = This has to be done by the person.
error-agent-not-allowed-next = Please let the person do it, or call the county.
error-not-to-mend = The county did not ask to change this.
error-not-to-mend-next = Please change only the places the county named.
error-left-unmended = Something the county named is as it was.
error-left-unmended-next = Please change it. If you have checked it and it is right, press “Checked, it is right” at that question. Then send.
error-not-confirmed = Not confirmed, so nothing was deleted.
error-not-confirmed-next = If you really want to delete, confirm first.
error-export-failed = It could not be written into the folder.
error-export-failed-next = Please check the space, or try another stick.
error-export-open = No password was given for what is copied out.
error-export-open-next = Choose a password, or tap “Copy without a lock” if it must be open.
error-export-phrase-short = This password is short and easy to guess.
error-export-phrase-short-next = Write at least eight characters, such as a sentence only you know.
error-mandate-withdrawn = The person has withdrawn the mandate.
error-mandate-withdrawn-next = Have a new one signed. The form is still here.
error-mandate-ended-by-county = The county has ended this mandate; it cannot be used any more.
error-mandate-ended-by-county-next = Please have a new mandate signed. If you do not know why, call the county. The filled-in form is still here.
error-mandate-asked-again = The county wants the mandate signed again, and it is not signed yet.
error-mandate-asked-again-next = Please have a new mandate signed, then hand in. What was corrected is kept.
error-mandate-other-person = The ID number in the form is not the one on the mandate.
error-mandate-other-person-next = Check that the right person is chosen; if so, have a new mandate signed.
error-helper-incomplete = The helper's details are not right yet.
error-helper-incomplete-next = Correct what is marked and try again.
error-name-blank = There is no name yet.
error-name-blank-next = Write the name as on the ID card.
error-name-long = The name is too long.
error-name-long-next = Write the name only, at most 40 characters.
error-id-number-blank = There is no ID number yet.
error-id-number-blank-next = Write all 18 digits from the ID card.
error-id-number-length = The ID number does not have 18 digits.
error-id-number-length-next = Count them on the ID card.
error-id-number-check = One digit of the ID number is wrong.
error-id-number-check-next = Compare it with the ID card, digit by digit.
error-phone-blank = There is no phone number yet.
error-phone-blank-next = Write a number at which somebody can be reached.
error-phone-shape = The phone number is not right.
error-phone-shape-next = A mobile number has 11 digits, a landline needs its area code.
error-relation-blank = The relation to the person is not chosen yet.
error-relation-blank-next = Choose one.
error-services-blank = It is not said yet which services it covers.
error-services-blank-next = Choose this one, or say that all are covered.
error-days-wrong = The last day is not chosen yet.
error-days-wrong-next = Choose a day from today on, at most three years ahead.
error-signature-missing = The person's signature is missing.
error-signature-missing-next = Let the person sign, or take a picture of a signed mandate.
error-same-name = Somebody here has the same name.
error-same-name-next = Look whether it is the same person. If not, tap “It is somebody else”.
error-erase-pin = Please give your PIN first.
error-erase-pin-next = Write the PIN above and delete again. If it is forgotten, tap “PIN forgotten”.
error-erase-others = The files of { $count } people have a PIN, and are theirs to delete.
error-erase-others-next = Delete them one by one under “Help others” with their PIN; if one is forgotten, tap “PIN forgotten” there.
error-under-way = This was applied for already, on { $date }, and the county is not done with it.
error-under-way-next = To know where it stands, tap “See the one that was sent”; it can be taken back there. If another one is really wanted, tap “Begin another one”.
error-person-unsent = Not yet at the county: { $count }. If you delete now, the county never gets it.
error-person-unsent-next = Wait until it has been sent; or, if it is not wanted any more, press “Delete all, what is not sent too”.
error-same-number = This number ends in { $digits }, as that of { $name } does.
error-same-number-next = Please compare it with the card. If it is the number of { $name }, change it; if it is right, tap “The number is right”.
error-not-helper = Helping others is not switched on here.
error-not-helper-next = Switch on helping others in the settings.
error-nobody-to-pick = This person was not found.
error-nobody-to-pick-next = Fill it in, or pick somebody else.
error-paper-not-kept = The photo was not stored: this person’s file was closed while the photo was being prepared.
error-paper-not-kept-next = Please open this person’s file again and add the photo once more.
error-changed-meanwhile = It has not been sent yet: this application was changed while it was being prepared.
error-changed-meanwhile-next = Please read it through again, then send it.

## catalog
error-pack-not-a-pack = This file is not a set of guides for this app.
error-pack-not-a-pack-next = Look for another file on the stick, one with “pack” in its name.
error-pack-too-new = These guides need a newer version of the app.
error-pack-too-new-next = Install the new version first. The guides you have still work.
error-pack-damaged = These guides are damaged; perhaps the copy was cut short.
error-pack-damaged-next = Copy the file again. The guides you have were not touched.
error-pack-wrong-key = These guides were not issued by your county and were not taken.
error-pack-wrong-key-next = Ask your helper for a copy from the village or the town.
error-pack-older = These guides are older than the ones you have; nothing was changed.
error-pack-older-next = Nothing to do: go on with the ones you have.
error-pack-same-version = This guide has the version that is here already, but other content. Nothing was changed.
error-pack-same-version-next = Please tell the helper; the county has to publish another version.
error-pack-not-compared = The digits of this guide must be compared with the county before it can be used.
error-pack-not-compared-next = Please call 12345 and have the six groups read out to you; use it only if all of them are equal.
error-pack-wrong-county = These guides belong to another county and were not taken.
error-pack-wrong-county-next = Look for the file of your own county.
error-pack-too-large = This set of guides is too large to read here.
error-pack-too-large-next = Tell your helper, so that the county can make it again.

## protocol (codes that the county answers with)
error-bad-request = The county did not understand what was sent.
error-bad-request-next = Everything you filled in is here. Please update this program and send again.
error-not-signed-in = The county did not recognise this device.
error-not-signed-in-next = Nothing to do: it signs in again by itself.
error-not-found = The county does not have this.
error-not-found-next = What is stored here is still here. Please call the county.
error-key-reused = Two different contents came under one number; the county keeps both.
error-key-reused-next = Please call the county and say which one is meant.
error-wrong-signature = The county could not verify this device's signature and did not take it.
error-wrong-signature-next = Everything you filled in is here. Please hand it in again; if that fails, ask your helper.
error-wrong-county = This application is for another county.
error-wrong-county-next = Please load this county's guides, then hand it in again.
error-unknown-key = The county has a new lock, and this does not open with it.
error-unknown-key-next = Please go online to update the guides, then hand it in again. Nothing is lost.
error-unreadable = What arrived at the county cannot be opened.
error-unreadable-next = Yours here is fine. Please hand it in again.
error-unknown-version = The county has a new form and no longer takes this one.
error-unknown-version-next = Please update the guides, look through the new form and hand it in. Your answers are carried over.
error-invalid-answers = The county found answers that do not meet the rules.
error-invalid-answers-next = Please look through the form, correct it and hand it in again.
error-mandate-invalid = The mandate has ended or does not cover this, so the county cannot take it.
error-mandate-invalid-next = Please sign a new mandate with the person, then hand it in again.
error-replayed = The county has had this for a while.
error-replayed-next = No need to send it again. Please look at where it is.
error-too-large = This is too large for the county.
error-too-large-next = Please use a smaller photo.
error-wrong-type = The county does not take this kind of file.
error-wrong-type-next = Please take a photo of it, or use a PDF.
error-too-many = Too much was sent at once.
error-too-many-next = Nothing to do: it is sent again in a while.
error-unavailable = The county's machine is out of order right now.
error-unavailable-next = Yours is stored and is sent again in a while.
error-device-ended = The county has ended this device.
error-device-ended-next = If it is your own, please phone the village helper or the county. Everything on it is kept.
error-client-too-old = This program is too old for the county.
error-client-too-old-next = Please update it. Everything you filled in is here.
error-clock-wrong = This device's time is far from the county's.
error-clock-wrong-next = Please set date and time in the device's settings.
error-wrong-offset = A photo broke off half way.
error-wrong-offset-next = Nothing to do: it goes on where it broke off.
error-wrong-hash = A photo was damaged on the way.
error-wrong-hash-next = Nothing to do: it is sent again.

## county (starting the county's own program)
error-county-folder = The data folder cannot be read or written.
error-county-folder-next = Please check that it is there, that you may write to it, and that the disk is not full.
error-county-key-damaged = A key file is damaged.
error-county-key-damaged-next = Please put it back from a backup. Do not delete it: with a new one the old applications cannot be opened.
error-county-no-opening-key = The desk's public key is not here yet.
error-county-no-opening-key-next = Please start the desk once, then put keys/opening.pub here.
error-county-listen = This address cannot be used.
error-county-listen-next = Another program may have it. Try another port, for example --listen 127.0.0.1:8430.
error-county-newer-data = These data were written by a newer version.
error-county-newer-data-next = Please use the newer version. Nothing was touched.
error-county-disk-full = The disk is full.
error-county-disk-full-next = Please make room and start again. Everything that was taken is here.
error-county-database = The database cannot be opened.
error-county-database-next = Please check the data folder or restore a backup.
error-county-desk-keys = The public half can read keys of the desk.
error-county-desk-keys-next = Move opening.key, decision.key, desk.key and desk-access.txt to a folder that only the desk can read, name it with --keys there, and start again.
error-county-desk-open = The desk would be reached from other machines without encryption.
error-county-desk-open-next = Let it listen on 127.0.0.1 behind a proxy that speaks TLS, and add --desk-behind-tls.
error-county-running = This data folder is in use.
error-county-running-next = Stop county serve first, then restore.
error-county-no-backup = There is no whole backup here.
error-county-no-backup-next = Look for the folder with backup.json in it.
error-county-not-empty = There is something in this folder already.
error-county-not-empty-next = Take a new folder for a backup; to restore, add --replace: what is there is moved to before-restore, not deleted.
error-county-restoring = The last restore was not finished.
error-county-restoring-next = Run the same county restore once more, then start.
error-county-other = This data folder belongs to another county.
error-county-other-next = Please choose another folder, or give the right --county.
error-county-randomness = The system gives no randomness, so no key can be made.
error-county-randomness-next = Please restart the machine and try again.

## vault
error-locked = This person's things are locked.
error-locked-next = Please type the PIN to open them.
error-wrong-key = The key of this machine does not fit the data here.
error-wrong-key-next = Nothing was touched. Please ask the helper whether the system account was changed.
error-wrong-passphrase = The passphrase is wrong.
error-wrong-passphrase-next = Please check capitals and spaces and type it again.
error-wrong-pin = The PIN is not right.
error-wrong-pin-next = Please think it over and type it slowly.
error-pin-wait = There were too many wrong tries.
error-pin-wait-next = Please try again { $wait }; everything is still there.
error-weak-secret = This is easy to guess.
error-weak-secret-next = A PIN needs at least six digits, not one digit again and again, not digits in a row, and none from the identity number. A passphrase needs at least eight characters.
error-too-new = The data here was saved by a newer version of the app.
error-too-new-next = Nothing was touched. Please install the newer version.
error-damaged = Some of the stored data is damaged.
error-damaged-next = The damaged part was put aside and the last copy is used. Please look what is missing.
error-disk-full = There is no space left, so the last step was not saved.
error-disk-full-next = Everything before it is kept. Please delete some photos or files and tap again.
error-second-instance = The app is open already.
error-second-instance-next = Please use the window that is open.
error-keyring-locked = Your data is locked. This computer keeps the key, and is not unlocked yet.
error-keyring-locked-next = Unlock the computer with your login password first, then tap “Try again”.
error-no-keyring = This machine has no place to keep a key.
error-no-keyring-next = Choose a passphrase; it is asked for whenever you open the app.
error-key-missing = The data is there, but its key was not found.
error-key-missing-next = Nothing was changed. Log in under your usual name, then open the app.
error-item-gone = What you asked for is no longer there.
error-item-gone-next = Please go back and open it from the list.
error-frozen = This application was sent and cannot be changed.
error-frozen-next = When the county asks for corrections, the places to change are opened by themselves.
error-practice = This cannot be done in practice; nothing is ever sent.
error-practice-next = End practice first.
error-paper-wrong-type = This file is neither a photo nor a PDF.
error-paper-wrong-type-next = Please choose a photo, or take a new one.
error-paper-heic = This photo is stored as HEIC, which cannot be opened here.
error-paper-heic-next = Please open it on the phone, take a screenshot and choose the screenshot. On an iPhone, for later: Settings, Camera, Formats, Most Compatible.
error-paper-other-picture = This kind of picture cannot be opened here.
error-paper-other-picture-next = Please open it, take a screenshot and choose the screenshot, or take a new photo.
error-paper-document = This is a document, neither a photo nor a PDF.
error-paper-document-next = Please open it, save it as a PDF and choose that; or print it and take a photo.
error-paper-film = This is a film, not a photo.
error-paper-film-next = Please take a photo and choose it.
error-paper-too-large = This photo is too large.
error-paper-too-large-next = Please take a new one of ordinary size.
error-paper-unreadable = This photo cannot be opened; it may be incomplete.
error-paper-unreadable-next = Please choose another one, or take it again.
error-paper-in-use = An unfinished application still needs this paper.
error-paper-in-use-next = Delete it when that is done, or after choosing another paper there.
error-storage = Something went wrong while saving.
error-storage-next = What you filled in before is here. Try once more; if that does not help, ask the village helper.

## sync
error-offline = The county cannot be reached at the moment.
error-offline-next = Nothing to do: it goes by itself when there is a network.
error-broken = The link broke on the way.
error-broken-next = Nothing to do: it goes on where it was, and only once.
error-receipt-wrong = The county's receipt does not fit, so it does not count as received.
error-receipt-wrong-next = It will be checked again by itself; if it stays so, please call 12345.
error-answer-unreadable = The county's answer could not be read.
error-answer-unreadable-next = Nothing to do: it is tried again a little later.
error-refused = The county did not take it.
error-refused-next = Everything is kept. Please call and ask why.
error-conflict = The county's record differs from what is here.
error-conflict-next = Everything is kept. Please call and ask.
error-address-refused = The county's address is not safe, so nothing is sent there.
error-address-refused-next = Please get newer guides, or ask the helper.
error-papers-held = The photos wait for a network that costs nothing.
error-papers-held-next = To send them now, allow mobile data in the settings.

## Interface
error-host-unreachable = The app got stuck; this was not done.
error-host-unreachable-next = Try once more. If it stays like this, ask for help and do not close it yet.

## Words that found nothing
error-unknown-words = These words are no longer here
error-unknown-words-next = Nothing to do: go back one page.
error-words-private = These words may hold somebody's number and were not sent
error-words-private-next = Search once more without the number, then the county can be told.

## Reminders
error-last-done-wrong = That day does not fit.
error-last-done-wrong-next = The day you last did it must be today or before today. Please look at year, month and day again.
error-being-sent = It is being sent right now.
error-being-sent-next = Wait a moment and tap again. Once it has arrived, you can withdraw it.
error-already-left = It may have reached the county already.
error-already-left-next = It cannot be taken back on this device any more. You can tap “Withdraw”.
error-already-decided = The county has already decided; it cannot be withdrawn.
error-already-decided-next = If anything is unclear, please call and ask.
error-not-left-yet = It has not left yet, so there is nothing to withdraw.
error-not-left-yet-next = Just tap “Take it back”.
error-not-to-recall = This one cannot be taken back now.
error-not-to-recall-next = Please see where it is, or call and ask.
error-not-to-reopen = This one need not be filled in again now.
error-not-to-reopen-next = Please see where it is, or call and ask.
error-reason-too-long = The reason is too long.
error-reason-too-long-next = Please make it shorter, at most { $most } characters; you may leave it blank.
error-wrong-pin-wait = The PIN is not right, and there were too many tries.
error-wrong-pin-wait-next = Please try again { $wait }; everything is still there.

error-nothing-to-pick = There is nothing to pick here any more: it is settled, or was changed again.
error-nothing-to-pick-next = Please open this application and look once more.

error-no-space = Filling in on several devices is not switched on yet.
error-no-space-next = Please switch it on here first, then add the other device.

error-has-space = Your drafts already travel between this device and your others.
error-has-space-next = Nothing to add: just go on filling in.

error-space-code-wrong = Not added: these 20 digits do not fit, or the file is not whole.
error-space-code-wrong-next = Please read them out again from the other device, group by group.

error-space-digits-differ = Not added: the two devices show different 6 digits.
error-space-digits-differ-next = Please look there and write them again. If they still differ, begin again on that device.

error-space-words-differ = What you wrote is not what stands above.
error-space-words-differ-next = Please look at your paper and write them again.

error-space-words-count = { $all } characters are needed, there are { $count }.
error-space-words-count-next = Please write them one by one, from your paper.

error-space-words-unknown = Character { $place } is not in the list.
error-space-words-unknown-next = Please look whether character { $place } was written wrongly.

error-space-words-wrong = These characters do not belong together: one may be wrong, or two changed places.
error-space-words-wrong-next = Please compare them with your paper from the start.

error-space-name-taken = The other device has this name too.
error-space-name-taken-next = Please call this one otherwise.
