'use client';

import { Fragment } from 'react';
import { numberMark } from '@/lib/articles/blocks/list';
import type { AlignedRow } from '@/lib/duplicates/paragraphs/align';
import type { Mark } from '@/lib/duplicates/text/mark-words';
import type { PairView } from '@/lib/duplicates/view';
import { cx } from '../ui/class-names';
import { ImageRow } from './image-row';
import { type Picking, PickParagraph } from './pick-paragraph';
import { rowsOfImages } from './rows-of-images';

/** Both texts, paragraph beside paragraph: the same ones quiet, changed words marked, what only one side has on its own. */
export function AlignedText({
  view,
  title = 'Paragraph by paragraph',
  picking = null,
}: {
  view: Pick<PairView, 'a' | 'b' | 'rows'> & { update?: PairView['update'] };
  title?: string;
  picking?: Picking | null;
}) {
  const { rows, update } = view;
  const articles = { A: view.a, B: view.b };
  const sourceOf = (side: PairView['a'], at: number) =>
    update?.olderId === side.id ? update.edited.find((edit) => edit.at === at)?.source : undefined;
  const images = rowsOfImages(view);
  const imagesAfter = (row: number) =>
    (images.get(row) ?? []).map((shown) => <ImageRow key={shown.image.id} {...shown} picking={picking} />);
  return (
    <section className="mt-8">
      <h2 className="eyebrow mb-2">{title}</h2>
      <div className="grid border-t border-line font-serif text-base leading-relaxed">
        {imagesAfter(-1)}
        {rows.map((row, at) => (
          <Fragment key={keyOf(row)}>
            <div
              className={cx(
                'many grid gap-x-8 border-b border-line/60 sm:grid-cols-2',
                row.kind === 'same' && 'text-muted',
              )}
            >
              {sidesOf(row).map(({ letter, place, marks }) =>
                place === null ? (
                  <Gap key={letter} />
                ) : (
                  <Side
                    key={letter}
                    letter={letter}
                    row={row}
                    lang={articles[letter].lang}
                    text={articles[letter].paragraphs[place] ?? ''}
                    number={articles[letter].numbers[place] ?? null}
                    marks={marks}
                    source={sourceOf(articles[letter], place)}
                  />
                ),
              )}
              {picking && row.kind !== 'same' && <PickParagraph row={row} at={at} picking={picking} />}
            </div>
            {imagesAfter(at)}
          </Fragment>
        ))}
      </div>
    </section>
  );
}

const keyOf = (row: AlignedRow) => `${'a' in row ? row.a : ''}-${'b' in row ? row.b : ''}`;

/** Where each side has the row's paragraph, null where it has none, and what is marked in it. */
const sidesOf = (row: AlignedRow) => {
  const [marksOfA, marksOfB] = row.kind === 'changed' ? row.marks : [null, null];
  return [
    { letter: 'A', place: 'a' in row ? row.a : null, marks: marksOfA },
    { letter: 'B', place: 'b' in row ? row.b : null, marks: marksOfB },
  ] as const;
};
const NOTES: Record<AlignedRow['kind'], string | null> = {
  same: 'The same in both',
  changed: null,
  'only-a': 'Only in A',
  'only-b': 'Only in B',
};

function Gap() {
  return <div aria-hidden="true" className="max-sm:hidden" />;
}

function Side({
  letter,
  row,
  lang,
  text,
  number,
  marks,
  source,
}: {
  letter: 'A' | 'B';
  row: AlignedRow;
  lang: string | null;
  text: string;
  /** Of a numbered list item. */
  number: number | null;
  marks: Mark[] | null;
  /** What its source had said, where somebody edited the paragraph. */
  source: string | undefined;
}) {
  const only = row.kind === 'only-a' || row.kind === 'only-b';
  return (
    <div
      className={cx(
        'relative grid grid-cols-[1.25rem_1fr] gap-x-1 py-2.5 pe-2',
        only && 'bg-keep-wash',
        // On a narrow screen the sides stand under one another; what is the same need not be read twice.
        row.kind === 'same' && letter === 'B' && 'max-sm:hidden',
      )}
    >
      <span aria-hidden="true" className="pt-1 ps-1 font-sans text-2xs text-muted">
        {row.kind === 'same' ? '=' : letter}
      </span>
      {NOTES[row.kind] && <span className="sr-only">{NOTES[row.kind]}: </span>}
      <p dir="auto" lang={lang ?? undefined} className="min-w-0 break-words">
        {number !== null && <bdi className="tabular text-muted">{numberMark(number)} </bdi>}
        {marks ? <Marked marks={marks} letter={letter} /> : text}
        {source !== undefined && (
          <span className="mt-1 block border-s-2 border-accent ps-2 font-sans text-xs text-muted">
            Edited by hand. Its source had: {source}
          </span>
        )}
      </p>
    </div>
  );
}

function Marked({ marks, letter }: { marks: Mark[]; letter: 'A' | 'B' }) {
  let at = 0;
  return marks.map((mark) => {
    const key = at;
    at += mark.text.length;
    if (!mark.changed) return <span key={key}>{mark.text}</span>;
    return (
      <mark key={key} className={cx('text-ink', letter === 'A' ? 'bg-remove-wash' : 'bg-keep-wash')}>
        {mark.text}
      </mark>
    );
  });
}
