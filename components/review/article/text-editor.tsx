'use client';

import { type KeyboardEvent, useEffect, useState, useTransition } from 'react';
import type { Refusal, Result } from '@/lib/result';
import { Button } from '../../ui/button';
import { cx } from '../../ui/class-names';
import { RefusalNotice } from '../../ui/refusal';
import { useFlow } from '../flow/flow-provider';

export type Save = (text: string) => Promise<Result<unknown> | null>;

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
  const [base] = useState(current);
  const { drafts } = useFlow();
  const [draft, setDraft] = useState(drafts.get(draftKey) ?? current);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [showTheirs, setShowTheirs] = useState(false);
  const [saving, start] = useTransition();
  const dirty = draft !== base;
  useKeepFromLeaving(dirty);
  useEffect(() => {
    if (dirty) drafts.set(draftKey, draft);
    else drafts.delete(draftKey);
  }, [dirty, draft, draftKey, drafts]);
  const onClose = () => {
    drafts.delete(draftKey);
    close();
  };

  const submit = () =>
    start(async () => {
      if (!dirty && !refusal) return onClose();
      const result = await save(draft);
      if (result?.ok) onClose();
      else if (result) setRefusal(result.error);
    });
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
        dir="auto"
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
      {refusal && (
        <div className="font-sans text-sm">
          <RefusalNotice
            refusal={refusal}
            actions={
              refusal.code === 'stale' && (
                <>
                  <Button size="small" aria-expanded={showTheirs} onClick={() => setShowTheirs(!showTheirs)}>
                    {showTheirs ? 'Hide theirs' : 'See theirs'}
                  </Button>
                  <Button size="small" look="primary" pending={saving} onClick={submit}>
                    Apply mine on top
                  </Button>
                </>
              )
            }
          />
          {showTheirs && (
            <p dir="auto" className="mt-2 border-s-2 border-line ps-3 whitespace-pre-wrap">
              {current === base ? <i>They did not change this text.</i> : current || <i>They emptied it.</i>}
            </p>
          )}
        </div>
      )}
    </div>
  );
}

/** Has the browser ask before a page with unsaved words is left. */
function useKeepFromLeaving(dirty: boolean): void {
  useEffect(() => {
    if (!dirty) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [dirty]);
}
