import arabic from './data/ar/subjects.json';
import german from './data/de/subjects.json';
import spanish from './data/es/subjects.json';
import persian from './data/fa/subjects.json';
import french from './data/fr/subjects.json';
import italian from './data/it/subjects.json';
import dutch from './data/nl/subjects.json';
import polish from './data/pl/subjects.json';
import portuguese from './data/pt/subjects.json';
import russian from './data/ru/subjects.json';
import turkish from './data/tr/subjects.json';
import ukrainian from './data/uk/subjects.json';
import { ENGLISH } from './english';
import { buildLexicon, type Lexicon, type TermFile } from './lexicon';

/** The reviewed term files by language (ISO 639-1): English down to the narrow topics, the others by top subject. */
const FILES: Readonly<Record<string, readonly TermFile[]>> = {
  en: ENGLISH,
  ar: [arabic],
  de: [german],
  es: [spanish],
  fa: [persian],
  fr: [french],
  it: [italian],
  nl: [dutch],
  pl: [polish],
  pt: [portuguese],
  ru: [russian],
  tr: [turkish],
  uk: [ukrainian],
};

const built = new Map<string, Lexicon>();

/**
 * Gives the terms of a language, built on first use.
 * @param lang ISO 639-1, with or without a region (`pt-BR`)
 * @returns null for a language that we have no terms of
 */
export function lexiconOf(lang: string): Lexicon | null {
  const code = lang.toLowerCase().split(/[-_]/, 1)[0] ?? '';
  const files = Object.hasOwn(FILES, code) ? FILES[code] : undefined;
  if (!files) return null;
  const existing = built.get(code);
  if (existing) return existing;
  const lexicon = buildLexicon(files);
  built.set(code, lexicon);
  return lexicon;
}
