import { isBulleted, isHeadlineShaped, type Line } from '../line';
import type { ResidueRule, StoryView } from '../story-view';
import { anyOf, beginsWith, listed } from '../wording';
import { isCounter } from './counter';
import { isTimestamp } from './timestamp-widget';

const isHeading = anyOf(
  listed(`
  Related | Related stories | Related story | Related articles | Related article | Related news | Related posts
  Related content | Related reading | Related links | Related coverage | More stories | More news | More articles
  More on this story | More on this topic | More on this | More like this | Other stories | Other news
  Other articles | Similar articles | Similar stories | You may also like | You might also like
  You may also be interested in | You might be interested in | Recommended | Recommended stories
  Recommended for you | Recommended articles | Most read | Most popular | Most viewed | Most shared
  Most commented | Popular now | Popular posts | Popular stories | Popular articles | Trending | Trending now
  Trending stories | Editor’s picks | Editors’ picks | Editor’s choice | Latest stories | Latest posts
  Latest articles | Recent posts | Recent articles | Recent stories | Read next | Up next | What to read next
  Don’t miss | Top stories | Top news | In case you missed it | Also in the news | In other news
  Elsewhere on the site | From our partners | From the web | Around the web | Promoted stories | Keep reading
  Featured | Featured stories | Featured articles | See also | Read also | Also read | More to read
  Further reading on this site | أخبار ذات صلة | مواضيع ذات صلة | مقالات ذات صلة | ذات صلة | الأكثر قراءة
  الأكثر مشاهدة | اخترنا لك | قد يهمك أيضا | قد يعجبك أيضا | آخر الأخبار | المزيد من الأخبار | اقرأ أيضا
  Articles liés | Sur le même sujet | À lire aussi | Lire aussi | Les plus lus | Articles les plus lus
  Vous aimerez aussi | Dans la même rubrique | À ne pas manquer | Nos derniers articles | Noticias relacionadas
  Artículos relacionados | Te puede interesar | Le puede interesar | Lo más leído | Lo más visto | Más noticias
  También te puede interesar | Ähnliche Artikel | Verwandte Artikel | Mehr zum Thema
  Das könnte Sie auch interessieren | Meistgelesen | Meistgelesene Artikel | Weitere Artikel | Weitere Nachrichten
  Lesen Sie auch | Notícias relacionadas | Artigos relacionados | Leia também | Veja também | Mais lidas
  Mais lidos | Últimas notícias | Articoli correlati | Notizie correlate | Leggi anche | I più letti
  Le più lette | Potrebbe interessarti | Potrebbe interessarti anche | Похожие новости | Похожие статьи
  Читайте также | По теме | Материалы по теме | Самое читаемое | Популярное | Рекомендуем | İlgili haberler
  Benzer haberler | Çok okunanlar | En çok okunanlar | İlginizi çekebilir | Diğer haberler | مطالب مرتبط
  اخبار مرتبط | پربازدیدترین‌ها | پربازدیدترین | پیشنهاد سردبیر | بیشتر بخوانید | همچنین بخوانید
  Gerelateerd | Gerelateerde artikelen | Gerelateerd nieuws | Meer nieuws | Meer artikelen | Meest gelezen
  Best gelezen | Ander nieuws | Lees ook | Meer over dit onderwerp | Aanbevolen | Net binnen | Relaterade artiklar
  Relaterade nyheter | Relaterat | Läs också | Läs även | Mest läst | Mest lästa | Fler nyheter | Fler artiklar
  Senaste nytt | Mer om ämnet | Relaterte saker | Relaterte artikler | Relatert | Les også | Mest lest | Mest leste
  Siste nytt | Siste saker | Flere saker | Flere nyheter | Anbefalte saker | Relaterede artikler | Relateret | Læs også
  Mest læst | Mest læste | Seneste nyt | Andre læser | Andre læser også | Anbefalede artikler | Aiheesta lisää
  Lisää aiheesta | Lue myös | Luetuimmat | Tuoreimmat | Uusimmat uutiset | Suosittelemme | Luitko jo nämä
  Tengdar fréttir | Tengt efni | Mest lesið | Fleiri fréttir | Nýjustu fréttir | Powiązane artykuły | Powiązane
  Polecane artykuły | Polecane | Polecamy | Najczęściej czytane | Najpopularniejsze | Zobacz także | Zobacz też
  Zobacz również | Czytaj także | Czytaj też | Czytaj również | Przeczytaj także | Przeczytaj również
  Podobne artykuły | Więcej na ten temat | Może Cię zainteresować | To może Cię zainteresować | Najnowsze wiadomości
  Související články | Související | Nejčtenější | Nejčtenější články | Čtěte také | Mohlo by vás zajímat
  Mohlo by vás také zajímat | Doporučujeme | Další články | Více k tématu | Súvisiace články | Najčítanejšie
  Najčítanejšie články | Čítajte aj | Prečítajte si aj | Mohlo by vás zaujímať | Odporúčame | Ďalšie články
  Kapcsolódó cikkek | Kapcsolódó hírek | Kapcsolódó | Legolvasottabb | Legolvasottabbak | Legolvasottabb cikkek
  Ajánlott cikkek | Ezek is érdekelhetik | Ez is érdekelheti | További hírek | Articole similare | Știri similare
  Articole recomandate | Cele mai citite | Recomandări | Te-ar putea interesa | Te-ar putea interesa și | Citește și
  Alte știri | Схожі новини | Читайте також | За темою | Популярні новини | Популярне | Інші новини | Рекомендуємо
  Новини за темою | Матеріали за темою | Найпопулярніше | Найчитаніше | Вас може зацікавити | Σχετικά άρθρα
  Σχετικές ειδήσεις | Διαβάστε επίσης | Διαβάστε ακόμη | Δημοφιλή | Δημοφιλέστερα | Τα πιο δημοφιλή | Προτεινόμενα
  ΣΧΕΤΙΚΑ ΑΡΘΡΑ | ΔΙΑΒΑΣΤΕ ΕΠΙΣΗΣ | ΔΙΑΒΑΣΤΕ ΑΚΟΜΗ | כתבות נוספות | כתבות קשורות | כתבות מומלצות | אולי יעניין אותך
  אולי יעניין אתכם | עוד בנושא | הנקראות ביותר | הכי נקראות | קראו גם | संबंधित खबरें | संबंधित समाचार | यह भी पढ़ें
  ये भी पढ़ें | और खबरें | ट्रेंडिंग खबरें | Berita terkait | Artikel terkait | Baca juga | Terpopuler
  Berita terpopuler | Berita lainnya | Artikel lainnya | Rekomendasi untuk Anda | Berita berkaitan | Artikel berkaitan
  Tin liên quan | Bài viết liên quan | Bài liên quan | Tin cùng chuyên mục | Cùng chuyên mục | Xem nhiều | Đọc nhiều
  Đọc nhiều nhất | Tin khác | Tin đọc nhiều | Có thể bạn quan tâm | 関連記事 | 関連ニュース | 関連リンク | おすすめ記事 | あわせて読みたい
  合わせて読みたい | アクセスランキング | 人気記事 | 人気記事ランキング | 最新記事 | 新着記事 | 注目の記事 | こんな記事も読まれています | 編集部のおすすめ | 관련기사 | 관련 기사 | 관련뉴스
  관련 뉴스 | 많이 본 뉴스 | 많이 본 기사 | 가장 많이 본 뉴스 | 인기기사 | 인기 기사 | 인기뉴스 | 추천기사 | 추천 기사 | 추천뉴스 | 최신기사 | 주요뉴스 | 주요 뉴스 | 이 시각 주요뉴스
  相关阅读 | 相关新闻 | 相关文章 | 相关报道 | 相关推荐 | 热门新闻 | 热门文章 | 热门推荐 | 延伸阅读 | 推荐阅读 | 猜你喜欢 | 更多新闻 | 编辑推荐 | 最新文章 | 阅读排行 | 相關新聞 | 相關文章
  相關報導 | 相關閱讀 | 熱門新聞 | 熱門文章 | 延伸閱讀 | 推薦閱讀 | 猜你喜歡 | 更多新聞 | 編輯推薦 | Habari zinazohusiana | Habari zinazofanana
  Zilizosomwa zaidi | Soma pia | Verwante artikels | Meeste gelees | Povezane vijesti | Povezane vesti | Najčitanije
  Още по темата | Най-четени | Notícies relacionades | متعلقہ خبریں | ข่าวที่เกี่ยวข้อง
  Mehr lesen über | Lesen Sie mehr zum Thema | Lesen Sie mehr zu diesen Themen | Weitere Videos | Mehr News
  Auch interessant | Meest recent | Lees meer over | Lo más leído por los socios | Noticia relacionada
  Recommended video | Recommended videos | Related topics | Le fil info | Les plus commentés | Más temas
  Další z rubriky | 次の記事 | 前の記事
`),
);
const opensHeading = beginsWith(
  listed(`
  More from | More in | More stories from | Latest from | More about | Plus de | Más de | Más en | Mehr aus
  Mehr von | Mais de | Altro da | Еще по теме | المزيد من | المزيد في
  Meer van | Meer over | Mer från | Mer om | Läs mer om | Les mer om | Mer fra | Mere om | Mere fra | Lisää aiheesta
  Więcej z | Więcej od | Więcej o | Více o | Více z | Viac o | Viac z | Mai multe despre | Mai multe din | Ще за темою
  Більше про | Περισσότερα για | עוד ב | Lebih banyak dari | Xem thêm về
`),
);
/** Names of sections too, so that headlines must follow. */
const isWeakHeading = anyOf(
  listed(`
  Latest | Latest news | Latest headlines | Headlines | Top headlines | More headlines | Also read | News in brief | News | World news
  Sponsored stories | أخبار | المزيد | Actualités | À la une | Dernières actualités | Plus d’actualités | Noticias | Últimas noticias
  Nachrichten | Aktuelle Nachrichten | Schlagzeilen | Notícias | Ultime notizie | Altre notizie | Новости | Последние новости
  Другие новости | Haberler | Son haberler | اخبار | آخرین اخبار | دیگر خبرها
  Nieuws | Laatste nieuws | Nyheter | Nyheder | Seneste nyheder | Uutiset | Fréttir | Wiadomości | Aktualności
  Najnowsze | Zprávy | Aktuálně | Správy | Aktuálne | Hírek | Legfrissebb hírek | Friss hírek | Știri | Ultimele știri
  Новини | Останні новини | Ειδήσεις | Τελευταία νέα | חדשות | ताज़ा खबरें | समाचार | Berita | Berita terbaru | Terkini
  Tin tức | Tin mới | Tin mới nhất | Tin nổi bật | ニュース | 最新ニュース | おすすめ | ランキング | 뉴스 | 최신뉴스 | 新闻 | 最新新闻 | 最新消息 | 新聞
  最新新聞 | 热点 | Habari | Nuus | Jongste nuus
`),
);
const NAMED_LINE = /^(?:related|related (?:story|stories|article|articles|news|coverage))\s?[:：|–—-]\s*\S/iu;
const MAX_HEADING_WORDS = 6;
const MIN_ITEM_WORDS = 3;
const MAX_ITEM_WORDS = 25;

