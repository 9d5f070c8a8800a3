// Unit tests: pure logic and rune modules, in Node, without a browser.
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  define: { __EXAMPLES__: 'false' },
  plugins: [svelte()],
  test: { include: ['src/**/*.test.ts'], environment: 'node' },
});
