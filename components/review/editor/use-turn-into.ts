'use client';

import type { Form } from '@/lib/articles/blocks/form';
import { useArticle } from '../article/article-context';
import { useText } from './text-provider';

/**
 * Gives what makes a passage one of another kind, a heading or a quote: at once, or, where the text is being written, as a step of the
 * writing, which saves and undoes it with the rest.
 */
export function useTurnInto(): (id: string | undefined, form: Form) => void {
  const { view, setForm } = useArticle();
  const { session, change } = useText();
  return (id, form) => {
    if (view.blocks.some((block) => block.id === id && block.image)) return;
    if (session?.now.blocks.some((block) => block.id === id)) {
      void Promise.all([import('./steps'), import('@/lib/articles/blocks/draft')]).then(([{ step }, { turnInto }]) =>
        change((before) => step(before, turnInto(before.now, id ?? '', form))),
      );
    } else {
      const block = view.blocks.find((one) => one.id === id);
      if (block) setForm(block, form);
    }
  };
}
