import type { Occurrence } from '../weigh';
import { phraseFinder, type ReadText, readText } from './phrase';
import type { Condition } from './rule';
import { sectionKey } from './sections';

/** An article as rules look at it. */
export type RuleArticle = {
  sourceId: string;
  title: string;
  text: string;
  lang: string | null;
  sections: readonly string[];
};

/** An article read for rules, as often as there are rules. */
export type ReadArticle = Pick<RuleArticle, 'sourceId' | 'lang'> & {
  sections: ReadonlySet<string>;
  title: ReadText;
  text: ReadText;
};

/** Prepares an article for any number of rules. */
export const readForRules = ({ sourceId, title, text, lang, sections }: RuleArticle): ReadArticle => ({
  ...{ sourceId, lang: lang?.toLowerCase() ?? null },
  sections: new Set(sections.map(sectionKey)),
  title: readText('title', title),
  text: readText('text', text),
});

/** Whether an article meets a condition: the place of the words that did, nothing for what has no words, null for no. */
type Test = (article: ReadArticle) => Occurrence[] | null;

/**
 * Makes the test of a rule's conditions.
 * @returns for an article that meets all of them the places of the words that met them, one each; null for any other article
 */
export function conditionsTest(conditions: readonly Condition[]): (article: ReadArticle) => Occurrence[] | null {
  // What needs no reading is asked first.
  const tests = conditions.toSorted((a, b) => costOf(a) - costOf(b)).map(testOf);
  return (article) => {
    const places: Occurrence[] = [];
    for (const test of tests) {
      const met = test(article);
      if (met === null) return null;
      places.push(...met);
    }
    return tests.length > 0 ? places : null;
  };
}

const costOf = ({ on }: Condition): number => (on === 'words' ? 2 : on === 'title' ? 1 : 0);

const yes = (met: boolean): Occurrence[] | null => (met ? [] : null);

function testOf({ on, anyOf }: Condition): Test {
  switch (on) {
    case 'source': {
      const ids = new Set(anyOf);
      return ({ sourceId }) => yes(ids.has(sourceId));
    }
    case 'language': {
      const codes = anyOf.map((code) => code.toLowerCase());
      return ({ lang }) => yes(lang !== null && codes.some((code) => lang === code || lang.startsWith(`${code}-`)));
    }
    case 'section': {
      const names = anyOf.map(sectionKey);
      return ({ sections }) => yes(names.some((name) => sections.has(name)));
    }
    case 'title':
      return phraseTest(anyOf, ({ title }) => [title]);
    case 'words':
      return phraseTest(anyOf, ({ title, text }) => [title, text]);
  }
}

function phraseTest(phrases: readonly string[], parts: (article: ReadArticle) => readonly ReadText[]): Test {
  const finders = phrases.map(phraseFinder);
  return (article) => {
    for (const part of parts(article)) {
      for (const find of finders) {
        const place = find(part);
        if (place) return [place];
      }
    }
    return null;
  };
}
