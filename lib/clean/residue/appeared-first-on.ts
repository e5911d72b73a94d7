import { type Hinted, matches } from '../hinted';
import { oncePerLine } from '../line';
import type { ResidueRule } from '../story-view';

/** What blog software and syndication add below an article, in ten languages; over comparable text. */
const PATTERNS: readonly RegExp[] = [
  /^the post .{1,300} (?:(?:appeared|was published) first|first appeared) (?:on|in|at) .{1,80}$/u,
  /^(?:this|the) (?:article|story|post|piece|report|content) (?:was |is )?(?:originally|first) (?:published|appeared|posted|ran) (?:on|in|at|by) .{1,120}$/u,
  /^(?:originally|first) (?:published|appeared|posted) (?:on|in|at|by) .{1,80}$/u,
  /^l?article .{1,300} est (?:apparu|paru) en premier (?:sur|dans) .{1,80}$/u,
  /^la entrada .{1,300} (?:se publicó primero|apareció primero) en .{1,80}$/u,
  /^der beitrag .{1,300} erschien zuerst (?:auf|bei|in) .{1,80}$/u,
  /^o post .{1,300} apareceu primeiro (?:em|no|na) .{1,80}$/u,
  /^larticolo .{1,300} (?:proviene da|sembra essere il primo su|è apparso per la prima volta su) .{1,80}$/u,
  /^(?:сообщение|запись|статья) .{1,300} (?:появил[аои]с[ья]|опубликована) (?:сначала|впервые|первой) (?:на|в) .{1,80}$/u,
  / (?:yazısı|haberi) ilk önce .{1,80} (?:üzerinde|sitesinde) (?:ortaya çıktı|yayınlandı|yayımlandı)$/u,
  /^(?:المقاله?|التدوينه|الخبر|ظهرت المقاله?) .{1,300} (?:ظهرت?|نشرت?)? ?(?:اولا|لاول مره) (?:علي|في) .{1,80}$/u,
  /^(?:نوشته|مطلب|خبر) .{1,300} (?:نخستين بار|اولين بار) در .{1,80}$/u,
  /^(?:cet|le présent) article (?:a été|est) (?:(?:initialement|dabord|à lorigine) (?:publié|paru)|(?:publié|paru) (?:initialement|dabord|à lorigine|pour la première fois)) (?:sur|dans|par) .{1,80}$/u,
  /^(?:este|esta) (?:artículo|noticia|nota|texto|contenido) (?:fue |se )?(?:publicad[oa]|publicó|apareció) (?:originalmente|por primera vez|primero) (?:en|por) .{1,80}$/u,
  /^(?:dieser|der) (?:artikel|beitrag|text) (?:erschien|ist) (?:zuerst|ursprünglich) (?:auf|bei|in|im) .{1,80}$/u,
  /^(?:este|esta|o) (?:artigo|notícia|matéria|texto|conteúdo) (?:foi )?(?:publicad[oa]|apareceu) (?:originalmente|primeiro|pela primeira vez) (?:em|no|na|por) .{1,80}$/u,
  /^questo (?:articolo|contenuto|testo) è (?:stato )?(?:pubblicato|apparso) (?:originariamente|per la prima volta|originalmente|in origine) (?:su|in|da) .{1,80}$/u,
  /^(?:статья|материал|текст|новость) (?:впервые|первоначально|изначально) (?:был[аи]? )?(?:опубликован[аы]?|вышл?[аи]?) (?:на|в) .{1,80}$/u,
  /^(?:bu )(?:haber|yazı|makale|içerik) ilk (?:olarak|kez|önce) .{1,80} (?:sitesinde|üzerinde|gazetesinde|adresinde)? ?(?:yayımlandı|yayınlandı|yayımlanmıştır|yayınlanmıştır)$/u,
  /^(?:اين )(?:نوشته|مطلب|خبر|مقاله) (?:نخستين بار|اولين بار|ابتدا) در .{1,80}$/u,
  /^(?:هذا )?(?:المقال|المقاله|التقرير|الخبر) (?:نشر|ظهر) (?:اولا|لاول مره|في الاصل) (?:علي|في) .{1,80}$/u,
];

/** An article or a story may first appear anywhere, on a wall too: only before a name or an address does it speak of the page. */
const NAMED =
  /^The (?:article|story) .{1,300} (?:(?:appeared|was published) first|first appeared) (?:on|in|at) (?:the )?["“‘']?(?:\p{Lu}|\S{1,80}\.\p{L}{2,10}).{0,80}$/u;

/** Every pattern begins with one of these, or has the verb at the end as Turkish does. */
const OPENS =
  /^(?:the|this|originally|first|l?article|la entrada|der|dieser|o|larticolo|cet|le présent|este|esta|questo|bu|сообщение|запись|статья|материал|текст|новость|المقاله?|التدوينه|الخبر|ظهرت|التقرير|هذا|نوشته|مطلب|خبر|اين) |ı$/u;
const WORDS =
  /first|original|premi[eè]re?|initial|dabord|lorigine|prim(?:er|eir|[ao])|zuerst|ursprüng|proviene|origin|перв|сначала|изнач|ilk|اول|الاصل|نخست|ابتدا/;

/** What the lines of this kind say, over comparable text; most lines fail at the opening already. */
export const SAYS_FIRST: Hinted = { hints: [OPENS, WORDS], patterns: PATTERNS };
const saysFirst = matches(SAYS_FIRST);

/** The longest of these lines quotes a headline and two names. */
const MAX_CHARACTERS = 420;

/** The line stands at the end, with little more than tags and copyright below it. */
const MAX_LINES_BELOW = 8;

/** Whether the line says where the text appeared first. */
const isAppearedFirst = oncePerLine(
  (line) =>
    line.key.length <= MAX_CHARACTERS &&
    (saysFirst(line.key) || (line.text.startsWith('The ') && NAMED.test(line.text))),
);

/** Finds the sentence at the end that says where the text appeared first. */
export const appearedFirstOn: ResidueRule = (view) => {
  const lowest = view.kept().at(-1 - MAX_LINES_BELOW) ?? 0;
  return view.propose('appeared-first-on', (line, index) =>
    index >= lowest && isAppearedFirst(line) ? 'Says where the text appeared first' : null,
  );
};
