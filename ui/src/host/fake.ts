// Example data in memory: every command answered, no core behind it. For component examples and screen tests; the
// address says which state to show (`?fake&state=empty`, `&level=huge`, `&stage=unlock`, …).

import type {
  AppEvent, AppState, Commands, DraftCard, ErrorCode, HelperView, MissKind, MissView, SendingView, Settings, SetupChoice, SetupView, SpeechState,
} from '../generated/api';
import { FakeDraft } from './fake/answers';
import { BIRTH_PARTS, card, caseView, STATES } from './fake/cases';
import { EVENTS, HELP, HELP_FAR, REGION, SERVICES, STATUS } from './fake/county';
import { guide } from './fake/guide';
import { MANDATE, NOTHING, PAPERS, people, PROFILE, settings, SETUP, state, SYNC } from './fake/home';
import { FakeNews } from './fake/news';
import { draft, node } from './fake/nodes';
import { AGENT, ledgerTable, peopleTable, TABLE } from './fake/helper';
import { FakeReminders } from './fake/reminders';
import { spaces } from './fake/space';
import { HostError, type Answer, type CommandName, type Host, type Request } from './types';

type Handlers = { [C in CommandName]: (request: Commands[C]['request']) => Commands[C]['answer'] };

/** How many rows a list has in the state `many`. */
const MANY = 200;

class Fake {
  readonly query: URLSearchParams;
  held: Settings;
  drafts = new Map<string, FakeDraft>();
  finished = false;
  practising: boolean;
  setup: SetupView = SETUP;
  helper: HelperView = { name: '', idNumber: '', phone: '', complete: false };
  tell: (event: AppEvent) => void = () => {};
  readonly reminders: FakeReminders;
  readonly news = new FakeNews((rows) => this.list(rows));

  constructor(query: URLSearchParams) {
    this.query = query;
    this.held = settings(query);
    this.practising = query.has('practice');
    this.reminders = new FakeReminders(query);
  }

  /** A list in the state that the address asks for. */
  list<T extends { id: string }>(rows: T[]): T[] {
    const wanted = this.query.get('state');
    if (wanted === 'empty') return [];
    if (wanted !== 'many') return rows;
    return Array.from({ length: MANY }, (_, at) => ({ ...(rows[at % rows.length] as T), id: `${rows[at % rows.length]?.id}-${at}` }));
  }

  /** Begins with the first line and stays there. */
  speak({ text, id }: Commands['system_speak']['request']): SpeechState {
    queueMicrotask(() => this.tell({ kind: 'speech', id, sentence: 0, ended: false }));
    const lines = [...text.matchAll(/[^\n]*\n?/g)].filter(([line]) => line !== '');
    return { available: true, speaking: true, sentences: lines.map((line) => ({ start: line.index, end: line.index + line[0].length })) };
  }

  state(): AppState {
    const now = { ...state(this.query, this.held), practice: this.practising };
    const first = now.stage === 'firstStart' && !this.finished;
    return { ...now, stage: this.finished ? 'ready' : now.stage, setup: first ? this.setup : null };
  }

  /** A choice of the first start, and what is asked next. */
  keepChoice(choice: SetupChoice): AppState {
    const textLevel = choice.textLevel ?? this.setup.textLevel;
    const helperMode = choice.helperMode ?? this.setup.helperMode;
    this.held = { ...this.held, textLevel: textLevel ?? this.held.textLevel, helperMode: helperMode ?? this.held.helperMode, readEachPage: choice.readEachPage ?? this.held.readEachPage };
    const village = choice.villageCode ? this.held.village : this.setup.village;
    const villageSkipped = choice.villageCode === '' || this.setup.villageSkipped;
    const next = textLevel === null ? 'textLevel' : helperMode === null ? 'forWhom' : village || villageSkipped ? 'done' : 'village';
    this.setup = { textLevel, helperMode, village, villageSkipped, name: choice.name ?? this.setup.name, next };
    return this.state();
  }

  draft(id: string): FakeDraft {
    const known = this.drafts.get(id) ?? new FakeDraft(draft(id));
    this.drafts.set(id, known);
    return known;
  }

  cards(): DraftCard[] {
    const one = { service: 'senior-allowance', title: '高龄津贴', whose: '', done: 4, total: 11, changed: '今天 9:40' };
    return this.list([{ ...one, id: 'd1', correction: false }, { ...one, id: 'mend', correction: true }]);
  }
}

