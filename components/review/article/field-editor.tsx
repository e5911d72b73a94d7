'use client';

import { useArticle } from './article-context';
import { FIELDS, type FieldName } from './fields';
import { TextEditor } from './text-editor';
import { HINTS, sentValue, typedValue } from './typed-fields';

/** A field of the article while it is typed into. */
export function FieldEditor({
  name,
  draftKey,
  className,
  onClose,
}: {
  name: FieldName;
  draftKey: string;
  className: string | undefined;
  onClose: () => void;
}) {
  const { view, actions, save } = useArticle();
  const { label } = FIELDS[name];
  const value = view.fields[name];
  const found = view.found[name] ?? null;
  return (
    <TextEditor
      label={label}
      text={typedValue(name, value)}
      found={found === value ? null : typedValue(name, found)}
      oneLine
      draftKey={draftKey}
      hint={HINTS[name]}
      className={className}
      save={(text, revision) =>
        save(
          () => revision,
          (at) => actions.editFields({ ...at, fields: { [name]: sentValue(name, text) } }),
          `${label} saved.`,
        )
      }
      onClose={onClose}
    />
  );
}
