// Sentences of the screens, from locales/<language>/ui.ftl and errors.ftl. Changing the language changes every sentence
// on the screen at once. Sentences about a person's own things come ready-made from the core.

import { FluentBundle, FluentResource } from '@fluent/bundle';
import type { DeviceKind, ErrorCode, IpcError, Language } from '../generated/api';
import type { ErrorKey, MessageArgs, MessageKey } from '../generated/messages';

const FILES = import.meta.glob<string>('../../../locales/*/{ui,errors}.ftl', { query: '?raw', import: 'default' });

/** Languages there are; the first is the source. */
export const LANGUAGES = ['zh-Hans', 'zh-Hant', 'en'] as const satisfies readonly Language[];

/** What counties write in. */
export const SOURCE_LANGUAGE = LANGUAGES[0];

/** A sentence as its fixed pieces; `null` stands where something is put in. */
export type Pattern = readonly (string | null)[];

let round = 0;
let asked: string = LANGUAGES[0];
let patterns: readonly Pattern[] = [];
let device = $state<DeviceKind>('phone');
let bundle = $state.raw(bundleOf('zh-Hans'));

/** Sentences select by `DEVICE()` what the machine in hand is called: 这部手机, or 这台电脑. */
function bundleOf(language: string): FluentBundle {
  return new FluentBundle(language, { useIsolating: false, functions: { DEVICE: () => device } });
}

/** What kind of machine the app runs on, as the core says. */
export function useDevice(kind: DeviceKind): void {
  device = kind;
}

/** Makes a language the present one: the one asked for last, where none is named. An unknown one gives the source language. */
export async function useLanguage(wanted = asked): Promise<void> {
  asked = wanted;
  const language = LANGUAGES.find((known) => known === wanted) ?? LANGUAGES[0];
  const mine = ++round;
  const next = bundleOf(language);
  const read = ((await madeUp(wanted)) ?? (await filesOf(language))).map((text) => new FluentResource(text));
  if (mine !== round) return;
  read.forEach((resource) => next.addResource(resource, { allowOverrides: true }));
  patterns = read.flatMap((resource) => resource.body.flatMap(({ value }) => (value === null ? [] : [piecesOf(value)])));
  bundle = next;
}

function piecesOf(value: string | readonly unknown[]): Pattern {
  return typeof value === 'string' ? [value] : value.map((piece) => (typeof piece === 'string' ? piece : null));
}

/** Every sentence of the interface in the present language: what is ours, and not of the person. */
export function sentences(): readonly Pattern[] {
  return patterns;
}

function filesOf(language: string): Promise<string[]> {
  return Promise.all(['ui', 'errors'].map((area) => FILES[`../../../locales/${language}/${area}.ftl`]?.() ?? ''));
}

/** Sentences of a language that only tests of the layout speak; there are none in what ships. */
async function madeUp(language: string): Promise<string[] | undefined> {
  if (!__EXAMPLES__) return undefined;
  const { default: made } = await import('virtual:pseudo');
  if (made[language]) document.documentElement.dir = language === 'rtl' ? 'rtl' : 'ltr';
  return made[language];
}

/** The present language, for `lang` attributes. */
export function language(): string {
  return bundle.locales[0] ?? LANGUAGES[0];
}

function say(key: string, args?: Record<string, string | number>): string | undefined {
  const pattern = bundle.getMessage(key)?.value;
  return pattern ? bundle.formatPattern(pattern, args ?? null, []) : undefined;
}

/** A sentence by its key. Keys and arguments are checked by the compiler. */
export function t<K extends MessageKey>(
  key: K,
  ...args: MessageArgs[K] extends undefined ? [] : [MessageArgs[K]]
): string {
  return say(key, args[0]) ?? key;
}

/** What happened and what to do, for a code that the core or the host gave. */
export function errorText(problem: IpcError): { what: string; next: string } {
  const seconds = Number(problem.args['seconds'] ?? 0);
  // A wrong PIN that must be waited for is another matter than one that can be tried again.
  const wrongPin = seconds > 0 ? 'wrong-pin-wait' : problem.args['left'] ? 'wrong-pin-left' : 'wrong-pin';
  const code = problem.code === 'wrong-pin' ? wrongPin : problem.code;
  // Each code of the core has both sentences, or this does not compile.
  const [what, next]: [ErrorKey, ErrorKey] = [`error-${code}`, `error-${code}-next`];
  const given = Object.entries(problem.args).map(([name, value]) => [name, value ?? '']);
  const args = { ...Object.fromEntries(given), wait: waitText(seconds) };
  const known = say(what, args);
  if (known === undefined) return { what: t('error-unknown'), next: t('error-unknown-next') };
  return { what: known, next: say(next, args) ?? t('error-unknown-next') };
}

/** How long, as one says it. */
function waitText(seconds: number): string {
  if (seconds <= 0) return t('wait-little');
  return seconds < 60 ? t('wait-seconds', { seconds }) : t('wait-minutes', { minutes: Math.ceil(seconds / 60) });
}

/** Like `errorText`, for a bare code. */
export function codeText(code: ErrorCode): { what: string; next: string } {
  return errorText({ code, args: {}, canRetry: false, incident: null });
}
