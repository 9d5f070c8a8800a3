// What is said of a control: its name, what stands in a field, and how it is filled in by somebody who cannot read.

import { t } from './texts.svelte';

export type Field = HTMLInputElement | HTMLTextAreaElement;

export const FIELD = 'input, textarea';
/** Names of buttons are said at the end, but for rows that hold what the page is about. */
export const BUTTON = 'button, a[href], [role="button"], label.btn';
const ROW = '.item, .tile, .start, [data-spoken], [href^="tel:"]';
/** Fields in which nothing is written that could be said. */
const SILENT = ['checkbox', 'radio', 'file', 'hidden', 'password', 'range', 'color', 'submit'];

export function isRow(element: Element): boolean {
  return element.matches(ROW);
}

/** The words on a button, without what only a screen reader is told. */
export function controlName(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  for (const each of copy.querySelectorAll('.only-read, [aria-hidden="true"], svg')) each.remove();
  return copy.textContent?.trim() ?? '';
}

/** What stands in it. A number of many figures is said figure by figure, however much of it is there. */
export function fieldSays(field: Field): string {
  if (SILENT.includes(field.type)) return '';
  const unit = unitOf(field);
  if (field.value === '') return unit ? '' : t('spoken-blank');
  if (unit) return field.value + unit;
  return t('spoken-filled', { value: field.dataset['spelled'] === undefined ? field.value : figures(field.value) });
}

/** How one fills it in. `takeBack`: the name of the key that takes a sign back, where it has keys of its own. */
export function howToFill(field: Field, takeBack: string): string {
  if (SILENT.includes(field.type) || field.readOnly || field.disabled) return '';
  if (takeBack) return t('spoken-keys', { back: takeBack });
  if (field.inputMode === 'none') return '';
  if (field.inputMode === 'numeric' || field.inputMode === 'tel' || field.inputMode === 'decimal') return isFirst(field) ? t('spoken-figures') : '';
  return canDictate() ? t('spoken-write-or-say') : t('spoken-write');
}

/** 年, 月, 日: the three fields of a date are said as one says a date. */
function unitOf(field: Field): string {
  return field.closest('.dates') ? (field.labels?.[0]?.textContent?.trim() ?? '') : '';
}

/** Fields side by side are filled in the same way: it is said once. */
function isFirst(field: Field): boolean {
  return field.closest('.dates')?.querySelector('input') === field || !field.closest('.dates');
}

/** A keyboard on the screen has a microphone. */
function canDictate(): boolean {
  return window.matchMedia('(pointer: coarse)').matches;
}

function figures(value: string): string {
  return value
    .split(' ')
    .map((group) => [...group].join(' '))
    .join('，');
}
