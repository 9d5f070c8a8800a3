// Drafts on several devices, as example data: nobody has switched it on.

import type { Answer, CommandName, Request } from '../types';

type Spaces = Extract<CommandName, `space_${string}`>;

const OFF: Answer<'space_read'> = { on: false, waiting: 0, conflicts: [] };

export const spaces: { [C in Spaces]: (request: Request<C>) => Answer<C> } = {
  space_read: () => OFF,
  space_begin: () => ({ ...OFF, on: true }),
  space_pick: () => OFF,
  space_share: () => ({ parcel: 'cGFyY2Vs', code: '12345 67890 12345 67890', digits: '123456' }),
  space_join: () => ({ ...OFF, on: true }),
};
