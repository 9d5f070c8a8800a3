// Typing is never lost and never saved twice.

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Typing } from './typing.svelte';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('text while it is typed', () => {
  it('is saved within two seconds of a pause', () => {
    const saved: string[] = [];
    const typing = new Typing('', (text) => void saved.push(text));
    typing.type('王');
    typing.type('王桂');
    vi.advanceTimersByTime(2000);
    expect(saved).toEqual(['王桂']);
  });

  it('is saved within two seconds while typing goes on without a pause', () => {
    const saved: string[] = [];
    const typing = new Typing('', (text) => void saved.push(text));
    for (let key = 1; key <= 24; key += 1) {
      typing.type('王'.repeat(key));
      vi.advanceTimersByTime(450);
    }
    // After 24 × 450 ms at most the keys of the last two seconds are not on the disk.
    expect(saved.at(-1)?.length).toBeGreaterThanOrEqual(24 - Math.ceil(2000 / 450));
    expect(saved.length).toBeGreaterThanOrEqual(5);
  });

  it('says that it is not saved until the disk has answered for all of it', async () => {
    let done: () => void = () => undefined;
    const typing = new Typing('', () => new Promise<void>((free) => (done = free)));
    expect(typing.unsaved).toBe(false);
    typing.type('王');
    vi.advanceTimersByTime(2000);
    typing.type('王桂');
    done();
    await vi.advanceTimersByTimeAsync(0);
    expect(typing.unsaved).toBe(true);
    vi.advanceTimersByTime(2000);
    done();
    await vi.advanceTimersByTimeAsync(0);
    expect(typing.unsaved).toBe(false);
  });

  it('is not saved while it is being composed; what was there before is', async () => {
    const saved: string[] = [];
    const typing = new Typing('', (text) => void saved.push(text));
    typing.type('王');
    typing.compose();
    typing.type('王gui');
    await vi.advanceTimersByTimeAsync(2000);
    expect([saved, typing.unsaved, typing.text]).toEqual([['王'], true, '王gui']);
    typing.composed('王桂');
    await vi.advanceTimersByTimeAsync(2000);
    expect([saved, typing.unsaved]).toEqual([['王', '王桂'], false]);
  });

  it('is saved at once when the field is left', () => {
    const saved: string[] = [];
    const typing = new Typing('', (text) => void saved.push(text));
    typing.type('王');
    void typing.leave();
    expect(saved).toEqual(['王']);
  });

  it('is not saved when nothing has changed', () => {
    const saved: string[] = [];
    void new Typing('王', (text) => void saved.push(text)).leave();
    expect(saved).toEqual([]);
  });

  it('is not overwritten while the person types', () => {
    const typing = new Typing('', () => undefined);
    typing.type('王桂英');
    typing.adopt('王');
    expect(typing.text).toBe('王桂英');
  });

  it('takes an offered answer when nobody types', () => {
    const typing = new Typing('', () => undefined);
    typing.adopt('王桂英');
    expect(typing.text).toBe('王桂英');
  });

  it('stays as it is when the core gives the same again', () => {
    const typing = new Typing('a', () => undefined);
    typing.type('ab');
    void typing.leave();
    typing.adopt('a');
    expect(typing.text).toBe('ab');
  });
});
