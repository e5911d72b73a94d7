import { isBulleted, isQuoted, type Line, oncePerLine } from '../line';
import { isReported } from '../reported-speech';
import type { Proposal, ResidueRule } from '../story-view';
import { anyOf, beginsWith, listed, mentions } from '../wording';

/** How the sentences of such a placeholder begin, and no other. */
const saysPlaceholder = beginsWith(
  listed(`
  this content is not available due to your privacy | to view this content you will need to update your privacy settings
  to view this content, youll need to update your privacy settings | to view this content, you need to update your privacy
  we need your consent to load | you need to accept cookies to view | please accept cookies to view | accept cookies to view
  this content is hosted by a third party | by showing the external content you accept | we ask for your permission before anything is loaded
  this article contains content provided by | this article includes content provided by | this article includes content hosted on
  allow content provided by a third party | to view this content, click | to view this content please enable | to view this content, please enable
  this embedded content is not available | you are not seeing this content because | this content could not be loaded
  this content is not available in your region | third party content may contain adverts | youtube content may contain adverts
  an dieser stelle findest du einen externen inhalt | an dieser stelle finden sie einen externen inhalt | an dieser stelle finden sie externen inhalt
  an dieser stelle findest du externen inhalt | an dieser stelle finden sie einen von unseren redakteuren ausgewählten | an dieser stelle finden sie inhalte von
  an dieser stelle findest du inhalte von | an dieser stelle finden sie inhalte aus | an dieser stelle befindet sich ein externer inhalt
  an dieser stelle ist ein externer inhalt | an dieser stelle steht ein externer inhalt | an dieser stelle stehen inhalte | um eingebettete inhalte anzuzeigen
  an dieser stelle finden sie einen relevanten inhalt | wir benötigen ihre zustimmung, um den | wir benötigen ihre einwilligung, um den
  wir benötigen deine zustimmung, um den | wir brauchen deine zustimmung, um den | ich bin damit einverstanden, dass mir | personenbezogene daten können an drittplattformen
  damit können personenbezogene daten an | dabei können personenbezogene daten an | die darstellung externer inhalte | mit dem laden des inhalts | mit dem laden des videos akzeptieren
  dieser externe inhalt | dieser inhalt kann nicht angezeigt werden | um diesen inhalt anzuzeigen | um diesen inhalt sehen zu können | um den inhalt zu laden
  für die darstellung dieser inhalte | zum anzeigen dieses inhalts
  ce contenu est bloqué | ce contenu na pas pu être affiché | ce contenu ne peut pas être affiché | pour afficher ce contenu | pour visualiser ce contenu
  pour voir ce contenu | pour consulter ce contenu | ce contenu provient dun tiers | ce contenu est hébergé par | laffichage de ce contenu
  vos préférences de cookies ne permettent pas | vous avez refusé les cookies
  este contenido no está disponible debido a | para ver este contenido | para visualizar este contenido | para mostrar este contenido
  este artículo contiene contenido proporcionado por | este contenido está alojado | este conteúdo não está disponível devido | para ver este conteúdo
  para visualizar este conteúdo | este item inclui conteúdo extraído | este artigo contém conteúdo | per visualizzare questo contenuto | per vedere questo contenuto
  questo contenuto è ospitato da | questo contenuto non è disponibile | questo contenuto è bloccato | для просмотра этого контента | чтобы увидеть этот контент
  этот контент недоступен | этот контент заблокирован | bu içeriği görüntülemek için | bu içerik görüntülenemiyor | لعرض هذا المحتوى | لمشاهدة هذا المحتوى
  هذا المحتوى غير متاح بسبب | برای مشاهده این محتوا | om deze inhoud te bekijken | om deze inhoud te kunnen bekijken | om deze inhoud te zien | om deze inhoud te tonen
  deze inhoud kan niet worden weergegeven | deze inhoud kan niet worden getoond | deze content kan niet worden getoond | om deze content te kunnen
  om deze content te bekijken | voor het tonen van deze inhoud | deze inhoud is afkomstig van | för att se det här innehållet | för att visa det här innehållet
  för att kunna se innehållet | det här innehållet kan inte visas | du behöver godkänna cookies för att se | du måste acceptera cookies för att se
  for å se dette innholdet | for å vise dette innholdet | dette innholdet er ikke tilgjengelig på grunn av | for at se dette indhold | for at vise dette indhold
  dette indhold kan ikke vises | nähdäksesi tämän sisällön | tämän sisällön näyttäminen | tätä sisältöä ei voida näyttää | aby zobaczyć tę treść | aby wyświetlić tę treść
  aby obejrzeć ten materiał | treść jest niedostępna | pro zobrazení tohoto obsahu | pro zobrazení obsahu | pre zobrazenie tohto obsahu | a tartalom megtekintéséhez
  a tartalom megjelenítéséhez | pentru a vizualiza acest conținut | pentru a vedea acest conținut | для перегляду цього контенту | щоб переглянути цей контент
  για να δείτε αυτό το περιεχόμενο | για την προβολή αυτού του περιεχομένου | כדי לצפות בתוכן זה | untuk melihat konten ini | để xem nội dung này
  このコンテンツを表示するには | このコンテンツは表示できません | 이 콘텐츠를 보려면 | 要查看此内容 | 若要查看此内容 | 要查看此內容 | om hierdie inhoud te sien
`),
);