/** Between paragraphs a heading and one line below it may be two subheadings. */
const MIN_ITEMS_IN_TEXT = 2;
const MAX_ITEMS_IN_TEXT = 8;

/** Without a heading, only a list of so many headlines in title case is told from the story's own last lines. */
const MIN_UNHEADED = 3;
const MIN_DATED = 2;
const MIN_UNHEADED_WORDS = 5;
const MIN_CAPITAL_SHARE = 0.7;

/** Finds lists of other stories: under a heading that says so, or three and more headlines after the end. */
export const relatedStories: ResidueRule = (view) => {
  const bodyEnd = view.bodyEnd();
  const kept = view.open().filter((index) => index >= view.head.bodyStart);
  const found = new Map<number, string>();
  kept.forEach((index, place) => {
    const line = view.line(index);
    if (NAMED_LINE.test(line.text) && line.words <= MAX_ITEM_WORDS && !line.endsSentence)
      found.set(index, 'Names another story');
    if (found.has(index) || !isRelatedHeading(line)) return;
    const items = itemsBelow(view, kept, place + 1);
    if (index <= bodyEnd && isData(items.map((item) => view.line(item)))) return;
    if (items.length < (index <= bodyEnd ? MIN_ITEMS_IN_TEXT : isHeading(line.key) ? 0 : 1)) return;
    found.set(index, 'Heads a list of other stories');
    for (const item of items) found.set(item, 'The headline of another story');
  });
  for (const index of dated(view, bodyEnd))
    found.set(index, 'One of several headlines with their times or counts after the end');
  for (const index of unheaded(
    view,
    kept.filter((index) => index > bodyEnd && !found.has(index)),
  )) {
    found.set(index, 'One of several headlines after the end of the story');
  }
  return [...found].map(([index, reason]) => ({
    index,
    residue: 'related-stories',
    reason,
    evidence: { text: view.line(index).text },
  }));
};

