'use client';

import { useState } from 'react';
import type { Colleague } from '@/lib/review/together/mentions';
import { Button } from '../../ui/button';
import { SelectField, TextField } from '../../ui/field';
import { Moment } from '../../ui/timestamp';
import { useArticle } from '../article/article-context';

/** Who has the article, and the way to give it to somebody else with a note. */
export function HandingOver({ people }: { people: () => Promise<Colleague[] | null> }) {
  const { view, may, actions, act, start, pending } = useArticle();
  const { assignment } = view;
  const [colleagues, setColleagues] = useState<Colleague[] | null>(null);
  const [to, setTo] = useState('');
  const [note, setNote] = useState('');
  const open = async () => {
    const found = await people();
    if (found === null) return;
    setColleagues(found);
    setTo(found.find(({ id }) => id !== assignment?.userId)?.id ?? '');
  };
  const give = () =>
    start(async () => {
      const name = colleagues?.find(({ id }) => id === to)?.name;
      const from = assignment?.userId ?? null;
      const result = await act(
        ({ articleId }) => actions.handOver({ articleId, from, to: to || null, note: note || null }),
        name ? `Given to ${name}.` : 'Given to nobody.',
      );
      if (!result?.ok) return;
      setColleagues(null);
      setNote('');
    });
  return (
    <div className="grid gap-2">
      {assignment ? (
        <p>
          <b className="font-medium">{assignment.name}</b> takes care of it.{' '}
          <span className="text-xs text-muted">
            {assignment.byName}, <Moment iso={assignment.at} />
          </span>
          {assignment.note && (
            <span dir="auto" className="mt-1 block border-s-2 border-line ps-2 text-soft">
              {assignment.note}
            </span>
          )}
        </p>
      ) : (
        <p className="text-muted">Nobody has it.</p>
      )}
      {may.edit && colleagues === null && (
        <Button size="small" className="justify-self-start" onClick={() => void open()}>
          Hand over
        </Button>
      )}
      {colleagues && (
        <form
          className="grid gap-2"
          onSubmit={(event) => {
            event.preventDefault();
            give();
          }}
        >
          <SelectField label="To" value={to} onChange={(event) => setTo(event.target.value)}>
            {assignment && <option value="">Nobody</option>}
            {colleagues.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </SelectField>
          <TextField
            label="Note"
            value={note}
            maxLength={500}
            dir="auto"
            onChange={(event) => setNote(event.target.value)}
          />
          <div className="flex gap-2">
            <Button size="small" look="primary" type="submit" pending={pending}>
              Give it
            </Button>
            <Button size="small" onClick={() => setColleagues(null)}>
              Cancel
            </Button>
          </div>
        </form>
      )}
    </div>
  );
}
