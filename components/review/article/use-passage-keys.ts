'use client';

import type { ArticleView } from '@/lib/review/view';
import { useKeys } from '../../keys/key-provider';
import { FORM_KEYS } from '../editor/kinds';
import { useTurnInto } from '../editor/use-turn-into';
import { writeComment } from '../together/write-comment';
import { useArticle } from './article-context';

const passages = (which = '') => [...document.querySelectorAll<HTMLElement>(`[data-passage${which}]`)];
const focused = () => document.activeElement?.closest<HTMLElement>('[data-passage]') ?? null;

/** Focuses the passage after or before where the reader is, or the first one; `which` narrows to some of them. */
function focusNear(step: 1 | -1, which?: string): void {
  const all = passages();
  const here = focused();
  const at = here ? all.indexOf(here) : -1;
  const wanted = new Set(passages(which));
  const ahead = step === 1 ? all.slice(at + 1) : at === -1 ? [] : all.slice(0, at).reverse();
  const next = ahead.find((passage) => wanted.has(passage));
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
}

/** Handles the keys of the running text. Up and down move between passages only from within the text, else the page scrolls. */
export function usePassageKeys({ view, mayEdit }: { view: ArticleView; mayEdit: boolean }): void {
  const { setVerdict } = useArticle();
  const turnInto = useTurnInto();
  const edit = () => {
    const block = focused()?.dataset.block;
    const button = block ? `[data-edit-block="${block}"]` : '[data-edit="title"]';
    document.querySelector<HTMLElement>(button)?.click();
  };
  const toggle = () => {
    const block = view.blocks.find(({ id }) => id === focused()?.dataset.block);
    if (block) setVerdict(block, block.verdict === 'keep' ? 'remove' : 'keep');
  };
  const alwaysRemove = () => focused()?.querySelector<HTMLElement>('[data-always-remove]')?.click();
  const kinds = Object.fromEntries(
    FORM_KEYS.map(({ form, command }) => [command, () => turnInto(focused()?.dataset.block, form)]),
  );
  useKeys({
    nextRemoved: () => focusNear(1, '="remove"'),
    previousRemoved: () => focusNear(-1, '="remove"'),
    nextBlock: () => (focused() ? focusNear(1) : window.scrollBy({ top: 60 })),
    previousBlock: () => (focused() ? focusNear(-1) : window.scrollBy({ top: -60 })),
    comment: writeComment,
    ...(mayEdit ? { edit, toggleBlock: toggle, alwaysRemove, ...kinds } : {}),
  });
}
