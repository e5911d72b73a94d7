import { randomUUID } from 'node:crypto';
import { db } from '../../../lib/db/client';
import { env } from '../../../lib/env';
import { startImport } from '../../../lib/import/commands';
import { intake } from '../../../lib/pipeline';
import { news } from '../data';
import { mutations, randomFrom } from '../mutate';
import { printTable } from '../table';

/**
 * Takes documents in with and without looking for duplicates, in turns, so that what else the machine does meets both; a third of each
 * half are changed copies of other documents of that half.
 */
export async function importShare(count: number): Promise<void> {
  const user = { email: `${randomUUID()}@example.org`, name: 'Bench', role: 'editor' } as const;
  const { id, sessionVersion } = await db().user.create({ data: user });
  const actor = { kind: 'person', id, sessionVersion } as const;
  const started = await startImport(actor, 'command');
  if (!started.ok) throw new Error(started.error.message);
  const [even, odd] = [halfOf(0, count), halfOf(1, count)];
  const spent = { on: 0, off: 0 };
  for (let at = 0; at < count; at++) {
    for (const detection of at % 2 ? (['on', 'off'] as const) : (['off', 'on'] as const)) {
      env().COPYDESK_DUPLICATES_WINDOW_DAYS = detection === 'off' ? 0 : undefined;
      const text = (detection === 'on' ? even : odd)[at] ?? '';
      const bytes = new TextEncoder().encode(`Headline of number ${at}\n\n${text}`);
      const start = performance.now();
      const offered = { name: `${detection}-${at}.txt`, bytes, sourceName: `${detection} ${at % 40}` };
      const outcome = await intake(actor, started.value, offered);
      spent[detection] += performance.now() - start;
      if (!outcome.ok) throw new Error(outcome.error.message);
    }
  }
  env().COPYDESK_DUPLICATES_WINDOW_DAYS = undefined;
  const perSecond = (ms: number) => (count / (ms / 1000)).toFixed(1);
  printTable(
    'Bulk import (bar .6)',
    ['documents', 'articles a second, detection on', 'off', 'share', 'pairs found'],
    [
      [
        count,
        perSecond(spent.on),
        perSecond(spent.off),
        (spent.off / spent.on).toFixed(3),
        await db().duplicatePair.count(),
      ],
    ],
  );
}

function halfOf(half: 0 | 1, count: number): string[] {
  const originals = news()
    .filter((_, at) => at % 2 === half)
    .slice(0, Math.ceil((count * 2) / 3));
  const kinds = Object.values(mutations(originals, randomFrom(17)));
  return [...originals, ...originals.map((text, at) => kinds[at % kinds.length]?.(text) ?? text)].slice(0, count);
}
