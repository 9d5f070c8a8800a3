// Builds the interface into plain files for the app's window. The one place that says how old a webview may be.
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import { pseudoLocales } from './scripts/pseudo.mjs';

/** The oldest webviews served: Android System WebView 111 and WebKitGTK 2.40 (Safari 16.4). */
const WEBVIEW_FLOOR = ['chrome111', 'safari16.4'];

/** `--mode examples`: with example data, the page of component examples and the pseudo-locales, for eyes and for tests of
 *  screens. What ships has none of them; `npm run shipped` looks. */
export default defineConfig(({ mode }) => ({
  define: { __EXAMPLES__: JSON.stringify(mode === 'examples') },
  base: './',
  plugins: [svelte(), pseudoLocales(mode)],
  clearScreen: false,
  server: { port: 1420, strictPort: true, fs: { allow: ['..'] } },
  build: {
    outDir: mode === 'examples' ? 'dist-examples' : 'dist',
    target: WEBVIEW_FLOOR,
    cssTarget: WEBVIEW_FLOOR,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: true,
  },
}));
