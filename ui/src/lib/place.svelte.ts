// The router of this page. Made at start, outside of anything that watches it: state made inside a derived value would
// not be watched by that value.

import { Router, windowShell } from './router.svelte';

let present: Router | undefined;

/** Makes the router; called once before anything is shown. */
export function startRouter(target: Window): void {
  present = new Router(windowShell(target));
}

/** The router. */
export function router(): Router {
  if (present === undefined) throw new Error('router not started');
  return present;
}
