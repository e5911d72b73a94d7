import { describe, expect, it } from 'vitest';
import { proposePairs } from '../../../lib/duplicates/candidates';
import { prose } from './prose';

const pairs = (articles: Parameters<typeof proposePairs<string>>[0]) =>
  [...proposePairs(articles)].map(({ a, b, verdict }) => `${a} ${b} ${verdict}`);

describe('proposing pairs', () => {
  it('names each pair once, the earlier article first', () =>
    expect(
      pairs([
        { id: 'x', text: prose(1, 100) },
        { id: 'y', text: prose(2, 100) },
        { id: 'z', text: prose(1, 100) },
      ]),
    ).toEqual(['x z duplicate']));

  it('finds a Chinese, a Thai and an Arabic reprint', () => {
    const chinese =
      '市政府星期一宣布新的大桥将于明年春天开放比原计划晚了两年市长表示工程费用没有增加居民可以步行或骑车过河';
    const thai =
      'รัฐบาลประกาศเมื่อวันจันทร์ว่าสะพานใหม่จะเปิดใช้ในฤดูใบไม้ผลิปีหน้าช้ากว่ากำหนดสองปีนายกเทศมนตรีกล่าวว่าค่าก่อสร้างไม่ได้เพิ่มขึ้นและประชาชนสามารถเดินข้ามแม่น้ำได้';
    const arabic = `${'أعلنت البلدية يوم الاثنين أن الجسر الجديد سيفتح في الربيع المقبل بعد تأخير دام سنتين'} ${'وقال رئيس البلدية إن كلفة المشروع لم ترتفع وإن السكان يستطيعون عبور النهر مشيا أو بالدراجة منذ اليوم الأول'}`;
    const wrapped = [...chinese].map((char, at) => (at % 9 === 8 ? `${char}\n` : char)).join('');
    expect(
      pairs([
        { id: 'zh', text: chinese },
        { id: 'th', text: thai },
        { id: 'ar', text: arabic },
        { id: 'zh2', text: `新华社报道：${wrapped}` },
        { id: 'th2', text: thai },
        { id: 'ar2', text: arabic.replaceAll('أ', 'ا').replaceAll('ي', 'ى') },
      ]),
    ).toEqual(['zh zh2 duplicate', 'th th2 duplicate', 'ar ar2 duplicate']);
  });

  it('does not join three short stories in the frame of one site', () => {
    const frame = [prose(3, 160), prose(4, 120)];
    const page = (seed: number) => `${frame[0]} ${prose(seed, 25)} ${frame[1]}`;
    const onSite = [5, 6, 7].map((seed) => ({
      id: `p${seed}`,
      title: `Story ${seed}`,
      url: `https://example.com/${seed}`,
      text: page(seed),
    }));
    expect(pairs(onSite)).toEqual([]);
  });

  it('joins three copies of one story on one site', () => {
    const copies = ['a', 'b', 'c'].map((id) => ({
      id,
      title: 'One title',
      url: `https://example.com/${id}`,
      text: prose(8, 120),
    }));
    expect(pairs(copies)).toEqual(['a b duplicate', 'a c duplicate', 'b c duplicate']);
  });

  it('takes the same address as evidence, whatever the texts', () =>
    expect(
      pairs([
        { id: 'old', url: 'http://www.example.com/live?utm_source=x', text: prose(9, 80) },
        { id: 'new', url: 'https://example.com/live', text: prose(10, 80) },
      ]),
    ).toEqual(['old new related']));

  it('keeps finding copies of a text that is printed hundreds of times', () => {
    const copies = Array.from({ length: 300 }, (_, at) => ({ id: String(at), text: prose(11, 60) }));
    expect(pairs(copies).filter((pair) => pair.includes(' 299 ')).length).toBeGreaterThan(200);
  });

  it('proposes nothing for empty and tiny texts', () =>
    expect(pairs(['', '', 'x', 'x', 'Read more'].map((text, at) => ({ id: String(at), text })))).toEqual([]));
});
