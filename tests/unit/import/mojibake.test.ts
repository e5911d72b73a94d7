import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mendMojibake } from '../../../lib/import/mojibake';

/** What a decoder of ISO-8859-1 makes of UTF-8. */
const asLatin1 = (text: string): string => Buffer.from(text, 'utf8').toString('latin1');
/** The same of windows-1252, which shows signs in the place of controls. */
const asWindows1252 = (text: string): string => new TextDecoder('windows-1252').decode(Buffer.from(text, 'utf8'));

const SAMPLES = [
  'The mayor’s office said “no” – and that was it.',
  'Le maire a déjà répondu : « Voilà »… à l’été prochain.',
  'Die Brücke über die Maße – „schön“, sagte der Bürgermeister in Zürich.',
  'Şehir yönetimi köprüyü açtı; çocuklar için gün boyu ücretsiz.',
  'Мэр города открыл мост в понедельник.',
  'أعلن مجلس المدينة افتتاح الجسر يوم الإثنين.',
  '市长周一宣布大桥通车。',
];

describe('text that was read with the wrong decoder', () => {
  test.each(SAMPLES)('is as it was written: %s', (text) => {
    expect(mendMojibake(asLatin1(text)).text).toBe(text);
    expect(mendMojibake(asWindows1252(text)).text.replace(/[\ufffd]/g, '”')).toBe(text);
  });

  test('also where that was done twice', () => {
    const text = 'The mayor’s “café” is open, and the crème brûlée isn’t bad.';
    expect(mendMojibake(asWindows1252(asWindows1252(text))).text).toBe(text);
  });

  test('has its emoji, its signs, its line ends and the mark at its beginning back beside what was read rightly', () => {
    const told = (text: string) => mendMojibake(`Zoë Ørsted: ${asWindows1252(text)}`).text;
    for (const text of ['Late again 😂', '★ Open', 'Done ✓', 'One.\u2028Two.', '\ufeffOne', 'don\ufffdt'])
      expect(told(text)).toBe(`Zoë Ørsted: ${text}`);
  });

  test('has its no-break spaces back behind a word in capitals', () => {
    expect(mendMojibake('Zoë: NATOÂ\u00a0said the CEOÂ\u0092s cafÃ© isnâ€™t').text).toBe(
      'Zoë: NATO\u00a0said the CEO’s café isn’t',
    );
  });

  test('is put right without the words in capitals that end with the same letter', () => {
    expect(mendMojibake('donâ€™t, cafÃ©, naÃ¯ve: O JORNAL DA MANHÃ DE LISBOA').text).toBe(
      'don’t, café, naïve: O JORNAL DA MANHÃ DE LISBOA',
    );
  });

  test('is counted by its characters', () => {
    expect(mendMojibake('donâ€™t, wonâ€™t').count).toBe(2);
    expect(mendMojibake('Don\u0092t, won\u0092t').count).toBe(2);
    expect(mendMojibake('don’t').count).toBe(0);
  });

  test('is put right beside what was read rightly', () => {
    expect(mendMojibake('Ørsted’s donâ€™t').text).toBe('Ørsted’s don’t');
    expect(mendMojibake('Zoë says: cafÃ©, naÃ¯ve, crÃ¨me').text).toBe('Zoë says: café, naïve, crème');
  });

  test('has its spaces and closing quotes back where a byte of them was lost', () => {
    expect(mendMojibake('â€œIt isâ€ , he saidÂ on Monday, â€˜trulyâ€™. VoilÃ la mer').text).toBe(
      '“It is” , he said on Monday, ‘truly’. Voilà la mer',
    );
    expect(mendMojibake('lâ€™Ã©tÃ©, Ã la mer').text).toBe('l’été, à la mer');
  });

  test('controls that are quotes of windows-1252 are those quotes, and the line end of mainframes is left', () => {
    expect(mendMojibake('Don\u0092t \u0093go\u0094').text).toBe('Don’t “go”');
    expect(mendMojibake('One\u0085two').text).toBe('One\u0085two');
  });

  test('is told from what came with it', () => {
    const { mend } = mendMojibake('cafÃ©, naÃ¯ve, crÃ¨me');
    expect(mend('Le cafÃ©')).toBe('Le café');
    expect(mendMojibake('Nothing wrong').mend('Le cafÃ©')).toBe('Le cafÃ©');
  });
});

describe('text that was read rightly', () => {
  test.each([
    ...SAMPLES,
    'It shows "Ã¤" instead of "ä", and a "Ã¶" too.',
    'O JORNAL “AMANHÔ, A REVISTA “IRMÔ, O CANAL “MAÇÔ E A RÁDIO “LÔ.',
    'Terminé\u00a0», dit-il, «\u00a0voilà\u00a0», et l’été\u00a0» aussi\u00a0; né\u00a0»',
    'Die Karte „MENÜ“, die Straße „ALLÖ“ und „Ä“',
    'Ação, irmã, Ângela, âmbito, ROMÂNIA, Â, Ã',
    'NESCAFÉ® is a brand. NESCAFÉ® Gold is one, and NESCAFÉ® Dolce Gusto another.',
    'The book on Strauß’ time, with Strauß’ letters and Strauß’ speeches',
    '16 ×\u00a09, 4 ×\u00a03 and 3 ×\u00a02',
    'LIBERTÉ\u00a0! UNITÉ\u00a0! DIGNITÉ\u00a0!',
    'TITÃ® e ROMÃ™, TITÃ® e ROMÃ™, TITÃ®',
    'Litera „Â” se scrie la mijloc; „Â” nu e la început; „Â” și „Î”, «Â» sau “Ã”.',
    '§ 5 © 2026 ® 100 €, 20 °C – 30 °C, ½',
  ])('stays as it is: %s', (text) => {
    expect(mendMojibake(text)).toMatchObject({ text, count: 0 });
  });

  test('comes back from a decoder of ISO-8859-1 if it has three different characters, and is not changed itself', () => {
    const word = fc.stringMatching(/^[a-z]{1,8}[éèàüöñçşıłžčå’“”–а-яα-ω]{1,3}[a-z]{0,4}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 4, maxLength: 20 }), (words) => {
        const text = words.join(' ');
        fc.pre(new Set(text.replace(/[ -~]/g, '')).size >= 3);
        expect(mendMojibake(asLatin1(text)).text).toBe(text);
        expect(mendMojibake(text).text).toBe(text);
      }),
    );
  });
});
