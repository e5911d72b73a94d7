import { describe, expect, it } from 'vitest';
import { BODY, clean, TITLE } from './generators';

const OTHER = 'Museum Opens Its Map Room to Schools for the First Time';
const OTHER_BODY =
  'Pupils of the town may look at charts of four centuries from next week, the museum said on Friday.\n\nThe oldest sheet shows a coast that nobody has found again, drawn on calfskin with soot and gall.\n\nTeachers book a morning by telephone, and a guide explains how compass roses were engraved.';
const CAPTION = 'A guide unrolls a chart in the map room (Agnes Thorpe/Lumen Images)';
const titles = (text: string) => clean(text).articles.map((article) => article.title);

describe('a run-on document is cut', () => {
  it.each([
    [
      'at a gallery block after a gap',
      `\n\n\n\n${OTHER}\n\n${CAPTION}\n${CAPTION}\nTT\n20\n\n${OTHER}\n\n${CAPTION}\n${CAPTION}\n\n${OTHER_BODY}`,
    ],
    [
      'at a gallery block without a gap',
      `\n\n${OTHER}\n\n${CAPTION}\n${CAPTION}\nTT\n\n${OTHER}\n\n${CAPTION}\n${CAPTION}\n\n${OTHER_BODY}`,
    ],
    ['at a headline printed twice after a gap', `\n\n\n\n${OTHER}\n\n${OTHER}\n\n${OTHER_BODY}`],
    ['at a headline and a caption after a gap', `\n\n\n\n${OTHER}\n\n${CAPTION}\n\n${OTHER_BODY}`],
    ['at a headline about something else after a gap', `\n\n\n\n${OTHER}\n\n${OTHER_BODY}`],
    ['at a label and a headline after a gap', `\n\n\n\nCulture\n\n${OTHER}\n\n${OTHER_BODY}`],
    [
      'at a headline and a wire opening without a gap',
      `\n\n${OTHER}\n\nBRENNICK, May 3 (Meridian Press) — ${OTHER_BODY}`,
    ],
  ])('%s', (_, rest) => {
    const text = `${TITLE}\n\n${BODY}${rest}`;
    expect(titles(text)).toEqual([TITLE, OTHER]);
    const [, second] = clean(text).articles;
    expect(second?.split?.reason.length).toBeGreaterThan(20);
    expect(text.slice(second?.split?.at).startsWith(rest.includes('Culture') ? 'Culture' : OTHER)).toBe(true);
  });
  it('into three, each with the residue that belongs to it', () => {
    const third = 'Wolves Return to the Hills After a Century Away';
    const text = `World\n\n${TITLE}\n\n${BODY}\n\nSource »\n\n\n\n${OTHER}\n\n${OTHER}\n\n${OTHER_BODY}\n\n\n\nNature\n\n${third}\n\nCamera traps photographed a pair of animals with four cubs in a valley that sheep farmers share.`;
    const { articles } = clean(text);
    expect(articles.map((article) => article.title)).toEqual([TITLE, OTHER, third]);
    expect(
      articles.map((article) =>
        article.blocks.filter((block) => block.verdict === 'remove').map((block) => block.residue),
      ),
    ).toEqual([['section-label', 'source-link'], ['repeated-title'], ['section-label']]);
  });
});

describe('a single story is not cut', () => {
  it.each([
    [
      'at a subheading after a gap',
      `\n\n\n\nWhat the engineers found under the harbour ferry\n\n${BODY.replaceAll('Monday', 'Tuesday')}`,
    ],
    ['at a short heading after a gap', `\n\n\n\nBackground\n\n${OTHER_BODY}`],
    ['at a gap before a paragraph', `\n\n\n\n${OTHER_BODY}`],
    ['at a subheading', `\n\n${OTHER}\n\n${OTHER_BODY}`],
    [
      'at a poll',
      `\n\n\n\nFerries should be free for all islanders\n\nFerries should be free for all islanders\n\nWhat do you think?`,
    ],
    ['at a row of stars', `\n\n***\n\n${OTHER_BODY}`],
  ])('%s', (_, rest) => {
    expect(titles(`${TITLE}\n\n${BODY}${rest}`)).toEqual([TITLE]);
  });
  it('at a chapter of a long text, whatever the chapter is about', () => {
    for (const heading of [
      'Chapter 2: The map room opens to schools',
      'Teil zwei: Karten aus vier Jahrhunderten',
      'IV. The oldest sheet of all charts',
    ]) {
      expect(titles(`${TITLE}\n\n${BODY}\n\n\n\n${heading}\n\n${OTHER_BODY}`)).toEqual([TITLE]);
    }
  });
  it('where it leaves such gaps between all its sections', () => {
    const sections = [
      'The first years of the ferry line',
      'A winter of repairs and waiting',
      'What comes after the summer',
    ];
    const text = [TITLE, BODY, ...sections.map((heading) => `${heading}\n\n${OTHER_BODY.split('\n\n')[0]}`)].join(
      '\n\n\n\n\n',
    );
    expect(titles(text)).toEqual([TITLE]);
  });
});
