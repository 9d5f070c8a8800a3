// Where a life event leads: to its list, or, when it has one service only, straight to that.

import type { EventView } from '../../generated/api';
import { call } from '../../lib/host';
import { router } from '../../lib/router.svelte';

/** Opens an event. */
export async function openEvent(event: EventView): Promise<void> {
  const move = router().stay();
  const only = event.services === 1 ? (await call('catalog_list_services', { event: event.id })).services : [];
  const service = only.length === 1 ? only[0] : undefined;
  move((to) => (service ? to.go('guide', service.id) : to.go('catalog', event.id)));
}
