// A date in three fields. What is not a whole date stays in the fields as typed and is no answer yet.

export interface DateFields {
  year: string;
  month: string;
  day: string;
}

/** `2026-11-21` in fields; anything else is blank. */
export function splitDate(value: string): DateFields {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  if (!found) return { year: '', month: '', day: '' };
  const [, year = '', month = '', day = ''] = found;
  return { year, month: strip(month), day: strip(day) };
}

/** The fields as one date: canonical when whole, blank when all are blank, as typed when it is no date. */
export function joinDate(fields: DateFields): string {
  const year = digits(fields.year);
  const month = digits(fields.month);
  const day = digits(fields.day);
  if (year + month + day === '') return '';
  return [year.padStart(4, '0'), month.padStart(2, '0'), day.padStart(2, '0')].join('-');
}

/** All three fields hold something. */
export function wholeDate(fields: DateFields): boolean {
  return digits(fields.year).length === 4 && digits(fields.month) !== '' && digits(fields.day) !== '';
}

/** There is such a day. */
export function isDay(value: string): boolean {
  const { year, month, day } = splitDate(value);
  if (year === '') return false;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
}

function digits(text: string): string {
  return text.normalize('NFKC').replace(/\D/g, '');
}

function strip(text: string): string {
  return String(Number(text));
}
