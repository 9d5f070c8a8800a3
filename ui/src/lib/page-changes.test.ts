// What counts as new on a page for whoever only hears it.

import { describe, expect, test } from 'vitest';
import { newLines } from './page-changes';

describe('what is new on a page', () => {
  test('lines that were not there, in their order', () => {
    expect(newLines('叫什么名字？\n还没填。\n继续', '叫什么名字？\n填的是：王桂英\n继续')).toBe('填的是：王桂英');
    expect(newLines('甲\n乙', '不对\n甲\n丙\n乙')).toBe('不对\n丙');
  });

  test('a choice that was picked is told, one that went away is not', () => {
    expect(newLines('第 1 个，是\n第 2 个，不是', '第 1 个，是，选中了\n第 2 个，不是')).toBe('第 1 个，是，选中了');
    expect(newLines('甲\n乙', '乙')).toBe('');
  });

  test('nothing but spaces is nothing', () => {
    expect(newLines('甲', '  甲 \n   \n')).toBe('');
  });
});
