// Words for the lines of the table of people. Pure.

import type { MandateState, PersonLine, PersonView } from '../../generated/api';
import { t } from '../../lib/texts.svelte';

/** Who ended a mandate before its last day, in words; blank where nobody did. */
export function endedByWord(state: MandateState): string {
  if (state === 'withdrawn') return t('mandate-withdrawn');
  return state === 'endedByCounty' ? t('mandate-ended-by-county') : '';
}

/** How a mandate stands: its last day, and in words when it no longer holds. */
export function mandateWords(person: PersonLine): string {
  if (person.isSelf || person.mandateState === null) return '';
  const word = endedByWord(person.mandateState);
  if (word !== '') return word;
  return person.mandateState === 'ended' ? t('mandate-ended-on', { date: person.mandateUntil }) : person.mandateUntil;
}

/** What of theirs is unfinished, under way, to be mended or refused, in one line; blank where there is nothing. */
export function countsLine(person: PersonLine): string {
  const counts: readonly (readonly [string, number])[] = [
    [t('tile-drafts'), person.drafts],
    [t('table-waiting'), person.waiting],
    [t('table-mend'), person.toMend],
    [t('table-refused'), person.refused],
  ];
  return counts
    .filter(([, count]) => count > 0)
    .map(([name, count]) => t('count-of', { name, count }))
    .join(' · ');
}

/** The mandate as it stands on a card. */
export function mandateLine(person: PersonView): string {
  const mandate = person.mandate;
  if (!mandate) return '';
  const word = endedByWord(mandate.state);
  if (word !== '') return word;
  return mandate.state === 'ended' ? t('mandate-ended') : t('person-mandate-until', { date: mandate.until });
}
