'use client';

import { useState } from 'react';
import type { Caret, Draft } from '@/lib/articles/blocks/draft';
import { onTopOf } from '@/lib/articles/blocks/on-top';
import { type BlockPatch, patchOf } from '@/lib/articles/blocks/patch';
import { storyBlocks } from '@/lib/articles/body';
import { countOf } from '../../ui/count';
import { useArticle } from '../article/article-context';
import type { Session } from './session';
import { dropBlock, overlaps, step, takeTheirs, turnStep, writtenOn } from './steps';
import { useText } from './text-provider';

type Editing = {
  /** Takes an edit; `caret` and `run` as in `step`. */
  edit: (now: Draft, caret?: Caret | null, run?: string | null) => void;
  undo: () => void;
  redo: () => void;
  save: () => void;
  /** Saves one's own words over what others wrote meanwhile, as it is on the screen now. */
  saveOnTop: () => void;
  keepTheirs: (id: string) => void;
  saving: boolean;
  overlapping: ReturnType<typeof overlaps>;
};

/** Gives what is done to the text that is being written. */
export function useEditing(): Editing {
  const { view, actions, save: saveWords, start, pending } = useArticle();
  const { session, change, close, setRefusal } = useText();
  const [asked, setAsked] = useState(false);
  const saveFrom = (at: Session, blocks: readonly BlockPatch[]) => {
    if (blocks.length === 0) return close(at.caret.id);
    const back = blocks.filter((block) => block.back).length;
    setAsked(true);
    start(async () => {
      const result = await saveWords(
        (now) => writtenOn(at, now),
        (to) => actions.editText({ ...to, blocks: sendable(blocks) }),
        back === 0 ? 'Text saved.' : `Text saved; ${countOf(back, 'removed passage')} put back with your words.`,
      );
      setAsked(false);
      if (result?.ok) close(at.caret.id);
      else if (result) setRefusal(result.error);
    });
  };
  return {
    saving: asked && pending,
    overlapping: session ? overlaps(session, view.blocks) : new Map(),
    edit: (now, caret, run) => change((before) => step(before, now, caret, run)),
    undo: () => change((before) => turnStep(before, -1)),
    redo: () => change((before) => turnStep(before, 1)),
    save: () => session && saveFrom(session, patchOf(session.base, session.now)),
    saveOnTop: () => {
      if (!session) return;
      const onTop = { ...session, revision: view.revision, status: view.status };
      change(() => onTop);
      const text = new Set(storyBlocks(view.blocks).map(({ id }) => id));
      const standing = view.blocks.map(({ id }) => ({ id, isText: text.has(id) }));
      saveFrom(onTop, onTopOf(patchOf(session.base, session.now), session.now, standing));
    },
    keepTheirs: (id) => {
      const theirs = storyBlocks(view.blocks).find((block) => block.id === id);
      change((before) => (theirs ? takeTheirs(before, theirs) : dropBlock(before, id)));
      setRefusal(null);
    },
  };
}

/** Gives what was done to a text as the server's action takes it: lists that can be written. */
export const sendable = (blocks: readonly BlockPatch[]) =>
  blocks.map(({ links, ...block }) => ({ ...block, ...(links ? { links: links.map((link) => ({ ...link })) } : {}) }));
