// Generated from locales/zh-Hans/{ui,errors}.ftl by `npm run gen:messages`. Do not edit.

/** Every sentence of the screens, with the arguments it takes. */
export interface MessageArgs {
  'app-name': undefined;
  'back': undefined;
  'back-step': undefined;
  'back-part': undefined;
  'back-to-question': undefined;
  'cancel': undefined;
  'close': undefined;
  'continue': undefined;
  'secret-show': undefined;
  'copied': undefined;
  'error-unknown': undefined;
  'error-unknown-next': undefined;
  'help': undefined;
  'help-short': undefined;
  'incident': { number: string | number };
  'keep': undefined;
  'more-help': undefined;
  'read-whole': undefined;
  'read-less': undefined;
  'optional': undefined;
  'print': undefined;
  'read-again': undefined;
  'read-each-begins': { again: string | number; stop: string | number };
  'read-over': undefined;
  'read-page': undefined;
  'read-page-whole': undefined;
  'read-stop': undefined;
  'share': undefined;
  'share-no': undefined;
  'speak': undefined;
  'speak-again': undefined;
  'speak-stop': undefined;
  'spoken-filled': { value: string | number };
  'spoken-picked': undefined;
  'spoken-press': undefined;
  'spoken-each': { name: string | number };
  'spoken-main': undefined;
  'spoken-nth': { at: string | number };
  'spoken-one-of': { count: string | number };
  'spoken-any-of': { count: string | number };
  'spoken-promises': { count: string | number };
  'spoken-tick': undefined;
  'spoken-ticked': undefined;
  'spoken-fold': undefined;
  'spoken-blank': undefined;
  'spoken-keys': { back: string | number };
  'spoken-figures': undefined;
  'spoken-write': undefined;
  'spoken-write-or-say': undefined;
  'spoken-end': { again: string | number };
  'spoken-back': { back: string | number };
  'text-size': undefined;
  'text-size-done': undefined;
  'text-size-short': undefined;
  'to-home': undefined;
  'try-again': undefined;
  'waiting': undefined;
  'acting-for': { name: string | number };
  'acting-own': { name: string | number };
  'acting-label': undefined;
  'acting-no-mandate': undefined;
  'acting-mandate-withdrawn': undefined;
  'acting-mandate-ended-by-county': undefined;
  'acting-mandate-over': undefined;
  'acting-until': { date: string | number };
  'all-settings': undefined;
  'level-huge': undefined;
  'level-large': undefined;
  'level-sample': undefined;
  'level-standard': undefined;
  'start-welcome': undefined;
  'start-size': undefined;
  'start-read': undefined;
  'start-read-how': undefined;
  'start-read-on': undefined;
  'start-who': undefined;
  'start-self': undefined;
  'start-self-note': undefined;
  'start-others': undefined;
  'start-others-note': undefined;
  'pack-why': undefined;
  'pack-none-title': undefined;
  'pack-none': undefined;
  'pack-again': undefined;
  'pack-again-none': undefined;
  'pack-take': { county: string | number };
  'pack-compare-title': undefined;
  'pack-compare-why': { county: string | number; place: string | number };
  'pack-compare-how': undefined;
  'pack-compare-digits': undefined;
  'pack-compare-tick': undefined;
  'pack-compare-missing': undefined;
  'pack-compare-take': { county: string | number };
  'pack-compare-differs': undefined;
  'pack-compare-refused': undefined;
  'pack-compare-back': undefined;
  'pack-line': { place: string | number; version: string | number };
  'pack-reading': undefined;
  'passphrase': undefined;
  'passphrase-again': undefined;
  'passphrase-busy': undefined;
  'passphrase-create': undefined;
  'passphrase-create-why': undefined;
  'passphrase-differs': undefined;
  'passphrase-hint': undefined;
  'passphrase-keep': undefined;
  'passphrase-missing': undefined;
  'passphrase-open': undefined;
  'passphrase-short': { length: string | number };
  'passphrase-unlock': undefined;
  'passphrase-unlock-why': undefined;
  'stage-nothing-lost': undefined;
  'stage-too-new': undefined;
  'stage-too-new-what': undefined;
  'stage-too-new-next': undefined;
  'stage-second': undefined;
  'stage-second-what': undefined;
  'stage-second-next': undefined;
  'stage-keyring': undefined;
  'stage-keyring-what': undefined;
  'stage-keyring-next': undefined;
  'stage-key-missing': undefined;
  'stage-key-missing-what': undefined;
  'stage-key-missing-next': undefined;
  'home-title': undefined;
  'home-approved': { line: string | number; title: string | number };
  'home-decided': { count: string | number };
  'home-denied': { title: string | number };
  'home-ended': { count: string | number };
  'home-ended-as': { count: string | number; line: string | number };
  'home-whose': { name: string | number };
  'home-overdue-next': undefined;
  'home-overdue-several': { count: string | number };
  'home-overdue': { title: string | number };
  'home-corrections': { count: string | number };
  'home-locked': undefined;
  'open-own': undefined;
  'open-whose': undefined;
  'open-do': undefined;
  'closed-why': undefined;
  'home-resume': undefined;
  'clock-wrong': undefined;
  'demonstration': undefined;
  'tile-catalog': undefined;
  'tile-drafts': undefined;
  'tile-ledger': undefined;
  'tile-papers': undefined;
  'tile-people': undefined;
  'tile-settings': undefined;
  'count-forms': { count: string | number };
  'count-items': { count: string | number };
  'count-services': { count: string | number };
  'find': undefined;
  'find-label': undefined;
  'find-hint': undefined;
  'find-found': { count: string | number };
  'find-pin': undefined;
  'find-pin-line': undefined;
  'find-reading': undefined;
  'find-reading-line': undefined;
  'find-language': undefined;
  'find-language-line': undefined;
  'find-larger': undefined;
  'find-nothing-title': undefined;
  'find-nothing': undefined;
  'catalog-title': undefined;
  'catalog-events': undefined;
  'catalog-empty': undefined;
  'catalog-event-empty': undefined;
  'catalog-stale': { days: string | number };
  'ask': { words: string | number };
  'ask-unknown-title': undefined;
  'ask-perhaps': undefined;
  'ask-also': undefined;
  'ask-none-of-these': undefined;
  'ask-unknown': undefined;
  'answer-guide': undefined;
  'answer-source': { date: string | number; title: string | number };
  'guide-official': { name: string | number };
  'guide-is-previous': undefined;
  'guide-conditions': undefined;
  'guide-materials': undefined;
  'guide-materials-for': { title: string | number };
  'guide-materials-none': undefined;
  'guide-places': undefined;
  'guide-time': undefined;
  'guide-fee': undefined;
  'guide-result': undefined;
  'guide-steps': undefined;
  'guide-agent': undefined;
  'guide-faq': undefined;
  'guide-example': undefined;
  'guide-example-note': undefined;
  'guide-basis': undefined;
  'guide-legal-limit': { limit: string | number };
  'guide-version': undefined;
  'guide-changes': { changes: string | number };
  'guide-previous': undefined;
  'guide-now': undefined;
  'guide-ask': undefined;
  'guide-complain': undefined;
  'guide-start': undefined;
  'guide-second-question': { date: string | number };
  'guide-second-see': undefined;
  'guide-second-more': undefined;
  'guide-go-on': undefined;
  'guide-object': undefined;
  'material-have': undefined;
  'material-missing': undefined;
  'material-expired': undefined;
  'material-how': { how: string | number };
  'material-share': undefined;
  'office-address': undefined;
  'office-hours': undefined;
  'office-way': undefined;
  'office-call': undefined;
  'phone-who': { what: string | number; who: string | number };
  'self-check-start': undefined;
  'self-check-stays': undefined;
  'verdict-yes': undefined;
  'verdict-no': undefined;
  'verdict-ask': undefined;
  'verdict-open': undefined;
  'verdict-instead': undefined;
  'form-cannot-open': undefined;
  'form-question-of': { at: string | number; total: string | number };
  'form-leave': undefined;
  'form-leave-kept': undefined;
  'form-all-questions': undefined;
  'form-done-of': { done: string | number; total: string | number };
  'form-back-to-check': undefined;
  'form-to-check': undefined;
  'form-skip': undefined;
  'form-undo': undefined;
  'form-undone': { question: string | number; value: string | number };
  'form-undone-blank': { question: string | number };
  'form-undone-back': { question: string | number };
  'check-there': { name: string | number };
  'check-notes': undefined;
  'check-go-on-noted': undefined;
  'check-mend': { count: string | number };
  'saved-writing': undefined;
  'saved-held': undefined;
  'form-part-of': { at: string | number; total: string | number };
  'row-doubt': { question: string | number };
  'row-open-left': { count: string | number };
  'rows-so-far': { count: string | number };
  'rows-begin': undefined;
  'rows-add-first': undefined;
  'rows-more': undefined;
  'rows-add-next': undefined;
  'rows-any': { noun: string | number };
  'rows-first': { noun: string | number };
  'rows-all': { noun: string | number };
  'rows-another': { name: string | number };
  'rows-still': { name: string | number };
  'rows-no-more': undefined;
  'rows-needed': undefined;
  'about-question': undefined;
  'dictate-by-keyboard': undefined;
  'dictate-stop': undefined;
  'dictate': undefined;
  'speak-in': undefined;
  'speak-in-none': undefined;
  'speak-in-keyboard': undefined;
  'speak-in-type': undefined;
  'speak-in-unheard': undefined;
  'speak-in-denied': undefined;
  'date-parts': undefined;
  'date-words': undefined;
  'date-understood': { date: string | number };
  'forget-undo': undefined;
  'forget': undefined;
  'number-over': { count: string | number };
  'read-as': { value: string | number };
  'form-empty': undefined;
  'saved': undefined;
  'saved-not': undefined;
  'not-saved': { question: string | number };
  'why-asked': { why: string | number };
  'seen-by': { who: string | number };
  'mark-done': undefined;
  'mark-open': undefined;
  'mark-optional': undefined;
  'mark-wrong': undefined;
  'problem-where': { question: string | number; section: string | number };
  'problems-title': { count: string | number };
  'offer-source': { source: string | number };
  'offer-use': { value: string | number };
  'offer-also': { what: string | number };
  'offer-left': undefined;
  'known-title': { count: string | number };
  'known-take': { count: string | number };
  'village-elsewhere': undefined;
  'choices-narrow': undefined;
  'choice-clear': undefined;
  'choice-unsure': undefined;
  'money-shown': { amount: string | number };
  'number-left': { count: string | number };
  'number-whole': undefined;
  'keypad': undefined;
  'keypad-back': undefined;
  'keypad-show': undefined;
  'date-year': undefined;
  'date-month': undefined;
  'date-day': undefined;
  'village-change': undefined;
  'village-town-question': undefined;
  'village-question': { town: string | number };
  'village-group-question': { village: string | number };
  'village-group-unknown': undefined;
  'village-other': undefined;
  'village-other-town': undefined;
  'village-none': undefined;
  'promise-agree': undefined;
  'photo-take': undefined;
  'photo-again': undefined;
  'photo-choose': undefined;
  'photo-choose-instead': undefined;
  'photo-choose-more': undefined;
  'photo-remove': undefined;
  'photo-keep-other': undefined;
  'photo-look': undefined;
  'photo-storing': undefined;
  'photo-drop': undefined;
  'photo-drop-many': undefined;
  'photo-drop-over': { count: string | number };
  'photo-light': undefined;
  'photo-frame': undefined;
  'photo-edit': undefined;
  'photo-taken': undefined;
  'photo-page-more': undefined;
  'photo-page': { number: string | number };
  'photo-page-open': undefined;
  'photo-page-retake': { number: string | number };
  'photo-pages-none': { most: string | number };
  'photo-pages-some': { count: string | number; most: string | number };
  'photo-pages-full': { count: string | number };
  'photo-page-twice': { number: string | number };
  'photo-pages-failed': { count: string | number };
  'photo-pages-over': { count: string | number; most: string | number };
  'photo-use': undefined;
  'photo-blurred': undefined;
  'photo-black': undefined;
  'photo-white': undefined;
  'photo-use-empty': undefined;
  'photo-empty-question': undefined;
  'photo-use-not': undefined;
  'photo-dark': undefined;
  'photo-blurred-asked': undefined;
  'photo-dark-asked': undefined;
  'photo-stale': undefined;
  'cut-how': undefined;
  'cut-bottom': undefined;
  'cut-top': undefined;
  'cut-right': undefined;
  'cut-left': undefined;
  'photo-leave': undefined;
  'photo-use-changed': undefined;
  'photo-turn': undefined;
  'photo-enlarge': undefined;
  'file-choose': undefined;
  'file-choose-instead': undefined;
  'file-choose-more': undefined;
  'signature-field': undefined;
  'signature-empty': undefined;
  'signature-again': undefined;
  'signature-done': undefined;
  'signature-change': undefined;
  'signature-photo': undefined;
  'position-here': undefined;
  'position-looking': undefined;
  'position-failed': undefined;
  'position-type': undefined;
  'row-remove': undefined;
  'row-remove-question': { name: string | number };
  'row-remove-yes': undefined;
  'correction-title': { count: string | number; until: string | number };
  'correction-note': { note: string | number };
  'correction-group': { part: string | number };
  'correction-note-group': { note: string | number; part: string | number };
  'correction-group-unchanged': undefined;
  'correction-unchanged': undefined;
  'correction-blank': undefined;
  'correction-kept-said': undefined;
  'correction-keep': undefined;
  'correction-keep-blank': undefined;
  'correction-unchanged-photo': undefined;
  'correction-unchanged-page': undefined;
  'check-title': undefined;
  'check-blank': undefined;
  'check-change': undefined;
  'check-go-on': undefined;
  'check-home': undefined;
  'check-taken-back': undefined;
  'send-title': undefined;
  'send-what': undefined;
  'send-what-line': { answers: string | number; files: string | number; mandates: string | number; photos: string | number; signatures: string | number };
  'send-to': undefined;
  'send-why': undefined;
  'send-acting': undefined;
  'send-agree': undefined;
  'send-agree-missing': { count: string | number };
  'send-offline': undefined;
  'send-do': undefined;
  'send-mend': undefined;
  'send-see-problems': undefined;
  'drafts-none': undefined;
  'drafts-none-next': undefined;
  'draft-line': { changed: string | number; done: string | number; total: string | number };
  'draft-correction': undefined;
  'draft-delete': undefined;
  'draft-delete-question': { title: string | number };
  'draft-delete-yes': undefined;
  'ledger-none': undefined;
  'ledger-overdue': { due: string | number };
  'sync-may-leave': undefined;
  'sync-what-waits': { count: string | number };
  'sync-since': { since: string | number };
  'sync-now': undefined;
  'sync-trying': undefined;
  'step-done': undefined;
  'step-now': undefined;
  'step-open': undefined;
  'case-for': { name: string | number };
  'case-number': { number: string | number };
  'case-mend': undefined;
  'case-appeal': undefined;
  'case-papers': { sent: string | number; total: string | number };
  'case-recall': undefined;
  'case-recall-no': undefined;
  'case-recall-question': undefined;
  'case-recall-yes': undefined;
  'case-anew': undefined;
  'case-reopen': undefined;
  'case-steps': undefined;
  'case-withdraw': undefined;
  'case-withdraw-no': undefined;
  'case-withdraw-question': undefined;
  'case-withdraw-reason': undefined;
  'case-withdraw-what': undefined;
  'case-withdraw-yes': undefined;
  'news-none': undefined;
  'news-title': undefined;
  'news-unread': undefined;
  'sent-look': undefined;
  'sent-may-leave': undefined;
  'sent-next': undefined;
  'case-ask': undefined;
  'overdue-title': undefined;
  'overdue-how': undefined;
  'overdue-copy': undefined;
  'overdue-call': undefined;
  'proof-title': undefined;
  'proof-what': undefined;
  'proof-number': undefined;
  'proof-what-matter': undefined;
  'proof-for': undefined;
  'proof-due': undefined;
  'proof-check': undefined;
  'proof-when': undefined;
  'proof-hash': undefined;
  'proof-key': undefined;
  'papers-why': undefined;
  'papers-add': undefined;
  'papers-none': undefined;
  'paper-line': { date: string | number };
  'paper-all-pages': { count: string | number };
  'paper-expires': { date: string | number };
  'paper-used': { where: string | number };
  'paper-unused': undefined;
  'paper-change': undefined;
  'paper-kind-question': undefined;
  'paper-until': undefined;
  'paper-until-keep': undefined;
  'paper-delete': undefined;
  'paper-delete-question': undefined;
  'paper-delete-yes': undefined;
  'kind-bank-card': undefined;
  'kind-disability-card': undefined;
  'kind-household-book': undefined;
  'kind-id-card': undefined;
  'kind-income': undefined;
  'kind-medical': undefined;
  'kind-other': undefined;
  'kind-social-card': undefined;
  'people-why': undefined;
  'people-none': undefined;
  'person-about': { name: string | number };
  'person-create': undefined;
  'person-delete': { name: string | number };
  'person-delete-question': { name: string | number };
  'unsent-delete': undefined;
  'unsent-wait': undefined;
  'person-delete-yes': undefined;
  'person-is-self': undefined;
  'person-lock': undefined;
  'person-away': undefined;
  'person-away-short': undefined;
  'lock-question': undefined;
  'lock-without-pin': undefined;
  'lock-remember': undefined;
  'lock-with-pin': undefined;
  'lock-only-away': undefined;
  'person-name': undefined;
  'person-name-hint': undefined;
  'person-name-missing': undefined;
  'person-new': undefined;
  'person-with-note': { name: string | number; note: string | number };
  'person-open': { name: string | number };
  'person-present': undefined;
  'person-mandate-until': { date: string | number };
  'person-self': undefined;
  'pin-enter': { name: string | number };
  'pin-set': undefined;
  'pin-change': undefined;
  'pin-why': undefined;
  'pin-old': undefined;
  'pin-new': undefined;
  'pin-hint': undefined;
  'pin-again': undefined;
  'pin-differs': undefined;
  'pin-wrong-shape': undefined;
  'pin-keep': undefined;
  'pin-remove': undefined;
  'done-well': undefined;
  'pin-short-title': undefined;
  'pin-short': undefined;
  'pin-short-change': undefined;
  'pin-short-keep': undefined;
  'pin-done': undefined;
  'pin-gone': undefined;
  'remembered': undefined;
  'remembered-why': undefined;
  'remembered-none': undefined;
  'remembered-forget': undefined;
  'mandates-none': undefined;
  'mandate-new': undefined;
  'mandate-asked': undefined;
  'mandate-title': { name: string | number };
  'mandate-agent-name': undefined;
  'mandate-agent-id': undefined;
  'mandate-agent-phone': undefined;
  'mandate-agent-blank': undefined;
  'mandate-relation': undefined;
  'mandate-services': undefined;
  'mandate-all-services': undefined;
  'mandate-pick-services': undefined;
  'mandate-until': undefined;
  'mandate-signature': { name: string | number };
  'mandate-words': { agent: string | number; name: string | number };
  'mandate-signed': undefined;
  'mandate-photo': undefined;
  'mandate-record': undefined;
  'mandate-number-right': undefined;
  'mandate-who': { name: string | number; relation: string | number };
  'mandate-dates': { from: string | number; until: string | number };
  'mandate-ended': undefined;
  'mandate-end': undefined;
  'mandate-end-question': undefined;
  'mandate-end-yes': undefined;
  'mandate-end-no': undefined;
  'mandate-end-holds': { titles: string | number };
  'mandate-held': { titles: string | number };
  'mandate-on-the-way': { titles: string | number };
  'relation-neighbour': undefined;
  'relation-other': undefined;
  'relation-relative': undefined;
  'relation-village-helper': undefined;
  'help-how': undefined;
  'settings-filling': undefined;
  'settings-one-question': undefined;
  'settings-read-aloud': undefined;
  'settings-read-each': undefined;
  'settings-rate': undefined;
  'settings-no-voice': undefined;
  'rate-slow': undefined;
  'rate-calm': undefined;
  'rate-normal': undefined;
  'rate-fast': undefined;
  'settings-theme': undefined;
  'theme-light': undefined;
  'theme-dark': undefined;
  'theme-contrast': undefined;
  'settings-language': undefined;
  'settings-village': undefined;
  'settings-who': undefined;
  'settings-helper': undefined;
  'settings-pin': undefined;
  'settings-sync': undefined;
  'settings-metered': undefined;
  'settings-data': undefined;
  'export-what': { name: string | number };
  'export-phrase': undefined;
  'export-phrase-hint': undefined;
  'export-do': undefined;
  'export-clear': undefined;
  'export-clear-question': undefined;
  'export-busy': undefined;
  'export-done': { count: string | number; name: string | number };
  'settings-about': undefined;
  'settings-erase': undefined;
  'erase-what': undefined;
  'erase-sent': undefined;
  'erase-keep': undefined;
  'erase-question': undefined;
  'erase-pin': undefined;
  'forgot-title': undefined;
  'forgot-what': undefined;
  'forgot-sent': undefined;
  'forgot-anew': { name: string | number };
  'forgot-say': undefined;
  'forgot-no': undefined;
  'forgot-yes': undefined;
  'forgot-question': { name: string | number };
  'forgot-waits': { at: string | number; name: string | number };
  'forgot-free': { name: string | number };
  'erase-yes': undefined;
  'about-version': undefined;
  'about-county': undefined;
  'about-pack': undefined;
  'about-key': undefined;
  'about-device': undefined;
  'about-licence': undefined;
  'about-privacy-title': undefined;
  'about-privacy': undefined;
  'about-parts-title': undefined;
  'about-parts': undefined;
  'guide-call-title': undefined;
  'guide-call-now': undefined;
  'guide-call-danger': undefined;
  'guide-call-need': undefined;
  'guide-call-later': undefined;
  'guide-call-done': undefined;
  'guide-elsewhere-title': undefined;
  'guide-elsewhere': undefined;
  'guide-elsewhere-ask': undefined;
  'guide-no-need-title': undefined;
  'guide-no-need': undefined;
  'guide-no-need-check': undefined;
  'guide-no-need-object': undefined;
  'guide-no-need-card': undefined;
  'mode-phone': undefined;
  'mode-explain': undefined;
  'mode-check': undefined;
  'guide-changed': { count: string | number };
  'guide-changed-against': undefined;
  'change-old': { text: string | number };
  'change-new': { text: string | number };
  'change-added': { text: string | number };
  'change-removed': { text: string | number };
  'change-some': undefined;
  'guide-stamp': { date: string | number; version: string | number; who: string | number };
  'guide-stamp-demonstration': { version: string | number };
  'guide-stale': { date: string | number; days: string | number };
  'guide-parts': undefined;
  'guide-parts-how': undefined;
  'guide-part-office': { office: string | number };
  'guide-part-depends': undefined;
  'village-first': undefined;
  'village-choose': undefined;
  'village-from-form': { village: string | number };
  'material-have-paper': { name: string | number; since: string | number };
  'material-expired-paper': { name: string | number; since: string | number };
  'material-looked-up': undefined;
  'material-open': undefined;
  'material-print': undefined;
  'material-text-line': { name: string | number; need: string | number };
  'guide-stale-do': undefined;
  'change-gone': undefined;
  'office-helper': undefined;
  'miss-offer-title': undefined;
  'miss-offer': undefined;
  'miss-tell': undefined;
  'miss-keep': undefined;
  'miss-private': undefined;
  'miss-title': undefined;
  'miss-why': undefined;
  'miss-empty': undefined;
  'miss-forget': undefined;
  'miss-kind-service': undefined;
  'miss-kind-answer': undefined;
  'parts-sending': undefined;
  'parts-sending-how': undefined;
  'parts-case': undefined;
  'part-to': { office: string | number };
  'part-appeal': { text: string | number };
  'remind-me': undefined;
  'remind-is-on': undefined;
  'remind-all': undefined;
  'remind-who': undefined;
  'remind-last-question': undefined;
  'remind-last-hint': undefined;
  'remind-last-done': undefined;
  'remind-last-was': { date: string | number };
  'remind-last-say': undefined;
  'remind-last-change': undefined;
  'reminders-title': undefined;
  'reminders-none': undefined;
  'reminders-how': undefined;
  'reminders-find': undefined;
  'reminder-do': undefined;
  'reminder-heard': undefined;
  'reminder-stop': undefined;
  'helper-self': undefined;
  'helper-self-done': { name: string | number };
  'helper-self-keep': undefined;
  'helper-self-why': undefined;
  'ledger-hidden': { count: string | number };
  'same-name-number': { name: string | number };
  'same-name-other': { name: string | number };
  'same-name-unknown': { name: string | number };
  'person-delete-pin': undefined;
  'person-lock-short': undefined;
  'away-now': { name: string | number };
  'locked-now': { name: string | number };
  'person-rename': undefined;
  'person-rename-keep': undefined;
  'person-same-other': undefined;
  'rail': undefined;
  'rail-main': undefined;
  'table-changed': undefined;
  'table-count': { all: string | number; shown: string | number };
  'table-digits': undefined;
  'table-due': undefined;
  'table-filter': undefined;
  'table-mandate': undefined;
  'count-of': { count: string | number; name: string | number };
  'table-mend': undefined;
  'table-name': undefined;
  'table-note': undefined;
  'table-open': undefined;
  'table-opened': undefined;
  'table-refused': undefined;
  'table-state': undefined;
  'table-title': undefined;
  'table-village': undefined;
  'table-waiting': undefined;
  'mandate-ended-on': { date: string | number };
  'mandate-for-whom': undefined;
  'mandate-principal-id': undefined;
  'mandate-principal-name': undefined;
  'mandate-this-service': { title: string | number };
  'mandate-who-acts': undefined;
  'mandate-withdrawn': undefined;
  'mandate-ended-by-county': undefined;
  'help-call': undefined;
  'help-page': undefined;
  'help-explain': undefined;
  'help-explain-note': undefined;
  'help-show': undefined;
  'help-show-note': undefined;
  'help-others': { count: string | number };
  'help-places': { count: string | number };
  'explain-title': undefined;
  'explain-back': undefined;
  'explain-still': undefined;
  'show-title': undefined;
  'show-what': undefined;
  'show-alt': undefined;
  'show-give': undefined;
  'show-kept': { where: string | number };
  'stage-stuck': undefined;
  'explain-home': undefined;
  'explain-catalog': undefined;
  'explain-guide': undefined;
  'explain-drafts': undefined;
  'explain-form': undefined;
  'explain-check': undefined;
  'explain-send': undefined;
  'explain-sent': undefined;
  'explain-ledger': undefined;
  'explain-case': undefined;
  'explain-news': undefined;
  'explain-reminders': undefined;
  'explain-papers': undefined;
  'explain-people': undefined;
  'explain-mandate': undefined;
  'explain-misses': undefined;
  'explain-settings': undefined;
  'explain-about': undefined;
  'explain-erase': undefined;
  'explain-welcome': undefined;
  'explain-first-start': undefined;
  'explain-create-passphrase': undefined;
  'explain-unlock': undefined;
  'explain-keyring': undefined;
  'explain-key-missing': undefined;
  'explain-second': undefined;
  'explain-too-new': undefined;
  'explain-stuck': undefined;
  'start-who-later': undefined;
  'start-pack': undefined;
  'start-pack-later': undefined;
  'pack-taken': { count: string | number; county: string | number };
  'welcome-title': undefined;
  'welcome-all': { count: string | number };
  'welcome-home': undefined;
  'for-experts': undefined;
  'size-sample': undefined;
  'size-sample-question': undefined;
  'size-sample-answer': undefined;
  'settings-reading': undefined;
  'settings-whole-page': undefined;
  'settings-whole-page-note': undefined;
  'settings-who-one': undefined;
  'settings-who-several': undefined;
  'settings-pin-note': undefined;
  'settings-sync-how': undefined;
  'settings-metered-on': undefined;
  'settings-metered-off': undefined;
  'settings-data-note': undefined;
  'settings-erase-note': undefined;
  'export-title': undefined;
  'export-how-clear': undefined;
  'export-how-sealed': undefined;
  'export-where': undefined;
  'export-clear-no': undefined;
  'export-what-in': undefined;
  'answers-title': undefined;
  'answer-can': undefined;
  'answer-money': undefined;
  'answer-bring': undefined;
  'answer-where': undefined;
  'answer-long': undefined;
  'answer-comma': undefined;
  'answer-and': undefined;
  'answer-conditions': { count: string | number };
  'answer-ask': undefined;
  'answer-can-if': { conditions: string | number };
  'answer-only-if': { conditions: string | number };
  'answer-conditions-all': { count: string | number };
  'answer-free': undefined;
  'answer-top-up': { value: string | number };
  'answer-top-up-note': { name: string | number };
  'figure-top-up': undefined;
  'answer-papers-none': undefined;
  'answer-papers-later': undefined;
  'answer-papers': { count: string | number; names: string | number };
  'answer-papers-only': { names: string | number };
  'answer-prepare': undefined;
  'answer-prepare-papers': { count: string | number; names: string | number };
  'answer-prepare-only': { names: string | number };
  'answer-papers-have': { have: string | number };
  'answer-papers-all': undefined;
  'answer-papers-more': { count: string | number; names: string | number };
  'answer-papers-other': undefined;
  'answer-stay': undefined;
  'answer-stay-ask': undefined;
  'answer-visits': { count: string | number };
  'guide-phones': undefined;
  'guide-check': undefined;
  'guide-official-name': undefined;
  'remind-title-of': { what: string | number };
  'remind-title-what': { left: string | number; what: string | number };
  'foreign-part': undefined;
  'foreign-form': undefined;
  'home-events': undefined;
  'find-clear': undefined;
  'find-larger-line': undefined;
  'pack-by-itself': undefined;
  'pack-check': undefined;
  'wait-little': undefined;
  'wait-over': undefined;
  'wait-seconds': { seconds: string | number };
  'wait-minutes': { minutes: string | number };
  'practice': undefined;
  'practice-note': undefined;
  'practice-banner': undefined;
  'practice-step': { at: string | number; total: string | number };
  'practice-end': undefined;
  'practice-done': undefined;
  'practice-copy': undefined;
  'practice-photo': undefined;
  'practice-sample': undefined;
  'practice-sample-note': undefined;
  'practice-hint-guide': undefined;
  'practice-hint-form': undefined;
  'practice-hint-check': undefined;
  'practice-hint-send': undefined;
  'practice-hint-case': undefined;
  'practice-hint-other': undefined;
  'settings-lock': undefined;
  'settings-lock-line': { minutes: string | number };
  'settings-lock-why': undefined;
  'help-read': undefined;
  'help-read-note': undefined;
  'devices-title': undefined;
  'devices-give': undefined;
  'devices-take': undefined;
  'devices-what': undefined;
  'devices-sealed': undefined;
  'devices-photos-stay': undefined;
  'devices-old': undefined;
  'devices-old-line': { name: string | number };
  'devices-new': undefined;
  'devices-new-line': { name: string | number };
  'devices-name': undefined;
  'devices-name-hint': undefined;
  'devices-name-blank': undefined;
  'devices-name-phone': undefined;
  'devices-name-computer': undefined;
  'devices-name-none': undefined;
  'devices-making': undefined;
  'devices-step-square': undefined;
  'devices-step-square-how': undefined;
  'devices-square': undefined;
  'devices-keep': undefined;
  'devices-kept': { file: string | number; folder: string | number };
  'devices-step-code': undefined;
  'devices-step-code-how': undefined;
  'devices-step-digits': undefined;
  'devices-step-digits-how': undefined;
  'devices-given': undefined;
  'devices-take-whose': { name: string | number };
  'devices-take-square': undefined;
  'devices-take-square-how': undefined;
  'devices-take-photo': undefined;
  'devices-take-file': undefined;
  'devices-read': undefined;
  'devices-unread': undefined;
  'devices-parcel-missing': undefined;
  'devices-code': undefined;
  'devices-code-hint': undefined;
  'devices-code-count': { count: string | number };
  'devices-digits': undefined;
  'devices-digits-hint': undefined;
  'devices-digits-count': { count: string | number };
  'devices-joining': undefined;
  'devices-join': undefined;
  'devices-all-there': undefined;
  'devices-only-here': { count: string | number };
  'devices-differ': undefined;
  'devices-differ-how': undefined;
  'devices-side-by': { at: string | number; device: string | number };
  'devices-side-blank': undefined;
  'devices-side-deleted': undefined;
  'devices-side-written': undefined;
  'devices-called': { name: string | number };
  'devices-more': undefined;
  'devices-leave': undefined;
  'devices-leave-question': undefined;
  'devices-leave-yes': undefined;
  'devices-leave-no': undefined;
  'devices-off': undefined;
  'devices-on': undefined;
  'devices-pick': undefined;
  'devices-asks': undefined;
  'draft-only-here': undefined;
  'draft-there-too': undefined;
  'explain-devices': undefined;
  'devices-lost': undefined;
  'devices-lost-line': undefined;
  'devices-words': undefined;
  'devices-words-due': undefined;
  'devices-words-kept-line': undefined;
  'devices-words-what': undefined;
  'devices-words-secret': undefined;
  'devices-words-written': undefined;
  'devices-words-kept': undefined;
  'devices-back-how': undefined;
  'devices-back-at': { place: string | number };
  'devices-back-again': undefined;
  'devices-back-done': undefined;
  'devices-words-label': undefined;
  'devices-words-hint': undefined;
  'devices-recover-do': undefined;
  'devices-same': { ours: string | number; theirs: string | number };
  'devices-same-yes': undefined;
  'devices-same-no': undefined;
  'devices-take-same': undefined;
  'devices-unread-yet': undefined;
  'devices-no-forms': undefined;
  'devices-lacking': { count: string | number };
  'devices-found-nothing': undefined;
  'devices-found-nothing-next': undefined;
  'devices-sent-there': { at: string | number; device: string | number; title: string | number };
  'devices-deleted-there': { at: string | number; device: string | number; title: string | number };
  'devices-leave-question-waiting': { count: string | number };
  'devices-differ-gone': undefined;
  'devices-unread-file': undefined;
  'draft-delete-question-all': { title: string | number };
  'home-shut-asked': { count: string | number };
  'forgot-waiting': { count: string | number };
}

