// News of the example person: what the county said, and a reminder; three not seen yet, one of them far down.

import type { NewsItem, NewsList } from '../../generated/api';

const one = (id: string, over: Partial<NewsItem>): NewsItem => ({
  id, kind: 'received', tone: 'calm', title: '高龄津贴', whose: '', line: '县里收到了', when: '11月21日 上午 9:40', case: 'received', service: 'senior-allowance', unread: false, ...over,
});

const NEWS: NewsItem[] = [
  one('r1', { kind: 'reminder', tone: 'need', title: '养老金认证', line: '养老金认证，还有 8 天到日子', when: '', case: null, service: 'pension-check', unread: true }),
  one('n1', { kind: 'corrections', tone: 'need', line: '县里请您补 2 处', when: '11月23日 下午 3:05', case: 'correctionsAsked', unread: true }),
  one('n2', { kind: 'approved', tone: 'done', title: '老年优待证', line: '办好了', when: '11月22日 上午 10:20', case: 'approved' }),
  one('n3', { kind: 'withdrawn', title: '临时救助', line: '已经撤回', when: '11月22日 上午 9:00', case: 'withdrawn' }),
  one('n4', { kind: 'refused', tone: 'bad', title: '低保', line: '县里没收下，改一改再交', when: '11月20日 下午 5:30', case: 'setAside' }),
  one('n5', { unread: true }),
];

/** As the address asks for; what was seen is not unread. */
export class FakeNews {
  private readonly seen = new Set<string>();
  private readonly list: (rows: NewsItem[]) => NewsItem[];

  constructor(list: (rows: NewsItem[]) => NewsItem[]) {
    this.list = list;
  }

  view(): NewsList {
    const news = this.list(NEWS).map((each) => ({ ...each, unread: each.unread && !this.seen.has(each.id) }));
    return { news, unread: news.filter((each) => each.unread).length };
  }

  look(ids: readonly string[]): NewsList {
    ids.forEach((id) => this.seen.add(id));
    return this.view();
  }
}
