// What the build decides; see vite.config.ts.

/** Built for eyes and tests: example data and examples are there. */
declare const __EXAMPLES__: boolean;
