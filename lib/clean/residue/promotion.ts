import { isItem, isQuoted, type Line, oncePerLine } from '../line';
import { isReported } from '../reported-speech';
import type { Proposal, ResidueRule, StoryView } from '../story-view';
import { anyOf, beginsWith, endsWith, listed, mentions } from '../wording';

/** How a page addresses its reader when it wants something. */
const ADDRESSES = listed(`
  sign up | subscribe | join our | join us | follow us | follow our | like us | find us | connect with us
  download our | download the | get our | get the | get more | get all the | get breaking | stay up to date
  stay updated | stay informed | stay connected | never miss | don’t miss | support our | support independent
  become a | enjoying | enjoyed this | want more | register | start your | listen to our | watch our | add us
  make us | click here to | for more | for the latest | receive | enter your email | 
  already a member? log | already a member? sign | to continue reading | you have reached | our newsletter | newsletter | تابعونا | تابعنا
  اشترك | اشتركوا | انضم | حمل | حملوا | سجل | للمزيد | لمتابعة | انضموا | abonnez-vous | inscrivez-vous
  suivez-nous | suivez | téléchargez | rejoignez | recevez | soutenez | retrouvez | suscríbete | suscríbase
  síguenos | siga | descarga | descargue | únete | únase | recibe | reciba | apoya | regístrate | abonnieren
  melden sie sich | melde dich | folgen sie | folge uns | folgt uns | laden sie | jetzt abonnieren
  unterstützen sie | erhalten sie | inscreva-se | assine | siga-nos | siga o | siga a | baixe | receba | participe
  cadastre-se | apoie | entre no | iscriviti | abbonati | seguici | segui | scarica | ricevi | unisciti
  sostieni | подпишитесь | подписывайтесь | подписаться | следите | присоединяйтесь | скачайте | читайте нас
  поддержите | abone ol | abone olun | takip edin | bizi takip | indirin | katılın | kaydolun | üye olun
  bültenimize | ما را دنبال | مشترک | عضو | دنبال کنید | دانلود | به کانال
  hier geht es | hier gehts | folgst du schon | folgt ihr schon | folgen sie uns schon | abonniere | abonniert
  aktuelle nachrichten | hol dir | holen sie sich | lade dir | bleiben sie | bleib auf dem laufenden
  registrieren sie sich | schrijf je in | schrijf u in | meld je aan | meld u aan | abonneer | volg ons
  volg het nieuws | download onze | download de | ontvang | word lid | blijf op de hoogte | wil je niets missen
  mis niets | steun ons | prenumerera | följ oss | anmäl dig | ladda ner | ladda ned | få nyheterna | registrera dig
  skriv upp dig | bli prenumerant | stöd oss | abonner | abonnér | meld deg på | følg oss | last ned | få nyheter
  bli abonnent | tilmeld dig | hent vores | bliv medlem | bliv abonnent | skriv dig op | modtag | tilaa uutiskirje | tilaa ilmainen | tilaa maksuton | seuraa meitä
  lataa | liity | rekisteröidy | fylgstu með | skráðu þig | zapisz się | zasubskrybuj | subskrybuj | obserwuj nas
  obserwuj | śledź nas | polub nas | dołącz do | pobierz | bądź na bieżąco | wesprzyj nas | přihlaste se | odebírejte
  sledujte nás | stáhněte si | předplaťte si | nenechte si ujít | prihláste sa | odoberajte | stiahnite si
  predplaťte si | sledujte aj | iratkozzon fel | iratkozz fel | kövessen minket | kövess minket | kövesse | töltse le
  csatlakozzon | csatlakozz | abonează-te | abonaţi-vă | abonați-vă | urmărește-ne | urmăriți-ne | urmăreşte-ne
  urmărește canalul | urmărește pagina | descarcă | înscrie-te | intră pe canalul | fii la curent | підпишіться
  підписуйтесь | підписуйтеся | стежте за | приєднуйтесь | приєднуйтеся | завантажте | підтримайте | читайте нас у
  εγγραφείτε | ακολουθήστε | κατεβάστε | λάβετε | κάντε εγγραφή | ακολούθησε | הירשמו | הרשמו | הצטרפו אלינו
  הצטרפו לערוץ | הצטרפו לקבוצת | עקבו אחרינו | הורידו את | לעדכונים | berlangganan | ikuti kami | ikuti berita
  ikuti kanal | ikuti saluran | unduh | daftarkan | daftar sekarang | dapatkan | gabung | bergabung | muat turun
  langgan | sertai | dapatkan berita | simak berita | đăng ký nhận | đăng ký kênh | đăng ký theo dõi
  theo dõi chúng tôi | theo dõi kênh | theo dõi fanpage | tải ứng dụng | tải app | tham gia kênh | tham gia nhóm
  mời quý độc giả | mời bạn đọc | mời các bạn | 欢迎订阅 | 订阅我们 | 关注我们 | 关注公众号 | 关注微信 | 欢迎关注 | 请关注 | 下载客户端 | 请下载 | 扫描二维码
  扫一扫 | 訂閱電子報 | 立即訂閱 | 追蹤我們 | 請追蹤 | 下載app | 立即下載 | 加入我們 | 加入好友 | 加入會員 | 點擊訂閱 | 点击订阅 | 点击下载 | jiunge | jisajili | pakua
  teken in | sluit aan by | kry die nuus
`);
const addressesReader = beginsWith(ADDRESSES);
const urgesWithin = mentions(ADDRESSES);

