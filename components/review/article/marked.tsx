import { type Place, piecesOf } from './marked-pieces';

/** A text with the words at some places marked; places may lie outside the text, or in each other. */
export function Marked({ text, places }: { text: string; places: readonly Place[] }) {
  const pieces = piecesOf(text, places);
  if (pieces.length === 1 && !pieces[0]?.marked) return text;
  return pieces.map(({ from, words, marked }) =>
    marked ? (
      <mark key={from} className="bg-mark text-inherit">
        {words}
      </mark>
    ) : (
      words
    ),
  );
}
