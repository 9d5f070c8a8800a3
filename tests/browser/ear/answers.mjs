// What she knows about herself: to a question she hears, an answer in her own words. Questions she can leave open stay open.

export const WRONG_ID = '990123194403120022';
export const RIGHT_ID = '990123194403120021';
export const WRONG_CARD = '6217990000000000013';
export const CARD = '6217990000000000014';

/** Heard in the question -> said, or which of the choices. */
const FACTS = [
  [/电话是多少/, { write: '13900001234' }],
  [/户口在哪个村/, { picks: [/青石镇/, /石桥村/] }],
  [/户口上的地址/, { write: '三组十二号' }],
  [/现在就住在户口上的地方吗/, { picks: [/个，是/] }],
  [/卡是谁的名字/, { write: '王桂英' }],
  [/哪家银行/, { write: '云岭农村商业银行青石支行' }],
  [/可以找谁/, { write: '周长根' }],
  [/您的什么人/, { picks: [/儿女/] }],
  [/保证上面写的都是真的/, { picks: [/打勾/] }],
];

/** The answer to what was heard; nothing where she knows none. */
export function answerTo(heard) {
  return FACTS.find(([question]) => question.test(heard))?.[1];
}
