import { HAS } from '../../text/scan';
import { oncePerLine } from '../line';
import type { ResidueRule } from '../story-view';
import { anyOf, beginsWith, listed } from '../wording';

const isMarker = anyOf(
  listed(`
  Advertisement | Advertisements | Advert | ADVERTISEMENT - CONTINUE READING BELOW
  Advertisement - scroll to continue | Advertisement Scroll to continue | Scroll to continue
  Story continues below advertisement | Story continues below | Article continues below advertisement
  Article continues below this ad | Article continues after ad | Article continues below | Continue reading below
  Continue reading the main story | Skip advertisement | Skip ad | Sponsored | Sponsored content
  Sponsored links | Sponsored by | Promoted | Promoted content | Paid content | Paid post | Paid partnership
  Remove ads | Report this ad | Why am I seeing this ad | Ad feedback | Ads by Google | Loading ad | إعلان | اعلان
  إعلانات | محتوى مدفوع | تابع القراءة بعد الإعلان | Publicité | La suite après la publicité
  La suite après cette publicité | Annonce | Contenu sponsorisé | Publicidad | Anuncio
  Continúa leyendo después de la publicidad | Contenido patrocinado | Anzeige | Werbung
  Artikel wird unter der Anzeige fortgesetzt | Gesponsert | Publicidade | Anúncio | Continua depois da publicidade
  Continua após a publicidade | Conteúdo patrocinado | Pubblicità | Annuncio
  Continua a leggere dopo la pubblicità | Contenuto sponsorizzato | Реклама | На правах рекламы
  Продолжение после рекламы | Reklam | Reklamı geç | Haberin devamı reklamdan sonra | آگهی | تبلیغات | تبلیغ
  ادامه مطلب پس از تبلیغات
  Fin de la publicité | Advertentie | Advertenties | Lees verder na de advertentie | Lees verder onder de advertentie
  Tekst gaat verder onder de advertentie | De tekst gaat verder onder de advertentie
  Artikel gaat verder onder de advertentie | Het artikel gaat verder na de advertentie | Gesponsord
  Gesponsorde inhoud | Ingezonden mededeling | Annons | Artikeln fortsätter efter annonsen
  Artikeln fortsätter under annonsen | Läs vidare efter annonsen | Sponsrat innehåll | Annonse | Annonsørinnhold
  Artikkelen fortsetter under annonsen | Artikkelen fortsetter etter annonsen | Saken fortsetter under annonsen
  Saken fortsetter etter annonsen | Sponset innhold | Annoncer | Artiklen fortsætter efter annoncen
  Artiklen fortsætter under annoncen | Annoncørbetalt indhold | Sponsoreret indhold | Mainos
  Juttu jatkuu mainoksen jälkeen | Artikkeli jatkuu mainoksen jälkeen | Mainos alkaa | Mainos päättyy
  Kaupallinen yhteistyö | Auglýsing | Reklama | Dalsza część artykułu pod reklamą | Dalsza część tekstu pod reklamą
  Ciąg dalszy artykułu pod reklamą | Dalszy ciąg artykułu pod reklamą | Dalszą część artykułu znajdziesz pod reklamą
  Materiał sponsorowany | Artykuł sponsorowany | Inzerce | Článek pokračuje pod reklamou | Text pokračuje pod reklamou
  Komerční sdělení | Placená inzerce | Inzercia | Článok pokračuje pod reklamou | Článok pokračuje pod video reklamou
  Hirdetés | Reklám | A cikk a hirdetés után folytatódik | A cikk folytatódik a hirdetés után | Szponzorált tartalom
  Támogatott tartalom | Publicitate | Reclamă | Articolul continuă după publicitate | Articolul continuă după reclamă
  Continuă după publicitate | Conținut sponsorizat | На правах реклами | Продовження після реклами | Διαφήμιση
  ΔΙΑΦΗΜΙΣΗ | Χορηγούμενο περιεχόμενο | פרסומת | תוכן ממומן | תוכן שיווקי | विज्ञापन | Iklan
  Scroll to continue with content | Scroll untuk melanjutkan membaca | Gulir untuk melanjutkan membaca
  Lanjutkan membaca di bawah iklan | Konten bersponsor | Quảng cáo | Nội dung tài trợ | 広告 | スポンサーリンク | スポンサードリンク
  記事は広告の後に続きます | 광고 | 광고 후 계속됩니다 | 광고 뒤에 계속됩니다 | 广告 | 赞助内容 | 广告后继续阅读 | 廣告 | 贊助內容 | 請繼續往下閱讀 | 请继续往下阅读 | 文章未完 請往下滾動
  Tangazo | Matangazo | Advertensie | Advertensies | Isikhangiso | Oglas | Реклама и съобщения | Publicitat | বিজ্ঞাপন
  اشتہار | โฆษณา
  This advertisement has not loaded yet, but your article continues below | Advertorial | Partner content
  Werbung überspringen | Ende der Werbung | Anzeige Ende | Partnerangebote | Partnerinhalt
  Aangeboden door onze partners | Innehåll från våra partners | Contenu partenaire
  Contenido de marca | Contenuto di marca
`),
);
const isShortMarker = anyOf(['Ad', 'Ads', 'AD']);
const opens = beginsWith([
  'Story continues below',
  'Article continues below',
  'Article continues after',
  'This content is sponsored by',
  'Sponsored by',
  'La suite après',
]);
const MAX_WORDS = 12;
const MAX_OPENED_WORDS = 9;
const NUMBER = / \d{1,2}$/;

/** Whether the line marks where an advertisement stood. */
export const isAdvertisement = oncePerLine(
  (line) =>
    line.words <= MAX_WORDS &&
    (isMarker(line.key) ||
      ((line.has & HAS.figure) !== 0 && isMarker(line.key.replace(NUMBER, ''))) ||
      (isShortMarker(line.key) && line.text.length <= 4) ||
      (!line.endsSentence && line.words <= MAX_OPENED_WORDS && opens(line.key) !== null)),
);

/** Finds the words that mark where an advertisement stood. */
export const advertisement: ResidueRule = (view) =>
  view.propose('advertisement', (line) => (isAdvertisement(line) ? 'Marks where an advertisement stood' : null));
