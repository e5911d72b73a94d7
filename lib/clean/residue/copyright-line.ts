import { isAscii, isQuoted, type Line, oncePerLine } from '../line';
import type { ResidueRule } from '../story-view';
import { beginsWith, listed, mentions } from '../wording';

/** Every reservation has one of these in it; the second are no ASCII, and most lines are not asked for them. */
const HINT =
  /rights|reprodu|no part|published, broadcast|droits|derechos|rechte|direitos|diritti|riserva|rettighe|fenntart|rezervate|zastrze|vyhrazena|hak cipta|haki zote|voorbehou/;
const OTHER_HINT =
  /حقوق|права|hakk|hakl|حق|rättigh|oikeude|réttind|práva|δικαιώμ|זכויות|सर्वाधिक|quyền|無断|무단|转载|版权|版權|轉載/;
const reserves = mentions(
  listed(`
  all rights reserved | no part of this | may not be reproduced | may not be published, broadcast
  reproduction prohibited | جميع الحقوق محفوظة | كل الحقوق محفوظة | tous droits réservés
  toute reproduction interdite | todos los derechos reservados | queda prohibida la reproducción
  alle rechte vorbehalten | todos os direitos reservados | proibida a reprodução | tutti i diritti riservati
  riproduzione riservata | все права защищены | tüm hakları saklıdır | her hakkı saklıdır | تمامی حقوق | کلیه حقوق
  همه حقوق محفوظ
  alle rechten voorbehouden | alla rättigheter förbehållna | alle rettigheter reservert | alle rettigheter forbeholdt
  alle rettigheder forbeholdes | kaikki oikeudet pidätetään | öll réttindi áskilin | wszelkie prawa zastrzeżone
  wszystkie prawa zastrzeżone | všechna práva vyhrazena | všetky práva vyhradené | minden jog fenntartva
  toate drepturile rezervate | всі права захищені | усі права захищені | με επιφύλαξη παντός δικαιώματος
  כל הזכויות שמורות | सर्वाधिकार सुरक्षित | hak cipta dilindungi | hak cipta terpelihara | bản quyền thuộc về
  mọi quyền được bảo lưu | 無断転載を禁じます | 無断転載禁止 | 禁無断転載 | 無断複写 | 無断複製 | 무단전재 | 무단 전재 | 무단복제 | 未经许可不得转载 | 未经授权不得转载
  版权所有 违者必究 | 版权所有 翻印必究 | 版权所有 未经 | 請勿轉載 | 不得轉載 | 版權所有 翻印必究 | 版權所有 不得 | haki zote zimehifadhiwa | alle regte voorbehou
`),
  (key, isAscii) => HINT.test(key) || (!isAscii && OTHER_HINT.test(key)),
);
const opens = beginsWith(
  listed(`
  copyright | derechos de autor | droits d’auteur | urheberrecht | حقوق النشر | حقوق الطبع | авторские права
  telif hakkı | حق نشر
  auteursrecht | upphovsrätt | opphavsrett | ophavsret | tekijänoikeus | prawa autorskie | autorská práva | szerzői jog
  drepturi de autor | авторські права | hak cipta | bản quyền | 저작권자 | 版权所有 | 版權所有
`),
);

const SIGN = /^\s*(?:©|\(c\)|℗|&copy;)/iu;
const YEAR = /\b(?:19|20)\d\d\b|[٠-٩]{4}|[۰-۹]{4}/u;
/** Right after the word, with nothing told of it as in `Copyright 2025: what changes`; over comparable text. */
const SIGN_OR_YEAR = /^[^\p{L}\p{N}(:]{0,4}(?:©|\(c\)|(?:by )?(?:(?:19|20)\d\d|[٠-٩]{4}|[۰-۹]{4})(?![\p{N}:：?؟]))/u;
const SMALL_WORD = /^\p{Ll}+$/u;
const MAX_NAME_WORDS = 6;
const MAX_WORDS = 60;
const MAX_WORDS_WITHOUT_RESERVATION = 20;

/** Whether the line claims the rights in the page. */
export const isCopyright = oncePerLine((line) => {
  if (line.words > MAX_WORDS) return false;
  const isSigned = SIGN.test(line.text);
  const opening = isSigned ? null : opens(line.key);
  if (line.words > MAX_WORDS_WITHOUT_RESERVATION) {
    // Most long lines are the story's: they are asked no more than whether they begin as a claim does.
    if (!isSigned && opening === null) return false;
  } else if (isSigned || (opening !== null && (isDated(line, opening) || endsInYear(line, opening)))) {
    return true;
  }
  return reserves(line.key, isAscii(line)) !== null && !isQuoted(line);
});

/** Whether the sign or the year follows the word at once: `Copyright 2025 Meridian Press`. */
const isDated = (line: Line, opening: string): boolean =>
  YEAR.test(line.text) && SIGN_OR_YEAR.test(line.key.slice(opening.length));

/** Whether only a name stands between the word and the year, and nothing is said after it: `Copyright Meridian Press 2025`. */
function endsInYear(line: Line, opening: string): boolean {
  const words = line.text.split(' ').slice(opening.split(' ').length);
  const at = words.findIndex((word) => YEAR.test(word));
  if (at < 1 || at > MAX_NAME_WORDS || words.slice(0, at).some((word) => SMALL_WORD.test(word))) return false;
  return at === words.length - 1 || /[.,;–-]$/u.test(words[at] ?? '') || /^[–—|•·-]/u.test(words[at + 1] ?? '');
}

/**
 * Finds the line that claims the rights in the page. Between paragraphs, a name after the sign alone is a picture's credit, and a name
 * after the word may be a law's: `Copyright Act 1976`.
 */
export const copyrightLine: ResidueRule = (view) => {
  const bodyEnd = view.bodyEnd();
  return view.propose('copyright-line', (line, index) => {
    if (!isCopyright(line)) return null;
    if (index <= bodyEnd && reserves(line.key, isAscii(line)) === null) {
      const opening = opens(line.key);
      if (!YEAR.test(line.text) || (opening !== null && !isDated(line, opening))) return null;
    }
    return 'Claims the rights in the page';
  });
};
