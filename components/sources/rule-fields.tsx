'use client';

import type { ResidueKind } from '@/lib/articles/residue-kinds';
import { RULE_MATCHES, RULE_SCOPES, type RuleMatch, type RuleScope } from '@/lib/clean/rules/rule';
import { SelectField, TextArea, TextField } from '../ui/field';
import type { RuleInput } from './actions';
import { MATCH_LABELS, RESIDUE_LABELS, SCOPE_LABELS } from './rule-words';

const WORDS_HINT = 'Capitals, quotation marks, spaces and the punctuation around do not matter; words count whole.';
const PATTERN_HINT = 'A star * stands for any words, # for a number, everything else for itself: “Photo # of *”.';

/** What a rule says, as a form. */
export function RuleFields({ rule, onChange }: { rule: RuleInput; onChange: (change: Partial<RuleInput>) => void }) {
  return (
    <>
      <SelectField
        label="A line that"
        value={rule.match}
        onChange={(event) => onChange({ match: event.target.value as RuleMatch })}
      >
        {RULE_MATCHES.map((match) => (
          <option key={match} value={match}>
            {MATCH_LABELS[match]}
          </option>
        ))}
      </SelectField>
      <TextArea
        label="Words"
        rows={3}
        required
        data-autofocus
        value={rule.words}
        hint={rule.match === 'pattern' ? PATTERN_HINT : WORDS_HINT}
        onChange={(event) => onChange({ words: event.target.value })}
      />
      <SelectField
        label="Takes"
        value={rule.scope}
        onChange={(event) => onChange({ scope: event.target.value as RuleScope })}
      >
        {RULE_SCOPES.map((scope) => (
          <option key={scope} value={scope}>
            {SCOPE_LABELS[scope]}
          </option>
        ))}
      </SelectField>
      <SelectField
        label="What it is"
        value={rule.residue}
        onChange={(event) => onChange({ residue: event.target.value as ResidueKind })}
      >
        {RESIDUE_LABELS.map(({ kind, label }) => (
          <option key={kind} value={kind}>
            {label}
          </option>
        ))}
      </SelectField>
      <TextField
        label="Name (optional)"
        hint="Stands beside every line that the rule takes."
        maxLength={80}
        value={rule.name}
        onChange={(event) => onChange({ name: event.target.value })}
      />
      <TextField
        label="Note (optional)"
        maxLength={2_000}
        value={rule.note}
        onChange={(event) => onChange({ note: event.target.value })}
      />
    </>
  );
}
