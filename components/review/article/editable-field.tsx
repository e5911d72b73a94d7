'use client';

import { type ComponentProps, type ReactNode, useRef, useState } from 'react';
import { part } from '../../parts/part';
import { Pencil } from '../../ui/icon';
import { useFlow } from '../flow/flow-provider';
import { useArticle } from './article-context';
import type { FieldEditor as Editor } from './field-editor';
import { FIELDS, type FieldName } from './fields';

const FieldEditor = part<ComponentProps<typeof Editor> & { shown: ReactNode }>(
  () => import('./field-editor').then((read) => read.FieldEditor),
  () => true,
  ({ shown }) => shown,
);

/** A field of the article in its place on the page, with a way to edit it there. `children` draws the value. */
export function EditableField({
  name,
  editorClassName,
  startOpen = false,
  onClose,
  children,
}: {
  name: FieldName;
  editorClassName?: string;
  startOpen?: boolean;
  onClose?: () => void;
  children: ReactNode;
}) {
  const { view, may } = useArticle();
  const { drafts } = useFlow();
  const draftKey = `${view.id}:${name}`;
  const [editing, setEditing] = useState(startOpen || drafts.has(draftKey));
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    setEditing(false);
    onClose?.();
    requestAnimationFrame(() => button.current?.focus());
  };
  if (editing) {
    return (
      <>
        {name === 'title' && <h1 className="sr-only">{view.fields.title}</h1>}
        <FieldEditor shown={children} name={name} draftKey={draftKey} className={editorClassName} onClose={close} />
      </>
    );
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a double click is a short cut to the button beside it
    <div
      className="group/field relative max-lg:flex max-lg:items-start max-lg:gap-2 max-lg:[&>:first-child]:min-w-0 max-lg:[&>:first-child]:flex-1"
      onDoubleClick={() => may.edit && setEditing(true)}
    >
      {children}
      {may.edit && (
        <button
          ref={button}
          type="button"
          data-edit={name}
          aria-label={`Edit ${FIELDS[name].label.toLowerCase()}`}
          onClick={() => setEditing(true)}
          className="absolute -end-8 top-0 rounded-sm p-1.5 text-muted opacity-0 group-hover/field:opacity-100 hover:bg-sunk hover:text-ink focus-visible:opacity-100 max-lg:static max-lg:-my-1 pointer-coarse:opacity-100"
        >
          <Pencil aria-hidden="true" className="size-3.5" />
        </button>
      )}
    </div>
  );
}

/** Says that an editor changed what the document had. */
export function EditedMark({ found }: { found: string | null }) {
  return (
    <bdi
      className="mx-1.5 font-sans text-2xs font-normal tracking-normal text-accent"
      title={`Found: ${found || 'nothing'}`}
    >
      edited
    </bdi>
  );
}
