// Rules 19, 20 (the live half), 23, 28 (the still half), 30, 31, 34: words, names and languages of a screen, and what must
// stand on every one.

import { nameOf, targets, texts, visible } from './page.mjs';

const INPUTS_A_PAGE = 3;
const HAN = /\p{Script=Han}/u;
/** Words of offices and machines; people say them otherwise. */
const JARGON = /办结|提交成功|系统异常|网络请求|请求失败|登录(?!名|的名)|登陆|缓存|服务器|令牌|token|undefined|NaN\b|\[object |null\b|非法|草稿箱|操作失败|后台|字段|数据同步|重试次数/;
const SIZE = /字大小|字号|字號|字級|大字|字体|字體|Text|Size/;
const HELP = /帮忙|幫忙|求助|Help/;
/** While it reads, the same button stops it: on the first page the offer to read is said by itself, once. */
const READ = /念|唸|Read|停|Stop/;
/** What is told about an act that takes time; a screen reader must hear it. */
const STATUS = /^(正在(写|存|送|念)|已经存好|存好了|已存好)/;

/** 19: the way to larger text stands in the header of every screen. */
export function rule19() {
  const screen = document.documentElement.dataset.screen ?? '';
  if (/text-size/.test(location.hash) || screen === 'text-size') return [];
  const ways = [...document.querySelectorAll('header button, header a, [role=banner] button')].filter(visible);
  return ways.some((way) => SIZE.test(way.textContent + (way.getAttribute('aria-label') ?? ''))) || SIZE.test(document.querySelector('h1')?.textContent ?? '') || document.querySelector('[data-sizes], .samples, .sample') ? [] : ['no way to larger text in the header'];
}

/** 20: what is told while something goes on is told to screen readers too. axe judges the rest. */
export function rule20() {
  return texts().filter(({ text, element }) => STATUS.test(text) && !element.closest('[aria-live], [role=status], [role=alert], [role=log], button, li, td')).map(({ element }) => `${nameOf(element)} is told to eyes only`);
}

/** 23: words that people use. */
export function rule23() {
  return texts().filter(({ text, element }) => JARGON.test(text) && !element.closest('[data-official]')).map(({ text }) => `“${text.slice(0, 30)}”`);
}

/** 28: help is there. Where it stands is compared from screen to screen by whoever opens them. */
export function rule28() {
  const ways = helps();
  return ways.length === 0 ? ['nobody to call for help'] : [];
}

function helps() {
  return [...document.querySelectorAll('footer button, footer a, header button, header a, nav button, nav a')].filter((way) => !way.closest('.rail') && visible(way) && HELP.test(way.textContent + (way.getAttribute('aria-label') ?? '')));
}

/** Where help stands, for comparing. */
export function helpAt() {
  const box = helps()[0]?.getBoundingClientRect();
  return box ? [box.left, box.top, box.width, box.height].map(Math.round).join(',') : 'none';
}

/** 30: at most three fields a page where one question is asked at a time. A group of choices is one, three parts of a date three. */
export function rule30() {
  if (document.documentElement.dataset.pages === 'sections') return [];
  const fields = [...document.querySelectorAll('input, textarea, select, canvas')].filter((field) => visible(field) || visible(field.closest('label') ?? field));
  const asked = fields.filter((field) => !field.matches('[type=hidden], [type=file], [type=search], [role=searchbox]'));
  const names = new Set(asked.map((field) => (field.matches('[type=radio], [type=checkbox]') ? group(field) : field)));
  return names.size > INPUTS_A_PAGE ? [`${names.size} fields on one page`] : [];
}

function group(field) {
  return field.closest('fieldset, [role=group], [role=radiogroup]') ?? `${field.type}/${field.name}`;
}

/** 31: the language is named, foreign words in theirs; the page has a title of its own; every field has a name. */
export function rule31() {
  const root = document.documentElement;
  const heading = document.querySelector('h1')?.textContent.trim() ?? '';
  const core = (text) => text.replace(/[\s·,，。？?！!：:（）()‏[\]]/g, '').slice(0, 4);
  const unseen = document.querySelector('h1.only-read') !== null;
  return [
    ...(/^(zh-Han[st]|en)/.test(root.lang) ? [] : [`lang is “${root.lang}”`]),
    ...(heading && !document.title.replace(/[\s·,，。？?！!：:（）()‏[\]]/g, '').includes(core(heading)) && !unseen ? [`the title “${document.title}” does not name “${heading.slice(0, 12)}”`] : []),
    ...texts().filter(({ text, element }) => HAN.test(text) && !properName(text, element) && !/^zh/.test(element.closest('[lang]')?.lang ?? '')).map(({ text }) => `“${text.slice(0, 14)}” is Chinese under lang=${root.lang}`),
    ...targets().filter((field) => field.matches('input, textarea, select') && !named(field)).map((field) => `${nameOf(field)} has no name`),
  ];
}

/** A person's or a county's name inside a sentence of another language needs no mark (WCAG 3.1.2). */
function properName(text, element) {
  return element.closest('.who') !== null || (/[A-Za-z]{2,}.*\s/.test(text) && text.replace(/[^\p{Script=Han}]/gu, '').length <= 12);
}

function named(field) {
  const ids = (field.getAttribute('aria-labelledby') ?? '').split(/\s+/).filter(Boolean);
  return Boolean(field.labels?.length || field.getAttribute('aria-label') || ids.some((id) => document.getElementById(id)?.textContent.trim()));
}

/** 34: no sound by itself; a screen that tells something offers to read it, and where the device has no voice nothing promises to. */
export function rule34() {
  const loud = [...document.querySelectorAll('audio, video')].filter((each) => each.autoplay || !each.paused);
  const spoken = window.speechSynthesis?.speaking ? ['a voice speaks by itself'] : [];
  const silent = document.documentElement.dataset.voice === 'none';
  const offered = [...document.querySelectorAll('header button')].some((each) => visible(each) && READ.test(each.textContent + (each.getAttribute('aria-label') ?? '')));
  const promise = silent ? (offered ? ['a device without a voice offers to read this page'] : []) : offered ? [] : ['nothing offers to read this page'];
  return [...loud.map((each) => `${nameOf(each)} plays by itself`), ...spoken, ...promise];
}
