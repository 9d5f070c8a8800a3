// A picture of the page that lies below: what stands where, without what is the person's own.

import type { Route } from '../router.svelte';
import { Cover } from './cover';
import { knownOf } from './known';
import { paint } from './paint';
import { sceneOf } from './scene';

/** Takes the picture. The page is laid out for a moment, between two frames, so nobody sees it flash. */
export async function pictureOf(route: Route, target: Document = document): Promise<Blob | null> {
  const under = target.querySelector<HTMLElement>('[data-under]');
  if (!under) return null;
  const cover = new Cover(await knownOf(route));
  const parts = [...under.children];
  const style = getComputedStyle(target.documentElement);
  const sheet = { width: target.documentElement.clientWidth, height: 0, ground: style.getPropertyValue('--paper') };
  under.hidden = false;
  under.dataset.still = '';
  const boxes = parts.map((part) => part.getBoundingClientRect());
  const top = Math.min(...boxes.map((box) => box.top));
  const height = Math.max(...boxes.map((box) => box.bottom)) - top;
  const things = sceneOf(parts, cover);
  under.hidden = true;
  delete under.dataset.still;
  return paint(things, new DOMPoint(0, top), { ...sheet, height });
}
