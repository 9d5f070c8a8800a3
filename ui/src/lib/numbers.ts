// Numbers as people read them: in groups, to be compared with a card. Groups are for the eye; what was typed is never cut.

/** Lengths of the groups; what is longer stands behind the last one. */
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

/** The number without blanks and hyphens between its digits; anything else is no bare number and stays as it is. */
export function plain(kind: Grouped, typed: string): string {
  const bare = typed.normalize('NFKC').replace(/[\s‐-―-]/g, '').toUpperCase();
  return isBare(kind, bare) ? bare : typed.trim();
}

function isBare(kind: Grouped, text: string): boolean {
  return (kind === 'idNumber' ? /^\d*X?$/ : /^\d*$/).test(text);
}

/** In groups, with a blank between them; as typed where it is no bare number. */
export function grouped(kind: Grouped, typed: string): string {
  const number = plain(kind, typed);
  if (!isBare(kind, number)) return typed;
  const parts: string[] = [];
  let rest = number;
  for (const length of groupsOf(kind, rest)) {
    parts.push(rest.slice(0, length));
    rest = rest.slice(length);
  }
  return [...parts, rest].filter(Boolean).join(' ');
}

/** How many digits are missing (above 0) or too many (below 0); `null` where it is no bare number. */
export function missing(kind: Grouped, typed: string): number | null {
  const number = plain(kind, typed);
  return isBare(kind, number) ? longest(kind, number) - number.length : null;
}
