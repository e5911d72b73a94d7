import type { Part } from '@/lib/articles/blocks/difference';
import { imageName } from '@/lib/articles/image-name';
import { type ComparedBlock, type Comparison, isSame } from '@/lib/review/revisions/compare';
import { cx } from '../../ui/class-names';
import { FIELDS, type FieldName } from '../article/fields';
import { itemIndent, itemRoom, ListMark } from '../article/list-mark';

const LOOKS: Partial<Record<ComparedBlock['kind'], string>> = {
  subheading: 'text-[1.0625em] font-semibold',
  quote: 'border-s-2 border-edge/50 ps-4 italic',
  table: 'font-mono text-sm whitespace-pre-wrap',
  preformatted: 'font-mono text-sm whitespace-pre-wrap',
  image: 'font-sans text-sm',
};

/** Two texts as one: what was taken out struck through, what was put in underlined, and in words what no mark can show. */
export function ChangedText({ comparison, lang, dir }: { comparison: Comparison; lang?: string; dir: string }) {
  const { fields, blocks } = comparison;
  if (isSame(comparison)) {
    return <p className="text-muted">Nothing is different.</p>;
  }
  return (
    <>
      {fields.length > 0 && (
        <dl className="mb-5 grid gap-2 border-b border-line pb-4">
          {fields.map(({ name, parts }) => (
            <div key={name}>
              <dt className="eyebrow">{FIELDS[name as FieldName]?.label ?? name}</dt>
              <dd dir={dir} lang={lang} className="font-serif text-lg leading-snug">
                <Parts parts={parts} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      <div className="reading">
        {blocks.map((block) => (
          <div
            key={block.id}
            className={cx('my-[0.6em]', block.state !== 'same' && '-ms-3 border-s-2 border-accent/60 ps-[0.625rem]')}
          >
            {saidOf(block).length > 0 && (
              <p className="font-sans text-xs wrap-anywhere text-soft">
                {saidOf(block).map((note) => (
                  <bdi key={note} className="me-2">
                    {note}
                  </bdi>
                ))}
              </p>
            )}
            {block.image && (
              <p className="font-sans text-xs text-muted">
                Image <bdi dir="ltr">{imageName(block.image).file}</bdi>
              </p>
            )}
            <div
              dir={dir}
              lang={lang}
              style={itemIndent(block.place)}
              className={block.place ? itemRoom(block.place) : LOOKS[block.kind]}
            >
              {block.place && <ListMark place={block.place} />}
              <Parts parts={block.parts} />
            </div>
          </div>
        ))}
      </div>
    </>
  );
}

const saidOf = ({ state, notes }: ComparedBlock): string[] => [
  ...(state === 'added' ? ['A passage that was not there.'] : state === 'removed' ? ['This passage is gone.'] : []),
  ...notes,
];

function Parts({ parts }: { parts: readonly Part[] }) {
  let from = 0;
  return parts.map(({ kind, text }) => {
    const key = from;
    from += text.length + 1;
    if (kind === 'added') {
      return (
        <ins key={key} className="bg-keep-wash decoration-keep decoration-2 underline-offset-2">
          {text}
        </ins>
      );
    }
    return kind === 'removed' ? (
      <del key={key} className="bg-remove-wash text-soft decoration-remove">
        {text}
      </del>
    ) : (
      text
    );
  });
}
