// A date in three fields. Whatever stands in them goes to the core, whole or not: the core says what is missing, and an old
// date never stays behind what was typed over it.

export interface DateFields {
  year: string;
  month: string;
  day: string;
}

/** A date in fields, whole (`2026-11-21`) or partly (`2026-11-`); anything else is blank. */
export function splitDate(value: string): DateFields {
  const [year = '', month = '', day = '', more] = value.split('-');
  if (!value.includes('-') || more !== undefined) return { year: '', month: '', day: '' };
  return isCanonical(value) ? { year, month: strip(month), day: strip(day) } : { year, month, day };
}

/** The fields as one date: canonical when whole, blank when all are blank, else what there is. */
export function joinDate(fields: DateFields): string {
  const parts = [fields.year, fields.month, fields.day].map((part) => part.normalize('NFKC').trim());
  if (parts.every((part) => part === '')) return '';
  return wholeDate(fields) ? parts.map((part) => part.padStart(2, '0')).join('-') : parts.join('-');
}

/** All three fields hold digits, the year four of them. */
export function wholeDate(fields: DateFields): boolean {
  return holds(fields.year, /^\d{4}$/) && holds(fields.month, /^\d{1,2}$/) && holds(fields.day, /^\d{1,2}$/);
}

/** Which of the fields a wrong date is wrong in: those that are blank or cannot be; all where each by itself can be. */
export function wrongParts(fields: DateFields): (keyof DateFields)[] {
  const can = (part: keyof DateFields): boolean => {
    const value = Number(fields[part].normalize('NFKC').trim());
    return holds(fields[part], part === 'year' ? /^\d{4}$/ : /^\d{1,2}$/) && value >= 1 && (part === 'year' || value <= MOST[part]);
  };
  const wrong = PARTS.filter((part) => !can(part));
  return wrong.length > 0 ? wrong : [...PARTS];
}

const PARTS = ['year', 'month', 'day'] as const;
const MOST = { month: 12, day: 31 };

/** There is such a day. */
export function isDay(value: string): boolean {
  if (!isCanonical(value)) return false;
  const { year, month, day } = splitDate(value);
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
}

/** What a value that is neither a date nor part of one says: a date in words, as the core may take it. */
export function inWords(value: string): string {
  return value.includes('-') ? '' : value;
}

function isCanonical(value: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(value);
}

function holds(text: string, shape: RegExp): boolean {
  return shape.test(text.normalize('NFKC').trim());
}

function strip(text: string): string {
  return String(Number(text));
}
