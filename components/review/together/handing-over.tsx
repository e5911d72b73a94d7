'use client';

import { useRef, useState } from 'react';
import type { Colleague } from '@/lib/review/together/mentions';
import { useKeys } from '../../keys/key-provider';
import { keyOf } from '../../keys/keys';
import { part } from '../../parts/part';
import { Button } from '../../ui/button';
import { Moment } from '../../ui/timestamp';
import { useArticle } from '../article/article-context';
import { useFlow } from '../flow/flow-provider';
import { usePeople } from './use-people';

const HandOverForm = part(() => import('./hand-over-form').then((read) => read.HandOverForm));

/** Who has the article, and the way to give it to somebody else with a note. */
export function HandingOver() {
  const { view, may, actions, act, start, pending } = useArticle();
  const people = usePeople(actions.colleagues);
  const { assignment } = view;
  const [colleagues, setColleagues] = useState<Colleague[] | null>(null);
  const open = async () => setColleagues(await people());
  const place = useRef<HTMLDivElement>(null);
  const [takesFocus, setTakesFocus] = useState(false);
  const close = () => {
    setTakesFocus(place.current?.contains(document.activeElement) ?? false);
    setColleagues(null);
  };
  const { selection } = useFlow();
  // While articles are selected the key means all of them.
  useKeys(may.edit && selection.ids.size === 0 ? { handOver: () => void open() } : {});
  const give = (to: Colleague | null, note: string | null) =>
    start(async () => {
      const from = assignment?.userId ?? null;
      const result = await act(
        ({ articleId }) => actions.handOver({ articleId, from, to: to?.id ?? null, note }),
        to ? `Given to ${to.name}.` : 'Given to nobody.',
        false,
      );
      if (result?.ok) close();
    });
  return (
    <div ref={place} className="grid gap-2">
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
        <Button
          autoFocus={takesFocus}
          size="small"
          className="justify-self-start"
          onClick={() => void open()}
          {...(selection.ids.size === 0 ? keyOf('handOver') : {})}
        >
          Hand over
        </Button>
      )}
      {colleagues && (
        <HandOverForm
          colleagues={colleagues}
          nobody={assignment !== null}
          first={colleagues.find(({ id }) => id !== assignment?.userId)?.id ?? ''}
          pending={pending}
          onGive={give}
          onClose={close}
        >
          <Button size="small" onClick={close}>
            Cancel
          </Button>
        </HandOverForm>
      )}
    </div>
  );
}
