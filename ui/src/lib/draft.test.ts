// Patches, saving in order, errors that keep what was typed.

import { describe, expect, it } from 'vitest';
import type { CorrectionState, DraftPatch, DraftView, IpcError } from '../generated/api';
import { HostError, type Host } from '../host/types';
import { applyPatch, Draft } from './draft.svelte';
import { node } from './example';
import { useHost } from './host';

const PATCH: DraftPatch = { changed: [], removed: [], order: null, canUndo: false, focus: null, correction: null };
const NODES = [node('a'), node('b'), node('c')];
const keys = (nodes: readonly { key: string }[]): string => nodes.map((each) => each.key).join('');

describe('a patch', () => {
  it('replaces nodes of the same key', () =>
    expect(applyPatch(NODES, { ...PATCH, changed: [node('b', { value: 'x' })] })[1]?.value).toBe('x'));
  it('removes', () => expect(keys(applyPatch(NODES, { ...PATCH, removed: ['b'] }))).toBe('ac'));
  it('puts new nodes where the order says', () =>
    expect(keys(applyPatch(NODES, { ...PATCH, changed: [node('n')], order: ['a', 'n', 'b', 'c'] }))).toBe('anbc'));
  it('moves', () => expect(keys(applyPatch(NODES, { ...PATCH, order: ['c', 'a', 'b'] }))).toBe('cab'));
  it('leaves everything else as it is', () => expect(applyPatch(NODES, PATCH)).toEqual(NODES));
  it('passes over an order that names what is not there', () =>
    expect(keys(applyPatch(NODES, { ...PATCH, order: ['a', 'ghost', 'c'] }))).toBe('ac'));
});

const VIEW: DraftView = { id: 'd', service: 's', title: 't', nodes: NODES, place: null, correction: null, canUndo: false, formChanged: [], sections: [] };

function answering(reply: (command: string, request: unknown) => Promise<unknown>): Draft {
  useHost({ call: reply } as unknown as Host);
  return new Draft(VIEW);
}

describe('an answer', () => {
  it('is on the disk before the next question shows', async () => {
    let free: (patch: DraftPatch) => void = () => undefined;
    const draft = answering(() => new Promise((done) => (free = done as (patch: DraftPatch) => void)));
    const done = draft.answer('a', '1');
    await Promise.resolve();
    expect(draft.saving).toBe(1);
    free({ ...PATCH, changed: [node('a', { value: '1' })], canUndo: true });
    await done;
    expect([draft.saving, draft.saved, draft.canUndo]).toEqual([0, true, true]);
  });

  it('is asked for once, however often the field is left', async () => {
    const asked: unknown[] = [];
    const draft = answering(async (_, request) => (asked.push(request), PATCH));
    await Promise.all([draft.answer('a', '1'), draft.answer('a', '1'), draft.answer('a', '1')]);
    expect(asked).toHaveLength(1);
  });

  it('that could not be saved says so, and is tried again', async () => {
    let full = true;
    const problem: IpcError = { code: 'disk-full', args: {}, canRetry: true, incident: null };
    const draft = answering(async () => {
      if (full) throw new HostError(problem);
      return { ...PATCH, changed: [node('a', { value: '1' })] };
    });
    await draft.answer('a', '1');
    expect(draft.unsaved.get('a')).toEqual(problem);
    full = false;
    await draft.answer('a', '1');
    expect([draft.unsaved.size, draft.byKey.get('a')?.value]).toEqual([0, '1']);
  });

  it('goes in the order in which it was given', async () => {
    const seen: string[] = [];
    const draft = answering(async (_, request) => (seen.push((request as { value: string }).value), PATCH));
    await Promise.all([draft.answer('a', '1'), draft.answer('a', '12'), draft.answer('a', '123')]);
    expect(seen).toEqual(['1', '12', '123']);
  });
});

describe('what is wrong', () => {
  const missing = node('a', { error: { kind: 'required', text: 'fehlt' } });
  const wrong = node('a', { value: 'x', error: { kind: 'constraint', text: 'falsch' } });

  it('is said at once when the answer is wrong', () => expect(new Draft(VIEW).errorOf(wrong)).toBe('falsch'));
  it('waits with a missing answer until the person wants to go on', () => {
    const draft = new Draft(VIEW);
    expect(draft.errorOf(missing)).toBeNull();
    draft.try(['a']);
    expect(draft.errorOf(missing)).toBe('fehlt');
  });
  it('is nothing for a question that is not asked', () => expect(new Draft(VIEW).errorOf({ ...wrong, relevant: false })).toBeNull());
});

describe('going on', () => {
  it('is stopped once by a warning, and again when the answer is another one', () => {
    const odd = node('a', { value: '150', error: { kind: 'warning', text: 'wirklich?' } });
    const draft = new Draft({ ...VIEW, nodes: [odd, node('b')] });
    expect(draft.against(['a', 'b'])).toEqual(['a']);
    expect(draft.against(['a', 'b'])).toEqual([]);
    draft.patch({ ...PATCH, changed: [{ ...odd, value: '151' }] });
    expect(draft.against(['a'])).toEqual(['a']);
  });

  it('is stopped by a missing answer, however often', () => {
    const draft = new Draft({ ...VIEW, nodes: [node('a', { error: { kind: 'required', text: 'fehlt' } })] });
    expect([draft.against(['a']), draft.against(['a'])]).toEqual([['a'], ['a']]);
  });
});

describe('corrections', () => {
  it('show only what the county asked for', () => {
    const nodes = [
      node('hello', { input: 'note' }),
      node('a', { readonly: true }),
      node('b'),
      node('family', { input: 'repeat', readonly: true }),
      node('c', { readonly: true }),
    ];
    const correction = { number: '1', until: '11月30日', items: [] };
    const draft = new Draft({ ...VIEW, nodes, correction });
    expect(draft.pages(false).map((page) => page.keys)).toEqual([['b']]);
  });

  it('of a whole part are told at its last question until something in it was changed', () => {
    const nodes = [node('/bank', { input: 'group' }), node('/bank/card', { value: '1' }), node('/bank/holder', { value: '2' }), node('/other')];
    const asked = (state: CorrectionState) => ({ number: '1', until: '11月30日', items: [{ key: '/bank', question: '银行卡', note: '卡不对', retake: [], state }] });
    const draft = new Draft({ ...VIEW, nodes, correction: asked('left') });
    expect([draft.isGroup('/bank'), draft.isGroup('/bank/card')]).toEqual([true, false]);
    expect(['/bank/card', '/bank/holder', '/other'].map((key) => draft.leftBehind(key)?.key)).toEqual([undefined, '/bank', undefined]);
    draft.patch({ ...PATCH, changed: [node('/bank/card', { value: '9' })], correction: asked('mended') });
    expect([draft.leftBehind('/bank/holder'), draft.isLeft('/bank')]).toEqual([undefined, false]);
  });
});
