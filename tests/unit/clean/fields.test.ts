import { describe, expect, it } from 'vitest';
import { captionParts, creditName } from '../../../lib/clean/captions';
import { cleanDocument } from '../../../lib/clean/clean';
import { datelinePlace } from '../../../lib/clean/dateline';
import { BODY, bodyOf, only, P1, TITLE } from './generators';

describe('a credit', () => {
  it.each([
    ['A view of the harbour. (AFP)', 'AFP'],
    ['A view of the harbour [Jo Roe/AFP/Getty Images]', 'Jo Roe/AFP/Getty Images'],
    ['A view of the harbour (Photo by Jo Roe / AFP).', 'Photo by Jo Roe / AFP'],
    ['The ministers meet. (Prime Minister’s Office)', 'Prime Minister’s Office'],
    ['A view of the harbour. Photo: Jo Roe/Lumen', 'Photo: Jo Roe/Lumen'],
    ['A view of the harbour © Jo Roe', '© Jo Roe'],
    ['Le port au matin. Crédit : Jo Roe', 'Crédit : Jo Roe'],
  ])('is lifted from %j', (caption, credit) => {
    expect(captionParts(caption).credit).toBe(credit);
  });
  it.each([
    ['Photo: Jo Roe/Lumen', 'Jo Roe/Lumen'],
    ['Photo by Jo Roe / AFP', 'Photo by Jo Roe / AFP'],
    ['Photo by: Jo Roe', 'Jo Roe'],
    ['Foto: Jo Roe', 'Jo Roe'],
    ['Photo : Jo Roe', 'Jo Roe'],
    ['Crédit : Jo Roe', 'Jo Roe'],
    ['صورة: وكالة المدى', 'وكالة المدى'],
    ['عکس: سارا لنگری', 'سارا لنگری'],
    ['Фото: Анна Причал', 'Анна Причал'],
    ['AFP/File', 'AFP/File'],
    ['Fotografie Hansen', 'Fotografie Hansen'],
    ['File', null],
    ['File photo', null],
    ['Photo: File', null],
    ['أرشيفية', null],
    ['Archivbild', null],
  ])('%j names %j', (credit, name) => {
    expect(creditName(credit)).toBe(name);
  });
  it.each([
    [`A view of the harbour. (File)`, null, 'A view of the harbour. (File)'],
    [`A view of the harbour. (File)\n\n(AFP)`, 'AFP', 'A view of the harbour. (File)'],
    [`A view of the harbour.\n\nPhoto: Jo Roe / Lumen`, 'Jo Roe / Lumen', 'A view of the harbour.'],
    [`A view of the harbour. (Photo by Jo Roe / AFP)`, 'Photo by Jo Roe / AFP', 'A view of the harbour.'],
  ])('of an article with %j is %j', (lines, credit, caption) => {
    expect(only(`${TITLE}\n\n${lines}\n\n${BODY}`)).toMatchObject({ credit, caption });
  });
  it.each([
    'The camp after the strike on Friday (pictured)',
    'Venn and Feld (left)',
    'A view of the harbour',
    'The harbour (in the north) at dawn',
  ])('is not seen in %j', (caption) => {
    expect(captionParts(caption)).toEqual({ words: caption, credit: null });
  });
});

describe('a dateline', () => {
  it.each([
    ['BAGHDAD — Officials met on Wednesday.', 'BAGHDAD'],
    ['ELDRIN, April 9 (Meridian Press) — The states agreed.', 'ELDRIN'],
    ['SAN ROQUE, Valmere (Agency) -- Ships left.', 'SAN ROQUE, Valmere'],
    ['Paris (Agency) - Ships left the port.', 'Paris'],
    ['القاهرة (رويترز) – اجتمع الوزراء يوم الأحد.', 'القاهرة'],
    ['SAINT-AUBRAC — Le train est parti.', 'SAINT-AUBRAC'],
  ])('is read from %j', (paragraph, place) => {
    expect(datelinePlace(paragraph)).toBe(place);
  });
  it.each([
    'The harbour — the only one in the north — was closed.',
    'Yes - he said so.',
    'Ships left the port on Monday.',
    'He waited — and waited.',
  ])('is not seen in %j', (paragraph) => {
    expect(datelinePlace(paragraph)).toBe(null);
  });
  it('stays in the text', () => {
    const text = `${TITLE}\n\nBRENNICK — ${BODY}`;
    expect(only(text).dateline).toBe('BRENNICK');
    expect(bodyOf(text, only(text))).toBe(`BRENNICK — ${BODY}`);
  });
});

