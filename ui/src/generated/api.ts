// Generated from crates/app/src/api by `cargo run -p app --example generate`. Do not edit.

/**
 * Versions and keys.
 */
export type AboutView = { 
/**
 * Version of the app.
 */
version: string, 
/**
 * Licence.
 */
licence: string, 
/**
 * County.
 */
county: string, 
/**
 * Catalog version.
 */
packVersion: string, 
/**
 * Fingerprint of the county's catalog key.
 */
keyFingerprint: string, 
/**
 * Device id.
 */
device: string, };

/**
 * A question with its answer.
 */
export type AnswerCard = { 
/**
 * Service id.
 */
service: string, 
/**
 * Title of the guide it comes from.
 */
title: string, 
/**
 * Question.
 */
question: string, 
/**
 * Answer.
 */
answer: string, 
/**
 * Date of the guide, in words.
 */
date: string, };

/**
 * One answer.
 */
export type AnswerRequest = { 
/**
 * Draft id.
 */
draft: string, 
/**
 * Key of the question.
 */
key: string, 
/**
 * As typed; empty clears.
 */
value: string, };

/**
 * The answer to a typed question.
 */
export type AnswerView = { 
/**
 * False: we do not know; ask whom.
 */
known: boolean, 
/**
 * What was asked, answered.
 */
answers: Array<AnswerCard>, 
/**
 * What may have been meant: show the question, and its answer on a tap.
 */
offered: Array<AnswerCard>, 
/**
 * Whom to ask.
 */
ask: Array<PhoneView>, 
/**
 * What was remembered of it, when we do not know.
 */
miss: MissView | null, };

/**
 * Something changed outside of a command.
 */
export type AppEvent = { "kind": "syncChanged" } | { "kind": "caseChanged", 
/**
 * Id of the application.
 */
case: string, } | { "kind": "draftChanged", 
/**
 * Id of the draft.
 */
draft: string, } | { "kind": "locked" } | { "kind": "catalogChanged" } | { "kind": "reminderDue" } | { "kind": "speech", 
/**
 * Name of the reading, as the page gave it.
 */
id: string, 
/**
 * The sentence that begins; at the end the last one, or none when it was broken off.
 */
sentence: number | null, 
/**
 * Nothing more comes.
 */
ended: boolean, };

/**
 * Where the app stands.
 */
export type AppState = { 
/**
 * What to show first.
 */
stage: Stage, 
/**
 * What the machine in hand is called in sentences.
 */
device: DeviceKind, 
/**
 * Settings that hold.
 */
settings: Settings, 
/**
 * Who is present.
 */
person: PersonView | null, 
/**
 * Only the owner's own things are on this device: who opens them is not asked whose.
 */
alone: boolean, 
/**
 * Numbers on the home tiles.
 */
counts: Counts, 
/**
 * The plain sync line.
 */
sync: SyncView, 
/**
 * Which pack.
 */
catalog: CatalogStatus, 
/**
 * Set when a damaged file was set aside at start: what is missing, in words.
 */
repaired: string | null, 
/**
 * The device clock is so far off that dates cannot be trusted.
 */
clockWrong: boolean, 
/**
 * Draft that was on the screen when the app ended unexpectedly.
 */
resumeDraft: string | null, 
/**
 * The nearest thing the person asked to be reminded of, in words.
 */
reminder: string | null, 
/**
 * What was chosen in the first start so far; absent once it is behind us.
 */
setup: SetupView | null, 
/**
 * Practice mode: the person is made up and nothing is ever sent.
 */
practice: boolean, };

/**
 * A legal basis.
 */
export type BasisView = { 
/**
 * Law or document.
 */
name: string, 
/**
 * Article or number.
 */
article: string, 
/**
 * What it says.
 */
says: string, };

/**
 * Whom to call before anything is filled in.
 */
export type CallFirst = { 
/**
 * Somebody is in danger.
 */
danger: Array<PhoneView>, 
/**
 * No food, no roof, no money.
 */
need: Array<PhoneView>, };

/**
 * An application in a list.
 */
export type CaseCard = { 
/**
 * Id.
 */
id: string, 
/**
 * Service id.
 */
service: string, 
/**
 * Title.
 */
title: string, 
/**
 * For whom, in words; blank while everything in the file is one person's.
 */
whose: string, 
/**
 * Where it is.
 */
state: CaseState, 
/**
 * How the line is meant.
 */
tone: Tone, 
/**
 * One line, in words; never with the number.
 */
line: string, 
/**
 * 办件编号; empty before the receipt.
 */
number: string, 
/**
 * 最晚 …; empty when nothing is due.
 */
due: string, 
/**
 * The county is late.
 */
overdue: boolean, };

/**
 * Names an application.
 */
export type CaseId = { 
/**
 * Id.
 */
case: string, };

/**
 * Applications.
 */
export type CaseList = { 
/**
 * Those that need the person first.
 */
cases: Array<CaseCard>, };

/**
 * One of the applications that one set of answers made.
 */
export type CasePart = { 
/**
 * What it is, in words.
 */
name: string, 
/**
 * The office that has it; empty when only the county knows of it.
 */
office: string, 
/**
 * How far it is.
 */
state: PartState, 
/**
 * The same in words.
 */
line: string, 
/**
 * The result or the reason, in the county's words; may be empty.
 */
words: string, 
/**
 * How to appeal; may be empty.
 */
appeal: string, };

/**
 * Where it is.
 */
export type CaseState = "onDevice" | "sending" | "received" | "accepted" | "correctionsAsked" | "approved" | "denied" | "setAside" | "withdrawing" | "withdrawn" | "practice";

/**
 * One step.
 */
export type CaseStep = { 
/**
 * In words.
 */
name: string, 
/**
 * When, in words; empty when it has not come.
 */
at: string, 
/**
 * It has come.
 */
done: boolean, 
/**
 * How it is meant.
 */
tone: Tone, 
/**
 * The person must do something.
 */
needsYou: boolean, 
/**
 * Details; may be empty.
 */
note: string, };

/**
 * One application.
 */
export type CaseView = { 
/**
 * The card.
 */
card: CaseCard, 
/**
 * Worded gently.
 */
gentle: boolean, 
/**
 * For whom.
 */
forWhom: string, 
/**
 * The applicant's name as the form has it, for what is shown to others.
 */
applicant: string, 
/**
 * Every step, done ones and those to come.
 */
steps: Array<CaseStep>, 
/**
 * The applications that the answers made (一件事); empty when it is one by itself.
 */
parts: Array<CasePart>, 
/**
 * Papers delivered.
 */
papersSent: number, 
/**
 * Papers in all.
 */
papersTotal: number, 
/**
 * What must be mended.
 */
corrections: Array<CorrectionLine>, 
/**
 * Why it was denied or set aside; may be empty.
 */
reason: string, 
/**
 * What to do now; may be empty.
 */
next: string, 
/**
 * How to appeal; may be empty.
 */
appeal: string, 
/**
 * Ready-made text for 12345; empty when not overdue.
 */
overdueText: string, 
/**
 * Whom to call.
 */
phone: string, 
/**
 * The receipt.
 */
proof: ProofView | null, 
/**
 * It has not left this device: `ledger_recall` opens the draft again.
 */
canRecall: boolean, 
/**
 * The county has it, or may have it, and has not decided: `ledger_withdraw` asks for it back.
 */
canWithdraw: boolean, 
/**
 * The county did not take it, or it was withdrawn: `ledger_reopen` lets it be filled in anew.
 */
canReopen: boolean, };

/**
 * Which pack is in use.
 */
export type CatalogStatus = { 
/**
 * There is one.
 */
present: boolean, 
/**
 * Name of the county.
 */
county: string, 
/**
 * A demonstration county.
 */
demonstration: boolean, 
/**
 * Catalog version.
 */
version: string, 
/**
 * Date of the pack, in words.
 */
date: string, 
/**
 * Age in days.
 */
ageDays: number, 
/**
 * Older than the county promises to refresh it.
 */
stale: boolean, 
/**
 * How many services.
 */
services: number, 
/**
 * Never true; kept false so that a test can say so.
 */
canRollBack: boolean, 
/**
 * Fingerprint of the county's catalog key, to read to each other on the phone; empty without a pack.
 */
fingerprint: string, 
/**
 * The pack lay beside the installer and was taken without anybody choosing it.
 */
byItself: boolean, };

/**
 * What happened between two versions.
 */
export type ChangeKind = "added" | "removed" | "changed";

/**
 * One change against the version before.
 */
export type ChangeView = { 
/**
 * Which part of the guide, in words.
 */
part: string, 
/**
 * Which line of it; may be empty.
 */
what: string, 
/**
 * What happened.
 */
kind: ChangeKind, 
/**
 * Before; may be empty.
 */
old: string, 
/**
 * Now; may be empty.
 */
new: string, };

/**
 * One line.
 */
export type CheckLine = { 
/**
 * Key of the question.
 */
key: string, 
/**
 * Section it is in.
 */
section: string, 
/**
 * Question.
 */
question: string, 
/**
 * As a person reads it.
 */
answer: string, 
/**
 * What is wrong.
 */
error: FieldError | null, 
/**
 * Can be changed.
 */
editable: boolean, };

/**
 * A paper in the application.
 */
export type CheckPaper = { 
/**
 * Key of the question.
 */
key: string, 
/**
 * What it is.
 */
name: string, 
/**
 * Paper id; absent when missing.
 */
paper: string | null, };

