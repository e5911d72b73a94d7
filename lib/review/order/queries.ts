import { Prisma } from '../../db/generated/client';
import type { QueueOrder, QueuePlace } from './order';

const { sql } = Prisma;

/** Each order's key as its index has it (prisma/migrations/*_queue_order), with the type of its values; the age has none of its own. */
const KEYS: Record<Exclude<QueueOrder, 'age'>, { key: Prisma.Sql; type: Prisma.Sql }> = {
  weight: { key: sql`(-a."sourceWeight")`, type: sql`int` },
  copies: { key: sql`(-a.copies)`, type: sql`int` },
  topic: { key: sql`(coalesce(a."firstTopicId", '~') COLLATE "C")`, type: sql`text` },
  embargo: {
    key: sql`(CASE WHEN a."publishedAt" > a."createdAt" THEN a."publishedAt" ELSE 'infinity'::timestamptz END)`,
    type: sql`timestamptz`,
  },
};

/** The ORDER BY of `"Article" a`, whose index gives it without sorting. */
export function orderBy(order: QueueOrder, ascending: boolean): Prisma.Sql {
  const way = ascending ? sql`ASC` : sql`DESC`;
  const age = sql`a."createdAt" ${way}, a.id ${way}`;
  return order === 'age' ? age : sql`${KEYS[order].key} ${way}, ${age}`;
}

/** The condition that an article stands beyond a place, as one comparison of rows, so that a deep page costs what the first does. */
export function beyond(order: QueueOrder, { createdAt, id, key }: QueuePlace, ascending: boolean): Prisma.Sql {
  const sign = ascending ? sql`>` : sql`<`;
  if (order === 'age') return sql`(a."createdAt", a.id) ${sign} (${createdAt}::timestamptz, ${id}::uuid)`;
  const { key: column, type } = KEYS[order];
  return sql`(${column}, a."createdAt", a.id) ${sign} (${key}::${type}, ${createdAt}::timestamptz, ${id}::uuid)`;
}
