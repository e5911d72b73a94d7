import { describe, expect, it } from 'vitest';
import type { ResidueKind } from '../../../lib/articles/residue-kinds';
import { removals, story } from './generators';

type Place = Parameters<typeof story>[0];

/** The residue kind that one line gets at a place of the story, or null where it stays. */
function fateOf(line: string, place: keyof Place): string | null {
  return removals(story({ [place]: line })).find(([text]) => text === line.trim())?.[1] ?? null;
}

const REMOVED: Partial<Record<ResidueKind, Partial<Record<keyof Place, string[]>>>> = {
  widget: {
    between: [
      'TT',
      'AA',
      'Aa',
      'A+ A-',
      'Text size',
      'Print',
      'Listen to this article',
      'حجم الخط',
      'Schriftgröße',
      'Yazı boyutu',
      '\u200b',
    ],
  },
  counter: {
    between: [
      '20',
      '1.2K',
      '20 shares',
      '3 comments',
      '1 / 9',
      '1 of 9',
      '(2/14)',
      '٢٠',
      '12 commentaires',
      'Photo 1 of 9',
    ],
  },
  'section-label': {
    above: [
      'Monitor',
      'World',
      'Middle East',
      'Analysis | Politics',
      'Valley Desk',
      'اقتصاد',
      'Économie',
      'Wirtschaft',
      'Спорт',
      'جهان',
    ],
  },
  'source-link': {
    below: [
      'Source »',
      'Source: www.valmere.example',
      'Read full story at valmere.example',
      'Via Meridian Press »',
      'Original article',
      'المصدر',
      'Quelle: Meridian Press',
      'Lire la suite »',
      'Leer más »',
      'Kaynak',
      'Источник',
      'منبع',
    ],
  },
  'share-bar': {
    between: [
      'Share on Facebook',
      'Facebook Twitter LinkedIn Email Print',
      'Share',
      'شارك',
      'Partager',
      'Teilen',
      'Compartir',
    ],
    below: ['Share this article', 'Share on X', 'Copy link', 'Поделиться', 'Paylaş'],
  },
  navigation: {
    above: [
      'Skip to content',
      'Home > World > Asia',
      'HomeNewsEconomy',
      'Home | News | Sport',
      'الرئيسية',
      'Zum Inhalt springen',
    ],
    below: ['Back to top'],
  },
  'read-also': {
    inside: [
      'Read also: Sailors learn to mend their own nets',
      'READ MORE: Sailors learn to mend their own nets',
      'Lire aussi : Les marins réparent leurs filets',
      'Lea también: Los marineros arreglan sus redes',
      'Читайте также: Моряки чинят сети',
      'اقرأ أيضاً: البحارة يصلحون شباكهم',
      'Lesen Sie auch: Seeleute flicken Netze',
      'Leia também: Marinheiros consertam redes',
      'Leggi anche: I marinai riparano le reti',
      'همچنین بخوانید: ماهیگیران تور می‌بافند',
    ],
  },
  promotion: {
    inside: [
      'Sign up for our newsletter',
      'Subscribe',
      'Follow us on Telegram',
      'Download our app to get the latest news',
    ],
    below: ['تابعونا على تلغرام', 'Inscrivez-vous à notre newsletter', 'Подписывайтесь на наш канал', 'Síguenos'],
  },
  advertisement: {
    inside: [
      'Advertisement',
      'ADVERTISEMENT',
      'Story continues below advertisement',
      'Publicité',
      'Anzeige',
      'إعلان',
      'Реклама',
      'Reklam',
    ],
  },
  'cookie-notice': {
    above: ['We use cookies to improve your experience.', 'Nous utilisons des cookies pour mesurer l’audience.'],
    below: ['This site uses cookies.'],
  },
  comments: {
    below: [
      'Leave a comment',
      'Comments are closed',
      'Laisser un commentaire',
      'Комментарии',
      'Your email address will not be published. Required fields are marked',
    ],
  },
  'tag-list': {
    below: [
      'Tags: ferry, harbour, islands',
      'Topics: ferry, harbour',
      '#ferry #harbour',
      'الوسوم: البحر، العبّارة',
      'Mots-clés : port, bac',
      'Etiketler: liman, feribot',
    ],
  },
  'copyright-line': {
    below: [
      '© 2025 Meridian Press',
      'Copyright 2025 Meridian Press. All rights reserved.',
      'Tous droits réservés',
      'جميع الحقوق محفوظة',
      'Все права защищены',
      'Alle Rechte vorbehalten',
      'Urheberrecht 2024 Inselblatt',
      'Copyright Meridian Press 2025',
      'Copyright © Meridian Press 2025',
    ],
    between: ['Urheberrecht 2024 Inselblatt'],
  },
  pagination: { below: ['Page 1 of 3', 'Next page »', '1 2 3 4', 'Page suivante', 'Nächste Seite'] },
  'timestamp-widget': {
    between: [
      '2 hours ago',
      'Last updated: 3 hours ago',
      'Published: 12 May 2025, 09:40',
      '5 min read',
      'منذ 3 ساعات',
      'il y a 2 heures',
      'vor 2 Stunden',
      '2025-05-12',
      '5h',
      '12min',
      '2 giorni fa alle 10:30',
    ],
  },
  'appeared-first-on': {
    below: [
      'The post Island Ferry Returns appeared first on Meridian Press.',
      "L'article Le bac revient est apparu en premier sur Le Courrier.",
      "L'articolo Il traghetto ritorna sembra essere il primo su Il Faro.",
      'O post A barca volta apareceu primeiro em O Farol.',
      'Der Beitrag Die Fähre kehrt zurück erschien zuerst auf Inselblatt.',
      'This article was originally published on valmere.example',
    ],
  },
};

