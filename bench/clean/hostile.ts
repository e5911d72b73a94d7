import { cleanDocument } from '../../lib/clean/clean';

const MEGABYTE = 1_000_000;
const fill = (unit: string): string => unit.repeat(Math.ceil(MEGABYTE / unit.length));

/** Texts made to cost more than their size: about a megabyte each. */
export const HOSTILE: Record<string, string> = {
  'one line of words': fill('harbour talks '),
  'one line without spaces': fill('x'),
  'one line of full stops': fill('. '),
  'short buttons': fill('TT\n20\nShare\n'),
  'one headline over and over': fill('Council Votes Again Today\n'),
  'headlines, all different': Array.from({ length: 40_000 }, (_, n) => `Council Votes Again on ${n}`).join('\n'),
  'gallery blocks': Array.from(
    { length: 6_000 },
    (_, n) =>
      `Council ${n} Votes Again Today\nA view (AFP)\nA view (AFP)\nTT\nCouncil ${n} Votes Again Today\nA view (AFP)\nThe council voted on ${n} things in a very long night.\n\n\n`,
  ).join('\n'),
  'wide gaps and datelines': Array.from(
    { length: 8_000 },
    (_, n) =>
      `A headline with the number ${n}\n\nVALMERE, May 3 (Agency) — The same words come again and again here.\n\n\n\n`,
  ).join(''),
  numbers: Array.from({ length: 150_000 }, (_, n) => `${n}`).join('\n'),
  'related headings': fill('Related stories\nCouncil Votes Again Today\n'),
  'tag headings': fill('Tags\nwater\n'),
  'poll answers': fill('A statement of a poll\nYes\nNo\n'),
  'hard-wrapped lines': fill(`${'harbour talks '.repeat(5)}\n`),
  brackets: '('.repeat(MEGABYTE / 2) + ')'.repeat(MEGABYTE / 2),
  'brackets at line ends': fill(`A view of the ${'('.repeat(80)}harbour)\n`),
  quotes: fill('"'),
  'combining marks': `a${fill('\u0315\u0300\u0323')}`,
  'right-to-left overrides': fill('\u202eab\u202c '),
  'zero-width lines': fill('\u200b\n'),
  'empty lines': fill('\n'),
  'lone surrogates': fill('\ud800'),
  'many colons': fill('Read also: '),
  'many separators': fill('Home | News | '),
  'camel humps': fill('HomeNewsSport'),
  'at signs': fill('a@'),
  'digits and stops': fill('1.2.3/4-5:6 '),
};

/** Texts as large as an import may be, made when asked for. */
export const LARGE: Record<string, () => string> = {
  '50 MB of one line': () => 'harbour talks '.repeat((50 * MEGABYTE) / 14),
  'a million short lines': () => 'TT\n'.repeat(MEGABYTE),
  'a million short lines, all different': () => Array.from({ length: MEGABYTE }, (_, n) => `line ${n}`).join('\n'),
};

/** Milliseconds of processor time a megabyte that a text takes. */
export const processorMs = (text: string): number => timed(text) / (text.length / MEGABYTE);

/** Milliseconds of CPU for a text, and a second figure for the same text at a quarter of its size: linear is about 4. */
export function hostileTimes(text: string): { milliseconds: number; growth: number } {
  const quarter = timed(text.slice(0, text.length / 4));
  const whole = timed(text);
  return { milliseconds: whole / (text.length / MEGABYTE), growth: whole / Math.max(quarter, 1) };
}

function timed(text: string): number {
  const before = process.cpuUsage();
  cleanDocument({ text, marks: [], fields: {} });
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}
