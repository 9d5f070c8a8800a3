// Drafts on several devices, as example data: switched on with `space`, with two answers that differ with `space=differ`.

import type { Answer, CommandName, Request } from '../types';

type Spaces = Extract<CommandName, `space_${string}`>;

const OFF: Answer<'space_read'> = {
  on: false, device: '', waiting: 0, onlyHere: [], wordsKept: false, read: false, forms: 0, lacking: 0, foundNothing: false, elsewhere: [], conflicts: [],
};
const ON: Answer<'space_read'> = { ...OFF, on: true, read: true, forms: 2, device: '爸的手机' };
const DIFFER: Answer<'space_read'> = {
  ...ON,
  waiting: 1,
  elsewhere: [{ what: 'sent', draft: 'd9', title: '养老金认证', device: '小丽的电脑', at: '昨天 20:15' }],
  onlyHere: ['d1'],
  conflicts: [
    {
      draft: 'd1',
      title: '高龄津贴',
      key: 'address',
      question: '户口上的地址',
      sides: [
        { value: '三组12号', shown: '三组12号', device: '爸的手机', at: '今天 9:40' },
        { value: '三组21号', shown: '三组21号', device: '小丽的电脑', at: '昨天 20:15' },
      ],
    },
  ],
};

/** A parcel as long as a real one, so that the square is as fine. */
const PARCEL = 'YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+IHNjcnlwdCBleGFtcGxl'.repeat(8);

const WORDS: Answer<'space_read_words'> = { words: [...'的一是在不了有和人这中大'], asked: [2, 7, 11], kept: false };

function now(asked: string | null): Answer<'space_read'> {
  return asked === null ? OFF : asked === 'differ' ? DIFFER : ON;
}

export const spaces = (query: URLSearchParams): { [C in Spaces]: (request: Request<C>) => Answer<C> } => ({
  space_read: () => now(query.get('space')),
  space_begin: () => ON,
  space_pick: () => ON,
  space_read_words: () => WORDS,
  space_keep_words: () => ({ ...WORDS, kept: true }),
  space_recover: () => ON,
  space_leave: () => OFF,
  space_share: () => ({ parcel: PARCEL, code: '12345 67890 12345 67890', digits: '123456' }),
  space_keep_parcel: () => ({ folder: 'cunliban-devices', place: '/home/wang/Documents/cunliban-devices', files: ['cunliban-20261123-090000.txt'] }),
  space_join: () => ({ view: ON, asks: null }),
});