/**
 * All answers.
 */
export type CheckView = { 
/**
 * Draft id.
 */
draft: string, 
/**
 * Title.
 */
title: string, 
/**
 * What must be mended first.
 */
problems: Array<CheckLine>, 
/**
 * All answers in reading order.
 */
lines: Array<CheckLine>, 
/**
 * Papers.
 */
papers: Array<CheckPaper>, 
/**
 * Nothing stands against sending.
 */
ready: boolean, 
/**
 * What the form says because of these answers (too young yet, a fee to pay): read once more before anything is sent.
 */
notes: Array<string>, };

/**
 * One choice.
 */
export type ChoiceView = { 
/**
 * Stored value.
 */
value: string, 
/**
 * In words.
 */
label: string, };

/**
 * One side.
 */
export type ConflictSide = { 
/**
 * The answer as it is stored; of a row or a draft blank where it was written in; none where it was taken back or deleted.
 */
value: string | null, 
/**
 * The answer in words.
 */
shown: string, 
/**
 * The device, as it was called.
 */
device: string, 
/**
 * When, by that device's clock, in words.
 */
at: string, };

/**
 * Something that was written in two ways.
 */
export type ConflictView = { 
/**
 * The draft.
 */
draft: string, 
/**
 * Its title.
 */
title: string, 
/**
 * Key of the question, or of the row; blank for the draft itself.
 */
key: string, 
/**
 * The question in words.
 */
question: string, 
/**
 * The sides.
 */
sides: Array<ConflictSide>, };

/**
 * One consent.
 */
export type ConsentView = { 
/**
 * Kind.
 */
kind: string, 
/**
 * The sentence.
 */
text: string, 
/**
 * Why it is asked although it was given already; may be empty.
 */
why: string, };

/**
 * What the county named is right as it stands: nobody who has checked is kept from going on.
 */
export type CorrectionKeep = { 
/**
 * Draft id.
 */
draft: string, 
/**
 * Key of the correction.
 */
key: string, };

/**
 * One thing to mend.
 */
export type CorrectionLine = { 
/**
 * Key of the question.
 */
key: string, 
/**
 * Question.
 */
question: string, 
/**
 * What is wrong and how to mend it.
 */
note: string, 
/**
 * The papers that are to be taken again, where the county named single pages of a photo; they are marked among the others.
 */
retake: Array<string>, 
/**
 * How it stands.
 */
state: CorrectionState, };

/**
 * What became of one thing that was to be mended. Nothing is sent while one is left.
 */
export type CorrectionState = "left" | "kept" | "mended";

/**
 * Corrections the county asked for.
 */
export type CorrectionView = { 
/**
 * 办件编号.
 */
number: string, 
/**
 * Last day, in words.
 */
until: string, 
/**
 * Exactly these.
 */
items: Array<CorrectionLine>, };

/**
 * Numbers on the home tiles.
 */
export type Counts = { 
/**
 * Unfinished applications.
 */
drafts: number, 
/**
 * Applications under way.
 */
cases: number, 
/**
 * Applications the county wants mended.
 */
corrections: number, 
/**
 * Stored papers.
 */
papers: number, 
/**
 * News that was not seen yet.
 */
news: number, };

/**
 * The kind of machine that the app runs on.
 */
export type DeviceKind = "phone" | "computer";

/**
 * A draft in a list.
 */
export type DraftCard = { 
/**
 * Id.
 */
id: string, 
/**
 * Service id.
 */
service: string, 
/**
 * Title of the service.
 */
title: string, 
/**
 * For whom, in words; blank while everything in the file is one person's.
 */
whose: string, 
/**
 * Questions answered.
 */
done: number, 
/**
 * Questions shown.
 */
total: number, 
/**
 * When last changed, in words.
 */
changed: string, 
/**
 * Corrections the county asked for.
 */
correction: boolean, };

/**
 * Begin an application.
 */
export type DraftCreate = { 
/**
 * Service id.
 */
service: string, 
/**
 * It is known that the same matter is under way for the same person, and another application is wanted. Else that is
 * refused as `under-way`, with the case and the day it was sent.
 */
againOk?: boolean | null, };

/**
 * Names a draft.
 */
export type DraftId = { 
/**
 * Id.
 */
draft: string, };

/**
 * Unfinished applications.
 */
export type DraftList = { 
/**
 * Last changed first.
 */
drafts: Array<DraftCard>, };

/**
 * What changed; nodes replace those of the same key, `removed` are gone, new ones follow `after`.
 */
export type DraftPatch = { 
/**
 * Nodes as they are now.
 */
changed: Array<NodeView>, 
/**
 * Keys that are gone.
 */
removed: Array<string>, 
/**
 * All keys in document order, given when nodes came, went or moved.
 */
order: Array<string> | null, 
/**
 * There is a change to take back.
 */
canUndo: boolean, 
/**
 * Key to go to (a row just added).
 */
focus: string | null, 
/**
 * How what the county asked for stands now; absent where it asked for nothing.
 */
correction: CorrectionView | null, };

/**
 * A draft, whole.
 */
export type DraftView = { 
/**
 * Id.
 */
id: string, 
/**
 * Service id.
 */
service: string, 
/**
 * Title.
 */
title: string, 
/**
 * All relevant and irrelevant visible nodes, document order; children follow their group.
 */
nodes: Array<NodeView>, 
/**
 * Key of the question that was on the screen.
 */
place: string | null, 
/**
 * When the county asked for corrections.
 */
correction: CorrectionView | null, 
/**
 * There is a change to take back.
 */
canUndo: boolean, 
/**
 * What changed because the form has a newer version, in words; empty otherwise.
 */
formChanged: Array<string>, 
/**
 * The sections of the form in order, the same whatever is answered: "第 2 部分，共 5 部分 · 家里人".
 */
sections: Array<SectionView>, };

/**
 * A draft that another device ended.
 */
export type ElsewhereView = { 
/**
 * What was done.
 */
what: ElsewhereWhat, 
/**
 * The draft.
 */
draft: string, 
/**
 * Its title.
 */
title: string, 
/**
 * The device, as it was called.
 */
device: string, 
/**
 * When, by that device's clock, in words.
 */
at: string, };

/**
 * What another device did with a draft.
 */
export type ElsewhereWhat = "sent" | "deleted";

/**
 * Confirmation.
 */
export type EraseRequest = { 
/**
 * Must be true.
 */
confirm: boolean, 
/**
 * It is known that something has not reached the county yet, and that it never will.
 */
unsentOk?: boolean | null, 
/**
 * The owner's PIN, where there is one: refused as `erase-pin` without it.
 */
pin?: string | null, };

/**
 * Why not.
 */
export type ErrorCode = "bad-input" | "answer-too-long" | "unknown-command" | "internal" | "busy" | "not-open" | "no-person" | "no-catalog" | "no-form" | "form-too-new" | "no-self-check" | "unknown-service" | "unknown-draft" | "unknown-question" | "unknown-case" | "unknown-paper" | "unknown-person" | "unknown-pack" | "pack-not-compared" | "nothing-to-undo" | "draft-has-problems" | "consent-missing" | "mandate-missing" | "mandate-ended" | "mandate-incomplete" | "agent-not-allowed" | "not-to-mend" | "left-unmended" | "being-sent" | "already-left" | "already-decided" | "not-left-yet" | "not-to-recall" | "not-to-reopen" | "reason-too-long" | "not-confirmed" | "export-failed" | "export-open" | "export-phrase-short" | "unknown-words" | "words-private" | "last-done-wrong" | "mandate-withdrawn" | "mandate-unnamed" | "mandate-not-for-this" | "mandate-other-person" | "helper-incomplete" | "name-blank" | "name-long" | "id-number-blank" | "id-number-length" | "id-number-check" | "phone-blank" | "phone-shape" | "relation-blank" | "services-blank" | "days-wrong" | "signature-missing" | "same-name" | "same-number" | "erase-others" | "erase-pin" | "person-unsent" | "under-way" | "not-helper" | "nobody-to-pick" | "paper-not-kept" | "changed-meanwhile" | "nothing-to-pick" | "no-space" | "has-space" | "space-code-wrong" | "weak-pin" | "space-digits-differ" | "space-name-taken" | "space-words-differ" | "space-words-count" | "space-words-unknown" | "space-words-wrong" | "mandate-asked-again" | "mandate-ended-by-county" | "locked" | "wrong-key" | "wrong-passphrase" | "wrong-pin" | "pin-wait" | "weak-secret" | "too-new" | "damaged" | "disk-full" | "second-instance" | "keyring-locked" | "no-keyring" | "key-missing" | "item-gone" | "practice" | "frozen" | "paper-wrong-type" | "paper-heic" | "paper-other-picture" | "paper-document" | "paper-film" | "paper-too-large" | "paper-unreadable" | "paper-in-use" | "storage" | "pack-not-a-pack" | "pack-too-new" | "pack-damaged" | "pack-wrong-key" | "pack-older" | "pack-same-version" | "pack-wrong-county" | "pack-too-large" | "host-unreachable";

/**
 * Names a life event.
 */
export type EventId = { 
/**
 * Id; blank for all.
 */
event: string, };

/**
 * Life events.
 */
export type EventList = { 
/**
 * In the interface's order.
 */
events: Array<EventView>, };

/**
 * A life event.
 */
