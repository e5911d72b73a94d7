import { HAS } from '../../text/scan';
import { oncePerLine } from '../line';
import type { ResidueRule } from '../story-view';
import { anyOf, listed, mentions } from '../wording';

const OTHER_NAMES = /émoins|куки|çerez|كوكي|تعريف/;
const namesCookies = mentions(
  listed(`
  cookie | cookies | ملفات تعريف الارتباط | الكوكيز | témoins | traceurs | куки | файлы cookie | çerez | çerezler
  çerezleri | کوکی | کوکی‌ها
`),
  (key, isAscii) => key.includes('cookie') || key.includes('ceurs') || (!isAscii && OTHER_NAMES.test(key)),
);

/** How a page speaks of its own cookies; an article about cookies speaks of somebody else's. */
const speaksForThePage = mentions(
  listed(`
  we use | we and our | we store | this site uses | this website uses | our site uses | our website uses
  uses cookies to | by continuing | you agree | you accept | you consent | your consent | your preferences
  your device | your browser | accept cookies | accept all | cookie policy | cookie settings | cookie preferences
  نستخدم | يستخدم هذا الموقع | يستخدم موقعنا | nous utilisons | ce site utilise | en poursuivant
  votre consentement | utilizamos | usamos | este sitio | al continuar | este site | ao continuar | wir verwenden
  wir nutzen | diese website | diese seite | ihre einwilligung | utilizziamo | questo sito | continuando
  мы используем | этот сайт | продолжая | kullanıyoruz | bu site | sitemizde | استفاده می‌کنیم | این سایت
`),
);

const isButton = anyOf(
  listed(`
  Accept | Accept all | Accept all cookies | Accept cookies | Reject all | Reject | Decline | I accept | I agree
  Agree and close | Got it | Allow all | Manage preferences | Manage cookies | Manage options | Manage choices
  Cookie settings | Cookie preferences | Cookie policy | Cookies | Necessary cookies | Privacy settings
  Customise | Customize | OK | Learn more | قبول | قبول الكل | موافق | أوافق | رفض الكل | Accepter | Tout accepter
  Tout refuser | Continuer sans accepter | Paramétrer | Aceptar | Aceptar todo | Rechazar | Rechazar todo
  Configurar | Akzeptieren | Alle akzeptieren | Alle ablehnen | Zustimmen | Einstellungen | Aceitar
  Aceitar todos | Rejeitar | Accetta | Accetta tutti | Rifiuta | Принять | Принять все | Отклонить | Kabul et
  Tümünü kabul et | Reddet | می‌پذیرم | پذیرش | قبول می‌کنم
`),
);
const isCertainButton = anyOf([
  'Accept all cookies',
  'Accept cookies',
  'Manage cookies',
  'Cookie settings',
  'Cookie preferences',
  'Cookie policy',
  'Reject all cookies',
]);

const MAX_WORDS = 120;

/** Whether the line is a page's notice about its own cookies. */
export const isCookieNotice = oncePerLine(
  (line) =>
    line.words <= MAX_WORDS &&
    namesCookies(line.key, (line.has & HAS.beyondAscii) === 0) !== null &&
    (isCertainButton(line.key) || speaksForThePage(line.key) !== null) &&
    !/^["“«„]/u.test(line.text),
);

/** Finds the page's cookie notice and the buttons right below or above it. */
export const cookieNotice: ResidueRule = (view) => {
  const notices = new Set(view.open().filter((index) => isCookieNotice(view.line(index))));
  const lines = new Set(notices);
  for (const step of [1, -1]) {
    for (const notice of notices) {
      let index = notice + step;
      while (
        view.lines[index] &&
        !lines.has(index) &&
        view.isKept(index) &&
        !view.isStructure(index) &&
        isButton(view.line(index).key)
      ) {
        lines.add(index);
        index += step;
      }
    }
  }
  return [...lines]
    .sort((a, b) => a - b)
    .map((index) => ({
      index,
      residue: 'cookie-notice',
      reason: notices.has(index) ? "The page's notice about its cookies" : "A button of the page's cookie notice",
      evidence: { text: view.line(index).text },
    }));
};
