// Rows and choices are counted when they are read: 第一个, 第二个, so that whoever cannot read can count down to the one she
// heard. Of how many is said before the first.

import { t } from './texts.svelte';

export interface Place {
  /** From 1. */
  at: number;
  of: number;
  /** One of them is meant, any of them, or each is a promise of its own. */
  kind: 'one' | 'any' | 'promise';
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
    [...lists.values()].flatMap((rows) => rows.map((row, index) => [row, { at: index + 1, of: rows.length, kind: kindOf(row) }] as const)),
  );
}

/** Before the first of several. */
export function leadIn({ of, kind }: Place): string {
  if (of < 2) return '';
  if (kind === 'promise') return t('spoken-promises', { count: of });
  return kind === 'any' ? t('spoken-any-of', { count: of }) : t('spoken-one-of', { count: of });
}

/** Before each: which one it is, and what a tap does where that is not plain. */
export function openingOf({ at, of, kind }: Place): string {
  const nth = of > 1 ? t('spoken-nth', { at }) : '';
  if (kind === 'promise') return nth + t('spoken-tick');
  return nth || t('spoken-press');
}

function kindOf(element: Element): Place['kind'] {
  if (!element.querySelector('input[type="checkbox"]')) return 'one';
  return element.parentElement?.matches('[role="group"]') ? 'any' : 'promise';
}
