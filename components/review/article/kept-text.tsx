'use client';

import type { ListPlace } from '@/lib/articles/blocks/list';
import { tableHeadOf, tableRows } from '@/lib/articles/blocks/table';
import { piecesOf, sliceWords, type Words } from '@/lib/articles/blocks/words';
import type { BlockView } from '@/lib/review/view';
import { part } from '../../parts/part';
import { cx } from '../../ui/class-names';
import { useArticle, useFound, useLitWords } from './article-context';
import { itemIndent, itemRoom, ListMark, typedMark } from './list-mark';
import { Marked } from './marked';
import { type Place, placesFrom } from './marked-pieces';
import { TextTable } from './text-table';

const KeptImage = part(
  () => import('./kept-image').then((read) => read.KeptImage),
  () => true,
  ({ caption }) => <p className="min-h-24">{caption}</p>,
);

/** A kept block, set as what it is, with the words marked that speak for the suggestion that is looked at. */
export function KeptText({ block, place }: { block: BlockView; place: ListPlace | null }) {
  const { fields } = useArticle().view;
  const [lang, dir] = [fields.lang ?? undefined, fields.dir ?? 'auto'];
  const lit = useLitWords(block.id);
  const found = useFound(block.id);
  const places = [...lit, ...found.places];
  const edited = block.edited && (
    <bdi
      className="mx-1.5 font-sans text-2xs font-normal text-accent not-italic"
      title={`Original: ${block.originalText}`}
    >
      edited
    </bdi>
  );
  const rows = block.kind === 'table' ? tableRows(block.text) : [];
  if (rows.some((cells) => cells.length > 1)) {
    return (
      <div dir={dir} lang={lang} className="overflow-x-auto font-sans text-sm">
        <TextTable rows={rows} head={tableHeadOf(block.layout)} places={places} />
        {edited}
      </div>
    );
  }
  const itemMark = block.kind === 'list-item' ? typedMark(place, block.text) : 0;
  const at = (from: number): At => {
    const { current } = found;
    return current
      ? { current: { start: current.start - from, end: current.end - from }, name: `${block.id}:${current.start}` }
      : {};
  };
  const words = (
    <>
      <LinkedWords
        words={sliceWords(block, itemMark, block.text.length)}
        places={placesFrom(places, itemMark)}
        {...at(itemMark)}
      />
      {edited}
    </>
  );
  if (block.image) {
    const caption = block.text === '' && !block.edited ? null : words;
    return <KeptImage id={block.id} image={block.image} caption={caption} {...(lang ? { lang } : {})} />;
  }
  switch (block.kind) {
    case 'subheading':
      return (
        <h2 dir={dir} lang={lang} className="mt-[1.1em] text-[1.0625em] font-semibold whitespace-pre-line">
          {words}
        </h2>
      );
    case 'quote':
      return (
        <blockquote
          dir={dir}
          lang={lang}
          className="border-s-2 border-edge/50 ps-4 whitespace-pre-line text-soft italic"
        >
          {words}
        </blockquote>
      );
    case 'list-item':
      return (
        <p dir={dir} lang={lang} style={itemIndent(place)} className={cx('whitespace-pre-line', itemRoom(place))}>
          <ListMark place={place} />
          {words}
        </p>
      );
    case 'table':
    case 'preformatted':
      return (
        <pre dir={dir} lang={lang} className="overflow-x-auto font-mono text-sm leading-snug whitespace-pre">
          {words}
        </pre>
      );
    default:
      return (
        <p dir={dir} lang={lang} className="whitespace-pre-line">
          {words}
        </p>
      );
  }
}

/** Words with what they link to, and with the marks that fall on them. */
function LinkedWords({ words, places, current, name }: { words: Words; places: readonly Place[] } & At) {
  return piecesOf(words).map(({ start, text, href }) => {
    const here = current ? { start: current.start - start, end: current.end - start } : null;
    const marked = (
      <Marked key={start} text={text} places={placesFrom(places, start)} current={here} {...(name ? { name } : {})} />
    );
    return href === null ? (
      marked
    ) : (
      <a
        key={start}
        href={href}
        title={href}
        rel="noreferrer"
        target="_blank"
        className="underline decoration-accent/60 underline-offset-2 hover:decoration-accent"
      >
        {marked}
      </a>
    );
  });
}

/** The place that one is at among those that were found. */
type At = { current?: Place; name?: string };
