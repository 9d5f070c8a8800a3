// Which screen is shown, with the way back. The window's history carries it, so that the phone's own back key works.
// Addresses hold names of screens and opaque ids, never answers, names or numbers of people.

import { untrack } from 'svelte';

export const SCREENS = [
  'home', 'catalog', 'guide', 'drafts', 'form', 'check', 'send', 'sent', 'ledger', 'case', 'news', 'reminders', 'papers', 'people', 'mandate',
  'devices', 'misses', 'help', 'explain', 'show-page', 'text-size', 'settings', 'about', 'erase', 'start',
] as const;

export type ScreenName = (typeof SCREENS)[number];

/** Screens that lie over another one: that one stays as it is below them, with what was typed, and is there again after them. */
export const ASIDE: ReadonlySet<ScreenName> = new Set<ScreenName>(['help', 'explain', 'show-page', 'text-size']);

/** A place to be: a screen, and what it is about (an opaque id, a life event). */
export interface Route {
  readonly screen: ScreenName;
  readonly id: string;
}

const HOME: Route = { screen: 'home', id: '' };

/** `#/guide/senior-allowance` as a route; anything unknown is home. */
export function routeOf(hash: string): Route {
  const [, name = '', id = ''] = hash.replace(/^#/, '').split('/');
  const screen = SCREENS.find((known) => known === name);
  return screen ? { screen, id: decode(id) } : HOME;
}

/** The address of a route. */
export function hashOf(route: Route): string {
  return route.id ? `#/${route.screen}/${encodeURIComponent(route.id)}` : `#/${route.screen}`;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

/** The part of the window that the router needs; tests pass their own. */
export interface Shell {
  readonly hash: string;
  /** Writes the address of the screen on show. */
  show(hash: string): void;
  /** Lays one history entry under the screen, so that the phone's back key reaches us instead of closing the app. */
  guard(hash: string): void;
  /** The back key was pressed (`null`), or an address was typed. */
  onBack(callback: (typed: string | null) => void): void;
}

/** Moves on, or not any more; see [`Router.stay`]. */
export type Move = (to: (router: Router) => void) => void;

/** The stack of screens. Home is always at its foot. */
export class Router {
  #shell: Shell;
  #stack = $state.raw<readonly Route[]>([HOME]);
  #held: { at: Route; step: () => boolean } | null = null;

  constructor(shell: Shell) {
    this.#shell = shell;
    this.#open(shell.hash);
    shell.onBack((typed) => (typed === null || typed === hashOf(this.now) ? this.#pressedBack() : this.#cameTo(typed)));
  }

  /** The screen on show. */
  get now(): Route {
    return this.#stack[this.#stack.length - 1] ?? HOME;
  }

  /** The screen on show, or the one that lies below what is put over it. */
  get base(): Route {
    return this.#stack.findLast((route) => !ASIDE.has(route.screen)) ?? HOME;
  }

  /** For an act that takes time: what it gives back moves on, but only while the person is still on the page where she began it. Help
   *  that lies over that page is no other page. */
  stay(): Move {
    const begun = untrack(() => this.base);
    return (to) => {
      if (untrack(() => this.base) === begun) to(this);
    };
  }

  /** The screens as they are, for moving on from: whoever moves inside an effect must not run again because of it. */
  get #from(): readonly Route[] {
    return untrack(() => this.#stack);
  }

  /** Takes away what lies over a screen: one is where one was. */
  toBase(): void {
    const at = this.#from.findLastIndex((route) => !ASIDE.has(route.screen));
    this.#set(at < 0 ? [HOME] : this.#from.slice(0, at + 1));
  }

  /** The screen that back leads to. */
  get before(): Route {
    return this.#stack[this.#stack.length - 2] ?? HOME;
  }

  /** Shows a screen; back leads here again. */
  go(screen: ScreenName, id = ''): void {
    const here = this.#from.at(-1) ?? HOME;
    if (here.screen === screen && here.id === id) return;
    this.#set([...this.#from, { screen, id }]);
  }

  /** Shows a screen in place of this one: back does not lead here any more. */
  replace(screen: ScreenName, id = ''): void {
    this.#set([...this.#from.slice(0, -1), { screen, id }]);
  }

  /** Shows a screen as if one had come to it from home through these. */
  land(...routes: readonly Route[]): void {
    this.#set([HOME, ...routes]);
  }

  /** Steps within the screen on show: it is asked first whenever back is pressed, here or on the phone, and answers whether
   *  it went a step back itself. Answers how to stop asking it. */
  hold(step: () => boolean): () => void {
    const held = { at: this.base, step };
    this.#held = held;
    return () => {
      if (this.#held === held) this.#held = null;
    };
  }

  /** One step back; home when there is none. */
  back(): void {
    if (this.#stepped()) return;
    this.leave();
  }

  /** Leaves the screen on show, whatever step it is at. */
  leave(): void {
    this.#set(this.#from.length < 2 ? [HOME] : this.#from.slice(0, -1));
  }

  /** Home, with nothing behind it. */
  home(): void {
    this.#set([HOME]);
  }

  #set(stack: readonly Route[]): void {
    const left = this.#from.length === 1 && stack.length > 1;
    this.#stack = stack;
    const address = hashOf(stack.at(-1) ?? HOME);
    if (left) this.#shell.guard(address);
    else this.#shell.show(address);
  }

  #open(hash: string): void {
    const route = routeOf(hash);
    this.#stack = [HOME];
    this.#set(route.screen === 'home' ? [HOME] : [HOME, route]);
  }

  /** An address that is the one on show, or that of a screen below it, was not typed: back has come to an entry that the browser made for
   *  it. The screen is there again as it was left, not made anew. */
  #cameTo(hash: string): void {
    const at = this.#from.findLastIndex((route) => hashOf(route) === hash);
    if (at < 0) this.#open(hash);
    else this.#set(this.#from.slice(0, at + 1));
  }

  /** Only the screen that asked for it is asked, not one that lies over it. */
  #stepped(): boolean {
    return this.#held !== null && this.#held.at === this.now && this.#held.step();
  }

  #pressedBack(): void {
    if (this.#stepped()) return this.#shell.guard(hashOf(this.now));
    if (this.#stack.length < 2) return;
    this.#stack = this.#stack.slice(0, -1);
    if (this.#stack.length > 1) this.#shell.guard(hashOf(this.now));
    else this.#shell.show(hashOf(this.now));
  }
}

/** The real window as a shell. */
export function windowShell(target: Window): Shell {
  return {
    hash: target.location.hash,
    show: (hash) => target.history.replaceState({ ours: true }, '', hash),
    guard: (hash) => target.history.pushState({ ours: true }, '', hash),
    onBack: (callback) =>
      target.addEventListener('popstate', (event: PopStateEvent) =>
        callback(event.state === null ? target.location.hash : null),
      ),
  };
}

let present: Router | undefined;

/** Makes the router of this page; called once before anything is shown: state made inside a derived value would not be
 *  watched by that value. */
export function startRouter(target: Window): void {
  // A page begins at its heading; where one was below another page is our own to restore.
  target.history.scrollRestoration = 'manual';
  present = new Router(windowShell(target));
}

/** The router of this page. */
export function router(): Router {
  if (present === undefined) throw new Error('router not started');
  return present;
}
