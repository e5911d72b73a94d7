import type { ScoreMap } from '../../lib/topics/score';

/** One candidate of one article: its features, and whether the labellers chose it. */
export type Example = { features: readonly number[]; right: boolean };

const STEPS = 1_500;
const RATE = 0.3;
/** Pulls factors towards none, so that 200 articles do not speak louder than they can. */
const RIDGE = 0.002;

/** Fits a logistic map by gradient descent on standardised features; factors are kept from going below nought. */
export function fitScoreMap(examples: readonly Example[]): Omit<ScoreMap, 'threshold'> {
  const width = examples[0]?.features.length ?? 0;
  const columns = Array.from({ length: width }, (_, column) => examples.map((one) => one.features[column] ?? 0));
  const means = columns.map((column) => mean(column));
  const spreads = columns.map(
    (column, index) => Math.sqrt(mean(column.map((v) => (v - (means[index] ?? 0)) ** 2))) || 1,
  );
  const rows = examples.map((one) => one.features.map((v, i) => (v - (means[i] ?? 0)) / (spreads[i] ?? 1)));
  const factors = new Array<number>(width).fill(0);
  let bias = 0;
  for (let stepNumber = 0; stepNumber < STEPS; stepNumber++) {
    const slope = new Array<number>(width).fill(0);
    let biasSlope = 0;
    for (const [at, row] of rows.entries()) {
      const logit = row.reduce((total, value, index) => total + value * (factors[index] ?? 0), bias);
      const error = 1 / (1 + Math.exp(-logit)) - (examples[at]?.right ? 1 : 0);
      biasSlope += error;
      for (let index = 0; index < width; index++) slope[index] = (slope[index] ?? 0) + error * (row[index] ?? 0);
    }
    bias -= (RATE * biasSlope) / rows.length;
    for (let index = 0; index < width; index++) {
      const factor = factors[index] ?? 0;
      factors[index] = Math.max(0, factor - RATE * ((slope[index] ?? 0) / rows.length + RIDGE * factor));
    }
  }
  const raw = factors.map((factor, index) => factor / (spreads[index] ?? 1));
  return { factors: raw, bias: raw.reduce((total, factor, index) => total - factor * (means[index] ?? 0), bias) };
}

function mean(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0) / Math.max(1, values.length);
}
