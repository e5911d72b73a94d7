import type { Sample } from './fates';

/** Scraped documents in other languages, each with furniture in its own order. */
export const IN_OTHER_LANGUAGES: Sample[] = [
  {
    name: 'Arabic: a portal with a gallery block and a promotion',
    lines: `
section-label | اقتصاد
title | مزارعو الوادي يبدأون حصاد الزيتون قبل موعده
caption | عمال يجمعون الزيتون في الوادي (وكالة المدى/أ ف ب)
repeated-caption | عمال يجمعون الزيتون في الوادي (وكالة المدى/أ ف ب)
widget | TT
repeated-title | مزارعو الوادي يبدأون حصاد الزيتون قبل موعده
body | بدأ مزارعو الوادي يوم السبت حصاد الزيتون قبل موعده بأسبوعين بعد موجة حر طويلة أصابت المنطقة.
read-also | اقرأ أيضا: معصرة القرية تفتح أبوابها للزوار
body | وقال رئيس الجمعية الزراعية إن المحصول سيكون أقل من العام الماضي لكن الزيت سيكون أجود منه بكثير.
promotion | تابعونا على تلغرام
tag-list | الوسوم: زيتون، زراعة`,
  },
  {
    name: 'Arabic: dateline, source and copyright',
    lines: `
title | افتتاح جسر المشاة فوق النهر بعد تأخير عامين
timestamp-widget | 12 مايو 2025
body | القاهرة (رويترز) – افتتحت البلدية يوم الاثنين جسر المشاة فوق النهر بعد تأخير دام أكثر من عامين كاملين.
body | ويبلغ طول الجسر ثلاثمئة متر وقد كلف ضعف ما كان مقررا له في البداية كما قال رئيس لجنة المال.
source-link | المصدر: رويترز
copyright-line | جميع الحقوق محفوظة © 2025`,
  },
  {
    name: 'Persian: news agency page with code, time and tags',
    lines: `
navigation* | صفحه اصلی > اخبار > جهان
title | پل عابر پیاده رودخانه پس از دو سال تأخیر باز شد
timestamp-widget | ۲۲ اردیبهشت ۱۴۰۴ - ۰۹:۴۰
body | شهرداری روز دوشنبه پل عابر پیاده رودخانه را پس از دو سال تأخیر به روی مردم شهر باز کرد.
body | درازای این پل سیصد متر است و هزینه ساخت آن دو برابر آن چیزی شد که در آغاز گفته بودند.
read-also | بیشتر بخوانید: کشتی جزیره به کار بازگشت
body | شورای شهر می‌گوید که سال آینده پل دیگری در بالای رودخانه برای دوچرخه‌ها ساخته خواهد شد.
tag-list | برچسب‌ها: پل، رودخانه، شهرداری
comments | نظر شما`,
  },
  {
    name: 'French: regional paper with captions twice and related articles',
    lines: `
section-label | Régions
title | Le moulin de Saint-Aubrac tourne à nouveau
caption | Le moulin de Saint-Aubrac, lundi matin. (Crédit : Léa Morin)
repeated-caption | Le moulin de Saint-Aubrac, lundi matin. (Crédit : Léa Morin)
byline | Par Hélène Vautrin
timestamp-widget | Publié le 12 mai 2025 à 09h40, mis à jour le 13 mai 2025 à 08h12
share-bar | Partager sur Facebook
body | Le moulin de Saint-Aubrac a recommencé à tourner lundi, vingt ans après la mort du dernier meunier.
body | Une douzaine de bénévoles ont taillé les ailes dans du mélèze et cousu la toile pendant l’hiver.
advertisement | La suite après cette publicité
body | Le premier sac de farine sera vendu aux enchères dimanche au profit de l’école du village.
related-stories | Sur le même sujet
related-stories | Les meuniers se retrouvent en juin
related-stories | Une roue neuve pour le moulin à eau`,
  },
  {
    name: 'Spanish: a page with poll, tags and rights',
    joint: '\n',
    lines: `
title | El mercado de Puerto Lirio abrirá los domingos
timestamp-widget | Publicado el 12 de mayo de 2025
share-bar | Compartir
body | El mercado de Puerto Lirio abrirá los domingos desde junio, según decidió el lunes el pleno municipal.
body | Los pescadores piden que la lonja abra también, mientras que los panaderos prefieren descansar ese día.
poll | ¿Debe abrir el mercado los domingos?
poll | Sí
poll | No
tag-list | Etiquetas: mercado, Puerto Lirio
copyright-line | © 2025 El Faro. Todos los derechos reservados.`,
  },
  {
    name: 'German: a page with reading time, advertisement and author',
    lines: `
navigation* | Startseite > Panorama > Inland
title | Alte Mühle in Brennick mahlt wieder
timestamp-widget | Lesezeit: 3 Minuten
byline | Von Karl Ott
body | Die alte Mühle in Brennick mahlt seit Montag wieder, zwanzig Jahre nach dem Tod des letzten Müllers.
advertisement | Anzeige
body | Ein Dutzend Freiwillige hat im Winter die Flügel aus Lärche gezimmert und das Segeltuch genäht.
read-also | Lesen Sie auch: Ein neues Rad für die Wassermühle
body | Der erste Sack Mehl wird am Sonntag zugunsten der Dorfschule versteigert, sagte der Bürgermeister.
tag-list | Schlagwörter: Mühle, Brennick
related-stories | Das könnte Sie auch interessieren
related-stories | Die Müller treffen sich im Juni wieder`,
  },
  {
    name: 'Turkish: a page with follow lines and comments',
    lines: `
section-label | Gündem
title | Eski değirmen yirmi yıl sonra yeniden dönüyor
timestamp-widget | Yayınlanma: 12 Mayıs 2025 09:40
timestamp-widget | Son güncelleme: 13 Mayıs 2025 08:12
body | Köyün eski değirmeni, son değirmencinin ölümünden yirmi yıl sonra pazartesi günü yeniden dönmeye başladı.
promotion | Bizi WhatsApp kanalımızdan takip edin
body | Bir düzine gönüllü kış boyunca kanatları karaçamdan yaptı ve yelken bezini elleriyle dikti.
tag-list | Etiketler: değirmen, köy
comments | Yorum yap
comments | E-posta adresiniz yayınlanmayacak.`,
  },
  {
    name: 'Portuguese: a page with most read after the end',
    lines: `
title | Moinho velho volta a girar depois de vinte anos
byline | Por Rui Barra
share-bar | Compartilhe no WhatsApp
body | O moinho velho da aldeia voltou a girar na segunda-feira, vinte anos depois da morte do último moleiro.
advertisement | Continua depois da publicidade
body | Uma dúzia de voluntários fez as pás de lariço e costurou a lona durante todo o inverno passado.
related-stories | Mais lidas
related-stories | Moleiros se encontram em junho
related-stories | Nova roda para o moinho de água`,
  },
  {
    name: 'Italian: a page with source and rights',
    lines: `
section-label | Cronaca
title | Il vecchio mulino gira di nuovo dopo vent’anni
caption | Il mulino lunedì mattina. Foto: Luca Porto
body | Il vecchio mulino del paese ha ripreso a girare lunedì, vent’anni dopo la morte dell’ultimo mugnaio.
body | Una dozzina di volontari ha costruito le pale di larice e cucito la tela durante tutto l’inverno.
read-also | Leggi anche: I mugnai si ritrovano a giugno
source-link | Fonte: Agenzia Marina
copyright-line | © RIPRODUZIONE RISERVATA`,
  },
  {
    name: 'Russian: a page with views, a channel and materials on the theme',
    lines: `
navigation* | Главная > Новости > Общество
title | Старая мельница снова мелет через двадцать лет
timestamp-widget | 12 мая 2025, 09:40
counter | 340 просмотров
body | Старая мельница в деревне заработала в понедельник, через двадцать лет после смерти последнего мельника.
promotion | Подписывайтесь на наш канал в Телеграме
body | Дюжина добровольцев за зиму вытесала крылья из лиственницы и сшила парус из старого полотна.
related-stories | Материалы по теме
related-stories | Мельники соберутся в июне у реки
tag-list | Теги: мельница, деревня`,
  },
];
