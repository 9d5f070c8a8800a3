// Every question of every service, with rows of its repeats, as it stands on a phone of 360 × 780 in all three text levels:
// heading, control (of a long list the first choices) and the way on are in view without scrolling. Against the real core.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { openAt, RIGHT_ID } from './prepared.mjs';
import { onDevice } from './stage.mjs';

const LEVELS = ['standard', 'large', 'huge'];
const AT_ONCE = 2;
const PATIENCE = 5000;
const NONE = 'no control at all';
const SERVICES = process.env.ONLY?.split(',') ?? [
  'senior-allowance', 'subsistence', 'birth', 'death', 'destitute-support', 'disability-allowance', 'emergency-relief', 'farmland-subsidy',
  'homestead', 'pension-enrol', 'pension-verify', 'senior-card', 'social-card',
];
const ASKED = (node) => !['group', 'row', 'note', 'computed'].includes(node.input);

let pages;
const world = onDevice({ pages: AT_ONCE, patience: 30_000, ready: (made) => ({ pages } = made) });

describe('every question is in view', { concurrency: AT_ONCE }, () => {
  for (const service of SERVICES) {
    test(service, async () => {
      const page = pages.pop();
      try {
        const { faults, seen, never } = await walk(page, service);
        console.log(`${service}: ${seen} questions looked at in ${LEVELS.length} levels, ${never.length} never came up`);
        assert.deepEqual(faults, []);
        assert.deepEqual(never, [], 'questions that no answer tried here brings up');
      } finally {
        pages.push(page);
      }
    });
  }
});

/** Looks at every question that is there, then at those that answers and rows bring up. */
async function walk(page, service) {
  const draft = await world.call('draft_create', { service });
  const walker = new Walker(page, draft);
  await walker.lookAtNew(draft);
  for (const repeat of draft.nodes.filter((node) => node.input === 'repeat')) await walker.addRow(repeat);
  await walker.lookAtNew(await walker.now());
  await walker.tryAnswers();
  // What two answers bring up together needs another of them to stay.
  for (let staying = 1; staying < MOST_CHOICES && (await walker.missed()).length > 0; staying += 1) await walker.tryAnswers(staying);
  const never = await walker.missed();
  return { faults: walker.faults, seen: walker.seen.size, never };
}

/** As many choices as are tried staying. */
const MOST_CHOICES = 4;

class Walker {
  faults = [];
  seen = new Set();

  constructor(page, draft) {
    this.page = page;
    this.draft = draft;
  }

  now() {
    return world.call('draft_open', { draft: this.draft.id });
  }

