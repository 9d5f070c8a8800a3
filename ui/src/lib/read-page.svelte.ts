// Reading what is on the page: by one button, or each page by itself for people who cannot read. Follows the sentence with
// a mark, and stops when the page becomes another one.

import { untrack } from 'svelte';
import { app } from './app.svelte';
import { mark, unmark } from './spoken-mark';
import { spokenPage, type SpokenPage } from './spoken-page';
import { speech } from './speech.svelte';

/** The reading of the whole page, among others. */
export const PAGE = 'page';
/** A page is there when nothing has changed for so long. */
const SETTLED_MS = 200;

let page: SpokenPage | null = null;
/** Asked to read a page that is still coming. */
let wanted = false;
/** Title of the page on which the reading began. */
let readOn = '';

const root = (): Element | null => document.querySelector('main');

/** Reads the page from its top. */
export function readPage(): void {
  page = spokenPage(root());
  // Asked for before anything is there: read as soon as it is.
  wanted = page.text.trim() === '';
  if (!wanted) void speech.read(PAGE, page.text);
}

/** For the app as a whole, inside an effect's root: marks, and notices when the page becomes another one. */
export function followReading(): void {
  $effect(() => {
    const range = speech.range;
    if (range) untrack(() => mark(placesOf(range.start, range.end)));
    else unmark();
  });
  $effect(() => {
    void [speech.id, speech.text];
    readOn = title();
  });
  $effect(() => watchPages(becameAnother));
}

/** A page is another one when its heading is. */
function becameAnother(before: Seen, now: Seen): void {
  const another = before.title !== now.title;
  if (another && speech.id !== '' && now.title !== readOn) speech.leave();
  if (wanted) return readPage();
  if (!app.settings?.readEachPage || root()?.getAttribute('aria-busy')) return;
  if (another) readPage();
  else if (now.wrong !== '' && now.wrong !== before.wrong) void speech.read('wrong', now.wrong);
}

interface Seen {
  title: string;
  wrong: string;
}

function look(): Seen {
  const wrong = [...document.querySelectorAll('main :is([role="alert"], .wrong)')].map((each) => spokenPage(each).text);
  return { title: title(), wrong: wrong.join('\n') };
}

function title(): string {
  return location.hash + (document.querySelector('main h1')?.textContent ?? '');
}

function watchPages(changed: (before: Seen, now: Seen) => void): () => void {
  let before: Seen = { title: '', wrong: '' };
  let timer = 0;
  const settled = (): void => {
    const now = look();
    const last = before;
    before = now;
    if (now.title !== last.title || now.wrong !== last.wrong) changed(last, now);
  };
  const watcher = new MutationObserver(() => {
    clearTimeout(timer);
    timer = window.setTimeout(settled, SETTLED_MS);
  });
  watcher.observe(document.body, { childList: true, subtree: true, characterData: true });
  timer = window.setTimeout(settled, SETTLED_MS);
  return () => {
    clearTimeout(timer);
    watcher.disconnect();
  };
}

/** A button of one block reads words that stand on the page as well: they are looked for there. */
function placesOf(start: number, end: number): Range[] {
  if (speech.id === PAGE && page) return page.ranges(start, end);
  const words = speech.text.slice(start, end).trim().replace(/[。，；：！？.!?;]+$/, '');
  const now = spokenPage(root());
  const at = words === '' ? -1 : now.text.indexOf(words);
  return at < 0 ? [] : now.ranges(at, at + words.length);
}
