'use client';

import { useState } from 'react';
import { useActs } from '../../../acts/act-provider';
import { HistoryLine } from '../../../history/history-line';
import { Button } from '../../../ui/button';
import { Section } from '../../../ui/card';
import { useArticle } from '../article-context';

/** So many acts are shown before one asks for the rest. */
const SHOWN = 6;

/** What was done to the article, newest first, each step with the way back. */
export function History() {
  const { view, may, start } = useArticle();
  const { undo } = useActs();
  const [all, setAll] = useState(false);
  const events = all ? view.history : view.history.slice(0, SHOWN);
  return (
    <Section title="History">
      <ol>
        {events.map((event) => (
          <HistoryLine
            key={event.id}
            event={event}
            onUndo={may.approve ? () => start(async () => undo(event.id)) : null}
          />
        ))}
      </ol>
      {events.length < view.history.length && (
        <Button size="small" look="plain" onClick={() => setAll(true)} className="-ms-2 mt-1">
          Show all {view.history.length}
        </Button>
      )}
    </Section>
  );
}
