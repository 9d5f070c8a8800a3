// Types of the check scripts, for the tests that call them.

declare module '*/scripts/messages.mjs' {
  export const LANGUAGES: string[];
  export function keysOf(language: string, area: string): Map<string, string[]>;
  export function generate(): string;
  export function present(): string;
}
declare module '*/scripts/arrows.mjs' {
  export function wrongArrows(): string[];
}
declare module '*/scripts/budgets.mjs' {
  export function broken(): string[];
}
declare module '*/scripts/bound.mjs' {
  export function claimed(): string[];
}
declare module '*/scripts/focus.mjs' {
  export function blind(): string[];
}
declare module '*/scripts/tokens.mjs' {
  export function literals(): string[];
}
declare module '*/scripts/pseudo.mjs' {
  import type { Plugin } from 'vite';
  export const MARKS: string[];
  export function pseudo(language: 'long' | 'rtl', ftl: string): string;
  export function pseudoLocales(mode: string): Plugin;
}
