import { isLabelShaped, type Line, oncePerLine } from '../line';
import type { ResidueRule, StoryView } from '../story-view';
import { anyOf, listed } from '../wording';
import { isSectionName } from './section-label';

const isCertain = anyOf(
  listed(`
  Skip to content | Skip to main content | Skip to main | Skip to navigation | Skip to footer | Jump to content
  Jump to navigation | Back to top | Go to top | Scroll to top | Return to top | Toggle navigation | Toggle menu
  Open menu | Close menu | Main menu | Main navigation | Open navigation | Site navigation | Menu Search
  Search this site | Log in / Register | Sign in / Register | Login / Register | Log in Sign up | Back to home
  Back to homepage | Go back | Return to homepage | Primary menu | Breadcrumb | Breadcrumbs | You are here
  Privacy policy | Terms of use | Terms of service | Terms and conditions | Contact us | About us | Site map
  Sitemap | انتقل إلى المحتوى | تخطي إلى المحتوى | العودة إلى الأعلى | القائمة الرئيسية | تسجيل الدخول
  سياسة الخصوصية | اتصل بنا | من نحن | Aller au contenu | Aller au contenu principal | Retour en haut
  Haut de page | Menu principal | Mentions légales | Plan du site | Se connecter | Nous contacter
  Ir al contenido | Saltar al contenido | Volver arriba | Menú principal | Iniciar sesión | Aviso legal
  Política de privacidad | Zum Inhalt springen | Zum Inhalt | Nach oben | Hauptmenü | Impressum | Datenschutz
  Datenschutzerklärung | Pular para o conteúdo | Ir para o conteúdo | Voltar ao topo | Política de privacidade
  Vai al contenuto | Torna su | Torna all’inizio | Informativa sulla privacy | Перейти к содержимому | Наверх
  Главное меню | Политика конфиденциальности | İçeriğe geç | Yukarı çık | Ana menü | Gizlilik politikası
  پرش به محتوا | رفتن به محتوا | بازگشت به بالا | منوی اصلی | تماس با ما | درباره ما
`),
);

const isPlace = anyOf(
  listed(`
  Home | Homepage | Front page | Menu | Search | Log in | Login | Log out | Sign in | Sign up | Register
  Subscribe | About | About us | Contact | Contact us | Help | FAQ | Archive | Archives | Newsletter | Newsletters
  Podcasts | Videos | Video | Photos | Gallery | Jobs | Careers | Advertise | Events | Shop | Store | More | All
  E-paper | My account | Account | Settings | Privacy | Terms | RSS | App | Games | Puzzles | Obituaries
  Classifieds | Notices | Valley | Blog | Tools | Resources | Products | Services | Pricing | Support | Donate
  الرئيسية | الصفحة الرئيسية | بحث | القائمة | فيديو | صور | Accueil | Recherche | Rechercher | Connexion | Menu
  Vidéos | S’abonner | Inicio | Portada | Buscar | Menú | Vídeos | Startseite | Suche | Anmelden | Menü | Início
  Capa | Busca | Entrar | Pesquisar | Prima pagina | Cerca | Accedi | Главная | Поиск | Меню | Войти | Видео
  Фото | Ana sayfa | Anasayfa | Ara | Giriş | Menü | صفحه اصلی | خانه | جستجو | منو | ورود | ویدئو | عکس
`),
);
const isHome = anyOf(
  listed(`
  Home | Homepage | Front page | الرئيسية | الصفحة الرئيسية | Accueil | Inicio | Portada | Startseite | Start
  Início | Capa | Prima pagina | Главная | Ana sayfa | Anasayfa | صفحه اصلی | خانه | You are here
`),
);

