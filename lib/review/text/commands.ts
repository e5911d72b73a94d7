import type { Actor } from '../../access/actor';
import type { Done } from '../../articles/plan';
import type { Result } from '../../result';
import { edit } from '../deciding/commands';
import { TEXT_EDIT } from './input';
import { planTextEdit } from './plan';
import { readTextRows } from './store';

/**
 * Carries out what an editor did to an article's text, and to fields with it, as one act: one event, one undo. What touches no passage
 * and no field that others changed since is laid over theirs.
 * @param input `TEXT_EDIT`: the article at the revision at which the writing began, and what was done to each block that was touched
 * @returns refuses `stale`, `wrong-status`, `forbidden`, `not-found`, `invalid-input`
 */
export const editText = (actor: Actor, input: unknown): Promise<Result<Done>> =>
  edit(actor, 'edit', TEXT_EDIT, input, async ({ article, revision, blocks, fields = {}, replaced }, editor, tx) => {
    const rows = await readTextRows(tx, article.bodyOwnerId);
    return planTextEdit(article, revision, rows, { patches: blocks, fields, replaced }, editor.name);
  });
