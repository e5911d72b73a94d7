import { db } from '../../db/client';

/** The channel on which the database says that something public changed (prisma/migrations/*_public_version). */
export const PUBLIC_CHANNEL = 'copydesk_public';

/**
 * The state of everything public: `stamp` is another as soon as anything that readers see is another, also by the clock alone, when what was
 * published for later is due. `changedAt`: when that was; null where nothing ever was.
 */
export type PublicState = { stamp: string; changedAt: Date | null };

/** Reads the state of everything public: two rows by their indexes, about a millisecond. */
export async function readPublicState(): Promise<PublicState> {
  const [row] = await db().$queryRaw<{ version: bigint | null; changed: Date | null; due: Date | null }[]>`
    SELECT (SELECT version FROM "PublicVersion") AS version, (SELECT "changedAt" FROM "PublicVersion") AS changed,
      (SELECT max("firstPublishedAt") FROM "Publication" WHERE "firstPublishedAt" <= now()) AS due`;
  const { version = null, changed = null, due = null } = row ?? {};
  const changedAt = due && changed && due > changed ? due : (changed ?? due);
  return { stamp: `${version} ${changedAt?.getTime()}`, changedAt };
}
