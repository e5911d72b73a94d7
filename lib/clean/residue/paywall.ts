import { isItem, isQuoted, oncePerLine } from '../line';
import { isReported } from '../reported-speech';
import type { Proposal, ResidueRule, StoryView } from '../story-view';
import { beginsWith, listed, mentions } from '../wording';
import { goingOnBeside } from './promotion';

/** How a page stops its reader before the whole story. */
const STOPS = listed(`
  create an account or sign in to continue | sign in or create an account to continue | create a free account to continue | log in or create an account to continue
  subscribe now to read | subscribe to read | subscribe to continue reading | subscribe to keep reading | subscribe to unlock | register to unlock | register or sign in to continue
  register to continue reading | sign in to continue reading | log in to continue reading | this article is free to read register | this content is reserved for subscribers
  this article is reserved for subscribers | this article is for subscribers only | this story is for subscribers only | already a subscriber? log | already a subscriber? sign | already a subscriber log in | already a subscriber sign in | you have reached your limit of free
  to continue reading, subscribe | dieser artikel ist abonnenten vorbehalten | weiterlesen mit | jetzt weiterlesen mit | sie möchten weiterlesen | lesen sie weiter mit
  cet article est réservé aux abonnés | article réservé aux abonnés | la suite est réservée aux abonnés | contenu réservé aux abonnés | este contenido es exclusivo para suscriptores
  suscríbete para seguir leyendo | regístrate para seguir leyendo | conteúdo exclusivo para assinantes | assine para continuar lendo | contenuto riservato agli abbonati
  abbonati per continuare a leggere | dit artikel is exclusief voor abonnees | dit artikel is alleen voor abonnees | för dig som är prenumerant | denna artikel är för prenumeranter
  denne saken er for abonnenter | denne artikel er for abonnenter | tämä artikkeli on tilaajille | ten artykuł jest dostępny tylko dla prenumeratorów
  tento článek je jen pro předplatitele | この記事は会員限定です | この記事は有料会員限定です | 有料会員限定
`);
const stopsReader = beginsWith(STOPS);
/** What subscribers are promised. */
const promises = mentions(
  listed(`
  unlimited | exclusive | online access | one account | e-paper | epaper | newsletters | crossword | puzzles | in the comments | additional articles | email updates | ad-free
  local journalism | with your subscription | unbegrenzt | unbegrenzter | werbefrei | alle artikel | exklusive | illimité | sans publicité | articles réservés
  ilimitado | sin publicidad | sem anúncios | illimitato | senza pubblicità | onbeperkt | obegränsad | ubegrenset | nieograniczony
`),
);

const MAX_WORDS = 45;
const MIN_PROMISES = 2;

/** Whether the line stops the reader before the whole story. */
export const isPaywall = oncePerLine(
  (line) => line.words <= MAX_WORDS && !isQuoted(line) && stopsReader(line.key) !== null && !isReported(line),
);

/**
 * Finds the lines that stop a reader before the whole story, those beside them that go on with it, and the list of what subscribers are
 * promised above or below.
 */
export const paywall: ResidueRule = (view) => {
  const open = view.open();
  const found = new Map<number, string>();
  open.forEach((index, place) => {
    if (!isPaywall(view.line(index))) return;
    found.set(index, 'Asks the reader to subscribe before the whole story');
    for (const beside of goingOnBeside(view, open, place)) found.set(beside, 'Goes on with a promotion beside it');
    for (const step of [-1, 1] as const) {
      const items = itemsFrom(view, open, place, step);
      if (items.filter((item) => promises(view.line(item).key) !== null).length < MIN_PROMISES) continue;
      for (const item of items) found.set(item, 'Promised to those who subscribe');
    }
  });
  return [...found].map(
    ([index, reason]): Proposal => ({ index, residue: 'promotion', reason, evidence: { text: view.line(index).text } }),
  );
};

/** The unbroken run of list items above (−1) or below (1) a place. */
function itemsFrom(view: StoryView, open: readonly number[], place: number, step: -1 | 1): number[] {
  const items: number[] = [];
  for (let at = place + step; at >= 0 && at < open.length; at += step) {
    const index = open[at] ?? 0;
    if (!isItem(view.line(index))) break;
    items.push(index);
  }
  return items;
}
