import { Fragment } from 'react';

/** What is quoted in a sentence of the history, such as a title. */
const QUOTED = /(“[^“”]*”)/u;

/** A sentence of the history; what it quotes keeps its own direction, and the words around it theirs. */
export function Said({ children }: { children: string }) {
  let from = 0;
  return children.split(QUOTED).map((piece) => {
    const key = from;
    from += piece.length + 1;
    return QUOTED.test(piece) ? (
      <Fragment key={key}>
        “<bdi>{piece.slice(1, -1)}</bdi>”
      </Fragment>
    ) : (
      piece
    );
  });
}