const isRelatedHeading = (line: Line): boolean => {
  if (isHeading(line.key) || isWeakHeading(line.key)) return true;
  return opensHeading(line.key) !== null && line.words <= MAX_HEADING_WORDS && !line.endsSentence && !isBulleted(line);
};

/** The unbroken run of headlines below a heading, with the dates and counts that pages print between them. */
function itemsBelow(view: StoryView, kept: readonly number[], from: number): number[] {
  const items: number[] = [];
  for (let place = from; place < kept.length; place++) {
    const index = kept[place] ?? 0;
    const line = view.line(index);
    const isHeadline =
      line.words >= MIN_ITEM_WORDS &&
      line.words <= MAX_ITEM_WORDS &&
      (isHeadlineShaped(line) || isBulletedHeadline(line));
    if (isRelatedHeading(line) || !(isHeadline || isTimestamp(line) || isCounter(line))) break;
    items.push(index);
  }
  return items;
}

/** Lines that come back, or very many of them, are data of the text and no headlines. */
const isData = (items: readonly Line[]): boolean =>
  items.length > MAX_ITEMS_IN_TEXT || new Set(items.map((line) => line.key)).size < items.length;

const isBulletedHeadline = (line: Line): boolean => isBulleted(line) && !line.endsSentence;

/** Headlines after the end that each have the time or the count of their own story below or above, two and more. */
function dated(view: StoryView, bodyEnd: number): number[] {
  const isStamp = (index: number) => {
    const line = view.lines[index];
    return line !== undefined && (isTimestamp(line) || isCounter(line));
  };
  const headlines = view.outside().filter((index) => {
    const line = view.line(index);
    const isAfterEnd = index > bodyEnd && index > view.head.bodyStart;
    return isAfterEnd && line.words >= MIN_ITEM_WORDS && line.words <= MAX_ITEM_WORDS && isHeadlineShaped(line);
  });
  const below = headlines.filter((index) => isStamp(index + 1));
  const above = headlines.filter((index) => isStamp(index - 1));
  const longer = below.length >= above.length ? below : above;
  return longer.length >= MIN_DATED ? longer : [];
}

