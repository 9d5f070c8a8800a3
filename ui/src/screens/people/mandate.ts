// A mandate while it is being written: its fields in reading order, which services it covers, and its last day. What is wrong
// is the core's word; nothing is chosen beforehand that gives a right away.

import type { MandateCreate, MandateStart } from '../../generated/api';

/** Which services: only the one that is being filled in, those ticked, or all of them, said explicitly. */
export type Scope = '' | 'this' | 'some' | 'all';

export interface MandateForm extends MandateStart {
  scope: Scope;
  services: string[];
  /** How many days it holds. */
  days: string;
  signedBy: string;
  paper: string;
}

/** The fields as they stand on the page, by the name that the core knows them by. */
export const FIELDS = ['principalName', 'principalIdNumber', 'agentName', 'agentIdNumber', 'agentPhone', 'relation', 'services', 'until', 'paper'] as const;

export function newMandate(): MandateForm {
  return { principalName: '', principalIdNumber: '', agentName: '', agentIdNumber: '', agentPhone: '', relation: '', scope: '', services: [], days: '', signedBy: '', paper: '' };
}

/** What the core is asked to record. */
export function requestOf(form: MandateForm, service: string, today: Date): MandateCreate {
  const { scope, days, services, ...rest } = form;
  return { ...rest, services: scope === 'this' ? [service] : scope === 'some' ? services : [], allServices: scope === 'all', until: days === '' ? '' : lastDay(today, Number(days)) };
}

/** What is wrong, in reading order. */
export function problemsOf(wrong: Readonly<Record<string, string>>): { key: string; text: string }[] {
  return FIELDS.flatMap((key) => (wrong[key] === undefined ? [] : [{ key, text: wrong[key] }]));
}

/** The last day of a mandate that begins today, `YYYY-MM-DD`, at the person's place. */
export function lastDay(today: Date, days: number): string {
  const last = new Date(today.getFullYear(), today.getMonth(), today.getDate() + days);
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${last.getFullYear()}-${two(last.getMonth() + 1)}-${two(last.getDate())}`;
}
