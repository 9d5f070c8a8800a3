// What nobody waits for comes after the frame, once, and also where no frame ever comes.

import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { afterPaint } from './after-paint';

let frames: (() => void)[] = [];

beforeEach(() => {
  frames = [];
  vi.useFakeTimers();
  vi.stubGlobal('requestAnimationFrame', (frame: () => void) => frames.push(frame));
});
afterEach(() => vi.useRealTimers());

it('waits for the frame and runs once', () => {
  const work = vi.fn();
  afterPaint(work);
  vi.advanceTimersByTime(100);
  expect(work).not.toHaveBeenCalled();
  frames.forEach((frame) => frame());
  expect(work).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1000);
  expect(work).toHaveBeenCalledTimes(1);
});

it('runs where nothing is painted', () => {
  const work = vi.fn();
  afterPaint(work);
  vi.advanceTimersByTime(1000);
  expect(work).toHaveBeenCalledTimes(1);
});
