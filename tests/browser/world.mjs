// The app behind a loopback address, with a county in the same process: started, killed with SIGKILL, started again.

import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..');
const TARGET = process.env.CARGO_TARGET_DIR ?? join(ROOT, 'target');
const PROGRAM = process.env.LOOPBACK ?? join(TARGET, 'debug/loopback');
const INTERFACE = process.env.INTERFACE ?? join(ROOT, 'ui/dist');
const TOKEN = 'journey';

export class World {
  #folder = mkdtempSync(join(tmpdir(), 'cunliban-journey-'));
  #child;
  #port = 0;
  #more;

  #other;

  /** `more`: further arguments of the program, made from the folder of this world. `other`: another device of the same county, which
   *  runs with that one. */
  constructor(more = () => [], other = null) {
    this.#more = more(this.#folder);
    this.#other = other;
  }

  /** Builds the program when it is not there yet, and starts it. */
  async start() {
    if (!existsSync(PROGRAM)) execFileSync('cargo', ['build', '--quiet', '-p', 'testkit', '--bins'], { cwd: ROOT, stdio: 'inherit' });
    const data = join(this.#folder, 'device');
    const args = ['--data', data, ...this.#county(), '--ui', INTERFACE, '--port', String(this.#port), '--token', TOKEN, '--clock', '2026-11-23T09:00:00', ...this.#more];
    this.#child = spawn(PROGRAM, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] });
    const line = await firstLine(this.#child);
    this.url = /http:\S+/.exec(line)?.[0];
    if (!this.url) throw new Error(`no address in “${line}”`);
    this.#port = Number(new URL(this.url).port);
  }

  #county() {
    return this.#other ? ['--packs', join(this.#other.folder, 'device.county/stick')] : ['--with-county'];
  }

  /** Pulls the plug. */
  async kill() {
    if (!this.#child || this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const gone = new Promise((done) => this.#child.once('exit', done));
    this.#child.kill('SIGKILL');
    await gone;
  }

  async end() {
    await this.kill();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  /** Runs a command of the app as the page would; throws what the core answered when it refuses. */
  call(command, request = {}) {
    return this.#ask('/ipc', { command, request });
  }

  /** The app's data folder, for taking a key away. */
  get folder() {
    return this.#folder;
  }

  /** The network comes or goes. */
  network(on) {
    return this.#ask('/test/network', { on });
  }

  /** Days pass, for the app and the county. */
  passDays(days) {
    return this.#ask('/test/clock', { days });
  }

  /** Sentences read aloud so far: `{id, sentence, text, words}`. */
  spoken() {
    return this.#ask('/test/spoken');
  }

  /** Lets the voice end so many sentences and holds the next one; `null` lets all end. */
  voice(sentences) {
    return this.#ask('/test/voice', { sentences });
  }

  /** Where the desk is, and the clerks' token. */
  county() {
    return this.#ask('/test/county');
  }

  async #ask(path, body) {
    const headers = { 'x-token': TOKEN, 'content-type': 'application/json' };
    const init = body ? { method: 'POST', headers, body: JSON.stringify(body) } : { headers };
    const answer = await fetch(new URL(path, this.url), init);
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return answer.json();
  }
}

/** A device for as long as something is done with it. */
export async function withDevice(work, world = new World()) {
  try {
    await world.start();
    return await work(world);
  } finally {
    await world.end();
  }
}

function firstLine(child) {
  return new Promise((done, fail) => {
    createInterface({ input: child.stdout }).once('line', done);
    child.once('exit', (code) => fail(new Error(`loopback ended with ${code}`)));
  });
}
