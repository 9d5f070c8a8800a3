// What an example is: a component with properties, under a name. The examples page shows them all, and the browser
// tests run axe over every one.

import { createRawSnippet, type Component, type Snippet } from 'svelte';

export interface Example {
  readonly name: string;
  readonly component: Component<any>;
  readonly props: Record<string, unknown>;
}

/** Plain text as children of a component. */
export function words(text: string): Snippet {
  return createRawSnippet(() => ({ render: () => `<span>${text}</span>` }));
}

/** Examples of one component. */
export function examplesOf(component: Component<any>, props: Record<string, Record<string, unknown>>): Example[] {
  return Object.entries(props).map(([name, values]) => ({ name, component, props: values }));
}
