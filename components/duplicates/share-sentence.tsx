import { shareWords } from './share-words';

/** How much of each text the other one has, in words. */
export function ShareSentence({ aInB, bInA }: { aInB: number; bInA: number }) {
  return (
    <>
      <span className="tabular">{shareWords(aInB)}</span> of A is in B,{' '}
      <span className="tabular">{shareWords(bInA)}</span> of B is in A.
    </>
  );
}
