// Reading what is on the page: by one button, or each page by itself for people who cannot read. Follows the sentence with
// a mark, and stops when the page becomes another one. Where each page is read, so is what becomes new on it.

import { untrack } from 'svelte';
import { app } from './app.svelte';
import { newLines, watchPage, type Change } from './page-changes';
import { backToBeginning, mark, noteBeginning, unmark } from './spoken-mark';
import { spokenPage, type SpokenPage } from './spoken-page';
import { speech } from './speech.svelte';
import { t } from './texts.svelte';

/** The reading of the whole page, among others. */
export const PAGE = 'page';
/** What has just become new on it. */
const NEWS = 'news';

let page: SpokenPage | null = null;
/** Asked to read a page that is still coming. */
let wanted = false;
/** Title of the page on which the reading began. */
let readOn = '';

const root = (): Element | null => document.querySelector('main');
const each = (): boolean => (app.settings?.readEachPage && app.settings.readAloud && app.settings.speechAvailable) ?? false;

/** Reads the page from its top. `lead`: said before it. */
export function readPage(lead = ''): void {
  page = spokenPage(root(), { lead, end: each() ? howToGoOn() : '' });
  // Asked for before anything is there: read as soon as it is.
  wanted = page.text.trim() === '';
  if (wanted) return;
  noteBeginning();
  void speech.read(PAGE, page.text);
}

/** From now on each page is read: says so, and how one stops it and hears it again, then reads this one. */
export function beginReadingEach(): void {
  readPage(t('read-each-begins', { stop: t('read-stop'), again: againWord() }));
}

/** What stands on the button then: in the largest text there is room for its first word only. */
const againWord = (): string => (app.settings?.textLevel === 'huge' ? t('read-page') : t('read-again'));

/** At the end of a page: that it is over, how to hear it again, and the way back where there is one. */
function howToGoOn(): string {
  const back = document.querySelector('header.top .back')?.textContent?.trim() ?? '';
  return t('spoken-end', { again: againWord() }) + (back ? t('spoken-back', { back }) : '');
}

/** For the app as a whole, inside an effect's root: marks, and notices when the page becomes another one. */
export function followReading(): void {
  $effect(() => {
    const range = speech.range;
    if (range) untrack(() => mark(placesOf(range.start, range.end)));
    else unmark();
  });
  $effect(() => {
    if (speech.ended && speech.id === PAGE) untrack(backToBeginning);
  });
  $effect(() => {
    void [speech.id, speech.text];
    readOn = title();
  });
  $effect(() => watchPage({ look: () => ({ title: title(), text: each() ? spokenPage(root()).text : '' }), isBusy, changed }));
}

/** A page is another one when its heading is. Answers whether what changed is still to be told. */
function changed(change: Change): boolean {
  const { before, now, acted, pressed } = change;
  const another = before.title !== now.title;
  if (another && speech.id !== '' && now.title !== readOn) speech.leave();
  if (wanted) readPage();
  else if (!each()) return false;
  else if (another) readPage();
  else {
    // Read from now on: whoever asked for it has this page read already.
    const news = before.text === '' ? '' : newLines(before.text, now.text);
    // What came by itself does not cut off what is being said.
    if (news !== '' && speech.speaking && !acted) return true;
    tell(news, pressed);
  }
  return false;
}

/** What is new, or after 继续 what is still in the way; then what can be done now. */
function tell(news: string, pressed: boolean): void {
  const { main, wrong } = spokenPage(root());
  const lines = [pressed && !news.includes(wrong) ? wrong : '', news];
  const said = lines.filter(Boolean).join('\n');
  if (said === '') return;
  const next = wrong === '' && main !== '' && !said.includes(main) ? t('spoken-main') + main : '';
  void speech.read(NEWS, [said, next].filter(Boolean).join('\n'));
}

/** Something is still being fetched. */
function isBusy(): boolean {
  const now = root();
  return now?.getAttribute('aria-busy') === 'true' || now?.querySelector('.waiting') != null;
}

function title(): string {
  return location.hash + (document.querySelector('main h1')?.textContent ?? '');
}

/** A button of one block reads words that stand on the page as well: they are looked for there. */
function placesOf(start: number, end: number): Range[] {
  if (speech.id === PAGE && page) return page.ranges(start, end);
  const words = speech.text.slice(start, end).trim().replace(/[。，；：！？.!?;]+$/, '');
  const now = spokenPage(root());
  const at = words === '' ? -1 : now.text.indexOf(words);
  return at < 0 ? [] : now.ranges(at, at + words.length);
}
