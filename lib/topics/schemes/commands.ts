import { z } from 'zod';
import type { Actor } from '../../access/actor';
import { tidy, VISIBLE } from '../../articles/input';
import type { Done } from '../../articles/plan';
import { ok, type Result, refuse } from '../../result';
import { readDeskTopics } from '../desk/store';
import { fold } from '../fold';
import { vocabularyChange } from '../store';
import { planCreateScheme, planReinstateScheme, planRenameScheme, planRetireScheme } from './plan';
import type { Scheme } from './scheme';
import { insertScheme, readSchemes } from './store';

/** Characters of a scheme's name, at most: it stands beside each of its topics in the palette. */
const MAX_NAME = 40;
const NAME = z.object({
  name: z.string().transform(tidy).pipe(z.string().regex(VISIBLE, 'A scheme needs a name').max(MAX_NAME)),
});
const SCHEME_AT = z.object({ scheme: z.string().max(60), revision: z.int().positive() });
const RENAMING = SCHEME_AT.extend(NAME.shape);
const RETIREMENT = SCHEME_AT.extend({ active: z.boolean() });

const sameName = (a: string, b: string) => fold(a) === fold(b);
const change = vocabularyChange(readSchemes);

/**
 * Makes a scheme of the desk's own.
 * @param input its name
 * @returns the event, whose undo retires it; refuses `forbidden`, `invalid-input` (a name that another scheme has)
 */
export const createScheme = (actor: Actor, input: unknown): Promise<Result<Done>> =>
  change(actor, NAME, input, async (tx, { name }, others) =>
    planCreateScheme(await insertScheme(tx, name), others, sameName),
  );

/** Gives a scheme another name; the codes of its topics stay. Refuses as `createScheme`, and `stale`, `not-found`. */
export const renameScheme = (actor: Actor, input: unknown): Promise<Result<Done>> =>
  change(actor, RENAMING, input, async (_, { name, ...at }, all) => {
    const scheme = schemeAt(all, at);
    return scheme.ok ? planRenameScheme(scheme.value, name, all, sameName) : scheme;
  });

/** Takes a scheme out of use with all its topics (`active: false`), or brings it back. Refuses as `renameScheme`. */
export const retireScheme = (actor: Actor, input: unknown): Promise<Result<Done>> =>
  change(actor, RETIREMENT, input, async (tx, { active, ...at }, all) => {
    const scheme = schemeAt(all, at);
    if (!scheme.ok) return scheme;
    return active
      ? planReinstateScheme(scheme.value, all, sameName)
      : planRetireScheme(scheme.value, await readDeskTopics(tx));
  });

function schemeAt(all: readonly Scheme[], at: { scheme: string; revision: number }): Result<Scheme> {
  const scheme = all.find(({ key }) => key === at.scheme);
  if (!scheme) return refuse('not-found');
  return scheme.revision === at.revision ? ok(scheme) : refuse('stale');
}