export type EventView = { 
/**
 * Id.
 */
id: string, 
/**
 * In words.
 */
name: string, 
/**
 * How many services.
 */
services: number, };

/**
 * One line of the example.
 */
export type ExampleLine = { 
/**
 * Question.
 */
question: string, 
/**
 * Answer.
 */
answer: string, };

/**
 * How everything of the present person is taken along: under a phrase, or in clear where that was said twice.
 */
export type ExportRequest = { 
/**
 * Seals every file; at least eight characters. Refused as `export-open` when absent without `clear_ok`.
 */
phrase?: string | null, 
/**
 * It is known that whoever finds the files can read them.
 */
clearOk?: boolean | null, };

/**
 * What was written.
 */
export type ExportView = { 
/**
 * Name of the folder, for the person to find.
 */
folder: string, 
/**
 * Where it lies on this machine, whole.
 */
place: string, 
/**
 * File names.
 */
files: Array<string>, };

/**
 * What is wrong and how to mend it.
 */
export type FieldError = { 
/**
 * How serious it is.
 */
kind: FieldErrorKind, 
/**
 * Which question, what is wrong, how to mend it.
 */
text: string, 
/**
 * The other answer that this is about, to go to.
 */
other?: OtherAnswer, 
/**
 * What `draft_correct_number` does about it, in words; absent where it does nothing.
 */
together?: string, };

/**
 * How serious it is. All but the last must be mended.
 */
export type FieldErrorKind = "required" | "constraint" | "type" | "again" | "asked" | "warning";

/**
 * Names a remembered answer.
 */
export type FieldId = { 
/**
 * Meaning.
 */
field: string, };

/**
 * Whether an amount or a window holds today.
 */
export type FigureState = "holds" | "ended" | "ahead";

/**
 * An amount or window.
 */
export type FigureView = { 
/**
 * Name.
 */
name: string, 
/**
 * Value.
 */
value: string, 
/**
 * An amount; otherwise a time to apply in.
 */
amount: boolean, 
/**
 * Nobody gets this sum: it is the line up to which the difference is paid.
 */
topUp: boolean, 
/**
 * When it holds, in words.
 */
valid: string, 
/**
 * Whether it holds today.
 */
state: FigureState, };

/**
 * How a service is used.
 */
export type GuideMode = "apply" | "checkAndObject" | "phoneFirst" | "explainOnly";

/**
 * Names a guide.
 */
export type GuideRequest = { 
/**
 * Id.
 */
service: string, 
/**
 * The version before, when it is still here.
 */
previous: boolean, };

/**
 * A guide.
 */
export type GuideView = { 
/**
 * Service id.
 */
id: string, 
/**
 * Plain title.
 */
title: string, 
/**
 * Official name.
 */
officialName: string, 
/**
 * 给谁办、能得什么.
 */
summary: string, 
/**
 * How it is used.
 */
mode: GuideMode, 
/**
 * Worded gently.
 */
gentle: boolean, 
/**
 * A demonstration county.
 */
demonstration: boolean, 
/**
 * 条件.
 */
conditions: Array<string>, 
/**
 * Questions exist.
 */
hasSelfCheck: boolean, 
/**
 * 要带什么.
 */
materials: Array<MaterialView>, 
/**
 * 去哪里、几点、电话; the person's own village and town first.
 */
places: Array<OfficeView>, 
/**
 * A place is the person's own village or town, and no village is chosen.
 */
needsVillage: boolean, 
/**
 * 怎么走.
 */
steps: Array<StepView>, 
/**
 * 多久.
 */
promise: string, 
/**
 * 多久, in one breath: the number and its unit.
 */
howLong: string, 
/**
 * 法定; may be empty.
 */
legalLimit: string, 
/**
 * 跑几次.
 */
visits: string, 
/**
 * How many times one must go; 0 when never.
 */
visitsNeeded: number, 
/**
 * 多少钱.
 */
fee: string, 
/**
 * Costs nothing.
 */
free: boolean, 
/**
 * 可以请人代办吗.
 */
agent: string, 
/**
 * 委托 is possible.
 */
agentAllowed: boolean, 
/**
 * 结果.
 */
result: string, 
/**
 * Amounts and windows: what holds today, else the newest, and what is to come.
 */
figures: Array<FigureView>, 
/**
 * 依据.
 */
basis: Array<BasisView>, 
/**
 * Questions and answers.
 */
faq: Array<AnswerCard>, 
/**
 * A filled-in example.
 */
example: Array<ExampleLine>, 
/**
 * 咨询.
 */
askPhone: string, 
/**
 * 投诉.
 */
complainPhone: string, 
/**
 * Version.
 */
version: string, 
/**
 * In words.
 */
checkedOn: string, 
/**
 * Who checked it.
 */
checkedBy: string, 
/**
 * What changed since the version before, as the county wrote it; may be empty.
 */
changes: string, 
/**
 * What changed since the version before, compared here.
 */
changeList: Array<ChangeView>, 
/**
 * Whom to call before anything is filled in; absent unless the service begins with the phone.
 */
callFirst: CallFirst | null, 
/**
 * There is a form to fill in here.
 */
canApply: boolean, 
/**
 * What one form sets going (一件事); empty for a single application.
 */
parts: Array<PartView>, 
/**
 * The version before can be read.
 */
hasPrevious: boolean, 
/**
 * An unfinished application of this service.
 */
draft: string | null, 
/**
 * One that was sent and is not decided yet: whoever begins another is asked first.
 */
underWay: UnderWay | null, };

/**
 * Whom to call.
 */
export type HelpView = { 
/**
 * Lines, nearest first.
 */
lines: Array<PhoneView>, 
/**
 * Offices, nearest first: the village's desk, the town's, the county's own.
 */
offices: Array<OfficeView>, 
/**
 * No village is chosen, so nothing near can be shown.
 */
needsVillage: boolean, };

/**
 * Who helps on this device. Refused as `helper-incomplete` with a code for each field that is wrong.
 */
export type HelperKeep = { 
/**
 * Name.
 */
name: string, 
/**
 * ID number.
 */
idNumber: string, 
/**
 * Phone.
 */
phone: string, };

/**
 * Who helps on this device: given once.
 */
export type HelperView = { 
/**
 * Name; may be empty.
 */
name: string, 
/**
 * ID number; may be empty.
 */
idNumber: string, 
/**
 * Phone; may be empty.
 */
phone: string, 
/**
 * All three are there.
 */
complete: boolean, };

/**
 * Which control to show.
 */
export type Input = "group" | "repeat" | "row" | "note" | "text" | "paragraph" | "integer" | "decimal" | "money" | "idNumber" | "phone" | "bankCard" | "date" | "time" | "dateTime" | "selectOne" | "selectMany" | "village" | "acknowledge" | "photo" | "file" | "signature" | "place" | "computed";

/**
 * Why a command did not do it. The sentences are `error-<code>` and `error-<code>-next`.
 */
export type IpcError = { 
/**
 * Which.
 */
code: ErrorCode, 
/**
 * Arguments of the sentence; never an answer or a name.
 */
args: { [key in string]: string }, 
/**
 * What is wrong with each field of the request; only where fields are at fault.
 */
fields?: { [key in string]: ErrorCode }, 
/**
 * Trying the same again may help.
 */
canRetry: boolean, 
/**
 * A number to tell the helper, when the fault is ours; stands in the log as well.
 */
incident?: string | null, };

/**
 * A language of the interface, by its tag (BCP 47).
 */
export type Language = "zh-Hans" | "zh-Hant" | "en";

/**
 * Every application of everybody whose file may be seen, for whoever helps others.
 */
export type LedgerOverview = { 
/**
 * Last changed first.
 */
cases: Array<OverviewCase>, 
/**
 * How many more there are of people whose file is locked with a PIN; they are counted, not shown.
 */
hidden: number, };

/**
 * A mandate for the present person. Refused as `mandate-incomplete` with a code for each field that is wrong.
 */
export type MandateCreate = { 
/**
 * Legal name of the person it is for.
 */
principalName: string, 
/**
 * ID number of the person it is for.
 */
principalIdNumber: string, 
/**
 * Helper's name.
 */
agentName: string, 
/**
 * Helper's ID number.
 */
agentIdNumber: string, 
/**
 * Helper's phone.
 */
agentPhone: string, 
/**
 * Whose the helper is; refused while absent.
 */
relation: Relation | null, 
/**
 * Service ids; must name at least one unless `allServices` says so.
 */
services: Array<string>, 
/**
 * All services, said explicitly.
 */
allServices?: boolean | null, 
/**
 * Last day, YYYY-MM-DD.
 */
until: string, 
/**
 * How it was signed; refused while absent.
 */
signedBy: WayToSign | null, 
/**
 * Paper id of the signature or the photo.
 */
paper: string, 
/**
 * It is known that somebody else here has a number that ends so; this one is right. Else that is refused as
 * `same-number`, with their name.
 */
sameNumberOk?: boolean | null, };

/**
 * Names a mandate.
 */
export type MandateId = { 
/**
 * Id.
 */
mandate: string, };

/**
 * Mandates of the present person.
 */
export type MandateList = { 
/**
 * Newest first.
 */
mandates: Array<MandateView>, 
/**
 * After one was ended: titles of what waited to leave under it. It stays here as drafts.
 */
held: Array<string>, 
/**
 * After one was ended: titles of what the county may have already.
 */
onTheWay: Array<string>, };

