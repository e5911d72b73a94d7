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
const MAX_WORDS = 9;

/** Whether the line marks where an advertisement stood. */
export const isAdvertisement = oncePerLine(
  (line) =>
    line.words <= MAX_WORDS &&
    (isMarker(line.key) ||
      (isShortMarker(line.key) && line.text.length <= 4) ||
      (!line.endsSentence && opens(line.key) !== null)),
);

/** Finds the words that mark where an advertisement stood. */
export const advertisement: ResidueRule = (view) =>
  view.propose('advertisement', (line) => (isAdvertisement(line) ? 'Marks where an advertisement stood' : null));
