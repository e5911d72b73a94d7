'use client';

import { type KeyboardEvent, useEffect, useId, useMemo, useState } from 'react';
import { type FoundPlace, findIn, MAX_QUERY_LENGTH, type Query, replaceIn } from '@/lib/articles/blocks/find';
import { patchOf } from '@/lib/articles/blocks/patch';
import { Button } from '../../ui/button';
import { countOf } from '../../ui/count';
import { CheckField, TextField } from '../../ui/field';
import { useArticle } from '../article/article-context';
import { draftShown } from './session';
import { writtenOn } from './steps';
import { useText } from './text-provider';
import { sendable } from './use-editing';

/** Finds words in title, dek and text and puts others in their place: one, or all as one step. */
export function FindBar({ onClose }: { onClose: () => void }) {
  const { view, may, actions, save, start, pending, setFound } = useArticle();
  const { session, dirty } = useText();
  const [query, setQuery] = useState<Query>({ words: '', matchCase: false, wholeWord: false });
  const [by, setBy] = useState('');
  const [at, setAt] = useState(0);
  const [said, setSaid] = useState('');
  const heading = useId();
  const draft = useMemo(() => draftShown(session, view.blocks), [session, view.blocks]);
  const { title, dek } = view.fields;
  const { revision, status } = view;
  const places = useMemo<FoundPlace[]>(() => {
    const inField = (where: string, text: string | null) =>
      findIn(text ?? '', query).map((place) => ({ where, ...place }));
    return [
      ...inField('title', title),
      ...inField('dek', dek),
      ...draft.blocks.flatMap(({ id, text }) => inField(id, text)),
    ];
  }, [query, title, dek, draft]);
  const current = places.length === 0 ? null : (places[at % places.length] ?? null);
  useEffect(() => {
    setFound({ places, current });
    return () => setFound(null);
  }, [places, current, setFound]);
  useEffect(() => {
    if (!current) return;
    // When it is marked.
    const frame = requestAnimationFrame(() =>
      document
        .querySelector(`[data-found="${current.where}:${current.start}"]`)
        ?.scrollIntoView({ block: 'center', behavior: 'instant' }),
    );
    return () => cancelAnimationFrame(frame);
  }, [current]);

  const go = (step: 1 | -1) => places.length > 0 && setAt((at + step + places.length) % places.length);
  const replace = (which: readonly FoundPlace[]) =>
    start(async () => {
      if (which.length === 0) return;
      const of = (where: string) => which.filter((place) => place.where === where);
      const now = {
        ...draft,
        blocks: draft.blocks.map((block) => ({ ...block, ...replaceIn(block, of(block.id), by) })),
      };
      const wordsOf = (text: string, where: string) => replaceIn({ text, links: [] }, of(where), by).text;
      const fields = {
        ...(of('title').length > 0 ? { title: wordsOf(title, 'title') } : {}),
        ...(of('dek').length > 0 ? { dek: wordsOf(dek ?? '', 'dek') } : {}),
      };
      const replaced = { from: query.words, to: by, count: which.length };
      const done = await save(
        (read) => (Object.keys(fields).length > 0 ? revision : writtenOn({ base: draft, now, revision, status }, read)),
        (to) => actions.editText({ ...to, blocks: sendable(patchOf(draft, now)), fields, replaced }),
        `Replaced in ${countOf(which.length, 'place')}.`,
      );
      setSaid(done && !done.ok ? done.error.message : '');
    });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') onClose();
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) mayReplace && replace(places);
    else if (event.key === 'Enter' && event.target instanceof HTMLInputElement && event.target.type !== 'checkbox')
      go(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
  };
  const mayReplace = may.edit && !dirty && places.length > 0 && by !== query.words;
  const change = (part: Partial<Query>) => {
    setQuery({ ...query, ...part });
    setAt(0);
    setSaid('');
  };
  return (
    <section
      aria-labelledby={heading}
      onKeyDown={onKeyDown}
      className="sticky top-[6.25rem] z-20 mb-4 grid gap-2 border border-line bg-raised p-3 text-sm shadow-float max-sm:top-12"
    >
      <h2 id={heading} className="sr-only">
        Find and replace
      </h2>
      <div className="grid gap-2 sm:grid-cols-2">
        <TextField
          label="Find"
          value={query.words}
          maxLength={MAX_QUERY_LENGTH}
          autoFocus
          data-find=""
          onChange={(event) => change({ words: event.target.value })}
        />
        {may.edit && (
          <TextField
            label="Replace by"
            value={by}
            maxLength={MAX_QUERY_LENGTH}
            onChange={(event) => setBy(event.target.value)}
          />
        )}
      </div>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <CheckField
          label="Match case"
          checked={query.matchCase}
          onChange={(event) => change({ matchCase: event.target.checked })}
        />
        <CheckField
          label="Whole words"
          checked={query.wholeWord}
          onChange={(event) => change({ wholeWord: event.target.checked })}
        />
        <p role="status" className="tabular text-muted">
          {query.words === ''
            ? ''
            : places.length === 0
              ? 'Not found'
              : `${(at % places.length) + 1} of ${places.length}`}
        </p>
      </div>
      <div className="flex flex-wrap items-center gap-1.5">
        <Button size="small" onClick={() => go(-1)} disabled={places.length === 0}>
          Previous <span className="text-muted">⇧ ↵</span>
        </Button>
        <Button size="small" onClick={() => go(1)} disabled={places.length === 0}>
          Next <span className="text-muted">↵</span>
        </Button>
        {may.edit && (
          <>
            <Button size="small" pending={pending} disabled={!mayReplace} onClick={() => current && replace([current])}>
              Replace this one
            </Button>
            <Button
              size="small"
              look="primary"
              pending={pending}
              disabled={!mayReplace}
              onClick={() => replace(places)}
            >
              Replace all <span className="opacity-80">Ctrl ↵</span>
            </Button>
          </>
        )}
        <Button size="small" look="plain" onClick={onClose} className="ms-auto">
          Close <span className="text-muted">Esc</span>
        </Button>
      </div>
      {dirty && (
        <p className="text-xs text-soft">Save or cancel what you are writing first: replacing is a step of its own.</p>
      )}
      {said && (
        <p role="alert" className="text-xs text-remove">
          {said}
        </p>
      )}
    </section>
  );
}
