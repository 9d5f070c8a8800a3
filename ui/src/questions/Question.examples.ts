// Examples of Question, for the examples page and axe. Data is made up.

import { examplesOf } from '../components/examples';
import type { NodeView } from '../generated/api';
import Question from './Question.svelte';

function node(input: NodeView['input'], label: string, given: Partial<NodeView> = {}): NodeView {
  return {
    key: `/example/${input}`, parent: '', input, label, hint: '', guidance: '', why: '', seenBy: '', relevant: true, required: true,
    readonly: false, value: '', shown: '', error: null, choices: [], offers: [], sensitive: null, material: null, mostPages: 1, page: 0,
    rowLabel: '', canAdd: false, canRemove: false, minRows: 0, needsRow: false, rowNoun: '', mayForget: false, quickDays: [], ...given,
  };
}

const onanswer = (): void => undefined;
const choices = [{ value: 'a', label: '在' }, { value: 'b', label: '不在' }];

export default examplesOf(Question, {
  text: { node: node('text', '叫什么名字？', { hint: '和身份证上一样。', why: '要对得上。', seenBy: '县民政局', guidance: '照着身份证写。' }), onanswer },
  paragraph: { node: node('paragraph', '有什么难处？'), onanswer },
  integer: { node: node('integer', '家里几口人？'), onanswer },
  money: { node: node('money', '每月收入？', { value: '1200', shown: '1,200' }), onanswer },
  'id number': { node: node('idNumber', '身份证号？', { value: '990123194403120022' }), error: '有一位写错了，请对着身份证看一遍。', onanswer },
  phone: { node: node('phone', '手机号？', { required: false }), onanswer },
  'bank card': { node: node('bankCard', '哪张卡？', { offers: [{ value: '1', shown: '6217 9900', source: '上次填的', from: null, also: [], alone: false }] }), onanswer },
  somebody: { node: node('text', '同意核对的大人叫什么名字？', { offers: [
    { value: '李德福', shown: '李德福', source: '这张表的申请人', from: 'applicant', also: ['身份证号', '和户主的关系'], alone: false },
    { value: '张玉梅', shown: '张玉梅', source: '前面“家里人”里填的', from: '/member', also: ['身份证号'], alone: false },
  ] }), onanswer },
  date: { node: node('date', '哪天？', { value: '1944-03-12', shown: '1944年3月12日（农历二月十八）', quickDays: [{ value: '2026-11-21', label: '今天' }, { value: '2026-11-20', label: '昨天' }] }), onanswer },
  time: { node: node('time', '几点？'), onanswer },
  'date and time': { node: node('dateTime', '什么时候？'), onanswer },
  'one of': { node: node('selectOne', '户口在本县吗？', { choices, value: 'a' }), onanswer },
  'any of': { node: node('selectMany', '要搭把手的事？', { choices }), onanswer },
  village: { node: node('village', '哪个村？'), onanswer },
  promise: { node: node('acknowledge', '我填的都是真的'), onanswer },
  photo: { node: node('photo', '拍身份证', { value: 'p1', shown: '身份证' }), onanswer },
  'photo of several pages': { node: node('photo', '照户口簿首页和每个人的一页', { key: '/example/pages', value: 'p1 p2', shown: '户口簿，2 页', mostPages: 12 }), onanswer },
  file: { node: node('file', '选一份证明'), onanswer },
  signature: { node: node('signature', '请签名'), onanswer },
  position: { node: node('place', '房子在哪里？'), onanswer },
  'cannot be changed': { node: node('text', '叫什么名字？', { key: '/example/fixed', value: '王桂英', readonly: true }), onanswer },
  'not saved': { node: node('text', '叫什么名字？', { key: '/example/unsaved' }), unsaved: { code: 'internal', args: {}, canRetry: true, incident: null }, onanswer },
});
