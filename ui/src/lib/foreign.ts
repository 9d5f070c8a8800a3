// What the county wrote stays in the county's language. On a page in another language such text says so (`lang`), so that a
// screen reader changes its voice and the system its font. Text that is translated says nothing.

import { language } from './texts.svelte';

const HAN = /\p{Script=Han}/u;

/** Characters that are written so only in simplified script, the frequent ones of government matters. */
const SIMPLIFIED = /[个们为来时会发户办说让还过进这样对应东车长门问间开关见员现农县镇乡贴补条银钱岁证领带亲残疗医养险请电话没给满从当费号码单业务动种区级报写听读语词实该价数经济产权变认识检处岗职称类选择图书师资训练]/u;

/** The language of a text that is not in the language of the page; nothing when it is, or when nobody could tell. */
export function langOf(...texts: readonly string[]): 'zh-Hans' | undefined {
  const page = language();
  if (page === 'zh-Hans') return undefined;
  const sign = page === 'zh-Hant' ? SIMPLIFIED : HAN;
  return texts.some((text) => sign.test(text)) ? 'zh-Hans' : undefined;
}
