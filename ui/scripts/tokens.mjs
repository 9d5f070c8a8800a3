// Refuses colours and sizes outside style/tokens.css, in style sheets and in components.

import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const SRC = join(dirname(fileURLToPath(import.meta.url)), '../src');
const LITERAL = /#[0-9a-fA-F]{3,8}\b|\b(?:rgb|hsl|oklch|color)a?\(|(?<![\w.-])\d*\.?\d+(?:px|pt|cm|mm|in)\b/;

/** Lines with a literal, as `file:line: text`. */
export function literals() {
  const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(css|svelte)$/.test(name));
  return files.filter((name) => !name.endsWith('tokens.css')).flatMap((name) => literalsIn(join(SRC, name)));
}

function literalsIn(path) {
  let styled = path.endsWith('.css');
  return readFileSync(path, 'utf8').split('\n').flatMap((line, index) => {
    if (/<style/.test(line)) styled = true;
    if (/<\/style/.test(line)) styled = path.endsWith('.css');
    const found = (styled && LITERAL.test(line)) || /\sstyle="/.test(line);
    return found ? [`${relative(SRC, path)}:${index + 1}: ${line.trim()}`] : [];
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const found = literals();
  found.forEach((line) => console.error(`literal outside tokens.css: ${line}`));
  process.exit(found.length ? 1 : 0);
}
