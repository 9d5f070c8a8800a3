// Dark, blurred, fine; and what a cut leaves.

import { describe, expect, it } from 'vitest';
import { faultOf, kept } from './picture';

const SIDE = 40;

function picture(of: (x: number, y: number) => number): Uint8ClampedArray {
  return Uint8ClampedArray.from({ length: SIDE * SIDE }, (_, at) => of(at % SIDE, Math.floor(at / SIDE)));
}

describe('a photo', () => {
  it('of letters in good light is fine', () => expect(faultOf(picture((x, y) => (x % 4 === 0 || y % 5 === 0 ? 30 : 220)), SIDE, SIDE)).toBeNull());
  it('in the dark is dark, whatever its edges', () => expect(faultOf(picture((x) => (x % 4 === 0 ? 0 : 40)), SIDE, SIDE)).toBe('dark'));
  it('of a covered lens shows nothing, and that is what is said', () => expect(faultOf(picture((x) => (x % 4 === 0 ? 22 : 8)), SIDE, SIDE)).toBe('black'));
  it('that changes only slowly is blurred', () => expect(faultOf(picture((x, y) => 100 + 2 * x + y), SIDE, SIDE)).toBe('blurred'));
  it('of nothing but light shows nothing either', () => expect(faultOf(picture(() => 254), SIDE, SIDE)).toBe('white'));
  it('of a page with a few lines is fine', () => expect(faultOf(picture((x) => (x % 10 === 0 ? 60 : 255)), SIDE, SIDE)).toBeNull());
  it('of nothing is judged without a fault of ours', () => expect(faultOf(new Uint8ClampedArray(0), 0, 0)).toBe('dark'));
});

describe('a cut', () => {
  it('leaves what is inside', () => expect(kept(200, 100, { left: 0.1, top: 0.2, right: 0.3, bottom: 0 })).toEqual({ x: 20, y: 20, width: 120, height: 80 }));
  it('always leaves something', () => expect(kept(10, 10, { left: 0.5, top: 0.5, right: 0.5, bottom: 0.5 })).toEqual({ x: 5, y: 5, width: 1, height: 1 }));
});