function handlers(fake: Fake): Handlers {
  return {
    ...system(fake), ...person(fake), ...catalog(fake), ...drafts(fake), ...ledger(fake), ...reminders(fake), ...news(fake), ...spaces(fake.query), ...helpers(fake),
  };
}

function system(fake: Fake): Pick<Handlers, Extract<CommandName, `system_${string}`>> {
  const open = (): AppState => ((fake.finished = true), fake.state());
  return {
    system_read_state: () => fake.state(),
    system_unlock: open,
    system_create_passphrase: open,
    system_keep_choice: (choice) => fake.keepChoice(choice),
    system_finish_setup: open,
    system_read_settings: () => fake.held,
    system_change_settings: (change) => {
      const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== null && value !== undefined));
      if (change.villageCode) fake.query.delete('novillage');
      return (fake.held = { ...fake.held, ...given });
    },
    system_read_region: () => REGION,
    system_read_help: () => (fake.query.has('novillage') ? HELP_FAR : HELP),
    system_read_about: () => ({ version: '0.1.0', licence: 'MIT OR Apache-2.0', county: '青禾县（演示）', packVersion: '2026.11', keyFingerprint: 'a3f1-77c0-92be', device: '01a0-7c11' }),
    system_speak: (request) => fake.speak(request),
    system_stop_speaking: () => ({ available: true, speaking: false, sentences: [] }),
    system_export_data: () => ({ folder: 'cunliban-20261121-094000', place: '/home/wang/文档/cunliban-20261121-094000', files: ['王桂英.html', '身份证.jpg'] }),
    system_keep_picture: () => ({ folder: 'cunliban-pages', place: '/home/wang/文档/cunliban-pages', files: ['page-20261121-094000.png'] }),
    system_erase_everything: () => ({ ...fake.state(), stage: 'firstStart' }),
  };
}

function person(fake: Fake): Pick<Handlers, Extract<CommandName, `person_${string}`>> {
  const list = () => ({ people: fake.list(people(fake.query.has('acting'))) });
  const first = () => people(fake.query.has('acting'))[0] as (typeof PERSON_TYPE)[number];
  return {
    person_list: list,
    person_create: first,
    person_open: first,
    person_forgot_pin: list,
    person_lock: list,
    person_rename: ({ person: id, name }) => ({ people: list().people.map((each) => (each.id === id ? { ...each, name } : each)) }),
    person_delete: list,
    person_set_pin: first,
    person_keep_short_pin: first,
    person_read_profile: () => ({ fields: PROFILE }),
    person_forget_field: ({ field }) => ({ fields: PROFILE.filter((each) => each.field !== field) }),
    person_start_mandate: () => ({ ...AGENT, principalName: '王桂英', principalIdNumber: '', relation: null, spans: SPANS }),
    person_record_mandate: () => MANDATE,
    person_list_mandates: () => ({ mandates: [MANDATE], held: [], onTheWay: [] }),
    person_end_mandate: () => ({ mandates: [{ ...MANDATE, ended: true, state: 'withdrawn' as const }], held: ['高龄津贴'], onTheWay: [] }),
  };
}
const SPANS = [
  { until: '2026-12-21', label: '1 个月，到 2026年12月21日' },
  { until: '2027-05-21', label: '半年，到 2027年5月21日' },
  { until: '2027-11-21', label: '1 年，到 2027年11月21日' },
];
const PERSON_TYPE = people(false);

const miss = (kind: MissKind, text: string): MissView => ({ kind, text, when: '找过 1 次，最近一次是11 月 21 日', told: '', mayTell: !/\d{6}/.test(text) });
const MISSES: MissView[] = [
  miss('service', '村口的桥坏了找谁修'),
  { ...miss('answer', '低保户孩子上大学学费谁出'), told: '11 月 20 日告诉县里了' },
  miss('service', '给 13900001234 打电话'),
];