/** Labels and buttons whose words nothing else prints on a line of its own. */
const isSign = anyOf(
  listed(`
  Empfohlener redaktioneller Inhalt | Empfohlener externer Inhalt | Externer Inhalt | Externe Inhalte | Externen Inhalt anzeigen
  Externe Inhalte anzeigen | Externen Inhalt laden | Externe Inhalte aktivieren | Externe Inhalte laden | Inhalte von Drittanbietern | Inhalt laden
  Inhalt aktivieren | Externe Inhalte erlauben | Ein Klick für den Datenschutz | External content | Third-party content | Embedded content
  View external content | Show external content | Load external content | Show embedded content | Load embedded content | Allow third-party content
  Contenu externe | Afficher le contenu externe | Contenu bloqué | Contenido externo | Mostrar contenido externo | Conteúdo externo
  Mostrar conteúdo externo | Contenuto esterno | Mostra contenuto esterno | Внешний контент | Harici içerik | Externe inhoud | Externe content
  Toon externe inhoud | Externt innehåll | Visa externt innehåll | Eksternt innhold | Vis eksternt innhold | Eksternt indhold | Vis eksternt indhold
  Ulkoinen sisältö | Näytä sisältö | Treść zewnętrzna | Pokaż treść zewnętrzną | Externí obsah | Zobrazit externí obsah | Externý obsah | Külső tartalom
  Conținut extern | Зовнішній контент | Εξωτερικό περιεχόμενο | Konten eksternal | 外部コンテンツ | 외부 콘텐츠 | 外部内容 | 外部內容
`),
);

const SITE =
  '(?:youtube|twitter|x|instagram|facebook|tiktok|telegram|vimeo|spotify|soundcloud|datawrapper|flourish|threads|bluesky|mastodon|podigee|google maps|reddit|dailymotion|linkedin|opinary|riddle|outbrain|glomex|jw ?player)';

/** Buttons and labels that name the other site: `YouTube-Inhalte erlauben`, `End of twitter post by …`. */
const OF_A_SITE = new RegExp(
  `^(?:${SITE}[- ](?:inhalte?|beitrag|post|video) (?:erlauben|anzeigen|laden|aktivieren|freischalten)|link zum ${SITE}[- ]inhalt|(?:allow|show|load|view|accept) ${SITE} content|(?:skip|end of) ${SITE} (?:post|content|video)(?: \\d+)?(?: by .{1,60})?|(?:saltar|fin de|final de) ${SITE} publicación(?: \\d+)?(?:,? de .{1,60}| por .{1,60})?|afficher (?:le contenu|la vidéo) (?:de )?${SITE}|(?:mostrar|ver|permitir) (?:el )?contenido de ${SITE}|toon (?:inhoud|content) van ${SITE}|vis (?:innhold|indhold) fra ${SITE}|visa innehåll från ${SITE}|pokaż treści? (?:z )?${SITE}|mostra (?:il )?contenut[oi] (?:di |da )?${SITE})$`,
  'u',
);

/** Asked first, since it is quicker: the pattern begins with one of these or with a site. */
const mayNameSite = beginsWith(
  listed(`
  youtube | twitter | x | instagram | facebook | tiktok | telegram | vimeo | spotify | soundcloud | datawrapper | flourish | threads | bluesky | mastodon | podigee
  google maps | reddit | dailymotion | linkedin | opinary | riddle | outbrain | glomex | jwplayer | jw player | link zum | allow | show | load | view | accept | skip
  end of | saltar | fin de | final de | afficher | mostrar | ver | permitir | toon | vis | visa | pokaż | mostra
`),
);

