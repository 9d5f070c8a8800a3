// Applications of the example person, one in every state.

import type { CaseCard, CasePart, CaseState, CaseStep, CaseView, Tone } from '../../generated/api';
import { ITEMS } from './nodes';

const LINES: Record<CaseState, [string, string]> = {
  correctionsAsked: ['县里请您补 2 处', '最晚11月30日补好'],
  onDevice: ['您这边办完了，一有网就送到县里', ''],
  sending: ['正在送去县里，材料送了 2/5', ''],
  received: ['县里收到了', '最晚12月18日给答复'],
  accepted: ['县里收下了，正在办（受理）', '最晚12月11日给答复'],
  approved: ['办好了', ''],
  denied: ['没批准（不予办理）', ''],
  setAside: ['县里没收下，改一改再交', ''],
  withdrawing: ['记下了要撤回，一有网就告诉县里', ''],
  withdrawn: ['已经撤回', ''],
  practice: ['练习做完了，什么也没有送出去', ''],
};

const TONES: Record<CaseState, Tone> = {
  correctionsAsked: 'need', onDevice: 'calm', sending: 'calm', received: 'calm', accepted: 'calm', approved: 'done', denied: 'bad',
  setAside: 'need', withdrawing: 'calm', withdrawn: 'calm', practice: 'done',
};

/** Practice is no state of an application that was sent. */
export const STATES = (Object.keys(LINES) as CaseState[]).filter((each) => each !== 'practice');

export function card(state: CaseState, overdue = false): CaseCard {
  const [line, due] = LINES[state];
  const number = ['onDevice', 'sending', 'setAside', 'practice'].includes(state) ? '' : '990123-2026-000317';
  return { id: overdue ? 'overdue' : state, service: 'senior-allowance', title: '高龄津贴', whose: '', state, tone: overdue ? 'need' : TONES[state], line, number, due, overdue };
}

export function caseView(id: string): CaseView {
  if (id === 'birth' || id === 'birthDone') return birthCase(id);
  if (id === 'death') return deathCase();
  const overdue = id === 'overdue';
  const state: CaseState = id === 'practice' ? id : STATES.find((each) => each === id) ?? (overdue ? 'accepted' : 'correctionsAsked');
  const denied = state === 'denied';
  return {
    card: card(state, overdue), gentle: false, forWhom: '王桂英', applicant: '王桂英', steps: steps(state), parts: [], papersSent: 2, papersTotal: 5,
    corrections: state === 'correctionsAsked' ? ITEMS : [],
    reason: denied ? '户口不在本县，要在户口所在地办。' : state === 'setAside' ? '委托已经到期，县里不能收。' : '',
    next: state === 'onDevice' ? '您不用再做什么，有网就会自动送。' : '',
    appeal: denied ? '收到这个结果六十天内，可以向县政府申请行政复议。' : '',
    overdueText: overdue ? '您好，我要反映一件事：我在青禾县办“高龄津贴”，办件编号 990123-2026-000317，11月21日县里就收到了，说好最晚12月11日给答复，到今天还没有。请帮我催一下，谢谢。' : '',
    phone: '0999-5550130', proof: card(state).number ? PROOF : null,
    canRecall: state === 'onDevice', canReopen: state === 'setAside' || state === 'withdrawn',
    canWithdraw: ['received', 'accepted', 'correctionsAsked'].includes(state),
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
    { name: '您这边办完了', at: '11月18日 晚上 8:12', done: true, tone: 'calm', needsYou: false, note: '' },
    { name: '县里收到（回执）', at: sent ? '11月21日 上午 9:40' : '', done: sent, tone: 'calm', needsYou: false, note: '' },
    ...(need ? [{ name: '县里请您补材料', at: '11月23日', done: true, tone: 'need' as Tone, needsYou: true, note: '最晚11月30日补好' }] : []),
    { name: '县里开始办', at: '', done: state === 'accepted' || state === 'approved', tone: 'calm', needsYou: false, note: '' },
    { name: '告诉您结果', at: state === 'approved' ? '12月4日' : '', done: state === 'approved', tone: state === 'approved' ? 'done' : 'calm', needsYou: false, note: sent ? '最晚12月18日给答复' : '' },
  ];
}

const part = (name: string, office: string, line: string, state: CasePart['state'] = 'open', words = '', appeal = ''): CasePart =>
  ({ name, office, line, state, words, appeal });

/** A mother's one matter: under way, or with every part decided and one denied. */
function birthCase(id: string): CaseView {
  const ended = id === 'birthDone';
  const rest = (name: string, office: string) => (ended ? part(name, office, '办好了', 'done', '送到村里，帮办员会打电话') : part(name, office, '县里正在办'));
  const view = caseView(ended ? 'approved' : 'accepted');
  const line = ended ? '几样都有结果了，有 1 样没办成' : view.card.line;
  return {
    ...view, forWhom: '谢小梅', applicant: '谢小梅', card: { ...view.card, id, service: 'birth', title: '生孩子要办的事', line },
    reason: ended ? '户口、证和医保都办好了，报销要补发票再来。' : '',
    next: ended ? '没办成的那几样，上面写着为什么、不服怎么办。也可以打电话问清楚。' : '等县里办。到时候没有答复，可以打电话问。',
    parts: [
      rest('出生医学证明', '接生的医院或乡镇卫生院'),
      rest('预防接种证', '乡镇卫生院'),
      part('出生登记（上户口）', '公安局派出所', '办好了', 'done', '户口上好了，户口簿送到村里'),
      rest('孩子的医保登记', '县医保服务中心'),
      ended
        ? part('生育医疗费报销', '县医保服务中心', '没办成（不予办理）', 'denied', '住院发票没有照，现在报不了。', '收到这个结果六十天内，可以向县政府申请行政复议。')
        : part('生育医疗费报销', '县医保服务中心', '县里正在办'),
    ],
  };
}

/** What a family hears after somebody has died. */
function deathCase(): CaseView {
  const view = caseView('approved');
  return {
    ...view, gentle: true, forWhom: '郑志平', applicant: '郑志平', card: { ...view.card, id: 'death', service: 'death', title: '身后的事', line: '办完了' },
    next: '还有不清楚的，可以打电话问。',
    parts: [part('注销户口', '公安局派出所', '办完了', 'done', '户口簿可以来取'), part('养老金停发和结清', '县社保经办中心', '办完了', 'done', '结回来的钱已经打到卡上')],
  };
}

/** What a mother's answers would make, before they are sent. */
export const BIRTH_PARTS = birthCase('birth').parts.map(({ name, office }) => ({ name, office }));
