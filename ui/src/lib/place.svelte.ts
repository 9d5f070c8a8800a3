// The router of this page, made once at start.

import { Router, windowShell } from './router.svelte';

let present: Router | undefined;

/** The router. */
export function router(): Router {
  present ??= new Router(windowShell(window));
  return present;
}
