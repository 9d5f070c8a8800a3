# Findings about a workbook, for county staff: what is wrong, then what to do. Keys are workbook- and the code.
workbook-other = { $code }: { $details }
workbook-file-not-a-workbook = “{ $file }” is not an Excel workbook. Open it in Excel or WPS and save it as .xlsx.
workbook-file-is-text = “{ $file }” holds plain text, not a workbook; renaming it is not enough. Open it in Excel or WPS and save it as .xlsx.
workbook-file-format-ods = “{ $file }” is an .ods file, which is not read here. Save it as .xlsx.
workbook-file-format-xlsb = “{ $file }” is an .xlsb file, in which hidden rows and the look of numbers cannot be seen. Save it as .xlsx.
workbook-file-format-old-xls = “{ $file }” is an .xls from before Excel 97, in which hidden rows and the look of numbers cannot be seen. Save it as .xlsx.
workbook-file-damaged = “{ $file }” cannot be opened: it is incomplete or damaged. Copy it again, or open it in Excel or WPS and save it anew.
workbook-file-has-password = “{ $file }” is protected by a password. Remove the password and save it again.
workbook-file-too-big = “{ $file }” is larger than { $limit } MB. Remove pictures and sheets that are not needed.
workbook-file-too-big-unpacked = “{ $file }” unpacks to more than { $limit } MB and was not read. Look for large filled areas and delete them.
workbook-file-too-many-sheets = “{ $file }” has more than { $limit } sheets. Delete those that are not needed.
workbook-file-too-many-cells = More than { $limit } cells are filled; the rest was not read. Delete what is not needed.
workbook-file-wrong-extension = “{ $file }” has the wrong extension; it really is { $extension }. It was read all the same; rename it to .{ $extension }.
workbook-sheet-missing = A sheet is missing: { $sheet }. Add it as in the template.
workbook-sheet-twice = There are two sheets for { $sheet }; only the first was read. Merge them or rename the second.
workbook-sheet-unknown = The sheet “{ $sheet }” is not known and was not read. { $nearest ->
    [none] If it is a draft, begin its name with _.
   *[other] Did you mean “{ $nearest }”? If it is a draft, begin its name with _.
}
workbook-sheet-hidden = This sheet is hidden but was read all the same. Delete it if it is not wanted.
workbook-sheet-too-many-rows = This sheet has more than { $limit } rows; the rest was not read. Delete rows that are not needed, blank-looking ones too.
workbook-sheet-too-many-columns = This sheet has something beyond column { $limit }, which is not read. Move it to the left, or delete it.
workbook-row-hidden = This row is hidden but was read all the same. Delete it if it is not wanted.
workbook-column-hidden = This column is hidden but was read all the same. Delete it if it is not wanted.
workbook-cells-merged = { $area } is merged: only its first cell has a value, the others count as blank. Unmerge it and fill each cell.
workbook-heading-merged = The headings in { $area } are merged, so the columns cannot be told apart. Unmerge them, one heading a column.
workbook-heading-twice = Two columns have the heading “{ $heading }”. Delete or rename one of them.
workbook-column-missing = A column is missing: { $heading }. Add it to the headings.
workbook-column-unknown = The column “{ $heading }” is not known and was not read. { $nearest ->
    [none] If it is for yourselves, call it “note”.
   *[other] Did you mean “{ $nearest }”?
}
workbook-formula-without-value = This cell is a formula without a computed value. Open the file in Excel or WPS, let it compute and save it, or write the value itself.
workbook-cell-error = This cell shows { $value }, an error of its formula. Correct the formula or write the value itself.
workbook-cell-needed = This cell must not be blank ({ $column }). Fill it in.
workbook-number-too-long = “{ $value }” is stored as a number, and Excel keeps only 15 digits: the rest is already wrong. Format the cell as text and type it again.
workbook-number-shown-otherwise = The sheet shows “{ $shown }”, but “{ $value }” is stored, and that is what is read. Format the cell as text and type again what you see.
workbook-number-expected = “{ $value }” is not a whole number. Write digits only, such as 3.
workbook-date-expected = “{ $value }” is not a date. Write it like 2026-11-21.
workbook-word-unknown = “{ $word }” is not known. Allowed here: { $allowed }.
workbook-id-twice = The id “{ $id }” is already used in row { $row }. Choose another.
workbook-guide-key-missing = This row has no key. Add it or delete the row.
workbook-guide-key-needed = The guide lacks “{ $key }”. Add a row for it.
workbook-guide-key-twice = “{ $key }” already stands in row { $row }. Keep one row.
workbook-guide-key-unknown = The key “{ $key }” is not known and was not read. { $nearest ->
    [none] Compare it with the template.
   *[other] Did you mean “{ $nearest }”?
}
workbook-guide-id-unusable = The id “{ $id }” may hold only small letters, digits and hyphens, such as senior-allowance.
workbook-type-missing = This row has no type. Choose one from the list; if the row is a remark, begin it with #.
workbook-type-unknown = The type “{ $type }” is not known. { $nearest ->
    [none] Choose one from the list.
   *[other] Did you mean “{ $nearest }”? A choice question needs the name of its list after a blank.
}
workbook-type-not-supported = Questions of type “{ $type }” are not used here. Choose another type; the documentation lists them.
workbook-type-device-identifier = “{ $type }” would record the person's device or number, which is not allowed. Delete this row.
workbook-name-missing = This row has no name. Give it one that no other row has.
workbook-name-twice = The name “{ $name }” is already used{ $row ->
    [none] {""}
   *[other] { " " }in row { $row }
}, so the two cannot be told apart. Choose another.
workbook-name-with-sign = The name “{ $name }” holds blanks or signs. Use letters, digits and underscores only.
workbook-name-begins-with-digit = The name “{ $name }” must not begin with a digit. Put a letter before it.
workbook-name-unusable = The name “{ $name }” cannot be used. Use letters, digits and underscores only.
workbook-label-missing = “{ $name }” has no label: people would see a blank. Write the question.
workbook-group-not-closed = The group or repeat that begins here has no end. Add a row “end_group” or “end_repeat” under its last question.
workbook-end-without-begin = This end does not match a beginning. { $open ->
    [none] Nothing is open; delete this row.
   *[other] What is open is “{ $open }”; check that begins and ends are paired and of the same kind.
}
workbook-repeat-too-deep = A repeat may hold one more repeat, no deeper. Split it into two parts.
workbook-calculation-missing = “{ $name }” is a calculation without a formula. Fill in the column “calculation”.
workbook-appearance-unknown = The appearance “{ $word }” is not known and has no effect. The documentation lists those that are.
workbook-pages-wrong = The number of pages is “{ $said }”. Only images and files take pages, a whole number from 1 to { $most }, such as pages=8.
workbook-sensitive-unknown = The kind of sensitive data “{ $word }” is not known. Allowed: id, health, finance, minor, biometric, religion, track.
workbook-profile-unknown = The profile meaning “{ $word }” is not known. Use one from the documentation, such as person.name.
workbook-profile-own = The profile meaning “{ $word }” is not in the documented list. Answers are shared only with services that use the same word.
workbook-posted-without-guide = This question is marked “公示”, but the guide has no line “公示”. Say there what is posted and for how long, or remove the mark.
workbook-message-without-rule = There is a message here but no rule it belongs to, so it is never shown. Add the rule or delete the message.
workbook-material-unknown = The materials sheet has no id “{ $id }”. { $nearest ->
    [none] Add it there first.
   *[other] Did you mean “{ $nearest }”?
}
workbook-question-unknown = The form has no question “{ $name }”. { $nearest ->
    [none] Check the name.
   *[other] Did you mean “{ $nearest }”?
}
workbook-table-list-mixed = All questions of a table-list use one list; this one uses “{ $list }”. Make them the same.
workbook-list-unknown = The choices sheet has no list “{ $list }”. { $nearest ->
    [none] Add it, or check the name.
   *[other] Did you mean “{ $nearest }”?
}
workbook-list-missing = The choices sheet has no list “{ $list }”. Add it, or check the name.
workbook-list-file-missing = “{ $file }” was not found beside the workbook. Put it in the same folder.
workbook-list-file-encoding = The letters of “{ $file }” cannot be read. Open it in Excel or WPS and save it as “CSV UTF-8”.
workbook-list-file-column = “{ $file }” has no column “{ $heading }” in its first row, so there are no choices. Give the column this heading.
workbook-list-file-no-name = Row { $row } of “{ $file }” has no value. Add one, or delete the row.
workbook-list-file-too-long = “{ $file }” has more than { $limit } rows; the rest cannot be read. Split it into several files.
workbook-choice-without-list = This choice does not say to which list it belongs. Add the list name.
workbook-choice-without-name = A choice of the list “{ $list }” has no value. Add one.
workbook-choice-name-with-blank = The choice value “{ $name }” holds a blank and would be split in a multiple choice. Remove it; the label may keep it.
workbook-choice-twice = “{ $name }” stands twice in the list “{ $list }”. Delete one or give it another value.
workbook-example-choice-unknown = “{ $value }” in the example is not in the list “{ $list }”. Write the label of a choice.
workbook-expression-default-not-in-list = The default “{ $value }” is no choice of this question, so nobody could hand the form in. Write the value of a choice.
workbook-expression-default-unreadable = The default “{ $value }” cannot be read as an answer to this question, so nobody could hand the form in. Write it as the type asks.
workbook-first-value-unreadable = “{ $value }”, which this question works out, is none of its choices, so nobody could hand the form in. Let the expression give the value of a choice.
workbook-expression-full-width = The expression holds full-width signs and was read as { $normalised }. Change them, other programs may refuse it.
workbook-expression-syntax = The expression “{ $expression }” cannot be read from character { $position }: “{ $found }”. Look for a sign too many or too few.
workbook-expression-unfinished = The expression “{ $expression }” is unfinished. Complete it.
workbook-expression-unclosed-parenthesis = A parenthesis in “{ $expression }” is not closed. Count them.
workbook-expression-unclosed-text = A quotation in “{ $expression }” is not closed. Add the other mark.
workbook-expression-unclosed-variable = A {"${"} in “{ $expression }” is not closed. Write a name as {"${"}name{"}"}.
workbook-expression-variable = “{ $found }” is not a proper reference. Write it as {"${"}name{"}"}, without blanks.
workbook-expression-number = The number “{ $found }” is too long. Make it shorter.
workbook-expression-too-deep = The expression is nested too deeply. Split it into several calculations.
workbook-expression-too-long = The expression is too long. Split it into several calculations.
workbook-expression-unsupported-path = The path “{ $found }” is not supported. Use {"${"}name{"}"}.
workbook-expression-unknown-name = “{ $name }” in “{ $expression }” is no question of the form. { $suggestion ->
    [none] Check the name.
   *[other] Did you mean “{ $suggestion }”?
}
workbook-expression-ambiguous-name = More than one question is called “{ $name }”, so “{ $expression }” is unclear. Give them different names.
workbook-expression-unknown-path = The path in “{ $expression }” leads nowhere. Use {"${"}name{"}"}.
workbook-expression-above-root = “{ $expression }” goes up (..) beyond the form. Use fewer, or {"${"}name{"}"}.
workbook-expression-unknown-function = There is no function “{ $name }”. { $suggestion ->
    [none] The documentation lists those there are.
   *[other] Did you mean “{ $suggestion }”?
}
workbook-expression-unsupported-function = The function “{ $name }” is not supported here. The documentation lists those that are.
workbook-expression-argument-count = The function “{ $name }” has the wrong number of arguments. Compare it with the documentation.
workbook-expression-unknown-list = The list “{ $list }” is not on the choices sheet. Check its name.
workbook-expression-unknown-column = The list “{ $list }” has no column “{ $name }”. Add it to the choices sheet or check its name; for a question write {"${"}{ $name }{"}"}.
workbook-expression-list-path = Looking up in “{ $list }” is written wrongly. Use instance('{ $list }')/root/item[name = {"${"}name{"}"}]/label.
workbook-expression-instance-arguments = instance() takes the name of a list in quotation marks.
workbook-expression-pulldata-arguments = pulldata takes four things: file, column wanted, column to look in, value to look for.
workbook-expression-path-function-alone = “{ $name }” cannot stand alone; a path must follow.
workbook-expression-not-a-question = This function needs a question, such as {"${"}name{"}"}.
workbook-expression-not-a-select = jr:choice-name works for choice questions only. Name another question.
workbook-expression-regex = The pattern “{ $pattern }” is not valid. Check that brackets are paired.
workbook-expression-regex-unanchored = The pattern “{ $pattern }” matches anywhere in the answer. To match all of it put ^ before and $ after.
workbook-expression-cycle = These wait for each other in a circle: { $path }. Change one so that it no longer reads the other.
workbook-expression-never-relevant = The condition “{ $expression }” can never be true, so nobody sees this question. Check it.
workbook-expression-required-unanswerable = Nobody can answer this (a note, a calculation, or read-only), so “required” has no effect and stops nobody. Remove it, or let people answer.
workbook-expression-unknown-choice = The list “{ $list }” has no value “{ $choice }”, so this is never true. Write the value of a choice, not its label.
workbook-expression-date-with-text = A date is compared with the text “{ $found }”. Write dates as date('2026-11-21').
workbook-expression-date-with-number = A date is compared with the number { $found }. To compare ages use age().
workbook-expression-date-with-other = A date is compared with a question that is no date. Check both sides.
workbook-expression-number-with-text = A number is compared with the text “{ $found }”. Remove the quotation marks or check the name.
workbook-expression-ordered-text = The choice value “{ $found }” is no number and cannot be ordered. Use = or !=.
workbook-expression-arithmetic-on-text = Arithmetic on text gives a blank. Check the types of the questions.
workbook-expression-arithmetic-on-truth = Arithmetic on a truth value. Use if(condition, 1, 0).
workbook-expression-selected-on-other = selected() works for choice questions only. Check the name.
workbook-expression-not-a-date = “{ $found }” is not a date. Write it like '2026-11-21'.
workbook-form-not-loaded = The form cannot be opened. Correct the other faults of this sheet first.
workbook-form-format = The form's format ({ $format }) is not known. Use a newer program.
workbook-form-too-large = The form is too large. Split it into several services.
workbook-form-too-deep = Groups are nested too deeply. Use fewer levels.
workbook-form-unreadable = The form's content cannot be read (line { $line }). Compile the workbook again.

