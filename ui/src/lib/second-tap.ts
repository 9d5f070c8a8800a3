// A finger often comes down twice. What the first tap brought under it is not what the second one meant: a press at the same
// place is not taken while a new screen, question or list has only just come there. What stands where it stood (a key of a pad, a
// mark) takes every press; so do the keyboard, another place, and whoever has typed meanwhile. The mouse's own double click is
// what the system says it is.

import { heading } from './ids';

/** How long something new at a place takes no press there. */
const NEW_MS = 500;
/** How far apart two taps of one finger at one place are, at most. */
const NEAR_PX = 24;
const PRESSABLE = 'button, summary, a, label, input, textarea, select, canvas';

interface Press {
  readonly at: number;
  readonly x: number;
  readonly y: number;
  readonly on: Element | null;
}

/** Guards a window against second taps. */
export function guardSecondTaps(target: Window): void {
  const guard = new Guard(target.document);
  const taken = { capture: true };
  target.addEventListener('pointerdown', (event) => event.pointerType !== 'mouse' && hold(event, guard.down(event)), taken);
  target.addEventListener('mousedown', (event) => hold(event, guard.isSecond(event)), taken);
  target.addEventListener('click', (event) => hold(event, guard.click(event)), taken);
  // A finger that has moved the page has looked at it.
  target.addEventListener('pointercancel', () => guard.forget(), taken);
  target.addEventListener('keydown', () => guard.forget(), taken);
  target.addEventListener('input', (event) => event instanceof InputEvent && guard.forget(), taken);
}

function hold(event: Event, stray: boolean): void {
  if (!stray) return;
  event.preventDefault();
  event.stopImmediatePropagation();
}

class Guard {
  readonly #page: Document;
  /** When what is on the page came there. */
  readonly #came = new WeakMap<Node, number>();
  /** The last press that was taken. */
  #last: Press | null = null;
  /** The finger that is down, or was last. */
  #finger: { at: number; stray: boolean } | null = null;

  constructor(page: Document) {
    this.#page = page;
    new MutationObserver((changes) => this.#note(changes)).observe(page, {
      childList: true, subtree: true, characterData: true, attributes: true, attributeFilter: ['hidden'],
    });
  }

  /** A finger comes down; answers whether it is a second tap. */
  down(event: PointerEvent): boolean {
    const stray = this.#strays(event, event.timeStamp);
    this.#finger = { at: event.timeStamp, stray };
    return stray;
  }

  /** Whether what follows from a press belongs to a second tap. */
  isSecond(event: MouseEvent): boolean {
    if (this.#finger) return this.#finger.stray || this.#strays(event, this.#finger.at);
    return event.detail > 1 && this.#strays(event, event.timeStamp);
  }

  /** A press is over: it is taken and remembered, or it was a second tap. */
  click(event: MouseEvent): boolean {
    if (event.detail === 0 || !event.isTrusted) return false;
    const stray = this.isSecond(event);
    if (!stray) this.#last = { at: this.#finger?.at ?? event.timeStamp, x: event.clientX, y: event.clientY, on: pressable(event.target) };
    this.#finger = null;
    return stray;
  }

  forget(): void {
    this.#last = null;
    this.#finger = null;
  }

  #strays({ clientX, clientY, target }: MouseEvent, at: number): boolean {
    const last = this.#last;
    if (!last || Math.hypot(clientX - last.x, clientY - last.y) > NEAR_PX) return false;
    const here = pressable(this.#page.elementFromPoint(last.x, last.y));
    const came = here === last.on ? this.#age(heading(this.#page)) : Math.max(this.#age(pressable(target)), last.at);
    return came >= last.at && at - came < NEW_MS && !(isKey(last.on) && isKey(here));
  }

  /** When an element came, or what it is in. */
  #age(element: Element | null | undefined): number {
    let latest = 0;
    for (let at = element ?? null; at; at = at.parentElement) latest = Math.max(latest, this.#came.get(at) ?? 0);
    return latest;
  }

  #note(changes: readonly MutationRecord[]): void {
    const now = performance.now();
    for (const { target, addedNodes, type } of changes) {
      if (type === 'attributes') this.#came.set(target, now);
      for (const node of addedNodes) this.#came.set(node, now);
      const title = target instanceof Element ? target.closest('h1') : target.parentElement?.closest('h1');
      if (title) this.#came.set(title, now);
    }
  }
}

function pressable(target: EventTarget | null): Element | null {
  return target instanceof Element ? target.closest(PRESSABLE) : null;
}

function isKey(element: Element | null): boolean {
  return element?.closest('.keys') != null;
}
