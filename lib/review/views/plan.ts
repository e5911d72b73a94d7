import type { Plan } from '../../articles/plan';
import { type Change, fieldChange, type Json } from '../../audit/changes';
import { ok, type Result, refuse } from '../../result';

/** A view's row, as changes carry it; `at`: when it was saved, ISO 8601, which is also its place among the others. */
export type ViewFields = {
  name: string;
  filter: string;
  shared: boolean;
  ownerId: string;
  byName: string;
  at: string;
};

/** What the desk's history says of a view: a private one's name is nobody else's business. */
const said = ({ name, shared }: { name: string; shared: boolean }) => ({ name: shared ? name : null });

const planOf = (event: Plan['event'], changes: Change[]): Plan => ({ revisions: [], event, changes });

/** Plans a new view. */
export const planSaveView = (id: string, fields: ViewFields): Plan =>
  planOf({ action: 'view.save', data: { ...said(fields), isNew: true } }, [
    { entity: 'view', id, articleId: null, before: null, after: { ...fields } },
  ]);

/** Plans another name for a view, or sharing it or no longer; `invalid-input` where it is so already. */
export function planChangeView(
  id: string,
  fields: ViewFields,
  wanted: { name: string; shared: boolean },
): Result<Plan> {
  const current: Record<string, Json> = { name: fields.name, shared: fields.shared };
  const change = fieldChange('view', { id, articleId: null }, current, wanted);
  if (!change) return refuse('invalid-input', { about: 'Nothing was changed.' });
  return ok(planOf({ action: 'view.save', data: { ...said(wanted), isNew: false } }, [change]));
}

/** Plans taking a view away. */
export const planRemoveView = (id: string, fields: ViewFields): Plan =>
  planOf({ action: 'view.remove', data: said(fields) }, [
    { entity: 'view', id, articleId: null, before: { ...fields }, after: null },
  ]);
