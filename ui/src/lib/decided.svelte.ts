// What the county has decided and the person has not looked at yet: said at home until she has. Looked at is what she opened.

import type { CaseView, NewsItem } from '../generated/api';
import { app } from './app.svelte';
import { call } from './host';

const DECIDED: ReadonlySet<NewsItem['kind']> = new Set(['approved', 'denied']);

export interface Decided {
  /** The newest of each application. */
  readonly items: readonly NewsItem[];
  /** The application, where it is one. */
  readonly one: CaseView | null;
}

/** What is to be said at home. */
export async function decided(): Promise<Decided> {
  const { news } = await call('news_list', {});
  const unread = news.filter((item) => item.unread && item.case !== null && DECIDED.has(item.kind));
  const items = unread.filter((item, at) => unread.findIndex((other) => other.case === item.case) === at);
  const only = items.length === 1 ? items[0]?.case : null;
  return { items, one: only ? await call('ledger_read', { case: only }) : null };
}

/** She has an application before her, as it is now. */
export async function lookedAt(id: string): Promise<void> {
  const { news } = await call('news_list', {});
  const ids = news.filter((item) => item.unread && item.case === id).map((item) => item.id);
  if (ids.length === 0) return;
  await call('news_seen', { ids });
  await app.refresh();
}
