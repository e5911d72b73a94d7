import { describe, expect, it } from 'vitest';
import { BODY, bodyOf, clean, only, P1, P2, P3, removals, story, TITLE } from './generators';

const CAPTION = 'The ferry leaves its dock for a trial run in the outer harbour. (Ines Vale/Lumen Images)';
const kinds = (text: string) => removals(text).map(([, residue]) => residue);

describe('a headline printed again', () => {
  it.each([TITLE, TITLE.toUpperCase(), `  ${TITLE}.`, `“${TITLE}”`, `${TITLE} | Meridian Press`])(
    'goes at the top, whatever its dress: %j',
    (again) => {
      expect(kinds(`${TITLE}\n\n${again}\n\n${BODY}`)).toEqual(['repeated-title']);
    },
  );
  it('goes at the end, and leaves the first printing as the title', () => {
    const text = `${TITLE}\n\n${BODY}\n\n${TITLE}`;
    expect(kinds(text)).toEqual(['repeated-title']);
    expect(only(text).title).toBe(TITLE);
  });
  it('stays inside the text, where it is a subheading', () => {
    expect(kinds(`${TITLE}\n\n${P1}\n\n${P2}\n\n${TITLE}\n\n${P3}`)).toEqual([]);
  });
  it('says which line it repeats', () => {
    const text = `${TITLE}\n\n${TITLE}\n\n${BODY}`;
    const removed = only(text).blocks.find((block) => block.verdict === 'remove');
    expect(removed).toMatchObject({
      reason: 'Repeats the headline above',
      evidence: { matches: { start: 0, end: TITLE.length } },
    });
  });
});

describe('a caption printed again', () => {
  it('goes, with or without its credit, and the first printing stays as the caption', () => {
    const text = `${TITLE}\n\n${CAPTION}\n${CAPTION}\n${CAPTION.replace(/ \(.*\)/u, '')}\n\n${BODY}`;
    expect(kinds(text)).toEqual(['repeated-caption', 'repeated-caption']);
    expect(only(text)).toMatchObject({
      credit: 'Ines Vale/Lumen Images',
      caption: expect.stringMatching(/^The ferry leaves/u),
    });
  });
  it('is out of the running text also when it is printed once', () => {
    const text = `${TITLE}\n\n${CAPTION}\n\n${BODY}`;
    expect(bodyOf(text, only(text))).toBe(BODY);
  });
});

describe('a paragraph printed again', () => {
  it('goes when it is the lead or stands close to the first', () => {
    expect(kinds(`${TITLE}\n\n${P1}\n\n${P1}\n\n${P2}\n\n${P3}`)).toEqual(['repeated-paragraph']);
    expect(kinds(`${TITLE}\n\n${P1}\n\n${P2}\n\n${P3}\n\n${P1}`)).toEqual(['repeated-paragraph']);
  });
  it('goes when the whole text is there twice', () => {
    expect(kinds(`${TITLE}\n\n${BODY}\n\n${BODY}`)).toEqual([
      'repeated-paragraph',
      'repeated-paragraph',
      'repeated-paragraph',
    ]);
  });
  it('goes when it is the cut-off beginning of the lead', () => {
    expect(kinds(`${TITLE}\n\n${P1.slice(0, 70)}…\n\n${BODY}`)).toEqual(['repeated-paragraph']);
  });
  it('goes when its lines are broken elsewhere, whichever printing is hard-wrapped', () => {
    const broken = (...after: string[]) => after.reduce((text, word) => text.replace(`${word} `, `${word}\n`), P1);
    const wrapped = broken('that', 'from');
    for (const [first, second] of [
      [P1, wrapped],
      [wrapped, P1],
      [wrapped, broken('Monday', 'again')],
    ] as const) {
      const text = `${TITLE}\n\n${first}\n\n${second}\n\n${P2}\n\n${P3}`;
      expect(removals(text)).toEqual(second.split('\n').map((line) => [line, 'repeated-paragraph']));
    }
  });
  it('stays when it is a stanza that comes back, its lines broken as before', () => {
    const stanza =
      'The ferry goes to Alder,\nthe ferry comes from Cove,\nand nobody on the quay will say\nhow far the islands rove.';
    const text = `${TITLE}\n\n${stanza}\n\nThe gulls are on the railing.\n\n${stanza}`;
    expect(kinds(text)).toEqual([]);
  });
  it('stays when it is a refrain, a speaker, an answer or a list item', () => {
    const refrain = 'The ferry goes, the ferry comes.';
    const verse = `${refrain}\nNobody counts the waves.\n${refrain}\nNobody asks the gulls.\n${refrain}`;
    const interview = 'Vale: Yes.\n\nWhy did it take so long?\n\nVale: Yes.';
    const list =
      '- The ferry calls at the northern pier in the morning and evening.\n- The ferry calls at the northern pier in the morning and evening.';
    for (const inside of [verse, interview, list]) expect(kinds(story({ inside }))).toEqual([]);
  });
});

describe('a summary and the full statement after it', () => {
  it('are both kept, with the line that introduces the statement', () => {
    const text = `${TITLE}\n\nThe harbour office said that the ferry would run again in June, and that both shafts were new.\n\nStatement from the harbour office:\n\nThe harbour office announces that the ferry will run again from the first week of June. Both shafts are new.`;
    expect(kinds(text)).toEqual([]);
  });
});

describe('a text of residue alone', () => {
  it('gives no article, and all of it as furniture', () => {
    const cleaned = clean(
      'Skip to content\nHome | News | Sport\nAdvertisement\nWe use cookies.\n© 2025 Meridian Press',
    );
    expect(cleaned.articles).toEqual([]);
    expect(cleaned.furniture).toHaveLength(5);
  });
});
