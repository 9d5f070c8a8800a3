// The beginning of a long sentence, and the rest of it: so that what the county wrote pushes no field out of view. Pure.

import type { TextLevel } from '../generated/api';
import { width } from './width';

/** So much of a sentence stands there before a field, in widths of a Han character: two to four lines of a phone. */
const MOST: Record<TextLevel, number> = { standard: 54, large: 36, huge: 15 };
/** A rest shorter than this is no reason to fold anything. */
const LEAST_REST = 8;
const PAUSE = /[，。；：！？、,.;:!?\s]/u;

/** Beginning and rest, at a pause where there is one; no rest where all of it is short enough. Together they are the text. */
export function beginningOf(text: string, level: TextLevel): readonly [string, string] {
  const signs = [...text];
  let room = MOST[level];
  const end = signs.findIndex((sign) => (room -= width(sign)) < 0);
  if (end < 0 || signs.length - end < LEAST_REST) return [text, ''];
  const pause = signs.slice(0, end).findLastIndex((sign) => PAUSE.test(sign));
  const at = pause * 2 > end ? pause + 1 : end;
  return [signs.slice(0, at).join(''), signs.slice(at).join('')];
}
