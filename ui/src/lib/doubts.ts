// What may be wrong with the picture of a stored paper: known of one that was taken in this start, looked at again of an older one.

import { lookAt, type Fault } from './picture';

/** Address of a picture as it is now -> what may be wrong with it. */
const known = new Map<string, Fault | null>();

/** The picture at this address was looked at before it was stored. */
export function keepFault(src: string, fault: Fault | null): void {
  known.set(src, fault);
}

/** What may be wrong with the picture at this address; nothing where it cannot be looked at. */
export async function faultAt(src: string): Promise<Fault | null> {
  const before = known.get(src);
  if (before !== undefined) return before;
  const image = Object.assign(new Image(), { crossOrigin: 'anonymous', src });
  const fault = await image.decode().then(() => lookAt(image)).catch(() => null);
  known.set(src, fault);
  return fault;
}