/**
 * How long a mandate holds that begins today: whole calendar months by the clock that its beginning is taken from.
 */
export type MandateSpan = { 
/**
 * Its last day, YYYY-MM-DD.
 */
until: string, 
/**
 * In words, with the last day.
 */
label: string, };

/**
 * A mandate for the present person, filled in as far as everything is known.
 */
export type MandateStart = { 
/**
 * Legal name of the person it is for.
 */
principalName: string, 
/**
 * ID number of the person it is for.
 */
principalIdNumber: string, 
/**
 * Helper's name.
 */
agentName: string, 
/**
 * Helper's ID number.
 */
agentIdNumber: string, 
/**
 * Helper's phone.
 */
agentPhone: string, 
/**
 * What the helper was to this person in the last mandate; of somebody new, only the office of a village helper.
 */
relation: Relation | null, 
/**
 * How long it may hold, the shortest first.
 */
spans: Array<MandateSpan>, };

/**
 * Whether a mandate holds today.
 */
export type MandateState = "valid" | "ended" | "withdrawn" | "endedByCounty";

/**
 * A mandate.
 */
export type MandateView = { 
/**
 * Id.
 */
id: string, 
/**
 * Helper's name.
 */
agentName: string, 
/**
 * In words.
 */
relation: string, 
/**
 * Titles; empty means all.
 */
services: Array<string>, 
/**
 * First day, in words.
 */
from: string, 
/**
 * Last day, in words.
 */
until: string, 
/**
 * No longer valid today.
 */
ended: boolean, 
/**
 * Valid, ended by its date, or withdrawn.
 */
state: MandateState, 
/**
 * Legal name of the person it is for.
 */
principalName: string, 
/**
 * Last digits of that person's ID number; may be empty.
 */
principalLastDigits: string, 
/**
 * In the list: titles of what was sent under it and still waits here, so that its end would hold it back.
 */
waiting: Array<string>, };

/**
 * Whether the person has it here.
 */
export type MaterialState = "have" | "missing" | "expired";

/**
 * A paper asked for.
 */
export type MaterialView = { 
/**
 * Id within the service.
 */
id: string, 
/**
 * Kind of paper.
 */
kind: string, 
/**
 * Name.
 */
name: string, 
/**
 * How to get it.
 */
how: string, 
/**
 * In words: needed, not needed, may follow later.
 */
need: string, 
/**
 * Must be brought, whatever is answered.
 */
must: boolean, 
/**
 * In words on which answer it depends; may be empty.
 */
when: string, 
/**
 * The county looks it up itself.
 */
lookedUp: boolean, 
/**
 * Have, not yet, expired.
 */
state: MaterialState, 
/**
 * The stored paper that serves, or the expired one.
 */
paper: string | null, 
/**
 * What the stored paper is called; may be empty.
 */
paperName: string, 
/**
 * Day on which it was stored, in words; may be empty.
 */
paperSince: string, };

/**
 * Names words that found nothing.
 */
export type MissId = { 
/**
 * What was wanted.
 */
kind: MissKind, 
/**
 * The words.
 */
text: string, };

/**
 * What was not found.
 */
export type MissKind = "service" | "answer";

/**
 * What the present person looked for in vain.
 */
export type MissList = { 
/**
 * Newest first.
 */
misses: Array<MissView>, };

/**
 * Words that found nothing. They stay in the person's file until the person lets the county know.
 */
export type MissView = { 
/**
 * A service or an answer was wanted.
 */
kind: MissKind, 
/**
 * The words, exactly as they would leave.
 */
text: string, 
/**
 * When last, and how often, in words.
 */
when: string, 
/**
 * The county was told: when, in words; empty when not.
 */
told: string, 
/**
 * Short enough, and without a number that could be somebody's.
 */
mayTell: boolean, };

/**
 * One piece of news.
 */
export type NewsItem = { 
/**
 * Id.
 */
id: string, 
/**
 * Kind.
 */
kind: NewsKind, 
/**
 * How it is meant.
 */
tone: Tone, 
/**
 * What it is about: the title of the service.
 */
title: string, 
/**
 * For whom, in words; blank while everything in the file is one person's.
 */
whose: string, 
/**
 * One line, in words.
 */
line: string, 
/**
 * When, in words; empty for a reminder.
 */
when: string, 
/**
 * Application it is about.
 */
case: string | null, 
/**
 * Service it is about.
 */
service: string | null, 
/**
 * Not seen yet.
 */
unread: boolean, };

/**
 * What kind of news it is.
 */
export type NewsKind = "received" | "accepted" | "corrections" | "approved" | "denied" | "withdrawn" | "notWithdrawn" | "mandateEnded" | "refused" | "setAside" | "reminder";

/**
 * News of the present person.
 */
export type NewsList = { 
/**
 * Newest first; reminders, which are of today, before everything.
 */
news: Array<NewsItem>, 
/**
 * How many are not seen yet.
 */
unread: number, };

/**
 * What was before the person's eyes.
 */
export type NewsShown = { 
/**
 * Ids of what was shown; everything else stays unread.
 */
ids: Array<string>, };

/**
 * One node of a form.
 */
export type NodeView = { 
/**
 * Stable key (row ids); used in requests.
 */
key: string, 
/**
 * Key of the group, row or repeat it is in; empty at top level.
 */
parent: string, 
/**
 * Control.
 */
input: Input, 
/**
 * Question, in the person's language.
 */
label: string, 
/**
 * Help; may be empty.
 */
hint: string, 
/**
 * Longer help, folded; may be empty.
 */
guidance: string, 
/**
 * Why it is asked; may be empty.
 */
why: string, 
/**
 * Who will see it; may be empty.
 */
seenBy: string, 
/**
 * Shown.
 */
relevant: boolean, 
/**
 * Must be answered.
 */
required: boolean, 
/**
 * Cannot be changed (also: not among the corrections).
 */
readonly: boolean, 
/**
 * Canonical text.
 */
value: string, 
/**
 * As a person reads it: choice labels, dates in words, numbers grouped.
 */
shown: string, 
/**
 * What is wrong, if anything.
 */
error: FieldError | null, 
/**
 * Choices on offer.
 */
choices: Array<ChoiceView>, 
/**
 * Answers given before, or people who are known already, the likeliest first; never used without a tap.
 */
offers: Array<Offer>, 
/**
 * Kind of sensitive data.
 */
sensitive: string | null, 
/**
 * Kind of paper asked for.
 */
material: string | null, 
/**
 * So many pages a photo or file may have; the value is then their ids, joined by one space, in order.
 */
mostPages: number, 
/**
 * Section it is in, counted from 1: `DraftView.sections[page - 1]`. Stable whatever is answered.
 */
page: number, 
/**
 * Name of the row: the person's in it ("王桂英"), "家里人 2" while there is none; only for rows.
 */
rowLabel: string, 
/**
 * Only for repeats: one more row may be added.
 */
canAdd: boolean, 
/**
 * Only for rows.
 */
canRemove: boolean, 
/**
 * Only for repeats: how many rows there must be at least at the moment.
 */
minRows: number, 
/**
 * Only for repeats: a row is missing; the page asks for it at once.
 */
needsRow: boolean, 
/**
 * For repeats and rows: what one row is called ("家里人"); may be empty.
 */
rowNoun: string, 
/**
 * "不记得" is an answer here: send exactly this word as the value.
 */
mayForget: boolean, 
/**
 * Only for dates of what has just happened: 今天 and 昨天 by the app's clock, to be answered by one tap.
 */
quickDays: Array<ChoiceView>, };

/**
 * No request, or no answer beyond "done".
 */
export type Nothing = Record<symbol, never>;

/**
 * A number that was mended, to be taken for every place of the same person.
 */
export type NumberCorrection = { 
/**
 * Draft id.
 */
draft: string, 
/**
 * Key of the question where it is right.
 */
key: string, };

/**
 * An answer given before.
 */
export type Offer = { 
/**
 * Canonical text.
 */
value: string, 
/**
 * As a person reads it.
 */
shown: string, 
/**
 * Where it came from, in words.
 */
source: string, 
/**
 * A known person: taken with `draft_fill_row`, it fills what else the row asks about them. Absent: an answer by itself.
 */
from: string | null, 
/**
 * What else it fills, as the row asks for it (身份证号、出生日期); empty for an answer by itself.
 */
also: Array<string>, 
/**
 * The name of somebody who may be meant: whoever it is has to be chosen, and it is never filled in along with others.
 */
alone: boolean, };

/**
 * Where to go.
 */
export type OfficeView = { 
/**
 * Id.
 */
id: string, 
/**
 * Name.
 */
name: string, 
/**
 * Address.
 */
address: string, 
/**
 * Hours.
 */
hours: string, 
/**
 * Phone.
 */
phone: string, 
/**
 * Who answers there; may be empty.
 */
who: string, 
/**
 * How to get there.
 */
way: string, 
/**
 * What can be done there.
 */
note: string, 
/**
 * Whether it works today, else the next day it does, in words; empty when its hours do not say.
 */
today: string, 
/**
 * It works today.
 */
open: boolean, 
/**
 * In the person's own village or town.
 */
near: boolean, };

/**
 * An answer somewhere else in the form.
 */
export type OtherAnswer = { 
/**
 * Key of the question.
 */
key: string, 
/**
 * What leads there, in words.
 */
label: string, };

