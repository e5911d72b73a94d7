'use client';

import { type KeyboardEvent, useEffect, useState, useTransition } from 'react';
import type { Refusal, Result } from '@/lib/result';
import { Button } from '../../ui/button';
import { cx } from '../../ui/class-names';
import { RefusalNotice } from '../../ui/refusal';
import { useFlow } from '../flow/flow-provider';
import { Both } from './both-texts';
import { useKeepFromLeaving } from './use-keep-from-leaving';

/** `revision`: that from which the writing began. */
export type Save = (text: string, revision: number) => Promise<Result<unknown> | null>;

/**
 * A text area in the place of a text, looking like it. A refused save keeps it open with every word typed; when somebody else was
 * first, their text can be seen and one's own put on top.
 */
export function TextEditor({
  label,
  text: current,
  found,
  oneLine = false,
  hint,
  className,
  save,
  draftKey,
  onClose: close,
}: {
  label: string;
  /** As it is on the server now; changes under the editor when somebody else saves. */
  text: string;
  /** As the document had it, where that differs. */
  found?: string | null;
  oneLine?: boolean;
  hint?: string;
  className?: string;
  save: Save;
  /** Under which name what is typed is kept while another article is on the desk. */
  draftKey: string;
  onClose: () => void;
}) {
  const { drafts, typing, view } = useFlow();
  const revision = view?.revision ?? 1;
  const [begun, setBegun] = useState(() => drafts.get(draftKey) ?? { base: current, revision });
  const { base } = begun;
  const [draft, setDraft] = useState(drafts.get(draftKey)?.text ?? current);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [saving, start] = useTransition();
  const dirty = draft !== base;
  useKeepFromLeaving(dirty);
  useEffect(() => {
    if (dirty) {
      drafts.set(draftKey, { text: draft, base: begun.base, revision: begun.revision });
      typing();
    } else drafts.delete(draftKey);
  }, [dirty, draft, begun, draftKey, drafts, typing]);
  const onClose = () => {
    drafts.delete(draftKey);
    close();
  };

  const saveFrom = (at: number) =>
    start(async () => {
      if (draft === current || (!dirty && !refusal)) return onClose();
      const result = await save(draft, at);
      if (result?.ok) onClose();
      else if (result) setRefusal(result.error);
    });
  const submit = () => saveFrom(begun.revision);
  /** On top of theirs as they stand on the screen now. */
  const submitOnTop = () => {
    setBegun({ base: current, revision });
    saveFrom(revision);
  };
  const theirs = current !== base && current !== draft;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') onClose();
    else if (event.key === 'Enter' && (oneLine || event.ctrlKey || event.metaKey)) submit();
    else return;
    event.preventDefault();
  };
  return (
    <div className="grid gap-2">
      <textarea
        aria-label={label}
        dir={view?.fields.dir ?? 'auto'}
        lang={view?.fields.lang ?? undefined}
        spellCheck
        rows={oneLine ? 1 : Math.ceil(draft.length / 70)}
        value={draft}
        // biome-ignore lint/a11y/noAutofocus: it takes the place of the text that the editor just asked to edit
        autoFocus
        onFocus={(event) => event.target.setSelectionRange(draft.length, draft.length)}
        onChange={(event) => setDraft(oneLine ? event.target.value.replace(/\n/g, ' ') : event.target.value)}
        onKeyDown={onKeyDown}
        className={cx(
          'grows -mx-2 -my-1 block w-[calc(100%+1rem)] rounded-sm bg-accent-wash px-2 py-1',
          'outline-2 outline-accent -outline-offset-2',
          className,
        )}
      />
      <div className="flex flex-wrap items-center gap-2 font-sans">
        <Button size="small" look="primary" pending={saving} onClick={submit}>
          Save <span className="opacity-80">{oneLine ? '↵' : 'Ctrl ↵'}</span>
        </Button>
        <Button size="small" onClick={onClose}>
          Cancel <span className="text-muted">Esc</span>
        </Button>
        {found && found !== draft && (
          <Button size="small" look="plain" onClick={() => setDraft(found)}>
            Use the original
          </Button>
        )}
        {hint && <span className="text-2xs text-muted">{hint}</span>}
      </div>
      {(refusal || theirs) && (
        <div className="grid gap-2 font-sans text-sm">
          {refusal && <RefusalNotice refusal={refusal} />}
          {theirs && <Both theirs={current} base={base} mine={draft} />}
          {(refusal?.code === 'stale' || theirs) && (
            <div className="flex flex-wrap gap-2">
              {theirs && (
                <Button size="small" onClick={onClose}>
                  Keep theirs
                </Button>
              )}
              <Button size="small" look="primary" pending={saving} onClick={submitOnTop}>
                Apply mine on top
              </Button>
            </div>
          )}
        </div>
      )}
    </div>
  );
}
