// Papers and their pictures: stored through the host, and shown under a new address once another picture has taken the place
// of the first, because a window keeps what it has shown under the old one.

import { SvelteMap } from 'svelte/reactivity';
import { host } from './host';

/** How often the picture of a paper was replaced since this page began. */
const replaced = new SvelteMap<string, number>();

/** Stores a photo or file and answers its id. A turned photo or one taken again takes the place of the first. */
export async function storePaper(kind: string, blob: Blob, replaces = ''): Promise<string> {
  const { id } = await host().upload(kind, blob, replaces);
  if (id === replaces) replaced.set(id, (replaced.get(id) ?? 0) + 1);
  return id;
}

/** Address of the picture of a paper as it is now. */
export function pictureOf(id: string, thumbnail: boolean): string {
  const url = host().paperUrl(id, thumbnail);
  const times = replaced.get(id);
  if (times === undefined) return url;
  return `${url}${url.includes('?') ? '&' : '?'}again=${times}`;
}