/**
 * One application of somebody.
 */
export type OverviewCase = { 
/**
 * Id; opened with `ledger_read` once its person is present.
 */
id: string, 
/**
 * Id of the person.
 */
person: string, 
/**
 * As the person is called; may be empty.
 */
personName: string, 
/**
 * What tells people of one name apart; may be empty.
 */
personNote: string, 
/**
 * Service id.
 */
service: string, 
/**
 * Title.
 */
title: string, 
/**
 * Where it is.
 */
state: CaseState, 
/**
 * The same in a word or two.
 */
stateWord: string, 
/**
 * How to show it.
 */
tone: Tone, 
/**
 * 办件编号; empty before the receipt.
 */
number: string, 
/**
 * 最晚 …; empty when nothing is due.
 */
due: string, 
/**
 * The county is late.
 */
overdue: boolean, 
/**
 * When anything last changed, in words.
 */
changed: string, 
/**
 * The same, to sort by (RFC 3339).
 */
changedAt: string, };

/**
 * A pack file that lies within reach.
 */
export type PackFound = { 
/**
 * Id given by the host; never a path.
 */
id: string, 
/**
 * File name.
 */
name: string, 
/**
 * Where, in words.
 */
place: string, 
/**
 * County it says it is of.
 */
county: string, 
/**
 * Version it says it has.
 */
version: string, 
/**
 * Error code when it cannot be used.
 */
problem: ErrorCode | null, 
/**
 * Fingerprint of the key that signed it: six groups of five digits, to be read to each other; empty when it cannot be used.
 */
fingerprint: string, 
/**
 * It is taken only when somebody has compared the fingerprint: the device knows no county yet, and the file did not come with
 * the program.
 */
mustCompare: boolean, };

/**
 * Names a pack.
 */
export type PackId = { 
/**
 * Id.
 */
pack: string, 
/**
 * The fingerprint as it was read out and found equal; asked for where it must be compared.
 */
compared?: string, };

/**
 * Packs within reach.
 */
export type PackList = { 
/**
 * Newest first.
 */
packs: Array<PackFound>, };

/**
 * A picture of a page with everything personal covered.
 */
export type PagePicture = { 
/**
 * The PNG, base64: a page that may write no file has no other way.
 */
png: string, };

/**
 * Change what is said about a paper.
 */
export type PaperChange = { 
/**
 * Id.
 */
paper: string, 
/**
 * Kind.
 */
paperKind?: string | null, 
/**
 * YYYY-MM-DD; blank clears.
 */
expires?: string | null, };

/**
 * Names a paper.
 */
export type PaperId = { 
/**
 * Id.
 */
paper: string, };

/**
 * Papers of the present person.
 */
export type PaperList = { 
/**
 * Newest first.
 */
papers: Array<PaperView>, };

/**
 * A stored paper with all its pages.
 */
export type PaperView = { 
/**
 * Names it in requests: the ids of its pages, joined by one space, as an answer has them.
 */
id: string, 
/**
 * Ids of its pages, in order, for their pictures.
 */
pages: Array<string>, 
/**
 * Kind.
 */
kind: string, 
/**
 * In words.
 */
name: string, 
/**
 * When it was stored, in words.
 */
date: string, 
/**
 * Until when it is valid, in words; may be empty.
 */
expires: string, 
/**
 * Found by content.
 */
mediaType: string, 
/**
 * Where it was used.
 */
used: Array<string>, };

/**
 * How far a part is.
 */
export type PartState = "open" | "done" | "denied";

/**
 * One of the applications that one form makes.
 */
export type PartView = { 
/**
 * Name.
 */
name: string, 
/**
 * The office that gets it.
 */
office: string, 
/**
 * Only for some: that depends on answers.
 */
depends: boolean, };

/**
 * Everybody at a glance, for whoever helps others.
 */
export type PeopleOverview = { 
/**
 * Last opened first.
 */
people: Array<PersonLine>, };

/**
 * A new person.
 */
export type PersonCreate = { 
/**
 * How to call them.
 */
name: string, 
/**
 * The owner of the device.
 */
isSelf: boolean, 
/**
 * It is known that somebody here is called the same, and it is somebody else.
 */
sameNameOk?: boolean | null, };

/**
 * Delete a person for good.
 */
export type PersonDelete = { 
/**
 * Id.
 */
person: string, 
/**
 * Needed where there is one, also for the person who is present.
 */
pin?: string | null, 
/**
 * It is known that something of theirs has not reached the county yet, and that it never will.
 */
unsentOk?: boolean | null, };

/**
 * Somebody on this device.
 */
export type PersonId = { 
/**
 * Id.
 */
person: string, };

/**
 * One person at a glance. Of somebody whose file is locked with a PIN only numbers are shown.
 */
export type PersonLine = { 
/**
 * Id.
 */
person: string, 
/**
 * As the person is called; may be empty.
 */
name: string, 
/**
 * What to say for them: the name, what a form says, 您自己; never empty.
 */
called: string, 
/**
 * What tells them apart, in words; may be empty.
 */
note: string, 
/**
 * Town and village; may be empty.
 */
village: string, 
/**
 * Last four of the ID number; may be empty.
 */
lastDigits: string, 
/**
 * When the file was last open, in words; empty when never.
 */
lastOpened: string, 
/**
 * The same, to sort by (RFC 3339); empty when never.
 */
lastOpenedAt: string, 
/**
 * The owner of the device.
 */
isSelf: boolean, 
/**
 * The one whose things are on the screen.
 */
present: boolean, 
/**
 * A PIN protects the file.
 */
hasPin: boolean, 
/**
 * The file is closed.
 */
locked: boolean, 
/**
 * Unfinished applications, as of when the file was last open.
 */
drafts: number, 
/**
 * Applications on the way or at the county.
 */
waiting: number, 
/**
 * Applications the county wants mended.
 */
toMend: number, 
/**
 * Applications that were refused or set aside.
 */
refused: number, 
/**
 * Applications that are done.
 */
done: number, 
/**
 * Last day of the mandate that holds or held last, in words; empty without one.
 */
mandateUntil: string, 
/**
 * The same, to sort by (YYYY-MM-DD); empty without one.
 */
mandateUntilDay: string, 
/**
 * Whether it holds; absent without one.
 */
mandateState: MandateState | null, };

/**
 * People of this device.
 */
export type PersonList = { 
/**
 * In order of creation.
 */
people: Array<PersonView>, };

/**
 * Switch to a person.
 */
export type PersonOpen = { 
/**
 * Id.
 */
person: string, 
/**
 * PIN, when there is one.
 */
pin?: string | null, };

/**
 * Another name to be called by.
 */
export type PersonRename = { 
/**
 * Id.
 */
person: string, 
/**
 * The new name.
 */
name: string, 
/**
 * Needed for somebody with a PIN who is not present.
 */
pin?: string | null, 
/**
 * It is known that somebody here is called the same, and it is somebody else.
 */
sameNameOk?: boolean | null, };

/**
 * A person served on this device.
 */
export type PersonView = { 
/**
 * Id.
 */
id: string, 
/**
 * As the person chose to be called; may be empty.
 */
name: string, 
/**
 * What to say for them: the name, what a form says, 您自己; never empty.
 */
called: string, 
/**
 * The same where nothing else stands beside it: with what tells them apart wherever somebody else is called so.
 */
told: string, 
/**
 * The owner of the device.
 */
isSelf: boolean, 
/**
 * A PIN protects the file.
 */
hasPin: boolean, 
/**
 * Her PIN is short, as older versions took them, and she has not been asked yet whether it should become longer.
 */
askLongerPin: boolean, 
/**
 * The file is closed.
 */
locked: boolean, 
/**
 * The one whose things are on the screen.
 */
present: boolean, 
/**
 * The mandate the helper acts under; absent for oneself.
 */
mandate: MandateView | null, 
/**
 * What tells them apart from others: village and last digits of the ID number where known. Never empty where somebody
 * else is called the same: then that it is locked, when it was last open, and which of them it is.
 */
note: string, 
/**
 * When the file was last open, in words; empty when never.
 */
lastOpened: string, 
/**
 * The PIN was said to be forgotten: when the file can be deleted without it, in words; empty where nobody said so.
 */
freeAt: string, 
/**
 * The file can be deleted without its PIN.
 */
free: boolean, };

/**
 * A line.
 */
export type PhoneView = { 
/**
 * Digits.
 */
number: string, 
/**
 * For what.
 */
what: string, 
/**
 * Name of the person who answers; may be empty.
 */
who: string, };

/**
 * A new PIN.
 */
export type PinChange = { 
/**
 * Present PIN.
 */
old?: string | null, 
/**
 * New PIN; absent removes it.
 */
new?: string | null, };

/**
 * Which question is on the screen.
 */
export type PlaceRequest = { 
/**
 * Draft id.
 */
draft: string, 
/**
 * Key of the question.
 */
key: string, };

/**
 * One remembered answer.
 */
export type ProfileField = { 
/**
 * Meaning, e.g. person.name.
 */
field: string, 
/**
 * In words.
 */
label: string, 
/**
 * As shown (grouped, masked where sensitive).
 */
value: string, 
/**
 * Where it came from, in words.
 */
source: string, 
/**
 * Where it was used, in words.
 */
used: Array<string>, };

/**
 * What is remembered.
 */
export type ProfileView = { 
/**
 * Fields.
 */
fields: Array<ProfileField>, };

