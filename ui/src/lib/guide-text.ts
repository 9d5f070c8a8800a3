// A guide as plain text, to hand on by message or on paper. Official words stay beside the everyday ones.

import type { GuideView } from '../generated/api';
import { t } from './texts.svelte';

/** The whole guide in reading order. */
export function guideText(guide: GuideView): string {
  const parts = [
    [guide.title, guide.officialName && t('guide-official', { name: guide.officialName }), guide.summary],
    [t('guide-conditions'), ...guide.conditions],
    [t('guide-materials'), ...guide.materials.map((material) => [material.name, material.need, material.how].filter(Boolean).join(' · '))],
    [t('guide-places'), ...guide.places.map((place) => [place.name, place.address, place.hours, place.phone].filter(Boolean).join(' · '))],
    [t('guide-time'), guide.promise, guide.visits, guide.fee],
    [t('guide-agent'), guide.agent],
    [t('guide-checked', { date: guide.checkedOn, who: guide.checkedBy, version: guide.version })],
  ];
  return parts.map((part) => part.filter(Boolean).join('\n')).join('\n\n');
}

/** The papers to bring, as a list to tick by hand. */
export function materialsText(guide: GuideView): string {
  const lines = guide.materials.map((material) => `□ ${material.name}${material.how ? ` · ${material.how}` : ''}`);
  return [t('guide-materials-for', { title: guide.title }), ...lines].join('\n');
}
