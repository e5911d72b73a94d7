import { describe, expect, it } from 'vitest';
import { fold } from '../../../lib/topics/fold';
import { lexiconOf } from '../../../lib/topics/knowledge';
import { findTerms, wordForms } from '../../../lib/topics/match';
import { suggestTopics } from '../../../lib/topics/suggest';
import { mediaTopicsVocabulary, subjectOf } from '../../../lib/topics/vocabulary';
import { wordsOf } from '../../../lib/topics/words';
import { NOTHING, STORIES } from './stories';

const LANGUAGES = ['ar', 'de', 'es', 'fa', 'fr', 'it', 'nl', 'pl', 'pt', 'ru', 'tr', 'uk'];

function lexicon(lang: string) {
  const found = lexiconOf(lang);
  if (!found) throw new Error(`No terms of ${lang}.`);
  return found;
}

/** The subjects that a single phrase speaks for. */
function subjectsOf(lang: string, phrase: string): string[] {
  const matches = findTerms(lexicon(lang), phrase, wordsOf(phrase, 50));
  const targets = matches.flatMap((match) => match.targets.map((target) => target.topicId));
  return [...new Set(targets.map((id) => subjectOf(mediaTopicsVocabulary(), id)?.id ?? id))];
}

describe('invented reports in other languages', () => {
  it.each(STORIES)('in $lang, "$title" is filed under its subject first', ({ subject, title, text }) => {
    expect(suggestTopics({ title, text })[0]?.id).toBe(subject);
  });

  it.each(STORIES)('in $lang, the words shown for "$title" stand at their offsets', ({ title, text }) => {
    const suggestions = suggestTopics({ title, text });
    const evidence = suggestions.flatMap((suggestion) => suggestion.evidence);
    expect(evidence.length).toBeGreaterThan(2);
    for (const { where, start, end, text: shown } of evidence) {
      expect((where === 'title' ? title : text).slice(start, end)).toBe(shown);
      expect(shown.trim()).toBe(shown);
      expect(shown).not.toBe('');
    }
  });

  it('there are at least six of them in each language, of different subjects', () => {
    for (const lang of LANGUAGES) {
      const subjects = STORIES.filter((story) => story.lang === lang).map(({ subject }) => subject);
      expect(new Set(subjects).size, lang).toBe(subjects.length);
      expect(subjects.length, lang).toBeGreaterThanOrEqual(6);
    }
  });

  it.each(NOTHING)('in $lang, nothing is suggested for "$title", which is about nothing', ({ title, text }) => {
    expect(suggestTopics({ title, text })).toEqual([]);
  });

  it.each([
    ['es', 'El banco concedió el crédito a sus clientes', 'un banco de piedra'],
    ['pt', 'O banco subiu os juros do empréstimo', 'um banco de pedra'],
    ['nl', 'De bank verhoogt de rente op leningen', 'een bank van steen'],
    ['de', 'Die Bank senkt die Zinsen für Kredite', 'eine Bank aus Stein'],
  ])('in %s, a bank with money nearby is one, and a bench is not', (lang, bank, bench) => {
    expect(subjectsOf(lang, bank)).toEqual(['medtop:04000000']);
    expect(subjectsOf(lang, bench)).toEqual([]);
  });
});

describe('the term files of other languages', () => {
  it.each(LANGUAGES)('%s has terms for every top subject', (lang) => {
    const reached = new Set<string>();
    const walk = (node: ReturnType<typeof lexicon>['root']) => {
      for (const term of node.terms ?? []) {
        for (const { topicId } of term.targets) {
          expect(mediaTopicsVocabulary().byId.has(topicId), term.written).toBe(true);
          reached.add(topicId);
        }
      }
      for (const edges of [node.exact, node.beginnings]) for (const next of edges?.values() ?? []) walk(next);
    };
    walk(lexicon(lang).root);
    expect(mediaTopicsVocabulary().subjects.filter(({ id }) => !reached.has(id))).toEqual([]);
  });

  it('a region does not matter', () => {
    expect(lexiconOf('pt-BR')).toBe(lexiconOf('pt'));
  });
});

describe('how words change in a language', () => {
  it.each(['الحكومة', 'للحكومة', 'والحكومة', 'بالحكومة', 'وبالحكومة', 'حكومة'])(
    'the Arabic %s is the word government, with article, conjunction or preposition',
    (word) => {
      expect(subjectsOf('ar', word)).toEqual(['medtop:11000000']);
    },
  );

  it('the Arabic card is not energy with a preposition', () => {
    expect(subjectsOf('ar', 'بطاقة')).toEqual([]);
  });

  it('Arabic and Persian forms of a letter are one letter', () => {
    expect(fold('إأآٱا')).toBe('ااااا');
    expect(fold('كيهيه')).toBe(fold('کیةىۀ'));
    expect(subjectsOf('fa', 'كارگران')).toEqual(subjectsOf('fa', 'کارگران'));
  });

  it('Persian plurals are found with a space, with a narrow joint and joined', () => {
    for (const written of ['قیمت ها', 'قیمت‌ها', 'قیمتها'])
      expect(subjectsOf('fa', written)).toEqual(['medtop:04000000']);
    expect(wordForms(lexicon('fa'), fold('شعرهای'))).toContain(fold('شعر'));
  });

  it.each([
    ['de', 'Polizeisprecherin', 'medtop:02000000'],
    ['tr', 'mahkemesinde', 'medtop:02000000'],
    ['tr', 'SENDİKALAR', 'medtop:09000000'],
    ['ru', 'забастовками', 'medtop:09000000'],
    ['fr', 'tribunaux', 'medtop:02000000'],
    ['fr', 'élections législatives', 'medtop:11000000'],
    ['pt', 'eleições', 'medtop:11000000'],
    ['es', 'tribunales', 'medtop:02000000'],
    ['it', 'banche', 'medtop:04000000'],
  ])('in %s, the form %s is found', (lang, word, subject) => {
    expect(subjectsOf(lang, word)).toEqual([subject]);
  });

  it.each([
    ['ar', 'أعلن حكم المباراة ركلة جزاء', 'medtop:15000000', 'medtop:02000000'],
    ['ar', 'صدر حكم بحقه أمام المحكمة', 'medtop:02000000', 'medtop:15000000'],
    ['es', 'el partido terminó con dos goles del equipo', 'medtop:15000000', 'medtop:11000000'],
    ['es', 'el partido ganó las elecciones', 'medtop:11000000', 'medtop:15000000'],
    ['tr', 'kar yağışı ve soğuk hava', 'medtop:17000000', 'medtop:04000000'],
    ['tr', 'şirket net kâr açıkladı', 'medtop:04000000', 'medtop:17000000'],
  ])('in %s, "%s" takes an ambiguous word by what stands near it', (lang, phrase, meant, other) => {
    const subjects = subjectsOf(lang, phrase);
    expect(subjects).toContain(meant);
    expect(subjects).not.toContain(other);
  });
});
