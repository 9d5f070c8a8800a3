// A refusal that names fields: the core says for each field which code it has, the page shows each sentence at its field.

import type { IpcError } from '../generated/api';
import { codeText } from './texts.svelte';

/** Field -> what is wrong with it and how to mend it. Empty when the refusal names no field. */
export function fieldProblems(problem: IpcError | null): Record<string, string> {
  if (!problem?.code.endsWith('-incomplete')) return {};
  return Object.fromEntries(Object.entries(problem.args).map(([field, code]) => [field, codeText(code ?? '').what]));
}
