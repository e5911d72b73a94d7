import { isAscii, isQuoted, oncePerLine } from '../line';
import { isReported } from '../reported-speech';
import type { ResidueRule } from '../story-view';
import { anyOf, listed, mentions } from '../wording';

/** Every name has one of these in it; the second are no ASCII. */
const NAMES = /cookie|ceurs|kapsler/;
const OTHER_NAMES = /émoins|куки|çerez|كوكي|تعريف|eväste|vafrak|süti|עוגיות|कुकी|クッキー|쿠키/;
const namesCookies = mentions(
  listed(`
  cookie | cookies | ملفات تعريف الارتباط | الكوكيز | témoins | traceurs | куки | файлы cookie | çerez | çerezler
  çerezleri | کوکی | کوکی‌ها
  cookie-uri | cookie-urile | cookiet | informasjonskapsler | evästeitä | evästeet | evästeiden | vafrakökur
  sütiket | sütik | файли cookie | עוגיות | कुकीज़ | クッキー | 쿠키
`),
  (key, isAscii) => NAMES.test(key) || (!isAscii && OTHER_NAMES.test(key)),
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
  we gebruiken | wij gebruiken | deze website gebruikt | deze site gebruikt | website maakt gebruik van | site maakt gebruik van | vi använder | denna webbplats
  webbplatsen använder | vi bruker | dette nettstedet | nettsiden bruker | vi bruger | denne hjemmeside | dette website
  vores hjemmeside | käytämme | sivusto käyttää | tämä sivusto | sivustomme | við notum | używamy | korzystamy z
  ta strona używa | ta strona korzysta | ten serwis używa | nasza strona | stosujemy | používáme | tento web používá | tyto stránky používají | tato stránka používá | používame
  táto stránka používa | tieto stránky používajú | használunk | ez a weboldal | oldalunk | folosim | acest site folosește | acest site utilizează
  ми використовуємо | цей сайт використовує | наш сайт | χρησιμοποιούμε | ο ιστότοπος χρησιμοποιεί | αυτός ο ιστότοπος | אנו משתמשים | אתר זה
  האתר משתמש | האתר עושה שימוש | हम कुकीज़ | यह वेबसाइट | kami menggunakan | situs ini menggunakan | laman web ini
  chúng tôi sử dụng | trang web này sử dụng | 当サイト | 本サイト | このサイト | 이 사이트 | 본 사이트 | 当社のサイト | 我们使用 | 本网站 | 我們使用 | 本網站
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
  Accepteren | Alles accepteren | Alle cookies accepteren | Weigeren | Alles weigeren | Instellingen | Acceptera
  Acceptera alla | Godkänn alla | Avvisa alla | Inställningar | Godta | Godta alle | Avvis alle | Innstillinger
  Accepter alle | Afvis alle | Hyväksy | Hyväksy kaikki | Hylkää kaikki | Asetukset | Akceptuję | Akceptuj wszystkie
  Zgadzam się | Odrzuć wszystkie | Ustawienia | Přijmout vše | Souhlasím | Odmítnout vše | Nastavení | Prijať všetko
  Súhlasím | Odmietnuť všetko | Nastavenia | Elfogadom | Összes elfogadása | Elutasítom | Beállítások | Acceptă
  Acceptă toate | Accept toate | Refuz | Setări | Прийняти | Прийняти всі | Погоджуюсь | Відхилити | Αποδοχή
  Αποδοχή όλων | Απόρριψη | Ρυθμίσεις | אישור | מאשר | स्वीकार करें | Terima | Terima semua | Tolak | Setuju
  Chấp nhận | Đồng ý | Từ chối | 同意する | すべて許可 | 拒否する | 동의 | 모두 동의 | 거부 | 接受 | 全部接受 | 同意 | 拒绝 | 接受全部 | 拒絕
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
    namesCookies(line.key, isAscii(line)) !== null &&
    (isCertainButton(line.key) || speaksForThePage(line.key) !== null) &&
    !isQuoted(line) &&
    !isReported(line),
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
