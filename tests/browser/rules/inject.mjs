// Puts the rules that are judged inside a page into it: `window.rules.rule7()`. Files are joined as they stand, without
// their imports and exports, so that one rule reads the same here and there.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const HERE = dirname(fileURLToPath(import.meta.url));
const FILES = ['page', 'text', 'targets', 'look', 'words', 'touch'];
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Numbers of the rules that are judged in a still page. */
export const STILL = [1, 2, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 17, 18, 19, 20, 23, 24, 25, 26, 28, 30, 31, 32, 33, 34];

const joined = FILES.map((name) => readFileSync(join(HERE, `${name}.mjs`), 'utf8'));
const scoped = joined.map((text, at) => {
  const names = [...text.matchAll(/^export (?:function|const) (\w+)/gm)].map((found) => found[1]);
  const body = text.replace(/^import [^;]+;$/gm, '').replace(/^export /gm, '');
  const shared = at === 0 ? '' : 'const { HAIR, lookAgain, visible, onlyRead, nameOf, texts, targets, inSentence, levelAt, isMain, distance, floats, shownBox } = rules;';
  return `(() => { ${shared}\n${body}\nObject.assign(rules, { ${names.join(', ')} }); })();`;
});

/** Notes listeners of gestures from the start; the rules wait under `window.rules`. */
const SCRIPT = `
  window.rulesHeard = new WeakMap();
  const add = EventTarget.prototype.addEventListener;
  EventTarget.prototype.addEventListener = function (name, ...rest) {
    if (this instanceof Element) window.rulesHeard.set(this, [...(window.rulesHeard.get(this) ?? []), name]);
    return add.call(this, name, ...rest);
  };
  window.rules = {};
  { const rules = window.rules; ${scoped.join('\n')} }
`;

/** Makes every page of this context know the rules. */
export function inject(page) {
  return page.addInitScript(SCRIPT);
}

/** Rules that try other text levels themselves: once for each page is enough. */
export const OF_THE_PAGE = [2, 4];

/** Judges the still rules; answers a map from number to complaints, only of rules that complain. */
export function judge(page, without = []) {
  return page.evaluate((numbers) => {
    window.rules.lookAgain();
    const all = numbers.map((number) => [number, [...new Set(window.rules[`rule${number}`]())]]);
    return Object.fromEntries(all.filter(([, found]) => found.length > 0));
  }, STILL.filter((number) => !without.includes(number)));
}

const EXTRA = { 'target-size': { enabled: false }, 'color-contrast-enhanced': { enabled: true }, 'color-contrast': { enabled: true } };
const COLOURS = ['color-contrast', 'color-contrast-enhanced'];

/** What axe says, by the rule it belongs to: 8 colours, 31 names and languages, 32 zoom, 20 the rest. */
export async function axe(page, { onlyColours = false, without = [] } = {}) {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  const off = Object.fromEntries(without.map((rule) => [rule, { enabled: false }]));
  const options = onlyColours ? { runOnly: COLOURS } : { rules: { ...EXTRA, ...off } };
  const found = await page.evaluate(async (given) => {
    const { violations } = await window.axe.run(document, { ...given, resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => ({ id, html: node.html.slice(0, 140) })));
  }, options);
  return found.map(({ id, html }) => ({ rule: ruleOf(id), text: `axe ${id}: ${html}` }));
}

function ruleOf(id) {
  if (id.startsWith('color-contrast')) return 8;
  if (id.startsWith('meta-viewport')) return 32;
  if (/lang|title|label|autocomplete/.test(id)) return 31;
  return 20;
}
