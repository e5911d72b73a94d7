import { describe, expect, it } from 'vitest';
import type { ResidueKind } from '../../../../lib/articles/residue-kinds';
import { removals } from '../generators';
import { framed, type Place } from './frames';

/** Lines that papers print in languages of which there is no whole story here, by kind; they stand in the English story. */
const REMOVED: Partial<Record<ResidueKind, { at: Place; lines: string[] }>> = {
  'read-also': {
    at: 'inside',
    lines: [
      'Lees ook: Veerboot naar het eiland vaart weer',
      'LÄS ÄVEN: Färjan till ön går igen',
      'Läs också: Färjan till ön går igen',
      'Les også: Ferja til øya går igjen: – Vi har ventet lenge',
      'Læs også: Færgen til øen sejler igen',
      'Lue myös: Saaren lautta kulkee taas',
      'Czytaj też: Prom na wyspę znów pływa',
      'ZOBACZ TAKŻE: Prom na wyspę znów pływa',
      'Čtěte také: Trajekt na ostrov zase jezdí',
      'Čítajte aj: Trajekt na ostrov opäť premáva',
      'Olvassa el ezt is: Újra jár a komp a szigetre',
      'Citește și: Feribotul spre insulă circulă din nou',
      'Читайте також: Пором на острів знову ходить',
      'Διαβάστε επίσης: Το πλοίο για το νησί ξανά σε δρομολόγια',
      'ΔΙΑΒΑΣΤΕ ΕΠΙΣΗΣ: Το πλοίο για το νησί ξανά σε δρομολόγια',
      'קראו גם: המעבורת לאי חוזרת לפעול',
      'यह भी पढ़ें: द्वीप की नौका फिर चलने लगी',
      'Baca juga: Feri ke pulau beroperasi kembali',
      'Xem thêm: Phà ra đảo chạy trở lại',
      '【関連記事】島へのフェリー、冬の修理を終え再開',
      '関連記事：島へのフェリー、冬の修理を終え再開',
      '[관련기사] 섬 여객선 겨울 수리 마치고 운항 재개',
      '相关阅读：海岛渡轮冬季检修后复航',
      '延伸閱讀：海島渡輪冬季檢修後復航',
      'Soma pia: Feri ya kisiwani yarejea kazini',
      '👉 Lees ook: Veerboot naar het eiland vaart weer',
      '【関連記事】島へのフェリー、冬の修理を終えて六月の第一週から再開へ港の事務所が月曜日に発表 【関連記事】新しい船長が就任',
    ],
  },
  advertisement: {
    at: 'inside',
    lines: [
      'Advertentie',
      'Tekst gaat verder onder de advertentie',
      'ANNONS',
      'Artikkelen fortsetter under annonsen',
      'Artiklen fortsætter efter annoncen',
      'Mainos',
      'Dalsza część artykułu pod reklamą',
      'Článek pokračuje pod reklamou',
      'Hirdetés',
      'Publicitate',
      'ΔΙΑΦΗΜΙΣΗ',
      'פרסומת',
      'विज्ञापन',
      'Iklan',
      'Quảng cáo',
      '広告',
      '광고',
      '廣告',
      '请继续往下阅读',
      'Tangazo',
    ],
  },
  promotion: {
    at: 'inside',
    lines: [
      'Schrijf je in voor onze nieuwsbrief',
      'Prenumerera på vårt nyhetsbrev',
      'Meld deg på vårt nyhetsbrev',
      'Tilmeld dig vores nyhedsbrev',
      'Tilaa uutiskirje',
      'Zapisz się na nasz newsletter',
      'Přihlaste se k odběru newsletteru',
      'Iratkozzon fel hírlevelünkre',
      'Abonează-te la newsletterul nostru',
      'Підписуйтесь на наш Telegram-канал',
      'Ακολουθήστε μας στο Google News',
      'הירשמו לניוזלטר שלנו',
      'Ikuti kami di WhatsApp',
      'Theo dõi kênh YouTube của chúng tôi',
      'メルマガ登録はこちら',
      '네이버에서 채널 구독하기',
      '欢迎关注我们的微信公众号',
      'Folgst du schon den Inselblatt-Kanal auf Whatsapp?',
    ],
  },
  widget: {
    at: 'inside',
    lines: [
      'Luister naar dit artikel',
      'Öppna bild i helskärm',
      'Lytt til artikkelen',
      'Rozmiar tekstu',
      'Розмір шрифту',
      '文字サイズ',
      '글자크기 설정',
      '字體大小',
      'Article content',
      'Ende der weiteren Informationen',
    ],
  },
  'source-link': {
    at: 'below',
    lines: ['Bron: Eilandblad', 'Källa: Öbladet', 'Źródło: Wyspiarz', '출처: 섬신문', '來源：海島報'],
  },
  comments: {
    at: 'below',
    lines: [
      'Geef een reactie',
      'Skriv en kommentar',
      'Dodaj komentarz',
      'Коментарі',
      'コメントを残す',
      '댓글 쓰기',
      '发表评论',
    ],
  },
  'copyright-line': {
    at: 'below',
    lines: [
      'Alle rechten voorbehouden',
      'Wszelkie prawa zastrzeżone',
      'Všechna práva vyhrazena.',
      'Minden jog fenntartva',
      'כל הזכויות שמורות לעיתון האי',
      '本紙掲載の記事・写真の無断転載を禁じます',
      '<저작권자 섬신문, 무단 전재-재배포 금지>',
      '未经许可不得转载',
    ],
  },
  'cookie-notice': {
    at: 'below',
    lines: [
      'Wij gebruiken cookies om de site te verbeteren.',
      'Käytämme evästeitä sivuston kehittämiseen.',
      'Vi bruker informasjonskapsler for å forbedre tjenesten.',
      '当サイトではクッキーを使用しています。',
      '본 사이트는 쿠키를 사용합니다.',
    ],
  },
  'related-stories': {
    at: 'below',
    lines: [
      'Meest gelezen',
      'Mest leste',
      'Najczęściej czytane',
      'Nejčtenější',
      'Σχετικά άρθρα',
      '関連記事',
      '관련기사',
      '相關新聞',
    ],
  },
  counter: {
    at: 'between',
    lines: [
      '12 reacties',
      '340 visningar',
      '12 komentarzy',
      '340 переглядів',
      '12 lượt xem',
      'コメント 12',
      '댓글 12',
      '阅读 340',
    ],
  },
  'share-bar': {
    at: 'below',
    lines: [
      'Deel op Facebook',
      'Dela på Facebook',
      'Udostępnij na Facebook',
      'Bagikan ke WhatsApp',
      'Chia sẻ Facebook Zalo',
      '分享到 微信 微博',
    ],
  },
  'section-label': {
    at: 'above',
    lines: ['Binnenland', 'Inrikes', 'Gospodarka', 'Κόσμος', 'Thế giới', '社会', '정치', '國際'],
  },
};

