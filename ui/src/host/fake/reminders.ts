// Reminders of the example person: a yearly duty whose offices close early, a window, one that is late.

import type { ReminderChange, ReminderView } from '../../generated/api';
import { SERVICES } from './county';

const NOTHING: ReminderView = {
  service: '', title: '', what: '', forWhom: '', possible: false, canSet: true, on: false, next: '', left: '', notes: [], near: false, late: false,
  heard: false, every: '', lastDone: '', lastDoneShown: '',
};

const KNOWN: Record<string, Partial<ReminderView>> = {
  'pension-verify': {
    every: '每年要办一次', near: true, lastDone: '2025-12-20', lastDoneShown: '2025年12月20日',
    next: '下次最晚12月20日（周日）办，窗口12月18日（周五）最后上班。', left: '还有 25 天',
    notes: ['2027 年集中认证月：2027年3月1日（周一）开始。最后一天是2027年5月31日（周一）。'],
  },
  'senior-allowance': {
    what: '每年核对一次人还健在',
    next: '每年核对一次人还健在：2027年3月1日（周一）开始。最后一天是2027年4月30日（周五）。', left: '还有 98 天开始',
    notes: ['那一年哪天放假还没定，窗口哪天上班是预计的。'],
  },
  subsistence: {
    every: '每年要办一次', near: true, late: true, lastDone: '2025-10-20', lastDoneShown: '2025年10月20日',
    next: '最晚本来是10月20日（周二）。现在补也行，早点办就好。',
  },
};

/** Reminders in memory. */
export class FakeReminders {
  #held = new Map<string, ReminderView>();

  constructor(query: URLSearchParams) {
    for (const [service, known] of Object.entries(KNOWN)) {
      const on = query.has('remind') && query.get('state') !== 'empty';
      const title = SERVICES.find((each) => each.id === service)?.title ?? '';
      const forgotten = query.has('unsaid') ? { lastDone: '', lastDoneShown: '', left: '', next: '说一下上次是哪天办的，就能算出下次最晚哪天办。', notes: [] } : {};
      this.#held.set(service, { ...NOTHING, ...known, ...forgotten, service, title, what: known.what ?? title, forWhom: `给王桂英记着：该办“${title}”了就说一声。`, possible: true, on, canSet: !query.has('locked') });
    }
  }

  one(service: string): ReminderView {
    return this.#held.get(service) ?? { ...NOTHING, service };
  }

  list(): ReminderView[] {
    const order = ['subsistence', 'pension-verify', 'senior-allowance'];
    return order.map((service) => this.one(service)).filter((view) => view.on);
  }

  change({ service, on, lastDone }: ReminderChange): ReminderView {
    const shown = lastDone?.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, '$1年$2月$3日');
    const now = this.one(service);
    const next = { ...now, on: on ?? now.on, lastDone: lastDone ?? now.lastDone, lastDoneShown: shown ?? now.lastDoneShown };
    this.#held.set(service, next);
    return next;
  }

  hear(service: string): ReminderView[] {
    this.#held.set(service, { ...this.one(service), heard: true });
    return this.list();
  }
}
