import type { Plan } from '../../articles/plan';
import { type Change, fieldChange } from '../../audit/changes';
import { ok, type Result, refuse } from '../../result';
import type { DeskTopic } from '../desk/plan';
import type { Scheme } from './scheme';

type SameName = (a: string, b: string) => boolean;

/**
 * Plans a new scheme of the desk.
 * @param scheme the new row, stored but not yet in use: rows of schemes are never removed, so that taking this back retires it
 * @param others the desk's schemes, of which none in use may be called so
 */
export function planCreateScheme(scheme: Scheme, others: readonly Scheme[], same: SameName): Result<Plan> {
  const free = checkName(scheme, others, same);
  if (!free.ok) return free;
  return ok({
    revisions: [],
    event: { action: 'scheme.create', data: { scheme: scheme.key, name: scheme.name } },
    changes: [{ ...rowOf(scheme), before: { active: false }, after: { active: true } }],
  });
}

/** Plans another name for a scheme; its key, and so the codes of its topics, stay. */
export function planRenameScheme(
  scheme: Scheme,
  name: string,
  others: readonly Scheme[],
  same: SameName,
): Result<Plan> {
  const free = checkName({ ...scheme, name }, others, same);
  if (!free.ok) return free;
  const change = fieldChange('scheme', rowOf(scheme), { name: scheme.name }, { name });
  if (!change) return refuse('invalid-input', { about: 'Nothing was changed.' });
  const data = { scheme: scheme.key, name, before: scheme.name };
  return ok({ revisions: [], event: { action: 'scheme.rename', data }, changes: [change] });
}

/**
 * Plans taking a scheme out of use together with its topics; articles keep them.
 * @param topics the desk's topics, of any scheme
 */
export function planRetireScheme(scheme: Scheme, topics: readonly DeskTopic[]): Result<Plan> {
  const inUse = topics.filter((topic) => topic.scheme === scheme.key && topic.active);
  const changes: (Change | null)[] = [
    fieldChange('scheme', rowOf(scheme), { active: scheme.active }, { active: false }),
    ...inUse.map(({ id }) => fieldChange('concept', { id, articleId: null }, { active: true }, { active: false })),
  ];
  const made = changes.filter((change) => change !== null);
  if (made.length === 0) return refuse('invalid-input', { about: 'It is retired already.' });
  const data = { scheme: scheme.key, name: scheme.name, topics: inUse.length };
  return ok({ revisions: [], event: { action: 'scheme.retire', data }, changes: made });
}

/** Plans bringing a scheme back into use where its name is free; topics come back one by one, or with the undo of its retirement. */
export function planReinstateScheme(scheme: Scheme, others: readonly Scheme[], same: SameName): Result<Plan> {
  const free = checkName(scheme, others, same);
  if (!free.ok) return free;
  const change = fieldChange('scheme', rowOf(scheme), { active: scheme.active }, { active: true });
  if (!change) return refuse('invalid-input', { about: 'It is in use.' });
  const data = { scheme: scheme.key, name: scheme.name };
  return ok({ revisions: [], event: { action: 'scheme.reinstate', data }, changes: [change] });
}

const rowOf = ({ key }: Scheme) => ({ entity: 'scheme' as const, id: key, articleId: null });

function checkName({ key, name }: Scheme, others: readonly Scheme[], same: SameName): Result<null> {
  const other = others.find((one) => one.active && one.key !== key && same(one.name, name));
  return other ? refuse('invalid-input', { about: `A scheme is called “${other.name}” already.` }) : ok(null);
}
