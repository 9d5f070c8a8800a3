// How the values of settings are called.

import type { Language, TextLevel, Theme } from '../../generated/api';
import { t } from '../../lib/texts.svelte';

/** Names of languages are written in themselves, so that whoever reads only one can find it. */
export const LANGUAGE_NAMES: Record<Language, string> = { 'zh-Hans': '简体中文', 'zh-Hant': '繁體中文', en: 'English' };

/** A text level, in a word. */
export function levelName(level: TextLevel): string {
  return level === 'standard' ? t('level-standard') : level === 'large' ? t('level-large') : t('level-huge');
}

/** A theme, in a word or two. */
export function themeName(theme: Theme): string {
  return theme === 'light' ? t('theme-light') : theme === 'dark' ? t('theme-dark') : t('theme-contrast');
}

/** The way out of a language that somebody cannot read, in the one that they can. */
export const BACK_TO_CHINESE = '换回中文';
