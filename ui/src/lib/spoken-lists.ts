// Rows and choices are counted when they are read: 第一个, 第二个, so that whoever cannot read can count down to the one she
// heard. Of how many is said before the first.

import { t } from './texts.svelte';

export interface Place {
  /** From 1. */
  at: number;
  of: number;
  /** Several may be chosen. */
  many: boolean;
}

const COUNTED = '.choice, .item, .tile, .start';
const LIST = '[role="radiogroup"], [role="group"], ul, ol, .pair, .stack, section, main';

/** The place of every row and choice among its own. */
export function listed(root: Element, seen: (element: Element) => boolean): ReadonlyMap<Element, Place> {
  const lists = new Map<Element, Element[]>();
  for (const each of root.querySelectorAll(COUNTED)) {
    const list = each.parentElement?.closest(LIST);
    if (list && seen(each)) lists.set(list, [...(lists.get(list) ?? []), each]);
  }
  return new Map(
    [...lists.values()].flatMap((rows) => rows.map((row, index) => [row, { at: index + 1, of: rows.length, many: isOneOfMany(row) }] as const)),
  );
}

/** Before the first of several. */
export function leadIn({ of, many }: Place): string {
  if (of < 2) return '';
  return many ? t('spoken-any-of', { count: of }) : t('spoken-one-of', { count: of });
}

/** Before each: which one it is, and what a tap does where that is not plain. */
export function openingOf(element: Element, { at, of }: Place): string {
  const nth = of > 1 ? t('spoken-nth', { at }) : '';
  if (isTick(element)) return nth + t('spoken-tick');
  return nth || t('spoken-press');
}

/** A promise, not one of several answers. */
function isTick(element: Element): boolean {
  return hasBox(element) && !element.parentElement?.matches('[role="group"]');
}

function isOneOfMany(element: Element): boolean {
  return hasBox(element) && !isTick(element);
}

function hasBox(element: Element): boolean {
  return element.querySelector('input[type="checkbox"]') !== null;
}