/** Lines that look like residue and are the story's. */
const KEPT: Partial<Record<ResidueKind, Partial<Record<keyof Place, string[]>>>> = {
  widget: { inside: ['Print', 'Listen', 'Save'] },
  counter: { inside: ['1945', '20 people were on board when the engine failed, the company said.', '101.8'] },
  'section-label': { inside: ['Culture', 'Analysis'], below: ['Background'] },
  'source-link': {
    inside: ['Source: Ministry of Ports', 'A source at the port said that the shafts were older than the ship.'],
    below: ['A source said the same thing on Tuesday, on condition of anonymity.'],
  },
  'share-bar': {
    inside: ['Share of the market', '- Facebook', 'Facebook said that it would share the data with the port.'],
  },
  navigation: { inside: ['Home', 'The way home'], below: ['They went home by bus in the evening, he said.'] },
  'read-also': {
    inside: [
      'Read the small print, lawyers say, before you sign.',
      'More: the new crew',
      'They also read the letter aloud.',
      'Watch: what happened next',
    ],
  },
  promotion: {
    inside: [
      'Subscribers to the island newsletter had been told of the delay in March.',
      '“Sign up for our newsletter,” the poster said.',
      'Follow the coast road to the chapel.',
    ],
  },
  advertisement: { inside: ['The advertisement was placed in three papers.', 'Advertisement rules tightened'] },
  'cookie-notice': {
    inside: [
      'The bakery sells cookies in the shape of the ferry.',
      'Browsers will block third-party cookies from next year, the regulator said.',
    ],
  },
  comments: {
    inside: ['The minister declined to comment.', 'Comments'],
    below: ['He made no further comment on the matter before boarding the ferry.'],
  },
  'tag-list': { inside: ['Topics of the talks'], below: ['The talks covered three topics: ports, fish and weather.'] },
  'copyright-line': {
    inside: [
      'The court ruled that the copyright had lapsed in 1985.',
      '© Agnes Thorpe',
      'She held all rights to the recording, the court found, until her death in 1985.',
      'Copyright Act 1976',
      'Copyright in the charts lapsed in 1985, the court said, and the harbour may print them.',
      'Urheberrecht 2024: Was sich für die Seekarten ändert',
    ],
    below: ['Copyright in the charts lapsed in 1985, the court said, and the harbour may print them.'],
  },
  pagination: { inside: ['Next', 'Page one of the agreement lists the ports.'] },
  'timestamp-widget': { inside: ['12 May 2025', 'Two hours ago the harbour was still closed.'] },
  'appeared-first-on': {
    inside: ['His first novel was published first in Valmere.'],
    below: ['The story was published first in a parish magazine, she recalled.'],
  },
};

for (const [residue, places] of Object.entries(REMOVED)) {
  describe(`${residue}`, () => {
    for (const [place, lines] of Object.entries(places) as [keyof Place, string[]][]) {
      it.each(lines)(`takes out %j ${place} the text`, (line) => {
        expect(fateOf(line, place)).toBe(residue);
      });
    }
    for (const [place, lines] of Object.entries(KEPT[residue as ResidueKind] ?? {}) as [keyof Place, string[]][]) {
      it.each(lines)(`leaves %j ${place} the text`, (line) => {
        expect(fateOf(line, place)).toBe(null);
      });
    }
  });
}

describe('a sentence that reports what somebody says is the story’s, whatever it is about', () => {
  it.each([
    'You can reject all cookies in the settings of your browser, the consumer office advises.',
    'This website uses cookies, too, the minister admitted.',
    'YouTube content may contain adverts that the makers do not choose, the company said on Friday.',
    'This embedded content is not available to children in the country from May, the ministry said.',
    'Subscribe to a newsletter, and it takes months to get off the list, says Aas.',
    'Join us on Facebook, the sign at the door of the club says.',
    'This article is reserved for subscribers, it said on the screen when the minister opened the page.',
    'Dieser externe Inhalt wurde erst im Labor gefunden, sagte die Chemikerin über die Kapsel.',
    'Bleiben Sie zu Hause, bat die Stadt über ihre App und den WhatsApp-Kanal die Bürger.',
    'Abonnez-vous à la newsletter, répète la mairie depuis des mois aux habitants du quartier.',
    'Síguenos, gritó el pescador, y todos abrieron sus canales de Telegram en el muelle.',
    'لمشاهدة هذا المحتوى يجب النزول إلى قاع البحر، قال الغواص.',
    '我们使用这些cookies来招待孩子们，面包师说，本网站的读者也可以来尝一尝。',
  ])('%s', (line) => {
    expect(removals(story({ inside: line }))).toEqual([]);
  });

  it('what the page says for itself goes as before, with a comma or two', () => {
    const own = [
      'Subscribe to our newsletter, and get the news that matters, every morning.',
      'We use cookies on this website, as most do, to improve your experience.',
    ];
    expect(removals(story({ inside: own.join('\n\n') })).map(([line]) => line)).toEqual(own);
  });
});
