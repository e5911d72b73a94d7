import type { Prisma } from '../../db/generated/client';
import type { Tx } from '../../db/transaction';
import { UNNAMED } from '../../import/source';
import { ok, type Result, refuse } from '../../result';
import type { Check, GatePolicy } from './checks';
import { findingsOf } from './find';
import { GATE_POLICY, GATE_SETTING, policyOf } from './policy';

/** Reads what the desk has set of the gate; null where it has set nothing. */
export async function readGateSetting(connection: Prisma.TransactionClient): Promise<Partial<GatePolicy> | null> {
  const row = await connection.deskSetting.findUnique({ where: { id: GATE_SETTING } });
  return row && GATE_POLICY.parse(row.value);
}

/** Reads the level of every check. */
export const readGatePolicy = async (connection: Prisma.TransactionClient): Promise<GatePolicy> =>
  policyOf((await readGateSetting(connection)) ?? {});

/** Whether anybody can tell where an article is from. */
export const hasSource = (sourceKey: string, address: string | null): boolean =>
  sourceKey !== UNNAMED.key || address !== null;

/**
 * Checks an article that is about to be approved.
 * @param accepted how many topics it gets with the approval
 * @returns the checks that warn, for the history; refuses `gate` with the first hard stop
 */
export async function passGate(tx: Tx, articleId: string, accepted = 0): Promise<Result<Check[]>> {
  const policy = await readGatePolicy(tx);
  const row = await tx.article.findUniqueOrThrow({
    where: { id: articleId },
    select: {
      ...{ title: true, text: true, publishedAt: true, lang: true, canonicalUrl: true },
      source: { select: { key: true } },
      document: { select: { url: true } },
      _count: { select: { topics: true } },
    },
  });
  const { title, text, publishedAt, lang, canonicalUrl, source, document, _count } = row;
  const lines = text.split('\n\n').map((line) => ({ text: line, blockId: null }));
  const found = findingsOf(
    {
      ...{ title, lines, publishedAt, lang, topics: _count.topics + accepted },
      hasSource: hasSource(source.key, canonicalUrl ?? document.url),
    },
    policy,
    new Date(),
  );
  const stop = found.find(({ level }) => level === 'stop');
  if (stop) return refuse('gate', { about: `${stop.words}${stop.line ? `: “${stop.line.slice(0, 60)}”` : ''}.` });
  return ok([...new Set(found.map(({ check }) => check))]);
}
