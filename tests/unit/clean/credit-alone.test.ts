import { describe, expect, it } from 'vitest';
import { spanText } from '../../../lib/articles/body';
import { cleanDocument } from '../../../lib/clean/clean';
import { only, P1, P2, P3, story, TITLE } from './generators';

/** The kind of one line between two paragraphs of plain text. */
function kindOf(line: string): string | undefined {
  const text = story({ inside: line });
  return only(text).blocks.find((block) => block.verdict === 'keep' && spanText(text, block) === line)?.kind;
}

describe('a credit alone between paragraphs is no running text', () => {
  it.each([
    'Photo: AFP',
    'Photo: Ines Vale / Lumen Images',
    'Photo by Ines Vale',
    'Photos courtesy of Lumen Images',
    'Image: Ines Van Der Vale',
    'Image: eThekwini Municipality / Facebook',
    'Ines Vale/Getty Images',
    'Ines Vale - Corbis/Getty Images',
    '(Ines Vale/Reuters)',
    '(AP Photo/Ines Vale)',
    'REUTERS/Ines Vale',
    '© Lumen Images/Ines Vale',
    '© imago/Lumen Images/imago stock&people',
    'Bild: dpa',
    'Foto: NTB',
    'Foto: Ines Vale / Ritzau Scanpix',
    'Kuva: Lehtikuva',
    'fot. PAP/Ines Vale',
    'Фото: УНІАН',
    'צילום: רויטרס',
    'Ảnh: TTXVN',
    '写真：共同通信',
    '[사진=연합뉴스]',
    '图片来源：新华社',
    'Getty Images',
  ])('%s', (line) => {
    expect(kindOf(line)).toBe('caption');
  });
});

describe('what a story may say on a line of its own stays running text', () => {
  it.each([
    'AFP',
    '(Reuters)',
    'Ines Vale, harbour office of Valmere',
    'Ines Vale/Jonas Feld',
    'Source: Ministry of Ports',
    'Credit: 40,000 crowns',
    'Credits to Graduate: 36',
    'Photo: he says it is a fake',
    'Photo album found in the wreck',
    'Picture: a quay at dawn, and nobody on it',
    'Pictures from the harbour in 1985',
    '- Photo: Ines Vale',
    'Image processing',
    '图书馆在六月重新开放',
    '사진 전시회가 유월에 열린다',
  ])('%s', (line) => {
    expect(kindOf(line)).not.toBe('caption');
  });
});

describe('a credit between paragraphs', () => {
  const marked = (...lines: string[]) => {
    const text = [TITLE, ...lines].join('\n');
    let start = TITLE.length + 1;
    const marks = lines.map((line) => {
      const mark = { start, end: start + line.length, kind: 'paragraph' as const };
      start = mark.end + 1;
      return mark;
    });
    const { articles } = cleanDocument({
      text,
      marks: [{ start: 0, end: TITLE.length, kind: 'title' }, ...marks],
      fields: {},
    });
    return articles[0];
  };
  const kinds = (...lines: string[]) =>
    marked(...lines)
      ?.blocks.slice(1)
      .map((block) => block.kind);

  it('makes the words above it a caption where they are no sentence', () => {
    expect(kinds(P1, 'Islanders on the quay in Valmere', 'Photo: Ines Vale', P2, P3)).toEqual([
      'paragraph',
      'caption',
      'caption',
      'paragraph',
      'paragraph',
    ]);
  });

  it('leaves the sentence above it in the text', () => {
    expect(kinds(P1, 'Photo: Ines Vale', P2, P3)).toEqual(['paragraph', 'caption', 'paragraph', 'paragraph']);
  });

  it('says nothing of the story’s own picture', () => {
    const article = marked(P1, P2, 'Islanders on the quay in Valmere', 'Photo: Ines Vale', P3);
    expect(article?.caption).toBe(null);
    expect(article?.credit).toBe(null);
  });
});