/** The same in languages whose verb comes last. */
const urgesAtEnd = endsWith(
  listed(`
  abone ol | abone olun | takip et | takip edin | takip edebilirsiniz | katılın | indirin | kaydolun | üye olun | ücretsiz indirin
  عضو شوید | مشترک شوید | دنبال کنید | دانلود کنید | بپیوندید | نصب کنید | به ما بپیوندید
  सब्सक्राइब करें | फॉलो करें | डाउनलोड करें | लाइक करें | जुड़ें | जुड़े रहें | 登録はこちら | 登録してください | フォローしてください
  フォローはこちら | ダウンロードはこちら | 会員登録はこちら | お申し込みはこちら | 구독하세요 | 구독하기 | 구독해주세요 | 구독해 주세요 | 팔로우하세요 | 팔로우 해주세요 | 가입하세요 | 다운로드하세요
  추가하세요 | 구독
`),
);

/** What it wants the reader to take: a letter, an app, a channel, a subscription. */
const namesOffer = mentions(
  listed(`
  newsletter | newsletters | our app | the app | mobile app | app store | google play | inbox | email updates
  e-mail updates | email alerts | breaking news alerts | news alerts | notifications | telegram | whatsapp
  google news | facebook | twitter | instagram | youtube | linkedin | tiktok | our channel | our journalism
  independent journalism | subscription | subscriber | subscribe now | subscribe today | free trial | your email
  mailing list | our podcast | our community | our latest | a member | our weekly | our daily | digest | briefing
  our site | our website | free account | free articles | preferred source | النشرة | نشرتنا | البريدية | تطبيق
  تطبيقنا | تلغرام | تليغرام | تلجرام | تيليجرام | واتساب | فيسبوك | تويتر | يوتيوب | قناتنا | قناة | غوغل نيوز
  أخبار جوجل | infolettre | notre application | l’application | notre chaîne | nos newsletters | notre lettre
  réseaux sociaux | votre boîte mail | boletín | nuestra app | nuestra aplicación | nuestro canal | redes sociales
  correo | unseren newsletter | unsere app | rundbrief | kanal | boletim | nosso aplicativo | nosso canal
  nossa newsletter | nossas redes | e-mail | la nostra app | il nostro canale | nostra newsletter | канал | канале
  телеграм | телеграме | рассылку | приложение | соцсетях | дзен | вконтакте | bülten | bültenimize
  uygulamamızı | uygulamamız | kanalımıza | kanalımızı | kanalımızdan | sosyal medya | خبرنامه | تلگرام | اینستاگرام | کانال | اپلیکیشن
  whatsapp-kanal | whatsapp-channel | push-nachrichten | nieuwsbrief | nieuwsbrieven | kanaal | whatsapp-kanaal
  nyhetsbrev | nyhetsbrevet | nyhetsbreven | nyhedsbrev | nyhedsbrevet | nyhedsbreve | uutiskirje | uutiskirjeen
  uutiskirjeemme | sovellus | sovelluksen | fréttabréf | póstlista | newslettera | newsletterze | aplikację | kanał
  kanale | facebooku | instagramie | whatsappie | newsletteru | newslettery | aplikaci | odběr | odber | aplikáciu
  whatsappu | instagramu | facebookon | instagramon | hírlevél | hírlevelünkre | hírlevelet | alkalmazásunkat
  csatornánkat | csatornánkra | newsletterul | newsletter-ul | aplicația | aplicaţia | canalul | telegram-канал
  telegram-каналу | каналу | розсилку | застосунок | соцмережах | ενημερωτικό δελτίο | εφαρμογή | κανάλι | ניוזלטר
  לניוזלטר | אפליקציה | האפליקציה | לערוץ | בערוץ | בטלגרם | בפייסבוק | בוואטסאפ | באינסטגרם | न्यूज़लेटर | ऐप | चैनल
  व्हाट्सएप | यूट्यूब | फेसबुक | buletin | aplikasi | saluran | google berita | bản tin | ứng dụng | kênh | fanpage
  zalo | メルマガ | メールマガジン | ニュースレター | アプリ | チャンネル | 公式line | 会員登録 | 無料会員 | 뉴스레터 | 채널 | 카카오톡 | 네이버 | 유튜브 | 公众号 | 微信公众号
  客户端 | 电子报 | 官方微博 | 官方微信 | 频道 | 電子報 | 粉絲團 | 粉絲專頁 | 頻道 | line官方帳號 | jarida letu | nuusbrief | ons app
`),
);

