/*
 * Measures learning from an editor's decisions: npx tsx bench/topics-learn.ts
 * Needs BBC and Reuters news beside the project. Nothing learned here is kept. Prints markdown tables.
 */
import { featuresOf, type SuggesterTopic } from '../lib/topics/learn/features';
import { learnedScore } from '../lib/topics/learn/suggest';
import { scoreTopics } from '../lib/topics/score';
import { weighArticle } from '../lib/topics/suggest';
import { bbc, type DeskArticle, reuters, shuffled } from './topics/learn/data';
import { arow, type Described, type Learner, naiveBayes, nearestCentroid } from './topics/learn/learners';
import { calibrationError, type Judged } from './topics/measure';

const DRAWS = 10;
const DECISIONS = [50, 500];
const TRAINED_SHARE = 0.75;
const LARGEST = 10;
/** From here on a topic is suggested. */
const SUGGESTED = 0.5;
const SURE = 0.8;
const LEARNERS: Readonly<Record<string, Learner>> = {
  'AROW with rehearsal (ours)': arow,
  'multinomial naive Bayes': naiveBayes,
  'nearest centroid': nearestCentroid,
};

function table(head: string[], rows: string[][]): void {
  console.log(`\n| ${head.join(' | ')} |\n|${head.map(() => '---').join('|')}|`);
  for (const row of rows) console.log(`| ${row.join(' | ')} |`);
}

function suggesterTopics(article: DeskArticle): SuggesterTopic[] {
  const weights = weighArticle({ ...article, lang: 'en' });
  if (!weights) return [];
  const { subjects, concepts } = scoreTopics(weights);
  return [...subjects, ...concepts].map(({ topic, score }) => ({ topicId: topic.topicId, score }));
}

const described = (articles: readonly DeskArticle[]): Described[] =>
  articles.map((article) => ({ topics: article.topics, features: featuresOf(article, suggesterTopics(article)) }));

function accuracyAfter(count: number, learner: Learner, articles: readonly Described[], topics: readonly string[]) {
  return Array.from({ length: DRAWS }, (_, draw) => {
    const drawn = shuffled(articles, 77 * (draw + 1));
    const scores = learner(drawn.slice(0, count), topics);
    const rest = drawn.slice(count);
    const right = rest.filter(({ topics: [topic], features }) => {
      const found = scores(features);
      return topics[found.indexOf(Math.max(...found))] === topic;
    });
    return right.length / rest.length;
  });
}

/** Every topic that would be suggested to an article of the rest, over all draws. */
function suggestedAfter(count: number, articles: readonly Described[], topics: readonly string[]): Judged[] {
  return Array.from({ length: DRAWS }, (_, draw) => {
    const drawn = shuffled(articles, 77 * (draw + 1));
    const scores = arow(drawn.slice(0, count), topics);
    return drawn.slice(count).flatMap(({ topics: own, features }) =>
      scores(features)
        .map((margin, index) => ({ score: learnedScore(margin), right: own.includes(topics[index] ?? '') }))
        .filter(({ score }) => score > SUGGESTED),
    );
  }).flat();
}

function microF1(learner: Learner, articles: readonly Described[], topics: readonly string[]): number {
  const cut = Math.floor(articles.length * TRAINED_SHARE);
  const scores = learner(articles.slice(0, cut), topics);
  let [found, wrong, missed] = [0, 0, 0];
  for (const { topics: own, features } of articles.slice(cut)) {
    for (const [index, score] of scores(features).entries()) {
      const fits = own.includes(topics[index] ?? '');
      if (score > 0 && fits) found++;
      else if (score > 0) wrong++;
      else if (fits) missed++;
    }
  }
  return (2 * found) / (2 * found + wrong + missed);
}

function largest(articles: readonly DeskArticle[]): string[] {
  const counts = new Map<string, number>();
  for (const topic of articles.flatMap(({ topics }) => topics)) counts.set(topic, (counts.get(topic) ?? 0) + 1);
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, LARGEST)
    .map(([topic]) => topic);
}

const [news, wire] = [bbc(), reuters()];
if (news && wire) {
  const desks = [...new Set(news.flatMap(({ topics }) => topics))];
  const [newsSeen, wireSeen] = [described(news), described(wire)];
  const topics = largest(wire);
  const rows = Object.entries(LEARNERS).map(([name, learner]) => {
    const draws = DECISIONS.map((count) => accuracyAfter(count, learner, newsSeen, desks));
    const cells = draws.flatMap((of) => [of.reduce((sum, one) => sum + one, 0) / DRAWS, Math.min(...of)]);
    return [name, ...cells.map((cell) => cell.toFixed(3)), microF1(learner, wireSeen, topics).toFixed(3)];
  });
  table(
    ['learner', ...DECISIONS.flatMap((count) => [`BBC, ${count} decisions`, 'worst of 10']), 'Reuters, micro-F1'],
    rows,
  );
  table(
    ['BBC, decisions', 'suggestions', 'right', 'calibration error', 'above .8', 'of these wrong'],
    DECISIONS.map((count) => {
      const judged = suggestedAfter(count, newsSeen, desks);
      const sure = judged.filter(({ score }) => score > SURE);
      const right = (of: readonly Judged[]) => of.filter((one) => one.right).length / of.length;
      const cells = [right(judged), calibrationError(judged)].map((cell) => cell.toFixed(3));
      return [String(count), String(judged.length), ...cells, String(sure.length), (1 - right(sure)).toFixed(3)];
    }),
  );
  const start = process.cpuUsage();
  const trained = Math.floor(wireSeen.length * TRAINED_SHARE);
  arow(wireSeen.slice(0, trained), topics);
  const seconds = process.cpuUsage(start).user / 1_000_000;
  table(
    ['decisions on a topic', 'CPU, s', 'decisions a second'],
    [[String(trained * topics.length), seconds.toFixed(1), ((trained * topics.length) / seconds).toFixed(0)]],
  );
} else console.log('BBC and Reuters news are not beside the project: learning was not measured.');
