/** A place in a text, in UTF-16 units. */
export type Place = { start: number; end: number };

/** A text as it is marked: `from` is where the piece begins. */
export type Piece = { from: number; words: string; marked: boolean };

/** Cuts a text at the places to mark, which may lie outside it or in each other. */
export function piecesOf(text: string, places: readonly Place[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { start, end } of places.toSorted((a, b) => a.start - b.start)) {
    const [from, to] = [Math.max(at, start), Math.min(text.length, end)];
    if (from >= to) continue;
    if (from > at) pieces.push({ from: at, words: text.slice(at, from), marked: false });
    pieces.push({ from, words: text.slice(from, to), marked: true });
    at = to;
  }
  if (at < text.length) pieces.push({ from: at, words: text.slice(at), marked: false });
  return pieces;
}

/** Moves places into a part of the text that begins at `start`. */
export const placesFrom = (places: readonly Place[], start: number): Place[] =>
  places.map((place) => ({ start: place.start - start, end: place.end - start }));