const SEPARATOR = /\s*[|/›>»•·→]\s*/u;
const HAS_SEPARATOR = /[|/›>»•·→]/;
/** Every hump is one of these; asked first, since it is quicker than asking for the letter's case in every script. */
const MAY_BE_HUMP = /[a-z\u00b5-\uffff][A-Z\u00c0-\uffff]/;
const HAS_HUMP = /\p{Ll}\p{Lu}/u;
const HUMP = /(?<=\p{Ll})(?=\p{Lu})/u;
const MIN_GLUED_PARTS = 3;
const MIN_MENU_PARTS = 4;
const MIN_RUN = 3;
const MAX_CHARACTERS = 300;
const MAX_PART_WORDS = 4;
/** Share of a menu's parts that must be known words; the rest are the outlet's own. */
const MIN_KNOWN_SHARE = 0.5;

const isKnown = (key: string): boolean => isPlace(key) || isSectionName(key);

/** Whether the line is a menu, a path (`Home > World`) or menu words glued together (`HomeNewsEconomy`). */
export const isNavigation = oncePerLine((line) => {
  if (isCertain(line.key)) return true;
  if (line.text.length > MAX_CHARACTERS || line.endsSentence) return false;
  const parts = HAS_SEPARATOR.test(line.key) ? line.key.split(SEPARATOR) : [line.key];
  if (parts.length > 1 && isHome(parts[0] ?? '')) return true;
  const isMenu = parts.length >= MIN_MENU_PARTS && parts.every((part) => part.split(' ').length <= MAX_PART_WORDS);
  if (isMenu && knownShare(parts) >= MIN_KNOWN_SHARE) return true;
  return isGlued(line) || isSpacedMenu(line);
});

/** Menu words with their spaces lost; names such as `McDonald` have one hump only. */
function isGlued(line: Line): boolean {
  if (!MAY_BE_HUMP.test(line.text) || !HAS_HUMP.test(line.text)) return false;
  const parts = line.text.split(HUMP).map((part) => part.trim().toLowerCase());
  return parts.length >= MIN_GLUED_PARTS && knownShare(parts) >= MIN_KNOWN_SHARE;
}

/** `Home News Sport Opinion`: single words, nearly all of them known. */
function isSpacedMenu(line: Line): boolean {
  const end = line.key.indexOf(' ');
  if (end < 0 || !isHome(line.key.slice(0, end))) return false;
  const parts = line.key.split(' ');
  return parts.length >= MIN_MENU_PARTS && knownShare(parts) >= MIN_KNOWN_SHARE;
}

const knownShare = (parts: readonly string[]): number => parts.filter(isKnown).length / parts.length;

/** Finds menus and paths: by their form anywhere outside the text, and runs of short known words. */
export const navigation: ResidueRule = (view) => {
  const outside = view.outside();
  const found = new Set(outside.filter((index) => isNavigation(view.line(index))));
  for (const run of labelRuns(view, outside)) {
    const known = run.filter((index) => isKnown(view.line(index).key));
    if (
      run.length >= MIN_RUN &&
      known.length >= run.length * MIN_KNOWN_SHARE &&
      known.some((index) => isPlace(view.line(index).key))
    ) {
      for (const index of run) found.add(index);
    }
  }
  for (const index of outside) {
    const beside = found.has(index - 1) || found.has(index + 1);
    if (isHome(view.line(index).key) || (beside && isPlace(view.line(index).key))) found.add(index);
  }
  return [...found]
    .sort((a, b) => a - b)
    .map((index) => ({
      index,
      residue: 'navigation',
      reason: "The site's menu or path, not part of the story",
      evidence: { text: view.line(index).text },
    }));
};

function labelRuns(view: StoryView, indices: readonly number[]): number[][] {
  const found: number[][] = [[]];
  for (const index of indices) {
    const run = found.at(-1);
    const isNext = run?.length === 0 || run?.at(-1) === index - 1;
    if (isLabelShaped(view.line(index)) && isNext) run?.push(index);
    else found.push(isLabelShaped(view.line(index)) ? [index] : []);
  }
  return found;
}
