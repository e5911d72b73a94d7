import { describe, expect, it } from 'vitest';
import { comparable } from '../../../lib/text/comparable';
import { detectLanguage } from '../../../lib/text/language';
import { wordCount, words } from '../../../lib/text/words';

describe('comparable text', () => {
  it.each([
    ['Ferry ‘Returns’ to Service', 'ferry returns to service'],
    ['  Ferry\u00a0 returns   to service. ', 'FERRY RETURNS TO SERVICE'],
    ['Source »', 'source'],
    ['أخبار إقليمية', 'اخبار اقليميه'],
    ['خبـــر', 'خبر'],
    ['ｆｅｒｒｙ', 'ferry'],
    ['fer\u00adry\u200b', 'ferry'],
    ['a – b', 'a — b'],
    ['İstanbul', 'istanbul'],
  ])('makes %j and %j equal', (a, b) => {
    expect(comparable(a)).toBe(comparable(b));
  });
  it('tells different words apart, and is empty without words', () => {
    expect(comparable('ferry')).not.toBe(comparable('ferries'));
    expect(comparable('*** — »')).toBe('');
  });
});

describe('words', () => {
  it('are listed in lower case with apostrophes and hyphens', () => {
    expect(words("The ship's crew-member — 12 men.")).toEqual(['the', "ship's", 'crew-member', '12', 'men']);
  });
  it('are counted, also where no spaces stand between them', () => {
    expect(wordCount('one  two\nthree')).toBe(3);
    expect(wordCount('港口今天重新开放')).toBe(4);
    expect(wordCount('')).toBe(0);
  });
});

describe('the language of a text', () => {
  it.each([
    ['en', 'The harbour office said on Monday that the ferry would run again from the first week of June.'],
    ['fr', 'Le premier train de voyageurs a quitté la gare mardi matin sous les applaudissements des habitants.'],
    ['ar', 'افتتحت المدينة يوم الأحد محطة لتحلية مياه البحر وقالت البلدية إنها ستكفي حاجة السكان حتى نهاية العقد.'],
    ['de', 'Die Fähre soll nach Angaben des Hafenamts ab der ersten Juniwoche wieder zwischen den Inseln verkehren.'],
    [
      'es',
      'La oficina del puerto dijo el lunes que el transbordador volverá a navegar desde la primera semana de junio.',
    ],
    ['ru', 'Управление порта сообщило в понедельник, что паром снова начнёт ходить с первой недели июня.'],
    [
      'tr',
      'Liman idaresi pazartesi günü feribotun haziran ayının ilk haftasından itibaren yeniden çalışacağını açıkladı.',
    ],
    ['fa', 'اداره بندر روز دوشنبه اعلام کرد که کشتی از هفته اول ماه آینده دوباره میان جزیره‌ها رفت و آمد خواهد کرد.'],
  ])('is %s', (code, text) => {
    expect(detectLanguage(text)).toBe(code);
  });
  it('is told by the sentences below a table of figures', () => {
    const figures = 'Grain 1,204 tons, barley 310 tons, oats 96 tons, timber 88 loads. '.repeat(6);
    const sentences =
      'These are the loads of the spring, as the harbour has said. They were more than in that of last year.';
    expect(detectLanguage(`${figures}\n\n${sentences}`)).toBe('en');
  });
  it('is not guessed from a few words', () => {
    expect(detectLanguage('Ferry returns')).toBe(null);
    expect(detectLanguage('12 345 678')).toBe(null);
  });
});
