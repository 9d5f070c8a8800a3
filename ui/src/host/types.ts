// What the interface may ask of whatever runs it. Three hosts keep this promise: the app's window, the loopback
// server of the tests, and example data in memory. Nothing above this folder knows which one it is.

import type { AppEvent, Commands, ErrorCode, IpcError, PaperView } from '../generated/api';

export type CommandName = keyof Commands;
export type Request<C extends CommandName> = Commands[C]['request'];
export type Answer<C extends CommandName> = Commands[C]['answer'];

/** A command that was not done. `problem` has the code that becomes a sentence. */
export class HostError extends Error {
  constructor(readonly problem: IpcError) {
    super(problem.code);
    this.name = 'HostError';
  }
}

/** Turns whatever a host threw into a `HostError`. */
export function hostError(cause: unknown): HostError {
  if (cause instanceof HostError) return cause;
  if (typeof cause === 'object' && cause !== null && 'code' in cause && typeof cause.code === 'string') {
    // The core is of the same build as the page; should it ever not be, a code without sentences is said as such.
    return new HostError({ args: {}, canRetry: false, incident: null, ...cause, code: cause.code as ErrorCode });
  }
  return new HostError({ code: 'host-unreachable', args: {}, canRetry: true, incident: null });
}

export interface Host {
  /** Runs a command of the list. Rejects with `HostError`. */
  call<C extends CommandName>(command: C, request: Request<C>): Promise<Answer<C>>;
  /** Stores a photo or file as a paper of the present person, in the place of one that it is a better picture of where nothing
   *  else needs that one. Bytes never travel as JSON. */
  upload(kind: string, blob: Blob, replaces?: string): Promise<PaperView>;
  /** Address under which the picture of a paper can be shown. */
  paperUrl(id: string, thumbnail: boolean): string;
  /** The first screen can be used; a window may want to know when. */
  shown?(): void;
  /** Something changed outside of a command. */
  onEvent(callback: (event: AppEvent) => void): () => void;
}
