// Numbers as people read them: in groups while typing, plain when stored.

/** Lengths of the groups, last one repeated. */
export const GROUPS = { idNumber: [6, 8, 4], phone: [3, 4, 4], bankCard: [4, 4, 4, 4, 3] } as const;

export type Grouped = keyof typeof GROUPS;

/** A number that begins with 0 is a landline: area code, then the number. */
const LANDLINE = [4, 8];

function groupsOf(kind: Grouped, digits: string): readonly number[] {
  return kind === 'phone' && digits.startsWith('0') ? LANDLINE : GROUPS[kind];
}

/** How many characters a number of this kind has at most. */
export function longest(kind: Grouped, digits = ''): number {
  return groupsOf(kind, digits).reduce((sum, length) => sum + length, 0);
}

/** Only what belongs to the number, full-width digits included; an X only at the end of an ID number. */
export function plain(kind: Grouped, typed: string): string {
  const half = typed.normalize('NFKC').toUpperCase();
  const kept = kind === 'idNumber' ? half.replace(/[^0-9X]/g, '') : half.replace(/[^0-9]/g, '');
  return kept.slice(0, longest(kind, kept));
}

/** In groups, with a blank between them. */
export function grouped(kind: Grouped, text: string): string {
  const parts: string[] = [];
  let rest = plain(kind, text);
  for (const length of groupsOf(kind, rest)) {
    if (rest === '') break;
    parts.push(rest.slice(0, length));
    rest = rest.slice(length);
  }
  return parts.join(' ');
}

/** Where the caret belongs in the grouped text, after `count` characters of the number. */
export function caretAfter(kind: Grouped, text: string, count: number): number {
  const whole = grouped(kind, text);
  let seen = 0;
  for (let at = 0; at < whole.length; at += 1) {
    if (seen === count) return at;
    if (whole[at] !== ' ') seen += 1;
  }
  return whole.length;
}

/** A number as typed by hand: full-width digits and the Chinese full stop are accepted. */
export function typedNumber(text: string): string {
  return text.normalize('NFKC').replace(/。/g, '.').replace(/[,\s]/g, '');
}
