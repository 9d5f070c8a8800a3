// Replays recorded answers in @getodk/xforms-engine and compares with our own replay of the same form.
// usage: node export.mjs JOBS.json   where each job is {name, xml, actions, ours}: XForm, answers, output of `county replay`.
import fs from 'node:fs';
import os from 'node:os';
import { JSDOM } from 'jsdom';

// The engine's bundle looks for a browser's globals and for __dirname.
globalThis.__dirname = os.tmpdir();
const { window } = new JSDOM('<!doctype html>', { url: 'http://localhost/' });
for (const key of Object.getOwnPropertyNames(window)) {
  if (key in globalThis) continue;
  try { Object.defineProperty(globalThis, key, { configurable: true, writable: true, value: window[key] }); } catch { /* not copyable */ }
}
globalThis.window = globalThis;
globalThis.document = window.document;
process.on('unhandledRejection', () => {});
console.warn = () => {};
const engine = await import('@getodk/xforms-engine');

const LEAVES = new Set(['input', 'select', 'range', 'rank', 'trigger', 'model-value', 'note', 'upload']);
const missing = async () => new Response('', { status: 404 });

async function load(xml) {
  const form = { fetchFormAttachment: missing, missingResourceBehavior: engine.constants?.MISSING_RESOURCE_BEHAVIOR?.BLANK ?? 'BLANK' };
  const instance = await engine.createInstance(xml, { form });
  if (!instance.root) throw new Error('the form does not load');
  return instance.root;
}

function* walk(node) {
  yield node;
  for (const child of node.currentState.children ?? []) yield* walk(child);
}

function answer(root, { ref, value }) {
  addRows(root, ref);
  const node = [...walk(root)].find((one) => one.currentState.reference === ref && LEAVES.has(one.nodeType));
  if (!node || node.currentState.readonly) return;
  const list = Array.isArray(value) ? value : [value];
  if (node.nodeType === 'select') return node.selectType === 'select' ? node.selectValues(list) : node.selectValue(list[0]);
  if (node.nodeType === 'rank') return node.setValues(list);
  if (node.nodeType === 'trigger') return node.setValue(value !== '');
  if (node.nodeType === 'input' || node.nodeType === 'range') return node.setValue(String(value));
}

function addRows(root, ref) {
  for (const match of ref.matchAll(/\[(\d+)\]/g)) {
    const repeat = ref.slice(0, match.index);
    const range = [...walk(root)].find((one) => one.currentState.reference === repeat && 'addInstances' in one);
    const missing = Number(match[1]) - (range?.currentState.children?.length ?? 0);
    if (range && missing > 0) range.addInstances(undefined, missing);
  }
}

const text = ({ currentState: { value }, instanceState }) => {
  if (Array.isArray(value)) return value.join(' ');
  if (value == null) return '';
  if (value === true) return 'OK';
  if (value === false) return '';
  if (typeof value === 'object') { try { return instanceState.payloadXML.replace(/<[^>]*>/g, ''); } catch { return String(value); } }
  return String(value);
};

function normal(value) {
  if (value.startsWith('uuid:')) return 'uuid';
  if (value !== '' && !Number.isNaN(Number(value))) return String(Number(Number(value).toFixed(9)));
  if (/^\d{4}-\d\d-\d\dT/.test(value)) return value.slice(0, 10);
  if (/^\d\d:\d\d:\d\d/.test(value)) return value.slice(0, 8);
  return value;
}

function* differences(root, ours) {
  for (const node of walk(root)) {
    const { reference, relevant, required, readonly } = node.currentState;
    if (reference.includes('/meta')) continue;
    const mine = ours[reference];
    if (!mine) { if (!reference.endsWith('_count')) yield `${reference}: only there`; continue; }
    if (mine.relevant !== relevant) yield `${reference}: relevant ${mine.relevant}, there ${relevant}`;
    if (!LEAVES.has(node.nodeType) || !relevant) continue;
    if (mine.required !== required) yield `${reference}: required ${mine.required}, there ${required}`;
    if (mine.readonly !== readonly) yield `${reference}: readonly ${mine.readonly}, there ${readonly}`;
    if (normal(mine.value) !== normal(text(node))) yield `${reference}: ${mine.value}, there ${text(node)}`;
    const violation = node.validationState.violation?.condition ?? '';
    if (mine.violation !== violation) yield `${reference}: violation ${mine.violation}, there ${violation}`;
    if (node.nodeType === 'select' && mine.choices !== node.currentState.valueOptions.length) yield `${reference}: ${mine.choices} choices, there ${node.currentState.valueOptions.length}`;
  }
}

let bad = 0;
for (const job of JSON.parse(fs.readFileSync(process.argv[2], 'utf8'))) {
  try {
    const root = await load(fs.readFileSync(job.xml, 'utf8'));
    for (const action of JSON.parse(fs.readFileSync(job.actions, 'utf8')).actions) answer(root, action);
    const found = [...differences(root, JSON.parse(fs.readFileSync(job.ours, 'utf8')))];
    for (const line of found) console.log(`${job.name}: ${line}`);
    bad += found.length > 0;
  } catch (error) {
    console.log(`${job.name}: ${error?.message ?? error}`);
    bad += 1;
  }
}
process.exit(bad ? 1 : 0);
