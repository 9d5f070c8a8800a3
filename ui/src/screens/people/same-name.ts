// People of one name, wherever they are listed: whether the last digits of their numbers say that they are one, that they are two,
// or nothing yet; and the one sentence for each of the three. Pure.

import type { PersonLine, PersonView } from '../../generated/api';
import { t } from '../../lib/texts.svelte';

/** As much of somebody as tells them apart. Digits are blank where they are not known, or a PIN keeps them. */
export interface Named {
  readonly id: string;
  readonly name: string;
  readonly digits: string;
}

/** `number`: the same name and number; `other`: the same name and another number; `unknown`: a number is missing. */
export type SameName = 'number' | 'other' | 'unknown';

const SENTENCES = { number: 'same-name-number', other: 'same-name-other', unknown: 'same-name-unknown' } as const;
/** What is said of somebody with two of their name: the sentence that asks for more. */
const WORST: readonly SameName[] = ['number', 'unknown', 'other'];

/** How somebody stands to others of the same name; `null` where nobody has it. */
export function sameName(one: Named, people: readonly Named[]): SameName | null {
  const others = people.filter((other) => other.id !== one.id && one.name !== '' && other.name === one.name);
  const found = others.map((other) => compare(one.digits, other.digits));
  return WORST.find((each) => found.includes(each)) ?? null;
}

function compare(digits: string, others: string): SameName {
  if (digits === '' || others === '') return 'unknown';
  return digits === others ? 'number' : 'other';
}

/** The sentence for it; blank where nobody has the same name. */
export function sameNameLine(one: Named, people: readonly Named[]): string {
  const found = sameName(one, people);
  return found === null ? '' : t(SENTENCES[found], { name: one.name });
}

/** What a table says above itself: each name once a sentence. Two whom the column of digits tells apart need none. */
export function sameNameLines(people: readonly Named[]): string[] {
  const doubtful = people.filter((one) => !['other', null].includes(sameName(one, people)));
  return [...new Set(doubtful.map((one) => sameNameLine(one, people)))];
}

/** Somebody of the list, with what the table knows of them. */
export const named = (person: PersonView, line: PersonLine | undefined): Named => ({ id: person.id, name: person.name, digits: line?.lastDigits ?? '' });

/** Somebody of the table. */
export const namedLine = (line: PersonLine): Named => ({ id: line.person, name: line.name, digits: line.lastDigits });
