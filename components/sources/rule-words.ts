import { RESIDUE_KINDS, type ResidueKind } from '@/lib/articles/residue-kinds';
import type { RuleMatch, RuleScope } from '@/lib/clean/rules/rule';
import { residueWords } from '../review/article/residue-words';

/** What each way to compare is called in the form. */
export const MATCH_LABELS: Record<RuleMatch, string> = {
  line: 'reads exactly',
  beginning: 'begins with',
  ending: 'ends with',
  containing: 'contains',
  pattern: 'has the pattern',
};

/** What each reach is called in the form. */
export const SCOPE_LABELS: Record<RuleScope, string> = {
  line: 'only that line',
  'to-end': 'that line and everything below it',
  'from-top': 'everything from the top down to that line',
};

/** The residue kinds by their words, in the order of the alphabet. */
export const RESIDUE_LABELS: { kind: ResidueKind; label: string }[] = RESIDUE_KINDS.map((kind) => ({
  kind,
  label: residueWords(kind),
})).sort((a, b) => a.label.localeCompare(b.label, 'en'));
