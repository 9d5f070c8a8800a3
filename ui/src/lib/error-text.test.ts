// How long one must wait after wrong PINs is said, not "a while".

import { beforeAll, describe, expect, it } from 'vitest';
import type { ErrorCode } from '../generated/api';
import { errorText, useLanguage } from './texts.svelte';

const told = (code: ErrorCode, seconds?: string) => errorText({ code, args: seconds ? { seconds } : {}, canRetry: false, incident: null }).next;

describe('waiting after wrong PINs', () => {
  beforeAll(() => useLanguage('zh-Hans'));

  it('says minutes, rounded up', () => expect(told('pin-wait', '241')).toBe('请过 5 分钟再输，资料都在。'));
  it('says seconds below a minute', () => expect(told('pin-wait', '30')).toBe('请过 30 秒再输，资料都在。'));
  it('says it at the wrong try itself', () => expect(told('wrong-pin', '60')).toContain('1 分钟'));
  it('says nothing of waiting when none is needed', () => expect(told('wrong-pin')).not.toContain('过'));
  it('knows what to say without a time', () => expect(told('pin-wait')).toBe('请过一会儿再输，资料都在。'));
});