export type MessageKey = keyof MessageArgs;

/** The sentences of errors: what happened, what to do. */
export type ErrorKey =
  | 'error-answer-too-long'
  | 'error-answer-too-long-next'
  | 'error-bad-input'
  | 'error-bad-input-next'
  | 'error-unknown-command'
  | 'error-unknown-command-next'
  | 'error-internal'
  | 'error-internal-next'
  | 'error-busy'
  | 'error-busy-next'
  | 'error-not-open'
  | 'error-not-open-next'
  | 'error-no-person'
  | 'error-no-person-next'
  | 'error-no-catalog'
  | 'error-no-catalog-next'
  | 'error-unknown-service'
  | 'error-unknown-service-next'
  | 'error-no-self-check'
  | 'error-no-self-check-next'
  | 'error-no-form'
  | 'error-no-form-next'
  | 'error-form-too-new'
  | 'error-form-too-new-next'
  | 'error-unknown-draft'
  | 'error-unknown-draft-next'
  | 'error-unknown-question'
  | 'error-unknown-question-next'
  | 'error-unknown-case'
  | 'error-unknown-case-next'
  | 'error-unknown-paper'
  | 'error-unknown-paper-next'
  | 'error-unknown-person'
  | 'error-unknown-person-next'
  | 'error-unknown-pack'
  | 'error-unknown-pack-next'
  | 'error-nothing-to-undo'
  | 'error-nothing-to-undo-next'
  | 'error-draft-has-problems'
  | 'error-draft-has-problems-next'
  | 'error-consent-missing'
  | 'error-consent-missing-next'
  | 'error-mandate-missing'
  | 'error-mandate-missing-next'
  | 'error-mandate-ended'
  | 'error-mandate-ended-next'
  | 'error-mandate-unnamed'
  | 'error-mandate-unnamed-next'
  | 'error-mandate-not-for-this'
  | 'error-mandate-not-for-this-next'
  | 'error-mandate-incomplete'
  | 'error-mandate-incomplete-next'
  | 'error-agent-not-allowed'
  | 'error-agent-not-allowed-next'
  | 'error-not-to-mend'
  | 'error-not-to-mend-next'
  | 'error-left-unmended'
  | 'error-left-unmended-next'
  | 'error-not-confirmed'
  | 'error-not-confirmed-next'
  | 'error-export-failed'
  | 'error-export-failed-next'
  | 'error-export-open'
  | 'error-export-open-next'
  | 'error-export-phrase-short'
  | 'error-export-phrase-short-next'
  | 'error-mandate-withdrawn'
  | 'error-mandate-withdrawn-next'
  | 'error-mandate-ended-by-county'
  | 'error-mandate-ended-by-county-next'
  | 'error-mandate-asked-again'
  | 'error-mandate-asked-again-next'
  | 'error-mandate-other-person'
  | 'error-mandate-other-person-next'
  | 'error-helper-incomplete'
  | 'error-helper-incomplete-next'
  | 'error-name-blank'
  | 'error-name-blank-next'
  | 'error-name-long'
  | 'error-name-long-next'
  | 'error-id-number-blank'
  | 'error-id-number-blank-next'
  | 'error-id-number-length'
  | 'error-id-number-length-next'
  | 'error-id-number-check'
  | 'error-id-number-check-next'
  | 'error-phone-blank'
  | 'error-phone-blank-next'
  | 'error-phone-shape'
  | 'error-phone-shape-next'
  | 'error-relation-blank'
  | 'error-relation-blank-next'
  | 'error-services-blank'
  | 'error-services-blank-next'
  | 'error-days-wrong'
  | 'error-days-wrong-next'
  | 'error-signature-missing'
  | 'error-signature-missing-next'
  | 'error-same-name'
  | 'error-same-name-next'
  | 'error-erase-pin'
  | 'error-erase-pin-next'
  | 'error-erase-others'
  | 'error-erase-others-next'
  | 'error-under-way'
  | 'error-under-way-next'
  | 'error-person-unsent'
  | 'error-person-unsent-next'
  | 'error-same-number'
  | 'error-same-number-next'
  | 'error-not-helper'
  | 'error-not-helper-next'
  | 'error-nobody-to-pick'
  | 'error-nobody-to-pick-next'
  | 'error-paper-not-kept'
  | 'error-paper-not-kept-next'
  | 'error-changed-meanwhile'
  | 'error-changed-meanwhile-next'
  | 'error-pack-not-a-pack'
  | 'error-pack-not-a-pack-next'
  | 'error-pack-too-new'
  | 'error-pack-too-new-next'
  | 'error-pack-damaged'
  | 'error-pack-damaged-next'
  | 'error-pack-wrong-key'
  | 'error-pack-wrong-key-next'
  | 'error-pack-older'
  | 'error-pack-older-next'
  | 'error-pack-same-version'
  | 'error-pack-same-version-next'
  | 'error-pack-not-compared'
  | 'error-pack-not-compared-next'
  | 'error-pack-wrong-county'
  | 'error-pack-wrong-county-next'
  | 'error-pack-too-large'
  | 'error-pack-too-large-next'
  | 'error-bad-request'
  | 'error-bad-request-next'
  | 'error-not-signed-in'
  | 'error-not-signed-in-next'
  | 'error-not-found'
  | 'error-not-found-next'
  | 'error-key-reused'
  | 'error-key-reused-next'
  | 'error-wrong-signature'
  | 'error-wrong-signature-next'
  | 'error-wrong-county'
  | 'error-wrong-county-next'
  | 'error-unknown-key'
  | 'error-unknown-key-next'
  | 'error-unreadable'
  | 'error-unreadable-next'
  | 'error-unknown-version'
  | 'error-unknown-version-next'
  | 'error-invalid-answers'
  | 'error-invalid-answers-next'
  | 'error-mandate-invalid'
  | 'error-mandate-invalid-next'
  | 'error-replayed'
  | 'error-replayed-next'
  | 'error-too-large'
  | 'error-too-large-next'
  | 'error-wrong-type'
  | 'error-wrong-type-next'
  | 'error-too-many'
  | 'error-too-many-next'
  | 'error-unavailable'
  | 'error-unavailable-next'
  | 'error-device-ended'
  | 'error-device-ended-next'
  | 'error-client-too-old'
  | 'error-client-too-old-next'
  | 'error-clock-wrong'
  | 'error-clock-wrong-next'
  | 'error-wrong-offset'
  | 'error-wrong-offset-next'
  | 'error-wrong-hash'
  | 'error-wrong-hash-next'
  | 'error-county-folder'
  | 'error-county-folder-next'
  | 'error-county-key-damaged'
  | 'error-county-key-damaged-next'
  | 'error-county-no-opening-key'
  | 'error-county-no-opening-key-next'
  | 'error-county-listen'
  | 'error-county-listen-next'
  | 'error-county-newer-data'
  | 'error-county-newer-data-next'
  | 'error-county-disk-full'
  | 'error-county-disk-full-next'
  | 'error-county-database'
  | 'error-county-database-next'
  | 'error-county-desk-keys'
  | 'error-county-desk-keys-next'
  | 'error-county-desk-open'
  | 'error-county-desk-open-next'
  | 'error-county-running'
  | 'error-county-running-next'
  | 'error-county-no-backup'
  | 'error-county-no-backup-next'
  | 'error-county-not-empty'
  | 'error-county-not-empty-next'
  | 'error-county-restoring'
  | 'error-county-restoring-next'
  | 'error-county-other'
  | 'error-county-other-next'
  | 'error-county-randomness'
  | 'error-county-randomness-next'
  | 'error-locked'
  | 'error-locked-next'
  | 'error-wrong-key'
  | 'error-wrong-key-next'
  | 'error-wrong-passphrase'
  | 'error-wrong-passphrase-next'
  | 'error-wrong-pin'
  | 'error-wrong-pin-next'
  | 'error-pin-wait'
  | 'error-pin-wait-next'
  | 'error-weak-secret'
  | 'error-weak-secret-next'
  | 'error-too-new'
  | 'error-too-new-next'
  | 'error-damaged'
  | 'error-damaged-next'
  | 'error-disk-full'
  | 'error-disk-full-next'
  | 'error-second-instance'
  | 'error-second-instance-next'
  | 'error-keyring-locked'
  | 'error-keyring-locked-next'
  | 'error-no-keyring'
  | 'error-no-keyring-next'
  | 'error-key-missing'
  | 'error-key-missing-next'
  | 'error-item-gone'
  | 'error-item-gone-next'
  | 'error-frozen'
  | 'error-frozen-next'
  | 'error-practice'
  | 'error-practice-next'
  | 'error-paper-wrong-type'
  | 'error-paper-wrong-type-next'
  | 'error-paper-heic'
  | 'error-paper-heic-next'
  | 'error-paper-other-picture'
  | 'error-paper-other-picture-next'
  | 'error-paper-document'
  | 'error-paper-document-next'
  | 'error-paper-film'
  | 'error-paper-film-next'
  | 'error-paper-too-large'
  | 'error-paper-too-large-next'
  | 'error-paper-unreadable'
  | 'error-paper-unreadable-next'
  | 'error-paper-in-use'
  | 'error-paper-in-use-next'
  | 'error-storage'
  | 'error-storage-next'
  | 'error-offline'
  | 'error-offline-next'
  | 'error-broken'
  | 'error-broken-next'
  | 'error-receipt-wrong'
  | 'error-receipt-wrong-next'
  | 'error-answer-unreadable'
  | 'error-answer-unreadable-next'
  | 'error-refused'
  | 'error-refused-next'
  | 'error-conflict'
  | 'error-conflict-next'
  | 'error-address-refused'
  | 'error-address-refused-next'
  | 'error-papers-held'
  | 'error-papers-held-next'
  | 'error-host-unreachable'
  | 'error-host-unreachable-next'
  | 'error-unknown-words'
  | 'error-unknown-words-next'
  | 'error-words-private'
  | 'error-words-private-next'
  | 'error-last-done-wrong'
  | 'error-last-done-wrong-next'
  | 'error-being-sent'
  | 'error-being-sent-next'
  | 'error-already-left'
  | 'error-already-left-next'
  | 'error-already-decided'
  | 'error-already-decided-next'
  | 'error-not-left-yet'
  | 'error-not-left-yet-next'
  | 'error-not-to-recall'
  | 'error-not-to-recall-next'
  | 'error-not-to-reopen'
  | 'error-not-to-reopen-next'
  | 'error-reason-too-long'
  | 'error-reason-too-long-next'
  | 'error-wrong-pin-left'
  | 'error-wrong-pin-left-next'
  | 'error-weak-pin'
  | 'error-weak-pin-next'
  | 'error-wrong-pin-wait'
  | 'error-wrong-pin-wait-next'
  | 'error-nothing-to-pick'
  | 'error-nothing-to-pick-next'
  | 'error-no-space'
  | 'error-no-space-next'
  | 'error-has-space'
  | 'error-has-space-next'
  | 'error-space-code-wrong'
  | 'error-space-code-wrong-next'
  | 'error-space-digits-differ'
  | 'error-space-digits-differ-next'
  | 'error-space-words-differ'
  | 'error-space-words-differ-next'
  | 'error-space-words-count'
  | 'error-space-words-count-next'
  | 'error-space-words-unknown'
  | 'error-space-words-unknown-next'
  | 'error-space-words-wrong'
  | 'error-space-words-wrong-next'
  | 'error-space-name-taken'
  | 'error-space-name-taken-next';
