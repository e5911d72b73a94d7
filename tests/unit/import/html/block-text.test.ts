import { describe, expect, it } from 'vitest';
import { parsePage } from '../../../../lib/import/html/parse';
import { readBlockText } from '../../../../lib/import/html/scoring/block-text';

const read = (text: string) => {
  const block = parsePage(`<p>${text}</p>`).blocks[0];
  if (!block) throw new Error('No block');
  return readBlockText(block);
};

describe('prose', () => {
  it.each([
    ['English', 'The council met on Tuesday and agreed to keep the old bridge open for another year.'],
    ['Norwegian', 'Kommunestyret møttes på tirsdag og ble enige om å holde den gamle brua åpen i et år til.'],
    ['Polish', 'Rada zebrała się we wtorek i zgodziła się na to, że stary most będzie otwarty jeszcze przez rok.'],
    ['Japanese', '町議会は火曜日に会合を開き、古い橋をもう一年使い続けることで一致したと発表した。'],
    ['Chinese', '市议会在星期二开会，同意了把这座老桥再开放一年的计划，这是居民们的愿望。'],
    ['Korean', '시의회는 화요일에 회의를 열고 오래된 다리를 일 년 더 열어 두기로 하는 계획을 주민에게 알렸다고 한다.'],
    ['Hindi', 'परिषद की बैठक मंगलवार को हुई और यह तय किया गया कि पुराना पुल एक साल और खुला रहेगा।'],
  ])('is told in %s by its function words, its length and its end', (_, text) => {
    const { stopShare, proseWords, endsSentence, sentences } = read(text);
    expect(stopShare).toBeGreaterThan(0.2);
    expect(proseWords).toBeGreaterThanOrEqual(10);
    expect(endsSentence).toBe(true);
    expect(sentences).toBe(1);
  });

  it.each([
    ['Japanese', '東京 大阪 京都 神戸 福岡 札幌'],
    ['Korean', '정치 경제 사회 문화 국제 스포츠'],
    ['Norwegian', 'Nyheter Sport Kultur Meninger Været'],
  ])('is no row of names in %s', (_, text) => {
    expect(read(text)).toMatchObject({ stopShare: 0, proseWords: 0, endsSentence: false });
  });

  it('ends with a stop inside quotes and brackets of any script', () => {
    expect(read('「橋は残ります。」').endsSentence).toBe(true);
    expect(read('（写真）').endsSentence).toBe(false);
  });

  it('of two sentences without a space between has two', () => {
    expect(read('橋は残った。工事は来年になる。').sentences).toBe(2);
  });
});
