// What the rules share inside the page: what can be seen, what can be tapped, how a thing is named in a complaint.

/** Pixels of rounding that no eye sees. */
export const HAIR = 0.5;

let known = new Map();

/** The page has changed: what was found out about it is forgotten. */
export function lookAgain() {
  known = new Map();
}

function once(key, find) {
  if (!known.has(key)) known.set(key, find());
  return known.get(key);
}

/** Whether a person can see an element; what only screen readers get does not count. */
export function visible(element) {
  return once(element, () => seen(element));
}

function seen(element) {
  if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false;
  if (element.closest('[aria-hidden="true"], [inert]')) return false;
  const box = element.getBoundingClientRect();
  return box.width > 1 && box.height > 1 && !onlyRead(element);
}

/** Text that is there for screen readers alone: cut down to a pixel. */
export function onlyRead(element) {
  return element.closest('.only-read') !== null || getComputedStyle(element).clipPath === 'inset(50%)';
}

/** An element as a person would point at it. */
export function nameOf(element) {
  const kind = element.tagName.toLowerCase();
  const mark = [...element.classList].filter((name) => !name.startsWith('svelte-')).join('.');
  const words = (element.getAttribute('aria-label') || element.textContent || element.value || '').trim().replace(/\s+/g, ' ').slice(0, 18);
  return `${kind}${element.id ? `#${element.id}` : ''}${mark ? `.${mark}` : ''} “${words}”`;
}

/** Every visible text with the element it stands in. */
export function texts(root = document.body) {
  return once(`texts`, allTexts).filter((each) => root === document.body || root.contains(each.element));
}

function allTexts() {
  const found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    const text = walker.currentNode.nodeValue.trim();
    if (text && element && !element.closest('script, style, noscript, svg') && visible(element)) found.push({ text, element, node: walker.currentNode });
  }
  return found;
}

const TARGETS = 'a[href], button, input, textarea, select, summary, [role=button], [role=link], [role=checkbox], [role=radio], [role=tab], [role=switch], [tabindex="0"]';

/** What can be tapped. A control inside its label is one target with it; a scrolling region or a canvas is none. */
export function targets() {
  return once('targets', allTargets);
}

function allTargets() {
  const all = [...document.querySelectorAll(TARGETS)].map((element) => {
    const label = element.matches('input[type=radio], input[type=checkbox], input[type=file]') ? element.closest('label') : null;
    return label ?? element;
  });
  return [...new Set(all)].filter((element) => visible(element) && !element.matches('canvas, section, table, main, .scroll, [role=region], [role=grid], input[type=hidden]'));
}

/** A link inside a sentence: it has words of the same sentence beside it. */
export function inSentence(element) {
  if (element.tagName !== 'A' || !getComputedStyle(element).display.startsWith('inline')) return false;
  const around = element.parentElement;
  return around !== null && around.matches('p, li, dd, span') && around.textContent.trim().length > element.textContent.trim().length;
}

/** The level that holds where an element stands: samples of other sizes name their own. */
export function levelAt(element) {
  return element.closest('[data-level]')?.dataset.level ?? 'standard';
}

/** The one action of a page. */
export function isMain(element) {
  return element.matches('.btn.main, button.main, a.main, [data-main]');
}

/** Distance between two boxes. */
export function distance(a, b) {
  const across = Math.max(a.left - b.right, b.left - a.right, 0);
  const down = Math.max(a.top - b.bottom, b.top - a.bottom, 0);
  return Math.hypot(across, down);
}

/** What can be seen of an element's box: a list that scrolls by itself cuts it off. Nothing where all of it is cut off. */
export function shownBox(element) {
  let { left, top, right, bottom } = element.getBoundingClientRect();
  for (let at = element.parentElement; at && at !== document.body; at = at.parentElement) {
    if (!/auto|scroll|hidden|clip/.test(getComputedStyle(at).overflowY)) continue;
    const frame = at.getBoundingClientRect();
    [left, top, right, bottom] = [Math.max(left, frame.left), Math.max(top, frame.top), Math.min(right, frame.right), Math.min(bottom, frame.bottom)];
  }
  return right - left > 1 && bottom - top > 1 ? { left, top, right, bottom } : null;
}

/** Whether an element keeps its place while the page scrolls. */
export function floats(element) {
  for (let at = element; at && at !== document.body; at = at.parentElement) {
    if (['fixed', 'sticky'].includes(getComputedStyle(at).position)) return true;
  }
  return false;
}
