// Finds out, once at start, what this page runs in.

import { loopbackHost } from './loopback';
import { tauriHost } from './tauri';
import type { Host } from './types';

/** The app's window, the test server, or example data. */
export async function chooseHost(place: Location = location): Promise<Host> {
  if ('__TAURI_INTERNALS__' in window) return tauriHost;
  const query = new URLSearchParams(place.search);
  const token = query.get('token');
  if (token !== null) return loopbackHost(token);
  if (__EXAMPLES__) {
    const { fakeHost } = await import('./fake');
    return fakeHost(query);
  }
  throw new Error('no host: neither in the window of the app nor behind its address');
}
