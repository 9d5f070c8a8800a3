// What may be wrong with the picture of a stored paper: known of one that was taken in this start, looked at again of an older one.

import { lookAt, type Fault } from './picture';
import { t } from './texts.svelte';

/** Address of a picture as it is now -> what may be wrong with it. */
const known = new Map<string, Promise<Fault | null>>();

/** The picture at this address was looked at before it was stored. */
export function keepFault(src: string, fault: Fault | null): void {
  known.set(src, Promise.resolve(fault));
}

/** Pictures of which somebody has said, in this start, that they are to be used as they are. */
const accepted = new Set<string>();

/** 就用这张, said of the picture at this address. */
export const useAsItIs = (src: string): void => void accepted.add(src);

/** It was said. */
export const isAccepted = (src: string): boolean => accepted.has(src);

/** What may be wrong with the picture at this address; nothing where it cannot be looked at. */
export function faultAt(src: string): Promise<Fault | null> {
  const looked = known.get(src) ?? look(src);
  known.set(src, looked);
  return looked;
}

function look(src: string): Promise<Fault | null> {
  const image = Object.assign(new Image(), { crossOrigin: 'anonymous', src });
  return image.decode().then(() => lookAt(image)).catch(() => null);
}

/** A fault in words, with what to do; `asked`: the county wants one that can be read. */
export function faultText(fault: Fault, asked = false): string {
  if (fault === 'black') return t('photo-black');
  if (fault === 'white') return t('photo-white');
  if (fault === 'dark') return t(asked ? 'photo-dark-asked' : 'photo-dark');
  return t(asked ? 'photo-blurred-asked' : 'photo-blurred');
}
