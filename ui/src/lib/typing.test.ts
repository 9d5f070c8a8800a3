// Typing is never lost and never saved twice.

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Typing } from './typing.svelte';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('text while it is typed', () => {
  it('is saved within two seconds of a pause', () => {
    const saved: string[] = [];
    const typing = new Typing('', (text) => saved.push(text));
    typing.type('王');
    typing.type('王桂');
    vi.advanceTimersByTime(2000);
    expect(saved).toEqual(['王桂']);
  });

  it('is saved at once when the field is left', () => {
    const saved: string[] = [];
    const typing = new Typing('', (text) => saved.push(text));
    typing.type('王');
    typing.leave();
    expect(saved).toEqual(['王']);
  });

  it('is not saved when nothing has changed', () => {
    const saved: string[] = [];
    new Typing('王', (text) => saved.push(text)).leave();
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
    typing.leave();
    typing.adopt('a');
    expect(typing.text).toBe('ab');
  });
});
