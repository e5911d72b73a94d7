import type { ConditionKind } from '@/lib/topics/rules/rule';

/** What each kind of condition is called in the form, and what to type there. */
export const CONDITION_FORM: Record<ConditionKind, { label: string; placeholder: string }> = {
  source: { label: 'Source is', placeholder: '' },
  words: { label: 'Title or text has', placeholder: 'strike; walk* out' },
  title: { label: 'Title has', placeholder: 'budget; budgets' },
  language: { label: 'Language is', placeholder: 'fr; pt-BR' },
  section: { label: 'Section is', placeholder: 'Monitor; World' },
};

/** Values are parted by semicolons, as phrases may have commas. */
export const readValues = (typed: string): string[] =>
  typed
    .split(/[;；؛\n]/u)
    .map((value) => value.trim())
    .filter((value) => value !== '');

export const writeValues = (values: readonly string[]): string => values.join('; ');
