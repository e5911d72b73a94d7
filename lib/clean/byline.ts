import type { Line } from './line';

const OPENING =
  /^(?:by|written by|story by|report by|reported by|text by|words by|interview by|analysis by|opinion by|par|propos recueillis par|por|texto de|von|ein bericht von|di|a cura di|de notre correspondante?|автор|текст|интервью|беседовал[аи]?|yazan|haber|بقلم|كتب|كتبت|إعداد|تقرير|حوار|أجرى الحوار|نویسنده|نوشته|گزارش|خبرنگار)\s?[:：]?\s+/iu;

/** Openings that are ordinary words in running text, so that only names may follow. */
const NAME_WORD =
  /^(?:\p{Lu}[\p{L}\p{M}.'’-]*|\p{Lo}[\p{L}\p{M}\u200c-]*|and|&|et|y|und|e|i|и|ve|و|with|for|in|of|at|the|de|del|di|da|von|van|der|den|al|el|bin|ben|la|le|du|dos|das|\|)[,.;:]?$/u;
const MAX_WORDS = 16;

/** What separates the names from the rest: a role, an agency, a place. */
const AFTER_NAMES = /\s*(?:[|•·/]|,\s(?=\p{Ll})|\s[-–—]\s)/u;

/** Whether the line names who wrote the story and says nothing else. */
export function isByline(line: Line): boolean {
  if (line.words > MAX_WORDS || line.words < 2 || (line.endsSentence && !/\p{Lu}\.$/u.test(line.text))) return false;
  const opening = OPENING.exec(line.text);
  if (!opening) return false;
  const names = line.text.slice(opening[0].length).split(AFTER_NAMES)[0]?.trim() ?? '';
  const words = names.split(' ').filter(Boolean);
  return (
    words.length > 0 &&
    words.length <= 12 &&
    words.every((word) => NAME_WORD.test(word)) &&
    /^[\p{Lu}\p{Lo}]/u.test(names)
  );
}

/** The names of a byline, without the words before them and without role or agency after them. */
export function bylineNames(text: string): string {
  const opening = OPENING.exec(text);
  const rest = opening ? text.slice(opening[0].length) : text;
  const names = rest.split(AFTER_NAMES)[0]?.trim();
  return names ? names : rest.trim();
}
