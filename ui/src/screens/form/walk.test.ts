// What a question says when somebody wants to go on: what has to be mended comes first and is never said mildly.

import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { DraftView, NodeView, Offer } from '../../generated/api';
import { Draft } from '../../lib/draft.svelte';
import { node } from '../../lib/example';
import { startRouter } from '../../lib/router.svelte';
import { Walk } from './walk.svelte';

const OFFER: Offer = { value: '石桥村', shown: '石桥村', source: '上次填的', from: null, also: [], alone: false };
const VIEW: DraftView = { id: 'd', service: 's', title: 't', nodes: [], place: null, correction: null, canUndo: false, formChanged: [], sections: [] };

/** As much of a page as a walk looks at: nothing is on it. */
beforeAll(() => {
  const nothing = () => null;
  vi.stubGlobal('document', { getElementById: nothing, querySelector: nothing, querySelectorAll: () => [], activeElement: null });
  vi.stubGlobal('requestAnimationFrame', nothing);
  startRouter({ location: { hash: '', pathname: '/', search: '' }, history: { replaceState: nothing, pushState: nothing, state: null }, addEventListener: nothing } as unknown as Window);
});

/** Somebody goes on from this question, which the county named or not. */
async function going(times: number, named: boolean): Promise<{ text: string | null; mild: boolean; at: string | null }> {
  const nodes: NodeView[] = [node('a', { offers: [OFFER] }), node('b')];
  const items = [{ key: 'a', question: 'a', note: '请补上', retake: [], state: 'left' as const }];
  const draft = new Draft({ ...VIEW, nodes, correction: named ? { number: '1', until: '11月30日', items } : null });
  const walk = new Walk(draft, () => true);
  for (let time = 0; time < times; time += 1) await walk.go();
  const left = draft.byKey.get('a') ?? node('a');
  return { text: walk.said(left), mild: walk.leftOffer(left), at: draft.place };
}

describe('a question that is left with an offer', () => {
  it('says so mildly where nothing is wrong', async () => expect(await going(1, false)).toEqual({ text: 'offer-left', mild: true, at: null }));
  it('says what the county waits for, and that is no mild word', async () =>
    expect(await going(1, true)).toEqual({ text: 'correction-blank', mild: false, at: null }));
  it('stays there however often 继续 is pressed: nothing is sent half-mended', async () =>
    expect(await going(3, true)).toEqual({ text: 'correction-blank', mild: false, at: null }));
});
