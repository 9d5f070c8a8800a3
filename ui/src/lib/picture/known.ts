// What is known about a page before a picture of it is made: the county's texts that may be seen on it, and what the person
// wrote, which may not. What cannot be read (a gate, a locked person) adds nothing: it stays covered.

import { call } from '../host';
import type { Answer, CommandName, Request } from '../../host/types';
import type { Route } from '../router.svelte';
import { sentences } from '../texts.svelte';
import type { Known } from './cover';

/** Parts of a guide that depend on the person: her village, her papers, her draft. */
const OF_THE_PERSON = new Set(['places', 'paper', 'paperName', 'paperSince', 'draft', 'callFirst']);
const CHOSEN = new Set(['selectOne', 'selectMany']);
/** What the county wrote about a question. */
const TOLD = ['label', 'hint', 'guidance', 'why', 'seenBy'] as const;
/** Screens that are about one draft. */
const OF_A_DRAFT = new Set(['form', 'check', 'send']);

/** Reads what there is to know about the page of this route. */
export async function knownOf(route: Route): Promise<Known> {
  const open: string[] = [];
  const secret: string[] = typed();
  const [services, events, people, profile] = await Promise.all([
    ask('catalog_list_services', { event: '' }), ask('catalog_list_events', {}), ask('person_list', {}), ask('person_read_profile', {}),
  ]);
  collect(services, open);
  collect(events, open);
  secret.push(...(people?.people ?? []).map((person) => person.name));
  secret.push(...(profile?.fields ?? []).map((field) => field.value));
  if (route.screen === 'guide') collect(await ask('catalog_read_guide', { service: route.id, previous: false }), open);
  if (OF_A_DRAFT.has(route.screen)) await ofDraft(route.id, open, secret);
  return { sentences: sentences(), open, secret };
}

async function ofDraft(draft: string, open: string[], secret: string[]): Promise<void> {
  const view = await ask('draft_open', { draft });
  for (const node of view?.nodes ?? []) {
    open.push(...TOLD.map((name) => node[name]), ...node.choices.map((choice) => choice.label));
    if (!CHOSEN.has(node.input)) secret.push(node.value, node.shown);
  }
  if (view) open.push(view.title);
}

/** What stands in the fields of the page at this moment. */
function typed(): string[] {
  const fields = document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input:not([type=radio], [type=checkbox]), textarea');
  return [...fields].map((field) => field.value);
}

async function ask<C extends CommandName>(command: C, request: Request<C>): Promise<Answer<C> | null> {
  return call(command, request).catch(() => null);
}

/** Every text in an answer, but for the parts that are the person's. */
function collect(value: unknown, into: string[]): void {
  if (typeof value === 'string') into.push(value, ...value.split('\n'));
  else if (Array.isArray(value)) value.forEach((each) => collect(each, into));
  else if (value && typeof value === 'object') {
    for (const [name, each] of Object.entries(value)) if (!OF_THE_PERSON.has(name)) collect(each, into);
  }
}