/**
 * The receipt.
 */
export type ProofView = { 
/**
 * 办件编号.
 */
number: string, 
/**
 * When, in words.
 */
receivedAt: string, 
/**
 * Content hash.
 */
hash: string, 
/**
 * Fingerprint of the county's key.
 */
key: string, 
/**
 * Always true: nothing else is shown.
 */
verified: boolean, };

/**
 * What the person typed or said.
 */
export type Query = { 
/**
 * Text.
 */
text: string, 
/**
 * The person pressed 找, and is not just typing: what is then not found is remembered.
 */
asked: boolean, };

/**
 * Towns and villages.
 */
export type Region = { 
/**
 * Name of the county.
 */
county: string, 
/**
 * Towns.
 */
towns: Array<TownView>, };

/**
 * Whose the helper is.
 */
export type Relation = "relative" | "village-helper" | "neighbour" | "other";

/**
 * Only what is given changes.
 */
export type ReminderChange = { 
/**
 * Service id.
 */
service: string, 
/**
 * Remind, or no longer.
 */
on?: boolean | null, 
/**
 * When it was last done, YYYY-MM-DD, today or before; blank forgets it.
 */
lastDone?: string | null, };

/**
 * Reminders that are on, the most pressing first.
 */
export type ReminderList = { 
/**
 * One a service.
 */
reminders: Array<ReminderView>, };

/**
 * Names a service.
 */
export type ReminderOf = { 
/**
 * Service id.
 */
service: string, };

/**
 * The reminder of one service.
 */
export type ReminderView = { 
/**
 * Service id.
 */
service: string, 
/**
 * Its title.
 */
title: string, 
/**
 * What comes then: the window by its name, else the service.
 */
what: string, 
/**
 * For whom it would be, in words; blank where nobody is present.
 */
forWhom: string, 
/**
 * The service has a day to be reminded of.
 */
possible: boolean, 
/**
 * Somebody is present whose reminder it would be.
 */
canSet: boolean, 
/**
 * The person asked for it.
 */
on: boolean, 
/**
 * What is next and when, or that no day is known.
 */
next: string, 
/**
 * How many days are left, in words; blank when none are.
 */
left: string, 
/**
 * More about it: offices closed, estimated, what comes after.
 */
notes: Array<string>, 
/**
 * Within 30 days, or late.
 */
near: boolean, 
/**
 * The day has passed.
 */
late: boolean, 
/**
 * The person has said that she knows.
 */
heard: boolean, 
/**
 * How often it must be done, in words; blank where once is enough.
 */
every: string, 
/**
 * When it was last done, YYYY-MM-DD; blank when nobody has said.
 */
lastDone: string, 
/**
 * The same in words.
 */
lastDoneShown: string, };

/**
 * One more row.
 */
export type RowAdd = { 
/**
 * Draft id.
 */
draft: string, 
/**
 * Key of the repeat.
 */
key: string, };

/**
 * Fill a row with a person who is known already; only what is blank is filled.
 */
export type RowFill = { 
/**
 * Draft id.
 */
draft: string, 
/**
 * Key of the row, or of any question in it.
 */
row: string, 
/**
 * `from` of the offer.
 */
from: string, };

/**
 * Names a row.
 */
export type RowRef = { 
/**
 * Draft id.
 */
draft: string, 
/**
 * Key of the row.
 */
key: string, };

/**
 * What was found.
 */
export type SearchView = { 
/**
 * Best first.
 */
hits: Array<ServiceCard>, 
/**
 * FAQ entries that fit.
 */
answers: Array<AnswerCard>, 
/**
 * Nothing fits: show life events, the helper, 12345.
 */
nothing: boolean, 
/**
 * Whom to ask when nothing fits: the village's helper and the hotline.
 */
ask: Array<PhoneView>, 
/**
 * What was remembered of it, when the person asked and nothing fits.
 */
miss: MissView | null, };

/**
 * A passphrase.
 */
export type Secret = { 
/**
 * As typed.
 */
passphrase: string, };

/**
 * One part of a form.
 */
export type SectionView = { 
/**
 * Heading.
 */
title: string, 
/**
 * Key of its first node.
 */
first: string, };

/**
 * One answer.
 */
export type SelfCheckAnswer = { 
/**
 * Reference.
 */
at: string, 
/**
 * Value.
 */
value: string, };

/**
 * Answers so far.
 */
export type SelfCheckRequest = { 
/**
 * Service id.
 */
service: string, 
/**
 * Answers so far.
 */
answers: Array<SelfCheckAnswer>, };

/**
 * Next questions and the verdict.
 */
export type SelfCheckView = { 
/**
 * Questions to show, answered ones included.
 */
questions: Array<NodeView>, 
/**
 * So far.
 */
verdict: Verdict, 
/**
 * Which condition failed, in words.
 */
reasons: Array<string>, 
/**
 * What may fit instead.
 */
instead: Array<ServiceCard>, };

/**
 * Send it.
 */
export type SendRequest = { 
/**
 * Draft id.
 */
draft: string, 
/**
 * Kinds that were ticked.
 */
consents: Array<string>, };

/**
 * One of the applications that one set of answers makes.
 */
export type SendingPart = { 
/**
 * What it is, in words.
 */
name: string, 
/**
 * The office that gets it.
 */
office: string, };

/**
 * What leaves the device.
 */
export type SendingView = { 
/**
 * Draft id.
 */
draft: string, 
/**
 * Service id: whoever lacks a mandate writes it for this service.
 */
service: string, 
/**
 * Title.
 */
title: string, 
/**
 * To which office.
 */
to: string, 
/**
 * Why, in words.
 */
why: string, 
/**
 * The applications that these answers make, each with the office that gets it (一件事); empty when it is one.
 */
parts: Array<SendingPart>, 
/**
 * How many answers.
 */
answers: number, 
/**
 * How many photos, page by page. A signature is none, and neither is the mandate.
 */
photos: number, 
/**
 * How many signed mandates go along, each a paper of its own.
 */
mandates: number, 
/**
 * How many signatures.
 */
signatures: number, 
/**
 * How many documents that are neither.
 */
files: number, 
/**
 * What must be agreed to, each with a tick of its own, never pre-ticked.
 */
consents: Array<ConsentView>, 
/**
 * For whom the helper acts, in words.
 */
acting: string | null, 
/**
 * Error code of what stands against sending (mandate missing or ended).
 */
problem: ErrorCode | null, };

/**
 * A service in a list.
 */
export type ServiceCard = { 
/**
 * Id.
 */
id: string, 
/**
 * Plain title.
 */
title: string, 
/**
 * 给谁办、能得什么.
 */
summary: string, 
/**
 * How it is used.
 */
mode: GuideMode, 
/**
 * Why it was found, in words.
 */
why: string | null, };

/**
 * Services.
 */
export type ServiceList = { 
/**
 * In order.
 */
services: Array<ServiceCard>, };

/**
 * Settings of this device.
 */
export type Settings = { 
/**
 * Body size.
 */
textLevel: TextLevel, 
/**
 * Colours.
 */
theme: Theme, 
/**
 * One question a page, or a section of the form; absent while nobody has chosen: then a helper's laptop shows sections and
 * everything else one question.
 */
oneQuestion: boolean | null, 
/**
 * Read-aloud buttons are shown.
 */
readAloud: boolean, 
/**
 * 0.7 to 1.2, 0.85 unless changed.
 */
speechRate: number, 
/**
 * Each page is read by itself, for people who cannot read.
 */
readEachPage: boolean, 
/**
 * Of every sentence.
 */
language: Language, 
/**
 * This device serves several people.
 */
helperMode: boolean, 
/**
 * Code of the town: of the village, or chosen alone.
 */
town: string | null, 
/**
 * The village chosen.
 */
village: VillagePick | null, 
/**
 * Papers may leave over mobile data.
 */
syncMetered: boolean, 
/**
 * Idle minutes before a person's file with a PIN is closed.
 */
lockMinutes: number, 
/**
 * A Chinese voice was found.
 */
speechAvailable: boolean, };

/**
 * Only the fields given change.
 */
export type SettingsChange = { 
/**
 * See Settings.
 */
textLevel?: TextLevel | null, 
/**
 * See Settings.
 */
theme?: Theme | null, 
/**
 * See Settings.
 */
oneQuestion?: boolean | null, 
/**
 * See Settings.
 */
readAloud?: boolean | null, 
/**
 * See Settings.
 */
speechRate?: number | null, 
/**
 * See Settings.
 */
readEachPage?: boolean | null, 
/**
 * See Settings.
 */
language?: Language | null, 
/**
 * See Settings.
 */
helperMode?: boolean | null, 
/**
 * Nine digits: as far as one got when a village is to be chosen.
 */
townCode?: string | null, 
/**
 * Twelve digits.
 */
villageCode?: string | null, 
/**
 * Name of the group.
 */
villageGroup?: string | null, 
/**
 * See Settings.
 */
syncMetered?: boolean | null, 
/**
 * 1 to 60.
 */
lockMinutes?: number | null, };

/**
 * Answers of the first start: one at a time to keep, or the last ones to finish with. What is absent stays as it was kept.
 */
