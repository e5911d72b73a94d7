import { z } from 'zod';
import { suggestTopics } from '../lib/topics/suggest';
import { ID, onStandardStreams, runNdjson, type Streams } from './ndjson';

const SCHEMA = z.object({ id: ID, title: z.string().nullish(), text: z.string(), lang: z.string().nullish() });

/** Reads articles and writes the topics that each suggests, best first. */
export function topics(streams: Streams): Promise<0 | 1> {
  return runNdjson(streams, {
    schema: SCHEMA,
    each: ({ title, text, lang }) => ({
      ok: true,
      value: { suggestions: suggestTopics({ title: title ?? '', text, lang: lang ?? null }) },
    }),
  });
}

export const run = (): Promise<number> => onStandardStreams(topics);
