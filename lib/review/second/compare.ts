import { type Agreement, agreementOf } from './kappa';

/** What an editor said of an article: `code` the reason of a rejection; `topicIds` with which topics it was approved. */
export type Opinion = { verdict: 'approve' | 'reject'; code: string | null; topicIds: string[] };

/** Two opinions on one article, made without knowing of each other. */
export type Pair = { first: Opinion; second: Opinion };

/** Agreement on approving or rejecting, on each reason where either rejected, on each topic where both approved. */
export type Comparison = {
  verdict: Agreement;
  reasons: { code: string; agreement: Agreement }[];
  topics: { topicId: string; agreement: Agreement }[];
};

/** Compares first and second opinions: each reason and each topic as a question of yes or no, those asked most often first. */
export function compare(pairs: readonly Pair[]): Comparison {
  const judged = pairs.filter(({ first, second }) => first.verdict === 'reject' || second.verdict === 'reject');
  const approved = pairs.filter(({ first, second }) => first.verdict === 'approve' && second.verdict === 'approve');
  return {
    verdict: agreementOf(pairs.map(({ first, second }) => [first.verdict, second.verdict])),
    reasons: byQuestion(judged, ({ code }) => (code === null ? [] : [code])).map(([code, agreement]) => ({
      code,
      agreement,
    })),
    topics: byQuestion(approved, ({ topicIds }) => topicIds).map(([topicId, agreement]) => ({ topicId, agreement })),
  };
}

function byQuestion(pairs: readonly Pair[], saidIn: (opinion: Opinion) => string[]): [string, Agreement][] {
  const asked = new Map<string, number>();
  for (const { first, second } of pairs) {
    for (const said of new Set([...saidIn(first), ...saidIn(second)])) asked.set(said, (asked.get(said) ?? 0) + 1);
  }
  const yes = (opinion: Opinion, said: string) => (saidIn(opinion).includes(said) ? 'yes' : 'no');
  return [...asked]
    .sort(([a, often], [b, less]) => less - often || (a < b ? -1 : 1))
    .map(([said]) => [said, agreementOf(pairs.map(({ first, second }) => [yes(first, said), yes(second, said)]))]);
}
