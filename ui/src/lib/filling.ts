// How a form is shown: one question a page, or a part of it a page. Whoever has chosen gets that; a helper's laptop in standard
// text shows parts, because whoever fills in six households in an afternoon sees more at once; everybody else one question.

import type { Settings } from '../generated/api';

type Way = Pick<Settings, 'oneQuestion' | 'helperMode' | 'textLevel'>;

/** A page holds one question. */
export function oneQuestion(settings: Way | undefined, laptop: boolean): boolean {
  if (!settings) return true;
  return settings.oneQuestion ?? !(laptop && settings.helperMode && settings.textLevel === 'standard');
}
