import type { ScoreMap } from '../../lib/topics/score';

/** A straight line on the logistic scale: a slope below 1 takes confidence back. */
export type Stretch = { slope: number; shift: number };

export const UNSTRETCHED: Stretch = { slope: 1, shift: 0 };

type Said = { score: number; right: boolean };

/** What is shown depends on the stretch, and the stretch on what is shown; after a few rounds neither moves. */
const ROUNDS = 4;
/** Newton's steps double the digits each; a dozen are exact. */
const STEPS = 12;
/** Keeps a certain score finite on the logistic scale. */
const CERTAIN = 1e-6;

const logistic = (at: number) => 1 / (1 + Math.exp(-at));

/**
 * Fits the stretch that makes the scores of what is shown say how often they are right (Platt scaling).
 * @param said scores of articles that whatever gave them has not seen
 * @param threshold of a stretched score that is shown
 */
export function fitStretch(said: readonly Said[], threshold: number): Stretch {
  const rows = said.map(({ score, right }) => {
    const safe = Math.min(1 - CERTAIN, Math.max(CERTAIN, score));
    return { at: Math.log(safe / (1 - safe)), right: right ? 1 : 0 };
  });
  let stretch = UNSTRETCHED;
  for (let round = 0; round < ROUNDS; round++) {
    const { slope, shift } = stretch;
    stretch = fitLine(rows.filter(({ at }) => logistic(slope * at + shift) >= threshold));
  }
  return stretch;
}

/** Newton's method on the two figures of a line. */
function fitLine(rows: readonly { at: number; right: number }[]): Stretch {
  let { slope, shift } = UNSTRETCHED;
  for (let step = 0; step < STEPS; step++) {
    let [down, downAt, curve, curveAt, curveAtAt] = [0, 0, 0, 0, 0];
    for (const { at, right } of rows) {
      const share = logistic(slope * at + shift);
      const steep = share * (1 - share);
      down += share - right;
      downAt += (share - right) * at;
      curve += steep;
      curveAt += steep * at;
      curveAtAt += steep * at * at;
    }
    const determinant = curve * curveAtAt - curveAt * curveAt;
    if (determinant <= Number.EPSILON) break;
    slope -= (curve * downAt - curveAt * down) / determinant;
    shift -= (curveAtAt * down - curveAt * downAt) / determinant;
  }
  return { slope, shift };
}

/** Takes a stretch into the map itself, so that scoring knows nothing of it; which of two topics scores higher stays. */
export const stretched = (
  map: Omit<ScoreMap, 'threshold'>,
  { slope, shift }: Stretch,
): Omit<ScoreMap, 'threshold'> => ({
  factors: map.factors.map((factor) => factor * slope),
  bias: map.bias * slope + shift,
});
