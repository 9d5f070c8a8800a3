// A refusal that names fields: the core says for each field which code it has, the page shows each sentence at its field.

import type { IpcError } from '../generated/api';
import { codeText } from './texts.svelte';

/** Field -> what is wrong with it and how to mend it. Empty when the refusal names no field. */
export function fieldProblems(problem: IpcError | null): Record<string, string> {
  const fields = Object.entries(problem?.fields ?? {});
  return Object.fromEntries(fields.flatMap(([field, code]) => (code ? [[field, codeText(code).what]] : [])));
}

/** A sentence of the core as it stands at its question: without the quoted question in front, which the list of all needs. */
export function atField(text: string, label: string): string {
  const quoted = QUOTES.map(([open, close]) => `${open}${label}${close}`).find((each) => text.startsWith(each));
  const after = quoted ? text.slice(quoted.length) : '';
  const rest = after.replace(/^[：:，,\s]+/, '');
  // A sentence of which the question is the subject stays whole.
  if (rest === '' || /^\s+[a-z]/.test(after)) return text;
  return rest.charAt(0).toUpperCase() + rest.slice(1);
}

const QUOTES = [['“', '”'], ['「', '」']] as const;
