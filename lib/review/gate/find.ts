import { comparable } from '../../text/comparable';
import { CHECKS, type Check, type Finding, type GatePolicy } from './checks';

/** An article as the gate sees it: what readers would get of it. `lines`: its kept passages in reading order. */
export type GateArticle = {
  title: string;
  lines: readonly { text: string; blockId: string | null }[];
  hasSource: boolean;
  publishedAt: Date | null;
  lang: string | null;
  topics: number;
};

/** As `lib/publish/feeds/check.ts`: readers and news sitemaps cut headlines beyond it. Characters. */
const LONG_TITLE = 110;
const NUMBER = /^[^\p{L}\p{N}]*\p{N}[\p{N}\s.,:%٪]{0,20}[^\p{L}\p{N}]*$/u;
const LINK = /^(?:.{1,60}\s)?(?:»|›|→|>>)$/u;
const NAMED_SOURCE = /^(?:source|via|quelle|fuente|fonte|источник|kaynak|المصدر|منبع)\s*[:：»]?.{0,60}$/iu;
const QUESTION = /[?؟？]$/u;
/** Longer ones are a sentence of the story. Words of a question, and of an answer below it. */
const MAX_QUESTION_WORDS = 16;
const MAX_ANSWER_WORDS = 3;

const wordsIn = (text: string): number => text.split(/\s+/u).length;

/**
 * Lists what speaks against approving an article, hard stops first.
 * @param policy which checks stop, which warn, which are off
 * @param now for dates in the future
 */
export function findingsOf(article: GateArticle, policy: GatePolicy, now: Date): Finding[] {
  const findings: Finding[] = [];
  const find = (check: Check, at: { text: string; blockId: string | null } | null = null) => {
    const level = policy[check];
    if (level !== 'off') {
      const { words } = CHECKS[check];
      findings.push({ check, level, words, line: at?.text ?? null, blockId: at?.blockId ?? null });
    }
  };
  const { lines } = article;
  const seen = new Set([comparable(article.title)]);
  lines.forEach((line, index) => {
    const key = comparable(line.text);
    if (key !== '' && seen.has(key)) find('repeated-line', line);
    seen.add(key);
    if (NUMBER.test(line.text)) find('lone-number', line);
    else if (LINK.test(line.text) || NAMED_SOURCE.test(line.text)) find('source-link', line);
    if (asksReaders(lines, index)) find('poll-question', line);
  });
  if (lines.every(({ text }) => text === '')) find('no-text');
  if (!article.hasSource) find('no-source');
  if (article.publishedAt === null) find('no-date');
  else if (article.publishedAt > now) find('late-date');
  if (article.lang === null) find('no-language');
  if (article.topics === 0) find('no-topic');
  if (article.title.length > LONG_TITLE) find('long-title');
  return findings.sort((a, b) => (a.level === b.level ? 0 : a.level === 'stop' ? -1 : 1));
}

/** A short question after the story's text, at its end or with short answers below it. */
function asksReaders(lines: GateArticle['lines'], index: number): boolean {
  const text = lines[index]?.text ?? '';
  if (index === 0 || !QUESTION.test(text) || wordsIn(text) > MAX_QUESTION_WORDS) return false;
  return lines.slice(index + 1).every((below) => wordsIn(below.text) <= MAX_ANSWER_WORDS);
}