describe('a byline', () => {
  it.each([
    ['By Clara Venn', 'Clara Venn'],
    ['By CLARA VENN and JONAS FELD | Meridian Press', 'CLARA VENN and JONAS FELD'],
    ['Par Hélène Vautrin', 'Hélène Vautrin'],
    ['Von Karl Ott', 'Karl Ott'],
    ['بقلم: سلمى الحداد', 'سلمى الحداد'],
  ])('is lifted from %j', (line, names) => {
    const text = `${TITLE}\n\n${line}\n\n${BODY}`;
    expect(only(text).byline).toBe(names);
    expect(bodyOf(text, only(text))).toBe(BODY);
  });
  it('is not seen in a sentence', () => {
    const text = `${TITLE}\n\nBy invitation only\n\n${BODY}`;
    expect(only(text).byline).toBe(null);
  });
});

describe('the date of publication', () => {
  it('is read from the date line that the page prints, which itself goes', () => {
    const text = `${TITLE}\n\nPublished: 12 May 2025, 09:40\n\n${BODY}`;
    expect(only(text).publishedAt).toBe('2025-05-12T00:00:00.000Z');
    expect(bodyOf(text, only(text))).toBe(BODY);
  });
  it('is unknown where the page only says how long ago', () => {
    expect(only(`${TITLE}\n\n2 hours ago\n\n${BODY}`).publishedAt).toBe(null);
  });
});

describe('a headline', () => {
  it('is the first line, below the names of sections', () => {
    expect(only(`World\n\nMiddle East\n\n${TITLE}\n\n${BODY}`).title).toBe(TITLE);
  });
  it('is what the page is called, without what stands in the heading beside it', () => {
    const shown = `Harbour ${TITLE} | The Quay`;
    const text = [shown, BODY].join('\n\n');
    const marks = [{ start: 0, end: shown.length, kind: 'title' as const }];
    const [article] = cleanDocument({ text, marks, fields: { title: TITLE } }).articles;
    expect(article?.title).toBe(TITLE);
    expect(cleanDocument({ text, marks, fields: {} }).articles[0]?.title).toBe(shown);
  });
  it('is what the metadata says when the text prints none', () => {
    const [article] = cleanDocument({ text: BODY, marks: [], fields: { title: 'Ferry Returns' } }).articles;
    expect(article?.title).toBe('Ferry Returns');
  });
  it('is made of the first sentence when there is nothing else', () => {
    expect(only(BODY).title).toBe(
      'The harbour office said on Monday that the ferry would run again from the first week of…',
    );
    expect(bodyOf(BODY, only(BODY))).toBe(BODY);
  });
  it('that was short and printed twice is not taken for a section', () => {
    expect(only(`Floods\n\nFloods\n\n${BODY}`).title).toBe('Floods');
  });
});

describe('marks of the markup', () => {
  const text = `Menu\n${TITLE}\nA summary of it all.\nA view (Jo Roe/Lumen)\n${P1}\nAd slot\n${BODY.split('\n\n')[1]}\nAbout us`;
  const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
  const [article, furniture] = (() => {
    const cleaned = cleanDocument({
      text,
      marks: [
        { ...at('Menu'), furniture: { residue: 'navigation', reason: 'In the navigation of the page' } },
        { ...at(TITLE), kind: 'title' },
        { ...at('A summary of it all.'), kind: 'dek' },
        { ...at('A view (Jo Roe/Lumen)'), kind: 'caption' },
        { ...at(P1), kind: 'paragraph' },
        { ...at('Ad slot'), furniture: { residue: 'advertisement', reason: 'An advertisement by its class' } },
        { ...at(BODY.split('\n\n')[1] ?? ''), kind: 'quote' },
        { ...at('About us'), furniture: { residue: 'navigation', reason: 'In the footer of the page' } },
      ],
      fields: { lang: 'en', publishedAt: '2025-05-12T07:40:00Z' },
    });
    return [cleaned.articles[0], cleaned.furniture] as const;
  })();
  it('say what each block is', () => {
    expect(article?.blocks.map((block) => block.kind)).toEqual([
      'title',
      'dek',
      'caption',
      'paragraph',
      'other',
      'quote',
    ]);
    expect(article).toMatchObject({
      title: TITLE,
      dek: 'A summary of it all.',
      caption: 'A view',
      credit: 'Jo Roe/Lumen',
      lang: 'en',
      publishedAt: '2025-05-12T07:40:00Z',
    });
  });
  it('put furniture outside the story, and into it where it stands between paragraphs', () => {
    expect(furniture.map((block) => text.slice(block.start, block.end))).toEqual(['Menu', 'About us']);
    expect(article?.blocks[4]).toMatchObject({ verdict: 'remove', residue: 'advertisement' });
  });
});
