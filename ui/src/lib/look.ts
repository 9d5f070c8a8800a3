// Size, colours and language of the page: made to hold, and remembered beside the page, so that the very first moment of a
// start, before the core has answered, already looks as she likes it. Nothing personal is kept here.

import type { Language, Settings, TextLevel, Theme } from '../generated/api';
import { LANGUAGES } from './texts.svelte';

export type Look = Pick<Settings, 'textLevel' | 'theme' | 'language'>;

const PLACE = 'look';
const LEVELS: readonly TextLevel[] = ['standard', 'large', 'huge'];
const THEMES: readonly Theme[] = ['light', 'dark', 'contrast'];

/** Makes text level and colours hold on the page. */
export function show(look: Pick<Settings, 'textLevel' | 'theme'>): void {
  document.documentElement.dataset.level = look.textLevel;
  document.documentElement.dataset.theme = look.theme;
}

/** Keeps a look for the next start. A page that may not keep anything does without. */
export function remember({ textLevel, theme, language }: Look): void {
  try {
    const look = JSON.stringify({ textLevel, theme, language });
    if (localStorage.getItem(PLACE) !== look) localStorage.setItem(PLACE, look);
  } catch {
    // Only the first moment of the next start would have used it.
  }
}

/** The look of last time, or null. What is not a look is not believed; examples say themselves how they look. */
export function recall(): Look | null {
  if (__EXAMPLES__ && location.search.includes('fake')) return asked(new URLSearchParams(location.search));
  try {
    const kept = JSON.parse(localStorage.getItem(PLACE) ?? 'null') as Partial<Look> | null;
    const textLevel = LEVELS.find((each) => each === kept?.textLevel);
    const theme = THEMES.find((each) => each === kept?.theme);
    const language = LANGUAGES.find((each) => each === kept?.language);
    return textLevel && theme && language ? { textLevel, theme, language } : null;
  } catch {
    return null;
  }
}

/** How examples shall look: as their address says. */
function asked(query: URLSearchParams): Look {
  const textLevel = LEVELS.find((each) => each === query.get('level')) ?? 'standard';
  const theme = THEMES.find((each) => each === query.get('theme')) ?? 'light';
  return { textLevel, theme, language: askedLanguage(query) };
}

/** The language in the address of an example. One that only tests of the layout speak is no language, and passes as one here. */
function askedLanguage(query: URLSearchParams): Language {
  return (query.get('lang') ?? LANGUAGES[0]) as Language;
}

/** Forgets it: everything on this device is being deleted. */
export function forgetLook(): void {
  try {
    localStorage.removeItem(PLACE);
  } catch {
    // Nothing was kept then.
  }
}
