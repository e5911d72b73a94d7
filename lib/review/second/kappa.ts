/** How far two judges agree: so many cases, the share in which they said the same, the share that chance alone would give, and kappa. */
export type Agreement = { cases: number; observed: number; expected: number; kappa: number | null };

/**
 * Cohen's kappa of two judges who sorted the same cases: agreement beyond chance, 1 where they always agree, 0 where as often as chance
 * would have it (J. Cohen, “A coefficient of agreement for nominal scales”, Educational and Psychological Measurement 20, 1960, 37–46).
 * @param pairs what the first and the second said of each case
 * @returns kappa is null where it is not defined: without cases, or where both always said one and the same
 */
export function agreementOf(pairs: readonly (readonly [string, string])[]): Agreement {
  const cases = pairs.length;
  if (cases === 0) return { cases, observed: 0, expected: 0, kappa: null };
  const [first, second] = [tally(pairs.map(([one]) => one)), tally(pairs.map(([, other]) => other))];
  const observed = pairs.filter(([one, other]) => one === other).length / cases;
  const expected = [...first].reduce(
    (sum, [said, count]) => sum + (count / cases) * ((second.get(said) ?? 0) / cases),
    0,
  );
  const kappa = expected < 1 ? (observed - expected) / (1 - expected) : null;
  return { cases, observed, expected, kappa };
}

function tally(said: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const one of said) counts.set(one, (counts.get(one) ?? 0) + 1);
  return counts;
}

/** Names how strong an agreement is (J. R. Landis, G. G. Koch, Biometrics 33, 1977, 159–174, table on p. 165). */
export function strengthOf(kappa: number): string {
  if (kappa < 0) return 'poor';
  const [, name] = STRENGTHS.find(([upTo]) => kappa <= upTo) ?? [1, 'almost perfect'];
  return name;
}

const STRENGTHS: readonly (readonly [upTo: number, name: string])[] = [
  [0.2, 'slight'],
  [0.4, 'fair'],
  [0.6, 'moderate'],
  [0.8, 'substantial'],
];
