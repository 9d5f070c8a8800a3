// Rules 9, 17, 18, 24, 32, 33 and the half of 8 that axe does not see: nothing speaks by colour alone, nothing opens,
// moves or comes from elsewhere by itself, nothing is cut off.

import { nameOf, targets, texts, visible } from './page.mjs';

const CONTROL_CONTRAST = 3;

/** 8: the edge or the ground of every field and choice is 3:1 against what lies around it: nothing but the edge tells where
 *  it is. A button is told by its words, which axe judges. */
export function rule8() {
  return targets().filter((element) => element.matches('input, textarea, select, label') && !element.querySelector('input[type=file]') && !element.disabled).flatMap((element) => {
    const style = getComputedStyle(element);
    const around = ground(element.parentElement);
    const edge = marked(element) || ['Top', 'Right', 'Bottom', 'Left'].some((side) => parseFloat(style[`border${side}Width`]) > 0 && ratio(colour(style[`border${side}Color`], around), around) >= CONTROL_CONTRAST);
    const fill = ratio(ground(element), around) >= CONTROL_CONTRAST;
    return edge || fill || framed(element) ? [] : [`the edge of ${nameOf(element)} can hardly be seen`];
  });
}

/** A field without an edge of its own inside a frame that is a little larger. */
function framed(element) {
  const frame = element.matches('input') ? element.closest('form, [role=search], .frame, .field > div') : null;
  if (!frame || frame.getBoundingClientRect().height > element.getBoundingClientRect().height * 2) return false;
  const style = getComputedStyle(frame);
  return parseFloat(style.borderTopWidth) > 0 && ratio(colour(style.borderTopColor), ground(frame.parentElement)) >= CONTROL_CONTRAST;
}

/** A row whose own mark to tick has the edge. */
function marked(element) {
  const mark = element.matches('label') ? element.querySelector('input') : null;
  return mark !== null && ratio(colour(getComputedStyle(mark).borderTopColor), ground(element)) >= CONTROL_CONTRAST;
}

function colour(text, under = [255, 255, 255]) {
  const [r, g, b, a = 1] = (text.match(/[\d.]+/g) ?? []).map(Number);
  const scale = text.startsWith('color(') ? 255 : 1;
  return [r, g, b].map((each, at) => each * scale * a + under[at] * (1 - a));
}

function ground(element) {
  for (let at = element; at; at = at.parentElement) {
    const own = getComputedStyle(at).backgroundColor;
    if (!/, 0\)$|transparent/.test(own)) return colour(own);
  }
  return [255, 255, 255];
}

function ratio(one, other) {
  const light = ([r, g, b]) => [r, g, b].map((each) => each / 255).map((each) => (each <= 0.03928 ? each / 12.92 : ((each + 0.055) / 1.055) ** 2.4)).reduce((sum, each, at) => sum + each * [0.2126, 0.7152, 0.0722][at], 0);
  const [a, b] = [light(one), light(other)].sort((x, y) => y - x);
  return (a + 0.05) / (b + 0.05);
}

/** 9: whatever is wrong says so in words, and a field that is wrong names them. */
export function rule9() {
  const said = [...document.querySelectorAll('.wrong, .bad, [role=alert]')].filter(visible).filter((element) => !element.textContent.trim());
  const fields = [...document.querySelectorAll('[aria-invalid=true]')].filter(visible).filter((element) => !wordsAbout(element));
  return [...said.map((element) => `${nameOf(element)} says nothing`), ...fields.map((element) => `${nameOf(element)} is marked wrong without words`)];
}

function wordsAbout(field) {
  const owner = field.closest('[aria-describedby], [aria-errormessage]');
  const ids = [field, owner].flatMap((each) => [each?.getAttribute('aria-describedby'), each?.getAttribute('aria-errormessage')]).join(' ').split(/\s+/);
  return ids.some((id) => id && document.getElementById(id)?.textContent.trim());
}

