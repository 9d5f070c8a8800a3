// A mandate while it is being written: what is still missing, and its last day.

import { t } from '../../lib/texts.svelte';

export interface MandateForm {
  agentName: string;
  agentIdNumber: string;
  agentPhone: string;
  relation: string;
  services: string[];
  /** How many days it holds. */
  days: string;
  signedBy: string;
  paper: string;
}

/** Nothing is chosen beforehand that gives a right away. */
export function newMandate(): MandateForm {
  return { agentName: '', agentIdNumber: '', agentPhone: '', relation: '', services: [], days: '', signedBy: '', paper: '' };
}

/** What is missing, in reading order, with the id of the field. */
export function problemsOf(form: MandateForm): { key: string; text: string }[] {
  const checks: [string, boolean, string][] = [
    ['agentName', form.agentName.trim() !== '', t('mandate-need-name')],
    ['agentIdNumber', form.agentIdNumber.length === 18, t('mandate-need-id')],
    ['agentPhone', form.agentPhone.length === 11, t('mandate-need-phone')],
    ['relation', form.relation !== '', t('mandate-need-relation')],
    ['days', form.days !== '', t('mandate-need-until')],
    ['paper', form.paper !== '', t('mandate-need-signature')],
  ];
  return checks.filter(([, fine]) => !fine).map(([key, , text]) => ({ key, text }));
}

/** The last day of a mandate that begins today, `YYYY-MM-DD`, at the person's place. */
export function lastDay(today: Date, days: number): string {
  const last = new Date(today.getFullYear(), today.getMonth(), today.getDate() + days);
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${last.getFullYear()}-${two(last.getMonth() + 1)}-${two(last.getDate())}`;
}
