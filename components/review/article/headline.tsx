'use client';

import { cx } from '../../ui/class-names';
import { languageName } from '../../ui/language';
import { dayOf } from '../../ui/timestamp';
import { useArticle, useFound, useLitWords } from './article-context';
import { EditableField, EditedMark } from './editable-field';
import type { FieldName } from './fields';
import { Marked } from './marked';

/** The head of the article as readers will see it: where from, title, dek, byline, and what belongs to the picture. */
export function Headline() {
  const { view, lit } = useArticle();
  const words = useLitWords(null);
  const [inTitle, inDek] = [useFound('title'), useFound('dek')];
  const { fields, blocks } = view;
  const [lang, dir] = [fields.lang ?? undefined, fields.dir ?? 'auto'];
  const title = blocks.find((block) => block.kind === 'title' && block.verdict === 'keep');
  const titleLit = lit !== null && title !== undefined && title.start < lit.end && lit.start < title.end;
  return (
    <header className="mb-6 grid gap-3">
      <p className="flex flex-wrap gap-x-3 text-xs text-muted">
        <span dir="auto" className="font-medium text-soft">
          {view.source.name}
        </span>
        {fields.publishedAt && <span className="tabular">{dayOf(fields.publishedAt)}</span>}
        {fields.lang && <span>{languageName(fields.lang)}</span>}
        <span className="tabular">{view.wordCount.toLocaleString('en')} words</span>
      </p>
      <EditableField name="title" editorClassName="font-serif text-[2rem] leading-[1.15] font-semibold">
        <h1
          dir={dir}
          lang={lang}
          className={cx(
            'font-serif text-[1.75rem] leading-[1.15] font-semibold tracking-[-0.01em] text-pretty sm:text-[2.125rem]',
            titleLit && 'bg-mark',
          )}
        >
          <Marked
            text={fields.title}
            places={[...words, ...inTitle.places]}
            current={inTitle.current}
            name={`title:${inTitle.current?.start}`}
          />
          <Edited name="title" />
        </h1>
      </EditableField>
      {fields.dek && (
        <EditableField name="dek" editorClassName="font-serif text-xl leading-snug">
          <p dir={dir} lang={lang} className="font-serif text-xl leading-snug text-soft">
            <Marked
              text={fields.dek}
              places={inDek.places}
              current={inDek.current}
              name={`dek:${inDek.current?.start}`}
            />
            <Edited name="dek" />
          </p>
        </EditableField>
      )}
      {fields.byline && (
        <EditableField name="byline">
          <p dir={dir} className="font-medium">
            {fields.byline}
            <Edited name="byline" />
          </p>
        </EditableField>
      )}
      {(fields.caption || fields.credit) && (
        <div dir={dir} className="grid gap-0.5 border-s-2 border-line ps-3 text-soft">
          {fields.caption && (
            <EditableField name="caption">
              <p lang={lang}>
                {fields.caption}
                <Edited name="caption" />
              </p>
            </EditableField>
          )}
          {fields.credit && (
            <EditableField name="credit">
              <p className="text-xs text-muted">
                {fields.credit}
                <Edited name="credit" />
              </p>
            </EditableField>
          )}
        </div>
      )}
    </header>
  );
}

function Edited({ name }: { name: FieldName }) {
  const { view } = useArticle();
  const found = view.found[name] ?? null;
  return found === view.fields[name] ? null : <EditedMark found={found} />;
}
