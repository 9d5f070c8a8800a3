// The five questions that everybody asks first, each with its answer in a line: the most telling word or figure in `says`,
// what goes with it in `note`. Nothing is left out for good: the section behind each line has it all.

import type { FigureView, GuideView, MaterialView } from '../generated/api';
import { t } from './texts.svelte';
import { listed } from './listed';
import { width } from './width';

/** An answer: what is said first, and what goes with it. */
export interface Answer {
  readonly says: string;
  readonly note: string;
}

/** As wide as an answer may be, in Han characters: two lines in large text on a phone. */
const SHORT = 16;
/** The same for conditions, with room for what they are conditions of. */
const CONDITION = 12;
/** An age: what most people ask about first. */
const AGE = /满\s*[\d一二三四五六七八九十]+\s*(周岁|岁)/;
/** The same for the names of papers. */
const PAPERS = 18;
/** More papers than these are never named. */
const NAMED = 3;

/** 能不能: the conditions, as conditions; or the one that decides (an age before all others) and how many more there are; or,
 *  where it is long, that asking finds out. */
export function canI({ conditions, summary, hasSelfCheck }: GuideView): Answer {
  const all = conditions.map(bare);
  const [first] = [...all.filter((each) => AGE.test(each) && width(each) <= CONDITION), ...all];
  if (first === undefined) return { says: bare(summary), note: '' };
  const together = all.join(t('answer-comma'));
  if (width(together) <= CONDITION) return { says: t('answer-can-if', { conditions: together }), note: '' };
  if (width(first) > CONDITION && hasSelfCheck) return { says: t('answer-ask'), note: t('answer-conditions-all', { count: all.length }) };
  return { says: t('answer-only-if', { conditions: first }), note: all.length > 1 ? t('answer-conditions', { count: all.length - 1 }) : '' };
}

/** 多少钱: the first sum of money that holds today, for whom it is, and what the formality costs. A line up to which is paid is
 *  said as such: nobody gets the line itself. */
export function howMuch(guide: GuideView): Answer {
  const costs = guide.free ? t('answer-free') : clause(guide.fee);
  const sum = moneyOf(guide.figures);
  if (!sum) return { says: costs, note: '' };
  const over = sum.state === 'ended' ? sum.valid : '';
  if (sum.topUp) return { says: t('answer-top-up', { value: bare(sum.value) }), note: [t('answer-top-up-note', { name: sum.name }), over, costs].filter(Boolean).join(t('answer-comma')) };
  return { says: bare(sum.value), note: [sum.name, over, costs].filter(Boolean).join(t('answer-comma')) };
}

function moneyOf(figures: readonly FigureView[]): FigureView | undefined {
  const sums = figures.filter((figure) => figure.amount && /元|yuan/i.test(figure.value));
  const holding = sums.filter((figure) => figure.state === 'holds');
  const short = holding.find((figure) => width(bare(figure.value)) <= SHORT);
  return short ?? holding[0] ?? sums.find((figure) => figure.state === 'ended');
}

/** The line of papers: where nobody must go there is nothing to bring. */
const GOING = { word: 'answer-bring', only: 'answer-papers-only', some: 'answer-papers' } as const;
const STAYING = { word: 'answer-prepare', only: 'answer-prepare-only', some: 'answer-prepare-papers' } as const;

/** What the line is called. */
export function bringWord({ visitsNeeded }: GuideView): string {
  return t((visitsNeeded === 0 ? STAYING : GOING).word);
}

/** 带什么, or 要什么: the papers that must be there by name, how many of them are here, and how many others may be wanted. */
export function whatToBring({ materials, visitsNeeded }: GuideView): Answer {
  const must = materials.filter((material) => material.must);
  const others = materials.length - must.length;
  const rest = others > 0 ? t('answer-papers-other') : '';
  if (materials.length === 0) return { says: t('answer-papers-none'), note: '' };
  if (must.length === 0) return { says: t('answer-papers-later'), note: '' };
  const words = visitsNeeded === 0 ? STAYING : GOING;
  const [only] = must;
  const says = only && materials.length === 1 ? t(words.only, { names: bare(only.name) }) : names(must, words.some);
  return { says, note: [here(must), rest].filter(Boolean).join(t('answer-comma')) };
}

function names(must: readonly MaterialView[], some: (typeof GOING | typeof STAYING)['some']): string {
  const named = howMany(must);
  const all = { names: listed(must.slice(0, named).map((material) => bare(material.name)), t('answer-and')), count: must.length };
  return must.length > named ? t('answer-papers-more', all) : t(some, all);
}

/** As many names as fit; at least one. */
function howMany(must: readonly MaterialView[]): number {
  const fits = (count: number): boolean => width(listed(must.slice(0, count).map((material) => bare(material.name)), t('answer-and'))) <= PAPERS;
  for (let count = Math.min(must.length, NAMED); count > 1; count -= 1) if (fits(count)) return count;
  return 1;
}

function here(must: readonly MaterialView[]): string {
  const have = must.filter((material) => material.state === 'have').length;
  if (have === must.length) return t('answer-papers-all');
  return have === 0 ? '' : t('answer-papers-have', { have });
}

/** 去哪: whether one must go at all, the nearest place, and whether it works today. */
export function whereTo({ visitsNeeded, places }: GuideView): Answer {
  const nearest = places[0];
  // Nobody must go; who wants to ask may: the two must not sound like a contradiction.
  const stay = nearest ? t('answer-stay-ask') : t('answer-stay');
  const says = visitsNeeded === 0 ? stay : t('answer-visits', { count: visitsNeeded });
  const today = nearest?.open ? bare(nearest.today ?? '') : (nearest?.today ?? '').split(/[，,；;]/)[0];
  return { says, note: nearest ? [bare(nearest.name), today].filter(Boolean).join(t('answer-comma')) : '' };
}

/** 多久: the days that the county promises. In an emergency the first help counts, not the end of the formality. */
export function howLong({ callFirst, promise, howLong: days }: GuideView): Answer {
  return { says: callFirst ? clause(promise) : days, note: '' };
}

/** Without the full stop and the brackets at its end: they stand in the section. */
function bare(text: string): string {
  return text.replace(/[。.]\s*$/, '').replace(/\s*[（(][^（()）]*[）)]\s*$/, '').trim() || text;
}

/** The first clause. */
function clause(text: string): string {
  return text.split(/[；。;]/)[0]?.trim() || text;
}
