// A refusal that holds for a time: how much of it is left, so that what is said of it stays true while one waits.

import type { IpcError } from '../generated/api';

const SECOND = 1000;

export class Wait {
  /** Whole seconds until it may be tried again. */
  left = $state(0);
  /** It had to be waited for, and may be tried again now. */
  over = $state(false);

  constructor(problem: () => IpcError | null) {
    $effect(() => this.#begin(secondsOf(problem())));
  }

  /** The problem as it stands by now. */
  now(problem: IpcError): IpcError {
    return secondsOf(problem) > 0 ? { ...problem, args: { ...problem.args, seconds: String(this.left) } } : problem;
  }

  #begin(seconds: number): (() => void) | undefined {
    [this.left, this.over] = [seconds, false];
    if (seconds <= 0) return undefined;
    const end = performance.now() + seconds * SECOND;
    const timer = setInterval(() => {
      this.left = leftAt(end, performance.now());
      this.over = this.left === 0;
      if (this.over) clearInterval(timer);
    }, SECOND);
    return () => clearInterval(timer);
  }
}

/** Whole seconds from `now` until `end`, both in milliseconds. Rounded up: whoever comes back then may try. */
export function leftAt(end: number, now: number): number {
  return Math.max(0, Math.ceil((end - now) / SECOND));
}

function secondsOf(problem: IpcError | null): number {
  return Number(problem?.args['seconds'] ?? 0);
}
