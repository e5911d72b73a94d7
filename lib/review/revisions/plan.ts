import type { Plan } from '../../articles/plan';
import { checkEditable } from '../../articles/status';
import { type Change, fieldChange, type Json } from '../../audit/changes';
import { ok, type Result, refuse } from '../../result';
import type { DecidableArticle } from '../decide';
import { CONTENT_FIELDS, type State } from './content';

/** The columns of a block that make up what the article says. */
const CONTENT_COLUMNS = [
  'position',
  'kind',
  'foundKind',
  'verdict',
  'decidedBy',
  'deciderName',
  'residue',
  'reason',
  'evidence',
  'editedText',
  'links',
  'image',
];

/**
 * Plans to have an article say again what it said: its fields and its text, not its status, its topics or its comments. What was
 * written since is taken away, and is in the history; one undo brings it back.
 * @param then the article as it was at that revision
 * @returns `wrong-status` where it was merged, joined or taken apart since, `invalid-input` where it says the same now
 */
export function planRestore(
  article: DecidableArticle,
  revision: number,
  now: State,
  then: State,
  at: { revision: number; at: string },
): Result<Plan> {
  const editable = checkEditable(article.status);
  if (!editable.ok) return editable;
  const foreign = [...then.blocks.values()].some(({ articleId }) => articleId !== article.id);
  if (foreign || now.article.bodyFromId !== then.article.bodyFromId || now.article.bodyFromId !== null) {
    return refuse('wrong-status', { about: 'It was merged or joined since: undo that first.' });
  }
  const ids = [...new Set([...now.blocks.keys(), ...then.blocks.keys()])];
  const row = { id: article.id, articleId: article.id };
  const changes = [
    fieldChange('article', row, now.article, pick(then.article, CONTENT_FIELDS)),
    ...ids.map((id) => blockChange({ id, articleId: article.id }, now.blocks.get(id), then.blocks.get(id))),
  ].filter((change) => change !== null);
  if (changes.length === 0) return refuse('invalid-input', { about: 'It says the same now.' });
  return ok({
    revisions: [{ articleId: article.id, revision }],
    event: { action: 'revision.restore', data: { title: article.title, ...at } },
    changes,
  });
}

type Columns = Readonly<Record<string, Json>>;

const pick = (columns: Columns, names: readonly string[]): Record<string, Json> =>
  Object.fromEntries(names.map((name) => [name, columns[name] ?? null]));

/** A block of the document is always there; one that an editor wrote comes and goes. */
function blockChange(
  row: { id: string; articleId: string },
  now: Columns | undefined,
  then: Columns | undefined,
): Change | null {
  if (now && then) return fieldChange('block', row, { ...now }, pick(then, CONTENT_COLUMNS));
  if (now) return { entity: 'block', ...row, before: { ...now }, after: null };
  return then ? { entity: 'block', ...row, before: null, after: { ...then } } : null;
}
