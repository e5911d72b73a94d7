'use client';

import type { KeyboardEvent } from 'react';
import { type DraftBlock, describe, type ImageWords } from '@/lib/articles/blocks/draft';
import { imageName } from '@/lib/articles/image-name';
import { TextField } from '../../ui/field';
import { useText } from './text-provider';
import { useEditing } from './use-editing';

const MAX_WORDS = 2_000;

/** What is said of an image beside its caption: to those who do not see it, and of whom it is. */
export function ImageFields({ block }: { block: DraftBlock }) {
  const { session, open, cancel } = useText();
  const { edit, save, undo, redo } = useEditing();
  const { image, id } = block;
  if (!session || !image) return null;
  const field = (name: keyof ImageWords) => ({
    value: image[name] ?? '',
    maxLength: MAX_WORDS,
    onFocus: () => session.caret.id !== id && open(id),
    onChange: ({ target }: { target: { value: string } }) =>
      edit(describe(session.now, id, { [name]: target.value || null }), null, `${name} ${id}`),
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const control = event.ctrlKey || event.metaKey;
    const letter = event.key.toLowerCase();
    if (event.key === 'Escape') cancel();
    else if (control && event.key === 'Enter') save();
    else if (control && letter === 'z') event.shiftKey ? redo() : undo();
    else if (control && letter === 'y') redo();
    else return;
    event.preventDefault();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the fields in it
    <div onKeyDown={onKeyDown} className="grid gap-2 font-sans text-sm sm:grid-cols-[2fr_1fr]">
      <TextField label="Alternative text" hint="For those who do not see the image" {...field('alt')} />
      <TextField label="Credit" hint={<bdi dir="ltr">{imageName(image).file}</bdi>} {...field('credit')} />
    </div>
  );
}
