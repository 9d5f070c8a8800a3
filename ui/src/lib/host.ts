// The host of this page, set once at start; everything above asks through `call`.

import type { Answer, CommandName, Host, Request } from '../host/types';

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

/** Runs a command. */
export function call<C extends CommandName>(command: C, request: Request<C>): Promise<Answer<C>> {
  return host().call(command, request);
}