## Recordings: voice.tsv in the folder voice
workbook-clip-list-missing = There is no voice.tsv in the folder voice, so nobody knows which recording says which sentence. Add it: one a line, the file's name, a Tab, the sentence.
workbook-clip-list-letters = The letters of voice.tsv cannot be read. Open it in an editor and save it as UTF-8.
workbook-clip-line = This line needs the file's name, a Tab, the sentence. Please write it so.
workbook-clip-file-missing = There is no “{ $file }” in the folder voice. Put the recording there under exactly this name, without a folder.
workbook-clip-too-big = “{ $file }” has more than { $limit } KB. Save it as MP3, one channel, 64 kbit/s or less.
workbook-clip-kind = “{ $file }” is no recording that can be used. Save it as MP3, M4A, Ogg Vorbis or WAV.
workbook-clip-channels = “{ $file }” has more than one channel. Save it as mono.
workbook-clip-rate = “{ $file }” needs 8000 to 48000 samples a second. Save it with 16000 or 44100.
workbook-clip-long = “{ $file }” is longer than { $limit } seconds. One recording says one sentence: cut it or record it again.
workbook-clip-silent = There is almost nothing to hear in “{ $file }”. Record it again, nearer to the microphone.
workbook-clip-damaged = “{ $file }” is damaged or incomplete. Copy it again or record it again.
workbook-clip-sentences = “{ $sentence }” is more than one sentence. Pages are read sentence by sentence: one file and one line for each.
workbook-clip-sentence-twice = “{ $sentence }” has a recording already. Keep only one.
workbook-clip-too-many = More than { $limit } recordings. Record only what is heard most.
workbook-clip-all-too-big = The recordings have more than { $limit } MB together, too much for a village's network. Save them as MP3 with one channel, or record fewer.
workbook-clip-unlisted = voice.tsv does not name “{ $file }”, so it is not used. Add a line or remove the file.
workbook-clip-nowhere = Neither the services nor the app say “{ $sentence }”, so nobody would ever hear this recording. Write the sentence exactly as it stands on the page.