function catalog(fake: Fake): Pick<Handlers, Extract<CommandName, `catalog_${string}`>> {
  const known = (text: string): boolean => /八十|补钱|高龄|津贴|老人/.test(text);
  const answers = guide('senior-allowance').faq;
  return {
    catalog_read_status: () => STATUS,
    catalog_find_packs: () => ({ packs: fake.list([{ id: 'pack-1', name: 'qinghe.pack', place: 'U 盘', county: '青禾县', version: '2026.11', problem: null, fingerprint: '40815 33127 90264 58871 02396 71450', mustCompare: true }]) }),
    catalog_import_pack: () => {
      fake.query.delete('nopack');
      return STATUS;
    },
    catalog_list_events: () => ({ events: fake.list(EVENTS) }),
    catalog_list_services: () => ({ services: fake.list(SERVICES) }),
    catalog_search: ({ text, asked }) =>
      known(text)
        ? { hits: SERVICES.slice(0, 2).map((each) => ({ ...each, why: '因为您说了“八十岁”“补钱”' })), answers: answers.slice(0, 1), nothing: false, ask: [], miss: null }
        : { hits: [], answers: [], nothing: true, ask: HELP.lines.filter((line) => line.who || line.number === '12345'), miss: asked ? miss('service', text) : null },
    catalog_ask: ({ text }) => {
      const sure = known(text) && !fake.query.has('perhaps');
      const offered = sure ? answers.slice(1, 2) : fake.query.has('perhaps') ? answers.slice(0, 2) : [];
      return { known: sure, answers: sure ? answers.slice(0, 1) : [], offered, ask: HELP.lines, miss: sure ? null : miss('answer', text) };
    },
    catalog_list_misses: () => ({ misses: fake.query.get('state') === 'empty' ? [] : MISSES }),
    catalog_tell_miss: ({ kind, text }) => ({ misses: [{ ...miss(kind, text), told: '11 月 21 日告诉县里了' }] }),
    catalog_forget_miss: ({ text }) => ({ misses: MISSES.filter((each) => each.text !== text) }),
    catalog_read_guide: ({ service }) => guide(service, fake.query),
    catalog_check_self: ({ answers: given }) => ({
      questions: [
        node({ key: '/check/age', input: 'integer', label: '老人多大年纪？', hint: '周岁。', value: given.find((each) => each.at === '/check/age')?.value ?? '' }),
        node({ key: '/check/home', input: 'selectOne', label: '户口在本县吗？', value: given.find((each) => each.at === '/check/home')?.value ?? '', choices: [{ value: 'yes', label: '在' }, { value: 'no', label: '不在' }] }),
      ],
      verdict: given.length < 2 ? 'open' : given.some((each) => each.value === 'no') ? 'no' : 'yes',
      reasons: given.some((each) => each.value === 'no') ? ['户口不在本县，要在户口所在地办。'] : [],
      instead: given.some((each) => each.value === 'no') ? SERVICES.slice(2, 3) : [],
    }),
  };
}

function drafts(fake: Fake): Pick<Handlers, Extract<CommandName, `draft_${string}`>> {
  return {
    draft_create: () => fake.draft('d1').view,
    draft_list: () => ({ drafts: fake.cards() }),
    draft_open: ({ draft: id }) => ({ ...fake.draft(id).view, place: fake.query.get('place') ?? fake.draft(id).view.place }),
    draft_answer: ({ draft: id, key, value }) => fake.draft(id).answer(key, value),
    draft_add_row: ({ draft: id }) => fake.draft(id).addRow(),
    draft_remove_row: ({ draft: id, key }) => fake.draft(id).removeRow(key),
    draft_correct_number: ({ draft: id, key }) => fake.draft(id).answer(key, fake.draft(id).view.nodes.find((node) => node.key === key)?.value ?? ''),
    draft_fill_row: ({ draft: id, row }) => fake.draft(id).answer(`${row.replace(/\/[^/\]]*$/, '')}/name`, '王桂英'),
    draft_undo: ({ draft: id }) => fake.draft(id).undo(),
    draft_keep_as_sent: ({ draft: id, key }) => fake.draft(id).keepAsSent(key),
    draft_keep_place: () => ({}),
    draft_check: ({ draft: id }) => {
      const lines = fake.draft(id).view.nodes
        .filter((each) => !['group', 'repeat', 'row', 'note'].includes(each.input))
        .map((each) => ({ key: each.key, section: each.page === 1 ? '基本情况' : '其他', question: each.label, answer: each.shown, error: each.error, editable: !each.readonly && each.input !== 'computed' }));
      const problems = fake.query.has('ready') ? [] : lines.filter((line) => line.error).slice(0, 3);
      const shown = fake.query.has('ready') ? lines.map((line) => ({ ...line, error: null })) : lines;
      return { draft: id, title: '高龄津贴', problems, lines: shown, notes: fake.query.has('noted') ? ['按身份证算，老人还没满 80 周岁。可以先填好存着，等满 80 岁的前一个月再交。'] : [], papers: [{ key: '/data/photo', name: '身份证', paper: 'p1' }], ready: problems.length === 0 };
    },
    draft_read_sending: ({ draft: id }) => sending(fake, id, fake.query.has('parts') ? '生孩子要办的事' : '高龄津贴'),
    draft_send: () => caseView(fake.practising ? 'practice' : 'onDevice'),
    draft_delete: () => ({ drafts: [] }),
  };
}

