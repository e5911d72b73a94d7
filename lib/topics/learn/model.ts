import type { TopicEvidence, TopicInput } from '../suggest';
import { type Features, isTopicFeature, placesOf } from './features';

/** One decision as a model learns it: what the article showed, and whether the topic fits it. */
export type Example = { features: Features; fits: boolean };

/** What was learned of one feature: how far it speaks for (or against) the topic, and how unsure that still is, 1 at first. */
export type Weight = readonly [weight: number, variance: number];

/** What the desk's decisions have taught of one topic. `fits`, `doesNotFit`: decisions that it was learned from. */
export type TopicModel = { weights: ReadonlyMap<string, Weight>; fits: number; doesNotFit: number };

/** A model that has learned nothing. */
export const NEW_MODEL: TopicModel = { weights: new Map(), fits: 0, doesNotFit: 0 };

/** The constant part of a margin; no word is empty. */
const BIAS = '';
const UNKNOWN: Weight = [0, 1];
/** How little one decision may overrule those before it (`r` of the paper): a tenth, so that a few dozen decisions are enough. */
const REGULARISATION = 0.1;
/** Decisions that are gone through again after one that taught something: with few decisions each of them counts for more. */
const REHEARSED = 10;
/** Two primes, so that what is rehearsed goes evenly over the past without being drawn by chance. */
const STRIDE_OF_DECISION = 7_919;
const STRIDE_OF_TURN = 104_729;
const EVIDENCE_WORDS = 6;
const MAX_EVIDENCE = 8;

/** Tells how clearly an article fits: above 0 it does, below 0 it does not; 1 and −1 are as clear as the decisions were. */
export function marginOf(model: Pick<TopicModel, 'weights'>, features: Features): number {
  let margin = (model.weights.get(BIAS) ?? UNKNOWN)[0];
  for (const [name, value] of features) {
    const weight = model.weights.get(name);
    if (weight) margin += weight[0] * value;
  }
  return margin;
}

/**
 * Learns further decisions, in their order, by adaptive regularisation of weights (AROW; Crammer, Kulesza and Dredze 2009): a word that
 * was met seldom moves far, one that was met often hardly. The outcome depends on the decisions and their order alone, in one go or one by one.
 * @param model what was learned so far, of the decisions before; it stays as it is, and where nothing taught its weights are handed on
 * @param count how many decisions there are, the learned ones among them
 * @param exampleAt gives a decision by its place from 0; asked for the new ones, and for earlier ones to rehearse
 */
export function learnt(model: TopicModel, count: number, exampleAt: (place: number) => Example): TopicModel {
  let { weights, fits, doesNotFit } = model;
  let own: Map<string, Weight> | null = null;
  for (let place = fits + doesNotFit; place < count; place++) {
    const example = exampleAt(place);
    if (teaches({ weights }, example)) {
      own ??= new Map(weights);
      weights = own;
      learnOne(own, example);
      for (const earlier of rehearsedAt(place)) learnOne(own, exampleAt(earlier));
    }
    if (example.fits) fits++;
    else doesNotFit++;
  }
  return { weights, fits, doesNotFit };
}

/** Tells whether a model would learn from a decision; of most it is sure already. */
export const teaches = (model: Pick<TopicModel, 'weights'>, { features, fits }: Example): boolean =>
  marginOf(model, features) * sideOf(fits) < 1;

const sideOf = (fits: boolean): 1 | -1 => (fits ? 1 : -1);

/** The places of the earlier decisions that are gone through again after the decision at a place. */
export function rehearsedAt(place: number): number[] {
  return Array.from({ length: Math.min(REHEARSED, place) }, (_, index) => {
    const turn = index + 1;
    return place <= REHEARSED ? place - turn : (place * STRIDE_OF_DECISION + turn * STRIDE_OF_TURN) % place;
  });
}

/** Learns one decision; where the model was sure already, nothing is changed. */
function learnOne(weights: Map<string, Weight>, { features, fits }: Example): void {
  const side = sideOf(fits);
  const margin = marginOf({ weights }, features);
  if (margin * side >= 1) return;
  const all: Features = [[BIAS, 1], ...features];
  let unsure = REGULARISATION;
  for (const [name, value] of all) unsure += value * value * (weights.get(name) ?? UNKNOWN)[1];
  const step = (1 - side * margin) / unsure;
  for (const [name, value] of all) {
    const [weight, variance] = weights.get(name) ?? UNKNOWN;
    const reach = variance * value;
    weights.set(name, [weight + step * side * reach, variance - (reach * reach) / unsure]);
  }
}

/**
 * Gives the words of an article that made the model take it for its topic, the most telling first.
 * @param features the article's (`featuresOf`)
 * @returns each word once before any twice, at most eight places; empty where no word speaks for the topic
 */
export function explain(model: TopicModel, article: TopicInput, features: Features): TopicEvidence[] {
  const telling = features
    .map(([name, value]) => ({ name, product: (model.weights.get(name) ?? UNKNOWN)[0] * value }))
    .filter(({ name, product }) => product > 0 && !isTopicFeature(name))
    .sort((a, b) => b.product - a.product || (a.name < b.name ? -1 : 1));
  return placesOf(
    article,
    telling.slice(0, EVIDENCE_WORDS).map(({ name }) => name),
    MAX_EVIDENCE,
  );
}

/** Gives the words that speak most for the topic, for showing what was learned. */
export function topWords(model: TopicModel, count: number): string[] {
  return [...model.weights]
    .filter(([name, [weight]]) => weight > 0 && name !== BIAS && !isTopicFeature(name))
    .sort(([a, [x]], [b, [y]]) => y - x || (a < b ? -1 : 1))
    .slice(0, count)
    .map(([name]) => name);
}
