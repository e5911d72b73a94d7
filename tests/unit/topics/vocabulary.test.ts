import { describe, expect, it } from 'vitest';
import {
  ancestors,
  buildVocabulary,
  children,
  descendants,
  MEDIA_TOPICS_ATTRIBUTION,
  mediaTopicsVocabulary,
  pathLabel,
  subjectOf,
  type Topic,
} from '../../../lib/topics/vocabulary';

const vocabulary = mediaTopicsVocabulary();
const topic = (id: string, parent: string | null): Topic => ({ id, parent, label: { en: id, fr: null }, active: true });
const build = (...topics: Topic[]) => buildVocabulary({ scheme: 'desk', version: '1', topics });

describe('IPTC Media Topics', () => {
  it('has 17 top subjects, from arts to weather', () => {
    expect(vocabulary.subjects).toHaveLength(17);
    expect(vocabulary.subjects[0]?.id).toBe('medtop:01000000');
    expect(vocabulary.subjects.at(-1)?.label.en).toBe('weather');
  });

  it('is a tree: each topic stands under exactly one subject, without a cycle', () => {
    const below = vocabulary.subjects.flatMap((subject) => [subject, ...descendants(vocabulary, subject.id)]);
    expect(new Set(below).size).toBe(vocabulary.byId.size);
    expect(below).toHaveLength(vocabulary.byId.size);
  });

  it('has every parent that a topic names', () => {
    for (const { parent } of vocabulary.byId.values())
      expect(parent === null || vocabulary.byId.has(parent)).toBe(true);
  });

  it('has mass media under arts, culture, entertainment and media, and the media industry under economy, as IPTC has them', () => {
    expect(vocabulary.byId.get('medtop:20000045')?.label.en).toBe('mass media');
    expect(vocabulary.byId.get('medtop:20000045')?.parent).toBe('medtop:01000000');
    expect(subjectOf(vocabulary, 'medtop:20000046')?.id).toBe('medtop:01000000');
    expect(pathLabel(vocabulary, 'medtop:20000304')).toBe('economy, business and finance › economic sector › media');
  });

  it('is attributed to IPTC', () => expect(MEDIA_TOPICS_ATTRIBUTION).toContain('IPTC'));

  it('says where a topic stands, in English or French', () => {
    expect(pathLabel(vocabulary, 'medtop:20001065')).toBe('sport › competition discipline › soccer');
    expect(pathLabel(vocabulary, 'medtop:15000000', 'fr')).toBe('Sports');
  });
});

describe('a vocabulary', () => {
  it('refuses an id that is there twice', () =>
    expect(() => build(topic('a', null), topic('a', null))).toThrow(/twice/));
  it('refuses a parent that is not there', () => expect(() => build(topic('a', 'b'))).toThrow(/not there/));
  it('refuses a cycle', () => {
    expect(() => build(topic('a', null), topic('b', 'c'), topic('c', 'b'))).toThrow(/cycle/);
  });
  it('knows nothing of an unknown id, and says so without throwing', () => {
    expect(subjectOf(vocabulary, 'medtop:1')).toBeNull();
    expect(children(vocabulary, 'medtop:1')).toEqual([]);
    expect(ancestors(vocabulary, 'medtop:1')).toEqual([]);
    expect(pathLabel(vocabulary, 'medtop:1')).toBe('medtop:1');
  });
});
