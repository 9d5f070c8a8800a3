// What a page looked like last time: kept, believed only when it is a look, gone when everything is deleted.

import { beforeEach, describe, expect, it, vi } from 'vitest';
import { forgetLook, recall, remember } from './look';

const kept = new Map<string, string>();

describe('the look of last time', () => {
  beforeEach(() => {
    kept.clear();
    vi.stubGlobal('__EXAMPLES__', false);
    vi.stubGlobal('localStorage', {
      getItem: (name: string) => kept.get(name) ?? null,
      setItem: (name: string, text: string) => kept.set(name, text),
      removeItem: (name: string) => kept.delete(name),
    });
  });

  it('is there again', () => {
    remember({ textLevel: 'huge', theme: 'dark', language: 'en' });
    expect(recall()).toEqual({ textLevel: 'huge', theme: 'dark', language: 'en' });
  });

  it('is gone when it is to be forgotten', () => {
    remember({ textLevel: 'huge', theme: 'dark', language: 'en' });
    forgetLook();
    expect(recall()).toBeNull();
  });

  it.each(['', 'null', '{', '[]', '{"textLevel":"giant","theme":"dark","language":"en"}', '{"textLevel":"huge","theme":"dark","language":"xx"}'])('%s is not believed', (text) => {
    kept.set('look', text);
    expect(recall()).toBeNull();
  });
});
