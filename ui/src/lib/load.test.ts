// Reading and doing: late answers, failures, second taps.

import { describe, expect, it } from 'vitest';
import { Act, Loaded } from './load.svelte';

describe('something read', () => {
  it('keeps what is on the screen when reading it again fails', async () => {
    let fine = true;
    const loaded = new Loaded(async () => {
      if (!fine) throw { code: 'busy', args: {}, canRetry: true };
      return 'a';
    });
    await loaded.again();
    fine = false;
    await loaded.again();
    expect([loaded.value, loaded.problem?.code]).toEqual(['a', 'busy']);
  });

  it('drops a late answer of an older round', async () => {
    const waiting: ((value: string) => void)[] = [];
    const loaded = new Loaded(() => new Promise<string>((done) => waiting.push(done)));
    const first = loaded.again();
    const second = loaded.again();
    waiting[1]?.('new');
    waiting[0]?.('old');
    await Promise.all([first, second]);
    expect(loaded.value).toBe('new');
  });
});

describe('something done', () => {
  it('is done once for two taps', async () => {
    let times = 0;
    const act = new Act();
    const work = async (): Promise<void> => void (times += 1);
    expect(await Promise.all([act.run(work), act.run(work)])).toEqual([true, false]);
    expect(times).toBe(1);
  });

  it('turns anything thrown into a code', async () => {
    const act = new Act();
    await act.run(() => Promise.reject(new Error('socket')));
    expect(act.problem?.code).toBe('host-unreachable');
  });
});
