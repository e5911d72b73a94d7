'use client';

import { type ComponentProps, type ReactNode, useRef, useState } from 'react';
import { part } from '../../parts/part';
import { Pencil } from '../../ui/icon';
import { useFlow } from '../flow/flow-provider';
import { useArticle } from './article-context';
import { FIELDS, type FieldName, sentValue, typedValue } from './fields';
import type { TextEditor as Editor } from './text-editor';

const TextEditor = part<ComponentProps<typeof Editor> & { shown: ReactNode }>(
  () => import('./text-editor').then((read) => read.TextEditor),
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
  const { view, may, actions, save } = useArticle();
  const { drafts } = useFlow();
  const draftKey = `${view.id}:${name}`;
  const [editing, setEditing] = useState(startOpen || drafts.has(draftKey));
  const button = useRef<HTMLButtonElement>(null);
  const { label, hint } = FIELDS[name];
  const value = view.fields[name];
  const found = view.found[name] ?? null;
  const close = () => {
    setEditing(false);
    onClose?.();
    requestAnimationFrame(() => button.current?.focus());
  };
  if (editing) {
    return (
      <>
        {name === 'title' && <h1 className="sr-only">{value}</h1>}
        <TextEditor
          shown={children}
          label={label}
          text={typedValue(name, value)}
          found={found === value ? null : typedValue(name, found)}
          oneLine
          draftKey={draftKey}
          hint={hint}
          className={editorClassName}
          save={(text, revision) =>
            save(
              revision,
              (at) => actions.editFields({ ...at, fields: { [name]: sentValue(name, text) } }),
              `${label} saved.`,
            )
          }
          onClose={close}
        />
      </>
    );
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a double click is a short cut to the button beside it
    <div
      className="group/field relative max-lg:flex max-lg:items-start max-lg:justify-between max-lg:gap-2"
      onDoubleClick={() => may.edit && setEditing(true)}
    >
      {children}
      {may.edit && (
        <button
          ref={button}
          type="button"
          data-edit={name}
          aria-label={`Edit ${label.toLowerCase()}`}
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
