// The groups of settings that have a page of their own.

export const GROUPS = ['reading', 'theme', 'language', 'village', 'filling', 'who', 'sync', 'data'] as const;

export type Group = (typeof GROUPS)[number];