export type SetupChoice = { 
/**
 * Body size.
 */
textLevel?: TextLevel | null, 
/**
 * Each page is read by itself, for people who cannot read.
 */
readEachPage?: boolean | null, 
/**
 * Of every sentence.
 */
language?: Language | null, 
/**
 * False: for oneself; true: helps others.
 */
helperMode?: boolean | null, 
/**
 * Twelve digits; blank: no village wanted now.
 */
villageCode?: string | null, 
/**
 * Group.
 */
villageGroup?: string | null, 
/**
 * How the person wants to be called here; may stay empty.
 */
name?: string | null, };

/**
 * What the first start asks next.
 */
export type SetupStep = "textLevel" | "forWhom" | "village" | "done";

/**
 * What was chosen in the first start so far. It is on disk already.
 */
export type SetupView = { 
/**
 * Body size; absent while nothing was chosen.
 */
textLevel: TextLevel | null, 
/**
 * Helps others; absent while nothing was chosen.
 */
helperMode: boolean | null, 
/**
 * The village; absent while none was chosen.
 */
village: VillagePick | null, 
/**
 * A village was not wanted now.
 */
villageSkipped: boolean, 
/**
 * How the person wants to be called; may be empty.
 */
name: string, 
/**
 * What to ask next. `done`: nothing stands against finishing.
 */
next: SetupStep, };

/**
 * What she read from her paper.
 */
export type SpaceBack = { 
/**
 * The characters at the places that were asked, in order.
 */
words: Array<string>, };

/**
 * What the device is called towards the others.
 */
export type SpaceBegin = { 
/**
 * As its owner calls it.
 */
device: string, };

/**
 * A parcel as it was shared, to be written to a file.
 */
export type SpaceFile = { 
/**
 * Sealed under the code, which is in no file.
 */
parcel: string, };

/**
 * A parcel that came.
 */
export type SpaceJoin = { 
/**
 * As it came.
 */
parcel: string, 
/**
 * As it was told.
 */
code: string, 
/**
 * The six digits that the giving device shows.
 */
digits: string, 
/**
 * What this device is called.
 */
device: string, 
/**
 * It was said that whom it is of, there called otherwise, is the person present.
 */
samePerson?: boolean, };

/**
 * A parcel that was opened.
 */
export type SpaceJoined = { 
/**
 * How it stands now.
 */
view: SpaceView, 
/**
 * Nothing was taken: it is of somebody who is called so there, and otherwise here.
 */
asks: string | null, };

/**
 * The key of the space for another device of hers: the parcel goes by file or picture, the code by mouth.
 */
export type SpaceParcel = { 
/**
 * Sealed under the code.
 */
parcel: string, 
/**
 * Twenty digits, in groups.
 */
code: string, 
/**
 * Six digits that the other device must show too.
 */
digits: string, };

/**
 * A side that was picked.
 */
export type SpacePick = { 
/**
 * The draft.
 */
draft: string, 
/**
 * As in the conflict.
 */
key: string, 
/**
 * The value of the side.
 */
value: string | null, };

/**
 * The characters of a lost device.
 */
export type SpaceRecover = { 
/**
 * As they were typed: simplified or traditional, with whatever stands between them.
 */
words: string, 
/**
 * What this device is called.
 */
device: string, };

/**
 * How it stands.
 */
export type SpaceView = { 
/**
 * Her drafts travel.
 */
on: boolean, 
/**
 * What this device is called towards the others; blank as long as none was said.
 */
device: string, 
/**
 * Drafts that the county does not have as they are here.
 */
waiting: number, 
/**
 * Their ids.
 */
onlyHere: Array<string>, 
/**
 * She has written down the characters that bring it back.
 */
wordsKept: boolean, 
/**
 * It has been read at the county: before that nobody knows what lies there.
 */
read: boolean, 
/**
 * Drafts in it that are still being filled in.
 */
forms: number, 
/**
 * Of those, the ones that cannot be begun here before the county's forms are here too.
 */
lacking: number, 
/**
 * It was brought back by its characters, and no device has ever written in it: they may be other characters.
 */
foundNothing: boolean, 
/**
 * What her other devices sent or deleted, newest first.
 */
elsewhere: Array<ElsewhereView>, 
/**
 * What she has to pick.
 */
conflicts: Array<ConflictView>, };

/**
 * The characters that bring the space back when every device is lost.
 */
export type SpaceWords = { 
/**
 * One character each, in order (BIP-39, simplified Chinese).
 */
words: Array<string>, 
/**
 * The places, from 1, that are asked back.
 */
asked: Array<number>, 
/**
 * She has said them back.
 */
kept: boolean, };

/**
 * What to read.
 */
export type SpeakRequest = { 
/**
 * Text.
 */
text: string, 
/**
 * Absent for the interface's.
 */
language?: Language | null, 
/**
 * Sentence to begin with.
 */
from: number, 
/**
 * Name of this reading; comes back in every event about it.
 */
id: string, };

/**
 * Whether something is being read.
 */
export type SpeechState = { 
/**
 * A voice is there.
 */
available: boolean, 
/**
 * It speaks.
 */
speaking: boolean, 
/**
 * Sentences of the text, in order; they cover it.
 */
sentences: Array<SpokenRange>, };

/**
 * A sentence of what is read, in UTF-16 code units of the text.
 */
export type SpokenRange = { 
/**
 * Where it begins.
 */
start: number, 
/**
 * Where it is over.
 */
end: number, };

/**
 * What to show first.
 */
export type Stage = "createPassphrase" | "unlock" | "firstStart" | "ready" | "tooNew" | "secondInstance" | "keyringLocked" | "keyMissing";

/**
 * A step.
 */
export type StepView = { 
/**
 * Name.
 */
name: string, 
/**
 * Who.
 */
who: string, 
/**
 * What happens.
 */
what: string, 
/**
 * In how long.
 */
limit: string, };

/**
 * One item that waits.
 */
export type SyncItem = { 
/**
 * What.
 */
title: string, 
/**
 * Why it waits.
 */
why: string, 
/**
 * Since when.
 */
since: string, 
/**
 * When it is tried again; may be empty.
 */
nextTry: string, 
/**
 * 照片 2/5; may be empty.
 */
progress: string, };

/**
 * Summary.
 */
export type SyncState = "nothingSent" | "allDelivered" | "waiting" | "sending" | "needsYou" | "setAside";

/**
 * The plain sync line.
 */
export type SyncView = { 
/**
 * Summary.
 */
state: SyncState, 
/**
 * How the line is meant.
 */
tone: Tone, 
/**
 * Items that wait.
 */
waiting: number, 
/**
 * In words; empty where nothing was ever sent.
 */
line: string, 
/**
 * Each item that waits.
 */
items: Array<SyncItem>, };

/**
 * Body size 18, 24 or 30 px.
 */
export type TextLevel = "standard" | "large" | "huge";

/**
 * Colours.
 */
export type Theme = "light" | "dark" | "contrast";

/**
 * How a line is meant, so that nothing that is fine looks like a warning.
 */
export type Tone = "calm" | "need" | "bad" | "done";

/**
 * A town.
 */
export type TownView = { 
/**
 * Nine digits.
 */
code: string, 
/**
 * Name.
 */
name: string, 
/**
 * Villages.
 */
villages: Array<VillageView>, };

/**
 * An application of the present person that the county has not decided.
 */
export type UnderWay = { 
/**
 * Its case.
 */
case: string, 
/**
 * What it is and when it was sent, in words.
 */
words: string, 
/**
 * The day on which it was sent, in words.
 */
date: string, };

/**
 * Can I get it.
 */
export type Verdict = "open" | "yes" | "no" | "ask";

/**
 * A village and group.
 */
export type VillagePick = { 
/**
 * Twelve digits.
 */
code: string, 
/**
 * Town and village, in words.
 */
name: string, 
/**
 * Group.
 */
group: string | null, };

/**
 * A village.
 */
export type VillageView = { 
/**
 * Twelve digits.
 */
code: string, 
/**
 * Name.
 */
name: string, 
/**
 * Groups.
 */
groups: Array<string>, };

/**
 * How a mandate is signed.
 */
export type WayToSign = "screen" | "photo";

/**
 * Take a submitted application back (撤回).
 */
export type WithdrawRequest = { 
/**
 * Id of the application.
 */
case: string, 
/**
 * Why, in the person's own words; may be empty.
 */
reason: string, };

