'use client';

import { useState, useTransition } from 'react';
import type { ArticleAt } from '@/lib/articles/input';
import type { ReadyRow } from '@/lib/publish/view';
import type { Refusal, Result } from '@/lib/result';
import { useActs } from '../acts/act-provider';
import { quoted } from '../acts/quoted';
import { useKeys } from '../keys/key-provider';
import { keyOf } from '../keys/keys';
import { articleHref } from '../links';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { languageName } from '../ui/language';
import { Link } from '../ui/link';
import { LaterDialog } from './later-dialog';

type Outcome = { articleId: string; outcome: Result<{ eventId: string }> };
type PublishLater = (input: ArticleAt & { at: string }) => Promise<Result<{ eventId: string }>>;
export type PublishAll = (articles: ArticleAt[]) => Promise<Result<{ batchId: string; outcomes: Outcome[] }>>;

/** The approved articles, to be published one by one or together; what is refused stays, with the reason. */
export function ReadyList({
  rows,
  publishAll,
  publishLater,
  undoBatch,
}: {
  rows: ReadyRow[];
  publishAll: PublishAll | null;
  publishLater: PublishLater;
  undoBatch: (batchId: string) => Promise<Result<unknown>>;
}) {
  const { run, report, say } = useActs();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [refused, setRefused] = useState<ReadonlyMap<string, Refusal>>(new Map());
  const [later, setLater] = useState<ReadyRow | null>(null);
  const [pending, start] = useTransition();
  const chosen = rows.filter((row) => !left.has(row.articleId));

  const publish = (wanted: ReadyRow[]) =>
    start(async () => {
      const articles = wanted.map(({ articleId, revision }) => ({ articleId, revision }));
      const result = publishAll && (await run(() => publishAll(articles)));
      if (!result) return;
      if (!result.ok) return report(result, '');
      const { batchId, outcomes } = result.value;
      const failed = outcomes.flatMap(({ articleId, outcome }) =>
        outcome.ok ? [] : [[articleId, outcome.error] as const],
      );
      setRefused(new Map(failed));
      const done = outcomes.length - failed.length;
      say({
        text: summary(done, failed.length),
        tone: failed.length > 0 ? 'refused' : 'done',
        undo: done > 0 ? { of: summary(done, 0), run: () => run(() => undoBatch(batchId)) } : undefined,
      });
    });
  const publishAt = ({ articleId, revision, title }: ReadyRow, at: string) => {
    setLater(null);
    start(async () => {
      const result = await run(() => publishLater({ articleId, revision, at }));
      if (result) report(result, `${quoted(title)} is published under an embargo`);
    });
  };
  useKeys(publishAll && chosen.length > 0 && !pending ? { approveAndPublish: () => publish(chosen) } : {});
  const toggle = (id: string) => {
    const next = new Set(left);
    if (!next.delete(id)) next.add(id);
    setLeft(next);
  };

  if (rows.length === 0) {
    return (
      <EmptyState title="Nothing waits to be published.">
        Approve articles in the queue, and they stand here.
      </EmptyState>
    );
  }
  return (
    <>
      <div className="flex min-h-11 flex-wrap items-center justify-between gap-2 border-b border-line py-1.5">
        {publishAll && (
          <label className="flex items-center gap-2.5 px-1 text-soft">
            <input
              type="checkbox"
              checked={chosen.length === rows.length}
              ref={(box) => {
                if (box) box.indeterminate = chosen.length > 0 && chosen.length < rows.length;
              }}
              onChange={() =>
                setLeft(chosen.length === rows.length ? new Set(rows.map((row) => row.articleId)) : new Set())
              }
            />
            <span className="tabular">
              {chosen.length} of {rows.length} chosen
            </span>
          </label>
        )}
        {publishAll && (
          <Button
            look="primary"
            pending={pending}
            disabled={chosen.length === 0}
            onClick={() => publish(chosen)}
            {...keyOf('approveAndPublish')}
          >
            {chosen.length === rows.length ? `Publish all ${rows.length}` : `Publish ${chosen.length}`}
          </Button>
        )}
      </div>
      <ul>
        {rows.map((row) => (
          <li key={row.articleId} className="flex items-start gap-3 border-b border-line py-2.5 ps-1">
            {publishAll && (
              <input
                type="checkbox"
                aria-label={`Choose “${row.title}”`}
                checked={!left.has(row.articleId)}
                onChange={() => toggle(row.articleId)}
                className="mt-1.5"
              />
            )}
            <div className="min-w-0 flex-1">
              <Link
                href={articleHref(row.articleId, 'status=approved')}
                dir="auto"
                className="font-serif text-[1.0625rem] leading-snug font-semibold hover:underline"
              >
                {row.title}
              </Link>
              <p className="flex flex-wrap gap-x-3 text-xs text-muted">
                <span dir="auto">{row.sourceName}</span>
                {row.lang && <span>{languageName(row.lang)}</span>}
                <span className="tabular">{row.wordCount.toLocaleString('en')} words</span>
                <span className={row.topicCount === 0 ? 'text-warn' : 'tabular'}>
                  {row.topicCount === 0 ? 'no topic' : `${row.topicCount} ${row.topicCount === 1 ? 'topic' : 'topics'}`}
                </span>
              </p>
              {refused.has(row.articleId) && (
                <p role="alert" className="mt-1 text-xs text-remove">
                  Not published: {refused.get(row.articleId)?.message}
                </p>
              )}
            </div>
            {publishAll && (
              <>
                <Button
                  size="small"
                  pending={pending}
                  onClick={() => setLater(row)}
                  aria-label={`Publish “${row.title}” later`}
                >
                  Later…
                </Button>
                <Button size="small" pending={pending} onClick={() => publish([row])}>
                  Publish
                </Button>
              </>
            )}
          </li>
        ))}
      </ul>
      <LaterDialog
        title={later?.title ?? null}
        onClose={() => setLater(null)}
        onPublish={(at) => later && publishAt(later, at)}
      />
    </>
  );
}

function summary(done: number, failed: number): string {
  const published = `${done} ${done === 1 ? 'article' : 'articles'} published`;
  return failed > 0 ? `${published}, ${failed} refused.` : `${published}.`;
}
