// Rules 1, 2, 4, 5, 6, 7, 25: the size of text, its lines and the room between its paragraphs.

import { HAIR, levelAt, nameOf, texts, visible } from './page.mjs';

const BODY = { standard: 18, large: 24, huge: 30 };
const LARGE_RATIO = 1.33;
const LINES = { paragraph: 1.5, other: 1.3 };
const PARAGRAPH_GAP = 1.3;
const LONGEST_LINE = 30;
const BLOCKS = 'p, li, dd, td, blockquote';

function px(element, name) {
  return parseFloat(getComputedStyle(element)[name]);
}

/** 1: no text is smaller than the body of its level, in fields neither. */
export function rule1() {
  const fields = [...document.querySelectorAll('input:not([type=radio]):not([type=checkbox]):not([type=file]):not([type=hidden]), textarea, select')].filter(visible);
  return [...new Set([...texts().map(({ element }) => element), ...fields])].flatMap((element) => {
    const least = BODY[levelAt(element)];
    return px(element, 'fontSize') < least - HAIR ? [`${nameOf(element)} is ${px(element, 'fontSize')} px, not ${least}`] : [];
  });
}

/** 2: in the largest level the body is 30 px. */
export function rule2() {
  return atLevel('huge', () => {
    const size = px(document.body, 'fontSize');
    return size < BODY.huge - HAIR ? [`the body is ${size} px in the largest level`] : [];
  });
}

/** 4: 大字 is a third larger than 标准. */
export function rule4() {
  const [standard, large] = ['standard', 'large'].map((level) => atLevel(level, () => px(document.body, 'fontSize')));
  return large / standard < LARGE_RATIO ? [`large is ${(large / standard).toFixed(2)} × standard`] : [];
}

/** Measures under another text level, and puts the level back. */
function atLevel(level, measure) {
  const root = document.documentElement;
  const before = root.dataset.level;
  root.dataset.level = level;
  const found = measure();
  if (before === undefined) delete root.dataset.level;
  else root.dataset.level = before;
  return found;
}

/** 5: letters without serifs; digits of equal width may be monospaced. */
export function rule5() {
  return [...new Set(texts().map(({ element }) => element))].flatMap((element) => {
    const last = getComputedStyle(element).fontFamily.split(',').at(-1)?.trim() ?? '';
    return ['sans-serif', 'monospace', 'system-ui'].includes(last) ? [] : [`${nameOf(element)} is set in ${last}`];
  });
}

/** 6: lines of paragraphs are 1.5 apart, all other lines 1.3. */
export function rule6() {
  return [...new Set(texts().map(({ element }) => element))].flatMap((element) => {
    const ratio = px(element, 'lineHeight') / px(element, 'fontSize');
    const prose = element.closest(BLOCKS) !== null && !element.closest('button, a, label, summary, header, h1, h2, h3, h4');
    const least = prose ? LINES.paragraph : LINES.other;
    return Number.isNaN(ratio) || ratio < least - 0.01 ? [`lines of ${nameOf(element)} are ${ratio.toFixed(2)} apart, not ${least}`] : [];
  });
}

/** 7: paragraphs that follow each other are 1.3 lines apart. */
export function rule7() {
  return [...document.querySelectorAll('p + p, li + li')].flatMap((second) => {
    const first = second.previousElementSibling;
    if (!prose(first) || !prose(second)) return [];
    const [above, below] = [first.getBoundingClientRect(), second.getBoundingClientRect()];
    if (below.top < above.bottom - 1) return [];
    const line = Math.min(px(first, 'lineHeight'), px(second, 'lineHeight'));
    const ratio = (below.top - above.bottom) / line;
    return ratio < PARAGRAPH_GAP - 0.02 ? [`${nameOf(second)} stands ${ratio.toFixed(2)} lines below “${first.textContent.trim().slice(0, 12)}”`] : [];
  });
}

/** A paragraph of words: cards, rows and whatever has a frame of its own keep the gap of targets instead. */
function prose(element) {
  if (!visible(element) || !element.textContent.trim()) return false;
  if (element.querySelector('button, a, input, textarea, select, p, ul, ol, img, canvas')) return false;
  return px(element, 'borderTopWidth') === 0 && px(element, 'paddingTop') === 0 && getComputedStyle(element).position === 'static';
}

/** 25: no line of prose is longer than 30 characters. */
export function rule25() {
  return [...document.querySelectorAll(BLOCKS)].filter(visible).flatMap((element) => {
    const words = texts(element).filter((each) => each.element === element);
    const widest = Math.max(0, ...words.flatMap(({ node }) => widths(node)));
    const length = widest / px(element, 'fontSize');
    return length > LONGEST_LINE + HAIR ? [`a line of ${nameOf(element)} has ${length.toFixed(1)} characters`] : [];
  });
}

function widths(node) {
  const range = document.createRange();
  range.selectNodeContents(node);
  return [...range.getClientRects()].map((box) => box.width);
}
