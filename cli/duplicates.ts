import { z } from 'zod';
import { createPairFinder } from '../lib/duplicates/candidates';
import { ID, type Id, onStandardStreams, runNdjson, type Streams } from './ndjson';

const SCHEMA = z.object({
  id: ID,
  title: z.string().nullish(),
  text: z.string(),
  url: z.string().nullish(),
  publishedAt: z.string().nullish(),
});

/** Reads articles, keeps their fingerprints only, and writes the pairs when all are read. */
export function duplicates(streams: Streams): Promise<0 | 1> {
  const finder = createPairFinder<Id>();
  return runNdjson(streams, {
    schema: SCHEMA,
    each(article) {
      finder.add(article);
      return { ok: true };
    },
    *atEnd() {
      for (const { a, b, verdict, comparison } of finder.pairs()) {
        const { containment, resemblance } = comparison;
        yield { a, b, verdict, containment: containment.map(rounded), resemblance: rounded(resemblance) };
      }
    },
  });
}

const rounded = (ratio: number) => Math.round(ratio * 10_000) / 10_000;

export const run = (): Promise<number> => onStandardStreams(duplicates);