const isPlain = anyOf(
  listed(`
  Subscribe | Subscribe now | Subscribe today | Sign up | Sign up now | Newsletter | Newsletters | Follow us
  Get the app | Download the app | Download our app | Join us | Donate | Donate now | Support us | Become a member
  Register | Register now | Register for free | Already a subscriber | Already a member | تابعونا | تابعنا | اشترك الآن | النشرة البريدية | Abonnez-vous
  Je m’abonne | S’abonner | S’inscrire | Suivez-nous | Suscríbete | Síguenos | Boletín | Jetzt abonnieren
  Abonnieren | Folgen Sie uns | Assine | Assine já | Siga-nos | Inscreva-se | Iscriviti | Seguici | Abbonati
  Подписаться | Подписывайтесь | Abone ol | Abone olun | Bizi takip edin | ما را دنبال کنید | عضویت در خبرنامه
  خبرنامه
  Abonneer | Abonneer nu | Schrijf je in | Nieuwsbrief | Volg ons | Word lid | Prenumerera | Prenumerera nu | Följ oss
  Nyhetsbrev | Bli prenumerant | Bli abonnent | Abonner nå | Følg oss | Meld deg på | Nyhedsbrev | Tilmeld
  Tilmeld dig | Bliv abonnent | Tilaa | Tilaa uutiskirje | Uutiskirje | Seuraa meitä | Subskrybuj | Zapisz się
  Obserwuj nas | Śledź nas | Odebírat | Předplatit | Sledujte nás | Odoberať | Predplatiť | Feliratkozás | Feliratkozom
  Hírlevél | Kövessen minket | Abonează-te | Abonează-te acum | Urmărește-ne | Підписатися | Підписатись | Підписуйтесь
  Εγγραφή | Εγγραφείτε | Ακολουθήστε μας | הירשמו | הרשמה | עקבו אחרינו | सब्सक्राइब करें | हमें फॉलो करें
  Berlangganan | Langganan | Ikuti kami | Langgan | Đăng ký | Đăng ký nhận tin | Theo dõi chúng tôi | メルマガ登録 | 会員登録
  フォローする | 無料会員登録 | 구독하기 | 구독 | 팔로우 | 뉴스레터 구독 | 订阅 | 关注我们 | 立即订阅 | 訂閱 | 追蹤我們 | 立即訂閱 | Jisajili | Teken in
`),
);

/** Where a link would stand that the reader is to follow. */
const POINTERS = listed(`
  click here to get | click here to download | click here to sign up | click here to subscribe | click here to join | sign up here | subscribe here | download here
  hier geht es zu | hier geht es zur | hier geht es zum | hier gehts zu | hier gehts zur | hier gehts zum | hier gratis herunterladen | hier kostenlos herunterladen | hier herunterladen | hier anmelden | hier abonnieren | hier entlang
  hier kostenlos | jetzt anmelden | jetzt abonnieren | jetzt herunterladen | jetzt kostenlos | unterstützen sie uns | dann unterstützen sie uns | unterstütze uns | support us
  cliquez ici pour | inscrivez-vous ici | abonnez-vous ici | soutenez-nous | suscríbete aquí | regístrate aquí | haz clic aquí | haga clic aquí | clique aqui
  inscreva-se aqui | clicca qui | iscriviti qui | klik hier | meld je hier aan | schrijf je hier in | klicka här | anmäl dig här | klikk her | meld deg på her | klik her
  tilmeld dig her | tilaa tästä | lataa tästä | kliknij tutaj | zapisz się tutaj | klikněte zde | kliknite sem | kattintson ide | kattints ide | iratkozzon fel itt | click aici
  натисніть тут | нажмите здесь | подпишитесь здесь | κάντε κλικ εδώ | לחצו כאן | यहां क्लिक करें | klik di sini | nhấn vào đây | こちらをクリック | 여기를 클릭 | 点击这里 | 點擊這裡
`);
const opensAtLink = beginsWith(POINTERS);
/** Full stop, question mark, exclamation mark, colon, dash; asked of every word's end, so that no pattern is used. */
const endsPart = (unit: number): boolean =>
  unit === 0x2e || unit === 0x3f || unit === 0x21 || unit === 0x3a || unit === 0x2d;
/** The last sentence, in which it stands if not in the first, is looked for so far from the end. */
const MAX_LAST_SENTENCE = 120;

