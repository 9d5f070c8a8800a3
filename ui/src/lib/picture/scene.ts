// A page as boxes, lines of text and icons, read from its layout. Values of fields, pictures and which choice is picked are
// never read: a filled field is a bar, a picture is a grey box, every choice looks unpicked.

import { type Cover } from './cover';

export interface Box {
  readonly kind: 'box';
  readonly at: DOMRect;
  readonly fill: string;
  readonly line: string;
  readonly width: number;
  readonly round: number;
}

export interface Words {
  readonly kind: 'words';
  readonly text: string;
  readonly at: DOMRect;
  readonly font: string;
  readonly ink: string;
}

export interface Mark {
  readonly kind: 'icon';
  readonly at: DOMRect;
  readonly path: string;
  readonly ink: string;
}

export type Thing = Box | Words | Mark;

const FIELDS = 'input, textarea, select';
const PICTURES = 'img, canvas, video';

/** Everything that is seen of these elements, in the order of painting. */
export function sceneOf(roots: readonly Element[], cover: Cover): Thing[] {
  const things: Thing[] = [];
  for (const root of roots) walk(root, cover, things);
  return things;
}

function walk(element: Element, cover: Cover, things: Thing[]): void {
  const style = getComputedStyle(element);
  if (style.display === 'none' || style.visibility === 'hidden' || element.matches('.only-read')) return;
  box(element, style, things);
  // Whoever has these has everything: not even a single character that may also stand elsewhere.
  if (element.matches('[data-secret]')) return;
  if (element.matches('svg.icon')) return icon(element, style, things);
  if (element.matches(`${FIELDS}, ${PICTURES}`)) return bar(element, style, things);
  for (const child of element.childNodes) {
    if (child instanceof Element) walk(child, cover, things);
    else if (child instanceof Text) words(child, style, cover, things);
  }
}

function box(element: Element, style: CSSStyleDeclaration, things: Thing[]): void {
  const at = element.getBoundingClientRect();
  const width = parseFloat(style.borderTopWidth) || 0;
  const neutral = element.matches('.choice, .choice input');
  const root = getComputedStyle(document.documentElement);
  const fill = neutral ? root.getPropertyValue('--card') : style.backgroundColor;
  const line = neutral ? root.getPropertyValue('--line') : style.borderTopColor;
  if (at.width === 0 || (isClear(fill) && (width === 0 || isClear(line)))) return;
  things.push({ kind: 'box', at, fill, line, width, round: parseFloat(style.borderTopLeftRadius) || 0 });
}

function icon(element: Element, style: CSSStyleDeclaration, things: Thing[]): void {
  const path = element.querySelector('path')?.getAttribute('d');
  if (path) things.push({ kind: 'icon', at: element.getBoundingClientRect(), path, ink: style.color });
}

/** Something stands in a field, or a picture is shown: that much may be seen. */
function bar(element: Element, style: CSSStyleDeclaration, things: Thing[]): void {
  const at = element.getBoundingClientRect();
  const text = element.matches('textarea, select, input:not([type=radio], [type=checkbox])');
  const filled = text && (element as HTMLInputElement).value !== '';
  if (!filled && text) return;
  if (!text && !element.matches(PICTURES)) return;
  const inner = text ? new DOMRect(at.x + at.width / 12, at.y + at.height / 3, at.width / 2, at.height / 3) : at;
  things.push({ kind: 'box', at: inner, fill: style.color, line: '', width: 0, round: 0 });
}

/** The lines that one piece of text is broken into. */
function words(node: Text, style: CSSStyleDeclaration, cover: Cover, things: Thing[]): void {
  const raw = node.data;
  const start = raw.length - raw.trimStart().length;
  const seen = cover.over(raw.trim());
  const range = document.createRange();
  const picked = node.parentElement?.closest('.choice') !== null;
  const weight = picked ? '400' : style.fontWeight;
  let line: { text: string; at: DOMRect } | null = null;
  const end = (): void => {
    if (line) things.push({ kind: 'words', ...line, font: `${weight} ${style.fontSize} ${style.fontFamily}`, ink: style.color });
  };
  for (let at = 0; at < seen.length; at += 1) {
    range.setStart(node, start + at);
    range.setEnd(node, start + at + 1);
    const place = range.getBoundingClientRect();
    if (line && (place.width === 0 || Math.abs(place.top - line.at.top) < place.height / 2)) {
      line = { text: line.text + (seen[at] ?? ''), at: place.width === 0 ? line.at : around(line.at, place) };
    } else {
      end();
      line = { text: seen[at] ?? '', at: place };
    }
  }
  end();
}

function around(a: DOMRect, b: DOMRect): DOMRect {
  const x = Math.min(a.left, b.left);
  return new DOMRect(x, a.y, Math.max(a.right, b.right) - x, Math.max(a.height, b.height));
}

function isClear(colour: string): boolean {
  return colour === '' || colour === 'transparent' || /,\s*0\)$/.test(colour);
}