/** Sentences with the same words, which are a story's. */
const KEPT = [
  'Pred 3 rokmi sa loď pokazila a ostrovania čakali na nábreží celú zimu, povedal úrad.',
  '5 Gruppen',
  '3年前の冬、船は壊れたと港の事務所が述べた。',
  'Les også det som står med liten skrift, sier advokaten, før du skriver under på noe som helst.',
  'Läs även det finstilta innan ni skriver under, säger hamnkontorets jurist till tidningen på måndagen.',
  'Zobacz też, co mówią mieszkańcy wyspy, zanim podpiszesz umowę, radzi prawnik z urzędu portowego.',
  'Reklama promu była wszędzie, mówi dyrektor portu, ale bilety sprzedawały się źle przez całą zimę.',
  'Tilaa on vain kahdellekymmenelle autolle, sanoi satamakonttori, ja uutiskirje kertoo vuoroista.',
  'Cookies bakken de eilanders al eeuwen, zei de bakker, en deze site aan de haven is de oudste.',
  '版权所有者在法庭上说，海图早在一九八五年就已失效，港口可以印刷。',
  '関連記事を書いた記者は、港の事務所が月曜日に取材を断ったと述べた。',
  '光の広告は島の伝統で、港の事務所が毎年の春に新しく作り直すと述べた。',
  '무단 횡단이 늘었다고 항만청이 월요일에 밝혔고 여객선은 유월에 다시 다닌다고 말했다.',
];

for (const [kind, { at, lines }] of Object.entries(REMOVED)) {
  describe(`${kind} ${at} the text goes in other languages`, () => {
    it.each(lines)('%s', (line) => {
      expect(removals(framed('en', at, line))).toEqual([[line, kind]]);
    });
  });
}

describe('a sentence with such words stays', () => {
  for (const place of ['inside', 'below'] as const) {
    it.each(KEPT)(`${place} the text: %s`, (sentence) => {
      expect(removals(framed('en', place, sentence))).toEqual([]);
    });
  }
});
