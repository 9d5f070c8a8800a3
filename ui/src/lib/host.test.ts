// Nothing half-done is left behind when a file is closed: it is handed on first, and what cannot be handed on holds up nobody.

import { expect, it } from 'vitest';
import type { Host } from '../host/types';
import { call, useHost } from './host';
import { beforeGoing } from './settle';

it('what stands half-done goes into the file before it is closed', async () => {
  const done: string[] = [];
  useHost({ call: async (command: string) => void done.push(command) } as unknown as Host);
  const stop = beforeGoing(async () => void (await Promise.resolve(), done.push('photo')));
  await call('paper_list', {});
  await call('person_lock', {});
  stop();
  const broken = beforeGoing(() => Promise.reject(new Error('full')));
  await call('person_open', { person: 'p', pin: null });
  broken();
  expect(done).toEqual(['paper_list', 'photo', 'person_lock', 'person_open']);
});
