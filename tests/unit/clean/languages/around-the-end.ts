import type { Removed } from './frames';

/** Residue that pages print below a story, and the notice that they print above all. */
export const AROUND_THE_END: Removed = {
  'cookie-notice': {
    at: 'above',
    en: [
      'We use cookies to improve your experience.',
      'By continuing to use this site you agree to our use of cookies.',
    ],
    ar: ['نستخدم ملفات تعريف الارتباط لتحسين تجربتك.', 'يستخدم هذا الموقع ملفات تعريف الارتباط.'],
    fr: ['Nous utilisons des cookies pour mesurer l’audience.', 'Ce site utilise des cookies.'],
    es: ['Utilizamos cookies para mejorar su experiencia.', 'Este sitio utiliza cookies propias y de terceros.'],
    de: ['Wir verwenden Cookies, um Ihr Erlebnis zu verbessern.', 'Diese Website nutzt Cookies.'],
    fa: ['این سایت از کوکی‌ها استفاده می‌کند.', 'ما از کوکی استفاده می‌کنیم تا سایت بهتر کار کند.'],
    tr: ['Sitemizde çerez kullanıyoruz.', 'Bu site çerezler kullanmaktadır.'],
    pt: ['Usamos cookies para melhorar sua experiência.', 'Este site utiliza cookies.'],
    it: ['Utilizziamo i cookie per migliorare il servizio.', 'Questo sito utilizza cookie di terze parti.'],
    ru: ['Мы используем файлы cookie.', 'Продолжая пользоваться сайтом, вы соглашаетесь на использование cookie.'],
  },
  comments: {
    at: 'below',
    en: ['Leave a comment', 'Your email address will not be published. Required fields are marked'],
    ar: ['اترك تعليقا', 'لن يتم نشر عنوان بريدك الإلكتروني'],
    fr: ['Laisser un commentaire', 'Votre adresse e-mail ne sera pas publiée.'],
    es: ['Deja un comentario', 'Tu dirección de correo electrónico no será publicada.'],
    de: ['Schreibe einen Kommentar', 'Deine E-Mail-Adresse wird nicht veröffentlicht.'],
    fa: ['دیدگاهتان را بنویسید', 'نشانی ایمیل شما منتشر نخواهد شد.'],
    tr: ['Bir yorum yazın', 'E-posta adresiniz yayınlanmayacak.'],
    pt: ['Deixe um comentário', 'O seu endereço de e-mail não será publicado.'],
    it: ['Lascia un commento', 'Il tuo indirizzo email non sarà pubblicato.'],
    ru: ['Оставить комментарий', 'Ваш адрес email не будет опубликован.'],
  },
  'tag-list': {
    at: 'below',
    en: ['Tags: ferry, harbour, islands', '#ferry #harbour #islands'],
    ar: ['الوسوم: البحر، العبّارة', 'كلمات مفتاحية: البحر، الميناء'],
    fr: ['Mots-clés : port, bac', 'Thèmes : mer, transports'],
    es: ['Etiquetas: puerto, mar', 'Temas: mar, transporte'],
    de: ['Schlagwörter: Hafen, Fähre', 'Themen: Hafen, Verkehr'],
    fa: ['برچسب‌ها: دریا، بندر', 'کلیدواژه‌ها: دریا، کشتی'],
    tr: ['Etiketler: liman, vapur', 'Anahtar kelimeler: liman, ada'],
    pt: ['Palavras-chave: porto, barca', 'Assuntos: porto, mar'],
    it: ['Parole chiave: porto, traghetto', 'Argomenti: porto, mare'],
    ru: ['Теги: порт, паром', 'Ключевые слова: порт, море'],
  },
  'author-box': {
    at: 'below',
    en: [
      'About the author\nClara Venn writes about ports and islands.',
      'Clara Venn is a reporter for the Gazette. Follow her on Mastodon.',
    ],
    ar: ['عن الكاتب\nسلمى الحداد صحفية تكتب عن الموانئ.', 'سلمى الحداد صحفية، يمكن متابعتها على salma@marfa.example'],
    fr: [
      'À propos de l’auteur\nHélène Vautrin est journaliste au Courrier.',
      'Hélène Vautrin est journaliste. Suivez-la sur Mastodon.',
    ],
    es: ['Sobre la autora\nInés Vale es periodista de El Faro.', 'Inés Vale es periodista. Sígala en @inesvale'],
    de: [
      'Über den Autor\nKarl Ott ist Redakteur des Inselblatts.',
      'Karl Ott ist Redakteur. Folgen Sie ihm auf Mastodon.',
    ],
    fa: [
      'درباره نویسنده\nسارا لنگری روزنامه‌نگار است و از بندرها می‌نویسد.',
      'سارا لنگری خبرنگار است: sara@langar.example',
    ],
    tr: ['Yazar hakkında\nDeniz Akar gazeteci, limanları yazıyor.', 'Deniz Akar muhabir, deniz@ada.example'],
    pt: ['Sobre o autor\nRui Barra é jornalista do Diário.', 'Rui Barra é jornalista. Siga-o em @ruibarra'],
    it: [
      'Informazioni sull’autore\nLuca Porto è giornalista del Faro.',
      'Luca Porto è giornalista. Seguilo su @lucaporto',
    ],
    ru: ['Об авторе\nАнна Причал — журналист «Вестника».', 'Анна Причал — корреспондент, anna@vestnik.example'],
  },
  'appeared-first-on': {
    at: 'below',
    en: ['The post Island Ferry Returns appeared first on Harbour Gazette.', 'Originally published on harbour.example'],
    ar: ['المقالة عودة العبّارة ظهرت أولا على جريدة المرفأ', 'ظهرت المقالة عودة العبّارة أولاً في المرفأ'],
    fr: [
      'L’article Le bac revient est apparu en premier sur Le Courrier.',
      'Cet article a été publié initialement sur port.example',
    ],
    es: [
      'La entrada El barco vuelve se publicó primero en El Faro.',
      'Este artículo fue publicado originalmente en puerto.example',
    ],
    de: [
      'Der Beitrag Die Fähre kehrt zurück erschien zuerst auf Inselblatt.',
      'Dieser Artikel erschien zuerst auf hafen.example',
    ],
    fa: ['نوشته بازگشت کشتی اولین بار در لنگر پدیدار شد.', 'این مطلب نخستین بار در لنگر منتشر شد.'],
    tr: [
      'Vapur geri döndü yazısı ilk önce Ada Postası üzerinde ortaya çıktı.',
      'Bu haber ilk olarak Ada Postası sitesinde yayımlandı.',
    ],
    pt: [
      'O post A barca volta apareceu primeiro em Diário da Barra.',
      'Este artigo foi publicado originalmente em barra.example',
    ],
    it: [
      'L’articolo Il traghetto torna proviene da Il Faro.',
      'Questo articolo è stato pubblicato originariamente su porto.example',
    ],
    ru: [
      'Сообщение Паром вернулся появились сначала на Вестник.',
      'Статья впервые опубликована на сайте vestnik.example',
    ],
  },
};
