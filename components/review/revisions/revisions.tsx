'use client';

import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { type Content, compareContents, isSame } from '@/lib/review/revisions/compare';
import { contentOfView, foundContent } from '@/lib/review/revisions/content';
import type { RevisionView } from '@/lib/review/revisions/view';
import { Said } from '../../history/said';
import { Button } from '../../ui/button';
import { cx } from '../../ui/class-names';
import { Notice } from '../../ui/notice';
import { fullDate } from '../../ui/timestamp';
import { useArticle } from '../article/article-context';
import { useText } from '../editor/text-provider';
import { ChangedText } from './changed-text';

/** What the article is compared with: what the machine made of the document, or a revision of it. */
type Against = 'found' | number;

/** Everything that was changed, marked against the original or any revision, and the way back to one. */
export function Revisions() {
  const { view, may, actions, act, start, pending } = useArticle();
  const { dirty } = useText();
  const { id, revision } = view;
  const [listed, setListed] = useState<readonly RevisionView[] | 'failed' | null>(null);
  const [against, setAgainst] = useState<Against>('found');
  const [earlier, setEarlier] = useState<{ at: number; content: Content | null } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: every revision is a new list
  useEffect(() => {
    let wanted = true;
    readJson<RevisionView[]>(`/articles/${id}/revisions`)
      .then((list) => wanted && setListed(list))
      .catch(() => wanted && setListed('failed'));
    return () => {
      wanted = false;
    };
  }, [id, revision]);
  useEffect(() => {
    if (against === 'found') return;
    let wanted = true;
    readJson<Content>(`/articles/${id}/revisions?at=${against}`)
      .then((content) => wanted && setEarlier({ at: against, content }))
      .catch(() => wanted && setEarlier({ at: against, content: null }));
    return () => {
      wanted = false;
    };
  }, [id, against]);
  const before = against === 'found' ? foundContent(view) : earlier?.at === against ? earlier.content : undefined;
  const comparison = useMemo(() => before && compareContents(before, contentOfView(view)), [before, view]);
  const differs = comparison && !isSame(comparison);
  const chosen = Array.isArray(listed) ? listed.find((one) => one.revision === against) : undefined;
  const restore = () =>
    start(async () => {
      if (against === 'found') return;
      const done = await act((at) => actions.restoreRevision({ ...at, to: against }), 'The revision is back.');
      if (done?.ok) setAgainst('found');
    });
  return (
    <section aria-label="Changes and revisions" className="grid gap-4">
      <fieldset className="max-h-72 overflow-auto rounded-sm border border-line">
        <legend className="sr-only">Compare what it says now with</legend>
        <Choice checked={against === 'found'} onChoose={() => setAgainst('found')}>
          <b className="font-medium">The original</b>, as the machine read the document
        </Choice>
        {Array.isArray(listed) &&
          listed
            .filter((one) => one.revision !== revision)
            .map((one) => (
              <Choice key={one.revision} checked={against === one.revision} onChoose={() => setAgainst(one.revision)}>
                <b className="font-medium">{one.who ?? 'It came in'}</b> <Said>{one.who ? one.what : ''}</Said>{' '}
                <time dateTime={one.at} className="tabular text-muted">
                  {fullDate(one.at)}
                </time>
              </Choice>
            ))}
      </fieldset>
      {listed === 'failed' && <Notice look="refused">The revisions could not be read. Open this again.</Notice>}
      <div role="status" className="flex flex-wrap items-center gap-3 text-sm text-soft">
        {differs && (
          <span>
            {against === 'found' ? 'Since the original' : `Since ${chosen ? fullDate(chosen.at) : 'then'}`}:{' '}
            <del className="bg-remove-wash decoration-remove">taken out</del>{' '}
            <ins className="bg-keep-wash decoration-keep">put in</ins>
          </span>
        )}
        {may.edit && against !== 'found' && comparison && (
          <Button size="small" look="primary" pending={pending} disabled={dirty} onClick={restore}>
            Restore this revision
          </Button>
        )}
        {dirty && <span>What you are writing is not saved yet, so that nothing can be restored.</span>}
      </div>
      {comparison ? (
        <ChangedOf comparison={comparison} />
      ) : before === null ? (
        <Notice look="refused">What it said then could not be read. Choose another revision.</Notice>
      ) : (
        <p className="text-muted">Reading…</p>
      )}
    </section>
  );
}

function ChangedOf({ comparison }: { comparison: ReturnType<typeof compareContents> }) {
  const { lang, dir } = useArticle().view.fields;
  return <ChangedText comparison={comparison} lang={lang ?? undefined} dir={dir ?? 'auto'} />;
}

function Choice({ checked, onChoose, children }: { checked: boolean; onChoose: () => void; children: ReactNode }) {
  return (
    <label
      className={cx(
        'flex cursor-pointer items-baseline gap-2 border-b border-line/70 px-3 py-1.5 text-sm last:border-b-0 pointer-coarse:min-h-11',
        checked ? 'bg-accent-wash' : 'hover:bg-sunk',
      )}
    >
      <input type="radio" name="revision" checked={checked} onChange={onChoose} className="translate-y-0.5" />
      <span className="min-w-0 flex-1">{children}</span>
    </label>
  );
}

async function readJson<T>(address: string): Promise<T> {
  const response = await fetch(address, { headers: { accept: 'application/json' } });
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return (await response.json()) as T;
}
