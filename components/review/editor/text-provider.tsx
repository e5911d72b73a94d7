'use client';

import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Refusal } from '@/lib/result';
import { useArticle } from '../article/article-context';
import { useKeepFromLeaving } from '../article/use-keep-from-leaving';
import { useFlow } from '../flow/flow-provider';
import { begin, goTo, type Session } from './session';

type Text = {
  /** What is being written; null while nothing is. `useEditing` changes it. */
  session: Session | null;
  dirty: boolean;
  change: (next: (before: Session) => Session) => void;
  /** Opens a block as a field, at its end or at a place in it. */
  open: (id: string, at?: number) => void;
  /** Ends the writing, and goes back to a passage. */
  close: (focus: string | undefined) => void;
  /** The same, and keeps what was not saved to be taken up again. */
  cancel: () => void;
  /** What was let go last, to be taken up again. */
  takeUp: (() => void) | null;
  /** Why the last saving was refused. */
  refusal: Refusal | null;
  setRefusal: (refusal: Refusal | null) => void;
};

const Context = createContext<Text | null>(null);

/** Gives the text of the article while it is edited. */
export function useText(): Text {
  const text = use(Context);
  if (!text) throw new Error('useText needs a TextProvider around it');
  return text;
}

/** Holds the text while it is edited, also while another article is on the desk. */
export function TextProvider({ children }: { children: ReactNode }) {
  const { view } = useArticle();
  const { drafts, typing } = useFlow();
  const draftKey = `${view.id}:text`;
  const [session, setSession] = useState<Session | null>(() => drafts.get(draftKey)?.session ?? null);
  const [letGo, setLetGo] = useState<Session | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const dirty = session?.dirty === true;
  useKeepFromLeaving(dirty);
  const known = useRef(session);
  useEffect(() => {
    if (session && dirty) {
      drafts.set(draftKey, { text: '', base: '', revision: session.revision, session });
      if (known.current !== session) typing();
    } else drafts.delete(draftKey);
    known.current = session;
  }, [session, dirty, draftKey, drafts, typing]);

  const close = useCallback(
    (focus: string | undefined) => {
      drafts.delete(draftKey);
      setSession(null);
      setRefusal(null);
      requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-block="${focus}"]`)?.focus());
    },
    [drafts, draftKey],
  );
  const text = useMemo<Text>(
    () => ({
      ...{ session, dirty, close, refusal, setRefusal },
      change: (next) => setSession((before) => before && next(before)),
      open: (id, at) => {
        setLetGo(null);
        setSession((before) => {
          const opened = before ?? begin(view, id);
          const end = opened.now.blocks.find((block) => block.id === id)?.text.length ?? 0;
          return goTo(opened, { id, at: at ?? end });
        });
      },
      cancel: () => {
        if (dirty) setLetGo(session);
        close(session?.caret.id);
      },
      takeUp:
        letGo &&
        (() => {
          setLetGo(null);
          setSession(goTo(letGo, letGo.caret));
        }),
    }),
    [session, dirty, refusal, letGo, view, close],
  );
  return <Context value={text}>{children}</Context>;
}
