'use client';

import { useId, useState } from 'react';
import { Section } from '../../../ui/card';
import { languageName } from '../../../ui/language';
import { useArticle } from '../article-context';
import { EditableField, EditedMark } from '../editable-field';
import { FIELDS, type FieldName, shownValue } from '../fields';

/** What the head of the article does not draw as it is typed. */
const LISTED: readonly FieldName[] = ['publishedAt', 'dateline', 'lang', 'canonicalUrl', 'imageUrl'];
/** What stands in the head of the article once it is there. */
const IN_HEAD: readonly FieldName[] = ['dek', 'byline', 'caption', 'credit'];
const ADDRESSES: ReadonlySet<FieldName> = new Set(['canonicalUrl', 'imageUrl']);

/** The fields beside the text, each editable in its place, and buttons for those that have nothing yet. */
export function Details() {
  const { view, may } = useArticle();
  const [adding, setAdding] = useState<FieldName | null>(null);
  const listed = LISTED.filter((name) => view.fields[name]);
  const missing = may.edit ? [...LISTED, ...IN_HEAD].filter((name) => !view.fields[name] && name !== adding) : [];
  return (
    <Section title="Details">
      <dl className="grid grid-cols-[5.5rem_minmax(0,1fr)] gap-x-3 gap-y-1.5">
        {listed.map((name) => (
          <div key={name} className="col-span-2 grid grid-cols-subgrid items-baseline">
            <dt className="text-xs text-muted">{FIELDS[name].label}</dt>
            <dd className="min-w-0 pe-7">
              <EditableField name={name}>
                <Value name={name} />
              </EditableField>
            </dd>
          </div>
        ))}
      </dl>
      <div className="mt-1.5 grid grid-cols-[5.5rem_minmax(0,1fr)] items-baseline gap-x-3">
        <Direction />
      </div>
      {adding && (
        <div className="mt-3">
          <p className="text-xs text-muted">{FIELDS[adding].label}</p>
          <EditableField key={adding} name={adding} startOpen onClose={() => setAdding(null)}>
            {null}
          </EditableField>
        </div>
      )}
      {missing.length > 0 && (
        <p className="mt-2 flex flex-wrap items-baseline gap-x-2.5 gap-y-0.5 text-xs text-muted">
          Add
          {missing.map((name) => (
            <button
              key={name}
              type="button"
              onClick={() => setAdding(name)}
              className="text-soft underline decoration-edge/60 underline-offset-2 hover:text-ink pointer-coarse:min-h-9"
            >
              {FIELDS[name].label.toLowerCase()}
            </button>
          ))}
        </p>
      )}
    </Section>
  );
}

/** In which direction the article is written, where that is not plain from its words. */
function Direction() {
  const { view, may, actions, act, start } = useArticle();
  const id = useId();
  const dir = view.fields.dir ?? '';
  return (
    <>
      <label htmlFor={id} className="text-xs text-muted">
        {FIELDS.dir.label}
      </label>
      <select
        id={id}
        value={dir}
        disabled={!may.edit}
        onChange={(event) => {
          const side = event.target.value as 'ltr' | 'rtl' | '';
          start(
            async () =>
              void (await act((at) => actions.editFields({ ...at, fields: { dir: side } }), 'Direction saved.')),
          );
        }}
        className="h-7 min-w-0 justify-self-start rounded-sm border border-edge/60 bg-raised ps-1.5 pe-6 text-xs hover:border-edge pointer-coarse:h-9"
      >
        <option value="">As its words are</option>
        <option value="ltr">Left to right</option>
        <option value="rtl">Right to left</option>
      </select>
    </>
  );
}

function Value({ name }: { name: FieldName }) {
  const { fields, found } = useArticle().view;
  const value = fields[name];
  if (!value) return null;
  const words = name === 'lang' ? `${languageName(value)} (${value})` : shownValue(name, value);
  return (
    <span dir="auto" className="tabular block">
      {ADDRESSES.has(name) && /^https?:/i.test(value) ? (
        <a
          href={value}
          rel="noreferrer"
          target="_blank"
          className="wrap-anywhere text-accent underline underline-offset-2"
        >
          {value.replace(/^https?:\/\/(www\.)?/, '')}
        </a>
      ) : (
        words
      )}
      {(found[name] ?? null) !== value && <EditedMark found={found[name] ?? null} />}
    </span>
  );
}