/** 17: nobody has to read a distorted picture; a secret can be shown and pasted. */
export function rule17() {
  const captcha = [...document.querySelectorAll('img, canvas, input, iframe')].filter((element) => /captcha|验证码|驗證碼/i.test(element.outerHTML.slice(0, 300)));
  const asked = texts().filter(({ text }) => /验证码|驗證碼|captcha/i.test(text));
  const secrets = [...document.querySelectorAll('input[type=password]')].filter(visible);
  const bare = secrets.filter((field) => ![...document.querySelectorAll('button, label, [role=switch]')].some((each) => visible(each) && /显示|看一眼|看看|看得见|顯示|Show/i.test(each.textContent + (each.getAttribute('aria-label') ?? ''))));
  const deaf = secrets.filter((field) => !field.dispatchEvent(new ClipboardEvent('paste', { cancelable: true, bubbles: true })));
  return [
    ...[...captcha, ...asked.map(({ element }) => element)].map((element) => `${nameOf(element)} is a captcha`),
    ...bare.map((field) => `${nameOf(field)} cannot be shown`),
    ...deaf.map((field) => `${nameOf(field)} takes no paste`),
  ];
}

/** 18: no dialog that nobody asked for, nothing from elsewhere. */
export function rule18() {
  const asked = document.documentElement.dataset.asked === 'yes';
  const open = [...document.querySelectorAll('dialog[open], [role=dialog], [role=alertdialog]')].filter((element) => visible(element) && !asked);
  const foreign = [...document.querySelectorAll('[src], link[href], form[action], iframe')].filter((element) => {
    const address = element.getAttribute('src') ?? element.getAttribute('href') ?? element.getAttribute('action') ?? '';
    return /^(https?:)?\/\//.test(address) && new URL(address, location.href).origin !== location.origin;
  });
  return [...open.map((element) => `${nameOf(element)} opened by itself`), ...foreign.map((element) => `${nameOf(element)} comes from elsewhere`)];
}

/** 24: nothing to scroll sideways, nothing cut off, nothing outside. */
export function rule24() {
  const found = [];
  for (const element of document.querySelectorAll('body *')) {
    if (element.matches('svg *, script, style, textarea, canvas, img, video') || !visible(element)) continue;
    const style = getComputedStyle(element);
    const hides = [style.overflowX, style.overflowY].some((each) => each !== 'visible');
    if (element.matches('input')) {
      if (element.value && element.scrollWidth > element.clientWidth + 1 && element.matches('[readonly], [inputmode=numeric], .digits')) found.push(`${nameOf(element)} cuts “${element.value}”`);
    } else if (hides && !scrolls(style, element) && (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1)) found.push(`${nameOf(element)} is cut off`);
    const box = element.getBoundingClientRect();
    if ((box.right > innerWidth + 1 || box.left < -1) && !element.closest('[data-scrolls]')) found.push(`${nameOf(element)} reaches outside: ${box.left.toFixed(0)} to ${box.right.toFixed(0)}`);
    if (style.textOverflow === 'ellipsis' && element.scrollWidth > element.clientWidth) found.push(`${nameOf(element)} ends in dots`);
  }
  const wide = document.documentElement.scrollWidth;
  return [...new Set([...(wide > innerWidth ? [`the page is ${wide} wide in a window of ${innerWidth}`] : []), ...found])];
}

/** A region of its own that scrolls up and down, not sideways. */
function scrolls(style, element) {
  return style.overflowY !== 'hidden' && style.overflowY !== 'clip' && element.scrollWidth <= element.clientWidth + 1;
}

/** 32: the page may be enlarged with two fingers. */
export function rule32() {
  const content = document.querySelector('meta[name=viewport]')?.getAttribute('content') ?? '';
  const most = /maximum-scale\s*=\s*([\d.]+)/.exec(content);
  const blocked = /user-scalable\s*=\s*(no|0)/.test(content) || (most && Number(most[1]) < 5);
  return blocked || !/width=device-width/.test(content) ? [`viewport: ${content || 'none'}`] : [];
}

/** 33: whoever wants no motion gets none. */
export function rule33() {
  if (!matchMedia('(prefers-reduced-motion: reduce)').matches) return [];
  const moving = document.getAnimations().filter((each) => each.playState === 'running' && Number(each.effect?.getComputedTiming().duration) > 1);
  return moving.map((each) => `${nameOf(each.effect.target)} moves`);
}
