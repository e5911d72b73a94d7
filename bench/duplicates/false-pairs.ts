import { createPairFinder, type ProposedPair } from '../../lib/duplicates/candidates';
import { galaxy, news, pageText, type Sample, sites, wcxb } from './data';
import { printTable } from './table';

/** Counts what is proposed in sets of different articles; the sets hold some texts twice, which are listed apart. */
export function falsePairs(): void {
  const events = galaxy();
  const eventOf = new Map(events.map(({ id, event }) => [id, event]));
  const sameEvent = (a: string, b: string) => eventOf.get(a) === eventOf.get(b);
  const rows = [row('one event (events_galaxy)', events, sameEvent)];
  for (const [name, samples] of Object.entries(sites())) {
    rows.push(row(`one site, cleaned (${name})`, samples, sameSite));
    const pages = samples.map((sample) => ({ ...sample, text: pageText(sample.html ?? '') }));
    rows.push(row(`one site, whole pages (${name})`, pages, sameSite));
    rows.push(
      row(
        `one site, whole pages, site unknown (${name})`,
        pages.map((page) => ({ ...page, url: null })),
        sameSite,
      ),
    );
  }
  const random = [
    ...wcxb(),
    ...news().map((text, at) => ({ id: `bbc-${at}`, title: null, url: null, text, html: null })),
  ];
  rows.push(row('random (wcxb, bbc)', random, () => true));
  printTable(
    'Different articles (bar: event pairs merged 0)',
    ['pairs of', 'articles', 'pairs', 'the same text twice', 'wrongly duplicate', 'related', 'kept apart'],
    rows,
  );
}

const sameSite = (a: string, b: string) => a.slice(0, a.indexOf('/')) === b.slice(0, b.indexOf('/'));

/** Coverage from which a pair of a set of different articles is one text that the set holds twice, one way and the other. */
const SAME_TEXT_COVERAGE = { most: 0.97, least: 0.9 };

function row(name: string, samples: readonly Sample[], counts: (a: string, b: string) => boolean): (string | number)[] {
  const finder = createPairFinder<string>();
  for (const sample of samples) finder.add(sample);
  const proposed = [...finder.pairs()].filter(({ a, b }) => counts(a, b));
  const duplicates = proposed.filter(({ verdict }) => verdict === 'duplicate');
  const same = duplicates.filter(isSameText);
  const wrong = duplicates.filter((pair) => !isSameText(pair));
  if (process.argv.includes('--list')) for (const pair of duplicates) console.error(name, pair.a, pair.b, pair.reason);
  const pairs = samples.reduce(
    (sum, { id }, at) => sum + samples.slice(0, at).filter((other) => counts(other.id, id)).length,
    0,
  );
  const keptApart = (1 - wrong.length / pairs).toFixed(4);
  return [name, samples.length, pairs, same.length, wrong.length, proposed.length - duplicates.length, keptApart];
}

const isSameText = ({ comparison }: ProposedPair<string>) =>
  Math.max(...comparison.coverage) >= SAME_TEXT_COVERAGE.most &&
  Math.min(...comparison.coverage) >= SAME_TEXT_COVERAGE.least;
