// Every screen in every state worth looking at: a name, a query for the example data, a hash, and what leads there in every
// language: buttons to press, by the key of what they say, and texts to search for.

import { says } from './sentences.mjs';

const screen = (name, hash, query = '', open = []) => ({ name, hash, query, open });
const press = (key) => (page, language) => tap(page, says(key, language));
const search = (words) => (page) => searched(page, words);

export const STATES = [
  screen('start', '', 'stage=firstStart'),
  screen('start-who', '', 'stage=firstStart', [press('level-standard')]),
  screen('start-pack', '', 'stage=firstStart&nopack', [press('level-standard'), press('start-self')]),
  screen('start-pack-none', '', 'stage=firstStart&nopack&state=empty', [press('level-standard'), press('start-self')]),
  screen('start-help', '', 'stage=firstStart', [press('help-short')]),
  screen('welcome', '#/start'),
  screen('welcome-village', '#/start', 'novillage', [press('village-choose')]),
  screen('passphrase-create', '', 'stage=createPassphrase'),
  screen('passphrase-wrong', '', 'stage=createPassphrase', [press('passphrase-keep')]),
  screen('passphrase-unlock', '', 'stage=unlock'),
  screen('too-new', '', 'stage=tooNew'),
  screen('second-instance', '', 'stage=secondInstance'),
  screen('keyring-locked', '', 'stage=keyringLocked'),
  screen('key-missing', '', 'stage=keyMissing'),
  screen('stuck', '', 'stuck'),
  screen('home', ''),
  screen('home-empty', '', 'state=empty'),
  screen('home-calm', '', 'calm'),
  screen('home-locked', '', 'calm&locked'),
  screen('home-short-pin', '', 'calm&shortpin'),
  screen('home-acting', '', 'acting&resume&clock'),
  screen('catalog', '#/catalog', 'stale'),
  screen('catalog-event', '#/catalog/old-age'),
  screen('catalog-many', '#/catalog/old-age', 'state=many'),
  screen('catalog-loading', '#/catalog', 'state=loading'),
  screen('catalog-error', '#/catalog', 'state=error'),
  screen('catalog-nopack', '#/catalog', 'nopack'),
  screen('search-found', '#/catalog', '', [search('八十岁补钱')]),
  screen('search-larger', '#/catalog', '', [search('把字调大')]),
  screen('search-nothing', '#/catalog', '', [search('村口的桥坏了找谁修')]),
  screen('search-told', '#/catalog', '', [search('村口的桥坏了找谁修'), press('miss-tell')]),
  screen('ask-perhaps', '#/catalog', 'perhaps', [search('老人证'), press('ask')]),
  screen('ask-known', '#/catalog', '', [search('八十岁补钱'), press('ask')]),
  screen('misses', '#/misses'),
  screen('misses-empty', '#/misses', 'state=empty'),
  screen('guide', '#/guide/senior-allowance'),
  screen('guide-phone', '#/guide/emergency-relief'),
  screen('guide-elsewhere', '#/guide/medical-enrol'),
  screen('guide-check', '#/guide/farmland-subsidy'),
  screen('guide-parts', '#/guide/birth', 'novillage'),
  screen('guide-changed', '#/guide/senior-allowance', 'changed&stale', [press('guide-changed')]),
  screen('guide-self-check', '#/guide/senior-allowance', '', [press('answer-can'), press('self-check-start')]),
  screen('guide-remind', '#/guide/pension-verify', 'remind'),
  screen('guide-remind-unsaid', '#/guide/pension-verify', 'unsaid', [press('remind-title-of'), press('remind-last-say')]),
  screen('guide-remind-locked', '#/guide/pension-verify', 'locked'),
  screen('home-remind', '', 'remind'),
  screen('reminders', '#/reminders', 'remind'),
  screen('reminders-empty', '#/reminders', 'state=empty'),
  screen('drafts', '#/drafts'),
  screen('drafts-empty', '#/drafts', 'state=empty'),
  screen('drafts-many', '#/drafts', 'state=many'),
  screen('drafts-delete', '#/drafts', '', [press('draft-delete')]),
  screen('form-text', '#/form/d1'),
  screen('form-required', '#/form/d1', '', [press('continue')]),
  screen('form-id', '#/form/d1', 'place=/data/id'),
  screen('form-phone', '#/form/d1', 'place=/data/phone'),
  screen('form-village', '#/form/d1', 'place=/data/village'),
  screen('form-date', '#/form/d1', 'place=/data/married'),
  screen('form-card', '#/form/d1', 'place=/data/card'),
  screen('form-choice', '#/form/d1', 'place=/data/alone'),
  screen('form-many', '#/form/d1', 'place=/data/help'),
  screen('form-rows', '#/form/d1', 'place=/data/family'),
  screen('form-photo', '#/form/d1', 'place=/data/photo'),
  screen('form-pages', '#/form/pages', 'place=/data/photo'),
  screen('form-pages-none', '#/form/pages-none', 'place=/data/photo'),
  screen('form-sign', '#/form/d1', 'place=/data/sign'),
  screen('form-promise', '#/form/d1', 'place=/data/true'),
  screen('form-list', '#/form/d1', '', [press('form-all-questions')]),
  screen('form-section', '#/form/d1', 'section'),
  screen('form-section-wrong', '#/form/d1', 'section', [press('continue')]),
  screen('form-section-rows', '#/form/d1', 'section&place=/data/family'),
  screen('form-mend', '#/form/mend'),
  screen('form-mend-long', '#/form/mend-long'),
  screen('form-mend-part', '#/form/mend-part'),
  screen('check', '#/check/d1'),
  screen('check-ready', '#/check/d1', 'ready'),
  screen('check-noted', '#/check/d1', 'ready&noted'),
  screen('send', '#/send/d1', 'acting'),
  screen('send-parts', '#/send/d1', 'parts'),
  screen('send-missing', '#/send/d1', '', [press('send-do')]),
  screen('send-no-mandate', '#/send/d1', 'problem=mandate-missing'),
  screen('ledger', '#/ledger'),
  screen('ledger-empty', '#/ledger', 'state=empty'),
  screen('ledger-many', '#/ledger', 'state=many'),
  screen('ledger-error', '#/ledger', 'state=error'),
  screen('case-corrections', '#/case/correctionsAsked'),
  screen('case-on-device', '#/case/onDevice'),
  screen('case-received', '#/case/received'),
  screen('case-overdue', '#/case/overdue'),
  screen('case-approved', '#/case/approved'),
  screen('case-denied', '#/case/denied'),
  screen('case-parts', '#/case/birth'),
  screen('case-parts-ended', '#/case/birthDone'),
  screen('case-parts-gentle', '#/case/death'),
  screen('case-set-aside', '#/case/setAside'),
  screen('papers', '#/papers'),
  screen('papers-empty', '#/papers', 'state=empty'),
  screen('people', '#/people', 'acting'),
  screen('sent', '#/sent/onDevice'),
  screen('sent-received', '#/sent/received'),
  screen('case-withdrawn', '#/case/withdrawn'),
  screen('news', '#/news'),
  screen('news-empty', '#/news', 'state=empty'),
  screen('people-lock', '#/people/lock'),
  screen('people-open', '#/people/open', 'locked&alone'),
  screen('people-new', '#/people', '', [press('person-new')]),
  screen('mandate', '#/mandate', 'acting'),
  screen('mandate-missing', '#/mandate', 'acting', [press('mandate-record')]),
  screen('help', '#/help'),
  screen('help-places', '#/help', '', [press('help-places')]),
  screen('help-unlock', '#/help', 'stage=unlock'),
  screen('help-no-answer', '#/help', 'state=error'),
  screen('explain', '#/explain'),
  screen('explain-gate', '#/explain', 'stage=keyMissing'),
  screen('show-page', '#/form/d1', '', [press('help-short'), press('help-show')]),
  screen('help-far', '#/help', 'novillage', [press('village-choose')]),
  screen('practice-guide', '#/guide/senior-allowance', 'practice'),
  screen('practice-form', '#/form/d1', 'practice'),
  screen('practice-case', '#/case/practice', 'practice'),
  screen('text-size', '#/text-size'),
  screen('settings', '#/settings'),
  screen('settings-reading', '#/settings/reading'),
  screen('settings-silent', '#/settings/reading', 'silent'),
  screen('settings-theme', '#/settings/theme'),
  screen('settings-language', '#/settings/language'),
  screen('settings-village', '#/settings/village'),
  screen('settings-filling', '#/settings/filling'),
  screen('settings-who', '#/settings/who'),
  screen('settings-sync', '#/settings/sync'),
  screen('settings-data', '#/settings/data'),
  screen('devices', '#/devices'),
  screen('devices-give', '#/devices/give', '', [press('continue')]),
  screen('devices-take', '#/devices/take'),
  screen('devices-on', '#/devices', 'space'),
  screen('devices-differ', '#/devices', 'space=differ'),
  screen('devices-words', '#/devices/words', 'space'),
  screen('devices-words-back', '#/devices/words', 'space', [press('devices-words-written')]),
  screen('devices-recover', '#/devices/recover'),
  screen('about', '#/about'),
  screen('erase', '#/erase'),
];