/** Without one of these no last sentence is looked for: the languages that put the link there. */
const MAY_POINT_AT_END = /hier |here|jetzt |unterst/;

/** Whether the line begins so, or one of its last sentences, or what stands after a dash. */
function pointsToLink(key: string): boolean {
  if (opensAtLink(key) !== null) return true;
  if (!MAY_POINT_AT_END.test(key)) return false;
  for (let at = key.indexOf(' ', Math.max(1, key.length - MAX_LAST_SENTENCE)); at >= 0; at = key.indexOf(' ', at + 1)) {
    if (endsPart(key.charCodeAt(at - 1)) && opensAtLink(key, at + 1) !== null) return true;
  }
  return false;
}

/** What such a link gives, beside what is offered anyway; in a sentence these words alone promise nothing. */
const namesThing = mentions(
  listed(`
  app | apps | news-app | podcast | abo | e-paper | anmeldung | spende | spenden | donation | donate | une application | don | aplikacja | aplikace | aplikácia | appen
  アプリ | 앱
`),
);

/** How the sentences begin that a form says of those who fill it in. */
const CONSENTS = listed(`
  by signing up, you agree | by signing up you agree | by signing up, i agree | by signing up, you confirm | by signing up you consent | by signing up you will receive
  by subscribing, you agree | by subscribing you agree | by subscribing, you are agreeing | by submitting your information you agree | i would like to be emailed about
  contact me with news and offers | receive email from us on behalf of | this site is protected by recaptcha | you can unsubscribe at any time
  mit meiner anmeldung zum | mit der anmeldung zum newsletter | mit ihrer anmeldung | ich stimme der verarbeitung | sie können sich jederzeit vom newsletter abmelden
  en vous inscrivant, vous acceptez | vous pouvez vous désinscrire à tout moment | vous pouvez vous désabonner à tout moment | al suscribirte aceptas | al registrarte aceptas
  ao se inscrever, você concorda | ao se cadastrar, você concorda | iscrivendoti accetti | door je aan te melden ga je akkoord | je kunt je op elk moment afmelden
  genom att anmäla dig | du kan när som helst avsluta prenumerationen | ved å melde deg på godtar du | ved at tilmelde dig | zapisując się do newslettera | přihlášením k odběru
`);
const consents = beginsWith(CONSENTS);

/** Most lines begin with none of them, which is told at once. */
const opensAny = beginsWith([...ADDRESSES, ...CONSENTS]);

const MAX_WORDS = 45;
const MAX_WORDS_VERB_LAST = 20;
const MAX_WORDS_OF_FORM = 90;
const MAX_ITEM_WORDS = 20;

const offers = (key: string): boolean => namesOffer(key) !== null || namesThing(key) !== null;

/** Whether the line asks the reader to subscribe, follow or install something, or is of a form for it. */
export const isPromotion = oncePerLine((line) => promotes(line) && !isReported(line));

function promotes(line: Line): boolean {
  if (line.words > MAX_WORDS_OF_FORM || isQuoted(line)) return false;
  const isOpened = opensAny(line.key) !== null;
  if (isOpened && consents(line.key) !== null) return true;
  if (line.words > MAX_WORDS) return false;
  if (isPlain(line.key)) return true;
  if (((isOpened && addressesReader(line.key) !== null) || urges(line)) && namesOffer(line.key) !== null) return true;
  return pointsToLink(line.key) && offers(line.key);
}

const urges = (line: Line): boolean => line.words <= MAX_WORDS_VERB_LAST && urgesAtEnd(line.key);

/** Whether the line goes on with the promotion beside it: it urges within the line, or is an item that names what is offered. */
const goesOn = (line: Line): boolean => {
  if (line.words > MAX_WORDS || isQuoted(line) || namesOffer(line.key) === null || isReported(line)) return false;
  return (isItem(line) && line.words <= MAX_ITEM_WORDS) || urgesWithin(line.key) !== null;
};

/** The lines right above and below a place among the open ones that go on with the promotion there. */
export const goingOnBeside = (view: StoryView, open: readonly number[], place: number): number[] =>
  [open[place - 1], open[place + 1]].filter(
    (beside): beside is number => beside !== undefined && goesOn(view.line(beside)),
  );

/** Finds the lines that ask the reader to subscribe, follow or install something, and those beside them that go on with it. */
export const promotion: ResidueRule = (view) => {
  const open = view.open();
  const found = new Map<number, string>();
  open.forEach((index, place) => {
    if (!isPromotion(view.line(index))) return;
    found.set(index, 'Asks the reader to subscribe, follow or install something');
    for (const beside of goingOnBeside(view, open, place)) found.set(beside, 'Goes on with a promotion beside it');
  });
  return [...found].map(
    ([index, reason]): Proposal => ({ index, residue: 'promotion', reason, evidence: { text: view.line(index).text } }),
  );
};