/** Every command: what it takes and what it answers. */
export interface Commands {
  /** Where the app stands: what to show first. */
  system_read_state: { request: Nothing; answer: AppState };
  /** Open the device with its passphrase (no keyring on this machine). */
  system_unlock: { request: Secret; answer: AppState };
  /** Choose the device passphrase on a machine without keyring. */
  system_create_passphrase: { request: Secret; answer: AppState };
  /** Keep one choice of the first start on disk as it is made. */
  system_keep_choice: { request: SetupChoice; answer: AppState };
  /** End the first start: with what was kept, and what is given now. */
  system_finish_setup: { request: SetupChoice; answer: AppState };
  /** All settings. */
  system_read_settings: { request: Nothing; answer: Settings };
  /** Change some settings; they hold at once. */
  system_change_settings: { request: SettingsChange; answer: Settings };
  /** Towns and villages of the county, to pick from. */
  system_read_region: { request: Nothing; answer: Region };
  /** Whom to call: village helper, offices, 12345. */
  system_read_help: { request: Nothing; answer: HelpView };
  /** Version, licences, county, catalog, keys' fingerprints. */
  system_read_about: { request: Nothing; answer: AboutView };
  /** Read a text aloud, sentence by sentence; stops what was being read. */
  system_speak: { request: SpeakRequest; answer: SpeechState };
  /** Stop reading aloud. */
  system_stop_speaking: { request: Nothing; answer: SpeechState };
  /** Write everything of the present person into a folder the host chose, sealed under a phrase unless it is known to be in clear. */
  system_export_data: { request: ExportRequest; answer: ExportView };
  /** Keep a picture of a page, to show to somebody; nothing personal is on it. */
  system_keep_picture: { request: PagePicture; answer: ExportView };
  /** Delete everything on this device. */
  system_erase_everything: { request: EraseRequest; answer: AppState };
  /** People served on this device, with the one who is present. */
  person_list: { request: Nothing; answer: PersonList };
  /** A person of their own file; becomes present. */
  person_create: { request: PersonCreate; answer: PersonView };
  /** Switch to a person. */
  person_open: { request: PersonOpen; answer: PersonView };
  /** Somebody's PIN is forgotten: from a day later on, unless the right PIN is given before, their file can be deleted without it. */
  person_forgot_pin: { request: PersonId; answer: PersonList };
  /** Close the present person's file. */
  person_lock: { request: Nothing; answer: PersonList };
  /** Call a person by another name. */
  person_rename: { request: PersonRename; answer: PersonList };
  /** Destroy the person's key, then the file; asks for the PIN where there is one. */
  person_delete: { request: PersonDelete; answer: PersonList };
  /** Set, change or remove the PIN. */
  person_set_pin: { request: PinChange; answer: PersonView };
  /** A short PIN of an older version stays as it is; nobody asks again. */
  person_keep_short_pin: { request: Nothing; answer: PersonView };
  /** What is remembered for answering once, with where it came from. */
  person_read_profile: { request: Nothing; answer: ProfileView };
  /** Forget one remembered answer. */
  person_forget_field: { request: FieldId; answer: ProfileView };
  /** A mandate for the present person, filled in as far as everything is known. */
  person_start_mandate: { request: Nothing; answer: MandateStart };
  /** Record a mandate for the present person. */
  person_record_mandate: { request: MandateCreate; answer: MandateView };
  /** Mandates of the present person. */
  person_list_mandates: { request: Nothing; answer: MandateList };
  /** End a mandate today. */
  person_end_mandate: { request: MandateId; answer: MandateList };
  /** Everybody at a glance, for whoever helps others. */
  people_overview: { request: Nothing; answer: PeopleOverview };
  /** Who helps on this device. */
  helper_read: { request: Nothing; answer: HelperView };
  /** Keep who helps on this device, once for all mandates. */
  helper_keep: { request: HelperKeep; answer: HelperView };
  /** Practise with a made-up person; nothing is ever sent. */
  practice_begin: { request: Nothing; answer: AppState };
  /** End practising: the made-up person and everything of theirs is gone. */
  practice_end: { request: Nothing; answer: AppState };
  /** Which pack, how old, from where. */
  catalog_read_status: { request: Nothing; answer: CatalogStatus };
  /** Packs found beside the installer, on sticks and in downloads. */
  catalog_find_packs: { request: Nothing; answer: PackList };
  /** Check a pack and put it to use. */
  catalog_import_pack: { request: PackId; answer: CatalogStatus };
  /** Life events with how many services each has. */
  catalog_list_events: { request: Nothing; answer: EventList };
  /** Services of a life event; blank id lists all. */
  catalog_list_services: { request: EventId; answer: ServiceList };
  /** Find services as people speak; says why each fits. */
  catalog_search: { request: Query; answer: SearchView };
  /** Answer a question from the FAQ, or say that we do not know. */
  catalog_ask: { request: Query; answer: AnswerView };
  /** What the present person looked for in vain; stays in their file. */
  catalog_list_misses: { request: Nothing; answer: MissList };
  /** Let the county know these words, without a name; only on a tap. */
  catalog_tell_miss: { request: MissId; answer: MissList };
  /** Forget these words. */
  catalog_forget_miss: { request: MissId; answer: MissList };
  /** One guide, whole. */
  catalog_read_guide: { request: GuideRequest; answer: GuideView };
  /** Can I get it: next questions and the verdict. */
  catalog_check_self: { request: SelfCheckRequest; answer: SelfCheckView };
  /** Begin an application; fills in nothing silently. */
  draft_create: { request: DraftCreate; answer: DraftView };
  /** Unfinished applications of the present person. */
  draft_list: { request: Nothing; answer: DraftList };
  /** Open where the person left. */
  draft_open: { request: DraftId; answer: DraftView };
  /** Set one answer: one transaction, then what changed. */
  draft_answer: { request: AnswerRequest; answer: DraftPatch };
  /** One more row of a repeat. */
  draft_add_row: { request: RowAdd; answer: DraftPatch };
  /** Remove a row; undo brings it back. */
  draft_remove_row: { request: RowRef; answer: DraftPatch };
  /** Take a mended ID number for every place where the same person's stands. */
  draft_correct_number: { request: NumberCorrection; answer: DraftPatch };
  /** Fill a row with a person who is known already. */
  draft_fill_row: { request: RowFill; answer: DraftPatch };
  /** Say that what the county named is right as it stands. */
  draft_keep_as_sent: { request: CorrectionKeep; answer: DraftPatch };
  /** Take the last change back. */
  draft_undo: { request: DraftId; answer: DraftPatch };
  /** Remember which question is on the screen. */
  draft_keep_place: { request: PlaceRequest; answer: Nothing };
  /** All answers in reading order, problems first. */
  draft_check: { request: DraftId; answer: CheckView };
  /** What leaves the device, to whom, why, and what must be agreed to. */
  draft_read_sending: { request: DraftId; answer: SendingView };
  /** Freeze, seal and put into the outbox. */
  draft_send: { request: SendRequest; answer: CaseView };
  /** Delete a draft for good. */
  draft_delete: { request: DraftId; answer: DraftList };
  /** Papers of the present person, with where they were used. */
  paper_list: { request: Nothing; answer: PaperList };
  /** Keep what was stored by choice, although no question needs it. */
  paper_keep: { request: PaperId; answer: PaperList };
  /** Say what kind a paper is, or give it a date of expiry. */
  paper_rename: { request: PaperChange; answer: PaperList };
  /** Delete a paper that no application needs any more. */
  paper_delete: { request: PaperId; answer: PaperList };
  /** Where each application is. */
  ledger_list: { request: Nothing; answer: CaseList };
  /** Every application of everybody, for whoever helps others. */
  ledger_overview: { request: Nothing; answer: LedgerOverview };
  /** One application with every step and its proof. */
  ledger_read: { request: CaseId; answer: CaseView };
  /** Open the corrections the county asked for, exactly these. */
  ledger_mend: { request: CaseId; answer: DraftView };
  /** Take back what has not left the device: the draft opens again, whole. */
  ledger_recall: { request: CaseId; answer: DraftView };
  /** Ask the county to give back what it has not decided (撤回). */
  ledger_withdraw: { request: WithdrawRequest; answer: CaseView };
  /** Fill in anew what the county did not take or what was withdrawn. */
  ledger_reopen: { request: CaseId; answer: DraftView };
  /** Try now. */
  ledger_send_now: { request: Nothing; answer: SyncView };
  /** What waits, why, since when, when it is tried again. */
  ledger_read_sync: { request: Nothing; answer: SyncView };
  /** All news of the present person: 收到、要补、办好、提醒. */
  news_list: { request: Nothing; answer: NewsList };
  /** These have been shown; what was not stays unread. */
  news_seen: { request: NewsShown; answer: NewsList };
  /** Whether drafts travel between her devices, and what has to be picked. */
  space_read: { request: Nothing; answer: SpaceView };
  /** Let her drafts travel: sealed, so that the county cannot read them. */
  space_begin: { request: SpaceBegin; answer: SpaceView };
  /** Pick one side where two devices wrote differently. */
  space_pick: { request: SpacePick; answer: SpaceView };
  /** The key for another device of hers: a parcel, a code by mouth, six digits. */
  space_share: { request: Nothing; answer: SpaceParcel };
  /** Write a parcel into a file, for a stick; it is sealed, and the code is not in it. */
  space_keep_parcel: { request: SpaceFile; answer: ExportView };
  /** The twelve characters that bring her space back when every device is lost. */
  space_read_words: { request: Nothing; answer: SpaceWords };
  /** She wrote them down: some are asked back. */
  space_keep_words: { request: SpaceBack; answer: SpaceWords };
  /** Her space again, by its characters, on a device that has none. */
  space_recover: { request: SpaceRecover; answer: SpaceView };
  /** This device forgets the key: its drafts stay here and travel no more. */
  space_leave: { request: Nothing; answer: SpaceView };
  /** Take the key from a parcel, when code and digits fit. */
  space_join: { request: SpaceJoin; answer: SpaceJoined };
  /** Reminders of the present person that are on, the most pressing first. */
  reminder_list: { request: Nothing; answer: ReminderList };
  /** The reminder of one service, also when nobody asked for it. */
  reminder_read: { request: ReminderOf; answer: ReminderView };
  /** Switch a reminder on or off, say when it was last done. */
  reminder_change: { request: ReminderChange; answer: ReminderView };
  /** The person knows; quiet until the next day that matters. */
  reminder_hear: { request: ReminderOf; answer: ReminderList };
}

export type CommandName = keyof Commands;
