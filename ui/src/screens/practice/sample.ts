// What to write while practising: the county's own filled-in example of the service, by question.

import { call } from '../../lib/host';
import { router } from '../../lib/router.svelte';

let known: ReadonlyMap<string, string> = new Map();

/** Reads the example of the guide on show; without one there are only the hints. */
export async function readSample(): Promise<void> {
  const { screen, id } = router().base;
  if (screen !== 'guide') return;
  const guide = await call('catalog_read_guide', { service: id, previous: false }).catch(() => null);
  known = new Map((guide?.example ?? []).map((line) => [line.question, line.answer]));
}

/** The example's answer to a question, or nothing. */
export function answerTo(question: string): string {
  return known.get(question) ?? '';
}
