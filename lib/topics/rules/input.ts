import { z } from 'zod';
import { MAX_FIELD_LENGTH, tidy } from '../../articles/input';
import { TOPIC_ID } from '../topic-id';
import { MAX_CONDITIONS, MAX_VALUE_LENGTH, MAX_VALUES } from './check';
import { CONDITION_KINDS } from './rule';

const MAX_NAME_LENGTH = 80;

const words = (max: number) =>
  z
    .string()
    .max(max, `is too long: ${max.toLocaleString('en')} characters at most`)
    .transform(tidy);

/** Too many and too long values are refused later, with a sentence of their own; here only what nobody types is. */
const VALUES = z
  .array(words(10 * MAX_VALUE_LENGTH))
  .max(10 * MAX_VALUES)
  .transform((values) => [...new Set(values.filter((value) => value !== ''))]);

/** What a rule says, as a form sends it. */
export const TOPIC_RULE_TERMS = z.object({
  topicId: z.string().min(1, 'Choose the topic that the rule gives').pipe(TOPIC_ID),
  conditions: z.array(z.object({ on: z.enum(CONDITION_KINDS), anyOf: VALUES })).max(10 * MAX_CONDITIONS),
});

/** A rule to try: the saved one that it would take the place of, if any; the topic may not have been chosen yet. */
export const TOPIC_RULE_TRIAL = TOPIC_RULE_TERMS.extend({
  topicId: TOPIC_ID.or(z.literal('')),
  ruleId: z.uuid().nullable(),
});

/** A rule to save: a new one, or one at the revision that the editor saw. */
export const TOPIC_RULE_TO_SAVE = TOPIC_RULE_TERMS.extend({
  rule: z.object({ id: z.uuid(), revision: z.int().positive() }).nullable(),
  name: words(MAX_NAME_LENGTH),
  note: words(MAX_FIELD_LENGTH).transform((text) => text || null),
});

/** A rule at the revision that the editor saw, to be switched. */
export const TOPIC_RULE_TO_SWITCH = z.object({
  ruleId: z.uuid(),
  revision: z.int().positive(),
  active: z.boolean(),
});

/** A rule at the revision that the editor saw, to be applied to stored articles; published ones only where that is said. */
export const TOPIC_RULE_TO_APPLY = z.object({
  ruleId: z.uuid(),
  revision: z.int().positive(),
  published: z.boolean(),
});
