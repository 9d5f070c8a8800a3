// A program that makes many pictures makes the others although one page throws or one sheet cannot be joined: it says which, keeps
// what it has, lets go of browser and server, and ends with a failure instead of an uncaught error.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const HERE = dirname(fileURLToPath(import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'shots-'));
after(() => rmSync(folder, { recursive: true, force: true }));

/** Example data on which every page but one is a heading; that one throws while it is looked at. */
writeFileSync(join(folder, 'index.html'), '<!doctype html><title>x</title><h1>页</h1><script src="page.js"></script>');
writeFileSync(join(folder, 'page.js'), "if (location.hash === '#/about') setTimeout(() => { throw new Error('once'); });");

/** Runs the program on states whose names begin so; answers how it ended and which pictures there are. */
function shots(name, states, env = {}) {
  const out = join(folder, name);
  const all = { ...process.env, EXAMPLES: folder, LOOKS: '360-standard', ...env };
  return new Promise((done) => {
    execFile(process.execPath, [join(HERE, 'shots.mjs'), out, ...states], { env: all }, (cause, said, complaints) =>
      done({ code: cause?.code ?? 0, complaints, pictures: readdirSync(join(out, '360-standard')).sort() }));
  });
}

test('one page that throws takes no picture from the others', async () => {
  const { code, complaints, pictures } = await shots('thrown', ['settings-data', 'about', 'erase']);
  assert.deepEqual(pictures, ['about.png', 'erase.png', 'settings-data.png']);
  assert.match(complaints, /about: the page threw: Error: once/);
  assert.equal(code, 1);
});

test('a sheet that cannot be joined is named, and ends nothing', async () => {
  const { code, complaints, pictures } = await shots('unjoined', ['settings-data'], { PATH: folder });
  assert.deepEqual(pictures, ['settings-data.png']);
  assert.match(complaints, /360-standard-1\.png: .*montage/);
  assert.doesNotMatch(complaints, /node:internal|at execFileSync/, 'it ended with an uncaught error');
  assert.equal(code, 1);
});

test('where nothing goes wrong it says so by its end', async () => assert.equal((await shots('well', ['erase'])).code, 0));
