// A mandate while it is being written: its fields in reading order, which services it covers, and its last day, which the
// core counts. What is wrong is the core's word; nothing is chosen beforehand that gives a right away.

import type { MandateCreate, MandateStart, WayToSign } from '../../generated/api';

/** Which services: only the one that is being filled in, those ticked, or all of them, said explicitly. */
export type Scope = '' | 'this' | 'some' | 'all';

export interface MandateForm extends MandateStart {
  scope: Scope;
  services: string[];
  /** Its last day, one of `spans`. */
  until: string;
  signedBy: WayToSign | null;
  paper: string;
}

/** The fields as they stand on the page, by the name that the core knows them by. */
export const FIELDS = ['principalName', 'principalIdNumber', 'agentName', 'agentIdNumber', 'agentPhone', 'relation', 'services', 'until', 'paper'] as const;

export function newMandate(): MandateForm {
  return { principalName: '', principalIdNumber: '', agentName: '', agentIdNumber: '', agentPhone: '', relation: null, scope: '', services: [], until: '', spans: [], signedBy: null, paper: '' };
}

/** What the core is asked to record. */
export function requestOf(form: MandateForm, service: string): MandateCreate {
  const { scope, services, spans: _, ...rest } = form;
  return { ...rest, services: scope === 'this' ? [service] : scope === 'some' ? services : [], allServices: scope === 'all' };
}

/** What is wrong, in reading order. */
export function problemsOf(wrong: Readonly<Record<string, string>>): { key: string; text: string }[] {
  return FIELDS.flatMap((key) => (wrong[key] === undefined ? [] : [{ key, text: wrong[key] }]));
}
