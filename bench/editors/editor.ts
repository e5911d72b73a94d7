import { setTimeout as sleep } from 'node:timers/promises';
import type { Result } from '../../lib/result';
import type { ArticleView } from '../../lib/review/view';
import type { DeskClient } from './desk-client';

/** An edit that the desk took: what was written where, and the revision at which its writing began. */
export type Taken = { articleId: string; place: string; words: string | null; seen: number; eventId: string };

export type Work = {
  taken: Taken[];
  /** Acts by their outcome: `approve done`, `editFields stale` …; merged edits apart. */
  outcomes: Map<string, number>;
  /** How long acts took, milliseconds. */
  tookMs: number[];
};

/** Editors meet among so many articles at the head of the queue. */
const MEETING = 12;
/** What an editor does to an article, per hundred acts. */
const MIX: [share: number, act: Act][] = [
  [38, 'approve'],
  [18, 'reject'],
  [20, 'field'],
  [12, 'block'],
  [6, 'verdict'],
  [6, 'undo'],
];
type Act = 'approve' | 'reject' | 'field' | 'block' | 'verdict' | 'undo';
const FIELDS = ['title', 'dek', 'byline', 'dateline'] as const;

/** Works until the time is over or nothing is left: looks at the queue, opens an article, thinks, acts on what it saw. */
export async function work(client: DeskClient, name: string, random: () => number, until: number): Promise<Work> {
  const done: Work = { taken: [], outcomes: new Map(), tookMs: [] };
  const pick = <T>(from: readonly T[]): T | undefined => from[Math.floor(random() * from.length)];
  for (let turn = 0; Date.now() < until; turn += 1) {
    const { rows } = await client.rows(null);
    const row = pick(rows.slice(0, MEETING));
    if (!row) break;
    const view = await client.view(row.id);
    if (!view) continue;
    await sleep(random() * 150);
    const began = performance.now();
    const { act, outcome, edit } = await actOn(client, view, drawn(random() * 100), `${name} ${turn}`, pick);
    done.tookMs.push(performance.now() - began);
    const merged = outcome.ok && (outcome.value.besides?.length ?? 0) > 0;
    const key = `${act}: ${outcome.ok ? (merged ? 'merged' : 'done') : outcome.error.code}`;
    done.outcomes.set(key, (done.outcomes.get(key) ?? 0) + 1);
    if (outcome.ok && edit) {
      done.taken.push({ articleId: view.id, seen: view.revision, eventId: outcome.value.eventId, ...edit });
    }
  }
  return done;
}

function drawn(at: number): Act {
  let left = at;
  for (const [share, act] of MIX) {
    if (left < share) return act;
    left -= share;
  }
  return 'approve';
}

type Done = { eventId: string; besides?: unknown[] };
type Acted = { act: Act; outcome: Result<Done>; edit?: { place: string; words: string | null } };

async function actOn(
  client: DeskClient,
  view: ArticleView,
  act: Act,
  words: string,
  pick: <T>(from: readonly T[]) => T | undefined,
): Promise<Acted> {
  const at = { articleId: view.id, revision: view.revision };
  const block = pick(view.blocks.filter(({ kind, verdict }) => kind === 'paragraph' && verdict === 'keep'));
  if (act === 'undo') return { act, outcome: await client.act('undoLastAction') };
  if (act === 'reject')
    return { act, outcome: await client.act('rejectAction', { ...at, code: 'outdated', note: null }) };
  if (act === 'field') {
    const field = pick(FIELDS) ?? 'title';
    const outcome = await client.act<Done>('editFieldsAction', { ...at, fields: { [field]: words } });
    return { act, outcome, edit: { place: `article:${view.id}.${field}`, words } };
  }
  if (act === 'block' && block) {
    const outcome = await client.act<Done>('editTextAction', { ...at, blocks: [{ id: block.id, text: words }] });
    return { act, outcome, edit: { place: `block:${block.id}`, words } };
  }
  if (act === 'verdict' && block) {
    const outcome = await client.act<Done>('setVerdictAction', { ...at, blockId: block.id, verdict: 'remove' });
    return { act, outcome, edit: { place: `block:${block.id}`, words: null } };
  }
  return { act: 'approve', outcome: await client.act('approveAction', at) };
}