/** Rules that a state need not keep: a list of switches and a helper's sheet are no questions, a section is asked for. */
const FREE_OF = { settings: [30], mandate: [30], 'mandate-missing': [30], 'form-section': [30], 'form-section-wrong': [30], 'form-section-rows': [30] };
for (const state of STATES) state.without = FREE_OF[state.name] ?? [];

/** The address of a state at a text level, in a theme and language. */
export function address(base, state, { level = 'standard', theme = 'light', language = 'zh-Hans' } = {}) {
  return `${base}?fake&level=${level}&theme=${theme}&lang=${language}&${state.query}${state.hash}`;
}

const known = new WeakSet();

/** In the page, before it starts: the gates show the look of last time, so last time was the look of the address. */
function remembered() {
  const query = new URLSearchParams(location.search);
  if (!query.has('fake')) return;
  localStorage.setItem('look', JSON.stringify({ textLevel: query.get('level'), theme: query.get('theme'), language: query.get('lang') }));
}

/** Opens a state in a page: loads it and taps what leads there. */
export async function open(page, base, state, look = {}) {
  if (!known.has(page)) await page.addInitScript(remembered);
  known.add(page);
  await page.goto('about:blank');
  await page.goto(address(base, state, look));
  await page.waitForSelector('h1');
  for (const step of state.open) await step(page, look.language ?? 'zh-Hans');
}

/** Types into the search and presses 找. */
async function searched(page, words) {
  await page.getByRole('searchbox').fill(words);
  await page.keyboard.press('Enter');
  await page.waitForSelector('h2');
}

/** Presses what says `name`; where that leads to another screen, answers once that one stands there and not the one before. */
async function tap(page, name) {
  const fold = page.locator('summary').filter({ hasText: name });
  const [before, heading] = [page.url(), await page.waitForSelector('h1:visible')];
  await page.getByRole('button', { name }).or(fold).first().click();
  if (page.url() === before) return;
  // What lies over another screen (求助) only hides it.
  await page.waitForFunction((old) => !old.checkVisibility(), heading);
  await page.waitForSelector('h1:visible');
}