/** Headlines at the very end, without a heading: many, long and in title case, and not introduced by a colon. */
function unheaded(view: StoryView, tail: readonly number[]): number[] {
  const items: number[] = [];
  for (const index of [...tail].reverse()) {
    const line = view.line(index);
    if (
      line.words < MIN_UNHEADED_WORDS ||
      TABLE_ROW.test(line.text) ||
      !isHeadlineShaped(line) ||
      capitalShare(line.text) < MIN_CAPITAL_SHARE
    )
      break;
    items.push(index);
  }
  if (areParallel(items.map((index) => view.line(index)))) return [];
  const first = items.at(-1);
  const above = first === undefined ? null : view.lines[first - 1];
  const isIntroduced = above !== null && above !== undefined && /[:：]\s*$/u.test(above.text.slice(-3));
  return items.length >= MIN_UNHEADED && !isIntroduced ? items : [];
}

/** A row of a table or of a numbering is no headline. */
const TABLE_ROW = /^\p{N}|\|/u;

const OPENING = /^\S+/u;
/** So that `Page 34` and `Pages 36–37` open alike. */
const OPENING_CHARACTERS = 4;

/** Whether several lines begin with the same word, as the entries of one list do. */
function areParallel(lines: readonly Line[]): boolean {
  const openings = new Set(lines.map((line) => OPENING.exec(line.key)?.[0].slice(0, OPENING_CHARACTERS)));
  return lines.length > 1 && openings.size < lines.length;
}

/** Share of the longer words that begin with a capital: near 1 in an English headline, low in a sentence. */
function capitalShare(text: string): number {
  const words = text.split(' ').filter((word) => word.length > 3 && /\p{L}/u.test(word));
  return words.length === 0 ? 0 : words.filter((word) => /^["'“‘(]*\p{Lu}/u.test(word)).length / words.length;
}
