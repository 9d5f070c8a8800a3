// A server on loopback that speaks the same commands, so that plain Chromium can walk the whole journey in tests.

import type { AppEvent, PaperView } from '../generated/api';
import { hostError, type Answer, type CommandName, type Host, type Request } from './types';

/** A host that talks to the page's own origin with the token of this run. */
export function loopbackHost(token: string): Host {
  const headers = { 'x-token': token };

  async function send<T>(path: string, init: RequestInit): Promise<T> {
    let answer: Response;
    let body: unknown;
    try {
      answer = await fetch(path, { method: 'POST', ...init });
      body = await answer.json();
    } catch (cause) {
      throw hostError(cause);
    }
    if (!answer.ok) throw hostError(body);
    return body as T;
  }

  return {
    call<C extends CommandName>(command: C, request: Request<C>): Promise<Answer<C>> {
      const json = { ...headers, 'content-type': 'application/json' };
      return send<Answer<C>>('/ipc', { headers: json, body: JSON.stringify({ command, request }) });
    },

    upload(kind, blob, replaces = '') {
      const named = { ...headers, 'x-kind': kind, 'x-replaces': replaces };
      return send<PaperView>('/upload', { headers: named, body: blob });
    },

    paperUrl(id, thumbnail) {
      const query = new URLSearchParams({ token, ...(thumbnail ? { thumb: '1' } : {}) });
      return `/paper/${encodeURIComponent(id)}?${query.toString()}`;
    },

    onEvent(callback) {
      const source = new EventSource(`/events?token=${encodeURIComponent(token)}`);
      source.onmessage = (message) => callback(JSON.parse(String(message.data)) as AppEvent);
      return () => source.close();
    },
  };
}