/** What stands beside a placeholder and is nothing by itself: a label, a button, where to read on about privacy. */
const isBeside = anyOf(
  listed(`
  Allow and continue | Accept and continue | Accept | Allow | View content | Show content | Load content | Show | Load | Manage cookies | Manage preferences
  Read our privacy policy | Privacy policy | Akzeptieren | Anzeigen | Laden | Zustimmen | Inhalt anzeigen | Inhalte anzeigen | Jetzt aktivieren | Aktivieren | Erlauben
  Zustimmen und weiterlesen | Einmal laden | Immer laden | Einmal anzeigen | Immer anzeigen | Immer entsperren | Mehr erfahren | Datenschutzerklärung | Zur Datenschutzerklärung
  Einstellungen | Accepter | Autoriser | Jaccepte | Afficher le contenu | Voir le contenu | Gérer mes choix | Aceptar | Permitir | Ver contenido | Mostrar contenido | Aceitar
  Aceitar e continuar | Ver conteúdo | Accetta | Mostra contenuto | Разрешить | Показать | İzin ver | Kabul et | Accepteren | Toestaan | Toon inhoud | Bekijk inhoud
  Godkänn | Visa innehåll | Godta | Vis innhold | Tillad | Vis indhold | Hyväksy | Zezwól | Pokaż treść | Akceptuję | Povolit | Zobrazit obsah | Povoliť | Engedélyezem | Permite | Дозволити
  表示する | 허용 | 允许 | 允許
`),
);
const isConsent = mentions(
  listed(`
  bin damit einverstanden | unserer datenschutzerklärung | unsere datenschutzerklärung | in der datenschutzerklärung | unseren datenschutzhinweisen
  inhalt datenschutzerklärung | wieder ausblenden | mit einem klick anzeigen lassen | können personenbezogene daten an | our privacy policy | their privacy policy
  our cookie policy | their cookie policy | please review their details | you may want to read | notre politique de confidentialité
  nuestra política de privacidad | es posible que quieras leer | nossa política de privacidade | nostra informativa sulla privacy | ons privacybeleid
  onze privacyverklaring | vår personuppgiftspolicy | vår integritetspolicy | vår personvernerklæring | vores privatlivspolitik | naszej polityce prywatności
  нашей политике конфиденциальности | gizlilik politikamızı
`),
);

const MAX_WORDS = 90;
const MAX_SIGN_WORDS = 10;
const MAX_CONSENT_WORDS = 45;

/** Whether the line is a label or a button of few words. */
const isSignOrButton = ({ words, key }: Line): boolean =>
  words <= MAX_SIGN_WORDS && (isSign(key) || (mayNameSite(key) !== null && OF_A_SITE.test(key)));

/** Whether the line stands in the place of something of another site, by its words alone. */
export const isPlaceholder = oncePerLine((line) => {
  if (line.words > MAX_WORDS) return false;
  if (saysPlaceholder(line.key) === null && !isSignOrButton(line)) return false;
  return !isBulleted(line) && !isQuoted(line) && !isReported(line);
});

/** Whether the line may belong to the placeholder beside it: a button of few words, or a sentence about consent. */
const isOfPlaceholder = (line: Line): boolean =>
  isBeside(line.key) || (line.words <= MAX_CONSENT_WORDS && !isQuoted(line) && isConsent(line.key) !== null);

/** Finds what a page prints in the place of a video or a post of another site: a label, a sentence, a button and the words of consent. */
export const embedPlaceholder: ResidueRule = (view) => {
  const kept = view.open();
  const found = new Map<number, string>();
  kept.forEach((index, place) => {
    if (!isPlaceholder(view.line(index))) return;
    found.set(index, 'Stands where something of another site would be shown');
    for (const step of [1, -1]) {
      for (let at = place + step; at >= 0 && at < kept.length; at += step) {
        const beside = kept[at] ?? 0;
        if (found.has(beside) || !isOfPlaceholder(view.line(beside))) break;
        found.set(beside, 'Belongs to what stands where something of another site would be shown');
      }
    }
  });
  return [...found].map(
    ([index, reason]): Proposal => ({ index, residue: 'widget', reason, evidence: { text: view.line(index).text } }),
  );
};