  /** The same question of two rows is one. */
  shape(node) {
    return node.key.replace(/[^/]*[\[#~:@][^/]*/g, '*').replace(/\/[0-9a-f-]{20,}/g, '/*');
  }

  async lookAtNew(draft) {
    for (const node of draft.nodes.filter((each) => each.relevant && ASKED(each) && !this.seen.has(this.shape(each)))) {
      this.seen.add(this.shape(node));
      await openAt(this.page, world, this.draft, node.key);
      await this.#control();
      for (const level of LEVELS) await this.look(node, level);
    }
  }

  /** Some controls read a list first. One that never comes is told by what is looked at then. */
  async #control() {
    const until = Date.now() + PATIENCE;
    while (Date.now() < until && (await this.page.evaluate(outOfView)).includes(NONE)) await this.page.waitForTimeout(50);
  }

  async look(node, level) {
    await this.page.evaluate((wanted) => {
      document.documentElement.dataset.level = wanted;
      scrollTo(0, 0);
    }, level);
    const out = await this.page.evaluate(outOfView);
    if (out.length > 0) this.faults.push(`${level}: ${node.input} “${node.label}”: ${out.join(', ')}`);
  }

  async addRow(repeat) {
    const relevant = (await this.now()).nodes.some((node) => node.key === repeat.key && node.relevant && node.canAdd);
    if (relevant) await world.call('draft_add_row', { draft: this.draft.id, key: repeat.key });
  }

  /** Tries every choice of every question and every age of a person; what comes up is looked at. */
  async missed() {
    return (await this.now()).nodes.filter((node) => ASKED(node) && !this.seen.has(this.shape(node))).map((node) => node.label);
  }

  async tryAnswers(staying = 0) {
    const tried = new Set();
    for (let round = 0; round < 4; round += 1) {
      const open = (await this.now()).nodes.filter((node) => node.relevant && !tried.has(node.key) && answers(node, staying).length > 0);
      for (const node of open) {
        tried.add(node.key);
        for (const value of answers(node, staying)) await this.answer(node, value);
      }
      for (const repeat of (await this.now()).nodes.filter((node) => node.input === 'repeat')) {
        if (!(await this.hasRow(repeat))) await this.addRow(repeat);
      }
      await this.lookAtNew(await this.now());
    }
  }

  async hasRow(repeat) {
    return (await this.now()).nodes.some((node) => node.input === 'row' && node.parent === repeat.key);
  }

  async answer(node, value) {
    const patch = await world.call('draft_answer', { draft: this.draft.id, key: node.key, value });
    if (patch.changed.some((each) => each.relevant && ASKED(each) && !this.seen.has(this.shape(each)))) await this.lookAtNew(await this.now());
  }
}

/** Answers worth trying: every choice, one of which stays; old and young people. */
function answers(node, staying) {
  if (node.readonly) return [];
  if (node.input === 'selectOne' || node.input === 'selectMany') return [...node.choices.map((choice) => choice.value), node.choices[staying % node.choices.length]?.value].filter(Boolean);
  if (node.input === 'idNumber') return ['990123201501010014', RIGHT_ID];
  if (node.input === 'bankCard') return ['6217990000000000014'];
  if (node.input === 'phone') return ['13900001234'];
  if (node.input === 'date') return ['2015-01-01', '1944-03-12'];
  if (['integer', 'decimal', 'money'].includes(node.input)) return ['0', '900000', '3'];
  if (node.input === 'text' || node.input === 'paragraph') return ['王桂英'];
  return [];
}

/** Runs in the page: what of heading, control and way on is not in view. */
function outOfView() {
  const shown = (element) => element.checkVisibility({ visibilityProperty: true }) && element.getBoundingClientRect().height > 1;
  const inView = (element) => {
    const box = element.getBoundingClientRect();
    if (box.top < -0.5 || box.bottom > innerHeight + 0.5) return false;
    const points = [[box.left + box.width / 2, box.top + 2], [box.left + box.width / 2, box.bottom - 2]];
    return points.every(([x, y]) => {
      const on = document.elementFromPoint(x, y);
      return on && (element.contains(on) || on.contains(element));
    });
  };
  const bar = (element) => element.closest('header, footer, .foot, summary, [data-tool], dialog') !== null;
  const all = (selector) => [...document.querySelectorAll(`main ${selector}`)].filter((element) => !bar(element) && shown(element));
  const heading = document.querySelector('main h1');
  const onward = [...document.querySelectorAll('.btn.main, [data-main]')].find(shown);
  const files = all('label').filter((label) => label.control?.type === 'file');
  const controls = [...files, ...all('label:has(input)'), ...all('input, textarea, select, canvas').filter((each) => !each.closest('label:has(input)'))];
  const first = controls.length > 0 ? controls : all('button');
  const keys = [...document.querySelectorAll('.keys button, [data-key]')].filter(shown);
  // Of a list that has nobody yet and needs somebody, the way to the first is the main button itself.
  const begins = [...document.querySelectorAll('.foot [data-first-row]')].filter(shown);
  const needed = [...first.slice(0, first[0]?.matches('label') ? 2 : 3), ...keys, ...begins];
  return [
    ...(heading && inView(heading) ? [] : ['heading']),
    ...(needed.length > 0 ? [] : ['no control at all']),
    ...[...new Set(needed)].filter((each) => !inView(each)).slice(0, 3).map((each) => `${each.tagName.toLowerCase()} “${(each.textContent || each.value || each.id).trim().slice(0, 10)}”`),
    ...(onward && inView(onward) ? [] : ['way on']),
  ];
}
