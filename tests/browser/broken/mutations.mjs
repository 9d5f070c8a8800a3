// What breaks exactly one rule of a good page: by number, a function that runs in the page.

const style = (css) => `(() => { const it = document.createElement('style'); it.textContent = ${JSON.stringify(css)}; document.head.append(it); })()`;
const add = (where, html) => `document.querySelector(${JSON.stringify(where)}).insertAdjacentHTML('beforeend', ${JSON.stringify(html)})`;

/** Rules that are judged in a still page. */
export const STILL_BROKEN = {
  1: style('.choice, label { font-size: 17px; }'),
  2: style('[data-level=huge] body { font-size: 28px; }'),
  4: style('[data-level=large] body { font-size: 23px; }'),
  5: style('h1 { font-family: "Noto Serif CJK SC", serif; }'),
  6: style('p { line-height: 1.3; } p + p { margin-top: 40px; }'),
  7: style('p + p { margin-top: 6px; }'),
  8: style('input { border-color: #e6e0d0; }'),
  9: `document.getElementById('name').setAttribute('aria-invalid', 'true'); document.getElementById('name').removeAttribute('aria-describedby')`,
  10: style('#name { min-height: 50px; height: 50px; }'),
  11: style('#help { min-height: 44px; height: 44px; line-height: 1.3; padding: 0; }'),
  12: `document.documentElement.dataset.asked = 'yes'; ${add('main', '<div role="dialog" aria-label="问一下" style="padding: 20px"><p>真的不要了吗？</p><button type="button" style="margin-top: 20px">不要了</button></div>')}`,
  13: style('header { gap: 6px; }'),
  14: style('.btn.main { min-height: 64px; }'),
  15: add('main', '<div ontouchstart="this.remove()" style="padding: 20px">往左滑删掉</div>'),
  17: add('main', '<label for="code">再写一个密码</label><input id="code" type="password" autocomplete="current-password">'),
  18: add('main', '<div role="dialog" aria-label="活动" style="position: relative; padding: 0 0 20px; min-height: 80px; display: flex; justify-content: flex-end"><button type="button">关闭</button></div>'),
  19: `[...document.querySelectorAll('header button')].find((each) => each.textContent === '字号').remove()`,
  20: `document.getElementById('saved').removeAttribute('role'); document.getElementById('saved').innerHTML = '<span>正在存</span>'`,
  23: add('main', '<div>提交成功</div>'),
  24: style('h1 { width: 500px; }'),
  25: `${style('main, main > p { max-width: none; }')}; document.querySelector('main p').textContent = '照着身份证上写，一个字也不要少。'.repeat(6)`,
  26: `document.getElementById('inline').setAttribute('style', 'display: inline-block; height: 20px')`,
  28: `document.getElementById('help').textContent = '更多'`,
  30: add('main', ['父亲', '母亲', '孩子'].map((name) => `<label for="${name}">${name}</label><input id="${name}" autocomplete="off">`).join('')),
  31: `document.title = '村里办'`,
  32: `document.querySelector('meta[name=viewport]').content = 'width=device-width, user-scalable=no'`,
  33: style('@keyframes turn { to { opacity: 0.9; } } h1 { animation: turn 1s infinite; }'),
  34: `[...document.querySelectorAll('header button')].find((each) => each.textContent === '念').remove()`,
};

/** Some need another window than 360 × 780. */
export const WINDOW = { 25: { width: 1366, height: 768 } };

/** Rules that are judged by acting; the keys are those of `rules/acts.mjs`. */
export const ACTS_BROKEN = {
  rule3: `localStorage.removeItem('level'); document.documentElement.dataset.level = 'standard'`,
  rule16: `localStorage.removeItem('name'); Storage.prototype.setItem = () => {}; document.getElementById('name').value = ''`,
  rule19Search: `document.getElementById('search').addEventListener('input', (event) => event.stopImmediatePropagation(), true); document.getElementById('found').remove()`,
  rule22: `document.getElementById('back').remove(); document.getElementById('on').addEventListener('click', (event) => { event.stopImmediatePropagation(); }, true)`,
  rule28Twice: `document.getElementById('name').value = ''`,
  rule29: `document.querySelector('#summary a').outerHTML = '<span>请写老人的名字</span>'; document.getElementById('summary').focus = () => document.activeElement.blur()`,
};

/** 34 the other way round: what reads nothing must not say it does. */
export const SILENT_BROKEN = `document.documentElement.dataset.voice = 'none'`;

/** More rows than anybody has fingers. */
export const MANY_ROWS = `${style('html { scroll-padding-bottom: 120px; }')}; ${add('main', Array.from({ length: 400 }, (_, at) => `<button type="button" id="row-${at}">第 ${at} 行</button>`).join(''))}`;
/** The same, and the keyboard is turned back before the last of them. */
export const MANY_ROWS_BROKEN = `${MANY_ROWS}; document.getElementById('row-398').addEventListener('keydown', (event) => event.key === 'Tab' && (event.preventDefault(), document.querySelector('header button').focus()))`;

/** Rules that are judged by keyboard: number -> what breaks it. */
export const WALK_BROKEN = {
  21: `document.getElementById('name').addEventListener('keydown', (event) => event.key === 'Tab' && (event.preventDefault(), document.querySelector('header button').focus()))`,
  27: style(':focus-visible { outline: none; }'),
};
