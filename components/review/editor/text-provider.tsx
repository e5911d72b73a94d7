'use client';

import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Caret, Draft } from '@/lib/articles/blocks/draft';
import { patchOf } from '@/lib/articles/blocks/patch';
import type { Refusal } from '@/lib/result';
import { useArticle } from '../article/article-context';
import { useKeepFromLeaving } from '../article/use-keep-from-leaving';
import { useFlow } from '../flow/flow-provider';
import { begin, goTo, isDirty, overlaps, type Session, step, takeTheirs, turnStep } from './session';

type TextEditing = {
  session: Session | null;
  dirty: boolean;
  /** Opens a block as a field, at its end or at a place in it. */
  open: (id: string, at?: number) => void;
  /** Takes an edit; `caret` and `run` as in `step`. */
  edit: (now: Draft, caret?: Caret | null, run?: string | null) => void;
  undo: () => void;
  redo: () => void;
  save: () => void;
  /** Saves one's own words over what others wrote meanwhile, as it is on the screen now. */
  saveOnTop: () => void;
  keepTheirs: (id: string) => void;
  cancel: () => void;
  /** What was let go last, to be taken up again. */
  takeUp: (() => void) | null;
  saving: boolean;
  refusal: Refusal | null;
  overlapping: ReturnType<typeof overlaps>;
};

const Context = createContext<TextEditing | null>(null);

/** Gives the editing of the article's text. */
export function useText(): TextEditing {
  const text = use(Context);
  if (!text) throw new Error('useText needs a TextProvider around it');
  return text;
}

/** Holds the text while it is edited, also while another article is on the desk. */
export function TextProvider({ children }: { children: ReactNode }) {
  const { view, actions, save: saveWords, start, pending } = useArticle();
  const { drafts, typing } = useFlow();
  const draftKey = `${view.id}:text`;
  const [session, setSession] = useState<Session | null>(() => drafts.get(draftKey)?.session ?? null);
  const [letGo, setLetGo] = useState<Session | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [saving, setSaving] = useState(false);
  const dirty = session !== null && isDirty(session);
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
  const saveFrom = useCallback(
    (at: Session) => {
      const blocks = patchOf(at.base, at.now);
      if (blocks.length === 0) return close(at.caret.id);
      setSaving(true);
      start(async () => {
        const result = await saveWords(
          at.revision,
          (to) => actions.editText({ ...to, blocks: sendable(blocks) }),
          'Text saved.',
        );
        setSaving(false);
        if (result?.ok) close(at.caret.id);
        else if (result) setRefusal(result.error);
      });
    },
    [actions, close, saveWords, start],
  );
  const text = useMemo<TextEditing>(() => {
    const change = (next: (before: Session) => Session) => setSession((before) => before && next(before));
    return {
      ...{ session, dirty, refusal, saving: saving && pending },
      overlapping: session ? overlaps(session, view.blocks) : new Map(),
      open: (id, at) => {
        setLetGo(null);
        setSession((before) => {
          const opened = before ?? begin(view.blocks, view.revision, id);
          const end = opened.now.blocks.find((block) => block.id === id)?.text.length ?? 0;
          return goTo(opened, { id, at: at ?? end });
        });
      },
      edit: (now, caret, run) => change((before) => step(before, now, caret, run)),
      undo: () => change((before) => turnStep(before, -1)),
      redo: () => change((before) => turnStep(before, 1)),
      save: () => session && saveFrom(session),
      saveOnTop: () => {
        if (!session) return;
        const onTop = { ...session, revision: view.revision };
        setSession(onTop);
        saveFrom(onTop);
      },
      keepTheirs: (id) => {
        const theirs = view.blocks.find((block) => block.id === id);
        if (theirs) change((before) => takeTheirs(before, theirs));
        setRefusal(null);
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
    };
  }, [session, dirty, refusal, saving, pending, letGo, view.blocks, view.revision, close, saveFrom]);
  return <Context value={text}>{children}</Context>;
}

/** As the server's action takes it: lists that can be written. */
const sendable = (blocks: ReturnType<typeof patchOf>) =>
  blocks.map(({ links, ...block }) => ({ ...block, ...(links ? { links: links.map((link) => ({ ...link })) } : {}) }));
