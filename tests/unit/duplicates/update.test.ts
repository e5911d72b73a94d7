import { describe, expect, it } from 'vitest';
import { pairsWith, proposePairs } from '../../../lib/duplicates/candidates';
import { prose } from './prose';

const story = prose(1, 200);
const judge = (first: { text: string; source?: string; url?: string }, second: typeof first, superseded = false) =>
  pairsWith({ id: 'b', ...second }, [{ id: 'a', ...first }], superseded ? ['a'] : [])[0];

describe('a new version', () => {
  it('is the same source’s longer text', () => {
    const pair = judge({ text: story, source: 's' }, { text: `${story} ${prose(2, 60)}`, source: 's' });
    expect(pair).toMatchObject({ verdict: 'duplicate', isUpdate: true });
    expect(pair?.reason).toContain('{b} is a new version of {a} from the same source, 60 words longer.');
  });
  it('is the same address’s corrected text, whatever the tracking and AMP', () => {
    const corrected = story.split(' ').with(50, 'otherwise').join(' ');
    const pair = judge(
      { text: story, url: 'https://www.example.com/a?utm_source=x' },
      { text: corrected, url: 'http://example.com/amp/a' },
    );
    expect(pair?.reason).toContain('{b} is a new version of {a} at the same address, corrected in places.');
  });
  it('is what came in the place of an older document', () =>
    expect(judge({ text: story }, { text: prose(1, 120) }, true)?.isUpdate).toBe(true));
  it('is not another source’s longer text', () =>
    expect(judge({ text: story, source: 's' }, { text: `${story} ${prose(2, 60)}`, source: 't' })).toMatchObject({
      ...{ verdict: 'duplicate', isUpdate: false },
    }));
  it('is not the same text again', () =>
    expect(judge({ text: story, source: 's' }, { text: story, source: 's' })?.isUpdate).toBe(false));
  it('is not another text of the source', () =>
    expect(judge({ text: story, source: 's' }, { text: prose(9, 200), source: 's' })).toBeUndefined());
});

describe('copies', () => {
  it('are found when lines are broken hard, quotation marks translated and spaces odd', () => {
    const original = `“${prose(3, 40)}” she said. ‘${prose(4, 40)}’`;
    const wrapped = `«${prose(3, 40)}» she said. „${prose(4, 40)}“`.replace(/(.{30,40}) /g, '$1\n').replace(/,/g, ' ,');
    const [pair] = proposePairs([
      { id: 1, text: original },
      { id: 2, text: wrapped },
    ]);
    expect(pair).toMatchObject({ verdict: 'duplicate', comparison: { resemblance: 1 } });
  });
  it('are found in Japanese that was cut short and wrapped', () => {
    const japanese =
      '市は月曜日、新しい橋が来年の春に開通すると発表した。予定より二年遅れたが、工事費は増えていないと市長は述べた。住民は初日から徒歩や自転車で川を渡ることができる。';
    const wrapped = [...japanese.slice(0, 60)].map((char, at) => (at % 11 === 10 ? `${char}\n` : char)).join('');
    const [pair] = proposePairs([
      { id: 1, text: japanese },
      { id: 2, text: wrapped },
    ]);
    expect(pair?.verdict).toBe('duplicate');
  });
});
