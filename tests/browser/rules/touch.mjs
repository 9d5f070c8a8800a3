// Rules 15 and 27, the parts that are judged in the page: what only a gesture reaches, and what the ring of focus looks like.

import { nameOf, visible } from './page.mjs';

const RING = 3;
const RING_CONTRAST = 3;
const GESTURES = ['touchstart', 'touchmove', 'touchend', 'contextmenu', 'dragstart', 'dragover', 'gesturestart'];

/** 15: nothing that only a touch, a long press or a drag reaches. */
export function rule15() {
  return [...document.querySelectorAll('body *')].filter(visible).flatMap((element) => {
    const heard = GESTURES.filter((name) => element[`on${name}`] || element.hasAttribute(`on${name}`) || element[`__${name}`] || heardBy(element).includes(name));
    const tapped = element.onclick || element.__click || heardBy(element).includes('click') || element.matches('button, a, input, textarea, label') || alternative(element);
    return heard.length > 0 && !tapped ? [`${nameOf(element)} answers to ${heard.join(', ')} only`] : [];
  });
}

/** What was added as a listener; noted from the start of the page by `inject.mjs`. */
function heardBy(element) {
  return window.rulesHeard?.get(element) ?? [];
}

/** Drawing a signature is a drag; a photo of the signature does the same. Files may be dropped where they may be picked. */
function alternative(element) {
  const around = element.closest('[data-alternative], .stack, section, form, main');
  return element.matches('canvas') ? around?.querySelector('input[type=file], button') != null : element.querySelector('input[type=file], button') != null;
}

/** 27: what has the focus shows a ring of 3 px, 3:1, and no bar lies over it. Called after every Tab. */
export function focused() {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const shown = element.matches('input[type=radio], input[type=checkbox], input[type=file]') ? (element.closest('label') ?? element) : element;
  const box = shown.getBoundingClientRect();
  const found = [];
  const on = document.elementFromPoint(box.left + box.width / 2, box.top + Math.min(box.height / 2, 30));
  if (!on || !(shown.contains(on) || on.contains(shown) || on.closest('label')?.contains(element))) found.push(`${nameOf(shown)} is hidden while it has the focus`);
  if (![shown, element].some(ringed)) found.push(`${nameOf(shown)} shows no ring of focus`);
  const again = element.dataset.reached === 'yes';
  element.dataset.reached = 'yes';
  return { again, found };
}

function ringed(element) {
  const style = getComputedStyle(element);
  const outline = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= RING && stands(style.outlineColor, element);
  const shadow = /(\d+)px( inset)?$/.test(style.boxShadow) && style.boxShadow !== 'none';
  return outline || shadow;
}

function stands(text, element) {
  const light = (given) => {
    const [r, g, b] = (given.match(/[\d.]+/g) ?? [0, 0, 0]).map((each) => Number(each) / 255).map((each) => (each <= 0.03928 ? each / 12.92 : ((each + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  let around = element.parentElement;
  while (around && /, 0\)$|transparent/.test(getComputedStyle(around).backgroundColor)) around = around.parentElement;
  const [a, b] = [light(text), light(getComputedStyle(around ?? document.body).backgroundColor)].sort((x, y) => y - x);
  return (a + 0.05) / (b + 0.05) >= RING_CONTRAST;
}

const STOPS = 'button, a[href], input, textarea, select, summary';

/** How many stops a walk through the page may have at most, its beginning and end among them. */
export function stops() {
  return document.querySelectorAll(`${STOPS}, iframe, audio, video, [tabindex], [contenteditable]`).length + 2;
}

/** What Tab should have reached and did not. */
export function missed() {
  return [...document.querySelectorAll(STOPS)]
    .filter((element) => visible(element) || visible(element.closest('label') ?? element))
    .filter((element) => !element.dataset.reached && !element.disabled && element.tabIndex >= 0 && !inReachedGroup(element))
    .map((element) => `${nameOf(element)} is never reached by Tab`);
}

/** Tab stops once at a group of radios; arrows do the rest. */
function inReachedGroup(element) {
  return element.type === 'radio' && [...document.getElementsByName(element.name)].some((each) => each.dataset.reached);
}
