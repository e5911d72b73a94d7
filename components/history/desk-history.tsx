'use client';

import { startTransition } from 'react';
import type { DeskEvent } from '@/lib/audit/history';
import { useActs } from '../acts/act-provider';
import { articleHref } from '../links';
import { Link } from '../ui/link';
import { dayOf } from '../ui/timestamp';
import { HistoryLine } from './history-line';

/** Articles linked under one act; an import can have made many. */
const LINKED = 4;

/** The desk's log by days, newest first; every act in a sentence, with the articles it was about. */
export function DeskHistory({ events, mayUndo }: { events: DeskEvent[]; mayUndo: boolean }) {
  const { undo } = useActs();
  return byDay(events).map(({ day, acts }) => (
    <section
      key={day}
      className="grid grid-cols-[minmax(0,1fr)] gap-x-8 border-t border-line py-3 sm:grid-cols-[9rem_minmax(0,48rem)]"
    >
      <h2 className="tabular pt-1.5 font-medium">{day}</h2>
      <ol>
        {acts.map((event) => (
          <HistoryLine
            key={event.id}
            event={event}
            timeOnly
            onUndo={mayUndo ? () => startTransition(async () => undo(event.id)) : null}
          >
            {event.articles.slice(0, LINKED).map((article) => (
              <Link
                key={article.id}
                href={articleHref(article.id)}
                dir="auto"
                className="max-w-full truncate sm:max-w-96 text-accent hover:underline"
              >
                {article.title}
              </Link>
            ))}
            {event.articles.length > LINKED && <span>and {event.articles.length - LINKED} more</span>}
          </HistoryLine>
        ))}
      </ol>
    </section>
  ));
}

function byDay(events: DeskEvent[]): { day: string; acts: DeskEvent[] }[] {
  const days: { day: string; acts: DeskEvent[] }[] = [];
  for (const event of events) {
    const day = dayOf(event.at);
    const last = days.at(-1);
    if (last?.day === day) last.acts.push(event);
    else days.push({ day, acts: [event] });
  }
  return days;
}
