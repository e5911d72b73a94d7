import type { Prisma } from '../../db/generated/client';
import { ok, type Result, refuse } from '../../result';
import { REASONS } from './input';
import { FIRST_REASONS, REASONS_SETTING, type Reason } from './reasons';

/** Reads the reasons that the desk has set; null where it has set nothing. */
export async function readReasonsSetting(connection: Prisma.TransactionClient): Promise<Reason[] | null> {
  const row = await connection.deskSetting.findUnique({ where: { id: REASONS_SETTING } });
  return row && REASONS.parse(row.value);
}

/** Reads the reasons, those that are no longer offered too. */
export const readReasons = async (connection: Prisma.TransactionClient): Promise<readonly Reason[]> =>
  (await readReasonsSetting(connection)) ?? FIRST_REASONS;

/** Reads the reason that an editor chose; refuses `invalid-input` where it is not offered. */
export async function readChosenReason(connection: Prisma.TransactionClient, code: string): Promise<Result<Reason>> {
  const reason = (await readReasons(connection)).find((one) => one.code === code && one.offered);
  return reason ? ok(reason) : refuse('invalid-input', { about: 'That reason is not offered: choose another.' });
}
