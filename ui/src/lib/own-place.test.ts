// Which words ask for something of the program itself, and which for a service.

import { describe, expect, it } from 'vitest';
import { ownPlace } from './own-place';

describe('found in the program itself', () => {
  it.each(['把字调大', '字太小看不清', '大字', '长辈版', '關懷版', '字号', '字体放大', '放大一点字', '老年模式'])('larger text: %s', (words) => expect(ownPlace(words)).toBe('larger'));
  it.each(['忘了密码', '密码忘了怎么办', '密码不对', '想改密码', '怎么解锁', '密码', 'forgot my PIN'])('the PIN: %s', (words) => expect(ownPlace(words)).toBe('pin'));
  it.each(['念给我听', '没声音', '朗读'])('reading aloud: %s', (words) => expect(ownPlace(words)).toBe('reading'));
  it.each(['换成中文', '换回中文', '改英文', 'English'])('the language: %s', (words) => expect(ownPlace(words)).toBe('language'));
  it.each(['八十岁补钱', '名字写小了', '身份证名字大写', '签字', '眼睛看不清', '盖大房子', '社保卡密码忘了', '银行密码', '听力不好', '孩子念书'])('not %s', (words) => expect(ownPlace(words)).toBeNull());
});
