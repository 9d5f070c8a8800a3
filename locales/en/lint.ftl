# Guide lint, for whoever writes the workbook: what is wrong and how to mend it.
lint-missing = “{ $value }” is still empty. Please fill it in.
lint-title-long = The title “{ $value }” has { $length } characters; { $limit } at most. Use the words people say.
lint-summary-long = The summary has { $length } characters, more than { $limit }. Say only for whom and for what.
lint-sentence-long = This sentence has { $length } characters, more than { $limit }: “{ $value }”. Please split it.
lint-jargon = “{ $value }” is hard to understand; “{ $instead }” would do.
lint-jargon-say = “{ $value }” is too general to be understood; instead: { $instead }.
lint-self-check-missing = There are no self-check questions yet. Two or three save people a trip.
lint-verdict-unknown = The verdict “{ $value }” is unknown; it is `no` or `ask`.
lint-phone-form = The phone “{ $value }” cannot be called: a landline needs its area code.
lint-phones-same = The phones to ask and to complain are both { $value }. Complaints need another number.
lint-unit-unknown = The unit “{ $value }” is unknown; it is working or natural days.
lint-promise-over-legal = The promise of { $value } days is longer than the legal { $limit }.
lint-visits-reason = { $value } visits are needed, but nothing says why.
lint-faq-few = There are { $value } questions and answers; at least { $limit } are needed.
lint-aliases-few = There are { $value } aliases; at least { $limit } are needed. Write what people say, old names too.
lint-aliases-many = There are { $value } aliases, more than { $limit }. Keep the most common ones.
lint-twice = “{ $value }” stands there twice; please remove one.
lint-event-unknown = The life event “{ $value }” is unknown; please pick one from the list.
lint-need-unknown = The need “{ $value }” is unknown: 1 needed, 2 not needed, 3 may follow later.
lint-date = “{ $value }” is no date; write it like 2026-11-20.
lint-dates-order = The last day { $limit } lies before the first day { $value }.
lint-form-missing = The guide says people apply here, but there is no form.
lint-permit-steps = A permit needs { $limit } steps; there are { $value }.
lint-fee-basis = A fee needs “{ $value }” among the codes; leave the fee empty when it is free.
lint-case-kind = The kind of case “{ $value }” does not agree with the promised days: 0 days is 即办件, more is 承诺件.
lint-depth-visits = The online depth is Ⅳ (all online), yet { $value } visits are needed.
lint-visits-channel = No visit is needed, but the channels “{ $value }” have neither online, mobile nor post.
lint-result-sample = The result “{ $value }” has no sample yet.
lint-result-kind = The result is a certificate, so its kind is 出证, not “{ $value }”.
lint-label-long = This question has { $length } characters, more than { $limit }: “{ $value }”. Move details to the hint.
lint-why-missing = “{ $value }” does not say why it is asked.
lint-seen-by-missing = Nothing says who will see the answer to “{ $value }”. Name the offices and people in “谁会看到”.
lint-declaration-unmarked = “{ $value }” promises that the answers are true. Write declaration.truth under profile, or the same is asked once more before sending.
lint-message-missing = “{ $value }” has a constraint but no message for when it fails.
lint-material-unknown = There is no material with the id “{ $value }”.
lint-sensitive-unknown = The kind of sensitive data “{ $value }” is unknown.
lint-sensitive-why = “{ $value }” is sensitive, so it must say why it is asked.
lint-sensitive-seen-by = “{ $value }” is sensitive, so it must say who will see it.
lint-sensitive-unmarked = “{ $value }” is sensitive and not marked as such ({ $kind }).
lint-example-unknown = The example names “{ $value }”, which is not in the form.
lint-example-refused = The form refuses the example's answer for “{ $value }”.
lint-example-gap = The example lacks the required answer “{ $value }”.
lint-office-unknown = The office “{ $value }” is not in the county's list.
lint-service-unknown = There is no service “{ $value }” to look at instead.
lint-calendar-day = The calendar's “{ $value }” is no date or lies outside the covered years.
lint-county-code = The county code “{ $value }” does not have six digits.
lint-reading = The reading “{ $value }” of “{ $word }” is not right: one syllable a character, with the number of its tone, spaces between, like lu4 an1.
lint-service-twice = Another workbook already has the id “{ $value }”.

## Parts of one matter
lint-part-question-unknown = This part wants the question “{ $value }”, which the form does not have. Compare the names.
lint-part-question-twice = Two places of the form are called “{ $value }”, so this part would see both. Rename one of them.
lint-part-when = The condition “{ $value }” cannot be read, so this part would never be made. Correct it.
lint-question-unused = “{ $value }” goes into no part: it is asked for nothing. Put it into the part that needs it, or do not ask it (Personal Information Protection Law art. 6: only what the matter needs).

## reminders
lint-repeat-months = “How often” says { $value }; write months, 1 to 60. Once a year is 12; leave it out where once is enough.

## What is posted
lint-posted-missing = This speaks of posting: “{ $value }”, but the guide has no “公示”. Add a line “公示” that says what is posted and for how long, and mark the questions that are posted in the column “公示”.
lint-posted-nobody = The guide says “{ $value }”, but no question is marked “公示”, so nobody who fills in knows which answer is posted. Mark those questions with “是”.
lint-posted-by-hand = “谁会看到” of “{ $value }” speaks of posting by hand. Remove it and mark the question in the column “公示”: the words then come from the guide, and the two cannot disagree.
lint-posted-contradicts = “{ $value }” is posted, yet this says that only some people see it. Remove that sentence.

## Yes and no
lint-yes-no = “{ $value }” is asked, but the choice reads “{ $given }”. Use another list, { $yes ->
        [want] “要” and “不要”
       *[other] “有” and “没有”
    }.
