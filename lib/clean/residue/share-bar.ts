import { isBulleted, type Line, oncePerLine } from '../line';
import type { ResidueRule } from '../story-view';
import { anyOf, beginsWith, listed } from '../wording';

const isNetwork = anyOf(
  listed(`
  facebook | twitter | x | linkedin | whatsapp | telegram | reddit | pinterest | tumblr | messenger | flipboard
  pocket | viber | vk | vkontakte | odnoklassniki | wechat | weibo | threads | bluesky | mastodon | instagram
  youtube | tiktok | line | email | e-mail | mail | sms | فيسبوك | تويتر | واتساب | تلغرام | تيليجرام | تليغرام
  لينكدإن | إيميل | ایمیل | فیسبوک | توییتر | تلگرام | واتس‌اپ | courriel | correo | фейсбук | твиттер | телеграм
  вконтакте | e-posta | إنستغرام
  snapchat | signal | xing | e-post | sähköposti | tölvupóstur | e-maile | facebooku | facebookon | пошта | імейл
  פייסבוק | טוויטר | ווטסאפ | וואטסאפ | טלגרם | אימייל | לינקדאין | फेसबुक | ट्विटर | व्हाट्सएप | टेलीग्राम | zalo
  フェイスブック | ツイッター | はてなブックマーク | はてブ | メール | 페이스북 | 트위터 | 카카오톡 | 카카오스토리 | 네이버밴드 | 밴드 | 네이버블로그 | 이메일 | 微信 | 微博 | 新浪微博
  朋友圈 | qq空间 | qq | 脸书 | 臉書 | 推特 | 邮件 | 電郵
`),
);
const isAct = anyOf(
  listed(`
  share | tweet | post | pin | print | copy | copy link | copy url | link | copied | link copied | send | forward
  gift | gift this article | share full article | share this | save | bookmark | rss | embed | flip | more
  شارك | مشاركة | شارك الخبر | انشر | نسخ الرابط | طباعة | إرسال | partager | partage | copier le lien | imprimer
  envoyer | compartir | compartilhar | compartilhe | partilhar | copiar enlace | copiar link | enviar | imprimir
  teilen | link kopieren | drucken | senden | condividi | copia link | stampa | invia | поделиться
  копировать ссылку | скопировать ссылку | отправить | paylaş | bağlantıyı kopyala | yazdır | gönder
  اشتراک‌گذاری | به اشتراک بگذارید | کپی لینک | اشتراک | ارسال | and | & | to | by | via | on | the | icon
  link icon
  delen | deel | dela | artikeln | kopieer | kopiera | länk | länken | skriv | ut | del | artikkelen | kopier | lenke
  lenken | artiklen | kopiér | jaa | linkki | tulosta | deila | udostępnij | tweetnij | drukuj | skopiuj | wyślij
  sdílet | sdílejte | vytisknout | odkaz | kopírovat | zdieľať | zdieľajte | kopírovať | megosztás | megosztom
  nyomtatás | küldés | distribuie | partajează | copiază | trimite | поділитися | поширити | друк | посилання
  скопіювати | κοινοποίηση | κοινοποίησε | μοιραστείτε | μοιράσου | εκτύπωση | שתף | שתפו | שיתוף | הדפסה | קישור
  העתק | शेयर करें | शेयर | साझा | करें | bagikan | salin | tautan | cetak | kongsi | chia | sẻ | シェア | シェアする | ツイート
  ポスト | リンクをコピー | 印刷 | 共有 | 공유 | 공유하기 | 링크복사 | 인쇄 | 프린트 | 分享 | 分享到 | 分享至 | 复制链接 | 打印 | 複製連結 | 列印 | shiriki | sambaza
`),
);
const isShareVerb = anyOf(
  listed(`
  Share | Share this | Tweet | Share article | Share story | Share full article | Copy link | شارك | شارك الخبر
  مشاركة | شارك المقال | Partager | Compartir | Compartilhar | Compartilhe | Partilhar | Teilen | Artikel teilen
  Condividi | Поделиться | Paylaş | اشتراک‌گذاری | به اشتراک بگذارید | Link copied | Copied | Copy URL | Kopieren
  Delen | Deel | Deel dit artikel | Dela | Dela artikeln | Del artikkelen | Del saken | Del artiklen | Jaa
  Jaa artikkeli | Deila | Udostępnij | Udostępnij artykuł | Podziel się | Sdílet | Sdílejte | Sdílet článek | Zdieľať
  Zdieľajte | Megosztás | Megosztom | Distribuie | Distribuie articolul | Поділитися | Поширити | Κοινοποίηση
  Κοινοποιήστε | Μοιραστείτε | Μοιράσου το | שתף | שתפו | שיתוף | शेयर करें | शेयर | Bagikan | Kongsi | Chia sẻ | シェア
  シェアする | ツイート | 共有 | 공유 | 공유하기 | 分享 | 分享到 | 分享至 | Shiriki | Sambaza
  Artikel teilen mit | Jetzt teilen auf | Share this article in your social network | Link kopiert | Del artikel
  Comparte esta noticia | Partager cet article | Compartilhe esta notícia | Condividi articolo
`),
);
const opensShare = beginsWith(
  listed(`
  share on | share this | share via | share to | share with | share by | share article | share story | share the
  tweet this | post on | pin it | pin on | email this | email to | send by | send to a friend | click to share
  click to email | click to print | partager sur | partager cet | partager par | partagez | envoyer par
  compartir en | compartir por | comparte | compartilhar no | compartilhar por | compartilhe no | compartilhe esta
  compartilhe isso | partilhar no | auf | per | diesen artikel teilen | artikel teilen | condividi su
  condividi via | поделиться в | поделиться на | facebook’ta paylaş | x’te paylaş | شارك على | شارك عبر
  مشاركة على | مشاركة عبر | شارك هذا | اشتراک در | share: | share
  deel op | deel via | deel dit | delen via | delen op | dela på | dela via | dela artikeln | del på | del via
  del artikkelen | del artiklen | jaa facebookissa | jaa whatsappissa | udostępnij na | udostępnij w | udostępnij przez
  sdílet na | sdílet přes | sdílejte na | zdieľať na | zdieľať cez | megosztás facebookon | megosztás a | distribuie pe
  distribuie prin | поділитися у | поділитись в | поділитися через | поширити в | κοινοποίηση στο | μοιραστείτε στο
  שתף ב | שתפו ב | bagikan ke | bagikan di | bagikan via | kongsi di | chia sẻ lên | chia sẻ qua | chia sẻ | 分享到 | 分享至
`),
);
/** Turkish and Persian put the verb last, Turkish with an ending on the network's name. */
const NETWORK_THEN_VERB = /^(?:در )?([\p{L}-]{1,12}?)(?:ta|te|da|de)? (?:paylaş|به اشتراك بگذاريد|به اشتراک بگذارید)$/u;
/** What readers of the screen are told of the link. */
const OF_THE_LINK =
  /\s?[([]?(?:opens in (?:a )?new (?:window|tab)|souvre dans une nouvelle fenêtre|se abre en una ventana nueva|abre em nova janela|wird in neuem fenster geöffnet|si apre in una nuova finestra|открывается в новом окне|yeni pencerede açılır|فتح في نافذه جديده)$/u;
const TOKEN = /[\s,|/·•:&+()-]+/u;
const MAX_TOKENS = 14;
const MAX_PHRASE_WORDS = 7;
const MAX_CHARACTERS = 160;

/** Whether the line invites to share, by its words alone: a verb of sharing, or two and more buttons. */
export const isShareBar = oncePerLine((line) => {
  if (line.text.length > MAX_CHARACTERS || line.endsSentence || isBulleted(line)) return false;
  const opening = opensShare(line.key);
  if (opening !== null) {
    const said = line.key.replace(OF_THE_LINK, '');
    const rest = said.slice(opening.length).split(TOKEN).filter(Boolean);
    const isInvitation =
      rest.length > 0 &&
      said.split(' ').length <= MAX_PHRASE_WORDS &&
      rest.every((token) => isNetwork(token) || isAct(token) || isSharedThing(token));
    if (isInvitation) return opening.length > 4 || rest.some(isNetwork);
  }
  if (NETWORK_THEN_VERB.test(line.key)) return isNetwork(NETWORK_THEN_VERB.exec(line.key)?.[1] ?? '');
  const first = line.key.split(TOKEN, 1)[0] ?? '';
  if (!isNetwork(first) && !isAct(first)) return false;
  const tokens = line.key.split(TOKEN).filter(Boolean);
  if (tokens.length < 2 || tokens.length > MAX_TOKENS || !tokens.every((token) => isNetwork(token) || isAct(token)))
    return false;
  return tokens.filter(isNetwork).length + tokens.filter(isShareVerb).length >= 2;
});

const isSharedThing = anyOf(
  listed(`
  article | story | post | page | news | link | this | item | friend | a | in | new | window | opens | clipboard
  your | friends | networks | social | media | teilen | article | artículo | noticia | notícia | articolo | المقال
  الخبر | artikel | matéria | paylaş | cet
`),
);
const isSingleButton = (line: Line): boolean => isNetwork(line.key) || isShareVerb(line.key);

/** Finds share bars: unmistakable ones anywhere, single words outside the text or in a row that has a verb of sharing. */
export const shareBar: ResidueRule = (view) => {
  const bodyEnd = view.bodyEnd();
  const kept = view.open();
  const certain = new Set(kept.filter((index) => isShareBar(view.line(index))));
  const single = new Set(kept.filter((index) => isSingleButton(view.line(index)) && !isBulleted(view.line(index))));
  const found = new Set(certain);
  for (const run of runs(kept, (index) => certain.has(index) || single.has(index))) {
    const outside = run.every((index) => view.isOutsideBody(index, bodyEnd));
    const invites = run.some((index) => certain.has(index) || isShareVerb(view.line(index).key));
    if (
      (outside &&
        view.head.title !== null &&
        (invites || run.length > 1 || run.some((i) => i < view.head.bodyStart))) ||
      (invites && run.length > 1)
    )
      for (const index of run) found.add(index);
  }
  return [...found]
    .sort((a, b) => a - b)
    .map((index) => ({
      index,
      residue: 'share-bar',
      reason: 'Buttons for sharing the page',
      evidence: { text: view.line(index).text },
    }));
};

/** Cuts the indices into runs of neighbours that pass the test. */
function runs(indices: readonly number[], passes: (index: number) => boolean): number[][] {
  const found: number[][] = [];
  let run: number[] = [];
  for (const index of indices) {
    if (passes(index)) {
      run.push(index);
      continue;
    }
    if (run.length > 0) found.push(run);
    run = [];
  }
  return run.length > 0 ? [...found, run] : found;
}
