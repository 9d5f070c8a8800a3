// The keys of a number in the foot make room: when somebody has gone on and something is wrong, question, what is wrong and field are
// seen together, and the keys step aside where they leave no room for the three. One tap brings them back.

import { fits } from './sight';

/** There is one pad in the foot at most. */
export const pad = $state({ aside: false });

/** The keys step aside if they are in the foot and leave no room from the one to the other. */
export function makeRoom(upper: Element, lower: Element): void {
  const keys = document.querySelector('.foot .pad');
  if (keys?.checkVisibility() && !fits(upper, lower)) pad.aside = true;
}
