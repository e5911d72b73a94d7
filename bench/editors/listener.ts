import type pg from 'pg';
import type { DeskClient } from './desk-client';

/** Listens by a stream for every editor. */
export async function listenTo(clients: readonly DeskClient[]): Promise<{
  /** @returns notices heard, and how long after the event's time they were, in milliseconds, sorted */
  close: (database: pg.Client) => Promise<{ notices: number; lateMs: number[] }>;
}> {
  const ending = new AbortController();
  const heard: { id: string; at: number }[] = [];
  const streams = await Promise.all(clients.map((client) => client.live(ending.signal)));
  const listening = streams.map(({ body }) => read(body, (id) => heard.push({ id, at: Date.now() })));
  return {
    close: async (database) => {
      ending.abort();
      await Promise.allSettled(listening);
      const { rows } = await database.query<{ id: string; at: Date }>(`SELECT id::text, at FROM "AuditEvent"`);
      const saidAt = new Map(rows.map(({ id, at }) => [id, at.getTime()]));
      const lateMs = heard.flatMap(({ id, at }) => (saidAt.has(id) ? at - (saidAt.get(id) ?? at) : []));
      return { notices: heard.length, lateMs: lateMs.sort((a, b) => a - b) };
    },
  };
}

async function read(body: ReadableStream<Uint8Array> | null, onAct: (id: string) => void): Promise<void> {
  if (!body) return;
  let text = '';
  const decoder = new TextDecoder();
  try {
    for await (const chunk of body) {
      text += decoder.decode(chunk, { stream: true });
      const messages = text.split('\n\n');
      text = messages.pop() ?? '';
      for (const message of messages) {
        const id = /^event: act\ndata: .*?"id":"(\d+)"/.exec(message)?.[1];
        if (id) onAct(id);
      }
    }
  } catch {
    // Closed at the end of the work.
  }
}
