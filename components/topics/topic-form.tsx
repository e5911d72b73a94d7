'use client';

import { type FormEvent, useState } from 'react';
import type { Refusal } from '@/lib/result';
import type { DeskTopic, TopicTerms } from '@/lib/topics/desk/plan';
import type { Scheme } from '@/lib/topics/schemes/scheme';
import { Button } from '../ui/button';
import { SelectField, TextArea, TextField } from '../ui/field';
import { RefusalNotice } from '../ui/refusal';

const EMPTY: TopicTerms = { label: '', parentId: null, aliases: [], note: null };

/** What the form sends; the scheme is of a new topic, since a topic keeps its own. */
type Filled = TopicTerms & { scheme: string };

/** The terms of a topic of the desk as a form: a new one's, or those of `topic`. */
export function TopicForm({
  topic,
  topics,
  schemes,
  pending,
  refusal,
  onSave,
  onCancel,
}: {
  topic: DeskTopic | null;
  topics: DeskTopic[];
  /** Those in use. */
  schemes: Scheme[];
  pending: boolean;
  refusal: Refusal | null;
  onSave: (filled: Filled) => void;
  onCancel: () => void;
}) {
  const { label, parentId, aliases, note } = topic ?? EMPTY;
  const [terms, setTerms] = useState({
    scheme: topic?.scheme ?? schemes[0]?.key ?? '',
    label,
    parentId: parentId ?? '',
    aliases: aliases.join('\n'),
    note: note ?? '',
  });
  const save = (event: FormEvent) => {
    event.preventDefault();
    onSave({
      scheme: terms.scheme,
      label: terms.label,
      parentId: terms.parentId || null,
      aliases: terms.aliases.split('\n').filter((name) => name.trim() !== ''),
      note: terms.note,
    });
  };
  return (
    <form onSubmit={save} className="grid max-w-xl gap-3 py-3">
      <TextField
        label="Name"
        required
        data-autofocus
        maxLength={100}
        value={terms.label}
        onChange={(event) => setTerms({ ...terms, label: event.target.value })}
      />
      {topic === null && schemes.length > 1 && (
        <SelectField
          label="Scheme"
          value={terms.scheme}
          onChange={(event) => setTerms({ ...terms, scheme: event.target.value, parentId: '' })}
        >
          {schemes.map(({ key, name }) => (
            <option key={key} value={key}>
              {name}
            </option>
          ))}
        </SelectField>
      )}
      <SelectField
        label="Below"
        value={terms.parentId}
        onChange={(event) => setTerms({ ...terms, parentId: event.target.value })}
      >
        <option value="">no other topic</option>
        {topics
          .filter((one) => one.active && one.scheme === terms.scheme && one.id !== topic?.id)
          .map((one) => (
            <option key={one.id} value={one.id}>
              {one.label}
            </option>
          ))}
      </SelectField>
      <TextArea
        label="Other names (optional)"
        hint="One a line, in any language; the search finds the topic by each."
        rows={3}
        value={terms.aliases}
        onChange={(event) => setTerms({ ...terms, aliases: event.target.value })}
      />
      <TextArea
        label="When to use it (optional)"
        rows={2}
        maxLength={2_000}
        value={terms.note}
        onChange={(event) => setTerms({ ...terms, note: event.target.value })}
      />
      {refusal && <RefusalNotice refusal={refusal} />}
      <div className="flex gap-2">
        <Button type="submit" look="primary" pending={pending}>
          {topic ? 'Save' : 'Make the topic'}
        </Button>
        <Button look="plain" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
