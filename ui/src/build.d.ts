// What the build decides; see vite.config.ts.

/** Built for eyes and tests: example data and examples are there. */
declare const __EXAMPLES__: boolean;

/** Languages that nobody speaks: the files of each. Empty in what ships; see scripts/pseudo.mjs. */
declare module 'virtual:pseudo' {
  const made: Record<string, string[]>;
  export default made;
}
