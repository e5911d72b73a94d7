import { type Place, piecesOf } from './marked-pieces';

/** A text with the words at some places marked; places may lie outside the text, or in each other. */
export function Marked({
  text,
  places,
  current = null,
  name,
}: {
  text: string;
  places: readonly Place[];
  /** The place that one is at among those that were found; `name` says where it is to be scrolled to. */
  current?: Place | null;
  name?: string;
}) {
  const pieces = piecesOf(text, places);
  if (pieces.length === 1 && !pieces[0]?.marked) return text;
  return pieces.map(({ from, words, marked }) =>
    marked ? (
      <mark
        key={from}
        data-found={current && from === current.start ? name : undefined}
        className={current && from === current.start ? 'bg-accent text-accent-ink' : 'bg-mark text-inherit'}
      >
        {words}
      </mark>
    ) : (
      words
    ),
  );
}
