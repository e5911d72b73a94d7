import { type ListPlace, listPlaces } from '@/lib/articles/blocks/list';
import { tableHeadOf, tableRows } from '@/lib/articles/blocks/table';
import type { BlindView } from '@/lib/review/second/view';
import { cx } from '../../ui/class-names';
import { itemIndent, itemRoom, ListMark, typedMark } from '../article/list-mark';
import { TextTable } from '../article/text-table';

type BlindBlock = BlindView['blocks'][number];

/** The text of an article to read only: its headings, quotes, lists and tables as what they are. */
export function BlindText({ blocks }: { blocks: readonly BlindBlock[] }) {
  const places = listPlaces(blocks);
  return (
    <div className="reading mt-4">
      {blocks.map((block, at) => (
        <div key={block.id} className="my-3">
          <Passage block={block} place={places[at] ?? null} />
        </div>
      ))}
    </div>
  );
}

function Passage({ block: { kind, text, layout }, place }: { block: BlindBlock; place: ListPlace | null }) {
  const rows = kind === 'table' ? tableRows(text) : [];
  if (rows.some((cells) => cells.length > 1))
    return (
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by key
      <div dir="auto" tabIndex={0} className="overflow-x-auto font-sans text-sm">
        <TextTable rows={rows} head={tableHeadOf(layout)} places={[]} />
      </div>
    );
  if (kind === 'list-item')
    return (
      <p dir="auto" style={itemIndent(place)} className={cx('whitespace-pre-line', itemRoom(place))}>
        <ListMark place={place} />
        {text.slice(typedMark(place, text))}
      </p>
    );
  if (kind === 'table' || kind === 'preformatted')
    return (
      <pre dir="auto" className="font-mono text-sm whitespace-pre-wrap">
        {text}
      </pre>
    );
  if (kind === 'quote')
    return (
      <blockquote dir="auto" className="border-s-2 border-edge/50 ps-4 whitespace-pre-line text-soft italic">
        {text}
      </blockquote>
    );
  if (kind === 'subheading')
    return (
      <h3 dir="auto" className="mt-[1.1em] font-semibold whitespace-pre-line">
        {text}
      </h3>
    );
  return (
    <p dir="auto" className="whitespace-pre-line">
      {text}
    </p>
  );
}
