import { db } from '../../db/client';
import type { Reason } from './reasons';
import { readReasons } from './store';

/** Reads the reasons for which the desk rejects, those that are no longer offered too. */
export const deskReasons = (): Promise<readonly Reason[]> => readReasons(db());
