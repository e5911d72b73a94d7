import { type Line, oncePerLine } from '../line';
import type { ResidueRule } from '../story-view';
import { anyOf, beginsWith, endsWith, listed, mentions } from '../wording';

/** How a page addresses its reader when it wants something. */
const addressesReader = beginsWith(
  listed(`
  sign up | subscribe | join our | join us | follow us | follow our | like us | find us | connect with us
  download our | download the | get our | get the | get more | get all the | get breaking | stay up to date
  stay updated | stay informed | stay connected | never miss | don’t miss | support our | support independent
  become a | enjoying | enjoyed this | want more | register | start your | listen to our | watch our | add us
  make us | click here to | for more | for the latest | receive | enter your email | 
  already a | to continue reading | you have reached | our newsletter | newsletter | تابعونا | تابعنا
  اشترك | اشتركوا | انضم | حمل | حملوا | سجل | للمزيد | لمتابعة | انضموا | abonnez-vous | inscrivez-vous
  suivez-nous | suivez | téléchargez | rejoignez | recevez | soutenez | retrouvez | suscríbete | suscríbase
  síguenos | siga | descarga | descargue | únete | únase | recibe | reciba | apoya | regístrate | abonnieren
  melden sie sich | melde dich | folgen sie | folge uns | folgt uns | laden sie | jetzt abonnieren
  unterstützen sie | erhalten sie | inscreva-se | assine | siga-nos | siga o | siga a | baixe | receba | participe
  cadastre-se | apoie | entre no | iscriviti | abbonati | seguici | segui | scarica | ricevi | unisciti
  sostieni | подпишитесь | подписывайтесь | подписаться | следите | присоединяйтесь | скачайте | читайте нас
  поддержите | abone ol | abone olun | takip edin | bizi takip | indirin | katılın | kaydolun | üye olun
  bültenimize | ما را دنبال | مشترک | عضو | دنبال کنید | دانلود | به کانال
`),
);

/** The same in languages whose verb comes last. */
const urgesAtEnd = endsWith(
  listed(`
  abone ol | abone olun | takip et | takip edin | takip edebilirsiniz | katılın | indirin | kaydolun | üye olun | ücretsiz indirin
  عضو شوید | مشترک شوید | دنبال کنید | دانلود کنید | بپیوندید | نصب کنید | به ما بپیوندید
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
`),
);

const isPlain = anyOf(
  listed(`
  Subscribe | Subscribe now | Subscribe today | Sign up | Sign up now | Newsletter | Newsletters | Follow us
  Get the app | Download the app | Download our app | Join us | Donate | Donate now | Support us | Become a member
  Register | Register now | Register for free | تابعونا | تابعنا | اشترك الآن | النشرة البريدية | Abonnez-vous
  Je m’abonne | S’abonner | S’inscrire | Suivez-nous | Suscríbete | Síguenos | Boletín | Jetzt abonnieren
  Abonnieren | Folgen Sie uns | Assine | Assine já | Siga-nos | Inscreva-se | Iscriviti | Seguici | Abbonati
  Подписаться | Подписывайтесь | Abone ol | Abone olun | Bizi takip edin | ما را دنبال کنید | عضویت در خبرنامه
  خبرنامه
`),
);

const MAX_WORDS = 45;
const MAX_WORDS_VERB_LAST = 20;

/** Whether the line asks the reader to subscribe, follow or install something. */
export const isPromotion = oncePerLine((line) => {
  if (line.words > MAX_WORDS || /^["“«„]/u.test(line.text)) return false;
  return isPlain(line.key) || (addresses(line) && namesOffer(line.key) !== null);
});

const addresses = (line: Line): boolean =>
  addressesReader(line.key) !== null || (line.words <= MAX_WORDS_VERB_LAST && urgesAtEnd(line.key));

/** Finds the lines that ask the reader to subscribe, follow or install something. */
export const promotion: ResidueRule = (view) =>
  view.propose('promotion', (line) =>
    isPromotion(line) ? 'Asks the reader to subscribe, follow or install something' : null,
  );
