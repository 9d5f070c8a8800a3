// Practising: a made-up person, the old-age allowance from the guide to the last page, and back to who was there before.
// That nothing is sent is the core's promise; here is only the way through.

import type { ScreenName } from './router.svelte';
import { app } from './app.svelte';
import { call } from './host';
import { router } from './router.svelte';

/** What most elders come for: practised, and offered first. */
export const FAVOURITE = 'senior-allowance';
/** The way through, in order. */
const STEPS: readonly ScreenName[] = ['guide', 'form', 'check', 'send', 'sent'];

/** Begins; answers false where there is nothing to practise with. */
export async function beginPractice(): Promise<boolean> {
  const { services } = await call('catalog_list_services', { event: '' });
  const service = services.find((each) => each.id === FAVOURITE) ?? services.find((each) => each.mode === 'apply');
  if (!service) return false;
  const state = await call('practice_begin', {});
  router().land({ screen: 'guide', id: service.id });
  await app.take(state);
  return true;
}

/** Ends: whoever was there before is there again. */
export async function endPractice(): Promise<void> {
  const state = await call('practice_end', {});
  router().home();
  await app.take(state);
}

/** Which step of the way this screen is, from 1; 0 beside the way. */
export function stepOf(screen: ScreenName): number {
  return STEPS.indexOf(screen === 'case' ? 'sent' : screen) + 1;
}

/** How many steps there are. */
export const STEP_COUNT = STEPS.length;