function sending(fake: Fake, draft: string, title: string): SendingView {
  return {
    draft, service: 'senior-allowance', title, to: `青禾县，办“${title}”的窗口`, why: `为了给您办“${title}”。只给办这件事的单位看。`, answers: 11, photos: 2, mandates: 0, signatures: 1, files: 0,
    parts: fake.query.has('parts') ? BIRTH_PARTS : [],
    consents: [
      { kind: 'send', text: '我同意把上面这些送到青禾县。', why: '' },
      { kind: 'truth', text: '我填的都是真的。', why: '' },
      { kind: 'finance', text: `我同意把银行卡号、收入这些钱的情况交给县里，用来办“${title}”。`, why: '' },
    ],
    acting: fake.query.has('acting') ? '您在替王桂英办，委托到 2026年12月31日 为止。' : null, problem: fake.query.get('problem') as ErrorCode | null,
  };
}

function ledger(fake: Fake): Pick<Handlers, Extract<CommandName, `ledger_${string}` | `paper_${string}`>> {
  const papers = () => ({ papers: fake.list(PAPERS) });
  const sync = () => (fake.query.get('state') === 'empty' ? NOTHING : SYNC);
  return {
    paper_list: papers,
    paper_keep: papers,
    paper_rename: papers,
    paper_delete: papers,
    ledger_list: () => ({ cases: fake.list([...STATES.map((each) => card(each)), card('accepted', true)]) }),
    ledger_overview: () => ledgerTable(fake.list(TABLE)),
    ledger_read: ({ case: id }) => caseView(id),
    ledger_mend: () => fake.draft('mend').view,
    ledger_recall: () => fake.draft('d1').view,
    ledger_withdraw: () => caseView('withdrawing'),
    ledger_reopen: () => fake.draft('d1').view,
    ledger_send_now: sync,
    ledger_read_sync: sync,
  };
}

function news(fake: Fake): Pick<Handlers, Extract<CommandName, `news_${string}`>> {
  return { news_list: () => fake.news.view(), news_seen: ({ ids }) => fake.news.look(ids) };
}

function reminders(fake: Fake): Pick<Handlers, Extract<CommandName, `reminder_${string}`>> {
  return {
    reminder_list: () => ({ reminders: fake.reminders.list() }),
    reminder_read: ({ service }) => fake.reminders.one(service),
    reminder_change: (change) => fake.reminders.change(change),
    reminder_hear: ({ service }) => ({ reminders: fake.reminders.hear(service) }),
  };
}

function helpers(fake: Fake): Pick<Handlers, Extract<CommandName, `helper_${string}` | `people_${string}` | `practice_${string}`>> {
  const practise = (on: boolean) => (): AppState => ((fake.practising = on), fake.state());
  return {
    helper_read: () => fake.helper,
    helper_keep: (given) => (fake.helper = { ...given, complete: true }),
    people_overview: () => peopleTable(fake.query),
    practice_begin: practise(true),
    practice_end: practise(false),
  };
}

/** A host that answers from example data. */
export function fakeHost(query: URLSearchParams): Host {
  const fake = new Fake(query);
  const all = handlers(fake);
  const fails = (command: CommandName): boolean => query.has('stuck') || query.get('state') === 'error' && command !== 'system_read_state' && !command.startsWith('draft_o');
  return {
    call<C extends CommandName>(command: C, request: Request<C>): Promise<Answer<C>> {
      if (query.get('state') === 'loading' && command !== 'system_read_state') return new Promise(() => {});
      if (fails(command)) return Promise.reject(new HostError({ code: 'internal', args: {}, canRetry: true, incident: 'F-0317' }));
      return Promise.resolve(all[command](request) as Answer<C>);
    },
    upload: (kind) => Promise.resolve({ ...(PAPERS[0] as (typeof PAPERS)[number]), id: 'p1', kind }),
    paperUrl: () => './example-paper.png',
    onEvent: (callback) => {
      fake.tell = callback;
      return () => {};
    },
  };
}
