// What the county has decided and the person has not looked at yet: said at home until she has. Looked at is what she opened; the
// core keeps that for all news together, so it is told once nothing else is left that she must see.

import type { CaseView, NewsItem } from '../generated/api';
import { app } from './app.svelte';
import { call } from './host';

const DECIDED: ReadonlySet<NewsItem['kind']> = new Set(['approved', 'denied']);
/** Worth no more than a line in 新消息: seen with the rest. */
const SMALL: ReadonlySet<NewsItem['kind']> = new Set(['received', 'accepted']);

/** Opened since the start. */
const opened = new Set<string>();

export interface Decided {
  /** The newest of each application. */
  readonly items: readonly NewsItem[];
  /** The application, where it is one. */
  readonly one: CaseView | null;
}

/** What is to be said at home. */
export async function decided(): Promise<Decided> {
  const { news } = await call('news_list', {});
  const unread = news.filter((item) => item.unread && item.case !== null && DECIDED.has(item.kind) && !opened.has(item.case));
  const items = unread.filter((item, at) => unread.findIndex((other) => other.case === item.case) === at);
  const only = items.length === 1 ? items[0]?.case : null;
  return { items, one: only ? await call('ledger_read', { case: only }) : null };
}

/** She has an application before her, as it is now. */
export async function lookedAt(id: string): Promise<void> {
  opened.add(id);
  const { news, unread } = await call('news_list', {});
  const left = news.filter((item) => item.unread && !SMALL.has(item.kind) && !(item.case !== null && opened.has(item.case)));
  if (unread === 0 || left.length > 0) return;
  await call('news_seen', {});
  await app.refresh();
}
