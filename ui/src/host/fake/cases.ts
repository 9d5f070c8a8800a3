// Applications of the example person, one in every state.

import type { CaseCard, CaseState, CaseStep, CaseView } from '../../generated/api';
import { ITEMS } from './nodes';

const LINES: Record<CaseState, [string, string]> = {
  correctionsAsked: ['县里请您补 2 处', '请在11月30日前补好'],
  onDevice: ['已经存在这部手机里，有网就自动送去县里', ''],
  sending: ['正在送去县里，照片送了 2/5', ''],
  received: ['县里收到了', '最晚12月18日给答复'],
  accepted: ['县里受理了，正在办', '最晚12月11日给答复'],
  approved: ['办好了', ''],
  denied: ['不予办理', ''],
  setAside: ['送不出去，先放在一边，您填的都还在', ''],
};

export const STATES = Object.keys(LINES) as CaseState[];

export function card(state: CaseState, overdue = false): CaseCard {
  const [line, due] = LINES[state];
  const number = ['onDevice', 'sending', 'setAside'].includes(state) ? '' : '990123-2026-000317';
  return { id: overdue ? 'overdue' : state, service: 'senior-allowance', title: '高龄津贴', state, line, number, due, overdue };
}

export function caseView(id: string): CaseView {
  const overdue = id === 'overdue';
  const state: CaseState = STATES.find((each) => each === id) ?? (overdue ? 'accepted' : 'correctionsAsked');
  const denied = state === 'denied';
  return {
    card: card(state, overdue), gentle: false, forWhom: '王桂英', steps: steps(state), papersSent: 2, papersTotal: 5,
    corrections: state === 'correctionsAsked' ? ITEMS : [],
    reason: denied ? '户口不在本县，要在户口所在地办。' : state === 'setAside' ? '委托已经到期，县里不能收。' : '',
    next: state === 'onDevice' ? '您不用再做什么。手机有网就会自动送。' : '',
    appeal: denied ? '收到这个结果六十天内，可以向县政府申请行政复议。' : '',
    overdueText: overdue ? '您好，我要反映一件事：我在青禾县办“高龄津贴”，办件编号 990123-2026-000317，11月21日县里就收到了，说好最晚12月11日给答复，到今天还没有。请帮我催一下，谢谢。' : '',
    phone: '0999-5550130', proof: card(state).number ? PROOF : null,
  };
}

const PROOF = {
  number: '990123-2026-000317', receivedAt: '11月21日 上午 9:40',
  hash: '7d1a54127b222502f5b79b5fb0803061152a44f92b37e23c6527baf665d4da9a', key: 'a3f1-77c0-92be', verified: true,
};

function steps(state: CaseState): CaseStep[] {
  const sent = card(state).number !== '';
  const need = state === 'correctionsAsked';
  return [
    { name: '存在这部手机里', at: '11月18日 晚上 8:12', done: true, needsYou: false, note: '' },
    { name: '县里收到（回执）', at: sent ? '11月21日 上午 9:40' : '', done: sent, needsYou: false, note: '' },
    ...(need ? [{ name: '县里请您补材料', at: '11月23日', done: true, needsYou: true, note: '请在11月30日前补好' }] : []),
    { name: '受理', at: '', done: state === 'accepted' || state === 'approved', needsYou: false, note: '' },
    { name: '出结果', at: state === 'approved' ? '12月4日' : '', done: state === 'approved', needsYou: false, note: sent ? '最晚12月18日给答复' : '' },
  ];
}
