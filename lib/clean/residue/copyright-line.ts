import { oncePerLine } from '../line';
import type { ResidueRule } from '../story-view';
import { beginsWith, listed, mentions } from '../wording';

const reserves = mentions(
  listed(`
  all rights reserved | no part of this | may not be reproduced | may not be published, broadcast
  reproduction prohibited | جميع الحقوق محفوظة | كل الحقوق محفوظة | tous droits réservés
  toute reproduction interdite | todos los derechos reservados | queda prohibida la reproducción
  alle rechte vorbehalten | todos os direitos reservados | proibida a reprodução | tutti i diritti riservati
  riproduzione riservata | все права защищены | tüm hakları saklıdır | her hakkı saklıdır | تمامی حقوق | کلیه حقوق
  همه حقوق محفوظ
`),
);
const opens = beginsWith(
  listed(`
  copyright | derechos de autor | droits d’auteur | urheberrecht | حقوق النشر | حقوق الطبع | авторские права
  telif hakkı | حق نشر
`),
);

const SIGN = /^\s*(?:©|\(c\)|℗|&copy;)/iu;
/** Every claim has one of these in it; asked first, since it is quicker than the list of claims. */
const HINT =
  /copyright|rights|reproduc|redistribut|no part|حقوق|droits|derechos|rechte|direitos|proibida|diritti|riserva|права|hak[kl]|حق/;
const YEAR = /\b(?:19|20)\d\d\b|[٠-٩]{4}|[۰-۹]{4}/u;
const MAX_WORDS = 60;
const MAX_WORDS_WITHOUT_RESERVATION = 20;

/** Whether the line claims the rights in the page. */
export const isCopyright = oncePerLine((line) => {
  if (line.words > MAX_WORDS) return false;
  const isLong = line.words > MAX_WORDS_WITHOUT_RESERVATION;
  // Most long lines are the story's: they are asked no more than whether they begin as a claim does.
  if (isLong ? !SIGN.test(line.text) && opens(line.key) === null : !SIGN.test(line.text) && !HINT.test(line.key))
    return false;
  const opened = SIGN.test(line.text) || (opens(line.key) !== null && YEAR.test(line.text));
  if (opened && line.words <= MAX_WORDS_WITHOUT_RESERVATION) return true;
  return reserves(line.key) !== null && !QUOTED.test(line.text);
});

/** Somebody speaking about rights is the story, not the page. */
const QUOTED = /^["“«„]/u;

/** Finds the line that claims the rights in the page. Between paragraphs, a name after the sign alone is a picture's credit. */
export const copyrightLine: ResidueRule = (view) => {
  const bodyEnd = view.bodyEnd();
  return view.propose('copyright-line', (line, index) => {
    if (!isCopyright(line)) return null;
    if (index <= bodyEnd && !YEAR.test(line.text) && reserves(line.key) === null) return null;
    return 'Claims the rights in the page';
  });
};
