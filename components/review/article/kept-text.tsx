'use client';

import type { BlockView } from '@/lib/review/view';

/** The mark that the document put before an item; the page draws its own. */
const ITEM_MARK = /^[-–•*·]\s+/u;

/** Cells of a table's line, as the feed tells them apart. */
const CELL_BREAK = /\t| \| /;

/** A kept block, set as what it is. */
export function KeptText({ block, lang }: { block: BlockView; lang: string | undefined }) {
  const edited = block.edited && (
    <span className="ms-1.5 font-sans text-2xs text-accent" title={`Original: ${block.originalText}`}>
      edited
    </span>
  );
  const rows = block.kind === 'table' ? rowsOf(block.text) : [];
  if (rows.some((cells) => cells.length > 1)) {
    return (
      <div lang={lang} className="overflow-x-auto font-sans text-sm">
        <Table rows={rows} />
        {edited}
      </div>
    );
  }
  switch (block.kind) {
    case 'subheading':
      return (
        <h2 dir="auto" lang={lang} className="mt-[1.1em] text-[1.0625em] font-semibold whitespace-pre-line">
          {block.text}
          {edited}
        </h2>
      );
    case 'quote':
      return (
        <blockquote
          dir="auto"
          lang={lang}
          className="border-s-2 border-edge/50 ps-4 whitespace-pre-line text-soft italic"
        >
          {block.text}
          {edited}
        </blockquote>
      );
    case 'list-item':
      return (
        <p
          dir="auto"
          lang={lang}
          className="ps-5 whitespace-pre-line before:-ms-5 before:inline-block before:w-5 before:text-muted before:content-['•']"
        >
          {block.text.replace(ITEM_MARK, '')}
          {edited}
        </p>
      );
    case 'table':
    case 'preformatted':
      return (
        <pre dir="auto" lang={lang} className="overflow-x-auto font-mono text-sm leading-snug whitespace-pre">
          {block.text}
          {edited}
        </pre>
      );
    default:
      return (
        <p dir="auto" lang={lang} className="whitespace-pre-line">
          {block.text}
          {edited}
        </p>
      );
  }
}

function Table({ rows }: { rows: string[][] }) {
  return (
    <table dir="auto" className="border-collapse">
      <tbody>
        {rows.map((cells, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have nothing else to be told by, and never change places
          <tr key={at} className="border-y border-line">
            {cells.map((cell, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: as the rows
              <td key={column} dir="auto" className="py-1 pe-8 align-top last:pe-0">
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const rowsOf = (text: string): string[][] => text.split('\n').map((line) => line.split(CELL_BREAK));
