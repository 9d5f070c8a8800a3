// The handbook as sheets to print: the little Markdown it is written in becomes a page, the page becomes a PDF.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Text on paper: a page to read standing is larger than one to learn from. */
const LARGE = 20;
const NORMAL = 12.5;

/** Lays out one text; answers the file and how many pages it has. */
export async function sheets(browser, { name, source, base, out }) {
  const page = await browser.newPage();
  const html = join(out, `${name}.html`);
  writeFileSync(html, document(source, base, name === 'elder'));
  await page.goto(`file://${html}`);
  const file = join(out, `${name}.pdf`);
  const pdf = await page.pdf({ path: file, format: 'A4', printBackground: true });
  await page.close();
  return { file, pages: pdf.toString('latin1').split(/\/Type\s*\/Page[^s]/).length - 1 };
}

function document(source, base, large) {
  return `<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><base href="${base}"><title>村里办</title><style>
    @page { size: A4; margin: ${large ? 12 : 15}mm }
    body { font: ${large ? LARGE : NORMAL}pt/1.45 'Noto Sans CJK SC', sans-serif; margin: 0; color: #1d1b16 }
    h1 { font-size: 1.5em; margin: 0 0 .3em; color: #14532d } h2 { font-size: 1.2em; margin: .7em 0 .2em; break-after: avoid; color: #14532d }
    p, ul, ol { margin: .25em 0 } ol, ul { padding-inline-start: 1.4em } li { margin: .15em 0 }
    table { width: 100%; border-collapse: collapse; break-inside: avoid } td, th { vertical-align: top; padding: .2em .5em; text-align: start }
    th { border-bottom: 1px solid #857e6e } td p { margin: 0 }
    img { width: 100%; border: 1px solid #857e6e; border-radius: 2mm; display: block }
    p > img { width: auto; max-width: 100%; max-height: 66mm; margin: .4em 0 }
    td img { max-height: ${large ? 78 : 92}mm; width: auto; max-width: 100% } blockquote { margin: .4em 0; padding: .3em .7em; background: #e3eee2 }
  </style>${body(source)}</html>`;
}

function body(source) {
  return source.trim().split(/\n{2,}/).map(block).join('\n');
}

function block(text) {
  if (text.startsWith('## ')) return `<h2>${inline(text.slice(3))}</h2>`;
  if (text.startsWith('# ')) return `<h1>${inline(text.slice(2))}</h1>`;
  if (text.startsWith('> ')) return `<blockquote>${inline(text.replace(/^> ?/gm, ''))}</blockquote>`;
  if (text.startsWith('|')) return table(text);
  if (/^\d+\. /.test(text)) return `<ol>${items(text, /^\d+\. /)}</ol>`;
  if (text.startsWith('- ')) return `<ul>${items(text, /^- /)}</ul>`;
  return `<p>${inline(text)}</p>`;
}

function items(text, mark) {
  return text.split('\n').map((line) => `<li>${inline(line.replace(mark, ''))}</li>`).join('');
}

function table(text) {
  const rows = text.split('\n').map((line) => line.replace(/^\||\|$/g, '').split('|').map((cell) => cell.trim()));
  const [head, , ...rest] = rows;
  const row = (cells, kind) => `<tr>${cells.map((cell) => `<${kind}>${inline(cell)}</${kind}>`).join('')}</tr>`;
  const named = head.some((cell) => cell !== '');
  return `<table>${named ? row(head, 'th') : ''}${rest.map((cells) => row(cells, 'td')).join('')}</table>`;
}

function inline(text) {
  return text
    .replace(/&/g, '&amp;').replace(/</g, '&lt;')
    .replace(/!\[([^\]]*)\]\(([^)]+)\)/g, '<img alt="$1" src="$2">')
    .replace(/\[([^\]]*)\]\(([^)]+)\)/g, '$1')
    .replace(/\*\*([^*]+)\*\*/g, '<strong>$1</strong>')
    .replace(/\n/g, '<br>');
}
