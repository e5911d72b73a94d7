import type { Features } from '../../../lib/topics/learn/features';
import { learnt, marginOf, NEW_MODEL } from '../../../lib/topics/learn/model';

/** An article as learners see it. */
export type Described = { topics: readonly string[]; features: Features };

/** Learns topics from articles in their order, and gives a score for each topic; above 0 means that it fits. */
export type Learner = (articles: readonly Described[], topics: readonly string[]) => (features: Features) => number[];

/** What ships. */
export const arow: Learner = (articles, topics) => {
  const models = topics.map((topic) =>
    learnt(NEW_MODEL, articles.length, (place) => {
      const article = articles[place];
      if (!article) throw new Error(`No decision at ${place}.`);
      return { features: article.features, fits: article.topics.includes(topic) };
    }),
  );
  return (features) => models.map((model) => marginOf(model, features));
};

/** Multinomial naive Bayes with add-one smoothing, one topic against the rest. */
export const naiveBayes: Learner = (articles, topics) => {
  const vocabulary = new Set(articles.flatMap(({ features }) => features.map(([name]) => name)));
  const tables = topics.map((topic) => {
    const sides = [true, false].map((side) => {
      const own = articles.filter((article) => article.topics.includes(topic) === side);
      const totals = totalsOf(own);
      const mass = [...totals.values()].reduce((sum, value) => sum + value, 0) + vocabulary.size * SMOOTHING;
      return { totals, mass, prior: Math.log((own.length + 1) / (articles.length + 2)) };
    });
    return sides;
  });
  return (features) =>
    tables.map((sides) => {
      const [fits = 0, not = 0] = sides.map(({ totals, mass, prior }) =>
        features.reduce(
          (sum, [name, value]) => sum + value * Math.log(((totals.get(name) ?? 0) + SMOOTHING) / mass),
          prior,
        ),
      );
      return fits - not;
    });
};

/** Features are of length 1, so that a whole word counts about a tenth of one. */
const SMOOTHING = 0.1;

/** The mean of the topic's articles against the mean of the others. */
export const nearestCentroid: Learner = (articles, topics) => {
  const centroids = topics.map((topic) =>
    [true, false].map((side) => {
      const own = totalsOf(articles.filter((article) => article.topics.includes(topic) === side));
      const length = Math.sqrt([...own.values()].reduce((sum, value) => sum + value * value, 0)) || 1;
      return new Map([...own].map(([name, value]) => [name, value / length]));
    }),
  );
  return (features) =>
    centroids.map((sides) => {
      const [fits = 0, not = 0] = sides.map((centroid) =>
        features.reduce((sum, [name, value]) => sum + value * (centroid.get(name) ?? 0), 0),
      );
      return fits - not;
    });
};

function totalsOf(articles: readonly Described[]): Map<string, number> {
  const totals = new Map<string, number>();
  for (const { features } of articles) {
    for (const [name, value] of features) totals.set(name, (totals.get(name) ?? 0) + value);
  }
  return totals;
}
