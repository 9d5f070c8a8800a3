// Notices when a page has changed and come to rest: by itself, by a tap, or while somebody types. What it says before and after
// is compared line by line, so that whoever cannot see the change hears it.

export interface Look {
  title: string;
  /** What the page says; blank where nobody asks. */
  text: string;
}

export interface Change {
  before: Look;
  now: Look;
  /** The person did something since. */
  acted: boolean;
  /** She pressed the main action. */
  pressed: boolean;
}

interface Watched {
  look: () => Look;
  isBusy: () => boolean;
  /** Answers whether it is to be told once more, because something else is being said. */
  changed: (change: Change) => boolean;
}

/** A page is there when nothing has changed for so long. */
const SETTLED_MS = 200;
/** Somebody who types has come to a stop. */
const TYPED_MS = 1200;

/** Watches until the answer is called. */
export function watchPage({ look, isBusy, changed }: Watched): () => void {
  let before: Look = { title: '', text: '' };
  let acts = { acted: false, pressed: false };
  let typedAt = -TYPED_MS;
  let timer = 0;

  function settled(): void {
    if (isBusy()) return;
    const now = look();
    const same = now.title === before.title && now.text === before.text;
    if (same && !acts.pressed) return;
    if (changed({ before, now, ...acts })) return wait();
    before = now;
    acts = { acted: false, pressed: false };
  }

  function wait(): void {
    clearTimeout(timer);
    timer = window.setTimeout(settled, Math.max(SETTLED_MS, typedAt + TYPED_MS - performance.now()));
  }

  function act(event: Event): void {
    const target = event.target instanceof Element ? event.target : null;
    if (!target?.closest('main')) return;
    acts = { acted: true, pressed: acts.pressed || (event.type === 'click' && target.closest('.foot .main') !== null) };
    // Typing is told at a pause, everything else at once.
    typedAt = isTyping(event, target) ? performance.now() : -TYPED_MS;
    wait();
  }

  const watcher = new MutationObserver(wait);
  watcher.observe(document.body, { childList: true, subtree: true, characterData: true });
  for (const kind of ACTS) document.addEventListener(kind, act, true);
  wait();
  return () => {
    clearTimeout(timer);
    watcher.disconnect();
    for (const kind of ACTS) document.removeEventListener(kind, act, true);
  };
}

const ACTS = ['click', 'input', 'change'] as const;

function isTyping(event: Event, target: Element): boolean {
  return target.closest('.keys') !== null || (event.type === 'input' && target.matches('textarea, input:not([type="checkbox"], [type="radio"], [type="file"])'));
}

/** The lines that were not there before. */
export function newLines(before: string, now: string): string {
  const known = new Set(before.split('\n').map((line) => line.trim()));
  return now
    .split('\n')
    .filter((line) => line.trim() !== '' && !known.has(line.trim()))
    .join('\n');
}
