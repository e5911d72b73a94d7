import mediaTopics from './data/media-topics.json';

/**
 * A concept of a vocabulary. `id` is scheme and code (`medtop:04000000`); retired ones stay, inactive, for old assignments. A desk's own
 * may have other names in any language, and a note that says when to use them.
 */
export type Topic = {
  id: string;
  parent: string | null;
  label: { en: string; fr: string | null };
  active: boolean;
  aliases?: readonly string[];
  note?: string | null;
};

/** A scheme of topics with lookups prepared; made by `buildVocabulary`. */
export type Vocabulary = {
  scheme: string;
  version: string;
  byId: ReadonlyMap<string, Topic>;
  childrenById: ReadonlyMap<string, readonly Topic[]>;
  /** The top subjects, in code order. */
  subjects: readonly Topic[];
  /** The top subject of every topic, itself of a top subject. */
  subjectById: ReadonlyMap<string, Topic>;
};

/** What must be shown wherever the IPTC vocabulary is offered (CC BY 4.0). */
export const MEDIA_TOPICS_ATTRIBUTION = mediaTopics.attribution;

const NO_TOPICS: readonly Topic[] = Object.freeze([]);

/**
 * Prepares the lookups of a scheme.
 * @param source scheme, version and topics; a duplicate id, a missing parent or a cycle is a bug in the data and throws
 */
export function buildVocabulary(source: { scheme: string; version: string; topics: readonly Topic[] }): Vocabulary {
  const byId = new Map<string, Topic>();
  for (const topic of source.topics) {
    if (byId.has(topic.id)) throw new Error(`Topic ${topic.id} is in the vocabulary twice.`);
    byId.set(topic.id, topic);
  }
  const childrenById = new Map<string, Topic[]>();
  for (const topic of source.topics) {
    if (topic.parent === null) continue;
    if (!byId.has(topic.parent)) throw new Error(`Topic ${topic.id} has a parent that is not there: ${topic.parent}.`);
    const siblings = childrenById.get(topic.parent);
    if (siblings) siblings.push(topic);
    else childrenById.set(topic.parent, [topic]);
  }
  const subjects = source.topics.filter((topic) => topic.parent === null);
  const subjectById = new Map<string, Topic>();
  const vocabulary = { scheme: source.scheme, version: source.version, byId, childrenById, subjects, subjectById };
  for (const subject of subjects) {
    for (const topic of [subject, ...descendants(vocabulary, subject.id)]) subjectById.set(topic.id, subject);
  }
  if (subjectById.size !== byId.size) throw new Error('The vocabulary has a cycle.');
  return vocabulary;
}

let loaded: Vocabulary | null = null;

/** Gives the IPTC Media Topics of this repository, prepared on first use. */
export function mediaTopicsVocabulary(): Vocabulary {
  loaded ??= buildVocabulary(mediaTopics);
  return loaded;
}

/** Gives the narrower topics right below a topic, in code order. */
export function children(vocabulary: Vocabulary, id: string): readonly Topic[] {
  return vocabulary.childrenById.get(id) ?? NO_TOPICS;
}

/** Gives the broader topics of a topic, nearest first; empty for a top subject and for an unknown id. */
export function ancestors(vocabulary: Vocabulary, id: string): Topic[] {
  const found: Topic[] = [];
  let at = vocabulary.byId.get(id)?.parent ?? null;
  while (at !== null) {
    const topic = vocabulary.byId.get(at);
    if (!topic) break;
    found.push(topic);
    at = topic.parent;
  }
  return found;
}

/** Gives all narrower topics of a topic at every depth, parents before their children. */
export function descendants(vocabulary: Vocabulary, id: string): Topic[] {
  const found: Topic[] = [...children(vocabulary, id)];
  for (let index = 0; index < found.length; index++) {
    const topic = found[index];
    if (topic) found.push(...children(vocabulary, topic.id));
  }
  return found;
}

/** Gives the top subject of a topic (itself when it is one), or null for an unknown id. */
export function subjectOf(vocabulary: Vocabulary, id: string): Topic | null {
  return vocabulary.subjectById.get(id) ?? null;
}

/**
 * Writes where a topic stands, broadest first: `economy, business and finance › economy › central bank`.
 * @param lang of the labels; a topic without a French label shows its English one
 */
export function pathLabel(vocabulary: Vocabulary, id: string, lang: 'en' | 'fr' = 'en'): string {
  const topic = vocabulary.byId.get(id);
  if (!topic) return id;
  const path = [...ancestors(vocabulary, id).reverse(), topic];
  return path.map((step) => step.label[lang] ?? step.label.en).join(' › ');
}
