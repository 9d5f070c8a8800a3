// The host of this page, set once at start; everything above asks through `call`.

import type { Answer, CommandName, Host, Request } from '../host/types';
import { settleAll } from './settle';

export { HostError, hostError } from '../host/types';

let present: Host | undefined;

/** Sets the host. */
export function useHost(host: Host): void {
  present = host;
}

/** The host; asking before it is set is a fault of ours. */
export function host(): Host {
  if (present === undefined) throw new Error('host not set');
  return present;
}

/** After these another file is open, or none. */
const LEAVING: readonly CommandName[] = ['person_lock', 'person_open', 'person_create', 'practice_begin', 'practice_end'];

/** Runs a command. What stands half-done on the page goes first into the file that it belongs to: afterwards it could not. */
export function call<C extends CommandName>(command: C, request: Request<C>): Promise<Answer<C>> {
  const ask = (): Promise<Answer<C>> => host().call(command, request);
  return LEAVING.includes(command) ? settleAll().then(ask, ask) : ask();
}
