import { z } from 'zod';
import { MAX_FIELD_LENGTH, tidy } from '../../articles/input';
import { RESIDUE_KINDS } from '../../articles/residue-kinds';
import { MAX_RULE_LENGTH } from './check';
import { RULE_MATCHES, RULE_SCOPES } from './rule';

/** A rule's name, shown beside every line that it takes. */
const MAX_NAME_LENGTH = 80;

const words = (max: number) =>
  z
    .string()
    .max(max, `is too long: ${max.toLocaleString('en')} characters at most`)
    .transform(tidy);

/** What a rule says, as a form sends it; too long words are refused later, with a sentence of their own. */
export const RULE_TERMS = z.object({
  match: z.enum(RULE_MATCHES),
  words: words(10 * MAX_RULE_LENGTH),
  scope: z.enum(RULE_SCOPES),
  residue: z.enum(RESIDUE_KINDS),
});

/** A rule to try: the saved one that it would take the place of, if any. */
export const RULE_TRIAL = RULE_TERMS.extend({ sourceId: z.uuid(), ruleId: z.uuid().nullable() });

/** A rule to save: a new one, or one at the revision that the editor saw. */
export const RULE_TO_SAVE = RULE_TERMS.extend({
  sourceId: z.uuid(),
  rule: z.object({ id: z.uuid(), revision: z.int().positive() }).nullable(),
  name: words(MAX_NAME_LENGTH),
  note: words(MAX_FIELD_LENGTH).transform((text) => text || null),
});

/** A rule at the revision that the editor saw, to be switched. */
export const RULE_TO_SWITCH = z.object({ ruleId: z.uuid(), revision: z.int().positive(), active: z.boolean() });

/** A line of a source's memory. */
export const MEMORY_LINE = z.object({ lineId: z.uuid() });

/** Whether a source's memory is to be used. */
export const MEMORY_SWITCH = z.object({ sourceId: z.uuid(), on: z.boolean() });

/** A rule at the revision that the editor saw, to be applied to stored articles; published ones only where that is said. */
export const RULE_TO_APPLY = z.object({ ruleId: z.uuid(), revision: z.int().positive(), published: z.boolean() });
