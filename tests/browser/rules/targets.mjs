// Rules 10 to 14 and 26: what can be tapped is large, far from its neighbour, and the one action of a page is the largest.

import { HAIR, distance, floats, inSentence, isMain, nameOf, shownBox, targets, visible } from './page.mjs';

const MAIN = 60;
const OTHER = 48;
const IN_SENTENCE = 24;
const GAP = 12;
const ACTION = 72;
const PHONE = 480;
/** What a person works with: choices, fields, buttons of the page. Bars, small helpers beside a field and links are others. */
const WORKING = '.btn, .item, .choice, .key, .row, .tile, label, input, textarea, select, summary, main button';
const LESSER = '.small, .link, [data-small], [role=search] [type=button], header *, footer *, nav *';

/** 10: main targets are 60 × 60. */
export function rule10() {
  return targets().filter((element) => !isMain(element) && element.matches(WORKING) && !element.matches(LESSER) && !inSentence(element)).flatMap((element) => smaller(element, MAIN));
}

/** 11: every other target is 48 × 48, and no control hides smaller ones of the browser's own inside. */
export function rule11() {
  const others = targets().filter((element) => !isMain(element) && !inSentence(element) && (!element.matches(WORKING) || element.matches(LESSER)));
  return [...others.flatMap((element) => smaller(element, OTHER)), ...native()];
}

function smaller(element, least) {
  const box = element.getBoundingClientRect();
  const small = box.width < least - HAIR || box.height < least - HAIR;
  return small ? [`${nameOf(element)} is ${box.width.toFixed(0)} × ${box.height.toFixed(0)}, not ${least}`] : [];
}

/** The browser's own × of a search field, parts and little arrows of date and number fields are far below any limit. */
function native() {
  const drawn = (element, part) => !undrawn(part).some((selector) => element.matches(selector));
  const crosses = [...document.querySelectorAll('input[type=search]')].filter((element) => visible(element) && drawn(element, '::-webkit-search-cancel-button'));
  const parts = [...document.querySelectorAll('input[type=date], input[type=time], input[type=month], input[type=week], input[type=datetime-local]')].filter(visible);
  const arrows = [...document.querySelectorAll('input[type=number]')].filter((element) => visible(element) && drawn(element, '::-webkit-inner-spin-button'));
  return [
    ...crosses.map((element) => `${nameOf(element)} has the browser's own ×`),
    ...parts.map((element) => `${nameOf(element)} has the browser's own parts of a date`),
    ...arrows.map((element) => `${nameOf(element)} has the browser's own arrows`),
  ];
}

/** Selectors of elements whose inner part some style takes away; the part itself cannot be asked. */
function undrawn(part) {
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
  const all = rules.flatMap((rule) => [rule, ...(rule.cssRules ?? [])]);
  const away = all.filter((rule) => rule.selectorText?.includes(part) && [rule.style.display, rule.style.appearance, rule.style.webkitAppearance].includes('none'));
  return away.flatMap((rule) => rule.selectorText.split(',')).filter((each) => each.includes(part)).map((each) => each.trim().replace(part, '') || '*');
}

/** 12: whatever pops up has a worded way out at its upper far corner. */
export function rule12() {
  const open = [...document.querySelectorAll('dialog[open], [role=dialog], [role=alertdialog], [popover]')].filter(visible);
  return open.flatMap((dialog) => {
    const ways = [...dialog.querySelectorAll('button')].filter((button) => /关闭|關閉|关上|Close/.test(button.textContent + (button.getAttribute('aria-label') ?? '')));
    const worded = ways.some((button) => /关闭|關閉|关上|Close/.test(button.textContent));
    return [
      ...(worded ? [] : [`${nameOf(dialog)} has no worded 关闭`]),
      ...(ways.some((button) => atFarCorner(dialog, button)) ? [] : [`${nameOf(dialog)} has no way out at its upper corner`]),
    ];
  });
}

function atFarCorner(dialog, button) {
  const [frame, box] = [dialog.getBoundingClientRect(), button.getBoundingClientRect()];
  const rightToLeft = getComputedStyle(dialog).direction === 'rtl';
  const aside = rightToLeft ? box.left - frame.left : frame.right - box.right;
  return box.top - frame.top < OTHER && aside < OTHER;
}

/** 13: targets are 12 px apart. What floats over the page has its own ground and is only compared with its like. */
export function rule13() {
  const all = targets().filter((element) => !inSentence(element) && shownBox(element));
  const boxes = all.map(shownBox);
  const flying = all.map(floats);
  return all.flatMap((a, i) => all.flatMap((b, j) => {
    if (j <= i || flying[i] !== flying[j] || a.contains(b) || b.contains(a)) return [];
    const between = distance(boxes[i], boxes[j]);
    return between < GAP - HAIR ? [`${nameOf(a)} and ${nameOf(b)} are ${between.toFixed(1)} apart`] : [];
  }));
}

/** 14: the one action of a page is 72 high and, on a phone, as wide as the page; there is one. */
export function rule14() {
  const actions = targets().filter(isMain);
  const shown = actions.filter((element) => !element.closest('[data-example]'));
  return [
    ...actions.flatMap((element) => {
      const box = element.getBoundingClientRect();
      const wide = innerWidth > PHONE || box.width >= (element.parentElement?.clientWidth ?? 0) * 0.85 - 2 * HAIR;
      return box.height < ACTION - HAIR || !wide ? [`${nameOf(element)} is ${box.width.toFixed(0)} × ${box.height.toFixed(0)}`] : [];
    }),
    ...(shown.length > 1 ? [`${shown.length} main actions: ${shown.map(nameOf).join(', ')}`] : []),
  ];
}

/** 26: even a link inside a sentence is 24 px high. */
export function rule26() {
  return targets().filter(inSentence).flatMap((element) => (element.getBoundingClientRect().height < IN_SENTENCE - HAIR ? smaller(element, IN_SENTENCE) : []));
}
