// A guide as plain text, to hand on by message or on paper. Official words stay beside the everyday ones.

import type { GuideView, MaterialView } from '../generated/api';
import { t } from './texts.svelte';

/** The whole guide in reading order. */
export function guideText(guide: GuideView): string {
  const parts = [
    [guide.title, guide.officialName && t('guide-official', { name: guide.officialName }), guide.summary],
    guide.callFirst ? [t('guide-call-title'), ...phones(guide)] : [],
    [t('guide-conditions'), ...guide.conditions],
    [t('guide-materials'), ...guide.materials.map((material) => [material.name, material.need, material.how].filter(Boolean).join(' · '))],
    [t('guide-places'), ...guide.places.map((place) => [place.name, place.who, place.address, place.hours, place.phone].filter(Boolean).join(' · '))],
    [t('guide-time'), guide.promise, guide.visits, guide.fee, ...guide.figures.map((figure) => [figure.name, figure.value, figure.valid].filter(Boolean).join(' · '))],
    [t('guide-agent'), guide.agent],
    [stamp(guide)],
  ];
  return parts.map((part) => part.filter(Boolean).join('\n')).filter(Boolean).join('\n\n');
}

/** Which version, of which day, checked by whom; a demonstration was checked by nobody and says so. */
export function stamp(guide: GuideView): string {
  if (guide.demonstration) return t('guide-stamp-demonstration', { version: guide.version });
  return t('guide-stamp', { version: guide.version, date: guide.checkedOn, who: guide.checkedBy });
}

/** One line of the list to tick by hand. */
export interface MaterialLine {
  /** Nothing is left to do: it is here, or the county looks it up. */
  readonly ready: boolean;
  readonly name: string;
  /** Where it stands, and how to get it when it is missing. */
  readonly notes: readonly string[];
}

/** Whether a paper is here, in words. */
export function materialState(material: MaterialView): string {
  const paper = { name: material.paperName, since: material.paperSince };
  if (material.state === 'have') return paper.name ? t('material-have-paper', paper) : t('material-have');
  if (isLookedUp(material)) return t('material-looked-up');
  if (material.state === 'missing') return t('material-missing');
  return paper.name ? t('material-expired-paper', paper) : t('material-expired');
}

/** The county finds it itself, and the person has none here. */
export function isLookedUp(material: MaterialView): boolean {
  return material.lookedUp && material.state !== 'have';
}

/** The papers to bring, line by line, for a message and for print alike. */
export function materialLines(guide: GuideView): MaterialLine[] {
  return guide.materials.map((material) => {
    const ready = material.state === 'have' || isLookedUp(material);
    const how = ready || !material.how ? '' : t('material-how', { how: material.how });
    const name = isLookedUp(material) ? material.name : t('material-text-line', { name: material.name, need: material.need });
    return { ready, name, notes: [materialState(material), material.when, how].filter(Boolean) };
  });
}

/** The papers to bring, as a list with boxes: ticked is what is settled, empty what is to be got. */
export function materialsText(guide: GuideView): string {
  const lines = materialLines(guide).map((line) => [`${line.ready ? '☑' : '□'} ${line.name}`, ...line.notes.map((note) => `   ${note}`)].join('\n'));
  return [t('guide-materials-for', { title: guide.title }), ...lines, stamp(guide)].join('\n');
}

function phones(guide: GuideView): string[] {
  const lines = [...(guide.callFirst?.danger ?? []), ...(guide.callFirst?.need ?? [])];
  return lines.map((line) => [line.what, line.who, line.number].filter(Boolean).join(' · '));
}
